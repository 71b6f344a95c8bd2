"""Rows of knowledge files as entries: strings to the types that the entries name."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, TypeVar

from detente.errors import KnowledgeError

Entry = TypeVar("Entry")

# Python cannot have a field named "from"; the files can.
_RENAMED = {"from": "valid_from", "until": "valid_until"}


@cache
def _shape(cls: type[Any]) -> dict[str, tuple[Any, bool]]:
    """Field name → (type, required)."""
    hints = typing.get_type_hints(cls)
    return {f.name: (hints[f.name], f.default is MISSING) for f in fields(cls)}


def entry_of(cls: type[Entry], row: Mapping[str, Any], *, where: str) -> Entry:
    """One entry from one row of a file.

    Args:
        cls: Entry type; its fields are the keys allowed.
        row: Keys and values as the file has them, every scalar a string.
        where: File name, for messages.

    Raises:
        KnowledgeError: An unknown key, a missing one, or a value of another shape.
    """
    shape: dict[str, tuple[Any, bool]] = _shape(cls)  # type: ignore[arg-type]
    values = {_RENAMED.get(key, key): value for key, value in row.items()}
    unknown = values.keys() - shape.keys()
    missing = {name for name, (_, required) in shape.items() if required} - values.keys()
    if unknown or missing:
        raise KnowledgeError(
            f"{where}: entry {next(iter(row.values()), '?')!r}: unknown keys {sorted(unknown)}, missing keys {sorted(missing)}; "
            "see docs/reference/knowledge.md"
        )
    try:
        return cls(**{name: _cast(shape[name][0], value, where) for name, value in values.items()})
    except (TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(f"{where}: entry {next(iter(row.values()), '?')!r}: {error}") from error


def _cast(hint: Any, value: Any, where: str) -> Any:
    origin = typing.get_origin(hint)
    if origin is tuple:
        return _cast_tuple(typing.get_args(hint)[0], value, where)
    if value in (None, "null", "~"):
        value = ""
    if hint is bool:
        return value in (True, "true", "yes")
    if hint in (int, float):
        return hint(value or 0)
    if isinstance(value, (list, dict)):
        raise TypeError(f"expected one value, found {value!r}")
    return str(value)


def _cast_tuple(part: Any, value: Any, where: str) -> tuple[Any, ...]:
    if value in (None, "", "null"):
        return ()
    if isinstance(value, dict):  # slot → list of lemmas
        return tuple((str(key), _cast_tuple(str, items, where)) for key, items in value.items())
    if isinstance(value, str):
        value = [value]
    if typing.get_origin(part) is tuple:  # slots as the compiled file holds them: pairs
        return tuple((str(key), tuple(str(item) for item in items)) for key, items in value)
    if isinstance(part, type) and not issubclass(part, (str, int, float)) and not isinstance(part, types.GenericAlias):
        return tuple(entry_of(part, item, where=where) for item in value)
    return tuple(_cast(part, item, where) for item in value)
