"""The columns of the CSV of claims: one definition each, for the cells and for the codebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from detente.model import (
    CLAIM_KINDS,
    Claim,
    EventClaim,
    Evidence,
    Frame,
    Party,
    PlaceRef,
    Quantity,
    Report,
    Span,
    StatementClaim,
    Status,
    TimeRef,
    VoiceLink,
)
from detente.model.time import Basis
from detente.store.closed import CLOSED, OTHER_ROLES
from detente.store.facets import anchor_of, time_of, type_of

Cell = str | int | float | None

BAR = "|"  # between the values of a list
_BROKEN_BAR = "¦"  # stands for a bar inside a value, so that every list can be split

# Whom the columns `actors_…` and `recipients_…` hold, by kind of claim.
ACTORS = {
    "event": "actors",
    "statement": "speakers",
    "position": "holder",
    "agreement": "parties",
    "commitment": "obligor",
    "deadline": "set_by",
    "allegation": "accusers",
    "response": "responder",
    "role": "actor",
    "assessment": "holder",
}
RECIPIENTS = {
    "event": "recipients",
    "statement": "addressees",
    "position": "shared_with",
    "commitment": "beneficiary",
    "allegation": "accused",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its name, its type (text, list, integer, number), what it means, its closed list."""

    name: str
    type: str
    meaning: str
    value: Callable[[Report, Claim], Cell]
    words: tuple[str, ...] = ()


def joined(values: Iterable[object]) -> str:
    """A list as one cell: an unknown value keeps its place, so that lists side by side match."""
    return BAR.join("" if value is None else str(value).replace(BAR, _BROKEN_BAR) for value in values)


def _report(name: str, meaning: str) -> Column:
    return Column(name=name, type="text", meaning=meaning, value=lambda report, _: getattr(report, name))


def _own(name: str, type_: str, meaning: str, *, field: str | None = None, words: Sequence[str] = ()) -> Column:
    """A field of the claim itself; empty for kinds without it."""

    def value(_: Report, claim: Claim) -> Cell:
        return _cell(getattr(claim, field or name, None))

    return Column(name=name, type=type_, meaning=meaning, value=value, words=tuple(words))


def _cell(value: Any) -> Cell:
    if isinstance(value, tuple):
        return joined(part.text if isinstance(part, Span) else part for part in value)
    if isinstance(value, Span):
        return value.text
    if isinstance(value, Party):
        return _label(value)
    cell: Cell = value
    return cell


def _label(party: Party) -> str | None:
    return party.name or party.text


def _parties(claim: Claim, slots: dict[str, str]) -> tuple[Party, ...]:
    value = getattr(claim, slots.get(claim.kind, ""), None)
    if isinstance(claim, StatementClaim) and slots is ACTORS and not value:
        return (claim.speaker,)
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _party_columns(prefix: str, who: str, slots: dict[str, str]) -> tuple[Column, ...]:
    """The names of a list of parties, and beside it what is known of each, in the same order."""

    def column(tail: str, meaning: str, of: Callable[[Party], object]) -> Column:
        def value(_: Report, claim: Claim) -> Cell:
            return joined(map(of, _parties(claim, slots)))

        return Column(name=prefix + tail, type="list", meaning=meaning, value=value)

    return (
        column("", f"{who}: canonical names, or the wording where there is none.", _label),
        column(
            "_wording",
            f"The wording of each of `{prefix}`; empty for one understood but not printed.",
            lambda p: p.text,
        ),
        column("_id", f"Actor id of each of `{prefix}`.", lambda p: p.actor),
        column(
            "_territory", f"Territory of each of `{prefix}` (ISO 3166 alpha-3 or our own code).", lambda p: p.territory
        ),
        column("_country_code", f"PLOVER country slot of each of `{prefix}`.", lambda p: p.country_code),
        column("_sector", f"PLOVER sector of each of `{prefix}`.", lambda p: p.sector),
    )


def _when(name: str, field: str, meaning: str, words: Sequence[str] = ()) -> Column:
    def value(_: Report, claim: Claim) -> Cell:
        when = time_of(claim)
        return None if when is None else _cell(getattr(when, field))

    return Column(name=name, type="text", meaning=meaning, value=value, words=tuple(words))


