"""Many reports into a record, a batch at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from detente.errors import UnknownId
from detente.model import Reading, Report, Skipped
from detente.pipeline import BATCH, Pipeline
from detente.store import Record


@dataclass(kw_only=True)
class Tally:
    """What became of the reports so far.

    Attributes:
        added: New in the record, or in the place of another reading of the same report.
        held: In the record already, read from the same text in the same way.
        reasons: Why reports were skipped → how many.
        examples: The same reasons → the first place with it.
    """

    added: int = 0
    held: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    @property
    def skipped(self) -> int:
        """How many reports could not be used."""
        return self.reasons.total()

    @property
    def seen(self) -> int:
        """How many reports came by."""
        return self.added + self.held + self.skipped

    def skip(self, skipped: Skipped) -> None:
        """Count one that could not be used."""
        self.reasons[skipped.reason] += 1
        self.examples.setdefault(skipped.reason, skipped.where)


def fill(
    record: Record,
    pipeline: Pipeline,
    reports: Iterable[Report | Skipped],
    tally: Tally,
    *,
    seen: Callable[[int], None],
) -> None:
    """Read reports and add them, so that whatever stops it leaves whole batches behind.

    Args:
        record: Takes readings and notes on what was skipped.
        pipeline: Reads.
        reports: Read one batch ahead and no further.
        tally: Counts; right at any moment.
        seen: Is told how many reports are done, batch by batch.
    """
    readings = pipeline.read_many(_not_held(record, pipeline, reports, tally))
    while batch := list(islice(readings, BATCH)):
        new = [one for one in batch if isinstance(one, Reading)]
        changed = record.add_many(new)
        tally.added += changed
        tally.held += len(new) - changed
        for skipped in batch:
            if isinstance(skipped, Skipped):
                record.skip(skipped)
                tally.skip(skipped)
        seen(tally.seen)


def _not_held(
    record: Record, pipeline: Pipeline, reports: Iterable[Report | Skipped], tally: Tally
) -> Iterator[Report | Skipped]:
    """The reports that are to be read: not those that the record holds, read in this very way."""
    same_run = record.runs() == (pipeline.run,)
    for report in reports:
        if same_run and isinstance(report, Report) and _is_held(record, report):
            tally.held += 1
        else:
            yield report


def _is_held(record: Record, report: Report) -> bool:
    try:
        return record.report(report.id) == report
    except UnknownId:
        return False
