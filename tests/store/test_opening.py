"""Opening files: ours, old ones, newer ones, and those of others."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from factory import every_kind
from sqlalchemy import create_engine

from detente.errors import RecordError
from detente.store import check, open_record, tables
from detente.store.opening import APPLICATION_ID, SCHEMA

SCHEMAS = Path(__file__).parent / "schemas"
VERSIONS = Path(tables.__file__).parent / "migrations" / "versions"


def kept(revision: str, path: Path) -> Path:
    """A record as a detente of that schema wrote it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((SCHEMAS / f"{revision}.sql").read_text(encoding="utf-8"))
    return path


def shape(path: Path) -> dict[str, object]:
    """Tables with their columns, keys and indexes, and views with their columns."""
    with closing(sqlite3.connect(path)) as connection:
        ask = connection.execute
        names = [row[0] for row in ask("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        return {
            name: (
                ask(f"PRAGMA table_info({name})").fetchall(),
                sorted(ask(f"PRAGMA foreign_key_list({name})").fetchall()),
                sorted(
                    (row[1] if row[3] == "c" else "", row[2:], ask(f"PRAGMA index_info({row[1]})").fetchall())
                    for row in ask(f"PRAGMA index_list({name})")
                ),
                [row[4:] for row in ask("PRAGMA table_list") if row[1] == name],
            )
            for name in names
            if name not in ("alembic_version", "actor_claim")
        }


def test_migrations_make_the_tables_of_the_code(tmp_path: Path) -> None:
    open_record(tmp_path / "migrated").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'made'}")
    tables.metadata.create_all(engine)
    engine.dispose()
    assert shape(tmp_path / "migrated") == shape(tmp_path / "made")


def test_every_schema_is_kept() -> None:
    revisions = sorted(path.name[1:5] for path in VERSIONS.glob("v*.py"))
    assert revisions[-1] == SCHEMA
    missing = set(revisions) - {path.stem for path in SCHEMAS.glob("*.sql")}
    assert not missing, "run tests/store/schemas/keep.py and commit what it writes"


@pytest.mark.parametrize("revision", sorted(path.stem for path in SCHEMAS.glob("*.sql")))
def test_old_records_become_new_ones(tmp_path: Path, revision: str) -> None:
    new, old = tmp_path / "new", kept(revision, tmp_path / "old")
    with open_record(new) as fresh, open_record(old) as migrated:
        fresh.add(every_kind())
        assert migrated.reading("story") == every_kind()
        assert not migrated.add(every_kind())
        for ask in ("claims", "events", "commitments", "deadlines", "disputes", "actors"):
            assert list(getattr(migrated, ask)()) == list(getattr(fresh, ask)())
        assert [skipped.where for skipped in migrated.skipped()] == ["in.jsonl:2"]
        assert check(migrated) == ()
    assert shape(old) == shape(new)


def test_the_layer_is_made_again_when_its_rules_change(tmp_path: Path) -> None:
    path = tmp_path / "detente.db"
    with open_record(path) as record:
        record.add(every_kind())
        before = list(record.events())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = 'older' WHERE key = 'layer_rules'")
        connection.execute("DELETE FROM event")
    with open_record(path) as record:
        assert list(record.events()) == before
        assert check(record) == ()


def text_file(path: Path) -> None:
    """A file that is no database."""
    path.write_text("Chad met Sudan.\n" * 100, encoding="utf-8")


def other_database(path: Path) -> None:
    """A database of another program."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE song (name TEXT)")


def marked_database(path: Path) -> None:
    """A database that another program has marked as its own."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 7")


def newer_record(path: Path) -> None:
    """A record of a later detente."""
    open_record(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def cut_record(path: Path) -> None:
    """A record of which a part is lost."""
    with open_record(path) as record:
        record.add(every_kind())
    path.write_bytes(path.read_bytes()[:20_000])


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (text_file, "this file is no detente record: give another path"),
        (other_database, "no detente record but another database: give another path"),
        (marked_database, "no detente record but another database: give another path"),
        (newer_record, f"a record of schema 9999, and this detente knows them up to {SCHEMA}: install"),
        (cut_record, "the file is damaged: restore a copy"),
        (Path.mkdir, "cannot be opened: check that the folder exists"),
    ],
    ids=["text", "other-database", "marked-database", "newer", "cut", "folder"],
)
def test_what_is_no_record_is_told_in_one_line_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], message: str
) -> None:
    path = tmp_path / "given.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(RecordError, match=message) as caught:
        open_record(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not path.with_name("given.db-wal").exists()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="check that the folder exists"):
        open_record(tmp_path / "no" / "detente.db")


def test_nothing_is_made_without_leave(tmp_path: Path) -> None:
    path = tmp_path / "detente.db"
    with pytest.raises(RecordError, match="there is no record here"):
        open_record(path, create=False)
    assert not path.exists()
    path.touch()
    with pytest.raises(RecordError, match="the file is empty"):
        open_record(path, create=False)
    open_record(path).close()
    open_record(path, create=False).close()


@pytest.mark.parametrize("name", ["with space.db", "what?.db", "50%.db", "a#b.db", "naïve.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with open_record(tmp_path / name) as record:
        record.add(every_kind())
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_file_is_marked_and_made_for_many_readers(tmp_path: Path) -> None:
    path = tmp_path / "detente.db"
    with open_record(path) as record:
        with record._engine.connect() as connection:
            pragmas = ("application_id", "journal_mode", "foreign_keys", "synchronous")
            values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
        assert values == [APPLICATION_ID, "wal", 1, 1]


def test_processes_may_make_and_fill_one_record_at_once(tmp_path: Path) -> None:
    path = tmp_path / "detente.db"
    script = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from factory import every_kind
from detente.store import open_record
with open_record({str(path)!r}) as record:
    record.add_many([every_kind("shared"), every_kind(sys.argv[1])])
"""
    started = [subprocess.Popen([sys.executable, "-c", script, name], stderr=subprocess.PIPE) for name in "abc"]
    assert [process.communicate()[1] for process in started] == [b""] * 3
    with open_record(path) as record:
        assert [found.id for found in record.reports()] == ["a", "b", "c", "shared"]
        assert check(record) == ()
