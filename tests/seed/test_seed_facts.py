"""The acceptance story, fact by fact: one row a fact of its table, and what must never come out of it.

Read without a date (relative times stay relative) and as published on Wednesday 7 April 2021.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from stories.told import Told, Values, check_laws, expect, names, territories, told, walk

from detente.pipeline import Pipeline
from seed.seed import (
    ACCORD,
    AGENDA,
    ALSO_READ,
    BIDEN,
    BIDEN_NAME,
    CHINA,
    CONCERN,
    CONFERENCE,
    DEADLINE,
    DECK,
    DENIAL,
    EIGHTIES,
    FEARS,
    HOPE,
    KHAN,
    KHAN_NAME,
    LAVROV,
    MEETING,
    PAK_MFA,
    PAKISTAN,
    QURESHI,
    RUS_MFA,
    RUSSIA,
    TALIBAN,
    TEXT,
    TITLE,
    TITLE_AGAIN,
    TWEET,
    US,
    VISIT,
    absent,
)

pytestmark = [pytest.mark.parser, absent]

DATED = "2021-04-07"


@pytest.fixture(scope="module", params=[None, DATED], ids=["undated", "dated"])
def seed(pipeline: Pipeline, request: pytest.FixtureRequest) -> Told:
    return told(pipeline, TEXT, request.param)


def dated(seed: Told) -> bool:
    return seed.values["report"]["published"] is not None


def when(
    seed: Told, text: str, relative: str, precision: str, edtf: str, earliest: str, latest: str, basis: str = "anchored"
) -> Values:
    """A time that hangs on the report's date: open without it, resolved with it."""
    common = {"text": text, "anchor": "published", "relative": relative, "precision": precision}
    if dated(seed):
        return {**common, "edtf": edtf, "earliest": earliest, "latest": latest, "basis": basis}
    return {**common, "edtf": None, "earliest": None, "latest": None, "basis": "unknown"}


def stands_in(claim: Values, place: tuple[int, int], passage: str = "body") -> bool:
    """Whether a piece of evidence lies in this paragraph or sentence."""
    return any(place[0] <= e["start"] and e["end"] <= place[1] and e["passage"] == passage for e in claim["evidence"])


def only(claim: Values, *places: tuple[int, int]) -> None:
    """All evidence lies in these paragraphs, and each of them gives some."""
    for place in places:
        kind = {TITLE: "headline", TITLE_AGAIN: "headline", DECK: "deck"}.get(place, "body")
        assert stands_in(claim, place, kind), f"no evidence in {place}: {claim['evidence']}"
    for e in claim["evidence"]:
        assert any(p[0] <= e["start"] and e["end"] <= p[1] for p in places), f"evidence elsewhere: {e}"


def meeting(seed: Told) -> Values:
    return seed.one("event", within=MEETING, type="CONSULT")


def visit(seed: Told) -> Values:
    return seed.one("event", within=VISIT, type="CONSULT", frame="current")


def accused(seed: Told) -> Values:
    return seed.one("allegation")


def accord(seed: Told) -> Values:
    return seed.one("agreement")


def commitments(seed: Told) -> tuple[Values, Values]:
    return seed.one("commitment", obligor=[US]), seed.one("commitment", obligor=[TALIBAN])


def deadline(seed: Told) -> Values:
    roots = [claim for claim in seed.all("deadline") if claim["same_as"] is None]
    assert len(roots) == 1, roots
    return roots[0]


def f01_report(seed: Told) -> None:
    report = seed.values["report"]
    assert report["title"] == TEXT[:60]
    assert report["published"] == (DATED if dated(seed) else None)
    assert (report["outlet"], report["url"], report["language"]) == (None, None, "en")
    assert report["text"] == TEXT
    assert [(p["start"], p["end"]) for p in seed.passages if p["kind"] == "headline"] == [TITLE, TITLE_AGAIN]


