"""Knowledge of one's own: added, replacing by name, and refused with a clear word."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import KnowledgeError
from detente.knowledge import load_knowledge

PATTERN = """
- id: consult.palaver
  word: palaver
  pos: verb
  type: CONSULT
  roles:
    actor: [subject+with]
  examples:
    - text: Chad palavered with Sudan.
      actor: [Chad, Sudan]
      recipient: []
  counter_examples: [They palavered.]
"""


def folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        path = tmp_path / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_pattern_is_added(tmp_path: Path) -> None:
    knowledge = load_knowledge(folder(tmp_path, plover__patterns__MINE=PATTERN))
    (pattern,) = knowledge.patterns["palaver", "verb"]
    assert pattern.type == "CONSULT"
    assert knowledge.patterns["meet", "verb"]
    assert knowledge.hash != load_knowledge().hash


def test_an_entry_of_the_same_name_replaces_ours(tmp_path: Path) -> None:
    mine = "- {title: pope, names: [bishop of Rome], sector: REL, level: head of state, scope: any}\n"
    knowledge = load_knowledge(folder(tmp_path, actors__titles=mine))
    assert knowledge.titles["pope"].names == ("bishop of Rome",)
    assert len(knowledge.titles) >= len(load_knowledge().titles)


def test_word_classes_are_joined(tmp_path: Path) -> None:
    knowledge = load_knowledge(folder(tmp_path, cues__classes="river: [Nile, Jordan]\n"))
    assert knowledge.classes["river"] == {"Nile", "Jordan"}
    assert knowledge.classes["talks"]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "no knowledge file here"),
        ({"actors__titles": "- {title: pope, nmaes: [x]}\n"}, "unknown keys \\['nmaes'\\]"),
        ({"actors__titles": "pope: x\n"}, "expected a list, found a dict"),
        ({"actors__titles": "- [unclosed\n"}, "not YAML"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, files: dict[str, str], told: str) -> None:
    with pytest.raises(KnowledgeError, match=told):
        load_knowledge(folder(tmp_path, **files))
