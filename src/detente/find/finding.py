"""The room's door: everything that one report gives, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from detente.find.actors import find_mentions
from detente.find.deadlines import find_deadlines
from detente.find.disputes import find_allegations, find_responses
from detente.find.events import find_events
from detente.find.findings import Findings, SentenceFindings
from detente.find.mentions import ActorMention
from detente.find.pacts import find_agreements, find_commitments
from detente.find.process import find_assessments, find_derived, find_roles
from detente.find.quotations import Quotation, find_quotations
from detente.find.statements import find_statements
from detente.find.times import find_times
from detente.find.tree import Tree
from detente.knowledge import Knowledge
from detente.model import Report, Sentence


def find(report: Report, sentences: Sequence[Sentence], knowledge: Knowledge) -> Findings:
    """Mark mentions and acts in a parsed report.

    Args:
        report: The report.
        sentences: Its sentences, as a parser gives them.
        knowledge: Names, patterns and cues.

    Returns:
        One `SentenceFindings` a sentence, in order.
    """
    quotations = find_quotations(report)
    found = [_find_in(sentence, quotations, knowledge) for sentence in sentences]
    towns = frozenset(place.text for s in found for place in s.places if place.kind == "city")
    for i, s in enumerate(found):
        if any(_is_taken_for_somebody(mention, towns) for mention in s.actors.values()):
            found[i] = _find_in(s.tree.sentence, quotations, knowledge, towns)
    return Findings(report=report, sentences=tuple(found), quotations=quotations)


def _is_taken_for_somebody(mention: ActorMention, towns: frozenset[str]) -> bool:
    """Whether a name that is a town elsewhere in the report was taken for an unknown person or body here."""
    return mention.form in ("person", "unknown") and not mention.aliases and mention.text in towns


def _find_in(
    sentence: Sentence, quotations: Sequence[Quotation], knowledge: Knowledge, elsewhere: frozenset[str] = frozenset()
) -> SentenceFindings:
    tree = Tree(sentence, knowledge.grammar)
    actors, places = find_mentions(tree, knowledge, elsewhere)
    times = find_times(tree)
    events = find_events(tree, actors, places, times, knowledge)
    touching = [q for q in quotations if q.start < sentence.end and sentence.start < q.end]
    statements = find_statements(tree, actors, touching, knowledge)
    agreements = find_agreements(tree, events, knowledge)
    commitments = find_commitments(tree, events, agreements, times, knowledge)
    return SentenceFindings(
        tree=tree,
        actors=actors,
        places=places,
        times=times,
        events=events,
        statements=tuple(statements),
        commitments=commitments,
        deadlines=find_deadlines(tree, actors, times, commitments),
        agreements=agreements,
        allegations=find_allegations(tree, events, actors),
        responses=find_responses(tree, actors),
        roles=find_roles(tree, actors, knowledge),
        assessments=find_assessments(tree, statements, knowledge),
        derived=find_derived(tree, events, times),
    )
