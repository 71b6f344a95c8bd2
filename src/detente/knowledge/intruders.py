"""Cues for lines of a page that are no story text, loaded once on first use.

The rows lie in `data/cues/intruders.yaml`; its head comment says what each field means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from detente.errors import KnowledgeError

_FILE = "cues/intruders.yaml"
# Marks that sites print in front of a link or box line.
_OPENING = r"[\s\[({•·*#►▶▸➤→»›>|=_~—–-]*"
_SEPARATOR = r"(?:\s*(?:[:|›»►▶→>…]+|[–—]+(?=\s|$))|\s+-(?=\s|$)|\s*$)"
_CLOSING = r"[\s\])}.…:;|›»>►▶→!*=_~—–-]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineCue:
    """Words by which a line shows that it is no story text.

    Attributes:
        form: How the words must stand ("label", "line", "start" or "end").
        kind: What the line then is, "intruder" or "caption".
        weak: The words also open story sentences and headlines.
        opens_list: Short lines after such a line belong to it.
        pattern: The compiled words; for "label" they end after the separator.
        linked: The compiled words without the separator, for lines that are mostly a link.
    """

    id: str
    form: str
    reason: str
    kind: str
    weak: bool
    opens_list: bool
    pattern: re.Pattern[str]
    linked: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCue:
    """A word in class names, ids and roles by which a page marks a box that is no story text."""

    marks: tuple[str, ...]
    kind: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IntruderCues:
    """All cues: `lines` by wording, `marks` from mark to cue."""

    lines: tuple[LineCue, ...]
    marks: Mapping[str, MarkCue]


@cache
def load_intruders() -> IntruderCues:
    """The cues that come with detente.

    Raises:
        KnowledgeError: The file is broken, or a pattern in it cannot be compiled.

    Example:
        >>> load_intruders().marks["newsletter"].reason
        'newsletter box'
    """
    text = (resources.files("detente.knowledge") / "data" / _FILE).read_text(encoding="utf-8")
    try:
        # The base loader leaves every scalar a string.
        rows = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506
        lines = tuple(_line_cue(row) for row in rows["lines"])
        cues = tuple(
            MarkCue(marks=tuple(row["marks"]), kind=row["kind"], reason=row["reason"]) for row in rows["marks"]
        )
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise KnowledgeError(f"{_FILE}: {error!r}; see its head comment for the fields") from error
    return IntruderCues(lines=lines, marks={mark: cue for cue in cues for mark in cue.marks})


def _line_cue(row: Mapping[str, Any]) -> LineCue:
    words = f"(?:{row['pattern']})".replace(" ", r"\s+").replace("'", "['’]")
    forms = {
        "label": rf"{_OPENING}{words}{_SEPARATOR}",
        "line": rf"{_OPENING}{words}{_CLOSING}$",
        "start": rf"{_OPENING}{words}(?!\w)",
        "end": rf"(?<!\w){words}{_CLOSING}$",
    }
    try:
        return LineCue(
            id=row["id"],
            form=row["form"],
            reason=row["reason"],
            kind=row.get("kind", "intruder"),
            weak=row.get("weak") == "true",
            opens_list=row.get("opens_list") == "true",
            pattern=re.compile(forms[row["form"]], re.IGNORECASE),
            linked=re.compile(rf"{_OPENING}{words}(?!\w)", re.IGNORECASE),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except re.error as error:
        raise KnowledgeError(f"{_FILE}: {row['id']}: {error} in {row['pattern']!r}; correct the pattern") from error
