"""Mark names: of states, bodies, groups, persons and peoples, known or not."""

from __future__ import annotations

from collections.abc import Iterable

from detente.find.marks import Marks, codes_of
from detente.find.mentions import PlaceMention
from detente.find.phrases import CONNECTORS, HONORIFICS, ends_given_name
from detente.knowledge import NameHit
from detente.model import Token

# Head nouns of capitalized names of bodies: "Free Patriotic Movement", "Joint Military Commission".
BODY_NOUNS = frozenset(
    "agency alliance army assembly association authority bank brigade bureau cabinet coalition command "
    "commission committee community congress council court department directorate federation force "
    "forces forum foundation front fund government group guard institute league ministry mission movement "
    "office organisation organization parliament party police senate service union".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Classes of nouns that head names of what happens and is written, not of who acts: "Peace **Summit**", "Paris **Accord**".
NOBODY = ("talks", "agreement", "visit", "conflict", "measure", "proposal", "disaster")
ARRIVING = frozenset({"arrive", "land", "touch"})
WHEREABOUTS = frozenset("in at near around outside inside within across".split())
MONTHS = frozenset("January February March April May June July August September October November December".split())
# Where in a clause a name that the parser is not sure of is still taken for somebody.
# What the parser takes a name for that it does not know; a real people's name is in knowledge.
UNSURE = frozenset({"", "NORP"})
PARTIES = SUBJECTS | {"pobj", "poss", "agent", "conj", "dobj"}


# ── known names ──


def mark_names(marks: Marks) -> None:
    """Mark the known names of a sentence, as what each of them is first of all."""
    for hit in dict.fromkeys(marks.hits.values()):
        if marks.free(hit.first, hit.last):
            _add_name(marks, hit)


def _add_name(marks: Marks, hit: NameHit) -> None:
    first, last, form = hit.first, hit.last, _form_of(marks, hit)
    name = marks.text(first, last)
    if form == "surname":
        _add_surname(marks, hit)
    elif form == "person":
        honorific = first > 0 and marks.tokens[first - 1].lower in HONORIFICS
        marks.add(first - honorific, last, form="person", aliases=hit.aliases, name=name)
    elif form == "name":
        marks.add(first, last, form="name", aliases=hit.aliases, name=name)
    elif form:
        marks.add(first, last, form=form, aliases=hit.aliases, plural=form == "people")


def _form_of(marks: Marks, hit: NameHit) -> str:
    """What a known name is first of all; "" where it names nobody who acts."""
    if hit.of_kind("person"):
        return "person"
    if hit.of_kind("demonym") and _modifies(marks.tokens[hit.last]):
        return "demonym"
    if hit.of_kind("people"):
        return "people"
    if hit.of_kind("territory", "organization", "demonym"):
        return "name"
    if hit.of_kind("metonym"):
        return "" if _only_place(marks, hit) else "name"
    return "surname" if hit.of_kind("surname") and not _is_month(marks, hit) else ""


def _only_place(marks: Marks, hit: NameHit) -> bool:
    """Whether a capital is just where something is: "talks **in Moscow**"; "Moscow" and "ties with Moscow" act."""
    before = marks.tokens[hit.first - 1] if hit.first else None
    if before is None or before.lower not in WHEREABOUTS:
        return False
    return marks.tokens[before.head].lemma not in ARRIVING  # whoever arrives in a capital is its government's guest


def _is_month(marks: Marks, hit: NameHit) -> bool:
    """Whether a surname is the name of a month here: "on **May** 18"."""
    token = marks.tokens[hit.first]
    return token.text in MONTHS and token.entity in ("DATE", "TIME")


def _modifies(token: Token) -> bool:
    """Whether a word is an adjective here: "**Russian** strikes"."""
    return token.dep in ("amod", "compound", "nmod", "conj") and token.pos != "NOUN"


def _add_surname(marks: Marks, hit: NameHit) -> None:
    """Mark a known surname; one inside a longer run of capitals is part of another, unknown name."""
    first, last = proper_run(marks, hit.first)
    alone = first == hit.first and last == hit.last
    if alone or marks.tokens[first].lower in HONORIFICS and first + 1 == hit.first:
        marks.add(first, last, form="person", aliases=hit.aliases, name=marks.text(hit.first, hit.last))
    elif marks.free(first, last):
        marks.add(first, last, form="person", name=marks.text(first, last))


# ── unknown names ──


def mark_unknown_names(marks: Marks, places: Iterable[PlaceMention]) -> None:
    """Mark the capitalized names that are left and are no places, where they look like somebody."""
    located = {i for place in places for i in range(place.first, place.last + 1)}
    i = 0
    while i < len(marks.tokens):
        if not _is_proper(marks, i) or i in marks.hits or marks.tokens[i].text == "-":
            i += 1
            continue
        first, last = proper_run(marks, i)
        if not located.issuperset(range(first, last + 1)):
            _add_unknown(marks, first, last)
        i = last + 1


def proper_run(marks: Marks, i: int) -> tuple[int, int]:
    """First and last token of the run of capitalized proper nouns around a token."""
    first = last = i
    while first > 0 and _is_proper(marks, first - 1):
        first -= 1
    while last + 1 < len(marks.tokens) and _is_proper(marks, last + 1):
        last += 1
    return first, last


def _is_proper(marks: Marks, i: int) -> bool:
    """Whether a token can be a word of an unknown name."""
    token = marks.tokens[i]
    if i in marks.taken or token.entity in ("DATE", "TIME"):
        return False
    if token.pos == "PROPN" and (token.text[0].isupper() or token.lower in HONORIFICS or ends_given_name(marks, i)):
        return True
    if token.lower not in CONNECTORS or not 0 < i < len(marks.tokens) - 1:
        return False
    return marks.tokens[i - 1].pos == "PROPN" and marks.tokens[i + 1].pos == "PROPN"


def _add_unknown(marks: Marks, first: int, last: int) -> None:
    head = marks.tokens[last]
    honorific = marks.tokens[first].lower in HONORIFICS
    start = first + honorific
    if start > last:
        return
    name = marks.text(start, last)
    labels = {token.entity for token in marks.tokens[first : last + 1]}
    if not honorific and any(head.lemma.lower() in marks.knowledge.classes[c] for c in NOBODY):
        return
    body = head.lower in BODY_NOUNS or "ORG" in labels and "PERSON" not in labels
    if honorific or "PERSON" in labels and head.lower not in BODY_NOUNS:
        marks.add(first, last, form="person", name=name)
    elif body and (last > first or head.text.isupper()):
        inside = [marks.hits[k] for k in range(first, last + 1) if k in marks.hits]
        nations = tuple(code for hit in inside for code in codes_of(hit))
        marks.add(first, last, form="unknown", name=name, nations=nations)
    elif head.dep in PARTIES and ("ORG" in labels or labels <= UNSURE and first == last and _acts(marks, head)):
        marks.add(first, last, form="unknown", name=name)


def _acts(marks: Marks, token: Token) -> bool:
    """Whether a name that the parser does not know stands where somebody acts: "**Casicas** asked"."""
    return token.dep in SUBJECTS or token.dep == "pobj" and marks.tokens[token.head].lower in ("with", "by")
