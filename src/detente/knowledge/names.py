"""Names in text: an index from the words of a name to whom or what it can mean.

Names match exactly as written (case and spelling), at token boundaries, the longest first. Spelling variants are data,
not code: each is an alias of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from detente.model import Token

_IRREGULAR = re.compile(r"\s\s|[^\S ]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "`": "'"})


class Alias(NamedTuple):
    """One meaning of one name.

    `kind` is "territory", "demonym", "people", "metonym", "organization", "person", "surname" or "region";
    `id` is the territory code, the organization's id, the person's or the region's canonical name.
    """

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A name found in a sentence: tokens `first` to `last` (inclusive) and what it can mean."""

    first: int
    last: int
    aliases: tuple[Alias, ...]

    def of_kind(self, *kinds: str) -> Alias | None:
        """The first meaning of one of the kinds."""
        return next((alias for alias in self.aliases if alias.kind in kinds), None)


def normal(name: str) -> str:
    """A name with straight apostrophes and single spaces, as the index keeps it."""
    if name.isascii() and "`" not in name and not _IRREGULAR.search(name):
        return name
    return " ".join(name.translate(_APOSTROPHES).split())


def _first_words(name: str) -> Iterable[str]:
    """What a tokenizer can take for the first word of a name: it may cut at an apostrophe ("Sana", "Sana'a")."""
    if "-" not in name and "'" not in name:
        return (name.split(" ", 1)[0],)
    whole = name.replace("-", " - ").split()[0]
    return {whole, whole.replace("'", " '").split()[0]}


class NameIndex:
    """Finds the names of an alias table in the tokens of a sentence.

    Args:
        aliases: Pairs of a name and one of its meanings; a name may come several times.
    """

    def __init__(self, aliases: Iterable[tuple[str, Alias]]) -> None:
        table: dict[str, list[Alias]] = {}
        for name, alias in aliases:
            meanings = table.setdefault(normal(name), [])
            if alias not in meanings:
                meanings.append(alias)
        by_first: dict[str, list[str]] = {}
        for name in table:
            for first in _first_words(name):
                by_first.setdefault(first, []).append(name)
        self._table = table
        self._by_first = by_first
        self._longest_first: dict[str, list[str]] = {}  # the lists of `_by_first` that were asked for, sorted

    def get(self, name: str) -> tuple[Alias, ...]:
        """What a whole name can mean; empty where it is not known."""
        return tuple(self._table.get(normal(name), ()))

    def hits(self, tokens: tuple[Token, ...], text: str, offset: int) -> Iterator[NameHit]:
        """Names in a sentence, leftmost first, longest first, never overlapping.

        Args:
            tokens: The sentence's tokens.
            text: The sentence's text.
            offset: Where the sentence begins in the report.
        """
        plain, starts, ends = _single_spaced(tokens, text, offset)
        at_end = {end: token.index for token, end in zip(tokens, ends, strict=True)}
        i, n = 0, len(tokens)
        while i < n:
            hit = self._at(i, plain, starts[i], ends[i], at_end)
            if hit is None:
                i += 1
            else:
                yield hit
                i = hit.last + 1

    def _at(self, index: int, plain: str, start: int, end: int, at_end: dict[int, int]) -> NameHit | None:
        for name in self._beginning_with(plain[start:end]):
            last = at_end.get(start + len(name))
            if last is not None and plain.startswith(name, start):
                return NameHit(first=index, last=last, aliases=tuple(self._table[name]))
        return None

    def _beginning_with(self, word: str) -> Sequence[str]:
        """The names that begin with a word, the longest first."""
        if word not in self._by_first:
            return ()
        if word not in self._longest_first:
            self._longest_first[word] = sorted(self._by_first[word], key=lambda name: (-len(name), name))
        return self._longest_first[word]


def _single_spaced(tokens: tuple[Token, ...], text: str, offset: int) -> tuple[str, list[int], list[int]]:
    """The sentence with straight apostrophes and single spaces, and where each token starts and ends in it."""
    if not _IRREGULAR.search(text):
        return text.translate(_APOSTROPHES), [t.start - offset for t in tokens], [t.end - offset for t in tokens]
    pieces: list[str] = []
    starts, ends, at, before = [], [], 0, offset
    for token in tokens:
        if token.start > before:
            pieces.append(" ")
            at += 1
        starts.append(at)
        pieces.append(token.text)
        at += len(token.text)
        ends.append(at)
        before = token.end
    return "".join(pieces).translate(_APOSTROPHES), starts, ends
