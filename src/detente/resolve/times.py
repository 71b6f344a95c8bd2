"""Say when: times as read, anchored on the report's date.

A date says how it is known. Without the report's date, relative times stay relative; days that do not exist are refused; a bare
"May 1" takes a year only from an anchor, and says so.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from detente.find import TimeMention
from detente.model import Basis, TimeRef

_UNIT_LETTER = {"day": "D", "week": "W", "month": "M", "year": "Y", "quarter": "M", "decade": "Y", "century": "Y", "hour": "H", "season": "M"}
_UNIT_SIZE = {"quarter": 3, "decade": 10, "century": 100, "season": 3}
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}
_EDTF = re.compile(r"^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")


@dataclass(frozen=True, slots=True)
class _Range:
    """First and last day, and the value that names them."""

    first: date | None
    last: date | None
    edtf: str


def anchor_of(published: str | None) -> tuple[date, date] | None:
    """First and last day that a report's date can mean; None where it is unknown."""
    span = _absolute(published or "")
    return (span.first, span.last) if span and span.first and span.last else None


def resolve_time(mention: TimeMention, published: str | None) -> TimeRef | None:
    """A time as it may be concluded from the text and the report's date.

    Args:
        mention: The time as read.
        published: The report's date (EDTF day, month or year), None where unknown.

    Returns:
        The time, or None for a day that does not exist ("30 February").

    Example: "last month" in a report of 2021-04-07 is 2021-03, anchored; in an undated report it is "P-1M" from the
        publication, its value unknown.
    """
    if mention.shape == "absolute" and not mention.value.startswith("XXXX"):
        return _stated(mention)
    if mention.shape == "absolute" and not _exists(mention.value):
        return None
    anchor = anchor_of(published)
    if anchor is None or mention.anchor == "event":
        return _relative(mention)
    spans = [_anchored(mention, day) for day in dict.fromkeys(anchor)]
    first, last = spans[0], spans[-1]
    edtf = first.edtf if first.edtf == last.edtf else f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}"
    return _ref(mention, _Range(first.first, last.last, edtf), Basis.ANCHORED, relative=_duration(mention), anchor="published")


def _exists(value: str) -> bool:
    parts = value.split("-")
    if len(parts) != 3:
        return True
    return int(parts[2]) <= calendar.monthrange(2000, int(parts[1]))[1]


def _stated(mention: TimeMention) -> TimeRef | None:
    span = _absolute(mention.value)
    if span is None:
        return None
    if mention.until:
        until = _absolute(mention.until)
        if until is None or until.last is None or span.first is None or until.last < span.first:
            return None
        span = _Range(span.first, until.last, f"{span.edtf}/{until.edtf}")
    return _ref(mention, _bounded(_parted(span, mention.part), mention), Basis.STATED)


def _absolute(value: str) -> _Range | None:
    """The range of an EDTF day, month, season, year or decade; None for what is no date."""
    if re.fullmatch(r"\d{3}X", value):
        year = int(value[:3]) * 10
        return _Range(date(year, 1, 1), date(year + 9, 12, 31), value)
    match = _EDTF.match(value)
    if match is None:
        return None
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.groups()[1:])
    try:
        if month is None:
            return _Range(date(year, 1, 1), date(year, 12, 31), value)
        if month > 12:
            return _season(year, value[5:7])
        if day is None:
            return _Range(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), value)
        return _Range(date(year, month, day), date(year, month, day), value)
    except ValueError:
        return None


def _season(year: int, code: str) -> _Range:
    first, last = _SEASONS[code]
    end_year, end_month = (year + 1, last - 12) if last > 12 else (year, last)
    return _Range(date(year, first, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1]), f"{year}-{code}")


def _parted(span: _Range, part: str) -> _Range:
    """The early, middle or late third of a range; its end, its start. The value keeps the whole, the bounds the part."""
    if not part or span.first is None or span.last is None:
        return span
    third = (span.last - span.first) / 3
    first, last = span.first, span.last
    if part in ("early", "start"):
        last = first + third
    elif part in ("late", "end"):
        first = last - third
    else:
        first, last = first + third, last - third
    return _Range(first, last, f"{first.isoformat()[:7]}/{last.isoformat()[:7]}" if third.days > 28 else f"{first}/{last}")


