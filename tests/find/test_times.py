"""Words that name a time, and what they say before anything is anchored.

Most rows need no grammar: the sentence is only cut into words. Tense and counted things need the parser.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import factory
import pytest

from detente.find import SentenceFindings, TimeMention, Tree
from detente.find.times import find_times
from detente.knowledge import Grammar

GRAMMAR = Grammar(control={}, support=frozenset(), support_by_preposition={})


def times(text: str) -> tuple[TimeMention, ...]:
    return find_times(Tree(factory.words(text), GRAMMAR))


def fields(mention: TimeMention) -> dict[str, Any]:
    """What a mention says, defaults left out."""
    said = {
        name: getattr(mention, name) for name in ("unit", "shape", "value", "count", "part", "bound", "until", "anchor")
    }
    return {name: value for name, value in said.items() if value not in ("", 0, "published")}


def on(unit: str, value: str, **more: Any) -> dict[str, Any]:
    """A time that the words give themselves, open year or not."""
    return {"unit": unit, "shape": "absolute", "value": value, **more}


def off(unit: str, count: int, **more: Any) -> dict[str, Any]:
    """Units from an anchor."""
    return {"unit": unit, "shape": "offset", **({"count": count} if count else {}), **more}


def stretch(unit: str, count: int, bound: str) -> dict[str, Any]:
    """A duration and how it lies to its anchor."""
    return {"unit": unit, "shape": "duration", "count": count, "bound": bound}


def weekday(number: int, count: int = 0, **more: Any) -> dict[str, Any]:
    """A day of the week."""
    return {"unit": "day", "shape": "weekday", "value": str(number), **({"count": count} if count else {}), **more}


def named(unit: str, value: str, count: int = 0, **more: Any) -> dict[str, Any]:
    """A month or season without a year, counted from now."""
    return {"unit": unit, "shape": "named", "value": value, **({"count": count} if count else {}), **more}


ROWS: list[tuple[str, str, dict[str, Any]]] = [
    # days
    ("The Chapultepec accords were signed on 16 January 1992.", "16 January 1992", on("day", "1992-01-16")),
    ("The accord of January 16, 1992 ended the war.", "January 16, 1992", on("day", "1992-01-16")),
    ("It was signed on Jan. 16, 1992.", "Jan. 16, 1992", on("day", "1992-01-16")),
    ("Signed 16th January 1992 in Mexico.", "16th January 1992", on("day", "1992-01-16")),
    ("They met on the 3rd of October.", "the 3rd of October", on("day", "XXXX-10-03")),
    ("They met on the 3rd of October 2016.", "the 3rd of October 2016", on("day", "2016-10-03")),
    ("The vote of 2 October failed.", "2 October", on("day", "XXXX-10-02")),
    ("The vote of October 2 failed.", "October 2", on("day", "XXXX-10-02")),
    ("The vote of Oct 2 failed.", "Oct 2", on("day", "XXXX-10-02")),
    ("Talks open on Monday, 8 July 2019.", "Monday, 8 July 2019", on("day", "2019-07-08")),
    ("Talks open on Monday, July 8, 2019, in Bogotá.", "Monday, July 8, 2019", on("day", "2019-07-08")),
    ("Talks open on Monday, July 8.", "Monday, July 8", on("day", "XXXX-07-08")),
    ("Dated 2019-07-08, the letter was short.", "2019-07-08", on("day", "2019-07-08")),
    ("They met on Sept. 30.", "Sept. 30", on("day", "XXXX-09-30")),
    ("They met on Sep 30, 2001.", "Sep 30, 2001", on("day", "2001-09-30")),
    ("On May 1 they left.", "May 1", on("day", "XXXX-05-01")),
    ("By May 1 they must leave.", "By May 1", on("day", "XXXX-05-01", bound="by")),
    ("The truce runs until 31 December 2022.", "until 31 December 2022", on("day", "2022-12-31", bound="until")),
    ("They must leave before June 3, 2024.", "before June 3, 2024", on("day", "2024-06-03", bound="before")),
    ("It has held since 9 November.", "since 9 November", on("day", "XXXX-11-09", bound="since")),
    ("After 11 September 2001 all changed.", "After 11 September 2001", on("day", "2001-09-11", bound="after")),
    ("As of 1 July the force is gone.", "As of 1 July", on("day", "XXXX-07-01", bound="since")),
    ("A day that is none: 30 February.", "30 February", on("day", "XXXX-02-30")),
    # intervals of days
    ("Round two ran from 2 to 5 March.", "from 2 to 5 March", on("day", "XXXX-03-02", until="XXXX-03-05")),
    ("Round two ran from 2 to 5 March 2020.", "from 2 to 5 March 2020", on("day", "2020-03-02", until="2020-03-05")),
    ("Round two (2-5 March 2020) failed.", "2-5 March 2020", on("day", "2020-03-02", until="2020-03-05")),
    ("Round two (2–5 March) failed.", "2–5 March", on("day", "XXXX-03-02", until="XXXX-03-05")),
    ("Round two, March 2-5, 2020, failed.", "March 2-5, 2020", on("day", "2020-03-02", until="2020-03-05")),
    ("Round two, March 2–5, failed.", "March 2–5", on("day", "XXXX-03-02", until="XXXX-03-05")),
    ("They met between 2 and 5 March.", "between 2 and 5 March", on("day", "XXXX-03-02", until="XXXX-03-05")),
    (
        "From 28 February to 3 March they met.",
        "From 28 February to 3 March",
        on("day", "XXXX-02-28", until="XXXX-03-03"),
    ),
    (
        "From 28 December 2019 to 3 January 2020 they met.",
        "From 28 December 2019 to 3 January 2020",
        on("day", "2019-12-28", until="2020-01-03"),
    ),
    # months
    ("In May 2000 Israel left Lebanon.", "May 2000", on("month", "2000-05")),
    ("The May 2000 withdrawal was swift.", "May 2000", on("month", "2000-05")),
    ("In May of 2000 it left.", "May of 2000", on("month", "2000-05")),
    ("In Nov. 1995 they were in Dayton.", "Nov. 1995", on("month", "1995-11")),
    ("Talks resume in August.", "August", on("month", "XXXX-08")),
    ("Since March both sides have talked.", "Since March", on("month", "XXXX-03", bound="since")),
    ("They have until March to decide.", "until March", on("month", "XXXX-03", bound="until")),
    ("They met in early June.", "early June", on("month", "XXXX-06", part="early")),
    ("They met in mid-June.", "mid-June", on("month", "XXXX-06", part="mid")),
    ("They met in late June 2002.", "late June 2002", on("month", "2002-06", part="late")),
    (
        "By the end of June 2002 all had gone.",
        "By the end of June 2002",
        on("month", "2002-06", part="end", bound="by"),
    ),
    ("At the end of June they go.", "the end of June", on("month", "XXXX-06", part="end")),
    ("By late September the force was ready.", "By late September", on("month", "XXXX-09", part="late", bound="by")),
    ("Last March they agreed.", "Last March", named("month", "03", -1)),
    ("They will vote next April.", "next April", named("month", "04", 1)),
    ("They voted this April.", "this April", named("month", "04")),
    (
        "Between May and July 1994 half a million died.",
        "Between May and July 1994",
        on("month", "1994-05", until="1994-07"),
    ),
    (
        "From April to July 1994 half a million died.",
        "From April to July 1994",
        on("month", "1994-04", until="1994-07"),
    ),
    # quarters, seasons
    (
        "In the second quarter of 2020 talks stopped.",
        "the second quarter of 2020",
        on("month", "2020-04", until="2020-06"),
    ),
    ("In the spring of 1998 they signed.", "spring of 1998", on("season", "1998-21")),
    ("In spring 1998 they signed.", "spring 1998", on("season", "1998-21")),
    ("The winter of 1994 was quiet.", "winter of 1994", on("season", "1994-24")),
    ("They tried again last autumn.", "last autumn", named("season", "23", -1)),
    ("They try again next summer.", "next summer", named("season", "22", 1)),
    ("They try again this winter.", "this winter", named("season", "24")),
    ("They met last quarter.", "last quarter", off("quarter", -1)),
    # years
    ("In 1998 Belfast had its agreement.", "In 1998", on("year", "1998")),
    ("The 1998 agreement holds.", "1998", on("year", "1998")),
    ("The Peace of Westphalia, 1648, ended it.", "1648", on("year", "1648")),
    ("Since 1948 the line has moved.", "Since 1948", on("year", "1948", bound="since")),
    ("Until 1974 the island was one.", "Until 1974", on("year", "1974", bound="until")),
    ("Before 1974 the island was one.", "Before 1974", on("year", "1974", bound="before")),
    ("After 1974 it was two.", "After 1974", on("year", "1974", bound="after")),
    ("By 1974 it was two.", "By 1974", on("year", "1974", bound="by")),
    ("In early 1974 it was one.", "early 1974", on("year", "1974", part="early")),
    ("In late 1974 it was two.", "late 1974", on("year", "1974", part="late")),
    ("In mid-1974 it was split.", "mid-1974", on("year", "1974", part="mid")),
    ("By the end of 1974 it was two.", "By the end of 1974", on("year", "1974", part="end", bound="by")),
    ("The first half of 1974 was calm.", "The first half of 1974", on("year", "1974", part="early")),
    ("The war of 1992-95 left scars.", "1992-95", on("year", "1992", until="1995")),
    ("The war of 1992–1995 left scars.", "1992–1995", on("year", "1992", until="1995")),
    ("From 1992 to 1995 it raged.", "From 1992 to 1995", on("year", "1992", until="1995")),
    ("Between 1992 and 1995 it raged.", "Between 1992 and 1995", on("year", "1992", until="1995")),
    # decades, centuries
    ("In the 1980s they fought.", "the 1980s", on("decade", "198X")),
    ("The early 1990s were hard.", "The early 1990s", on("decade", "199X", part="early")),
    ("In the late 1990s they talked.", "the late 1990s", on("decade", "199X", part="late")),
    ("In the mid-1990s they talked.", "the mid-1990s", on("decade", "199X", part="mid")),
    ("In the ’80s they fought.", "the ’80s", on("decade", "198X")),
    ("A feud of the last century.", "the last century", off("century", -1)),
    ("A decade ago they fought.", "A decade ago", off("decade", -1)),
    # offsets
    ("The rebels left Goma yesterday.", "yesterday", off("day", -1)),
    ("The rebels leave Goma today.", "today", off("day", 0)),
    ("They meet tomorrow.", "tomorrow", off("day", 1)),
    ("They met the day before yesterday.", "the day before yesterday", off("day", -2)),
    ("They meet the day after tomorrow.", "the day after tomorrow", off("day", 2)),
    ("They met this morning.", "this morning", off("day", 0)),
    ("Guns spoke last night.", "last night", off("day", -1)),
    ("Earlier today they met.", "Earlier today", off("day", 0)),
    ("They have until tomorrow.", "until tomorrow", off("day", 1, bound="until")),
    ("Two days ago they met.", "Two days ago", off("day", -2)),
    ("They met 12 days ago.", "12 days ago", off("day", -12)),
    ("They met a week ago.", "a week ago", off("week", -1)),
    ("They met three weeks ago.", "three weeks ago", off("week", -3)),
    ("They met a couple of weeks ago.", "a couple of weeks ago", off("week", -2)),
    ("It began 20 years ago.", "20 years ago", off("year", -20)),
    ("It ends five years from now.", "five years from now", off("year", 5)),
    ("Three days later they met.", "Three days later", off("day", 3, anchor="event")),
    ("Two months earlier they had met.", "Two months earlier", off("month", -2, anchor="event")),
    ("The force leaves 90 days after signing.", "90 days after", off("day", 90, anchor="event")),
    ("Ten days before the vote they met.", "Ten days before", off("day", -10, anchor="event")),
    ("Last week they met.", "Last week", off("week", -1)),
    ("They meet next week.", "next week", off("week", 1)),
    ("They met this week.", "this week", off("week", 0)),
    ("They met earlier this week.", "earlier this week", off("week", 0, bound="earlier")),
    ("They meet later this month.", "later this month", off("month", 0, bound="later")),
    ("Last month Qatar hosted them.", "Last month", off("month", -1)),
    ("They had met the previous month.", "the previous month", off("month", -1, anchor="event")),
    ("They met again the following year.", "the following year", off("year", 1, anchor="event")),
    ("Early next year they vote.", "Early next year", off("year", 1, part="early")),
    ("Late last year they voted.", "Late last year", off("year", -1, part="late")),
    ("By the end of this year they vote.", "By the end of this year", off("year", 0, part="end", bound="by")),
    ("They decide by the end of the month.", "by the end of the month", off("month", 0, part="end", bound="by")),
    ("They decide by next month.", "by next month", off("month", 1, bound="by")),
    # weekdays
    ("They met on Tuesday.", "Tuesday", weekday(2)),
    ("They met on Tuesday night.", "Tuesday night", weekday(2)),
    ("They met last Tuesday.", "last Tuesday", weekday(2, -1)),
    ("They meet next Tuesday morning.", "next Tuesday morning", weekday(2, 1)),
    ("They meet this coming Sunday.", "coming Sunday", weekday(7)),
    ("Sunday’s vote was calm.", "Sunday", weekday(7)),
    ("They must go by Sunday.", "by Sunday", weekday(7, bound="by")),
    ("It has held since Sunday.", "since Sunday", weekday(7, bound="since")),
    # durations
    ("They will leave within 30 days.", "within 30 days", stretch("day", 30, "within")),
    ("They will leave within two years.", "within two years", stretch("year", 2, "within")),
    ("They meet within the next ten days.", "within the next ten days", stretch("day", 10, "within")),
    ("They meet in the next 48 hours.", "in the next 48 hours", stretch("hour", 48, "within")),
    ("Over the past three months they met twice.", "Over the past three months", stretch("month", 3, "since")),
    ("In the last two weeks they met twice.", "In the last two weeks", stretch("week", 2, "since")),
    ("It was the first visit in nine years.", "in nine years", stretch("year", 9, "in")),
    ("For the first time in nine years they met.", "For the first time in nine years", stretch("year", 9, "in")),
    ("They had talked for six months.", "for six months", stretch("month", 6, "for")),
    ("They had fought for more than 50 years.", "for more than 50 years", stretch("year", 50, "for")),
]


@pytest.mark.parametrize(("text", "wording", "expected"), ROWS)
def test_times(text: str, wording: str, expected: dict[str, Any]) -> None:
    assert [(mention.text, fields(mention)) for mention in times(text)] == [(wording, expected)]


def test_the_table_is_long() -> None:
    assert len(ROWS) >= 120


@pytest.mark.parametrize(
    "text",
    [
        "Both sides met.",
        "They March on the capital.",
        "March on the capital, the general cried.",
        "May he rest in peace.",
        "It may be.",
        "The second half was worse.",
        "Part two of three.",
        "Some 1,990 rebels were held.",
        "Resolution 2254 is clear.",
        "Resolution 1701 must be kept.",
        "Route 1975 is closed.",
        "A 2000-strong force is near.",
        "It cost $2015 a head.",
        "The 38th parallel divides them.",
        "A fall in violence.",
        "The Arab spring of discontent.",
        pytest.param(
            "Second Lieutenant Friday Okoro fell.",
            marks=pytest.mark.xfail(strict=True, reason="a first name that is a weekday: words alone do not tell"),
        ),
        "Daybreak in Weekapaug.",
        "They spoke of the day.",
        "The sun sets.",
        "General August Pinochet stood trial.",
        "Article 12 and annex 3.",
        "April Glaspie was ambassador.",
        "Kofi Annan's six-point plan.",
        "UNSC 1325 speaks of women.",
        "The number is 1234567.",
    ],
)
def test_no_times(text: str) -> None:
    assert [mention.text for mention in times(text)] == []


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("Signed on 4 May 1994, it was to last until May 1999.", ["4 May 1994", "until May 1999"]),
        ("On Monday and Tuesday they met; on Friday they part.", ["Monday", "Tuesday", "Friday"]),
        ("In 1993 and in 1995 they signed.", ["In 1993", "in 1995"]),
        (
            "Last week, three days after the vote, in early May, they met.",
            ["Last week", "three days after", "early May"],
        ),
        ("From Monday to Wednesday they met.", ["From Monday to Wednesday"]),
    ],
    ids=["day and month", "weekdays", "years", "three", "interval of weekdays"],
)
def test_several_times_in_text_order(text: str, wordings: list[str]) -> None:
    found = times(text)
    assert [mention.text for mention in found] == wordings
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    "space", [" ", "\xa0", "\n", "\r\n", "  "], ids=["space", "NBSP", "line end", "CRLF", "two spaces"]
)
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("16 January 1992", on("day", "1992-01-16")),
        ("last week", off("week", -1)),
        ("three weeks ago", off("week", -3)),
        ("the 1980s", on("decade", "198X")),
        ("within 30 days", stretch("day", 30, "within")),
    ],
)
def test_any_white_space_between_words(words: str, expected: dict[str, Any], space: str) -> None:
    """Hard-wrapped text breaks lines anywhere."""
    wording = words.replace(" ", space)
    (found,) = times(f"They met {wording} in Lusaka.")
    assert (found.text, fields(found)) == (wording, expected)


def test_offsets_are_those_of_the_report() -> None:
    text = "Talks resumed on 9 May 2021."
    (found,) = find_times(Tree(factory.words(text, start=100, number=7), GRAMMAR))
    assert (found.start, found.end, found.sentence) == (117, 127, 7)
    assert (found.first, found.last) == (3, 5)


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They signed on Monday.", "past"),
        ("They had signed on Monday.", "past"),
        ("They were seen on Monday.", "past"),
        ("They have not met since Monday.", "past"),
        ("They will sign on Monday.", "future"),
        ("They are to sign on Monday.", "future"),
        ("They are expected to sign on Monday.", "future"),
        ("They plan to sign on Monday.", "future"),
        ("They are meeting on Monday.", "future"),
        ("He said they would sign on Monday.", "future"),
        ("The deadline is Monday.", ""),
        ("Monday.", ""),
    ],
)
def test_tense_of_the_clause(text: str, tense: str, find_one: Callable[[str], SentenceFindings]) -> None:
    assert [mention.tense for mention in find_one(text).times] == [tense]


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("2000 soldiers were sent to Mali.", []),
        ("Some 1950 prisoners came home.", []),
        ("The army lost 2010 men there.", []),
        ("About 1,995 fighters gave up their arms.", []),
        ("In 2000, soldiers were sent to Mali.", ["In 2000"]),
        ("The 2000 election was fair.", ["2000"]),
        ("Sudan's 2005 peace agreement ended the war.", ["2005"]),
        ("The 2012 Qatar talks failed.", ["2012"]),
    ],
)
def test_numbers_that_count_are_no_years(
    text: str, wordings: list[str], find_one: Callable[[str], SentenceFindings]
) -> None:
    assert [mention.text for mention in find_one(text).times] == wordings
