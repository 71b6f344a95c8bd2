"""The few shapes that all views are made of: a heading, and aligned rows that need no lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.cli.view.sheet import Sheet
from detente.cli.view.words import FAINT, STRONG, styled


def section(title: str, *parts: RenderableType, note: str = "") -> RenderableType:
    """A heading with what stands under it; nothing where there is nothing."""
    if not parts:
        return Group()
    heading = styled(title.upper(), STRONG)
    if note:
        heading.append(f"  {note}", style=FAINT)
    return Group(Text(), heading, *(Padding(part, (0, 0, 0, 2)) for part in parts))


def under(head: RenderableType, *parts: RenderableType) -> Group:
    """A line with what belongs to it two columns further in."""
    return Group(head, *(Padding(part, (0, 0, 0, 2)) for part in parts if part))


def rows(cells: Iterable[Sequence[RenderableType]], *, widths: Sequence[int]) -> Table:
    """Aligned rows.

    Args:
        cells: The rows, each as long as `widths`.
        widths: Columns of text for each; 0 for the one that takes what is left.
    """
    table = Table.grid(padding=(0, 2, 0, 0), expand=True, pad_edge=False)
    for width in widths:
        if width:
            table.add_column(width=width, overflow="fold")
        else:
            table.add_column(ratio=1, overflow="fold")
    for row in cells:
        table.add_row(*row)
    return table


def lines(sheet: Sheet, cells: Iterable[tuple[RenderableType, RenderableType]]) -> Table:
    """Rows of something said and where it comes from."""
    return rows(cells, widths=(0, sheet.ref_width))
