"""The table of time expressions: which words name a time.

Where two expressions claim the same words, the earlier line of the table has them.
"""

from __future__ import annotations

import re
from functools import cache

from detente.find.numbers import ONES, ORDINALS, TENS
from detente.find.time_readings import (
    BOUNDS,
    DAYS_BACK,
    DECADES,
    MONTHS,
    QUARTERS,
    Build,
    say_ago,
    say_beside,
    say_century,
    say_date,
    say_dates,
    say_day_in_words,
    say_decade,
    say_decade_in_words,
    say_deictic,
    say_duration,
    say_every,
    say_in_time,
    say_in_year,
    say_named,
    say_night,
    say_numeric,
    say_quarter,
    say_season,
    say_short_year,
    say_stretch,
    say_unit_away,
    say_vague,
    say_week_after,
    say_weekday,
    say_within_unit,
    say_years,
)

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
_UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade|quarter|century|centurie)s?"
_LONG_UNIT = r"(?P<unit>week|month|quarter|year|decade|century)"
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
_PART = (
    r"(?:(?P<part>early|mid|late)(?:-| (?:in )?)|"
    r"(?:the )?(?P<part_of>beginning|start|middle|end|close|first half|second half)(?: |-)of (?:the (?=[\d'’]))?)"
)
_BOUND = rf"(?:(?<!way\s)(?P<bound>{'|'.join(BOUNDS)}) )"
_WHICH = r"(?P<which>last|next|this|coming|past|previous|following)"
_ORDINAL = rf"(?:\d\d?(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(ORDINALS)}))"
_UNITS = r"(?P<unit>minute|hour|day|week|month|year|decade)s"
_ON_WEEKDAY = r"(?:(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_LEAD = r"(?:(?P<between>between )|from )?"
_JOIN = r"(?(between) and |(?: ?[-–—] ?| (?:to|through|until|till) ))"
_NO_NUMBER = r"(?![.,:]?\d)"
# "Since May Smith": a name behind the month makes it a name, where the preposition goes with people too.
_NO_NAME = r"(?! (?-i:[A-Z][a-z]))"
_COUNTED = r"(?! ?%| (?:people|soldiers|troops|fighters|prisoners|men|women|dollars|euros|million|billion|km|miles|hours|GMT|UTC|per cent|percent)\b)"


