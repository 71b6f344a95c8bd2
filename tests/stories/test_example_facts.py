"""The example story, fact by fact, read as published on Wednesday 14 December 2022 and without a date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detente.pipeline import Pipeline
from stories.told import Told, Values, check_laws, expect, names, told, walk

pytestmark = pytest.mark.parser

TEXT = (Path(__file__).parents[2] / "examples" / "bogota-talks.txt").read_text(encoding="utf-8")
DATED = "2022-12-14"
FARIA, LEYVA, PETRO = "Carlos Faría", "Álvaro Leyva", "Gustavo Petro"
COLOMBIA, VENEZUELA, ELN = "Colombia", "Venezuela", "National Liberation Army of Colombia"
MINISTRY = "Venezuelan Foreign Ministry"

SIGNING = "In September, Colombia and Venezuela signed a memorandum"
OPENING = "the reopening of the border crossings by Colombia"
PLEDGE = "a pledge to deny the rebels a refuge"
DUE = "The crossings must be open by March 31"
DOUBT = "Petro told reporters that this date would be hard to keep"
TALKS = "On Tuesday, Colombian Foreign Minister Álvaro Leyva held talks in Bogotá with Carlos Faría, his Venezuelan counterpart, about the peace process with the National Liberation Army (ELN), in which both governments take part."
TWEET = "“Venezuela and Colombia see most matters alike … above all [the need for] a truce before Christmas,” Faría wrote on Twitter"
SIXTIES = "In the 1960s, Cuba trained the first fighters of the ELN, who fought the troops of the National Front."
FEAR = "violence may spread from Colombia to the Amazon"
PULL_OUT = "the Colombian army prepares to pull its soldiers out of Arauca"
CHARGE = "the ELN, which Venezuela has for years been accused of sheltering"
DENIAL = "Caracas rejects the accusation."
VISIT = "the first visit by a Venezuelan foreign minister to Colombia in seven years"
NO_HEADWAY = "the negotiations with the ELN have made little headway"
WORRY = "The border is our shared worry"
HOPE = "We hope for an early truce that opens the way to a lasting peace in the Republic of Colombia and to a transitional government with a seat for the ELN."
RECEIVED = "Faría is also due to be received by President Petro"
CONFERENCE = "Last month, Norway convened a conference on Colombia in Oslo."
ASK = "urged the warring sides to agree on a ceasefire and to release all hostages"
NO_TRUCE = "The ELN has not announced a truce."


@pytest.fixture(scope="module", params=[None, DATED], ids=["undated", "dated"])
def story(pipeline: Pipeline, request: pytest.FixtureRequest) -> Told:
    return told(pipeline, TEXT, request.param)


def dated(story: Told) -> bool:
    return story.values["report"]["published"] is not None


def fixed(story: Told, edtf: str, earliest: str, latest: str, **common: object) -> Values:
    """A time as it must stand with the report's date, and without."""
    if dated(story):
        return {**common, "edtf": edtf, "earliest": earliest, "latest": latest, "basis": "anchored"}
    return {**common, "earliest": None, "latest": None}


def passages(story: Told) -> None:
    kinds = [p["kind"] for p in story.passages]
    assert kinds[:4] == ["headline", "deck", "byline", "dateline"]
    assert [p["text"][:9] for p in story.passages if p["kind"] == "intruder"] == ["READ ALSO"]
    assert [p["text"][:6] for p in story.passages if p["kind"] == "caption"] == ["Photo:"]
    assert story.values["report"]["title"] == TEXT.split("\n", 1)[0]
    assert story.values["report"]["published"] == (DATED if dated(story) else None)


def meeting(story: Told) -> None:
    claim = story.one("event", within=TALKS, type="CONSULT")
    expect(
        claim, status="happened", frame="current", voice=[], actors=[FARIA, LEYVA], recipients=[], same_as=None,
        where={"text": "Bogotá", "territory": "COL", "precision": "city"},
        when=fixed(story, "2022-12-13", "2022-12-13", "2022-12-13", text="Tuesday", anchor="published"),
    )  # fmt: skip
    offices = {actor["name"]: actor["office"] for actor in claim["actors"]}
    assert offices == {FARIA: "foreign minister of Venezuela", LEYVA: "foreign minister of Colombia"}


def both_take_part(story: Told) -> None:
    roles = story.all("role", within=TALKS)
    assert sorted(role["actor"]["name"] for role in roles) == [COLOMBIA, VENEZUELA]
    assert {role["role"] for role in roles} == {"stakeholder"}


