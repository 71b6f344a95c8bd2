"""Predicates and prepositions that say of an act that it is, is not, or is only talked of.

As in "is **likely**", "is **on the table**", "**without** talks", "**stopped short of** signing".
"""

from __future__ import annotations

from detente.find.clauses import is_done
from detente.find.governors import WARDING, Cues, calls_for, take_cue
from detente.find.tree import Tree
from detente.find.walk import Walk
from detente.model import Status

# Prepositions that say of their object that it is not, or not yet.
ABSENT = frozenset({"without", "instead"})
DEEPEST_PHRASE = 3  # words between a preposition and the one that it belongs to
SET_HOURS = frozenset("monday tuesday wednesday thursday friday saturday sunday noon midnight midday".split())
LASTING_NOUNS = frozenset({"week", "day", "month", "year", "hour", "round"})


def is_predicated(tree: Tree, v: int, walk: Walk, cues: Cues) -> bool:
    """What a predicate says of its subject or object: "is **likely**", "is **off**", "called it **a lie**".

    False where there is none that lends a status.
    """
    predicates = tree.children(v, "acomp", "attr", "advmod", "oprd", "prep", "prt")
    below = [k for p in predicates for k in tree.children(p, "conj")]
    below += [k for p in predicates if tree.tokens[p].lower == "as" for k in tree.children(p, "pobj", "amod")]
    for c in (*predicates, *below):
        if take_cue(tree, c, "subject", walk, cues):
            if tree.negated(v) and walk.found[-1] is Status.POSSIBLE:
                walk.found[-1] = Status.NEGATED
            return True
        token = tree.tokens[c]
        phrase = _phrase(tree, c, cues)
        if phrase is not None:
            walk.found.append(phrase)
            return True
        lasting = token.lower in ("in", "into") and any(
            tree.tokens[p].lemma in LASTING_NOUNS and tree.children(p, "poss") for p in tree.children(c, "pobj")
        )
        if lasting and tree.tokens[v].tag != "VBD":  # "is **in its fourth week**"
            walk.found.append(Status.ONGOING)
            return True
    return False


def _phrase(tree: Tree, preposition: int, cues: Cues) -> Status | None:
    """What a preposition and its noun say together: "is **on the cards**"; None for nothing."""
    for p in tree.children(preposition, "pobj"):
        for cue in cues.get((tree.tokens[p].lemma, "phrase"), ()):
            if cue.particle == tree.tokens[preposition].lower:
                return Status(cue.status)
    return None


def enters_week(tree: Tree, v: int) -> bool:
    """Whether what is told of goes on: "the protests **enter their fourth week**", "have **run into a third month**"."""
    if tree.tokens[v].lemma not in ("enter", "run", "stretch", "drag") or tree.tokens[v].tag == "VBD":
        return False
    entered = [*tree.children(v, "dobj"), *(p for c in tree.children(v, "prep") for p in tree.children(c, "pobj"))]
    return any(tree.tokens[p].lemma in LASTING_NOUNS and tree.children(p, "amod") for p in entered)


def is_list_of(tree: Tree, noun: int, walk: Walk, cues: Cues) -> bool:
    """Whether a noun is a plan, demand or charge, so that what it includes is planned, demanded or alleged."""
    entries = cues.get((tree.tokens[noun].lemma, "noun"), ())
    walk.found += [Status(cue.status) for cue in entries[:1] if cue.slots]
    return bool(entries)


def no_truth(tree: Tree, n: int) -> bool:
    """As in "there was **no truth** in talk of …"."""
    no = any(tree.tokens[c].lower == "no" for c in tree.children(n, "det"))
    return no and tree.tokens[n].lemma in ("truth", "basis", "substance", "foundation")


def falls_short(tree: Tree, preposition: int) -> bool:
    """As in "**stopped short of** signing", "came **within two votes of** leaving"."""
    governor = tree.tokens[tree.tokens[preposition].head]
    if governor.lower == "short" or governor.lower == "close" and tree.tokens[governor.head].tag == "VBD":
        return True
    within = tree.tokens[governor.head]
    return within.lower == "within" and tree.tokens[within.head].lemma == "come"


def is_absent(tree: Tree, preposition: int) -> bool:
    """Whether what stands behind a preposition is not: "**without** talks", "**instead** of meeting"."""
    around = (preposition, tree.tokens[preposition].head, *tree.children(preposition, "advmod"))
    return any(tree.tokens[i].lower in ABSENT for i in around)


def is_scheduled(tree: Tree, v: int, expecting: int) -> bool:
    """Whether what is expected is one's own doing, or set for a day or an hour."""
    if not tree.is_passive(expecting):
        return not tree.is_passive(v) and not tree.children(expecting, "dobj") and not tree.children(v, "nsubj")
    return any(
        tree.tokens[c].lower in ("on", "at", "from")
        and any(tree.tokens[k].tag == "CD" or tree.tokens[k].lower in SET_HOURS for k in tree.subtree(c))
        for c in tree.children(v, "prep")
    )


def is_told(tree: Tree, v: int, walk: Walk) -> bool:
    """Whether an act is only told in a clause: "as the army **says that** it has seized power"."""
    inside = (a for a in (walk.act, *tree.ancestors(walk.act)) if v < a)
    return any(tree.tokens[a].dep == "ccomp" for a in inside)


def is_foiled(tree: Tree, noun: int) -> bool:
    """Whether somebody was kept from what he was about."""
    v = tree.tokens[noun].head
    return tree.tokens[noun].dep in ("dobj", "nsubjpass") and tree.tokens[v].lemma in WARDING and is_done(tree, v)


def is_first(tree: Tree, v: int) -> bool:
    """As in "was **the first** to sign", which tells a fact."""
    return any(
        tree.tokens[c].lower in ("first", "last", "only")
        for n in tree.children(v, "attr")
        for c in tree.children(n, "amod")
    )


def holders_of(tree: Tree, governor: int) -> list[int]:
    """The word that a preposition hangs on, and those it may belong to: the verb of that object, the noun of that phrase."""
    out, i = [governor], governor
    while len(out) <= DEEPEST_PHRASE and not tree.is_verb(i):
        token = tree.tokens[i]
        if token.dep not in ("dobj", "nsubj", "nsubjpass", "pobj", "agent", "prep", "appos"):
            break
        i = token.head
        if tree.tokens[i].pos != "ADP":
            out.append(i)
    return out


def is_wished(tree: Tree, v: int, head: int, walk: Walk, cues: Cues) -> bool:
    """Whether an infinitive that the parser hung on a verb is what the verb, or a noun before it, asks for."""
    asked = [head]
    noun = tree.tokens[head].head
    if tree.tokens[head].dep == "acl" and tree.tokens[noun].dep == "dobj":
        asked.append(tree.tokens[noun].head)  # "urged **those holding** him to let him go"
    for a in asked:
        if (tree.grammar.control.get(tree.tokens[a].lemma) or calls_for(tree, a, cues)) and take_cue(
            tree, a, "complement", walk, cues
        ):
            return True
    asking = "for" in {tree.tokens[c].lower for c in (*tree.children(v, "mark"), *tree.children(head, "prep"))}
    if not asking:
        return False
    return take_cue(tree, head, "for", walk, cues) or any(
        take_cue(tree, s, "for", walk, cues) for s in tree.surface_subject(head) if not tree.is_verb(s)
    )
