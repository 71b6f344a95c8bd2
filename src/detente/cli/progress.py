"""The bar that shows how far a long command is: on standard error, and only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def bar_of(files: Sequence[str], size_of: Callable[[str], int]) -> Iterator[Callable[[int], None]]:
    """A bar over the reports of files.

    Args:
        files: Paths; "-" has no size.
        size_of: About how many reports a file holds.

    Yields:
        A function to be told how many reports are done.
    """
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    total = None if "-" in files else sum(map(size_of, files))
    columns = (TextColumn("reports"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reports", total=total)
        yield lambda done: progress.update(task, completed=done)