def f02_deck_joins_the_ministrys_statement(seed: Told) -> None:
    assert [(p["start"], p["end"]) for p in seed.passages if p["kind"] == "deck"] == [DECK]
    with_deck = [claim for claim in seed.claims if stands_in(claim, DECK, "deck")]
    assert with_deck
    for claim in with_deck:
        assert claim["kind"] == "statement"
        assert stands_in(claim, CONCERN) or stands_in(claim, HOPE)
    assert any(claim["act"] == "hopes" for claim in with_deck)


def f03_meeting(seed: Told) -> None:
    claim = meeting(seed)
    expect(
        claim, status="happened", frame="current", voice=[], trigger="met", mode=None, quad=1,
        actors=[LAVROV, QURESHI], recipients=[], content_of=None, same_as=None, inner_status=None,
        when=when(seed, "Wednesday", "P-1W", "day", DATED, DATED, DATED),
        where={"text": "Islamabad", "name": "Islamabad", "territory": "PAK", "precision": "city", "geonames": 1176615},
    )  # fmt: skip
    assert round(claim["where"]["lat"]), round(claim["where"]["lon"]) == (34, 73)
    only(claim, MEETING, TITLE, TITLE_AGAIN)


def f04_offices(seed: Told) -> None:
    for party in meeting(seed)["actors"]:
        state, code = {LAVROV: ("Russia", "RUS"), QURESHI: ("Pakistan", "PAK")}[party["name"]]
        assert party["office"] == f"foreign minister of {state}"
        assert (party["territory"], party["country_code"], party["sector"]) == (code, code, "GOV")
        assert MEETING[0] <= party["start"]
        assert party["unnamed"] is False


def f05_involved(seed: Told) -> None:
    roles = seed.all("role", within=MEETING)
    assert sorted(role["actor"]["name"] for role in roles) == [PAKISTAN, RUSSIA]
    assert len(seed.all("role")) == 2
    for role in roles:
        expect(role, role="stakeholder", status="happened", frame="current", voice=[], when=None)
        assert "peace process in Afghanistan" in role["process"]["text"]
        assert role["actor"]["text"] in ("both countries", "countries")


def f06_visit(seed: Told) -> None:
    claim = visit(seed)
    expect(
        claim, status={"happened", "ongoing"}, voice=[], trigger="visit", mode="visit", actors=[LAVROV],
        recipients=[PAKISTAN], when=None, where={"name": "Pakistan", "territory": "PAK", "precision": "country"}, same_as=None,
    )  # fmt: skip
    assert claim["actors"][0]["text"] == "Russian foreign minister"
    assert claim["actors"][0]["office"] == "foreign minister of Russia"
    only(claim, VISIT)


def f07_earlier_visit(seed: Told) -> None:
    claim = seed.one("event", within=VISIT, type="CONSULT", frame="background")
    assert visit(seed)["id"] in claim["derived_from"]
    expect(claim, mode="visit", status="happened", voice=[], recipients=[PAKISTAN], where={"territory": "PAK"})
    (actor,) = claim["actors"]
    assert (actor["office"], actor["territory"]) == ("foreign minister of Russia", "RUS")
    assert actor["name"] is None or "Lavrov" not in actor["name"]
    assert "nine years" in claim["when"]["text"]
    expect(claim, when={"relative": "P-9Y", "anchor": "published"})
    if dated(seed):
        expect(claim, when={"edtf": "2011-04/2012-12", "earliest": "2011-04-01", "latest": "2012-12-31"})
        assert claim["when"]["basis"] in ("computed", "anchored")
    else:
        expect(claim, when={"edtf": None, "earliest": None, "latest": None, "basis": "unknown"})


def f08_no_progress(seed: Told) -> None:
    claim = seed.one("assessment", within=VISIT)
    expect(claim, status="happened", frame="current", voice=[], holder=None, about="peace talks")
    assert "not making significant progress" in claim["content"]["text"]
    only(claim, VISIT)


