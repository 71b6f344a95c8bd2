"""Reports and their passages: what was printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from detente.model.span import Span


class PassageKind(StrEnum):
    """What a passage is in the report (closed list of the domain model)."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    INTRUDER = "intruder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Span):
    """One block of the report: a paragraph, a headline, a caption, an intruder.

    Passages come in text order and together cover every character that is not white
    space exactly once. `reason` says why an intruder was taken for one, else None.
    """

    kind: PassageKind
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text, exactly as read.

    `published` is an EDTF day, month or year as given or as read from the page's own
    metadata; None where unknown. `content_hash` is the SHA-256 of the text (of the raw bytes
    for HTML).
    """

    id: str
    content_hash: str
    text: str
    passages: tuple[Passage, ...]
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None

    def span(self, start: int, end: int) -> Span:
        """The exact piece of the text between two offsets."""
        return Span(text=self.text[start:end], start=start, end=end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A report that could not be used: it is counted with its reason, never lost.

    `stage` is the room that gave it up (read, parse, find, resolve, store); `where` names
    the file and, for JSON Lines, the row.
    """

    where: str
    stage: str
    reason: str
    id: str | None = None
    fields: tuple[tuple[str, str], ...] = field(default=())
