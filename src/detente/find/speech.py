"""What is said in one sentence: the finding, and the sentence while statements are looked for in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from detente.find.mentions import ActorMention
from detente.find.quotations import Quotation
from detente.find.tree import Tree
from detente.knowledge import Knowledge
from detente.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFinding:
    """Something said, its speaker still a mention.

    Attributes:
        sentence: Number of the sentence that holds the cue.
        head: Token of the reporting word; None where a quotation goes on without a tag.
        speakers: Head tokens of who speaks, in that sentence; empty where the text does not say or the tag is missing.
        cue: The words that report ("said", "according to").
        act: What is done by saying it.
        fine: A finer word.
        medium: Where it was said, "unstated" where the text does not say.
        form: direct, indirect or mixed.
        content: The words said; the marks and "that" left out.
        addressees: Head tokens of who is addressed.
        mental: Held rather than said: "believes", "fears".
        rule: Which rule read it.
    """

    sentence: int
    head: int | None
    speakers: tuple[int, ...]
    cue: Span
    act: str
    content: tuple[Span, ...]
    fine: str = ""
    medium: str = "unstated"
    form: str = "indirect"
    addressees: tuple[int, ...] = ()
    mental: bool = False
    rule: str = ""


class Speech:
    """A sentence with what decides who says what in it.

    Attributes:
        tree: The sentence.
        tokens: Its tokens.
        actors: Token → mention.
        quotations: The quotations that touch the sentence.
        knowledge: Reporting words, media, acts.
    """

    def __init__(
        self, tree: Tree, actors: Mapping[int, ActorMention], quotations: Iterable[Quotation], knowledge: Knowledge
    ) -> None:
        self.tree = tree
        self.tokens = tree.tokens
        self.actors = actors
        self.quotations = tuple(quotations)
        self.knowledge = knowledge

    def span(self, first: int, last: int) -> Span:
        """The words from one token to another."""
        return self.tree.span(first, last)

    def is_quoted(self, i: int) -> bool:
        """Whether a token stands inside a quotation."""
        start = self.tokens[i].start
        return any(q.start <= start < q.end for q in self.quotations)

    def form_of(self, c: int) -> str:
        """Whether a clause is told in words of its own ("indirect") or partly in quoted ones ("mixed")."""
        inside = self.tree.subtree(c)
        start, end = self.tokens[inside[0]].start, self.tokens[inside[-1]].end
        return "mixed" if any(q.start < end and start < q.end for q in self.quotations) else "indirect"
