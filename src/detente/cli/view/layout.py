"""The few shapes that all views are made of: a heading, and aligned rows that need no lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.cli.view.words import FAINT, STRONG

REF_WIDTH = 10  # "¶12 0ba57"


def section(title: str, *parts: RenderableType, note: str = "") -> RenderableType:
    """A heading with what stands under it; nothing where there is nothing."""
    if not parts:
        return Group()
    heading = Text(title.upper(), style=STRONG)
    if note:
        heading.append(f"  {note}", style=f"not bold {FAINT}")
    return Group(Text(), heading, *(Padding(part, (0, 0, 0, 2)) for part in parts))


def rows(cells: Iterable[Sequence[RenderableType]], *, widths: Sequence[int]) -> Table:
    """Aligned rows.

    Args:
        cells: The rows, each as long as `widths`.
        widths: Columns of text for each; 0 for the one that takes what is left.
    """
    table = Table.grid(padding=(0, 2, 0, 0), expand=True, pad_edge=False)
    for width in widths:
        if width:
            table.add_column(width=width)
        else:
            table.add_column(ratio=1)
    for row in cells:
        table.add_row(*row)
    return table


def lines(cells: Iterable[tuple[RenderableType, RenderableType]]) -> Table:
    """Rows of something said and where it comes from."""
    return rows(cells, widths=(0, REF_WIDTH))


def ref_width(texts: Iterable[Text]) -> int:
    """The width that the references need, so that none is broken."""
    return max((text.cell_len for text in texts), default=REF_WIDTH)
