"""The record: one file that holds reports, what they say, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, Engine, insert, select

from detente.errors import RecordError
from detente.model import Claim, Reading, Report, Run, Skipped
from detente.store import reader, tables
from detente.store.encoding import decode_claim, encode
from detente.store.faults import faults_told
from detente.store.held import ActorRecord, CommitmentRecord, DeadlineRecord, DisputeRecord, EventRecord
from detente.store.layer import RULES
from detente.store.opening import engine_for, make_ready
from detente.store.reader import Counts
from detente.store.writing import Writer, rebuild_layer

P = ParamSpec("P")
T = TypeVar("T")


def open_record(path: str | Path, *, create: bool = True) -> Record:
    """Open the record in a file, bringing it to the present schema.

    Args:
        path: The file; `detente.db` is the usual name.
        create: Whether a file that does not exist, or is empty, becomes a new record.

    Returns:
        The record, to be closed or used in a `with` block.

    Raises:
        RecordError: No such file (without `create`), a file that is no detente record, a record
            of a newer detente, or one that cannot be read or written.
    """
    path = Path(path)
    if not create and not path.exists():
        raise RecordError(f"{path}: there is no record here: give its path, or make one by adding reports")
    engine = engine_for(path, create=create)
    try:
        with faults_told(path):
            make_ready(engine, path, create=create)
            _rebuild(engine)
    except RecordError:
        engine.dispose()
        raise
    return Record(engine, path)


def _rebuild(engine: Engine) -> None:
    c = tables.meta.c
    with engine.connect() as connection:
        current = connection.scalar(select(c.value).where(c.key == "layer_rules")) == RULES
    if not current:
        with _writing(engine) as connection, connection.begin():
            rebuild_layer(connection)


def _writing(engine: Engine) -> Connection:
    return engine.connect().execution_options(writes=True)


class Record:
    """Reports with their claims, and what is held on their strength, in one SQLite file.

    Reading never waits for writing: a loop over claims goes on over the state in which it
    began. A process that is killed leaves the record as it was after its last whole batch.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._closed = False
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; nothing can be asked afterwards."""
        self._closed = True
        self._engine.dispose()

    def add(self, reading: Reading) -> bool:
        """Add a reading; a changed reading of a report takes the place of the former one.

        Returns:
            Whether the record changed: adding the same reading twice changes nothing.

        Raises:
            RecordError: It cannot be written; the record is as it was before.
        """
        return self.add_many((reading,)) == 1

    def add_many(self, readings: Iterable[Reading]) -> int:
        """Add readings in one transaction: all of them or, on any error, none.

        Args:
            readings: May be made while they are added, one at a time.

        Returns:
            How many changed the record.

        Raises:
            RecordError: They cannot be written. An error raised by `readings` passes through.
        """
        with self._transaction() as connection:
            writer = Writer(connection)
            changed = sum(writer.put(reading) for reading in readings)
            writer.flush()
        return changed

    def skip(self, skipped: Skipped) -> None:
        """Note that a report could not be used; the note is hidden while the record holds a reading of its id."""
        values = {
            "where": _storable(skipped.where),
            "stage": skipped.stage,
            "reason": _storable(skipped.reason),
            "id": _storable(skipped.id or ""),
            "fields": _storable(encode(skipped.fields)),
        }
        with self._transaction() as connection:
            connection.execute(insert(tables.skipped).prefix_with("OR REPLACE").values(values))

    def reports(self) -> Iterator[Report]:
        """All reports with their passages, in order of id."""
        return self.each(reader.reports)

    def report(self, report_id: str) -> Report:
        """One report with its passages.

        Raises:
            UnknownId: The record does not hold it.
        """
        return self._ask(reader.report, report_id)

    def reading(self, report_id: str) -> Reading:
        """All that was read in one report, equal to what was added.

        Raises:
            UnknownId: The record does not hold it.
        """
        return self._ask(reader.reading, report_id)

    def claims(self, report: str | None = None) -> Iterator[Claim]:
        """Claims of one report or of all, by report id, kind and place in the text.

        Raises:
            UnknownId: The record does not hold the report.
        """
        return map(decode_claim, self.claim_lines(report))

    def claim_lines(self, report: str | None = None) -> Iterator[str]:
        """The same claims as `claims`, each as one line of JSON in the fields' own order.

        Raises:
            UnknownId: The record does not hold the report.
        """
        if report is not None:
            self._ask(reader.report, report)
        return self.each(partial(reader.bodies, report_id=report))

    def claim(self, claim_id: str) -> Claim:
        """One claim.

        Raises:
            UnknownId: The record does not hold it.
        """
        return self._ask(reader.claim, claim_id)

    def actors(self) -> Iterator[ActorRecord]:
        """Every actor that has a part in a claim, in order of id."""
        return self.each(reader.actors)

    def events(self) -> Iterator[EventRecord]:
        """Occurrences, by report id and place in the text."""
        return self.each(partial(reader.held, table=tables.event, cls=EventRecord))

    def commitments(self) -> Iterator[CommitmentRecord]:
        """Who undertook what, by report id and place in the text."""
        return self.each(partial(reader.held, table=tables.commitment, cls=CommitmentRecord))

    def deadlines(self) -> Iterator[DeadlineRecord]:
        """Times set for doing something, by report id and place in the text."""
        return self.each(partial(reader.held, table=tables.deadline, cls=DeadlineRecord))

    def disputes(self) -> Iterator[DisputeRecord]:
        """Accusations with their answers, by report id and place in the text."""
        return self.each(partial(reader.held, table=tables.dispute, cls=DisputeRecord))

    def skipped(self) -> Iterator[Skipped]:
        """Reports that could not be used and that the record does not hold, by file and row."""
        return self.each(reader.skipped)

    def runs(self) -> tuple[Run, ...]:
        """What the readings were made with, each once."""
        return tuple(self.each(reader.runs))

    def counts(self) -> Counts:
        """How much there is of everything."""
        return self._ask(reader.counts)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """A connection that holds the write lock; rolled back on any error."""
        self._refuse_closed()
        with faults_told(self.path), _writing(self._engine) as connection, connection.begin():
            yield connection

    def _refuse_closed(self) -> None:
        if self._closed:
            raise RecordError(f"{self.path}: this record is closed: open it again")

    def _ask(self, question: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        self._refuse_closed()
        with faults_told(self.path), self._engine.connect() as connection:
            return question(connection, *args, **kwargs)

    def each(self, question: Callable[[Connection], Iterator[T]]) -> Iterator[T]:
        """What a question of this room (`reader`, `case`) streams over one connection."""
        self._refuse_closed()
        return self._stream(question)

    def _stream(self, question: Callable[[Connection], Iterator[T]]) -> Iterator[T]:
        with faults_told(self.path), self._engine.connect() as connection:
            yield from question(connection)


def _storable(wording: str) -> str:
    """The wording with what no database keeps (half a surrogate pair, as in odd file names) spelled out."""
    return wording.encode("utf-8", "backslashreplace").decode("utf-8")
