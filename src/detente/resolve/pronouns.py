"""Pronouns: whom "he", "it" and "they" mean."""

from __future__ import annotations

from collections.abc import Iterable

from detente.find import ActorMention
from detente.find.speech_acts import FIRST_PERSON
from detente.find.tree import Tree
from detente.knowledge import Knowledge
from detente.model import Party
from detente.resolve.memory import NEAR, PRONOUN_KINDS, Memory
from detente.resolve.parties import Referent, again, as_printed
from detente.resolve.pointing import Pointing

NO_ANTECEDENT = "pronoun without an antecedent"
SEVERAL = frozenset({"their", "they", "them"})
OF_TWO = frozenset({"former", "latter"})
# Pronouns that never mean a person who is named further on.
NEVER_AHEAD = FIRST_PERSON | OF_TWO | {"it", "its"}


def _stands_for_nothing(tree: Tree, i: int) -> bool:
    """Whether "it" only fills a place: "**it** is clear that …", "**it** was their holiday"."""
    token = tree.tokens[i]
    if token.dep == "expl":
        return True
    verb = tree.tokens[token.head]
    if token.dep != "nsubj" or verb.lemma != "be":
        return False
    clauses = ("ccomp", "xcomp", "csubj", "acl", "relcl")
    inside = (verb.index, *tree.children(verb.index, "acomp"))
    return bool(tree.children(verb.index, "attr")) or any(tree.children(i, *clauses) for i in inside)


class Pronouns:
    """Leads pronouns to their antecedents.

    Args:
        knowledge: Territories.
        memory: Who has been told of.
        pointing: Whom "they" means where it is the sides of the report.
    """

    def __init__(self, knowledge: Knowledge, memory: Memory, pointing: Pointing) -> None:
        self._knowledge = knowledge
        self._memory = memory
        self._pointing = pointing

    def resolve(self, mention: ActorMention, tree: Tree) -> Referent:
        """Whom a pronoun means, of those told of before it."""
        word = mention.text.lower()
        if word in OF_TWO:
            return self._of_two(mention, word)
        if word in SEVERAL or word == "both":
            near = self._subjects_before(mention, 1) or self._company(mention, word)
            group = near or self._subjects_before(mention, NEAR)
            if group:
                return group
        if word == "it" and _stands_for_nothing(tree, mention.first):
            return Referent((as_printed(self._knowledge, mention),), "“it” that stands for nothing")
        owner = self._owner_around(mention, tree)
        if owner is not None:
            return Referent((again(mention, owner),), "whose act the infinitive is")
        found = self._memory.antecedent(word, mention.sentence, other_than=self._own_subject(mention, tree))
        if found is None:
            return Referent((as_printed(self._knowledge, mention),), NO_ANTECEDENT)
        return Referent((again(mention, found),), f"pronoun for {found.name or found.text}")

    def _owner_around(self, mention: ActorMention, tree: Tree) -> Party | None:
        """The possessor of the noun whose infinitive holds a possessive: "Oman's promise to open **its** border"."""
        if tree.tokens[mention.first].tag != "PRP$":
            return None
        verb = next((a for a in tree.ancestors(mention.first) if tree.is_verb(a)), None)
        if verb is None or tree.tokens[verb].dep != "acl" or tree.tokens[verb].tag != "VB":
            return None
        possessors = tree.children(tree.tokens[verb].head, "poss")
        kinds = PRONOUN_KINDS.get(mention.text.lower(), ())
        told = self._memory.at(tree.tokens[possessors[0]].start, *kinds) if possessors else None
        return told.party if told is not None else None

    def _of_two(self, mention: ActorMention, word: str) -> Referent:
        """The first or the second of the two told of last: "the former", "the latter"."""
        pair = self._memory.pair_before(mention)
        if not pair:
            return Referent((as_printed(self._knowledge, mention),), NO_ANTECEDENT)
        found = pair[0] if word == "former" else pair[1]
        return Referent((again(mention, found),), f"the {word} of two")

    def _company(self, mention: ActorMention, word: str) -> Referent | None:
        """Those who were together in the sentence before ("Lavrov met Qureshi. **They** …"); of "both", the sides."""
        parties = tuple(again(mention, p) for p in self._memory.company_before(mention))
        if parties:
            return Referent(parties, "together in the sentence before")
        return self._pointing.sides(mention, 2) if word == "both" else None

    def _subjects_before(self, mention: ActorMention, back: int) -> Referent | None:
        parties = tuple(again(mention, p) for p in self._memory.subjects_before(mention, back))
        return Referent(parties, "the last subjects that are several") if parties else None

    def _own_subject(self, mention: ActorMention, tree: Tree) -> frozenset[str]:
        """Names of the clause's own subject, which "him" and "them" cannot mean."""
        token = tree.tokens[mention.first]
        if token.tag == "PRP$" or token.dep in ("nsubj", "nsubjpass"):
            return frozenset()
        v = next((a for a in tree.ancestors(mention.first) if tree.is_verb(a)), None)
        starts = {tree.tokens[s].start for s in tree.surface_subject(v)} if v is not None else set()
        return self._memory.names_at(mention.sentence, starts)

    def look_ahead(self, mentions: Iterable[ActorMention]) -> None:
        """Resolve pronouns in front of whom they mean, once the sentence is read: "During **their** call, X …"."""
        for mention in mentions:
            key = (mention.sentence, mention.first)
            if mention.form != "pronoun" or self._memory.referents[key].why != NO_ANTECEDENT:
                continue
            word = mention.text.lower()
            subjects = self._memory.subjects_behind(mention)
            if subjects and word not in NEVER_AHEAD and (len(subjects) > 1) == (word in SEVERAL):
                parties = tuple(again(mention, p) for p in subjects)
                self._memory.referents[key] = Referent(parties, "the subject that follows")
