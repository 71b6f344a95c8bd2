"""A time is refused where it runs backwards; unknown bounds stay open."""

from __future__ import annotations

import pytest

from detente.model import Basis, TimeRef


def ref(earliest: str | None, latest: str | None) -> TimeRef:
    return TimeRef(text="then", start=0, end=4, precision="day", basis=Basis.STATED, earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    ("earliest", "latest"),
    [
        ("2021-04-07", "2021-04-07"),
        ("2021-04-07", "2021-04-08"),
        (None, "2021-04-07"),
        ("2021-04-07", None),
        (None, None),
        ("0999-12-31", "1000-01-01"),
    ],
    ids=["one day", "two days", "open start", "open end", "unknown", "turn of the millennium"],
)
def test_bounds_in_order_or_open(earliest: str | None, latest: str | None) -> None:
    assert (ref(earliest, latest).earliest, ref(earliest, latest).latest) == (earliest, latest)


@pytest.mark.parametrize(("earliest", "latest"), [("2021-04-08", "2021-04-07"), ("2022-01-01", "2021-12-31")])
def test_earliest_after_latest_is_refused(earliest: str, latest: str) -> None:
    with pytest.raises(ValueError, match=f"'then': earliest {earliest} is after latest {latest}"):
        ref(earliest, latest)


def test_a_time_is_a_span_and_fits_its_text() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        TimeRef(text="then", start=0, end=3, precision="day", basis=Basis.STATED)


def test_basis_is_a_closed_list() -> None:
    assert [basis.value for basis in Basis] == ["stated", "anchored", "computed", "unknown"]
