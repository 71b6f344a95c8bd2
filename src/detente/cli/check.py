"""`detente check`: proving that a record keeps what it promises."""

from __future__ import annotations

from detente.cli.arguments import RecordOption
from detente.cli.faults import SKIPPED, ends_clearly
from detente.cli.settings import record_path


@ends_clearly
def check(record: RecordOption = None) -> int:
    """Prove that a record is sound.

    Every value quotes its text, nothing unstated was filled in, no plan counts as held.
    Prints what was proved, or each breach with the report and claim it concerns.
    """
    from detente.cli.terminal import page, put
    from detente.cli.view.soundness import breaches, proof
    from detente.cli.view.summary import holding
    from detente.store import check as breaches_in
    from detente.store import open_record

    with open_record(record_path(record), create=False) as opened:
        found, counts = breaches_in(opened), opened.counts()
        put(page(), holding(opened.path, counts), breaches(found) if found else proof(counts))
    return SKIPPED if found else 0
