"""Files and streams to reports: which format, which encoding, and what cannot be read."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from detente.errors import BadRow, EmptyReport, ReadError, TooLarge
from detente.model.report import Report, Skipped
from detente.read.encoding import decode
from detente.read.html import read_html
from detente.read.jsonl import read_row
from detente.read.options import Given, ReadOptions
from detente.read.text import read_text

_ROWS = (".jsonl", ".ndjson", ".jsonlines")
_PAGES = (".html", ".htm", ".xhtml")
_PAGE_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ROW_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")
_HEAD = 4_096
_BYTES_EACH = 4  # most bytes of a character in any encoding of Unicode
_PAGE_BYTES_EACH = 16  # pages hold more mark-up than story
_ROW_BYTES_EACH = 12  # a character as two JSON escapes
_ROW_EXTRA = 65_536  # bytes for the other fields of a row
_PIECE = 65_536


def read_path(
    path: str | Path, *, options: ReadOptions | None = None, stdin: BinaryIO | None = None
) -> Iterator[Report | Skipped]:
    """All reports of a file, in order; those that cannot be used as `Skipped`, with the reason.

    JSON Lines are known by their suffix (or, on standard input, by their first line), pages by their suffix or their
    first tag; everything else is plain text. Reports that are not in English are skipped unless `options` say
    otherwise.

    Args:
        path: A file, or "-" for `stdin`.
        options: Settings; the usual ones without it.
        stdin: The stream that "-" stands for.

    Raises:
        ReadError: There is no such file, or it cannot be opened.
        EmptyReport: There is nothing in it.
        NotText: It is no text.
        TooLarge: The one report in it is above the limit.

    Example:
        >>> for report in read_path("talks.txt"):  # doctest: +SKIP
        ...     print(report.title)
    """
    options = options or ReadOptions()
    where = "standard input" if str(path) == "-" else str(path)
    with _opened(path, stdin=stdin) as stream:
        head = stream.peek(_HEAD)[:_HEAD]
        if not head:
            raise EmptyReport(f"{where}: empty; give a file that holds a report")
        suffix = Path(where).suffix.lower()
        if suffix in _ROWS or (suffix not in (".txt", *_PAGES) and _ROW_START.match(head)):
            yield from _read_rows(stream, options=options, where=where)
        elif suffix in _PAGES or _PAGE_START.match(head):
            raw = _read_whole(stream, limit=_PAGE_BYTES_EACH * options.max_characters, options=options, where=where)
            yield english_only(read_html(raw, options=options, where=where), where=where)
        else:
            raw = _read_whole(stream, limit=_BYTES_EACH * options.max_characters, options=options, where=where)
            text = decode(raw, where=where).text
            yield english_only(read_text(text, options=options, given=Given(where=where)), where=where)


def english_only(report: Report, *, where: str) -> Report | Skipped:
    """The report itself, or why it is skipped: it is in another language."""
    if report.language in (None, "en"):
        return report
    return Skipped(where=where, stage="read", reason=f"language: {report.language}", id=report.id)


@contextmanager
def _opened(path: str | Path, *, stdin: BinaryIO | None) -> Iterator[io.BufferedReader]:
    """A file, closed at the end; or the given stream, left open."""
    if str(path) == "-":
        if stdin is None:
            raise ReadError("standard input: none was given; pass the stream, or name a file")
        if isinstance(stdin, io.BufferedReader):
            yield stdin
            return
        # Any object with readinto will do: BufferedReader asks for no more.
        stream: io.BufferedReader = io.BufferedReader(stdin)  # type: ignore[arg-type]
        try:
            yield stream
        finally:
            stream.detach()
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below, where errors of reading are not errors of opening
    except FileNotFoundError as error:
        raise ReadError(f"{path}: no such file; check the name") from error
    except IsADirectoryError as error:
        raise ReadError(f"{path}: a folder; name the files in it") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: cannot be opened ({error}); check the name and the rights") from error
    with file:
        yield file


def _read_whole(stream: io.BufferedReader, *, limit: int, options: ReadOptions, where: str) -> bytes:
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise TooLarge(f"{where}: more than {options.max_characters:,} characters; split it into its reports")
    return raw


def _read_rows(stream: io.BufferedReader, *, options: ReadOptions, where: str) -> Iterator[Report | Skipped]:
    limit = _ROW_BYTES_EACH * options.max_characters + _ROW_EXTRA
    any_row = False
    for number, line in enumerate(_bounded_lines(stream, limit=limit), start=1):
        place = f"{where}, row {number}"
        if line is not None and not line.strip():
            continue
        any_row = True
        if line is None:
            reason = f"more than {options.max_characters:,} characters; split it into its reports"
            yield Skipped(where=place, stage="read", reason=reason)
            continue
        try:
            yield english_only(read_row(line, options=options, where=place), where=place)
        except BadRow as error:
            yield Skipped(where=place, stage="read", reason=str(error).removeprefix(f"{place}: "))
    if not any_row:
        raise EmptyReport(f"{where}: no row in it; write one JSON object a line")


def _bounded_lines(stream: io.BufferedReader, *, limit: int) -> Iterator[bytes | None]:
    """The lines of a stream; None for one above the limit, which is passed over in small pieces."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        yield None
        while (piece := stream.readline(_PIECE)) and not piece.endswith(b"\n"):
            pass
