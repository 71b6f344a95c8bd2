"""The PLOVER ontology and its CAMEO table: counts, quad classes, and each known fault of the published material."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import jsonschema
import pytest
import yaml

ROOT = resources.files("detente.knowledge")

QUADS = {
    "1": {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
    "2": {"COOPERATE", "AID", "RETREAT"},
    "3": {"REQUEST", "ACCUSE", "REJECT", "THREATEN"},
    "4": {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
}
GONE_TYPES = {"DEMAND", "DISAPPROVE", "INVESTIGATE", "CRIME", "FIGHT", "RESTRICT"}
GONE_MODES = {"assassinate", "massacre", "cleansing", "return", "ease", "ban", "rights", "political"}


def load(name: str) -> Any:
    """An ontology file, every scalar a string, valid by its schema."""
    rows = yaml.load((ROOT / "data" / "plover" / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(rows, schema)
    return rows


TYPES = {row["type"]: row for row in load("types")}
CONTEXTS = [row["context"] for row in load("contexts")]
CAMEO = load("cameo")
CODES = {row["code"]: row for row in CAMEO["codes"]}
ROOTS = {row["root"]: row for row in CAMEO["roots"]}
BACK = {(row["type"], row["mode"]): row for row in CAMEO["back"]}


def modes(type_: str) -> list[str]:
    return [row["mode"] for row in TYPES[type_]["modes"]]


def as_plover(code: str) -> tuple[str, str]:
    return CODES[code]["type"], CODES[code]["mode"]


def test_there_are_16_types_and_67_pairs_of_type_and_mode() -> None:
    pairs = [(t, m) for t in TYPES for m in modes(t)]
    assert len(TYPES) == 16
    assert len(pairs) == len(set(pairs)) == 67


def test_there_are_37_contexts_each_once() -> None:
    assert len(CONTEXTS) == len(set(CONTEXTS)) == 37


@pytest.mark.parametrize("quad", QUADS)
def test_quad_class_of_a_type(quad: str) -> None:
    assert {t for t, row in TYPES.items() if row["quad"] == quad} == QUADS[quad]


def test_only_three_types_require_a_recipient() -> None:
    assert {t for t, row in TYPES.items() if row["recipient_required"] == "true"} == {"COOPERATE", "AID", "SANCTION"}


def test_the_sign_of_a_score_is_that_of_its_quad() -> None:
    for row in TYPES.values():
        for score in [row["score"], *(m["score"] for m in row["modes"] if m["score"])]:
            if row["quad"] in "12":
                assert float(score) > 0, row["type"]
            elif row["type"] != "REQUEST":  # a mild type: its scores lie around nought
                assert float(score) < 0, row["type"]


# Faults of the published type list and score table.


def test_categories_of_older_lists_are_gone() -> None:
    assert not GONE_TYPES & TYPES.keys()


def test_sanction_is_material_conflict() -> None:
    assert TYPES["SANCTION"]["quad"] == "4"


def test_accuse_has_its_minus_sign() -> None:
    assert TYPES["ACCUSE"]["score"] == "-3"


def test_vandalize_is_the_only_mode_without_a_score() -> None:
    assert [(t, m["mode"]) for t, row in TYPES.items() for m in row["modes"] if not m["score"]] == [
        ("PROTEST", "vandalize")
    ]


def test_protest_needs_no_recipient() -> None:
    assert TYPES["PROTEST"]["recipient_required"] == "false"


@pytest.mark.parametrize(
    ("type_", "mode", "score"), [("CONSULT", "phone", "1.5"), ("CONSULT", "visit", "4"), ("RETREAT", "disarm", "10")]
)
def test_score_as_printed(type_: str, mode: str, score: str) -> None:
    assert {m["mode"]: m["score"] for m in TYPES[type_]["modes"]}[mode] == score


@pytest.mark.parametrize(
    ("type_", "mode"),
    [
        ("RETREAT", "return"),
        ("THREATEN", "ban"),
        ("THREATEN", "rights"),
        ("ASSAULT", "cleansing"),
        ("CONSULT", "sideAB"),
    ],
)
def test_modes_of_other_codebooks_are_absent(type_: str, mode: str) -> None:
    assert mode not in modes(type_)


# CAMEO.


def test_quad_class_of_a_root() -> None:
    classes = "1" * 5 + "2" * 3 + "3" * 5 + "4" * 7
    assert "".join(ROOTS[f"{n:02}"]["quad"] for n in range(1, 21)) == classes


def test_gdelt_prints_another_class_for_protests_only() -> None:
    assert {n for n, row in ROOTS.items() if row["quad"] != row["gdelt_quad"]} == {"14"}
    assert ROOTS["14"]["gdelt_quad"] == "3"


def test_statements_and_appeals_have_no_type() -> None:
    assert {n for n, row in ROOTS.items() if not row["type"]} == {"01", "02"}
    assert not [code for code in CODES if code[:2] in ("01", "02")]


def test_codes_stand_once_and_in_order() -> None:
    codes = [row["code"] for row in CAMEO["codes"]]
    assert codes == sorted(set(codes))


def test_codes_give_types_modes_and_contexts_of_plover() -> None:
    for row in CAMEO["codes"]:
        assert row["mode"] in ["", *modes(row["type"])], row
        assert set(row["contexts"]) <= set(CONTEXTS), row


def test_modes_that_plover_dropped_are_gone() -> None:
    assert not GONE_MODES & {row["mode"] for row in CAMEO["codes"]}


def test_a_code_has_the_type_of_its_root_or_says_why_not() -> None:
    split = {"084", "085", "086", "087"}  # root 08 is both CONCEDE and RETREAT
    for code, row in CODES.items():
        if row["type"] != ROOTS[code[:2]]["type"] and code[:3] not in split:
            assert row.get("corrected"), row


@pytest.mark.parametrize(
    ("code", "type_", "mode"),
    [
        ("055", "CONCEDE", ""),  # an apology
        ("112", "ACCUSE", "allege"),
        ("116", "SANCTION", "convict"),
        ("105", "REQUEST", "yield"),
        ("124", "REJECT", "yield"),
        ("132", "THREATEN", "restrict"),
        ("163", "SANCTION", "discontinue"),
        ("1712", "ASSAULT", "destroy"),
        ("175", "ASSAULT", ""),
        ("185", "ASSAULT", "targeted"),
        ("186", "ASSAULT", "targeted"),
        ("191", "COERCE", "restrict"),
        ("192", "COERCE", "seize"),
        ("195", "ASSAULT", "aerial"),
        ("200", "ASSAULT", ""),
        ("201", "ASSAULT", ""),
        ("202", "ASSAULT", ""),
        ("203", "ASSAULT", ""),
        ("0871", "RETREAT", "ceasefire"),
        ("042", "CONSULT", "visit"),
    ],
)
def test_code_after_correction(code: str, type_: str, mode: str) -> None:
    assert as_plover(code) == (type_, mode)


@pytest.mark.parametrize("code", ["0333", "073", "0863", "1033", "1223", "1623"])
def test_humanitarian_is_human_security(code: str) -> None:
    assert CODES[code]["contexts"] == ["human_security"]


def test_the_context_of_175_left_the_mode_column() -> None:
    assert CODES["175"]["contexts"] == ["pro_autocracy", "military"]


# The way back.


def test_every_type_and_mode_has_a_cameo_code() -> None:
    assert BACK.keys() == {(t, m) for t in TYPES for m in ["", *modes(t)]}
    assert {row["code"] for row in BACK.values()} <= CODES.keys()


def test_exact_means_that_the_code_leads_back() -> None:
    for (type_, mode), row in BACK.items():
        assert (row["exact"] == "true") == (as_plover(row["code"]) == (type_, mode)), row


def test_the_way_back_stays_in_the_quad_class() -> None:
    for (type_, _), row in BACK.items():
        cameo, plover = ROOTS[row["code"][:2]]["quad"], TYPES[type_]["quad"]
        # CAMEO counts concessions as material (root 08) and convictions as disapproval (116)
        assert cameo == plover or type_ == "CONCEDE" or row["code"] == "116", row
