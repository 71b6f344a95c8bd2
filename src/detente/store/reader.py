"""Questions to a record, each answered over one connection and in one stable order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, Table, func, select, text

from detente.errors import UnknownId
from detente.model import Claim, Mention, Passage, PassageKind, Reading, Report, Run, Skipped, Span
from detente.store import tables
from detente.store.encoding import decode_claim, decode_flat, decode_mention
from detente.store.held import ActorRecord, Held

H = TypeVar("H", bound=Held)

# A note on a report that is there is hidden, not removed: so the order of arrival leaves no trace.
_NEVER_READ = tables.skipped.c.id.not_in(select(tables.report.c.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a record holds, each in its own unit; `by_kind` counts claims, in order of kind."""

    reports: int
    passages: int
    mentions: int
    unread: int
    skipped: int
    claims: int
    by_kind: tuple[tuple[str, int], ...]
    actors: int
    events: int
    commitments: int
    deadlines: int
    disputes: int


def reports(connection: Connection) -> Iterator[Report]:
    """All reports with their passages, in order of id."""
    for row in connection.execute(select(tables.report).order_by(tables.report.c.id)):
        yield _report(connection, row)


def report(connection: Connection, report_id: str) -> Report:
    """One report with its passages.

    Raises:
        UnknownId: The record does not hold it.
    """
    return _report(connection, _report_row(connection, report_id))


def reading(connection: Connection, report_id: str) -> Reading:
    """All that was read in one report.

    Raises:
        UnknownId: The record does not hold it.
    """
    row = _report_row(connection, report_id)
    printed = _report(connection, row)
    run = connection.execute(select(tables.run).where(tables.run.c.number == row.run)).one()
    return Reading(
        run=Run(schema=run.schema, detente=run.detente, knowledge=run.knowledge, parser=run.parser),
        report=printed,
        mentions=tuple(_mentions(connection, row.number)),
        claims=tuple(_in_reading_order(connection, row.number)),
        unread=tuple(_unread(connection, row.number, printed)),
    )


def _report_row(connection: Connection, report_id: str) -> Row[Any]:
    row = connection.execute(select(tables.report).where(tables.report.c.id == report_id)).one_or_none()
    if row is None:
        raise UnknownId(f"no report {report_id!r} among {_held_ids(connection, tables.report)}")
    return row


def _held_ids(connection: Connection, table: Table) -> str:
    """The number of ids that a table holds, with a few of them: what else could have been meant."""
    ids = [str(found) for found in connection.scalars(select(table.c.id).order_by(table.c.id).limit(3))]
    count = connection.scalar(select(func.count()).select_from(table))
    some = ", ".join(ids) + (" …" if count and count > len(ids) else "")
    return f"the {count} that the record holds ({some}): check the id" if ids else "those of the record: it is empty"


def _report(connection: Connection, row: Row[Any]) -> Report:
    c = tables.passage.c
    passages = connection.execute(select(tables.passage).where(c.report == row.number).order_by(c.position))
    return Report(
        id=row.id,
        content_hash=row.content_hash,
        text=row.text,
        passages=tuple(
            Passage(
                text=row.text[part.start : part.end],
                start=part.start,
                end=part.end,
                kind=PassageKind(part.kind),
                reason=part.reason,
            )
            for part in passages
        ),
        title=row.title,
        published=row.published,
        outlet=row.outlet,
        url=row.url,
        language=row.language,
    )


def _mentions(connection: Connection, report: int) -> Iterator[Mention]:
    c = tables.mention.c
    yield from map(decode_mention, connection.scalars(select(c.body).where(c.report == report).order_by(c.position)))


def _in_reading_order(connection: Connection, report: int) -> Iterator[Claim]:
    """Claims in the order of the reading that brought them: their numbers keep it."""
    c = tables.claim.c
    yield from map(decode_claim, connection.scalars(select(c.body).where(c.report == report).order_by(c.number)))


def _unread(connection: Connection, number: int, report: Report) -> Iterator[Span]:
    c = tables.unread.c
    for row in connection.execute(select(c.start, c.end).where(c.report == number).order_by(c.position)):
        yield report.span(row.start, row.end)