def _second(piece: str) -> str:
    """A piece once more, for the far end of an interval."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\g<1>2>", piece)


# Kind of word needed, pattern, what it says. "core", where there is one, is what is marked; the rest only has to stand
# there.
_TABLE: tuple[tuple[str, str, Build], ...] = (
    # days and intervals of days
    ("digits", rf"{_BOUND}?(?P<year>\d{{4}})-(?P<digits>\d\d)-(?P<day>\d\d)", say_date),
    (
        "digits",
        r"(?<![./])(?P<day>\d\d?)(?P<sep>[./])(?P<digits>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)(?![./]?\d)",
        say_numeric,
    ),
    ("month", rf"{_DAY} (?P<and>and) {_second(_DAY)} (?:of )?{_second(_MONTH)}{_second(_OF_YEAR)}?", say_dates),
    ("month", rf"{_MONTH} {_DAY} (?P<and>and) {_second(_DAY)}(?:{_second(_OF_YEAR)}|{_NO_NUMBER})", say_dates),
    ("month", rf"{_BOUND}?the (?P<ordinal>{_ORDINAL}) of {_MONTH}{_OF_YEAR}?", say_day_in_words),
    ("month", rf"{_BOUND}?{_MONTH} the (?P<ordinal>{_ORDINAL}){_OF_YEAR}?", say_day_in_words),
    ("month", rf"{_LEAD}{_DAY}{_JOIN}{_second(_DAY)} (?:of )?{_second(_MONTH)}{_second(_OF_YEAR)}?", say_dates),
    ("month", rf"{_LEAD}{_MONTH} {_DAY}{_JOIN}{_second(_DAY)}(?:{_second(_OF_YEAR)}|{_NO_NUMBER})", say_dates),
    (
        "month",
        rf"{_LEAD}(?:the )?{_DAY} (?:of )?{_MONTH}{_OF_YEAR}?{_JOIN}(?:the )?{_second(_DAY)} (?:of )?{_second(_MONTH)}{_second(_OF_YEAR)}?",
        say_dates,
    ),
    (
        "month",
        rf"{_LEAD}{_MONTH} {_DAY}{_OF_YEAR}?{_JOIN}{_second(_MONTH)} {_second(_DAY)}(?:{_second(_OF_YEAR)}|{_NO_NUMBER})",
        say_dates,
    ),
    ("month", rf"(?:{_MONTH} {_DAY}),? (?:of )?{_WHICH} year", say_in_year),
    ("month", rf"{_DAY} (?:of )?{_MONTH},? (?:of )?{_WHICH} year", say_in_year),
    ("month", rf"{_BOUND}?{_ON_WEEKDAY}(?:the )?{_DAY} (?:of )?{_MONTH}{_OF_YEAR}?", say_date),
    ("month", rf"{_BOUND}?{_ON_WEEKDAY}{_MONTH} {_DAY}(?:{_OF_YEAR}|{_NO_NUMBER})", say_date),
    # months, quarters, seasons
    ("month", rf"{_LEAD}{_MONTH}{_OF_YEAR}?{_JOIN}{_second(_MONTH)}{_second(_OF_YEAR)}?(?! ?\d)", say_dates),
    ("month", rf"{_BOUND}?{_PART}?{_MONTH},? (?:of )?{_WHICH} year", say_in_year),
    ("month", rf"{_BOUND}?{_PART}?{_MONTH}{_OF_YEAR}", say_date),
    ("month", rf"{_BOUND}?(?P<the>the )?{_WHICH} {_MONTH}", say_named),
    ("month", rf"{_BOUND}?{_PART}{_MONTH}(?! ?\d)", say_date),
    ("month", rf"(?P<bound>since|until|till|through) {_FULL_MONTH}(?! ?\d)", say_date),
    ("month", rf"(?P<bound>by|before|after|from|as of|no later than) {_FULL_MONTH}(?! ?\d){_NO_NAME}", say_date),
    ("month", rf"(?:in|during|throughout) (?P<core>{_FULL_MONTH})(?! ?\d)", say_date),
    ("month", rf"for (?P<core>(?!May){_FULL_MONTH})(?! ?\d){_NO_NAME}", say_date),
    ("unit", rf"(?:the )?(?P<quarter>{'|'.join(QUARTERS)}) quarter{_OF_YEAR}", say_quarter),
    ("unit", rf"(?:the )?(?P<quarter>{'|'.join(QUARTERS)}) quarter,? (?:of )?{_WHICH} year", say_quarter),
    ("digits", rf"Q(?P<quarter>[1-4]){_OF_YEAR}", say_quarter),
    ("season", rf"{_BOUND}?{_PART}?{_SEASON}{_OF_YEAR}", say_season),
    ("season", rf"{_BOUND}?(?P<season>fall) {_YEAR}", say_season),
    ("season", rf"(?:in|since|by|until|during) the (?P<core>(?P<season>fall) of {_YEAR})", say_season),
    ("season", rf"{_BOUND}?{_PART}?{_SEASON},? (?:of )?{_WHICH} year", say_season),
    ("season", rf"{_BOUND}?(?P<the>the )?{_WHICH} (?P<season>spring|summer|autumn|fall|winter)", say_named),
    (
        "season",
        r"(?:in|during|throughout) (?P<core>the (?P<season>spring|summer|autumn|fall|winter))(?! of\b)",
        say_season,
    ),
    # years and decades
    ("digits", rf"{_LEAD}{_YEAR}{_JOIN}{_second(_YEAR)}(?!-?\d)", say_years),
    ("digits", rf"{_YEAR} ?[-–—/] ?(?P<year2>\d\d)(?!-?\d)", say_years),
    ("digits", rf"(?:the )?{_PART}?(?P<decade>(?:1[5-9]|20)\d0|['’‘][2-9]0)['’]?s", say_decade),
    ("digits", rf"the {_PART}?(?P<decade>[2-9]0)['’]?s", say_decade),
    (
        "digits",
        r"(?:in|since|until|by|before|after|of|from|the) ['’‘](?P<core>(?P<short>\d\d))(?![-–’']\w)",
        say_short_year,
    ),
    ("decade", rf"the {_PART}?(?P<decade>{'|'.join(DECADES)})", say_decade_in_words),
    ("unit", rf"(?:the )?{_PART}?(?P<ordinal>{_ORDINAL})(?: |-)century(?! BC)", say_century),
    # how often
    ("unit", rf"(?:every|each)(?: {_NUMBER}| other)? {_UNIT}", say_every),
    ("unit", rf"(?:once|twice|\w++ times) (?:an?|per|each|every) {_UNIT}", say_every),
    ("weekday", rf"(?:every|each)(?: other)? {_WEEKDAY}(?:,? (?:and )?{_second(_WEEKDAY)})*", say_every),
    ("weekday", rf"on (?P<core>{_WEEKDAY}s)", say_every),
    # days named from the report's
    ("unit", rf"the {_LONG_UNIT} (?P<way>before|after) (?P<twice>last|next)", say_beside),
    ("weekday", rf"{_WEEKDAY}{_PART_OF_DAY},? (?:of )?(?P<which>last|next|this) week", say_weekday),
    ("weekday", rf"{_WEEKDAY} week|a week from {_second(_WEEKDAY)}", say_week_after),
    ("deictic", r"overnight", say_night),
    ("deictic", rf"{_BOUND}?(?P<deictic>{'|'.join(DAYS_BACK)}){_PART_OF_DAY}", say_deictic),
    ("weekday", rf"{_LEAD}{_WEEKDAY}{_JOIN}{_second(_WEEKDAY)}", say_weekday),
    ("weekday", rf"{_BOUND}?(?:(?P<the>the )?{_WHICH} )?{_WEEKDAY}{_PART_OF_DAY}", say_weekday),
    ("unit", rf"{_BOUND}?(?:(?P<the>the )?{_WHICH} |(?:over|at|on|during) the )weekend", say_weekday),
    # units from an anchor
    ("unit", rf"in (?P<core>{_NUMBER} {_UNIT}['’]?s? time)", say_in_time),
    ("unit", rf"(?P<way>within) {_NUMBER} {_UNIT} (?P<event>after|following)", say_duration),
    ("unit", rf"{_NUMBER}(?: |-){_UNIT} (?P<way>ago|earlier|later|from now|before|after)", say_ago),
    ("unit", rf"(?P<way>earlier|later|so far) (?:in )?(?:this|the) {_LONG_UNIT}", say_within_unit),
    ("any", r"(?P<the>the )(?P<which>next|previous|following) (?P<unit>day|morning|evening|night)", say_unit_away),
    ("any", r"the (?P<unit>day|night|morning|evening|week|month|year) (?P<way>before|after)", say_beside),
    ("any", r"(?:(?:the|this|that) same|that) (?P<unit>day|night|morning|evening|week|month|year)", say_beside),
    # stretches
    (
        "unit",
        rf"(?:(?:within|in|over|during|for) )?(?:the )?(?P<which>coming|recent|(?:next|past|last|coming) (?:few|several)) {_UNITS}",
        say_vague,
    ),
    ("unit", rf"(?:(?:within|in|over|during|for) )?the {_WHICH} {_NUMBER} {_UNIT}", say_stretch),
    ("unit", rf"(?:within|in|over|during|for) the (?P<which>past|last|next|coming) {_LONG_UNIT}", say_stretch),
    ("unit", rf"(?:the|this) (?P<which>past) {_LONG_UNIT}", say_stretch),
    ("unit", rf"(?:for the first time )?(?P<way>within|in) {_NUMBER} {_UNIT}", say_duration),
    ("unit", rf"(?P<way>for) (?:(?:more than|about|almost|nearly|over|at least) )?{_NUMBER} {_UNIT}", say_duration),
    # whole units
    ("unit", rf"{_BOUND}?{_PART}?(?P<the>the )?{_WHICH} {_LONG_UNIT}", say_unit_away),
    ("unit", rf"{_BOUND}?{_PART}(?:the )?{_LONG_UNIT}", say_unit_away),
    ("unit", rf"{_BOUND}?(?P<unit>month|year)(?: |-|['’]s )(?P<part_of>end)", say_unit_away),
    ("digits", rf"{_BOUND}?{_PART}?(?:(?:in|year) )?{_YEAR}(?![-–]\w|,\d){_COUNTED}", say_date),
)
_TRIGGERS = {
    "month": r"(?-i:\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    "weekday": r"(?-i:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    "deictic": r"\b(?:today|tonight|yesterday|tomorrow|night|overnight|morning|afternoon|evening)",
    "unit": r"\b(?:minute|hour|day|week|fortnight|month|year|decade|quarter|centur)",
    "season": r"\b(?:spring|summer|autumn|fall|winter)\b",
    "decade": rf"\b(?:{'|'.join(DECADES)})\b",
    "digits": r"\d\d|Q\d|\d[./]\d",
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
