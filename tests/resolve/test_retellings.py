"""What is told twice in one report, and headlines that repeat the body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import factory
import pytest

from detente.model import EventClaim, Frame, Reading
from detente.resolve.retellings import in_head, mark_retellings, merge_heads, same_event

Read = Callable[..., Reading]
TEXT = "Chad met Sudan in Doha. Chad and Sudan talked. Chad signed with Sudan. Niger shelled Mali."


def made(
    trigger: str, *, actors: tuple[str, ...] = ("Chad", "Sudan"), kind: str = "body", **fields: object
) -> EventClaim:
    """An event of the text between states named there."""
    text = factory.report(TEXT, kinds=(kind,))
    people = [factory.party(text, name, name=name, actor=f"state:{name}", territory=name) for name in actors]
    return factory.event(text, trigger, actors=people, **fields)  # type: ignore[arg-type]


MET = made("met")


@pytest.mark.parametrize(
    ("later", "same"),
    [
        (made("talked"), True),
        (made("talked", status="ongoing"), True),
        (made("talked", status="planned"), False),
        (made("talked", type="AGREE"), False),
        (made("talked", mode="visit"), False),
        (made("talked", mode="meet"), True),
        (made("talked", actors=("Chad",)), False),
        (made("talked", actors=("Chad", "Niger")), False),
        (made("talked", actors=()), False),
        (replace(made("talked"), frame=Frame.BACKGROUND), False),
        (replace(made("talked"), derived_from=("x",)), False),
    ],
    ids=[
        "again",
        "ongoing",
        "planned",
        "another type",
        "a visit",
        "a mode beside none",
        "one of two",
        "another party",
        "nobody",
        "background",
        "derived",
    ],
)
def test_same_event(later: EventClaim, same: bool) -> None:
    assert same_event(MET, later) is same


def test_another_day_is_another_meeting() -> None:
    text = factory.report(TEXT + " Monday. Tuesday.")
    monday, tuesday = (
        factory.time(text, day, edtf=edtf) for day, edtf in (("Monday", "2021-04-05"), ("Tuesday", "2021-04-06"))
    )
    assert not same_event(replace(MET, when=monday), replace(made("talked"), when=tuesday))
    assert same_event(replace(MET, when=monday), made("talked"))


def test_later_mentions_point_at_the_first() -> None:
    first, second, third = mark_retellings(
        {(0, 1): MET, (1, 3): made("talked"), (2, 1): replace(made("signed"), type="CONSULT")}
    ).values()
    assert (first.same_as, second.same_as, third.same_as) == (None, first.id, first.id)


def test_two_attacks_are_not_one() -> None:
    events = {
        (0, 1): made("met", type="ASSAULT", actors=("Niger", "Mali")),
        (3, 1): made("shelled", type="ASSAULT", actors=("Niger", "Mali")),
    }
    assert [e.same_as for e in mark_retellings(events).values()] == [None, None]


def test_no_events_give_none() -> None:
    assert mark_retellings({}) == {}
    assert merge_heads({}, []) == ({}, [])


def test_a_claim_of_the_headline_alone() -> None:
    assert in_head(made("met", kind="headline"))
    assert not in_head(made("met"))


# ── whole reports ──


@pytest.mark.parser
def test_a_headline_that_repeats_the_body_joins_its_evidence(read: Read) -> None:
    reading = read("Chad and Sudan meet in Doha\n\nChad met Sudan in Doha on Monday.", kinds=("headline",))
    consult = [c for c in reading.claims if isinstance(c, EventClaim) and c.type == "CONSULT"]
    assert len(consult) == 1
    assert [e.passage for e in consult[0].evidence] == ["body", "headline"]
    assert consult[0].trigger.text == "met"


@pytest.mark.parser
def test_a_headline_without_an_echo_keeps_its_claim(read: Read) -> None:
    reading = read("Chad meets Sudan in Doha\n\nRain fell on Monday.", kinds=("headline",))
    events = [c for c in reading.claims if isinstance(c, EventClaim)]
    assert [(c.trigger.text, [e.passage for e in c.evidence]) for c in events] == [("meets", ["headline"])]


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad met Sudan in Doha. The meeting lasted two hours.", [None, 0]),
        ("Chad met Sudan in Doha. Chad and Sudan met on Monday.", [None, 0]),
        ("Chad met Sudan in Doha. Niger met Mali in Lomé.", [None, None]),
        ("Chad met Sudan in Doha on Monday. Chad met Sudan in Doha on Tuesday.", [None, None]),
        ("Chad met Sudan in Doha. Chad will meet Sudan in May.", [None, None]),
        ("Chad and Sudan held talks in Doha. The talks lasted two hours. The talks were hard.", [None, 0, 0]),
    ],
)
def test_retellings(text: str, expected: list[int | None], read: Read) -> None:
    consult = [c for c in read(text).claims if isinstance(c, EventClaim) and c.type == "CONSULT"]
    ids = [c.id for c in consult]
    assert [ids.index(c.same_as) if c.same_as else None for c in consult] == expected


@pytest.mark.parser
def test_retellings_point_at_claims_of_the_reading(read: Read) -> None:
    reading = read(
        "Chad and Sudan meet\n\nChad met Sudan in Doha. The meeting lasted two hours. It was hard.", kinds=("headline",)
    )
    ids = {claim.id for claim in reading.claims}
    assert all(claim.same_as in ids for claim in reading.claims if claim.same_as)
