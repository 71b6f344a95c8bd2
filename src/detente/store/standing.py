"""How far an occurrence is established: from the claims that tell of it to one status.

Only claims in the status `happened` or `ongoing` can make an event held, and a side's word alone
never does: it is then claimed by one side. Demands, fears and conditions establish nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from detente.model import EventClaim, Party, Status
from detente.store.held import EventStatus

_FACTS = (Status.HAPPENED, Status.ONGOING)
_CONFLICT_QUADS = (3, 4)
# PLOVER's country slots and sectors of those that are no side of their own in a conflict.
_THIRD_SLOTS = frozenset({"IGO", "UNO", "NGO"})
_THIRD_SECTORS = frozenset({"JRN"})
REPORTER = "reporter"


def name_of(party: Party) -> str:
    """The shortest sure name of a party: its actor's id, its name, its wording, else "unnamed"."""
    return party.actor or party.name or party.text or "unnamed"


def origin_of(claim: EventClaim) -> str:
    """Whose word a claim is: the innermost voice, or the reporter's own."""
    return name_of(claim.voice[-1].speaker) if claim.voice else REPORTER


def standing(claims: Sequence[EventClaim], denied: Collection[str] = ()) -> EventStatus | None:
    """The status of the occurrence that these claims tell of.

    Args:
        claims: Claims on one occurrence, in text order.
        denied: Ids of claims that a response in the report denies.

    Returns:
        The status; None where the claims establish no occurrence, not even a plan of one.
    """
    found = {claim.status for claim in claims}
    facts = [claim for claim in claims if claim.status in _FACTS]
    contested = Status.DENIED in found or any(claim.id in denied for claim in claims)
    if facts:
        if contested or Status.NEGATED in found:
            return EventStatus.DISPUTED
        if not _beyond_one_side(facts):
            return EventStatus.CLAIMED_BY_ONE_SIDE
        return EventStatus.HELD if _happened(facts) else EventStatus.UNDER_WAY
    if contested:
        return EventStatus.DISPUTED
    if Status.ALLEGED in found:
        return EventStatus.CLAIMED_BY_ONE_SIDE
    return _plan(claims, found)


def _plan(claims: Sequence[EventClaim], found: Collection[Status]) -> EventStatus | None:
    if Status.PLANNED not in found:
        return None
    if Status.NEGATED in found:
        return EventStatus.CANCELLED
    dated = any(claim.when is not None for claim in claims if claim.status is Status.PLANNED)
    return EventStatus.SCHEDULED if dated or claims[0].type == "CONSULT" else EventStatus.ANNOUNCED


def _happened(facts: Sequence[EventClaim]) -> bool:
    """Whether somebody beyond one side says that it has taken place, not only that it is under way."""
    done = [claim for claim in facts if claim.status is Status.HAPPENED]
    return bool(done) and _beyond_one_side(done)


def _beyond_one_side(facts: Sequence[EventClaim]) -> bool:
    """Whether the reporter, a third party or both sides vouch for it."""
    sides: set[str] = set()
    for claim in facts:
        if not claim.voice:
            return True
        speaker = claim.voice[-1].speaker
        side = _side(speaker, claim)
        if side is None:
            return True
        sides.add(side)
    return {"actors", "recipients"} <= sides or _all_took_part(sides)


def _all_took_part(sides: Collection[str]) -> bool:
    """Two participants of a mutual act ("Both said they had met") vouch for each other."""
    return len({side for side in sides if side.startswith("with:")}) > 1


def _side(speaker: Party, claim: EventClaim) -> str | None:
    """Which side of the act a speaker is on; None for a third party.

    In a conflict only international bodies and the press count as third parties: whoever else
    speaks may be an adversary whom the sentence does not name.
    """
    conflict = claim.quad in _CONFLICT_QUADS
    if any(_same_side(speaker, party) for party in claim.actors):
        return "actors" if conflict or claim.recipients else f"with:{speaker.territory or name_of(speaker)}"
    if any(_same_side(speaker, party) for party in claim.recipients):
        return "recipients"
    if speaker.actor is None and speaker.territory is None and speaker.country_code is None:
        return "unknown"
    if not conflict or speaker.country_code in _THIRD_SLOTS or speaker.sector in _THIRD_SECTORS:
        return None
    return "unknown"


def _same_side(one: Party, other: Party) -> bool:
    return (
        (one.actor is not None and one.actor == other.actor)
        or (one.territory is not None and one.territory == other.territory)
        or (one.name is not None and one.name == other.name)
    )
