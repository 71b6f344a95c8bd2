"""JSON Lines to reports."""

from __future__ import annotations

import json

import pytest

from detente.errors import BadRow
from detente.model.report import Report
from detente.read.jsonl import read_rows
from detente.read.options import ReadOptions


def test_all_fields() -> None:
    row = {
        "id": "r1",
        "text": "Both sides met.\r\n",
        "title": "Talks",
        "published": "2021-04-07T10:00:00Z",
        "url": "http://a",
        "outlet": "Post",
        "licence": "x",
    }
    (report,) = read_rows([json.dumps(row)])
    assert isinstance(report, Report)
    assert (report.id, report.text, report.title, report.published, report.url, report.outlet) == (
        "r1",
        "Both sides met.\r\n",
        "Talks",
        "2021-04-07",
        "http://a",
        "Post",
    )
    assert [p.kind.value for p in report.passages] == ["body"]


@pytest.mark.parametrize(
    "empty",
    [
        {},
        dict.fromkeys(("id", "title", "published", "url", "outlet")),
        dict.fromkeys(("id", "title", "published", "url", "outlet"), ""),
    ],
)
def test_null_empty_and_absent_are_equal(empty: dict[str, str | None]) -> None:
    (report,) = read_rows([json.dumps({"text": "Both sides met.", **empty})])
    (plain,) = read_rows(['{"text": "Both sides met."}'])
    assert report == plain


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nope", "not JSON"),
        ("[1]", "a list"),
        ("{}", "no text"),
        ('{"text": ""}', "no text"),
        ('{"text": " "}', "nothing to read"),
        ('{"text": 7}', "a number"),
        ('{"text": "x.", "title": 7}', '"title" is a number'),
        ('{"text": "x.", "published": "2021-02-30"}', "no such day"),
        ('{"text": "x \\ud800."}', "surrogate"),
        (b'{"text": "x\xff"}', "not UTF-8"),
        ("[" * 100_000, "cannot be read"),
        ('{"text": ' + "9" * 10_000 + "}", "cannot be read"),
        (json.dumps({"text": "x" * 2_000}), "more than 1,000"),
    ],
)
def test_bad_row_says_where_and_why_and_stops_nothing(line: str | bytes, said: str) -> None:
    rows = ['{"text": "First one."}', line, '{"text": "Last one."}']
    first, bad, last = read_rows(rows, options=ReadOptions(max_characters=1_000), where="a.jsonl")
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(bad, BadRow)
    assert str(bad).startswith("a.jsonl, row 2: ")
    assert said in str(bad)
    assert "\n" not in str(bad)


def test_rows_are_counted_as_lines() -> None:
    found = list(read_rows(["", "\n", "x"]))
    assert [str(row)[:11] for row in found] == ["rows, row 3"]


def test_number_as_id_and_byte_order_mark() -> None:
    (report,) = read_rows([b'\xef\xbb\xbf{"id": 12, "text": "Both sides met.", "published": 2021}'])
    assert isinstance(report, Report)
    assert (report.id, report.published) == ("12", "2021")
