"""Names of states, bodies and peoples, and names that knowledge does not have."""

from __future__ import annotations

import re

from detente.find import ActorMention, Findings
from detente.knowledge import Knowledge, Organization
from detente.resolve.memory import Memory
from detente.resolve.offices import Offices
from detente.resolve.parties import Referent, as_printed, covers, of_organization, of_territory, slug
from detente.resolve.persons import Persons

_BRACKETS = re.compile(r"\s?\((?:the |or |known as )?[\"“]?([A-Z][A-Za-z-]*[A-Z])[\"”]?\)")
# What a name is taken for first, where it can mean several things.
KINDS = ("territory", "organization", "metonym", "demonym", "people")


def abbreviation_behind(text: str, mention: ActorMention) -> str | None:
    """The abbreviation in brackets behind a name: "National Liberation Army (**ELN**)"."""
    match = _BRACKETS.match(text, mention.end)
    return match[1] if match else None


def territories_named(findings: Findings, knowledge: Knowledge) -> frozenset[str]:
    """Codes of the territories that any mention of a report names, by themselves or as a modifier."""
    codes: set[str] = set()
    for sentence in findings.sentences:
        codes.update(p.id for p in sentence.places if p.kind == "territory")
        codes.update(knowledge.regions[p.id].territory for p in sentence.places if p.id in knowledge.regions)
        for mention in sentence.actors.values():
            codes.update(mention.nations)
            codes.update(a.id for a in mention.aliases if a.kind in ("territory", "demonym", "people", "metonym"))
            bodies = _bodies(mention)
            if len(bodies) == 1:
                codes.add(knowledge.organizations[bodies[0]].territory)
    return frozenset(codes)


def _bodies(mention: ActorMention) -> list[str]:
    """Ids of the organizations that a name can mean."""
    return list(dict.fromkeys(a.id for a in mention.aliases if a.kind == "organization"))


class Names:
    """Says whom a name means that is no person's.

    Args:
        findings: The report's findings.
        offices: Knowledge on the report's day.
        memory: Who has been told of.
        persons: Which person a name means.
        spoken_of: Codes of the territories that the report names.
    """

    def __init__(
        self, findings: Findings, offices: Offices, memory: Memory, persons: Persons, spoken_of: frozenset[str]
    ) -> None:
        self._text = findings.report.text
        self._offices = offices
        self._knowledge = offices.knowledge
        self._memory = memory
        self._persons = persons
        self._spoken_of = spoken_of

    def known(self, mention: ActorMention) -> Referent:
        """Whom a name in knowledge means."""
        alias = next((a for kind in KINDS for a in mention.aliases if a.kind == kind), None)
        if alias is None:
            return self.unknown(mention)
        if alias.kind == "organization" and len(_bodies(mention)) > 1:
            return self._one_of_several(mention)
        if alias.kind == "organization":
            return self._body(mention, self._knowledge.organizations[alias.id], "name in knowledge")
        if alias.kind == "people":
            party = as_printed(self._knowledge, mention, name=mention.text, territory=alias.id, sector="CVL")
            return Referent((party,), "people in knowledge")
        if alias.kind == "metonym":
            code = self._of_the_day([a.id for a in mention.aliases if a.kind == "metonym"])
            party = of_territory(self._knowledge, mention, code, sector="GOV")
            return Referent((party,), "the capital stands for the government")
        return Referent((of_territory(self._knowledge, mention, alias.id),), "name in knowledge")

    def _of_the_day(self, codes: list[str]) -> str:
        """Of the states that share a capital, the one of the report's day: "Moscow" was the Soviet Union's in 1990."""
        states = [self._knowledge.territories[code] for code in codes]
        there = [s for s in states if covers(s, self._offices.day)]
        bounded = [s for s in there if s.valid_until] or there
        present = [s for s in states if s.sovereignty != "historical"]
        return next((s.code for s in (*bounded, *present)), codes[0])

    def _body(self, mention: ActorMention, organization: Organization, why: str) -> Referent:
        return Referent((of_organization(self._knowledge, mention, organization, self._offices.day),), why)

    def _one_of_several(self, mention: ActorMention) -> Referent:
        """An abbreviation of several bodies ("RSF"): the one told of, else that of a territory the report speaks of."""
        bodies = [self._knowledge.organizations[i] for i in _bodies(mention)]
        told = [b for b in bodies if self._memory.tells_of(b.id)]
        here = [b for b in bodies if b.territory and b.territory in self._spoken_of]
        for found in (told, here):
            if len(found) == 1:
                return self._body(mention, found[0], "of several bodies the one of this report")
        party = as_printed(self._knowledge, mention, name=mention.text, actor=f"name:{slug(mention.text)}")
        return Referent((party,), "ambiguous name, left open")

    def spelled_out(self, mention: ActorMention) -> Referent | None:
        """The body whose known abbreviation stands behind a capitalized name: "National Liberation Army (ELN)"."""
        short = abbreviation_behind(self._text, mention)
        if short is None or mention.form in ("person", "title", "demonym", "name") or not mention.text[0].isupper():
            return None
        if _bodies(mention):
            return None
        bodies = {a.id for a in self._knowledge.names.get(short) if a.kind == "organization"}
        if len(bodies) != 1:
            return None
        return self._body(mention, self._knowledge.organizations[bodies.pop()], "abbreviation in knowledge")

    def unknown(self, mention: ActorMention) -> Referent:
        """Whom a name that knowledge does not have means: a surname told of before, else somebody new."""
        one_word = mention.name and " " not in mention.name
        earlier = self._persons.told_before(mention, mention.name or "") if one_word else None
        if earlier is not None:
            return earlier
        party = as_printed(
            self._knowledge,
            mention,
            name=mention.name,
            actor=f"name:{slug(mention.name or mention.text)}",
            territory=self._offices.first_territory(mention.nations),
            sector=mention.sector,
        )
        return Referent((party,), "name as printed")
