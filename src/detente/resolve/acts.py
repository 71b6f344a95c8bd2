"""Make event claims: acts with their parties, time, place and voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.find import SentenceFindings
from detente.find.findings import DerivedFinding, EventFinding
from detente.find.numbers import number_of
from detente.model import EventClaim, Frame, Party, Quantity, Span, Status, TimeRef, VoiceLink
from detente.resolve.context import Context
from detente.resolve.homes import on_foreign_ground, spoken, state_of, with_speaker
from detente.resolve.role_nouns import ATTENDING
from detente.resolve.speech import NOBODY, Said, i_at, statements_around, voice_at
from detente.resolve.taking_up import Events, answering, is_known, joined, taken_up
from detente.resolve.times import anchor_of

PARTY_ROLES = ("host", "mediator", "guarantor", "observer", "beneficiary")
THING_ROLES = ("object", "topic")
OLD_DAYS = 30  # an act this many days before the report is background: told as history or context
PARTICIPANTS = ATTENDING | {"delegation"}
COUNTED = {
    verb: counted
    for counted, verbs in (
        ("killed", "kill die"),
        ("injured", "injure wound"),
        ("displaced", "displace"),
        ("detained", "detain arrest"),
        ("released", "release free"),
        ("troops", "deploy send withdraw"),
        ("expelled", "expel"),
        ("abducted", "abduct kidnap"),
    )
    for verb in verbs.split()
}
# Those whose acts this is about; a footballer, a storm or a firm alone is none of them.
PUBLIC_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "SPY", "UAF", "PRM", "SEP"})
# Those who tell of what was done to them, and those whom they tell of.
COMPLAINING = frozenset({"CVL", "REF", "REL", "LAB", "OPP", "REB", "EDU", "AGR"})
ARMED_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "REB", "UAF", "PRM"})
HARM = frozenset(
    "kill killing die death injure injury wound destroy destruction damage hit strike blow burn war fight explosion "
    "blast explode".split()
)
FEW_ATTACKS = 2  # words of attack from which a report is about one, whoever suffered it
PUBLIC_ACTORS = ("state:", "igo:", "organ:", "group:", "format:", "party:")
FEW_PUBLIC = 3  # public acts from which a report is about public affairs, so that acts of private persons in it count
PROMISING = frozenset({"AGREE", "THREATEN"})


def make_events(context: Context, said: Sequence[Said]) -> Events:
    """All acts of the report: (sentence, head token) → claim, in text order."""
    events: Events = {}
    seen: set[str] = set()
    for s in context.findings.sentences:
        judged = [a.about for a in s.assessments]
        for finding in s.events:
            claim = _claim(context, s, finding, said)
            sides = len(claim.actors) + len(claim.recipients)
            if (
                sides < 2
                and any(about.covers(claim.trigger) for about in judged)
                or not sides
                and _is_idle(s, finding, claim)
            ):
                continue  # "the talks make no progress" judges them and tells of none
            if claim.id not in seen:
                seen.add(claim.id)
                events[(s.tree.sentence.number, finding.head)] = claim
    for complete in (_with_context, _with_recipients):
        for s in context.findings.sentences:
            for finding in s.events:
                if (key := (s.tree.sentence.number, finding.head)) in events:
                    events[key] = complete(context, s, finding, events)
    words = {(s.tree.sentence.number, f.head): f.pattern.word for s in context.findings.sentences for f in s.events}
    return _about_public_affairs(_with_history(context, events), words)


def _with_context(context: Context, s: SentenceFindings, finding: EventFinding, events: Events) -> EventClaim:
    """The claim with what it takes from acts of its sentence and from the act that its word takes up."""
    claim = _linked(s, finding, events, events[(s.tree.sentence.number, finding.head)])
    take = joined if _has_party(claim) else taken_up
    return take(s.tree, finding, events, claim)


def _with_recipients(context: Context, s: SentenceFindings, finding: EventFinding, events: Events) -> EventClaim:
    """The claim, one without a recipient aimed at whoever did what it answers, or on whose ground it takes place."""
    claim = events[(s.tree.sentence.number, finding.head)]
    if not claim.recipients:
        claim = answering(s, finding, events, claim)
    return claim if claim.recipients else on_foreign_ground(context, claim)


def _with_history(context: Context, events: Events) -> Events:
    """Events with the frame of the stretch of text that they stand in.

    Within a passage what follows an act told as history, in the past and without a time of its own, is history, too.
    """
    out: Events = {}
    passage, history = -1, False
    for key, claim in sorted(events.items()):
        tree = context.findings.sentences[key[0]].tree
        if tree.sentence.passage != passage:
            passage, history = tree.sentence.passage, False
        undated = claim.when is None and claim.status is Status.HAPPENED and not claim.voice
        if history and undated and claim.frame is Frame.CURRENT and tree.tokens[key[1]].tag in ("VBD", "VBN"):
            out[key] = replace(claim, frame=Frame.BACKGROUND)
            continue
        if claim.status is Status.HAPPENED and tree.is_verb(key[1]):
            history = claim.frame is Frame.BACKGROUND
        out[key] = claim
    return {key: out[key] for key in events}


def _about_public_affairs(events: Events, words: Mapping[tuple[int, int], str]) -> Events:
    """Without the acts of private persons, unless the report as a whole is about public affairs or about an attack.

    A storm kills, a firm destroys and a fire injures, too: such words count only where the report tells of an attack
    elsewhere.
    """
    public = {key for key, e in events.items() if _is_public(e)}
    attacks = {key for key, e in events.items() if e.type == "ASSAULT" and words[key] not in HARM}
    if len(public) >= FEW_PUBLIC and 2 * len(public) >= len(events):
        return events
    if len(attacks) >= FEW_ATTACKS:
        public |= {key for key, e in events.items() if e.type in ("ASSAULT", "COERCE", "ACCUSE", "THREATEN")}
    kept = {events[key].id for key in public}
    return {key: e for key, e in events.items() if key in public or e.content_of in kept}


def _is_idle(s: SentenceFindings, finding: EventFinding, claim: EventClaim) -> bool:
    """A noun without parties that is only spoken of: "a truce", "no type, no party"; nobody says that it took place."""
    indefinite = any(s.tree.tokens[c].lower in ("a", "an", "any") for c in s.tree.children(finding.head, "det"))
    return claim.type is None or indefinite and claim.status in (Status.HAPPENED, Status.ONGOING, Status.ALLEGED)


def _has_party(claim: EventClaim) -> bool:
    """Whether anybody is known; "they" without an antecedent is nobody."""
    return any(is_known(p) for p in (*claim.actors, *claim.recipients))


def _is_public(claim: EventClaim) -> bool:
    """Whether a state, a body, an office or an armed group takes part, or people of a named territory."""
    return any(
        (p.actor or "").startswith(PUBLIC_ACTORS)
        or p.sector in PUBLIC_SECTORS
        or (p.office or p.territory)
        and p.sector != "BUS"
        for p in (*claim.actors, *claim.recipients)
    )


def _claim(context: Context, s: SentenceFindings, finding: EventFinding, said: Sequence[Said]) -> EventClaim:
    pattern = finding.pattern
    when = context.time(finding.when)
    voice = voice_at(said, finding.trigger)
    quad = context.knowledge.types[pattern.type].quad if pattern.type else None
    me = i_at(said, finding.trigger, context.authorship.author)
    home = state_of(context, (me or (voice[-1].speaker if voice else None) or NOBODY).territory)
    actors = spoken(context, context.parties(s, finding.roles.get("actor", ())), me, home)
    recipients = spoken(context, context.parties(s, finding.roles.get("recipient", ())), me, home)
    if pattern.type == "CONSULT" and not recipients:
        actors = with_speaker(context, s, finding, actors, voice)
    status, inner = finding.modality.status, finding.modality.inner
    if _wished(s, finding, said):
        status = Status.CALLED_FOR
    elif _alleged(context, finding, actors, voice):
        status, inner = Status.ALLEGED, status if status is not Status.HAPPENED else None
    return EventClaim(
        id=context.id("event", pattern.type or pattern.milestone, finding.trigger),
        report=context.report.id,
        evidence=(context.evidence(s),),
        rule=pattern.id,
        status=status,
        inner_status=inner,
        frame=Frame.CURRENT if _binds(s, finding) else _frame(finding, when, context.report.published),
        voice=voice,
        when=when,
        where=context.place(s, finding.where),
        quantities=tuple(_quantities(s, finding)),
        trigger=finding.trigger,
        type=pattern.type or None,
        mode=pattern.mode or None,
        milestone=pattern.milestone or None,
        contexts=pattern.contexts,
        cameo=pattern.cameo or None,
        quad=quad,
        actors=actors,
        recipients=_others_than(actors, recipients, pattern.type),
        others=tuple(_others(context, s, finding)),
    )


def _others_than(actors: tuple[Party, ...], recipients: tuple[Party, ...], type_: str) -> tuple[Party, ...]:
    """The recipients without whoever acts alone: "Belarus voiced **its** willingness" goes towards nobody.

    Nor does a promise go towards the promising minister's own state: "Lavrov reaffirmed **Russia's** readiness".
    """
    if len(actors) > 1 and type_ == "AGREE":
        return tuple(p for p in recipients if p.actor or p.territory)  # "agreed on contacts between their **agencies**"
    if len(actors) != 1 or actors[0].name is None:
        return recipients
    first = actors[0]
    own = f"state:{first.territory}" if type_ in PROMISING and first.sector == "GOV" else None
    return tuple(
        p for p in recipients if (p.actor, p.name) != (first.actor, first.name) and (not own or p.actor != own)
    )


def _wished(s: SentenceFindings, finding: EventFinding, said: Sequence[Said]) -> bool:
    """Whether an act is only named in what somebody hopes or calls for: "we hope for … the **formation** of …".

    A finite verb of its own says itself how real it is.
    """
    real = (Status.HAPPENED, Status.ONGOING, Status.PLANNED)
    if s.tree.tokens[finding.head].tag in ("VBD", "VBZ", "VBP") or finding.modality.status not in real:
        return False
    around = statements_around(said, finding.trigger)
    return bool(around) and around[-1].act in ("hopes", "calls on") and not _has_finite(s, finding.head)


def _has_finite(s: SentenceFindings, head: int) -> bool:
    """Whether the act stands in a finite clause inside the wish ("hopes that the talks **held** in May go on")."""
    for a in s.tree.ancestors(head):
        if s.tree.is_verb(a):
            return s.tree.tokens[a].tag == "VBD" or s.tree.tokens[a].dep == "relcl"
    return False


def _alleged(context: Context, finding: EventFinding, actors: tuple[Party, ...], voice: tuple[VoiceLink, ...]) -> bool:
    """Whether a party tells of its adversary's violence: nobody else vouches for it."""
    if (
        finding.pattern.type not in ("ASSAULT", "COERCE", "MOBILIZE")
        or not voice
        or finding.modality.status not in (Status.HAPPENED, Status.ONGOING)
    ):
        return False
    speaker = voice[-1].speaker
    if speaker.sector == "JRN" or any(p.name == speaker.name for p in actors):
        return False
    if speaker.sector in COMPLAINING:
        return any(p.sector in ARMED_SECTORS for p in actors)
    sides = {p.territory for p in actors} - {None}
    return bool(sides) and speaker.territory is not None and speaker.territory not in sides


