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
    heading = words.styled(f"not sound: {len(found):,} breach" + ("" if len(found) == 1 else "es"), "bold red")
    cells = [(Text(str(breach.invariant), justify="right"), _breach(breach)) for breach in found]
    return Group(heading, rows(cells, widths=(4, 0)))


def _breach(breach: Breach) -> Text:
    where = f"report {breach.report}" + (f", claim {breach.claim}" if breach.claim else "")
    return Text(flat(breach.message)).append("  " + flat(where), style=words.FAINT)


def proof(counts: Counts) -> RenderableType:
    """What holds, with how much of it was looked at."""
    held = counts.events + counts.commitments + counts.deadlines + counts.disputes
    proved = (
        (
            1,
            "stands on claims and passages that are there, and quotes the text",
            f"{words.counted(counts.claims, 'claim')}, {words.counted(held, 'record value')}",
        ),
        (
            2,
            "nothing planned, feared, alleged or told by one side alone is held",
            words.counted(counts.events, "event"),
        ),
        (3, "every accusation and every answer is kept", words.counted(counts.disputes, "dispute")),
        (5, "text of other stories feeds no claim", words.counted(counts.passages, "passage")),
        (
            7,
            "ids are single, and the record follows from its claims",
            f"{words.counted(counts.claims, 'claim')}, {words.counted(held, 'record value')}",
        ),
        (8, "nothing unstated was filled in, every word is in its list", words.counted(counts.claims, "claim")),
        (9, "passages cover the text, unread sentences are listed", words.counted(counts.unread, "unread sentence")),
    )
    cells = [
        (Text(str(number), justify="right"), Text(what).append(f"  {much}", style=words.FAINT))
        for number, what, much in proved
    ]
    return Group(words.styled("sound", "bold green"), rows(cells, widths=(4, 0)))
