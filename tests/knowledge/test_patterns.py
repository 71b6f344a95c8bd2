"""Event patterns are in form, and each does in its examples what it says, and nothing in its counter-examples.

The checks of form need no parser. The checks of meaning (`-m parser`) parse every example once; an example passes where its own
pattern gives an event whose parties are the words expected.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from factory import report

import detente
from detente.find.actors import find_mentions
from detente.find.events import find_events
from detente.find.findings import EventFinding
from detente.find.mentions import ActorMention, PlaceMention, TimeMention
from detente.find.pattern import owners_of
from detente.find.times import find_times
from detente.find.tree import Tree
from detente.knowledge.loading import Knowledge, knowledge_of
from detente.knowledge.sources import read_sources, read_yaml
from detente.model import Sentence
from detente.parse import SpacyParser

ROOT = Path(detente.__file__).parent.parent.parent
KNOWLEDGE = ROOT / "src" / "detente" / "knowledge"
FOLDER = KNOWLEDGE / "data" / "plover" / "patterns"
KNOWN_FAILURES = Path(__file__).with_name("known_pattern_failures.txt")
COMPUTED = {"@actor", "@person", "@armed", "@place", "@number", "@several", "@obliged"}
LEAST = 10  # patterns a type

FILES: dict[str, list[dict[str, Any]]] = {path.stem: read_yaml(path) for path in sorted(FOLDER.glob("*.yaml"))}
PATTERNS = {row["id"]: row for rows in FILES.values() for row in rows}
TYPES = {
    row["type"]: {mode["mode"] for mode in row["modes"]}
    for row in read_yaml(KNOWLEDGE / "data" / "plover" / "types.yaml")
}
CLASSES = {f"@{name}" for name in read_yaml(KNOWLEDGE / "data" / "cues" / "classes.yaml")} | COMPUTED


def known_failures() -> dict[str, str]:
    """Id → reason, one a line; lines that begin with # are comments."""
    lines = [line for line in KNOWN_FAILURES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return {id_: reason for id_, _, reason in (line.partition(": ") for line in lines)}


def sentences_of(row: Mapping[str, Any]) -> list[str]:
    return [*(example["text"] for example in row["examples"]), *row["counter_examples"]]


by_file = pytest.mark.parametrize("name", list(FILES))


# Form.


@by_file
def test_file_fits_its_schema(name: str) -> None:
    schema = json.loads((KNOWLEDGE / "schemas" / "patterns.schema.json").read_text("utf-8"))
    problems = jsonschema.Draft202012Validator(schema).iter_errors(FILES[name])
    assert [f"{problem.json_path}: {problem.message}" for problem in problems] == []


@by_file
def test_file_begins_with_what_it_is_for(name: str) -> None:
    head = (FOLDER / f"{name}.yaml").read_text("utf-8").split("\n\n", 1)[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert all(words in head for words in (f"{name}: ", "Known gaps", "knowledge.md"))


@by_file
def test_type_is_that_of_the_file_and_begins_the_id(name: str) -> None:
    for row in FILES[name]:
        assert (row["type"] in ("", "null")) if name == "MILESTONE" else row["type"] == name, row["id"]
        assert row["id"].startswith(name.lower() + "."), row["id"]


def test_there_is_a_file_for_every_type() -> None:
    assert set(FILES) == {*TYPES, "MILESTONE"}


@by_file
def test_type_has_patterns_enough(name: str) -> None:
    assert len(FILES[name]) >= LEAST


def test_ids_are_unique() -> None:
    ids = Counter(row["id"] for rows in FILES.values() for row in rows)
    assert [id_ for id_, count in ids.items() if count > 1] == []


def test_modes_exist() -> None:
    assert [row["id"] for row in PATTERNS.values() if row.get("mode") and row["mode"] not in TYPES[row["type"]]] == []


def test_contexts_exist() -> None:
    contexts = {row["context"] for row in read_yaml(KNOWLEDGE / "data" / "plover" / "contexts.yaml")}
    assert {id_: row["contexts"] for id_, row in PATTERNS.items() if not set(row.get("contexts", ())) <= contexts} == {}


def test_cameo_codes_exist() -> None:
    """Statements and appeals (CAMEO roots 01 and 02) have no PLOVER type, so the table lists their roots only."""
    cameo = read_yaml(KNOWLEDGE / "data" / "plover" / "cameo.yaml")
    codes = {row["code"] for row in cameo["codes"]}
    roots = {row["root"] for row in cameo["roots"] if not row["type"]}
    wrong = {
        id_: row["cameo"]
        for id_, row in PATTERNS.items()
        if row.get("cameo") and row["cameo"] not in codes and row["cameo"][:2] not in roots
    }
    assert wrong == {}


def test_classes_exist() -> None:
    named = {
        (id_, word)
        for id_, row in PATTERNS.items()
        for key in ("needs", "never")
        for words in row.get(key, {}).values()
        for word in words
    }
    assert [pair for pair in sorted(named) if pair[1].startswith("@") and pair[1] not in CLASSES] == []


def test_patterns_yield_to_patterns_that_exist() -> None:
    assert {
        id_: row["yields_to"] for id_, row in PATTERNS.items() if not set(row.get("yields_to", ())) <= PATTERNS.keys()
    } == {}


def test_every_pattern_has_examples_and_counter_examples() -> None:
    assert [id_ for id_, row in PATTERNS.items() if not row["examples"] or not row["counter_examples"]] == []


def test_no_two_patterns_ask_for_the_same() -> None:
    seen: dict[str, str] = {}
    for id_, row in PATTERNS.items():
        key = json.dumps(
            [row["word"], row["pos"], row.get("particle"), _slots(row.get("needs")), _slots(row.get("never"))]
        )
        assert seen.setdefault(key, id_) == id_


def _slots(slots: Mapping[str, list[str]] | None) -> list[tuple[str, list[str]]]:
    return sorted((slot, sorted(words)) for slot, words in (slots or {}).items())


def test_sentences_are_written_once() -> None:
    texts = Counter(text for row in PATTERNS.values() for text in sentences_of(row))
    assert [text for text, count in texts.items() if count > 1] == []


def test_known_failures_are_patterns_and_say_why() -> None:
    assert [id_ for id_, reason in known_failures().items() if id_ not in PATTERNS or not reason] == []


# Meaning.


@dataclass(frozen=True)
class Read:
    """A sentence of a pattern with what was found in it."""

    tree: Tree
    actors: Mapping[int, ActorMention]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    knowledge: Knowledge

    def events(self, without: str = "") -> tuple[EventFinding, ...]:
        """The events of the sentence; with an id, those that are found where that pattern is away."""
        knowledge = _without(self.knowledge, without) if without else self.knowledge
        return find_events(self.tree, self.actors, self.places, self.times, knowledge)

    def forms(self, token: int) -> set[str]:
        """Words by which an example may name a filler: the token, the last word of its mention, and the owners of a thing."""
        tokens, mention = self.tree.tokens, self.actors.get(token)
        if mention:
            return {tokens[token].lower, tokens[mention.last].lower, *(mention.name or "").lower().split()[-1:]}
        return {tokens[token].lower}.union(*(self.forms(owner) for owner in owners_of(self.tree, token, self.actors)))


def _without(knowledge: Knowledge, id_: str) -> Knowledge:
    key = (PATTERNS[id_]["word"], PATTERNS[id_]["pos"])
    others = tuple(pattern for pattern in knowledge.patterns[key] if pattern.id != id_)
    return replace(knowledge, patterns={**knowledge.patterns, key: others})


@cache
def engine() -> tuple[SpacyParser, Knowledge]:
    """The parser and the knowledge of the files, loaded once a process."""
    return SpacyParser(), knowledge_of(read_sources(KNOWLEDGE / "data"))


def read_file(name: str) -> dict[str, list[Read]]:
    """Every sentence of the patterns of a file, parsed in one go and marked."""
    parser, knowledge = engine()
    texts = [text for row in FILES[name] for text in sentences_of(row)]
    parsed = parser.parse_many(report(text) for text in texts)
    return {
        text: [_read(sentence, knowledge) for sentence in sentences]
        for text, sentences in zip(texts, parsed, strict=True)
    }


def _read(sentence: Sentence, knowledge: Knowledge) -> Read:
    tree = Tree(sentence, knowledge.grammar)
    actors, places = find_mentions(tree, knowledge)
    return Read(tree, actors, places, find_times(tree), knowledge)


def faults_of(row: Mapping[str, Any], reads: Mapping[str, list[Read]]) -> Iterator[str]:
    """What the pattern does in its own sentences that it should not, in words."""
    for example in row["examples"]:
        yield from _faults_in(row, example, reads[example["text"]])
    for text in row["counter_examples"]:
        if any(event.pattern.id == row["id"] for read in reads[text] for event in read.events()):
            yield f"fires: {text}"


def _faults_in(row: Mapping[str, Any], example: Mapping[str, Any], reads: list[Read]) -> Iterator[str]:
    own = [(read, event) for read in reads for event in read.events() if event.pattern.id == row["id"]]
    if not own:
        fired = [f"{event.trigger.text}={event.pattern.id}" for read in reads for event in read.events()]
        yield f"does not fire: {example['text']} (but {', '.join(fired) or 'nothing'})"
        return
    read, event = own[0]
    for role in ("actor", "recipient"):
        found = [read.forms(token) for token in event.roles.get(role, ())]
        expected = {word.lower() for word in example[role]}
        if not all(forms & expected for forms in found) or not expected <= set().union(*found):
            yield f"{role} {sorted(map(sorted, found))}, not {sorted(expected)}: {example['text']}"
    for rival in read.events(without=row["id"]):
        if rival.head == event.head and rival.pattern.weight == event.pattern.weight:
            yield f"{rival.pattern.id} fits as well: {example['text']}"


@pytest.mark.parser
@by_file
def test_patterns_do_what_their_examples_say(name: str) -> None:
    """One id a file, so that each sentence is parsed once however many processes test; a known failure that comes right fails too."""
    reads, known = read_file(name), known_failures()
    faults = {row["id"]: list(faults_of(row, reads)) for row in FILES[name]}
    unknown = [f"{id_}: {fault}" for id_, found in faults.items() if id_ not in known for fault in found]
    assert unknown == [], "\n".join(["patterns fail:", *unknown])
    right = [id_ for id_, found in faults.items() if id_ in known and not found]
    assert right == [], f"these do what they say now and must leave {KNOWN_FAILURES.name}: {', '.join(right)}"
