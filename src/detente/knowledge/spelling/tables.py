"""What is known of names before two are compared, as one frozen value made of the files in `data/names/`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anyascii import anyascii

from detente.errors import KnowledgeError

Step = Callable[[str], str]
FIRST, LAST, SYLLABLES = "first", "all", "syllables"
_DOUBLE = re.compile(r"(.)\1+")
_LONG = 6
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A legal form: its kind ("any" agrees with every other), and whether it also stands before a name."""

    kind: str
    leads: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameTables:
    """Words, legal forms, variants, letters and sounds of names; made once, passed as an argument.

    `words` has the sections of `names/words.yaml`. `variants` gives the rows in which a word stands; two words that
    share one stand for each other. `given` are well-known names of persons and `attested` all words that are known to be names
    of their own: one of them is never a misspelling of another.
    """

    words: Mapping[str, frozenset[str]]
    numbers: Mapping[str, str]
    roman: Mapping[str, str]
    joining: Mapping[str, str]
    also: tuple[str, ...]
    forms: Mapping[tuple[str, ...], Form]
    variants: Mapping[str, frozenset[int]]
    letters: tuple[tuple[str, str], ...]
    lookalikes: Mapping[int, str]
    readings: Mapping[str, tuple[Step, ...]]
    given: frozenset[str]
    attested: frozenset[str]


def name_tables(rows: Mapping[str, Any], attested: Iterable[str] = ()) -> NameTables:
    """Tables from the rows of the files in `data/names/`.

    Args:
        rows: Keys "name_words", "name_forms", "name_variants", "name_letters" and "name_sounds", as the files have them.
        attested: Names of states, peoples and persons.

    Raises:
        KnowledgeError: A row without one of its fields, or a sound that is no regular expression.
    """
    try:
        words = dict(rows["name_words"])
        numbers, roman, joining, also = (words.pop(key) for key in ("numbers", "roman", "joining", "also"))
        letters = rows["name_letters"]
        return NameTables(
            words={section: frozenset(entries) for section, entries in words.items()},
            numbers=numbers,
            roman=roman,
            joining=joining,
            also=tuple(sorted(also, key=len, reverse=True)),
            forms=_forms(rows["name_forms"]),
            variants=_variants(rows["name_variants"]),
            letters=tuple((row["from"], row["to"]) for row in letters if row["of"] != "lookalike"),
            lookalikes={ord(row["from"]): row["to"] for row in letters if row["of"] == "lookalike"},
            readings=_readings(rows["name_sounds"]),
            given=_given(rows["name_variants"]),
            attested=frozenset(word for name in attested for word in _WORD.findall(anyascii(name).lower())),
        )
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise KnowledgeError(f"names: {error!r} is missing or wrong in a file of data/names/") from error


def _forms(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, ...], Form]:
    return {
        form_key(name.split()): Form(kind=row["kind"], leads=row.get("leads") == "true")
        for row in rows
        for name in row["names"]
    }


def _variants(rows: Sequence[Mapping[str, Any]]) -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for name in row["names"]:
            table.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in table.items()}


def _given(rows: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(name for row in rows if row["why"] in ("short form", "language") for name in row["names"])


def _squeezed(word: str) -> str:
    """A long word with double letters as one, as they are often mistyped."""
    return _DOUBLE.sub(r"\1", word) if len(word) >= _LONG else word


def form_key(words: Sequence[str]) -> tuple[str, ...]:
    """The key of words in the table of legal forms."""
    return tuple(_squeezed(word) for word in words)


def _readings(rows: Sequence[Mapping[str, str]]) -> dict[str, tuple[Step, ...]]:
    table: dict[str, list[Step]] = {}
    for row in rows:
        table.setdefault(row["reading"], []).append(_step(row["from"], row["to"]))
    return {reading: tuple(steps) for reading, steps in table.items()}


def _step(pattern: str, to: str) -> Step:
    """A replacement; without signs of a regular expression the plain one, which is ten times as quick."""
    if pattern.isalpha():
        return lambda word: word.replace(pattern, to)
    compiled = re.compile(pattern)
    return lambda word: compiled.sub(to, word)
