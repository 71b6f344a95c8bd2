"""Readings and claims as plain JSON values, and back.

The shapes are those other programs rely on: field names as in the classes, absent values null or
an empty list, enumerations as their words.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from detente.model.claim import CLAIM_KINDS, Claim
from detente.model.party import Mention, MentionKind
from detente.model.reading import Reading

_ATOMS = (str, int, float, bool, type(None))


@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cls))


def plain(value: Any) -> Any:
    """A value of the model as JSON can hold it; claims carry their `kind` in front."""
    cls = value.__class__
    if cls in _ATOMS:
        return value
    if cls is tuple:
        return [plain(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    out = {"kind": cls.kind} if isinstance(value, Claim) else {}
    for name in _names(cls):
        out[name] = plain(getattr(value, name))
    return out


def plain_mention(mention: Mention) -> dict[str, Any]:
    """A mention with the fields of its kind beside its span."""
    inner = {MentionKind.TIME: mention.time, MentionKind.PLACE: mention.place}.get(mention.kind, mention.party)
    own = {"text": mention.text, "start": mention.start, "end": mention.end, "kind": mention.kind.value}
    return {**(plain(inner) if inner is not None else {}), **own, "why": mention.why}


def plain_reading(reading: Reading) -> dict[str, Any]:
    """The object that `detente read --json` prints for one report."""
    report = plain(reading.report)
    passages = report.pop("passages")
    return {
        "run": plain(reading.run),
        "report": report,
        "passages": passages,
        "mentions": [plain_mention(mention) for mention in reading.mentions],
        "claims": [plain(claim) for claim in reading.claims],
        "unread": [plain(span) for span in reading.unread],
    }


_KINDS = {cls.kind: cls for cls in CLAIM_KINDS}


def claim_of(values: Mapping[str, Any]) -> Claim:
    """The claim that plain values stand for: `claim_of(plain(claim)) == claim`.

    Raises:
        KeyError: A kind that is none, or a field that is missing.
        ValueError: Values that break an invariant of the model.
    """
    claim = _build(_KINDS[values["kind"]], values)
    assert isinstance(claim, Claim)
    return claim


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _build(cls: type, values: Mapping[str, Any]) -> Any:
    hints = _hints(cls)
    return cls(**{name: _value(hints[name], values[name]) for name in _names(cls)})


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if typing.get_origin(hint) is types.UnionType:
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is tuple:
        return tuple(_value(typing.get_args(hint)[0], part) for part in value)
    if is_dataclass(hint) and isinstance(hint, type):
        return _build(hint, value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return value