def f09_deadline_approaching(seed: Told) -> None:
    claim = deadline(seed)
    retold = [c for c in seed.all("deadline") if c["same_as"] == claim["id"]]
    assert any(stands_in(c, VISIT) for c in (claim, *retold))
    assert claim["due"]["text"] == "May 1"


def f10_tweet(seed: Told) -> None:
    claim = seed.one("statement", within=TWEET)
    expect(
        claim, act="claims agreement with", medium="social post", form="direct", status="happened", voice=[],
        speakers=[QURESHI], on_behalf_of=None, cue="tweeted", addressees=[],
        content=[TEXT[685 : TEXT.index("”")].rstrip(",")],
    )  # fmt: skip
    assert claim["content"][0]["text"].startswith("(Pakistan and Russia) have")
    assert "issues … including" in claim["content"][0]["text"]
    assert claim["speaker"]["office"] == "foreign minister of Pakistan"
    only(claim, TWEET)


def f11_shared_only_as_far_as_its_holder_says(seed: Told) -> None:
    claim = seed.one("position", within=TWEET)
    expect(claim, holder={PAKISTAN, QURESHI}, shared_with=[RUSSIA], statement=seed.one("statement", within=TWEET)["id"])
    assert "peace and stability in Afghanistan" in claim["stance"]["text"]
    assert not seed.all("position", within=TWEET, holder=RUSSIA)


def f12_agenda(seed: Told) -> None:
    claim = seed.one("event", within=AGENDA)
    expect(claim, type="CONSULT", status="happened", voice=[], trigger="discussed", actors=[LAVROV, QURESHI])
    assert claim["same_as"] == meeting(seed)["id"]
    agenda = [other["text"] for other in claim["others"] if other["role"] == "object"]
    agenda += [topic["text"] for s in seed.all("statement", within=AGENDA) for topic in s["topics"]]
    for topic in ("economic relations", "energy", "terrorism", "pipeline"):
        assert any(topic in text for text in agenda), f"{topic} in {agenda}"


def f13_pipeline_is_no_event(seed: Told) -> None:
    pipeline = "progress in the implementation of the gas pipeline construction project"
    assert all(claim["kind"] == "assessment" for claim in seed.all(within=pipeline))


def f14_ministry_announces(seed: Told) -> None:
    claim = seed.one("statement", within=KHAN)
    expect(
        claim, act="announces", medium="written statement", form="indirect", speakers=[PAK_MFA], when=None, voice=[],
        status="happened", content=["Lavrov is also scheduled to meet with Prime Minister Imran Khan"],
    )  # fmt: skip
    assert (claim["speaker"]["territory"], claim["speaker"]["sector"]) == ("PAK", "GOV")
    only(claim, KHAN)


def f15_khan_meeting_scheduled(seed: Told) -> None:
    claim = seed.one("event", within=KHAN)
    expect(
        claim, type="CONSULT", status="planned", frame="current", trigger="meet", actors=[KHAN_NAME, LAVROV], recipients=[],
        voice=[(PAK_MFA, "written statement")], when=None, where=None, same_as=None,
    )  # fmt: skip
    khan = next(actor for actor in claim["actors"] if actor["name"] == KHAN_NAME)
    assert (khan["office"], khan["territory"], khan["sector"]) == ("prime minister of Pakistan", "PAK", "GOV")
    only(claim, KHAN)


def f16_supporters(seed: Told) -> None:
    claim = seed.one("event", within=EIGHTIES, type="SUPPORT")
    expect(
        claim, status="happened", frame="background", voice=[], actors=[PAKISTAN, US], recipients=["Islamists"], where=None,
        when={"edtf": "198X", "earliest": "1980-01-01", "latest": "1989-12-31", "basis": "stated", "precision": "decade", "relative": None},
    )  # fmt: skip
    only(claim, EIGHTIES)


def f17_fought(seed: Told) -> None:
    claim = seed.one("event", within="fought the occupying Soviet forces")
    expect(
        claim,
        type="ASSAULT",
        status="happened",
        frame="background",
        voice=[],
        actors=["Islamists"],
        when={"edtf": "198X"},
    )
    assert territories(claim["recipients"]) == {"SUN"}
    assert claim["where"] is None or claim["where"]["territory"] == "AFG"


