"""The JSON Schema of the outputs: sound readings pass, others do not, and it says what the model says."""

import copy
import io
import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from factory import STORY, event, every_kind, party, reading, report, time
from jsonschema import Draft202012Validator

from detente.export import claim_schema, output_schema, write_jsonl
from detente.model import (
    CLAIM_KINDS,
    AgreementAct,
    AgreementClaim,
    Claim,
    EventClaim,
    Evidence,
    Frame,
    Party,
    Passage,
    PassageKind,
    PlaceRef,
    Quantity,
    Reading,
    Report,
    Run,
    Span,
    Status,
    TimeRef,
    VoiceLink,
)
from detente.model.plain import plain_reading
from detente.store import Record
from detente.store.closed import AGREEMENT_ROLES, CLOSED, FIXED_STATUS, MODES, OTHER_ROLES

OUTPUT = Draft202012Validator(output_schema())
DEFS = output_schema()["$defs"]
PLAIN = plain_reading(every_kind())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(output_schema())
    Draft202012Validator.check_schema(claim_schema())


def bare() -> Reading:
    """A reading of a report of which little is known."""
    text = report("They meet on May 1.")
    when = time(text, "May 1", basis="unknown", edtf="XXXX-05-01", anchor="published")
    held = event(text, "meet", type=None, milestone="talks held", when=when, actors=[party(text, None, unnamed=True)])
    return reading(text, held)


@pytest.mark.parametrize("given", [every_kind(), bare(), reading(report(STORY))], ids=["full", "bare", "no-claim"])
def test_readings_pass(given: Reading) -> None:
    assert [error.message for error in OUTPUT.iter_errors(plain_reading(given))] == []


def test_exported_lines_pass(record: Record) -> None:
    record.add_many([every_kind(), bare()])
    out = io.StringIO(newline="")
    write_jsonl(record, out)
    validator = Draft202012Validator(claim_schema())
    for line in out.getvalue().splitlines():
        validator.validate(json.loads(line))


def claim(kind: str) -> int:
    """Where the first claim of a kind stands in the sound reading."""
    return next(number for number, found in enumerate(PLAIN["claims"]) if found["kind"] == kind)


def put(path: str, value: Any) -> Callable[[Any], None]:
    """A change of one value, at a path such as "claims.event.when.edtf"."""

    def change(values: Any) -> None:
        *way, last = path.split(".")
        if way[:1] == ["claims"]:
            values, way = values["claims"][claim(way[1])], way[2:]
        for step in way:
            values = values[int(step) if step.isdigit() else step]
        values[last] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(put("extra", 1), id="another-key"),
        pytest.param(put("report.passages", []), id="another-key-of-the-report"),
        pytest.param(put("claims.event.confidence", 0.9), id="another-key-of-a-claim"),
        pytest.param(put("claims.event.act", "asserts"), id="key-of-another-kind"),
        pytest.param(put("claims.event.trigger.kind", "x"), id="another-key-of-a-span"),
        pytest.param(lambda values: values.pop("unread"), id="key-missing"),
        pytest.param(lambda values: values["claims"][0].pop("voice"), id="key-of-a-claim-missing"),
        pytest.param(lambda values: values["claims"][0].pop("trigger"), id="key-of-an-event-missing"),
        pytest.param(put("claims.event.kind", "happening"), id="kind"),
        pytest.param(put("claims.event.status", "held"), id="status"),
        pytest.param(put("claims.event.frame", None), id="frame-null"),
        pytest.param(put("claims.event.type", "DEMAND"), id="type"),
        pytest.param(put("claims.event.mode", "aerial"), id="mode-of-another-type"),
        pytest.param(put("claims.event.type", None), id="neither-type-nor-milestone"),
        pytest.param(put("claims.event.contexts", ["humanitarian"]), id="context"),
        pytest.param(put("claims.event.cameo", "40a"), id="cameo"),
        pytest.param(put("claims.event.quad", 5), id="quad"),
        pytest.param(put("claims.event.evidence", []), id="neither-evidence-nor-derivation"),
        pytest.param(put("claims.event.evidence.0.passage", "intruder"), id="evidence-in-an-intruder"),
        pytest.param(put("claims.event.actors.0.role", "host"), id="role-of-an-actor"),
        pytest.param(put("claims.event.others.0.role", "witness"), id="role-of-another"),
        pytest.param(put("claims.event.actors.0.text", None), id="offsets-without-words"),
        pytest.param(put("claims.event.actors.0.sector", "XXX"), id="sector"),
        pytest.param(put("claims.event.when.basis", "assumed"), id="basis"),
        pytest.param(put("claims.event.when.basis", "unknown"), id="unknown-and-yet-bounded"),
        pytest.param(put("claims.event.when.earliest", "2021"), id="bound-that-is-no-day"),
        pytest.param(put("claims.event.where.lat", 91), id="latitude"),
        pytest.param(put("claims.event.content_of", "x"), id="id"),
        pytest.param(put("claims.statement.medium", None), id="medium-null"),
        pytest.param(put("claims.statement.medium", "tweet"), id="medium"),
        pytest.param(put("claims.statement.act", "says"), id="act"),
        pytest.param(put("claims.statement.status", "planned"), id="status-of-a-statement"),
        pytest.param(put("claims.commitment.status", "happened"), id="status-of-a-commitment"),
        pytest.param(put("claims.allegation.status", "happened"), id="status-of-an-allegation"),
        pytest.param(put("claims.response.status", "happened"), id="status-of-a-denial"),
        pytest.param(put("claims.response.response", "agrees"), id="response"),
        pytest.param(put("claims.agreement.stage", "final"), id="stage"),
        pytest.param(put("claims.agreement.acts.0.act", "read"), id="act-on-an-agreement"),
        pytest.param(put("claims.role.role", "friend"), id="role-in-a-process"),
        pytest.param(put("passages.3.reason", None), id="intruder-without-a-reason"),
        pytest.param(put("passages.0.kind", "footer"), id="passage-kind"),
        pytest.param(put("mentions.0.kind", "event"), id="mention-kind"),
        pytest.param(put("mentions.0.kind", "place"), id="mention-with-fields-of-another-kind"),
        pytest.param(put("mentions.0.text", None), id="mention-that-is-not-printed"),
        pytest.param(put("run.at", "2021-05-05"), id="clock"),
    ],
)
def test_others_do_not_pass(change: Callable[[Any], None]) -> None:
    values = copy.deepcopy(PLAIN)
    change(values)
    assert not OUTPUT.is_valid(values)


