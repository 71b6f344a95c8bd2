"""The report itself, passage by passage, with what was read from each."""

from __future__ import annotations

from collections.abc import Iterator

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


def passages(sheet: Sheet) -> RenderableType:
    """All passages with their number and kind; the words that claims hang on stand out."""
    cells = [(_number(sheet, passage), _passage(sheet, passage)) for passage in sheet.reading.report.passages]
    width = max((number.cell_len for number, _ in cells), default=0)
    return section("Passages", rows(cells, widths=(width, 0))) if cells else Group()


def _number(sheet: Sheet, passage: Passage) -> Text:
    return Text(f"¶{sheet.paragraph(passage)}")


def _passage(sheet: Sheet, passage: Passage) -> RenderableType:
    kind = "" if passage.kind is PassageKind.BODY else passage.kind.value
    text = words.styled(f"{kind}  " if kind else "", "italic")
    text.append_text(printed(passage, tuple(_anchors(sheet, passage))))
    if passage.kind is PassageKind.INTRUDER:
        return Group(text, words.styled(f"left out: {flat(passage.reason or 'another story')}", words.SIGNAL))
    return Group(text, _read(sheet, passage))


def _anchors(sheet: Sheet, passage: Passage) -> Iterator[Span]:
    """The words in a passage that claims hang on."""
    for claim in sheet.reading.claims:
        anchor = claim.trigger if isinstance(claim, EventClaim) else claim.cue if isinstance(claim, StatementClaim) else None
        if anchor is not None and passage.covers(anchor):
            yield anchor


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


def _read(sheet: Sheet, passage: Passage) -> Text:
    """What a passage gave, and what it supports that was read elsewhere."""
    first: list[Text] = []
    further: list[Text] = []
    for claim in sheet.reading.claims:
        own, *others = claim.evidence or (None,)
        if own is not None and passage.covers(own):
            first.append(label(claim).append(f" {sheet.short(claim.id)}", style=words.FAINT))
        elif any(span is not None and passage.covers(span) for span in others):
            further.append(words.styled(sheet.short(claim.id), words.FAINT))
    text = Text("→ ").append_text(words.join(first)) if first else Text()
    if further:
        text.append(" · " if first else "→ ").append("further words for ").append_text(words.join(further, ", "))
    return text or words.styled("→ nothing read", words.SIGNAL)


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
            return f"{words.name(claim.speaker)} {claim.act}"
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