def f18_worried(seed: Told) -> None:
    (claim,) = [c for c in seed.claims if stands_in(c, FEARS) and c["kind"] in ("statement", "assessment")]
    if claim["kind"] == "statement":
        expect(claim, act="is concerned", speakers=[RUSSIA], medium="unstated", voice=[], cue="worried")
        assert claim["content"][0]["text"].startswith("instability will spill over from Afghanistan to Central Asia")
    else:
        expect(claim, holder=RUSSIA)
    for event in seed.all("event", within="instability will spill over from Afghanistan to Central Asia"):
        expect(event, status="possible", where=None)


def f19_prepares_to_withdraw(seed: Told) -> None:
    claim = seed.one("event", within="the United States prepares to withdraw its troops from the country")
    expect(
        claim, type="RETREAT", mode="withdraw", status="planned", frame="current", voice=[], actors=[US], trigger="withdraw",
        where={"name": "Afghanistan", "territory": "AFG", "precision": "country"}, content_of=None, when=None,
    )  # fmt: skip
    assert "country" in claim["where"]["text"]


def f20_ending_operations(seed: Told) -> None:
    claim = seed.one("event", within="ending operations against the Taliban")
    withdrawal = seed.one("event", within="prepares to withdraw its troops")
    expect(claim, status="planned", actors=[US], recipients=[TALIBAN], content_of=withdrawal["id"], voice=[])


def f21_allegation(seed: Told) -> None:
    claim = accused(seed)
    expect(claim, status="alleged", accusers=[], accused=[PAKISTAN], when=None, frame="current")
    only(claim, FEARS)
    proposition = seed.claim(claim["proposition"])
    expect(proposition, type="SUPPORT", status="alleged", actors=[PAKISTAN], recipients=[TALIBAN], trigger="supporting")
    accuse = seed.one("event", within=FEARS, type="ACCUSE")
    expect(accuse, status="happened", mode="allege", actors=[], recipients=[PAKISTAN], trigger="accused")
    assert proposition["content_of"] == accuse["id"]
    for link in (*claim["voice"], *proposition["voice"], *accuse["voice"]):
        assert link["speaker"]["unnamed"]


def f22_intruder(seed: Told) -> None:
    (passage,) = [p for p in seed.passages if p["kind"] == "intruder"]
    assert (passage["start"], passage["end"]) == ALSO_READ
    assert passage["reason"]
    assert "ALSO READ:\xa0" in passage["text"]


def f23_denial(seed: Told) -> None:
    claim = seed.one("response")
    expect(
        claim, responder=[PAKISTAN], response="denies", status="denied", answers=accused(seed)["id"], when=None, where=None, voice=[],
    )  # fmt: skip
    only(claim, DENIAL)


def f24_conference(seed: Told) -> None:
    claim = seed.one("event", within=CONFERENCE, type="CONSULT")
    expect(
        claim, status="happened", mode="multilateral", voice=[], same_as=None, frame="current",
        when=when(seed, "Last month", "P-1M", "month", "2021-03", "2021-03-01", "2021-03-31"),
        where={"text": "Moscow", "name": "Moscow", "territory": "RUS", "precision": "city"},
    )  # fmt: skip
    only(claim, CONFERENCE)


def f25_participants(seed: Told) -> None:
    claim = seed.one("event", within=CONFERENCE, type="CONSULT")
    everybody = [*claim["actors"], *claim["recipients"], *claim["others"]]
    assert {party["name"] for party in everybody if party["territory"]} == {RUSSIA, US, CHINA, PAKISTAN}
    assert [p["name"] for p in everybody if p["role"] == "host"] == [RUSSIA]


