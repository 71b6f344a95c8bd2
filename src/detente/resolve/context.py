"""One report while its claims are made: who, when and where behind tokens, evidence for spans."""

from __future__ import annotations

from dataclasses import replace

from detente.find import Findings, SentenceFindings, TimeMention
from detente.find.pattern import owners_of
from detente.knowledge import Knowledge
from detente.model import Evidence, Party, Passage, PlaceRef, Span, TimeRef, claim_id
from detente.resolve.actors import ActorResolver
from detente.resolve.authorship import authorship_of
from detente.resolve.places import PlaceResolver
from detente.resolve.times import resolve_time


class Context:
    """What the makers of claims ask about one report.

    Args:
        findings: The report's findings.
        knowledge: Actors, places, offices.
    """

    def __init__(self, findings: Findings, knowledge: Knowledge) -> None:
        self.findings = findings
        self.knowledge = knowledge
        self.report = findings.report
        self.actors = ActorResolver(findings, knowledge, self.report.published)
        self.authorship = authorship_of(findings, knowledge)
        self.places = PlaceResolver(findings, knowledge, self.actors.territories())

    def id(self, kind: str, type_: str | None, span: Span) -> str:
        """Id of a claim on a span."""
        return claim_id(self.report.id, kind, type_, span.start, span.end)

    def passage(self, s: SentenceFindings) -> Passage:
        """The passage of a sentence."""
        return self.report.passages[s.tree.sentence.passage]

    def evidence(self, s: SentenceFindings) -> Evidence:
        """A sentence as evidence."""
        sentence = s.tree.sentence
        return Evidence(text=sentence.text, start=sentence.start, end=sentence.end, passage=self.passage(s).kind.value)

    def evidence_of(self, span: Span) -> Evidence:
        """Any span as evidence."""
        passage = next(p for p in self.report.passages if p.start <= span.start < p.end)
        return Evidence(text=span.text, start=span.start, end=span.end, passage=passage.kind.value)

    def parties(self, s: SentenceFindings, tokens: tuple[int, ...], *, role: str | None = None) -> tuple[Party, ...]:
        """The parties at some tokens, each once; things that belong to somebody stand for their owner."""
        out: dict[tuple[str | int | None, ...], Party] = {}
        for token in tokens:
            for party in self._at(s, token):
                found = replace(party, role=role) if role else party
                start = None if found.actor else found.start
                out.setdefault((found.actor, found.name, start, found.territory), found)
        return tuple(out.values())

    def _at(self, s: SentenceFindings, token: int) -> tuple[Party, ...]:
        mention = s.actors.get(token)
        if mention is not None:
            return self.actors.resolved(mention).parties
        core = s.tree.core(token)
        words = s.tree.span(core[0], token)
        owners = owners_of(s.tree, token, s.actors)
        if not owners:
            return (Party(text=words.text, start=words.start, end=words.end),)
        parties = [p for owner in owners for p in self.actors.resolved(s.actors[owner]).parties]
        return tuple(_standing_for(p, words) for p in parties)

    def things(self, s: SentenceFindings, tokens: tuple[int, ...], role: str) -> tuple[Party, ...]:
        """What an act is about, as printed: "economic relations", "the pipeline"."""
        out: list[Party] = []
        for token in tokens:
            if token in s.actors:
                out.extend(replace(p, role=role) for p in self.actors.resolved(s.actors[token]).parties)
            else:
                words = self._phrase(s, token)
                out.append(Party(text=words.text, start=words.start, end=words.end, role=role))
        return tuple(out)

    def _phrase(self, s: SentenceFindings, head: int) -> Span:
        """A thing with all that says which it is, what is coordinated with it left out.

        As in "cooperation in the field of energy".
        """
        others = {k for c in s.tree.children(head, "conj", "relcl", "appos", "cc") for k in s.tree.subtree(c)}
        first = s.tree.core(head)[0]
        inside = [i for i in s.tree.subtree(head) if i >= first and i not in others]
        run = [i for i in inside if i <= head or all(j in inside for j in range(head, i + 1))]
        while len(run) > 1 and s.tree.tokens[run[-1]].pos in ("PUNCT", "CCONJ", "ADV"):
            run.pop()
        return s.tree.span(run[0], run[-1])

    def time(self, mention: TimeMention | None) -> TimeRef | None:
        """A time as resolved; None for none and for a day that does not exist."""
        return resolve_time(mention, self.report.published) if mention is not None else None

    def place(self, s: SentenceFindings, token: int | None) -> PlaceRef | None:
        """The place at a token: a place mention, or a noun such as "the country" that stands for a territory."""
        if token is None:
            return None
        mention = s.place_at(token)
        if mention is not None:
            return self.places.resolve(mention)
        actor = s.actors.get(token)
        if actor is None:
            return None
        parties = self.actors.resolved(actor).parties
        code = next((p.territory for p in parties if p.territory in self.knowledge.territories), None)
        return self.places.territory(actor, code) if code else None


def _standing_for(party: Party, words: Span) -> Party:
    """An owner in the words of his thing where they name him ("Ukrainian positions"), else in his own ("calls by **Oslo**")."""
    if party.start is None or words.start <= party.start < words.end:
        return replace(party, text=words.text, start=words.start, end=words.end, office=None)
    return party


def understood(party: Party) -> Party:
    """A party that is meant but not printed."""
    return replace(party, text=None, start=None, end=None, office=None, role=None)
