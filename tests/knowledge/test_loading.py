"""Knowledge loads from its artefact; what does not fit is named with its file and entry."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from detente.errors import KnowledgeError
from detente.knowledge import (
    Knowledge,
    Office,
    Organization,
    Pattern,
    Reporting,
    StatusCue,
    Territory,
    knowledge_of,
    load_knowledge,
    sources,
)
from detente.knowledge.rows import entry_of
from detente.knowledge.sources import COMPILED, DATA, compile_knowledge, digest, read_compiled, read_yaml

FORMS = {
    "territories": Territory,
    "organizations": Organization,
    "groups": Organization,
    "offices": Office,
    "patterns": Pattern,
    "reporting": Reporting,
    "status": StatusCue,
}


@pytest.fixture(scope="module")
def rows() -> dict[str, Any]:
    """The rows of the artefact; copy before changing them."""
    return read_compiled()


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


def test_the_artefact_is_up_to_date() -> None:
    """`make knowledge` writes it."""
    assert (DATA / COMPILED).read_text("utf-8") == compile_knowledge(DATA)


def test_knowledge_carries_the_hash_of_its_artefact(rows: dict[str, Any], knowledge: Knowledge) -> None:
    assert rows["hash"] == knowledge.hash
    assert len(knowledge.hash) == 16


def test_a_changed_fact_changes_the_hash(rows: dict[str, Any]) -> None:
    changed = copy.deepcopy({key: value for key, value in rows.items() if key != "hash"})
    before = digest(changed)
    changed["territories"][0]["name"] += "x"
    assert digest(changed) != before


def test_scalars_stay_strings(rows: dict[str, Any]) -> None:
    """ "NO" is Norway and no denial; "042" keeps its nought."""

    def scalars(value: Any) -> set[type]:
        if isinstance(value, dict):
            return {kind for part in value.values() for kind in scalars(part)}
        return {kind for part in value for kind in scalars(part)} if isinstance(value, list) else {type(value)}

    assert scalars(rows) == {str}


@pytest.mark.parametrize("key", FORMS)
def test_an_unknown_key_is_named(rows: dict[str, Any], key: str) -> None:
    row = {**rows[key][0], "colour": "red"}
    with pytest.raises(
        KnowledgeError, match=rf"^{key}: entry .*unknown keys \['colour'\], missing keys \[\]"
    ) as caught:
        entry_of(FORMS[key], row, where=key)
    assert str(next(iter(row.values()))) in str(caught.value)


@pytest.mark.parametrize("key", FORMS)
def test_a_missing_key_is_named(rows: dict[str, Any], key: str) -> None:
    first, *rest = rows[key][0]
    row = {name: rows[key][0][name] for name in rest}
    with pytest.raises(KnowledgeError, match=rf"^{key}: entry .*missing keys \['{first}'\]"):
        entry_of(FORMS[key], row, where=key)


@pytest.mark.parametrize("key", FORMS)
def test_an_empty_row_is_named_by_its_file(key: str) -> None:
    with pytest.raises(KnowledgeError, match=rf"^{key}: entry '\?'"):
        entry_of(FORMS[key], {}, where=key)


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("territories", {"name": ["Chad"]}),
        ("territories", {"lat": "north"}),
        ("territories", {"lon": ["12"]}),
        ("offices", {"title": {"of": "Chad"}}),
        ("offices", {"tenures": ["Somebody"]}),
        ("offices", {"tenures": [{"person": "Somebody", "colour": "red"}]}),
        ("patterns", {"weight": "heavy"}),
        ("reporting", {"act": ["says", "denies"]}),
        ("status", {"word": {"a": "b"}}),
    ],
    ids=["a list for a name", "a word for a number", "a list for a number", "a mapping for a title", "a name for a tenure", "an unknown key inside", "a word for a weight",
         "two acts", "a mapping for a word"],
)  # fmt: skip
def test_a_wrong_shape_names_file_and_entry(rows: dict[str, Any], key: str, change: dict[str, Any]) -> None:
    changed = copy.deepcopy(rows)
    number = next(i for i, row in enumerate(changed[key]) if len(row) > 1)
    changed[key][number].update(change)
    with pytest.raises(KnowledgeError, match=f"^{key}: entry ") as caught:
        knowledge_of(changed)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_yaml_is_named(tmp_path: Any) -> None:
    path = tmp_path / "status.yaml"
    path.write_text("- {word: [unclosed\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"^status\.yaml: not YAML"):
        read_yaml(path)


def test_a_missing_artefact_says_what_to_do(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "DATA", tmp_path)
    with pytest.raises(KnowledgeError, match=r"compiled\.json: missing; run `make knowledge`"):
        read_compiled()


def test_a_broken_artefact_is_a_knowledge_error(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / COMPILED).write_text('{"hash": "x", ', encoding="utf-8")
    monkeypatch.setattr(sources, "DATA", tmp_path)
    with pytest.raises(KnowledgeError, match=r"compiled\.json"):
        read_compiled()


def test_an_artefact_without_a_file_is_a_knowledge_error(rows: dict[str, Any]) -> None:
    with pytest.raises(KnowledgeError, match="territories"):
        knowledge_of({key: value for key, value in rows.items() if key != "territories"})


@pytest.mark.parametrize(
    "look_up",
    [
        lambda k: k.names.get("Nobody Whatsoever"),
        lambda k: k.names.get(""),
        lambda k: k.gazetteer.named("Nowheresville-on-Sea"),
        lambda k: k.gazetteer.named(""),
        lambda k: k.offices_of.get(("president", "Atlantis"), ()),
        lambda k: k.tenures_of.get("Nobody Whatsoever", ()),
        lambda k: k.title_words.get("xyzzy", ()),
        lambda k: k.media_by_first.get("xyzzy", ()),
        lambda k: k.issue_phrases.get("xyzzy", ()),
        lambda k: k.patterns.get(("xyzzy", "verb"), ()),
        lambda k: k.reporting.get(("xyzzy", "verb"), ()),
        lambda k: k.status.get(("xyzzy", "verb"), ()),
        lambda k: tuple(k.names.hits((), "", 0)),
    ],
)
def test_look_ups_that_find_nothing_are_empty(
    knowledge: Knowledge, look_up: Callable[[Knowledge], tuple[Any, ...]]
) -> None:
    assert look_up(knowledge) == ()


def test_names_are_looked_up_with_any_apostrophe_and_spacing(knowledge: Knowledge) -> None:
    assert knowledge.names.get("Côte d’Ivoire") == knowledge.names.get("Côte d'Ivoire") != ()
    assert knowledge.names.get("South  Sudan") == knowledge.names.get("South Sudan") != ()
    assert knowledge.names.get("south sudan") == ()


def test_loading_twice_gives_the_same(knowledge: Knowledge) -> None:
    again = load_knowledge()
    assert (again.hash, again.territories, again.offices, again.patterns) == (
        knowledge.hash,
        knowledge.territories,
        knowledge.offices,
        knowledge.patterns,
    )


def test_the_order_of_a_files_rows_decides_no_pattern(rows: dict[str, Any], knowledge: Knowledge) -> None:
    """Patterns of one word are tried by weight, then by id."""
    assert knowledge_of({**rows, "patterns": rows["patterns"][::-1]}).patterns == {
        key: knowledge.patterns[key] for key in knowledge.patterns
    }


def test_the_artefact_is_one_line_of_json() -> None:
    text = (DATA / COMPILED).read_text("utf-8")
    assert text.count("\n") == 1
    assert json.loads(text)["hash"]
