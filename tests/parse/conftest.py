"""One parser for the room's tests."""

from __future__ import annotations

import pytest

from detente.parse import SpacyParser


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """The real parser."""
    return SpacyParser()
