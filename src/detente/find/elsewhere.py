"""Who takes part in an act that is named outside the slots of its word.

"Was condemned **in a statement by Oman**", "**Iran** is under sanctions", "the need for **Oman** to respond": the act's own
subject, object and prepositions are silent, and the words around it say who is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.find.documents import DOCUMENTS, speakers_behind
from detente.find.mentions import ActorMention
from detente.find.tree import Tree

# Acts that somebody can be under, and nouns that say whom an act is aimed at: "the **target** of attacks".
SUFFERED_ACTS = frozenset({"SANCTION", "ACCUSE", "ASSAULT", "COERCE", "THREATEN", "AID"})
AIMED_AT = frozenset({"subject", "object", "target", "victim", "recipient", "beneficiary"})
STATES_OF_BEING = frozenset({"be", "remain", "become", "come", "stay", "live"})
# What somebody has in mind about an act that he takes part in himself: "Oman's **readiness** for talks".
ATTITUDES = frozenset(
    "readiness willingness commitment openness interest desire preparedness wish intention call appeal support plan "
    "proposal offer".split()
)
# Those who end fighting need not be those who fought: "his goal of **ending** the war".
ENDING = frozenset({"end", "finish", "conclude", "complete", "face", "suspend"})


def actors_elsewhere(tree: Tree, v: int, type_: str, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Who does what a verb tells, where neither its subject nor a by-phrase says so; empty where nobody is named."""
    minds = tuple(p for p in _whose_mind(tree, v) if p in actors)
    if minds or not tree.is_passive(v):
        return minds
    return _behind_document(tree, v, actors) or (_allies(tree, v) if type_ == "COOPERATE" else ())


def doers_around(tree: Tree, noun: int, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Who does what a noun names, as a clause behind it or the noun that it hangs on says."""
    return _in_clause_behind(tree, noun, actors) or _who_is_minded(tree, noun, actors)


def recipients_elsewhere(tree: Tree, i: int, type_: str, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Towards whom an act goes, where its own slots do not say so; empty where nobody is named."""
    if tree.is_verb(i):
        return tuple(_needed(tree, i, actors)) if type_ == "REQUEST" else ()
    return tuple(m for m in _under(tree, i) if m in actors) if type_ in SUFFERED_ACTS else ()


def _behind_document(tree: Tree, v: int, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Whose text a passive act stands in: "was condemned in a joint statement by **Oman and Iran**"."""
    texts = [p for p in tree.prepositional(v, "in") if tree.tokens[p].lemma in DOCUMENTS]
    return tuple(s for p in texts for s in speakers_behind(tree, p, actors) if s in actors)


def _allies(tree: Tree, v: int) -> tuple[int, ...]:
    """The subject of a passive that tells of two together: "**Oman** was allied with the rebels"."""
    return tree.surface_subject(v) if tree.prepositional(v, "with") else ()


def _whose_mind(tree: Tree, v: int) -> tuple[int, ...]:
    """Whose readiness is told: "**Oman's** willingness to attend was reaffirmed", "all affirmed **their** commitment"."""
    minds = (s for s in tree.objects(v) if tree.tokens[s].lemma in ATTITUDES)
    return tuple(p for s in minds for p in tree.children(s, "poss"))


def _in_clause_behind(tree: Tree, noun: int, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Who did it as a clause behind says: "died in the attack, reportedly conducted by **the rebels**".

    The parser hangs such a clause on the verb.
    """
    verb = next((a for a in tree.ancestors(noun) if tree.is_verb(a)), None)
    for c in tree.children(verb, "advcl") if verb is not None else ():
        between = [t for t in tree.tokens[noun + 1 : c] if t.pos not in ("PUNCT", "ADV")]
        if c > noun and tree.tokens[c].tag == "VBN" and not between and tree.tokens[c].lemma in tree.grammar.support:
            return tuple(s for s in tree.subjects(c) if s in actors)
    return ()


def _who_is_minded(tree: Tree, noun: int, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Who is ready for an act or calls for it: "**Oman's** readiness for talks with Iran"."""
    token = tree.tokens[noun]
    above = tree.tokens[token.head].head
    if token.dep != "pobj" or tree.tokens[above].lemma not in ATTITUDES:
        return ()
    return tuple(p for p in tree.children(above, "poss") if p in actors)


def _needed(tree: Tree, v: int, actors: Mapping[int, ActorMention]) -> Iterator[int]:
    """Who must do what is called for: "stressed the need for **Oman** to respond"."""
    for o in tree.objects(v):
        for c in tree.children(o, "advcl", "acl", "relcl"):
            if any(tree.tokens[m].lower == "for" for m in tree.children(c, "mark")):
                yield from (m for s in tree.children(c, "nsubj") for m in tree.members(s) if m in actors)


def _under(tree: Tree, noun: int) -> tuple[int, ...]:
    """Who undergoes an act: "**Iran** is under sanctions", "**Oman** was the target of attacks"."""
    token = tree.tokens[noun]
    preposition = tree.tokens[token.head]
    if token.dep != "pobj":
        return ()
    above = preposition.head
    if preposition.lower == "under" and tree.tokens[above].lemma in STATES_OF_BEING:
        return tree.surface_subject(above)
    if preposition.lower == "of" and tree.tokens[above].lemma in AIMED_AT and tree.tokens[above].dep == "attr":
        return tree.surface_subject(tree.tokens[above].head)
    return ()
