"""The real chain, in a wrapper that shows short in a failing example."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from detente.model import Reading, Report, Sentence, Skipped
from detente.pipeline import Pipeline


class Chain:
    """The pipeline; its own representation would be the whole knowledge."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def __repr__(self) -> str:
        return "chain"

    def read(self, report: Report) -> Reading:
        return self._pipeline.read(report)

    def read_many(self, reports: Iterable[Report]) -> list[Reading | Skipped]:
        return list(self._pipeline.read_many(reports))

    def parse(self, report: Report) -> tuple[Sentence, ...]:
        return self._pipeline.parser.parse(report)


@pytest.fixture(scope="session")
def chain(pipeline: Pipeline) -> Chain:
    return Chain(pipeline)
