"""Say who: the actors behind the mentions of one report.

Mentions are taken in text order. A full name opens a person, a surname or a title leads back to it; an office without a name
is looked up as of the report's date; nouns and pronouns that point back ("the ministers", "both countries", "he") take the
nearest actors that fit. What cannot be said stays open: the party keeps its wording and has no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from detente.find import ActorMention, Findings
from detente.find.tree import Tree
from detente.knowledge import Knowledge, Office
from detente.model import Party
from detente.resolve.parties import country_code, covers, holder, of_organization, of_territory, slug
from detente.resolve.times import anchor_of

_BRACKETS = re.compile(r"\s?\((?:the |or |known as )?[\"“]?([A-Z][A-Za-z-]*[A-Z])[\"”]?\)")
SHORTEST_MISSPELLED = 6  # letters from which one that differs still means the same surname
OPENING_WEIGHT = 5  # mentions that one in the opening sentence counts for: whoever opens a report is what it is about
NEAR = 4  # sentences back in which a pronoun or "the minister" looks for its antecedent
# Role nouns that point back at persons, states or bodies already told of, when definite.
HEADS_OF_STATE = frozenset({"head of state", "head of government", "royal"})
GROUPS_OF_STATES = frozenset({"country", "state", "nation", "neighbour", "neighbor", "capital", "government"})
GROUPS_OF_PARTIES = frozenset({"side", "party"})
GROUPS_OF_PERSONS = frozenset({"leader", "minister", "president", "diplomat", "official", "counterpart", "interlocutor", "negotiator", "envoy", "premier", "chief", "head", "man", "politician"})
ONE_STATE = frozenset({"country", "state", "nation"})
ONE_BODY = frozenset({"group", "organisation", "organization", "movement", "bloc", "alliance", "union", "body", "agency", "party", "militia", "council", "commission", "ministry", "army", "government"})
STATE_NOUNS = frozenset({"government", "authority", "administration", "regime"})
ORGANS = frozenset({"ministry", "army", "parliament", "military", "police", "embassy", "navy", "court", "senate", "cabinet", "office", "intelligence", "agency", "force", "forces"})
NUMBER = {"both": 2, "two": 2, "three": 3, "four": 4}
# Words by which an office is not the one held on the report's day.
POSSESSIVE_FORMER = frozenset({"former", "ex", "then", "late", "next", "future", "incoming", "elect", "designate"})


@dataclass(slots=True)
class _Told:
    """Somebody already told of in the report."""

    party: Party
    kind: str  # person · state · body · people
    sentence: int
    subject: bool
    main: bool = False
    titles: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a mention stands for, and why."""

    parties: tuple[Party, ...]
    why: str


def _territories_named(findings: Findings, knowledge: Knowledge) -> frozenset[str]:
    """Codes of the territories that any mention names, by themselves or as a modifier."""
    codes: set[str] = set()
    for sentence in findings.sentences:
        codes.update(p.id for p in sentence.places if p.kind == "territory")
        codes.update(knowledge.regions[p.id].territory for p in sentence.places if p.kind == "region")
        for mention in sentence.actors.values():
            codes.update(mention.nations)
            codes.update(a.id for a in mention.aliases if a.kind in ("territory", "demonym", "people", "metonym"))
            bodies = {a.id for a in mention.aliases if a.kind == "organization"}
            if len(bodies) == 1:
                codes.add(knowledge.organizations[bodies.pop()].territory)
    return frozenset(codes)


NO_ANTECEDENT = "pronoun without an antecedent"


def _partners(mentions: list[ActorMention]) -> dict[int, ActorMention]:
    """Start of a title without a name → the person that it stands before: "the governor of Kano, **Aminu Bello**,"."""
    titles = {m.start: m for m in mentions if m.form in ("title", "role") and m.name is None and not m.plural}
    out: dict[int, ActorMention] = {}
    for person in mentions:
        if person.form == "person" and person.apposition_to is not None:
            title = next((t for t in titles.values() if t.start <= person.apposition_to < t.end), None)
            if title is not None:
                out[title.start] = person
    return out


