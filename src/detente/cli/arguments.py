"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

# typer reads these at run time; `X | None` would do as well, but not inside Annotated on every version that is allowed.
RecordOption = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option(
        "--record",
        metavar="PATH",
        help="The record. Without it: DETENTE_RECORD, else ./detente.db.",
        show_default=False,
    ),
]
PublishedOption = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--published",
        metavar="DATE",
        help="Date of reports that carry none: 2021-04-07, 2021-04 or 2021.",
        show_default=False,
    ),
]
OutletOption = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--outlet", metavar="NAME", help="Outlet of reports that name none.", show_default=False),
]