def _others(context: Context, s: SentenceFindings, finding: EventFinding) -> Iterator[Party]:
    for role in PARTY_ROLES:
        yield from context.parties(s, finding.roles.get(role, ()), role=role)
    for role in THING_ROLES:
        yield from context.things(s, finding.roles.get(role, ()), role)


def _binds(s: SentenceFindings, finding: EventFinding) -> bool:
    """Whether the act made an agreement that the report says commitments of: what still binds is no history."""
    return any(a.event == finding.head and any(c.agreement == a.head for c in s.commitments) for a in s.agreements)


def _frame(finding: EventFinding, when: TimeRef | None, published: str | None) -> Frame:
    """Background: told as history, by its words or by its date."""
    if finding.modality.frame is Frame.BACKGROUND:
        return Frame.BACKGROUND
    if when is None or finding.modality.status is Status.PLANNED:
        return Frame.CURRENT
    anchor = anchor_of(published)
    if when.latest and anchor:
        old = date.fromisoformat(when.latest) < anchor[0] - timedelta(days=OLD_DAYS)
        return Frame.BACKGROUND if old else Frame.CURRENT
    return (
        Frame.BACKGROUND
        if when.precision == "decade" or when.precision == "interval" and (when.edtf or "").endswith("X")
        else Frame.CURRENT
    )


