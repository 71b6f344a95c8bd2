"""Claims as CSV, and their codebook."""

import csv
import io
import re
from pathlib import Path

import pandas
import pytest
from factory import event, every_kind, party, place, quantity, reading, report, statement

from detente.export import codebook, write_csv
from detente.export.columns import COLUMNS, joined
from detente.store import Record

NAMES = """
report_id outlet published title url language claim_id kind type mode milestone contexts cameo quad status inner_status
frame wording start end quote quote_offsets quote_passage
actors actors_wording actors_id actors_territory actors_country_code actors_sector
recipients recipients_wording recipients_id recipients_territory recipients_country_code recipients_sector
others others_role voice voice_id voice_medium
when when_edtf when_earliest when_latest when_precision when_basis when_anchor when_relative
where where_name where_territory where_lat where_lon where_geonames where_precision
medium form content topics on_behalf_of issue name stage basis condition process about quantities
content_of same_as same_act_as derived_from statement agreement in_exchange_for deadline commitment proposition answers
rule
""".split()


def text_of(record: Record) -> str:
    """What is written."""
    out = io.StringIO(newline="")
    write_csv(record, out)
    return out.getvalue()


def rows(record: Record) -> list[dict[str, str]]:
    """The rows as the standard library reads them."""
    return list(csv.DictReader(io.StringIO(text_of(record), newline="")))


def table(record: Record) -> pandas.DataFrame:
    """The rows as pandas reads them."""
    return pandas.read_csv(io.StringIO(text_of(record)), dtype={"cameo": "string"})


def test_columns_are_fixed(record: Record) -> None:
    assert text_of(record) == ",".join(NAMES) + "\r\n"


def test_one_row_a_claim_in_pandas(record: Record) -> None:
    record.add_many([every_kind("b"), every_kind("a")])
    frame = table(record)
    assert list(frame["claim_id"]) == [claim.id for claim in record.claims()]
    assert len(frame) == record.counts().claims
    met = frame.iloc[0]
    assert (met["report_id"], met["outlet"], met["published"]) == ("a", "Wire", "2021-05-05")
    assert (met["type"], met["status"], met["wording"], met["cameo"], met["quad"]) == (
        "CONSULT",
        "happened",
        "met",
        "040",
        1,
    )
    assert (met["actors"], met["actors_id"], met["others"], met["others_role"]) == (
        "Chad|Sudan",
        "state:TCD|state:SDN",
        "Qatar",
        "host",
    )
    assert (met["when_earliest"], met["when_basis"], met["where_lat"]) == ("2021-05-04", "stated", 25.2854)
    assert pandas.isna(met["medium"])


def test_offsets_lead_back_to_the_text(record: Record) -> None:
    record.add(every_kind())
    text = every_kind().report.text
    for row in rows(record):
        assert text[int(row["start"]) : int(row["end"])] == row["wording"]
        for quote, offsets in zip(row["quote"].split("|"), row["quote_offsets"].split("|"), strict=True):
            start, end = map(int, offsets.split("-"))
            assert text[start:end] == quote


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("event", {"quantities": "", "voice": "", "form": ""}),
        ("statement", {"type": "praises", "actors": "Ann Abe", "on_behalf_of": "Chad", "medium": "press conference"}),
        ("position", {"actors": "Ann Abe", "issue": "the accord", "wording": "We welcome this step"}),
        ("agreement", {"type": "accord", "actors": "Chad|Sudan", "when": "4 May 2021", "stage": "ceasefire"}),
        ("commitment", {"type": "do", "actors": "Chad", "basis": "signed text", "wording": "withdraw its troops"}),
        ("deadline", {"when": "by 1 June", "when_latest": "2021-06-01", "when_basis": "computed"}),
        ("allegation", {"actors": "Sudan", "recipients": "Chad", "status": "alleged"}),
        ("response", {"type": "denies", "actors": "Chad", "status": "denied"}),
        ("role", {"type": "conflict party", "actors": "Sudan", "process": "talks"}),
        ("assessment", {"content": "make little headway", "about": "talks", "actors": ""}),
    ],
)
def test_every_kind_has_its_columns(record: Record, kind: str, expected: dict[str, str]) -> None:
    record.add(every_kind())
    row = next(row for row in rows(record) if row["kind"] == kind)
    assert {name: row[name] for name in expected} == expected


def test_links_are_ids_of_the_same_table(record: Record) -> None:
    record.add(every_kind())
    written = rows(record)
    ids = {row["claim_id"] for row in written}
    named = (
        "content_of",
        "statement",
        "agreement",
        "in_exchange_for",
        "deadline",
        "commitment",
        "proposition",
        "answers",
    )
    for name in named:
        assert {row[name] for row in written} - {""} <= ids
        assert any(row[name] for row in written), name


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"])
def test_formulas_are_neutralised(record: Record, start: str) -> None:
    text = report(f"Chad said “{start} met” it.", title=start, outlet=f" {start}")
    said = statement(text, party(text, start, name=start), "said", start)
    record.add(reading(text, said))
    (row,) = rows(record)
    for name in ("title", "wording", "content", "actors"):
        assert row[name] == f"'{start}"
    assert row["outlet"] == f" {start}"


def test_negative_numbers_stay_numbers(record: Record) -> None:
    text = report("They met in Quito.")
    record.add(reading(text, event(text, "met", where=place(text, "Quito", lat=-0.18, lon=-78.47))))
    assert tuple(table(record).loc[0, ["where_lat", "where_lon"]]) == (-0.18, -78.47)


def test_odd_text_comes_back(record: Record) -> None:
    text = report('He said "met, or\r\nnot"; \u2028 …')
    record.add(reading(text, event(text, '"met, or\r\nnot"; \u2028')))
    assert rows(record)[0]["wording"] == '"met, or\r\nnot"; \u2028'
    assert table(record).loc[0, "wording"] == '"met, or\r\nnot"; \u2028'


def test_lists_can_be_split() -> None:
    assert joined(["a|b", None, "c"]) == "a¦b||c"


@pytest.mark.parametrize(
    ("fields", "cell"),
    [
        ({}, "killed=12"),
        ({"approximate": True, "of": "children"}, "killed~12 (children)"),
        ({"best": None, "low": 10, "high": 15}, "killed=10..15"),
        ({"best": 1234567.5}, "killed=1234567.5"),
    ],
)
def test_quantities(record: Record, fields: dict[str, object], cell: str) -> None:
    text = report("They met; 12 died.")
    killed = quantity(text, "12", "killed", **{"best": 12, **fields})  # type: ignore[arg-type]
    record.add(reading(text, event(text, "met", quantities=[killed])))
    assert rows(record)[0]["quantities"] == cell


def test_the_codebook_names_every_column_once() -> None:
    named = re.findall(r"^\| `(\w+)` \| (text|list|integer|number) \| \S.*\. \|$", codebook(), flags=re.MULTILINE)
    assert [name for name, _ in named] == NAMES == [column.name for column in COLUMNS]


def test_the_codebook_tells_closed_lists() -> None:
    assert "One of: happened, ongoing, planned, called_for, possible," in codebook()


def test_the_same_bytes_each_time(record: Record, tmp_path: Path) -> None:
    record.add_many([every_kind("a"), every_kind("b")])
    for name in ("one", "two"):
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as out:
            assert write_csv(record, out) == record.counts().claims
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