def f26_call(seed: Told) -> None:
    said = seed.one("statement", within=CONFERENCE)
    expect(said, act="calls on", medium="unstated", form="indirect", status="happened", voice=[], same_as=None)
    wanted = {None, "USA", "CHN", "PAK"}
    assert territories(said["speakers"]) == wanted
    assert said["speaker"]["text"] == "participants"
    assert said["speaker"]["unnamed"]
    assert [(p["territory"], p["actor"]) for p in said["addressees"]] == [(None, None)]
    assert said["addressees"][0]["text"].endswith("parties to the Afghan conflict")
    content = " ".join(span["text"] for span in said["content"])
    assert "conclude a peace agreement" in content
    assert "reduce the level of violence" in content
    request = seed.one("event", within=CONFERENCE, type="REQUEST")
    expect(request, status="happened", actors=names(said["speakers"]), recipients=names(said["addressees"]))
    assert said["id"] in request["same_act_as"] or request["id"] in said["same_act_as"]
    asks = [e for e in seed.all("event", within=CONFERENCE) if e["content_of"] == request["id"]]
    assert sorted(ask["trigger"]["text"].split()[0] for ask in asks) == ["conclude", "reduce"]
    for ask in asks:
        expect(ask, status="called_for", actors=names(said["addressees"]))
        assert [link["speaker"]["text"] for link in ask["voice"]] == ["participants"]
    assert {ask["type"] for ask in asks} == {"AGREE", "RETREAT"}


def f28_common_concern(seed: Told) -> None:
    claim = seed.one("statement", within=CONCERN)
    expect(
        claim, act="asserts", medium="official website", form="direct", speakers=[RUS_MFA], same_as=None, when=None, voice=[],
        content=["The subject of common concern is the situation in Afghanistan"], cue="reads",
    )  # fmt: skip


def f29_quote_goes_on(seed: Told) -> None:
    claim = seed.one("statement", within=HOPE)
    expect(
        claim, act="hopes", medium="official website", form="direct", speakers=[RUS_MFA], when=None, voice=[], status="happened",
        content=[TEXT[HOPE[0] + 1 : HOPE[1] - 1]],
    )  # fmt: skip
    assert seed.root(claim) == seed.one("statement", within=CONCERN)["id"]


def f30_inclusive_government(seed: Told) -> None:
    claim = seed.one("position", within=HOPE)
    expect(
        claim,
        holder={RUS_MFA, RUSSIA},
        issue="inclusive government",
        statement=seed.one("statement", within=HOPE)["id"],
    )
    assert "inclusive government with the participation of the Taliban" in claim["stance"]["text"]
    for event in seed.all("event", within=HOPE):
        expect(event, status="called_for", voice=[(RUS_MFA, "official website")])


def f31_agreement(seed: Told) -> None:
    claim = accord(seed)
    last_year = when(seed, "Last year", "P-1Y", "year", "2020", "2020-01-01", "2020-12-31")
    expect(
        claim,
        parties=[TALIBAN, US],
        status="happened",
        frame="current",
        voice=[],
        where=None,
        signed=last_year,
        name=None,
    )
    assert {party["role"] for party in claim["parties"]} <= {"signatory", "party"}
    assert [act["act"] for act in claim["acts"]] == ["signed"]
    assert claim["acts"][0]["when"] == claim["signed"]
    signing = seed.one("event", within="signed an agreement")
    expect(signing, type="SUPPORT", status="happened", actors=[TALIBAN, US], when=last_year, where=None, voice=[])
    assert signing["id"] in claim["same_act_as"] or claim["id"] in signing["same_act_as"]
    assert claim["content_of"] is None, "the signing is the same act, not what the agreement is the content of"
    only(claim, ACCORD)


def f32_withdrawal_committed(seed: Told) -> None:
    withdrawal, _ = commitments(seed)
    expect(withdrawal, status="planned", polarity="do", basis="signed text", agreement=accord(seed)["id"], voice=[])
    assert "withdrawal of American troops" in withdrawal["action"]["text"]
    assert [party["text"] for party in withdrawal["obligor"]] == [None]
    assert withdrawal["deadline"] == deadline(seed)["id"]
    assert stands_in(withdrawal, ACCORD)


