"""Times as they may be concluded from the text and the report's date.

A row: words, the report's date, the tense of the clause → EDTF, first and last day, basis, relative. No parser is needed.
"""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest

from detente.find import TimeMention, Tree
from detente.find.times import find_times
from detente.knowledge import Grammar
from detente.model import TimeRef
from detente.resolve.times import anchor_of, resolve_time

GRAMMAR = Grammar(control={}, support=frozenset(), support_by_preposition={})
WED = "2021-04-07"  # a Wednesday
FRI = "2022-07-15"  # a Friday
NEW_YEAR = "2020-01-01"  # a Wednesday
LEAP = "2020-02-29"  # a Saturday

ANY = "*"  # a named month or season lies at no whole distance from the report

Row = tuple[str, str | None, str, str | None, str | None, str | None, str, str | None]


def mention(words: str, tense: str = "") -> TimeMention:
    """The only time in some words, in a clause of that tense."""
    (found,) = find_times(Tree(factory.words(words), GRAMMAR))
    return replace(found, tense=found.tense or tense)


def resolved(words: str, published: str | None, tense: str = "") -> TimeRef | None:
    return resolve_time(mention(words, tense), published)


# What the words state themselves: the report's date changes nothing.
STATED: list[Row] = [
    ("on 16 January 1992", None, "past", "1992-01-16", "1992-01-16", "1992-01-16", "stated", None),
    ("on 16 January 1992", WED, "past", "1992-01-16", "1992-01-16", "1992-01-16", "stated", None),
    ("on 29 February 2020", WED, "past", "2020-02-29", "2020-02-29", "2020-02-29", "stated", None),
    ("on December 31, 1999", None, "past", "1999-12-31", "1999-12-31", "1999-12-31", "stated", None),
    ("in May 2000", None, "past", "2000-05", "2000-05-01", "2000-05-31", "stated", None),
    ("in February 2000", None, "past", "2000-02", "2000-02-01", "2000-02-29", "stated", None),
    ("in February 1900", None, "past", "1900-02", "1900-02-01", "1900-02-28", "stated", None),
    ("in 1998", WED, "past", "1998", "1998-01-01", "1998-12-31", "stated", None),
    ("in 1648", WED, "past", "1648", "1648-01-01", "1648-12-31", "stated", None),
    ("in 2035", WED, "future", "2035", "2035-01-01", "2035-12-31", "stated", None),
    ("in the 1980s", WED, "past", "198X", "1980-01-01", "1989-12-31", "stated", None),
    ("in the 2000s", None, "past", "200X", "2000-01-01", "2009-12-31", "stated", None),
    ("from 1992 to 1995", None, "past", "1992/1995", "1992-01-01", "1995-12-31", "stated", None),
    ("the war of 1992-95", None, "past", "1992/1995", "1992-01-01", "1995-12-31", "stated", None),
    ("between 2011 and 2013", WED, "past", "2011/2013", "2011-01-01", "2013-12-31", "stated", None),
    ("2-5 March 2020", None, "past", "2020-03-02/2020-03-05", "2020-03-02", "2020-03-05", "stated", None),
    ("in spring 1998", None, "past", "1998-21", "1998-03-01", "1998-05-31", "stated", None),
    ("in the winter of 1994", None, "past", "1994-24", "1994-12-01", "1995-02-28", "stated", None),
    ("in the winter of 2019", None, "past", "2019-24", "2019-12-01", "2020-02-29", "stated", None),
    ("since 1948", WED, "past", "1948/..", "1948-01-01", None, "stated", None),
    ("since 9 November 1989", None, "past", "1989-11-09/..", "1989-11-09", None, "stated", None),
    ("until 31 December 2022", WED, "future", "../2022-12-31", None, "2022-12-31", "stated", None),
    ("by 2025", WED, "future", "../2025", None, "2025-12-31", "stated", None),
    ("by June 2025", WED, "future", "../2025-06", None, "2025-06-30", "stated", None),
    ("before 2014", WED, "past", "../2013-12-31", None, "2013-12-31", "stated", None),
    ("before June 3, 2024", WED, "future", "../2024-06-02", None, "2024-06-02", "stated", None),
    ("after 1974", WED, "past", "1974/..", "1974-01-01", None, "stated", None),
    ("by the end of 2022", WED, "future", "../2022-12-31", None, "2022-12-31", "stated", None),
    ("early 1974", None, "past", "1974-01/1974-05", "1974-01-01", "1974-05-02", "stated", None),
    ("late 1974", None, "past", "1974-09/1974-12", "1974-09-01", "1974-12-31", "stated", None),
    ("mid-1974", None, "past", "1974-05/1974-09", "1974-05-02", "1974-09-01", "stated", None),
    ("the first half of 1974", None, "past", "1974-01/1974-06", "1974-01-01", "1974-06-30", "stated", None),
    ("the second half of 1974", None, "past", "1974-07/1974-12", "1974-07-01", "1974-12-31", "stated", None),
]

