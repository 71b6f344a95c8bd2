"""What a reader of reports can be told beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from detente.read.published import valid_published

MAX_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """Settings of one reading.

    Attributes:
        published: Day, month or year for reports that carry no date of their own.
        outlet: Outlet for reports that name none.
        url: Address for reports that give none.
        check_language: Whether the language is looked at; reports that are not in English are then skipped.
        max_characters: Longest report that is read, in code points.

    Raises:
        BadDate: `published` is no date.

    Example:
        >>> ReadOptions(published="2021-04-07").published
        '2021-04-07'
    """

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    check_language: bool = True
    max_characters: int = MAX_CHARACTERS

    def __post_init__(self) -> None:
        object.__setattr__(self, "published", valid_published(self.published) if self.published else None)
        object.__setattr__(self, "outlet", self.outlet or None)
        object.__setattr__(self, "url", self.url or None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is known of one report beside its text: from a JSON Lines row or a page's metadata.

    Attributes:
        where: File and row, for messages.
        hashed: SHA-256 of the raw bytes, where the text is our rendering of them.
    """

    id: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    where: str = "text"
    hashed: str | None = None
