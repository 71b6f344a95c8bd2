"""`detente read`: what one report, or each of several, says."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.arguments import OutletOption, PublishedOption, RecordOption
from detente.cli.faults import SKIPPED, ends_clearly
from detente.cli.settings import record_path


@ends_clearly
def read(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="A text, page (HTML) or JSON Lines file; - is standard input.", show_default=False
        ),
    ],
    published: PublishedOption = None,
    outlet: OutletOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a report, for programs.")] = False,
    record: RecordOption = None,
) -> int:
    """Show what a report says, each line with its sentence.

    Who met whom, who said what in which medium, who promised what by when, who accuses and who denies.

    Each line names the paragraph it comes from and the id of the claim; `detente why ID` tells how it was read.
    With --record the reading is kept as well.
    """
    from detente.cli.printing import print_readings
    from detente.cli.reading import begun, pipeline_for, reports_of
    from detente.read import ReadOptions

    options = ReadOptions(published=published, outlet=outlet)
    reports = begun(reports_of(file, options))
    readings = pipeline_for().read_many(reports)
    keep_in = record_path(record) if record else None
    return SKIPPED if print_readings(readings, as_json=as_json, keep_in=keep_in) else 0