# A day or month without a year takes one from the report's date, and says so.
OPEN_YEAR: list[Row] = [
    ("on May 1", None, "", "XXXX-05-01", None, None, "stated", None),
    ("in August", None, "", "XXXX-08", None, None, "stated", None),
    ("from 2 to 5 March", None, "", "XXXX-03-02/XXXX-03-05", None, None, "stated", None),
    ("on May 1", WED, "", "2021-05-01", "2021-05-01", "2021-05-01", "anchored", None),
    ("on May 1", WED, "future", "2021-05-01", "2021-05-01", "2021-05-01", "anchored", None),
    ("on May 1", WED, "past", "2020-05-01", "2020-05-01", "2020-05-01", "anchored", None),
    ("on May 1", "2021-05-01", "past", "2021-05-01", "2021-05-01", "2021-05-01", "anchored", None),
    ("on May 1", "2021-05-01", "future", "2021-05-01", "2021-05-01", "2021-05-01", "anchored", None),
    ("on May 1", "2021-05-20", "past", "2021-05-01", "2021-05-01", "2021-05-01", "anchored", None),
    ("on May 1", "2021-05-20", "future", "2022-05-01", "2022-05-01", "2022-05-01", "anchored", None),
    ("on May 1", "2021-05-20", "", "2021-05-01", "2021-05-01", "2021-05-01", "anchored", None),
    ("on December 28", NEW_YEAR, "past", "2019-12-28", "2019-12-28", "2019-12-28", "anchored", None),
    ("on December 28", NEW_YEAR, "", "2019-12-28", "2019-12-28", "2019-12-28", "anchored", None),
    ("on January 3", "2019-12-30", "future", "2020-01-03", "2020-01-03", "2020-01-03", "anchored", None),
    ("on January 3", "2019-12-30", "", "2020-01-03", "2020-01-03", "2020-01-03", "anchored", None),
    ("on January 1", NEW_YEAR, "past", "2020-01-01", "2020-01-01", "2020-01-01", "anchored", None),
    ("on 29 February", LEAP, "past", "2020-02-29", "2020-02-29", "2020-02-29", "anchored", None),
    ("on 29 February", "2020-03-10", "past", "2020-02-29", "2020-02-29", "2020-02-29", "anchored", None),
    ("on 29 February", "2021-03-10", "past", "2020-02-29", "2020-02-29", "2020-02-29", "anchored", None),
    ("in August", WED, "past", "2020-08", "2020-08-01", "2020-08-31", "anchored", None),
    ("in August", WED, "future", "2021-08", "2021-08-01", "2021-08-31", "anchored", None),
    ("in April", WED, "past", "2021-04", "2021-04-01", "2021-04-30", "anchored", None),
    ("in April", WED, "future", "2021-04", "2021-04-01", "2021-04-30", "anchored", None),
    ("in December", NEW_YEAR, "past", "2019-12", "2019-12-01", "2019-12-31", "anchored", None),
    ("in January", "2019-12-30", "future", "2020-01", "2020-01-01", "2020-01-31", "anchored", None),
    ("in February", LEAP, "past", "2020-02", "2020-02-01", "2020-02-29", "anchored", None),
    ("since March", WED, "past", "2021-03/..", "2021-03-01", None, "anchored", None),
    ("until September", WED, "future", "../2021-09", None, "2021-09-30", "anchored", None),
    ("by May 1", WED, "future", "../2021-05-01", None, "2021-05-01", "anchored", None),
    ("from 2 to 5 March", WED, "past", "2021-03-02/2021-03-05", "2021-03-02", "2021-03-05", "anchored", None),
    ("in late August", WED, "future", "2021-08-21/2021-08-31", "2021-08-21", "2021-08-31", "anchored", None),
]

