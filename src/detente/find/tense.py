"""Whether the words around a time tell of the past or of the future."""

from __future__ import annotations

from detente.find.tree import Tree

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})
_MAY = frozenset({"may", "might", "can", "ca", "could", "must", "should", "ought"})
_HAD = frozenset({"was", "were", "had", "did", "has", "have"})
_IS = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
_TIMES = ("DATE", "TIME")
# Verbs whose infinitive happens, or does not, at their own time: "failed to meet on Monday".
_SAME_TIME = frozenset(
    "appear attempt begin cease come compel continue dare decline fail force get go happen help manage neglect proceed "
    "prove refuse rush seem start stop struggle tend try use".split()
)
_AHEAD = frozenset("bound certain due eager expected likely ready scheduled set slated sure unlikely".split())
_EXPECTED = frozenset("due expect plan reschedule schedule slate".split())
_SCHEDULING = _EXPECTED | frozenset("call convene fix set summon time".split())
_POSTPONING = frozenset("adjourn defer delay extend move postpone prolong put reschedule suspend".split())
_NO_TIMETABLE = frozenset(
    "be believe claim feel know mark need remember report say show tell think want warn write".split()
)
_DEADLINES = frozenset({"deadline", "ultimatum"})
_OVER = frozenset({"expire", "lapse", "miss", "pass"})


def tense_at(tree: Tree, i: int) -> str:
    """Whether the clause around a token tells of the past or of the future ("" where it shows neither).

    Example: "failed to meet on Monday" is past, "agreed to meet on Monday" and "the talks open on Monday" future.
    """
    path = [i, *tree.ancestors(i)]
    for step, v in enumerate(path[1:], 1):
        token, below = tree.tokens[v], path[:step]
        if token.lemma in _DEADLINES and token.pos == "NOUN":
            return "past" if any(tree.tokens[a].lemma in _OVER for a in path[step:]) else "future"
        if not tree.is_verb(v):
            continue
        tense = _set_for(tree, below, v)
        tense = _tense_of(tree, v, below) if tense is None else tense
        if tense is not None:
            return tense
    return ""


def _set_for(tree: Tree, below: list[int], v: int) -> str | None:
    """What lies ahead because it is set for a day: "called a session for Friday", "adjourned until Monday".

    None where the words do not say so; "was scheduled for Monday" leaves open whether Monday is over, and so do "talks
    scheduled for Monday were held".
    """
    place = next((n for n, k in enumerate(below) if n and tree.tokens[k].pos in ("ADP", "SCONJ", "PART")), None)
    if place is None or tree.tokens[below[place - 1]].entity not in _TIMES:
        return None
    token, word = tree.tokens[v], tree.tokens[below[place]].lower
    if token.lemma in _POSTPONING and word in ("until", "till", "to", "for"):
        return "future"
    if word != "for" or token.lemma not in _SCHEDULING:
        return None
    auxiliaries = {auxiliary.lower for auxiliary in tree.auxiliaries(v)}
    if "had" in auxiliaries:
        return "past"
    subject = token.dep == "acl" and tree.tokens[token.head].dep in ("nsubj", "nsubjpass")
    return "" if auxiliaries & {"was", "were"} or subject else "future"


def _is_direct(tree: Tree, below: list[int]) -> bool:
    """Whether the time itself, with at most its preposition, stands at the verb: "begin **on Monday**"."""
    top = tree.tokens[below[-1]]
    if top.pos == "ADP" and len(below) > 1:
        return tree.tokens[below[-2]].entity in _TIMES
    return top.dep in ("npadvmod", "advmod") and top.entity in _TIMES


def _is_modifier(tree: Tree, below: list[int]) -> bool:
    """Whether the time only says which thing is meant: "**Tuesday's** pleas", "the **Wednesday** special"."""
    times = [tree.tokens[k] for k in below if tree.tokens[k].entity in _TIMES]
    return any(t.dep in ("poss", "compound", "nmod") and tree.tokens[t.head].entity not in _TIMES for t in times)


def _tense_of(tree: Tree, v: int, below: list[int]) -> str | None:
    """Past, future, or "" where the verb shows neither; None where its time is that of the clause above."""
    token, auxiliaries = tree.tokens[v], {auxiliary.lower for auxiliary in tree.auxiliaries(v)}
    if auxiliaries & _MAY:
        return _possible(tree, v, below, "have" in auxiliaries, "could" in auxiliaries)
    if auxiliaries & _WILL:
        return "" if {"would", "have"} <= auxiliaries else "future"
    if "to" in auxiliaries and "have" not in auxiliaries:
        return None if _is_at_the_time_of_its_governor(tree, v) else "future"
    if token.tag == "VBD" or auxiliaries & _HAD:
        return "past"
    if token.tag == "VBN" and not auxiliaries and token.dep in ("acl", "ROOT") and _is_direct(tree, below):
        return "future" if token.lemma in _EXPECTED else "past"  # "a convoy ambushed on Monday"
    return _present(tree, v, below, bool(auxiliaries & _IS))


def _possible(tree: Tree, v: int, below: list[int], have: bool, could: bool) -> str:
    if have or could and tree.negated(v):
        return "past"  # "may have fled on Monday", "could not agree on Monday"
    return "" if _is_modifier(tree, below) else "future"


def _present(tree: Tree, v: int, below: list[int], is_: bool) -> str | None:
    token = tree.tokens[v]
    if token.lemma == "be" and any(
        auxiliary.lower == "to" for c in tree.children(v, "xcomp") for auxiliary in tree.auxiliaries(c)
    ):
        return "future"  # "they are to travel on Wednesday"
    if is_:
        return "future" if token.tag in ("VBG", "VBN") else ""
    if token.tag not in ("VBP", "VBZ"):
        return None
    return "future" if _is_timetable(tree, v, below) else ""


def _is_timetable(tree: Tree, v: int, below: list[int]) -> bool:
    """Whether the present tense tells of what is to come: "the talks open on Monday".

    Not of a person ("Lavrov arrives on Monday" stands under a photograph), and in "said on Monday they believe" the day is
    that of the saying.
    """
    token = tree.tokens[v]
    if token.lemma in _NO_TIMETABLE or not _is_direct(tree, below) or below[0] < v and token.dep != "ROOT":
        return False
    return not any(tree.tokens[s].entity == "PERSON" for s in tree.children(v, "nsubj"))


def _is_at_the_time_of_its_governor(tree: Tree, v: int) -> bool:
    """As in "failed to meet on Monday", "met to talk on Monday", "were unable to meet on Monday"."""
    token = tree.tokens[v]
    governor = tree.tokens[token.head]
    if token.dep == "advcl":
        return governor.lemma not in _SCHEDULING  # "set to take place on May 16"
    if token.dep not in ("xcomp", "ccomp"):
        return False
    if governor.pos == "ADJ":
        return governor.lemma not in _AHEAD
    return governor.lemma in _SAME_TIME or governor.lemma == "have" and governor.tag == "VBD"
