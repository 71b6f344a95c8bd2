"""What of a claim is asked for by SQL: its place, its type, its time, and who has a part in it."""

from __future__ import annotations

from collections.abc import Iterator

from detente.model import (
    CLAIM_KINDS,
    AgreementClaim,
    Claim,
    DeadlineClaim,
    EventClaim,
    Party,
    Span,
    StatementClaim,
    TimeRef,
)

KIND_ORDER = {cls.kind: number for number, cls in enumerate(CLAIM_KINDS)}

# Fields of each kind that hold a party or a list of parties.
SLOTS: dict[str, tuple[str, ...]] = {
    "event": ("actors", "recipients", "others"),
    "statement": ("speaker", "speakers", "on_behalf_of", "addressees"),
    "position": ("holder", "shared_with"),
    "agreement": ("parties",),
    "commitment": ("obligor", "beneficiary"),
    "deadline": ("set_by",),
    "allegation": ("accusers", "accused"),
    "response": ("responder",),
    "role": ("actor",),
    "assessment": ("holder",),
}

# The field that holds the words a claim is about, and the one that tells its type.
_ANCHORS = {
    "event": "trigger",
    "position": "stance",
    "commitment": "action",
    "deadline": "due",
    "role": "process",
    "assessment": "content",
}
_TYPES = {
    "statement": "act",
    "response": "response",
    "role": "role",
    "agreement": "instrument",
    "commitment": "polarity",
}


def anchor_of(claim: Claim) -> Span | None:
    """The words that the claim is about: trigger, content or cue, else its first evidence."""
    anchor = getattr(claim, _ANCHORS.get(claim.kind, ""), None)
    if isinstance(anchor, Span):
        return anchor
    if isinstance(claim, StatementClaim):
        return claim.content[0] if claim.content else claim.cue
    return claim.evidence[0] if claim.evidence else None


def start_of(claim: Claim) -> int:
    """Where the claim stands in the text, in code points; 0 for one that is only derived."""
    anchor = anchor_of(claim)
    return anchor.start if anchor is not None else 0


def type_of(claim: Claim) -> str | None:
    """The word that tells claims of one kind apart: PLOVER type or milestone, act, response, role."""
    if isinstance(claim, EventClaim):
        return claim.type or claim.milestone
    word: str | None = getattr(claim, _TYPES.get(claim.kind, ""), None)
    return word


def time_of(claim: Claim) -> TimeRef | None:
    """When it was or is to be: for a deadline the day it sets, for an agreement its signing."""
    match claim:
        case DeadlineClaim():
            return claim.due or claim.when
        case AgreementClaim():
            return claim.signed or claim.when
        case _:
            return claim.when


def parties_of(claim: Claim) -> Iterator[tuple[str, int, Party]]:
    """Everybody who has a part in the claim: slot, position in it, party; voices come last."""
    for slot in SLOTS[claim.kind]:
        value = getattr(claim, slot)
        parties = value if isinstance(value, tuple) else () if value is None else (value,)
        for position, party in enumerate(parties):
            yield slot, position, party
    for position, link in enumerate(claim.voice):
        yield "voice", position, link.speaker