# A relative time without an anchor stays relative.
UNDATED: list[Row] = [
    ("yesterday", None, "past", None, None, None, "unknown", "P-1D"),
    ("today", None, "past", None, None, None, "unknown", "P0D"),
    ("tomorrow", None, "future", None, None, None, "unknown", "P1D"),
    ("last week", None, "past", None, None, None, "unknown", "P-1W"),
    ("next month", None, "future", None, None, None, "unknown", "P1M"),
    ("last quarter", None, "past", None, None, None, "unknown", "P-3M"),
    ("three years ago", None, "past", None, None, None, "unknown", "P-3Y"),
    ("a decade ago", None, "past", None, None, None, "unknown", "P-10Y"),
    ("on Tuesday", None, "past", None, None, None, "unknown", "P-1W"),
    ("on Tuesday", None, "future", None, None, None, "unknown", "P1W"),
    ("within 30 days", None, "future", None, None, None, "unknown", "P30D"),
    ("in the next 48 hours", None, "future", None, None, None, "unknown", "PT48H"),
    ("first in nine years", None, "past", None, None, None, "unknown", "P-9Y"),
    ("over the past three months", None, "past", None, None, None, "unknown", "P-3M"),
]

# What hangs on another event of the text is not anchored on the report's date.
EVENT: list[Row] = [
    ("three days later", WED, "past", None, None, None, "unknown", "P3D"),
    ("two months earlier", WED, "past", None, None, None, "unknown", "P-2M"),
    ("30 days after", WED, "future", None, None, None, "unknown", "P30D"),
    ("the following year", WED, "past", None, None, None, "unknown", "P1Y"),
    ("the previous week", WED, "past", None, None, None, "unknown", "P-1W"),
]

