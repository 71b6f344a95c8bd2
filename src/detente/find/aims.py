"""Towards whom an act goes where its own slots do not say so: whom its content is about.

"Threatened to break relations **with Russia**", "is ready to host talks between **the two sides**", "went on hunger strike
to demand the resignation of **the president**": the act that stands inside says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.find.match import Match
from detente.find.tree import Tree

# Types that go towards whoever their content goes towards, and towards whoever does it.
TOWARDS_CONTENT = frozenset({"AGREE", "THREATEN", "REJECT", "CONCEDE", "PROTEST", "MOBILIZE"})
TOWARDS_DOER = frozenset({"REQUEST", "ACCUSE"})
CONDITIONS = frozenset({"if", "unless", "until"})
DEEPEST = 3  # verbs between an act and the act that it is about: "willing to **send** material to **help** defend …"


def aimed(tree: Tree, matches: Sequence[Match], actors: frozenset[int]) -> list[Match]:
    """The matches, those without a recipient with the one that their content gives.

    Args:
        tree: The sentence.
        matches: The acts of the sentence with the parties of their own slots.
        actors: Tokens at which somebody is spoken of.
    """
    by_word = {m.head: m for m in matches} | {m.support: m for m in matches if m.support is not None}
    out = []
    for match in matches:
        found = () if match.roles.get("recipient") else tuple(_towards(tree, match, by_word, actors))
        out.append(replace(match, roles={**match.roles, "recipient": found}) if found else match)
    return out


def _towards(tree: Tree, match: Match, by_word: dict[int, Match], actors: frozenset[int]) -> Iterator[int]:
    own = set(match.roles.get("actor", ()))
    if match.pattern.type not in TOWARDS_CONTENT | TOWARDS_DOER:
        return
    for inner in _content(tree, match, by_word):
        roles = ("actor",) if match.pattern.type in TOWARDS_DOER else ("recipient", "actor")
        found = next((f for role in roles if (f := [t for t in inner.roles.get(role, ()) if t not in own])), [])
        if found:
            yield from dict.fromkeys(found)
            return
    if match.pattern.type == "THREATEN":
        yield from _under_condition(tree, match, own, actors)


def _content(tree: Tree, match: Match, by_word: dict[int, Match]) -> Iterator[Match]:
    """The acts inside what is promised, threatened, refused, demanded, the outermost first."""
    level = [match.head if match.support is None else match.support, match.head]
    for _ in range(DEEPEST):
        inside = [c for i in level for c in _below(tree, i, match)]
        for i in inside:
            if i in by_word and by_word[i] is not match:
                yield by_word[i]
        level = inside


def _below(tree: Tree, i: int, match: Match) -> list[int]:
    labels = ["xcomp", "ccomp", "acl", "pcomp", "dobj", "attr"]
    if match.pattern.type == "PROTEST":
        labels.append("advcl")
    if i == match.head:
        labels.append("nsubjpass")  # "**readiness** for talks with Iran was reaffirmed"
    found = list(tree.children(i, *labels))
    return found + [o for p in tree.children(i, "prep") for o in tree.children(p, "pobj", "pcomp")]


def _under_condition(tree: Tree, match: Match, own: set[int], actors: frozenset[int]) -> Iterator[int]:
    """Whoever must do something for a threat not to come true: "unless **Baghdad** accepts"."""
    for a in (match.head, *tree.ancestors(match.head), *tree.children(match.head, "xcomp", "ccomp")):
        for clause in tree.children(a, "advcl"):
            if any(tree.tokens[m].lower in CONDITIONS for m in tree.children(clause, "mark")):
                found = [
                    m for s in tree.surface_subject(clause) for m in tree.members(s) if m in actors and m not in own
                ]
                if found:
                    yield from found
                    return
