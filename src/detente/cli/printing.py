"""Readings as they come: views or lines of JSON on standard output, one line on standard error for what was skipped."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path

from rich.rule import Rule
from rich.text import Text

from detente.cli.faults import say
from detente.cli.inert import inert_json
from detente.cli.terminal import Page, page, put
from detente.cli.view import view_of
from detente.model import Reading, Skipped
from detente.model.plain import plain_reading


def print_readings(readings: Iterable[Reading | Skipped], *, as_json: bool, keep_in: Path | None) -> int:
    """Print each reading, and keep it where a record is given.

    Args:
        readings: In the order in which they are to be printed.
        as_json: One JSON object a line instead of views.
        keep_in: The record that also takes them.

    Returns:
        How many reports were skipped.
    """
    if as_json and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    out = page()
    skipped = printed = 0
    with ExitStack() as stack:
        record = None
        if keep_in is not None:
            from detente.store import open_record  # SQL is slow to load, and most calls need none

            record = stack.enter_context(open_record(keep_in))
        for reading in readings:
            if isinstance(reading, Skipped):
                skipped += 1
                say(f"{reading.where}: {reading.reason}")
                if record is not None:
                    record.skip(reading)
                continue
            if record is not None:
                record.add(reading)
            _print(reading, out, as_json=as_json, first=not printed)
            printed += 1
    return skipped


def _print(reading: Reading, out: Page, *, as_json: bool, first: bool) -> None:
    if as_json:
        sys.stdout.write(inert_json(json.dumps(plain_reading(reading), ensure_ascii=False)) + "\n")
        return
    if not first:
        put(out, Text(), Rule(characters="-", style="dim"), Text())
    put(out, view_of(reading))
