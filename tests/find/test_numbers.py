"""Numbers in digits and in words."""

from __future__ import annotations

import pytest

from detente.find.numbers import number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [("26", 26), ("1,200", 1200), ("2.5", 2.5), ("seven", 7), ("Twenty-six", 26), ("ninety", 90), ("dozen", 12)],
)
def test_numbers(text: str, number: float) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["", "several", "twenty-several", "air-26", "-", "1.2.3", "²"])
def test_what_is_no_number(text: str) -> None:
    assert number_of(text) is None
