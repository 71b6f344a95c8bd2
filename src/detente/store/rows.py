"""From a reading to the rows of the tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from detente.errors import RecordError
from detente.model import Claim, Mention, Reading, Report
from detente.store import tables
from detente.store.encoding import encode
from detente.store.facets import KIND_ORDER, parties_of, start_of, time_of, type_of
from detente.store.held import CommitmentRecord, DeadlineRecord, DisputeRecord, EventRecord, Held

Row = tuple[object, ...]

# In an order in which every foreign key finds its row.
WRITTEN = tuple(table for table in tables.metadata.sorted_tables if table.name not in ("meta", "run", "skipped"))

TABLE_OF: dict[type[Held], str] = {
    EventRecord: "event",
    CommitmentRecord: "commitment",
    DeadlineRecord: "deadline",
    DisputeRecord: "dispute",
}


@dataclass(slots=True)
class Rows:
    """Rows waiting to be written, by table; numbers go on from those in the file."""

    waiting: dict[str, list[Row]] = field(default_factory=lambda: {table.name: [] for table in WRITTEN})
    numbers: dict[str, int] = field(default_factory=dict)

    def next_number(self, table: str) -> int:
        """A number that no row of the table has."""
        self.numbers[table] = self.numbers.get(table, 0) + 1
        return self.numbers[table]

    def clear(self) -> None:
        """Forget what was waiting."""
        for rows in self.waiting.values():
            rows.clear()


@dataclass(frozen=True, slots=True)
class Encoded:
    """A reading with its JSON texts, and the hash that tells whether it has changed."""

    reading: Reading
    claims: tuple[str, ...]
    mentions: tuple[str, ...]
    hash: str


def encoded(reading: Reading) -> Encoded:
    """Encode a reading once, for its hash and for its rows.

    Raises:
        RecordError: Two claims with one id, a claim of another report, or half a surrogate pair.
    """
    _refuse_mixed(reading)
    claims = tuple(map(encode, reading.claims))
    mentions = tuple(map(encode, reading.mentions))
    rest = encode((reading.run, reading.report, reading.unread))
    whole = "\n".join((rest, *mentions, *claims))
    return Encoded(reading, claims, mentions, hashlib.sha256(_storable(reading, whole)).hexdigest())


def _storable(reading: Reading, whole: str) -> bytes:
    try:
        return whole.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RecordError(
            f"report {reading.report.id}: holds {whole[error.start]!r}, half a surrogate pair, which no database "
            "keeps: replace it before the report is read"
        ) from error


def _refuse_mixed(reading: Reading) -> None:
    seen: set[str] = set()
    for claim in reading.claims:
        if claim.report != reading.report.id:
            raise RecordError(f"report {reading.report.id}: claim {claim.id} belongs to report {claim.report}")
        if claim.id in seen:
            raise RecordError(
                f"report {reading.report.id}: two claims with the id {claim.id}: give one of them another type or span"
            )
        seen.add(claim.id)


def put(rows: Rows, encoded: Encoded, run: int, layer: Iterable[Held]) -> None:
    """Add all rows of a reading to those that wait."""
    number, report = rows.next_number("report"), encoded.reading.report
    waiting = rows.waiting
    waiting["report"].append(_report_row(report, number, encoded.hash, run))
    waiting["passage"].extend(
        (number, position, passage.kind.value, passage.start, passage.end, passage.reason)
        for position, passage in enumerate(report.passages)
    )
    waiting["mention"].extend(_mention_rows(number, encoded.reading.mentions, encoded.mentions))
    waiting["unread"].extend(
        (number, position, span.start, span.end) for position, span in enumerate(encoded.reading.unread)
    )
    numbers = {}
    for claim, body in zip(encoded.reading.claims, encoded.claims, strict=True):
        numbers[claim.id] = own = rows.next_number("claim")
        waiting["claim"].append(_claim_row(claim, own, number, body))
        waiting["evidence"].extend(
            (own, position, span.passage, span.start, span.end) for position, span in enumerate(claim.evidence)
        )
        waiting["claim_party"].extend(
            (own, slot, position, party.actor, party.name, party.territory, party.sector, party.role)
            for slot, position, party in parties_of(claim)
        )
    put_layer(rows, layer, number, numbers)


def put_layer(rows: Rows, layer: Iterable[Held], report: int, numbers: dict[str, int]) -> None:
    """Add the rows of what one report makes held; `numbers` are those of its claims."""
    for held in layer:
        table = TABLE_OF[type(held)]
        own = rows.next_number(table)
        rows.waiting[table].append(_held_row(held, own, report))
        rows.waiting[f"{table}_claim"].extend(
            (own, position, numbers[claim]) for position, claim in enumerate(held.claims)
        )


def _report_row(report: Report, number: int, reading_hash: str, run: int) -> Row:
    return (
        number,
        report.id,
        report.content_hash,
        reading_hash,
        run,
        report.title,
        report.published,
        report.outlet,
        report.url,
        report.language,
        report.text,
    )


def _mention_rows(report: int, mentions: Sequence[Mention], bodies: Sequence[str]) -> Iterator[Row]:
    for position, (mention, body) in enumerate(zip(mentions, bodies, strict=True)):
        actor = mention.party.actor if mention.party is not None else None
        yield report, position, mention.kind.value, mention.start, mention.end, actor, body


def _claim_row(claim: Claim, number: int, report: int, body: str) -> Row:
    when = time_of(claim)
    return (
        number,
        claim.id,
        report,
        KIND_ORDER[claim.kind],
        start_of(claim),
        claim.kind,
        type_of(claim),
        claim.status.value,
        claim.frame.value,
        claim.content_of,
        claim.same_as,
        when.earliest if when else None,
        when.latest if when else None,
        claim.where.territory if claim.where else None,
        claim.rule,
        body,
    )


def _held_row(held: Held, number: int, report: int) -> Row:
    dated = held if isinstance(held, EventRecord | DeadlineRecord) else None
    return (
        number,
        held.id,
        report,
        held.start,
        held.type if isinstance(held, EventRecord) else None,
        held.status,
        dated.earliest if dated else None,
        dated.latest if dated else None,
        encode(held),
    )
