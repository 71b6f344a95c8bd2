"""Sentences and tokens: what the parser gives, free of any parser's own types."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token, with offsets in code points of the report's text.

    `dep` and `pos` use spaCy's English labels (CLEAR dependencies, universal parts of
    speech), `tag` the Penn tags. `head` is the index of the head inside the sentence, the
    token's own index for the root. `entity` is the parser's entity label, "" for none.
    """

    index: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: str = ""
    children: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A parsed sentence; never crosses a passage.

    `passage` is the index of its passage in the report, `number` its own among all the
    sentences of the report.
    """

    text: str
    start: int
    end: int
    passage: int
    number: int
    tokens: tuple[Token, ...]
