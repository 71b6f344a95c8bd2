"""The chain up to `find`, for one text."""

from __future__ import annotations

from collections.abc import Callable

import factory
import pytest

from detente.find import Findings, SentenceFindings, find
from detente.knowledge import Knowledge
from detente.pipeline import Pipeline

Find = Callable[[str], Findings]


@pytest.fixture(scope="session")
def knowledge(pipeline: Pipeline) -> Knowledge:
    """The knowledge of the package."""
    return pipeline.knowledge


@pytest.fixture(scope="session")
def find_in(pipeline: Pipeline) -> Find:
    """Findings of a text, each paragraph a body passage."""

    def find_in(text: str) -> Findings:
        report = factory.report(text)
        return find(report, pipeline.parser.parse(report), pipeline.knowledge)

    return find_in


@pytest.fixture(scope="session")
def find_one(find_in: Find) -> Callable[[str], SentenceFindings]:
    """Findings of a text of one sentence."""

    def find_one(text: str) -> SentenceFindings:
        (found,) = find_in(text).sentences
        return found

    return find_one
