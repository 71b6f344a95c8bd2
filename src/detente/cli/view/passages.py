"""The report itself, passage by passage, with what was read from each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat, visible
from detente.cli.view import words
from detente.cli.view.layout import rows, section
from detente.cli.view.sheet import Sheet
from detente.model import (
    AgreementClaim,
    AllegationClaim,
    AssessmentClaim,
    Claim,
    CommitmentClaim,
    DeadlineClaim,
    EventClaim,
    Passage,
    PassageKind,
    PositionClaim,
    ResponseClaim,
    RoleClaim,
    Span,
    StatementClaim,
    Status,
)

_BLANKS = frozenset(" \t\r\n\u00a0")


@dataclass(frozen=True, slots=True)
class _Yield:
    """What one passage gave: claims of its own, claims that it supports, and the words that claims hang on."""

    first: list[Claim] = field(default_factory=list)
    further: list[Claim] = field(default_factory=list)
    anchors: list[Span] = field(default_factory=list)


def passages(sheet: Sheet) -> RenderableType:
    """All passages with their number and kind; the words that claims hang on stand out."""
    given = _given(sheet)
    found = sheet.reading.report.passages
    cells = [(Text(f"¶{number}"), _passage(sheet, passage, given[number])) for number, passage in enumerate(found, 1)]
    return section("Passages", rows(cells, widths=(len(f"¶{len(cells)}"), 0))) if cells else Group()


def _given(sheet: Sheet) -> Mapping[int, _Yield]:
    """What each passage gave, by its number."""
    given: defaultdict[int, _Yield] = defaultdict(_Yield)
    for claim in sheet.reading.claims:
        for order, number in enumerate(dict.fromkeys(map(sheet.paragraph, claim.evidence))):
            (given[number].further if order else given[number].first).append(claim)
        anchor = (
            claim.trigger if isinstance(claim, EventClaim) else claim.cue if isinstance(claim, StatementClaim) else None
        )
        if anchor is not None:
            given[sheet.paragraph(anchor)].anchors.append(anchor)
    return given


def _passage(sheet: Sheet, passage: Passage, given: _Yield) -> RenderableType:
    kind = "" if passage.kind is PassageKind.BODY else passage.kind.value
    text = words.styled(f"{kind}  " if kind else "", "italic")
    text.append_text(printed(passage, tuple(given.anchors)))
    if passage.kind is PassageKind.INTRUDER:
        return Group(text, words.styled(f"left out: {flat(passage.reason or 'another story')}", words.SIGNAL))
    return Group(text, _read(sheet, given))


def printed(around: Span, strong: tuple[Span, ...]) -> Text:
    """The text of a span in the background, on one line, with some pieces standing out.

    Args:
        around: What is printed.
        strong: Spans of the same report.
    """
    marked = {at for span in strong for at in range(span.start, span.end)}
    text = Text()
    run, style = "", ""
    for at, character in enumerate(around.text, around.start):
        own = words.STRONG if at in marked else words.FAINT
        if character in _BLANKS:
            if not run.endswith(" ") and not (not run and text.plain.endswith(" ")):
                run += " "
            continue
        if own != style:
            text.append(run, style=style)
            run, style = "", own
        run += visible(character)
    return text.append(run, style=style)


def _read(sheet: Sheet, given: _Yield) -> Text:
    """What a passage gave, and what it supports that was read elsewhere."""
    parts = [label(claim).append(f" {sheet.short(claim.id)}", style=words.FAINT) for claim in given.first]
    if given.further:
        ids = words.join((words.styled(sheet.short(claim.id), words.FAINT) for claim in given.further), ", ")
        parts.append(Text("further words for ").append_text(ids))
    return Text("→ ").append_text(words.join(parts)) if parts else words.styled("→ nothing read", words.SIGNAL)


def label(claim: Claim) -> Text:
    """A claim in a few words."""
    text = Text(_label(claim))
    if isinstance(claim, EventClaim) and claim.status is not Status.HAPPENED:
        text = words.status(claim).append(" ").append_text(text)
    return text


def _label(claim: Claim) -> str:
    match claim:
        case EventClaim():
            return f"“{flat(claim.trigger.text)}”"
        case StatementClaim():
            return f"{words.name(claim.speaker)}: {flat(claim.act)}"
        case PositionClaim():
            return f"position on {flat(claim.issue)}"
        case AgreementClaim():
            return flat(claim.name or claim.instrument or "agreement")
        case CommitmentClaim():
            return f"commitment of {words.names(claim.obligor) or words.NOBODY}"
        case DeadlineClaim():
            return f"deadline {flat(claim.due.text) if claim.due else 'unstated'}"
        case AllegationClaim():
            return f"accusation of {words.names(claim.accused) or words.NOBODY}"
        case ResponseClaim():
            return f"{words.names(claim.responder) or words.NOBODY} {claim.response}"
        case RoleClaim():
            return f"{words.name(claim.actor)} {claim.role}"
        case AssessmentClaim():
            return "assessment"
        case _:
            return claim.kind
