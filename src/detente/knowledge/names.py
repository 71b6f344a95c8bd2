"""Names in text: an index from the words of a name to whom or what it can mean.

Names match exactly as written (case and spelling), at token boundaries, the longest first. Spelling variants are data,
not code: each is an alias of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.model import Token

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


def _words(name: str) -> tuple[str, ...]:
    """A name cut as the tokenizer cuts it, roughly: at spaces, hyphens and before a possessive."""
    return tuple(name.replace("-", " - ").replace("'", " '").split())


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
            first = _words(name)[0]
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
        plain = text.translate(_APOSTROPHES)
        if "\n" in plain or "  " in plain or "\xa0" in plain:
            plain = plain.replace("\n", " ").replace("\xa0", " ").replace("\r", " ").replace("\t", " ")
        ends = {token.end - offset: token.index for token in tokens}
        i, n = 0, len(tokens)
        while i < n:
            hit = self._at(tokens[i], plain, offset, ends)
            if hit is None:
                i += 1
            else:
                yield hit
                i = hit.last + 1

    def _at(self, token: Token, plain: str, offset: int, ends: dict[int, int]) -> NameHit | None:
        start = token.start - offset
        candidates = self._by_first.get(plain[start : token.end - offset])
        if candidates is None:  # a token that the tokenizer cut otherwise than `_words`: "U.S.-led", "al-Shabaab"
            return None
        for name, meanings in candidates:
            end = start + len(name)
            if plain.startswith(name, start) and end in ends:
                return NameHit(first=token.index, last=ends[end], aliases=tuple(meanings))
        return None
