"""Keeps a record of the present schema as SQL, for the tests of later ones.

Run it once when the schema gets a new revision, and commit the file that it writes. Files of past
revisions are never written again.
"""

import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factory import every_kind

from detente.model import Skipped
from detente.store import open_record
from detente.store.opening import APPLICATION_ID, SCHEMA

FOLDER = Path(__file__).parent


def dump(path: Path) -> str:
    """A record as SQL text that makes it again."""
    connection = sqlite3.connect(path)
    try:
        return "\n".join((f"PRAGMA application_id = {APPLICATION_ID};", *connection.iterdump(), ""))
    finally:
        connection.close()


def main() -> None:
    """Write the file of the present revision."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "detente.db"
        with open_record(path) as record:
            record.add(every_kind())
            record.skip(Skipped(where="in.jsonl:2", stage="read", reason="no text"))
        (FOLDER / f"{SCHEMA}.sql").write_text(dump(path), encoding="utf-8")


if __name__ == "__main__":
    main()
