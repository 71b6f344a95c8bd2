"""Agreements, what is undertaken in exchange for what, and by when."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import lines, section, under
from detente.cli.view.sheet import Sheet
from detente.model import AgreementClaim, CommitmentClaim, DeadlineClaim, Party


def agreements(sheet: Sheet) -> RenderableType:
    """Agreements with their parties, and what was done about each and when."""
    cells = [(_agreement(claim), words.ref(sheet, claim)) for claim in sheet.of(AgreementClaim)]
    return section("Agreements", lines(sheet, cells)) if cells else Group()


def _agreement(claim: AgreementClaim) -> RenderableType:
    title = words.join(
        (Text(flat(claim.name or "")), Text(flat(claim.instrument or "")), Text(flat(claim.stage or "")))
    )
    parties = words.with_roles(claim.parties, "between") if claim.parties else words.who(())
    parties.stylize(words.STRONG)
    head = words.join((parties, title, words.voice(claim.voice)))
    acts = [
        _act(act.act, words.dated(act.when) if act.when else words.styled("time unstated", words.SIGNAL))
        for act in claim.acts
    ]
    return under(head, *acts)


def _act(act: str, when: Text) -> Text:
    return Text(f"{flat(act)} ").append_text(when)


def commitments(sheet: Sheet) -> RenderableType:
    """Who undertook to do, or not to do, what; in exchange for what; by when."""
    cells = [(_commitment(sheet, claim), words.ref(sheet, claim)) for claim in sheet.of(CommitmentClaim)]
    return section("Commitments", lines(sheet, cells)) if cells else Group()


def _commitment(sheet: Sheet, claim: CommitmentClaim) -> RenderableType:
    verb = " undertakes not to do: " if claim.polarity == "refrain" else " undertakes: "
    head = words.who(claim.obligor).append(verb).append(flat(claim.action.text))
    exchange = [_named(sheet, other) for other in claim.in_exchange_for]
    due = sheet.claims.get(claim.deadline or "")
    parts = (
        Text(f"to {words.names(claim.beneficiary)}" if claim.beneficiary else ""),
        Text(f"if {flat(claim.condition.text)}" if claim.condition else ""),
        Text("in exchange for " + ", ".join(exchange) if exchange else ""),
        Text("by ").append_text(words.dated(due.due)) if isinstance(due, DeadlineClaim) and due.due else Text(),
        Text(f"basis: {flat(claim.basis)}"),
        Text(f"under {sheet.short(claim.agreement)}" if claim.agreement else ""),
        words.styled("obligor understood, not printed" if _understood(claim.obligor) else "", words.SIGNAL),
    )
    return under(head, words.join(parts))


def _understood(parties: tuple[Party, ...]) -> bool:
    return any(party.text is None for party in parties)


def _named(sheet: Sheet, commitment: str) -> str:
    other = sheet.claims.get(commitment)
    if not isinstance(other, CommitmentClaim):
        return sheet.short(commitment)
    return f"{words.names(other.obligor) or words.NOBODY}: {flat(other.action.text)}"


def deadlines(sheet: Sheet) -> RenderableType:
    """Times set, for what and by whom."""
    cells = [(_deadline(sheet, claim), words.ref(sheet, claim)) for claim in sheet.of(DeadlineClaim)]
    return section("Deadlines", lines(sheet, cells)) if cells else Group()


def _deadline(sheet: Sheet, claim: DeadlineClaim) -> RenderableType:
    due = words.dated(claim.due) if claim.due else words.styled("no time named", words.SIGNAL)
    bound = (
        Text(_named(sheet, claim.commitment))
        if claim.commitment
        else words.styled("for what is unstated", words.SIGNAL)
    )
    by = Text(f"set by {words.names(claim.set_by)}") if claim.set_by else words.styled("set by: unstated", words.SIGNAL)
    further = sheet.paragraphs(claim)[1:]
    also = words.styled("also " + ", ".join(f"¶{number}" for number in further) if further else "", words.FAINT)
    return under(due, words.join((bound, by, also)))
