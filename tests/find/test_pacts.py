"""Agreements, commitments, deadlines: who is bound to do what, for what, by when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.find import SentenceFindings
from detente.find.findings import CommitmentFinding

pytestmark = pytest.mark.parser
FindOne = Callable[[str], SentenceFindings]


def names(found: SentenceFindings, tokens: tuple[int, ...]) -> list[str]:
    return [found.tree.tokens[i].text for i in tokens]


@pytest.mark.parametrize(
    ("text", "act", "instrument", "name", "parties"),
    [
        ("Colombia and the FARC signed an agreement in Cartagena.", "signed", "accord", None, ["Colombia", "FARC"]),
        ("Colombia signed an agreement with the FARC.", "signed", "accord", None, ["Colombia", "FARC"]),
        ("An agreement between Colombia and the FARC was signed.", "signed", "accord", None, ["Colombia", "FARC"]),
        (
            "Colombia and the FARC signed the Havana Agreement.",
            "signed",
            "accord",
            "Havana Agreement",
            ["Colombia", "FARC"],
        ),
        ("Israel and Jordan ratified the treaty.", "ratified", "treaty", None, ["Israel", "Jordan"]),
        ("Israel and Jordan concluded a treaty.", "signed", "treaty", None, ["Israel", "Jordan"]),
        ("Israel and Jordan reached a deal.", "agreed", "accord", None, ["Israel", "Jordan"]),
        ("Israel and Jordan signed a memorandum.", "signed", "memorandum", None, ["Israel", "Jordan"]),
        ("Israel suspended the treaty with Jordan.", "suspended", "treaty", None, ["Israel", "Jordan"]),
        pytest.param(
            "Israel withdrew from the treaty with Jordan.",
            "withdrawn from",
            "treaty",
            None,
            ["Israel", "Jordan"],
            marks=pytest.mark.xfail(strict=True, reason="an agreement behind a preposition is not read as acted on"),
        ),
        ("Israel and Jordan agreed a truce.", "agreed", "accord", None, ["Israel", "Jordan"]),
    ],
)
def test_agreements(
    text: str, act: str, instrument: str, name: str | None, parties: list[str], find_one: FindOne
) -> None:
    found = find_one(text)
    (agreement,) = found.agreements
    assert (agreement.act, agreement.instrument, agreement.name) == (act, instrument, name)
    assert sorted(names(found, agreement.parties)) == sorted(parties)
    assert text[agreement.span.start : agreement.span.end] == agreement.span.text


@pytest.mark.parametrize(
    "text",
    [
        "Israel and Jordan met.",
        "Israel and Jordan signed the guest book.",
        "The agreement was long.",
        "They agreed that it was late.",
        "The singer signed a record deal.",
    ],
)
def test_no_agreement(text: str, find_one: FindOne) -> None:
    assert find_one(text).agreements == ()


# text, obligors, action, basis, polarity, condition, due
COMMITMENTS = [
    ("Colombia pledged to release 50 rebels.", ["Colombia"], "release 50 rebels", "own words", "do", None, None),
    (
        "Colombia promised to release 50 rebels by 1 June.",
        ["Colombia"],
        "release 50 rebels by 1 June",
        "own words",
        "do",
        None,
        "by 1 June",
    ),
    ("Colombia vowed to release 50 rebels.", ["Colombia"], "release 50 rebels", "own words", "do", None, None),
    (
        "Colombia undertook to release 50 rebels within 30 days.",
        ["Colombia"],
        "release 50 rebels within 30 days",
        "own words",
        "do",
        None,
        "within 30 days",
    ),
    (
        "Colombia agreed to release 50 rebels if the ELN disarms.",
        ["Colombia"],
        "release 50 rebels",
        "own words",
        "do",
        "if the ELN disarms",
        None,
    ),
    (
        "Colombia and the ELN agreed to release prisoners.",
        ["Colombia", "ELN"],
        "release prisoners",
        "joint words",
        "do",
        None,
        None,
    ),
    (
        "Colombia pledged not to attack the ELN.",
        ["Colombia"],
        "not to attack the ELN",
        "own words",
        "refrain",
        None,
        None,
    ),
    (
        "Colombia pledged to refrain from attacks.",
        ["Colombia"],
        "refrain from attacks",
        "own words",
        "refrain",
        None,
        None,
    ),
]


@pytest.mark.parametrize(("text", "obligor", "action", "basis", "polarity", "condition", "due"), COMMITMENTS)
def test_commitments_in_own_words(
    text: str,
    obligor: list[str],
    action: str,
    basis: str,
    polarity: str,
    condition: str | None,
    due: str | None,
    find_one: FindOne,
) -> None:
    found = find_one(text)
    (c,) = found.commitments
    assert (names(found, c.obligor), c.basis, c.polarity) == (obligor, basis, polarity)
    assert action in c.action.text or c.action.text in action
    assert (c.condition.text if c.condition else None, c.due.text if c.due else None) == (condition, due)


@pytest.mark.parametrize(
    "text",
    [
        "The UN urged Colombia to release 50 rebels.",
        "Colombia demanded that the ELN release 50 soldiers.",
        "Colombia released 50 rebels.",
        "Colombia refused to release 50 rebels.",
        "Colombia did not agree to release 50 rebels.",
        "Colombia may agree to release 50 rebels.",
        "Colombia agrees that the ELN is weak.",
        "Colombia denied that it had promised to release 50 rebels.",
    ],
)
def test_what_is_demanded_refused_or_denied_is_no_commitment(text: str, find_one: FindOne) -> None:
    assert [c.action.text for c in find_one(text).commitments] == []


def test_an_exchange_binds_both_ways(find_one: FindOne) -> None:
    found = find_one(
        "The US signed an agreement with the Taliban providing for the withdrawal of American troops in exchange for security guarantees."
    )
    first, second = found.commitments
    assert (first.exchange, second.exchange) == (second.head, first.head)
    assert first.action.text.removeprefix("the ") == "withdrawal of American troops"
    assert second.action.text == "security guarantees"
    assert {first.basis, second.basis} == {"signed text"}


def test_two_promises_in_one_breath(find_one: FindOne) -> None:
    found = find_one("Colombia pledged to release 50 rebels and to lift the siege.")
    assert [c.action.text for c in found.commitments] == ["release 50 rebels", "lift the siege"]


@pytest.mark.parametrize(
    ("text", "due", "action", "set_by"),
    [
        ("The council set a deadline of 30 June for the vote.", "30 June", "vote", ["council"]),
        ("The deadline for the vote is 30 June.", "30 June", "vote", []),
        ("The deadline for the withdrawal is set for May 1.", "May 1", "withdrawal", []),
        ("The deadline is Friday.", "Friday", None, []),
        pytest.param(
            "The deadline for the vote passed.",
            None,
            "vote",
            [],
            marks=pytest.mark.xfail(strict=True, reason="the parser reads a clause behind for"),
        ),
        pytest.param(
            "A deadline set by ECOWAS for the vote passed.",
            None,
            "vote",
            ["ECOWAS"],
            marks=pytest.mark.xfail(strict=True, reason="the parser hangs “for the vote” on the council"),
        ),
        ("ECOWAS gave the junta a deadline of seven days.", None, None, ["ECOWAS"]),
        ("The withdrawal deadline of May 1 holds.", "May 1", "withdrawal", []),
    ],
)
def test_deadlines(text: str, due: str | None, action: str | None, set_by: list[str], find_one: FindOne) -> None:
    found = find_one(text)
    (d,) = found.deadlines
    assert (d.due.text if d.due else None, found.tree.tokens[d.action].text if d.action is not None else None) == (
        due,
        action,
    )
    assert names(found, d.set_by) == set_by


def test_a_due_time_makes_a_deadline(find_one: FindOne) -> None:
    found = find_one("Colombia promised to release 50 rebels by 1 June.")
    (c,) = found.commitments
    (d,) = found.deadlines
    assert isinstance(c, CommitmentFinding)
    assert c.due is not None
    assert d.due is not None
    assert (d.due.start, d.due.value, d.action) == (c.due.start, c.due.value, c.head)


@pytest.mark.parametrize("text", ["The deadly line held.", "They met by 1 June.", "The deadline pressure was great."])
def test_no_deadline(text: str, find_one: FindOne) -> None:
    assert find_one(text).deadlines == ()
