"""`detente why`: how one claim came about."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from detente.cli.arguments import OutletOption, PublishedOption, RecordOption
from detente.cli.faults import ends_clearly
from detente.cli.settings import record_path


@ends_clearly
def why(
    claim: Annotated[str, typer.Argument(metavar="ID", help="Id of a claim, or its first digits.", show_default=False)],
    record: RecordOption = None,
    report: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--report", metavar="FILE", help="Ask a file instead of a record; it is read anew.", show_default=False
        ),
    ] = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
) -> int:
    """Tell how a claim came about, in plain words.

    Its sentence, its values, the rule that made it, what it hangs on, and who says so.

    With --report, give --published and --outlet as they were given to `detente read`: ids depend on them.
    """
    from detente.cli.asking import in_file, in_record
    from detente.cli.terminal import page, put
    from detente.cli.view.grounds import grounds
    from detente.knowledge import load_knowledge
    from detente.read import ReadOptions

    if report is None:
        reading, found = in_record(record_path(record), claim)
    else:
        reading, found = in_file(report, claim, ReadOptions(published=published, outlet=outlet))
    put(page(), grounds(reading, found, load_knowledge()))
    return 0
