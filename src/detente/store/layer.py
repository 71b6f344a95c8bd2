"""The record layer of one report, derived from its claims and from nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from detente.model import (
    AllegationClaim,
    Claim,
    CommitmentClaim,
    DeadlineClaim,
    EventClaim,
    Party,
    ResponseClaim,
)
from detente.store.facets import start_of
from detente.store.held import CommitmentRecord, DeadlineRecord, DisputeRecord, EventRecord, Held
from detente.store.standing import name_of, origin_of, standing

C = TypeVar("C", bound=Claim)

# Raised whenever these rules change: records with another number rebuild this layer when opened.
RULES = "1"


def layer_of(claims: Sequence[Claim]) -> tuple[Held, ...]:
    """What the claims of one report make held.

    Args:
        claims: All claims of one report, in any order.

    Returns:
        Events, then commitments, deadlines and disputes, each kind in text order. An act that is
        only demanded, feared, conditional or negated makes no event: it stays a claim.
    """
    ordered = sorted(claims, key=lambda claim: (start_of(claim), claim.id))
    return (*_events(ordered), *_commitments(ordered), *_deadlines(ordered), *_disputes(ordered))


def _families(claims: Iterable[Claim], cls: type[C]) -> Iterator[tuple[C, list[C]]]:
    """Claims of one kind by the claim that they retell in the end: that one, and all of them."""
    own = {claim.id: claim for claim in claims if isinstance(claim, cls)}
    families: dict[str, list[C]] = defaultdict(list)
    for claim in own.values():
        families[_root(claim, own)].append(claim)
    for root, family in families.items():
        yield own[root], family


def _root(claim: Claim, own: Mapping[str, Claim]) -> str:
    """The first of the chain of `same_as`; the least id where a faulty chain runs in a ring."""
    seen = [claim.id]
    while claim.same_as in own and claim.same_as is not None:
        claim = own[claim.same_as]
        if claim.id in seen:
            return min(seen[seen.index(claim.id) :])
        seen.append(claim.id)
    return claim.id


def _events(claims: Sequence[Claim]) -> Iterator[EventRecord]:
    denied = _denied(claims)
    for root, family in _families(claims, EventClaim):
        status = standing(family, denied)
        if status is not None:
            yield _event(root, family, status.value)


def _denied(claims: Sequence[Claim]) -> frozenset[str]:
    """Ids of the event claims that some response of the report denies."""
    propositions = {claim.id: claim.proposition for claim in claims if isinstance(claim, AllegationClaim)}
    answered = (
        propositions.get(claim.answers or "")
        for claim in claims
        if isinstance(claim, ResponseClaim) and claim.response == "denies"
    )
    return frozenset(claim_id for claim_id in answered if claim_id)


def _event(first: EventClaim, family: Sequence[EventClaim], status: str) -> EventRecord:
    when = next((claim.when for claim in family if claim.when is not None), None)
    where = next((claim.where for claim in family if claim.where is not None), None)
    return EventRecord(
        id=first.id,
        report=first.report,
        start=start_of(first),
        status=status,
        type=first.type,
        mode=first.mode,
        milestone=first.milestone,
        frame=first.frame.value,
        content=first.content_of is not None,
        actors=_names(claim.actors for claim in family),
        recipients=_names(claim.recipients for claim in family),
        when=when.text if when else None,
        edtf=when.edtf if when else None,
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
        basis=when.basis.value if when else None,
        territory=where.territory if where else None,
        origins=len({origin_of(claim) for claim in family}),
        claims=_ids(family),
    )


def _names(lists: Iterable[Sequence[Party]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name_of(party) for parties in lists for party in parties))


def _commitments(claims: Sequence[Claim]) -> Iterator[CommitmentRecord]:
    deadlines = [claim for claim in claims if isinstance(claim, DeadlineClaim)]
    for first, family in _families(claims, CommitmentClaim):
        ids = {claim.id for claim in family}
        named = {claim.deadline for claim in family}
        binding = [claim for claim in deadlines if claim.commitment in ids or claim.id in named]
        yield CommitmentRecord(
            id=first.id,
            report=first.report,
            start=start_of(first),
            status="not assessed",
            obligor=_names(claim.obligor for claim in family),
            beneficiary=_names(claim.beneficiary for claim in family),
            action=first.action.text,
            polarity=first.polarity,
            condition=first.condition.text if first.condition else None,
            basis=first.basis,
            in_exchange_for=tuple(dict.fromkeys(other for claim in family for other in claim.in_exchange_for)),
            agreement=next((claim.agreement for claim in family if claim.agreement), None),
            deadlines=_ids(binding),
            claims=_ids((*family, *binding)),
        )


def _deadlines(claims: Sequence[Claim]) -> Iterator[DeadlineRecord]:
    commitments = {claim.id: claim for claim in claims if isinstance(claim, CommitmentClaim)}
    for first, family in _families(claims, DeadlineClaim):
        due = next((claim.due for claim in family if claim.due is not None), None)
        ids = {claim.id for claim in family}
        bound = next((claim.commitment for claim in family if claim.commitment), None)
        bound = bound or next((claim.id for claim in commitments.values() if claim.deadline in ids), None)
        yield DeadlineRecord(
            id=first.id,
            report=first.report,
            start=start_of(first),
            status="set",
            due=due.text if due else None,
            edtf=due.edtf if due else None,
            earliest=due.earliest if due else None,
            latest=due.latest if due else None,
            basis=due.basis.value if due else None,
            commitment=bound,
            set_by=_names(claim.set_by for claim in family),
            claims=(*_ids(family), *((bound,) if bound in commitments and bound else ())),
        )


def _disputes(claims: Sequence[Claim]) -> Iterator[DisputeRecord]:
    responses = [claim for claim in claims if isinstance(claim, ResponseClaim)]
    events = {claim.id for claim in claims if isinstance(claim, EventClaim)}
    for first, family in _families(claims, AllegationClaim):
        ids = {claim.id for claim in family}
        answers = [claim for claim in responses if claim.answers in ids]
        proposition = next((claim.proposition for claim in family if claim.proposition), None)
        behind = (proposition,) if proposition in events and proposition else ()
        yield DisputeRecord(
            id=first.id,
            report=first.report,
            start=start_of(first),
            status="answered" if answers else "unanswered",
            accusers=_names(claim.accusers for claim in family),
            accused=_names(claim.accused for claim in family),
            proposition=proposition,
            answers=_ids(answers),
            responders=tuple(", ".join(_names([claim.responder])) for claim in answers),
            responses=tuple(claim.response for claim in answers),
            claims=(*_ids(family), *behind, *_ids(answers)),
        )


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)
