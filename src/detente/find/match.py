"""A pattern that fired."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.knowledge import Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A pattern that fired.

    `roles` maps each role of the pattern to the head tokens that fill it, coordination expanded; `used` are nouns that
    filled a `needs` slot and so name no event of their own.
    """

    pattern: Pattern
    head: int
    support: int | None
    roles: Mapping[str, tuple[int, ...]]
    used: frozenset[int]
