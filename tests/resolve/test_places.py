"""Which of several places a name means: by what stands beside it, by what the report speaks of, by size."""

from __future__ import annotations

import pytest

from detente.model import MentionKind, PlaceRef
from detente.pipeline import Pipeline
from detente.read import ReadOptions, read_text

pytestmark = pytest.mark.parser


def places(pipeline: Pipeline, text: str) -> dict[str, PlaceRef]:
    reading = pipeline.read(read_text(text, options=ReadOptions(published="2021-04-07")))
    return {m.text: m.place for m in reading.mentions if m.kind is MentionKind.PLACE and m.place}


@pytest.mark.parametrize(
    ("text", "name", "territory", "near"),
    [
        # what stands beside it
        ("The court in Birmingham, Alabama, heard the case.", "Birmingham", "USA", (33.5, -86.8)),
        ("The court in Birmingham heard the British case.", "Birmingham", "GBR", (52.5, -1.9)),
        ("A storm hit Atlanta, Georgia, and parts of Alabama.", "Georgia", "USA", (33.0, -83.5)),
        ("The governors of Alabama, Georgia and Florida met.", "Georgia", "USA", (33.0, -83.5)),
        ("Talks in Tbilisi between Georgia and Russia failed.", "Georgia", "GEO", (42.0, 43.5)),
        ("The talks were held in Tripoli, Lebanon.", "Tripoli", "LBN", (34.4, 35.8)),
        ("The talks were held in Tripoli, Libya.", "Tripoli", "LBY", (32.9, 13.2)),
        # a list of states is no address
        ("Envoys of Mexico, China and Japan met.", "China", "CHN", (35.0, 103.0)),
        # the longest name wins
        ("A court in New Mexico ruled.", "New Mexico", "USA", (34.5, -106.0)),
        ("Talks were held in South America.", "South America", None, (-14.6, -57.7)),
        # a city before the division that is named after it, unless a word says otherwise
        ("They met in New York.", "New York", "USA", (40.7, -74.0)),
        ("They met in Geneva.", "Geneva", "CHE", (46.2, 6.1)),
        # seas, regions, camps
        ("A tanker was hit in the Bab al-Mandab.", "Bab al-Mandab", None, (12.6, 43.3)),
        ("Fighting went on in Darfur.", "Darfur", "SDN", (13.5, 24.0)),
        # spellings
        ("The port of Hodeidah was shelled.", "Hodeidah", "YEM", (14.8, 42.95)),
        ("They met in Kiev.", "Kiev", "UKR", (50.45, 30.5)),
    ],
)  # fmt: skip
def test_which_place(
    text: str, name: str, territory: str | None, near: tuple[float, float], pipeline: Pipeline
) -> None:
    place = places(pipeline, text)[name]
    assert place.territory == territory
    assert place.lat is not None
    assert place.lon is not None
    assert abs(place.lat - near[0]) < 2
    assert abs(place.lon - near[1]) < 2.5


def test_a_name_means_one_place_in_a_report(pipeline: Pipeline) -> None:
    reading = pipeline.read(read_text("The judge sits in Birmingham, Alabama. Birmingham was calm on Monday."))
    found = [m.place for m in reading.mentions if m.place and m.text == "Birmingham"]
    assert [p.territory for p in found] == ["USA", "USA"]


def test_a_place_that_nobody_knows_has_no_point(pipeline: Pipeline) -> None:
    place = places(pipeline, "They met in the village of Qurbanzai, Pakistan.").get("Qurbanzai")
    assert place is None or (place.lat is None and place.territory is None)


@pytest.mark.parametrize(
    "text", ["The Birmingham Accord holds.", "Yemeni talks failed.", "Florence Nightingale nursed them."]
)
def test_no_place(text: str, pipeline: Pipeline) -> None:
    assert not [p for p in places(pipeline, text).values() if p.precision == "city"]
