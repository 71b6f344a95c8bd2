"""Files and streams to reports."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path

import pytest

from detente.errors import EmptyReport, NotText, ReadError, TooLarge
from detente.model.report import Report, Skipped
from detente.read.encoding import decode
from detente.read.files import read_path
from detente.read.options import ReadOptions

TEXT = (
    "Truce holds in Taiz\n\nThe truce between the army and the rebels held on Monday, said the envoy of the mediators."
)
PAGE = "<!DOCTYPE html><h1>Truce holds in Taiz</h1><p>The truce between the army and the rebels held on Monday.</p>"
FRENCH = "Le ministre des affaires étrangères a rencontré son homologue à Genève mardi, selon le porte-parole."
CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"


def test_format_by_suffix_and_by_content(tmp_path: Path) -> None:
    row = json.dumps({"text": TEXT, "id": "r"})
    cases = {"a.txt": TEXT, "b.html": PAGE, "c": PAGE, "d.txt": PAGE, "e.jsonl": row, "f": row, "g.md": TEXT}
    for name, content in cases.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
        (report,) = read_path(tmp_path / name)
        assert isinstance(report, Report)
        assert report.title == "Truce holds in Taiz", name
        assert ("<" in report.text) is False


def test_standard_input() -> None:
    (report,) = read_path("-", stdin=io.BytesIO(TEXT.encode()))
    assert isinstance(report, Report)
    with pytest.raises(ReadError):
        next(read_path("-"))


def test_stream_stays_open() -> None:
    stream = io.BytesIO(TEXT.encode())
    list(read_path("-", stdin=stream))
    assert not stream.closed


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyReport),
        (b" \n", EmptyReport),
        (b"\x00\x01\x02", NotText),
        (b"%PDF-1.4", NotText),
        (b"PK\x03\x04zip", NotText),
        (b"x" * 9_000, TooLarge),
    ],
    ids=["empty", "white space", "binary", "pdf", "zip", "large"],
)
def test_refused_files(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        list(read_path(path, options=ReadOptions(max_characters=1_000)))
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path, tmp_path / "nul\x00"):
        with pytest.raises(ReadError):
            next(read_path(path))


def test_language_is_a_reason_to_skip(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FRENCH, encoding="utf-8")
    (skipped,) = read_path(path)
    assert isinstance(skipped, Skipped)
    assert (skipped.where, skipped.stage, skipped.reason) == (str(path), "read", "language: fr")
    (report,) = read_path(path, options=ReadOptions(check_language=False))
    assert isinstance(report, Report)


def test_bad_rows_are_skipped_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        f"{json.dumps({'text': TEXT})}\nnope\n\n{json.dumps({'text': FRENCH, 'id': 'f'})}\n", encoding="utf-8"
    )
    good, bad, french = read_path(path)
    assert isinstance(good, Report)
    assert isinstance(bad, Skipped)
    assert isinstance(french, Skipped)
    assert (bad.where, bad.reason[:8]) == (f"{path}, row 2", "not JSON")
    assert (french.where, french.reason, french.id) == (f"{path}, row 4", "language: fr", "f")


def test_file_without_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n\n", encoding="utf-8")
    with pytest.raises(EmptyReport):
        list(read_path(path))


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_line_of_fifty_megabytes_is_refused_in_little_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    row = name.endswith("jsonl")
    with path.open("wb") as file:
        file.write(b'{"text": "' if row else b"<html><p>" if name == "a.html" else b"")
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(b'"}\n{"text": "Both sides met."}\n' if row else b"")
    tracemalloc.start()
    if row:
        skipped, report = read_path(path)
        assert isinstance(skipped, Skipped)
        assert isinstance(report, Report)
    else:
        with pytest.raises(TooLarge):
            list(read_path(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40_000_000


@pytest.mark.parametrize(
    ("encoding", "basis"),
    [("utf-8", "utf-8"), ("utf-8-sig", "mark"), ("utf-16", "mark"), ("utf-32", "mark"), ("cp1252", "guess")],
)
def test_encodings(encoding: str, basis: str) -> None:
    text = "“It is over,” said José of Zürich – the envoy of the mediators who met both sides."
    found = decode(text.encode(encoding), where="a.txt")
    assert (found.text, found.basis) == (text, basis)


def test_guess_for_other_scripts() -> None:
    text = "Министр иностранных дел встретился с послом и обсудил перемирие на востоке страны."
    found = decode(text.encode("cp1251"), where="a.txt")
    assert (found.basis, found.text) == ("guess", text)


@pytest.mark.corpus
def test_every_row_of_the_corpora_is_read() -> None:
    if not CORPORA.exists():
        pytest.skip("the corpora are not part of the repository")
    for path in sorted(CORPORA.glob("*/corpus.jsonl")):
        kinds: dict[str, int] = {}
        for report in read_path(path):
            assert isinstance(report, Report), report
            for passage in report.passages:
                kinds[passage.kind.value] = kinds.get(passage.kind.value, 0) + 1
        print(path.parent.name, kinds)
        body = kinds.get("body", 0)
        assert sum(kinds.values()) - body <= 0.02 * body
