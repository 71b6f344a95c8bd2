"""Say who: the actors behind the mentions of one report.

Mentions are taken in text order. A full name opens a person, a surname or a title leads back to it; an office without a
name is looked up as of the report's date; nouns and pronouns that point back ("the ministers", "both countries", "he")
take the nearest actors that fit. What cannot be said stays open: the party keeps its wording and has no name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from detente.find import ActorMention, Findings
from detente.find.tree import Tree
from detente.knowledge import Knowledge
from detente.resolve.memory import Memory
from detente.resolve.names import Names, abbreviation_behind, territories_named
from detente.resolve.offices import Offices
from detente.resolve.parties import Referent, again
from detente.resolve.persons import Persons
from detente.resolve.pointing import Pointing
from detente.resolve.pronouns import Pronouns
from detente.resolve.role_nouns import COUNTERPARTS, RoleNouns
from detente.resolve.times import anchor_of
from detente.resolve.titles import Titles

# What stands between the names of a list.
BETWEEN_NAMES = frozenset({", ", " and ", ", and ", " & "})


class ActorResolver:
    """Resolves the mentions of one report; ask it with a mention.

    Args:
        findings: The report's findings.
        knowledge: Actors, offices and tenures.
        published: The report's date, None where unknown: then offices are looked up only in the report itself.
    """

    def __init__(self, findings: Findings, knowledge: Knowledge, published: str | None) -> None:
        self._text = findings.report.text
        self._offices = Offices(knowledge, anchor_of(published))
        self._memory = Memory(knowledge)
        spoken_of = territories_named(findings, knowledge)
        self._persons = Persons(self._offices, self._memory, spoken_of)
        self._names = Names(findings, self._offices, self._memory, self._persons, spoken_of)
        pointing = Pointing(knowledge, self._memory)
        self._pronouns = Pronouns(knowledge, self._memory, pointing)
        self._titles = Titles(self._offices, self._memory, self._persons, pointing)
        self._role_nouns = RoleNouns(
            self._offices, self._memory, persons=self._persons, pointing=pointing, titles=self._titles
        )
        for sentence in findings.sentences:
            self._take_in(tuple(dict.fromkeys(sentence.actors.values())), sentence.tree)

    def resolved(self, mention: ActorMention) -> Referent:
        """Who a mention stands for."""
        return self._memory.referents[(mention.sentence, mention.first)]

    def territories(self) -> Iterator[str]:
        """Codes of the territories of everybody told of, once a mention."""
        for found in self._memory.referents.values():
            for party in found.parties:
                if party.territory:
                    yield party.territory

    def _take_in(self, mentions: tuple[ActorMention, ...], tree: Tree) -> None:
        """Resolve the mentions of a sentence, in text order, and remember them."""
        bearers = _bearers(mentions, self._text)
        groups = _groups_named(mentions, self._text)
        mentions = _with_shared_nation(mentions, self._text)
        for mention in mentions:
            bearer = bearers.get(mention.start)
            titled = replace(mention, name=bearer.name, aliases=bearer.aliases) if bearer else mention
            group = groups.get(mention.start)
            found = self._role_nouns.named_group(mention, group, tree) if group else self._resolve(titled, tree)
            self._memory.referents[(mention.sentence, mention.first)] = found
            self._remember(mention, found)
        self._pronouns.look_ahead(mentions)

    def _resolve(self, mention: ActorMention, tree: Tree) -> Referent:
        if mention.form == "pronoun":
            return self._pronouns.resolve(mention, tree)
        if mention.text in self._memory.abbreviated:
            party = self._memory.abbreviated[mention.text]
            return Referent((again(mention, party),), "abbreviation given in the report")
        return self._names.spelled_out(mention) or self._by_form(mention, tree)

    def _by_form(self, mention: ActorMention, tree: Tree) -> Referent:
        if mention.form == "title":
            return self._titles.resolve(mention, tree)
        if mention.form == "role":
            return self._role_nouns.resolve(mention, tree)
        if mention.form == "person":
            return self._persons.resolve(mention)
        if mention.form in ("name", "demonym", "people"):
            return self._names.known(mention)
        return self._names.unknown(mention)

    def _remember(self, mention: ActorMention, found: Referent) -> None:
        """Keep what a mention tells for those behind it: its parties, the office named, the abbreviation given."""
        short = abbreviation_behind(self._text, mention)
        if short and len(found.parties) == 1 and found.parties[0].name and mention.form in ("name", "unknown", "role"):
            self._memory.abbreviated[short] = found.parties[0]
        if mention.form == "demonym":
            return
        for party in found.parties:
            if party.name is None and party.office is None:
                continue
            self._memory.add(mention, party)
            if mention.title and mention.name and mention.nations:
                title = self._offices.specific(mention.titles, mention.nations)
                self._memory.in_office[(title, mention.nations[-1])] = party


def _bearers(mentions: Iterable[ActorMention], text: str) -> dict[int, ActorMention]:
    """Start of a title without a name → the person that it stands before: "the mayor of Bukavu, **Aminu Bello**,"."""
    titles = [m for m in mentions if m.form == "title" and m.name is None and not m.plural]
    out: dict[int, ActorMention] = {}
    for person in mentions:
        start = person.apposition_to
        if person.form == "person" and start is not None:
            title = next((t for t in titles if t.start <= start < t.end or text[t.end : start] == " of "), None)
            if title is not None:
                out[title.start] = person
    return out


def _groups_named(mentions: tuple[ActorMention, ...], text: str) -> dict[int, tuple[ActorMention, ...]]:
    """Start of plural counterparts → those named right behind: "his Omani and Thai counterparts, **A B and C D**"."""
    out: dict[int, tuple[ActorMention, ...]] = {}
    for n, group in enumerate(mentions):
        if group.role not in COUNTERPARTS or not group.plural or group.owner is None:
            continue
        names: list[ActorMention] = []
        end = group.end
        for person in mentions[n + 1 :]:
            if person.form != "person" or text[end : person.start] not in BETWEEN_NAMES:
                break
            names.append(person)
            end = person.end
        if len(names) > 1 and len(group.nations) in (1, len(names)):
            out[group.start] = tuple(names)
    return out


def _with_shared_nation(mentions: tuple[ActorMention, ...], text: str) -> tuple[ActorMention, ...]:
    """Mentions, titles without a nation with that of the one coordinated: "**the king** and the prime minister of Oman"."""
    out = list(mentions)
    for n, (title, other) in enumerate(pairwise(mentions)):
        bare = title.form == "title" and not title.nations and not title.name and title.owner is None
        shares = other.form == "title" and other.nations and not other.name and " of " in other.text
        if bare and shares and text[title.end : other.start] in (" and ", " and the "):
            out[n] = replace(title, nations=other.nations)
    return tuple(out)
