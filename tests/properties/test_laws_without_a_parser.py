"""Laws of the parts that need no parser: ids, spans, quotations, times, JSON values."""

from __future__ import annotations

import itertools
import time

import factory
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.find import Tree
from detente.find.quotations import find_quotations
from detente.find.times import find_times
from detente.knowledge import Grammar
from detente.model import PassageKind, Span, claim_id
from detente.model.plain import claim_of, plain
from detente.resolve.times import resolve_time
from properties.texts import FEW, MANY, any_text, dates, kinds

GRAMMAR = Grammar(control={}, support=frozenset(), support_by_preposition={})
SECONDS = 2  # on any machine; a regular expression that backtracks takes minutes


@MANY
@given(text=any_text, start=st.integers(-3, 300), length=st.integers(-3, 300))
def test_a_span_fits_its_text_or_is_refused(text: str, start: int, length: int) -> None:
    fits = start >= 0 and length == len(text)
    try:
        made = Span(text=text, start=start, end=start + length)
    except ValueError:
        assert not fits
    else:
        assert fits
        assert made.end - made.start == len(made.text)


@MANY
@given(
    a=st.tuples(st.text(), st.text(), st.none() | st.text(), st.integers(0), st.integers(0)),
    b=st.tuples(st.text(), st.text(), st.none() | st.text(), st.integers(0), st.integers(0)),
)
def test_two_claims_share_an_id_only_if_they_are_one(
    a: tuple[str, str, str | None, int, int], b: tuple[str, str, str | None, int, int]
) -> None:
    assert (claim_id(*a) == claim_id(*b)) == (a == b)


@MANY
@given(text=any_text, kinds=kinds)
def test_quotations_quote_and_never_overlap(text: str, kinds: list[str]) -> None:
    report = factory.report(text, kinds=kinds)
    found = find_quotations(report)
    for q in found:
        assert q.text == report.text[q.start : q.end] == q.text.strip() != ""
        passage = report.passages[q.passage]
        assert passage.covers(q)
        assert passage.kind is not PassageKind.INTRUDER
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@MANY
@given(text=any_text, published=dates, tense=st.sampled_from(("", "past", "future")))
def test_times_quote_never_overlap_and_run_forwards(text: str, published: str | None, tense: str) -> None:
    sentence = factory.words(text, start=7)
    found = find_times(Tree(sentence, GRAMMAR))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for mention in found:
        assert mention.text == text[mention.start - 7 : mention.end - 7]
        assert mention.text.strip() == mention.text
        made = resolve_time(mention, published)
        if made is None:
            continue
        assert (made.text, made.start, made.end) == (mention.text, mention.start, mention.end)
        if made.earliest and made.latest:
            assert made.earliest <= made.latest
        if published is None:
            assert made.basis.value in ("stated", "unknown")


@FEW
@given(story=st.text(alphabet="abcdefgh-0123456789", min_size=1, max_size=12))
def test_there_and_back_for_every_kind(story: str) -> None:
    for claim in factory.every_kind(story).claims:
        assert claim_of(plain(claim)) == claim


@pytest.mark.parametrize(
    "text",
    [
        "from " * 20_000,
        "the end of " * 20_000,
        "May " * 20_000,
        "1 " * 20_000,
        "1-" * 20_000,
        "2021-" * 20_000,
        "Monday, " * 20_000,
        "for the first time in " * 10_000,
        "in the last " * 10_000,
        "a couple of " * 10_000,
        "for more than about almost " * 10_000,
        " " * 100_000 + "May",
        "9" * 100_000,
        "'" * 100_000 + "80s",
        "early-" * 20_000,
        "between 1 and " * 10_000,
    ],
    ids=lambda text: repr(text.strip()[:20]),
)
def test_times_in_repeated_input_take_linear_time(text: str) -> None:
    sentence = factory.words(text[:50_000])
    started = time.perf_counter()
    find_times(Tree(sentence, GRAMMAR))
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize("text", ["“", "“a", '"', '" ', "a”", "‘a’", "««", "“a\n\n"], ids=repr)
def test_quotations_in_repeated_input_take_linear_time(text: str) -> None:
    report = factory.report(text * 20_000)
    started = time.perf_counter()
    find_quotations(report)
    assert time.perf_counter() - started < SECONDS
