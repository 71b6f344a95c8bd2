"""Who has a part in what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.layout import rows, section
from detente.cli.view.sheet import Sheet, parties_in
from detente.model import Party, Span

_HEADS = ("name", "office, other words", "terr.", "sector", "from")
_THINGS = frozenset({"object", "topic"})


def participants(sheet: Sheet) -> RenderableType:
    """Everybody with a part in a claim, in the order of the text: office, territory, sector.

    Wordings without the name follow.
    """
    named, unnamed = _groups(sheet)
    cells: list[tuple[RenderableType, ...]] = [tuple(map(words.faint, _HEADS))]
    cells += [_row(sheet, group) for group in named]
    parts: list[RenderableType] = [rows(cells, widths=(0, 0, 5, 12, 4))] if named else []
    if unnamed:
        parts.append(words.styled("not named: ", words.SIGNAL).append(", ".join(_placed(sheet, unnamed))))
    return section("Participants", *parts)


def _groups(sheet: Sheet) -> tuple[list[list[Party]], list[Party]]:
    """Parties by actor, and those whom the text does not name."""
    groups: dict[str, list[Party]] = {}
    unnamed = []
    for party in sorted(
        _everybody(sheet), key=lambda party: len(sheet.reading.report.text) if party.start is None else party.start
    ):
        if party.name is None and party.actor is None and party.office is None:
            unnamed.append(party)
        else:
            groups.setdefault(party.actor or party.name or party.office or "", []).append(party)
    return list(groups.values()), unnamed


def _everybody(sheet: Sheet) -> Iterator[Party]:
    for claim in sheet.reading.claims:
        for party in parties_in(claim):
            known = party.name or party.actor or party.office or party.sector or party.territory
            if known or party.role not in _THINGS:
                yield party


def _row(sheet: Sheet, group: Sequence[Party]) -> tuple[RenderableType, ...]:
    def first(field: str) -> str | None:
        return next((value for party in group if (value := getattr(party, field))), None)

    name, office, sector, territory = words.name(group[0]), first("office"), first("sector"), first("territory")
    spans = [
        Span(text=party.text, start=party.start, end=party.end)
        for party in group
        if party.text and party.start is not None and party.end is not None
    ]
    printed = ", ".join(wording for wording in _wordings(group) if wording not in name and name not in wording)
    about = [Text(flat(office))] if office and office != name else []
    about += [words.faint(printed)] if printed else []
    return (
        words.styled(name, words.STRONG),
        Group(*about) if about else words.faint("" if spans else "understood, not printed"),
        Text(flat(territory or "–")),
        Text(flat(words.SECTORS.get(sector, sector) if sector else "–")),
        Text(f"¶{sheet.paragraph(spans[0])}" if spans else "–"),
    )


def _placed(sheet: Sheet, parties: Sequence[Party]) -> tuple[str, ...]:
    """Wordings of parties, each with its paragraph."""
    spans = (
        Span(text=party.text, start=party.start, end=party.end)
        for party in parties
        if party.text and party.start is not None and party.end is not None
    )
    return tuple(dict.fromkeys(f"{flat(span.text)} ¶{sheet.paragraph(span)}" for span in spans))


def _wordings(parties: Sequence[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(flat(party.text) for party in parties if party.text))
