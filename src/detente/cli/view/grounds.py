"""One claim with all that it rests on: sentence, values, rule, links, voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import rows
from detente.cli.view.passages import label, printed
from detente.cli.view.rules import rule_in_words
from detente.cli.view.sheet import Sheet, sheet_of
from detente.knowledge import Knowledge
from detente.model import AgreementAct, Claim, Party, PlaceRef, Quantity, Reading, Span, StatementClaim, TimeRef

Row = tuple[RenderableType, RenderableType]

_LABEL_WIDTH = 15
_COMMON = frozenset(field.name for field in fields(Claim)) - {"when", "where", "quantities"}
_LINKS = ("statement", "agreement", "deadline", "commitment", "proposition", "answers", "in_exchange_for")


def grounds(reading: Reading, claim: Claim, knowledge: Knowledge) -> RenderableType:
    """How a claim came about, from its sentence to whoever says it.

    Args:
        reading: The reading that holds the claim.
        claim: One of its claims.
        knowledge: Where the patterns are.
    """
    sheet = sheet_of(reading)
    title = (
        words.styled(f"{claim.kind} ", words.STRONG)
        .append_text(label(claim))
        .append(f"  {claim.id}", style=words.FAINT)
    )
    status = words.join((words.status(claim), Text(claim.frame.value)))
    parts: tuple[Iterable[Row], ...] = (
        [(_label("status"), status)],
        _sentences(sheet, claim),
        _values(sheet, claim),
        _rule(claim, knowledge),
        _links(sheet, claim),
        [(_label("who says so"), _who(claim)), (_label("report"), _report(sheet)), (_label("read with"), _run(sheet))],
    )
    return Group(title, rows((row for part in parts for row in part), widths=(_LABEL_WIDTH, 0)))


def _label(text: str) -> Text:
    return words.styled(text.replace("_", " "), words.FAINT)


def _sentences(sheet: Sheet, claim: Claim) -> Iterator[Row]:
    kinds = {True: "sentence", False: "further words"}
    for number, span in enumerate(claim.evidence):
        strong = tuple(part for part in _spans(claim) if span.covers(part))
        text = words.styled(
            f"¶{sheet.paragraph(span)} {span.passage}, characters {span.start}–{span.end}\n", words.FAINT
        )
        yield _label(kinds[number == 0]), text.append_text(printed(span, strong))


def _spans(claim: Claim) -> Iterator[Span]:
    """The words of the sentence that the claim itself is made of."""
    for name in ("trigger", "cue", "stance", "action", "due", "process", "about"):
        value = getattr(claim, name, None)
        if isinstance(value, Span):
            yield value


def _values(sheet: Sheet, claim: Claim) -> Iterator[Row]:
    """Every value that the claim has, and those that it might have and has not, on a line of their own."""
    missing = []
    for field in fields(claim):
        if field.name in _COMMON or field.name in _LINKS:
            continue
        value = getattr(claim, field.name)
        if isinstance(claim, StatementClaim) and field.name == "speaker" and claim.speakers:
            continue
        if value is None or value == ():
            missing.append(field.name.replace("_", " "))
        else:
            yield _label(field.name), _value(sheet, value)
    if missing:
        yield _label("without"), words.faint(", ".join(missing))


def _value(sheet: Sheet, value: object) -> Text:
    match value:
        case tuple():
            return Text("\n").join(_value(sheet, part) for part in value)
        case Party():
            return _party(sheet, value)
        case TimeRef():
            return words.dated(value).append(
                f" {value.earliest} to {value.latest}" if value.earliest else "", style=words.FAINT
            )
        case PlaceRef():
            return words.place(value)
        case Quantity():
            return Text(words.amount(value))
        case AgreementAct():
            return Text(flat(value.act) + " ").append_text(
                words.dated(value.when) if value.when else words.styled("time unstated", words.SIGNAL)
            )
        case Span():
            return words.quoted(value.text)
        case _:
            return Text(flat(str(value)))


def _party(sheet: Sheet, party: Party) -> Text:
    """Who it is, as what, in which words, and what the identification rests on."""
    text = words.styled(words.name(party), words.STRONG)
    about = ", ".join(
        filter(None, (party.role, party.office, party.territory, words.SECTORS.get(party.sector or "", party.sector)))
    )
    text.append(f" · {flat(about)}" if about else "")
    text.append(f" · “{flat(party.text)}”" if party.text else " · understood, not printed", style=words.FAINT)
    why = next(
        (m.why for m in sheet.reading.mentions if (m.start, m.end) == (party.start, party.end) and m.party is not None),
        None,
    )
    return text.append(f": {flat(why)}" if why else "", style=words.FAINT)


def _rule(claim: Claim, knowledge: Knowledge) -> Iterator[Row]:
    for number, (name, text) in enumerate(rule_in_words(claim.rule, knowledge)):
        line = words.styled(f"{name}: " if name else "", words.FAINT).append(flat(text))
        if number == 0:
            line.append(f"  {flat(claim.rule)}", style=words.FAINT)
        yield _label("" if number else "rule"), line


def _links(sheet: Sheet, claim: Claim) -> Iterator[Row]:
    yield from _link(sheet, "content of", claim.content_of)
    yield from _link(sheet, "derived from", *claim.derived_from)
    yield from _link(sheet, "same as", claim.same_as)
    yield from _link(sheet, "same act as", *claim.same_act_as)
    yield from _link(sheet, "told again in", *(other.id for other in sheet.retold.get(claim.id, ())))
    yield from _link(sheet, "its content", *(other.id for other in sheet.contents.get(claim.id, ())))
    for name in _LINKS:
        value = getattr(claim, name, None)
        yield from _link(sheet, name.replace("_", " "), *(value if isinstance(value, tuple) else (value,)))


def _link(sheet: Sheet, name: str, *ids: str | None) -> Iterator[Row]:
    targets = [claim_id for claim_id in ids if claim_id is not None]
    if targets:
        yield _label(name), Text("\n").join(_target(sheet, claim_id) for claim_id in targets)


def _target(sheet: Sheet, claim_id: str) -> Text:
    other = sheet.claims.get(claim_id)
    return (
        Text(sheet.short(claim_id)) if other is None else label(other).append(" ").append_text(words.ref(sheet, other))
    )


def _who(claim: Claim) -> Text:
    if not claim.voice:
        return Text("the reporter: no other voice is named")
    return Text("\n").join(
        words.styled(words.name(link.speaker), words.STRONG).append(
            f", medium {flat(link.medium)}, “{flat(link.cue.text)}”"
        )
        for link in claim.voice
    )


def _report(sheet: Sheet) -> Text:
    report = sheet.reading.report
    parts = (
        report.title or "untitled",
        f"published {report.published or 'unknown'}",
        f"outlet {report.outlet or 'unknown'}",
        report.id,
    )
    return Text(flat(" · ".join(parts)))


def _run(sheet: Sheet) -> Text:
    run = sheet.reading.run
    return words.styled(flat(f"detente {run.detente} · knowledge {run.knowledge} · parser {run.parser}"), words.FAINT)
