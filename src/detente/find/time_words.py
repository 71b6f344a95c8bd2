"""The table of time expressions: which words name a time, and what each says before anything is anchored.

Where two expressions claim the same words, the earlier line of the table has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Required, TypedDict

from detente.find.numbers import ONES, TENS, number_of

MONTHS = {name: number for number, names in enumerate((
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september "
    "sept sep", "october oct",
    "november nov", "december dec"), 1) for name in names.split()}  # fmt: skip
WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), 1)
}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
FEW = {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}
DAYS_BACK = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1,
    "earlier today": 0, "later today": 0, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this "
    "evening": 0,
    "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip
AWAY = {"last": -1, "past": -1, "previous": -1, "this": 0, "": 0, "next": 1, "coming": 1, "following": 1}
BOUNDS = {
    "since": "since", "as of": "since", "starting": "since", "from": "since", "until": "until", "till": "until",
    "after": "after",
    "by": "by", "no later than": "by", "not later than": "by", "before": "before", "prior to": "before", "ahead of":
    "before",
}  # fmt: skip
PARTS = {"early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "middle": "mid", "end": "end", "close": "end",
         "first half": "early", "second half": "late"}  # fmt: skip
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
OPEN_YEAR = "XXXX"

# Pieces of the patterns. A space stands for white space of any kind and length; letters match in either case unless
# (?-i:…).
_MONTH = (
    r"(?P<month>(?-i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?|"
    r"Sep(?:tember|t?\.?)|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?))"
)
_FULL_MONTH = rf"(?P<month>(?-i:{'|'.join(name.capitalize() for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july'))}))"
_WEEKDAY = r"(?P<weekday>(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_OF_YEAR = rf"(?:,? (?:of )?{_YEAR})"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_SEASON = r"(?P<season>spring|summer|autumn|winter)"
_NUMBER = rf"(?P<number>(?<![.,])\d{{1,3}}|(?:a )?couple of|an?|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(list(ONES)[:9])}))?|{'|'.join(reversed(ONES))})"
_UNIT = r"(?P<unit>hour|day|week|month|year|decade|quarter|century|centurie)s?"
_LONG_UNIT = r"(?P<unit>week|month|quarter|year|decade|century)"
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
_PART = (
    r"(?:(?P<part>early|mid|late)(?:-| (?:in )?)|"
    r"(?:the )?(?P<part_of>beginning|start|middle|end|close|first half|second half)(?: |-)of (?:the (?=[\d'’]))?)"
)
_BOUND = rf"(?:(?P<bound>{'|'.join(BOUNDS)}) )"
_WHICH = r"(?P<which>last|next|this|coming|past|previous|following)"
_ON_WEEKDAY = r"(?:(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_LEAD = r"(?:(?P<between>between )|from )?"
_JOIN = r"(?(between) and |(?: ?[-–—] ?| (?:to|through|until|till) ))"
_NO_NUMBER = r"(?![.,:]?\d)"
# "Since May Smith": a name behind the month makes it a name, where the preposition goes with people too.
_NO_NAME = r"(?! (?-i:[A-Z][a-z]))"
_COUNTED = r"(?! ?%| (?:people|soldiers|troops|fighters|prisoners|men|women|dollars|euros|million|billion|km|miles|hours|GMT|UTC|per cent|percent)\b)"

# What stands before a number that is no year, and what before a weekday that is the name of a day in history.
NUMBERED = re.compile(
    r"(?:[$€£#/.,]|(?<!\w)(?:resolutions?|routes?|flights?|highway|rooms?|articles?|section|law|decree|order|number|no\.|UNSCR?)\s{0,3})\Z",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\s")
CALLED = re.compile(r"(?:Good|Black|Bloody|Palm|Ash)\s{1,3}\Z")
QUANTIFYING = frozenset(
    "some about around nearly almost over under than least most roughly approximately to only another".split()
)


class Said(TypedDict, total=False):
    """The fields of a `TimeMention` that the words themselves give."""

    unit: Required[str]
    shape: Required[str]
    value: str
    count: int
    part: str
    share: int
    bound: str
    until: str
    tense: str
    anchor: str


Build = Callable[[re.Match[str]], Said]


def _got(match: re.Match[str], group: str) -> str:
    """The words of a group in lower case with single spaces; "" where it is absent."""
    return " ".join((match.groupdict().get(group) or "").lower().split())


def _bound(match: re.Match[str]) -> str:
    return BOUNDS.get(_got(match, "bound"), "")


def _month(match: re.Match[str], group: str = "month") -> str:
    name = _got(match, group).rstrip(".")
    return f"{MONTHS[name]:02d}" if name else ""


def _unit(match: re.Match[str]) -> str:
    return _got(match, "unit").replace("centurie", "century")


def _number(match: re.Match[str]) -> int:
    word = _got(match, "number")
    return FEW.get(word) or int(number_of(word) or 0)


def _absolute(match: re.Match[str], unit: str, value: str, until: str = "") -> Said:
    part = _got(match, "part") or _got(match, "part_of")
    return {"unit": unit, "shape": "absolute", "value": value, "until": until, "bound": _bound(match),
            "part": PARTS.get(part, ""), "share": 2 if part.endswith("half") else 3}  # fmt: skip


def _date(match: re.Match[str]) -> Said:
    """As "16 January 1992", "2019-07-08", "late June", "1974": a day, a month or a year, by what is given."""
    day = f"{int(match['day']):02d}" if _got(match, "day") else ""
    given = [part for part in (_got(match, "year") or OPEN_YEAR, _month(match) or _got(match, "digits"), day) if part]
    return _absolute(match, ("year", "month", "day")[len(given) - 1], "-".join(given))


def _dates(match: re.Match[str]) -> Said:
    """As "2–5 March", "28 December 2019 to 3 January 2020", "May to July 1994": one end gives what the other leaves out."""
    first, last = _month(match) or _month(match, "month2"), _month(match, "month2") or _month(match)
    year, year2, over = _got(match, "year"), _got(match, "year2"), int(first > last)
    start = year or (str(int(year2) - over) if year2 else OPEN_YEAR)
    end = year2 or (str(int(year) + over) if year else OPEN_YEAR)
    if not _got(match, "day"):
        return _absolute(match, "month", f"{start}-{first}", f"{end}-{last}")
    return _absolute(match, "day", f"{start}-{first}-{int(match['day']):02d}", f"{end}-{last}-{int(match['day2']):02d}")


def _quarter(match: re.Match[str]) -> Said:
    number = QUARTERS.get(_got(match, "quarter")) or int(match["quarter"])
    return _absolute(match, "month", f"{match['year']}-{3 * number - 2:02d}", f"{match['year']}-{3 * number:02d}")


def _years(match: re.Match[str]) -> Said:
    end = match["year2"]
    return _absolute(match, "year", match["year"], match["year"][: 4 - len(end)] + end)


def _decade(match: re.Match[str]) -> Said:
    digits = match["decade"].strip("'’‘")
    return _absolute(match, "decade", ("19" + digits)[-4:-1] + "X")


def _season(match: re.Match[str]) -> Said:
    return _absolute(match, "season", f"{match['year']}-{SEASONS[_got(match, 'season')]}")


def _anchor(match: re.Match[str]) -> str:
    """What "the previous month", "the next day" are counted from: what was told before, not the report."""
    which = _got(match, "which")
    return "event" if which in ("previous", "following") or which == "next" and _got(match, "the") else "published"


def _named(match: re.Match[str]) -> Said:
    """As "last March", "next summer"."""
    unit, value = (
        ("month", _month(match)) if "month" in match.groupdict() else ("season", SEASONS[_got(match, "season")])
    )
    return {
        "unit": unit,
        "shape": "named",
        "value": value,
        "count": AWAY[_got(match, "which")],
        "bound": _bound(match),
        "anchor": _anchor(match),
    }


def _in_year(match: re.Match[str]) -> Said:
    """As "May 1 last year", "in May last year": the value keeps the open year, the count says which."""
    return {**_date(match), "shape": "named", "count": AWAY[_got(match, "which")]}


def _weekday(match: re.Match[str]) -> Said:
    which, until = _got(match, "which"), _got(match, "weekday2")
    weekend = not _got(match, "weekday")
    return {"unit": "day", "shape": "weekday", "bound": _bound(match), "anchor": _anchor(match),
            "value": "6" if weekend else str(WEEKDAYS[_got(match, "weekday")]),
            "until": "7" if weekend else str(WEEKDAYS[until]) if until else "",
            "count": AWAY[which] if which in ("last", "next") else 0,
            "tense": {-1: "past", 0: "", 1: "future"}[AWAY[which]]}  # fmt: skip


def _deictic(match: re.Match[str]) -> Said:
    return {"unit": "day", "shape": "offset", "count": DAYS_BACK[_got(match, "deictic")], "bound": _bound(match)}


def _unit_away(match: re.Match[str]) -> Said:
    """As "last month", "early next year", "the end of the month"."""
    return {
        **_absolute(match, _unit(match), ""),
        "shape": "offset",
        "count": AWAY[_got(match, "which")],
        "anchor": _anchor(match),
    }


def _within_unit(match: re.Match[str]) -> Said:
    return {"unit": _unit(match), "shape": "offset", "bound": _got(match, "way")}


def _ago(match: re.Match[str]) -> Said:
    way = _got(match, "way")
    count = _number(match) * (-1 if way in ("ago", "earlier", "before") else 1)
    return {
        "unit": _unit(match),
        "shape": "offset",
        "count": count,
        "anchor": "published" if way in ("ago", "from now") else "event",
    }


def _stretch(match: re.Match[str]) -> Said:
    """As "over the past three months"; "the last five months of her life" hang on that life."""
    count = _number(match) if "number" in match.groupdict() else 1
    anchor = "event" if _OF.match(match.string, match.end()) else _anchor(match)
    return {
        "unit": _unit(match),
        "shape": "duration",
        "count": count,
        "bound": "since" if AWAY[_got(match, "which")] < 0 else "within",
        "anchor": anchor,
    }


def _duration(match: re.Match[str]) -> Said:
    return {"unit": _unit(match), "shape": "duration", "count": _number(match), "bound": _got(match, "way")}


def _second(piece: str) -> str:
    """A piece once more, for the far end of an interval."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\g<1>2>", piece)


