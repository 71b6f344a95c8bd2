"""Accusations and what is answered to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.find import SentenceFindings

pytestmark = pytest.mark.parser
FindOne = Callable[[str], SentenceFindings]


def names(found: SentenceFindings, tokens: tuple[int, ...]) -> list[str]:
    return [found.tree.tokens[i].text for i in tokens]


@pytest.mark.parametrize(
    ("text", "accusers", "accused", "proposition"),
    [
        ("Kigali accused Kinshasa of shelling Gisenyi.", ["Kigali"], ["Kinshasa"], "shelling"),
        ("Kinshasa was accused by Kigali of shelling Gisenyi.", ["Kigali"], ["Kinshasa"], "shelling"),
        ("Kinshasa has long been accused of shelling Gisenyi.", [], ["Kinshasa"], "shelling"),
        ("Kigali alleged that Kinshasa had shelled Gisenyi.", ["Kigali"], ["Kinshasa"], "shelled"),
        (
            "Kigali and Bujumbura accused Kinshasa of shelling Gisenyi.",
            ["Kigali", "Bujumbura"],
            ["Kinshasa"],
            "shelling",
        ),
        (
            "Kigali accuses Kinshasa and Bujumbura of shelling Gisenyi.",
            ["Kigali"],
            ["Kinshasa", "Bujumbura"],
            "shelling",
        ),
        ("Kigali blamed Kinshasa for the attack on Gisenyi.", ["Kigali"], ["Kinshasa"], "attack"),
        ("Kigali accused Kinshasa of violating the truce.", ["Kigali"], ["Kinshasa"], "violating"),
        ("Kigali accused Kinshasa of supporting rebels.", ["Kigali"], ["Kinshasa"], "supporting"),
        ("Kinshasa allegedly shelled Gisenyi.", [], ["Kinshasa"], "shelled"),
        ("Kinshasa is suspected of attacking Gisenyi.", [], ["Kinshasa"], "attacking"),
        ("Kigali has claimed that Kinshasa attacked Gisenyi.", ["Kigali"], ["Kinshasa"], "attacked"),
    ],
)
def test_allegations(text: str, accusers: list[str], accused: list[str], proposition: str, find_one: FindOne) -> None:
    found = find_one(text)
    (a,) = found.allegations
    assert (names(found, a.accusers), names(found, a.accused)) == (accusers, accused)
    assert a.proposition is not None
    assert found.tree.tokens[a.proposition].text == proposition


@pytest.mark.parametrize(
    "text",
    [
        "Kinshasa shelled Gisenyi.",
        "Kigali did not accuse Kinshasa of shelling Gisenyi.",
        "Kigali urged Kinshasa to stop shelling Gisenyi.",
        "Kinshasa denied shelling Gisenyi.",
        "Kinshasa may shell Gisenyi.",
    ],
)
def test_no_allegation(text: str, find_one: FindOne) -> None:
    assert [a.cue.text for a in find_one(text).allegations] == []


@pytest.mark.parametrize(
    ("text", "responders", "response", "about"),
    [
        ("Kinshasa denied the accusation.", ["Kinshasa"], "denies", "accusation"),
        ("Kinshasa denies this.", ["Kinshasa"], "denies", "this"),
        ("Kinshasa denied shelling Gisenyi.", ["Kinshasa"], "denies", "shelling"),
        ("Kinshasa denied that it shelled Gisenyi.", ["Kinshasa"], "denies", "shelled"),
        ("Kinshasa has denied any involvement.", ["Kinshasa"], "denies", "involvement"),
        ("Kinshasa rejected the accusation.", ["Kinshasa"], "denies", "accusation"),
        ("Kinshasa dismissed the claim.", ["Kinshasa"], "denies", "claim"),
        ("Kinshasa and Bujumbura denied the charge.", ["Kinshasa", "Bujumbura"], "denies", "charge"),
        ("The charge was denied by Kinshasa.", ["Kinshasa"], "denies", "charge"),
        ("Kinshasa admitted responsibility.", ["Kinshasa"], "admits", "responsibility"),
        ("Kinshasa declined to comment.", ["Kinshasa"], "declines", None),
        ("Kinshasa refused to comment on the report.", ["Kinshasa"], "declines", None),
        ("The Houthis denied responsibility for the strike.", ["Houthis"], "denies", "responsibility"),
    ],
)
def test_responses(text: str, responders: list[str], response: str, about: str | None, find_one: FindOne) -> None:
    found = find_one(text)
    (r,) = found.responses
    assert (names(found, r.responders), r.response) == (responders, response)
    if about is not None:
        assert r.object is not None
        assert found.tree.tokens[r.object].text == about


@pytest.mark.parametrize(
    "text",
    [
        "Kinshasa does not deny the charge.",
        "Kinshasa did not deny shelling Gisenyi.",
        "Kinshasa rejected the plan.",
        "Kinshasa dismissed the general.",
        "Israel denied him a visa.",
        "Israel denied Kinshasa entry.",
        "Israel denied aid convoys access to Gaza.",
        "The army defended the town.",
        "Kinshasa declined the invitation.",
        "Kinshasa admitted refugees.",
        "The charge was heavy.",
    ],
)
def test_no_response(text: str, find_one: FindOne) -> None:
    assert [r.response for r in find_one(text).responses] == []
