"""Parties and places as they stand in a claim, and mentions as they stand in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from detente.model.span import Span
from detente.model.time import TimeRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who acts, receives, speaks or is spoken of in a claim.

    `text`, `start` and `end` are the wording; all three are None where the party is
    understood but not printed. The rest is what is known of it, each None where unknown.

    Attributes:
        name: Canonical name ("Sergei Lavrov", "Taliban").
        actor: Id of the actor ("state:RUS", "person:sergei-lavrov", "group:taliban").
        office: Office it acts in ("foreign minister of Russia").
        territory: ISO 3166 alpha-3 or our own code ("XKX") of the state it belongs to.
        country_code: PLOVER's country slot: ISO, or IGO UNO EUR NGO ISM IMG MNC.
        sector: PLOVER sector ("GOV", "MIL", "REB").
        role: In `others` and agreements only: host, mediator, object, signatory …
        unnamed: True for "officials", "a source": somebody whom the text does not name.
    """

    text: str | None
    start: int | None
    end: int | None
    name: str | None = None
    actor: str | None = None
    office: str | None = None
    territory: str | None = None
    country_code: str | None = None
    sector: str | None = None
    role: str | None = None
    unnamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef(Span):
    """A place as printed and as resolved.

    `precision` is "country", "region", "city", "site" or "sea"; `lat` and `lon` are WGS 84
    degrees, `geonames` a GeoNames id.
    """

    name: str | None = None
    territory: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    precision: str | None = None


class MentionKind(StrEnum):
    """What a mention names."""

    ACTOR = "actor"
    PLACE = "place"
    TIME = "time"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """A name, title, place or time in the text, used by a claim or not.

    Exactly one of `party`, `place` and `time` is filled, as `kind` says (an office has a
    party). `why` says what the reading rests on ("name in knowledge", "surname of …").
    """

    kind: MentionKind
    why: str
    party: Party | None = None
    place: PlaceRef | None = None
    time: TimeRef | None = None
