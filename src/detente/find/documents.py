"""Texts that speak for somebody: "a statement from the ministry", "a note on the union's web site"."""

from __future__ import annotations

from collections.abc import Mapping

from detente.find.mentions import ActorMention
from detente.find.tree import Tree

# Noun → the medium that it is, "" where it says none.
DOCUMENTS = {
    noun: medium
    for medium, nouns in (
        ("written statement", "statement communique communiqué declaration release"),
        ("social post", "tweet post account channel"),
        ("letter", "letter message note"),
        ("call readout", "readout read-out"),
        ("official website", "website site page"),
        ("speech", "speech address"),
        ("interview", "interview"),
        ("press conference", "briefing"),
        ("", "report text document remark comment announcement article"),
    )
    for noun in nouns.split()
}
# Verbs by which somebody brings a text out: "Oman **issued** a statement saying …".
ISSUING = frozenset(
    {"issue", "release", "publish", "sign", "send", "post", "make", "deliver", "write", "circulate", "put"}
)
PLACED = frozenset({"on", "in", "at"})


def speakers_behind(tree: Tree, i: int, actors: Mapping[int, ActorMention], depth: int = 0) -> tuple[int, ...]:
    """Head tokens of whom a text speaks for; empty where nobody is named, the token itself where it is no text.

    Never whom it is about or sent to: "a letter **to** Iran", "a report **on** Iran".
    Example: in "a statement on the web site of the Omani ministry" it is the ministry.
    """
    if i in actors or tree.tokens[i].lemma not in DOCUMENTS:
        return (i,)
    owners = tuple(p for p in tree.children(i, "poss") if p in actors)[:1]
    before = tuple(m for m in tree.modifiers(i) if m in actors)[:1]
    if found := owners or _issuers(tree, i, actors) or before:
        return found
    for word in PLACED:
        for p in tree.prepositional(i, word):
            if tree.tokens[p].lemma in DOCUMENTS and depth < 4:
                return speakers_behind(tree, p, actors, depth + 1)
    for c in tree.children(i, "acl"):
        if tree.tokens[c].tag == "VBN" and tree.tokens[c].lemma in ISSUING and (by := tree.subjects(c)):
            return by
    head = tree.tokens[i].head
    if tree.tokens[i].dep == "dobj" and tree.tokens[head].lemma in ISSUING:
        return tree.subjects(head)
    return ()


def _issuers(tree: Tree, i: int, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Whom a text is by, from or of, the first of the three that names an actor."""
    for word in ("by", "from", "of"):
        behind = (m for p in tree.prepositional(i, word) for m in tree.members(p))
        if found := tuple(m for m in behind if m in actors and not is_city(actors[m])):
            return found
    return ()


def is_city(mention: ActorMention) -> bool:
    """Whether a name is first of all a place: "the **Havana** agreement", "reports from **Moscow**"."""
    return bool(mention.aliases) and all(a.kind in ("metonym", "region", "surname") for a in mention.aliases)
