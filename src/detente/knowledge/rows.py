"""Rows of knowledge files as entries: strings to the types that the entries name."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from detente.errors import KnowledgeError

Entry = TypeVar("Entry")

# Python cannot have a field named "from"; the files can.
_RENAMED = {"from": "valid_from", "until": "valid_until"}
ABSENT_WORDS = frozenset({"", "null", "~"})
ABSENT = (None, *ABSENT_WORDS)  # how a file says that there is no value


Cast = Callable[[Any, str], Any]  # value and file name → value of the field's type


@cache
def _shape(cls: type[Any]) -> tuple[dict[str, tuple[str, Cast]], frozenset[str]]:
    """Key in the file → the field and how its value is read; and the keys that must be there."""
    hints, to_key = typing.get_type_hints(cls), {name: key for key, name in _RENAMED.items()}
    casts = {to_key.get(f.name, f.name): (f.name, _cast_for(hints[f.name])) for f in fields(cls)}
    return casts, frozenset(to_key.get(f.name, f.name) for f in fields(cls) if f.default is MISSING)


def entry_of(cls: type[Entry], row: Mapping[str, Any], *, where: str) -> Entry:
    """One entry from one row of a file.

    Args:
        cls: Entry type; its fields are the keys allowed.
        row: Keys and values as the file has them, every scalar a string.
        where: File name, for messages.

    Raises:
        KnowledgeError: An unknown key, a missing one, or a value of another shape.
    """
    casts, required = _shape(cls)  # type: ignore[arg-type]  # a class is hashable
    if not (row.keys() <= casts.keys() and required <= row.keys()):
        raise KnowledgeError(
            f"{where}: entry {next(iter(row.values()), '?')!r}: unknown keys {sorted(row.keys() - casts.keys())}, "
            f"missing keys {sorted(required - row.keys())}; see docs/reference/knowledge.md"
        )
    values = {}
    try:
        for key, value in row.items():
            name, cast = casts[key]
            # most values are plain words; they need no cast, and there are a hundred thousand of them
            plain = cast is _text and type(value) is str and value not in ABSENT_WORDS
            values[name] = value if plain else cast(value, where)
        return cls(**values)
    except (TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(f"{where}: entry {next(iter(row.values()), '?')!r}: {error}") from error


def _cast_for(hint: Any) -> Cast:
    """How a value of a type is read."""
    if typing.get_origin(hint) is tuple:
        return _tuple_of(typing.get_args(hint)[0])
    if hint is bool:
        return lambda value, where: value in (True, "true", "yes")
    if hint in (int, float):
        return lambda value, where: hint(0 if value in ABSENT else value)
    return _text


def _text(value: Any, where: str) -> str:
    if type(value) is str and value not in ABSENT:
        return value
    if isinstance(value, (list, dict)):
        raise TypeError(f"expected one value, found {value!r}")
    return "" if value in ABSENT else str(value)


def _tuple_of(part: Any) -> Cast:
    """How a list is read: of entries, of pairs (slot and lemmas), or of plain values."""
    if typing.get_origin(part) is tuple:
        return _pairs
    if isinstance(part, type) and is_dataclass(part):
        return lambda value, where: tuple(entry_of(part, item, where=where) for item in _listed(value))
    cast = _cast_for(part)
    return lambda value, where: tuple(cast(item, where) for item in _listed(value))


def _listed(value: Any) -> Iterable[Any]:
    if value in ABSENT:
        return ()
    return [value] if isinstance(value, str) else value


def _pairs(value: Any, where: str) -> tuple[Any, ...]:
    """Slots and their lemmas, as people write them (a mapping) or as the compiled file holds them (pairs)."""
    items = value.items() if isinstance(value, dict) else _listed(value)
    return tuple((str(key), tuple(_text(lemma, where) for lemma in _listed(lemmas))) for key, lemmas in items)
