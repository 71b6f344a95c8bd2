"""The wording of what is undertaken: the words of a noun or verb phrase as one span."""

from __future__ import annotations

from detente.find.tree import Tree
from detente.model import Span


def phrase(tree: Tree, i: int) -> Span:
    """A noun with what stands in front of it: "the **interim deal**" without its relative clause."""
    core = tree.core(i)
    return tree.span(core[0], i)


def words(tree: Tree, head: int, *, until: int | None = None) -> Span:
    """The words of an act: its subtree, cut before `until`, "to" and "that" left out."""
    inside = [i for i in tree.subtree(head) if until is None or i < until]
    following = inside[-1] + 1
    if (
        not tree.is_verb(head)
        and until is None
        and following + 1 < len(tree.tokens)
        and tree.tokens[following].lower == "to"
        and tree.tokens[following].dep == "aux"
    ):
        inside += tree.subtree(
            tree.tokens[following].head
        )  # "guarantees **to prevent** …", which the parser hangs elsewhere
        inside = sorted(i for i in set(inside) if i >= inside[0])
    while len(inside) > 1 and (
        tree.tokens[inside[0]].lower in ("to", "that", "and", "or") or tree.tokens[inside[0]].pos == "PUNCT"
    ):
        inside.pop(0)
    while len(inside) > 1 and tree.tokens[inside[-1]].pos in ("PUNCT", "CCONJ"):
        inside.pop()
    return tree.span(inside[0], inside[-1])
