"""Every invariant, kept and broken."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from factory import STORY, event, every_kind, party, reading, report, span, time, voice

from detente.model import Claim, Passage, PassageKind, Reading, Span
from detente.store import Record, check
from detente.store.links import REFERENCES

SOUND = every_kind()
IDS = {claim.kind: claim.id for claim in reversed(SOUND.claims)}


def found(record: Record) -> set[tuple[int, str | None]]:
    """Number and claim of every breach."""
    return {(breach.invariant, breach.claim) for breach in check(record)}


def changed(kind: str, **fields: Any) -> Reading:
    """The sound reading with one claim of a kind changed."""
    claims = [replace(claim, **fields) if claim.id == IDS[kind] else claim for claim in SOUND.claims]
    return replace(SOUND, claims=tuple(claims))


def without(*kinds: str) -> Reading:
    """The sound reading without the claims of some kinds."""
    return replace(SOUND, claims=tuple(claim for claim in SOUND.claims if claim.kind not in kinds))


def claim_of(kind: str) -> Any:
    """The first claim of a kind."""
    return next(claim for claim in SOUND.claims if claim.kind == kind)


def passages(*given: Passage) -> Reading:
    """The sound reading with other passages and no claim."""
    return reading(replace(SOUND.report, passages=given))


def shifted(words: Span, by: int = 1) -> Any:
    """The same words at another place."""
    return replace(words, start=words.start + by, end=words.end + by)


PRICES = span(SOUND.report, "Prices rise")
HEADLINE, BYLINE, BODY, INTRUDER, LAST = SOUND.report.passages
MET = claim_of("event")
ON_4_MAY = MET.when

BREACHES: dict[str, tuple[Reading, int, str | None]] = {
    "quote-elsewhere": (changed("event", trigger=shifted(MET.trigger)), 1, IDS["event"]),
    "evidence-elsewhere": (changed("role", evidence=(shifted(claim_of("role").evidence[0], -1),)), 1, IDS["role"]),
    "party-elsewhere": (changed("event", actors=(shifted(MET.actors[0]),)), 1, IDS["event"]),
    "quantity-elsewhere": (
        changed("role", quantities=(replace(SOUND.claims[2].quantities[0], span=shifted(MET.trigger)),)),
        1,
        IDS["role"],
    ),
    "mention-elsewhere": (replace(SOUND, mentions=(shifted(SOUND.mentions[0]),)), 1, None),
    "evidence-over-two-passages": (
        changed("role", evidence=(replace(MET.evidence[0], text=STORY[:50], start=0, end=50),)),
        1,
        IDS["role"],
    ),
    "evidence-of-another-kind": (
        changed("role", evidence=(replace(claim_of("role").evidence[0], passage="headline"),)),
        1,
        IDS["role"],
    ),
    "derived-from-nothing": (changed("role", evidence=(), derived_from=("gone",)), 1, IDS["role"]),
    "retells-itself": (changed("event", same_as=IDS["event"]), 1, IDS["event"]),
    "retells-another-kind": (changed("event", same_as=IDS["role"]), 1, IDS["event"]),
    "content-of-nothing": (changed("role", content_of="gone"), 1, IDS["role"]),
    "same-act-as-nothing": (changed("role", same_act_as=(IDS["event"], "gone")), 1, IDS["role"]),
    "position-without-statement": (without("statement"), 1, IDS["position"]),
    "commitment-without-agreement": (without("agreement"), 1, IDS["commitment"]),
    "commitment-without-deadline": (without("deadline"), 1, IDS["commitment"]),
    "deadline-without-commitment": (without("commitment"), 1, IDS["deadline"]),
    "exchange-for-an-event": (changed("commitment", in_exchange_for=(IDS["event"],)), 1, IDS["commitment"]),
    "denial-without-allegation": (without("allegation"), 3, IDS["response"]),
    "allegation-without-event": (without("event"), 3, IDS["allegation"]),
    "answer-to-an-event": (changed("response", answers=IDS["event"]), 3, IDS["response"]),
    "quote-from-an-intruder": (changed("position", stance=PRICES), 5, IDS["position"]),
    "party-from-an-intruder": (changed("event", actors=(party(SOUND.report, "Prices"),)), 5, IDS["event"]),
    "unknown-and-yet-bounded": (
        changed("event", when=time(SOUND.report, "4 May 2021", basis="unknown", earliest="2021-05-04")),
        8,
        IDS["event"],
    ),
    "year-that-is-not-printed": (
        changed("deadline", due=time(SOUND.report, "by 1 June", edtf="2022-06-01", latest="2022-06-01")),
        8,
        IDS["deadline"],
    ),
    "second-year-that-is-not-printed": (
        changed("event", when=replace(ON_4_MAY, edtf="2021-05-04/2023-01")),
        8,
        IDS["event"],
    ),
    "offsets-without-words": (changed("event", actors=(replace(MET.actors[0], text=None),)), 8, IDS["event"]),
    "unlisted-medium": (changed("statement", medium="tweet"), 8, IDS["statement"]),
    "unlisted-medium-of-a-voice": (
        changed("role", voice=(voice(SOUND.report, party(SOUND.report, "Abe"), "said", medium="web"),)),
        8,
        IDS["role"],
    ),
    "unlisted-act": (changed("statement", act="says"), 8, IDS["statement"]),
    "unlisted-type": (changed("event", type="DEMAND"), 8, IDS["event"]),
    "mode-of-another-type": (changed("event", mode="aerial"), 8, IDS["event"]),
    "unlisted-context": (changed("event", contexts=("military", "humanitarian")), 8, IDS["event"]),
    "unlisted-sector": (changed("event", actors=(replace(MET.actors[0], sector="XXX"),)), 8, IDS["event"]),
    "signatory-of-a-meeting": (changed("event", others=(replace(MET.others[0], role="witness"),)), 8, IDS["event"]),
    "host-of-an-agreement": (changed("agreement", parties=(MET.others[0],)), 8, IDS["agreement"]),
    "unlisted-precision": (changed("event", where=replace(MET.where, precision="town")), 8, IDS["event"]),
    "neither-type-nor-milestone": (changed("event", type=None), 8, IDS["event"]),
    "commitment-that-happened": (changed("commitment", status=MET.status), 8, IDS["commitment"]),
    "denial-that-happened": (changed("response", status=MET.status), 8, IDS["response"]),
    "passage-missing": (passages(HEADLINE, BYLINE, INTRUDER, LAST), 9, None),
    "last-passage-missing": (passages(HEADLINE, BYLINE, BODY, INTRUDER), 9, None),
    "passages-overlap": (passages(HEADLINE, BYLINE, BODY, BODY, INTRUDER, LAST), 9, None),
    "passages-out-of-order": (passages(BYLINE, HEADLINE, BODY, INTRUDER, LAST), 9, None),
    "intruder-without-a-reason": (passages(HEADLINE, BYLINE, BODY, replace(INTRUDER, reason=None), LAST), 9, None),
    "body-with-a-reason": (passages(HEADLINE, BYLINE, replace(BODY, reason="odd"), INTRUDER, LAST), 9, None),
    "unread-in-an-intruder": (replace(SOUND, unread=(PRICES,)), 9, None),
    "unread-over-two-passages": (replace(SOUND, unread=(SOUND.report.span(0, 50),)), 9, None),
    "unread-with-a-claim": (
        replace(SOUND, unread=(span(SOUND.report, "The talks make little headway."),)),
        9,
        IDS["assessment"],
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_found_and_nothing_else(record: Record, name: str) -> None:
    broken, number, claim = BREACHES[name]
    record.add_many([broken, every_kind("sound")])
    breaches = check(record)
    assert {breach.invariant for breach in breaches} == {number}, breaches
    assert claim in {breach.claim for breach in breaches}
    assert {breach.report for breach in breaches} == {"story"}


def test_a_ring_is_found(record: Record) -> None:
    text = report("They met and they talked.")
    first, second = event(text, "met"), event(text, "talked")
    record.add(reading(text, replace(first, same_as=second.id), replace(second, same_as=first.id)))
    assert found(record) == {(1, first.id), (1, second.id)}


def test_alleged_and_only_denied(record: Record) -> None:
    claims = [replace(c, status="denied") if c.id == claim_of("allegation").proposition else c for c in SOUND.claims]
    record.add(replace(SOUND, claims=tuple(decoded(claim) for claim in claims)))
    assert found(record) == {(3, claim_of("allegation").proposition)}


def decoded(claim: Claim) -> Claim:
    """The claim with its status as one of the list."""
    return replace(claim, status=type(MET.status)(claim.status))


def in_body(change: Callable[[dict[str, Any]], object]) -> Callable[[sqlite3.Connection], None]:
    """A change of the stored JSON of the first event claim."""

    def plant(connection: sqlite3.Connection) -> None:
        (body,) = connection.execute("SELECT body FROM claim WHERE id = ?", (IDS["event"],)).fetchone()
        values = json.loads(body)
        change(values)
        connection.execute("UPDATE claim SET body = ? WHERE id = ?", (json.dumps(values), IDS["event"]))

    return plant


def sql(statement: str) -> Callable[[sqlite3.Connection], None]:
    """A change by SQL, behind the back of the foreign keys."""
    return lambda connection: connection.executescript(statement) and None


@pytest.mark.parametrize(
    ("plant", "expected"),
    [
        pytest.param(in_body(lambda v: v.update(evidence=[])), (1, IDS["event"]), id="no-evidence"),
        pytest.param(in_body(lambda v: v["trigger"].update(end=1)), (1, IDS["event"]), id="span-that-does-not-fit"),
        pytest.param(in_body(lambda v: v.update(status="held")), (1, IDS["event"]), id="status-of-no-list"),
        pytest.param(in_body(lambda v: v.pop("voice")), (1, IDS["event"]), id="field-missing"),
        pytest.param(in_body(lambda v: v.update(id=IDS["role"])), (7, IDS["role"]), id="one-id-twice"),
        pytest.param(in_body(lambda v: v.update(report="other")), (7, IDS["event"]), id="claim-of-another-report"),
        pytest.param(in_body(lambda v: v.update(status="planned")), (2, IDS["event"]), id="held-on-a-plan"),
        pytest.param(
            in_body(lambda v: v.update(voice=[{"speaker": v["actors"][0], "medium": "unstated", "cue": v["trigger"]}])),
            (2, IDS["event"]),
            id="held-on-one-word",
        ),
        pytest.param(sql("DELETE FROM evidence WHERE position = 0"), (1, IDS["event"]), id="evidence-rows-lost"),
        pytest.param(sql("DELETE FROM event_claim"), (1, IDS["event"]), id="event-without-claims"),
        pytest.param(sql("DELETE FROM dispute"), (7, IDS["allegation"]), id="dispute-lost"),
        pytest.param(
            sql("UPDATE event SET body = replace(body, 'held', 'disputed')"), (7, IDS["event"]), id="other-status"
        ),
        pytest.param(sql("UPDATE mention SET body = '{}'"), (1, None), id="mention-that-cannot-be-read"),
        pytest.param(sql("UPDATE unread SET end = 99999"), (9, None), id="unread-outside-the-text"),
    ],
)
def test_a_breach_in_the_file_is_found(
    record: Record, plant: Callable[[sqlite3.Connection], None], expected: tuple[int, str | None]
) -> None:
    record.add(SOUND)
    with closing(sqlite3.connect(record.path)) as connection, connection:
        plant(connection)
    assert expected in found(record)


@pytest.mark.parametrize(
    ("wording", "edtf"),
    [
        ("1980s", "198X"),
        ("the '80s", "198X"),
        ("from April 2011 to December 2012", "2011-04/2012-12"),
        ("4/5/21", "2021-05-04"),
        ("May 1", "XXXX-05-01"),
        ("last year", None),
    ],
)
def test_years_that_are_printed(record: Record, wording: str, edtf: str | None) -> None:
    text = report(f"They met {wording}.")
    record.add(reading(text, event(text, "met", when=time(text, wording, edtf=edtf))))
    assert check(record) == ()


def test_every_reference_of_the_model_is_followed() -> None:
    ids = {"content_of", "same_as", "same_act_as", "derived_from", "statement", "in_exchange_for", "agreement"}
    assert set(REFERENCES) == ids | {"deadline", "commitment", "proposition", "answers"}


def test_captions_and_headlines_may_bear_claims(record: Record) -> None:
    text = report("They met\n\nThey met in Doha.\n\nThe two as they met", kinds=("headline", "body", "caption"))
    assert [passage.kind for passage in text.passages] == [PassageKind.HEADLINE, PassageKind.BODY, PassageKind.CAPTION]
    record.add(reading(text, event(text, "met")))
    assert check(record) == ()
