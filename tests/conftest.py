"""What all tests share: the real chain of stages, and the option that rewrites golden output."""

from __future__ import annotations

import pytest

from detente.pipeline import Pipeline, load_pipeline


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes what is read now as the expected output; the diff is then for a person to read."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected output of the golden stories")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected output is rewritten instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The chain with the real parser and the knowledge of the package; a report that breaks it fails the test."""
    return load_pipeline(strict=True)
