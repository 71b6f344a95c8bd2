"""Examples of every command, as its help shows them."""

from __future__ import annotations

EXAMPLES = {
    "detente": (
        "detente read talks.html --published 2021-04-07",
        "detente ingest reports/ --record talks.db",
        "detente why 0ba57 --record talks.db",
    ),
    "read": ("detente read talks.html --published 2021-04-07", "detente read talks.jsonl --json > readings.jsonl"),
    "ingest": ("detente ingest reports/ more.jsonl --record talks.db",),
    "why": ("detente why 0ba57 --report talks.html --published 2021-04-07", "detente why 0ba57 --record talks.db"),
    "explain": ('detente explain "Chad called off its talks with Sudan."',),
    "check": ("detente check --record talks.db",),
    "export": ("detente export claims --format csv --output claims.csv --codebook codebook.md",),
    "export claims": (
        "detente export claims --format csv --output claims.csv --codebook codebook.md",
        "detente export claims --format jsonl --record talks.db > claims.jsonl",
    ),
}
_AS_IT_IS = "\b\n"  # tells the help to keep the lines


def examples(command: str) -> str:
    """The examples of a command, as the end of its help."""
    return _AS_IT_IS + "\n".join(("Example:", *(f"  {line}" for line in EXAMPLES[command])))
