"""Say when: times as read, anchored on the report's date.

A date says how it is known. Without the report's date, relative times stay relative; days that do not exist are
refused; a bare "May 1" takes a year only from an anchor, and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from detente.find import TimeMention
from detente.model import Basis, TimeRef

_UNIT_LETTER = {
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "quarter": "M",
    "decade": "Y",
    "century": "Y",
    "hour": "H",
    "minute": "M",
    "season": "M",
}
_UNIT_SIZE = {"quarter": 3, "decade": 10, "century": 100, "season": 3}
_STEP = {"quarter": "months", "season": "months", "decade": "years", "century": "years"}
_OF_THE_DAY = ("hour", "minute")
_YEARS = {"year": 1, "decade": 10, "century": 100}
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}
_TIMEX_SEASON = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_OPEN_YEAR = "XXXX"
# How long after a day a report may still tell of it as to come: it is printed after it was written, in weekly papers up
# to seven days; the same day of the next year is hardly ever meant so close to this year's.
_SLACK = timedelta(days=7)
# How near a weekday must lie to be meant where no tense tells: "the deadline is Friday", said on a Wednesday.
_SOON = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class _Range:
    """First and last day, and the value that names them."""

    first: date | None
    last: date | None
    edtf: str


_NOWHERE = _Range(None, None, "")


def _between(first: date, last: date, *, months: bool = False) -> _Range:
    """A range named by its first and last day, or by their months."""
    return _Range(first, last, f"{first:%Y-%m}/{last:%Y-%m}" if months else f"{first}/{last}")


def anchor_of(published: str | None) -> tuple[date, date] | None:
    """First and last day that a report's date can mean; None where it is unknown."""
    span = _absolute(published or "")
    return (span.first, span.last) if span and span.first and span.last else None


def resolve_time(mention: TimeMention, published: str | None) -> TimeRef | None:
    """A time as it may be concluded from the text and the report's date.

    Args:
        mention: The time as read.
        published: The report's date (EDTF day, month, season, year or decade), None where unknown.

    Returns:
        The time, or None for a day that does not exist ("30 February") and an interval that runs backwards.

    Example: "last month" in a report of 2021-04-07 is 2021-03, anchored; in an undated report it is "P-1M" from the
        publication, its value unknown.
    """
    if mention.shape == "absolute":
        if not all(_exists(value) for value in (mention.value, mention.until) if value):
            return None
        if not mention.value.startswith(_OPEN_YEAR):
            return _stated(mention)
    if mention.shape == "set":
        return _ref(mention, _NOWHERE, Basis.UNKNOWN)
    anchor = anchor_of(published)
    if anchor is None or mention.anchor == "event":
        return _relative(mention)
    try:
        spans = [_anchored(mention, day) for day in dict.fromkeys(anchor)]
    except (OverflowError, ValueError):  # "900 centuries ago": no calendar reaches that far
        return _relative(mention)
    first, last = spans[0], spans[-1]
    if not (first.edtf and last.edtf):
        return _relative(mention)
    edtf = first.edtf if first.edtf == last.edtf else f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}"
    return _ref(
        mention, _Range(first.first, last.last, edtf), Basis.ANCHORED, relative=_duration(mention), anchor="published"
    )


def _exists(value: str) -> bool:
    """Whether there is such a day, in a leap year where the year is open."""
    return value.endswith("X") or _absolute(value.replace(_OPEN_YEAR, "2000")) is not None


def _stated(mention: TimeMention) -> TimeRef | None:
    span = _to(_absolute(mention.value), mention.until)
    return _ref(mention, _bounded(_parted(span, mention), mention), Basis.STATED) if span else None


def _to(span: _Range | None, until: str) -> _Range | None:
    """A range carried on to a second point; None where that lies before the first."""
    if span is None or not until:
        return span
    end = _absolute(until)
    if end is None or end.last is None or span.first is None or end.last < span.first:
        return None
    return _Range(span.first, end.last, f"{span.edtf}/{end.edtf}")


