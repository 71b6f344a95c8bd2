"""Times as printed and as resolved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from detente.model.span import Span


class Basis(StrEnum):
    """How a date is known."""

    STATED = "stated"
    ANCHORED = "anchored"
    COMPUTED = "computed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRef(Span):
    """A time that a text names, with what may be concluded from it.

    Attributes:
        edtf: ISO 8601-2 value ("2021-04-07", "2021-03", "198X", "2011-04/2012-12",
            "XXXX-05-01"); None where the anchor is missing.
        earliest: First ISO day it can mean; None where unknown.
        latest: Last ISO day it can mean; None where unknown.
        precision: "day", "month", "year", "decade", "week", "quarter", "season", "interval", "duration" or "time".
        basis: How the value is known; an assumed date never looks stated.
        anchor: What a relative time hangs on: "published", "event" or None.
        relative: ISO 8601 duration from the anchor ("P-1M"), None for absolute times.
        timex: TIMEX3 value ("2021-W14-3", "P9Y", "XXXX-05-01").
    """

    precision: str
    basis: Basis
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None
    relative: str | None = None
    timex: str | None = None

    def __post_init__(self) -> None:
        Span.__post_init__(self)
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.text!r}: earliest {self.earliest} is after latest {self.latest}")
