"""Who takes part in an act where its own slots do not say so: words around it, acts told of before, groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import EventClaim, Reading

pytestmark = pytest.mark.parser
Read = Callable[..., Reading]


def act(reading: Reading, trigger: str) -> EventClaim:
    """The last act that some words tell."""
    return [c for c in reading.claims if isinstance(c, EventClaim) and c.trigger.text == trigger][-1]


def who(claim: EventClaim) -> tuple[list[str | None], list[str | None]]:
    """Names of those who act and of those towards whom the act goes; the territory of those who have none."""
    return [p.name or p.territory for p in claim.actors], [p.name or p.territory for p in claim.recipients]


# ── in the words around the act ──


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Chad was condemned in a statement by Niger and Mali.", "condemned", ["Niger", "Mali"], ["Chad"]),
        ("Norway had been allied with Canada against pirates.", "allied", ["Norway"], ["Canada"]),
        ("Twelve people died in the attack, reportedly carried out by Hezbollah.", "attack", ["Hezbollah"], []),
        ("Kenya's readiness for talks with Uganda was welcome.", "talks", ["Kenya", "Uganda"], []),
        ("Belarus is under Canadian sanctions.", "sanctions", ["Canada"], ["Belarus"]),
        ("Belarus has been the target of Canadian sanctions.", "sanctions", ["Canada"], ["Belarus"]),
        ("Lavrov stressed the need for Armenia to respond.", "stressed", ["Sergei Lavrov"], ["Armenia"]),
        ("Norway urged allies such as Poland to leave Syria.", "urged", ["Norway"], ["allies", "Poland"]),
        ("Egypt praised Oman, as well as Qatar, for their efforts.", "praised", ["Egypt"], ["Oman", "Qatar"]),
        ("Albania denounced crimes committed by Serbia.", "denounced", ["Albania"], ["Serbia"]),
        ("Israel strengthened its forces in Lebanon.", "strengthened", ["Israel"], ["Lebanon"]),
        ("Israel strengthened its forces in Haifa.", "strengthened", ["Israel"], []),
    ],
)
def test_named_elsewhere(read: Read, text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert who(act(read(text), trigger)) == (actors, recipients)


def test_who_ends_a_war_does_not_fight_it(read: Read) -> None:
    reading = read("Macron spoke of his goal of ending the war in Sudan. Macron met Ruto in Paris.")
    fights = [c for c in reading.claims if isinstance(c, EventClaim) and c.type == "ASSAULT"]
    assert not any(p.name for c in fights for p in c.actors)


# ── told of before ──

MEETING = "Chad and Niger held talks in Paris on Monday. "
ATTACK = "Hezbollah attacked a base of the Lebanese army on Monday. "


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        (MEETING + "Mali joined the talks.", "talks", ["Mali", "Chad", "Niger"]),
        (MEETING + "Mali joined the talks as an observer.", "talks", ["Chad", "Niger"]),
        (MEETING + "Further talks were held in the evening.", "talks", ["Chad", "Niger"]),
        (ATTACK + "Monday's attack killed two soldiers.", "attack", ["Hezbollah"]),
        ("Ruto briefed reporters on Monday. The talks were difficult.", "talks", []),
    ],
)
def test_taken_up(read: Read, text: str, trigger: str, actors: list[str]) -> None:
    found = [c for c in read(text).claims if isinstance(c, EventClaim) and c.trigger.text == trigger]
    assert [p.name for c in found[-1:] for p in c.actors] == actors


def test_observer_of_talks(read: Read) -> None:
    others = act(read(MEETING + "Mali joined the talks as an observer."), "talks").others
    assert [(p.name, p.role) for p in others] == [("Mali", "observer")]


def test_another_battle_is_not_the_one_told_of(read: Read) -> None:
    battle = act(read(ATTACK + "Many died in the Kirkuk battle. Iraq condemned Hezbollah."), "battle")
    assert not battle.actors


def test_request_is_declined_towards_whoever_made_it(read: Read) -> None:
    reading = read("Uganda asked Kenya to release the pilot. Kenya rejected the request.")
    assert who(act(reading, "rejected")) == (["Kenya"], ["Uganda"])


# ── groups ──

CAIRO = (
    "Turkish Foreign Minister Mevlut Cavusoglu met his Polish and Romanian counterparts, Zbigniew Rau and "
    "Bogdan Aurescu, in Ankara. "
)


def test_counterparts_by_name(read: Read) -> None:
    names, others = who(act(read(CAIRO, "2021-04-23"), "met"))
    assert {*names, *others} == {"Mevlüt Çavuşoğlu", "Zbigniew Rau", "Bogdan Aurescu"}


def test_the_ministers_are_all_who_met(read: Read) -> None:
    reading = read(CAIRO + "The foreign ministers agreed to meet again.", "2021-04-23")
    assert len(act(reading, "agreed").actors) == 3


def test_coordinated_titles_share_their_nation(read: Read) -> None:
    claim = act(read("The king and prime minister of Jordan condemned Israel."), "condemned")
    assert [p.territory for p in claim.actors] == ["JOR", "JOR"]


def test_representatives_of_several_nations(read: Read) -> None:
    claim = act(read("The representatives of Chad, Niger and Mali met in Paris."), "met")
    assert [p.territory for p in claim.actors] == ["TCD", "NER", "MLI"]


def test_name_behind_a_long_title(read: Read) -> None:
    claim = act(read("Blinken met Head of the Trade Department of the Government of Georgia Levan Kobalia."), "met")
    assert [p.name for p in claim.actors] == ["Antony Blinken", "Levan Kobalia"]


# ── whose, and whose state ──


def test_possessive_inside_a_promise(read: Read) -> None:
    reading = read("Rwanda will coordinate with Uganda to secure Hamas's commitment to cease its offensive operations.")
    assert [p.name for p in act(reading, "operations").actors] == ["Hamas"]


def test_our_country_is_the_speakers(read: Read) -> None:
    claim = act(read("“Russia has attacked our country,” Ukrainian President Volodymyr Zelensky said."), "attacked")
    assert who(claim) == (["Russia"], ["Ukraine"])


def test_talks_with_one_side_are_the_speakers_too(read: Read) -> None:
    claim = act(read("Lavrov said that negotiations with Turkey would continue."), "negotiations")
    assert who(claim)[0] == ["Russia", "Turkey"]


def test_no_promise_goes_towards_the_own_state(read: Read) -> None:
    claim = act(read("Lavrov reaffirmed Russia's readiness to provide aid."), "reaffirmed")
    assert "Russia" not in who(claim)[1]
