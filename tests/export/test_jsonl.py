"""Claims as JSON Lines."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from factory import event, every_kind, reading, report

from detente.errors import ExportError
from detente.export import write_jsonl
from detente.model.plain import claim_of, plain
from detente.store import Record, open_record


def lines(record: Record) -> str:
    """What is written."""
    out = io.StringIO(newline="")
    count = write_jsonl(record, out)
    assert count == out.getvalue().count("\n")
    return out.getvalue()


def test_claims_come_back(record: Record) -> None:
    record.add_many([every_kind("b"), every_kind("a")])
    read = [claim_of(json.loads(line)) for line in lines(record).splitlines()]
    assert read == list(record.claims())
    assert {claim.id: claim for claim in read} == {
        claim.id: claim for name in "ab" for claim in every_kind(name).claims
    }


def test_keys_stand_in_one_order(record: Record) -> None:
    record.add(every_kind())
    for line in lines(record).splitlines():
        values = json.loads(line)
        assert list(values) == list(plain(claim_of(values)))
        assert next(iter(values)) == "kind"


def test_the_same_bytes_in_any_order_of_arrival(tmp_path: Path, record: Record) -> None:
    record.add_many([every_kind("a"), every_kind("b")])
    with open_record(tmp_path / "other.db") as other:
        other.add(replace(every_kind("a"), claims=()))
        other.add(every_kind("b"))
        other.add(every_kind("a"))
        assert lines(other) == lines(record)


def test_a_line_is_a_claim_whatever_the_text_holds(record: Record) -> None:
    text = report('They "met"\r\nin\x00\u2028Doha \U0001f54a.')
    record.add(reading(text, event(text, '"met"\r\nin\x00\u2028Doha')))
    written = lines(record)
    assert written.count("\n") == 1
    assert "\U0001f54a" in written
    assert json.loads(written)["trigger"]["text"] == '"met"\r\nin\x00\u2028Doha'


def test_an_empty_record_gives_nothing(record: Record) -> None:
    assert lines(record) == ""


class Full(io.StringIO):
    """A stream on a full disk."""

    name = "claims.jsonl"

    def write(self, text: str) -> int:
        """Fail."""
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_told(record: Record) -> None:
    record.add(every_kind())
    with pytest.raises(ExportError, match=r"claims\.jsonl: cannot be written \(No space left on device\): choose"):
        write_jsonl(record, Full())


def test_an_encoding_that_lacks_a_character_is_told(record: Record, tmp_path: Path) -> None:
    record.add(every_kind())
    with (
        (tmp_path / "claims.jsonl").open("w", encoding="ascii") as out,
        pytest.raises(ExportError, match="ascii lacks '“': open it as UTF-8"),
    ):
        write_jsonl(record, out)
