"""Plain text to a report."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from detente.errors import BadDate, EmptyReport, NotText, TooLarge
from detente.read.language import guess_language
from detente.read.options import Given, ReadOptions
from detente.read.published import page_day, valid_published
from detente.read.text import read_text

SEED = Path(__file__).parents[2].parent / "shared" / "seed" / "report.txt"
LINE = "ALSO READ:\xa0 Czech"


def test_text_is_kept() -> None:
    text = "  Truce holds\r\n\r\nThe truce\xa0held …\r\n"
    assert read_text(text).text == text


def test_given_values_win_over_options() -> None:
    options = ReadOptions(published="2021-04-07", outlet="Courier", url="http://a")
    report = read_text("Both sides met.", options=options, given=Given(id="r1", published="2020", outlet="Post"))
    assert (report.id, report.published, report.outlet, report.url) == ("r1", "2020", "Post", "http://a")


def test_options_fill_what_is_missing() -> None:
    assert read_text("Both sides met.", options=ReadOptions(published="2021-04")).published == "2021-04"


def test_id_is_a_hash_of_outlet_url_published_and_text() -> None:
    first = read_text("Both sides met.")
    assert len(first.id) == 16
    assert first.id == read_text("Both sides met.").id
    assert first.id != read_text("Both sides met.", options=ReadOptions(outlet="Post")).id
    assert first.content_hash == hashlib.sha256(b"Both sides met.").hexdigest()


@pytest.mark.parametrize(
    ("text", "error"),
    [("", EmptyReport), (" \n\xa0", EmptyReport), ("x" * 1001, TooLarge), ("half \ud800 pair", NotText)],
    ids=["empty", "white space", "long", "surrogate"],
)
def test_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        read_text(text, options=ReadOptions(max_characters=1000))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021", "2021"),
        ("2021-04", "2021-04"),
        ("2020-02-29", "2020-02-29"),
        ("2021-04-07T23:59:00-05:00", "2021-04-07"),
        ("2021-04-07 10:30", "2021-04-07"),
    ],
)
def test_dates(value: str, day: str) -> None:
    assert valid_published(value) == day


@pytest.mark.parametrize(
    "value", ["2021-02-30", "2021-13", "07/04/2021", "April 7, 2021", "0000", "2021-04-07x", "٢٠٢١", "yesterday"]
)
def test_bad_dates(value: str) -> None:
    with pytest.raises(BadDate):
        valid_published(value)
    with pytest.raises(BadDate):
        ReadOptions(published=value)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021-04-07T18:20:00+03:00", "2021-04-07"),
        ("20210407", "2021-04-07"),
        ("Wed, 07 Apr 2021 18:20:00 GMT", "2021-04-07"),
        ("April 7, 2021", "2021-04-07"),
        ("7th April 2021", "2021-04-07"),
        ("2021-02-30", None),
        ("soon", None),
    ],
)
def test_days_of_pages(value: str, day: str | None) -> None:
    assert page_day(value) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le ministre des affaires étrangères a rencontré son homologue à Genève mardi.", "fr"),
        ("El presidente anunció un cese al fuego con la guerrilla del norte.", "es"),
        ("Der Außenminister traf am Mittwoch seinen Amtskollegen in Genf.", "de"),
        ("Министр встретился с послами и обсудил перемирие на востоке страны.", "ru"),
        ("التقى وزير الخارجية نظيره في القاهرة يوم الأحد وناقشا وقف إطلاق النار", "ar"),
        ("Six soldiers and 34 Boko Haram gunmen are killed during a shootout in Borno State, Nigeria.", "en"),
        ("Malagasy president Michael Randrianirina appoints Herintsalama Rajaonarivelo as prime minister.", "en"),
        ("Cessez-le-feu signé.", "en"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert guess_language(text) == code
    assert guess_language(text) == code


def test_language_of_the_body_alone_counts() -> None:
    assert (
        read_text("Trêve au Soudan, dit le ministre\n\nThe army and the paramilitaries met in Jeddah.").language == "en"
    )


def test_language_can_be_left_alone() -> None:
    assert (
        read_text("Le ministre a rencontré son homologue à Genève.", options=ReadOptions(check_language=False)).language
        is None
    )


@pytest.fixture(scope="module")
def seed() -> str:
    if not SEED.exists():
        pytest.skip("the report is not part of the repository")
    return SEED.read_text(encoding="utf-8")


def test_seed(seed: str) -> None:
    report = read_text(seed)
    assert [p.kind.value for p in report.passages] == ["headline"] * 2 + ["deck"] + ["body"] * 7 + ["intruder"] + [
        "body"
    ] * 4
    assert [(p.start, p.end) for p in report.passages[:3]] == [(0, 60), (62, 122), (124, 220)]
    assert (report.published, report.outlet, report.language) == (None, None, "en")


@pytest.mark.parametrize("place", [3, 5, 9, 14])
@pytest.mark.parametrize(
    "line",
    [
        None,
        "Read more",
        "Advertisement",
        "Related",
        "Related: Storm nears the coast",
        "Also, Qatar offered to host talks.",
    ],
)
def test_seed_with_the_line_moved_or_replaced(seed: str, place: int, line: str | None) -> None:
    blocks = seed.split("\n\n")
    pasted = next(block for block in blocks if block.startswith(LINE))
    rest = [block for block in blocks if block is not pasted]
    inserted = line or pasted
    passages = read_text("\n\n".join([*rest[:place], inserted, *rest[place:]])).passages
    assert [p.text for p in passages if p.kind.value == "body"] == [
        block for block in [*rest[3:place], *([inserted] if inserted.startswith("Also,") else []), *rest[place:]]
    ]
