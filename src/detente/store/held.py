"""The values of the record layer: what is held, each with the claims behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EventStatus(StrEnum):
    """How far an occurrence is established by all claims that tell of it."""

    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under way"
    HELD = "held"
    CLAIMED_BY_ONE_SIDE = "claimed by one side"
    DISPUTED = "disputed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """One occurrence.

    Attributes:
        id: Id of the claim that tells of it first.
        report: Id of the report.
        start: Where the first claim stands, in code points of the report's text.
        status: How far it is established.
        type: PLOVER type, or None with a `milestone`.
        mode: PLOVER mode.
        milestone: What it is where PLOVER has no type.
        frame: "current" or "background".
        content: Whether it is only the content of another act ("urged X to *withdraw*").
        actors: Ids of the actors, or names where there is no id, in the order of first mention.
        recipients: The same for the recipients.
        when: The time as printed; None where unstated. The first claim with a time gives it.
        edtf: Its EDTF value.
        earliest: First ISO day it can have been on; None where unknown.
        latest: Last ISO day.
        basis: How the time is known; None where it is unstated.
        territory: Where it took place; None where unstated.
        origins: How many distinct innermost voices tell of it; the reporter's own counts as one.
        claims: Ids of its claims, in text order; never empty.
    """

    id: str
    report: str
    start: int
    status: str
    type: str | None
    mode: str | None
    milestone: str | None
    frame: str
    content: bool
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: str | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str | None
    territory: str | None
    origins: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRecord:
    """Who undertook to do, or not to do, what.

    `status` is "not assessed" as long as nothing that was read speaks of its fulfilment. The
    lists name actors as `EventRecord` does; `in_exchange_for`, `agreement` and `deadlines` are
    ids of claims. `claims` are the retellings and the deadlines that bind it.
    """

    id: str
    report: str
    start: int
    status: str
    obligor: tuple[str, ...]
    beneficiary: tuple[str, ...]
    action: str
    polarity: str
    condition: str | None
    basis: str
    in_exchange_for: tuple[str, ...]
    agreement: str | None
    deadlines: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRecord:
    """A time set for doing something; all of it None where the text names no time.

    `due` is the time as printed. `status` is "set": whether it is near or past depends on a day,
    which the record does not know.
    """

    id: str
    report: str
    start: int
    status: str
    due: str | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str | None
    commitment: str | None
    set_by: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRecord:
    """An accusation with every answer to it; `accusers` is empty where nobody is named.

    `status` is "answered" or "unanswered", in what this report says. `responders` and
    `responses` run side by side with `answers`, the ids of the response claims.
    """

    id: str
    report: str
    start: int
    status: str
    accusers: tuple[str, ...]
    accused: tuple[str, ...]
    proposition: str | None
    answers: tuple[str, ...]
    responders: tuple[str, ...]
    responses: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """An actor as the claims name it, over all reports.

    `names`, `territories` and `sectors` hold every value read, the most frequent first;
    `claims` every claim in which it has a part, in order of id.
    """

    id: str
    names: tuple[str, ...]
    territories: tuple[str, ...]
    sectors: tuple[str, ...]
    claims: tuple[str, ...]


Held = EventRecord | CommitmentRecord | DeadlineRecord | DisputeRecord
