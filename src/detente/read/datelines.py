"""Datelines: where and when a report was filed, in front of its first sentence or on a line of their own."""

from __future__ import annotations

import re

from detente.read.published import MONTH_WORD

_AGENCY = (
    r"(?:Reuters|AP|AFP|UPI|EFE|ANSA|DPA|dpa|Xinhua|TASS|Tass|Interfax|RIA Novosti|RIA|Sputnik|RFE/RL|VOA|BBC|CNN|CBS|NPR|"
    r"Bloomberg|Kyodo|Yonhap|Anadolu|Anadolu Agency|AA|IRNA|Mehr|Tasnim|PTI|ANI|IANS|APP|INP|SANA|SUNA|MENA|SPA|"
    r"WAM|KUNA|QNA|NNA|ENA|NAN|ANGOP|IPS|IRIN|JTA|RNS|UN News|Al Jazeera|Agencies|Agence France-Presse|"
    r"Associated Press|The Associated Press|Thomson Reuters Foundation|[Ww]eb [Dd]esk|News Desk|Staff Reporter)"
)
_WORD = r"[A-Z\u00c0-\u00de][\w.'’-]{0,30}"
_NOT_A_PLACE = (
    r"(?!(?:On|In|By|From|Since|Until|Between|After|Before|As|The|For|At|Last|Next|This|Through|During|Of|And|But)\b)"
)
_PLACE = rf"{_NOT_A_PLACE}{_WORD}(?:[ /-](?:(?:de|del|al|el|es|of|the|upon) )?{_WORD}){{0,3}}"
_REGION = rf"(?:, {_PLACE}){{0,2}}"
_CAPITALS = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-]{2,20}(?:[ /-][A-Z\u00c0-\u00de.'’-]{2,20}){0,3}"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:(?:{_WEEKDAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?i:{MONTH_WORD})|(?i:{MONTH_WORD}) \d{{1,2}}(?:st|nd|rd|th)?)(?:,? {_YEAR})?"
    rf"|{_YEAR}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d))"
)
_DASH = r"(?:\s+-{1,2}\s+|\s*[–—]+\s*|\s*--\s*)"
_SEPARATOR = rf"(?:{_DASH}|:\s+)"
_NO_PLACE = frozenset(
    "NATO ASEAN UNICEF UNHCR UNESCO OPEC IGAD ECOWAS OSCE MERCOSUR UNRWA ISIS ISIL HAMAS FARC ELN PKK RSF SAF UPDATE "
    "BREAKING WATCH "
    "LIVE VIDEO PHOTOS READ ALSO RELATED ADVERTISEMENT FILE PHOTO EXCLUSIVE ANALYSIS OPINION EXPLAINER FACTBOX TIMELINE "
    "NOTE CORRECTION "
    "PRESIDENT SECRETARY MODERATOR QUESTION ANSWER MINISTER AMBASSADOR GENERAL CHAIRMAN SPEAKER SENATOR MS. MR. DR. THE VICE".split()
)

_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\(?{_PLACE}{_REGION}(?:,? {_DATE})?\)? ?\({_AGENCY}(?:[/,] ?{_AGENCY})?\){_SEPARATOR}",
        rf"{_CAPITALS}{_REGION}(?:,? {_DATE})? ?\([^()]{{2,30}}\){_SEPARATOR}",
        rf"\(?{_PLACE}{_REGION}[,:]? \(?{_DATE}\)?(?: ?\([^()]{{2,30}}\))?{_SEPARATOR}",
        rf"\({_PLACE}{_REGION}\){_DASH}",
        rf"{_DATE}(?: ?\({_AGENCY}\))?{_DASH}",
        rf"\({_AGENCY}\){_DASH}",
    )
)
_CAPITAL_OPENING = re.compile(rf"({_CAPITALS}){_REGION}(?:{_DASH}|:\s+)(?=[\"“‘'(A-Z0-9\u00c0-\u00de])")
_MIXED_OPENING = re.compile(rf"{_PLACE}, {_PLACE}\s+[–—]\s+(?=[\"“‘A-Z\u00c0-\u00de])")
_RANGE = re.compile(
    rf"\d|(?i:{MONTH_WORD})|[a-z]"
)  # what follows the dash of "30 September – 1 October" and of an aside
_ANY_DASH = re.compile(r"\s[–—-]\s|[–—]")
_HEAD = 200  # code points of a passage in which a dateline can lie