def _bounded(span: _Range, mention: TimeMention) -> _Range:
    """Open ends: "since 2014", "by Friday"."""
    if mention.bound in ("by", "before", "until", "within"):
        last = span.last
        if mention.bound == "before" and span.first:
            last = span.first - timedelta(days=1)
        if mention.part == "end" or mention.bound != "before":
            last = span.last
        return _Range(None, last, f"../{last}" if last and (mention.part or mention.bound == "before") else f"../{span.edtf}")
    if mention.bound in ("since", "after"):
        return _Range(span.first, None, f"{span.edtf}/..")
    return span


def _relative(mention: TimeMention) -> TimeRef:
    """A time whose anchor is missing: it says only how far it lies from it."""
    if mention.shape == "absolute":
        return _ref(mention, _Range(None, None, mention.value), Basis.STATED)
    return _ref(mention, None, Basis.UNKNOWN, relative=_duration(mention), anchor=mention.anchor)


def _duration(mention: TimeMention) -> str | None:
    """ISO 8601 duration from the anchor."""
    if mention.shape == "absolute":
        return None
    if mention.shape == "weekday":
        return "P1W" if mention.tense == "future" else "P-1W"
    size = _UNIT_SIZE.get(mention.unit, 1)
    count = mention.count * size
    if mention.shape == "duration" and mention.bound in ("in", "since"):
        count = -count
    letter = _UNIT_LETTER.get(mention.unit, "D")
    return f"PT{count}H" if letter == "H" else f"P{count}{letter}"


def _anchored(mention: TimeMention, day: date) -> _Range:
    if mention.shape == "absolute":
        return _bounded(_parted(_nearest(mention, day), mention.part), mention)
    if mention.shape == "weekday":
        found = _weekday(int(mention.value), day, mention.tense)
        if mention.count and found.isocalendar()[:2] == day.isocalendar()[:2]:
            found += timedelta(weeks=mention.count)  # "last Thursday", said on a Friday, is not yesterday
        return _bounded(_Range(found, found, found.isoformat()), mention)
    if mention.shape == "named":
        return _bounded(_named(mention, day), mention)
    if mention.shape == "duration":
        return _span_from(mention, day)
    span = _offset(mention, day)
    if mention.bound in ("earlier", "later") and span.first and span.last:
        first, last = (span.first, max(span.first, day)) if mention.bound == "earlier" else (min(day, span.last), span.last)
        return _Range(first, last, f"{first}/{last}")
    return _bounded(_parted(span, mention.part), mention)


def _nearest(mention: TimeMention, day: date) -> _Range:
    """A day or month without a year: before the anchor in the past tense, after it in the future, else the nearest."""
    candidates = [span for year in range(day.year - 4, day.year + 5) if (span := _absolute(mention.value.replace("XXXX", str(year))))]
    if mention.tense == "past":
        fitting = [s for s in candidates if s.first and s.first <= day] or candidates
        span = fitting[-1]
    elif mention.tense == "future":
        fitting = [s for s in candidates if s.last and s.last >= day] or candidates
        span = fitting[0]
    else:
        span = min(candidates, key=lambda s: abs(((s.first or day) - day).days))
    if mention.until and (until := _absolute(mention.until.replace("XXXX", span.edtf[:4]))):
        return _Range(span.first, until.last, f"{span.edtf}/{until.edtf}")
    return span


def _weekday(number: int, day: date, tense: str) -> date:
    if tense == "future":
        return day + timedelta(days=(number - day.isoweekday()) % 7)
    return day - timedelta(days=(day.isoweekday() - number) % 7)


