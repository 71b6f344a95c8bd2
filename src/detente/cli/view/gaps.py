"""What is missing: what the text leaves unstated, what was left unread, and what is no part of the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.console import RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import rows, section
from detente.cli.view.sheet import Sheet
from detente.model import (
    AllegationClaim,
    Claim,
    CommitmentClaim,
    DeadlineClaim,
    EventClaim,
    PassageKind,
    StatementClaim,
    TimeRef,
)

_LABEL_WIDTH = 18


def gaps(sheet: Sheet) -> RenderableType:
    """What the report does not say; nothing of it was filled in."""
    report = sheet.reading.report
    cells: list[tuple[RenderableType, ...]] = []
    if report.published is None:
        cells.append((_label("report’s date"), Text("unknown; give it with --published")))
    if report.outlet is None:
        cells.append((_label("outlet"), Text("unknown; give it with --outlet")))
    for label, missing in _QUESTIONS:
        found = [claim for claim in sheet.reading.claims if not sheet.is_retelling(claim) and missing(claim)]
        if found:
            cells.append((_label(label), words.join((_named(sheet, claim) for claim in found), ", ")))
    return (
        section("Left unstated", rows(cells, widths=(_LABEL_WIDTH, 0)))
        if cells
        else section("Left unstated", words.faint("nothing"))
    )


def _label(text: str) -> Text:
    return words.styled(text, words.SIGNAL)


def _named(sheet: Sheet, claim: Claim) -> Text:
    return Text(_word(claim) + " ").append_text(words.ref(sheet, claim))


def _word(claim: Claim) -> str:
    match claim:
        case EventClaim():
            return f"“{flat(claim.trigger.text)}”"
        case StatementClaim():
            return words.name(claim.speaker)
        case CommitmentClaim():
            return words.names(claim.obligor)
        case DeadlineClaim():
            return f"“{flat(claim.due.text)}”" if claim.due else "deadline"
        case _:
            return claim.kind


def _main_event(claim: Claim) -> bool:
    return isinstance(claim, EventClaim) and claim.content_of is None and not claim.derived_from


def _has_no_year(when: TimeRef | None) -> bool:
    return when is not None and (when.edtf or "").startswith("XXXX")


_QUESTIONS: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
    ("when", lambda claim: _main_event(claim) and claim.when is None),
    ("where", lambda claim: _main_event(claim) and claim.where is None),
    ("by whom", lambda claim: isinstance(claim, EventClaim) and not claim.actors),
    (
        "with whom",
        lambda claim: (
            isinstance(claim, EventClaim) and claim.type == "CONSULT" and len(claim.actors) + len(claim.recipients) == 1
        ),
    ),
    ("in which medium", lambda claim: isinstance(claim, StatementClaim) and claim.medium == "unstated"),
    ("to whom", lambda claim: isinstance(claim, StatementClaim) and claim.act == "calls on" and not claim.addressees),
    ("accuser", lambda claim: isinstance(claim, AllegationClaim) and not claim.accusers),
    ("who is bound", lambda claim: isinstance(claim, CommitmentClaim) and not claim.obligor),
    (
        "bound, not printed",
        lambda claim: isinstance(claim, CommitmentClaim) and any(party.text is None for party in claim.obligor),
    ),
    ("deadline’s time", lambda claim: isinstance(claim, DeadlineClaim) and claim.due is None),
    ("year", lambda claim: _has_no_year(claim.due if isinstance(claim, DeadlineClaim) else claim.when)),
    ("who set it", lambda claim: isinstance(claim, DeadlineClaim) and not claim.set_by),
)


def unread(sheet: Sheet) -> RenderableType:
    """Sentences that gave no claim."""
    cells = [(Text(f"¶{sheet.paragraph(span)}"), words.faint(span.text)) for span in sheet.reading.unread]
    if not cells:
        return section("Left unread", words.faint("nothing: every sentence of the story gave a claim"))
    return section("Left unread", rows(cells, widths=(max(cell.cell_len for cell, _ in cells), 0)))


def intruders(sheet: Sheet) -> RenderableType:
    """Text of other stories, each with the reason why it was taken for one."""
    return section("Not part of the story", *_intruders(sheet))


def _intruders(sheet: Sheet) -> Iterator[Text]:
    for passage in sheet.reading.report.passages:
        if passage.kind is PassageKind.INTRUDER:
            text = Text(f"¶{sheet.paragraph(passage)} ").append(
                flat(passage.reason or "no reason kept"), style=words.SIGNAL
            )
            yield text.append(": ").append_text(words.faint(passage.text))
