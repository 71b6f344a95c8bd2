"""Adding to a record and asking it."""

import itertools
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from factory import event, every_kind, party, reading, report, statement

from detente.errors import RecordError, UnknownId
from detente.model import Reading, Run, Skipped
from detente.store import Record, check, open_record


def small(id: str, trigger: str = "met") -> Reading:
    """A reading with one event."""
    text = report("Chad met and saw Sudan.", id=id)
    return reading(text, event(text, trigger, actors=[party(text, "Chad", actor="state:TCD", name="Chad")]))


def content(record: Record) -> list[object]:
    """All that a record says, in the order in which it says it."""
    return [
        [record.reading(found.id) for found in record.reports()],
        list(record.claim_lines()),
        list(record.events()),
        list(record.commitments()),
        list(record.deadlines()),
        list(record.disputes()),
        list(record.actors()),
        list(record.skipped()),
        record.runs(),
        record.counts(),
    ]


def test_a_reading_comes_back_whole(record: Record) -> None:
    assert record.add(every_kind())
    assert record.reading("story") == every_kind()
    assert record.report("story") == every_kind().report
    assert check(record) == ()


def test_adding_twice_changes_nothing(record: Record) -> None:
    assert record.add_many([every_kind(), small("a")]) == 2
    before = content(record)
    assert record.add_many([small("a"), every_kind(), every_kind()]) == 0
    assert not record.add(every_kind())
    assert content(record) == before


@pytest.mark.parametrize("batches", [1, 2], ids=["one-batch", "two-batches"])
def test_a_changed_reading_takes_the_place_of_the_former(record: Record, batches: int) -> None:
    readings = [every_kind(), small("a"), small("a", "saw")]
    for part in [readings] if batches == 1 else [readings[:2], readings[2:]]:
        record.add_many(part)
    assert [claim.trigger.text for claim in record.claims("a")] == ["saw"]  # type: ignore[attr-defined]
    assert record.reading("a") == small("a", "saw")
    assert len(list(record.events())) == 4
    assert check(record) == ()


def test_another_knowledge_is_another_reading(record: Record) -> None:
    newer = replace(small("a"), run=Run(schema="1", detente="0.2.0", knowledge="k1", parser="none 0"))
    record.add_many([small("a"), newer])
    assert record.runs() == (newer.run,)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_order_of_arrival_leaves_no_trace(tmp_path: Path, order: tuple[int, ...]) -> None:
    readings = [small("b"), every_kind("c"), small("a", "saw")]
    contents = []
    for name, arranged in (("one", readings), ("other", [readings[number] for number in order])):
        with open_record(tmp_path / name) as record:
            for arrived in arranged:
                record.add(arrived)
            contents.append(content(record))
    assert contents[0] == contents[1]


def test_claims_come_by_report_kind_and_place(record: Record) -> None:
    text = report("Chad said it met Sudan and saw Kenya.", id="b")
    said = statement(text, party(text, "Chad"), "said", "it met Sudan")
    record.add_many([reading(text, said, event(text, "saw"), event(text, "met")), small("a")])
    told = [(claim.report, claim.kind) for claim in record.claims()]
    assert told == [("a", "event"), ("b", "event"), ("b", "event"), ("b", "statement")]
    assert [claim.id for claim in record.claims("b")] == [claim.id for claim in record.claims()][1:]
    assert record.claim(said.id) == said


def test_actors_have_every_name_and_their_claims(record: Record) -> None:
    text = report("Chad met Sudan. N'Djamena agreed.")
    first = event(text, "met", actors=[party(text, "Chad", actor="state:TCD", name="Chad", territory="TCD")])
    second = event(text, "agreed", actors=[party(text, "N'Djamena", actor="state:TCD", name="Republic of Chad")])
    record.add_many([reading(text, first, second), small("z")])
    (actor,) = record.actors()
    assert (actor.id, actor.names, actor.territories) == ("state:TCD", ("Chad", "Republic of Chad"), ("TCD",))
    assert {first.id, second.id} < set(actor.claims)


def test_unknown_ids_say_what_there_is(record: Record) -> None:
    with pytest.raises(UnknownId, match="empty"):
        record.report("a")
    record.add(small("a"))
    for ask in (record.report, record.reading, record.claims, record.claim):
        with pytest.raises(UnknownId, match=r"no (report|claim) 'b' among the 1 that the record holds \(\w+\): check"):
            ask("b")


def test_skipped_reports_are_counted_with_their_reason(record: Record) -> None:
    gone = Skipped(where="in.jsonl:3", stage="read", reason="no text", fields=(("id", "x"), ("n", "2")))
    later = Skipped(where="in.jsonl:4", stage="parse", reason="too long", id="a")
    for skipped in (later, gone, gone):
        record.skip(skipped)
    assert list(record.skipped()) == [gone, later]
    assert record.counts().skipped == 2