class ActorResolver:
    """Resolves the mentions of one report; ask it with the sentence's number and a token.

    Args:
        findings: The report's findings.
        knowledge: Actors, offices and tenures.
        published: The report's date, None where unknown: then offices are looked up only in the report itself.
    """

    def __init__(self, findings: Findings, knowledge: Knowledge, published: str | None) -> None:
        self.knowledge = knowledge
        self.day: tuple[date, date] | None = anchor_of(published)
        self.told: list[_Told] = []
        self.in_office: dict[tuple[str, str], Party] = {}
        self.short: dict[str, Party] = {}
        self.spoken_of = _territories_named(findings, knowledge)
        self._text = findings.report.text
        self._resolved: dict[tuple[int, int], Resolved] = {}
        for sentence in findings.sentences:
            mentions = list(dict.fromkeys(sentence.actors.values()))
            self._partners = _partners(mentions)
            for mention in mentions:
                found = self._resolve(mention, sentence.tree, sentence.actors)
                self._resolved[(mention.sentence, mention.first)] = found
                self._remember(mention, found)
            self._look_ahead(mentions)

    def _look_ahead(self, mentions: list[ActorMention]) -> None:
        """"During **their** call, X and Y …": a pronoun before the subject that it means."""
        for mention in mentions:
            key = (mention.sentence, mention.first)
            if mention.form != "pronoun" or self._resolved[key].why != NO_ANTECEDENT:
                continue
            subjects = {t.party.name: t.party for t in self.told if t.sentence == mention.sentence and t.main and t.kind == "person" and (t.party.start or 0) > mention.start}
            several = mention.text.lower() in ("their", "they", "them")
            if subjects and mention.text.lower() not in ("i", "we", "us", "me", "my", "our", "it", "its") and (len(subjects) > 1) == several:
                self._resolved[key] = Resolved(tuple(self._again(mention, p) for p in subjects.values()), "the subject that follows")

    def resolved(self, mention: ActorMention) -> Resolved:
        """Who a mention stands for."""
        return self._resolved[(mention.sentence, mention.first)]

    def territories(self) -> Iterator[str]:
        """Codes of the territories of everybody told of, once a mention."""
        for found in self._resolved.values():
            for party in found.parties:
                if party.territory:
                    yield party.territory

    # ── one mention ──

    def _resolve(self, mention: ActorMention, tree: Tree, actors: Mapping[int, ActorMention]) -> Resolved:
        if mention.form == "pronoun":
            return self._pronoun(mention, tree)
        partner = self._partners.get(mention.start)
        if partner is not None and mention.form == "title":
            mention = replace(mention, name=partner.name, aliases=partner.aliases)
        if mention.text in self.short:
            return Resolved((self._again(mention, self.short[mention.text]),), "abbreviation given in the report")
        spelled = self._spelled_out(mention)
        if spelled is not None:
            return spelled
        if mention.form == "title":
            return self._title(mention, tree, actors)
        if mention.form == "role":
            return self._explained(mention) or self._role(mention, tree, actors)
        if mention.form == "person":
            return self._person(mention)
        if mention.form in ("name", "demonym", "people"):
            return self._name(mention)
        return self._unknown(mention)

    def _spelled_out(self, mention: ActorMention) -> Resolved | None:
        """"National Liberation Army (ELN)": a capitalized name whose abbreviation is known names the same body."""
        match = _BRACKETS.match(self._text, mention.end)
        if match is None or mention.form in ("person", "title", "demonym") or not mention.text[0].isupper():
            return None
        if any(a.kind == "organization" for a in mention.aliases):
            return None
        bodies = {a.id for a in self.knowledge.names.get(match[1]) if a.kind == "organization"}
        if len(bodies) != 1 or mention.form == "name":
            return None
        return Resolved((of_organization(self.knowledge, mention, self.knowledge.organizations[bodies.pop()], self.day),), "abbreviation in knowledge")

    def _name(self, mention: ActorMention) -> Resolved:
        alias = next((a for kind in ("territory", "organization", "metonym", "demonym", "people") for a in mention.aliases if a.kind == kind), None)
        if alias is None:
            return self._unknown(mention)
        if alias.kind == "organization" and len({a.id for a in mention.aliases if a.kind == "organization"}) > 1:
            return self._one_of_several(mention)
        if alias.kind == "organization":
            return Resolved((of_organization(self.knowledge, mention, self.knowledge.organizations[alias.id], self.day),), "name in knowledge")
        if alias.kind == "people":
            code = alias.id
            return Resolved((self._plain(mention, name=mention.text, territory=code, sector="CVL"),), "people in knowledge")
        why = "the capital stands for the government" if alias.kind == "metonym" else "name in knowledge"
        return Resolved((of_territory(self.knowledge, mention, alias.id, sector="GOV" if alias.kind == "metonym" else None),), why)

    def _one_of_several(self, mention: ActorMention) -> Resolved:
        """An abbreviation of several bodies ("RSF"): the one told of before, else the one of a territory that the report speaks of."""
        bodies = [self.knowledge.organizations[i] for i in dict.fromkeys(a.id for a in mention.aliases if a.kind == "organization")]
        told = [b for b in bodies if any(t.party.actor == b.id for t in self.told)]
        here = [b for b in bodies if b.territory and b.territory in self.spoken_of]
        for found in (told, here):
            if len(found) == 1:
                return Resolved((of_organization(self.knowledge, mention, found[0], self.day),), "of several bodies the one of this report")
        return Resolved((self._plain(mention, name=mention.text, actor=f"name:{slug(mention.text)}"),), "ambiguous name, left open")

    def _unknown(self, mention: ActorMention) -> Resolved:
        earlier = self._earlier_person(mention.name or "") if mention.name and " " not in mention.name else None
        if earlier is not None:
            return Resolved((self._again(mention, earlier),), f"surname of {earlier.name}")
        territory = next((self._territory(n) for n in mention.nations if self._territory(n)), None)
        return Resolved((self._plain(mention, name=mention.name, actor=f"name:{slug(mention.name or mention.text)}", territory=territory, sector=mention.sector),), "name as printed")

    def _plain(self, mention: ActorMention, **fields: object) -> Party:
        values: dict[str, object] = {"country_code": country_code(self.knowledge, fields.get("territory")), "unnamed": mention.unnamed, **fields}  # type: ignore[arg-type]
        return Party(text=mention.text, start=mention.start, end=mention.end, **values)  # type: ignore[arg-type]

    def _territory(self, nation: str) -> str | None:
        if nation in self.knowledge.territories:
            return nation
        organization = self.knowledge.organizations.get(nation)
        return organization.territory or None if organization else None

    # ── persons and offices ──

    def _person(self, mention: ActorMention) -> Resolved:
        known = self._known_person(mention, None, ())
        if known:
            return Resolved((self._party_of_person(mention, known, None, None),), "person in knowledge")
        earlier = self._earlier_person(mention.name or mention.text)
        if earlier:
            return Resolved((self._again(mention, earlier),), f"surname of {earlier.name}")
        name = mention.name or mention.text
        return Resolved((self._plain(mention, name=name, actor=f"person:{slug(name)}"),), "person named in the text")

    def _known_person(self, mention: ActorMention, title: str | None, nations: tuple[str, ...]) -> str | None:
        """The known person that a name means; None where none or more than one may be."""
        full = [a.id for a in mention.aliases if a.kind == "person"]
        if full:
            return self._pick(full, title, nations)
        surnames = [a.id for a in mention.aliases if a.kind == "surname"]
        told = [t.party.name for t in self.told if t.party.name in surnames]
        if told:
            return told[-1]
        if self._earlier_person(mention.name or "") is not None:
            return None
        return self._pick(surnames, title, nations, strict=True)

    def _pick(self, names: list[str], title: str | None, nations: tuple[str, ...], *, strict: bool = False) -> str | None:
        """The one of several persons whose office fits; a surname alone needs an office on the day, or a fitting title."""
        fitting = [n for n in names if not title or not nations or self._held(n, title, nations)]
        if title and nations and strict:
            return fitting[0] if len(fitting) == 1 else next((n for n in fitting if self._office_of(n)), None)
        if len(names) == 1 and not strict:
            return names[0]
        serving = [n for n in (fitting or names) if self._office_of(n)]
        if len(serving) == 1:
            return serving[0]
        if strict and len(names) == 1 and self.day is None:
            return names[0]
        return None if strict else (fitting or names)[0]

    def _held(self, name: str, title: str, nations: tuple[str, ...]) -> bool:
        return any(o.title == title and (o.territory or o.body) in nations for o, _ in self.knowledge.tenures_of.get(name, ()))

    def _office_of(self, name: str) -> Office | None:
        """The office that a person holds on the report's day (the first in the file's order)."""
        return next((o for o, t in self.knowledge.tenures_of.get(name, ()) if covers(t, self.day)), None)

    def _earlier_person(self, name: str) -> Party | None:
        """A person of the same surname, or of a name that holds this one, already told of."""
        words = [w.lower() for w in name.split()]
        if not words:
            return None
        for told in reversed(self.told):
            if told.kind == "person" and told.party.name:
                spoken = {w.lower() for n in (told.party.name, told.party.text or "") for w in n.split()}
                if words[-1] in spoken and all(w in spoken or w.endswith(".") for w in words):
                    return told.party
        return self._misspelled(words[0]) if len(words) == 1 else None

    def _misspelled(self, word: str) -> Party | None:
        """A surname one letter off that of a person told of ("Lavrof"): a slip or another transliteration."""
        if len(word) < SHORTEST_MISSPELLED:
            return None
        for told in reversed(self.told):
            surname = (told.party.name or "").lower().split()[-1:]
            if told.kind == "person" and surname and len(surname[0]) == len(word) and sum(a != b for a, b in zip(surname[0], word, strict=True)) == 1:
                return told.party
        return None

    def _party_of_person(self, mention: ActorMention, name: str, office: str | None, territory: str | None, sector: str | None = None) -> Party:
        person = self.knowledge.persons.get(name)
        current = self._office_of(name)
        told = next((t.party for t in reversed(self.told) if t.party.name == name and t.party.office), None)
        held = office or (current.office if current else None) or (told.office if told else None)
        sector = sector or (told.sector if told else None)
        if territory is None:
            offices = self.knowledge.tenures_of.get(name, ())
            serving = current or (offices[0][0] if offices else None)
            territory = (serving.territory if serving else "") or (person.territory if person else "") or None
        if sector is None and held:
            sector = self._sector_of_title(current.title) if current else None
        code = country_code(self.knowledge, territory)
        organization = self.knowledge.organizations.get(current.body) if current and current.body else None
        if organization is not None and territory is None:
            code, territory = organization.country_code or None, organization.territory or None
        return Party(text=mention.text, start=mention.start, end=mention.end, name=name, actor=f"person:{slug(name)}", office=held, territory=territory, country_code=code, sector=sector)

    def _again(self, mention: ActorMention, party: Party, *, office: str | None = None) -> Party:
        return replace(party, text=mention.text, start=mention.start, end=mention.end, role=None, office=office or party.office)

    def _title(self, mention: ActorMention, tree: Tree, actors: Mapping[int, ActorMention]) -> Resolved:
        assert mention.title is not None
        title = self._specific(mention.titles, mention.nations)
        nations = mention.nations or self._owner_nation(mention, tree, actors)
        if mention.name:
            return self._named_title(mention, title, nations)
        if mention.plural:
            return self._plural_title(mention, title, nations)
        former = any(w in POSSESSIVE_FORMER for w in mention.text.lower().replace("-", " ").split())
        if nations and not former:
            return self._office_holder(mention, title, nations[-1])
        if mention.apposition_to is not None:
            return self._apposed(mention, title, nations)
        if mention.definite or not nations:
            told = self._told_with_title(title, mention.sentence) or self._told_of_level(title)
            if told is not None and not former:
                return Resolved((self._again(mention, told),), f"{title} told of before")
        return Resolved((self._plain(mention, territory=self._first_territory(nations), sector=mention.sector),), "title without a name")

    def _specific(self, titles: tuple[str, ...], nations: tuple[str, ...]) -> str:
        """Of the offices that a wording can mean, the one that the nation has ("foreign minister" in Washington: secretary of state)."""
        return next((t for nation in reversed(nations) for t in titles if (t, nation) in self.knowledge.offices_of), titles[0])

    def _like(self, title: str) -> tuple[str, ...]:
        """The title and those that a counterpart may bear instead: any that shares a wording with it."""
        known = self.knowledge.titles.get(title)
        wordings = {title, *(known.names if known else ())}
        others = (t.title for t in self.knowledge.titles.values() if wordings & {t.title, *t.names})
        return tuple(dict.fromkeys((title, *others)))

    def _owner_nation(self, mention: ActorMention, tree: Tree, actors: Mapping[int, ActorMention]) -> tuple[str, ...]:
        """"its foreign minister": the nation of whoever "its" is."""
        if mention.owner is None:
            return ()
        owner = self._antecedent(tree.tokens[mention.owner].lower, mention.sentence, mention.start)
        return (owner.territory,) if owner and owner.territory else ()

    def _named_title(self, mention: ActorMention, title: str, nations: tuple[str, ...]) -> Resolved:
        territory = self._first_territory(nations)
        known = self._known_person(mention, title, nations)
        former = any(w in POSSESSIVE_FORMER for w in mention.text.lower().replace("-", " ").split())
        office = self._office_name(title, nations) if nations and not former else None
        if known:
            held = next((o.office for o, _ in self.knowledge.tenures_of.get(known, ()) if o.title in mention.titles), None)
            office = office or (held if not former else None)
            return Resolved((self._party_of_person(mention, known, office, territory, mention.sector),), "title and name in knowledge")
        earlier = self._earlier_person(mention.name or "")
        if earlier:
            return Resolved((self._again(mention, earlier),), f"surname of {earlier.name}")
        body = self.knowledge.organizations.get(nations[-1]) if nations else None
        party = self._plain(mention, name=mention.name, actor=f"person:{slug(mention.name or '')}", office=office, territory=territory, sector=mention.sector)
        if body is not None and body.country_code:
            party = replace(party, country_code=body.country_code)
        return Resolved((party,), "title and name in the text")

    def _office_name(self, title: str, nations: tuple[str, ...]) -> str | None:
        nation = nations[-1]
        offices = self.knowledge.offices_of.get((title, nation), ())
        if offices:
            return offices[0].office
        if nation in self.knowledge.territories:
            return f"{title} of {self.knowledge.territories[nation].name}"
        return f"{title} of {self.knowledge.organizations[nation].name}" if nation in self.knowledge.organizations else None

    def _first_territory(self, nations: tuple[str, ...]) -> str | None:
        return next((t for n in nations if (t := self._territory(n))), None)

    def _office_holder(self, mention: ActorMention, title: str, nation: str) -> Resolved:
        """The holder of an office: as the report itself names him, else as of the report's date."""
        office = self._office_name(title, (nation,))
        told = self.in_office.get((title, nation))
        if told is not None and self._specifies(mention):
            return Resolved((self._again(mention, told, office=office),), "office named in the report")
        names = [holder(o, self.day) for o in self.knowledge.offices_of.get((title, nation), ())]
        name = next((n for n in names if n), None)
        if name and self._specifies(mention):
            return Resolved((self._party_of_person(mention, name, office, self._territory(nation), mention.sector),), "office as of the report's date")
        return Resolved((self._plain(mention, office=office, territory=self._territory(nation), sector=mention.sector),), "office, holder unknown")

    def _specifies(self, mention: ActorMention) -> bool:
        """"a Russian foreign minister" is any of them; "the" or no article is the one in office."""
        return True

    def _plural_title(self, mention: ActorMention, title: str, nations: tuple[str, ...]) -> Resolved:
        if len(nations) > 1:
            found = [p for n in nations for p in self._office_holder(mention, title, n).parties]
            return Resolved(tuple(found), "one office of each nation")
        if nations:
            return Resolved((self._plain(mention, territory=self._first_territory(nations), sector=mention.sector),), "several of one nation")
        return self._back_to_persons(mention, _last_word(mention), NUMBER.get(self._number_word(mention), 2)) or Resolved((self._plain(mention, sector=mention.sector),), "several, not told of before")

    def _number_word(self, mention: ActorMention) -> str:
        return next((w for w in mention.text.lower().split() if w in NUMBER), "")

    def _back_to_persons(self, mention: ActorMention, word: str, number: int) -> Resolved | None:
        """"the ministers": the last persons told of whose title fits, in the order they came."""
        last = word.split()[-1]
        found: dict[str, Party] = {}
        for told in reversed(self.told):
            if told.kind != "person" or not told.party.name or told.party.name in found:
                continue
            if last in GROUPS_OF_PERSONS - {"minister", "president", "premier"} or any(last in t.split() for t in told.titles):
                found[told.party.name] = told.party
            if len(found) == number:
                break
        if len(found) < 2:
            return None
        return Resolved(tuple(self._again(mention, p) for p in reversed(found.values())), f"{word}s told of before")

    def _sector_of_title(self, title: str) -> str | None:
        known = self.knowledge.titles.get(title)
        return known.sector or None if known else None

    def _explained(self, mention: ActorMention) -> Resolved | None:
        """"Faría, **his Venezuelan counterpart**": the noun explains a person just named."""
        role = self.knowledge.roles.get(mention.role or "")
        if mention.apposition_to is None or mention.name or mention.plural or role is None or role.number != "person":
            return None
        told = next((t for t in reversed(self.told) if t.kind == "person" and t.party.start is not None and t.party.start <= mention.apposition_to < (t.party.end or 0)), None)
        if told is None:
            return None
        territory = self._first_territory(mention.nations) or told.party.territory
        title = self._title_of_owner_at(mention) if mention.role in ("counterpart", "colleague") else None
        office = told.party.office
        if title and mention.nations and office is None:
            specific = self._specific(self._like(title), mention.nations)
            office = self._office_name(specific, mention.nations)
            told.titles.add(specific)
            told.party = replace(told.party, office=office, sector=self._sector_of_title(specific))
            self._name_office(told.party, mention.sentence)
        party = replace(told.party, territory=territory, country_code=country_code(self.knowledge, territory), sector=told.party.sector or mention.sector)
        told.party = party
        return Resolved((self._again(mention, party),), "explains the name before it")

    def _name_office(self, party: Party, sentence: int) -> None:
        """The office that the following words give belongs to the name before them, too."""
        for key, found in self._resolved.items():
            if key[0] == sentence and any(p.start == party.start for p in found.parties):
                self._resolved[key] = replace(found, parties=tuple(replace(p, office=party.office, sector=party.sector) if p.start == party.start else p for p in found.parties))

    def _title_of_owner_at(self, mention: ActorMention) -> str | None:
        """The title of the person told of before the one that "his counterpart" explains."""
        others = [t for t in self.told if t.kind == "person" and t.titles and t.party.start is not None and t.party.start < (mention.apposition_to or 0)]
        return sorted(others[-1].titles)[0] if others else None

    def _apposed(self, mention: ActorMention, title: str, nations: tuple[str, ...]) -> Resolved:
        other = next((t.party for t in reversed(self.told) if t.party.start is not None and t.party.start <= (mention.apposition_to or 0) < (t.party.end or 0)), None)
        if other is None:
            return Resolved((self._plain(mention, territory=self._first_territory(nations), sector=mention.sector),), "title without a name")
        return Resolved((self._again(mention, other),), "explains the name before it")

    def _told_of_level(self, title: str) -> Party | None:
        """"the Head of State", "the leader": the last head of state or government told of, whatever the title."""
        known = self.knowledge.titles.get(title)
        if known is None or known.level not in HEADS_OF_STATE:
            return None
        for told in reversed(self.told):
            levels = {self.knowledge.titles[t].level for t in told.titles if t in self.knowledge.titles}
            if told.kind == "person" and levels & HEADS_OF_STATE and told.party.name:
                return told.party
        return None

    def _told_with_title(self, title: str, sentence: int) -> Party | None:
        last = title.split()[-1]
        for exact in (True, False):
            for told in reversed(self.told):
                if told.kind == "person" and any(title == t if exact else last in t.split() for t in told.titles):
                    return told.party
        return None

    # ── role nouns ──

    def _role(self, mention: ActorMention, tree: Tree, actors: Mapping[int, ActorMention]) -> Resolved:
        role = mention.role or ""
        if mention.name:
            return self._named_role(mention, tree, actors)
        if mention.owner is not None and role in ("counterpart", "colleague"):
            return self._counterpart(mention, tree)
        pointing = mention.definite and not mention.nations and not _is_qualified(mention)
        if pointing and mention.plural or role in ("both",) or mention.definite and self._number_word(mention) and not mention.nations:
            found = self._group(mention, role)
            if found:
                return found
        if pointing and not mention.plural:
            found = self._single(mention, role)
            if found:
                return found
        if mention.owner is not None and not mention.nations:
            mention = replace(mention, nations=self._owner_nation(mention, tree, actors))
        return self._described(mention, role)

    def _named_role(self, mention: ActorMention, tree: Tree, actors: Mapping[int, ActorMention]) -> Resolved:
        title = self._title_of_owner(mention, tree) if mention.role in ("counterpart", "colleague") else None
        territory = self._first_territory(mention.nations)
        if title and mention.nations:
            specific = self._specific(self._like(title), mention.nations)
            return self._named_title(replace(mention, title=specific, sector=self._sector_of_title(specific)), specific, mention.nations)
        known = self._known_person(mention, None, mention.nations)
        if known:
            return Resolved((self._party_of_person(mention, known, None, territory),), "person in knowledge")
        earlier = self._earlier_person(mention.name or "")
        if earlier:
            return Resolved((self._again(mention, earlier),), f"surname of {earlier.name}")
        return Resolved((self._plain(mention, name=mention.name, actor=f"person:{slug(mention.name or '')}", territory=territory, sector=mention.sector),), "role and name in the text")

    def _title_of_owner(self, mention: ActorMention, tree: Tree) -> str | None:
        """The title shared by counterparts: that of whoever "his" is."""
        word = tree.tokens[mention.owner].lower if mention.owner is not None else "his"
        owner = self._antecedent(word, mention.sentence, mention.start)
        told = next((t for t in reversed(self.told) if owner is not None and t.party.name == owner.name and t.titles), None)
        return sorted(told.titles)[0] if told else None

    def _counterpart(self, mention: ActorMention, tree: Tree) -> Resolved:
        title = self._title_of_owner(mention, tree)
        if title and mention.nations:
            specific = self._specific(self._like(title), mention.nations)
            found = self._office_holder(mention, specific, mention.nations[-1])
            sector = self._sector_of_title(specific)
            return Resolved(tuple(replace(p, sector=p.sector or sector) for p in found.parties), "counterpart: the same office of the other side")
        return self._described(mention, mention.role or "")

    def _group(self, mention: ActorMention, role: str) -> Resolved | None:
        """"both countries", "the two sides", "the leaders": the last actors that fit."""
        number = NUMBER.get(self._number_word(mention), 2)
        if role in GROUPS_OF_PERSONS:
            found = self._back_to_persons(mention, role, number)
            if found or role not in ("leader",):
                return found
        if role in GROUPS_OF_STATES:
            return self._back_to_states(mention, number)
        if role in GROUPS_OF_PARTIES and not tree_has_complement(mention):
            return self._back_to_sides(mention, number)
        return None

    def _back_to_states(self, mention: ActorMention, number: int) -> Resolved | None:
        """The states of the last subjects: "Lavrov met Qureshi … both countries"."""
        codes: dict[str, None] = {}
        persons = [t for t in reversed(self.told) if t.kind in ("person", "state") and t.party.territory in self.knowledge.territories]
        near = [t for t in persons if t.kind == "person" and t.sentence >= mention.sentence - NEAR] or persons
        for told in near:
            codes.setdefault(str(told.party.territory))
            if len(codes) == number:
                break
        if len(codes) < 2:
            return None
        return Resolved(tuple(of_territory(self.knowledge, mention, c) for c in reversed(codes)), "countries told of before")

    def _back_to_sides(self, mention: ActorMention, number: int) -> Resolved | None:
        """"the two sides", "the parties": whoever met or spoke last."""
        sides: dict[str, list[_Told]] = {}
        for told in self.told:
            if told.kind in ("person", "state", "body") and told.party.name:
                sides.setdefault(told.party.territory or told.party.name, []).append(told)
        leading = sorted(sides.values(), key=lambda side: -len(side) - OPENING_WEIGHT * any(t.sentence == self.told[0].sentence for t in side))[:number]
        if len(leading) < 2:
            return None
        leading.sort(key=lambda side: self.told.index(side[0]))
        return Resolved(tuple(self._again(mention, self._face(side)) for side in leading), "the sides that the report tells most of")

    def _face(self, side: list[_Told]) -> Party:
        """Who stands for a side: the one told of most often, a person before a state."""
        names = [told.party.name for told in side]
        return max(side, key=lambda t: (names.count(t.party.name), t.kind == "person")).party

    def _single(self, mention: ActorMention, role: str) -> Resolved | None:
        """"the country", "the group", "the minister": the last one that fits."""
        if role in ONE_STATE:
            for told in reversed(self.told):
                here = told.sentence == mention.sentence and told.subject and told.party.start is not None and mention.start - told.party.start < 80
                if told.kind == "state" and not here:
                    return Resolved((self._again(mention, told.party),), "country told of before")
            return None
        if role in ONE_BODY:
            for told in reversed(self.told):
                same = role in (told.party.text or "").lower() or role in (told.party.name or "").lower() or role in ("group", "movement", "organisation", "organization", "bloc", "alliance", "body", "militia", "party", "agency")
                if told.kind == "body" and same and told.party.name:
                    return Resolved((self._again(mention, told.party),), f"{role} told of before")
            return None
        found = self._told_with_title(role, mention.sentence) if role in GROUPS_OF_PERSONS else None
        return Resolved((self._again(mention, found),), f"{role} told of before") if found else None

    def _described(self, mention: ActorMention, role: str) -> Resolved:
        """Somebody described and not named: "Russian diplomats", "Taliban fighters", "the Foreign Ministry of Chad"."""
        nation = mention.nations[-1] if mention.nations else None
        organization = self.knowledge.organizations.get(nation or "")
        if organization is not None and organization.kind != "organ":
            party = of_organization(self.knowledge, mention, organization, self.day)
            return Resolved((party if mention.sector in (None, party.sector) or party.sector == "REB" else replace(party, sector=party.sector or mention.sector),), "described by its group")
        territory = self._first_territory(mention.nations)
        if territory and role in STATE_NOUNS:
            return Resolved((of_territory(self.knowledge, mention, territory, sector="GOV"),), "government of a known territory")
        actor = None
        if territory and role in ORGANS:
            actor = f"organ:{territory}:{slug(self._bare(mention, territory))}"
        name = None if mention.unnamed else mention.text if actor is None else self._full_name(mention, territory)
        return Resolved((self._plain(mention, name=name, actor=actor, territory=territory, sector=mention.sector),), "described, not named")

    def _full_name(self, mention: ActorMention, territory: str | None) -> str:
        """Name of an organ with its state: "Colombian Foreign Ministry" for "Colombia's Foreign Ministry"."""
        state = self.knowledge.territories.get(territory or "")
        if state is None or not state.demonyms or any(n in mention.text for n in (*state.demonyms, state.name, *state.names)):
            return mention.text
        return f"{state.demonyms[0]} {mention.text}"

    def _bare(self, mention: ActorMention, territory: str) -> str:
        words = {*self.knowledge.territories[territory].demonyms, self.knowledge.territories[territory].name, "of", "the"}
        return " ".join(w for w in mention.text.split() if w not in words)

    # ── pronouns ──

    def _pronoun(self, mention: ActorMention, tree: Tree) -> Resolved:
        if mention.text.lower() in ("they", "them", "both", "their"):
            group = self._subjects_before(mention) or self._back_to_sides(mention, 2)
            if group:
                return group
        found = self._antecedent(mention.text.lower(), mention.sentence, mention.start, not_=self._subject_of_clause(mention, tree))
        if found is None:
            return Resolved((self._plain(mention),), NO_ANTECEDENT)
        return Resolved((self._again(mention, found),), f"pronoun for {found.name or found.text}")

    def _subjects_before(self, mention: ActorMention) -> Resolved | None:
        """"They": the last main subject that is more than one person, be it several, a body or a people."""
        for sentence in range(mention.sentence, mention.sentence - NEAR - 1, -1):
            subjects = [t for t in self.told if t.sentence == sentence and t.main and (t.party.start or 0) < mention.start]
            names = dict.fromkeys(t.party.name for t in subjects)
            if len(names) > 1 or any(t.kind in ("people", "body") for t in subjects):
                parties = {t.party.name: t.party for t in subjects}
                return Resolved(tuple(self._again(mention, p) for p in parties.values()), "the last subjects that are several")
        return None

    def _subject_of_clause(self, mention: ActorMention, tree: Tree) -> frozenset[str]:
        """Names of the clause's own subject, which "him" and "them" cannot mean."""
        token = tree.tokens[mention.first]
        if token.tag == "PRP$" or token.dep in ("nsubj", "nsubjpass"):
            return frozenset()
        v = next((a for a in tree.ancestors(mention.first) if tree.is_verb(a)), None)
        subjects = {tree.tokens[s].start for s in tree.surface_subject(v)} if v is not None else set()
        return frozenset(t.party.name or "" for t in self.told if t.sentence == mention.sentence and t.party.start is not None and any(t.party.start <= s < (t.party.end or 0) for s in subjects))

    def _antecedent(self, word: str, sentence: int, start: int, *, not_: frozenset[str] = frozenset()) -> Party | None:
        """Whom a pronoun means: the nearest fitting actor, subjects first."""
        kinds = {"he": ("person",), "she": ("person",), "him": ("person",), "her": ("person",), "his": ("person",), "it": ("state", "body"), "its": ("state", "body"), "they": ("people", "body"), "them": ("people", "body"), "their": ("people", "body", "state")}.get(word, ())
        near = [t for t in self.told if t.kind in kinds and t.sentence >= sentence - NEAR and t.party.name not in not_]
        orders = (
            lambda t: t.sentence == sentence and t.subject,
            lambda t: t.sentence < sentence and t.main,
            lambda t: t.sentence < sentence and t.subject,
            lambda t: True,
        )
        for fits in orders:
            fitting = [t for t in near if fits(t) and t.party.name]
            if fitting:
                return fitting[-1].party
        return None

    # ── memory ──

    def _remember(self, mention: ActorMention, found: Resolved) -> None:
        match = _BRACKETS.match(self._text, mention.end)
        if match is not None and len(found.parties) == 1 and found.parties[0].name and mention.form in ("name", "unknown", "role"):
            self.short[match[1]] = found.parties[0]
        for party in found.parties:
            if party.name is None and party.office is None or mention.form == "demonym":
                continue
            if mention.form == "pronoun":
                self._remember_pronoun(mention, party)
                continue
            kind = self._kind(mention, party)
            titles = {mention.title} if mention.title else set()
            if kind == "person":
                titles |= {t for told in self.told if told.party.name == party.name for t in told.titles}
                if party.office and (mention.role == "counterpart" or not titles):
                    titles.add(self.knowledge.title_of(party.office))
            self.told.append(_Told(party, kind, mention.sentence, mention.subject, mention.main, {t for t in titles if t}))
            if mention.title and mention.name and mention.nations:
                self.in_office[(self._specific(mention.titles, mention.nations), mention.nations[-1])] = party

    def _remember_pronoun(self, mention: ActorMention, party: Party) -> None:
        """A subject pronoun carries its antecedent on: the next "they" means the same."""
        told = next((t for t in reversed(self.told) if t.party.name == party.name), None)
        if told is not None and mention.subject:
            self.told.append(replace_told(told, party, mention))

    def _kind(self, mention: ActorMention, party: Party) -> str:
        if (party.actor or "").startswith("person:") or mention.form in ("person", "title"):
            return "person"
        if (party.actor or "").startswith("state:"):
            return "state"
        if mention.form in ("name", "unknown") or (party.actor or "").startswith("organ:"):
            return "body"
        return "people" if mention.plural else "body"


def replace_told(told: _Told, party: Party, mention: ActorMention) -> _Told:
    """The same actor, told of again."""
    return _Told(party, told.kind, mention.sentence, mention.subject, mention.main, told.titles)


def _last_word(mention: ActorMention) -> str:
    """The noun of a plural title, in the singular ("leader" of "the two leaders")."""
    return mention.text.lower().split()[-1].removesuffix("s")


def _is_qualified(mention: ActorMention) -> bool:
    """"the **warring** sides" describe themselves; only "the two sides", "both countries" point back."""
    words = [w for w in mention.text.lower().split() if w not in NUMBER and w not in ("foreign", "prime", "defence", "defense")]
    return len(words) > 1


def tree_has_complement(mention: ActorMention) -> bool:
    """"the parties to the conflict" describe themselves and point at nobody; their words go beyond the noun."""
    return " to " in mention.text
