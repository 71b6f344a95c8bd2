"""A record in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.store import Record, open_record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """An empty record."""
    with open_record(tmp_path / "detente.db") as opened:
        yield opened
