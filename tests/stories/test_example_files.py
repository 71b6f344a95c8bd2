"""The other examples: three rows of JSON Lines and a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import Report
from detente.pipeline import Pipeline
from detente.read import read_path
from stories.told import Told, check_laws, expect, names, territories

pytestmark = pytest.mark.parser

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def readings(pipeline: Pipeline) -> dict[str, Told]:
    reports = [*read_path(EXAMPLES / "reports.jsonl"), *read_path(EXAMPLES / "pretoria.html")]
    read = [Told(pipeline.read(report)) for report in reports if isinstance(report, Report)]
    assert len(read) == len(reports)
    names_ = ("cyprus-1", "sudan-1", "fair-1", "pretoria")
    return dict(zip(names_, read, strict=True))


@pytest.fixture
def cyprus(readings: dict[str, Told]) -> Told:
    return readings["cyprus-1"]


@pytest.fixture
def sudan(readings: dict[str, Told]) -> Told:
    return readings["sudan-1"]


@pytest.fixture
def pretoria(readings: dict[str, Told]) -> Told:
    return readings["pretoria"]


@pytest.mark.parametrize("name", ["cyprus-1", "sudan-1", "fair-1", "pretoria"])
def test_laws(readings: dict[str, Told], name: str) -> None:
    check_laws(readings[name])


def test_rows_keep_what_is_given(cyprus: Told, sudan: Told) -> None:
    report = cyprus.values["report"]
    assert (report["id"], report["title"]) == ("cyprus-1", "Cyprus leaders to hold informal meeting")
    assert (report["published"], report["outlet"]) == ("2023-02-22", "Levant Chronicle")
    assert "\r\n\r\n" in sudan.text
    assert sudan.values["report"]["url"] is None


def test_cyprus_meeting_is_planned(cyprus: Told) -> None:
    claim = cyprus.one("event", within="will meet Turkish Cypriot leader Ersin Tatar in the buffer zone on Thursday")
    expect(
        claim,
        type="CONSULT",
        status="planned",
        actors=["Ersin Tatar", "Nikos Christodoulides"],
        when={"edtf": "2023-02-23"},
    )
    assert [link["speaker"]["name"] for link in claim["voice"]] == ["United Nations"]
    assert not any("chancellor" in (actor["office"] or "") for actor in claim["actors"])


def test_cyprus_round_is_over(cyprus: Told) -> None:
    claims = cyprus.all(within="The last round of talks collapsed at Crans-Montana in July 2017.")
    assert claims
    assert all(c["when"] is None or c["when"]["edtf"] == "2017-07" for c in claims)
    assert any(c["when"] for c in claims)


def test_cyprus_call_and_refusal(cyprus: Told) -> None:
    request = cyprus.one("event", within="Turkey has called for recognition of two states", type="REQUEST")
    expect(request, status="happened", actors=["Turkey"])
    expect(
        cyprus.one("event", within="recognition of two states"),
        type="SUPPORT",
        status="called_for",
        content_of=request["id"],
    )
    expect(cyprus.one("event", within="Greece rejects this."), type="REJECT", status="happened", actors=["Greece"])
    assert cyprus.all("response") == [], "a call is no charge that could be denied"
    assert "Northern Cyprus" not in str(cyprus.one("event", within="recognition of two states")["recipients"])


def test_sudan_charge_and_denial(sudan: Told) -> None:
    claim = sudan.one("allegation")
    expect(claim, accusers=["Sudanese Armed Forces"], accused=["Rapid Support Forces"])
    shelling = sudan.claim(claim["proposition"])
    expect(
        shelling,
        type="ASSAULT",
        status="alleged",
        when={"edtf": "2023-05-22"},
        where={"name": "Omdurman", "territory": "SDN"},
    )
    expect(sudan.one("response"), response="denies", responder=["Rapid Support Forces"], answers=claim["id"])


def test_sudan_toll(sudan: Told) -> None:
    claim = sudan.one("event", within="at least 12 people were killed")
    (toll,) = claim["quantities"]
    assert (toll["kind"], toll["low"]) == ("killed", 12)
    expect(claim, voice=[("United Nations", "unstated")], actors=[])


def test_sudan_offer_and_threat(sudan: Told) -> None:
    expect(sudan.one("event", within="Egypt offered to host talks", type="AGREE"), status="happened", actors=["Egypt"])
    expect(sudan.one("event", within="Egypt offered to host talks", type="CONSULT"), status="called_for")
    expect(
        sudan.one("event", within="The army threatened to leave", type="THREATEN"),
        status="happened",
        actors=["Sudanese Armed Forces"],
    )
    assert [c["status"] for c in sudan.all("event", within="leave the Jeddah negotiations")][:1] == ["conditional"]


def test_a_fair_is_no_peace_process(readings: dict[str, Told]) -> None:
    assert readings["fair-1"].claims == []


def test_page_metadata(pretoria: Told) -> None:
    report = pretoria.values["report"]
    assert report["title"] == "Ethiopia and Tigray sign truce in Pretoria"
    assert (report["published"], report["outlet"]) == ("2022-11-03", "Rift Valley Herald")
    assert report["url"] == "https://herald.example/2022/11/03/pretoria"
    kinds = {p["kind"] for p in pretoria.passages}
    assert kinds == {"headline", "byline", "dateline", "body", "caption", "intruder"}


def test_page_agreement(pretoria: Told) -> None:
    claim = pretoria.one("agreement")
    expect(
        claim,
        parties=["Ethiopia", "Tigray People's Liberation Front"],
        signed={"edtf": "2022-11-02"},
        stage="ceasefire",
    )
    signing = pretoria.one("event", within="signed a ceasefire agreement")
    assert signing["where"]["territory"] == "ZAF"
    mediators = pretoria.one("event", within="talks mediated by the African Union", type="CONSULT", mode="third-party")
    assert "African Union" in names(mediators["actors"] + mediators["others"])


def test_page_exchange(pretoria: Told) -> None:
    first, second = pretoria.all("commitment", basis="signed text")
    assert (first["in_exchange_for"], second["in_exchange_for"]) == ([second["id"]], [first["id"]])
    assert names(first["obligor"]) == ["Tigray People's Liberation Front"]
    assert names(second["obligor"]) == ["Ethiopia"]
    due = pretoria.claim(first["deadline"])["due"]
    assert due["text"].endswith("30 days")


def test_page_charge_and_denial(pretoria: Told) -> None:
    claim = pretoria.one("allegation")
    expect(claim, accusers=[], accused=["Eritrea"])
    expect(pretoria.one("response"), responder=["Eritrea"], answers=claim["id"])


def test_page_voices(pretoria: Told) -> None:
    claim = pretoria.one("statement", within="We will not accept foreign troops on our soil")
    expect(claim, medium="interview", form="direct", speakers=["Getachew Reda"])
    assert claim["act"] != "promises", "a refusal"
    welcome = pretoria.one("event", within="United Nations Secretary-General António Guterres welcomed the accord")
    assert territories(welcome["actors"]) == {None}
    assert {party["country_code"] for party in welcome["actors"]} == {"UNO"}


def test_page_next_round_is_possible(pretoria: Told) -> None:
    claim = pretoria.one("event", within="Kenya is expected to host a further round next week.")
    expect(claim, type="CONSULT", status={"possible", "planned"})
    assert "Kenya" in names(claim["actors"] + claim["others"])
