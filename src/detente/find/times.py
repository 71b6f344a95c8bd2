"""Mark the words that name a time and read what they say, before anything is anchored.

One table of expressions, longest match first. Only what a calendar can hold is marked; `resolve.times` decides
which day is meant, and refuses days that do not exist (30 February).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from detente.find.mentions import TimeMention
from detente.find.tree import Tree
from detente.model import Token

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), 1)}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100, "couple of": 2, "a couple of": 2}
DAYS_BACK = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1, "last night": -1,
             "the day before yesterday": -2, "tomorrow": 1, "the day after tomorrow": 2, "overnight": 0, "earlier today": 0, "later today": 0}  # fmt: skip

_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_DAY2 = r"(?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBER = r"(?P<number>\d{1,3}|(?:a )?couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety)"
_UNIT = r"(?P<unit>hour|day|week|month|year|decade|quarter|centur(?:y|ie))s?"
_PART = r"(?:(?P<part>early|mid|late|the beginning of|the start of|the end of|the middle of|the first half of|the second half of|the close of|end[- ]of|beginning of|start of)(?:[- ](?:in )?))?"
_BOUND = r"(?:(?P<bound>(?i:since|until|till|by|before|after|as of|starting|from)) )?"

Build = Callable[[re.Match[str]], dict[str, object]]

_PARTS = {"early": "early", "mid": "mid", "late": "late", "the beginning of": "start", "the start of": "start", "the end of": "end", "the middle of": "mid",
          "the first half of": "early", "the second half of": "late", "the close of": "end", "end of": "end", "end-of": "end", "beginning of": "start", "start of": "start"}  # fmt: skip
_BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after", "as of": "since", "starting": "since", "from": "since"}


def _part(match: re.Match[str]) -> str:
    return _PARTS.get((match.groupdict().get("part") or "").lower(), "")


def _bound(match: re.Match[str]) -> str:
    return _BOUNDS.get((match.groupdict().get("bound") or "").lower(), "")


def _month(match: re.Match[str], key: str = "month") -> str:
    return f"{MONTHS[match[key].lower().rstrip('.')]:02d}"


def _year(match: re.Match[str]) -> str:
    return match.groupdict().get("year") or "XXXX"


def _day(match: re.Match[str]) -> dict[str, object]:
    return {"unit": "day", "shape": "absolute", "value": f"{_year(match)}-{_month(match)}-{int(match['day']):02d}", "bound": _bound(match)}


def _days(match: re.Match[str]) -> dict[str, object]:
    stem = f"{_year(match)}-{_month(match)}"
    return {"unit": "day", "shape": "absolute", "value": f"{stem}-{int(match['day']):02d}", "until": f"{stem}-{int(match['day2']):02d}"}


def _month_year(match: re.Match[str]) -> dict[str, object]:
    return {"unit": "month", "shape": "absolute", "value": f"{_year(match)}-{_month(match)}", "part": _part(match), "bound": _bound(match)}


def _iso(match: re.Match[str]) -> dict[str, object]:
    return {"unit": "day", "shape": "absolute", "value": match.group(0)[-10:], "bound": _bound(match)}


def _plain_year(match: re.Match[str]) -> dict[str, object]:
    return {"unit": "year", "shape": "absolute", "value": match["year"], "part": _part(match), "bound": _bound(match)}


def _years(match: re.Match[str]) -> dict[str, object]:
    end = match["year2"]
    return {"unit": "year", "shape": "absolute", "value": match["year"], "until": end if len(end) == 4 else match["year"][: 4 - len(end)] + end}


def _decade(match: re.Match[str]) -> dict[str, object]:
    digits = match["decade"]
    return {"unit": "decade", "shape": "absolute", "value": (digits if len(digits) == 4 else "19" + digits)[:3] + "X", "part": _part(match)}


def _season(match: re.Match[str]) -> dict[str, object]:
    season, year, which = SEASONS[match["season"].lower()], _year(match), (match.groupdict().get("which") or "").lower()
    if year != "XXXX" or not which:
        return {"unit": "season", "shape": "absolute", "value": f"{year}-{season}", "part": _part(match), "bound": _bound(match)}
    return {"unit": "season", "shape": "named", "value": season, "count": {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)}


def _weekday(match: re.Match[str]) -> dict[str, object]:
    which = (match.groupdict().get("which") or "").lower()
    return {"unit": "day", "shape": "weekday", "value": str(WEEKDAYS[match["weekday"].lower()]), "bound": _bound(match),
            "count": -1 if which == "last" else 1 if which == "next" else 0,
            "tense": {"last": "past", "next": "future", "coming": "future", "past": "past"}.get(which, "")}  # fmt: skip


def _deictic(match: re.Match[str]) -> dict[str, object]:
    return {"unit": "day", "shape": "offset", "count": DAYS_BACK[re.sub(r"\s+", " ", match["deictic"].lower())], "bound": _bound(match)}


_UNITS = {"centurie": "century", "century": "century"}


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"].lower()
    return _UNITS.get(unit, unit)


def _this(match: re.Match[str]) -> dict[str, object]:
    which = match["which"].lower()
    count = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}.get(which, 0)
    shape: dict[str, object] = {"unit": _unit(match), "shape": "offset", "count": count, "part": _part(match), "bound": _bound(match)}
    if which in ("previous", "following"):
        shape["anchor"] = "event"
    return shape


def _day_of_year(match: re.Match[str]) -> dict[str, object]:
    count = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return {"unit": "day", "shape": "named", "value": f"{_month(match)}-{int(match['day']):02d}", "count": count}


def _earlier(match: re.Match[str]) -> dict[str, object]:
    return {"unit": match["unit"].lower(), "shape": "offset", "count": 0, "bound": "earlier" if match["way"].lower() == "earlier" else "later"}


def _named_month(match: re.Match[str]) -> dict[str, object]:
    count = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    return {"unit": "month", "shape": "named", "value": _month(match), "count": count, "bound": _bound(match)}


def _number(match: re.Match[str]) -> int:
    word = match["number"].lower()
    return int(word) if word.isdigit() else SMALL[word]


def _ago(match: re.Match[str]) -> dict[str, object]:
    after = match["way"].lower() in ("later", "after", "from now", "on")
    anchor = "published" if match["way"].lower() in ("ago", "from now") else "event"
    return {"unit": _unit(match), "shape": "offset", "count": _number(match) * (1 if after else -1), "anchor": anchor}


def _within(match: re.Match[str]) -> dict[str, object]:
    wording = match.group(0).lower()
    if " next " in wording or " coming " in wording:
        return {"unit": _unit(match), "shape": "duration", "count": _number(match), "bound": "within"}
    if " past " in wording or " last " in wording:
        return {"unit": _unit(match), "shape": "duration", "count": _number(match), "bound": "since"}
    return {"unit": _unit(match), "shape": "duration", "count": _number(match), "bound": match["span"].lower().split()[-1]}


def _past(match: re.Match[str]) -> dict[str, object]:
    sign = 1 if match["which"].lower() in ("next", "coming") else -1
    return {"unit": _unit(match), "shape": "duration", "count": _number(match), "bound": "since" if sign < 0 else "within"}


def _duration(match: re.Match[str]) -> dict[str, object]:
    return {"unit": _unit(match), "shape": "duration", "count": _number(match), "bound": "for"}


_WHICH = r"(?P<which>last|next|this|coming|past|previous|following|the previous|the following)"
_EXPRESSIONS: tuple[tuple[re.Pattern[str], Build], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})(?!\w)", 0 if exact else re.IGNORECASE), build)
    for pattern, build, exact in (
        (_BOUND + r"\d{4}-\d\d-\d\d", _iso, False),
        (r"(?:from |between )?" + _DAY + r"(?:\s?[-–—]\s?| to | and | through )" + _DAY2 + rf",? (?:of )?{_MONTH}(?:,? {_YEAR})?", _days, True),
        (rf"(?:from |between |From |Between )?{_MONTH} {_DAY}(?:\s?[-–—]\s?| to | and | through ){_DAY2}(?:,? {_YEAR})?", _days, True),
        (rf"{_MONTH} {_DAY},? (?:of )?(?P<which>last|this|next) year", _day_of_year, True),
        (r"(?P<way>earlier|later) (?:in )?(?:this|the) (?P<unit>week|month|year|decade)", _earlier, False),
        (_BOUND + rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{_MONTH} {_DAY},? {_YEAR}", _day, True),
        (_BOUND + rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?", _day, True),
        (_BOUND + rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{_MONTH} {_DAY}(?!,? ?\d)", _day, True),
        (_BOUND + _PART + rf"{_MONTH},? (?:of )?{_YEAR}", _month_year, True),
        (_BOUND + rf"{_WHICH} {_MONTH}", _named_month, False),
        (rf"(?:(?P<bound>(?i:since|by|until|till|before|after|from)) |[Ii]n ){_PART}(?P<core>{_MONTH})(?!\w| \d)", _month_year, True),
        (rf"(?P<core>(?P<part>early|mid|late)[- ]{_MONTH})(?!\w| \d)", _month_year, True),
        (_BOUND + _PART + rf"(?:{_WHICH} )?(?P<season>spring|summer|autumn|winter)(?: of)?(?: {_YEAR})", _season, False),
        (_BOUND + rf"{_WHICH} (?P<season>spring|summer|autumn|winter)", _season, False),
        (rf"(?:from |between )?{_YEAR}(?:\s?[-–—]\s?| to | and )(?P<year2>(?:1[5-9]|20)\d\d|\d\d)(?!\d|-)", _years, False),
        (r"(?:the )?" + _PART.replace("the beginning of|the start of|the end of|the middle of", "beginning of the|end of the|middle of the|start of the") + r"(?P<decade>(?:1[5-9]|20)\d0|[2-9]0)['’]?s", _decade, False),
        (_BOUND + r"(?:the )?(?P<deictic>the day before yesterday|the day after tomorrow|earlier today|later today|today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))", _deictic, False),
        (_BOUND + rf"(?:{_WHICH} )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?", _weekday, True),
        (rf"{_NUMBER}(?:[ -]){_UNIT} (?P<way>ago|earlier|later|from now|before|after)", _ago, False),
        (rf"(?P<span>within|in|for the first time in) (?:the (?:next|coming|past|last) )?{_NUMBER} {_UNIT}", _within, False),
        (rf"(?:over |during |in )?the (?P<which>past|last|next|coming|previous) {_NUMBER} {_UNIT}", _past, False),
        (_BOUND + _PART + rf"(?:the )?{_WHICH} (?P<unit>week|month|year|decade|quarter|century)", _this, False),
        (_BOUND + r"(?P<part>the beginning of|the start of|the end of|the middle of) (?:the |this )?(?P<unit>week|month|year|decade)(?P<which>)", lambda m: {"unit": m["unit"].lower(), "shape": "offset", "count": 0, "part": _part(m), "bound": _bound(m)}, False),
        (r"(?:for )(?:more than |about |almost |nearly |over |at least )?" + rf"{_NUMBER} {_UNIT}", _duration, False),
        (_BOUND + _PART + rf"(?:in |year )?{_YEAR}(?!\d|[-–]\d|,\d| (?:people|soldiers|troops|dollars|million|km|miles|men))", _plain_year, False),
    )
)  # fmt: skip
_MAYBE = re.compile(
    r"\d|day\b|week|month|year|decade|quarter|spring|summer|autumn|winter|night|today|tomorrow|this (?:morning|afternoon|evening)|"
    r"January|February|March|April|\bMay\b|June|July|August|September|October|November|December|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b",
)


def find_times(tree: Tree) -> tuple[TimeMention, ...]:
    """Mark the times in a sentence.

    Returns:
        Mentions in text order that never overlap; empty where the sentence names no time.

    Example: "Last month, Oman hosted talks; the deadline is set for May 1." gives an offset of minus one month, and the
        absolute day "XXXX-05-01".
    """
    sentence = tree.sentence
    if not _MAYBE.search(sentence.text):
        return ()
    taken: list[tuple[int, int]] = []
    found = []
    for pattern, build in _EXPRESSIONS:
        for match in pattern.finditer(sentence.text):
            start, end = match.span("core") if "core" in pattern.groupindex and not match.groupdict().get("bound") else match.span()
            if end > start and not any(s < end and start < e for s, e in taken):
                mention = _mention(tree, start, end, build(match))
                if mention is not None:
                    taken.append((start, end))
                    found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mention(tree: Tree, start: int, end: int, fields: dict[str, object]) -> TimeMention | None:
    sentence = tree.sentence
    inside = [token.index for token in _covered(tree, sentence.start + start, sentence.start + end)]
    if not inside or fields["shape"] == "absolute" and _is_quantity(tree, inside, str(fields["value"])):
        return None
    mention = TimeMention(
        text=sentence.text[start:end],
        start=sentence.start + start,
        end=sentence.start + end,
        sentence=sentence.number,
        first=inside[0],
        last=inside[-1],
        **fields,  # type: ignore[arg-type]
    )
    return mention if mention.tense else replace(mention, tense=tense_at(tree, inside[-1]))


def _covered(tree: Tree, start: int, end: int) -> Iterator[Token]:
    return (token for token in tree.tokens if token.start < end and start < token.end)


def _is_quantity(tree: Tree, inside: list[int], value: str) -> bool:
    """"2000 soldiers": a number that counts something is no year."""
    token = tree.tokens[inside[-1]]
    if len(value) != 4 or not token.text.isdigit():
        return False
    return token.dep == "nummod" and tree.tokens[token.head].pos == "NOUN" and token.head > token.index and token.entity in ("CARDINAL", "QUANTITY", "MONEY")


def tense_at(tree: Tree, i: int) -> str:
    """Whether the clause around a token tells of the past or of the future ("" where it shows neither)."""
    for v in tree.ancestors(i):
        if not tree.is_verb(v):
            continue
        auxiliaries = {token.lower for token in tree.auxiliaries(v)}
        if auxiliaries & {"will", "shall", "'ll", "’ll", "would"} or auxiliaries & {"to"} and "have" not in auxiliaries:
            return "future"
        if tree.tokens[v].tag == "VBD" or auxiliaries & {"was", "were", "had", "did", "has", "have"}:
            return "past"
        if tree.tokens[v].tag in ("VBP", "VBZ") or auxiliaries & {"is", "are", "am", "'s"}:
            return "future" if tree.tokens[v].tag in ("VBG", "VBN") and auxiliaries else ""
    return ""
