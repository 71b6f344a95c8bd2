"""What is held on the strength of the claims; opening the record then fills these tables."""

from alembic import op

revision = "0002"
down_revision = "0001"

META = "CREATE TABLE meta (key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (key))"

# Made once for each kind of record value.
HELD = ("event", "commitment", "deadline", "dispute")
STATEMENTS = (
    """
    CREATE TABLE {held} (
        number INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, start INTEGER NOT NULL, type
        TEXT, status TEXT NOT NULL, earliest TEXT, latest TEXT, body TEXT NOT NULL, PRIMARY KEY (number),
        UNIQUE (id), FOREIGN KEY(report) REFERENCES report (number) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX {held}_place ON {held} (report, start, id)",
    """
    CREATE TABLE {held}_claim (
        {held} INTEGER NOT NULL, position INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY ({held},
        position), FOREIGN KEY({held}) REFERENCES {held} (number) ON DELETE CASCADE, FOREIGN KEY(claim)
        REFERENCES claim (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    "CREATE INDEX {held}_claim_claim ON {held}_claim (claim)",
)

ACTOR_CLAIM = """
    CREATE VIEW actor_claim AS
    SELECT claim_party.actor AS id, claim_party.name AS name, claim_party.territory AS territory,
           claim_party.sector AS sector, claim.id AS claim
    FROM claim_party JOIN claim ON claim.number = claim_party.claim
    WHERE claim_party.actor IS NOT NULL
"""


def upgrade() -> None:
    """Make the tables and the view."""
    op.execute(META)
    for held in HELD:
        for statement in STATEMENTS:
            op.execute(statement.format(held=held))
    op.execute(ACTOR_CLAIM)