# Kind of word needed, pattern, what it says. "core", where there is one, is what is marked; the rest only has to stand
# there.
_TABLE: tuple[tuple[str, str, Build], ...] = (
    # days and intervals of days
    ("digits", rf"{_BOUND}?(?P<year>\d{{4}})-(?P<digits>\d\d)-(?P<day>\d\d)", _date),
    ("month", rf"{_LEAD}{_DAY}{_JOIN}{_second(_DAY)} (?:of )?{_second(_MONTH)}{_second(_OF_YEAR)}?", _dates),
    ("month", rf"{_LEAD}{_MONTH} {_DAY}{_JOIN}{_second(_DAY)}(?:{_second(_OF_YEAR)}|{_NO_NUMBER})", _dates),
    (
        "month",
        rf"{_LEAD}(?:the )?{_DAY} (?:of )?{_MONTH}{_OF_YEAR}?{_JOIN}(?:the )?{_second(_DAY)} (?:of )?{_second(_MONTH)}{_second(_OF_YEAR)}?",
        _dates,
    ),
    (
        "month",
        rf"{_LEAD}{_MONTH} {_DAY}{_OF_YEAR}?{_JOIN}{_second(_MONTH)} {_second(_DAY)}(?:{_second(_OF_YEAR)}|{_NO_NUMBER})",
        _dates,
    ),
    ("month", rf"(?:{_MONTH} {_DAY}),? (?:of )?{_WHICH} year", _in_year),
    ("month", rf"{_DAY} (?:of )?{_MONTH},? (?:of )?{_WHICH} year", _in_year),
    ("month", rf"{_BOUND}?{_ON_WEEKDAY}(?:the )?{_DAY} (?:of )?{_MONTH}{_OF_YEAR}?", _date),
    ("month", rf"{_BOUND}?{_ON_WEEKDAY}{_MONTH} {_DAY}(?:{_OF_YEAR}|{_NO_NUMBER})", _date),
    # months, quarters, seasons
    ("month", rf"{_LEAD}{_MONTH}{_OF_YEAR}?{_JOIN}{_second(_MONTH)}{_second(_OF_YEAR)}?(?! ?\d)", _dates),
    ("month", rf"{_BOUND}?{_PART}?{_MONTH},? (?:of )?{_WHICH} year", _in_year),
    ("month", rf"{_BOUND}?{_PART}?{_MONTH}{_OF_YEAR}", _date),
    ("month", rf"{_BOUND}?(?P<the>the )?{_WHICH} {_MONTH}", _named),
    ("month", rf"{_BOUND}?{_PART}{_MONTH}(?! ?\d)", _date),
    ("month", rf"(?P<bound>since|until|till) {_FULL_MONTH}(?! ?\d)", _date),
    ("month", rf"(?P<bound>by|before|after|from|as of|no later than) {_FULL_MONTH}(?! ?\d){_NO_NAME}", _date),
    ("month", rf"(?:in|during|throughout) (?P<core>{_FULL_MONTH})(?! ?\d)", _date),
    ("month", rf"for (?P<core>(?!May){_FULL_MONTH})(?! ?\d){_NO_NAME}", _date),
    ("unit", rf"(?:the )?(?P<quarter>{'|'.join(QUARTERS)}) quarter{_OF_YEAR}", _quarter),
    ("digits", rf"Q(?P<quarter>[1-4]){_OF_YEAR}", _quarter),
    ("season", rf"{_BOUND}?{_PART}?{_SEASON}{_OF_YEAR}", _season),
    ("season", rf"{_BOUND}?(?P<season>fall) {_YEAR}", _season),
    ("season", rf"{_BOUND}?(?P<the>the )?{_WHICH} (?P<season>spring|summer|autumn|fall|winter)", _named),
    # years and decades
    ("digits", rf"{_LEAD}{_YEAR}{_JOIN}{_second(_YEAR)}(?!-?\d)", _years),
    ("digits", rf"{_YEAR} ?[-–—/] ?(?P<year2>\d\d)(?!-?\d)", _years),
    ("digits", rf"(?:the )?{_PART}?(?P<decade>(?:1[5-9]|20)\d0|['’‘][2-9]0)['’]?s", _decade),
    ("digits", rf"the {_PART}?(?P<decade>[2-9]0)['’]?s", _decade),
    # days named from the report's
    ("deictic", rf"{_BOUND}?(?P<deictic>{'|'.join(DAYS_BACK)}){_PART_OF_DAY}", _deictic),
    ("weekday", rf"{_LEAD}{_WEEKDAY}{_JOIN}{_second(_WEEKDAY)}", _weekday),
    ("weekday", rf"{_BOUND}?(?:(?P<the>the )?{_WHICH} )?{_WEEKDAY}{_PART_OF_DAY}", _weekday),
    ("unit", rf"{_BOUND}?(?:(?P<the>the )?{_WHICH} |(?:over|at|on|during) the )weekend", _weekday),
    # units from an anchor
    ("unit", rf"{_NUMBER}(?: |-){_UNIT} (?P<way>ago|earlier|later|from now|before|after)", _ago),
    ("unit", rf"(?P<way>earlier|later) (?:in )?(?:this|the) {_LONG_UNIT}", _within_unit),
    ("unit", r"(?P<the>the )(?P<which>next|previous|following) (?P<unit>day)", _unit_away),
    # stretches
    ("unit", rf"(?:(?:within|in|over|during|for) )?the {_WHICH} {_NUMBER} {_UNIT}", _stretch),
    ("unit", rf"(?:within|in|over|during|for) the (?P<which>past|last|next|coming) {_LONG_UNIT}", _stretch),
    ("unit", rf"(?:the|this) (?P<which>past) {_LONG_UNIT}", _stretch),
    ("unit", rf"(?:for the first time )?(?P<way>within|in) {_NUMBER} {_UNIT}", _duration),
    ("unit", rf"(?P<way>for) (?:(?:more than|about|almost|nearly|over|at least) )?{_NUMBER} {_UNIT}", _duration),
    # whole units
    ("unit", rf"{_BOUND}?{_PART}?(?P<the>the )?{_WHICH} {_LONG_UNIT}", _unit_away),
    ("unit", rf"{_BOUND}?{_PART}(?:the )?{_LONG_UNIT}", _unit_away),
    ("unit", rf"{_BOUND}?(?P<unit>month|year)(?: |-)(?P<part_of>end)", _unit_away),
    ("digits", rf"{_BOUND}?{_PART}?(?:(?:in|year) )?{_YEAR}(?![-–]\w|,\d){_COUNTED}", _date),
)
_TRIGGERS = {
    "month": r"(?-i:\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    "weekday": r"(?-i:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    "deictic": r"\b(?:today|tonight|yesterday|tomorrow|night|morning|afternoon|evening)",
    "unit": r"\b(?:hour|day|week|month|year|decade|quarter|centur)",
    "season": r"\b(?:spring|summer|autumn|fall|winter)\b",
    "digits": r"\d\d|Q\d",
}
TRIGGER = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _TRIGGERS.items()), re.IGNORECASE)


@cache
def expressions() -> tuple[tuple[str, re.Pattern[str], Build], ...]:
    """The table, compiled on first use.

    A run of white space is never given back, so that repeated input takes linear time. Letters and digits are ASCII
    (`(?a:…)`): else "laſt" would be "last" in the other case, and "٣" a number.
    """

    def compiled(pattern: str) -> re.Pattern[str]:
        spaced = pattern.replace(" ?", r"(?u:\s)?").replace(" ", r"(?u:\s)++")
        return re.compile(rf"(?<!\w)(?a:{spaced})(?!\w)", re.IGNORECASE)

    return tuple((needs, compiled(pattern), build) for needs, pattern, build in _TABLE)