# Relative times in a dated report.
ANCHORED: list[Row] = [
    ("yesterday", WED, "past", "2021-04-06", "2021-04-06", "2021-04-06", "anchored", "P-1D"),
    ("yesterday", NEW_YEAR, "past", "2019-12-31", "2019-12-31", "2019-12-31", "anchored", "P-1D"),
    ("yesterday", "2020-03-01", "past", "2020-02-29", "2020-02-29", "2020-02-29", "anchored", "P-1D"),
    ("today", WED, "past", "2021-04-07", "2021-04-07", "2021-04-07", "anchored", "P0D"),
    ("tomorrow", "2019-12-31", "future", "2020-01-01", "2020-01-01", "2020-01-01", "anchored", "P1D"),
    ("the day after tomorrow", WED, "future", "2021-04-09", "2021-04-09", "2021-04-09", "anchored", "P2D"),
    ("12 days ago", WED, "past", "2021-03-26", "2021-03-26", "2021-03-26", "anchored", "P-12D"),
    ("until tomorrow", WED, "future", "../2021-04-08", None, "2021-04-08", "anchored", "P1D"),
    # weekdays
    ("on Tuesday", WED, "past", "2021-04-06", "2021-04-06", "2021-04-06", "anchored", "P-1W"),
    ("on Tuesday", WED, "", "2021-04-06", "2021-04-06", "2021-04-06", "anchored", "P-1W"),
    ("on Tuesday", WED, "future", "2021-04-13", "2021-04-13", "2021-04-13", "anchored", "P1W"),
    ("on Thursday", WED, "past", "2021-04-01", "2021-04-01", "2021-04-01", "anchored", "P-1W"),
    ("on Thursday", WED, "future", "2021-04-08", "2021-04-08", "2021-04-08", "anchored", "P1W"),
    ("on Wednesday", WED, "past", "2021-04-07", "2021-04-07", "2021-04-07", "anchored", "P-1W"),
    ("on Wednesday", WED, "future", "2021-04-07", "2021-04-07", "2021-04-07", "anchored", "P1W"),
    ("last Wednesday", WED, "past", "2021-03-31", "2021-03-31", "2021-03-31", "anchored", "P-1W"),
    ("next Wednesday", WED, "future", "2021-04-14", "2021-04-14", "2021-04-14", "anchored", "P1W"),
    ("last Thursday", FRI, "past", "2022-07-07", "2022-07-07", "2022-07-07", "anchored", "P-1W"),
    ("last Saturday", FRI, "past", "2022-07-09", "2022-07-09", "2022-07-09", "anchored", "P-1W"),
    ("next Monday", FRI, "future", "2022-07-18", "2022-07-18", "2022-07-18", "anchored", "P1W"),
    ("on Sunday", NEW_YEAR, "past", "2019-12-29", "2019-12-29", "2019-12-29", "anchored", "P-1W"),
    ("by Friday", WED, "future", "../2021-04-09", None, "2021-04-09", "anchored", "P1W"),
    ("since Sunday", WED, "past", "2021-04-04/..", "2021-04-04", None, "anchored", "P-1W"),
    # weeks run from Monday to Sunday
    ("this week", WED, "past", "2021-04-05/2021-04-11", "2021-04-05", "2021-04-11", "anchored", "P0W"),
    ("last week", WED, "past", "2021-03-29/2021-04-04", "2021-03-29", "2021-04-04", "anchored", "P-1W"),
    ("next week", WED, "future", "2021-04-12/2021-04-18", "2021-04-12", "2021-04-18", "anchored", "P1W"),
    ("last week", NEW_YEAR, "past", "2019-12-23/2019-12-29", "2019-12-23", "2019-12-29", "anchored", "P-1W"),
    ("three weeks ago", WED, "past", "2021-03-15/2021-03-21", "2021-03-15", "2021-03-21", "anchored", "P-3W"),
    ("earlier this week", WED, "past", "2021-04-05/2021-04-07", "2021-04-05", "2021-04-07", "anchored", "P0W"),
    ("later this week", WED, "future", "2021-04-07/2021-04-11", "2021-04-07", "2021-04-11", "anchored", "P0W"),
    # months, quarters
    ("this month", WED, "past", "2021-04", "2021-04-01", "2021-04-30", "anchored", "P0M"),
    ("last month", WED, "past", "2021-03", "2021-03-01", "2021-03-31", "anchored", "P-1M"),
    ("last month", "2021-03-31", "past", "2021-02", "2021-02-01", "2021-02-28", "anchored", "P-1M"),
    ("last month", NEW_YEAR, "past", "2019-12", "2019-12-01", "2019-12-31", "anchored", "P-1M"),
    ("next month", "2021-01-31", "future", "2021-02", "2021-02-01", "2021-02-28", "anchored", "P1M"),
    ("two months ago", NEW_YEAR, "past", "2019-11", "2019-11-01", "2019-11-30", "anchored", "P-2M"),
    ("last quarter", WED, "past", "2021-01/2021-03", "2021-01-01", "2021-03-31", "anchored", "P-3M"),
    ("last quarter", NEW_YEAR, "past", "2019-10/2019-12", "2019-10-01", "2019-12-31", "anchored", "P-3M"),
    ("by the end of the month", WED, "future", "../2021-04-30", None, "2021-04-30", "anchored", "P0M"),
    ("earlier this month", WED, "past", "2021-04-01/2021-04-07", "2021-04-01", "2021-04-07", "anchored", "P0M"),
    ("later this month", WED, "future", "2021-04-07/2021-04-30", "2021-04-07", "2021-04-30", "anchored", "P0M"),
    ("last May", WED, "past", "2020-05", "2020-05-01", "2020-05-31", "anchored", ANY),
    ("last March", WED, "past", "2021-03", "2021-03-01", "2021-03-31", "anchored", ANY),
    ("last April", WED, "past", "2020-04", "2020-04-01", "2020-04-30", "anchored", ANY),
    ("next June", WED, "future", "2021-06", "2021-06-01", "2021-06-30", "anchored", ANY),
    ("next March", WED, "future", "2022-03", "2022-03-01", "2022-03-31", "anchored", ANY),
    ("this May", WED, "future", "2021-05", "2021-05-01", "2021-05-31", "anchored", ANY),
    # seasons
    ("last autumn", WED, "past", "2020-23", "2020-09-01", "2020-11-30", "anchored", ANY),
    ("last spring", "2021-10-10", "past", "2021-21", "2021-03-01", "2021-05-31", "anchored", ANY),
    ("next summer", WED, "future", "2021-22", "2021-06-01", "2021-08-31", "anchored", ANY),
    ("this summer", WED, "future", "2021-22", "2021-06-01", "2021-08-31", "anchored", ANY),
    ("last winter", WED, "past", "2020-24", "2020-12-01", "2021-02-28", "anchored", ANY),
    # years and longer
    ("last year", WED, "past", "2020", "2020-01-01", "2020-12-31", "anchored", "P-1Y"),
    ("last year", NEW_YEAR, "past", "2019", "2019-01-01", "2019-12-31", "anchored", "P-1Y"),
    ("next year", LEAP, "future", "2021", "2021-01-01", "2021-12-31", "anchored", "P1Y"),
    ("20 years ago", WED, "past", "2001", "2001-01-01", "2001-12-31", "anchored", "P-20Y"),
    ("early next year", WED, "future", "2022-01/2022-05", "2022-01-01", "2022-05-02", "anchored", "P1Y"),
    ("late last year", WED, "past", "2020-09/2020-12", "2020-09-01", "2020-12-31", "anchored", "P-1Y"),
    ("by the end of this year", WED, "future", "../2021-12-31", None, "2021-12-31", "anchored", "P0Y"),
    ("last decade", WED, "past", "201X", "2010-01-01", "2019-12-31", "anchored", "P-10Y"),
    ("this decade", WED, "past", "202X", "2020-01-01", "2029-12-31", "anchored", "P0Y"),
    # stretches
    ("within 30 days", WED, "future", "../2021-05-07", "2021-04-07", "2021-05-07", "anchored", "P30D"),
    ("within two years", LEAP, "future", "../2022-02-28", "2020-02-29", "2022-02-28", "anchored", "P2Y"),
    ("in the next 48 hours", WED, "future", "../2021-04-09", "2021-04-07", "2021-04-09", "anchored", "PT48H"),
    (
        "over the past three months",
        WED,
        "past",
        "2021-01-07/2021-04-07",
        "2021-01-07",
        "2021-04-07",
        "anchored",
        "P-3M",
    ),
    ("in the last two weeks", WED, "past", "2021-03-24/2021-04-07", "2021-03-24", "2021-04-07", "anchored", "P-2W"),
    ("first in nine years", WED, "past", "2011-04/2012-12", "2011-04-01", "2012-12-31", "anchored", "P-9Y"),
    ("first in six months", WED, "past", "2020-09/2020-10", "2020-09-07", "2020-10-07", "anchored", "P-6M"),
]

