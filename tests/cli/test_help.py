"""What the program says of itself, and how fast."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version

import pytest

from cli.conftest import Run, children_s
from detente.cli.examples import EXAMPLES

HEAVY = (
    "spacy",
    "sqlalchemy",
    "alembic",
    "trafilatura",
    "pyarrow",
    "numpy",
    "rich",
    "lxml",
    "detente.pipeline",
    "detente.store",
    "detente.knowledge",
)


@pytest.mark.parametrize("command", sorted(EXAMPLES))
def test_help_has_examples_and_no_jargon_of_the_library(command: str, detente: Run) -> None:
    words = command.split()[command.startswith("detente") :]
    done = detente(*words, "--help")
    assert done.returncode == 0
    for example in EXAMPLES[command]:
        assert example in done.stdout
        assert command == "detente" or all(word in done.stdout for word in example.split() if word.startswith("--"))
    assert done.stdout.startswith("Usage: ")
    assert "..." not in done.stdout.partition("Commands:")[2]  # no summary is cut off


def test_version(detente: Run) -> None:
    done = detente("--version")
    assert (done.returncode, done.stdout) == (0, f"detente {version('detente')}\n")


@pytest.mark.parametrize(
    "arguments", [(), ("read",), ("write",), ("read", "--nope", "x"), ("export", "claims", "--format", "xml"), ("why",)]
)
def test_wrong_use_is_2(arguments: tuple[str, ...], detente: Run) -> None:
    done = detente(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, json\nfrom detente.cli import app\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not set(json.loads(done.stdout)) & set(HEAVY)


def test_help_is_quick(detente: Run) -> None:
    began = children_s()
    detente("--help")
    assert children_s() - began < 0.7
