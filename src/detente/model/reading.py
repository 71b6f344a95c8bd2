"""A reading: all that one report gave."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.claim import Claim
from detente.model.party import Mention
from detente.model.report import Report
from detente.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a reading was made with; holds no clock, so that a rerun is byte-identical."""

    schema: str
    detente: str
    knowledge: str
    parser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One report with its mentions, its claims and the sentences that gave none.

    All three are in text order.
    """

    run: Run
    report: Report
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Span, ...]
