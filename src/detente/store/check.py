"""Proving the invariants of the domain model over a whole record.

| number | here |
|---|---|
| 1 | claims and record values stand on spans and claims that are there and quote the text |
| 2 | no event is held on anything but facts beyond one side's word |
| 3 | an allegation and its answers are both there |
| 5 | intruders feed no claim |
| 7 | ids are single, and the record layer is what the claims give |
| 8 | nothing unstated is filled; closed lists hold |
| 9 | passages cover the text, and unread sentences lie in the story |

4, 6, 10 and 11 concern wire families, decisions and views, which this layer does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from detente.store import invariants, links
from detente.store.case import Breach, Case, cases
from detente.store.record import Record

RULES: tuple[Callable[[Case], Iterator[Breach]], ...] = (
    invariants.spans_quote,
    invariants.claims_stand,
    links.references_hold,
    links.values_stand,
    links.disputes_are_whole,
    invariants.intruders_feed_nothing,
    links.ids_are_single,
    links.layer_is_derived,
    invariants.nothing_is_filled,
    invariants.words_are_listed,
    invariants.passages_cover,
    invariants.unread_is_unread,
)


def check(record: Record) -> tuple[Breach, ...]:
    """Look for breaches of the invariants in every report.

    Args:
        record: An open record; it is only read, one report at a time.

    Returns:
        The breaches, by report and rule; empty where the record is sound.

    Raises:
        RecordError: The file cannot be read.
    """
    return tuple(breach for case in record.each(cases) for breach in breaches_of(case))


def breaches_of(case: Case) -> Iterator[Breach]:
    """The breaches in one report."""
    yield from case.unreadable
    for rule in RULES:
        yield from rule(case)
