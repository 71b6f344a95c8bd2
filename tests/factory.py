"""Any object of the model in one line, spans found by their words; needs no parser.

report = report("Chad met Sudan in Doha.")
reading(report, event(report, "met", type="CONSULT", actors=[party(report, "Chad", territory="TCD")]))
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from detente.model import (
    AgreementAct,
    AgreementClaim,
    AllegationClaim,
    AssessmentClaim,
    Basis,
    Claim,
    CommitmentClaim,
    DeadlineClaim,
    EventClaim,
    Evidence,
    Mention,
    MentionKind,
    Party,
    Passage,
    PassageKind,
    PlaceRef,
    PositionClaim,
    Quantity,
    Reading,
    Report,
    ResponseClaim,
    RoleClaim,
    Run,
    Sentence,
    Span,
    StatementClaim,
    Status,
    TimeRef,
    Token,
    VoiceLink,
    claim_id,
)

RUN = Run(schema="1", detente="0.1.0", knowledge="k0", parser="none 0")


def report(text: str, *, id: str = "r1", kinds: Sequence[str] = (), **fields: Any) -> Report:
    """A report whose passages are the paragraphs of the text, of the given kinds and then "body"."""
    blocks = re.finditer(r"\S(?:.*?\S)??(?=\s*(?:\n[ \t]*\n|\Z))", text, flags=re.DOTALL)
    passages = []
    for number, block in enumerate(blocks):
        kind = PassageKind(kinds[number]) if number < len(kinds) else PassageKind.BODY
        reason = "planted" if kind is PassageKind.INTRUDER else None
        passages.append(Passage(text=block[0], start=block.start(), end=block.end(), kind=kind, reason=reason))
    content_hash = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Report(id=id, content_hash=content_hash, text=text, passages=tuple(passages), **fields)


def span(report: Report, quote: str, *, nth: int = 1) -> Span:
    """The nth place where the words stand in the report."""
    start = -1
    for _ in range(nth):
        start = report.text.index(quote, start + 1)
    return report.span(start, start + len(quote))


def evidence(report: Report, quote: str, *, nth: int = 1) -> Evidence:
    """The words as evidence, with the kind of the passage in which they stand."""
    words = span(report, quote, nth=nth)
    kind = next(passage.kind.value for passage in report.passages if passage.covers(words))
    return Evidence(text=words.text, start=words.start, end=words.end, passage=kind)


def party(report: Report, quote: str | None, **fields: Any) -> Party:
    """A party by its wording; None for one that is understood but not printed."""
    if quote is None:
        return Party(text=None, start=None, end=None, **fields)
    words = span(report, quote)
    return Party(text=words.text, start=words.start, end=words.end, **fields)


def time(report: Report, quote: str, *, basis: str = "stated", precision: str = "day", **fields: Any) -> TimeRef:
    """A time by its wording."""
    words = span(report, quote)
    return TimeRef(text=words.text, start=words.start, end=words.end, precision=precision, basis=Basis(basis), **fields)


def place(report: Report, quote: str, **fields: Any) -> PlaceRef:
    """A place by its wording."""
    words = span(report, quote)
    return PlaceRef(text=words.text, start=words.start, end=words.end, **fields)


def voice(report: Report, speaker: Party, cue: str, *, medium: str = "unstated") -> VoiceLink:
    """One link of a voice."""
    return VoiceLink(speaker=speaker, medium=medium, cue=span(report, cue))


def quantity(report: Report, quote: str, kind: str, best: float, **fields: Any) -> Quantity:
    """A number by its wording."""
    return Quantity(kind=kind, best=best, span=span(report, quote), **fields)


def event(
    report: Report, trigger: str, *, type: str | None = "CONSULT", status: str = "happened", **fields: Any
) -> EventClaim:
    """An event claim on the sentence around its trigger."""
    words = span(report, trigger)
    key = type or fields.get("milestone")
    return EventClaim(**_common(report, "event", key, words, status, fields), trigger=words, type=type, **fields)


def statement(
    report: Report, speaker: Party, cue: str, content: str, *, act: str = "asserts", **fields: Any
) -> StatementClaim:
    """A statement claim."""
    words = span(report, content)
    common = _common(report, "statement", act, words, fields.pop("status", "happened"), fields)
    return StatementClaim(**common, speaker=speaker, act=act, cue=span(report, cue), content=(words,), **fields)


def position(report: Report, holder: Party, issue: str, stance: str, **fields: Any) -> PositionClaim:
    """A position claim."""
    words = span(report, stance)
    common = _common(report, "position", issue, words, "happened", fields)
    return PositionClaim(**common, holder=holder, issue=issue, stance=words, **fields)


def agreement(report: Report, quote: str, parties: Iterable[Party], **fields: Any) -> AgreementClaim:
    """An agreement claim."""
    common = _common(report, "agreement", fields.get("instrument"), span(report, quote), "happened", fields)
    return AgreementClaim(**common, parties=tuple(parties), **fields)


def commitment(report: Report, action: str, obligor: Iterable[Party], **fields: Any) -> CommitmentClaim:
    """A commitment claim."""
    words = span(report, action)
    common = _common(report, "commitment", fields.get("polarity", "do"), words, "planned", fields)
    return CommitmentClaim(**common, obligor=tuple(obligor), action=words, **fields)


def deadline(report: Report, due: TimeRef, **fields: Any) -> DeadlineClaim:
    """A deadline claim."""
    return DeadlineClaim(**_common(report, "deadline", None, due, "planned", fields), due=due, **fields)


def allegation(report: Report, quote: str, accused: Iterable[Party], **fields: Any) -> AllegationClaim:
    """An allegation claim."""
    common = _common(report, "allegation", None, span(report, quote), "alleged", fields)
    return AllegationClaim(**common, accused=tuple(accused), **fields)


def response(
    report: Report, quote: str, responder: Iterable[Party], *, response: str = "denies", **fields: Any
) -> ResponseClaim:
    """A response claim."""
    status = "denied" if response == "denies" else "happened"
    common = _common(report, "response", response, span(report, quote), status, fields)
    return ResponseClaim(**common, responder=tuple(responder), response=response, **fields)


def role(report: Report, actor: Party, process: str, role: str, **fields: Any) -> RoleClaim:
    """A role claim."""
    words = span(report, process)
    return RoleClaim(**_common(report, "role", role, words, "happened", fields), actor=actor, process=words, role=role)


def assessment(report: Report, about: str, content: str, **fields: Any) -> AssessmentClaim:
    """An assessment claim."""
    words = span(report, content)
    common = _common(report, "assessment", None, words, "happened", fields)
    return AssessmentClaim(**common, about=span(report, about), content=words, **fields)


def mention(words: Span | Party, why: str = "name in knowledge", *, office: bool = False) -> Mention:
    """A mention of a party (or of its office), a place or a time."""
    fields: dict[str, Any] = {"text": words.text, "start": words.start, "end": words.end, "why": why}
    match words:
        case Party():
            return Mention(**fields, kind=MentionKind.OFFICE if office else MentionKind.ACTOR, party=words)
        case PlaceRef():
            return Mention(**fields, kind=MentionKind.PLACE, place=words)
        case TimeRef():
            return Mention(**fields, kind=MentionKind.TIME, time=words)
        case _:
            raise ValueError(f"nothing to mention in {words!r}")


def reading(
    report: Report, *claims: Claim, mentions: Iterable[Mention] = (), unread: Iterable[Span] = (), run: Run = RUN
) -> Reading:
    """A reading of a report."""
    return Reading(run=run, report=report, mentions=tuple(mentions), claims=claims, unread=tuple(unread))


def _common(
    report: Report, kind: str, type_: str | None, words: Span, status: str, fields: dict[str, Any]
) -> dict[str, Any]:
    """The common fields of a claim; lists become tuples, the passage around the words its evidence."""
    for name, value in fields.items():
        if isinstance(value, list):
            fields[name] = tuple(value)
    around = next((passage for passage in report.passages if passage.covers(words)), None)
    spans = (
        ()
        if around is None
        else (Evidence(text=around.text, start=around.start, end=around.end, passage=around.kind.value),)
    )
    return {
        "id": fields.pop("id", None) or claim_id(report.id, kind, type_, words.start, words.end),
        "report": report.id,
        "evidence": fields.pop("evidence", spans),
        "rule": fields.pop("rule", "test"),
        "status": Status(status),
    }


STORY = """Chad and Sudan sign accord in Doha

