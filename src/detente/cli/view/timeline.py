"""Events by time: dated ones, those that hang on an unknown day, undated ones, and background apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from detente.cli.view import words
from detente.cli.view.layout import rows, section, under
from detente.cli.view.sheet import Sheet
from detente.model import Claim, EventClaim, Frame

Row = tuple[RenderableType, ...]

_DATE_WIDTH = 13
_STATUS_WIDTH = 11
BACKGROUND = "background"
DATED = "dated"
RELATIVE = "counted from a day that is unknown"
UNDATED = "time unstated, in the order of the text"


def timeline(sheet: Sheet) -> RenderableType:
    """Every event once, with what it demands or alleges under it."""
    groups: dict[str, list[EventClaim]] = {DATED: [], RELATIVE: [], UNDATED: [], BACKGROUND: []}
    for claim in sheet.of(EventClaim):
        if not _stands_under_another(sheet, claim):
            groups[_group(claim)].append(claim)
    groups[DATED].sort(key=lambda claim: claim.when.earliest or "" if claim.when else "")
    parts: list[RenderableType] = []
    for title, claims in groups.items():
        if claims:
            parts.append(words.styled(title, f"italic {words.FAINT}"))
            cells = [row for claim in claims for row in _family(sheet, claim)]
            parts.append(rows(cells, widths=(_DATE_WIDTH, _STATUS_WIDTH, 0, sheet.ref_width)))
    return section("Timeline", *parts)


def _stands_under_another(sheet: Sheet, claim: EventClaim) -> bool:
    parent = sheet.claims.get(claim.content_of or "")
    return isinstance(parent, EventClaim) and parent.id != claim.id and parent.content_of != claim.id


def _group(claim: EventClaim) -> str:
    if claim.frame is Frame.BACKGROUND:
        return BACKGROUND
    if claim.when is None:
        return UNDATED
    return DATED if claim.when.earliest else RELATIVE


def _family(sheet: Sheet, claim: EventClaim) -> Iterator[Row]:
    date = _date(claim)
    yield date, words.status(claim), under(_what(claim), _details(sheet, claim)), words.ref(sheet, claim)
    for other in sheet.retold.get(claim.id, ()):
        if isinstance(other, EventClaim):
            yield (
                Text(),
                words.styled("again", words.FAINT),
                _details(sheet, other, again=True),
                words.ref(sheet, other),
            )
    for content in _contents(sheet, claim):
        inner = under(words.styled("of it: ", words.FAINT).append_text(_what(content)), _details(sheet, content))
        yield Text(), words.status(content), inner, words.ref(sheet, content)


def _contents(sheet: Sheet, claim: EventClaim) -> Sequence[EventClaim]:
    """The events that are the content of this one, at any depth."""
    found: list[EventClaim] = []
    waiting: list[Claim] = list(sheet.contents.get(claim.id, ()))
    while waiting:
        content = waiting.pop(0)
        if isinstance(content, EventClaim) and content not in found and not sheet.is_retelling(content):
            found.append(content)
            waiting = [*sheet.contents.get(content.id, ()), *waiting]
    return found


def _date(claim: EventClaim) -> Text:
    if claim.when is None:
        return words.styled("–", words.FAINT)
    return Text(words.value_of(claim.when).replace("/", "/\n"))


def _what(claim: EventClaim) -> Text:
    return words.quoted(claim.trigger.text).append(" ").append_text(words.direction(claim))


def _details(sheet: Sheet, claim: EventClaim, *, again: bool = False) -> Text:
    """Type, when, where, who else, how many, and who says so."""
    when = Text() if claim.when is None or again else words.wording(claim.when)
    if (
        claim.when is not None
        and not again
        and claim.when.start == claim.trigger.start
        and claim.when.end == claim.trigger.end
    ):
        when = Text(words.basis(claim.when))
    where = Text("in ").append_text(words.place(claim.where)) if claim.where and not again else Text()
    others = words.with_roles(claim.others, "with")
    parent = claim.content_of
    outside = (
        Text(f"content of {sheet.short(parent)}") if parent and not _stands_under_another(sheet, claim) else Text()
    )
    ground = Text("derived from " + ", ".join(map(sheet.short, claim.derived_from))) if claim.derived_from else Text()
    said = words.voice(claim.voice)
    own = words.quoted(claim.trigger.text) if again else Text(words.act(claim))
    text = words.join((own, when, where, others, words.amounts(claim.quantities), said, outside, ground))
    text.stylize_before(words.FAINT)
    return text
