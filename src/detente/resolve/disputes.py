"""Make allegations and responses, and point the one at the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.find import SentenceFindings
from detente.find.disputes import NEED_CHARGE
from detente.find.findings import ResponseFinding
from detente.model import AllegationClaim, Claim, EventClaim, ResponseClaim, Status
from detente.resolve.context import Context
from detente.resolve.speech import Said, voice_at
from detente.resolve.taking_up import Events

POINTING = frozenset(
    {"this", "that", "it", "charge", "claim", "accusation", "allegation", "report", "suggestion", "assertion"}
)
FAR = 6  # sentences after an allegation in which "this" can still answer it


def make_disputes(context: Context, said: Sequence[Said], events: Events) -> list[Claim]:
    """Allegations and responses in text order; a response answers the nearest allegation that its words can mean."""
    out: list[Claim] = []
    made: list[tuple[int, AllegationClaim, EventClaim | None]] = []
    for s in context.findings.sentences:
        number = s.tree.sentence.number
        for finding in s.allegations:
            proposition = events.get((number, finding.proposition)) if finding.proposition is not None else None
            claim = AllegationClaim(
                id=context.id("allegation", None, finding.cue),
                report=context.report.id,
                evidence=(context.evidence(s),),
                rule="allegation." + s.tree.tokens[finding.head].lemma,
                status=Status.ALLEGED,
                voice=voice_at(said, finding.cue),
                accused=context.parties(s, finding.accused),
                accusers=context.parties(s, finding.accusers),
                proposition=proposition.id if proposition else None,
            )
            made.append((number, claim, proposition))
            out.append(claim)
        for x in said:
            accusation = (
                _accusation(context, s, x, [c for n, c, _ in made if n == number]) if x.sentence == number else None
            )
            if accusation is not None:
                made.append((number, accusation, None))
                out.append(accusation)
        for answer in s.responses:
            response = _response(context, s, answer, said, made, events)
            if response.answers is not None or not _needs_charge(s, answer):
                out.append(response)
    return out


def _needs_charge(s: SentenceFindings, finding: ResponseFinding) -> bool:
    """Whether it answers only where there is an accusation: "rejects **this**" else is a refusal, told by its event."""
    return (
        s.tree.tokens[finding.head].lemma in NEED_CHARGE
        and finding.object is not None
        and s.tree.tokens[finding.object].lemma in ("this", "that", "it")
    )


def _accusation(
    context: Context, s: SentenceFindings, said: Said, here: Sequence[AllegationClaim]
) -> AllegationClaim | None:
    """A statement that accuses: whoever is the subject of what is said is accused; None where that is nobody."""
    claim = said.claim
    if claim.act != "accuses" or here:
        return None
    mentions = dict.fromkeys(m for m in s.actors.values() if any(c.start <= m.start < c.end for c in claim.content))
    subjects = [m for m in mentions if m.subject] or list(mentions)
    accused = tuple(
        p
        for m in subjects[:1]
        for p in context.actors.resolved(m).parties
        if p.name and p.name not in {q.name for q in claim.speakers}
    )
    if not accused:
        return None
    return AllegationClaim(
        id=context.id("allegation", None, claim.content[0]),
        report=claim.report,
        evidence=claim.evidence,
        rule="allegation.statement",
        status=Status.ALLEGED,
        voice=claim.voice,
        accused=accused,
        accusers=claim.speakers,
    )


def _response(
    context: Context,
    s: SentenceFindings,
    finding: ResponseFinding,
    said: Sequence[Said],
    made: Sequence[tuple[int, AllegationClaim, EventClaim | None]],
    events: Events,
) -> ResponseClaim:
    answered = _answered(context, s, finding, made, events)
    return ResponseClaim(
        id=context.id("response", finding.response, finding.cue),
        report=context.report.id,
        evidence=(context.evidence(s),),
        rule="response." + s.tree.tokens[finding.head].lemma,
        status=Status.DENIED if finding.response == "denies" else Status.HAPPENED,
        voice=voice_at(said, finding.cue),
        responder=context.parties(s, finding.responders),
        response=finding.response,
        answers=answered.id if answered else None,
    )


def _answered(
    context: Context,
    s: SentenceFindings,
    finding: ResponseFinding,
    made: Sequence[tuple[int, AllegationClaim, EventClaim | None]],
    events: Events,
) -> AllegationClaim | None:
    number = s.tree.sentence.number
    near = [(claim, proposition) for n, claim, proposition in made if number - FAR <= n <= number]
    if not near:
        return None
    responders = {p.territory or p.name for p in context.parties(s, finding.responders)}
    if finding.object is None or s.tree.tokens[finding.object].lemma in POINTING:
        accused = {p.territory or p.name for p in near[-1][0].accused} - {None}
        return near[-1][0] if not accused or accused & responders else None  # whoever is not accused answers for nobody
    inside = set(s.tree.subtree(finding.object))
    denied = [e for (n, head), e in events.items() if n == number and head in inside]
    for claim, proposition in reversed(near):
        accused = {p.territory or p.name for p in claim.accused}
        if accused & responders and (
            not denied or proposition is None or any(e.type == proposition.type for e in denied)
        ):
            return claim
    return None


def settle_denied(events: Events, disputes: Sequence[Claim]) -> Events:
    """An act both alleged and denied stays alleged: the denial is a claim of its own."""
    alleged = {c.proposition for c in disputes if isinstance(c, AllegationClaim)}
    return {
        key: replace(e, status=Status.ALLEGED, inner_status=None)
        if e.id in alleged and e.status is Status.DENIED
        else e
        for key, e in events.items()
    }
