"""Claims: ids that last, statuses in their order, nothing that stands on nothing."""

from __future__ import annotations

import dataclasses

import factory
import pytest

from detente.model import CLAIM_KINDS, STATUS_ORDER, EventClaim, Frame, Span, Status, claim_id

KINDS = [
    "event",
    "statement",
    "position",
    "agreement",
    "commitment",
    "deadline",
    "allegation",
    "response",
    "role",
    "assessment",
]


@pytest.mark.parametrize(
    ("arguments", "pinned"),
    [
        (("r1", "event", "CONSULT", 10, 13), "9781004a3b30c7d8"),
        (("r1", "event", "signed", 10, 13), "cd457b510b81d7a0"),
        (("r1", "deadline", None, 0, 9), "bfb415313514e4ef"),
        (("report-ñ", "statement", "is concerned", 120, 190), "69e403fd2995ade8"),
    ],
    ids=["event", "milestone", "no type", "other script and a space"],
)
def test_ids_never_change(arguments: tuple[str, str, str | None, int, int], pinned: str) -> None:
    """Decisions on claims are kept by these ids: a change orphans them."""
    assert claim_id(*arguments) == pinned


def test_every_part_of_an_id_counts() -> None:
    base = ("r1", "event", "CONSULT", 10, 13)
    others = [
        ("r2", *base[1:]),
        ("r1", "role", *base[2:]),
        (*base[:2], "AGREE", 10, 13),
        (*base[:2], None, 10, 13),
        (*base[:3], 11, 13),
        (*base[:3], 10, 14),
    ]
    assert len({claim_id(*arguments) for arguments in (base, *others)}) == len(others) + 1


def test_parts_of_an_id_do_not_run_together() -> None:
    assert claim_id("r1", "event", "A", 1, 23) != claim_id("r1", "event", "A", 12, 3)
    assert claim_id("r", "1event", None, 1, 2) != claim_id("r1", "event", None, 1, 2)


def test_the_rule_is_no_part_of_the_id() -> None:
    text = factory.report("Chad met Sudan.")
    assert factory.event(text, "met", rule="one").id == factory.event(text, "met", rule="other").id


def test_a_claim_stands_on_something() -> None:
    with pytest.raises(ValueError, match="event claim c1 stands on nothing"):
        EventClaim(
            id="c1", report="r1", evidence=(), rule="test", trigger=Span(text="met", start=0, end=3), type="CONSULT"
        )


def test_a_derived_claim_needs_no_passage() -> None:
    claim = EventClaim(
        id="c1",
        report="r1",
        evidence=(),
        rule="test",
        trigger=Span(text="met", start=0, end=3),
        type="CONSULT",
        derived_from=("c0",),
    )
    assert claim.derived_from == ("c0",)


def test_kinds_are_the_closed_list() -> None:
    assert [cls.kind for cls in CLAIM_KINDS] == KINDS


def test_order_of_statuses_holds_each_once_and_ends_in_what_happened() -> None:
    assert sorted(STATUS_ORDER) == sorted(Status)
    assert (STATUS_ORDER[0], STATUS_ORDER[-1]) == (Status.DENIED, Status.HAPPENED)
    assert [frame.value for frame in Frame] == ["current", "background"]


@pytest.mark.parametrize("claim", factory.every_kind().claims, ids=lambda claim: claim.kind)
def test_claims_are_frozen(claim: EventClaim) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        claim.status = Status.DENIED  # type: ignore[misc]
