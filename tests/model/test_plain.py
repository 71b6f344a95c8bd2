"""Claims and readings as JSON values, and back."""

from __future__ import annotations

import json
from typing import Any

import factory
import pytest

from detente.model import CLAIM_KINDS, Claim, Status
from detente.model.plain import claim_of, plain, plain_mention, plain_reading

READING = factory.every_kind()
each_claim = pytest.mark.parametrize("claim", READING.claims, ids=lambda claim: f"{claim.kind}-{claim.id[:6]}")


def test_the_reading_has_every_kind() -> None:
    assert {type(claim) for claim in READING.claims} == set(CLAIM_KINDS)


@each_claim
def test_there_and_back(claim: Claim) -> None:
    assert claim_of(plain(claim)) == claim


@each_claim
def test_there_and_back_through_json(claim: Claim) -> None:
    back = claim_of(json.loads(json.dumps(plain(claim))))
    assert back == claim
    assert type(back) is type(claim)
    assert type(back.status) is Status


@each_claim
def test_the_kind_stands_in_front(claim: Claim) -> None:
    assert next(iter(plain(claim).items())) == ("kind", claim.kind)


@each_claim
def test_absent_is_null_or_an_empty_list(claim: Claim) -> None:
    def values(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [v for part in value.values() for v in (part, *values(part))]
        return [v for part in value for v in (part, *values(part))] if isinstance(value, list) else []

    assert not [v for v in values(plain(claim)) if v in ("", "unknown") or v == {}]


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError, match="rumour"):
        claim_of({**plain(READING.claims[0]), "kind": "rumour"})


@each_claim
def test_a_missing_field_is_refused(claim: Claim) -> None:
    values = plain(claim)
    del values["evidence"]
    with pytest.raises(KeyError, match="evidence"):
        claim_of(values)


def test_broken_values_are_refused() -> None:
    values = plain(READING.claims[0])
    with pytest.raises(ValueError, match="stands on nothing"):
        claim_of({**values, "evidence": []})
    with pytest.raises(ValueError, match="does not fit"):
        claim_of({**values, "trigger": {**values["trigger"], "end": 0}})
    with pytest.raises(ValueError, match="guessed"):
        claim_of({**values, "status": "guessed"})


def test_a_mention_has_the_fields_of_its_kind_beside_its_span() -> None:
    actor, office, place, time = (plain_mention(mention) for mention in READING.mentions)
    assert (actor["kind"], actor["territory"], actor["text"]) == ("actor", "TCD", "Chad")
    assert (office["kind"], office["name"]) == ("office", "Ann Abe")
    assert (place["kind"], place["precision"], "sector" in place) == ("place", "city", False)
    assert (time["kind"], time["edtf"], time["why"]) == ("time", "2021-05-04", "name in knowledge")


def test_a_reading_has_its_parts_in_order() -> None:
    values = plain_reading(READING)
    assert list(values) == ["run", "report", "passages", "mentions", "claims", "unread"]
    assert "passages" not in values["report"]
    assert [passage["kind"] for passage in values["passages"]] == ["headline", "byline", "body", "intruder", "body"]
    assert values["unread"][0]["text"] == "The weather was fine."
    json.dumps(values)
