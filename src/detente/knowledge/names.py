"""Names in text: an index from the words of a name to whom or what it can mean.

Names match exactly as written (case and spelling), at token boundaries, the longest first. Spelling variants are data,
not code: each is an alias of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.model import Token

_IRREGULAR = re.compile(r"\s\s|[^\S ]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "`": "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
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
    return " ".join(name.translate(_APOSTROPHES).split())


def _first_words(name: str) -> set[str]:
    """What a tokenizer can take for the first word of a name: it may cut at an apostrophe ("Sana", "Sana'a")."""
    whole = name.replace("-", " - ").split()[0]
    return {whole, whole.replace("'", " '").split()[0]}


class NameIndex:
    """Finds the names of an alias table in the tokens of a sentence.

    Args:
        aliases: Pairs of a name and one of its meanings; a name may come several times.
    """

    def __init__(self, aliases: Iterable[tuple[str, Alias]]) -> None:
        self._by_first: dict[str, list[tuple[str, list[Alias]]]] = {}
        table: dict[str, list[Alias]] = {}
        for name, alias in aliases:
            meanings = table.setdefault(normal(name), [])
            if alias not in meanings:
                meanings.append(alias)
        for name in sorted(table, key=lambda n: (-len(n), n)):
            for first in _first_words(name):
                self._by_first.setdefault(first, []).append((name, table[name]))
        self._table = table

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
        candidates = self._by_first.get(plain[start:end])
        if candidates is None:
            return None
        for name, meanings in candidates:
            last = at_end.get(start + len(name))
            if last is not None and plain.startswith(name, start):
                return NameHit(first=index, last=last, aliases=tuple(meanings))
        return None


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
