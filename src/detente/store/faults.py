"""What SQLite complains of, said in the words of a `RecordError`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from detente.errors import RecordError

# Part of SQLite's message → what it means here and what to do.
_MEANINGS = (
    ("disk is full", "the disk is full: free some space and run again; what was written before is whole"),
    ("disk i/o error", "the disk cannot be read or written: check it, or copy the record elsewhere"),
    ("is not a database", "this file is no detente record: give another path"),
    ("malformed", "the file is damaged: restore a copy, or build the record again from its reports"),
    ("locked", "another process is writing to it: wait until it has ended, then run again"),
    ("readonly", "it may only be read: make the file and its folder writable"),
    ("unable to open", "it cannot be opened: check that the folder exists and is writable, and the path no folder"),
)


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Turn a database error inside the block into one clear line.

    Raises:
        RecordError: Whatever SQLite could not do, with the path and what to do about it.
    """
    try:
        yield
    except DBAPIError as error:
        raise RecordError(_line(path, str(error.orig))) from error
    except sqlite3.Error as error:
        raise RecordError(_line(path, str(error))) from error


def _line(path: Path, said: str) -> str:
    for part, meaning in _MEANINGS:
        if part in said.lower():
            return f"{path}: {meaning}"
    return f"{path}: the database said {said!r}"
