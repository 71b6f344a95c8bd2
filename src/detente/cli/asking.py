"""Finding the claim that somebody means by the first digits of its id."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from detente.cli.reading import begun, pipeline_for, reports_of
from detente.errors import UnknownId
from detente.model import Claim, Reading
from detente.read import ReadOptions

_SHOWN = 5  # ids named where several begin alike
_ID = '"id":"'


def in_record(path: Path, start: str) -> tuple[Reading, Claim]:
    """The claim whose id begins so, and the reading that holds it, from a record.

    Raises:
        UnknownId: No claim, or several.
    """
    from detente.store import open_record  # SQL is slow to load, and `--report` needs none

    with open_record(path, create=False) as record:
        try:
            claim = record.claim(start)
        except UnknownId:
            ids = (line.partition(_ID)[2].partition('"')[0] for line in record.claim_lines())
            claim = record.claim(_only(ids, start, where=str(path)))
        return record.reading(claim.report), claim


def in_file(path: str, start: str, options: ReadOptions) -> tuple[Reading, Claim]:
    """The same from a file, which is read for it.

    Raises:
        UnknownId: No claim, or several.
    """
    reports = begun(reports_of(path, options))
    readings = (one for one in pipeline_for().read_many(reports) if isinstance(one, Reading))
    claims = {claim.id: (reading, claim) for reading in readings for claim in reading.claims}
    return claims[_only(claims, start, where=path)]


def _only(ids: Iterable[str], start: str, *, where: str) -> str:
    found = [claim_id for claim_id in ids if start and claim_id.startswith(start)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownId(
            f"{where}: no claim whose id begins with {start!r}; `detente read` shows ids, and they depend on --published "
            f"and --outlet"
        )
    some = ", ".join(found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
    raise UnknownId(f"{where}: {len(found)} claims have ids that begin with {start!r} ({some}); give more of it")
