"""What `find` hands to `resolve`: one frozen value a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.find.mentions import ActorMention, PlaceMention, TimeMention
from detente.find.quotations import Quotation
from detente.find.speech import StatementFinding
from detente.find.status import Modality
from detente.find.tree import Tree
from detente.knowledge import Pattern
from detente.model import Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFinding:
    """An act that the text tells of; its parties are still tokens.

    Attributes:
        pattern: The pattern that fired.
        head: Head token of the act.
        support: Its support verb, if any.
        trigger: The act's words.
        roles: Role → head tokens.
        modality: Status and frame, and the words that gave them.
        when: Time that the clause gives.
        where: Token of the place that the clause gives: of a place mention or of "the country".
        within: Head token of the event during which it took place ("a conference at which they called …").
    """

    pattern: Pattern
    head: int
    support: int | None
    trigger: Span
    roles: Mapping[str, tuple[int, ...]]
    modality: Modality
    when: TimeMention | None = None
    where: int | None = None
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineFinding:
    """A time set for doing something: the words, what must be done (head token), the time."""

    head: int
    span: Span
    action: int | None
    due: TimeMention | None
    set_by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFinding:
    """An undertaking: who (head tokens), what (head token and words), under what condition, by when.

    `exchange` names the commitment it is given for, by its head token; `agreement` the head token of the agreement it
    stands in.
    """

    head: int
    action: Span
    obligor: tuple[int, ...]
    basis: str
    rule: str
    polarity: str = "do"
    beneficiary: tuple[int, ...] = ()
    condition: Span | None = None
    exchange: int | None = None
    agreement: int | None = None
    due: TimeMention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFinding:
    """An agreement: its noun, the act on it, its parties (head tokens)."""

    head: int
    act: str
    parties: tuple[int, ...]
    span: Span
    event: int
    name: str | None = None
    instrument: str | None = None
    stage: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllegationFinding:
    """An accusation: who is said by whom to have done what.

    Holds the head token of the act alleged; the accusers are empty where nobody is named.
    """

    head: int
    cue: Span
    accusers: tuple[int, ...]
    accused: tuple[int, ...]
    proposition: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseFinding:
    """An answer to an accusation; `object` is the token of what is answered ("this", "the charge", a clause)."""

    head: int
    cue: Span
    responders: tuple[int, ...]
    response: str
    object: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFinding:
    """That somebody (head tokens) has a part in a process."""

    head: int
    parties: tuple[int, ...]
    process: Span
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentFinding:
    """A judgement on how something stands."""

    head: int
    about: Span
    content: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionFinding:
    """What is held on an issue: the words, and who is said to share it (head tokens)."""

    issue: str
    stance: Span
    shared: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedFinding:
    """An act that follows from another's wording: "the first visit in nine years" tells of an earlier one."""

    event: int
    span: Span
    time: TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceFindings:
    """All that one sentence gave."""

    tree: Tree
    actors: Mapping[int, ActorMention]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    events: tuple[EventFinding, ...] = ()
    statements: tuple[StatementFinding, ...] = ()
    commitments: tuple[CommitmentFinding, ...] = ()
    deadlines: tuple[DeadlineFinding, ...] = ()
    agreements: tuple[AgreementFinding, ...] = ()
    allegations: tuple[AllegationFinding, ...] = ()
    responses: tuple[ResponseFinding, ...] = ()
    roles: tuple[RoleFinding, ...] = ()
    assessments: tuple[AssessmentFinding, ...] = ()
    derived: tuple[DerivedFinding, ...] = ()

    def place_at(self, i: int) -> PlaceMention | None:
        """The place mention that holds a token."""
        return next((place for place in self.places if place.first <= i <= place.last), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that a report gave, sentence by sentence."""

    report: Report
    sentences: tuple[SentenceFindings, ...]
    quotations: tuple[Quotation, ...]
