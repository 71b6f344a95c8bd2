"""Model values to JSON text and back."""

import json

import pytest
from factory import every_kind, mention, party, report

from detente.model import CLAIM_KINDS, Claim
from detente.model.plain import plain
from detente.store.encoding import decode_claim, decode_mention, encode

READING = every_kind()


def test_every_kind_is_there() -> None:
    assert {type(claim) for claim in READING.claims} == set(CLAIM_KINDS)


@pytest.mark.parametrize("claim", READING.claims, ids=lambda claim: f"{claim.kind}-{claim.id[:4]}")
def test_a_claim_comes_back(claim: Claim) -> None:
    assert decode_claim(encode(claim)) == claim


@pytest.mark.parametrize("claim", READING.claims, ids=lambda claim: f"{claim.kind}-{claim.id[:4]}")
def test_text_is_that_of_the_plain_values(claim: Claim) -> None:
    assert encode(claim) == json.dumps(plain(claim), ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("number", range(len(READING.mentions)))
def test_a_mention_comes_back(number: int) -> None:
    assert decode_mention(encode(READING.mentions[number])) == READING.mentions[number]


def test_odd_characters_come_back() -> None:
    odd = report("“Quoted”\u00a0\u2028 \x00 \U0001f54a …")
    found = mention(party(odd, "\U0001f54a …", name='a "name"\n'))
    assert decode_mention(encode(found)) == found


def test_no_number_that_json_lacks() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        encode((float("nan"),))
