"""Rules in plain words: what made a claim of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from detente.cli.inert import flat
from detente.knowledge import Knowledge, Pattern
from detente.knowledge.entries import Slots

_CLASSES = {"@actor": "somebody who acts", "@place": "a place"}
_LONGEST = 8  # words of a slot that are named
# First part of a rule's name, or two → what it says; `{}` stands for the last part.
_RULES = {
    "agreement": "words that tell that an agreement was {}",
    "allegation": "the accusing word “{}”",
    "assessment": "a judgement on how things stand, in the sentence’s predicate",
    "commitment": "the word “{}” tells of an undertaking",
    "commitment.agreement": "what an agreement provides for is undertaken by its parties",
    "commitment.exchange": "“in exchange for” ties two undertakings together",
    "deadline": "a word for a time limit, and the time that goes with it",
    "deadline.commitment": "an undertaking that names its time",
    "derived.first-in": "“the first … in …” tells that there was an earlier one, and none between",
    "position": "a statement that names the issue “{}”",
    "response": "the answering word “{}”, and the accusation that it answers",
    "role": "the word “{}” gives somebody a part in a process",
    "statement": "the reporting word “{}”",
    "statement.according-to": "“according to” names who says it",
    "statement.infinitive": "the reporting word “{}”, and what somebody is to do",
    "statement.quotation": "a quotation, and the reporting word “{}”",
    "statement.quotation.continued": "a quotation that goes on: its speaker was named before",
    "statement.that": "the reporting word “{}”, and a clause of what is said",
    "statement.transcript": "a speaker’s name in front of the words",
}


def rule_in_words(rule: str, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """What a rule looks for, line by line, each with a label."""
    pattern = next((one for group in knowledge.patterns.values() for one in group if one.id == rule), None)
    if pattern is not None:
        yield from pattern_in_words(pattern)
        return
    parts = rule.split(".")
    last = flat(parts[-1].replace("-", " "))
    known = next(
        (_RULES[name] for end in range(len(parts), 0, -1) if (name := ".".join(parts[:end])) in _RULES),
        "a rule of the program",
    )
    yield "", known.format(last)
    entry = next(
        (one for group in knowledge.reporting.values() for one in group if one.word == parts[-1] and one.example), None
    )
    if entry is not None and parts[0] == "statement":
        yield "for example", entry.example


def pattern_in_words(pattern: Pattern) -> Iterator[tuple[str, str]]:
    """An event pattern: its word, what it yields, what must and must not stand beside it, who is who."""
    word = f"{pattern.word} {pattern.particle}".strip()
    yields = " ".join(filter(None, (pattern.type or pattern.milestone, pattern.mode)))
    yield "", f"the {pattern.pos} “{word}” tells of {yields}" + (f" (CAMEO {pattern.cameo})" if pattern.cameo else "")
    yield from (("only with", line) for line in _slots(pattern.needs))
    yield from (("never with", line) for line in _slots(pattern.never))
    for role, slots in pattern.roles:
        yield role, "what stands as " + " or ".join(slot.replace("+", " and ") for slot in slots)
    if pattern.examples:
        yield "for example", pattern.examples[0].text
    if pattern.counter_examples:
        yield "but not in", pattern.counter_examples[0]
    if pattern.note:
        yield "note", pattern.note


def _slots(slots: Slots) -> Iterator[str]:
    for slot, words in slots:
        named = ", ".join(
            _CLASSES.get(word, f"a word for {word[1:]}" if word.startswith("@") else word) for word in words[:_LONGEST]
        )
        yield f"{slot}: {named}" + (" …" if len(words) > _LONGEST else "")
