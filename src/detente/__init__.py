"""detente reads reports of diplomacy and conflict and keeps what they say as a sourced, dated record.

The public face is the names below; they load on first use, so that importing the package costs nothing.

    >>> from detente import load_pipeline, read_text
    >>> reading = load_pipeline().read(read_text("Kenya's president met the Ugandan president in Nairobi on 3 May 2021."))
    >>> [(claim.type, claim.when.edtf, claim.where.name) for claim in reading.claims]
    [('CONSULT', '2021-05-03', 'Nairobi')]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.errors import DetenteError
    from detente.export import write_csv, write_jsonl
    from detente.knowledge.spelling.same import same_name
    from detente.model import Claim, Reading, Report, Skipped
    from detente.model.plain import plain_reading
    from detente.pipeline import Pipeline, load_pipeline
    from detente.read import ReadOptions, read_html, read_path, read_text
    from detente.store import Record, check, open_record

_HOMES = {
    "Claim": "detente.model",
    "DetenteError": "detente.errors",
    "Pipeline": "detente.pipeline",
    "ReadOptions": "detente.read",
    "Reading": "detente.model",
    "Record": "detente.store",
    "Report": "detente.model",
    "Skipped": "detente.model",
    "check": "detente.store",
    "load_pipeline": "detente.pipeline",
    "open_record": "detente.store",
    "plain_reading": "detente.model.plain",
    "read_html": "detente.read",
    "read_path": "detente.read",
    "read_text": "detente.read",
    "same_name": "detente.knowledge.spelling.same",
    "write_csv": "detente.export",
    "write_jsonl": "detente.export",
}

__all__ = [
    "Claim",
    "DetenteError",
    "Pipeline",
    "ReadOptions",
    "Reading",
    "Record",
    "Report",
    "Skipped",
    "check",
    "load_pipeline",
    "open_record",
    "plain_reading",
    "read_html",
    "read_path",
    "read_text",
    "same_name",
    "write_csv",
    "write_jsonl",
]


def __getattr__(name: str) -> object:
    try:
        home = _HOMES[name]
    except KeyError:
        raise AttributeError(f"module 'detente' has no attribute {name!r}") from None
    return getattr(import_module(home), name)
