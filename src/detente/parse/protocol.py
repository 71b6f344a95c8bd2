"""What detente asks of a parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from detente.model import Report, Sentence


class Parser(Protocol):
    """Gives the sentences of reports, with offsets into their text.

    Guarantees: sentences come in text order, never cross a passage, never lie in an intruder,
    and hold no token of white space; a report parses to the same sentences whatever stands beside it.
    """

    @property
    def name(self) -> str:
        """Model and version, as it goes into the run."""

    def parse(self, report: Report) -> tuple[Sentence, ...]:
        """The sentences of one report."""

    def parse_many(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """The sentences of each report, in order."""
