"""Opening a record: telling ours from other files, and bringing old ones up to date."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import QueuePool

from detente.errors import RecordError

APPLICATION_ID = 0x44657465  # "Dete", in the file's header: marks a detente record
SCHEMA = "0002"  # newest revision under `migrations/versions`
_MIGRATIONS = Path(__file__).parent / "migrations"
_PATIENCE_S = 30.0  # how long a writer waits for another before it gives up
_SWITCH_TRIES = 20  # of 359 openings of a new file by six processes at once, 3 needed a second try


def engine_for(path: Path, *, create: bool) -> Engine:
    """An engine for one file; touches nothing before the first connection.

    Connections check foreign keys and survive a killed process; a transaction with the option
    `writes` takes the write lock at its start, so that it never fails half-way for want of it.
    """
    mode = "rwc" if create else "rw"
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, timeout=_PATIENCE_S, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _: Any) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -65536")


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def make_ready(engine: Engine, path: Path, *, create: bool) -> None:
    """Make sure that the file is a record of the present schema; make or migrate it where needed.

    Raises:
        RecordError: No detente record, or one of a newer detente; an empty file without `create`.
    """
    with engine.connect() as connection:
        revision = _revision(connection, path)
    if revision == SCHEMA:
        return
    if revision is None and not create:
        raise RecordError(f"{path}: the file is empty: give another path, or make a record by adding reports")
    _let_readers_go_on(engine)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if _revision(connection, path) != SCHEMA:
            migrate(connection, SCHEMA)


def _let_readers_go_on(engine: Engine) -> None:
    """Switch the file to write-ahead logging, in which readers and a writer do not wait for each other.

    The switch fails at once, without patience, while another process opens the same new file: taking
    the write lock in between waits for that one. Should it fail each time, the record works all the
    same, but its readers wait for its writer.
    """
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        for _ in range(_SWITCH_TRIES):
            try:
                cursor.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise
                cursor.execute("BEGIN IMMEDIATE")
                cursor.execute("COMMIT")
            else:
                return


def migrate(connection: Connection, revision: str) -> None:
    """Bring the schema up to a revision, inside the connection's own transaction."""
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _revision(connection: Connection, path: Path) -> str | None:
    """The schema's revision; None for a file without any table."""
    mark = connection.scalar(text("PRAGMA application_id"))
    tables = connection.scalar(text("SELECT count(*) FROM sqlite_master"))
    if mark != APPLICATION_ID:
        if mark or tables:
            raise RecordError(f"{path}: this file is no detente record but another database: give another path")
        return None
    revision = str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    if revision > SCHEMA:
        raise RecordError(
            f"{path}: a record of schema {revision}, and this detente knows them up to {SCHEMA}: "
            "install the detente that wrote it, or a later one"
        )
    return revision
