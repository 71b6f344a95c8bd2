"""Model values as the JSON text that the record keeps, and back.

`encode(value)` gives the same values as `detente.model.plain`, as compact JSON in the fields'
own order: equal values have equal text, so text can be compared and hashed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from detente.model import Claim, Mention, MentionKind, Party, PlaceRef, TimeRef
from detente.model.plain import claim_of
from detente.model.time import Basis

T = TypeVar("T")


@cache
def _shape(cls: type) -> tuple[tuple[str, ...], attrgetter[Any]]:
    names = tuple(field.name for field in fields(cls))
    return names, attrgetter(*names)


def _values(value: Any) -> dict[str, Any]:
    """The fields of a model object, one level deep; the encoder asks again for what is inside."""
    names, get = _shape(value.__class__)
    own = dict(zip(names, get(value), strict=True))
    return {"kind": value.kind, **own} if isinstance(value, Claim) else own


encode = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":"), default=_values
).encode
"""JSON text of a model value; enumerations as their words, tuples as lists."""


def decode_claim(body: str) -> Claim:
    """The claim that was encoded: `decode_claim(encode(claim)) == claim`."""
    return claim_of(json.loads(body))


def decode_mention(body: str) -> Mention:
    """The mention that was encoded: `decode_mention(encode(mention)) == mention`."""
    values = json.loads(body)
    party, place, time = values["party"], values["place"], values["time"]
    return Mention(
        text=values["text"],
        start=values["start"],
        end=values["end"],
        kind=MentionKind(values["kind"]),
        why=values["why"],
        party=None if party is None else Party(**party),
        place=None if place is None else PlaceRef(**place),
        time=None if time is None else TimeRef(**{**time, "basis": Basis(time["basis"])}),
    )


def decode_flat(cls: type[T], body: str) -> T:
    """An object of a class whose fields are atoms or tuples of atoms."""
    values: Mapping[str, Any] = json.loads(body)
    return cls(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})
