"""`detente export`: what a record holds, as files for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from detente.cli.arguments import RecordOption
from detente.cli.examples import examples
from detente.cli.faults import ends_clearly
from detente.cli.settings import record_path

exports = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


class Format(StrEnum):
    """Formats of an export of claims."""

    JSONL = "jsonl"
    CSV = "csv"


@exports.callback()
def export() -> None:
    """Write what a record holds for other programs."""


@exports.command(epilog=examples("export claims"))
@ends_clearly
def claims(
    form: Annotated[Format, typer.Option("--format", help="JSON Lines, or CSV for tables.", show_default=False)],
    output: Annotated[
        str, typer.Option("--output", metavar="FILE", help="Where to write; - is standard output.")
    ] = "-",
    codebook: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--codebook", metavar="FILE", help="Also write what each column of the CSV means.", show_default=False
        ),
    ] = None,
    record: RecordOption = None,
) -> int:
    """Write every claim of a record, one a line.

    The order is fixed: the same record gives the same bytes.
    """
    from detente.cli.writing import written
    from detente.export import codebook as codebook_text
    from detente.export import write_csv, write_jsonl
    from detente.store import open_record

    with open_record(record_path(record), create=False) as opened:
        with written(output) as out:
            (write_csv if form is Format.CSV else write_jsonl)(opened, out)
        if codebook is not None:
            with written(str(codebook)) as out:
                out.write(codebook_text())
    return 0
