"""The tables of a record, as they are now; `migrations` holds how they came to be.

Three layers: what was printed (`report`, `passage`, `mention`, `unread`), what the texts say
(`claim` with `evidence` and `claim_party`), and what is held (`event`, `commitment`, `deadline`,
`dispute`, each with a table of links to its claims). The last is derived from the second and can
be rebuilt. `number` columns are keys of this file only: they depend on the order of arrival and
leave it nowhere.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

metadata = MetaData()


def _to(target: str) -> ForeignKey:
    return ForeignKey(target, ondelete="CASCADE")


meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("schema", Text, nullable=False),
    Column("detente", Text, nullable=False),
    Column("knowledge", Text, nullable=False),
    Column("parser", Text, nullable=False),
    UniqueConstraint("schema", "detente", "knowledge", "parser", name="run_once"),
)

report = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("content_hash", Text, nullable=False),
    Column("reading_hash", Text, nullable=False),
    Column("run", Integer, ForeignKey("run.number"), nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("language", Text),
    Column("text", Text, nullable=False),
)

passage = Table(
    "passage",
    metadata,
    Column("report", Integer, _to("report.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("reason", Text),
    sqlite_with_rowid=False,
)

mention = Table(
    "mention",
    metadata,
    Column("report", Integer, _to("report.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("actor", Text),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)

unread = Table(
    "unread",
    metadata,
    Column("report", Integer, _to("report.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# `kind_order`, `start` and `id` give claims their place inside a report; `body` is the whole claim
# as JSON, the other columns repeat what is asked for by SQL.
claim = Table(
    "claim",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("report", Integer, _to("report.number"), nullable=False),
    Column("kind_order", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("type", Text),
    Column("status", Text, nullable=False),
    Column("frame", Text, nullable=False),
    Column("content_of", Text),
    Column("same_as", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("territory", Text),
    Column("rule", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("claim_place", "report", "kind_order", "start", "id"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("claim", Integer, _to("claim.number"), primary_key=True, nullable=False),
    Column("position", Integer, primary_key=True),
    Column("passage", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

claim_party = Table(
    "claim_party",
    metadata,
    Column("claim", Integer, _to("claim.number"), primary_key=True),
    Column("slot", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", Text),
    Column("name", Text),
    Column("territory", Text),
    Column("sector", Text),
    Column("role", Text),
    Index("claim_party_actor", "actor"),
    sqlite_with_rowid=False,
)

skipped = Table(
    "skipped",
    metadata,
    Column("where", Text, primary_key=True, nullable=False),
    Column("stage", Text, primary_key=True, nullable=False),
    Column("reason", Text, primary_key=True, nullable=False),
    Column("id", Text, primary_key=True, nullable=False),
    Column("fields", Text, nullable=False),
    sqlite_with_rowid=False,
)


def _held(name: str) -> tuple[Table, Table]:
    """The table of one kind of record value, and that of its links to claims."""
    table = Table(
        name,
        metadata,
        Column("number", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("report", Integer, _to("report.number"), nullable=False),
        Column("start", Integer, nullable=False),
        Column("type", Text),
        Column("status", Text, nullable=False),
        Column("earliest", Text),
        Column("latest", Text),
        Column("body", Text, nullable=False),
        Index(f"{name}_place", "report", "start", "id"),
    )
    links = Table(
        f"{name}_claim",
        metadata,
        Column(name, Integer, _to(f"{name}.number"), primary_key=True),
        Column("position", Integer, primary_key=True),
        Column("claim", Integer, _to("claim.number"), nullable=False),
        Index(f"{name}_claim_claim", "claim"),
        sqlite_with_rowid=False,
    )
    return table, links


event, event_claim = _held("event")
commitment, commitment_claim = _held("commitment")
deadline, deadline_claim = _held("deadline")
dispute, dispute_claim = _held("dispute")