def bodies(connection: Connection, report_id: str | None = None) -> Iterator[str]:
    """Claims as JSON text, by report, kind and place.

    Raises:
        UnknownId: The record does not hold the report.
    """
    c = tables.claim.c
    asked = select(c.body).order_by(c.kind_order, c.start, c.id)
    if report_id is not None:
        asked = asked.where(c.report == _report_row(connection, report_id).number)
    else:
        asked = _by_report(select(c.body), tables.claim).order_by(c.kind_order, c.start, c.id)
    yield from connection.scalars(asked)


def _by_report(asked: Select[Any], table: Table) -> Select[Any]:
    return asked.join_from(table, tables.report, tables.report.c.number == table.c.report).order_by(tables.report.c.id)


def claim(connection: Connection, claim_id: str) -> Claim:
    """One claim.

    Raises:
        UnknownId: The record does not hold it.
    """
    body = connection.scalar(select(tables.claim.c.body).where(tables.claim.c.id == claim_id))
    if body is None:
        raise UnknownId(f"no claim {claim_id!r} among {_held_ids(connection, tables.claim)}")
    return decode_claim(body)


def held(connection: Connection, table: Table, cls: type[H]) -> Iterator[H]:
    """The values of one kind of the record layer, by report and place."""
    asked = _by_report(select(table.c.body), table).order_by(table.c.start, table.c.id)
    for body in connection.scalars(asked):
        yield decode_flat(cls, body)


def actors(connection: Connection) -> Iterator[ActorRecord]:
    """Every actor that has a part in a claim, in order of id."""
    rows = connection.execute(text("SELECT id, name, territory, sector, claim FROM actor_claim ORDER BY id, claim"))
    for actor, group in groupby(rows, key=lambda row: row.id):
        parts = list(group)
        yield ActorRecord(
            id=actor,
            names=_by_frequency(part.name for part in parts),
            territories=_by_frequency(part.territory for part in parts),
            sectors=_by_frequency(part.sector for part in parts),
            claims=tuple(dict.fromkeys(part.claim for part in parts)),
        )


def _by_frequency(values: Iterable[str | None]) -> tuple[str, ...]:
    """The values that are there, the most frequent first, equals in alphabetical order."""
    counted = Counter(value for value in values if value is not None)
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))


def skipped(connection: Connection) -> Iterator[Skipped]:
    """Reports that could not be used, by file and row, stage and reason; none that was read after all."""
    c = tables.skipped.c
    for row in connection.execute(select(tables.skipped).where(_NEVER_READ).order_by(c.where, c.stage, c.reason, c.id)):
        yield Skipped(
            where=row.where,
            stage=row.stage,
            reason=row.reason,
            id=row.id or None,
            fields=tuple((name, value) for name, value in json.loads(row.fields)),
        )


def runs(connection: Connection) -> Iterator[Run]:
    """What the readings were made with, each once, in order of its fields."""
    c = tables.run.c
    asked = select(tables.run).where(c.number.in_(select(tables.report.c.run)))
    for row in connection.execute(asked.order_by(c.schema, c.detente, c.knowledge, c.parser)):
        yield Run(schema=row.schema, detente=row.detente, knowledge=row.knowledge, parser=row.parser)


def counts(connection: Connection) -> Counts:
    """How much there is of everything."""

    def count(table: Table) -> int:
        return connection.scalar(select(func.count()).select_from(table)) or 0

    c = tables.claim.c
    by_kind = connection.execute(select(c.kind, func.count()).group_by(c.kind_order, c.kind).order_by(c.kind_order))
    return Counts(
        reports=count(tables.report),
        passages=count(tables.passage),
        mentions=count(tables.mention),
        unread=count(tables.unread),
        skipped=connection.scalar(select(func.count()).select_from(tables.skipped).where(_NEVER_READ)) or 0,
        claims=count(tables.claim),
        by_kind=tuple((kind, number) for kind, number in by_kind),
        actors=connection.scalar(select(func.count(tables.claim_party.c.actor.distinct()))) or 0,
        events=count(tables.event),
        commitments=count(tables.commitment),
        deadlines=count(tables.deadline),
        disputes=count(tables.dispute),
    )
