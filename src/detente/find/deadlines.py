"""Find deadlines: which time is set for doing what, by whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.find.findings import CommitmentFinding, DeadlineFinding
from detente.find.mentions import ActorMention, TimeMention
from detente.find.tree import Tree
from detente.find.wording import words
from detente.model import Span

DUE = frozenset({"by", "within", "before", "until"})


def find_deadlines(
    tree: Tree,
    actors: Mapping[int, ActorMention],
    times: Sequence[TimeMention],
    commitments: Sequence[CommitmentFinding],
) -> tuple[DeadlineFinding, ...]:
    """Words that set a time for doing something: the noun "deadline", and the due times of commitments."""
    found = []
    for token in tree.tokens:
        i = token.index
        bound = _obliged_by(tree, i, times)
        if bound is not None:
            found.append(
                DeadlineFinding(head=i, span=words(tree, i), action=_obliged_act(tree, i), due=_day_itself(bound))
            )
        if not _names_deadline(tree, i, times):
            continue
        action = next(
            (a for word in ("for", "on", "of") for a in tree.prepositional(i, word) if not _is_time(a, times, tree)),
            None,
        )
        action = action if action is not None else next(iter(tree.children(i, "acl")), None)
        if action is None:
            action = next((m for m in tree.modifiers(i) if tree.tokens[m].pos == "NOUN"), None)
        found.append(
            DeadlineFinding(
                head=i, span=words(tree, i), action=action, due=_due(tree, i, times), set_by=_setter(tree, i)
            )
        )
    for c in commitments:
        if c.due is not None:
            found.append(
                DeadlineFinding(
                    head=c.head,
                    span=Span(text=c.due.text, start=c.due.start, end=c.due.end),
                    action=c.head,
                    due=_day_itself(c.due),
                )
            )
    return tuple(found)


def _day_itself(due: TimeMention) -> TimeMention:
    """As "by March 31" as the day that is due."""
    return replace(due, bound="") if due.shape in ("absolute", "weekday", "named") and not due.part else due


def _names_deadline(tree: Tree, i: int, times: Sequence[TimeMention]) -> bool:
    """As "the deadline", and "the date **for the reopening**", "this date" where a date is set for doing something."""
    token = tree.tokens[i]
    if token.pos not in ("NOUN", "PROPN") or token.dep == "compound":
        return False
    if token.lemma == "deadline":
        return True
    this = any(tree.tokens[c].lower == "this" for c in tree.children(i, "det"))
    return token.lemma == "date" and (this or any(not _is_time(a, times) for a in tree.prepositional(i, "for")))


def _obliged_by(tree: Tree, v: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The time by which a clause says that something must be done: "the crossings must be open **by March 31**"."""
    if not tree.is_verb(v) or not any(
        t.lower in ("must", "shall", "ought") or t.lemma == "have" and tree.tokens[v].tag == "VB"
        for t in tree.auxiliaries(v)
    ):
        return None
    inside = set(tree.subtree(v))
    return next((t for t in times if t.bound in DUE and t.first in inside), None)


def _obliged_act(tree: Tree, v: int) -> int:
    """What must be done: the verb, or the adjective behind "be" ("must be **open**")."""
    return next(iter(tree.children(v, "acomp")), v) if tree.tokens[v].lemma == "be" else v


def _is_time(i: int, times: Sequence[TimeMention], tree: Tree | None = None) -> bool:
    if tree is not None and tree.tokens[i].lemma in ("day", "week", "month", "year", "hour"):
        return True
    return any(t.first <= i <= t.last for t in times)


def _due(tree: Tree, noun: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The time of a deadline: in its own phrase, or said of it ("is set for May 1", "the deadline is Friday")."""
    verb = tree.tokens[noun].head if tree.tokens[noun].dep in ("nsubj", "nsubjpass", "dobj", "attr") else None
    inside = set(tree.subtree(noun))
    for time in times:
        if time.shape == "duration" and time.bound not in DUE:
            continue
        ahead = replace(time, tense="future") if time.tense != "past" else time
        if time.first in inside:
            return ahead
        if (
            verb is not None
            and next(
                (a for a in tree.ancestors(time.first) if tree.is_verb(a) and not time.first <= a <= time.last), None
            )
            == verb
        ):
            return ahead
    return None


def _setter(tree: Tree, noun: int) -> tuple[int, ...]:
    """Who set it ("a deadline set by the council", "the council set a deadline"); empty where unsaid."""
    for v in [*tree.children(noun, "acl"), tree.tokens[noun].head]:
        if tree.tokens[v].lemma in ("set", "give", "impose", "fix", "announce") and tree.is_verb(v):
            return tuple(m for s in tree.subjects(v) for m in tree.members(s) if s != noun)
    return tuple(tree.children(noun, "poss"))
