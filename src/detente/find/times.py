"""Mark the words that name a time and read what they say, before anything is anchored.

Only what a calendar can hold is marked; `resolve.times` decides which day is meant, and refuses days that do not exist
(30 February).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from detente.find.mentions import TimeMention
from detente.find.tense import tense_at
from detente.find.time_readings import OPEN_YEAR, Said
from detente.find.time_words import TRIGGER, expressions
from detente.find.tree import Tree

# What stands before a number that is no year, and what before a weekday that is the name of a day in history.
_NUMBERED = re.compile(
    r"(?:[$€£#/.,]|(?<!\w)(?:resolutions?|routes?|flights?|highway|rooms?|articles?|section|law|decree|order|number|no\.|UNSCR?)\s{0,3})\Z",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:Good|Black|Bloody|Palm|Ash)\s{1,3}\Z")
_FISCAL = re.compile(r"\b(?:fiscal|financial|tax|budget|school|academic)\s{1,3}\Z", re.IGNORECASE)
# With these in front, "in nine years" says how long ago the last one was.
_SINCE_WHEN = frozenset("first only never no hardly neither nobody".split())
_NAMED_AFTER_DAYS = frozenset("alliance bloc brigade brigades coalition movement".split())
_QUANTIFYING = frozenset(
    "some about around nearly almost over under than least most roughly approximately to only another".split()
)
# What a bound says of the tense where the clause says nothing: "by Friday" lies ahead.
_BOUND_TENSE = {"by": "future", "before": "future", "until": "future", "since": "past"}


def find_times(tree: Tree) -> tuple[TimeMention, ...]:
    """Mark the times in a sentence.

    Returns:
        Mentions in text order that never overlap; empty where the sentence names no time.

    Example: "Last month, Oman hosted talks; the deadline is set for May 1." gives an offset of minus one month, and the
        absolute day "XXXX-05-01".
    """
    text = tree.sentence.text
    kinds = {trigger.lastgroup for trigger in TRIGGER.finditer(text)}
    if not kinds:
        return ()
    taken = bytearray(len(text))
    found = []
    for needs, pattern, build in expressions():
        if needs != "any" and needs not in kinds:
            continue
        for match in pattern.finditer(text):
            start, end = match.span("core" if "core" in pattern.groupindex else 0)
            said = build(match) if 1 not in taken[start:end] else None
            mention = _mention(tree, start, end, said) if said is not None else None
            if mention is not None:
                taken[start:end] = b"\1" * (end - start)
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mention(tree: Tree, start: int, end: int, said: Said) -> TimeMention | None:
    """What was read, with its place in the report; None where the words around it show that it is no time."""
    sentence = tree.sentence
    first = bisect_right(tree.tokens, sentence.start + start, key=lambda token: token.end)
    last = bisect_left(tree.tokens, sentence.start + end, key=lambda token: token.start) - 1
    if first > last or _is_called(tree, start, first, last, said):
        return None
    mention = TimeMention(
        text=sentence.text[start:end],
        start=sentence.start + start,
        end=sentence.start + end,
        sentence=sentence.number,
        first=first,
        last=last,
        **said,
    )
    if not mention.tense:
        mention = replace(mention, tense=tense_at(tree, last) or _BOUND_TENSE.get(mention.bound, ""))
    return _in_so_long(tree, mention) if mention.bound == "in" else mention


def _in_so_long(tree: Tree, mention: TimeMention) -> TimeMention:
    """What "in three days" means.

    How long nothing like it had been ("first in three days"), when it will be ("will leave in three days"), or how long
    it took ("took the town in three days").
    """
    tokens = tree.tokens
    of_verb = tree.is_verb(tokens[mention.first].head)
    if not (of_verb and mention.tense == "future") and any(
        t.lower in _SINCE_WHEN or t.tag in ("JJS", "RBS") or t.dep == "neg" for t in tokens[: mention.last]
    ):
        return mention
    if mention.tense == "future":
        return replace(mention, shape="offset", bound="")
    return replace(mention, bound="for")


def _is_called(tree: Tree, start: int, first: int, last: int, said: Said) -> bool:
    """Whether the words only look like a time.

    As in "Resolution 1701", "2000 soldiers", "Good Friday", "as strong today as it was".
    """
    before = tree.sentence.text[max(0, start - 30) : start]
    token, shape, unit = tree.tokens[first], said["shape"], said["unit"]
    if shape == "weekday":
        return _CALLED.search(before) is not None or _names_its_head(tree, first, last)
    if shape == "absolute" and unit == "year":
        numbered = first == last and (_NUMBERED.search(before) is not None or _is_quantity(tree, last))
        return numbered or _FISCAL.search(before) is not None
    if shape == "absolute" and said.get("value", "").startswith(OPEN_YEAR):
        return (_names_its_head if unit == "day" else _is_person)(tree, first, last)
    if token.lower == "that":
        return token.dep not in ("det", "")  # "he said that day and night they wait"
    if token.lower == "overnight":
        return token.dep in ("amod", "compound")
    return first == last and token.lower == "today" and (_is_title(tree, first) or _is_nowadays(tree, first))


def _names_its_head(tree: Tree, first: int, last: int) -> bool:
    """Whether a day is the name of what stands behind it: "the Sunday Times", "the 6 October Bridge"."""
    if last + 1 >= len(tree.tokens) or "the" not in (tree.tokens[i].lower for i in range(max(0, first - 1), first + 1)):
        return False
    head = tree.tokens[last + 1]
    belongs = any(tree.tokens[i].head == head.index for i in range(first, last + 1))
    return belongs and (head.pos == "PROPN" or head.lower in _NAMED_AFTER_DAYS)


def _is_person(tree: Tree, first: int, last: int) -> bool:
    """Whether a month is somebody's name: "rejected by May and her cabinet"."""
    token = tree.tokens[last]
    return token.entity == "PERSON" or tree.tokens[token.head].dep == "agent"


def _is_title(tree: Tree, i: int) -> bool:
    """Whether "Today" is the end of a name: "USA Today"."""
    return i > 0 and tree.tokens[i].text == "Today" and tree.tokens[i - 1].pos == "PROPN"


def _is_quantity(tree: Tree, i: int) -> bool:
    """Whether a number counts something and is no year: "2000 soldiers", "some 1950 prisoners"."""
    token = tree.tokens[i]
    if token.dep != "nummod" or token.head <= i or tree.tokens[token.head].pos != "NOUN":
        return False
    return token.entity in ("CARDINAL", "QUANTITY", "MONEY") or i > 0 and tree.tokens[i - 1].lower in _QUANTIFYING


def _is_nowadays(tree: Tree, i: int) -> bool:
    """Whether "today" is these days, not the report's: "which I still own today", "it is as strong today as it was"."""
    head = tree.tokens[tree.tokens[i].head]
    if head.tag == "VBG" and head.dep == "acl":
        return True
    v = next((a for a in tree.ancestors(i) if tree.is_verb(a)), None)
    if v is None or tree.tokens[v].tag not in ("VBP", "VBZ"):
        return False
    if any(tree.tokens[c].lower in ("still", "ever") for c in tree.children(v, "advmod")):
        return True
    return tree.tokens[v].lemma == "be" and (
        tree.tokens[v].dep == "relcl" or bool(tree.children(v, "acomp", "attr", "expl"))
    )
