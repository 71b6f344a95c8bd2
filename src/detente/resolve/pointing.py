"""Nouns that point back: "both countries", "the two sides", "the ministers", "the group"."""

from __future__ import annotations

from detente.find import ActorMention
from detente.knowledge import Knowledge
from detente.resolve.memory import Memory
from detente.resolve.parties import Referent, again, of_territory

# Role nouns that point back at persons, states or bodies already told of, when definite.
GROUPS_OF_STATES = frozenset({"country", "state", "nation", "neighbour", "neighbor", "capital", "government"})
GROUPS_OF_SIDES = frozenset({"side", "party"})
# Nouns of persons that say nothing of their titles; the others ask for the word in the title.
ANY_PERSONS = frozenset(
    "leader diplomat official counterpart interlocutor negotiator envoy chief head man politician".split()
)
GROUPS_OF_PERSONS = ANY_PERSONS | {"minister", "president", "premier"}
ONE_STATE = frozenset({"country", "state", "nation"})
# Nouns that any body goes by; the others are looked for in its name.
ANY_BODY = frozenset("group movement organisation organization bloc alliance body militia party agency".split())
ONE_BODY = ANY_BODY | {"union", "council", "commission", "ministry", "army", "government"}
NUMBER = {"both": 2, "two": 2, "three": 3, "four": 4}
SAME_BREATH = 80  # characters behind a subject within which "the country" is another one


def number_word(mention: ActorMention) -> str:
    """The word that counts a group ("**both** countries"), or ""."""
    return next((w for w in mention.text.lower().split() if w in NUMBER), "")


def is_qualified(mention: ActorMention) -> bool:
    """Whether a group describes itself ("the **warring** sides"); only "the two sides", "both countries" point back."""
    counting = {*NUMBER, "foreign", "prime", "defence", "defense"}
    return len([w for w in mention.text.lower().split() if w not in counting]) > 1


def has_complement(mention: ActorMention) -> bool:
    """Whether the words go beyond the noun: "the parties to the conflict" describe themselves and point at nobody."""
    return " to " in mention.text


class Pointing:
    """Leads nouns back to those told of before.

    Args:
        knowledge: Territories.
        memory: Who has been told of.
    """

    def __init__(self, knowledge: Knowledge, memory: Memory) -> None:
        self._knowledge = knowledge
        self._memory = memory

    def resolve(self, mention: ActorMention) -> Referent | None:
        """Whom a role noun points back at; None where it points at nobody."""
        role = mention.role or ""
        pointing = mention.definite and not mention.nations and not is_qualified(mention)
        counted = mention.definite and number_word(mention) and not mention.nations
        found = None
        if pointing and mention.plural or role == "both" or counted:
            found = self._group(mention, role)
        if found is None and pointing and not mention.plural:
            found = self._single(mention, role)
        return found

    def _group(self, mention: ActorMention, role: str) -> Referent | None:
        """The last actors that fit a group: "both countries", "the two sides", "the leaders"."""
        number = NUMBER.get(number_word(mention), 2)
        if role in GROUPS_OF_PERSONS:
            return self.persons(mention, role)
        if role in GROUPS_OF_STATES:
            return self._states(mention, number)
        if role in GROUPS_OF_SIDES and not has_complement(mention):
            return self.sides(mention, number)
        return None

    def persons(self, mention: ActorMention, word: str) -> Referent | None:
        """The persons told of last whose title fits, in the order they came: "the ministers" are all of one meeting."""
        last = word.split()[-1]
        counted = NUMBER.get(number_word(mention))
        together = last not in ANY_PERSONS and not counted
        found = self._memory.company_titled(word, mention.sentence) if together else []
        found = found or self._memory.persons(counted or 2, None if last in ANY_PERSONS else last)
        if len(found) < 2:
            return None
        return Referent(tuple(again(mention, p) for p in found), f"{word}s told of before")

    def _states(self, mention: ActorMention, number: int) -> Referent | None:
        """The states of the last subjects: "Lavrov met Qureshi … both countries"."""
        codes = self._memory.states(number, mention.sentence)
        if len(codes) < 2:
            return None
        return Referent(tuple(of_territory(self._knowledge, mention, c) for c in codes), "countries told of before")

    def sides(self, mention: ActorMention, number: int) -> Referent | None:
        """Whoever the report tells most of: "the two sides", "the parties"."""
        parties = self._memory.sides(number)
        if len(parties) < 2:
            return None
        return Referent(tuple(again(mention, p) for p in parties), "the sides that the report tells most of")

    def _single(self, mention: ActorMention, role: str) -> Referent | None:
        """The last one that fits: "the country", "the group", "the minister"."""
        if role in ONE_STATE:
            return self._one_state(mention)
        if role in ONE_BODY:
            return self._one_body(mention, role)
        found = self._memory.with_title(role) if role in GROUPS_OF_PERSONS else None
        return Referent((again(mention, found),), f"{role} told of before") if found else None

    def _one_state(self, mention: ActorMention) -> Referent | None:
        for told in reversed(self._memory.told):
            start = told.party.start
            here = told.sentence == mention.sentence and told.subject and start is not None
            if told.kind == "state" and not (here and start is not None and mention.start - start < SAME_BREATH):
                return Referent((again(mention, told.party),), "country told of before")
        return None

    def _one_body(self, mention: ActorMention, role: str) -> Referent | None:
        for told in reversed(self._memory.told):
            party = told.party
            named = role in (party.text or "").lower() or role in (party.name or "").lower()
            if told.kind == "body" and party.name and (named or role in ANY_BODY):
                return Referent((again(mention, party),), f"{role} told of before")
        return None
