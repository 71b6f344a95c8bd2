"""`detente ingest`: many reports into a record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.arguments import OutletOption, PublishedOption, RecordOption
from detente.cli.faults import SKIPPED, STOPPED, ends_clearly, say
from detente.cli.settings import record_path

if TYPE_CHECKING:
    from detente.cli.filling import Tally
    from detente.read import ReadOptions
    from detente.store import Record


@ends_clearly
def ingest(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATHS...", help="Text, page or JSON Lines files, or folders of them.", show_default=False
        ),
    ],
    record: RecordOption = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first report that cannot be used.")] = False,
) -> int:
    """Read many reports into a record.

    What cannot be used is skipped, counted and kept in the record with its reason. The command can be stopped and
    run again at any time: what is in the record already is passed over.
    """
    from detente.cli.filling import Tally
    from detente.cli.reading import existing
    from detente.read import ReadOptions
    from detente.store import open_record

    files = existing(paths)
    options = ReadOptions(published=published, outlet=outlet)
    tally, where = Tally(), record_path(record)
    with open_record(where) as opened:
        try:
            _fill(opened, files, options, tally, strict=strict)
        except KeyboardInterrupt:
            say(
                f"stopped: {where} is whole and holds {opened.counts().reports:,} reports; run the same command again to finish"
            )
            return STOPPED
        _print_summary(opened, tally)
    return SKIPPED if tally.skipped else 0


def _fill(record: Record, files: list[str], options: ReadOptions, tally: Tally, *, strict: bool) -> None:
    from detente.cli.filling import fill
    from detente.cli.progress import bar_of
    from detente.cli.reading import pipeline_for, reports_of_all, rows_about

    with bar_of(files, rows_about) as seen:
        fill(record, pipeline_for(strict=strict), reports_of_all(files, options, strict=strict), tally, seen=seen)


def _print_summary(record: Record, tally: Tally) -> None:
    from detente.cli.terminal import page, put
    from detente.cli.view.summary import holding, summary

    done = summary(added=tally.added, held=tally.held, reasons=tally.reasons, examples=tally.examples)
    put(page(), done, holding(record.path, record.counts()))