# A report of which only the month or the year is known: bounds hold every day it can mean.
HALF_KNOWN: list[Row] = [
    ("yesterday", "2021-04", "past", "2021-03-31/2021-04-29", "2021-03-31", "2021-04-29", "anchored", "P-1D"),
    ("last month", "2021-04", "past", "2021-03", "2021-03-01", "2021-03-31", "anchored", "P-1M"),
    ("last week", "2021-04", "past", "2021-03-22/2021-04-25", "2021-03-22", "2021-04-25", "anchored", "P-1W"),
    ("last year", "2021-04", "past", "2020", "2020-01-01", "2020-12-31", "anchored", "P-1Y"),
    ("last year", "2021", "past", "2020", "2020-01-01", "2020-12-31", "anchored", "P-1Y"),
    ("last month", "2021", "past", "2020-12/2021-11", "2020-12-01", "2021-11-30", "anchored", "P-1M"),
    ("three years ago", "2021", "past", "2018", "2018-01-01", "2018-12-31", "anchored", "P-3Y"),
    ("on May 1", "2021-04", "future", "2021-05-01", "2021-05-01", "2021-05-01", "anchored", None),
    ("on May 1", "2021-04", "past", "2020-05-01", "2020-05-01", "2020-05-01", "anchored", None),
    ("by Friday", "2021-04", "future", "../2021-04-30", None, "2021-04-30", "anchored", "P1W"),
    ("on 16 January 1992", "2021", "past", "1992-01-16", "1992-01-16", "1992-01-16", "stated", None),
]

