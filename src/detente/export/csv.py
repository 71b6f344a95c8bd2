"""Claims as CSV, one row a claim, and the codebook that explains the columns."""

from __future__ import annotations

import csv
from typing import TextIO

from detente.export.columns import COLUMNS, Cell, Column
from detente.export.faults import write_faults_told
from detente.store import Record

# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(record: Record, out: TextIO) -> int:
    """Write every claim as one row, after a row with the names of the columns.

    The same record gives the same bytes. Text that a spreadsheet would run as a formula gets an
    apostrophe in front; numbers are left as they are.

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
        rows = csv.writer(out)  # CRLF ends: with any other, a bare CR in a text would go unquoted
        rows.writerow([column.name for column in COLUMNS])
        for report in record.reports():
            for claim in record.claims(report.id):
                rows.writerow([_harmless(column, column.value(report, claim)) for column in COLUMNS])
                written += 1
    return written


def _harmless(column: Column, cell: Cell) -> Cell:
    if column.type not in ("text", "list") or not isinstance(cell, str):
        return cell
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def codebook() -> str:
    """The codebook of the CSV, in Markdown: every column with its type, meaning and closed list."""
    return _HEAD + "".join(map(_line, COLUMNS))


def _line(column: Column) -> str:
    words = f" One of: {', '.join(column.words)}." if column.words else ""
    meaning = (column.meaning + words).replace("|", "\\|")
    return f"| `{column.name}` | {column.type} | {meaning} |\n"


_HEAD = """# Codebook: claims as CSV

One row is one claim: one thing that one report says. Several rows may tell of one occurrence; `same_as` and
`content_of` say which. Rows are in order of report id, kind and place in the text. The file is UTF-8 in the form
of RFC 4180: commas, double quotes, CRLF.

- An empty cell is a value that the text does not state. Nothing is filled in for it.
- A *list* has its values between bars (`|`). Lists that belong together (`actors`, `actors_id` …) match place by place.
  A bar inside a value is printed as `¦`.
- A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has an apostrophe put in front, so that no
  spreadsheet runs it. Offsets count without it.

| column | type | meaning |
|---|---|---|
"""
