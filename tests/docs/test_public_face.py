"""The public names of the package: sorted, all there, and cheap to import."""

from __future__ import annotations

import doctest
import subprocess
import sys

import pytest

import detente

HEAVY = ("spacy", "sqlalchemy", "alembic", "trafilatura", "lxml", "rich", "typer")


def test_names_are_sorted_and_complete() -> None:
    assert sorted(detente.__all__) == detente.__all__
    assert set(detente.__all__) == set(detente._HOMES)


@pytest.mark.parametrize("name", detente.__all__)
def test_name_loads(name: str) -> None:
    assert getattr(detente, name).__name__ == name


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = detente.nonsense


def test_import_loads_nothing_heavy() -> None:
    code = f"import sys, detente; print([m for m in {HEAVY!r} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@pytest.mark.parser
def test_example_in_docstring() -> None:
    results = doctest.testmod(detente)
    assert results.attempted
    assert not results.failed
