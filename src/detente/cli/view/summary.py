"""What became of many reports, and what a record holds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import rows

if TYPE_CHECKING:
    from detente.store import Counts

MOST_REASONS = 12


def summary(*, added: int, held: int, reasons: Mapping[str, int], examples: Mapping[str, str]) -> RenderableType:
    """How many reports were added, were there before, or were skipped and why.

    Args:
        added: New or changed.
        held: There before.
        reasons: Why reports were skipped → how many.
        examples: Reason → the first place with it.
    """
    skipped = sum(reasons.values())
    cells: list[tuple[RenderableType, ...]] = [
        (_number(added), Text("added")),
        (_number(held), Text("there before, unchanged")),
        (_number(skipped), words.styled("skipped", words.SIGNAL if skipped else "")),
    ]
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    for reason, number in ordered[:MOST_REASONS]:
        cells.append(
            (Text(), Text(f"{number:,}  {flat(reason)}").append(f"  {flat(examples[reason])}", style=words.FAINT))
        )
    if len(ordered) > MOST_REASONS:
        cells.append((Text(), words.faint(f"and {len(ordered) - MOST_REASONS} further reasons, all in the record")))
    return rows(cells, widths=(9, 0))


def _number(number: int) -> Text:
    return Text(f"{number:,}", justify="right")


def holding(path: Path, counts: Counts) -> RenderableType:
    """What a record holds, in one paragraph."""
    kinds = ", ".join(f"{number:,} {kind}" for kind, number in counts.by_kind)
    text = words.styled(flat(str(path)), words.STRONG).append(
        f" holds {words.counted(counts.reports, 'report')} and {words.counted(counts.claims, 'claim')}"
    )
    if kinds:
        text.append(f" ({kinds})", style=words.FAINT)
    return Group(text)
