"""States that are meant and not named: "our country", the side that tells of its talks, the ground of an attack."""

from __future__ import annotations

from dataclasses import replace

from detente.find import SentenceFindings
from detente.find.findings import EventFinding
from detente.model import EventClaim, Party, VoiceLink
from detente.resolve.context import Context
from detente.resolve.parties import country_code
from detente.resolve.speech import in_first_person

OUR_STATE = frozenset({"country", "state", "nation"})
SPEAKING_FOR_STATE = frozenset({"GOV", "MIL"})
# Acts that go towards the state on whose ground they take place, where that is another's.
ON_GROUND = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "THREATEN"})


def state_of(context: Context, code: str | None) -> Party | None:
    """The state of a territory, not printed; None for none."""
    territory = context.knowledge.territories.get(code or "")
    if territory is None:
        return None
    return Party(
        text=None,
        start=None,
        end=None,
        name=territory.name,
        actor=f"state:{code}",
        territory=code,
        country_code=country_code(context.knowledge, code),
    )


def spoken(context: Context, parties: tuple[Party, ...], me: Party | None, home: Party | None) -> tuple[Party, ...]:
    """The parties, with who is speaking for "we", and his state for "our country"."""
    return tuple(
        replace(home, text=p.text, start=p.start, end=p.end, role=p.role)
        if home is not None and p.territory is None and p.text in OUR_STATE and _is_ours(context, p)
        else p
        for p in in_first_person(parties, me)
    )


def _is_ours(context: Context, party: Party) -> bool:
    """Whether "our" stands in front of a party's words."""
    before = context.report.text[max(0, (party.start or 0) - 4) : party.start or 0]
    return before.lower() == "our "


def with_speaker(
    context: Context,
    s: SentenceFindings,
    finding: EventFinding,
    actors: tuple[Party, ...],
    voice: tuple[VoiceLink, ...],
) -> tuple[Party, ...]:
    """The actors of talks with one side, and the state of the official who tells of them: "talks **with Iran** go on, he said"."""
    other = [t for t in s.tree.prepositional(finding.head, "with") if t in finding.roles.get("actor", ())]
    if s.tree.is_verb(finding.head) or not voice or len(actors) != 1 or not other:
        return actors
    speaker = voice[-1].speaker
    home = state_of(context, speaker.territory) if speaker.sector in SPEAKING_FOR_STATE else None
    return actors if home is None or actors[0].territory in (None, home.territory) else (home, *actors)


def on_foreign_ground(context: Context, claim: EventClaim) -> EventClaim:
    """The claim, aimed at the state where it takes place: "Chad strengthened its forces **in Sudan**".

    At home nobody is meant but whoever is named.
    """
    where, homes = claim.where, {p.territory for p in claim.actors}
    code = where.territory if where is not None else None
    if where is None or code is None or claim.type not in ON_GROUND or not homes or homes & {None, code}:
        return claim
    state = state_of(context, code)
    if state is None:
        return claim
    return replace(claim, recipients=(replace(state, text=where.text, start=where.start, end=where.end),))
