"""The entries of the knowledge files, one frozen type a file; fields as in docs/reference/knowledge.md."""

from __future__ import annotations

from dataclasses import dataclass

Slots = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """A state, a dependency, a disputed or a historical territory."""

    code: str
    name: str
    iso2: str = ""
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str = ""
    metonyms: tuple[str, ...] = ()
    leader: str = ""
    lat: float = 0.0
    lon: float = 0.0
    plover: str = ""
    valid_from: str = ""
    valid_until: str = ""
    sovereignty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region, sea, strait, pass, camp or site that news names."""

    name: str
    names: tuple[str, ...] = ()
    territory: str = ""
    lat: float = 0.0
    lon: float = 0.0
    kind: str = "region"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorInTime:
    """The PLOVER sector of an actor, for a time."""

    sector: str
    valid_from: str = ""
    valid_until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberInTime:
    """A member of a body or format, for a time."""

    member: str
    valid_from: str = ""
    valid_until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A body, organ, format, company, armed group, movement or party."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    territory: str = ""
    country_code: str = ""
    sectors: tuple[SectorInTime, ...] = ()
    part_of: str = ""
    members: tuple[MemberInTime, ...] = ()
    case: str = ""
    wikidata: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """Who held an office from when until when (EDTF, as far as sure; "" while in office)."""

    person: str
    valid_from: str = ""
    valid_until: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office of a territory or body, with its holders in time."""

    office: str
    title: str
    territory: str = ""
    body: str = ""
    single: bool = True
    tenures: tuple[Tenure, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Spellings of a person's name, and the part that is used alone."""

    name: str
    spellings: tuple[str, ...] = ()
    territory: str = ""
    surname: str = ""
    kind_of: str = ""
    of: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A word for an office, in all its wordings."""

    title: str
    names: tuple[str, ...] = ()
    sector: str = ""
    level: str = ""
    scope: str = "any"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A common noun for people or bodies that act."""

    noun: str
    sector: str = ""
    number: str = "person"
    armed: bool = False
    unnamed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternExample:
    """A sentence with the words expected in the roles."""

    text: str
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """An event pattern: one word, what must stand in its slots, and which slot is who."""

    id: str
    word: str
    pos: str
    type: str = ""
    mode: str = ""
    milestone: str = ""
    contexts: tuple[str, ...] = ()
    cameo: str = ""
    particle: str = ""
    needs: Slots = ()
    never: Slots = ()
    roles: Slots = ()
    examples: tuple[PatternExample, ...] = ()
    counter_examples: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    note: str = ""

    @property
    def weight(self) -> int:
        """How specific it is: the heavier of two patterns that fit wins."""
        return 2 * len(self.needs) + bool(self.particle)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """A mode of an event type, with its score ("" where none is printed)."""

    mode: str
    score: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """A PLOVER event type."""

    type: str
    quad: int
    recipient_required: bool = False
    score: str = ""
    definition: str = ""
    modes: tuple[Mode, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """A word that reports speech, and the act that it performs."""

    word: str
    pos: str
    act: str
    particle: str = ""
    fine: str = ""
    complements: tuple[str, ...] = ()
    needs: Slots = ()
    medium: str = ""
    mental: bool = False
    example: str = ""
    counter_example: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A phrase that names a medium."""

    phrase: str
    medium: str
    example: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCue:
    """A word that says how real the act in one of its slots is."""

    word: str
    pos: str
    status: str
    slots: tuple[str, ...] = ()
    particle: str = ""
    frame: str = ""
    example: str = ""
    note: str = ""
