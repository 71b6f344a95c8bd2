"""check, export and why on a record, and whatever can be wrong with it."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from factory import every_kind

from cli.conftest import PROGRAM, Run, environment, one_line, record_with
from cli.readings import HOSTILE, hostile, undated
from detente.export import codebook


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return record_with(tmp_path / "talks.db", every_kind(), undated())


def test_check_says_what_was_proved(record: Path, detente: Run) -> None:
    done = detente("check", "--record", record)
    assert done.returncode == 0, done.stdout
    assert "holds 2 reports and 26 claims" in " ".join(done.stdout.split())
    assert "\nsound\n" in done.stdout
    assert "26 claims" in done.stdout


def test_check_lists_breaches(record: Path, detente: Run) -> None:
    with closing(sqlite3.connect(record)) as database, database:
        database.execute("DELETE FROM event")
    done = detente("check", "--record", record)
    assert done.returncode == 1
    assert "not sound" in done.stdout
    assert "is missing or outdated" in done.stdout


def test_record_comes_from_option_environment_or_folder(detente: Run) -> None:
    for arguments, settings, path in (
        (("--record", "no/talks.db"), {"DETENTE_RECORD": "elsewhere.db"}, "no/talks.db"),
        ((), {"DETENTE_RECORD": "elsewhere.db"}, "elsewhere.db"),
        ((), {}, "detente.db"),
    ):
        done = detente("check", *arguments, env=settings)
        assert done.returncode == 2
        assert done.stderr.startswith(f"detente: {path}: there is no record here")


@pytest.mark.parametrize("command", [("check",), ("ingest", "a.txt")])
def test_a_file_that_is_no_record_is_refused_and_kept(command: tuple[str, ...], tmp_path: Path, detente: Run) -> None:
    (tmp_path / "a.txt").write_text("Chad met Sudan.")
    notes = tmp_path / "notes.db"
    notes.write_text("my notes, no database\n" * 100)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as database, database:
        database.execute("CREATE TABLE mine (x)")
    for path in (notes, other):
        before = path.read_bytes()
        done = detente(*command, "--record", path)
        assert done.returncode == 2
        assert one_line(done.stderr), done.stderr
        assert path.name in done.stderr
        assert path.read_bytes() == before


def test_export_csv_with_codebook(record: Path, tmp_path: Path, detente: Run) -> None:
    done = detente(
        "export", "claims", "--format", "csv", "--output", "out.csv", "--codebook", "book.md", "--record", record
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    written = (tmp_path / "out.csv").read_bytes().decode()
    assert len(list(csv.DictReader(io.StringIO(written, newline="")))) == 26
    assert (tmp_path / "book.md").read_text() == codebook()
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


@pytest.mark.slow
def test_export_gives_the_same_bytes_to_file_and_pipe(record: Path, tmp_path: Path, detente: Run) -> None:
    for form in ("csv", "jsonl"):
        detente("export", "claims", "--format", form, "--output", "out", "--record", record)
        with (tmp_path / "piped").open("wb") as piped:
            done = subprocess.run(
                [*PROGRAM, "export", "claims", "--format", form, "--record", str(record)],
                stdout=piped,
                env=environment(),
                check=False,
            )
        assert done.returncode == 0
        assert (tmp_path / "piped").read_bytes() == (tmp_path / "out").read_bytes()
    assert all(json.loads(line)["id"] for line in (tmp_path / "out").read_text().splitlines())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_export_to_a_full_device_is_one_line(record: Path, tmp_path: Path, detente: Run) -> None:
    done = detente("export", "claims", "--format", "csv", "--output", "/dev/full", "--record", record)
    assert done.returncode == 2
    assert one_line(done.stderr)
    assert "/dev/full: cannot be written (No space left on device)" in done.stderr
    with Path("/dev/full").open("w") as full:
        done = detente("export", "claims", "--format", "csv", "--record", record, stdout=full)
    assert done.returncode == 2
    assert one_line(done.stderr), done.stderr


def test_export_into_a_missing_folder_is_one_line_and_a_failed_one_keeps_the_old_file(
    record: Path, tmp_path: Path, detente: Run
) -> None:
    done = detente("export", "claims", "--format", "csv", "--output", "no/where.csv", "--record", record)
    assert done.returncode == 2
    assert one_line(done.stderr)
    old = tmp_path / "old.csv"
    old.write_text("old")
    done = detente("export", "claims", "--format", "csv", "--output", old, "--record", "gone.db")
    assert done.returncode == 2
    assert old.read_text() == "old"


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    many = record_with(tmp_path / "many.db", *(every_kind(f"story{number}") for number in range(300)))
    command = [*PROGRAM, "export", "claims", "--format", "csv", "--record", str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


def test_why_takes_a_short_id(record: Path, detente: Run) -> None:
    claim = every_kind().claims[0]
    for digits in (5, 16):
        done = detente("why", claim.id[:digits], "--record", record)
        assert done.returncode == 0, done.stderr
        assert claim.id in done.stdout
        assert "who says so" in done.stdout


def test_why_asks_for_more_of_an_ambiguous_id_and_names_what_is_there(record: Path, detente: Run) -> None:
    ids = sorted(claim.id for claim in (*every_kind().claims, *undated().claims))
    first = next(one[0] for one, other in pairwise(ids) if one[0] == other[0])
    done = detente("why", first, "--record", record)
    assert done.returncode == 2
    assert one_line(done.stderr)
    assert "give more of it" in done.stderr
    done = detente("why", "zzz", "--record", record)
    assert done.returncode == 2
    assert "no claim whose id begins with 'zzz'" in done.stderr


def test_a_hostile_record_is_inert(tmp_path: Path, detente: Run) -> None:
    read = hostile(HOSTILE.replace("\ud83d", ""))
    record = record_with(tmp_path / "bad.db", read)
    done = detente("why", read.claims[0].id, "--record", record)
    checked = detente("check", "--record", record)
    for printed in (done.stdout, checked.stdout, done.stderr, checked.stderr):
        assert not {character for character in printed if not character.isprintable()} - {"\n"}
    assert done.returncode == 0
