"""`detente read` on files of every kind, good and bad."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest

from cli.conftest import PROGRAM, Run, children_s, environment, one_line
from detente.export import output_schema
from detente.store import open_record

REPORT = """Ghana and Togo agree on fishing

Foreign Minister Shirley Ayorkor Botchway of Ghana met her Togolese counterpart in Lome on Tuesday.

“We will sign in May,” Botchway said at a press conference. Benin urged both to release 40 fishermen.
"""
SEED = Path(__file__).parents[3] / "shared" / "seed" / "report.txt"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "blank.txt"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "picture.txt"),
        ("zeros.txt", b"\x00" * 5000, "zeros.txt"),
        ("long.txt", b"Chad met Sudan. " * 62_501, "more than 1,000,000"),
        ("rows.jsonl", b"\n\n", "no row in it"),
        ("\x1b[31m\u202ename.txt", b"", "\\x1b[31m<U+202E>name.txt"),
    ],
)
def test_a_file_that_gives_no_report_is_one_line(
    name: str, content: bytes, said: str, tmp_path: Path, detente: Run
) -> None:
    (tmp_path / name).write_bytes(content)
    done = detente("read", name)
    assert done.returncode == 2
    assert done.stdout == ""
    assert one_line(done.stderr), done.stderr
    assert said in done.stderr


@pytest.mark.parametrize(
    "content", [b"Talks \xff\xfe\x81\x8d\x8f in \x90\x9d Doha. " * 50, "Переговоры в Москве. ".encode("koi8-r") * 50]
)
def test_a_wrong_encoding_is_one_line(content: bytes, tmp_path: Path, detente: Run) -> None:
    (tmp_path / "wrong.txt").write_bytes(content)
    done = detente("read", "wrong.txt")
    assert done.returncode in (1, 2)
    assert done.stdout == ""
    assert one_line(done.stderr), done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gone.txt",), "no such file"),
        (("folder",), "a folder"),
        (("n" * 5000,), ""),
        (("talks.txt", "--published", "next Tuesday"), "next Tuesday"),
        (("talks.txt", "--published", "2021-02-30"), "2021-02-30"),
        (("talks.txt", "--published", "\x1b[31m"), "\\x1b"),
        (("-",), "standard input"),
    ],
    ids=["gone", "folder", "endless name", "no date", "no day", "hostile date", "no input"],
)
def test_what_cannot_be_meant_is_one_line(arguments: tuple[str, ...], said: str, tmp_path: Path, detente: Run) -> None:
    (tmp_path / "talks.txt").write_text(REPORT)
    (tmp_path / "folder").mkdir()
    done = detente("read", *arguments)
    assert done.returncode == 2
    assert one_line(done.stderr), done.stderr
    assert said in done.stderr


def test_a_missing_model_is_one_line(tmp_path: Path, detente: Run) -> None:
    (tmp_path / "talks.txt").write_text(REPORT)
    done = detente("read", "talks.txt", env={"DETENTE_MODEL": "no_such_model"})
    assert done.returncode == 2
    assert one_line(done.stderr), done.stderr
    assert "no_such_model" in done.stderr


@pytest.mark.slow
def test_50_megabytes_on_one_line_end_fast(tmp_path: Path, detente: Run) -> None:
    for name in ("line.txt", "line.jsonl", "line.html"):
        (tmp_path / name).write_bytes((b'{"text": "' if name.endswith("jsonl") else b"<p>") + b"peace " * 8_700_000)
        began = children_s()
        done = detente("read", name)
        assert children_s() - began < 3
        assert done.returncode in (1, 2)
        assert one_line(done.stderr), done.stderr


@pytest.mark.parser
def test_a_bad_row_is_one_line_and_the_rest_goes_on(tmp_path: Path, detente: Run) -> None:
    rows = [
        '{"id": "a", "text": "Ghana met Togo in Lome."}',
        "{nonsense \x1b[31m",
        '{"id": "c", "text": "Benin urged Togo to release fishermen."}',
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows))
    done = detente("read", "rows.jsonl", "--json")
    assert done.returncode == 1
    assert [json.loads(line)["report"]["id"] for line in done.stdout.splitlines()] == ["a", "c"]
    assert one_line(done.stderr)
    assert "row 2" in done.stderr
    viewed = detente("read", "rows.jsonl")
    assert viewed.returncode == 1
    assert viewed.stdout.count("PASSAGES") == 2
    assert "report a" in viewed.stdout
    assert "report c" in viewed.stdout


@pytest.mark.parser
def test_a_report_in_another_language_is_skipped(tmp_path: Path, detente: Run) -> None:
    (tmp_path / "de.txt").write_text(
        "Der Außenminister traf am Mittwoch seinen pakistanischen Amtskollegen in Islamabad, um über den Friedensprozess zu sprechen. "
        * 3
    )
    done = detente("read", "de.txt", "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert one_line(done.stderr)
    assert "language: de" in done.stderr


@pytest.mark.parser
@pytest.mark.slow
def test_json_is_the_contract_and_the_same_each_time(tmp_path: Path, detente: Run) -> None:
    (tmp_path / "talks.txt").write_text(REPORT)
    done = detente("read", "talks.txt", "--json", "--published", "2021-04-07", "--outlet", "Wire")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1
    read = json.loads(done.stdout)
    jsonschema.validate(read, output_schema())
    assert read["report"]["published"] == "2021-04-07"
    assert read["report"]["outlet"] == "Wire"
    assert (
        done.stdout
        == detente("read", "-", "--json", "--published", "2021-04-07", "--outlet", "Wire", input=REPORT).stdout
    )


@pytest.mark.slow
@pytest.mark.parser
def test_the_view_leads_to_why_and_into_a_record(tmp_path: Path, detente: Run) -> None:
    (tmp_path / "talks.txt").write_text(REPORT)
    done = detente("read", "talks.txt", "--record", "kept.db", env={"COLUMNS": "100"})
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 100
    shown = next(
        line.split()[-1]
        for line in done.stdout.splitlines()
        if "“met”" in line and "CONSULT" not in line and "happened" in line
    )
    from_file = detente("why", shown, "--report", "talks.txt")
    from_record = detente("why", shown, "--record", "kept.db")
    assert from_file.returncode == 0, from_file.stderr
    assert from_file.stdout == from_record.stdout
    assert "the verb “meet”" in from_file.stdout
    assert detente("check", "--record", "kept.db").returncode == 0
    with open_record(tmp_path / "kept.db") as record:
        assert record.counts().reports == 1


@pytest.mark.parser
def test_a_page_with_scripts_and_10_000_nested_tags(tmp_path: Path, detente: Run) -> None:
    story = "".join(
        f"<p>Ghana met Togo in Lome on day {number} of the talks, and the ministers signed an accord.</p>"
        for number in range(6)
    )
    page = f"<html><body><script>alert('CLAIMS')</script><style>p{{}}</style><article>{story}</article>{'<div>' * 10_000}deep{'</div>' * 10_000}</body></html>"
    (tmp_path / "page.html").write_text(page)
    began = children_s()
    done = detente("read", "page.html", "--json")
    assert children_s() - began < 10
    assert done.returncode == 0, done.stderr
    assert "alert" not in json.loads(done.stdout)["report"]["text"]


@pytest.mark.parser
def test_a_hostile_report_is_inert(tmp_path: Path, detente: Run) -> None:
    hostile = "[red]Ghana[/red] \x1b]0;title\x07met \u202eTogo\u202c [link=http://x.example]in[/link] Lome, officials said\x9b2J."
    (tmp_path / "rows.jsonl").write_text(
        json.dumps({"id": "\x1b[31mid", "text": hostile, "title": hostile, "outlet": "\x1b[2J"})
    )
    for more in ((), ("--json",)):
        done = detente("read", "rows.jsonl", *more)
        assert done.returncode == 0, done.stderr
        assert not {character for character in done.stdout if not character.isprintable()} - {"\n"}
    assert json.loads(done.stdout)["report"]["text"] == hostile


@pytest.mark.slow
@pytest.mark.parser
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_one_line(tmp_path: Path, detente: Run) -> None:
    (tmp_path / "talks.txt").write_text(REPORT)
    for more in ((), ("--json",)):
        with Path("/dev/full").open("w") as full:
            done = detente("read", "talks.txt", *more, stdout=full)
        assert done.returncode == 2
        assert one_line(done.stderr), done.stderr


@pytest.mark.parser
@pytest.mark.skipif(not SEED.exists(), reason="the report lies outside the project")
def test_the_acceptance_report_cold(detente: Run) -> None:
    began = children_s()
    done = detente("read", SEED)
    assert children_s() - began < 6
    assert done.returncode == 0
    assert "published unknown" in done.stdout
    assert "2021" not in done.stdout
    assert "left out: link to another story" in done.stdout


@pytest.mark.parser
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_closed_pipe_is_quiet(more: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(REPORT)
    command = [*PROGRAM, "read", str(tmp_path / "talks.txt"), *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141
