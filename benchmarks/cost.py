"""What reading costs, as ratios to spaCy's own full pipeline on the same texts in the same process.

    python benchmarks/cost.py REPORTS.jsonl [--most 200]

S is the time of `nlp.pipe` with tok2vec, tagger, parser, lemmatizer and ner. Printed: each stage and the whole with the
record on disk, in S; `detente --help` and a cold `detente read` in seconds; peak memory. Times are process times, the
best of the rounds.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import spacy

from detente.find import Findings, find
from detente.find.actors import find_mentions
from detente.find.times import find_times
from detente.knowledge import Knowledge
from detente.model import Report
from detente.parse import DEFAULT_MODEL
from detente.pipeline import Pipeline, load_pipeline
from detente.read import ReadOptions, read_path
from detente.resolve import resolve
from detente.resolve.context import Context
from detente.resolve.resolving import mentions_of
from detente.store import open_record

T = TypeVar("T")
ROUNDS = 3
# Reads all of the knowledge, its index of names and the gazetteer; says how long that took, imports left out.
LOAD = """
import time
from detente.knowledge import load_knowledge
start = time.perf_counter()
knowledge = load_knowledge()
knowledge.names, knowledge.gazetteer.named("Doha")
print(time.perf_counter() - start)
"""


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Best process time of the rounds, and what the work gave."""
    best, result = float("inf"), None
    for _ in range(ROUNDS):
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    assert result is not None
    return best, result


def seconds(*command: str, told: bool = False) -> float:
    """Wall time of a command, or the time that it prints itself; the best of the rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        times.append(float(done.stdout) if told else time.perf_counter() - start)
    return min(times)


def name_all(findings: Findings, knowledge: Knowledge) -> None:
    """Find and resolve the actors, places and times of a report once more, and nothing else."""
    for sentence in findings.sentences:
        find_mentions(sentence.tree, knowledge)
        find_times(sentence.tree)
    mentions_of(Context(findings, knowledge))


def store_all(pipeline: Pipeline, reports: list[Report]) -> int:
    """Read and keep all reports in a fresh record; how many."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "bench.db") as record:
        return record.add_many(r for r in pipeline.read_many(reports))  # type: ignore[misc]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument(
        "--report", type=Path, default=Path(__file__).parent.parent / "examples", help="text file for the cold read"
    )
    args = parser.parse_args()
    reports = [r for r in read_path(args.reports, options=ReadOptions()) if isinstance(r, Report)][: args.most]
    pipeline, nlp = load_pipeline(), spacy.load(DEFAULT_MODEL)
    pipeline.read(reports[0])
    texts = [r.text for r in reports]
    s, docs = timed(lambda: list(nlp.pipe(texts, batch_size=16)))
    parse, parsed = timed(lambda: list(pipeline.parser.parse_many(reports)))
    finding, findings = timed(lambda: [find(r, p, pipeline.knowledge) for r, p in zip(reports, parsed, strict=True)])
    resolving, _ = timed(lambda: [resolve(f, pipeline.knowledge) for f in findings])
    naming, _ = timed(lambda: [name_all(f, pipeline.knowledge) for f in findings])
    whole, _ = timed(lambda: store_all(pipeline, reports))
    print(f"{len(reports)} reports, {sum(map(len, docs)):,} tokens; S = {s:.2f} s ({len(reports) / s:.1f} reports/s)")
    for name, value in (
        ("parse", parse),
        ("find", finding),
        ("resolve", resolving),
        ("actors, places, times", naming),
        ("whole, with the store", whole),
    ):
        print(f"{name:<24}{value / s:6.3f} S")
    print(f"reports per second      {len(reports) / whole:6.1f}")
    print(f"peak memory             {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")
    detente = str(Path(sys.executable).with_name("detente"))
    print(f"loading knowledge       {seconds(sys.executable, '-c', LOAD, told=True):6.2f} s")
    print(f"detente --help          {seconds(detente, '--help'):6.2f} s")
    text = args.report if args.report.is_file() else next(iter(sorted(args.report.glob("*.txt"))), None)
    if text is not None:
        print(f"detente read, cold      {seconds(detente, 'read', str(text)):6.2f} s")


if __name__ == "__main__":
    main()
