"""What a check of a record found: breaches, or what was proved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import rows

if TYPE_CHECKING:
    from detente.store import Breach, Counts


def breaches(found: Sequence[Breach]) -> RenderableType:
    """Every breach: what is wrong, which invariant it breaks, and where."""
    heading = Text(f"not sound: {len(found):,} breach" + ("" if len(found) == 1 else "es"), style="bold red")
    cells = [(Text(str(breach.invariant), justify="right"), _breach(breach)) for breach in found]
    return Group(heading, rows(cells, widths=(4, 0)))


def _breach(breach: Breach) -> Text:
    where = f"  report {breach.report}" + (f", claim {breach.claim}" if breach.claim else "")
    return Text(flat(breach.message)).append(flat(where), style=words.FAINT)


def proof(counts: Counts) -> RenderableType:
    """What holds, with how much of it was looked at."""
    held = counts.events + counts.commitments + counts.deadlines + counts.disputes
    proved = (
        (1, "stands on claims and passages that are there, and quotes the text", f"{counts.claims:,} claims, {held:,} record values"),
        (2, "nothing planned, feared, alleged or told by one side alone is held", f"{counts.events:,} events"),
        (3, "every accusation and every answer is kept", f"{counts.disputes:,} disputes"),
        (5, "text of other stories feeds no claim", f"{counts.passages:,} passages"),
        (7, "ids are single, and the record follows from its claims", f"{counts.claims:,} claims, {held:,} record values"),
        (8, "nothing unstated was filled in, every word is in its list", f"{counts.claims:,} claims"),
        (9, "passages cover the text, unread sentences are listed", f"{counts.unread:,} unread sentences"),
    )
    cells = [(Text(str(number), justify="right"), Text(what).append(f"  {much}", style=words.FAINT)) for number, what, much in proved]
    return Group(Text("sound", style="bold green"), rows(cells, widths=(4, 0)))
