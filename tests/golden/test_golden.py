"""Golden stories: the exact output of a reading, one line a passage, mention, claim and unread sentence.

`pytest --update-golden` writes what is read now; the diff is for a person to read.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.model.plain import plain_reading
from detente.pipeline import Pipeline
from detente.read import ReadOptions, read_text

pytestmark = pytest.mark.parser

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
STORIES = {"bogota_talks": ("bogota-talks.txt", "2022-12-14")}  # folder: example, day on which it is read as published


def lines(pipeline: Pipeline, example: str, published: str) -> list[str]:
    """The reading as lines, without what it was made with."""
    text = (EXAMPLES / example).read_text(encoding="utf-8")
    values = plain_reading(pipeline.read(read_text(text, options=ReadOptions(published=published))))
    parts = [{"report": values["report"]}]
    for name, one in (("passages", "passage"), ("mentions", "mention"), ("claims", "claim"), ("unread", "unread")):
        parts += [{one: value} for value in values[name]]
    return [json.dumps(part, ensure_ascii=False) for part in parts]


@pytest.mark.parametrize("folder", STORIES)
def test_golden(pipeline: Pipeline, folder: str, update_golden: bool) -> None:
    path = HERE / folder / "expected.jsonl"
    read = lines(pipeline, *STORIES[folder])
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in read), encoding="utf-8")
    assert read == path.read_text(encoding="utf-8").splitlines()
