"""Values of the model in words, as styled and inert pieces of text. No style tells anything that the words do not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view.sheet import Sheet
from detente.model import Basis, Claim, EventClaim, Party, PlaceRef, Quantity, Status, TimeRef, VoiceLink

FAINT = "dim"
STRONG = "bold"
SIGNAL = "yellow"  # something is missing or was left out
# Five groups of statuses, five colours; the word stands beside each. None stands for a side.
STATUS_STYLES = {
    Status.HAPPENED: "green",
    Status.ONGOING: "green",
    Status.PLANNED: "cyan",
    Status.CALLED_FOR: "cyan",
    Status.POSSIBLE: "yellow",
    Status.CONDITIONAL: "yellow",
    Status.ALLEGED: "magenta",
    Status.DENIED: "magenta",
    Status.NEGATED: "red",
}
SECTORS = {
    "COP": "police", "GOV": "government", "JUD": "judiciary", "LEG": "legislature", "MIL": "military", "PRM":
    "paramilitary",
    "PTY": "party", "REB": "rebels", "SPY": "intelligence", "UAF": "armed group", "UNK": "unknown", "AGR":
    "agriculture",
    "BUS": "business", "CRM": "crime", "CVL": "civilians", "EDU": "education", "ELI": "elites", "JRN": "press", "LAB":
    "labour",
    "MED": "health", "REF": "refugees", "OPP": "opposition", "PRE": "prospective state", "REL": "religion", "SOC":
    "society",
}  # fmt: skip
_ANCHORS = {"published": "report", "event": "another event"}
_WEEKDAY = "XXXX-WXX-"  # TIMEX3 of a weekday in an unknown week
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
_DURATION = re.compile(r"P(T?)([+-]?\d+)([YMWDH])")
NOBODY = "nobody named"


def styled(text: str, style: str) -> Text:
    """Words in a style that what is appended to them does not inherit."""
    return Text().append(text, style=style)


def counted(number: int, noun: str) -> str:
    """A number of things: "1 claim", "1,200 claims"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def join(parts: Iterable[Text], between: str = " · ") -> Text:
    """Pieces that hold something, side by side."""
    return Text(between).join(part for part in parts if part)


def faint(text: str) -> Text:
    """Words of ours, in the background."""
    return styled(flat(text), FAINT)


def quoted(text: str) -> Text:
    """Words of the report, in quotation marks."""
    return Text(f"“{flat(text)}”")


def status(claim: Claim) -> Text:
    """The status as a coloured word, with what the innermost speaker says where that differs."""
    word = claim.status.value.replace("_", " ")
    if claim.inner_status is not None:
        word += f" ({claim.inner_status.value.replace('_', ' ')})"
    return styled(word, STATUS_STYLES[claim.status])


def name(party: Party) -> str:
    """The best name there is for a party."""
    return flat(party.name or party.text or party.office or party.actor or "unnamed")


def names(parties: Sequence[Party]) -> str:
    """Names of several parties, each once."""
    return ", ".join(dict.fromkeys(map(name, parties)))


def who(parties: Sequence[Party], style: str = STRONG) -> Text:
    """Several parties, or that nobody is named."""
    return styled(names(parties), style) if parties else styled(NOBODY, SIGNAL)


def direction(claim: EventClaim) -> Text:
    """Who acts, and towards whom."""
    text = who(claim.actors)
    if claim.recipients:
        text.append(" → ").append_text(who(claim.recipients))
    return text


def with_roles(parties: Sequence[Party], otherwise: str) -> Text:
    """Parties under the roles that they have: "host Qatar · object ties, trade"."""
    groups: dict[str, list[Party]] = {}
    for party in parties:
        groups.setdefault(party.role or otherwise, []).append(party)
    return join(Text(flat(role)).append(f" {names(group)}") for role, group in groups.items())


def act(claim: EventClaim) -> str:
    """Type and mode of an event, or its milestone."""
    return flat(" ".join(filter(None, (claim.type or claim.milestone, claim.mode))))


def value_of(when: TimeRef) -> str:
    """The value of a time: EDTF, else the distance from its anchor, else its wording."""
    if when.edtf:
        return when.edtf
    if when.relative and (when.timex or "").startswith(_WEEKDAY):
        return f"within {distance(when.relative, anchor=when.anchor)}"
    if when.relative:
        return distance(when.relative, anchor=when.anchor)
    return f"“{flat(when.text)}”"


def distance(relative: str, *, anchor: str | None) -> str:
    """An ISO 8601 duration from an anchor in words.

    Example:
        >>> distance("P-1M", anchor="published")
        '1 month before report'
    """
    thing = _ANCHORS.get(anchor or "", "an unknown day")
    match = _DURATION.fullmatch(relative)
    if match is None:
        return f"{relative} from {thing}"
    count, unit = int(match[2]), _UNITS[match[3]]
    if count == 0:
        return f"{unit} of {thing}"
    plural = "" if abs(count) == 1 else "s"
    return f"{abs(count)} {unit}{plural} {'before' if count < 0 else 'after'} {thing}"


def basis(when: TimeRef) -> str:
    """How a time is known."""
    match when.basis:
        case Basis.STATED:
            return "stated, year unstated" if (when.edtf or "").startswith("XXXX") else "stated"
        case Basis.ANCHORED:
            return f"anchored on the day of {'another event' if when.anchor == 'event' else 'the report'}"
        case Basis.COMPUTED:
            return "computed"
        case Basis.UNKNOWN:
            return "day unknown"


def wording(when: TimeRef) -> Text:
    """A time as printed, and how it is known."""
    return quoted(when.text).append(f" {basis(when)}", style=FAINT)


def dated(when: TimeRef) -> Text:
    """A time with value, wording and basis."""
    return styled(value_of(when), STRONG).append(" ").append_text(wording(when))


def place(where: PlaceRef) -> Text:
    """A place by name, its territory, and the wording where that differs."""
    text = Text(flat(where.name or where.text))
    if where.territory:
        text.append(f", {flat(where.territory)}")
    if where.name and where.name != where.text:
        text.append(" “" + flat(where.text) + "”", style=FAINT)
    return text


def voice(links: Sequence[VoiceLink]) -> Text:
    """Who says so, outermost first; empty for the reporter's own voice."""
    said = (name(link.speaker) + ("" if link.medium == "unstated" else f" ({flat(link.medium)})") for link in links)
    return Text("according to " + ", citing ".join(said)) if links else Text()


def amounts(quantities: Sequence[Quantity]) -> Text:
    """Numbers with what they count."""
    return Text(", ".join(map(amount, quantities)))


def amount(quantity: Quantity) -> str:
    """A number: "killed about 12 people", "troops 100 to 200"."""
    bounds = " to ".join(f"{bound:,.15g}" for bound in (quantity.low, quantity.high) if bound is not None)
    number = f"{quantity.best:,.15g}" if quantity.best is not None else bounds
    about = "about " if quantity.approximate else ""
    return flat(f"{quantity.kind} {about}{number} {quantity.of or ''}")


def ref(sheet: Sheet, claim: Claim) -> Text:
    """Where a line comes from: number of the paragraph, short id."""
    paragraphs = sheet.paragraphs(claim)
    return Text(f"¶{paragraphs[0] if paragraphs else '?'}").append(f" {sheet.short(claim.id)}", style=FAINT)
