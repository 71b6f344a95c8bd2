"""Make statement claims, and say through whose mouths each act is told.

A quotation without a tag belongs to whoever spoke before it in the same passage, or at the end of the passage before. A
passage of a transcript belongs to the speaker named in front of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from detente.find import SentenceFindings
from detente.find.quotations import Quotation, find_transcript
from detente.find.speech import StatementFinding
from detente.find.speech_acts import FIRST_PERSON, act_of_content
from detente.model import Evidence, Party, PassageKind, Span, StatementClaim, VoiceLink
from detente.resolve.context import Context

FARTHEST = 40  # words between a quotation and the speech before it, beyond which it is nobody's
UNTAGGED_WORDS = 4  # a shorter quotation without a tag is a name or scare quotes
NOBODY = Party(text=None, start=None, end=None, unnamed=True)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement claim with the sentence and the finding that it was made from."""

    claim: StatementClaim
    sentence: int
    number: int | None


def make_statements(context: Context) -> list[Said]:
    """All statements of the report in text order."""
    said = [found for s in context.findings.sentences for found in _of_sentence(context, s)]
    said += list(_transcripts(context, said))
    said += list(_untagged(context, said))
    unique: dict[str, Said] = {}
    for one in sorted(said, key=lambda x: (x.claim.content[0].start, x.claim.cue.start)):
        unique.setdefault(one.claim.id, one)
    return _with_voices(list(unique.values()))


def _of_sentence(context: Context, s: SentenceFindings) -> Iterator[Said]:
    for number, finding in enumerate(s.statements):
        speakers = in_first_person(context.parties(s, finding.speakers), context.authorship.author) or (NOBODY,)
        yield Said(_claim(context, s, finding, speakers), s.tree.sentence.number, number)


def _claim(
    context: Context, s: SentenceFindings, finding: StatementFinding, speakers: tuple[Party, ...]
) -> StatementClaim:
    extent = Span(
        text=context.report.text[finding.content[0].start : finding.content[-1].end],
        start=finding.content[0].start,
        end=finding.content[-1].end,
    )
    evidence: list[Evidence] = [context.evidence(s)]
    evidence += [context.evidence_of(c) for c in finding.content if not evidence[0].covers(c)]
    time = next(
        (
            t
            for t in s.times
            if finding.head is not None
            and _clause_of(s, t.first) == finding.head
            and not any(c.start <= t.start < c.end for c in finding.content)
        ),
        None,
    )
    return StatementClaim(
        id=context.id("statement", finding.act, extent),
        report=context.report.id,
        evidence=tuple(evidence),
        rule=finding.rule,
        speaker=speakers[0],
        speakers=speakers,
        addressees=context.parties(s, finding.addressees),
        act=finding.act,
        act_fine=finding.fine or None,
        medium=context.authorship.medium
        if finding.medium == "unstated" and context.authorship.medium
        else finding.medium,
        form=finding.form,
        content=finding.content,
        cue=finding.cue,
        when=context.time(time),
    )


def _clause_of(s: SentenceFindings, token: int) -> int | None:
    return next((a for a in s.tree.ancestors(token) if s.tree.is_verb(a)), None)


# ── quotations without a tag ──


def _untagged(context: Context, said: Sequence[Said]) -> Iterator[Said]:
    done = list(said)
    for quotation in context.findings.quotations:
        if quotation.words < UNTAGGED_WORDS or any(c.touches(quotation) for x in done for c in x.claim.content):
            continue
        before = _speaker_before(context, done, quotation) or _speaker_of_rest(context, done, quotation)
        if before is None:
            continue
        one = _continued(context, quotation, before)
        done.append(one)
        yield one


def _speaker_before(context: Context, said: Sequence[Said], quotation: Quotation) -> StatementClaim | None:
    """The statement that the quotation goes on with."""
    passage = context.report.passages[quotation.passage]
    lead = context.report.text[passage.start : quotation.start].strip(' “"«„')
    here = [x.claim for x in said if passage.start <= x.claim.content[0].start < quotation.start]
    if here:
        last = max(here, key=lambda c: c.content[-1].end)
        between = context.report.text[max(last.content[-1].end, last.cue.end) : quotation.start]
        return last if len(between.split()) <= FARTHEST else None
    if lead:
        return None
    for number in range(quotation.passage - 1, -1, -1):
        previous = context.report.passages[number]
        if previous.kind is PassageKind.INTRUDER:
            continue
        ending = [
            x.claim for x in said if x.claim.form == "direct" and previous.start <= x.claim.cue.start < previous.end
        ]
        return max(ending, key=lambda c: c.content[-1].end) if ending else None
    return None


