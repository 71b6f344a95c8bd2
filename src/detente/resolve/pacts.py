"""Make agreements, commitments and deadlines, and tie them to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from detente.find import SentenceFindings
from detente.find.findings import CommitmentFinding, DeadlineFinding
from detente.model import AgreementAct, AgreementClaim, Claim, CommitmentClaim, DeadlineClaim, Party, Status
from detente.resolve.context import Context, understood
from detente.resolve.speech import Said, voice_at
from detente.resolve.taking_up import Events

SHORTEST_STEM = 4
LONG_ENOUGH = 6  # letters from which "re-" is taken for a prefix


def make_pacts(context: Context, said: Sequence[Said], events: Events) -> list[Claim]:
    """Agreements, commitments and deadlines of the report in text order."""
    agreements: dict[tuple[int, int], AgreementClaim] = {}
    commitments: dict[tuple[int, int], CommitmentClaim] = {}
    for s in context.findings.sentences:
        agreements.update(_agreements(context, s, said, events))
    for s in context.findings.sentences:
        commitments.update(_commitments(context, s, said, agreements))
    promised = [
        _promised(context, x) for x in said if x.claim.act == "promises" and not _covered(x, commitments.values())
    ]
    deadlines = _deadlines(context, said, commitments)
    return [*agreements.values(), *commitments.values(), *promised, *deadlines]


def _covered(said: Said, commitments: Iterable[CommitmentClaim]) -> bool:
    return any(
        c.touches(commitment.action) or said.claim.evidence[0].covers(commitment.action)
        for commitment in commitments
        for c in said.claim.content
    )


def _promised(context: Context, said: Said) -> CommitmentClaim:
    """What is promised in so many words: "“We will open the road,” he said"."""
    claim = said.claim
    return CommitmentClaim(
        id=context.id("commitment", None, claim.content[0]),
        report=claim.report,
        evidence=claim.evidence,
        rule="commitment.statement",
        status=Status.PLANNED,
        voice=claim.voice,
        obligor=claim.speakers,
        action=claim.content[0],
        basis="joint words" if len(claim.speakers) > 1 else "own words",
    )


def _agreements(
    context: Context, s: SentenceFindings, said: Sequence[Said], events: Events
) -> dict[tuple[int, int], AgreementClaim]:
    found = {}
    number = s.tree.sentence.number
    for finding in s.agreements:
        event = events.get((number, finding.event))
        if event is None or event.status is not Status.HAPPENED:
            continue  # what is only called for or planned is told by its event claim
        role = "signatory" if finding.act == "signed" else "party"
        when = event.when
        found[(number, finding.head)] = AgreementClaim(
            id=context.id("agreement", None, finding.span),
            report=context.report.id,
            evidence=(context.evidence(s),),
            rule=f"agreement.{finding.act.replace(' ', '-')}",
            frame=event.frame,
            voice=event.voice,
            when=when,
            where=event.where,
            same_act_as=(event.id,),
            parties=context.parties(s, finding.parties, role=role),
            name=finding.name,
            instrument=finding.instrument,
            stage=finding.stage,
            acts=(AgreementAct(act=finding.act, when=when),),
            signed=when if finding.act == "signed" else None,
        )
    return found


def _commitments(
    context: Context, s: SentenceFindings, said: Sequence[Said], agreements: dict[tuple[int, int], AgreementClaim]
) -> dict[tuple[int, int], CommitmentClaim]:
    found: dict[tuple[int, int], CommitmentClaim] = {}
    number = s.tree.sentence.number
    for finding in s.commitments:
        agreement = _agreement(number, finding, agreements)
        found[(number, finding.head)] = CommitmentClaim(
            id=context.id("commitment", None, finding.action),
            report=context.report.id,
            evidence=(context.evidence(s),),
            rule=finding.rule,
            status=Status.PLANNED,
            voice=voice_at(said, finding.action),
            obligor=_obligor(context, s, finding),
            beneficiary=context.parties(s, finding.beneficiary),
            action=finding.action,
            polarity=finding.polarity,
            condition=finding.condition,
            basis=finding.basis,
            agreement=agreement.id if agreement else None,
        )
    return {key: _exchanged(key, claim, s, found, agreements) for key, claim in found.items()}


def _agreement(
    number: int, finding: CommitmentFinding, agreements: dict[tuple[int, int], AgreementClaim]
) -> AgreementClaim | None:
    """The agreement that a commitment stands in.

    It is the one of its own sentence, else the last one told of ("the accord provides for …").
    """
    if finding.agreement is None:
        return None
    here = agreements.get((number, finding.agreement))
    before = [claim for (n, _), claim in agreements.items() if n < number]
    return here or (before[-1] if before else None)


def _obligor(context: Context, s: SentenceFindings, finding: CommitmentFinding) -> tuple[Party, ...]:
    """Who is bound; an army stands for its state, which is then understood and not printed."""
    parties = context.parties(s, finding.obligor)
    if finding.rule != "commitment.agreement":
        return parties
    out = []
    for party in parties:
        territory = context.knowledge.territories.get(party.territory or "")
        if party.sector == "MIL" and territory is not None:
            party = understood(
                replace(party, name=territory.name, actor=f"state:{territory.code}", sector=None, unnamed=False)
            )
        out.append(party)
    return tuple(p for p in out if p.actor or p.name)


def _exchanged(
    key: tuple[int, int],
    claim: CommitmentClaim,
    s: SentenceFindings,
    found: dict[tuple[int, int], CommitmentClaim],
    agreements: dict[tuple[int, int], AgreementClaim],
) -> CommitmentClaim:
    finding = next(c for c in s.commitments if c.head == key[1])
    other = found.get((key[0], finding.exchange)) if finding.exchange is not None else None
    if other is None:
        return claim
    obligor = claim.obligor
    agreement = _agreement(key[0], finding, agreements)
    if not obligor and agreement is not None:
        bound = {p.actor for p in other.obligor}
        rest = [p for p in agreement.parties if p.actor not in bound]
        obligor = tuple(understood(p) for p in rest) if len(rest) == 1 else ()
    return replace(claim, obligor=obligor, in_exchange_for=(other.id,))


# ── deadlines ──


def _deadlines(
    context: Context, said: Sequence[Said], commitments: dict[tuple[int, int], CommitmentClaim]
) -> list[DeadlineClaim]:
    """One claim a deadline: later mentions ("this deadline", "the deadline is approaching") join its evidence."""
    made: list[tuple[str | None, DeadlineClaim]] = []
    for s in context.findings.sentences:
        for finding in s.deadlines:
            lemma = s.tree.tokens[finding.action].lemma if finding.action is not None else None
            known = _known(context, finding, lemma, made)
            if known is not None:
                made[known] = (made[known][0] or lemma, _joined(context, s, finding, made[known][1]))
            elif finding.due is not None or lemma is not None:
                made.append((lemma, _deadline(context, s, finding, said)))
    return _tied(context, [(lemma, claim) for lemma, claim in made], commitments)


def _known(
    context: Context, finding: DeadlineFinding, lemma: str | None, made: list[tuple[str | None, DeadlineClaim]]
) -> int | None:
    due = context.time(finding.due)
    for i in range(len(made) - 1, -1, -1):
        same_act = lemma is None or made[i][0] is None or _same_act(str(made[i][0]), lemma)
        other = made[i][1].due
        same_time = due is None or other is None or due.edtf == other.edtf
        if same_act and same_time:
            return i
    return None


def _deadline(context: Context, s: SentenceFindings, finding: DeadlineFinding, said: Sequence[Said]) -> DeadlineClaim:
    return DeadlineClaim(
        id=context.id("deadline", None, finding.span),
        report=context.report.id,
        evidence=(context.evidence(s),),
        rule="deadline.noun" if s.tree.tokens[finding.head].lemma == "deadline" else "deadline.commitment",
        status=Status.PLANNED,
        voice=voice_at(said, finding.span),
        due=context.time(finding.due),
        set_by=context.parties(s, finding.set_by),
    )


def _joined(context: Context, s: SentenceFindings, finding: DeadlineFinding, claim: DeadlineClaim) -> DeadlineClaim:
    evidence = context.evidence(s)
    more = () if evidence in claim.evidence else (evidence,)
    return replace(
        claim,
        evidence=(*claim.evidence, *more),
        due=claim.due or context.time(finding.due),
        set_by=claim.set_by or context.parties(s, finding.set_by),
    )


def _tied(
    context: Context, made: list[tuple[str | None, DeadlineClaim]], commitments: dict[tuple[int, int], CommitmentClaim]
) -> list[DeadlineClaim]:
    """Deadlines with the commitments that they bind, both ways."""
    out = []
    lemmas = {key: context.findings.sentences[key[0]].tree.tokens[key[1]].lemma for key in commitments}
    for lemma, claim in made:
        key = next(
            (
                k
                for k, c in commitments.items()
                if claim.due and any(claim.evidence[0].covers(e) for e in c.evidence) and lemmas[k] == lemma
            ),
            None,
        )
        key = key or next((k for k in commitments if lemma and _same_act(lemmas[k], lemma)), None)
        if key is not None:
            claim = replace(claim, commitment=commitments[key].id)
            commitments[key] = replace(commitments[key], deadline=claim.id)
        out.append(claim)
    return out


def _same_act(a: str, b: str) -> bool:
    """As "withdraw" and "withdrawal", "open" and "reopening": one act as verb, adjective and noun."""
    return _stem(a) == _stem(b)


def _stem(lemma: str) -> str:
    """A lemma without the prefix and the endings of nouns of action.

    A rough cut, only for comparing two words of one report.
    """
    if lemma.startswith("re") and len(lemma) > LONG_ENOUGH:
        lemma = lemma[2:]
    for ending in ("ation", "ment", "ing", "al", "ion", "e"):
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST_STEM:
            return lemma[: -len(ending)]
    return lemma
