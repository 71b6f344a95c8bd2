"""The acceptance story changed on purpose: what a sceptical reader tries first, and what must then come out."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from stories.told import Told, Values, check_laws, check_spans, expect, names, told, walk

from detente.pipeline import Pipeline
from seed.seed import (
    ALSO_READ,
    DENIAL,
    FEARS,
    KHAN_NAME,
    LAVROV,
    PAK_MFA,
    PAKISTAN,
    QURESHI,
    RUSSIA,
    TALIBAN,
    TEXT,
    US,
    absent,
)

pytestmark = [pytest.mark.parser, absent]

DATED = "2021-04-07"
PARAGRAPHS = TEXT.split("\n\n") if TEXT else [""] * 15
INTRUDER = PARAGRAPHS[10]
STORY = [paragraph for paragraph in PARAGRAPHS if paragraph != INTRUDER]
GAPS = range(1, len(STORY) + 1)


def read(pipeline: Pipeline, text: str, published: str | None = DATED) -> Told:
    return told(pipeline, text.rstrip("\n") + "\n", published)


def replaced(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def with_line(line: str, gap: int) -> str:
    """The story with another paragraph in one of its gaps, instead of the intruder."""
    return "\n\n".join([*STORY[:gap], line, *STORY[gap:]]).replace("\n\n\n", "\n\n") + "\n"


def tells(reading: Told) -> Counter[str]:
    """What the claims say, without ids and offsets."""
    said = {claim["id"]: said_by(claim) for claim in reading.claims}
    lines = []
    for claim in reading.claims:
        links = [
            (name, said.get(claim.get(name)))
            for name in ("content_of", "same_as", "proposition", "answers", "commitment", "agreement")
        ]
        evidence = sorted((e["text"].strip(), e["passage"]) for e in claim["evidence"])
        lines.append(repr((said[claim["id"]], [link for link in links if link[1]], evidence)))
    return Counter(lines)


def said_by(claim: Values) -> str:
    def pared(value: Any) -> Any:
        if isinstance(value, dict):
            dropped = {"id", "report", "start", "end", "evidence"}
            return {key: pared(part) for key, part in value.items() if key not in dropped and key not in LINKS}
        return [pared(part) for part in value] if isinstance(value, list) else value

    return repr(pared(claim))


LINKS = {
    "content_of", "same_as", "same_act_as", "proposition", "answers", "commitment", "agreement", "deadline", "statement",
    "in_exchange_for", "derived_from",
}  # fmt: skip


@pytest.fixture(scope="module")
def clean(pipeline: Pipeline) -> Told:
    """The story without the intruder."""
    return read(pipeline, "\n\n".join(STORY))


@pytest.fixture(scope="module")
def undated(pipeline: Pipeline) -> Told:
    return read(pipeline, TEXT, None)


# 1, 2: as it is; twice.


def test_undated_nothing_says_2021(undated: Told) -> None:
    hidden = {"content_hash", "id", "report", "run", *LINKS}
    for part in walk({key: value for key, value in undated.values.items() if key != "run"}):
        for key, value in part.items():
            assert key in hidden or not isinstance(value, str) or not re.search(r"\b20[0-9]{2}\b", value), (key, value)


def test_undated_khan_never_met(undated: Told) -> None:
    for claim in undated.claims:
        if claim["kind"] == "event" and KHAN_NAME in {part.get("name") for part in walk(claim)}:
            assert claim["status"] == "planned"
            assert claim["same_as"] is None


def test_czech_only_in_the_intruder(undated: Told) -> None:
    for part in walk({key: undated.values[key] for key in ("mentions", "claims", "unread")}):
        if "Czech" in (part.get("text") or "") or part.get("territory") == "CZE":
            assert ALSO_READ[0] <= part["start"]
            assert part["end"] <= ALSO_READ[1]
    assert "Czech" not in repr(undated.claims)


@pytest.mark.parametrize("published", [None, DATED])
def test_read_twice_gives_the_same(pipeline: Pipeline, published: str | None) -> None:
    assert read(pipeline, TEXT, published).values == read(pipeline, TEXT, published).values


def test_a_date_given_changes_no_reading_but_times(pipeline: Pipeline, undated: Told) -> None:
    dated = read(pipeline, TEXT)
    assert sorted(repr((c["kind"], c["status"], c["evidence"])) for c in dated.claims) == sorted(
        repr((c["kind"], c["status"], c["evidence"])) for c in undated.claims
    )


@pytest.mark.parametrize("published", [None, DATED])
def test_claims_stand_in_text_order(pipeline: Pipeline, published: str | None) -> None:
    """By their place in the body, whatever headline or deck joins them and whatever their ids are."""
    places = [
        min((e["start"] for e in c["evidence"] if e["passage"] == "body"), default=0)
        for c in read(pipeline, TEXT, published).claims
    ]
    assert places == sorted(places)


# 3: the intruder moved, deleted, replaced.


@pytest.mark.parametrize("gap", GAPS)
def test_intruder_moved(pipeline: Pipeline, clean: Told, gap: int) -> None:
    reading = read(pipeline, with_line(INTRUDER, gap))
    assert [p["text"].strip() for p in reading.passages if p["kind"] == "intruder"] == [INTRUDER.strip()]
    check_laws(reading)
    assert tells(reading) == tells(clean)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Prague sends home eighteen diplomats",
        "READ MORE: Prague sends home eighteen diplomats",
        "Advertisement",
        "ADVERTISEMENT",
        "Related: Flood waters reach the lower town of Peshawar",
        "See also: Flood waters reach the lower town of Peshawar",
        "Subscribe to our newsletter",
    ],
)
@pytest.mark.parametrize("gap", [5, 10, 12])
def test_intruder_replaced(pipeline: Pipeline, clean: Told, line: str, gap: int) -> None:
    reading = read(pipeline, with_line(line, gap))
    assert [p["text"] for p in reading.passages if p["kind"] == "intruder"] == [line]
    assert tells(reading) == tells(clean)


def test_intruder_deleted(pipeline: Pipeline, clean: Told) -> None:
    assert not [p for p in clean.passages if p["kind"] == "intruder"]
    assert tells(read(pipeline, TEXT)) == tells(clean)


@pytest.mark.parametrize(
    "line",
    [
        "Also on Wednesday, Lavrov laid flowers at a memorial in Islamabad.",
        "Also present were officials of both ministries.",
        "Also read out was a letter to the two ministers.",
        "Related to this, the ministers spoke of the border trade.",
        "Related talks between the two armies are to follow in May.",
        "More on the gas pipeline was promised by both sides.",
        "Advertisements for the visit hung in the streets of Islamabad.",
    ],
)
@pytest.mark.parametrize("gap", [6, 10, 13])
def test_sentence_of_the_story_is_kept(pipeline: Pipeline, line: str, gap: int) -> None:
    reading = read(pipeline, with_line(line, gap))
    assert [p["kind"] for p in reading.passages if p["text"] == line] == ["body"]
    assert not [p for p in reading.passages if p["kind"] == "intruder"]


def test_a_sentence_between_keeps_the_denial(pipeline: Pipeline) -> None:
    """A sentence that accuses nobody, between the charge and "this", leaves the answer where it was."""
    reading = read(pipeline, with_line("Related to this, aid groups fear a wave of refugees.", 10))
    assert reading.one("response")["answers"] == reading.one("allegation")["id"]


# 4: the denial.


def test_does_not_deny(pipeline: Pipeline) -> None:
    reading = read(pipeline, replaced("Pakistan denies this.", "Pakistan does not deny this."))
    for claim in reading.all("response"):
        assert claim["response"] != "denies"
        assert claim["status"] != "denied"
    assert not [c for c in reading.claims if c["status"] == "denied"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Islamabad rejects the charge.",
        "Islamabad rejects the accusation.",
        "Pakistan has repeatedly denied the allegation.",
        "Pakistan has always denied doing so.",
        "The allegation is denied by Pakistan.",
        "Islamabad has dismissed the claim as baseless.",
        "Pakistani officials deny this.",
        "That is denied by Islamabad.",
    ],
)
def test_denial_in_other_words(pipeline: Pipeline, sentence: str) -> None:
    reading = read(pipeline, replaced("Pakistan denies this.", sentence))
    claim = reading.one("response")
    expect(claim, response="denies", status="denied", answers=reading.one("allegation")["id"])
    assert {party["territory"] for party in claim["responder"]} == {"PAK"}
    assert reading.claim(reading.one("allegation")["proposition"])["status"] == "alleged"


def test_denied_by_somebody_else(pipeline: Pipeline) -> None:
    reading = read(pipeline, replaced("Pakistan denies this.", "Moscow denies this."))
    claim = reading.one("response")
    expect(claim, response="denies", responder=[RUSSIA])
    assert claim["where"] is None
    assert claim["answers"] in (None, reading.one("allegation")["id"])


def test_no_response_is_none(pipeline: Pipeline) -> None:
    reading = read(pipeline, replaced("Pakistan denies this.\n\n", ""))
    assert reading.all("response") == []
    expect(reading.one("allegation"), status="alleged")


def test_declines(pipeline: Pipeline) -> None:
    reading = read(pipeline, replaced("Pakistan denies this.", "Pakistan declined to comment on the charge."))
    expect(reading.one("response"), response="declines", status="happened", responder=[PAKISTAN])


# 5: the meeting with the prime minister.

SCHEDULED = "Lavrov is also scheduled to meet with Prime Minister Imran Khan"


def khan(pipeline: Pipeline, words: str) -> tuple[Told, list[Values]]:
    reading = read(pipeline, replaced(SCHEDULED, words))
    return reading, reading.all("event", within=words)


@pytest.mark.parametrize(
    ("words", "statuses"),
    [
        ("Lavrov was also to have met with Prime Minister Imran Khan", {"planned", "negated"}),
        ("Lavrov also met with Prime Minister Imran Khan", {"happened"}),
        ("Lavrov will also meet with Prime Minister Imran Khan", {"planned"}),
        ("Lavrov may also meet with Prime Minister Imran Khan", {"possible"}),
        ("Lavrov did not meet with Prime Minister Imran Khan", {"negated"}),
        ("Lavrov also hopes to meet with Prime Minister Imran Khan", {"called_for"}),
        ("Lavrov would meet with Prime Minister Imran Khan if time allowed", {"conditional"}),
        ("Lavrov failed to meet with Prime Minister Imran Khan", {"negated"}),
        ("Lavrov is also meeting with Prime Minister Imran Khan", {"ongoing", "happened", "planned"}),
    ],
)
def test_meeting_in_other_moods(pipeline: Pipeline, words: str, statuses: set[str]) -> None:
    _, events = khan(pipeline, words)
    (claim,) = [event for event in events if event["type"] == "CONSULT"]
    assert claim["status"] in statuses
    expect(claim, actors=[KHAN_NAME, LAVROV], where=None)
    assert claim["voice"][0]["speaker"]["name"] == PAK_MFA, "the ministry tells of it, whoever hopes"


@pytest.mark.parametrize(
    "words",
    [
        "Lavrov has also cancelled a meeting with Prime Minister Imran Khan",
        "Lavrov also refused to meet with Prime Minister Imran Khan",
        "Lavrov called off a meeting with Prime Minister Imran Khan",
        "Lavrov declined to meet Prime Minister Imran Khan",
    ],
)
def test_meeting_refused_or_cancelled(pipeline: Pipeline, words: str) -> None:
    _, events = khan(pipeline, words)
    assert {(event["type"], event["status"]) for event in events} == {("REJECT", "happened"), ("CONSULT", "negated")}
    reject = next(event for event in events if event["type"] == "REJECT")
    consult = next(event for event in events if event["type"] == "CONSULT")
    expect(reject, actors=[LAVROV], recipients=[KHAN_NAME])
    assert set(names(consult["actors"] + consult["recipients"])) == {LAVROV, KHAN_NAME}
    assert consult["same_as"] is None
    for event in events:
        expect(event, voice=[(PAK_MFA, "written statement")])


def test_postponed(pipeline: Pipeline) -> None:
    _, events = khan(pipeline, "the meeting of Lavrov with Prime Minister Imran Khan has been postponed")
    assert [event["status"] for event in events if event["type"] == "CONSULT"] == ["negated"]


# 8: exact spans in any characters.


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\u201c", '"'),
        (" ", "\xa0"),
        ("\n", "\r\n"),
        (" … ", " [...] "),
        ("\u201c", "\u00ab"),
        ("Islamabad on", "Islamabad 🕊️ on"),
        ("Kureishi", "K\u0075\u0308reishi"),
        ("Pakistani ", "\u200bPakistani "),
        ("’", "'"),
        (", ", ",\u2009"),
    ],
)
def test_spans_are_exact(pipeline: Pipeline, old: str, new: str) -> None:
    text = TEXT.replace(old, new)
    if old == "\u201c":
        text = text.replace("\u201d", {'"': '"', "\u00ab": "\u00bb"}[new])
    reading = told(pipeline, text)
    assert reading.text == text
    check_laws(reading)


@pytest.mark.parametrize(("old", "new"), [("\u201c", '"'), ("\n", "\r\n"), ("Islamabad on", "Islamabad, on")])
def test_spelling_changes_no_reading(pipeline: Pipeline, clean: Told, old: str, new: str) -> None:
    text = TEXT.replace(old, new)
    if old == "\u201c":
        text = text.replace("\u201d", '"')
    reading = told(pipeline, text, DATED)
    assert sorted(
        (c["kind"], c["status"], c.get("type") or c.get("act") or "", names(c.get("actors", [])))
        for c in reading.claims
    ) == sorted(
        (c["kind"], c["status"], c.get("type") or c.get("act") or "", names(c.get("actors", []))) for c in clean.claims
    )


# 9: names.


@pytest.mark.parametrize(
    ("old", "new", "who"),
    [
        ("after meeting with Lavrov.", "after meeting with Lavrof.", LAVROV),
        ("Kureishi tweeted", "Qureshi tweeted", QURESHI),
        ("Kureishi tweeted", "Foreign Minister Qureshi tweeted", QURESHI),
        ("Kureishi tweeted", "the Pakistani foreign minister tweeted", QURESHI),
        ("Kureishi tweeted", "Mr Qureshi tweeted", QURESHI),
        ("Kureishi tweeted", "Shah Mehmood Qureshi tweeted", QURESHI),
    ],
)
def test_spellings(pipeline: Pipeline, old: str, new: str, who: str) -> None:
    reading = read(pipeline, replaced(old, new))
    start = TEXT.index("“(Pakistan and")
    end = reading.text.index("The ministers also")
    assert who in {
        part.get("name")
        for part in walk(reading.all("event", within=(start, end)) + reading.all("statement", within=(start, end)))
    }
    meeting = reading.one("event", within=(start, end))
    expect(meeting, actors=[LAVROV, QURESHI])
    assert meeting["same_as"]


def test_possessive(pipeline: Pipeline) -> None:
    reading = read(
        pipeline,
        replaced("Kureishi tweeted after meeting with Lavrov.", "said Qureshi’s tweet after his meeting with Lavrov."),
    )
    claim = reading.one("statement", within=(684, 850))
    expect(claim, speakers=[QURESHI], medium="social post")


def test_the_ministry(pipeline: Pipeline) -> None:
    reading = read(
        pipeline,
        TEXT.rstrip("\n")
        + "\n\nThe Russian Foreign Ministry issued a text. The ministry said the talks were useful.\n",
    )
    (claim,) = [c for c in reading.all("statement") if "talks were useful" in str(c["content"])]
    assert claim["speaker"]["name"] == "Russian Foreign Ministry"


@pytest.mark.parametrize(
    ("sentence", "actor", "place"),
    [
        ("Islamabad called on the Taliban to talk.", PAKISTAN, None),
        ("Moscow urged the Taliban to reduce violence.", RUSSIA, None),
        ("The Taliban met Chinese officials in Moscow.", TALIBAN, "Moscow"),
        ("The Taliban met Chinese officials in Islamabad.", TALIBAN, "Islamabad"),
    ],
)
def test_capital_as_place_and_as_government(pipeline: Pipeline, sentence: str, actor: str, place: str | None) -> None:
    reading = read(pipeline, TEXT.rstrip("\n") + f"\n\n{sentence}\n")
    (event, *_) = reading.all("event", within=sentence)
    assert actor in names(event["actors"])
    assert (event["where"] and event["where"]["name"]) == place


def test_three_khans(pipeline: Pipeline) -> None:
    text = TEXT.rstrip("\n") + "\n\nKhan will speak on Friday. Ismail Khan, a former warlord, left Herat.\n"
    reading = read(pipeline, text)
    ids = {(m["text"], m["name"]) for m in reading.mentions if "Khan" in m["text"] and m["kind"] == "actor"}
    assert ("Khan", KHAN_NAME) in ids
    assert not any(name == KHAN_NAME for text, name in ids if "Ismail" in text)


# 10: time.


def times(reading: Told) -> dict[str, Values]:
    found = {}
    for part in walk(reading.claims):
        if "edtf" in part and part.get("text"):
            found[part["text"]] = part
    return found


@pytest.mark.parametrize(
    ("published", "words", "edtf", "earliest", "latest"),
    [
        ("2021-01-01", "Last month", "2020-12", "2020-12-01", "2020-12-31"),
        ("2021-01-01", "Last year", "2020", "2020-01-01", "2020-12-31"),
        ("2021-01-01", "Wednesday", "2020-12-30", "2020-12-30", "2020-12-30"),
        ("2021-01-01", "May 1", "2021-05-01", "2021-05-01", "2021-05-01"),
        ("2021-04-07", "Wednesday", "2021-04-07", "2021-04-07", "2021-04-07"),
        ("2021-04-08", "Wednesday", "2021-04-07", "2021-04-07", "2021-04-07"),
        ("2021-04-13", "Wednesday", "2021-04-07", "2021-04-07", "2021-04-07"),
        ("2020-02-29", "Last year", "2019", "2019-01-01", "2019-12-31"),
        ("2020-02-29", "Last month", "2020-01", "2020-01-01", "2020-01-31"),
        ("2020-03-31", "Last month", "2020-02", "2020-02-01", "2020-02-29"),
        ("2021-12-31", "May 1", "2022-05-01", "2022-05-01", "2022-05-01"),
        ("2021-04-07", "the 1980s", "198X", "1980-01-01", "1989-12-31"),
    ],
)
def test_times(pipeline: Pipeline, published: str, words: str, edtf: str, earliest: str, latest: str) -> None:
    time = times(read(pipeline, TEXT, published))[words]
    assert (time["edtf"], time["earliest"], time["latest"]) == (edtf, earliest, latest)
    assert time["basis"] == ("stated" if words == "the 1980s" else "anchored") or words == "May 1"
    assert words == "the 1980s" or time["basis"] != "stated"


def test_first_of_may_in_a_report_of_the_third(pipeline: Pipeline) -> None:
    """The day is two days past or a year ahead: no reading may look stated."""
    time = times(read(pipeline, TEXT, "2021-05-03"))["May 1"]
    assert time["basis"] != "stated"
    assert time["edtf"] in ("2021-05-01", "2022-05-01", "[2021-05-01,2022-05-01]", "XXXX-05-01")


@pytest.mark.parametrize(("published", "edtf"), [("2021-04-07", "2024-02-29"), ("2019-12-01", "2020-02-29")])
def test_a_day_of_leap_years(pipeline: Pipeline, published: str, edtf: str) -> None:
    time = times(read(pipeline, replaced("for May 1.", "for February 29."), published))["February 29"]
    assert time["edtf"] in (edtf, "XXXX-02-29")
    assert time["basis"] != "stated" or time["edtf"].startswith("XXXX")


def test_nine_years_before_a_leap_day(pipeline: Pipeline) -> None:
    check_laws(read(pipeline, TEXT, "2020-02-29"))


@pytest.mark.parametrize("published", ["2021-04", "2021"])
def test_a_report_dated_to_the_month_or_year(pipeline: Pipeline, published: str) -> None:
    reading = read(pipeline, TEXT, published)
    check_laws(reading)
    time = times(reading)["Wednesday"]
    assert time["edtf"] is None or time["precision"] != "day" or "/" in time["edtf"], (
        "no single Wednesday follows from a month"
    )


# 12 and the rest: two days in one text, both kept.


def test_two_days_for_one_meeting_are_both_kept(pipeline: Pipeline) -> None:
    text = TEXT.rstrip("\n") + "\n\nA note of the embassy says Lavrov and Kureishi met on Tuesday.\n"
    reading = read(pipeline, text)
    days = {
        c["when"]["text"] for c in reading.all("event", type="CONSULT") if c["when"] and LAVROV in names(c["actors"])
    }
    assert {"Wednesday", "Tuesday"} <= days


def test_the_charge_stands_before_the_denial(pipeline: Pipeline) -> None:
    reading = read(pipeline, TEXT)
    assert FEARS[0] <= reading.one("allegation")["evidence"][0]["start"] < DENIAL[0]
    check_spans(reading)


def test_the_accord_keeps_two_parties_whoever_is_named_near(pipeline: Pipeline) -> None:
    text = replaced("signed an agreement with the Taliban", "signed an agreement in Doha, Qatar, with the Taliban")
    reading = read(pipeline, text)
    assert names(reading.one("agreement")["parties"]) == [TALIBAN, US]
    assert reading.one("event", within="signed an agreement")["where"]["name"] == "Doha"
