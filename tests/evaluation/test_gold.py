"""The gold set of status and frame is sound in itself: offsets, closed lists, splits that nobody chose."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from detente.model import Frame, Status

GOLD = Path(__file__).parents[2] / "evaluation" / "gold" / "status"
CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
FEWEST = 60  # rows of each status, both files together
FILES = ("fresh", "corpus")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


EVERY = [row for name in FILES for row in rows(name)]


def test_ids_are_unique() -> None:
    assert len({row["id"] for row in EVERY}) == len(EVERY) >= 900


def test_labels_are_of_the_closed_lists() -> None:
    assert {row["status"] for row in EVERY} == {s.value for s in Status}
    assert {row["frame"] for row in EVERY} == {f.value for f in Frame}


def test_every_status_has_enough_rows() -> None:
    counts = Counter(row["status"] for row in EVERY)
    assert min(counts.values()) >= FEWEST
    assert sum(row["frame"] == "background" for row in EVERY) >= 100


@pytest.mark.parametrize("row", rows("fresh"), ids=lambda row: row["id"])
def test_triggers_quote_their_sentence(row: dict[str, Any]) -> None:
    span = row["trigger"]
    assert row["text"][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("name", FILES)
def test_the_split_is_by_hash(name: str) -> None:
    """In each status the first third by the hash of the id is the test part."""
    for status in Status:
        here = sorted((r for r in rows(name) if r["status"] == status.value), key=_hash)
        splits = [r["split"] for r in here]
        third = splits.count("test")
        assert splits == ["test"] * third + ["dev"] * (len(here) - third)
        assert abs(third - len(here) / 3) < 1


def _hash(row: dict[str, Any]) -> str:
    return hashlib.sha256(row["id"].encode()).hexdigest()


def test_no_text_of_others_is_kept() -> None:
    assert all("text" not in row and "text" not in row["trigger"] for row in rows("corpus"))


@pytest.mark.corpus
@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside the checkout")
def test_the_sentences_are_those_that_were_annotated() -> None:
    texts: dict[str, str] = {}
    for path in CORPORA.glob("*/corpus.jsonl"):
        with path.open(encoding="utf-8") as lines:
            texts.update((row["id"], row["text"]) for row in map(json.loads, lines))
    for row in rows("corpus"):
        sentence = texts[row["report"]][row["start"] : row["end"]]
        assert hashlib.sha256(sentence.encode()).hexdigest() == row["sha256"]
        assert sentence[row["trigger"]["start"] : row["trigger"]["end"]].strip()
