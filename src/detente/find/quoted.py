"""Quotations and tags: which quotations a reporting verb tags, and a tag behind the clause that it reports."""

from __future__ import annotations

from detente.find.quotations import SHORTEST_WORDS, Quotation
from detente.find.speech import Speech
from detente.model import Span

ENDS = (".", "!", "?", "…")


def tagged_quotations(speech: Speech, v: int) -> tuple[Span, ...]:
    """The quotations that a reporting verb outside them tags: as its complement, or beside its clause."""
    if speech.is_quoted(v):
        return ()
    picked: list[Span] = []
    for q in speech.quotations:
        inside = [t.index for t in speech.tokens if q.start <= t.start < q.end]
        long_enough = q.words > SHORTEST_WORDS or q.text.endswith((",", ".", "!", "?"))
        if inside and long_enough and _is_tagged(speech, q, inside, v, goes_on=bool(picked)):
            text = q.text.removesuffix(",")  # the comma belongs to the tag
            picked.append(Span(text=text, start=q.start, end=q.start + len(text)))
    return tuple(picked)


def _is_tagged(speech: Speech, q: Quotation, inside: list[int], v: int, *, goes_on: bool) -> bool:
    """Whether a verb tags a quotation; `goes_on` tells that it tags one before."""
    if goes_on and q.text.endswith(ENDS) and inside[0] > v:
        return True  # "“The bridge,” he said, “**is open.**”"
    if v not in {_head_outside(speech, i, inside) for i in inside}:
        return False
    begins = all(not t.text.isalnum() for t in speech.tokens[: inside[0]])
    return begins or _is_utterance(speech, q, inside, v)


def _head_outside(speech: Speech, i: int, inside: list[int]) -> int:
    """The nearest token above one that lies outside the quotation; the token itself where none does."""
    return next((a for a in speech.tree.ancestors(i) if a not in inside), i)


def _is_utterance(speech: Speech, q: Quotation, inside: list[int], v: int) -> bool:
    """Whether the quotation is a whole utterance and not a few quoted words inside an indirect clause."""
    if not speech.tokens[inside[0]].text[0].isupper():
        return False
    tokens = [speech.tokens[i] for i in inside]
    return q.text.endswith((",", *ENDS)) or any(t.head == v and t.dep in ("ccomp", "parataxis", "dobj") for t in tokens)


def tag_behind(speech: Speech, v: int) -> tuple[tuple[int, ...], tuple[Span, ...]] | None:
    """Speaker and content of a tag that the parser took for a part of the clause before it; None where there is none.

    Example: "The talks go on, **the ministry said** in a statement."
    """
    tokens = speech.tokens
    if tokens[v].tag not in ("VBD", "VBZ") or speech.tree.children(v, "nsubj", "nsubjpass") or v < 4:
        return None
    mention = speech.actors.get(v - 1)
    if mention is None or mention.form == "pronoun" and mention.name == "it":
        return None
    start = mention.first
    while start and _introduces(speech, start - 1):
        start -= 1
    if start < 3 or tokens[start - 1].text != ",":
        return None
    return (v - 1,), (speech.span(0, start - 2),)


def _introduces(speech: Speech, i: int) -> bool:
    """Whether a token is an article or a possessor in front of a mention."""
    token = speech.tokens[i]
    return token.pos == "DET" or token.tag in ("POS", "PRP$") or token.dep == "poss"
