"""What was said, and what is held: speaker, act, medium, words; and positions."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import lines, section, under
from detente.cli.view.sheet import Sheet
from detente.model import AssessmentClaim, PositionClaim, RoleClaim, StatementClaim


def statements(sheet: Sheet) -> RenderableType:
    """Every statement with its words; one that goes on in another sentence has both under it."""
    found = sheet.of(StatementClaim)
    return (
        section("Statements", lines(sheet, (row for claim in found for row in _statement(sheet, claim))))
        if found
        else Group()
    )


def _statement(sheet: Sheet, claim: StatementClaim) -> Iterator[tuple[RenderableType, RenderableType]]:
    yield under(_head(claim), _words(claim)), words.ref(sheet, claim)
    for other in sheet.retold.get(claim.id, ()):
        if isinstance(other, StatementClaim):
            head = words.styled(f"and {other.act}" if other.act != claim.act else "and again", words.FAINT)
            yield under(Padding(head, (0, 0, 0, 2)), _words(other)), words.ref(sheet, other)


def _head(claim: StatementClaim) -> Text:
    text = words.who(claim.speakers or (claim.speaker,)).append(f": {flat(claim.act)}")
    medium = words.styled("medium unstated", words.SIGNAL) if claim.medium == "unstated" else Text(flat(claim.medium))
    to = Text(f"to {words.names(claim.addressees)}") if claim.addressees else Text()
    behalf = Text(f"for {words.name(claim.on_behalf_of)}") if claim.on_behalf_of else Text()
    when = words.dated(claim.when) if claim.when else Text()
    return words.join((text, medium, words.faint(claim.form), behalf, to, when, words.voice(claim.voice)))


def _words(claim: StatementClaim) -> Text:
    """The words as printed: a direct quotation in quotation marks."""
    marks = "“{}”" if claim.form == "direct" else "{}"
    text = words.styled(" … ".join(marks.format(flat(span.text)) for span in claim.content), words.FAINT)
    if claim.topics:
        text.append(f" on {', '.join(flat(topic.text) for topic in claim.topics)}")
    return text


def positions(sheet: Sheet) -> RenderableType:
    """Who holds what on which issue, and with whom each holder claims to agree."""
    cells = [(_position(claim), words.ref(sheet, claim)) for claim in sheet.of(PositionClaim)]
    return section("Positions", lines(sheet, cells)) if cells else Group()


def _position(claim: PositionClaim) -> RenderableType:
    head = words.who((claim.holder,)).append(f" on {flat(claim.issue)}")
    if claim.shared_with:
        head.append(f" · says {words.names(claim.shared_with)} agrees")
    return under(head, words.faint(claim.stance.text))


def roles(sheet: Sheet) -> RenderableType:
    """Who has which part in which process."""
    cells = [(_role(claim), words.ref(sheet, claim)) for claim in sheet.of(RoleClaim)]
    return section("Roles", lines(sheet, cells)) if cells else Group()


def _role(claim: RoleClaim) -> Text:
    return (
        words.who((claim.actor,)).append(f" {flat(claim.role)} in ").append(flat(claim.process.text), style=words.FAINT)
    )


def assessments(sheet: Sheet) -> RenderableType:
    """Judgements on how things stand, and whose they are."""
    cells = [(_assessment(claim), words.ref(sheet, claim)) for claim in sheet.of(AssessmentClaim)]
    return section("Assessments", lines(sheet, cells)) if cells else Group()


def _assessment(claim: AssessmentClaim) -> RenderableType:
    holder = words.who((claim.holder,)) if claim.holder else words.styled("the reporter", words.STRONG)
    head = words.join((holder.append(f" on {flat(claim.about.text)}"), words.voice(claim.voice)))
    return under(head, words.faint(claim.content.text))
