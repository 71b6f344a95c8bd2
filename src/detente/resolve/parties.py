"""Parties as they stand in claims: how a known actor, an office or a plain noun becomes one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from anyascii import anyascii

from detente.find import ActorMention
from detente.knowledge import Knowledge, Office, Organization, Tenure, Territory
from detente.knowledge.entries import SectorInTime
from detente.model import Party
from detente.resolve.times import anchor_of


@dataclass(frozen=True, slots=True)
class Referent:
    """Who a mention stands for, and why."""

    parties: tuple[Party, ...]
    why: str


def slug(name: str) -> str:
    """A name as part of an id: ASCII, lower case, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-")


def country_code(knowledge: Knowledge, territory: str | None) -> str | None:
    """PLOVER's country slot of a territory."""
    if not territory or territory not in knowledge.territories:
        return territory
    return knowledge.territories[territory].plover or territory


def covers(held: Tenure | SectorInTime | Territory, day: tuple[date, date] | None) -> bool:
    """Whether what is known for a time may hold on a day; without bounds it always may. An unknown day fits none."""
    if day is None:
        return False
    first, last = anchor_of(held.valid_from), anchor_of(held.valid_until)
    return (first is None or first[0] <= day[1]) and (last is None or day[0] <= last[1])


def holder(office: Office, day: tuple[date, date] | None) -> str | None:
    """Who held an office on a day; None where nobody, or more than one may have."""
    names = dict.fromkeys(t.person for t in office.tenures if covers(t, day))
    if len(names) == 1:
        return next(iter(names))
    if day is None or day[0] != day[1]:
        return None
    # on the day of a change the newcomer holds the office
    fresh = [
        t.person
        for t in office.tenures
        if day and (start := anchor_of(t.valid_from)) and start[0] <= day[0] and covers(t, day)
    ]
    return fresh[-1] if fresh and len(names) == 2 else None


def again(mention: ActorMention, party: Party, *, office: str | None = None) -> Party:
    """A party already told of, in the words of another mention."""
    return replace(
        party, text=mention.text, start=mention.start, end=mention.end, role=None, office=office or party.office
    )


def as_printed(knowledge: Knowledge, mention: ActorMention, **fields: str | None) -> Party:
    """A party of which only the report tells; `fields` are those of `Party` that its words show."""
    code = country_code(knowledge, fields.get("territory"))
    return Party(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        country_code=code,
        unnamed=mention.unnamed,
        **fields,
    )


def of_territory(knowledge: Knowledge, mention: ActorMention, code: str, *, sector: str | None = None) -> Party:
    """A state as a party."""
    territory = knowledge.territories[code]
    return Party(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        name=territory.name,
        actor=f"state:{code}",
        territory=code,
        country_code=country_code(knowledge, code),
        sector=sector,
    )


def of_organization(
    knowledge: Knowledge, mention: ActorMention, organization: Organization, day: tuple[date, date] | None
) -> Party:
    """A body or group as a party, with its sector of the day."""
    code = organization.country_code or country_code(knowledge, organization.territory or None)
    return Party(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        name=organization.name,
        actor=organization.id,
        territory=organization.territory or None,
        country_code=code,
        sector=sector_of(organization, day),
    )


def sector_of(organization: Organization, day: tuple[date, date] | None) -> str | None:
    """The PLOVER sector on a day; without a day only one that always holds."""
    if len(organization.sectors) == 1:
        return organization.sectors[0].sector
    return next((s.sector for s in organization.sectors if covers(s, day)), None)