def agreement(story: Told) -> None:
    claim = story.one("agreement")
    september = fixed(story, "2022-09", "2022-09-01", "2022-09-30", text="September", precision="month")
    expect(
        claim,
        parties=[COLOMBIA, VENEZUELA],
        instrument="memorandum",
        signed=september,
        where=None,
        voice=[],
        status="happened",
    )
    expect(
        story.one("event", within=SIGNING),
        type="SUPPORT",
        status="happened",
        actors=[COLOMBIA, VENEZUELA],
        when=september,
    )


def opening_committed(story: Told) -> None:
    claim = story.one("commitment", within=OPENING)
    expect(claim, obligor=[COLOMBIA], status="planned", basis="signed text", agreement=story.one("agreement")["id"])
    assert [party["text"] for party in claim["obligor"]] == ["Colombia"]
    assert claim["deadline"] == story.one("deadline", same_as=None)["id"]


def pledge_committed(story: Told) -> None:
    claim = story.one("commitment", within=PLEDGE)
    expect(
        claim,
        obligor=[VENEZUELA],
        status="planned",
        basis="signed text",
        agreement=story.one("agreement")["id"],
        deadline=None,
    )


def exchange(story: Told) -> None:
    opening, pledge = story.one("commitment", within=OPENING), story.one("commitment", within=PLEDGE)
    assert (opening["in_exchange_for"], pledge["in_exchange_for"]) == ([pledge["id"]], [opening["id"]])
    assert len(story.all("commitment")) == 2


def deadline(story: Told) -> None:
    claim = story.one("deadline", same_as=None)
    assert claim["commitment"] == story.one("commitment", within=OPENING)["id"]
    expect(claim, set_by=[], due=fixed(story, "2023-03-31", "2023-03-31", "2023-03-31", precision="day"))
    assert "March 31" in claim["due"]["text"]
    assert dated(story) or claim["due"]["edtf"] == "XXXX-03-31"


def doubt(story: Told) -> None:
    claim = story.one("statement", within=DOUBT)
    expect(
        claim,
        act="assesses",
        speakers=[PETRO],
        content=["this date would be hard to keep"],
        form="indirect",
        status="happened",
    )
    assert claim["medium"] in ("unstated", "press conference")
    assert claim["speaker"]["office"] == "president of Colombia"


def tweet(story: Told) -> None:
    claim = story.one("statement", within=TWEET)
    expect(
        claim, act="claims agreement with", medium="social post", form="direct", speakers=[FARIA], addressees=[],
        content=[TEXT[TEXT.index("Venezuela and Colombia see") : TEXT.index(",” Faría")]],
    )  # fmt: skip
    assert claim["speaker"]["office"] == "foreign minister of Venezuela"
    assert claim["speaker"]["sector"] == "GOV"


def shared_as_one_says(story: Told) -> None:
    claim = story.one("position", within=TWEET)
    expect(
        claim, holder={VENEZUELA, FARIA}, shared_with=[COLOMBIA], statement=story.one("statement", within=TWEET)["id"]
    )


def needed_truce_did_not_happen(story: Told) -> None:
    for claim in story.all("event", within=TWEET):
        assert claim["status"] in ("called_for", "possible")


def agenda(story: Told) -> None:
    claim = story.one("event", within="Trade, gas exports and the fight against smuggling were discussed as well.")
    expect(claim, type="CONSULT", status="happened")
    assert claim["same_as"] == story.one("event", within=TALKS, type="CONSULT")["id"]


def no_contract(story: Told) -> None:
    claim = story.one("event", within="No contract was signed.")
    expect(claim, status="negated", type={"SUPPORT", "AGREE"})


def trained(story: Told) -> None:
    claim = story.one("event", within="Cuba trained the first fighters of the ELN")
    expect(
        claim,
        type="AID",
        status="happened",
        frame="background",
        actors=["Cuba"],
        recipients=[ELN],
        when={"edtf": "196X", "basis": "stated"},
    )


def fought(story: Told) -> None:
    claim = story.one("event", within="who fought the troops of the National Front")
    expect(claim, type="ASSAULT", status="happened", frame="background", when={"edtf": "196X"})
    assert "ELN" in str(claim["actors"])


def fear(story: Told) -> None:
    (claim,) = [c for c in story.all(within=FEAR) if c["kind"] in ("statement", "assessment")]
    expect(claim, act="is concerned", speakers=["Brazil"], voice=[], medium="unstated")
    for event in story.all("event", within=FEAR):
        expect(event, status="possible")


