"""The README cannot drift: its output block and its Python example are what the program gives."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.search(r"<!-- output of: detente (?P<command>.*?) -->\n```text\n(?P<lines>.*?)```", README, re.DOTALL)


def shown(*arguments: str) -> str:
    """What `detente` prints, at the width of the README."""
    command = [sys.executable, "-m", "detente", *arguments]
    result = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "COLUMNS": "100"}
    )
    return result.stdout


@pytest.mark.parser
def test_output_block_is_real() -> None:
    assert BLOCK is not None
    assert BLOCK["lines"] in shown(*BLOCK["command"].split())


@pytest.mark.parser
def test_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    exec(compile(code[1], "README.md", "exec"), {})
    wanted = re.findall(r"^# (.+)$", code[1], re.MULTILINE)
    assert capsys.readouterr().out.splitlines() == wanted


def test_length() -> None:
    assert len(README.splitlines()) <= 120


def test_commands_are_those_of_the_program() -> None:
    named = set(re.findall(r"^detente (\w+)", README, re.MULTILINE))
    helped = shown("--help")
    assert named
    assert all(re.search(rf"^  {name}\b", helped, re.MULTILINE) for name in named)
