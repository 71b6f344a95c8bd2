"""What the words of a time say, before anything is anchored: one function for each kind of expression."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Required, TypedDict

from detente.find.numbers import TENS, number_of, ordinal_of

MONTHS = {name: number for number, names in enumerate((
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september "
    "sept sep", "october oct",
    "november nov", "december dec"), 1) for name in names.split()}  # fmt: skip
WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), 1)
}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
UNITS = {
    "centurie": ("century", 1),
    "fortnight": ("week", 2),
    "morning": ("day", 1),
    "evening": ("day", 1),
    "night": ("day", 1),
}
DECADES = {f"{word[:-1]}ies": f"19{number // 10}X" for word, number in TENS.items() if number > 20}
FEW = {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}
DAYS_BACK = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1,
    "earlier today": 0, "later today": 0, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this "
    "evening": 0,
    "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip
AWAY = {"last": -1, "past": -1, "recent": -1, "previous": -1, "this": 0, "": 0, "next": 1, "coming": 1, "following": 1}
BOUNDS = {
    "since": "since", "as of": "since", "starting": "since", "from": "since", "until": "until", "till": "until", "through": "until",
    "after": "after",
    "by": "by", "no later than": "by", "not later than": "by", "before": "before", "prior to": "before", "ahead of":
    "before",
}  # fmt: skip
PARTS = {"early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "middle": "mid", "end": "end", "close": "end",
         "first half": "early", "second half": "late"}  # fmt: skip
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
OPEN_YEAR = "XXXX"
_OF = re.compile(r"\s+of\s")
_OF_EVENT = re.compile(r"\s+(?:of|from|after|following)\s+(?!now\b|today\b)", re.IGNORECASE)


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


Build = Callable[[re.Match[str]], Said | None]


def _got(match: re.Match[str], group: str) -> str:
    """The words of a group in lower case with single spaces; "" where it is absent."""
    return " ".join((match.groupdict().get(group) or "").lower().split())


def _bound(match: re.Match[str]) -> str:
    return BOUNDS.get(_got(match, "bound"), "")


def _month(match: re.Match[str], group: str = "month") -> str:
    name = _got(match, group).rstrip(".")
    return f"{MONTHS[name]:02d}" if name else ""


def _unit(match: re.Match[str]) -> str:
    word = _got(match, "unit")
    return UNITS[word][0] if word in UNITS else word


def _number(match: re.Match[str]) -> int:
    """How many of the unit; 1 where no number is printed."""
    word, unit = _got(match, "number"), _got(match, "unit")
    count = FEW.get(word) or int(number_of(word) or 0) if word else 1
    return count * (UNITS[unit][1] if unit in UNITS else 1)


def _absolute(match: re.Match[str], unit: str, value: str, until: str = "") -> Said:
    part = _got(match, "part") or _got(match, "part_of")
    return {"unit": unit, "shape": "absolute", "value": value, "until": until, "bound": _bound(match),
            "part": PARTS.get(part, ""), "share": 2 if part.endswith("half") else 3}  # fmt: skip


def say_date(match: re.Match[str]) -> Said:
    """As "16 January 1992", "2019-07-08", "late June", "1974": a day, a month or a year, by what is given."""
    day = f"{int(match['day']):02d}" if _got(match, "day") else ""
    given = [part for part in (_got(match, "year") or OPEN_YEAR, _month(match) or _got(match, "digits"), day) if part]
    return _absolute(match, ("year", "month", "day")[len(given) - 1], "-".join(given))


def say_dates(match: re.Match[str]) -> Said | None:
    """As "2–5 March", "28 December 2019 to 3 January 2020", "May to July 1994": one end gives what the other leaves out."""
    first, last = _month(match) or _month(match, "month2"), _month(match, "month2") or _month(match)
    year, year2, over = _got(match, "year"), _got(match, "year2"), int(first > last)
    if _got(match, "and") and int(match["day2"]) != int(match["day"]) + 1:
        return None  # "on 2 and 9 March": no run of days
    start = year or (str(int(year2) - over) if year2 else OPEN_YEAR)
    end = year2 or (str(int(year) + over) if year else OPEN_YEAR)
    if not _got(match, "day"):
        return _absolute(match, "month", f"{start}-{first}", f"{end}-{last}")
    return _absolute(match, "day", f"{start}-{first}-{int(match['day']):02d}", f"{end}-{last}-{int(match['day2']):02d}")


def say_numeric(match: re.Match[str]) -> Said:
    """As "1.5.2021", day first; with strokes either may be, and where nothing tells, only the year is sure."""
    first, second = int(match["day"]), int(match["digits"])
    if match["sep"] == "/" and first != second and max(first, second) <= 12:
        return _absolute(match, "year", match["year"])
    day, month = (second, first) if match["sep"] == "/" and second > 12 else (first, second)
    return _absolute(match, "day", f"{match['year']}-{month:02d}-{day:02d}")


def say_day_in_words(match: re.Match[str]) -> Said | None:
    """As "the first of May", "the twenty-first of May 2020"."""
    day = f"{ordinal_of(match['ordinal']) or 0:02d}"
    return _absolute(match, "day", f"{_got(match, 'year') or OPEN_YEAR}-{_month(match)}-{day}") if day < "32" else None


def say_quarter(match: re.Match[str]) -> Said:
    """As "the second quarter of 2020", "of this year"."""
    number, year = QUARTERS.get(_got(match, "quarter")) or int(match["quarter"]), _got(match, "year") or OPEN_YEAR
    said = _absolute(match, "month", f"{year}-{3 * number - 2:02d}", f"{year}-{3 * number:02d}")
    return said if _got(match, "year") else {**said, "shape": "named", "count": AWAY[_got(match, "which")]}


def say_years(match: re.Match[str]) -> Said:
    """As "from 1992 to 1995", "1992-95"."""
    end = match["year2"]
    return _absolute(match, "year", match["year"], match["year"][: 4 - len(end)] + end)


def say_decade(match: re.Match[str]) -> Said:
    """As "the 1980s", "the ’80s"."""
    digits = match["decade"].strip("'’‘")
    return _absolute(match, "decade", ("19" + digits)[-4:-1] + "X")


def say_short_year(match: re.Match[str]) -> Said:
    """As "’94": of the century that a person alive remembers."""
    digits = match["short"]
    return _absolute(match, "year", ("19" if digits >= "30" else "20") + digits)


def say_decade_in_words(match: re.Match[str]) -> Said:
    """As "the nineties"."""
    return _absolute(match, "decade", DECADES[_got(match, "decade")])


def say_century(match: re.Match[str]) -> Said:
    """As "the 19th century"."""
    return _absolute(match, "century", f"{(ordinal_of(match['ordinal']) or 1) - 1:02d}XX")


def say_season(match: re.Match[str]) -> Said:
    """As "the summer of 2015", "in the spring", "the summer of last year"."""
    said = _absolute(match, "season", f"{_got(match, 'year') or OPEN_YEAR}-{SEASONS[_got(match, 'season')]}")
    which = _got(match, "which")
    return {**said, "shape": "named", "count": AWAY[which]} if which else said


def _anchor(match: re.Match[str]) -> str:
    """What "the previous month", "the next day" are counted from: what was told before, not the report."""
    which = _got(match, "which")
    return "event" if which in ("previous", "following") or which == "next" and _got(match, "the") else "published"


def say_named(match: re.Match[str]) -> Said:
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


def say_in_year(match: re.Match[str]) -> Said:
    """As "May 1 last year", "in May last year": the value keeps the open year, the count says which."""
    return {**say_date(match), "shape": "named", "count": AWAY[_got(match, "which")]}


def say_weekday(match: re.Match[str]) -> Said:
    """As "Tuesday", "last Tuesday", "Tuesday of last week", "from Monday to Wednesday", "over the weekend"."""
    which, until = _got(match, "which"), _got(match, "weekday2")
    weekend = not _got(match, "weekday")
    return {"unit": "day", "shape": "weekday", "bound": _bound(match), "anchor": _anchor(match),
            "value": "6" if weekend else str(WEEKDAYS[_got(match, "weekday")]),
            "until": "7" if weekend else str(WEEKDAYS[until]) if until else "",
            "count": AWAY[which] if which in ("last", "next") else 0,
            "tense": {-1: "past", 0: "", 1: "future"}[AWAY[which]]}  # fmt: skip


def say_week_after(match: re.Match[str]) -> Said:
    """As "Monday week", "a week from Monday": count 2."""
    day = WEEKDAYS[_got(match, "weekday") or _got(match, "weekday2")]
    return {"unit": "day", "shape": "weekday", "value": str(day), "count": 2, "tense": "future"}


def say_night(match: re.Match[str]) -> Said:
    """The night that has two days: the one that is over, or in a clause of the future the next."""
    return {"unit": "night", "shape": "offset", "count": -1}


def say_deictic(match: re.Match[str]) -> Said:
    """As "yesterday", "this morning"."""
    return {"unit": "day", "shape": "offset", "count": DAYS_BACK[_got(match, "deictic")], "bound": _bound(match)}


def say_unit_away(match: re.Match[str]) -> Said:
    """As "last month", "early next year", "the end of the month"."""
    return {
        **_absolute(match, _unit(match), ""),
        "shape": "offset",
        "count": AWAY[_got(match, "which")],
        "anchor": _anchor(match),
    }


def say_within_unit(match: re.Match[str]) -> Said:
    """As "earlier this week", "so far this year"."""
    way = _got(match, "way")
    return {"unit": _unit(match), "shape": "offset", "bound": "earlier" if way == "so far" else way}


def say_beside(match: re.Match[str]) -> Said:
    """As "the day before", "the same day": counted from what was told; "the week before last" from the report."""
    count = {"before": -1, "after": 1}.get(_got(match, "way"), 0)
    far = 2 if _got(match, "twice") else 1
    return {
        "unit": _unit(match),
        "shape": "offset",
        "count": far * count,
        "anchor": "published" if far == 2 else "event",
    }


def say_in_time(match: re.Match[str]) -> Said:
    """As "in two weeks' time"."""
    return {"unit": _unit(match), "shape": "offset", "count": _number(match)}


def say_every(match: re.Match[str]) -> Said:
    """As "every Friday", "every two weeks", "twice a week": how often, and no day."""
    weekday = _got(match, "weekday")
    if weekday:
        return {"unit": "day", "shape": "set", "value": str(WEEKDAYS[weekday])}
    return {"unit": _unit(match), "shape": "set", "count": _number(match)}


def say_ago(match: re.Match[str]) -> Said:
    """As "three days ago", "two months later"."""
    way = _got(match, "way")
    count = _number(match) * (-1 if way in ("ago", "earlier", "before") else 1)
    return {
        "unit": _unit(match),
        "shape": "offset",
        "count": count,
        "anchor": "published" if way in ("ago", "from now") else "event",
    }


def say_stretch(match: re.Match[str]) -> Said:
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


def say_vague(match: re.Match[str]) -> Said:
    """As "in the coming days", "in recent weeks": count 0, for nobody says how many."""
    past = AWAY[_got(match, "which").split()[0]] < 0
    return {"unit": _unit(match), "shape": "duration", "count": 0, "bound": "since" if past else "within"}


def say_duration(match: re.Match[str]) -> Said:
    """As "for two weeks", "within 30 days"; "within 30 days of the signing" hangs on that signing."""
    way = _got(match, "way")
    of_event = way == "within" and _OF_EVENT.match(match.string, match.end()) or _got(match, "event")
    return {"unit": _unit(match), "shape": "duration", "count": _number(match), "bound": way,
            "anchor": "event" if of_event else "published"}  # fmt: skip