def _quantities(s: SentenceFindings, finding: EventFinding) -> Iterator[Quantity]:
    """As "killed 26 people", "26 people were killed", "withdraw 2,500 troops"."""
    kind = COUNTED.get(finding.pattern.word)
    if kind is None or not s.tree.is_verb(finding.head):
        return
    for o in s.tree.objects(finding.head):
        for n in s.tree.children(o, "nummod"):
            number = number_of(s.tree.tokens[n].text)
            if number is not None:
                token = s.tree.tokens[n]
                low = any(s.tree.tokens[c].lower in ("least", "than", "over") for c in s.tree.subtree(n))
                yield Quantity(
                    kind=kind,
                    best=number,
                    low=number if low else None,
                    approximate=low,
                    of=s.tree.tokens[o].text,
                    span=Span(text=token.text, start=token.start, end=token.end),
                )


def _linked(s: SentenceFindings, finding: EventFinding, events: Events, claim: EventClaim) -> EventClaim:
    """The claim with what it takes from others of its sentence: whose content it is, when and where it took place."""
    number = s.tree.sentence.number
    above = next(
        (events[(number, g)] for g in finding.modality.governors if (number, g) in events and g != finding.head), None
    )
    if above is not None and above.id != claim.id:
        claim = replace(claim, content_of=above.id)
        if above.frame is Frame.BACKGROUND:
            claim = replace(claim, frame=Frame.BACKGROUND)  # "in 1982 the council demanded the **withdrawal**"
    attending = any(s.tree.tokens[i].lemma in PARTICIPANTS for i in finding.roles.get("actor", ()))
    around = (number, finding.within) if finding.within is not None else None
    if around in events:
        if attending and events[around].type == "CONSULT":
            events[around] = _attended(events[around], claim)
        claim = replace(claim, when=claim.when or events[around].when, where=claim.where or events[around].where)
    elif around is None and attending:
        before = _conference_before(number, claim, events)
        if before is not None:
            events[before] = _attended(events[before], claim)
    if claim.when is None and claim.status is Status.HAPPENED:
        old = _history_around(s, finding.head, events)
        if old is not None:
            claim = replace(claim, when=old.when, frame=Frame.BACKGROUND)
    return claim


