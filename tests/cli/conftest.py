"""The program, run as people run it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from detente.model import Reading
from detente.store import open_record

PROGRAM = (sys.executable, "-c", "from detente.cli import main; main()")
Run = Callable[..., subprocess.CompletedProcess[str]]


def environment(**settings: str) -> dict[str, str]:
    """The environment without settings of detente, but for those given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("DETENTE_") and name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")
    }
    return {**kept, "PYTHONIOENCODING": "utf-8", **settings}


@pytest.fixture
def detente(tmp_path: Path) -> Run:
    """Run `detente` in an empty folder and give its exit code and both outputs."""

    def run(*args: object, env: dict[str, str] | None = None, **settings: Any) -> subprocess.CompletedProcess[str]:
        settings.setdefault("stdin", None if "input" in settings else subprocess.DEVNULL)
        if settings["stdin"] is None:
            del settings["stdin"]
        settings.setdefault("stdout", subprocess.PIPE)
        return subprocess.run(
            [*PROGRAM, *map(str, args)],
            check=False, cwd=tmp_path, env=environment(**(env or {})), stderr=subprocess.PIPE, encoding="utf-8", timeout=120, **settings,
        )  # fmt: skip

    return run


def children_s() -> float:
    """Seconds of processor time of all processes started so far: a busy machine does not change it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def one_line(said: str) -> bool:
    """Whether it is one line of ours, and no traceback."""
    return said.startswith("detente: ") and said.count("\n") == 1 and "Traceback" not in said


def record_with(path: Path, *readings: Reading) -> Path:
    """A record that holds the readings."""
    with open_record(path) as record:
        record.add_many(readings)
    return path
