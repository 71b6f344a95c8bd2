"""Mark the words that name a time and read what they say, before anything is anchored.

Only what a calendar can hold is marked; `resolve.times` decides which day is meant, and refuses days that do not exist
(30 February).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from detente.find.mentions import TimeMention
from detente.find.time_words import CALLED, NUMBERED, QUANTIFYING, TRIGGER, Said, expressions
from detente.find.tree import Tree


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
        if needs not in kinds:
            continue
        for match in pattern.finditer(text):
            start, end = match.span("core" if "core" in pattern.groupindex else 0)
            mention = _mention(tree, start, end, build(match)) if 1 not in taken[start:end] else None
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
    return mention if mention.tense else replace(mention, tense=tense_at(tree, last))


def _is_called(tree: Tree, start: int, first: int, last: int, said: Said) -> bool:
    """Whether the words only look like a time.

    As in "Resolution 1701", "2000 soldiers", "Good Friday", "as strong today as it was".
    """
    before = tree.sentence.text[max(0, start - 30) : start]
    if said["shape"] == "weekday":
        return CALLED.search(before) is not None
    if said["shape"] == "absolute" and said["unit"] == "year":
        return first == last and (NUMBERED.search(before) is not None or _is_quantity(tree, last))
    return first == last and tree.tokens[first].lower == "today" and _is_nowadays(tree, first)


def _is_quantity(tree: Tree, i: int) -> bool:
    """Whether a number counts something and is no year: "2000 soldiers", "some 1950 prisoners"."""
    token = tree.tokens[i]
    if token.dep != "nummod" or token.head <= i or tree.tokens[token.head].pos != "NOUN":
        return False
    return token.entity in ("CARDINAL", "QUANTITY", "MONEY") or i > 0 and tree.tokens[i - 1].lower in QUANTIFYING


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


def tense_at(tree: Tree, i: int) -> str:
    """Whether the clause around a token tells of the past or of the future ("" where it shows neither)."""
    for v in tree.ancestors(i):
        if not tree.is_verb(v):
            continue
        tag, auxiliaries = tree.tokens[v].tag, {token.lower for token in tree.auxiliaries(v)}
        if auxiliaries & {"will", "shall", "'ll", "’ll", "would"} or auxiliaries & {"to"} and "have" not in auxiliaries:
            return "future"
        if tag == "VBD" or auxiliaries & {"was", "were", "had", "did", "has", "have"}:
            return "past"
        if tree.tokens[v].lemma == "be" and any(
            token.lower == "to" for c in tree.children(v, "xcomp") for token in tree.auxiliaries(c)
        ):
            return "future"  # "they are to travel on Wednesday"
        if tag in ("VBP", "VBZ") or auxiliaries & {"is", "are", "am", "'s"}:
            return "future" if tag in ("VBG", "VBN") and auxiliaries else ""
    return ""