def _conference_before(number: int, claim: EventClaim, events: Events) -> tuple[int, int] | None:
    """The conference told of just before "Its participants, among them X and Y, urged …"."""
    fitting = [
        key
        for key, e in events.items()
        if number - 2 <= key[0] <= number
        and (e.type, e.mode) == ("CONSULT", "multilateral")
        and e.trigger.start < claim.trigger.start
    ]
    return fitting[-1] if fitting else None


def _attended(conference: EventClaim, claim: EventClaim) -> EventClaim:
    """A conference with the participants named in what they did there, and the sentence that names them."""
    known = {p.actor for p in conference.actors}
    named = tuple(p for p in claim.actors if p.actor and p.actor not in known)
    more = tuple(e for e in claim.evidence if named and e not in conference.evidence)
    return replace(conference, actors=(*conference.actors, *named), evidence=(*conference.evidence, *more))


def _history_around(s: SentenceFindings, head: int, events: Events) -> EventClaim | None:
    """A background act whose clause holds this one: "in the 1980s X backed the rebels **who fought** Y"."""
    for a in s.tree.ancestors(head):
        around = events.get((s.tree.sentence.number, a))
        if around is not None and around.frame is Frame.BACKGROUND:
            return around
    return None


def make_derived(context: Context, s: SentenceFindings, finding: DerivedFinding, base: EventClaim) -> EventClaim:
    """The earlier act that "the first visit in nine years" tells of: by a holder of the office, not by this one."""
    span = Span(text=finding.time.text, start=finding.time.start, end=finding.time.end)
    actors = tuple(replace(p, name=None, actor=None) if p.office else p for p in base.actors)
    return replace(
        base,
        id=context.id("event", base.type, span),
        rule="derived.first-in",
        status=Status.HAPPENED,
        frame=Frame.BACKGROUND,
        trigger=span,
        when=context.time(finding.time),
        actors=actors,
        derived_from=(base.id,),
        content_of=None,
        quantities=(),
    )
