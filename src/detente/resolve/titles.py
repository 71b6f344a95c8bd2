"""Titles: "Foreign Minister Lavrov", "the president of Chad", "the ministers"."""

from __future__ import annotations

from dataclasses import replace

from detente.find import ActorMention
from detente.find.tree import Tree
from detente.resolve.memory import Memory
from detente.resolve.offices import Offices, of_other_day, of_other_rank
from detente.resolve.parties import Referent, again, as_printed, holder
from detente.resolve.persons import Persons
from detente.resolve.pointing import Pointing

# Titles that the world has only one of: they need no nation.
ONE_OF_A_KIND = frozenset({"pope", "taoiseach"})
# Words that tell a leader from the one who governs: "the **rebel** leader" is no president told of before.
SET_APART = frozenset("rebel opposition separatist guerrilla insurgent militia religious spiritual".split())


class Titles:
    """Says who bears a title.

    Args:
        offices: Offices on the report's day.
        memory: Who has been told of.
        persons: Which person a name means.
        pointing: Whom a title without a nation leads back to.
    """

    def __init__(self, offices: Offices, memory: Memory, persons: Persons, pointing: Pointing) -> None:
        self._offices = offices
        self._memory = memory
        self._persons = persons
        self._pointing = pointing
        self._knowledge = offices.knowledge

    def resolve(self, mention: ActorMention, tree: Tree) -> Referent:
        """Who a title, with or without a name, stands for."""
        nations = mention.nations or self.owner_nation(mention, tree) or self._only_nation(mention)
        nations = self._offices.placed(mention, nations)
        title = self._offices.specific(mention.titles, nations)
        if mention.name:
            return self.named(mention, title, nations)
        if mention.plural:
            return self._plural(mention, title, nations)
        former = of_other_day(mention) or of_other_rank(mention)
        if mention.matter and not former:
            return self._sent(mention, title, nations)
        if nations and not former:
            return self.holder(mention, title, nations[-1])
        if mention.apposition_to is not None:
            return self._apposed(mention, mention.apposition_to, nations)
        if not former and (mention.definite or not nations):
            told = self._memory.with_title(title) or self._memory.of_level(title)
            if told is not None and _set_apart(mention) <= set((told.text or "").lower().split()):
                return Referent((again(mention, told),), f"{title} told of before")
        return self._bare(mention, nations, "title without a name")

    def owner_nation(self, mention: ActorMention, tree: Tree) -> tuple[str, ...]:
        """The nation of whoever a possessive means: "**its** foreign minister", "Iran, **whose** foreign minister"."""
        if mention.owner is None:
            return ()
        token = tree.tokens[mention.owner]
        told = self._memory.at(tree.tokens[tree.refer(mention.owner)].start) if token.tag == "WP$" else None
        owner = told.party if told else self._memory.antecedent(token.lower, mention.sentence)
        return (owner.territory,) if owner and owner.territory else ()

    def _only_nation(self, mention: ActorMention) -> tuple[str, ...]:
        """The nation of a title that there is only one of: "the pope"."""
        if mention.title not in ONE_OF_A_KIND:
            return ()
        return tuple({nation for title, nation in self._knowledge.offices_of if title == mention.title})[:1]

    def named(self, mention: ActorMention, title: str, nations: tuple[str, ...]) -> Referent:
        """Who a title with a name means: "Russian Foreign Minister Sergei Lavrov"."""
        territory = self._offices.first_territory(nations)
        known = self._persons.known(mention, title, nations)
        former = of_other_day(mention) or of_other_rank(mention)
        office = self._offices.name_of(title, nations[-1]) if nations and not former else None
        if known and not former:
            office = self._offices.borne(known, mention.titles, nations) or office
        if known:
            party = self._persons.party(mention, known, office=office, territory=territory, sector=mention.sector)
            return Referent((party,), "title and name in knowledge")
        earlier = self._persons.told_before(mention, mention.name or "")
        if earlier is not None:
            return earlier
        party = self._persons.new(
            mention, mention.name or "", office=office, territory=territory, sector=mention.sector
        )
        body = self._knowledge.organizations.get(nations[-1]) if nations else None
        if body is not None and body.country_code:
            party = replace(party, country_code=body.country_code)
        return Referent((party,), "title and name in the text")

    def holder(self, mention: ActorMention, title: str, nation: str) -> Referent:
        """The holder of an office: as the report itself names him, else as of the report's date."""
        office = self._offices.name_of(title, nation)
        told = self._memory.in_office.get((title, nation))
        if told is not None:
            return Referent((again(mention, told, office=office),), "office named in the report")
        sector = self._offices.sector_in(title, nation) or mention.sector
        name = self._offices.holder_of(title, nation)
        if not self._offices.is_worded(mention, title, nation):
            name = office = None
        if not self._offices.has(title, nation) and len(mention.titles) > 1 and title not in mention.text.lower():
            office = None  # the wording can mean several offices, and the nation is not known to have any of them
        if mention.indefinite and name and self._memory.person_named(name) is None:
            name = None  # "a Russian minister" is the holder only where the report tells of him
        return self._in_office(mention, name, office, nation, sector)

    def _sent(self, mention: ActorMention, title: str, nations: tuple[str, ...]) -> Referent:
        """An envoy by sender and matter: "the UN special envoy **for Syria**"."""
        matter = mention.matter or ""
        if not nations:
            there = self._offices.seat_of(mention.titles, matter)
            return self.holder(mention, *there) if there else self._bare(mention, (), "title without a name")
        office = self._offices.sent_for(mention.titles, nations[-1], matter)
        name = holder(office, self._offices.day) if office else None
        word = next((w for w in reversed(mention.text.partition(matter)[0].split()) if w in ("to", "for", "on")), "for")
        wording = office.office if office else f"{self._offices.name_of(title, nations[-1])} {word} {matter}"
        sector = self._offices.sector_in(title, nations[-1]) or mention.sector
        return self._in_office(mention, name, wording, nations[-1], sector)

    def _in_office(
        self, mention: ActorMention, name: str | None, office: str | None, nation: str, sector: str | None
    ) -> Referent:
        """The holder of an office by name, or the office alone."""
        territory = self._offices.territory(nation)
        if name:
            party = self._persons.party(mention, name, office=office, territory=territory, sector=sector)
            return Referent((party,), "office as of the report's date")
        party = as_printed(self._knowledge, mention, office=office, territory=territory, sector=sector)
        return Referent((party,), "office, holder unknown")

    def _plural(self, mention: ActorMention, title: str, nations: tuple[str, ...]) -> Referent:
        """Who several of one title are: "the foreign ministers of Russia and Turkey", "two Russian ministers"."""
        if len(nations) > 1:
            found = tuple(p for n in nations for p in self.holder(mention, title, n).parties)
            return Referent(found, "one office of each nation")
        if nations:
            return self._bare(mention, nations, "several of one nation")
        noun = mention.text.lower().split()[-1].removesuffix("s")  # "leader" of "the two leaders"
        back = self._pointing.persons(mention, title if title.endswith(noun) else noun)
        return back or self._bare(mention, (), "several, not told of before")

    def _apposed(self, mention: ActorMention, start: int, nations: tuple[str, ...]) -> Referent:
        """The name that a title explains: "Blinken, **the former US secretary of state**,"."""
        other = self._memory.at(start)
        if other is None:
            return self._bare(mention, nations, "title without a name")
        return Referent((again(mention, other.party),), "explains the name before it")

    def _bare(self, mention: ActorMention, nations: tuple[str, ...], why: str) -> Referent:
        """Somebody of whom nothing is known but a nation."""
        territory = self._offices.first_territory(nations)
        return Referent((as_printed(self._knowledge, mention, territory=territory, sector=mention.sector),), why)


def _set_apart(mention: ActorMention) -> frozenset[str]:
    """The words of a title that tell its bearer from those who govern."""
    return SET_APART.intersection(mention.text.lower().split())
