"""Allegations and the responses that answer them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import AllegationClaim, EventClaim, Reading, ResponseClaim, Status

pytestmark = pytest.mark.parser
Read = Callable[..., Reading]


def disputes(reading: Reading) -> tuple[list[AllegationClaim], list[ResponseClaim]]:
    return [c for c in reading.claims if isinstance(c, AllegationClaim)], [
        c for c in reading.claims if isinstance(c, ResponseClaim)
    ]


CHARGE = "Oman accused Iran of shelling Muscat. "


@pytest.mark.parametrize(
    ("text", "response"),
    [
        (CHARGE + "Iran denied this.", "denies"),
        (CHARGE + "Iran denied the charge.", "denies"),
        (CHARGE + "Iran denied shelling Muscat.", "denies"),
        (CHARGE + "Iran rejected the accusation.", "denies"),
        (CHARGE + "Tehran denied it.", "denies"),
        (CHARGE + "Iran admitted it.", "admits"),
        (CHARGE + "Iran declined to comment.", "declines"),
        (CHARGE + "Rain fell. Snow fell. Iran denied the charge.", "denies"),
        (CHARGE + "\n\nIran denied the charge.", "denies"),
    ],
)
def test_a_response_answers_the_allegation(text: str, response: str, read: Read) -> None:
    (allegation,), (answer,) = disputes(read(text))
    assert (answer.answers, answer.response) == (allegation.id, response)
    assert [p.name for p in answer.responder] == ["Iran"]
    assert allegation.status is Status.ALLEGED
    assert answer.status is (Status.DENIED if response == "denies" else Status.HAPPENED)


def test_an_intruder_between_them_does_not_matter(read: Read) -> None:
    reading = read(CHARGE + "\n\nALSO READ: Iran wins the cup\n\nIran denied this.", kinds=("body", "intruder", "body"))
    (allegation,), (answer,) = disputes(reading)
    assert answer.answers == allegation.id


def test_the_act_both_alleged_and_denied_stays_alleged(read: Read) -> None:
    reading = read(
        "Iran denied Omani accusations that it had shelled Muscat. Oman accuses Iran of shelling Muscat. Iran denied shelling Muscat."
    )
    alleged = {a.proposition for a in disputes(reading)[0]}
    for event in reading.claims:
        if isinstance(event, EventClaim) and event.id in alleged:
            assert event.status is Status.ALLEGED


def test_a_denial_alone_leaves_the_act_denied(read: Read) -> None:
    reading = read("Iran denied shelling Muscat.")
    allegations, (answer,) = disputes(reading)
    assert (allegations, answer.answers) == ([], None)
    (event,) = [c for c in reading.claims if isinstance(c, EventClaim) and c.type == "ASSAULT"]
    assert event.status is Status.DENIED


def test_a_denial_of_something_else_answers_nothing(read: Read) -> None:
    reading = read(CHARGE + "Chad denied arming rebels.")
    _, answers = disputes(reading)
    assert [a.answers for a in answers] == [None]


def test_a_denial_far_below_answers_nothing(read: Read) -> None:
    reading = read(CHARGE + "Rain fell. " * 12 + "Iran denied this.")
    assert [a.answers for a in disputes(reading)[1]] == [None]


def test_this_answers_the_nearest(read: Read) -> None:
    reading = read("Oman accused Iran of shelling Muscat. Chad accused Sudan of shelling Tina. Sudan denied this.")
    (_, second), (answer,) = disputes(reading)
    assert answer.answers == second.id


def test_who_was_not_accused_answers_no_charge_by_this(read: Read) -> None:
    """ "Chad denied this": Chad is not accused of anything here, Iran is."""
    (_,), (answer,) = disputes(read(CHARGE + "Chad denied this."))
    assert answer.answers is None


def test_an_accuser_that_nobody_names_stays_open(read: Read) -> None:
    (allegation,), _ = disputes(read("Iran has long been accused of supporting rebels."))
    assert (allegation.accusers, [p.name for p in allegation.accused]) == ((), ["Iran"])


def test_no_response_is_no_claim(read: Read) -> None:
    (allegation,), answers = disputes(read(CHARGE))
    assert (answers, allegation.accusers[0].name, allegation.proposition is not None) == ([], "Oman", True)


@pytest.mark.parametrize(
    "text",
    [
        CHARGE + "Iran denied this.",
        "Iran denied shelling Muscat.",
        CHARGE + "Oman later accused Iran of arming rebels. Iran rejected the claims.",
    ],
)
def test_references_hold(text: str, read: Read) -> None:
    reading = read(text)
    ids = {claim.id for claim in reading.claims}
    allegations, answers = disputes(reading)
    assert all(a.proposition in ids for a in allegations if a.proposition)
    assert all(a.answers in ids for a in answers if a.answers)
