"""The floor: a coder that knows our words and no grammar.

    python evaluation/keywords.py

Each word that some pattern is written for is an event of that word's commonest type; its actor is the nearest party
before it, its recipient the nearest behind it. Scored like ours, so that one sees what the patterns and the grammar add.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import measure

from detente.find import SentenceFindings, find
from detente.knowledge import Knowledge
from detente.pipeline import load_pipeline
from detente.read import ReadOptions, read_text


def commonest_types(knowledge: Knowledge) -> dict[str, str]:
    """Lemma → the type of most of its patterns."""
    types: dict[str, Counter[str]] = {}
    for (word, _), patterns in knowledge.patterns.items():
        types.setdefault(word, Counter()).update(p.type for p in patterns if p.type)
    return {word: counts.most_common(1)[0][0] for word, counts in types.items() if counts}


def events(found: SentenceFindings, types: dict[str, str]) -> Iterator[dict[str, Any]]:
    """One event a known word."""
    mentions = sorted(set(found.actors.values()), key=lambda m: m.start)
    for token in found.tree.tokens:
        if token.lemma in types and token.pos in ("VERB", "NOUN"):
            before = [m for m in mentions if m.last < token.index][-1:]
            behind = [m for m in mentions if m.first > token.index][:1]
            yield {
                "plover": types[token.lemma],
                "trigger": [{"text": token.text, "start": token.start, "end": token.end}],
                "actor": [{"text": m.text, "start": m.start, "end": m.end} for m in before],
                "recipient": [{"text": m.text, "start": m.start, "end": m.end} for m in behind],
            }


def main() -> int:
    """Score the floor on the sets that are at hand."""
    if not measure.EVAL.is_dir():
        print(f"{measure.EVAL}: no annotated data here; nothing measured")
        return 0
    pipeline = load_pipeline()
    types = commonest_types(pipeline.knowledge)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("plover-gsr", "cameo-annotations", "wikievents"):

            def said(name: str = name) -> Iterator[dict[str, Any]]:
                for row in measure.rows(measure.EVAL / name / "dev.jsonl"):
                    report = read_text(row["text"], options=ReadOptions(published=row.get("date") or None))
                    findings = find(report, pipeline.parser.parse(report), pipeline.knowledge)
                    yield {"id": row["id"], "events": [e for s in findings.sentences for e in events(s, types)]}

            measure.referee("score_events.py", f"{name}/dev.jsonl", measure.write(Path(folder), name, said()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