def f33_guarantees_committed(seed: Told) -> None:
    _, guarantees = commitments(seed)
    expect(guarantees, status="planned", basis="signed text", agreement=accord(seed)["id"], voice=[], deadline=None)
    assert "prevent international terrorism" in guarantees["action"]["text"]
    assert [party["text"] for party in guarantees["obligor"]] == [None]
    assert stands_in(guarantees, ACCORD)


def f34_exchange(seed: Told) -> None:
    withdrawal, guarantees = commitments(seed)
    assert withdrawal["in_exchange_for"] == [guarantees["id"]]
    assert guarantees["in_exchange_for"] == [withdrawal["id"]]
    assert len(seed.all("commitment")) == 2


def f35_deadline(seed: Told) -> None:
    claim = deadline(seed)
    assert claim["commitment"] == commitments(seed)[0]["id"]
    expect(claim, status="planned", set_by=[], voice=[])
    if dated(seed):
        expect(
            claim,
            due={
                "text": "May 1",
                "edtf": "2021-05-01",
                "earliest": "2021-05-01",
                "latest": "2021-05-01",
                "precision": "day",
            },
        )
        assert claim["due"]["basis"] in ("anchored", "computed")
    else:
        expect(claim, due={"text": "May 1", "edtf": "XXXX-05-01", "earliest": None, "latest": None, "precision": "day"})
    assert stands_in(claim, DEADLINE)


def f36_biden_doubts(seed: Told) -> None:
    claim = seed.one("statement", within=BIDEN)
    expect(
        claim, act="assesses", medium="unstated", speakers=[BIDEN_NAME], form="indirect", when=None, voice=[], cue="said",
        content=["it would be difficult to meet this deadline"],
    )  # fmt: skip
    assert (claim["speaker"]["territory"], claim["speaker"]["sector"]) == ("USA", "GOV")
    assert stands_in(deadline(seed), BIDEN) or any(stands_in(c, BIDEN) for c in seed.all("deadline"))
    assert not seed.all("event", within=BIDEN), "no meeting: a deadline is met"


def f38_date(seed: Told) -> None:
    assert seed.values["report"]["published"] == (DATED if dated(seed) else None)


FACTS: tuple[Callable[[Told], None], ...] = (
    f01_report, f02_deck_joins_the_ministrys_statement, f03_meeting, f04_offices, f05_involved, f06_visit, f07_earlier_visit,
    f08_no_progress, f09_deadline_approaching, f10_tweet, f11_shared_only_as_far_as_its_holder_says, f12_agenda,
    f13_pipeline_is_no_event, f14_ministry_announces, f15_khan_meeting_scheduled, f16_supporters, f17_fought, f18_worried,
    f19_prepares_to_withdraw, f20_ending_operations, f21_allegation, f22_intruder, f23_denial, f24_conference, f25_participants,
    f26_call, f28_common_concern, f29_quote_goes_on, f30_inclusive_government, f31_agreement, f32_withdrawal_committed,
    f33_guarantees_committed, f34_exchange, f35_deadline, f36_biden_doubts, f38_date,
)  # fmt: skip


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.__name__)
def test_fact(seed: Told, fact: Callable[[Told], None]) -> None:
    fact(seed)


def n01_no_khan_meeting_held(seed: Told) -> None:
    for claim in seed.claims:
        if KHAN_NAME in {part.get("name") for part in walk(claim)} and claim["kind"] == "event":
            assert claim["status"] == "planned"


def n02_no_czech_or_services(seed: Told) -> None:
    for part in walk(seed.claims):
        assert part.get("territory") != "CZE"
        for value in part.values():
            assert not isinstance(value, str) or not any(word in value for word in ("Czech", "SVR", "GRU", "expulsion"))


def n03_support_for_the_taliban_is_no_fact(seed: Told) -> None:
    for claim in seed.all("event"):
        if {PAKISTAN, TALIBAN} <= {*names(claim["actors"]), *names(claim["recipients"])} and claim["type"] != "CONSULT":
            assert claim["status"] == "alleged"