@pytest.mark.parametrize("first", ["skip", "add"])
def test_what_was_read_after_all_is_not_skipped(record: Record, first: str) -> None:
    for step in (first, "add" if first == "skip" else "skip"):
        if step == "skip":
            record.skip(Skipped(where="in.jsonl:4", stage="parse", reason="too long", id="a"))
        else:
            record.add(small("a"))
    assert list(record.skipped()) == []
    assert record.counts().skipped == 0


def test_odd_file_names_can_be_skipped(record: Record) -> None:
    record.skip(Skipped(where="caf\udce9.txt", stage="read", reason="no text"))
    assert [skipped.where for skipped in record.skipped()] == ["caf\\udce9.txt"]


def test_odd_characters_come_back(record: Record) -> None:
    text = report("“Quoted”\u00a0\x00\u2028\r\nmet \U0001f54a\r\n\r\nNext…", id="odd\n'id'")
    odd = reading(text, event(text, "met"), unread=[text.span(0, 8)])
    record.add(odd)
    assert record.reading("odd\n'id'") == odd
    assert check(record) == ()


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (reading(report("half \ud800"), *()), "r1: holds '\\\\ud800', half a surrogate pair"),
        (replace(every_kind(), claims=every_kind().claims[:1] * 2), "story: two claims with the id"),
        (replace(every_kind(), claims=small("a").claims), "story: claim .* belongs to report a"),
    ],
    ids=["half-a-character", "one-id-twice", "claim-of-another-report"],
)
def test_what_cannot_be_kept_is_refused_with_its_whole_batch(record: Record, broken: Reading, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        record.add_many([small("a"), broken])
    assert record.counts().reports == 0


class Stop(Exception):
    """Something else that goes wrong."""


def failing(count: int) -> Iterator[Reading]:
    """More readings than are written at once, and then an error."""
    for number in range(count):
        yield small(f"new-{number}")
    raise Stop


def test_an_error_in_the_middle_leaves_the_record_whole(record: Record) -> None:
    record.add(small("a"))
    before = content(record)
    with pytest.raises(Stop):
        record.add_many(itertools.chain([small("a", "saw")], failing(250)))
    assert content(record) == before
    assert check(record) == ()
    assert record.add(small("new-0"))


def test_a_killed_process_leaves_the_record_whole(tmp_path: Path) -> None:
    path = tmp_path / "detente.db"
    script = f"""
        import os, signal, sys
        sys.path.insert(0, {str(Path(__file__).parents[1])!r})
        from store.test_record import small
        from detente.store import open_record

        def readings():
            for number in range(250):
                yield small(f"new-{{number}}")
            os.kill(os.getpid(), signal.SIGKILL)

        record = open_record({str(path)!r})
        record.add_many([small("a"), small("b")])
        record.add_many(readings())
    """
    assert subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False).returncode == -9
    with open_record(path) as record:
        assert [found.id for found in record.reports()] == ["a", "b"]
        assert check(record) == ()
        assert record.add(small("c"))


def test_reading_goes_on_while_another_writes(record: Record) -> None:
    record.add_many([small("a"), small("b")])
    seen: list[int] = []

    def watched() -> Iterator[Reading]:
        with open_record(record.path) as other:
            started = other.claims()
            next(started)
            for number in range(250):
                yield small(f"new-{number}")
            seen.append(other.counts().reports)
            seen.append(sum(1 for _ in started))

    record.add_many(watched())
    assert seen == [2, 1]
    assert record.counts().reports == 252


def test_a_loop_over_claims_may_add(record: Record) -> None:
    record.add_many([small("a"), small("b")])
    for claim in record.claims():
        record.add(small(f"{claim.report}-more"))
    assert record.counts().reports == 4


def test_a_full_disk_is_told_in_one_line(record: Record) -> None:
    def capped(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    from sqlalchemy import event as on

    record.add(small("a"))
    record._engine.dispose()
    on.listen(record._engine, "connect", capped)
    with pytest.raises(RecordError, match=r"detente\.db: the disk is full: free some space") as caught:
        record.add_many(small(f"new-{number}") for number in range(500))
    assert "\n" not in str(caught.value)
    assert [found.id for found in record.reports()] == ["a"]


def test_a_closed_record_says_so(record: Record) -> None:
    record.close()
    for ask in (record.counts, record.claims, lambda: record.add(small("a"))):
        with pytest.raises(RecordError, match="closed"):
            ask()


def test_counts(record: Record) -> None:
    record.add(every_kind())
    counts = record.counts()
    assert (counts.reports, counts.passages, counts.mentions, counts.unread) == (1, 5, 4, 1)
    assert (counts.claims, counts.events, counts.commitments, counts.deadlines, counts.disputes) == (13, 3, 2, 1, 1)
    assert counts.actors == 4
    assert dict(counts.by_kind)["event"] == 3
    assert [kind for kind, _ in counts.by_kind][:2] == ["event", "statement"]
