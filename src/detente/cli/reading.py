"""From command line to pipeline: reports of files, and the pipeline that reads them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from detente.cli.settings import knowledge_folder, parser_model
from detente.errors import ReadError
from detente.model import Report, Skipped
from detente.parse import DEFAULT_MODEL
from detente.pipeline import Pipeline, load_pipeline
from detente.read import ReadOptions, read_path

SUFFIXES = frozenset({".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".jsonlines"})
_ROWS = frozenset({".jsonl", ".ndjson", ".jsonlines"})
_PIECE = 1 << 20


def pipeline_for(*, strict: bool = False) -> Pipeline:
    """The pipeline with the parser model and the knowledge of the environment."""
    return load_pipeline(parser_model() or DEFAULT_MODEL, strict=strict, knowledge=knowledge_folder())


def reports_of(path: str, options: ReadOptions) -> Iterator[Report | Skipped]:
    """The reports of a file, or of standard input for "-".

    Raises:
        ReadError: The file gives no report at all.
    """
    return read_path(path, options=options, stdin=sys.stdin.buffer if path == "-" else None)


def begun(reports: Iterator[Report | Skipped]) -> Iterator[Report | Skipped]:
    """The same reports, the first of them read already: what is wrong with a file shows before the parser is loaded."""
    first = list(islice(reports, 1))
    return chain(first, reports)


def reports_of_all(paths: Sequence[str], options: ReadOptions, *, strict: bool) -> Iterator[Report | Skipped]:
    """The reports of many files, one after the other; a file that gives none is skipped.

    Raises:
        ReadError: With `strict`, the first thing that would be skipped.
    """
    for path in paths:
        try:
            for report in reports_of(path, options):
                if strict and isinstance(report, Skipped):
                    raise ReadError(f"{report.where}: {report.reason}")
                yield report
        except ReadError as error:
            if strict:
                raise
            yield Skipped(where=path, stage="read", reason=str(error).removeprefix(f"{path}: "))


def existing(paths: Sequence[Path]) -> list[str]:
    """The files that are meant, all of them there.

    Raises:
        ReadError: A path that is not there, or folders without any report.
    """
    for path in paths:
        if str(path) != "-" and not _is_there(path):
            raise ReadError(f"{path}: no such file; check the name")
    files = files_in(paths)
    if not files:
        raise ReadError(f"{', '.join(map(str, paths))}: no report in it; looked for {' '.join(sorted(SUFFIXES))}")
    return files


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # a name that no file can have
        raise ReadError(f"{path}: cannot be opened ({error.strerror or error}); check the name") from error


def files_in(paths: Sequence[Path]) -> list[str]:
    """The files that are meant: folders are searched for reports, in order of name."""
    files: list[str] = []
    for path in paths:
        if path.is_dir():
            found = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
            files += map(str, sorted(file for file in found if not _is_hidden(file.relative_to(path))))
        else:
            files.append(str(path))
    return files


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def rows_about(path: str) -> int:
    """About how many reports a file holds: its lines where each is a report, else 1."""
    if Path(path).suffix.lower() not in _ROWS:
        return 1
    try:
        with Path(path).open("rb") as file:
            return sum(piece.count(b"\n") for piece in iter(lambda: file.read(_PIECE), b"")) or 1
    except OSError:
        return 1
