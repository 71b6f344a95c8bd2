"""Role nouns: "his Pakistani counterpart", "the parties", "Russian diplomats", "the Foreign Ministry of Chad"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.find import ActorMention
from detente.find.tree import Tree
from detente.model import Party
from detente.resolve.memory import Memory, Told
from detente.resolve.offices import Offices
from detente.resolve.parties import (
    Referent,
    again,
    as_printed,
    country_code,
    of_organization,
    of_territory,
    slug,
)
from detente.resolve.persons import Persons
from detente.resolve.pointing import Pointing
from detente.resolve.titles import Titles

# Those who come to something from elsewhere: "its participants" are not its nationals.
ATTENDING = frozenset({"participant", "attendee", "guest", "delegate"})
GUESTS = ATTENDING | {"signatory"}
COUNTERPARTS = frozenset({"counterpart", "colleague"})
STATE_NOUNS = frozenset({"government", "authority", "administration", "regime"})
ORGANS = frozenset(
    "ministry army parliament military police embassy navy court senate cabinet office intelligence agency "
    "force forces".split()
)

# Words in front of a ministry, an agency or the like that show its sector.
ORGAN_SECTORS = {"defence": "MIL", "defense": "MIL", "intelligence": "SPY"}


class RoleNouns:
    """Says whom a common noun stands for.

    Args:
        offices: Offices on the report's day.
        memory: Who has been told of.
        persons: Which person a name means.
        pointing: Whom a noun leads back to.
        titles: Who bears a title, for counterparts.
    """

    def __init__(
        self, offices: Offices, memory: Memory, *, persons: Persons, pointing: Pointing, titles: Titles
    ) -> None:
        self._offices = offices
        self._memory = memory
        self._persons = persons
        self._pointing = pointing
        self._titles = titles
        self._knowledge = offices.knowledge

    def resolve(self, mention: ActorMention, tree: Tree) -> Referent:
        """Who a role noun stands for."""
        explained = self._explained(mention)
        if explained is not None:
            return explained
        if mention.name:
            return self._named(mention, tree)
        if mention.owner is not None and mention.role in COUNTERPARTS:
            return self._counterpart(mention, tree)
        back = self._pointing.resolve(mention)
        if back is not None:
            return back
        if mention.owner is not None and not mention.nations and mention.role not in GUESTS:
            mention = replace(mention, nations=self._titles.owner_nation(mention, tree))
        return self._described(mention)

    # ── counterparts and apposition ──

    def named_group(self, mention: ActorMention, names: Sequence[ActorMention], tree: Tree) -> Referent:
        """Counterparts by their names, each in the office of his nation: "his Omani and Thai counterparts, A B and C D"."""
        title = self._title_of_owner(mention, tree)
        nations = mention.nations if len(mention.nations) == len(names) else mention.nations * len(names)
        parties: list[Party] = []
        for person, nation in zip(names, nations, strict=True):
            if title is None:
                parties += self._persons.resolve(person).parties
                continue
            specific = self._offices.specific(self._offices.like(title), (nation,))
            sector = self._offices.sector_of(specific)
            titled = replace(person, title=specific, titles=(specific,), nations=(nation,), sector=sector)
            parties += self._titles.named(titled, specific, (nation,)).parties
        return Referent(tuple(parties), "the names behind it")

    def _explained(self, mention: ActorMention) -> Referent | None:
        """The person just named that a noun explains: "Faría, **his Venezuelan counterpart**"."""
        role = self._knowledge.roles.get(mention.role or "")
        if mention.apposition_to is None or mention.name or mention.plural or role is None or role.number != "person":
            return None
        told = self._memory.at(mention.apposition_to, "person")
        if told is None:
            return None
        territory = self._offices.first_territory(mention.nations) or told.party.territory
        if mention.role in COUNTERPARTS:
            self._give_office(told, mention)
        code, sector = country_code(self._knowledge, territory), told.party.sector or mention.sector
        told.party = replace(told.party, territory=territory, country_code=code, sector=sector)
        return Referent((again(mention, told.party),), "explains the name before it")

    def _give_office(self, told: Told, mention: ActorMention) -> None:
        """A counterpart holds the office of the person told of before, in his own nation."""
        title = self._memory.title_before(mention.apposition_to or 0)
        if title is None or not mention.nations or told.party.office is not None:
            return
        specific = self._offices.specific(self._offices.like(title), mention.nations)
        office = self._offices.name_of(specific, mention.nations[-1])
        told.titles.add(specific)
        told.party = replace(told.party, office=office, sector=self._offices.sector_of(specific))
        self._memory.give_office(told.party, mention.sentence)

    def _named(self, mention: ActorMention, tree: Tree) -> Referent:
        """Who a noun with a name means: "his counterpart **Shah Mahmood Qureshi**", "rebel leader X"."""
        title = self._title_of_owner(mention, tree) if mention.role in COUNTERPARTS else None
        territory = self._offices.first_territory(mention.nations)
        if title and mention.nations:
            specific = self._offices.specific(self._offices.like(title), mention.nations)
            titled = replace(mention, title=specific, sector=self._offices.sector_of(specific))
            return self._titles.named(titled, specific, mention.nations)
        known = self._persons.known(mention, None, mention.nations)
        if known:
            party = self._persons.party(mention, known, territory=territory)
            return Referent((party,), "person in knowledge")
        earlier = self._persons.told_before(mention, mention.name or "")
        if earlier is not None:
            return earlier
        party = self._persons.new(mention, mention.name or "", territory=territory, sector=mention.sector)
        return Referent((party,), "role and name in the text")

    def _title_of_owner(self, mention: ActorMention, tree: Tree) -> str | None:
        """The title shared by counterparts: that of whoever "his" is."""
        word = tree.tokens[mention.owner].lower if mention.owner is not None else "his"
        owner = self._memory.antecedent(word, mention.sentence)
        return self._memory.title_of(owner.name) if owner else None

    def _counterpart(self, mention: ActorMention, tree: Tree) -> Referent:
        """The same office of the other side: "his Pakistani counterpart"."""
        title = self._title_of_owner(mention, tree)
        if not title or not mention.nations:
            return self._described(mention)
        specific = self._offices.specific(self._offices.like(title), mention.nations)
        titled = replace(mention, sector=self._offices.sector_of(specific))
        found = self._titles.holder(titled, specific, mention.nations[-1])
        return Referent(found.parties, "counterpart: the same office of the other side")

    # ── described and not named ──

    def _described(self, mention: ActorMention) -> Referent:
        """Somebody described and not named: "Russian diplomats", "Taliban fighters", "the Foreign Ministry of Chad"."""
        organization = self._knowledge.organizations.get(mention.nations[-1] if mention.nations else "")
        if organization is not None and organization.kind != "organ":
            party = of_organization(self._knowledge, mention, organization, self._offices.day)
            return Referent((replace(party, sector=party.sector or mention.sector),), "described by its group")
        territory = self._offices.first_territory(mention.nations)
        if territory and mention.role in STATE_NOUNS:
            state = of_territory(self._knowledge, mention, territory, sector="GOV")
            return Referent((state,), "government of a known territory")
        if territory and mention.role in ORGANS:
            return Referent((self._organ(mention, territory),), "described, not named")
        several = self._of_each_nation(mention)
        if several:
            return Referent(several, "one of each nation")
        name = None if mention.unnamed else mention.text
        party = as_printed(self._knowledge, mention, name=name, territory=territory, sector=mention.sector)
        return Referent((party,), "described, not named")

    def _of_each_nation(self, mention: ActorMention) -> tuple[Party, ...]:
        """One party for each nation of several: "delegations of Oman and Iran"; empty for those of one."""
        states = [self._knowledge.territories.get(n) for n in dict.fromkeys(mention.nations)]
        if not mention.plural or len(states) < 2 or None in states:
            return ()
        return tuple(
            as_printed(
                self._knowledge,
                mention,
                name=None if mention.unnamed else f"{mention.role} of {state.name}",
                territory=state.code,
                sector=mention.sector,
            )
            for state in states
            if state is not None
        )

    def _organ(self, mention: ActorMention, territory: str) -> Party:
        """A ministry, an army or the like of a known territory: the one in knowledge where its full name is known."""
        known = {a.id for n in self._full_names(mention, territory) for a in self._knowledge.names.get(n)}
        bodies = [o for i in sorted(known) if (o := self._knowledge.organizations.get(i)) and o.territory == territory]
        if len(bodies) == 1 and not mention.unnamed:
            return of_organization(self._knowledge, mention, bodies[0], self._offices.day)
        return as_printed(
            self._knowledge,
            mention,
            name=None if mention.unnamed else self._full_name(mention, territory),
            actor=f"organ:{territory}:{slug(self._own_words(mention, territory))}",
            territory=territory,
            sector=next((s for w, s in ORGAN_SECTORS.items() if w in mention.text.lower().split()), mention.sector),
        )

    def _full_names(self, mention: ActorMention, territory: str) -> tuple[str, ...]:
        """Names under which knowledge may have an organ: "Omani Foreign Ministry", "Omani foreign ministry"."""
        state = self._knowledge.territories[territory]
        own = " ".join(w for w in self._own_words(mention, territory).replace("'s", "").replace("’s", "").split() if w)
        return tuple(f"{d} {words}" for d in state.demonyms for words in dict.fromkeys((own, own.title(), own.lower())))

    def _full_name(self, mention: ActorMention, territory: str) -> str:
        """Name of an organ with its state: "Colombian Foreign Ministry" for "Colombia's Foreign Ministry"."""
        state = self._knowledge.territories.get(territory)
        if state is None or not state.demonyms:
            return mention.text
        if any(n in mention.text for n in (*state.demonyms, state.name, *state.names)):
            return mention.text
        return f"{state.demonyms[0]} {mention.text}"

    def _own_words(self, mention: ActorMention, territory: str) -> str:
        """Words of an organ without those that name its state."""
        state = self._knowledge.territories[territory]
        words = {*state.demonyms, state.name, "of", "the"}
        return " ".join(w for w in mention.text.split() if w not in words)
