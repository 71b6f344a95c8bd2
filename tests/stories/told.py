"""What a text tells, in the shape other programs get it, with short ways to ask for one thing.

Claims are found by what they stand on (a phrase of the text) and compared field by field: parties by canonical name,
times and places by the parts that a row names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from detente.model import Reading
from detente.model.plain import plain_reading
from detente.pipeline import Pipeline
from detente.read import ReadOptions, read_text

Values = dict[str, Any]

# Where a claim of each kind stands: the first of these that it has.
_CORE = ("trigger", "cue", "stance", "action", "process", "about")
_LISTS = (
    "actors",
    "recipients",
    "others",
    "parties",
    "speakers",
    "accusers",
    "accused",
    "responder",
    "addressees",
    "set_by",
    "obligor",
)


class Told:
    """One reading as plain values."""

    def __init__(self, reading: Reading) -> None:
        self.values = plain_reading(reading)
        self.text: str = self.values["report"]["text"]
        self.passages: list[Values] = self.values["passages"]
        self.claims: list[Values] = self.values["claims"]
        self.mentions: list[Values] = self.values["mentions"]

    def all(
        self, kind: str | None = None, *, within: str | tuple[int, int] | None = None, **fields: Any
    ) -> list[Values]:
        """Claims of a kind whose core lies within a phrase (or between two offsets) and whose fields are as given."""
        start, end = self.place(within)
        return [
            claim
            for claim in self.claims
            if (kind is None or claim["kind"] == kind)
            and start <= core(claim)[0]
            and core(claim)[1] <= end
            and all(field(claim, name) == value for name, value in fields.items())
        ]

    def one(self, kind: str, *, within: str | tuple[int, int] | None = None, **fields: Any) -> Values:
        """The only such claim."""
        found = self.all(kind, within=within, **fields)
        near = [brief(claim) for claim in self.all(within=within)]
        assert len(found) == 1, f"{len(found)} claims of kind {kind} with {fields}; there: {near}"
        return found[0]

    def claim(self, id: str | None) -> Values:
        """The claim with this id."""
        return next(claim for claim in self.claims if claim["id"] == id)

    def root(self, claim: Values) -> str:
        """The id of the first claim that tells of the same."""
        return str(claim["same_as"] or claim["id"])

    def place(self, within: str | tuple[int, int] | None) -> tuple[int, int]:
        """Offsets of a phrase, which must stand in the text once."""
        if within is None:
            return 0, len(self.text)
        if isinstance(within, tuple):
            return within
        assert self.text.count(within) == 1, f"{within!r} stands {self.text.count(within)} times"
        return self.text.index(within), self.text.index(within) + len(within)


def told(pipeline: Pipeline, text: str, published: str | None = None, *, check_language: bool = True) -> Told:
    """The reading of a text; the language of a single sentence is not worth a guess."""
    return Told(pipeline.read(read_text(text, options=ReadOptions(published=published, check_language=check_language))))


def core(claim: Values) -> tuple[int, int]:
    """Offsets of the words a claim stands on most closely."""
    if claim["kind"] == "deadline" and claim["due"] is not None:
        return claim["due"]["start"], claim["due"]["end"]
    if claim["kind"] == "statement" and claim["content"]:
        return claim["content"][0]["start"], claim["content"][-1]["end"]
    span = next((claim[name] for name in _CORE if claim.get(name)), claim["evidence"][0] if claim["evidence"] else None)
    assert span is not None, f"nothing to stand on: {brief(claim)}"
    return span["start"], span["end"]


def field(claim: Values, name: str) -> Any:
    """A field as rows give it: parties by name (sorted), spans by their text, the voice by (speaker, medium)."""
    value = claim[name]
    if name in _LISTS:
        return names(value)
    if name == "voice":
        return [(link["speaker"]["name"], link["medium"]) for link in value]
    if name in ("shared_with", "beneficiary"):
        return names(value)
    if name == "content":
        return [span["text"] for span in value] if isinstance(value, list) else value["text"]
    if isinstance(value, dict) and "text" in value:
        return value.get("name", value["text"]) if "actor" in value else value["text"]
    return value


def names(parties: Sequence[Values]) -> list[str]:
    """Canonical names, sorted; a party without one gives its wording in angle brackets."""
    return sorted(party["name"] or f"<{party['text']}>" for party in parties)


def territories(parties: Sequence[Values]) -> set[str | None]:
    """Territories of the parties."""
    return {party["territory"] for party in parties}


def expect(claim: Values, **fields: Any) -> None:
    """Compare the named fields of a claim; all differences are told at once.

    `when` and `where` are None or the parts that must hold; a set means any of its members.
    """
    wrong = {}
    for name, wanted in fields.items():
        if name in ("when", "where", "due", "signed") and wanted is not None:
            given = claim[name]
            found: Any = None if given is None else {part: given[part] for part in wanted}
        else:
            found = field(claim, name)
        if (found not in wanted) if isinstance(wanted, (set, frozenset)) else (found != wanted):
            wrong[name] = (found, wanted)
    assert not wrong, f"{brief(claim)}: found and wanted of {wrong}"


def brief(claim: Values) -> str:
    """A claim in a line, for messages."""
    start, end = claim["evidence"][0]["start"], claim["evidence"][0]["end"]
    word = claim.get("trigger") or claim.get("cue") or {}
    parties = {name: names(claim[name]) for name in _LISTS if claim.get(name)}
    kind = claim.get("type") or claim.get("act") or claim.get("milestone") or claim.get("response") or ""
    return (
        f"{claim['kind']} {kind} {claim['status']} «{word.get('text', '')}» {parties} [{start}-{end}] {claim['rule']}"
    )


def walk(value: Any) -> Iterator[Values]:
    """Every object inside a value, the value itself included."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from walk(part)
    elif isinstance(value, list):
        for part in value:
            yield from walk(part)


