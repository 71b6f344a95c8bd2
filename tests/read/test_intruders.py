"""Every cue takes its own examples; no cue takes a counter-example."""

from __future__ import annotations

import json
from collections import Counter
from importlib import resources

import jsonschema
import pytest
import yaml

from detente.knowledge.intruders import LineCue, load_intruders
from detente.read.intruders import line_cue
from detente.read.text import read_text

CUES = load_intruders()
FOLDER = resources.files("detente.knowledge")


def test_file_follows_its_schema() -> None:
    rows = yaml.load((FOLDER / "data/cues/intruders.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    jsonschema.validate(rows, json.loads((FOLDER / "schemas/intruders.schema.json").read_text(encoding="utf-8")))


def test_ids_and_marks_are_unique() -> None:
    rows = yaml.load((FOLDER / "data/cues/intruders.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert not [key for key, count in Counter(row["id"] for row in rows["lines"]).items() if count > 1]
    assert not [
        key for key, count in Counter(mark for row in rows["marks"] for mark in row["marks"]).items() if count > 1
    ]


@pytest.mark.parametrize(
    ("cue", "line"),
    [pytest.param(cue, line, id=f"{cue.id}-{line[:30]}") for cue in CUES.lines for line in cue.examples],
)
def test_example_is_taken_by_its_own_cue(cue: LineCue, line: str) -> None:
    found = line_cue(line, cues=CUES)
    assert found is not None
    assert (found.kind, found.reason) == (cue.kind, cue.reason)


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=line[:40]) for cue in CUES.lines for line in cue.counter_examples]
)
def test_counter_example_is_taken_by_none(line: str) -> None:
    assert line_cue(line, cues=CUES) is None


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=line[:40]) for cue in CUES.lines for line in cue.counter_examples]
)
def test_counter_example_stays_body_inside_a_report(line: str) -> None:
    report = read_text(f"Talks resume in Juba\n\nThe sides met on Monday.\n\n{line}\n\nThey parted on Friday.")
    assert [p.kind.value for p in report.passages] == ["headline", "body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "ALSO READ:\xa0 Storm nears the coast",
        "READ MORE Storm nears the coast",
        "»  Read also – Storm nears the coast",
        "[Related: Storm nears the coast]",
        "read more",
        "Story continues below",
        "Share this",
        "Most read",
        "© 2021 Meridian Press. All rights reserved.",
    ],
)
def test_forms_of_the_same_cue(line: str) -> None:
    found = line_cue(line, cues=CUES)
    assert found is not None
    assert found.kind == "intruder"


@pytest.mark.parametrize(
    "line",
    [
        "“Subscribe to our newsletter,” the jailed editor joked.",
        "Related: the ministers agreed on visas. They also agreed on fishing. A commission will meet. It reports in May.",
        "Share this, the bishop said, and you share the guilt.",
        "Also read the treaty aloud, he told the clerk.",
    ],
)
def test_story_sentences_with_cue_words(line: str) -> None:
    assert line_cue(line, cues=CUES) is None


def test_weak_cue_may_open_a_report() -> None:
    assert line_cue("Live: Army and rebels meet", cues=CUES, first=True) is None
    assert line_cue("Live: Army and rebels meet", cues=CUES) is not None


def test_link_needs_no_separator() -> None:
    assert line_cue("Read more Storm nears the coast", cues=CUES) is None
    assert line_cue("Read more Storm nears the coast", cues=CUES, linked=True) is not None
