"""Knowledge as one frozen value, indexed for reading."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from detente.errors import KnowledgeError
from detente.knowledge.entries import (
    EventType,
    Medium,
    Office,
    Organization,
    Pattern,
    Person,
    Region,
    Reporting,
    Role,
    StatusCue,
    Tenure,
    Territory,
    Title,
)
from detente.knowledge.gazetteer import Gazetteer, read_gazetteer
from detente.knowledge.names import Alias, NameIndex
from detente.knowledge.overlay import with_overlay
from detente.knowledge.respelling import consonants_of
from detente.knowledge.rows import entry_of
from detente.knowledge.sources import FILES, read_compiled
from detente.knowledge.spelling.tables import NameTables, name_tables

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Closed lists of English grammar: control verbs and support verbs."""

    control: Mapping[str, str]
    support: frozenset[str]
    support_by_preposition: Mapping[str, frozenset[str]]
    agentive: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """Everything that is known before reading; made once, passed as an argument.

    `hash` changes with any fact or pattern and goes into every run. Look-ups that find nothing give an empty
    tuple or None, never a guess.
    """

    hash: str
    grammar: Grammar
    territories: Mapping[str, Territory]
    organizations: Mapping[str, Organization]
    offices: tuple[Office, ...]
    persons: Mapping[str, Person]
    titles: Mapping[str, Title]
    roles: Mapping[str, Role]
    regions: Mapping[str, Region]
    places: tuple[Mapping[str, Any], ...]
    types: Mapping[str, EventType]
    patterns: Mapping[tuple[str, str], tuple[Pattern, ...]]
    classes: Mapping[str, frozenset[str]]
    reporting: Mapping[tuple[str, str], tuple[Reporting, ...]]
    media: tuple[Medium, ...]
    acts: tuple[Mapping[str, Any], ...]
    status: Mapping[tuple[str, str], tuple[StatusCue, ...]]
    issues: tuple[Mapping[str, Any], ...]
    assessments: Mapping[str, Any]
    participation: tuple[Mapping[str, Any], ...]
    name_tables: NameTables

    @cached_property
    def names(self) -> NameIndex:
        """All names of actors and regions, and the surnames of persons."""
        with _collector_at_rest():
            return NameIndex(_aliases(self))

    @cached_property
    def title_words(self) -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
        """First word of a title → (words of the title, keys that it can mean), the longest first.

        A wording can mean several offices ("foreign minister" in Washington is the secretary of state); the key that is the wording
        itself comes first.
        """
        keys: dict[tuple[str, ...], list[str]] = {}
        for title in self.titles.values():
            for name in dict.fromkeys((title.title, *title.names)):
                words = tuple(name.lower().replace("-", " - ").split())
                keys.setdefault(words, []).append(title.title)
        table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for words, meanings in keys.items():
            wording = " ".join(words).replace(" - ", "-")
            table.setdefault(words[0], []).append(
                (words, tuple(sorted(meanings, key=lambda key: (key != wording, key))))
            )
        return {word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for word, rows in table.items()}

    @cached_property
    def media_by_first(self) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
        """First lemma of a phrase → (lemmas of the phrase, medium)."""
        rows = [
            (tuple(w for w in m.phrase.lower().replace("-", " ").split() if w not in ("official", "own")), m.medium)
            for m in self.media
        ]
        return _group(rows, lambda row: row[0][0])

    @cached_property
    def issue_phrases(self) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        """First lemma of a phrase → (issue, lemmas of the phrase)."""
        rows = [(str(row["issue"]), tuple(str(phrase).split())) for row in self.issues for phrase in row["words"]]
        return _group(rows, lambda row: row[1][0])

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Towns and divisions of the world, read on first use."""
        return read_gazetteer()

    @cached_property
    def offices_of(self) -> Mapping[tuple[str, str], tuple[Office, ...]]:
        """(title, territory or body) → offices."""
        return _group(self.offices, lambda office: (office.title, office.territory or office.body))

    @cached_property
    def _titles_by_office(self) -> Mapping[str, str]:
        return {office.office: office.title for office in self.offices}

    def title_of(self, office: str) -> str:
        """The title of an office ("secretary of state" of "secretary of state of the United States")."""
        return self._titles_by_office.get(office) or office.rsplit(" of ", 1)[0]

    @cached_property
    def tenures_of(self) -> Mapping[str, tuple[tuple[Office, Tenure], ...]]:
        """Person → the offices held, in the order of the file."""
        table: dict[str, list[tuple[Office, Tenure]]] = {}
        for office in self.offices:
            for tenure in office.tenures:
                table.setdefault(tenure.person, []).append((office, tenure))
        return {person: tuple(rows) for person, rows in table.items()}

    @cached_property
    def full_names(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Consonants of a surname → (spelling, person) of the full names that have them."""
        names = {*self.tenures_of, *self.persons}
        rows = (
            (s, name)
            for name in sorted(names)
            for s, a in _person_aliases(name, self.persons.get(name))
            if a.kind == "person"
        )
        return _group(rows, lambda row: consonants_of(row[0]))

    @cached_property
    def capitals(self) -> Mapping[str, str]:
        """Names of capitals and other metonyms → territory code."""
        table: dict[str, str] = {}
        for territory in self.territories.values():
            for name in (territory.capital, *territory.metonyms):
                if name and territory.sovereignty != "historical":
                    table.setdefault(name, territory.code)
        return table


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """While a hundred thousand small objects are made that all stay, the garbage collector only costs time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def surname_of(name: str, person: Person | None) -> str:
    """The part of a person's name that is used alone."""
    return person.surname if person and person.surname else name.split()[-1]


