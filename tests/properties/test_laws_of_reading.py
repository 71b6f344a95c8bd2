"""Laws that a reading keeps for any text."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import factory
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Claim, EventClaim, PassageKind, Reading, Report, Span
from detente.model.plain import claim_of, plain, plain_reading
from properties.conftest import Chain
from properties.texts import FEW, dates, newsy, reports

pytestmark = pytest.mark.parser
SECONDS = 20  # for any text of the length below; a quadratic step takes far longer


def spans(value: Any) -> Iterator[tuple[str, int, int]]:
    """Every piece of text with offsets that a value holds, however deep."""
    if isinstance(value, (tuple, list)):
        for part in value:
            yield from spans(part)
    elif is_dataclass(value) and not isinstance(value, type):
        names = {f.name for f in fields(value)}
        if names >= {"text", "start", "end"} and value.start is not None:
            yield value.text, value.start, value.end
        for name in names:
            yield from spans(getattr(value, name))


def check(reading: Reading, report: Report) -> None:
    """The laws that hold inside one reading."""
    text = report.text
    for part in (reading.claims, reading.mentions, reading.unread):
        for quote, start, end in spans(part):
            assert quote == text[start:end]
    ids = [claim.id for claim in reading.claims]
    assert len(ids) == len(set(ids))
    intruders = [p for p in report.passages if p.kind is PassageKind.INTRUDER]
    for part in (reading.claims, reading.mentions, reading.unread):
        for quote, start, end in spans(part):
            assert not any(p.touches(Span(text=quote, start=start, end=end)) for p in intruders)
    for claim in reading.claims:
        check_claim(claim, set(ids))
    assert list(reading.mentions) == sorted(reading.mentions, key=lambda m: (m.start, m.end, m.kind.value))
    assert list(reading.unread) == sorted(reading.unread, key=lambda s: s.start)


def check_claim(claim: Claim, ids: set[str]) -> None:
    """The laws of one claim among those of its report."""
    assert claim.evidence
    assert claim_of(plain(claim)) == claim
    for name in ("content_of", "same_as", "statement", "agreement", "deadline", "commitment", "proposition", "answers"):
        assert getattr(claim, name, None) in (None, *ids)
        assert getattr(claim, name, None) != claim.id
    for name in ("same_act_as", "in_exchange_for", "derived_from"):
        assert set(getattr(claim, name, ())) <= ids
    if claim.when and claim.when.earliest and claim.when.latest:
        assert claim.when.earliest <= claim.when.latest
    if isinstance(claim, EventClaim):
        assert (claim.type is None) != (claim.milestone is None)
    assert all(
        not link.cue.touches(getattr(claim, "cue", None) or Span(text="", start=0, end=0)) for link in claim.voice
    )


def shown(reading: Reading, shift: int) -> list[tuple[str, str, str, list[tuple[int, str]]]]:
    """What each claim is, with its evidence moved."""
    return [(c.kind, c.status.value, c.rule, [(e.start + shift, e.text) for e in c.evidence]) for c in reading.claims]


@FEW
@given(report=reports())
def test_laws_of_one_reading(report: Report, chain: Chain) -> None:
    check(chain.read(report), report)


@FEW
@given(report=reports())
def test_reading_twice_gives_the_same(report: Report, chain: Chain) -> None:
    assert plain_reading(chain.read(report)) == plain_reading(chain.read(report))


@FEW
@given(first=reports(), second=reports())
def test_a_report_reads_the_same_beside_another(first: Report, second: Report, chain: Chain) -> None:
    assert chain.read_many([first, second]) == [chain.read(first), chain.read(second)]


@FEW
@given(report=reports())
def test_without_a_date_no_relative_time_has_a_value(report: Report, chain: Chain) -> None:
    undated = factory.report(report.text)
    for mention in chain.read(undated).mentions:
        if mention.time is not None:
            assert mention.time.basis.value in ("stated", "unknown")
            assert mention.time.anchor is None or mention.time.earliest is None


@FEW
@given(text=newsy, published=dates)
def test_the_date_changes_no_wording(text: str, published: str | None, chain: Chain) -> None:
    """A report's date fills values; what is marked in the text stays."""
    dated, undated = (chain.read(factory.report(text, published=day)) for day in (published, None))
    assert {(m.start, m.end, m.kind) for m in dated.mentions} == {(m.start, m.end, m.kind) for m in undated.mentions}


@FEW
@given(text=newsy)
def test_a_passage_in_front_only_shifts(text: str, chain: Chain) -> None:
    """An unrelated paragraph in front moves every claim by its length, and does nothing else.

    Skipped where the parser reads the text otherwise behind other words.
    """
    front = "Rain fell on the old bridge.\n\n"
    alone, behind = factory.report(text), factory.report(front + text)
    mine, theirs = chain.parse(alone), chain.parse(behind)[1:]
    if [[(t.text, t.lemma, t.dep, t.head, t.pos, t.tag, t.entity) for t in s.tokens] for s in mine] != [
        [(t.text, t.lemma, t.dep, t.head, t.pos, t.tag, t.entity) for t in s.tokens] for s in theirs
    ]:
        return
    before, after = chain.read(alone), chain.read(behind)
    assert sorted(shown(before, len(front))) == sorted(shown(after, 0))


@FEW
@given(text=newsy, where=st.integers(0, 3))
def test_an_intruder_changes_nothing(text: str, where: int, chain: Chain) -> None:
    """A planted box moves what stands behind it, and adds and takes no claim."""
    clean = factory.report(text)
    if not clean.passages:
        return
    cut = clean.passages[where % len(clean.passages)].start
    box = "ALSO READ: Chad attacks Sudan\n\n"
    kinds = ["body"] * (where % len(clean.passages)) + ["intruder"]
    planted = factory.report(text[:cut] + box + text[cut:], kinds=kinds)
    assert [row[:3] for row in sorted(shown(chain.read(clean), 0))] == [
        row[:3] for row in sorted(shown(chain.read(planted), 0))
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "of the " * 20_000,
        "((((" * 10_000,
        "Chad, " * 5_000,
        "and " * 20_000,
        "“" * 10_000,
        '"a" ' * 10_000,
        "Chad met Sudan. " * 3_000,
        "Chad and " * 5_000 + "Sudan met.",
        "He said that " * 1_000 + "it rained.",
        "Chad accused Sudan of accusing " * 1_000 + "Mali.",
        "1 May 2021 " * 5_000,
        "May " * 10_000,
        "in the " * 5_000 + "1980s",
        "1" * 50_000,
        "A" * 100_000,
        "Sergei " * 10_000,
        "the president of " * 5_000 + "Chad left.",
        "a\n" * 20_000,
        "a\n\n" * 5_000,
        "’s" * 5_000,
        "🕊" * 5_000,
        ". " * 20_000,
        ", which " * 5_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_repeated_input_ends(text: str, chain: Chain) -> None:
    started = time.perf_counter()
    report = factory.report(text)
    check(chain.read(report), report)
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "of the " * 600,
        "((((" * 300,
        "Chad, " * 300,
        "Chad and " * 300 + "Sudan met.",
        "He said that " * 300 + "it rained.",
        "1 May 2021 " * 300,
        "Sergei " * 500,
        "“a " * 500,
        ", which " * 400,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_repeated_input_keeps_the_laws(text: str, chain: Chain) -> None:
    report = factory.report(text)
    check(chain.read(report), report)
