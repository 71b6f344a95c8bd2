"""What of a claim is asked for by SQL."""

from typing import get_type_hints

import pytest
from factory import every_kind

from detente.model import CLAIM_KINDS, Claim, Party
from detente.store.facets import SLOTS, anchor_of, parties_of, time_of, type_of

READING = every_kind()


@pytest.mark.parametrize("cls", CLAIM_KINDS, ids=lambda cls: cls.kind)
def test_slots_are_all_fields_with_parties(cls: type[Claim]) -> None:
    own = set(get_type_hints(cls)) - set(get_type_hints(Claim))
    holding = {name for name in own if Party.__name__ in str(get_type_hints(cls)[name])}
    assert set(SLOTS[cls.kind]) == holding


@pytest.mark.parametrize(
    ("kind", "wording", "type_", "day"),
    [
        ("event", "met", "CONSULT", "2021-05-04"),
        ("statement", "We welcome this step", "praises", None),
        ("position", "We welcome this step", None, None),
        ("agreement", None, "accord", "2021-05-04"),
        ("commitment", "withdraw its troops", "do", None),
        ("deadline", "by 1 June", None, "2021-06-01"),
        ("allegation", None, None, None),
        ("response", None, "denies", None),
        ("role", "talks", "conflict party", None),
        ("assessment", "make little headway", None, None),
    ],
)
def test_facets(kind: str, wording: str | None, type_: str | None, day: str | None) -> None:
    claim = next(claim for claim in READING.claims if claim.kind == kind)
    anchor, when = anchor_of(claim), time_of(claim)
    assert anchor is not None
    assert anchor.text == (wording or claim.evidence[0].text)
    assert type_of(claim) == type_
    assert (when.latest if when else None) == day


def test_voices_are_parties_too() -> None:
    shelling = next(claim for claim in READING.claims if claim.voice)
    assert [(slot, party.name) for slot, _, party in parties_of(shelling)] == [("actors", "Chad"), ("voice", "Sudan")]
