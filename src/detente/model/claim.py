"""Claims: what one report says, one class a kind.

Field names and their meaning are those of the JSON that other programs rely on; see
docs/reference/claims.md. A claim is never edited: later stages make a new one with
`dataclasses.replace`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from detente.model.party import Party, PlaceRef
from detente.model.span import Evidence, Span
from detente.model.time import TimeRef


class Status(StrEnum):
    """How real the act is, as this report tells it (closed list, exactly one)."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CALLED_FOR = "called_for"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    ALLEGED = "alleged"
    DENIED = "denied"
    NEGATED = "negated"


# Where several statuses fit, the first of this order wins.
STATUS_ORDER = (
    Status.DENIED,
    Status.ALLEGED,
    Status.NEGATED,
    Status.CONDITIONAL,
    Status.POSSIBLE,
    Status.CALLED_FOR,
    Status.PLANNED,
    Status.ONGOING,
    Status.HAPPENED,
)


class Frame(StrEnum):
    """Whether the act belongs to what the report tells now or to what lay before it."""

    CURRENT = "current"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceLink:
    """One link of the chain of who says so: a speaker, the medium, the words that show it."""

    speaker: Party
    medium: str
    cue: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that a claim gives: of killed, injured, displaced, detained, troops, votes, money."""

    kind: str
    best: float | None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    of: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is common to all claims; see the domain model for each field."""

    kind: ClassVar[str] = ""

    id: str
    report: str
    evidence: tuple[Evidence, ...]
    rule: str
    status: Status = Status.HAPPENED
    inner_status: Status | None = None
    frame: Frame = Frame.CURRENT
    voice: tuple[VoiceLink, ...] = ()
    when: TimeRef | None = None
    where: PlaceRef | None = None
    content_of: str | None = None
    same_as: str | None = None
    same_act_as: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    derived_from: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence and not self.derived_from:
            raise ValueError(f"{self.kind} claim {self.id} stands on nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Claim):
    """An act of one of PLOVER's 16 types, or a milestone that PLOVER has no type for."""

    kind: ClassVar[str] = "event"

    trigger: Span
    type: str | None
    mode: str | None = None
    milestone: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int | None = None
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    others: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementClaim(Claim):
    """Something said: by whom, as which act of speech, in which medium, in which words."""

    kind: ClassVar[str] = "statement"

    speaker: Party
    act: str
    cue: Span
    content: tuple[Span, ...]
    speakers: tuple[Party, ...] = ()
    on_behalf_of: Party | None = None
    addressees: tuple[Party, ...] = ()
    act_fine: str | None = None
    medium: str = "unstated"
    form: str = "indirect"
    topics: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionClaim(Claim):
    """What somebody holds on an issue, in its own words."""

    kind: ClassVar[str] = "position"

    holder: Party
    issue: str
    stance: Span
    statement: str | None = None
    shared_with: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementAct:
    """One act on an agreement (agreed · signed · ratified · in force · suspended · withdrawn from)."""

    act: str
    when: TimeRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementClaim(Claim):
    """An agreement with its parties (each with a role) and what was done about it."""

    kind: ClassVar[str] = "agreement"

    parties: tuple[Party, ...]
    name: str | None = None
    instrument: str | None = None
    stage: str | None = None
    acts: tuple[AgreementAct, ...] = ()
    signed: TimeRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentClaim(Claim):
    """Who undertook to do, or not to do, what; in exchange for what; on which basis."""

    kind: ClassVar[str] = "commitment"

    obligor: tuple[Party, ...]
    action: Span
    polarity: str = "do"
    beneficiary: tuple[Party, ...] = ()
    condition: Span | None = None
    basis: str = "own words"
    in_exchange_for: tuple[str, ...] = ()
    agreement: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineClaim(Claim):
    """A time set for doing something; `due` is None where the text names no time."""

    kind: ClassVar[str] = "deadline"

    due: TimeRef | None
    commitment: str | None = None
    set_by: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AllegationClaim(Claim):
    """An accusation; `accusers` is empty where nobody is named as making it."""

    kind: ClassVar[str] = "allegation"

    accused: tuple[Party, ...]
    accusers: tuple[Party, ...] = ()
    proposition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseClaim(Claim):
    """What somebody answers to an allegation.

    One of denies · admits · partly admits · justifies · counter-accuses · declines.
    """

    kind: ClassVar[str] = "response"

    responder: tuple[Party, ...]
    response: str
    answers: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleClaim(Claim):
    """That somebody has a part in a process."""

    kind: ClassVar[str] = "role"

    actor: Party
    process: Span
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentClaim(Claim):
    """A judgement on how things stand; `holder` is None in the reporter's own voice."""

    kind: ClassVar[str] = "assessment"

    about: Span
    content: Span
    holder: Party | None = None


CLAIM_KINDS: tuple[type[Claim], ...] = (
    EventClaim,
    StatementClaim,
    PositionClaim,
    AgreementClaim,
    CommitmentClaim,
    DeadlineClaim,
    AllegationClaim,
    ResponseClaim,
    RoleClaim,
    AssessmentClaim,
)

ID_LENGTH = 16  # hex digits: 64 bits, a collision in 10^7 claims has a chance of 3 in a million


def claim_id(report_id: str, kind: str, type_: str | None, start: int, end: int) -> str:
    """The id of a claim: the same reading of the same text keeps it, whatever rule made it.

    Args:
        report_id: Id of the report.
        kind: Kind of the claim.
        type_: PLOVER type, act, or another word that tells two claims on one span apart.
        start: Start of the trigger or content, in code points.
        end: Its end.
    """
    key = "\x1f".join((report_id, kind, type_ or "", str(start), str(end)))
    return hashlib.sha256(key.encode()).hexdigest()[:ID_LENGTH]