def _speaker_of_rest(context: Context, said: Sequence[Said], quotation: Quotation) -> StatementClaim | None:
    """The statement that a quotation over several paragraphs ends in, where only the last has a tag."""
    following = next((q for q in context.findings.quotations if q.start > quotation.end), None)
    if following is None or not following.continues:
        return None
    return next((x.claim for x in said if any(c.touches(following) for c in x.claim.content)), None)


def _continued(context: Context, quotation: Quotation, before: StatementClaim) -> Said:
    content = Span(text=quotation.text, start=quotation.start, end=quotation.end)
    inside = [
        s
        for s in context.findings.sentences
        if s.tree.sentence.start < quotation.end and quotation.start < s.tree.sentence.end
    ]
    act = _act(context, inside, content, before.act)
    claim = replace(
        before,
        id=context.id("statement", act, content),
        evidence=tuple(context.evidence(s) for s in inside[:1]) or (context.evidence_of(content),),
        rule="statement.quotation.continued",
        act=act,
        act_fine=None,
        form="direct",
        content=(content,),
        same_as=before.same_as or before.id,
        same_act_as=(before.same_as or before.id,),
        when=before.when,
    )
    return Said(claim, inside[0].tree.sentence.number if inside else 0, None)


def _act(context: Context, inside: Sequence[SentenceFindings], content: Span, default: str) -> str:
    if not inside:
        return default
    tree = inside[0].tree
    tokens = [t.index for t in tree.tokens if content.start <= t.start < content.end]
    return act_of_content(tree, tokens, (), context.knowledge, "asserts")


# ── transcripts ──


def _transcripts(context: Context, said: Sequence[Said]) -> Iterator[Said]:
    """Passages that open with their speaker ("Vladimir Putin: …")."""
    for number, passage in enumerate(context.report.passages):
        match = find_transcript(passage.text) if passage.kind is PassageKind.BODY else None
        inside = [s for s in context.findings.sentences if s.tree.sentence.passage == number]
        if match is None or not inside:
            continue
        start = passage.start + match.end()
        head = inside[0]
        who = next(
            (m for m in dict.fromkeys(head.actors.values()) if m.start < passage.start + match.end("speaker")), None
        )
        content = context.report.span(start, passage.end)
        if who is None or any(c.touches(content) for x in said for c in x.claim.content if x.claim.form == "direct"):
            continue
        speakers = context.actors.resolved(who).parties
        cue = context.report.span(passage.start + match.start("speaker"), passage.start + match.end("speaker"))
        yield Said(
            StatementClaim(
                id=context.id("statement", "asserts", content),
                report=context.report.id,
                evidence=(context.evidence_of(content),),
                rule="statement.transcript",
                speaker=speakers[0],
                speakers=speakers,
                act="asserts",
                form="direct",
                content=(content,),
                cue=cue,
            ),
            head.tree.sentence.number,
            None,
        )


# ── voices ──


def _with_voices(said: list[Said]) -> list[Said]:
    """Statements inside other statements carry the outer ones' voices."""
    return [replace(x, claim=replace(x.claim, voice=voice_at(said, x.claim.cue, inner=x.claim))) for x in said]


def voice_at(said: Sequence[Said], span: Span, *, inner: StatementClaim | None = None) -> tuple[VoiceLink, ...]:
    """Who says what stands at a span, outermost first; empty in the reporter's own voice."""
    around = statements_around(said, span, inner)
    if inner is not None:
        around = [c for c in around if _length(c) > _length(inner)]
    return tuple(VoiceLink(speaker=c.speaker, medium=c.medium, cue=c.cue) for c in around)


def statements_around(said: Sequence[Said], span: Span, inner: StatementClaim | None = None) -> list[StatementClaim]:
    """The statements whose content covers a span, outermost first."""
    claims = (x.claim for x in said if x.claim is not inner and not x.claim.cue.touches(span))
    return sorted(
        (c for c in claims if any(part.covers(span) for part in c.content)), key=lambda c: (-_length(c), c.id)
    )


def _length(claim: StatementClaim) -> int:
    return claim.content[-1].end - claim.content[0].start


def i_at(said: Sequence[Said], span: Span, author: Party | None) -> Party | None:
    """Whom "I" and "we" mean at a span: the innermost speaker in own words, else the author of the document.

    Never the speaker of indirect speech: "I" in "they said that I agreed" is not one of them.
    """
    direct = [c.speaker for c in statements_around(said, span) if c.form != "indirect"]
    return direct[-1] if direct else author


def in_first_person(parties: tuple[Party, ...], speaker: Party | None) -> tuple[Party, ...]:
    """The parties, with who is speaking for "we" and "I"; unchanged where nobody is known to speak."""
    if speaker is None:
        return parties
    return tuple(
        replace(speaker, text=p.text, start=p.start, end=p.end, role=p.role)
        if p.text and p.text.lower() in FIRST_PERSON and p.name is None
        else p
        for p in parties
    )