def _absolute(value: str) -> _Range | None:
    """The range of an EDTF day, month, season, year, decade or century; None for what is no date."""
    if re.fullmatch(r"[1-9]\d(?:\dX|XX)", value):
        year, over = int(value.replace("X", "0")), int(value.replace("X", "9"))
        return _Range(date(year, 1, 1), date(over, 12, 31), value)
    match = _EDTF.fullmatch(value)
    if match is None:
        return None
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.groups()[1:])
    try:
        if month is None:
            return _Range(date(year, 1, 1), date(year, 12, 31), value)
        if day is None:
            first, months = (_SEASONS[match[2]][0], 3) if match[2] in _SEASONS else (month, 1)
            return _Range(date(year, first, 1), date(year, first, 1) + relativedelta(months=months, days=-1), value)
        return _Range(date(year, month, day), date(year, month, day), value)
    except (OverflowError, ValueError):
        return None


def _parted(span: _Range, mention: TimeMention) -> _Range:
    """The early, middle or late third of a range, its first or second half; its end, its start."""
    if not mention.part or span.first is None or span.last is None:
        return span
    first, last = span.first, span.last
    third = (last - first) / 3
    if mention.share == 2:
        middle = _middle(first, last)
        first, last = (first, middle - timedelta(days=1)) if mention.part == "early" else (middle, last)
    elif mention.part in ("early", "start"):
        last = first + third
    elif mention.part in ("late", "end"):
        first = last - third
    else:
        first, last = first + third, last - third
    if mention.unit in ("decade", "century"):
        return _Range(
            first, last, span.edtf
        )  # which years "the early 1990s" are is not printed: only the bounds are narrower
    return _between(first, last, months=third.days > 28)


