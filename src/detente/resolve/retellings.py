"""Within one report: what is told twice, and headlines that repeat the body.

A second mention of an act keeps its claim and points at the first (`same_as`). A headline or deck that repeats the body
gives no claim of its own: its words join the evidence of the claim they repeat.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from detente.model import Claim, EventClaim, Evidence, Party, PassageKind, StatementClaim, Status
from detente.resolve.speech import Said
from detente.resolve.taking_up import Events

HEADS = frozenset({PassageKind.HEADLINE.value, PassageKind.DECK.value})
# Types whose acts are told again under the same parties; two attacks by one army are not one attack.
RETOLD = frozenset({"CONSULT", "SUPPORT", "AGREE", "RETREAT", "CONCEDE"})
FACTUAL = frozenset({Status.HAPPENED, Status.ONGOING})

C = TypeVar("C", bound=Claim)


def _keys(parties: Iterable[Party]) -> set[str]:
    return {p.actor or p.name or "" for p in parties} - {""}


def _sides(parties: Iterable[Party]) -> set[str]:
    return {p.territory or p.name or "" for p in parties} - {""}


def in_head(claim: Claim) -> bool:
    """Whether a claim stands on nothing but a headline or deck."""
    return bool(claim.evidence) and all(e.passage in HEADS for e in claim.evidence)


def same_event(first: EventClaim, later: EventClaim) -> bool:
    """Whether the later claim of a report tells again of the first one's act."""
    if first.type != later.type or not _same_mode(first.mode, later.mode) or later.derived_from or first.derived_from:
        return False
    if first.status != later.status and not {first.status, later.status} <= FACTUAL:
        return False
    if first.type == "RETREAT":
        if not _same_withdrawal(first, later):
            return False
    else:
        mine, yours = _keys((*first.actors, *first.recipients)), _keys((*later.actors, *later.recipients))
        if not yours or not yours <= mine or len(yours) < min(2, len(mine)):
            return False
    return not (first.when and later.when and first.when.edtf != later.when.edtf) and first.frame == later.frame


def _same_withdrawal(first: EventClaim, later: EventClaim) -> bool:
    """Whether both tell of one side's withdrawal: an army is its state's, and forces of nobody are those told of before.

    Example: "the withdrawal of American troops" … "the withdrawal of troops".
    """
    mine = {p.territory or p.actor for p in first.actors} - {None}
    yours = {p.territory or p.actor for p in later.actors} - {None}
    forces = bool(later.actors) and all(p.sector == "MIL" for p in later.actors)
    return bool(mine) and (mine == yours or not yours and forces)


def _same_mode(a: str | None, b: str | None) -> bool:
    return a == b or "visit" not in (a, b) and (a is None or b is None)


def mark_retellings(events: Events) -> Events:
    """Events in text order with `same_as` set on later mentions of a meeting, an agreement, a visit.

    Only acts between parties who are named are linked: two attacks by the same army are not one attack.
    """
    out: Events = {}
    for key, claim in events.items():
        told = (e for e in out.values() if e.same_as is None and not in_head(e) and same_event(e, claim))
        first = next(told, None) if claim.same_as is None and claim.type in RETOLD else None
        out[key] = replace(claim, same_as=first.id) if first is not None else claim
    return out


def merge_heads(events: Events, said: list[Said]) -> tuple[Events, list[Said]]:
    """Claims with those of the headline and deck merged into the body's where they repeat it."""
    body = {key: e for key, e in events.items() if not in_head(e)}
    kept: Events = {}
    for place, head in events.items():
        if not in_head(head) or not (head.actors or head.recipients):
            continue
        key = next((k for k, e in body.items() if _repeats(head, e)), None)
        if key is not None:
            body[key] = _joined(body[key], head.evidence)
        elif not body or not any(_repeats(head, e) for e in kept.values()):
            kept[place] = head
    return {**kept, **body}, _merge_statements(said)


def _repeats(head: EventClaim, claim: EventClaim) -> bool:
    if head.type != claim.type:
        return False
    mine, yours = _sides((*head.actors, *head.recipients)), _sides((*claim.actors, *claim.recipients))
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _joined(claim: C, evidence: Sequence[Evidence]) -> C:
    return replace(claim, evidence=(*claim.evidence, *(e for e in evidence if e not in claim.evidence)))


def _merge_statements(said: list[Said]) -> list[Said]:
    """Statements of a headline or deck joined to the body's by the same speaker.

    The act must be the same, or the words.
    """
    body = [x for x in said if not in_head(x.claim)]
    kept = []
    for x in said:
        if not in_head(x.claim):
            continue
        fits = [i for i, y in enumerate(body) if _says_again(x.claim, y.claim)]
        if not fits:
            kept.append(x)
            continue
        best = max(fits, key=lambda i: (body[i].claim.act == x.claim.act, _shared_words(x.claim, body[i].claim)))
        for i in {best, *(j for j, y in enumerate(body) if y.claim.id == body[best].claim.same_as)}:
            body[i] = replace(body[i], claim=_joined(body[i].claim, x.claim.evidence))
    return [*kept, *body]


def _says_again(head: StatementClaim, claim: StatementClaim) -> bool:
    same_speaker = bool(_keys(head.speakers) & _keys(claim.speakers)) or bool(
        _sides(head.speakers) & _sides(claim.speakers)
    )
    return same_speaker and (head.act == claim.act or _shared_words(head, claim) >= 3)


def _shared_words(a: StatementClaim, b: StatementClaim) -> int:
    def words(claim: StatementClaim) -> set[str]:
        return {w.strip(",.").lower() for c in claim.content for w in c.text.split() if len(w) > 4}

    return len(words(a) & words(b))