def pull_out(story: Told) -> None:
    claim = story.one("event", within=PULL_OUT)
    expect(
        claim,
        type="RETREAT",
        mode="withdraw",
        status="planned",
        voice=[],
        content_of=None,
        where={"name": "Arauca", "territory": "COL"},
    )
    assert [actor["territory"] for actor in claim["actors"]] == ["COL"]


def halted_offensive(story: Told) -> None:
    claim = story.one("event", within="halting its offensive against the ELN")
    expect(claim, status="planned", recipients=[ELN], content_of=story.one("event", within=PULL_OUT)["id"])
    assert [actor["territory"] for actor in claim["actors"]] == ["COL"]


def allegation(story: Told) -> None:
    claim = story.one("allegation")
    expect(claim, accusers=[], accused=[VENEZUELA], status="alleged")
    expect(
        story.claim(claim["proposition"]), status="alleged", actors=[VENEZUELA], recipients=[ELN], trigger="sheltering"
    )
    accuse = story.one("event", within=CHARGE, type="ACCUSE")
    expect(accuse, status="happened", actors=[], recipients=[VENEZUELA])
    assert story.claim(claim["proposition"])["content_of"] == accuse["id"]


def denial(story: Told) -> None:
    claim = story.one("response")
    expect(
        claim,
        response="denies",
        status="denied",
        responder=[VENEZUELA],
        where=None,
        voice=[],
        answers=story.one("allegation")["id"],
    )
    assert claim["evidence"][0]["text"] == DENIAL


def visit(story: Told) -> None:
    claim = story.one("event", within=VISIT, frame="current")
    expect(
        claim, type="CONSULT", mode="visit", status={"happened", "ongoing"}, actors=[FARIA] if dated(story) else claim_names(claim),
        recipients=[COLOMBIA], when=None, where={"name": "Colombia", "territory": "COL", "precision": "country"},
    )  # fmt: skip


def claim_names(claim: Values) -> list[str]:
    return names(claim["actors"])


def visit_before(story: Told) -> None:
    claim = story.one("event", within=VISIT, frame="background")
    expect(
        claim,
        type="CONSULT",
        status="happened",
        recipients=[COLOMBIA],
        derived_from=[story.one("event", within=VISIT, frame="current")["id"]],
    )
    (actor,) = claim["actors"]
    assert (actor["name"], actor["office"]) == (None, "foreign minister of Venezuela")
    expect(claim, when={"relative": "P-7Y"})
    if dated(story):
        assert claim["when"]["earliest"] < "2015-12-14" < claim["when"]["latest"]
    else:
        expect(claim, when={"edtf": None, "earliest": None, "latest": None, "basis": "unknown"})


def no_headway(story: Told) -> None:
    claim = story.one("assessment")
    expect(claim, holder=None, voice=[])
    assert "negotiations" in claim["about"]["text"]
    assert "made little headway" in claim["content"]["text"]
    assert not story.all("event", within=NO_HEADWAY), "which talks were held, when and by whom is not said"


def date_draws_near(story: Told) -> None:
    first = story.one("deadline", same_as=None)
    near = [c for c in story.all("deadline") if "drawing near" in str(c["evidence"])]
    assert near
    assert all(story.root(claim) == first["id"] for claim in near)


def worry(story: Told) -> None:
    claim = story.one("statement", within=WORRY)
    expect(
        claim,
        speakers=[MINISTRY],
        medium="official website",
        form="direct",
        content=[WORRY],
        act={"asserts", "is concerned"},
        same_as=None,
    )


def hope(story: Told) -> None:
    claim = story.one("statement", within=HOPE)
    expect(claim, speakers=[MINISTRY], medium="official website", form="direct", act="hopes", content=[HOPE])
    assert story.root(claim) == story.one("statement", within=WORRY)["id"]


def deck_joins_it(story: Told) -> None:
    joined = [c for c in story.claims if any(e["passage"] == "deck" for e in c["evidence"])]
    assert joined
    assert all(
        "our shared worry" in str(c["evidence"]) or "We hope for an early truce" in str(c["evidence"]) for c in joined
    )


def hoped_for_truce(story: Told) -> None:
    for claim in story.all("event", within=HOPE):
        expect(claim, status="called_for", voice=[(MINISTRY, "official website")])


def transitional_government(story: Told) -> None:
    claim = story.one("position", within=HOPE, issue="inclusive government")
    expect(claim, holder={MINISTRY, VENEZUELA}, statement=story.one("statement", within=HOPE)["id"])


