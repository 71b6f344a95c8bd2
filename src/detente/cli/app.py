"""The commands of detente, each in a file of its own."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.check import check
from detente.cli.examples import examples
from detente.cli.explain import explain
from detente.cli.export import exports
from detente.cli.ingest import ingest
from detente.cli.read import read
from detente.cli.why import why

app = typer.Typer(
    name="detente",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command in (read, ingest, why, check, explain):
    app.command(epilog=examples(command.__name__))(command)
app.add_typer(exports, name="export", epilog=examples("export"))


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"detente {version('detente')}")
        raise typer.Exit


@app.callback(epilog=examples("detente"))
def detente(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read reports of diplomacy and keep what they say as a sourced, dated record.

    Every value leads back to the sentence it came from; what a report does not say is shown as unstated.
    """
