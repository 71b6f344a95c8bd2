"""Reporting words and phrases of media are in form, keep to the closed lists, and are shown in a sentence."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import detente
from detente.knowledge.sources import read_yaml

KNOWLEDGE = Path(detente.__file__).parent / "knowledge"
ACTS = {
    "announces",
    "asserts",
    "assesses",
    "hopes",
    "is concerned",
    "calls on",
    "promises",
    "warns",
    "accuses",
    "denies",
    "praises",
    "condemns",
    "claims agreement with",
}
MEDIA = {
    "social post",
    "official website",
    "written statement",
    "joint statement",
    "press conference",
    "interview",
    "speech",
    "call readout",
    "letter",
    "state media",
    "unnamed source",
}
# Forms that do not begin like their lemma.
IRREGULAR = {
    "be": {"is", "was", "were", "be"},
    "cry": {"cried"},
    "feel": {"felt"},
    "find": {"found"},
    "give": {"gave"},
    "hold": {"held"},
    "medium": {"media"},
    "say": {"said", "saying"},
    "see": {"sees", "saw"},
    "send": {"sent"},
    "speak": {"spoke", "spoken"},
    "stand": {"stood"},
    "swear": {"swore", "sworn"},
    "take": {"took"},
    "tell": {"told"},
    "think": {"thought"},
    "write": {"wrote", "written"},
}
PASSED_OVER = {"a", "an", "the", "this", "that", "its", "his", "her", "their", "our"}


@cache
def load(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = read_yaml(KNOWLEDGE / "data" / "cues" / f"{name}.yaml")
    return entries


def words(sentence: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W\d_]+", sentence)]


def is_form_of(word: str, lemma: str) -> bool:
    """Whether a printed word can be a form of the lemma, by its beginning and its length."""
    if len(lemma) < 3:
        return word == lemma or word in IRREGULAR.get(lemma, ())
    stem = lemma[: max(2, len(lemma) - 2)] if len(lemma) > 3 else lemma
    return word in IRREGULAR.get(lemma, ()) or (word.startswith(stem) and len(word) <= len(lemma) + 4)


REPORTING, PHRASES = load("reporting"), load("media")


def name_of(entry: dict[str, Any]) -> str:
    """By what a message names a reporting word."""
    return "-".join([entry["word"], entry["pos"], *([entry["particle"]] if "particle" in entry else []), entry["act"]])


@pytest.mark.parametrize("name", ["reporting", "media"])
def test_file_fits_its_schema(name: str) -> None:
    schema = json.loads((KNOWLEDGE / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    problems = jsonschema.Draft202012Validator(schema).iter_errors(load(name))
    assert [f"{problem.json_path}: {problem.message}" for problem in problems] == []


@pytest.mark.parametrize("name", ["reporting", "media"])
def test_file_begins_with_what_it_is_for(name: str) -> None:
    head = (KNOWLEDGE / "data" / "cues" / f"{name}.yaml").read_text("utf-8").split("\n\n", 1)[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert all(word in head for word in ("What it is for", "Fields", "Source", "Licence", "Known gaps"))


def test_every_act_and_medium_is_used_and_none_other() -> None:
    assert {entry["act"] for entry in REPORTING} == ACTS
    assert {entry["medium"] for entry in PHRASES} == MEDIA
    assert {entry["medium"] for entry in REPORTING if "medium" in entry} <= MEDIA


def test_reporting_words_are_sorted_the_specific_before_the_general() -> None:
    keys = [
        (
            entry["word"],
            entry["pos"],
            "particle" not in entry,
            entry.get("particle", ""),
            "needs" not in entry,
            entry["act"],
        )
        for entry in REPORTING
    ]
    assert keys == sorted(keys)


def test_no_construction_has_two_acts() -> None:
    """A word with the same particle, needs and complement stands once."""
    constructions = Counter(
        (entry["word"], entry["pos"], entry.get("particle"), json.dumps(entry.get("needs"), sort_keys=True), complement)
        for entry in REPORTING
        for complement in entry["complements"]
    )
    assert [construction for construction, count in constructions.items() if count > 1] == []


def test_needs_of_a_word_do_not_share_a_lemma() -> None:
    """No act is said twice ("express concern"): no object noun belongs to two entries of a verb with the same complement."""
    lemmas = Counter(
        (entry["word"], entry["pos"], entry.get("particle"), complement, slot, lemma)
        for entry in REPORTING
        for complement in entry["complements"]
        for slot, group in entry.get("needs", {}).items()
        for lemma in group
    )
    assert [lemma for lemma, count in lemmas.items() if count > 1] == []


# One test id a law, not an entry: hundreds of entries would cost more to collect than to check. What is listed is what breaks the law.


def test_example_and_counter_example_hold_the_word() -> None:
    without = [
        (name_of(entry), entry[field])
        for entry in REPORTING
        for field in ("example", "counter_example")
        if field in entry and not any(is_form_of(word, entry["word"].split("-")[0]) for word in words(entry[field]))
    ]
    assert without == []


def test_example_holds_the_particle() -> None:
    assert [
        name_of(entry) for entry in REPORTING if entry.get("particle", "") not in {"", *words(entry["example"])}
    ] == []


def test_example_holds_what_is_needed() -> None:
    without = [
        (name_of(entry), slot)
        for entry in REPORTING
        for slot, lemmas in entry.get("needs", {}).items()
        if not any(is_form_of(word, lemma) for lemma in lemmas for word in words(entry["example"]))
    ]
    assert without == []


def test_media_are_sorted_and_said_once() -> None:
    phrases = [entry["phrase"] for entry in PHRASES]
    assert phrases == sorted(set(phrases))


def test_phrase_stands_in_its_example() -> None:
    assert [entry["phrase"] for entry in PHRASES if not holds_phrase(entry)] == []


def holds_phrase(entry: dict[str, Any]) -> bool:
    """Whether the words of the phrase stand in its example in order, next to each other but for articles, possessives and one demonym."""
    printed = [word for word in words(entry["example"]) if word not in PASSED_OVER]
    phrase = [word for word in entry["phrase"].split() if word != "@jrn"]
    starts = range(len(printed) - len(phrase) + 1)
    gaps = (0, 1) if phrase[0] == "tell" else (0,)
    return any(
        is_form_of(printed[i], phrase[0])
        and all(is_form_of(printed[i + k + gap], word) for k, word in enumerate(phrase[1:], 1))
        for gap in gaps
        for i in starts
        if i + len(phrase) + gap <= len(printed)
    )


def test_texts_are_said_once() -> None:
    texts = Counter(
        entry[field] for entry in [*REPORTING, *PHRASES] for field in ("example", "counter_example") if field in entry
    )
    assert [text for text, count in texts.items() if count > 1] == []
