"""The order of the stages, and what becomes of a report that breaks one. No parser is needed: a stub stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import factory
import pytest

from detente.errors import DetenteError, ParseError
from detente.knowledge import Knowledge
from detente.model import Reading, Report, Sentence, Skipped
from detente.model.plain import plain_reading
from detente.pipeline import BATCH, Pipeline, load_pipeline

MET = "Chad/PROPN/NNP/nsubj>1//GPE met/VERB/VBD/ROOT/meet Sudan/PROPN/NNP/dobj>1//GPE ./PUNCT/./punct>1"


@dataclass
class Stub:
    """A parser that knows one sentence; it breaks on reports whose id begins with "bad", and counts what it is asked."""

    name: str = "stub 1"
    error: type[Exception] = RuntimeError
    asked: list[str] = field(default_factory=list)

    def parse(self, report: Report) -> tuple[Sentence, ...]:
        self.asked.append(report.id)
        if report.id.startswith("bad"):
            raise self.error("cannot parse")
        if report.id.startswith("torn"):  # a sentence that is not the report's: later stages break on it
            return (replace(factory.sentence(MET), passage=99),)
        return (factory.sentence(MET),) if report.text.startswith("Chad met") else ()

    def parse_many(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        for report in reports:
            yield self.parse(report)


@pytest.fixture(scope="module")
def knowledge(pipeline: Pipeline) -> Knowledge:
    return pipeline.knowledge


@pytest.fixture
def chain(knowledge: Knowledge) -> Pipeline:
    return Pipeline(parser=Stub(), knowledge=knowledge)


def reports(*ids: str) -> list[Report]:
    return [factory.report("Chad met Sudan.", id=id, url=f"https://wire.example/{id}") for id in ids]


def test_a_reading_holds_report_run_and_claims(chain: Pipeline) -> None:
    (report,) = reports("r1")
    reading = chain.read(report)
    assert (reading.report, reading.run) == (report, chain.run)
    assert [claim.kind for claim in reading.claims] == ["event"]
    assert reading.unread == ()


def test_the_run_names_what_a_reading_is_made_with(chain: Pipeline, knowledge: Knowledge) -> None:
    run = chain.run
    assert (run.knowledge, run.parser, run.schema) == (knowledge.hash, "stub 1", "1")
    assert run.detente
    assert run == chain.run


def test_a_sentence_without_a_claim_is_unread(chain: Pipeline) -> None:
    class Rain(Stub):
        def parse(self, report: Report) -> tuple[Sentence, ...]:
            return (factory.sentence("Rain/NOUN/NN/nsubj>1 fell/VERB/VBD/ROOT/fall ./PUNCT/./punct>1"),)

    reading = replace(chain, parser=Rain()).read(factory.report("Rain fell."))
    assert ([span.text for span in reading.unread], reading.claims) == (["Rain fell."], ())


def test_readings_come_in_the_order_of_the_reports(chain: Pipeline) -> None:
    ids = [f"r{number}" for number in range(2 * BATCH + 3)]
    read = list(chain.read_many(reports(*ids)))
    assert [r.report.id for r in read if isinstance(r, Reading)] == ids


@pytest.mark.parametrize("count", [0, 1, BATCH - 1, BATCH, BATCH + 1])
def test_any_number_of_reports(count: int, chain: Pipeline) -> None:
    assert len(list(chain.read_many(reports(*(f"r{number}" for number in range(count)))))) == count


def test_readings_are_given_before_the_last_report_is_taken(chain: Pipeline) -> None:
    taken = []

    def endless() -> Iterator[Report]:
        for number in range(10 * BATCH):
            taken.append(number)
            yield reports(f"r{number}")[0]

    next(iter(chain.read_many(endless())))
    assert len(taken) <= 2 * BATCH


def test_one_reading_is_that_of_a_batch(chain: Pipeline) -> None:
    given = reports("r1", "r2", "r3")
    assert list(chain.read_many(given)) == [chain.read(report) for report in given]


def test_what_was_skipped_before_passes_through_in_its_place(chain: Pipeline) -> None:
    skipped = Skipped(where="rows.jsonl:2", stage="read", reason="no text")
    first, second = reports("r1", "r2")
    read = list(chain.read_many([first, skipped, second]))
    assert read[1] is skipped
    assert [r.report.id for r in read if isinstance(r, Reading)] == ["r1", "r2"]


@pytest.mark.parametrize(
    ("id", "stages"), [("bad1", {"parse"}), ("torn1", {"find", "resolve"})], ids=["parser", "later stage"]
)
def test_a_report_that_breaks_a_stage_is_skipped_and_the_others_go_on(
    id: str, stages: set[str], chain: Pipeline
) -> None:
    read = list(chain.read_many(reports("r1", id, "r2")))
    assert [type(r) for r in read] == [Reading, Skipped, Reading]
    skipped = read[1]
    assert isinstance(skipped, Skipped)
    assert (skipped.id, skipped.where) == (id, f"https://wire.example/{id}")
    assert skipped.stage in stages
    assert skipped.reason.partition(": ")[0].endswith("Error")


def test_only_the_broken_report_is_skipped(chain: Pipeline) -> None:
    read = list(chain.read_many(reports("bad1", "r1", "bad2", "r2", "bad3")))
    assert [isinstance(r, Skipped) for r in read] == [True, False, True, False, True]


def test_a_reason_is_one_line(chain: Pipeline) -> None:
    class Loud(Stub):
        def parse(self, report: Report) -> tuple[Sentence, ...]:
            raise ValueError("two\nlines")

    (skipped,) = replace(chain, parser=Loud()).read_many(reports("r1"))
    assert isinstance(skipped, Skipped)
    assert "\n" not in skipped.reason


@pytest.mark.parametrize("id", ["bad1", "torn1"])
def test_strict_raises_what_breaks_a_report(id: str, chain: Pipeline) -> None:
    with pytest.raises((RuntimeError, IndexError)):
        list(replace(chain, strict=True).read_many(reports("r1", id)))


def test_one_report_alone_raises(chain: Pipeline) -> None:
    with pytest.raises(RuntimeError, match="cannot parse"):
        chain.read(reports("bad1")[0])


def test_a_missing_parser_stops_the_run(chain: Pipeline) -> None:
    with pytest.raises(ParseError):
        list(replace(chain, parser=Stub(error=ParseError)).read_many(reports("r1", "bad1")))


def test_a_missing_model_is_told_by_read_and_read_many() -> None:
    missing = load_pipeline("en_no_such_model")
    for broken in (lambda: missing.read(reports("r1")[0]), lambda: list(missing.read_many(reports("r1")))):
        with pytest.raises(DetenteError, match="en_no_such_model"):
            broken()


def test_an_interrupt_is_no_broken_report(chain: Pipeline) -> None:
    class Interrupted(Stub):
        def parse(self, report: Report) -> tuple[Sentence, ...]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(replace(chain, parser=Interrupted()).read_many(reports("r1")))


def test_reading_twice_changes_nothing(chain: Pipeline) -> None:
    (report,) = reports("r1")
    assert plain_reading(chain.read(report)) == plain_reading(chain.read(report))


@pytest.mark.parser
def test_the_real_chain_reads_and_names_its_parser(pipeline: Pipeline) -> None:
    reading = pipeline.read(factory.report("Chad met Sudan in Doha on Monday.", published="2021-04-07"))
    assert [(c.kind, c.when and c.when.edtf) for c in reading.claims] == [("event", "2021-04-05")]
    assert reading.run.parser.startswith("en_core_web_sm")
