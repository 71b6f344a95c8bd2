# One word each; all run inside the project's environment (`uv run make …`).

.PHONY: check test knowledge evaluate bench

check:        ## lint, format, types, import contract, compiled knowledge
	ruff check .
	ruff format --check .
	mypy
	lint-imports
	python tools/build_knowledge.py --check

test:         ## the ordinary tests, under two minutes
	pytest

knowledge:    ## compile the knowledge files that people edit
	python tools/build_knowledge.py

evaluate:     ## gains and floors, then the referees' measures, where annotated data lies beside the checkout
	python evaluation/evaluate.py
	python evaluation/measure.py

bench:        ## what reading costs, in units of spaCy's own pipeline
	python benchmarks/cost.py examples/reports.jsonl
