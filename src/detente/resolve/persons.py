"""Which person a name means: one in knowledge, one told of before in the report, or a new one."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii

from detente.find import ActorMention
from detente.knowledge.loading import surname_of
from detente.knowledge.respelling import consonants_of
from detente.knowledge.spelling.same import NameComparer
from detente.knowledge.spelling.tables import NameTables
from detente.model import Party
from detente.resolve.memory import Memory
from detente.resolve.offices import Offices
from detente.resolve.parties import Referent, again, as_printed, country_code, slug

# Titles whose holders go by the given name.
REGNAL = frozenset({"king", "queen", "emir", "sultan", "emperor", "crown prince", "prince", "pope", "patriarch"})
WORDS_OF_FULL_NAME = 2
_ONE_SOUND = str.maketrans("qcgvzj", "kkkfsy")
# PLOVER's country codes of bodies whose officers act for no state.
OF_MANY_STATES = frozenset({"IGO", "UNO", "EUR"})


class Persons:
    """Says which person a name means.

    Args:
        offices: Offices on the report's day; they tell persons of one name apart.
        memory: Who has been told of.
        spoken_of: Codes of the territories that the report names; they tell persons of one surname apart.
    """

    def __init__(self, offices: Offices, memory: Memory, spoken_of: frozenset[str] = frozenset()) -> None:
        self._offices = offices
        self._memory = memory
        self._spoken_of = spoken_of
        self._knowledge = offices.knowledge

    def resolve(self, mention: ActorMention) -> Referent:
        """Who a name without a title means."""
        known = self.known(mention, None, ())
        if known:
            return Referent((self.party(mention, known),), "person in knowledge")
        name = mention.name or mention.text
        earlier = self.told_before(mention, name)
        if earlier is not None:
            return earlier
        return Referent((self.new(mention, name),), "person named in the text")

    def told_before(self, mention: ActorMention, name: str) -> Referent | None:
        """The person of that name, or surname, already told of; one letter off where knowledge has no such name."""
        earlier = self._memory.person_named(name)
        if earlier is not None:
            return Referent((again(mention, earlier),), f"surname of {earlier.name}")
        slip = None if mention.aliases else self._memory.misspelled(name)
        return Referent((again(mention, slip),), f"one letter off {slip.name}, told of before") if slip else None

    def new(
        self,
        mention: ActorMention,
        name: str,
        *,
        office: str | None = None,
        territory: str | None = None,
        sector: str | None = None,
    ) -> Party:
        """A person of whom only the report tells."""
        return as_printed(
            self._knowledge,
            mention,
            name=name,
            actor=f"person:{slug(name)}",
            office=office,
            territory=territory,
            sector=sector,
        )

    def known(self, mention: ActorMention, title: str | None, nations: tuple[str, ...]) -> str | None:
        """The known person that a name means; None where none or more than one may be."""
        full = [a.id for a in mention.aliases if a.kind == "person"]
        if full:
            return self._pick(full, title, nations)
        regnal = self._regnal(mention, nations)
        if regnal:
            return regnal
        surnames = [a.id for a in mention.aliases if a.kind == "surname"]
        told = self._memory.last_of(surnames)
        if told:
            return told
        if self._memory.person_named(mention.name or "") is not None:
            return None
        if mention.aliases:
            return self._pick_by_surname(surnames, mention, title, nations)
        return self._respelled(mention.name or "")

    def _bearing(self, names: list[str], word: str) -> list[str]:
        """Those whose surname a word is, before those who bear it only in another spelling of their name."""
        own = [n for n in names if surname_of(n, self._knowledge.persons.get(n)).lower() == word.lower()]
        return own or names

    def _regnal(self, mention: ActorMention, nations: tuple[str, ...]) -> str | None:
        """The monarch or pope of the day by the given name alone: "King **Hussein**"."""
        words = set((mention.name or "").split())
        if not words or not REGNAL.intersection(mention.titles):
            return None
        offices = (o for o in self._knowledge.offices if o.title in mention.titles)
        here = (o for o in offices if not nations or (o.territory or o.body) in nations)
        names = {name for o in here if (name := self._offices.holder_of(o.title, o.territory or o.body))}
        fitting = [name for name in names if words <= set(name.split())]
        return fitting[0] if len(fitting) == 1 else None

    def _respelled(self, name: str) -> str | None:
        """The one known person of whose full name this is another spelling: "Shah Mahmood **Koreshi**"."""
        if len(name.split()) < WORDS_OF_FULL_NAME:
            return None
        alike = self._knowledge.full_names.get(consonants_of(name), ())
        comparer = _comparer(self._knowledge.name_tables)
        found = {
            person for spelling, person in alike if _word_for_word(spelling, name) and comparer.same(spelling, name)
        }
        return found.pop() if len(found) == 1 else None

    def _fitting(self, names: list[str], title: str | None, nations: tuple[str, ...]) -> list[str]:
        """Those who have held the office that a title and nations name; all where the words name none."""
        return [n for n in names if not title or not nations or self._offices.is_held(n, title, nations)]

    def _pick(self, names: list[str], title: str | None, nations: tuple[str, ...]) -> str:
        """The one of several persons of the same full name whose office fits best."""
        fitting = self._fitting(names, title, nations) or names
        serving = [n for n in fitting if self._offices.held_by(n)]
        return names[0] if len(names) == 1 else serving[0] if len(serving) == 1 else fitting[0]

    def _pick_by_surname(
        self, names: list[str], mention: ActorMention, title: str | None, nations: tuple[str, ...]
    ) -> str | None:
        """The one person whom a surname can mean: it needs an office on the day, or a fitting title."""
        fitting = self._fitting(names, title, nations)
        if title and nations:
            return fitting[0] if len(fitting) == 1 else next((n for n in fitting if self._offices.held_by(n)), None)
        names = [n for n in names if self._offices.bears(n, mention.titles)] or self._bearing(names, mention.name or "")
        serving = [n for n in names if self._offices.held_by(n)]
        serving = [n for n in serving if self._territory_of(n) in self._spoken_of] or serving
        foremost = self._foremost(serving)
        if len(foremost) == 1:
            return foremost[0]
        return names[0] if len(names) == 1 and self._offices.day is None else None

    def _foremost(self, names: list[str]) -> list[str]:
        """Of several who serve on the day, those of the highest rank: a president before an envoy."""
        ranks = {n: self._offices.rank(office) for n in names if (office := self._offices.held_by(n))}
        return [n for n in names if ranks.get(n) == min(ranks.values())]

    def party(
        self,
        mention: ActorMention,
        name: str,
        *,
        office: str | None = None,
        territory: str | None = None,
        sector: str | None = None,
    ) -> Party:
        """A known person as a party; what is not given comes from the office of the day and from the report."""
        current = self._offices.held_by(name)
        told = self._memory.with_office(name)
        held = office or (current.office if current else None) or (told.office if told else None)
        sector = sector or (told.sector if told else None)
        if territory is None:
            territory = self._territory_of(name)
        if sector is None and held:
            sector = self._offices.sector_in(current.title, current.territory or current.body) if current else None
        code = country_code(self._knowledge, territory)
        organization = self._knowledge.organizations.get(current.body) if current else None
        if organization is not None and territory is None:
            code, territory = organization.country_code or None, organization.territory or None
        return Party(
            text=mention.text,
            start=mention.start,
            end=mention.end,
            name=name,
            actor=f"person:{slug(name)}",
            office=held,
            territory=territory,
            country_code=code,
            sector=sector,
        )

    def _territory_of(self, name: str) -> str | None:
        """The territory that a person serves, or served first in the file's order, or else is from.

        None for who serves a body of many states.
        """
        person = self._knowledge.persons.get(name)
        offices = self._knowledge.tenures_of.get(name, ())
        serving = self._offices.held_by(name) or (offices[0][0] if offices else None)
        body = self._knowledge.organizations.get(serving.body) if serving else None
        if body is not None and body.country_code in OF_MANY_STATES:
            return None
        return (serving.territory if serving else "") or (person.territory if person else "") or None


def _word_for_word(spelling: str, name: str) -> bool:
    """Whether two names have as many words and each begins as its partner does: "Ahmad Mahmoud" is not "Mahmud Ahmed"."""
    pairs = [anyascii(n).lower().replace("-", " ").split() for n in (spelling, name)]
    if len(pairs[0]) != len(pairs[1]):
        return False
    return all(_opening(a) == _opening(b) for a, b in zip(*pairs, strict=True))


def _opening(word: str) -> str:
    """The first sound of a word, roughly: all vowels are one, and so are letters that stand for one sound."""
    return "a" if word[0] in "aeiouy" else word[0].translate(_ONE_SOUND)


@lru_cache(maxsize=2)
def _comparer(tables: NameTables) -> NameComparer:
    """What compares spellings, made once for the tables of the knowledge in use."""
    return NameComparer(tables)
