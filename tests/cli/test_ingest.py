"""`detente ingest`: whole batches, whatever stops it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import PROGRAM, Run, environment, one_line
from detente.errors import RecordError
from detente.store import open_record

pytestmark = pytest.mark.parser

SENTENCES = "Ghana met Togo in Lome on Tuesday. Benin urged Togo to release 40 fishermen. The ministers will sign an accord in May."


def rows(path: Path, number: int) -> Path:
    """A file of reports, no two alike."""
    lines = (
        json.dumps({"id": f"r{n:04}", "text": f"{SENTENCES} Round {n} of the talks ended.", "published": "2021-04-07"})
        for n in range(number)
    )
    path.write_text("\n".join(lines))
    return path


def held(path: Path) -> int:
    """How many reports a record holds by now."""
    if not path.exists():
        return 0
    try:
        with open_record(path, create=False) as record:
            return record.counts().reports
    except RecordError:
        return 0


def exported(record: str, detente: Run) -> str:
    return detente("export", "claims", "--format", "jsonl", "--record", record).stdout


@pytest.mark.slow
def test_files_and_folders_with_skips_counted(tmp_path: Path, detente: Run) -> None:
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "deep" / "a.txt").write_text(SENTENCES)
    (folder / ".hidden" / "b.txt").write_text("Hidden.")
    (folder / "notes.pdf").write_bytes(b"%PDF-1.4")
    (folder / "empty.txt").write_text("")
    (tmp_path / "rows.jsonl").write_text('{"text": "Chad met Sudan."}\nnonsense\nmore nonsense\n')
    done = detente("ingest", "reports", "rows.jsonl", "--record", "talks.db")
    assert done.returncode == 1
    printed = " ".join(done.stdout.split())
    assert "2 added" in printed
    assert "3 skipped" in printed
    assert "empty" in printed
    assert "talks.db holds 2 reports" in printed
    assert done.stderr == ""
    with open_record(tmp_path / "talks.db") as record:
        assert {skipped.where for skipped in record.skipped()} == {
            "reports/empty.txt",
            "rows.jsonl, row 2",
            "rows.jsonl, row 3",
        }
    again = detente("ingest", "reports", "rows.jsonl", "--record", "talks.db")
    assert again.returncode == 1
    assert "0 added" in " ".join(again.stdout.split())
    assert "2 there before, unchanged" in " ".join(again.stdout.split())


@pytest.mark.slow
def test_what_cannot_be_meant_writes_nothing(tmp_path: Path, detente: Run) -> None:
    (tmp_path / "folder").mkdir()
    for path, said in (("gone.txt", "no such file"), ("folder", "no report in it"), ("n" * 5000, "check the name")):
        done = detente("ingest", path, "--record", "talks.db")
        assert done.returncode == 2
        assert one_line(done.stderr)
        assert said in done.stderr
    assert not (tmp_path / "talks.db").exists()


@pytest.mark.slow
def test_strict_stops_at_the_first_skip(tmp_path: Path, detente: Run) -> None:
    (tmp_path / "rows.jsonl").write_text('nonsense\n{"text": "Chad met Sudan."}\n')
    done = detente("ingest", "rows.jsonl", "--record", "talks.db", "--strict")
    assert done.returncode == 2
    assert one_line(done.stderr)
    assert "row 1" in done.stderr


@pytest.mark.slow
def test_stopped_in_the_middle_it_is_whole_and_a_rerun_finishes_it(tmp_path: Path, detente: Run) -> None:
    rows(tmp_path / "rows.jsonl", 400)
    stopped = tmp_path / "stopped.db"
    command = [*PROGRAM, "ingest", "rows.jsonl", "--record", "stopped.db"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        until = time.monotonic() + 60
        while held(stopped) == 0 and time.monotonic() < until and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert one_line(said), said
    assert "run the same command again to finish" in said
    assert 0 < held(stopped) < 400
    assert detente("check", "--record", "stopped.db").returncode == 0
    assert detente("ingest", "rows.jsonl", "--record", "stopped.db").returncode == 0
    assert held(stopped) == 400
    assert detente("ingest", "rows.jsonl", "--record", "undisturbed.db").returncode == 0
    assert exported("stopped.db", detente) == exported("undisturbed.db", detente)
    again = detente("ingest", "rows.jsonl", "--record", "stopped.db")
    assert "400 there before, unchanged" in " ".join(again.stdout.split())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def test_a_full_disk_is_one_line_and_the_record_stays_whole(small_disk: Path, tmp_path: Path, detente: Run) -> None:
    rows(tmp_path / "rows.jsonl", 200)
    done = detente("ingest", "rows.jsonl", "--record", small_disk / "talks.db")
    assert done.returncode == 2
    assert one_line(done.stderr), done.stderr
    assert "full" in done.stderr
