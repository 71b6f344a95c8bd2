"""What must hold of every report in a record: text, evidence, passages, times, closed lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.model import (
    AgreementClaim,
    Basis,
    Claim,
    EventClaim,
    Party,
    PassageKind,
    ResponseClaim,
    Span,
    Status,
    TimeRef,
)
from detente.store.case import Breach, Case, parts_of
from detente.store.closed import AGREEMENT_ROLES, CLOSED, FIXED_STATUS, MODES, OTHER_ROLES
from detente.store.facets import anchor_of

_YEAR = re.compile(r"(?<!\d)\d{3}[\dX](?![\dX])")


def spans_quote(case: Case) -> Iterator[Breach]:
    """Invariant 1: every span quotes the text at its offsets."""
    text = case.report.text
    for claim in case.claims:
        for part in parts_of(claim):
            if isinstance(part, Span) and text[part.start : part.end] != part.text:
                yield case.breach(1, claim.id, f"{part.text!r} does not stand at {part.start}:{part.end}")
            if isinstance(part, Party) and part.text is not None and text[part.start : part.end] != part.text:
                yield case.breach(1, claim.id, f"party {part.text!r} does not stand at {part.start}:{part.end}")
    for mention in case.mentions:
        if text[mention.start : mention.end] != mention.text:
            yield case.breach(1, None, f"mention {mention.text!r} does not stand at {mention.start}:{mention.end}")


def claims_stand(case: Case) -> Iterator[Breach]:
    """Invariant 1: every claim has evidence inside one passage, or is derived from claims that are there."""
    ids = {claim.id for claim in case.claims}
    for claim in case.claims:
        rows = [(span.passage, span.start, span.end) for span in claim.evidence]
        if rows != case.evidence.get(claim.id, []):
            yield case.breach(1, claim.id, "its evidence rows differ from the claim")
        if not claim.evidence and not set(claim.derived_from) <= ids:
            yield case.breach(1, claim.id, "has no evidence, and what it is derived from is not there")
        for span in claim.evidence:
            around = next((passage for passage in case.report.passages if passage.covers(span)), None)
            if around is None:
                yield case.breach(1, claim.id, f"evidence {span.start}:{span.end} lies in no one passage")
            elif around.kind != span.passage:
                yield case.breach(1, claim.id, f"evidence in a {around.kind.value} calls it {span.passage}")


def passages_cover(case: Case) -> Iterator[Breach]:
    """Invariant 9: passages cover every character that is not white space once, in order."""
    text, reached = case.report.text, 0
    for passage in case.report.passages:
        if passage.start < reached:
            yield case.breach(9, None, f"passage {passage.start}:{passage.end} begins before the last has ended")
        elif text[reached : passage.start].strip():
            yield case.breach(9, None, f"no passage covers {text[reached : passage.start].strip()[:40]!r}")
        if (passage.kind is PassageKind.INTRUDER) != (passage.reason is not None):
            yield case.breach(
                9, None, f"passage {passage.start}:{passage.end} is an intruder without a reason, or the reverse"
            )
        reached = max(reached, passage.end)
    if text[reached:].strip():
        yield case.breach(9, None, f"no passage covers {text[reached:].strip()[:40]!r}")


def intruders_feed_nothing(case: Case) -> Iterator[Breach]:
    """Invariant 5: nothing in a claim lies in an intruder."""
    intruders = [passage for passage in case.report.passages if passage.kind is PassageKind.INTRUDER]
    if not intruders:
        return
    for claim in case.claims:
        for part in parts_of(claim):
            start, end = (part.start, part.end) if isinstance(part, Span | Party) else (None, None)
            if start is None or end is None:
                continue
            if any(start < intruder.end and intruder.start < end for intruder in intruders):
                yield case.breach(5, claim.id, f"{part.text!r} stands in an intruder")


def unread_is_unread(case: Case) -> Iterator[Breach]:
    """Invariant 9: an unread sentence lies in one passage of the story and bears no claim."""
    for span in case.unread:
        around = next((passage for passage in case.report.passages if passage.covers(span)), None)
        if around is None or not span.text.strip():
            yield case.breach(9, None, f"unread {span.start}:{span.end} lies in no one passage")
        elif around.kind is PassageKind.INTRUDER:
            yield case.breach(9, None, f"unread {span.start}:{span.end} lies in an intruder")
        for claim in case.claims:
            anchor = anchor_of(claim)
            if anchor is not None and span.covers(anchor):
                yield case.breach(9, claim.id, f"stands in {span.start}:{span.end}, which is called unread")


def nothing_is_filled(case: Case) -> Iterator[Breach]:
    """Invariant 8: what the text does not state is null."""
    for claim in case.claims:
        for part in parts_of(claim):
            if isinstance(part, TimeRef):
                yield from (case.breach(8, claim.id, message) for message in _filled(part, case.report.text))
            elif isinstance(part, Party) and len({part.text is None, part.start is None, part.end is None}) > 1:
                yield case.breach(8, claim.id, f"party {part.name!r} has offsets without words, or the reverse")


def _filled(time: TimeRef, text: str) -> Iterator[str]:
    if time.basis is Basis.UNKNOWN and (time.earliest or time.latest):
        yield f"{time.text!r} is of unknown basis and yet between {time.earliest} and {time.latest}"
    if time.basis is Basis.STATED:
        for year in _YEAR.findall(time.edtf or ""):
            if not _is_printed(year.rstrip("X"), time.text, text):
                yield f"{time.text!r} is called stated, but the text does not print the year of {time.edtf}"


def _is_printed(year: str, wording: str, text: str) -> bool:
    """Whether the year, or the digits of its decade, is printed; two digits do within the wording itself."""
    return year in text or re.search(rf"(?<!\d){year[2:]}", wording) is not None


def words_are_listed(case: Case) -> Iterator[Breach]:
    """Invariant 8: closed lists hold; a value that has no word in its list is null."""
    for claim in case.claims:
        for part in parts_of(claim):
            for (cls, name), words in CLOSED.items():
                if part.__class__ is cls:
                    yield from _unlisted(case, claim.id, name, getattr(part, name), words)
        if claim.status is not _only_status(claim):
            yield case.breach(8, claim.id, f"a {claim.kind} of status {claim.status.value}")
        if isinstance(claim, EventClaim):
            yield from _event_words(case, claim)
        if isinstance(claim, AgreementClaim):
            roles = (party.role for party in claim.parties)
            yield from _unlisted(case, claim.id, "role", tuple(roles), AGREEMENT_ROLES)


def _only_status(claim: Claim) -> Status:
    if isinstance(claim, ResponseClaim):
        return Status.DENIED if claim.response == "denies" else Status.HAPPENED
    return FIXED_STATUS.get(claim.kind, claim.status)


def _event_words(case: Case, claim: EventClaim) -> Iterator[Breach]:
    if claim.type is None and claim.milestone is None:
        yield case.breach(8, claim.id, "has neither type nor milestone")
    if claim.mode is not None and claim.mode not in MODES.get(claim.type or "", ()):
        yield case.breach(8, claim.id, f"{claim.type} has no mode {claim.mode!r}")
    yield from _unlisted(case, claim.id, "role", tuple(party.role for party in claim.others), OTHER_ROLES)


def _unlisted(case: Case, claim: str, name: str, value: object, words: tuple[str, ...]) -> Iterator[Breach]:
    for word in value if isinstance(value, tuple) else (value,):
        if word is not None and word not in words:
            yield case.breach(8, claim, f"{name} {word!r} is in no closed list")
