"""Readings as people look at them: each view turns a reading into aligned, inert lines for a terminal.

No view decides anything: what is shown is what the reading holds, and what it does not hold is shown as missing.
"""

from __future__ import annotations

from rich.console import Group, RenderableType

from detente.cli.view.disputes import disputes
from detente.cli.view.gaps import gaps, intruders, unread
from detente.cli.view.header import header
from detente.cli.view.pacts import agreements, commitments, deadlines
from detente.cli.view.participants import participants
from detente.cli.view.passages import passages
from detente.cli.view.sheet import sheet_of
from detente.cli.view.statements import assessments, positions, roles, statements
from detente.cli.view.timeline import timeline
from detente.model import Reading

__all__ = ["VIEWS", "view_of"]

VIEWS = (
    header,
    passages,
    participants,
    timeline,
    statements,
    positions,
    agreements,
    commitments,
    deadlines,
    disputes,
    roles,
    assessments,
    gaps,
    unread,
    intruders,
)


def view_of(reading: Reading) -> RenderableType:
    """The whole record of one report, for a terminal of any width."""
    sheet = sheet_of(reading)
    return Group(*(view(sheet) for view in VIEWS))
