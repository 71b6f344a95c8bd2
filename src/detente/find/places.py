"""Mark the places: territories (also where they act), regions, cities.

Only marks: `resolve.places` gives them a point. A demonym is no place; neither is a person's or a body's name.
"""

from __future__ import annotations

from collections.abc import Mapping

from detente.find.mentions import ActorMention, PlaceMention
from detente.find.tree import Tree
from detente.knowledge import Knowledge

LOCATIVE = frozenset(
    "in at near from to into around outside across inside through towards toward of on between over within".split()
)
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LONGEST_NAME = 4  # words in a city's name that are tried
LARGE = 100_000  # inhabitants from which a city needs no other sign than its name and a place's preposition


def find_places(tree: Tree, actors: Mapping[int, ActorMention], knowledge: Knowledge) -> tuple[PlaceMention, ...]:
    """Mark the places of a sentence, in text order, never overlapping; empty where none is named.

    Example: "Talks in Muscat on Yemen" gives a city and a territory; "Yemeni talks" gives none.
    """
    found: dict[int, PlaceMention] = {}
    for hit in knowledge.names.hits(tree.tokens, tree.sentence.text, tree.sentence.start):
        alias = hit.of_kind("territory", "region") or hit.of_kind("metonym")
        if alias is None or hit.of_kind("person") or tree.tokens[hit.last].pos not in ("PROPN", "NOUN", "ADJ"):
            continue
        text = tree.span(hit.first, hit.last).text
        person = actors.get(hit.first)
        if (
            person is not None
            and person.form in ("person", "title", "role")
            and person.name
            and text in person.name
            and person.name != text
        ):
            continue  # "Paris Hilton"
        kind = alias.kind
        if kind == "metonym":
            if text != knowledge.territories[alias.id].capital and not knowledge.gazetteer.cities(text):
                continue  # "the Kremlin" acts and is no place
            kind = "city"
        mention = _mention(tree, hit.first, hit.last, kind, alias.id)
        found.update(dict.fromkeys(range(hit.first, hit.last + 1), mention))
    i = 0
    while i < len(tree.tokens):
        mention_here = None if i in found else _city(tree, actors, knowledge, i)
        if mention_here:
            found.update(dict.fromkeys(range(mention_here.first, mention_here.last + 1), mention_here))
            i = mention_here.last
        i += 1
    return tuple(sorted(set(found.values()), key=lambda mention: mention.start))


def _city(tree: Tree, actors: Mapping[int, ActorMention], knowledge: Knowledge, i: int) -> PlaceMention | None:
    token = tree.tokens[i]
    if (
        token.pos != "PROPN"
        or not token.text[0].isupper()
        or i
        and tree.tokens[i - 1].pos == "PROPN"
        and i - 1 not in actors
    ):
        return None
    mention = actors.get(i)
    if mention is not None and mention.form in ("person", "title", "role"):
        return None
    last = i
    while (
        last + 1 < len(tree.tokens)
        and last - i < LONGEST_NAME - 1
        and (tree.tokens[last + 1].pos == "PROPN" or tree.tokens[last + 1].text == "-")
        and last + 1 not in actors
    ):
        last += 1
    for end in range(last, i - 1, -1):
        text = tree.span(i, end).text
        cities = knowledge.gazetteer.cities(text)
        if cities and end < last and tree.tokens[end + 1].pos == "PROPN":
            continue  # "Paris Hilton", "Wellington Street"
        if cities and _placed(tree, i, end, cities[0].population):
            return _mention(tree, i, end, "city", text)
    return None


def _placed(tree: Tree, first: int, last: int, population: int) -> bool:
    labels = {tree.tokens[k].entity for k in range(first, last + 1)}
    before = tree.tokens[first - 1].lower if first else ""
    if "PERSON" in labels and (before not in LOCATIVE - {"of", "to"} or population < LARGE):
        return False
    return bool(labels & PLACE_LABELS) or before in LOCATIVE and population >= LARGE


def _mention(tree: Tree, first: int, last: int, kind: str, id_: str) -> PlaceMention:
    return PlaceMention(
        text=tree.span(first, last).text,
        start=tree.tokens[first].start,
        end=tree.tokens[last].end,
        sentence=tree.sentence.number,
        first=first,
        last=last,
        kind=kind,
        id=id_,
    )
