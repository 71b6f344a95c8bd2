"""Claims as JSON Lines."""

from __future__ import annotations

from typing import TextIO

from detente.export.faults import write_faults_told
from detente.store import Record


def write_jsonl(record: Record, out: TextIO) -> int:
    """Write every claim as one line of JSON, by report id, kind and place in the text.

    The same record gives the same bytes: `kind` first, then the fields in the order of their
    class, nothing between the tokens, text as it is and control characters escaped.

    Args:
        record: An open record.
        out: A text stream, opened as UTF-8 with `newline=""`.

    Returns:
        How many claims were written.

    Raises:
        ExportError: The stream cannot take them.
    """
    written = 0
    with write_faults_told(out):
        for line in record.claim_lines():
            out.write(f"{line}\n")
            written += 1
    return written
