"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from detente.errors import ExportError


@contextmanager
def written(target: str) -> Iterator[TextIO]:
    """A stream for an export: UTF-8, line ends as they are given.

    A file appears, or takes the place of a former one, only when all of it is written.

    Args:
        target: A path, or "-" for standard output.

    Raises:
        ExportError: It cannot be written.
    """
    name = "standard output" if target == "-" else target
    try:
        if target == "-":
            yield from _standard_output()
        elif Path(target).exists() and not Path(target).is_file():
            with Path(target).open("w", encoding="utf-8", newline="") as out:  # a device or a pipe
                yield out
        else:
            yield from _whole_file(Path(target))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"{name}: cannot be written ({error.strerror or error}); choose another place") from error


def _standard_output() -> Iterator[TextIO]:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    yield sys.stdout
    sys.stdout.flush()


def _whole_file(path: Path) -> Iterator[TextIO]:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as out:
            yield out
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