_TIME = r"\d{1,2}(?:[:.]\d\d(?::\d\d)?)?\s?(?i:[ap]\.?m\b\.?)|\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?h(?:rs)?\b)?|\b\d{4}\s?(?=GMT|UTC)"
_ZONE = r"\(?\b(?:GMT|UTC|[A-Z]{1,3}ST|[A-Z]{1,3}DT|[CEMW]E?T|[A-Z]{1,3}T)\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?"
_MONTH_YEAR = rf"(?i:{MONTH_WORD}) {_YEAR}"
_AGO = r"\b(?:\d+|an?) (?:minute|min|hour|hr|day|week)s? ago\b"
_STAMPS = re.compile(rf"{_DATE}|{_TIME}|{_MONTH_YEAR}|(?i:{_AGO})|{_WEEKDAY}")
_LABELS = re.compile(
    r"\b(?:first |last )?(?:published|updated|posted|modified|issued|released|created|date|time)\b(?: (?:on|at|date))?|\b(?:on|at)\b(?=\s*$|\s+[\d–|-])",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(r"[\s,;:|/·•()\[\]–—.-]+")


def opening_dateline(text: str) -> int:
    """Length of the dateline that a paragraph begins with, its dash included; 0 where there is none.

    Example:
        >>> text = "GENEVA, 12 March (Reuters) - Both delegations arrived."
        >>> text[:opening_dateline(text)]
        'GENEVA, 12 March (Reuters) - '
    """
    head = text[:_HEAD]
    for pattern in _OPENINGS:
        match = pattern.match(head)
        if match and match.end() < len(text) and not _RANGE.match(text, match.end()):
            return match.end()
    match = _CAPITAL_OPENING.match(head)
    if match and not _NO_PLACE.intersection(re.split(r"[ /]", match.group(1))):
        return match.end()
    match = _MIXED_OPENING.match(head)
    if match and not _ANY_DASH.search(text[match.end() : match.end() + 120]):
        return match.end()
    return 0


def without_stamps(text: str) -> str:
    """A line without the dates, times and their labels in it; outer marks are stripped.

    Example:
        >>> without_stamps("By Jane Roe | Published: 7 April 2021, 10:30 GMT")
        'By Jane Roe'
    """
    rest = _STAMPS.sub(" | ", text)
    if rest != text:
        rest = re.sub(_ZONE, " ", _LABELS.sub(" ", rest))
    return rest.strip(" \t\r\n\xa0,;:|/·•()[]–—-.")


def is_dateline(text: str) -> bool:
    """Whether a whole line is a date, a time, or a place with a date.

    Example:
        >>> is_dateline("New York, 12 March 2021")
        True
    """
    if len(text) > _HEAD or text[0] in "–—-" or not _STAMPS.search(text):
        return False
    rest = without_stamps(text)
    if not _LEFT_OVER.sub("", rest):
        return _has_day(text)
    match = re.fullmatch(rf"{_PLACE}{_REGION}", rest)
    if not match or len(rest.split()) > 4 or not re.search(_DATE, text):
        return False
    return not re.search(rf"{re.escape(rest)}\s+{_DATE}|{_DATE}\s+{re.escape(rest)}", text)


def _has_day(text: str) -> bool:
    """A bare weekday is no dateline: it may be a heading of a calendar."""
    return bool(re.search(rf"{_DATE}|{_TIME}|{_MONTH_YEAR}|(?i:{_AGO})", text))
