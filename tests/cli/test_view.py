"""The views, on readings made by hand: exact, aligned, inert."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from factory import event, every_kind, party, reading, report
from rich.console import RenderableType

from cli.readings import hostile, undated
from detente.cli.terminal import Page, put
from detente.cli.view import view_of
from detente.cli.view.grounds import grounds
from detente.cli.view.sheet import sheet_of
from detente.cli.view.soundness import breaches
from detente.cli.view.summary import summary
from detente.cli.view.words import STATUS_STYLES, distance
from detente.knowledge import load_knowledge
from detente.model import Reading, Status
from detente.store import Breach

GOLDEN = Path(__file__).parent / "golden"


def shown(view: RenderableType, *, width: int = 80, **settings: object) -> str:
    """What a view prints."""
    out = io.StringIO()
    put(Page(file=out, width=width, highlight=False, markup=False, emoji=False, **settings), view)
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("made", [every_kind, undated])
def test_view_is_exact(made, width: int, update_golden: bool) -> None:
    printed = shown(view_of(made()), width=width)
    path = GOLDEN / f"{made.__name__}_{width}.txt"
    if update_golden:
        path.write_text(printed, encoding="utf-8")
    assert printed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit_and_end_in_no_blanks(width: int) -> None:
    for line in shown(view_of(every_kind()), width=width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_piped_output_has_no_colour_and_no_boxes() -> None:
    printed = shown(view_of(every_kind()))
    assert "\x1b" not in printed
    assert not any(0x2500 <= ord(character) <= 0x257F for character in printed)


def test_words_do_not_depend_on_colour() -> None:
    coloured = shown(view_of(undated()), force_terminal=True, color_system="standard", no_color=True)
    assert "alleged" in coloured
    assert "\x1b[3" not in coloured.replace("\x1b[3m", "")  # italics are no colour
    assert set(STATUS_STYLES) == set(Status)


def test_what_is_unknown_is_said() -> None:
    printed = shown(view_of(undated()), width=120)
    assert "published unknown · outlet unknown" in printed
    assert "nobody is named" in printed
    assert "within 1 week" in printed
    assert "XXXX-05-01" in printed
    assert "stated, year unstated" in printed
    assert "2021" not in printed


def test_a_retelling_stands_under_what_it_retells() -> None:
    printed = shown(view_of(undated())).splitlines()
    first = next(number for number, line in enumerate(printed) if "“met” Ghana, Togo" in line)
    assert any("again" in line and "“meet again”" in line for line in printed[first : first + 5])


def test_an_intruder_is_shown_as_left_out_with_its_reason() -> None:
    printed = shown(view_of(every_kind()), width=120)
    assert "intruder  ALSO READ: Prices rise again" in printed
    assert "left out: planted" in printed


@pytest.mark.parametrize("width", [80, 120])
def test_hostile_report_is_inert(width: int) -> None:
    read = hostile()
    views = [view_of(read), *(grounds(read, claim, load_knowledge()) for claim in read.claims)]
    printed = "".join(shown(view, width=width) for view in views)
    assert not {character for character in printed if not character.isprintable()} - {"\n"}
    folded = "".join(printed.split())
    for whole in ("[red]Chad[/red]", "\\x1b[31m", "\\x9b2J", "<U+202E>Sudan<U+202C>", "<U+2066>in<U+2069>", "\\ud83d"):
        assert whole in folded or whole[:6] in folded, whole


def test_hostile_reasons_and_breaches_are_inert() -> None:
    reason = "\x1b[2Jnot \u202eJSON"
    printed = shown(summary(added=1, held=0, reasons={reason: 2}, examples={reason: "a\x07.jsonl"}))
    printed += shown(breaches([Breach(invariant=1, report="\x1b", claim="\u202e", message=reason)]))
    assert not {character for character in printed if not character.isprintable()} - {"\n"}


def test_nothing_is_cut_off() -> None:
    long = "Gross" * 40
    printed = shown(view_of(reading(report(f"{long} met nobody.", id=long, title=long))), width=40)
    assert "".join(printed.split()).count(long) == 3


def test_an_empty_reading_says_so() -> None:
    printed = shown(view_of(reading(report("Nothing."))))
    assert "→ nothing read" in printed
    assert "untitled" in printed


def test_short_ids_tell_claims_apart() -> None:
    text = report("Chad met Sudan.")
    chad = party(text, "Chad", name="Chad")
    alike = [event(text, word, actors=[chad], id=id) for word, id in (("met", "abcdef0123"), ("Sudan", "abcdef0999"))]
    sheet = sheet_of(reading(text, *alike))
    assert sheet.short(alike[0].id) != sheet.short(alike[1].id)


@pytest.mark.parametrize(
    ("relative", "anchor", "words"),
    [
        ("P-1M", "published", "1 month before report"),
        ("P2D", "event", "2 days after another event"),
        ("P0D", "published", "day of report"),
        ("PT-3H", None, "3 hours before an unknown day"),
        ("P1Y2M", "published", "P1Y2M from report"),
    ],
)
def test_distances_in_words(relative: str, anchor: str | None, words: str) -> None:
    assert distance(relative, anchor=anchor) == words


def claim_of(read: Reading, kind: str):
    return next(claim for claim in read.claims if claim.kind == kind)


def test_grounds_lead_from_sentence_to_voice() -> None:
    read = every_kind()
    printed = shown(grounds(read, claim_of(read, "event"), load_knowledge()), width=120)
    for words in (
        "¶3 body",
        "2021-05-04 “4 May 2021” stated",
        "Doha, QAT",
        "the reporter: no other voice is named",
        "detente 0.1.0",
    ):
        assert words in printed


def test_a_rule_of_knowledge_is_told_in_words() -> None:
    text = report("Chad met Sudan.")
    met = event(text, "met", actors=[party(text, "Chad", name="Chad")])
    read = reading(text, replace(met, rule="consult.meet"))
    printed = shown(grounds(read, read.claims[0], load_knowledge()))
    assert "the verb “meet” tells of CONSULT (CAMEO 040)" in printed
    assert "never with: object:" in printed


def test_links_are_followed() -> None:
    read = undated()
    urged = next(claim for claim in read.claims if getattr(claim, "type", "") == "REQUEST")
    printed = shown(grounds(read, urged, load_knowledge()))
    assert "its content" in printed
    assert "“release”" in printed