def _named(mention: TimeMention, day: date) -> _Range:
    """"last March", "next spring"."""
    if mention.unit == "day":
        return _absolute(f"{day.year + mention.count}-{mention.value}") or _Range(None, None, "")
    if mention.unit == "season":
        season = _season(day.year + mention.count, mention.value)
        if mention.count < 0:  # "last spring" said in autumn is this year's
            this = _season(day.year, mention.value)
            season = this if this.last and this.last < day else season
        return season
    year = day.year + (mention.count if mention.count else 0)
    if mention.count < 0 and int(mention.value) < day.month:
        year = day.year
    if mention.count > 0 and int(mention.value) > day.month:
        year = day.year
    span = _absolute(f"{year}-{mention.value}")
    assert span is not None
    return span


def _offset(mention: TimeMention, day: date) -> _Range:
    unit, count = mention.unit, mention.count
    if unit in ("day", "hour"):
        found = day + timedelta(days=count if unit == "day" else 0)
        return _Range(found, found, found.isoformat())
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=count)
        return _Range(monday, monday + timedelta(days=6), f"{monday}/{monday + timedelta(days=6)}")
    if unit == "month":
        return _absolute((day + relativedelta(months=count)).isoformat()[:7]) or _Range(None, None, "")
    if unit == "quarter":
        first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1) + relativedelta(months=3 * count)
        last = first + relativedelta(months=3) - timedelta(days=1)
        return _Range(first, last, f"{first.isoformat()[:7]}/{last.isoformat()[:7]}")
    years = {"year": 1, "decade": 10, "century": 100}.get(unit, 1)
    value = day.year + count * years
    if unit == "decade" and count in (-1, 0, 1):
        return _absolute(f"{value // 10}X") or _Range(None, None, "")
    return _absolute(f"{value:04d}") or _Range(None, None, "")


def _span_from(mention: TimeMention, day: date) -> _Range:
    """A stretch that begins or ends at the anchor: "within 30 days", "over the past three months", "first in nine years"."""
    size = mention.count * _UNIT_SIZE.get(mention.unit, 1)
    unit = {"quarter": "months", "season": "months", "decade": "years", "century": "years"}.get(mention.unit, mention.unit + "s")
    step = relativedelta(**{unit: size})  # type: ignore[arg-type]
    if mention.bound == "in" and mention.tense != "future":
        return _last_time(day, size, unit)
    if mention.bound == "since":
        return _Range(day - step, day, f"{day - step}/{day}")
    if mention.bound in ("within", "in"):
        return _Range(day, day + step, f"../{day + step}")
    return _Range(None, None, "")


def _last_time(day: date, size: int, unit: str) -> _Range:
    """When the last one was, if this is "the first in nine years": nine years ago and not yet ten, or nine by the calendar.

    Writers count full years or calendar years; the window holds both.
    """
    if unit != "years":
        last = day - relativedelta(**{unit: size})  # type: ignore[arg-type]
        first = day - relativedelta(**{unit: size + 1})  # type: ignore[arg-type]
        return _Range(first, last, f"{first.isoformat()[:7]}/{last.isoformat()[:7]}")
    first = (day - relativedelta(years=size + 1)).replace(day=1)
    last = date(day.year - size, 12, 31)
    return _Range(first, last, f"{first.isoformat()[:7]}/{last.isoformat()[:7]}")


def _ref(mention: TimeMention, span: _Range | None, basis: Basis, *, relative: str | None = None, anchor: str | None = None) -> TimeRef:
    span = span or _Range(None, None, "")
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
    if mention.until or mention.part or mention.bound:
        return "interval" if mention.shape != "duration" else "duration"
    return "duration" if mention.shape == "duration" else {"hour": "time", "century": "interval"}.get(mention.unit, mention.unit)


def _timex(mention: TimeMention, span: _Range) -> str | None:
    if mention.shape == "duration":
        return (_duration(mention) or "").replace("-", "") or None
    if span.edtf and not mention.until:
        value = span.edtf.removeprefix("../").removesuffix("/..")
        return value.split("/")[0] if mention.unit == "day" else value
    if mention.shape == "weekday":
        return f"XXXX-WXX-{mention.value}"
    if mention.shape == "absolute":
        return mention.value
    return None