def _where(name: str, field: str, meaning: str, *, type_: str = "text", words: Sequence[str] = ()) -> Column:
    def value(_: Report, claim: Claim) -> Cell:
        return None if claim.where is None else _cell(getattr(claim.where, field))

    return Column(name=name, type=type_, meaning=meaning, value=value, words=tuple(words))


def _voice(name: str, meaning: str, of: Callable[[VoiceLink], object]) -> Column:
    return Column(name=name, type="list", meaning=meaning, value=lambda _, claim: joined(map(of, claim.voice)))


def _evidence(name: str, meaning: str, of: Callable[[Evidence], object]) -> Column:
    return Column(name=name, type="list", meaning=meaning, value=lambda _, claim: joined(map(of, claim.evidence)))


def _anchor(name: str, type_: str, meaning: str) -> Column:
    field = "text" if name == "wording" else name

    def value(_: Report, claim: Claim) -> Cell:
        anchor = anchor_of(claim)
        return None if anchor is None else getattr(anchor, field)

    return Column(name=name, type=type_, meaning=meaning, value=value)


def _others(name: str, meaning: str, of: Callable[[Party], object], words: Sequence[str] = ()) -> Column:
    def value(_: Report, claim: Claim) -> Cell:
        return joined(map(of, claim.others)) if isinstance(claim, EventClaim) else None

    return Column(name=name, type="list", meaning=meaning, value=value, words=tuple(words))


def _quantity(quantity: Quantity) -> str:
    """`killed=12`, `injured~30`, `troops=100..200`, each with `(of whom)` where the text says so."""
    sign = "~" if quantity.approximate else "="
    best = "" if quantity.best is None else f"{quantity.best:.15g}"
    bounds = [f"{end:.15g}" if end is not None else "" for end in (quantity.low, quantity.high)]
    amount = best or "..".join(bounds)
    return f"{quantity.kind}{sign}{amount}" + (f" ({quantity.of})" if quantity.of else "")


def _type(_: Report, claim: Claim) -> Cell:
    return claim.type if isinstance(claim, EventClaim) else type_of(claim)


_STATUSES = tuple(status.value for status in Status)

