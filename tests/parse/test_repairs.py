"""What the parser regularly gets wrong is put right; what it gets right stays."""

from __future__ import annotations

import factory
import pytest

from detente.model import Token
from detente.pipeline import Pipeline

pytestmark = pytest.mark.parser


def parsed(pipeline: Pipeline, text: str) -> dict[str, Token]:
    (sentence,) = pipeline.parser.parse(factory.report(text))
    return {token.text: token for token in sentence.tokens}


@pytest.mark.parametrize(
    ("text", "word", "dep", "head"),
    [
        ("The foreign minister of Russia denied supplying attack helicopters to Damascus.", "supplying", "xcomp", "denied"),
        ("The coalition accused government helicopters of dropping barrel bombs on a school.", "dropping", "pcomp", "of"),
        ("The coalition accused government helicopters of dropping barrel bombs on a school.", "bombs", "dobj", "dropping"),
        ("He called on the regime to immediately end the violence, release those unjustly detained and open the roads.", "release", "conj", "end"),
        ("Turkey, a member of the bloc, supported Azerbaijan.", "Azerbaijan", "dobj", "supported"),
        ("Canada decided to sanction Belarus.", "to", "aux", "sanction"),
        # these are adjectives, and stay so
        ("They spoke of growing tensions in the delta.", "growing", "amod", "tensions"),
        ("The envoy met the warring sides.", "warring", "amod", "sides"),
    ],
)  # fmt: skip
def test_repairs(text: str, word: str, dep: str, head: str, pipeline: Pipeline) -> None:
    found = parsed(pipeline, text)
    tokens = {token.index: token for token in found.values()}
    assert (found[word].dep, tokens[found[word].head].text) == (dep, head)


@pytest.mark.parametrize("text", ["Canada decided to sanction Belarus.", "They denied supplying attack helicopters."])
def test_children_and_heads_agree(text: str, pipeline: Pipeline) -> None:
    (sentence,) = pipeline.parser.parse(factory.report(text))
    for token in sentence.tokens:
        assert all(sentence.tokens[c].head == token.index for c in token.children)
        assert token.head == token.index or token.index in sentence.tokens[token.head].children