def n04_denial_is_not_of_the_expulsions(seed: Told) -> None:
    for claim in seed.all("response"):
        proposition = seed.claim(seed.claim(claim["answers"])["proposition"])
        assert FEARS[0] <= proposition["trigger"]["start"] < FEARS[1]


def n05_nothing_concluded_formed_or_spilt(seed: Told) -> None:
    for claim in seed.claims:
        if claim["kind"] == "event" and claim["status"] in ("happened", "ongoing"):
            assert claim["type"] not in ("AGREE", "CONCEDE", "RETREAT", "COOPERATE", "AID"), claim
            assert claim["milestone"] is None
            assert claim["trigger"]["text"] not in ("conclude", "formation", "spill")
    assert len(seed.all("agreement")) == 1


def n06_no_pipeline_agreement(seed: Told) -> None:
    for claim in (
        seed.all("agreement")
        + seed.all("commitment")
        + seed.all("event", type="AGREE")
        + seed.all("event", type="COOPERATE")
    ):
        assert not any("pipeline" in e["text"] for e in claim["evidence"])


def n07_eighties_off_the_timeline(seed: Told) -> None:
    for claim in seed.claims:
        if stands_in(claim, EIGHTIES):
            assert claim["frame"] == "background"


def n08_kabul_is_no_party(seed: Told) -> None:
    for claim in seed.all("agreement"):
        assert names(claim["parties"]) == [TALIBAN, US]


def n09_neither_taliban_nor_kabul_call(seed: Told) -> None:
    for claim in seed.all(within=CONFERENCE):
        for part in walk({key: claim.get(key) for key in ("actors", "speakers", "recipients", "addressees", "others")}):
            assert part.get("name") != TALIBAN
            assert part.get("territory") != "AFG"


def n10_one_headline_one_deadline_one_statement(seed: Told) -> None:
    for kind, within in (("event", MEETING), ("statement", None), ("deadline", None)):
        for claim in seed.all(kind, within=within):
            assert not all(e["passage"] in ("headline", "deck") for e in claim["evidence"])
    assert len([c for c in seed.all("deadline") if c["same_as"] is None]) == 1
    assert len([c for c in seed.all("statement") if names(c["speakers"]) == [RUS_MFA] and c["same_as"] is None]) == 1
    meetings = [c for c in seed.all("event", type="CONSULT") if {LAVROV, QURESHI} <= set(names(c["actors"]))]
    assert len([c for c in meetings if c["same_as"] is None]) == 1
    withdrawals = [c for c in seed.all("event", type="RETREAT", mode="withdraw") if c["same_as"] is None]
    assert len(withdrawals) == 1, "one withdrawal, told of four times"


def n11_no_year_without_a_basis(seed: Told) -> None:
    for part in walk([seed.claims, seed.mentions]):
        if part.get("text") == "May 1":
            assert part["basis"] != "stated" or part["edtf"].startswith("XXXX")
            assert dated(seed) or part["edtf"] == "XXXX-05-01"


def n12_no_accuser(seed: Told) -> None:
    for claim in seed.all("allegation"):
        assert claim["accusers"] == []
    for claim in seed.all("event", type="ACCUSE"):
        assert claim["actors"] == []


def n13_not_lavrov_nine_years_earlier(seed: Told) -> None:
    for claim in seed.all("event", frame="background"):
        assert LAVROV not in {part.get("name") for part in walk(claim)}
        assert "person:sergei-lavrov" not in {part.get("actor") for part in walk(claim)}


def n14_no_event_in_washington_central_asia_or_prague(seed: Told) -> None:
    for claim in seed.claims:
        if claim["where"] is not None:
            assert claim["where"]["territory"] in ("PAK", "AFG", "RUS")


def n15_one_qureshi(seed: Told) -> None:
    ministers = {(m["name"], m["actor"]) for m in seed.mentions if "Kureishi" in m["text"]}
    assert len(ministers) == 1
    assert ministers.pop()[0] == QURESHI


