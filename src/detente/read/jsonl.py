"""JSON Lines to reports: one object a line, a bad row never stops the rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from detente.errors import BadDate, BadRow, ReadError
from detente.model.report import Report
from detente.read.options import Given, ReadOptions
from detente.read.published import valid_published
from detente.read.text import read_text

_FIELDS = ("id", "title", "published", "url", "outlet")


def read_rows(
    lines: Iterable[str | bytes], *, options: ReadOptions | None = None, where: str = "rows"
) -> Iterator[Report | BadRow]:
    """One report, or the reason why there is none, for every line that is not blank; in order.

    A row is `{"id", "text", "title", "published", "url", "outlet"}`: all but `text` may be left out; null, "" and
    absent are equal; other keys are passed over. Rows are counted as lines, from 1.

    Args:
        lines: The lines, each a JSON object as text or UTF-8 bytes.
        options: Settings; `published`, `outlet` and `url` fill only rows without their own.
        where: File name, for messages.

    Example:
        >>> [report.id for report in read_rows(['{"id": "a", "text": "Both sides met in Doha."}'])]
        ['a']
    """
    options = options or ReadOptions()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{where}, row {number}"
        try:
            yield read_row(line, options=options, where=place)
        except BadRow as error:
            yield error


def read_row(line: str | bytes, *, options: ReadOptions, where: str) -> Report:
    """The report of one row.

    Args:
        line: A JSON object as text or UTF-8 bytes.
        options: Settings; they fill what the row does not say.
        where: File and row, for messages.

    Raises:
        BadRow: The line is no JSON object, or its text, date or another field cannot be used.
    """
    row = _object(line, where=where)
    text = row.get("text")
    if text is None or text == "":
        raise BadRow(f'{where}: no text; each row needs a "text"')
    if not isinstance(text, str):
        raise BadRow(f'{where}: "text" is {_kind(text)}; give it as a string')
    values = {name: _field(row, name, where=where) for name in _FIELDS}
    try:
        if values["published"]:
            values["published"] = valid_published(values["published"])
        return read_text(text, options=options, given=Given(where=where, **values))
    except BadDate as error:
        raise BadRow(f"{where}: {error}") from error
    except ReadError as error:
        raise BadRow(str(error)) from error


def _object(line: str | bytes, *, where: str) -> dict[str, Any]:
    try:
        text = line.decode("utf-8-sig") if isinstance(line, bytes) else line.removeprefix("\ufeff")
        row = json.loads(text)
    except UnicodeDecodeError as error:
        raise BadRow(f"{where}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise BadRow(f"{where}: not JSON, {error.msg} at character {error.pos}; write one object a line") from error
    except (RecursionError, ValueError) as error:
        raise BadRow(f"{where}: JSON that cannot be read ({error}); write one flat object a line") from error
    if not isinstance(row, dict):
        raise BadRow(f'{where}: {_kind(row)}; each row must be an object with a "text"')
    return row


def _field(row: dict[str, Any], name: str, *, where: str) -> str | None:
    value = row.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and name in ("id", "published"):
        value = str(value)  # numbers as ids, and years
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadRow(f'{where}: "{name}" is {_kind(value)}; give it as a string or leave it out')
    if not value.isprintable() and not value.encode(errors="replace").decode() == value:
        raise BadRow(f'{where}: "{name}" holds half a surrogate pair; write it anew as UTF-8')
    return value.strip() or None


def _kind(value: object) -> str:
    names = {
        dict: "an object",
        list: "a list",
        str: "a string",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "null")
