"""Find what is said: by whom, by which words, in which medium.

Three ways to say something are read: quotations with their tag ("…," she said), reported speech ("said that …",
"urged X to …", "expressed concern over …"), and attribution beside the sentence ("according to …"). Whoever speaks is
a mention here; `resolve` says who that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from detente.find.attribution import attributed_at
from detente.find.mentions import ActorMention
from detente.find.quotations import Quotation
from detente.find.reporting import reported_at
from detente.find.speech import Speech, StatementFinding
from detente.find.tree import Tree
from detente.knowledge import Knowledge


def find_statements(
    tree: Tree, actors: Mapping[int, ActorMention], quotations: Iterable[Quotation], knowledge: Knowledge
) -> list[StatementFinding]:
    """All statements of a sentence.

    Args:
        tree: The sentence.
        actors: Token → mention.
        quotations: The quotations that touch the sentence.
        knowledge: Reporting words, media, acts.

    Returns:
        The statements in text order; a quotation without a tag is not among them.

    Example: "Officials said that the bridge was open." gives one, with the cue "said" and the content "the bridge
        was open".
    """
    speech = Speech(tree, actors, quotations, knowledge)
    everywhere = [find_at(speech, i) for find_at in (reported_at, attributed_at) for i in range(len(tree.tokens))]
    found = [statement for statement in everywhere if statement is not None]
    kept = [s for s in found if not _repeats(speech, s, found)]
    return sorted(kept, key=lambda s: (s.content[0].start, s.cue.start))


def _repeats(speech: Speech, s: StatementFinding, found: Sequence[StatementFinding]) -> bool:
    """A noun of speech inside what a verb reports says nothing more: "reaffirmed its **readiness** to talk"."""
    if s.head is None or speech.tokens[s.head].pos == "VERB" or s.rule == "statement.according-to":
        return False
    return any(o is not s and any(c.start <= s.cue.start < c.end for c in o.content) for o in found)
