"""The program: options in, call, print. The only room that reads the environment, prints or ends the process."""

from __future__ import annotations

import sys
from io import TextIOWrapper

__all__ = ["main"]

_STOPPED = 130


def main() -> None:
    """Run the command of the command line; ends the process with the code that `cli.faults` explains."""
    try:
        from detente.cli.app import app

        _take_any_text()
        app()
    except KeyboardInterrupt:
        raise SystemExit(_STOPPED) from None


def _take_any_text() -> None:
    """Let both streams print what their encoding lacks as an escape, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
