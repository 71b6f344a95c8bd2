"""Make claims on the process as a whole: parts played, judgements, positions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.find import SentenceFindings
from detente.find.findings import PositionFinding
from detente.find.process import find_positions
from detente.model import AssessmentClaim, Claim, Party, PositionClaim, RoleClaim, StatementClaim
from detente.resolve.context import Context
from detente.resolve.speech import Said, voice_at


def make_process(context: Context, said: Sequence[Said]) -> list[Claim]:
    """Roles, assessments and positions in text order."""
    out: list[Claim] = []
    for s in context.findings.sentences:
        out.extend(_roles(context, s, said))
        out.extend(_assessments(context, s, said))
    out.extend(_positions(context, said))
    return out


def _roles(context: Context, s: SentenceFindings, said: Sequence[Said]) -> Iterator[RoleClaim]:
    for finding in s.roles:
        for party in context.parties(s, finding.parties):
            yield RoleClaim(
                id=context.id("role", party.actor or party.text, finding.process),
                report=context.report.id,
                evidence=(context.evidence(s),),
                rule=f"role.{s.tree.tokens[finding.head].lemma}",
                voice=voice_at(said, finding.process),
                actor=party,
                process=finding.process,
                role=finding.role,
            )


def _assessments(context: Context, s: SentenceFindings, said: Sequence[Said]) -> Iterator[AssessmentClaim]:
    for finding in s.assessments:
        voice = voice_at(said, finding.content)
        yield AssessmentClaim(
            id=context.id("assessment", None, finding.content),
            report=context.report.id,
            evidence=(context.evidence(s),),
            rule="assessment.predicate",
            voice=voice,
            about=finding.about,
            content=finding.content,
            holder=voice[-1].speaker if voice else None,
        )


def _position(
    context: Context, s: SentenceFindings, finding: PositionFinding, statement: StatementClaim
) -> PositionClaim:
    sharing = context.parties(s, finding.shared)
    own = next((p for p in sharing if p.territory and p.territory == statement.speaker.territory), None)
    holder: Party = own or statement.speaker
    return PositionClaim(
        id=context.id("position", finding.issue, finding.stance),
        report=context.report.id,
        evidence=(context.evidence(s),),
        rule=f"position.{finding.issue.replace(' ', '-')}",
        voice=statement.voice,
        holder=holder,
        issue=finding.issue,
        stance=finding.stance,
        statement=statement.id,
        shared_with=tuple(p for p in sharing if p is not own) if own else (),
    )


def _positions(context: Context, said: Sequence[Said]) -> Iterator[PositionClaim]:
    for x in said:
        for s in context.findings.sentences:
            sentence = s.tree.sentence
            if any(c.start < sentence.end and sentence.start < c.end for c in x.claim.content):
                for finding in find_positions(s.tree, x.claim.act, x.claim.content, s.actors, context.knowledge):
                    yield _position(context, s, finding, x.claim)