COLUMNS: tuple[Column, ...] = (
    Column(name="report_id", type="text", meaning="Id of the report.", value=lambda report, _: report.id),
    _report("outlet", "Outlet that published the report, as given."),
    _report("published", "Date of the report as given (EDTF); empty where it is unknown, never assumed."),
    _report("title", "Title of the report."),
    _report("url", "Address of the report."),
    _report("language", "Language of the report (ISO 639-1)."),
    _own("claim_id", "text", "Id of the claim: the same reading of the same text keeps it.", field="id"),
    _own("kind", "text", "Kind of the claim.", words=[cls.kind for cls in CLAIM_KINDS]),
    Column(
        name="type",
        type="text",
        meaning="Event: PLOVER type, empty for a milestone. Statement: act. Response: what it does. Role: the role. "
        "Agreement: instrument. Commitment: do or refrain. Other kinds: empty.",
        value=_type,
    ),
    _own("mode", "text", "Event: PLOVER mode."),
    _own("milestone", "text", "Event: what it is where PLOVER has no type for it."),
    _own("contexts", "list", "Event: PLOVER contexts.", words=CLOSED[EventClaim, "contexts"]),
    _own("cameo", "text", "Event: CAMEO code, with its leading nought: read it as text."),
    _own("quad", "integer", "Event: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."),
    _own("status", "text", "How real the act is, as this report tells it.", words=_STATUSES),
    _own("inner_status", "text", "What the innermost speaker says of the act, where it differs.", words=_STATUSES),
    _own(
        "frame", "text", "Whether the act belongs to now or to what lay before.", words=[frame.value for frame in Frame]
    ),
    _anchor("wording", "text", "The words the claim is about: trigger, content, action, due time or first evidence."),
    _anchor("start", "integer", "Where the wording starts in the report's text, in code points from 0."),
    _anchor("end", "integer", "Where it ends, exclusive."),
    _evidence("quote", "The exact passages that the claim stands on.", lambda span: span.text),
    _evidence(
        "quote_offsets", "Start and end of each of `quote`, in code points.", lambda span: f"{span.start}-{span.end}"
    ),
    _evidence("quote_passage", "Kind of passage of each of `quote`.", lambda span: span.passage),
    *_party_columns(
        "actors",
        "Who acts: actors of an event, speakers, holder, parties of an agreement, obligors, who set a deadline, "
        "accusers, responders, who has a role",
        ACTORS,
    ),
    *_party_columns(
        "recipients",
        "Whom it concerns: recipients of an event, addressees, those said to share a position, beneficiaries, accused",
        RECIPIENTS,
    ),
    _others("others", "Event: further parties.", _label),
    _others("others_role", "Event: role of each of `others`.", lambda party: party.role, OTHER_ROLES),
    _voice(
        "voice",
        "Who says so inside the report, outermost first; empty: the reporter.",
        lambda link: _label(link.speaker),
    ),
    _voice("voice_id", "Actor id of each of `voice`.", lambda link: link.speaker.actor),
    _voice(
        "voice_medium", "Medium of each of `voice`; `unstated` where the text names none.", lambda link: link.medium
    ),
    _when(
        "when", "text", "The time as printed (deadline: when it is due; agreement: when signed); empty where unstated."
    ),
    _when("when_edtf", "edtf", "Its value (EDTF, ISO 8601-2)."),
    _when("when_earliest", "earliest", "First day it can mean."),
    _when("when_latest", "latest", "Last day it can mean."),
    _when("when_precision", "precision", "Its precision.", CLOSED[TimeRef, "precision"]),
    _when("when_basis", "basis", "How the date is known.", [basis.value for basis in Basis]),
    _when("when_anchor", "anchor", "What a relative time hangs on.", CLOSED[TimeRef, "anchor"]),
    _when("when_relative", "relative", "Distance from the anchor (ISO 8601 duration)."),
    _where("where", "text", "The place as printed; empty where unstated."),
    _where("where_name", "name", "Its name as resolved."),
    _where("where_territory", "territory", "Its territory (ISO 3166 alpha-3 or our own code)."),
    _where("where_lat", "lat", "Latitude, WGS 84 degrees.", type_="number"),
    _where("where_lon", "lon", "Longitude, WGS 84 degrees.", type_="number"),
    _where("where_geonames", "geonames", "GeoNames id.", type_="integer"),
    _where("where_precision", "precision", "How exact the place is.", words=CLOSED[PlaceRef, "precision"]),
    _own(
        "medium",
        "text",
        "Statement: medium; `unstated` where the text names none.",
        words=CLOSED[StatementClaim, "medium"],
    ),
    _own("form", "text", "Statement: how the words are given.", words=CLOSED[StatementClaim, "form"]),
    _own("content", "list", "Statement, assessment: the words as printed."),
    _own("topics", "list", "Statement: what it is about, as printed."),
    _own("on_behalf_of", "text", "Statement: for whom the speaker speaks."),
    _own("issue", "text", "Position: the issue."),
    _own("name", "text", "Agreement: its name."),
    _own("stage", "text", "Agreement: stage of the process."),
    _own("basis", "text", "Commitment: what it rests on."),
    _own("condition", "text", "Commitment: its condition as printed."),
    _own("process", "text", "Role: the process as printed."),
    _own("about", "text", "Assessment: what it judges, as printed."),
    Column(
        name="quantities",
        type="list",
        meaning="Numbers given: `killed=12`, `injured~30` (approximate), `troops=100..200` (bounds), (of whom).",
        value=lambda _, claim: joined(map(_quantity, claim.quantities)),
    ),
    _own("content_of", "text", "Id of the claim whose content this one is; counts of events leave such rows out."),
    _own("same_as", "text", "Id of the claim that this one retells."),
    _own("same_act_as", "list", "Ids of claims that tell of the same act."),
    _own("derived_from", "list", "Ids of the claims that this one is derived from."),
    _own("statement", "text", "Position: id of the statement."),
    _own("agreement", "text", "Commitment: id of the agreement."),
    _own("in_exchange_for", "list", "Commitment: ids of the commitments it is given for."),
    _own("deadline", "text", "Commitment: id of its deadline."),
    _own("commitment", "text", "Deadline: id of the commitment it binds."),
    _own("proposition", "text", "Allegation: id of the event that is alleged."),
    _own("answers", "text", "Response: id of the allegation it answers."),
    _own("rule", "text", "Rule that made the claim."),
)