def names(cls: type) -> list[str]:
    """Field names of a class of the model."""
    return [field.name for field in fields(cls)]


@pytest.mark.parametrize(
    ("definition", "cls"),
    [
        ("span", Span),
        ("evidence", Evidence),
        ("passage", Passage),
        ("party", Party),
        ("other", Party),
        ("signatory", Party),
        ("time", TimeRef),
        ("place", PlaceRef),
        ("voice", VoiceLink),
        ("quantity", Quantity),
        ("run", Run),
    ],
)
def test_definitions_have_the_fields_of_the_model(definition: str, cls: type) -> None:
    assert list(DEFS[definition]["properties"]) == names(cls) == DEFS[definition]["required"]
    assert DEFS[definition]["additionalProperties"] is False


def test_the_report_has_the_fields_of_the_model_but_its_passages() -> None:
    assert DEFS["report"]["required"] == [name for name in names(Report) if name != "passages"]


@pytest.mark.parametrize("cls", CLAIM_KINDS, ids=lambda cls: cls.kind)
def test_claims_have_the_fields_of_the_model(cls: type[Claim]) -> None:
    assert DEFS["claim"]["required"] == ["kind", *names(Claim)]
    assert DEFS[cls.kind]["required"] == [name for name in names(cls) if name not in names(Claim)]
    assert DEFS["claim"]["properties"].keys() == set(DEFS["claim"]["required"])
    assert DEFS[cls.kind]["properties"].keys() - {"status"} == set(DEFS[cls.kind]["required"])


def listed(schema: Any) -> tuple[str, ...]:
    """The words of a closed list, without null."""
    schema = schema.get("items", schema)
    return tuple(word for word in schema["enum"] if word is not None)


PLACES = {TimeRef: "time", PlaceRef: "place", Party: "party", VoiceLink: "voice"}


@pytest.mark.parametrize(("cls", "name"), CLOSED, ids=lambda value: getattr(value, "__name__", value))
def test_closed_lists_are_those_of_the_code(cls: type, name: str) -> None:
    if (cls, name) in ((Party, "role"), (EventClaim, "mode")):
        return  # lists that depend on where they stand: see the next tests
    if cls is AgreementAct:
        properties = DEFS[AgreementClaim.kind]["properties"]["acts"]["items"]["properties"]
    else:
        properties = DEFS[getattr(cls, "kind", None) or PLACES[cls]]["properties"]
    assert listed(properties[name]) == CLOSED[cls, name]


def test_roles_are_those_of_the_code() -> None:
    assert listed(DEFS["other"]["properties"]["role"]) == OTHER_ROLES
    assert listed(DEFS["signatory"]["properties"]["role"]) == AGREEMENT_ROLES


def test_modes_are_those_of_the_code() -> None:
    found = {}
    for rule in DEFS["event"]["allOf"]:
        if "const" in (name := rule["if"]["properties"]["type"]):
            mode = rule["then"]["properties"]["mode"]
            found[name["const"]] = listed(mode) if "enum" in mode else ()
    assert found == MODES


def test_enumerations_are_those_of_the_model() -> None:
    assert listed(DEFS["claim"]["properties"]["status"]) == tuple(Status)
    assert listed(DEFS["claim"]["properties"]["frame"]) == tuple(Frame)
    assert listed(DEFS["passage"]["properties"]["kind"]) == tuple(PassageKind)
    assert listed(DEFS["claim"]["properties"]["kind"]) == tuple(cls.kind for cls in CLAIM_KINDS)
    assert {kind: Status(*listed(DEFS[kind]["properties"]["status"])) for kind in FIXED_STATUS} == FIXED_STATUS