ROWS = [*STATED, *OPEN_YEAR, *UNDATED, *EVENT, *ANCHORED, *HALF_KNOWN]


@pytest.mark.parametrize(
    ("words", "published", "tense", "edtf", "earliest", "latest", "basis", "relative"),
    ROWS,
    ids=[f"{r[0]} | {r[1]} | {r[2]}" for r in ROWS],
)
def test_times(
    words: str,
    published: str | None,
    tense: str,
    edtf: str | None,
    earliest: str | None,
    latest: str | None,
    basis: str,
    relative: str | None,
) -> None:
    time = resolved(words, published, tense)
    assert time is not None
    assert (time.edtf, time.earliest, time.latest, time.basis.value) == (edtf, earliest, latest, basis)
    assert relative in (ANY, time.relative)


def test_the_table_is_long() -> None:
    assert len(ROWS) >= 120


@pytest.mark.parametrize("published", [None, WED, LEAP, "2021"])
@pytest.mark.parametrize(
    "words", ["30 February", "30 February 2020", "29 February 2021", "31 April", "31 June 1999", "2021-02-30"]
)
def test_days_that_do_not_exist_are_refused(words: str, published: str | None) -> None:
    assert resolved(words, published) is None


def test_an_interval_that_runs_backwards_is_refused() -> None:
    assert resolved("from 1995 to 1992", WED) is None


@pytest.mark.parametrize("row", ROWS, ids=[f"{r[0]} | {r[1]} | {r[2]}" for r in ROWS])
def test_an_assumed_date_never_looks_stated(row: Row) -> None:
    words, published, tense, *_ = row
    time = resolved(words, published, tense)
    assert time is not None
    if time.anchor == "published":
        assert time.basis.value in ("anchored", "unknown")
    if time.basis.value == "stated":
        assert (time.anchor, time.relative) == (None, None)
        undated = resolved(words, None, tense)
        assert undated is not None
        assert (undated.edtf, undated.earliest, undated.latest) == (time.edtf, time.earliest, time.latest)