By A. Reporter

Foreign Minister Ann Abe of Chad met her Sudanese counterpart in Doha on 4 May 2021; Qatar hosted them. Under the \
Doha Accord, Chad is to withdraw its troops by 1 June in exchange for Sudan closing the camps.

ALSO READ: Prices rise again

“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people \
died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.
"""


def every_kind(id: str = "story") -> Reading:
    """A reading with a claim of every kind, all of them sound."""
    story = report(
        STORY,
        id=id,
        kinds=("headline", "byline", "body", "intruder"),
        title="Chad and Sudan sign accord in Doha",
        published="2021-05-05",
        outlet="Wire",
        url=f"https://wire.example/{id}",
        language="en",
    )
    chad = party(story, "Chad", name="Chad", actor="state:TCD", territory="TCD", country_code="TCD")
    sudan = party(story, "Sudan", name="Sudan", actor="state:SDN", territory="SDN", country_code="SDN")
    qatar = party(story, "Qatar", name="Qatar", actor="state:QAT", territory="QAT", country_code="QAT", role="host")
    abe = party(story, "Abe", name="Ann Abe", actor="person:ann-abe", territory="TCD", country_code="TCD", sector="GOV")
    doha = place(
        story, "Doha", name="Doha", territory="QAT", lat=25.2854, lon=51.531, geonames=290030, precision="city"
    )
    on_4_may = time(
        story, "4 May 2021", edtf="2021-05-04", earliest="2021-05-04", latest="2021-05-04", timex="2021-05-04"
    )
    by_1_june = time(
        story,
        "by 1 June",
        basis="computed",
        edtf="2021-06-01",
        earliest="2021-05-05",
        latest="2021-06-01",
        timex="XXXX-06-01",
    )
    met = event(story, "met", actors=[chad, sudan], others=[qatar], when=on_4_may, where=doha, quad=1, cameo="040")
    accuse = event(story, "accuses", type="ACCUSE", mode="allege", actors=[sudan], recipients=[chad], quad=3)
    shelling = event(
        story,
        "shelling",
        type="ASSAULT",
        mode="heavy-weapons",
        status="alleged",
        actors=[chad],
        quad=4,
        content_of=accuse.id,
        voice=[voice(story, sudan, "accuses")],
        quantities=[quantity(story, "12", "killed", 12, approximate=True, of="people")],
    )
    said = statement(
        story,
        abe,
        "said",
        "We welcome this step",
        act="praises",
        medium="press conference",
        form="direct",
        on_behalf_of=chad,
        topics=[span(story, "this step")],
    )
    accord = agreement(
        story,
        "Doha Accord",
        [replace(chad, role="signatory"), replace(sudan, role="signatory")],
        name="Doha Accord",
        instrument="accord",
        stage="ceasefire",
        acts=[AgreementAct(act="signed", when=on_4_may)],
        signed=on_4_may,
    )
    due = deadline(story, by_1_june)
    camps = commitment(story, "closing the camps", [sudan], basis="signed text", agreement=accord.id)
    leave = commitment(
        story,
        "withdraw its troops",
        [chad],
        basis="signed text",
        agreement=accord.id,
        deadline=due.id,
        in_exchange_for=[camps.id],
    )
    accused = allegation(story, "accuses Chad of shelling", [chad], accusers=[sudan], proposition=shelling.id)
    return reading(
        story,
        met,
        accuse,
        shelling,
        said,
        position(story, abe, "the accord", "We welcome this step", statement=said.id),
        accord,
        leave,
        camps,
        replace(due, commitment=leave.id),
        accused,
        response(story, "Chad denies this", [chad], answers=accused.id),
        role(story, sudan, "talks", "conflict party"),
        assessment(story, "talks", "make little headway"),
        mentions=[mention(chad), mention(abe, office=True), mention(doha), mention(on_4_may)],
        unread=[span(story, "The weather was fine.")],
    )


_GLUED = frozenset(
    {",", ".", ";", ":", "!", "?", ")", "]", "”", "'s", "’s", "n't", "n’t", "%"}
)  # stand without a space before them
_OPEN = frozenset({"(", "[", "“", "$"})  # stand without a space behind them
_WORDS = re.compile(r"\d{4}-\d\d-\d\d|[’']s\b|\w+\.(?=\w)|\w+|[^\w\s]")


def sentence(notation: str, *, start: int = 0, number: int = 0, passage: int = 0) -> Sentence:
    """A parsed sentence by hand, one `word/POS/TAG/dep>head` a token; further parts are the lemma and the entity label.

    Heads are token indices; without one the token is the root. The lemma is the word in lower case unless given.

    sentence("Chad/PROPN/NNP/nsubj>1 met/VERB/VBD/ROOT/meet Sudan/PROPN/NNP/dobj>1//GPE")
    """
    rows = [part.split("/") for part in notation.split()]
    words = [row[0] for row in rows]
    spaced = [k > 0 and word not in _GLUED and words[k - 1] not in _OPEN for k, word in enumerate(words)]
    return _parsed(rows, spaced, start=start, number=number, passage=passage)


def words(text: str, *, start: int = 0, number: int = 0, passage: int = 0) -> Sentence:
    """A sentence that is only cut into tokens: every word hangs on the first, none has a part of speech.

    For what reads words and not grammar.
    """
    tokens = [
        Token(
            index=k,
            text=m[0],
            lower=m[0].lower(),
            lemma=m[0].lower(),
            pos="X",
            tag="XX",
            dep="dep" if k else "ROOT",
            head=0,
            start=start + m.start(),
            end=start + m.end(),
        )
        for k, m in enumerate(_WORDS.finditer(text))
    ]
    if tokens:
        tokens[0] = replace(tokens[0], children=tuple(range(1, len(tokens))))
    return Sentence(text=text, start=start, end=start + len(text), passage=passage, number=number, tokens=tuple(tokens))


def _parsed(
    rows: Sequence[Sequence[str]], spaced: Sequence[bool], *, start: int, number: int, passage: int
) -> Sentence:
    heads = [int(row[3].partition(">")[2]) if ">" in row[3] else k for k, row in enumerate(rows)]
    tokens, text = [], ""
    for k, (word, pos, tag, dep, *more) in enumerate(rows):
        lemma, entity = [*more, "", ""][:2]
        text += " " if spaced[k] else ""
        tokens.append(
            Token(
                index=k,
                text=word,
                lower=word.lower(),
                lemma=lemma or word.lower(),
                pos=pos,
                tag=tag,
                dep=dep.partition(">")[0],
                head=heads[k],
                start=start + len(text),
                end=start + len(text) + len(word),
                entity=entity,
                children=tuple(i for i, head in enumerate(heads) if head == k and i != k),
            )
        )
        text += word
    return Sentence(text=text, start=start, end=start + len(text), passage=passage, number=number, tokens=tuple(tokens))
