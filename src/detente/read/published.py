"""Days of publication: as given by a person, and as pages write them.

A given date must be right, else it is refused; a date that a page writes is taken when it can be
read and passed over when it cannot. The clock is never asked.
"""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from detente.errors import BadDate

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\d\d[\d:.,]*\s*(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?")
_GIVEN_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d(?::?\d\d)?)?")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_WORD = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"

_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH_WORD}),? (\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b({MONTH_WORD}) (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def valid_published(value: str) -> str:
    """The EDTF day, month or year that a given date stands for.

    A full timestamp is reduced to its day as written; no time zone is applied.

    Args:
        value: "2021", "2021-04", "2021-04-07" or "2021-04-07T10:30:00Z".

    Raises:
        BadDate: Another form, or a day that no calendar has.

    Example:
        >>> valid_published("2021-04-07T10:30:00Z")
        '2021-04-07'
    """
    text = value.strip()
    stamp = _GIVEN_STAMP.fullmatch(text)
    match = _EDTF.fullmatch(stamp.group(1) if stamp else text)
    if match is None or not text.isascii():
        raise BadDate(f"date {value[:40]!r}: not a date; write it as YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError as error:
        raise BadDate(f"date {value[:40]!r}: no such day ({error}); write it as YYYY-MM-DD, YYYY-MM or YYYY") from error
    return match.group()


def page_day(value: str) -> str | None:
    """The ISO day in a date as a page's metadata writes it; None where it cannot be read.

    Example:
        >>> page_day("Wed, 07 Apr 2021 18:20:00 +0300")
        '2021-04-07'
    """
    text = value.strip()[:80]
    match = _STAMP.match(text)
    if match:
        return _day(match.group(1), match.group(2), match.group(3))
    printed = printed_day(text)
    if printed:
        return printed
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def printed_day(text: str) -> str | None:
    """The ISO day of the first full date printed in a line ("7 April 2021", "Apr. 7, 2021").

    Example:
        >>> printed_day("Published on Wednesday, 7 April 2021, 18:20 GMT")
        '2021-04-07'
    """
    found = []
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2)), (_ISO_DAY, (1, 2, 3))):
        match = pattern.search(text)
        if match:
            year, month, day = (match.group(group) for group in order)
            found.append((match.start(), _day(year, month, day)))
    return min(found)[1] if found else None


def _day(year: str, month: str, day: str) -> str | None:
    number = MONTHS.get(month.rstrip(".").lower()) or (int(month) if month.isdigit() else 0)
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