@pytest.mark.parametrize("words", sorted({r[0] for r in ROWS}))
@pytest.mark.parametrize("published", [WED, FRI, NEW_YEAR, LEAP, "2019-12-31", "2021-03-31", "2021-04", "2021"])
def test_any_words_on_any_day(words: str, published: str) -> None:
    """Nothing breaks, bounds are in order, the value never lies outside them."""
    for tense in ("past", "future", ""):
        time = resolved(words, published, tense)
        assert time is not None
        if time.earliest and time.latest:
            assert time.earliest <= time.latest


@pytest.mark.parametrize(
    ("words", "anchor", "precision"),
    [
        ("yesterday", "published", "day"),
        ("last week", "published", "week"),
        ("last month", "published", "month"),
        ("last quarter", "published", "quarter"),
        ("last autumn", "published", "season"),
        ("in 1998", None, "year"),
        ("in the 1980s", None, "decade"),
        ("on 16 January 1992", None, "day"),
        ("since 1948", None, "interval"),
        ("by Friday", "published", "interval"),
        ("within 30 days", "published", "duration"),
        ("three days later", "event", "day"),
    ],
)
def test_anchor_and_precision(words: str, anchor: str | None, precision: str) -> None:
    for published in (WED, None):
        time = resolved(words, published)
        assert time is not None
        assert (time.anchor, time.precision) == (anchor, precision)


@pytest.mark.parametrize(
    ("words", "published", "timex"),
    [
        ("yesterday", WED, "2021-04-06"),
        ("on Tuesday", None, "XXXX-WXX-2"),
        ("on May 1", None, "XXXX-05-01"),
        ("in 1998", None, "1998"),
        ("in the 1980s", None, "198X"),
        ("within 30 days", WED, "P30D"),
        ("first in nine years", WED, "P9Y"),
        ("in spring 1998", None, "1998-SP"),
        ("in the winter of 1994", None, "1994-WI"),
        ("last week", WED, "2021-W13"),
    ],
)
def test_timex(words: str, published: str | None, timex: str) -> None:
    """TIMEX3 has words of its own for seasons and weeks."""
    time = resolved(words, published)
    assert time is not None
    assert time.timex == timex


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2021-04-07", ("2021-04-07", "2021-04-07")),
        ("2021-04", ("2021-04-01", "2021-04-30")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2021", ("2021-01-01", "2021-12-31")),
        ("202X", ("2020-01-01", "2029-12-31")),
        (None, None),
        ("", None),
        ("soon", None),
        ("2021-02-30", None),
        ("2021-13-01", None),
        ("2021-00", None),
        ("2021-99", None),
        ("0000", None),
    ],
)
def test_days_that_a_reports_date_can_mean(published: str | None, days: tuple[str, str] | None) -> None:
    found = anchor_of(published)
    assert (found and tuple(day.isoformat() for day in found)) == days


@pytest.mark.parametrize(
    ("words", "wrong"),
    [("last May", "P-1M"), ("next March", "P1M"), ("this May", "P0M"), ("last autumn", "P-3M"), ("this summer", "P0M")],
)
@pytest.mark.parametrize("published", [WED, None])
def test_a_named_month_is_not_a_month_away(words: str, wrong: str, published: str | None) -> None:
    """ "Last May", said in April, is eleven months ago and not one."""
    time = resolved(words, published)
    assert time is not None
    assert time.relative != wrong


@pytest.mark.parametrize(
    ("words", "edtf"), [("last May", "XXXX-05"), ("next March", "XXXX-03"), ("last autumn", "XXXX-23")]
)
def test_a_named_month_keeps_its_name_without_an_anchor(words: str, edtf: str) -> None:
    time = resolved(words, None)
    assert time is not None
    assert (time.edtf, time.earliest, time.latest) == (edtf, None, None)


def test_the_span_is_kept() -> None:
    time = resolved("Talks resumed three weeks ago.", WED)
    assert time is not None
    assert (time.text, time.start, time.end) == ("three weeks ago", 14, 29)
