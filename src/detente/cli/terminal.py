"""Where views are printed: standard output, coloured only on a terminal."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console, RenderableType
from rich.segment import Segment, Segments

from detente.cli.inert import visible

WIDEST = 120  # columns: longer lines are hard to follow


class Page(Console):
    """A console that takes no markup from any text, and leaves a closed pipe to the command."""

    def on_broken_pipe(self) -> None:
        """Let the error through: called while it is being handled."""
        raise BrokenPipeError


def page(file: TextIO | None = None, *, width: int | None = None) -> Page:
    """A console for views.

    Args:
        file: A text stream; standard output without it.
        width: Columns; those of the terminal without it, but never more than is easy to read.
    """
    out = Page(file=file or sys.stdout, width=width, highlight=False, markup=False, emoji=False)
    if width is None and out.width > WIDEST:
        out.width = WIDEST
    return out


def put(out: Console, *parts: RenderableType) -> None:
    """Print views one below the other, without blanks at the ends of lines."""
    for part in parts:
        segments = [
            segment for line in out.render_lines(part, pad=False) for segment in (*_trimmed(line), Segment.line())
        ]
        out.print(Segments(segments), end="")


def _trimmed(line: list[Segment]) -> list[Segment]:
    """A line without the blanks at its end, and inert whatever a view has let through."""
    line = [Segment(visible(segment.text), segment.style) for segment in line]
    while line and not line[-1].text.rstrip(" "):
        line = line[:-1]
    if line:
        line = [*line[:-1], Segment(line[-1].text.rstrip(" "), line[-1].style)]
    return line
