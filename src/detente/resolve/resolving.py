"""The room's door: the findings of one report as claims, mentions and what was left unread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from detente.find import Findings, SentenceFindings
from detente.knowledge import Knowledge
from detente.model import Claim, Mention, MentionKind, Party, PassageKind, Span
from detente.resolve.acts import make_derived, make_events
from detente.resolve.context import Context
from detente.resolve.disputes import make_disputes, settle_denied
from detente.resolve.pacts import make_pacts
from detente.resolve.process import make_process
from detente.resolve.retellings import HEADS, in_head, mark_retellings, merge_heads
from detente.resolve.speech import Said, i_at, make_statements
from detente.resolve.taking_up import Events

READABLE = frozenset({PassageKind.BODY, PassageKind.CAPTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Claims, mentions and unread sentences of one report, each in text order."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    unread: tuple[Span, ...]


def resolve(findings: Findings, knowledge: Knowledge) -> Resolved:
    """Say who, when, where, and which findings tell of the same thing.

    Args:
        findings: What `find` marked in one report.
        knowledge: Actors, offices, places.

    Returns:
        The report's claims, mentions and unread sentences; empty tuples where there are none.
    """
    context = Context(findings, knowledge)
    said = make_statements(context)
    events = make_events(context, said)
    disputes = make_disputes(context, said, events)
    events = settle_denied(events, disputes)
    derived = _derived(context, events)
    events, said = merge_heads(mark_retellings(events), said)
    claims: list[Claim] = [*derived, *_same_acts(events, said)]
    claims += make_pacts(context, said, events)
    claims += [d for d in disputes if not in_head(d)]
    claims += make_process(context, said)
    kept = _settled(claims)
    mentions = _mine(mentions_of(context), said, context.authorship.author)
    return Resolved(claims=kept, mentions=mentions, unread=_unread(context, kept))


def _same_acts(events: Events, said: Sequence[Said]) -> list[Claim]:
    """Events and statements, those of one word pointing at each other: a REQUEST and what is said by making it."""
    by_cue = {x.claim.cue.start: x.claim for x in reversed(said) if x.claim.same_as is None}
    acts = {e.trigger.start: e for e in reversed(events.values())}
    out: list[Claim] = []
    for event in events.values():
        statement = by_cue.get(event.trigger.start)
        out.append(replace(event, same_act_as=(*event.same_act_as, statement.id)) if statement is not None else event)
    for x in said:
        act = acts.get(x.claim.cue.start)
        out.append(
            replace(x.claim, same_act_as=(*x.claim.same_act_as, act.id))
            if act is not None and x.claim.same_as is None
            else x.claim
        )
    return out


def _derived(context: Context, events: Events) -> list[Claim]:
    out: list[Claim] = []
    for s in context.findings.sentences:
        for finding in s.derived:
            base = events.get((s.tree.sentence.number, finding.event))
            if base is not None:
                out.append(make_derived(context, s, finding, base))
    return out


def _settled(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in text order, each id once, no reference to a claim that was merged away."""
    unique: dict[str, Claim] = {}
    for claim in claims:
        unique.setdefault(claim.id, claim)
    ids = unique.keys()
    out = [_without_dangling(claim, ids) for claim in unique.values()]
    return tuple(sorted(out, key=lambda c: (_first_evidence(c), _position(c), c.kind, c.id)))


_REFERENCES = ("content_of", "same_as", "statement", "agreement", "deadline", "commitment", "proposition", "answers")


def _without_dangling(claim: Claim, ids: Iterable[str]) -> Claim:
    gone = {
        name: None for name in _REFERENCES if getattr(claim, name, None) is not None and getattr(claim, name) not in ids
    }
    return replace(claim, **gone) if gone else claim  # type: ignore[arg-type]


def _first_evidence(claim: Claim) -> int:
    """Where the claim first stands in the body; in the head only where it stands nowhere else."""
    return min([e.start for e in claim.evidence if e.passage not in HEADS] or [e.start for e in claim.evidence])


def _position(claim: Claim) -> int:
    """Where the words stand that the claim hangs on."""
    for name in ("trigger", "cue", "action", "stance", "content", "process"):
        span = getattr(claim, name, None)
        if isinstance(span, Span):
            return span.start
    return _first_evidence(claim)


def mentions_of(context: Context) -> tuple[Mention, ...]:
    """Every mention of an actor, an office, a place or a time, with what it was resolved to, in text order."""
    out: list[Mention] = []
    for s in context.findings.sentences:
        out.extend(_actor_mentions(context, s))
        for place in s.places:
            out.append(
                Mention(
                    text=place.text,
                    start=place.start,
                    end=place.end,
                    kind=MentionKind.PLACE,
                    why=f"{place.kind} by name",
                    place=context.places.resolve(place),
                )
            )
        for time in s.times:
            ref = context.time(time)
            if ref is not None:
                out.append(
                    Mention(
                        text=time.text,
                        start=time.start,
                        end=time.end,
                        kind=MentionKind.TIME,
                        why=f"{time.shape} {time.unit}",
                        time=ref,
                    )
                )
    return tuple(sorted(out, key=lambda m: (m.start, m.end, m.kind.value)))


def _actor_mentions(context: Context, s: SentenceFindings) -> Iterable[Mention]:
    for mention in dict.fromkeys(s.actors.values()):
        found = context.actors.resolved(mention)
        kind = MentionKind.OFFICE if mention.form == "title" and not mention.name else MentionKind.ACTOR
        for party in found.parties:
            yield Mention(
                text=mention.text, start=mention.start, end=mention.end, kind=kind, why=found.why, party=party
            )


MINE = frozenset({"i", "me", "my", "myself"})


def _mine(mentions: Iterable[Mention], said: Sequence[Said], author: Party | None) -> tuple[Mention, ...]:
    """The mentions, "I" and "me" with the speaker whose words they stand in; "we" stays open, being more than one."""
    return tuple(
        replace(m, party=replace(speaker, text=m.text, start=m.start, end=m.end), why="who speaks here")
        if m.party is not None
        and m.party.name is None
        and m.text.lower() in MINE
        and (speaker := _speaker(m, said, author))
        else m
        for m in mentions
    )


def _speaker(mention: Mention, said: Sequence[Said], author: Party | None) -> Party | None:
    return i_at(said, Span(text=mention.text, start=mention.start, end=mention.end), author)


def _unread(context: Context, claims: Sequence[Claim]) -> tuple[Span, ...]:
    """Sentences of the story that no claim stands on."""
    read = [(e.start, e.end) for claim in claims for e in claim.evidence]
    out = []
    for s in context.findings.sentences:
        sentence = s.tree.sentence
        if context.passage(s).kind in READABLE and not any(a < sentence.end and sentence.start < b for a, b in read):
            out.append(Span(text=sentence.text, start=sentence.start, end=sentence.end))
    return tuple(out)