def due_to_be_received(story: Told) -> None:
    claim = story.one("event", within=RECEIVED)
    expect(claim, type="CONSULT", status="planned", when=None, where=None)
    assert set(names(claim["actors"] + claim["recipients"])) == {FARIA, PETRO}
    assert [link["speaker"]["name"] for link in claim["voice"]] == ["Colombian Foreign Ministry"]
    assert claim["voice"][0]["medium"] == "written statement"


def ministry_announces(story: Told) -> None:
    claim = story.one("statement", within=RECEIVED)
    expect(claim, act="announces", medium="written statement", speakers=["Colombian Foreign Ministry"])


def conference(story: Told) -> None:
    claim = story.one("event", within=CONFERENCE)
    expect(
        claim, type="CONSULT", status="happened", where={"name": "Oslo", "territory": "NOR"},
        when=fixed(story, "2022-11", "2022-11-01", "2022-11-30", text="Last month", relative="P-1M"),
    )  # fmt: skip
    everybody = claim["actors"] + claim["recipients"] + claim["others"]
    assert {party["name"] for party in everybody if party["territory"]} == {"Norway", "Cuba", "Chile", "Spain"}
    assert [party["name"] for party in everybody if party["role"] == "host"] == ["Norway"]


def call(story: Told) -> None:
    said = story.one("statement", within=ASK)
    expect(said, act="calls on", medium="unstated", form="indirect")
    assert {p["name"] for p in said["speakers"] if p["territory"]} == {"Cuba", "Chile", "Spain"}
    assert [(p["actor"], p["territory"]) for p in said["addressees"]] == [(None, None)], "the text names no side"
    request = story.one("event", within=ASK, type="REQUEST")
    expect(request, status="happened", recipients=names(said["addressees"]))
    assert names(request["actors"]) == names(said["speakers"])


def asks(story: Told) -> None:
    request = story.one("event", within=ASK, type="REQUEST")
    inner = [c for c in story.all("event", within=ASK) if c["id"] != request["id"]]
    assert {c["status"] for c in inner} == {"called_for"}
    release = next(c for c in inner if c["trigger"]["text"] == "release")
    expect(release, type="RETREAT", mode="release", content_of=request["id"])
    agree = next(c for c in inner if c["trigger"]["text"] == "agree")
    expect(agree, type="AGREE", content_of=request["id"])


def no_truce(story: Told) -> None:
    claim = story.one("event", within=NO_TRUCE)
    expect(claim, status="negated", actors=[ELN])
    assert not story.all("statement", within=NO_TRUCE), "nothing was announced"


def nothing_from_the_intruder_or_beyond(story: Told) -> None:
    for part in walk(story.claims):
        assert part.get("territory") != "PER"


def no_truce_held(story: Told) -> None:
    for claim in story.all("event"):
        if "truce" in claim["trigger"]["text"] or "ceasefire" in claim["trigger"]["text"]:
            assert claim["status"] not in ("happened", "ongoing")


def one_visitor(story: Told) -> None:
    assert len([m for m in story.mentions if m["kind"] == "actor" and "Faría" in m["text"] and m["name"] != FARIA]) == 0


FACTS: tuple[Callable[[Told], None], ...] = (
    passages, meeting, both_take_part, agreement, opening_committed, pledge_committed, exchange, deadline, doubt, tweet,
    shared_as_one_says, needed_truce_did_not_happen, agenda, no_contract, trained, fought, fear, pull_out, halted_offensive,
    allegation, denial, visit, visit_before, no_headway, date_draws_near, worry, hope, deck_joins_it, hoped_for_truce,
    transitional_government, due_to_be_received, ministry_announces, conference, call, asks, no_truce,
    nothing_from_the_intruder_or_beyond, no_truce_held, one_visitor, check_laws,
)  # fmt: skip


NOT_READ_YET = {
    halted_offensive: "the parser hangs “halting” on “may spread”, so it is possible here and nobody's; the army prepares it"
}


def _marks(fact: Callable[[Told], None]) -> tuple[pytest.MarkDecorator, ...]:
    return (pytest.mark.xfail(strict=True, reason=NOT_READ_YET[fact]),) if fact in NOT_READ_YET else ()


@pytest.mark.parametrize("fact", [pytest.param(fact, id=fact.__name__, marks=_marks(fact)) for fact in FACTS])
def test_fact(story: Told, fact: Callable[[Told], None]) -> None:
    fact(story)
