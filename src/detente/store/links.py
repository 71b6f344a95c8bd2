"""What must hold between the claims of a report, and between them and what is held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from detente.model import (
    AgreementClaim,
    AllegationClaim,
    Claim,
    CommitmentClaim,
    DeadlineClaim,
    EventClaim,
    StatementClaim,
    Status,
)
from detente.store.case import Breach, Case, Value, status_of
from detente.store.encoding import encode
from detente.store.held import EventStatus
from detente.store.layer import layer_of
from detente.store.rows import TABLE_OF

# Field with ids → the class that they must be of.
REFERENCES: dict[str, type[Claim]] = {
    "content_of": Claim,
    "same_as": Claim,
    "same_act_as": Claim,
    "derived_from": Claim,
    "statement": StatementClaim,
    "in_exchange_for": CommitmentClaim,
    "agreement": AgreementClaim,
    "deadline": DeadlineClaim,
    "commitment": CommitmentClaim,
    "proposition": EventClaim,
    "answers": AllegationClaim,
}
_FACTS = (Status.HAPPENED, Status.ONGOING)


def ids_are_single(case: Case) -> Iterator[Breach]:
    """Invariant 7: no two claims have one id."""
    for claim_id, number in Counter(claim.id for claim in case.claims).items():
        if number > 1:
            yield case.breach(7, claim_id, f"{number} claims have this id")


def references_hold(case: Case) -> Iterator[Breach]:
    """Invariant 1: every id in a claim is that of another claim of the report, of the right kind."""
    claims = {claim.id: claim for claim in case.claims}
    for claim in case.claims:
        for name, target in _targets(claim):
            if target == claim.id:
                yield case.breach(1, claim.id, f"{name} points to the claim itself")
            elif not isinstance(claims.get(target), type(claim) if name == "same_as" else REFERENCES[name]):
                number = 3 if name in ("answers", "proposition") else 1
                yield case.breach(number, claim.id, f"{name} {target} is no {_kind(claim, name)} of this report")
    yield from _rings(case, claims)


def _targets(claim: Claim) -> Iterator[tuple[str, str]]:
    """Every id that the claim holds, with the name of its field."""
    for name in REFERENCES:
        value = getattr(claim, name, None)
        targets = value if isinstance(value, tuple) else () if value is None else (value,)
        yield from ((name, target) for target in targets)


def _kind(claim: Claim, name: str) -> str:
    cls = type(claim) if name == "same_as" else REFERENCES[name]
    return cls.kind or "claim"


def _rings(case: Case, claims: dict[str, Claim]) -> Iterator[Breach]:
    for name in ("same_as", "content_of"):
        for claim in case.claims:
            seen, at = {claim.id}, getattr(claim, name)
            while at in claims and at not in seen:
                seen.add(at)
                at = getattr(claims[at], name)
            if at == claim.id and len(seen) > 1:
                yield case.breach(1, claim.id, f"{name} runs in a ring")


def disputes_are_whole(case: Case) -> Iterator[Breach]:
    """Invariant 3: a denial leaves the allegation standing."""
    claims = {claim.id: claim for claim in case.claims}
    for claim in case.claims:
        if isinstance(claim, AllegationClaim) and claim.proposition is not None:
            proposition = claims.get(claim.proposition)
            if proposition is not None and proposition.status is Status.DENIED:
                yield case.breach(3, proposition.id, "is alleged and denied, and yet only denied")


def values_stand(case: Case) -> Iterator[Breach]:
    """Invariants 1 and 2: values have claims, and only facts that are not one side's word make an event held."""
    claims = {claim.id: claim for claim in case.claims}
    for value in case.values:
        if not value.claims:
            yield case.breach(1, value.id, f"a {value.table} without a claim")
        elif value.table == "event" and status_of(value) in (EventStatus.HELD, EventStatus.UNDER_WAY):
            fault = _fault_of_held([claims[claim_id] for claim_id in value.claims if claim_id in claims])
            if fault is not None:
                yield case.breach(2, value.id, fault)


def _fault_of_held(told: Sequence[Claim]) -> str | None:
    """Why these claims do not make an event held; None where they do."""
    facts = [claim for claim in told if isinstance(claim, EventClaim) and claim.status in _FACTS]
    if not facts:
        return "is held on claims of which none says that it took place"
    return "is held on the word of one party alone" if _one_party_speaks(facts) else None


def _one_party_speaks(facts: Sequence[EventClaim]) -> bool:
    """Whether one and the same party to the act is the only voice behind it."""
    if any(not claim.voice for claim in facts):
        return False
    speakers = {claim.voice[-1].speaker.actor for claim in facts}
    parties = {party.actor for claim in facts for party in (*claim.actors, *claim.recipients)}
    return len(speakers) == 1 and None not in speakers and speakers <= parties


def layer_is_derived(case: Case) -> Iterator[Breach]:
    """Invariant 7: the record layer is what the claims give, neither more nor less."""
    if case.unreadable:
        return
    given = {
        Value(table=TABLE_OF[type(held)], id=held.id, body=encode(held), claims=held.claims)
        for held in layer_of(case.claims)
    }
    stored = set(case.values)
    for value in sorted(given ^ stored, key=lambda value: (value.table, value.id)):
        what = "is missing or outdated" if value in given else "does not follow from the claims"
        yield case.breach(7, value.id, f"{value.table} {what}")
