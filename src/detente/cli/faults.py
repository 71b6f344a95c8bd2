"""How the program ends: one clear line on standard error and an exit code.

| code | meaning |
|---|---|
| 0 | done |
| 1 | done, and something was skipped, or a record is not sound |
| 2 | wrong use, or something that could not be done at all |
| 130 | stopped by ^C |
| 141 | whoever read the output has closed it |
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import NoReturn, ParamSpec

from detente.cli.inert import visible
from detente.errors import DetenteError, ExportError

P = ParamSpec("P")

SKIPPED = 1
WRONG = 2
STOPPED = 130
CLOSED = 141


def say(message: str) -> None:
    """One line on standard error, inert."""
    print(f"detente: {visible(message)}", file=sys.stderr, flush=True)


def ends_clearly(command: Callable[P, int]) -> Callable[P, None]:
    """A command whose errors on purpose, ^C and closed pipes become a line and an exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            with output_told():
                code = command(*args, **kwargs)
                sys.stdout.flush()
        except DetenteError as error:
            say(str(error))
            code = WRONG
        except BrokenPipeError:
            code = CLOSED
        except KeyboardInterrupt:
            say("stopped")
            code = STOPPED
        _end(code)

    return run


@contextmanager
def output_told() -> Iterator[None]:
    """Turn what standard output complains of inside the block into an `ExportError`; a closed pipe passes."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is not None:
            raise
        raise ExportError(
            f"standard output: cannot be written ({error.strerror or error}); choose another place"
        ) from error


def _end(code: int) -> NoReturn:
    if code in (WRONG, CLOSED):  # what waits in the buffer cannot be written: not even at the end
        _drop_output()
    raise SystemExit(code)


def _drop_output() -> None:
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
