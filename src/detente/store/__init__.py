"""The record on disk: opening, adding, asking, checking. The only room that knows SQL."""

from detente.store.case import Breach
from detente.store.check import check
from detente.store.held import (
    ActorRecord,
    CommitmentRecord,
    DeadlineRecord,
    DisputeRecord,
    EventRecord,
    EventStatus,
)
from detente.store.reader import Counts
from detente.store.record import Record, open_record

__all__ = [
    "ActorRecord",
    "Breach",
    "CommitmentRecord",
    "Counts",
    "DeadlineRecord",
    "DisputeRecord",
    "EventRecord",
    "EventStatus",
    "Record",
    "check",
    "open_record",
]
