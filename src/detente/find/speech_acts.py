"""Which act somebody performs by neutral words: "said we **will** pay" promises, "said it **must** stop" calls on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from detente.find.tree import Tree
from detente.knowledge import Knowledge

FIRST_PERSON = frozenset({"we", "i", "our", "us", "my", "me"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
COLLECTIVE = frozenset({"side", "party", "country", "they"})


def act_of_content(tree: Tree, inside: list[int], speakers: tuple[int, ...], knowledge: Knowledge, default: str) -> str:
    """Which act of speech neutral words perform, by what they say; `default` where nothing tells.

    Args:
        tree: The sentence.
        inside: The tokens of what is said.
        speakers: Head tokens of who says it.
        knowledge: The rows that tell acts apart, in their order.
        default: The act of the reporting word itself.
    """
    span = set(inside)
    heads = [i for i in inside if tree.tokens[i].head not in span or tree.tokens[i].head == i]
    predicates = [i for i in heads if tree.is_verb(i) or tree.tokens[i].pos in ("ADJ", "NOUN")]
    fitting = (row for p in predicates for row in knowledge.acts if _fits(tree, p, row, speakers))
    row = next(fitting, None)
    return default if row is None else str(row["act"])


def _fits(tree: Tree, p: int, row: Mapping[str, Any], speakers: tuple[int, ...]) -> bool:
    """Whether a predicate is what a row asks for."""
    if "words" in row and not _words_of(tree, p) & set(row["words"]):
        return False
    if "modal" in row and not _has_modal(tree, p, str(row["modal"])):
        return False
    if row["act"] == "promises" and tree.negated(p):
        return False  # "we will not accept" promises nothing
    return _fits_subject(tree, p, row.get("subjects"), speakers)


def _words_of(tree: Tree, p: int) -> set[str]:
    """Lemmas of a predicate, what completes it and what modifies that."""
    below = tree.children(p, "acomp", "attr", "dobj", "advmod", "xcomp", "oprd", "prep")
    modifying = (m for b in below for m in tree.children(b, "amod", "acomp", "attr", "advmod"))
    return {tree.tokens[i].lemma for i in (p, *below, *modifying)}


def _fits_subject(tree: Tree, p: int, who: str | None, speakers: tuple[int, ...]) -> bool:
    """Whether a predicate is said of whom a row asks for: "we", "first", "joint", "other" or anybody (None)."""
    subjects = tree.surface_subject(p)
    words = {tree.tokens[s].lower for s in subjects}
    # "said **it** would host": reported, the speaker is in the third person
    reported = not tree.children(p, "acomp") and tree.tokens[p].dep == "ccomp"
    first = bool(words & FIRST_PERSON or reported and words & THIRD_PERSON)
    if who == "we":
        return bool(words & FIRST_PERSON)
    if who == "first":
        return first or any(s in speakers for s in subjects)
    if who == "joint":
        several = any(len(tree.conjuncts(s)) > 1 or tree.tokens[s].lemma in COLLECTIVE for s in subjects)
        return first or several
    return not (who == "other" and (first or not subjects))


def _has_modal(tree: Tree, p: int, modal: str) -> bool:
    """Whether a predicate has a modal.

    "Would" is the past of "will" in reported speech, but not of a judgement ("would be hard").
    """
    words = {word for t in tree.auxiliaries(p) for word in (t.lower, t.lemma)}
    if modal != "will":
        return modal in words
    judging = tree.tokens[p].lemma == "be" and bool(tree.children(p, "acomp", "attr"))
    return not judging and bool(words & {"will", "would"})
