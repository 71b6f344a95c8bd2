"""Accusations and what is answered to them, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import rows, section
from detente.cli.view.sheet import Sheet
from detente.model import AllegationClaim, EventClaim, ResponseClaim

Row = tuple[RenderableType, ...]


def disputes(sheet: Sheet) -> RenderableType:
    """Each accusation: by whom, of whom, of what, and every answer; then answers to what was not read."""
    cells = [row for claim in sheet.of(AllegationClaim) for row in _dispute(sheet, claim)]
    answered = {claim.id for claim in sheet.of(AllegationClaim)}
    loose = (claim for claim in sheet.of(ResponseClaim) if claim.answers not in answered)
    cells += [_answer(sheet, claim) for claim in loose]
    return section("Disputes", rows(cells, widths=(8, 0, sheet.ref_width))) if cells else Group()


def _dispute(sheet: Sheet, claim: AllegationClaim) -> Iterator[Row]:
    accuser = words.who(claim.accusers) if claim.accusers else words.styled("nobody is named", words.SIGNAL)
    yield _label("accuser"), words.join((accuser, words.voice(claim.voice))), words.ref(sheet, claim)
    yield _label("accused"), words.who(claim.accused), Text()
    proposition = sheet.claims.get(claim.proposition or "")
    if isinstance(proposition, EventClaim):
        act = words.quoted(proposition.trigger.text).append(" ").append_text(words.direction(proposition))
        yield _label("of"), words.join((act, words.faint(words.act(proposition)))), words.ref(sheet, proposition)
    answers = [
        other for other in sheet.reading.claims if isinstance(other, ResponseClaim) and other.answers == claim.id
    ]
    if not answers:
        yield _label("answer"), words.styled("none in this report", words.SIGNAL), Text()
    for answer in answers:
        yield _answer(sheet, answer)


def _answer(sheet: Sheet, claim: ResponseClaim) -> Row:
    text = words.who(claim.responder).append(f" {claim.response}", style=f"{words.STATUS_STYLES[claim.status]}")
    quote = words.styled(f" “{flat(claim.evidence[0].text)}”" if claim.evidence else "", words.FAINT)
    loose = words.styled(" · to what is not clear" if claim.answers is None else "", words.SIGNAL)
    return _label("answer"), text.append_text(quote).append_text(loose), words.ref(sheet, claim)


def _label(word: str) -> Text:
    return words.styled(word, words.FAINT)
