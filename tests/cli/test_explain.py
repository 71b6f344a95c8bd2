"""`detente explain`: the tree, who is named, what fired and what nearly did."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from detente.cli.app import app

pytestmark = pytest.mark.parser


@pytest.fixture(scope="module")
def told() -> str:
    run = CliRunner().invoke(app, ["explain", "Chad threatened to call off its talks with Sudan."])
    assert run.exit_code == 0, run.output
    return run.output


@pytest.mark.parametrize(
    "piece",
    [
        "threatened  ROOT",
        "└── ",
        "name            Chad",
        "call  call, verb",
        "reject.call-off",
        "conditional · current  by “threatened”",
        "negated · current  by “call, threatened”",
        "must hold one",
    ],
)
def test_it_shows(told: str, piece: str) -> None:
    assert piece in told


def test_nothing_to_explain_is_said() -> None:
    run = CliRunner().invoke(app, ["explain", "   "])
    assert run.exit_code != 0
