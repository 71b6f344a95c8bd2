"""Spans fit their text, or are refused."""

from __future__ import annotations

import dataclasses

import pytest

from detente.model import Evidence, Span


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("Doha", 0, 4), ("", 7, 7), ("Đà Nẵng", 3, 10), ("🕊", 5, 6), ("e\u0301", 0, 2)],
    ids=["word", "empty", "marks above", "emoji is one code point", "combining mark is two"],
)
def test_span_counts_code_points(text: str, start: int, end: int) -> None:
    assert Span(text=text, start=start, end=end).text == text


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("Doha", 0, 3), ("Doha", 0, 5), ("Doha", 4, 0), ("Doha", -4, 0), ("", 3, 2), ("🕊", 0, 2)],
    ids=["short", "long", "backwards", "before the text", "empty backwards", "UTF-16 units"],
)
@pytest.mark.parametrize("cls", [Span, Evidence])
def test_wrong_lengths_are_refused(cls: type[Span], text: str, start: int, end: int) -> None:
    more = {"passage": "body"} if cls is Evidence else {}
    with pytest.raises(ValueError, match=f"span {start}:{end} does not fit its text"):
        cls(text=text, start=start, end=end, **more)


@pytest.mark.parametrize(
    ("a", "b", "touches", "covers"),
    [
        ((0, 4), (2, 6), True, False),
        ((0, 4), (4, 6), False, False),
        ((0, 6), (2, 4), True, True),
        ((2, 4), (0, 6), True, False),
        ((1, 3), (1, 3), True, True),
        ((0, 6), (6, 6), False, True),
    ],
    ids=["overlap", "side by side", "inside", "around", "same", "empty at the end"],
)
def test_touching_and_covering(a: tuple[int, int], b: tuple[int, int], touches: bool, covers: bool) -> None:
    first, second = (Span(text="x" * (e - s), start=s, end=e) for s, e in (a, b))
    assert (first.touches(second), first.covers(second)) == (touches, covers)


def test_spans_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span(text="Doha", start=0, end=4).start = 1  # type: ignore[misc]


def test_evidence_equals_no_plain_span() -> None:
    assert Evidence(text="Doha", start=0, end=4, passage="body") != Span(text="Doha", start=0, end=4)
