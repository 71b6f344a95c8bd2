"""One report of a record as the checks see it: what was read back, and what could not be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from detente.model import Claim, Mention, Report, Span
from detente.store import reader, tables
from detente.store.encoding import decode_claim, decode_mention
from detente.store.rows import TABLE_OF


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """An invariant that a record breaks: its number, where, and what is wrong.

    `claim` is the id of the claim or of the record value; None where the whole report is meant.
    """

    invariant: int
    report: str
    claim: str | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value of the record layer as stored: its table, its JSON text, and the claims it is linked to."""

    table: str
    id: str
    body: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that one report has in the record.

    `evidence` holds the rows beside each claim: passage, start, end. `unreadable` are the breaches
    found on the way; what they concern is in no other field.
    """

    report: Report
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    unread: tuple[Span, ...]
    evidence: dict[str, list[tuple[str, int, int]]]
    values: tuple[Value, ...]
    unreadable: tuple[Breach, ...]

    def breach(self, invariant: int, claim: str | None, message: str) -> Breach:
        """A breach in this report."""
        return Breach(invariant=invariant, report=self.report.id, claim=claim, message=message)


def cases(connection: Connection) -> Iterator[Case]:
    """Every report of a record, in order of id."""
    for number, report_id in connection.execute(select(tables.report.c.number, tables.report.c.id).order_by("id")):
        report = reader.report(connection, report_id)
        found: list[Breach] = []
        yield Case(
            report=report,
            claims=tuple(_claims(connection, number, report_id, found)),
            mentions=tuple(_mentions(connection, number, report_id, found)),
            unread=tuple(_unread(connection, number, report, found)),
            evidence=_evidence(connection, number),
            values=tuple(_values(connection, number)),
            unreadable=tuple(found),
        )


def _claims(connection: Connection, number: int, report: str, found: list[Breach]) -> Iterator[Claim]:
    c = tables.claim.c
    for claim_id, body in connection.execute(select(c.id, c.body).where(c.report == number).order_by(c.number)):
        try:
            claim = decode_claim(body)
        except (KeyError, TypeError, ValueError) as error:
            found.append(Breach(invariant=1, report=report, claim=claim_id, message=f"cannot be read back: {error}"))
            continue
        if (claim.id, claim.report) != (claim_id, report):
            message = f"calls itself {claim.id} of report {claim.report}"
            found.append(Breach(invariant=7, report=report, claim=claim_id, message=message))
        yield claim


def _mentions(connection: Connection, number: int, report: str, found: list[Breach]) -> Iterator[Mention]:
    c = tables.mention.c
    for body in connection.scalars(select(c.body).where(c.report == number).order_by(c.position)):
        try:
            yield decode_mention(body)
        except (KeyError, TypeError, ValueError) as error:
            found.append(Breach(invariant=1, report=report, claim=None, message=f"a mention cannot be read: {error}"))


def _unread(connection: Connection, number: int, report: Report, found: list[Breach]) -> Iterator[Span]:
    c = tables.unread.c
    for start, end in connection.execute(select(c.start, c.end).where(c.report == number).order_by(c.position)):
        try:
            yield report.span(start, end)
        except ValueError:
            message = f"unread {start}:{end} lies outside the text"
            found.append(Breach(invariant=9, report=report.id, claim=None, message=message))


def _evidence(connection: Connection, number: int) -> dict[str, list[tuple[str, int, int]]]:
    c, e = tables.claim.c, tables.evidence.c
    asked = select(c.id, e.passage, e.start, e.end).join_from(tables.claim, tables.evidence, e.claim == c.number)
    rows: dict[str, list[tuple[str, int, int]]] = {}
    for claim_id, passage, start, end in connection.execute(
        asked.where(c.report == number).order_by(e.claim, e.position)
    ):
        rows.setdefault(claim_id, []).append((passage, start, end))
    return rows


def _values(connection: Connection, number: int) -> Iterator[Value]:
    for name in TABLE_OF.values():
        table, links = tables.metadata.tables[name], tables.metadata.tables[f"{name}_claim"]
        of_report = select(table.c.number, table.c.id, table.c.body).where(table.c.report == number)
        for own, value_id, body in connection.execute(of_report.order_by(table.c.number)):
            c = tables.claim.c
            linked = select(c.id).join_from(links, tables.claim, links.c.claim == c.number).where(links.c[name] == own)
            claims = tuple(connection.scalars(linked.order_by(links.c.position)))
            yield Value(table=name, id=value_id, body=body, claims=claims)


@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


def parts_of(value: Any) -> Iterator[Any]:
    """A model object and every model object inside it."""
    if isinstance(value, tuple):
        for part in value:
            yield from parts_of(part)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for name in _names(value.__class__):
            yield from parts_of(getattr(value, name))


def status_of(value: Value) -> str:
    """The status that a stored value carries."""
    return str(json.loads(value.body).get("status"))
