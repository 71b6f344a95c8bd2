"""The first lines: which report this is, and what is not known of it."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from detente.cli.inert import flat
from detente.cli.view import words
from detente.cli.view.sheet import Sheet


def header(sheet: Sheet) -> RenderableType:
    """Title, date, outlet, and how much there is."""
    report = sheet.reading.report
    title = words.styled(flat(report.title), words.STRONG) if report.title else words.styled("untitled", words.SIGNAL)
    known = words.join(
        (_known("published", report.published), _known("outlet", report.outlet), words.faint(report.url or ""))
    )
    counts = (
        words.counted(len(report.passages), "passage"),
        words.counted(len(sheet.reading.claims), "claim"),
        f"{len(sheet.reading.unread)} unread",
        f"report {report.id}",
    )
    return Group(title, known, words.faint(" · ".join(counts)))


def _known(label: str, value: str | None) -> Text:
    text = Text(f"{label} ")
    return text.append(flat(value)) if value else text.append("unknown", style=words.SIGNAL)
