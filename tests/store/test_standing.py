"""From claims to the status of an occurrence."""

from typing import Any

import pytest
from factory import event, party, report, voice

from detente.model import EventClaim, Party
from detente.store.standing import origin_of, standing

TEXT = "Chad met Sudan, said Chad, Sudan, Kenya, the UN, reporters and officials on 4 May."
REPORT = report(TEXT)


def side(quote: str, code: str | None = None, **fields: Any) -> Party:
    """A party with its state, if any."""
    known = {"territory": code, "country_code": code, "actor": f"state:{code}"} if code else {}
    return party(REPORT, quote, **{**known, **fields})


CHAD, SUDAN, KENYA = side("Chad", "TCD"), side("Sudan", "SDN"), side("Kenya", "KEN")
UN = side("the UN", actor="igo:united-nations", country_code="IGO")
PRESS = side("reporters", sector="JRN", actor="company:paper", country_code="KEN", territory="KEN")
OFFICIALS = side("officials", unnamed=True)


def told(
    status: str, speaker: Party | None = None, *, attack: bool = False, both: bool = False, **fields: Any
) -> EventClaim:
    """A meeting of Chad and Sudan (`both`: without direction), or an attack by Chad on Sudan, as somebody tells it."""
    voices = [voice(REPORT, speaker, "said")] if speaker else []
    roles: dict[str, Any] = {"actors": [CHAD, SUDAN]} if both else {"actors": [CHAD], "recipients": [SUDAN]}
    kind = {"type": "ASSAULT", "quad": 4} if attack else {"type": "CONSULT", "quad": 1}
    return event(REPORT, "met", status=status, voice=voices, **roles, **kind, **fields)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([told("happened")], "held", id="reporter"),
        pytest.param([told("ongoing")], "under way", id="reporter-ongoing"),
        pytest.param([told("ongoing"), told("happened")], "held", id="ongoing-then-happened"),
        pytest.param([told("ongoing"), told("happened", CHAD)], "under way", id="end-by-one-side-only"),
        pytest.param([told("happened", CHAD)], "claimed by one side", id="actor-alone"),
        pytest.param([told("happened", SUDAN)], "claimed by one side", id="recipient-alone"),
        pytest.param([told("happened", CHAD), told("happened", CHAD)], "claimed by one side", id="actor-twice"),
        pytest.param([told("happened", CHAD), told("happened", SUDAN)], "held", id="both-sides"),
        pytest.param([told("happened", CHAD, both=True)], "claimed by one side", id="one-participant"),
        pytest.param(
            [told("happened", CHAD, both=True), told("happened", SUDAN, both=True)], "held", id="all-participants"
        ),
        pytest.param([told("happened", KENYA)], "held", id="third-state-on-a-meeting"),
        pytest.param([told("happened", KENYA, attack=True)], "claimed by one side", id="third-state-on-an-attack"),
        pytest.param([told("happened", UN, attack=True)], "held", id="united-nations-on-an-attack"),
        pytest.param([told("happened", PRESS, attack=True)], "held", id="press-on-an-attack"),
        pytest.param([told("happened", OFFICIALS)], "claimed by one side", id="unknown-officials"),
        pytest.param([told("happened"), told("negated", CHAD)], "disputed", id="happened-and-negated"),
        pytest.param([told("happened"), told("denied", CHAD)], "disputed", id="happened-and-denied"),
        pytest.param([told("planned")], "scheduled", id="meeting-planned"),
        pytest.param([told("planned", attack=True)], "announced", id="act-planned-without-time"),
        pytest.param([told("planned"), told("negated")], "cancelled", id="planned-and-negated"),
        pytest.param([told("planned"), told("happened")], "held", id="planned-and-happened"),
        pytest.param([told("alleged", SUDAN, attack=True)], "claimed by one side", id="alleged"),
        pytest.param([told("denied", CHAD, attack=True)], "disputed", id="only-denied"),
        pytest.param([told("alleged"), told("denied")], "disputed", id="alleged-and-denied"),
        pytest.param([told("alleged"), told("planned")], "claimed by one side", id="alleged-and-planned"),
        pytest.param([told("called_for")], None, id="called-for"),
        pytest.param([told("possible")], None, id="possible"),
        pytest.param([told("conditional")], None, id="conditional"),
        pytest.param([told("negated")], None, id="negated"),
        pytest.param([told("called_for"), told("negated")], None, id="asked-and-not-done"),
    ],
)
def test_status(claims: list[EventClaim], expected: str | None) -> None:
    assert standing(claims) == expected
    assert standing(claims[::-1]) == expected


@pytest.mark.parametrize("status", ["planned", "called_for", "possible", "conditional", "alleged", "denied", "negated"])
def test_nothing_but_a_fact_makes_an_event_held(status: str) -> None:
    assert standing([told(status), told(status, UN)]) not in ("held", "under way")


def test_a_denial_elsewhere_disputes_an_allegation() -> None:
    claim = told("alleged", SUDAN, attack=True)
    assert standing([claim], denied={claim.id}) == "disputed"


def test_origin_is_the_innermost_voice() -> None:
    assert origin_of(told("happened")) == "reporter"
    assert (
        origin_of(event(REPORT, "met", voice=[voice(REPORT, UN, "said"), voice(REPORT, CHAD, "said")])) == "state:TCD"
    )