def _middle(first: date, last: date) -> date:
    """First day of the second half: of a year the first of July."""
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return first + (timedelta(days=((last - first).days + 1) // 2) if months % 2 else relativedelta(months=months // 2))


def _bounded(span: _Range, mention: TimeMention) -> _Range:
    """Open ends: "since 2014", "by Friday"."""
    if not span.edtf:
        return span
    if mention.bound == "before" and span.first and mention.part != "end":
        eve = span.first - timedelta(days=1)
        return _Range(None, eve, f"../{eve}")
    if mention.bound in ("by", "before", "until", "within"):
        return _Range(None, span.last, f"../{span.last if mention.part else span.edtf.split('/')[-1]}")
    if mention.bound in ("since", "after"):
        return _Range(span.first, None, f"{span.edtf.split('/')[0]}/..")
    return span


def _relative(mention: TimeMention) -> TimeRef:
    """A time whose anchor is missing: it says only how far it lies from it, or the month and day without the year."""
    if mention.shape == "absolute":
        return _ref(
            mention,
            _Range(None, None, f"{mention.value}/{mention.until}" if mention.until else mention.value),
            Basis.STATED,
        )
    named = mention.shape == "named"
    value = f"{_OPEN_YEAR}-{mention.value.removeprefix(f'{_OPEN_YEAR}-')}" if named else ""
    return _ref(mention, _Range(None, None, value), Basis.UNKNOWN, relative=_duration(mention), anchor=mention.anchor)


def _duration(mention: TimeMention) -> str | None:
    """ISO 8601 duration from the anchor; None for what lies at no whole distance from it ("last May")."""
    if mention.shape in ("absolute", "named"):
        return None
    if mention.shape == "weekday":
        return ("P2W" if mention.count == 2 else "P1W") if mention.tense == "future" else "P-1W"
    if mention.shape == "duration" and not mention.count:
        return None  # "in the coming days": nobody says how many
    count = mention.count * _UNIT_SIZE.get(mention.unit, 1)
    if mention.shape == "duration" and mention.bound in ("in", "since"):
        count = -count
    letter = _UNIT_LETTER.get(mention.unit, "D")
    return f"PT{count}{letter}" if mention.unit in _OF_THE_DAY else f"P{count}{letter}"


def _anchored(mention: TimeMention, day: date) -> _Range:
    if mention.shape == "duration":
        return _span_from(mention, day)
    span = {"absolute": _nearest, "weekday": _weekday, "named": _named}.get(mention.shape, _offset)(mention, day)
    if mention.bound in ("earlier", "later") and span.first and span.last:
        return (
            _between(span.first, max(span.first, day))
            if mention.bound == "earlier"
            else _between(min(day, span.last), span.last)
        )
    return _bounded(_parted(span, mention), mention)


def _nearest(mention: TimeMention, day: date) -> _Range:
    """A day or month without a year: before the anchor in the past tense, after it in the future, else the nearest."""
    open_year = (
        (str(year), _absolute(mention.value.replace(_OPEN_YEAR, str(year))))
        for year in range(day.year - 8, day.year + 9)
    )
    years = [(year, span.first, span.last) for year, span in open_year if span and span.first and span.last]
    slack = _SLACK if mention.unit == "day" and not mention.bound else timedelta()
    past = [year for year, first, _ in years if first <= day]
    future = [year for year, _, last in years if last + slack >= day]
    if mention.tense == "past" and past:
        year = past[-1]
    elif mention.tense == "future" and future:
        year = future[0]
    else:
        year = min(years, key=lambda known: abs(known[1] - day))[0]
    until = mention.until
    over = until[5:7] < mention.value[5:7]  # "from 28 December to 3 January"
    return (
        _to(_absolute(mention.value.replace(_OPEN_YEAR, year)), until.replace(_OPEN_YEAR, str(int(year) + over)))
        or _NOWHERE
    )


def _weekday(mention: TimeMention, day: date) -> _Range:
    """The last or the next such day, by the tense; without one the last, unless the next is near.

    "From Monday to Wednesday" is over by the anchor in the past tense.
    """
    first = int(mention.value)
    length = timedelta(days=(int(mention.until or first) - first) % 7)
    ahead = day + timedelta(days=(first - day.isoweekday()) % 7)
    over = day - length - timedelta(days=((day - length).isoweekday() - first) % 7)
    soon = ahead if ahead - day <= _SOON else over
    start = {"future": ahead, "past": over}.get(mention.tense, soon)
    if mention.count == 2:
        start += timedelta(weeks=1)  # "Monday week"
    elif mention.count and start.isocalendar()[:2] == day.isocalendar()[:2]:
        start += timedelta(weeks=mention.count)  # "last Thursday", said on a Friday, is not yesterday
    return _between(start, start + length) if length else _Range(start, start, start.isoformat())


def _named(mention: TimeMention, day: date) -> _Range:
    """The last March that is over, the next spring that has not begun, this summer; "May 1 last year"."""
    if mention.value.startswith(_OPEN_YEAR):
        value, until = (v.replace(_OPEN_YEAR, str(day.year + mention.count)) for v in (mention.value, mention.until))
        return _to(_absolute(value), until) or _NOWHERE
    near = [span for year in range(day.year - 2, day.year + 3) if (span := _absolute(f"{year:04d}-{mention.value}"))]
    if mention.count < 0:
        return next((span for span in reversed(near) if span.last and span.last < day), _NOWHERE)
    if mention.count > 0:
        return next((span for span in near if span.first and span.first > day), _NOWHERE)
    now = (span for span in near if span.first and span.last and span.first <= day <= span.last)
    return next(now, None) or _absolute(f"{day.year:04d}-{mention.value}") or _NOWHERE


def _offset(mention: TimeMention, day: date) -> _Range:
    unit, count = mention.unit, mention.count
    if unit == "night":
        eve = day + timedelta(days=0 if mention.tense == "future" else count)
        return _between(eve, eve + timedelta(days=1))
    if unit == "day" or unit in _OF_THE_DAY:
        found = day + timedelta(days=count) if unit == "day" else _stepped(day, f"{unit}s", count)
        return _Range(found, found, found.isoformat())
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=count)
        return _between(monday, monday + timedelta(days=6))
    if unit == "month":
        return _absolute(f"{day + relativedelta(months=count):%Y-%m}") or _NOWHERE
    if unit == "quarter":
        first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1) + relativedelta(months=3 * count)
        return _between(first, first + relativedelta(months=3, days=-1), months=True)
    year = day.year + count * _YEARS.get(unit, 1)
    if unit == "century" and abs(count) < 2:
        return _Range(date(year // 100 * 100, 1, 1), date(year // 100 * 100 + 99, 12, 31), f"{year // 100:02d}XX")
    return _absolute(f"{year // 10:03d}X" if unit == "decade" and abs(count) < 2 else f"{year:04d}") or _NOWHERE


def _span_from(mention: TimeMention, day: date) -> _Range:
    """A stretch that begins or ends at the anchor.

    As in "within 30 days", "over the past three months", "first in nine years".
    """
    size = mention.count * _UNIT_SIZE.get(mention.unit, 1)
    unit = _STEP.get(mention.unit, mention.unit + "s")
    if mention.bound == "in":
        return _last_time(day, size, unit)
    if not size and mention.bound in ("since", "within"):
        return _Range(None, day, f"../{day}") if mention.bound == "since" else _Range(day, None, f"{day}/..")
    if mention.bound == "since":
        return _between(_stepped(day, unit, -size), day)
    if mention.bound == "within":
        end = _stepped(day, unit, size)
        return _Range(day, end, f"../{end}")
    return _NOWHERE


def _stepped(day: date, unit: str, size: int) -> date:
    """The day so many units away; of hours and minutes only whole days count."""
    if unit in ("hours", "minutes"):
        return day + timedelta(days=int(size / (24 if unit == "hours" else 24 * 60)))
    return day + relativedelta(**{unit: size})  # type: ignore[arg-type]


def _last_time(day: date, size: int, unit: str) -> _Range:
    """When the last one was, if this is "the first in nine years": nine years ago and not yet ten, or nine by the calendar.

    Writers count full years or calendar years; the window holds both.
    """
    if unit != "years":
        return _between(_stepped(day, unit, -size - 1), _stepped(day, unit, -size), months=unit == "months")
    return _between(_stepped(day, unit, -size - 1).replace(day=1), date(day.year - size, 12, 31), months=True)


def _ref(
    mention: TimeMention, span: _Range, basis: Basis, *, relative: str | None = None, anchor: str | None = None
) -> TimeRef:
    return TimeRef(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        precision=_precision(mention),
        basis=basis,
        edtf=span.edtf or None,
        earliest=span.first.isoformat() if span.first else None,
        latest=span.last.isoformat() if span.last else None,
        anchor=anchor,
        relative=relative,
        timex=_timex(mention, span),
    )


def _precision(mention: TimeMention) -> str:
    if mention.shape == "duration":
        return "duration"
    if mention.until or mention.part or mention.bound:
        return "interval"
    return {"hour": "time", "minute": "time", "century": "interval", "night": "interval"}.get(
        mention.unit, mention.unit
    )


def _timex(mention: TimeMention, span: _Range) -> str | None:
    """The TIMEX3 value: of an open end the day that is named, of a week its number, of a season its letters."""
    if mention.shape == "duration" and not mention.count:
        return f"P{'T' if mention.unit in _OF_THE_DAY else ''}X{_UNIT_LETTER.get(mention.unit, 'D')}"
    if mention.shape == "duration" or mention.shape == "set" and not mention.value:
        return (_duration(mention) or "").replace("-", "") or None
    if mention.shape == "set":
        return f"XXXX-WXX-{mention.value}"
    known = span.first or span.last
    if mention.unit == "week" and known and not mention.part:
        return f"{known.isocalendar()[0]:04d}-W{known.isocalendar()[1]:02d}"
    value = span.edtf.removeprefix("../").removesuffix("/..")
    if mention.unit == "season" and not mention.part:
        return re.sub(r"-(2[1-4])$", lambda season: f"-{_TIMEX_SEASON[season[1]]}", value) or None
    if mention.shape == "weekday" and not value:
        return f"XXXX-WXX-{mention.value}"
    return (value.split("/")[0] if mention.unit == "day" else value) or None
