"""What was printed and what it says: reports, passages, mentions, claims with their evidence."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE run (
        number INTEGER NOT NULL, schema TEXT NOT NULL, detente TEXT NOT NULL, knowledge TEXT NOT NULL,
        parser TEXT NOT NULL, PRIMARY KEY (number), CONSTRAINT run_once UNIQUE (schema, detente, knowledge,
        parser)
    )
    """,
    """
    CREATE TABLE skipped (
        "where" TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, id TEXT NOT NULL, fields TEXT NOT
        NULL, PRIMARY KEY ("where", stage, reason, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE report (
        number INTEGER NOT NULL, id TEXT NOT NULL, content_hash TEXT NOT NULL, reading_hash TEXT NOT NULL,
        run INTEGER NOT NULL, title TEXT, published TEXT, outlet TEXT, url TEXT, language TEXT, text TEXT
        NOT NULL, PRIMARY KEY (number), UNIQUE (id), FOREIGN KEY(run) REFERENCES run (number)
    )
    """,
    """
    CREATE TABLE claim (
        number INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, kind_order INTEGER NOT NULL,
        start INTEGER NOT NULL, kind TEXT NOT NULL, type TEXT, status TEXT NOT NULL, frame TEXT NOT NULL,
        content_of TEXT, same_as TEXT, earliest TEXT, latest TEXT, territory TEXT, rule TEXT NOT NULL, body
        TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (id), FOREIGN KEY(report) REFERENCES report (number) ON
        DELETE CASCADE
    )
    """,
    "CREATE INDEX claim_place ON claim (report, kind_order, start, id)",
    """
    CREATE TABLE mention (
        report INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, actor TEXT, body TEXT NOT NULL, PRIMARY KEY (report, position), FOREIGN
        KEY(report) REFERENCES report (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE passage (
        report INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, reason TEXT, PRIMARY KEY (report, position), FOREIGN KEY(report) REFERENCES
        report (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE unread (
        report INTEGER NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (report, position), FOREIGN KEY(report) REFERENCES report (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE claim_party (
        claim INTEGER NOT NULL, slot TEXT NOT NULL, position INTEGER NOT NULL, actor TEXT, name TEXT,
        territory TEXT, sector TEXT, role TEXT, PRIMARY KEY (claim, slot, position), FOREIGN KEY(claim)
        REFERENCES claim (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    "CREATE INDEX claim_party_actor ON claim_party (actor)",
    """
    CREATE TABLE evidence (
        claim INTEGER NOT NULL, position INTEGER NOT NULL, passage TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, PRIMARY KEY (claim, position), FOREIGN KEY(claim) REFERENCES claim (number)
        ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
)


def upgrade() -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        op.execute(statement)
