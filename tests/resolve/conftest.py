"""The whole chain, for one text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import factory
import pytest

from detente.model import Reading
from detente.pipeline import Pipeline

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Read:
    """The reading of a text; kinds of passages and fields of the report as the factory takes them."""

    def read(text: str, published: str | None = "2021-04-07", **fields: Any) -> Reading:
        return pipeline.read(factory.report(text, published=published, **fields))

    return read
