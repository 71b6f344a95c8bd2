"""What is found on the way up from an act to the words that govern it."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model import Status


@dataclass(slots=True)
class Walk:
    """One act's way up: statuses in the order met, the words that gave them, the frame."""

    act: int
    found: list[Status]
    governors: list[int]
    background: bool = False
