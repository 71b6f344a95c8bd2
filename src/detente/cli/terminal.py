"""Where views are printed: standard output, coloured only on a terminal."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding

WIDEST = 120  # columns: longer lines are hard to follow


class Page(Console):
    """A console that takes no markup from any text, and leaves a closed pipe to the command."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError from None


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
    """Print views one below the other."""
    for part in parts:
        out.print(part)


def indented(part: RenderableType) -> Padding:
    """The part, two columns in."""
    return Padding(part, (0, 0, 0, 2))


def take_any_text() -> None:
    """Let both streams print what their encoding lacks as an escape, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