def _aliases(knowledge: Knowledge) -> Iterator[tuple[str, Alias]]:
    for t in sorted(knowledge.territories.values(), key=lambda t: t.sovereignty == "historical"):
        for name in (t.name, *t.names):
            yield name, Alias(kind="territory", id=t.code)
        for name in t.demonyms:
            yield name, Alias(kind="demonym", id=t.code)
        for name in t.people:
            yield name, Alias(kind="people", id=t.code)
        for name in (t.capital, *t.metonyms):
            if name:
                yield name, Alias(kind="metonym", id=t.code)
    for o in knowledge.organizations.values():
        for name in (o.name, *o.names):
            yield name, Alias(kind="organization", id=o.id)
    for region in knowledge.regions.values():
        for name in (region.name, *region.names):
            yield name, Alias(kind="region", id=region.name)
    for name in {*knowledge.tenures_of, *knowledge.persons}:
        yield from _person_aliases(name, knowledge.persons.get(name))


def _person_aliases(name: str, person: Person | None) -> Iterator[tuple[str, Alias]]:
    for spelling in (name, *(person.spellings if person else ())):
        alone = " " not in spelling.strip()
        yield spelling, Alias(kind="surname" if alone else "person", id=name)
        if not alone:
            surname = surname_of(spelling, person if spelling == name else None)
            for written in {surname, surname[0].upper() + surname[1:]}:  # "Dos Santos" opens a sentence
                yield written, Alias(kind="surname", id=name)


def _group(entries: Iterable[T], key: Any) -> dict[Any, tuple[T, ...]]:
    table: dict[Any, list[T]] = {}
    for entry in entries:
        table.setdefault(key(entry), []).append(entry)
    return {k: tuple(v) for k, v in table.items()}


def _attested(rows: Mapping[str, Any]) -> Iterator[str]:
    """The names of territories, peoples and persons, as they are first written."""
    for row in rows["territories"]:
        yield from (row["name"], *(name for key in ("names", "demonyms", "people") for name in row.get(key) or ()))
    for row in rows["persons"]:
        yield row["name"]


def knowledge_of(rows: Mapping[str, Any]) -> Knowledge:
    """Knowledge from the rows of its files.

    Raises:
        KnowledgeError: A row that does not fit its type; names the file and the entry.
    """
    missing = FILES.keys() - rows.keys()
    if missing:
        raise KnowledgeError(f"knowledge without {', '.join(sorted(missing))}; see docs/reference/knowledge.md")

    def entries(key: str, cls: type[T]) -> list[T]:
        return [entry_of(cls, row, where=key) for row in rows[key] or ()]

    patterns = sorted(entries("patterns", Pattern), key=lambda p: (-p.weight, p.id))
    support = rows["support"]
    return Knowledge(
        hash=rows.get("hash", ""),
        grammar=Grammar(
            control=rows["control"],
            support=frozenset(support["verbs"]),
            agentive=frozenset(support["agentive"]),
            support_by_preposition={key: frozenset(verbs) for key, verbs in support["by_preposition"].items()},
        ),
        territories={t.code: t for t in entries("territories", Territory)},
        organizations={o.id: o for key in ("organizations", "groups") for o in entries(key, Organization)},
        offices=tuple(entries("offices", Office)),
        persons={p.name: p for p in entries("persons", Person)},
        titles={t.title: t for t in entries("titles", Title)},
        roles={r.noun.lower(): r for r in entries("roles", Role)},
        regions={r.name: r for r in entries("regions", Region)},
        places=tuple(rows["aliases"] or ()),
        types={t.type: t for t in entries("types", EventType)},
        patterns=_group(patterns, lambda p: (p.word, p.pos)),
        classes={key: frozenset(words) for key, words in rows["classes"].items()},
        reporting=_group(entries("reporting", Reporting), lambda r: (r.word, r.pos)),
        media=tuple(entries("media", Medium)),
        acts=tuple(rows["acts"]),
        status=_group(entries("status", StatusCue), lambda c: (c.word, c.pos)),
        issues=tuple(rows["issues"] or ()),
        assessments=rows["assessments"] or {},
        participation=tuple(rows["participation"] or ()),
        name_tables=name_tables(rows, attested=_attested(rows)),
    )


def load_knowledge(folder: Path | None = None) -> Knowledge:
    """The knowledge that comes with the package, from its compiled artefact, with a user's own laid over it.

    Args:
        folder: A folder with files of one's own, in the layout of the package's; None for none.

    Raises:
        KnowledgeError: The artefact, or a file of the folder, is missing or broken.
    """
    with _collector_at_rest():
        rows = read_compiled()
        return knowledge_of(with_overlay(rows, folder) if folder is not None else rows)