def spans(told: Told) -> Iterator[Values]:
    """Everything that has a place in the text."""
    for part in walk(told.values):
        if {"text", "start", "end"} <= part.keys() and part["start"] is not None:
            yield part


def check_spans(told: Told) -> None:
    """Every span quotes the text exactly; passages cover every character that is not white space once."""
    for span in spans(told):
        assert span["text"] == told.text[span["start"] : span["end"]], span
    covered = [0] * len(told.text)
    for passage in told.passages:
        for at in range(passage["start"], passage["end"]):
            covered[at] += 1
    assert all(count == 1 for count, char in zip(covered, told.text, strict=True) if not char.isspace())


def check_laws(told: Told) -> None:
    """What holds for the reading of any text."""
    check_spans(told)
    ids = [claim["id"] for claim in told.claims]
    assert len(ids) == len(set(ids))
    triggers = [(c["trigger"]["start"], c["trigger"]["end"]) for c in told.claims if c["kind"] == "event"]
    assert len(triggers) == len(set(triggers)), "two event claims on one trigger"
    outside = [(p["start"], p["end"]) for p in told.passages if p["kind"] == "intruder"]
    for claim in told.claims:
        assert claim["evidence"] or claim["derived_from"]
        for link in (
            "content_of",
            "same_as",
            "proposition",
            "answers",
            "commitment",
            "agreement",
            "deadline",
            "statement",
        ):
            assert claim.get(link) is None or claim[link] in ids, (link, brief(claim))
        for link in ("same_act_as", "derived_from", "in_exchange_for"):
            assert set(claim.get(link) or ()) <= set(ids), (link, brief(claim))
        for span in walk(claim):
            if span.get("start") is not None:
                assert not any(start <= span["start"] < end for start, end in outside), ("intruder", brief(claim))
    for time in walk(told.claims):
        if "edtf" in time and time["earliest"] and time["latest"]:
            assert time["earliest"] <= time["latest"]
    for span in told.values["unread"]:
        assert not any(start <= span["start"] < end for start, end in outside)
