"""Score status and frame on the gold of `gold/status`: how real each marked act is told to be.

    python evaluation/status.py                 the dev part, per status, with what is wrong on request (--wrong)
    python evaluation/status.py --test          the frozen test third (for a release, not for tuning)

What is scored is the reading of the marked act alone: the claim whose trigger stands there, or, where no pattern codes
the word, what the walk through the clause around it says. How many of the marked acts are claims is printed beside.
Rows from real reports hold no text; they are skipped, and counted, where the corpora are not beside the checkout.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from detente.find import find
from detente.find.status import modality
from detente.model import EventClaim, Frame, Report, Status
from detente.pipeline import Pipeline, load_pipeline
from detente.read import ReadOptions, read_text
from detente.resolve import resolve

GOLD = Path(__file__).with_name("gold") / "status"
CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
FEWEST = 30  # of a class with fewer rows nothing is said


@dataclass(frozen=True, kw_only=True)
class Row:
    """One marked act: the sentence, where its word stands in it, and what the annotator says of it."""

    id: str
    text: str
    published: str | None
    start: int
    end: int
    status: str
    frame: str


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What was said of a marked act; `coded` where a claim stands there."""

    row: Row
    status: str
    frame: str
    coded: bool

    @property
    def right(self) -> bool:
        """Whether the status is the annotator's."""
        return self.status == self.row.status


def rows(split: str) -> Iterator[Row]:
    """The rows of a split, those from reports only where the reports are at hand."""
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            if raw["split"] == split and (row := _row(raw)) is not None:
                yield row


def _row(raw: dict[str, Any]) -> Row | None:
    report = corpora().get(raw["report"]) if "report" in raw else raw
    if report is None:
        return None
    text = report["text"][raw["start"] : raw["end"]] if "report" in raw else raw["text"]
    if "sha256" in raw and hashlib.sha256(text.encode()).hexdigest() != raw["sha256"]:
        raise SystemExit(f"{raw['id']}: the sentence in {raw['report']} is not the one that was annotated")
    span = raw["trigger"]
    return Row(
        id=raw["id"],
        text=text,
        published=report.get("published"),
        start=span["start"],
        end=span["end"],
        status=raw["status"],
        frame=raw["frame"],
    )


@cache
def corpora() -> dict[str, dict[str, Any]]:
    """Reports beside the checkout by id; empty where there are none."""
    lines = (line for path in sorted(CORPORA.glob("*/corpus.jsonl")) for line in path.open(encoding="utf-8"))
    return {row["id"]: row for row in map(json.loads, lines)}


def outcomes(pipeline: Pipeline, wanted: Sequence[Row]) -> list[Outcome]:
    """What the reader says of each marked act, its sentence read alone."""
    reports = [read_text(row.text, options=ReadOptions(published=row.published)) for row in wanted]
    parsed = pipeline.parser.parse_many(reports)
    return [
        _outcome(pipeline, row, report, sentences)
        for row, report, sentences in zip(wanted, reports, parsed, strict=True)
    ]


def _outcome(pipeline: Pipeline, row: Row, report: Report, sentences: Any) -> Outcome:
    findings = find(report, sentences, pipeline.knowledge)
    for claim in resolve(findings, pipeline.knowledge).claims:
        if isinstance(claim, EventClaim) and claim.trigger.start < row.end and row.start < claim.trigger.end:
            return Outcome(row=row, status=claim.status.value, frame=claim.frame.value, coded=True)
    for s in findings.sentences:
        inside = [t for t in s.tree.tokens if row.start <= t.start < row.end]
        for token in inside:
            if token.head == token.index or s.tree.tokens[token.head] not in inside:  # the head of several words
                while token.dep == "compound":  # "a **summit** meeting"
                    token = s.tree.tokens[token.head]
                support = None if s.tree.is_verb(token.index) else s.tree.support_verb(token.index)
                said = modality(s.tree, token.index, support=support, cues=pipeline.knowledge.status)
                return Outcome(row=row, status=said.status.value, frame=said.frame.value, coded=False)
    return Outcome(row=row, status=Status.HAPPENED.value, frame=Frame.CURRENT.value, coded=False)


def f1(label: str, pairs: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a label among (gold, said) pairs."""
    hit = sum(gold == said == label for gold, said in pairs)
    precision = hit / max(1, sum(said == label for _, said in pairs))
    recall = hit / max(1, sum(gold == label for gold, _ in pairs))
    return precision, recall, 2 * precision * recall / (precision + recall) if hit else 0.0


def macro(found: Sequence[Outcome]) -> float:
    """Mean F1 over the statuses that have enough rows."""
    pairs = [(o.row.status, o.status) for o in found]
    counts = Counter(gold for gold, _ in pairs)
    scores = [f1(s.value, pairs)[2] for s in Status if counts[s.value] >= FEWEST]
    return sum(scores) / max(1, len(scores))


def show(found: Sequence[Outcome], *, wrong: bool) -> None:
    """The table, and on request every wrong row."""
    pairs = [(o.row.status, o.status) for o in found]
    counts = Counter(gold for gold, _ in pairs)
    print(f"{len(found)} acts, {sum(o.coded for o in found)} of them coded as claims")
    for status in Status:
        p, r, f = f1(status.value, pairs)
        note = "" if counts[status.value] >= FEWEST else "  (too few to say)"
        print(
            f"{status.value:12} n {counts[status.value]:4}  P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f:5.1f}{note}"
        )
    print(f"macro F1 {100 * macro(found):.1f}; accuracy {100 * sum(o.right for o in found) / max(1, len(found)):.1f}")
    p, r, f = f1("background", [(o.row.frame, o.frame) for o in found])
    print(
        f"background   n {sum(o.row.frame == 'background' for o in found):4}  P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f:5.1f}"
    )
    if wrong:
        for o in found:
            if not o.right or o.frame != o.row.frame:
                text = f"{o.row.text[: o.row.start]}⟦{o.row.text[o.row.start : o.row.end]}⟧{o.row.text[o.row.end :]}"
                print(
                    f"{o.row.id} gold {o.row.status}/{o.row.frame} said {o.status}/{o.frame}{'' if o.coded else ' (no claim)'}: {text}"
                )


def main() -> int:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--test", action="store_true", help="the frozen third")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong")
    args = parser.parse_args()
    show(outcomes(load_pipeline(), list(rows("test" if args.test else "dev"))), wrong=args.wrong)
    return 0


if __name__ == "__main__":
    sys.exit(main())
