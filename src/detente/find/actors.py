"""Mark who is spoken of, and where: names, offices, role nouns, peoples, pronouns, places.

Only marks: `resolve` decides who and which place is meant. Mentions come in text order, never overlap, and each token belongs to
at most one. What is not known stays "unknown": a capitalized name is never forced onto somebody.
"""

from __future__ import annotations

from detente.find.marks import Marks
from detente.find.mentions import ActorMention, PlaceMention
from detente.find.names import mark_names, mark_unknown_names
from detente.find.phrases import POSSESSIVES
from detente.find.places import find_places
from detente.find.role_nouns import mark_role_nouns
from detente.find.titles import mark_titles
from detente.find.tree import Tree
from detente.knowledge import Knowledge

SINGULAR_PRONOUNS = frozenset({"he", "she", "him", "her", "it", "i", "me"})
PLURAL_PRONOUNS = frozenset({"they", "them", "we", "us", "both"})
PLURAL_POSSESSIVES = frozenset({"their", "our"})
OF_TWO = frozenset({"former", "latter"})


def find_mentions(
    tree: Tree, knowledge: Knowledge, elsewhere: frozenset[str] = frozenset()
) -> tuple[dict[int, ActorMention], tuple[PlaceMention, ...]]:
    """Mark everybody and every place that a sentence speaks of.

    Places come between the known and the unknown names, so that a town is not taken for somebody.

    Args:
        tree: The sentence.
        knowledge: Names, titles and role nouns.
        elsewhere: Names that are places elsewhere in the report, and so here.

    Returns:
        Token → actor mention, for every token that belongs to one, and the places in text order; empty where none is
        named.

    Example: "Russian Foreign Minister Sergei Lavrov met his Pakistani counterpart." gives a title with a name, and a
        role noun with the owner "his".
    """
    sentence = tree.sentence
    hits = tuple(knowledge.names.hits(tree.tokens, sentence.text, sentence.start))
    marks = Marks(tree, hits, knowledge)
    mark_titles(marks)
    mark_role_nouns(marks)
    mark_names(marks)
    places = find_places(tree, hits, marks.taken, knowledge, elsewhere)
    mark_unknown_names(marks, places)
    _mark_pronouns(marks)
    return dict(sorted(marks.taken.items())), places


def _mark_pronouns(marks: Marks) -> None:
    for token in marks.tokens:
        i, word = token.index, token.lower
        if i in marks.taken:
            continue
        if word in OF_TWO and _stands_alone(marks, i):
            marks.add(i, i, form="pronoun", name=word)
        if token.pos != "PRON" or token.tag == "WP$":
            continue
        if token.tag == "PRP$" and word in POSSESSIVES:
            marks.add(i, i, form="pronoun", plural=word in PLURAL_POSSESSIVES, name=word)
        elif word in SINGULAR_PRONOUNS | PLURAL_PRONOUNS:
            marks.add(i, i, form="pronoun", plural=word in PLURAL_PRONOUNS, name=word)


def _stands_alone(marks: Marks, i: int) -> bool:
    """Whether an adjective stands for somebody: "**the latter** refused", not "the former president"."""
    behind = marks.tokens[i + 1] if i + 1 < len(marks.tokens) else None
    modifies = behind is not None and behind.pos in ("NOUN", "PROPN", "ADJ", "NUM")
    return i > 0 and marks.tokens[i - 1].lower == "the" and not modifies