NEVER: tuple[Callable[[Told], None], ...] = (
    n01_no_khan_meeting_held, n02_no_czech_or_services, n03_support_for_the_taliban_is_no_fact, n04_denial_is_not_of_the_expulsions,
    n05_nothing_concluded_formed_or_spilt, n06_no_pipeline_agreement, n07_eighties_off_the_timeline, n08_kabul_is_no_party,
    n09_neither_taliban_nor_kabul_call, n10_one_headline_one_deadline_one_statement, n11_no_year_without_a_basis, n12_no_accuser,
    n13_not_lavrov_nine_years_earlier, n14_no_event_in_washington_central_asia_or_prague, n15_one_qureshi,
)  # fmt: skip


@pytest.mark.parametrize("law", NEVER, ids=lambda law: law.__name__)
def test_never(seed: Told, law: Callable[[Told], None]) -> None:
    law(seed)


def test_laws(seed: Told) -> None:
    check_laws(seed)


def test_every_time_says_how_it_is_known(seed: Told) -> None:
    for part in walk([seed.claims, seed.mentions]):
        if "edtf" not in part or not part.get("basis"):
            continue
        if part["basis"] == "unknown" and not (part["edtf"] or "").startswith("XXXX"):
            assert (part["edtf"], part["earliest"], part["latest"]) == (None, None, None)
        if part["basis"] == "anchored":
            assert dated(seed)


# Every claim that a careful reader would let stand: kind, type or act, and the words it stands on.
EXPECTED: tuple[tuple[str, Any, str], ...] = (
    ("event", "CONSULT", "met"), ("role", None, "peace process"), ("role", None, "peace process"), ("deadline", None, "May 1"),
    ("event", "CONSULT", "visit"), ("event", "CONSULT", "nine years"), ("assessment", None, "peace talks"), ("event", "RETREAT", "withdrawal"),
    ("position", None, "peace and stability"), ("statement", "claims agreement with", "similar positions"), ("event", "CONSULT", "meeting"),
    ("event", "CONSULT", "discussed"), ("statement", "announces", "scheduled"), ("event", "CONSULT", "meet"), ("event", "SUPPORT", "supporters"),
    ("event", "ASSAULT", "fought"), ("allegation", None, ""), ("statement", "is concerned", "spill over"), ("event", "RETREAT", "withdraw"),
    ("event", "RETREAT", "ending"), ("event", "ACCUSE", "accused"), ("event", "SUPPORT", "supporting"), ("response", None, ""),
    ("event", "CONSULT", "hosted"), ("event", "REQUEST", "called"), ("statement", "calls on", "conclude"), ("position", None, "conclude a peace"),
    ("position", None, "reduce"), ("event", "AGREE", "conclude"), ("event", "RETREAT", "reduce"), ("statement", "asserts", "common concern"),
    ("statement", "hopes", "early exit"), ("position", None, "inclusive government"), ("agreement", None, ""), ("event", "SUPPORT", "signed"),
    ("commitment", None, "withdrawal"), ("event", "RETREAT", "withdrawal"), ("commitment", None, "guarantees"), ("event", "RETREAT", "withdrawal"),
    ("statement", "assesses", "difficult"),
)  # fmt: skip


def test_nothing_else_is_claimed(seed: Told) -> None:
    left = list(EXPECTED)
    extra = []
    for claim in seed.claims:
        words = " ".join(str(part["text"]) for part in walk(claim) if part.get("text"))
        key = next(
            (
                e
                for e in left
                if e[0] == claim["kind"] and e[1] == (claim.get("type") or claim.get("act")) and e[2] in words
            ),
            None,
        )
        if key is None:
            extra.append((claim["kind"], claim.get("type"), words[:80]))
        else:
            left.remove(key)
    assert not extra


def test_every_sentence_is_read(seed: Told) -> None:
    assert seed.values["unread"] == []
