"""Whether an act is told as history: by the tense, a year or a decade, an anniversary, "twenty years after".

Only words are read; which day an act has, and how far that is from the report, is for `resolve` to say.
"""

from __future__ import annotations

import re

from detente.find.tree import Tree

YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
DECADE = re.compile(r"[’']?(1[0-9])?[0-9]0[’']?s|20[0-9]0s")
MONTHS = frozenset("january february march april may june july august september october november december".split())
# Prepositions that set an act in a year.
DATING = frozenset("in of during through throughout from until since for at on under".split())
LONG_AGO = frozenset({"years", "decades", "centuries", "months", "generations", "decade", "century", "generation"})
BACK = frozenset({"ago", "earlier", "before", "previously"})
LATER = frozenset({"after", "since", "following"})
STRETCHES = frozenset("time day era period course end beginning start close middle height eve aftermath wake".split())
MEMORIALS = frozenset({"anniversary", "commemoration", "centenary", "memory", "remembrance"})
TELLING = frozenset({"tell", "inform", "assure", "remind"})
PRESENT = frozenset({"has", "have", "is", "are", "will", "may", "can", "does", "do"})


def is_history(tree: Tree, act: int, *, real: bool, governors: tuple[int, ...]) -> bool:
    """Whether the words around an act say that it lies far back.

    A year of the act's own counts only for what took place: "plans to vote **in 2030**".
    """
    if real and _is_dated(tree, act) or any(_is_long_before(tree, i) for i in (act, *_clauses(tree, act))):
        return True
    if any(_is_dated(tree, v, bare=not real) for v in _clauses(tree, act) if v != act):
        return True
    if any(tree.tokens[a].lemma in MEMORIALS or _is_year(tree, a) for a in _nouns_above(tree, act)):
        return True
    papers = [s for g in governors if tree.tokens[g].tag == "VBD" for s in tree.surface_subject(g)]
    participles = [
        c for v in _clauses(tree, act) for c in tree.children(v, "advcl") if tree.tokens[c].tag in ("VBG", "VBN")
    ]
    if real and not tree.is_verb(act):
        participles += [c for c in tree.children(act, "relcl", "acl") if tree.tokens[c].tag in ("VBD", "VBN")]
    if any(_is_dated(tree, c) for c in participles):
        return True  # "**asked in 1974**, they denied it", "the attack **that destroyed it in 1999**"
    return any(_is_dated(tree, s) for s in papers)  # "**the 1991 accord** provided for a withdrawal"


def is_told_before(tree: Tree, v: int) -> bool:
    """Whether a verb tells of what lay before what is told: "they **had met** in May".

    In what somebody said the past perfect is only the past: "she said they **had met**".
    """
    if not any(token.lower in ("had", "'d") and token.tag == "VBD" for token in tree.auxiliaries(v)):
        return False
    return not any(_is_reported(tree, a) for a in (v, *tree.ancestors(v)))


def _is_reported(tree: Tree, a: int) -> bool:
    token = tree.tokens[a]
    if token.dep == "ccomp":
        return True
    that = any(tree.tokens[m].lower == "that" for m in tree.children(a, "mark", "dobj"))
    told = token.dep == "relcl" and tree.tokens[tree.tokens[token.head].head].lemma in TELLING
    return that and (token.dep == "acl" or told)  # "told **the envoy that** they had met", hung on the envoy


def _clauses(tree: Tree, act: int) -> list[int]:
    """The verbs in the past on whose clauses an act hangs, itself included; none beyond one in the present."""
    out: list[int] = []
    i = act
    for a in (act, *tree.ancestors(act)):
        if a != act and not _shares_date(tree, i, a):
            break
        if tree.is_verb(a):
            if tree.tokens[a].tag in ("VBZ", "VBP") or {t.lower for t in tree.auxiliaries(a)} & PRESENT:
                break
            if a != act or tree.tokens[a].tag in ("VBD", "VBN"):
                out.append(a)
        if tree.tokens[a].dep in ("relcl", "acl") and not tree.children(a, "mark"):
            break
        i = a
    return out


def _shares_date(tree: Tree, i: int, above: int) -> bool:
    """Whether a word has the date of what it hangs on: "**In 1985** they signed and ratified"; not a clause of its own."""
    token = tree.tokens[i]
    if token.dep == "advcl":
        return any(t.lower == "to" for t in tree.auxiliaries(i)) or bool(tree.children(i, "mark"))
    if token.dep == "conj" and tree.is_verb(i):
        own = tree.children(i, "nsubj", "nsubjpass", "npadvmod") or _is_dated(tree, i)
        return token.tag in ("VBD", "VBN", "VBG") and not own and tree.is_verb(above)
    return True


def _nouns_above(tree: Tree, act: int) -> list[int]:
    """The nouns whose complement an act is: "the **anniversary** of the massacre", "**1979**, when they stormed it"."""
    out: list[int] = []
    for a in tree.ancestors(act):
        if tree.is_verb(a):
            break
        if tree.tokens[a].pos != "ADP":
            out.append(a)
    return out


def _is_year(tree: Tree, i: int) -> bool:
    """A year or decade that stands alone; with a month only one of a past century: "June 1968", not "March 2021"."""
    token = tree.tokens[i]
    if DECADE.fullmatch(token.lower):
        return True
    if not YEAR.fullmatch(token.text) or token.tag != "CD":
        return False
    before = {tree.tokens[k].lower for k in range(max(0, i - 3), i)}
    after = tree.tokens[i + 1].pos if i + 1 < len(tree.tokens) else ""
    counted = (
        after == "NOUN"
        and token.dep == "nummod"
        and tree.tokens[i + 1].tag == "NNS"
        and not tree.children(token.head, "det")
    )
    return not counted and (token.text < "2000" or not before & MONTHS)


def _is_dated(tree: Tree, i: int, *, bare: bool = False) -> bool:
    """Whether a year or a decade stands in a word's own phrase: "the **1994** genocide", "denied **in 1987**".

    `bare`: of what is still to come "**last year** they agreed on a withdrawal" says nothing; only a year by its number does.
    """
    for c in tree.tokens[i].children:
        token = tree.tokens[c]
        if token.dep in ("nummod", "compound", "nmod", "amod", "npadvmod", "poss") and _holds_year(tree, c, bare=bare):
            return True
        if (
            token.dep == "prep"
            and token.lower in DATING
            and any(_holds_year(tree, p, bare=bare) for p in tree.children(c, "pobj"))
        ):
            return True
    return False


def _holds_year(tree: Tree, i: int, *, bare: bool) -> bool:
    """Whether a word is a year, or is set in one: "**1991**", "June **1968**", "most of the **1960s**", "the **2008** war"."""
    if _is_year(tree, i):
        return True
    return any(
        _is_year(tree, k)
        or tree.tokens[k].lower in ("of", "in")
        and any(
            _is_year(tree, p) or tree.tokens[i].lemma in STRETCHES and _holds_year(tree, p, bare=bare)
            for p in tree.children(k, "pobj")
        )
        or not bare
        and tree.tokens[k].lower == "last"
        and tree.tokens[i].lemma in ("year", "century")
        for k in tree.tokens[i].children
        if tree.tokens[k].dep in ("nummod", "compound", "nmod", "amod", "prep")
    )


def _is_long_before(tree: Tree, i: int) -> bool:
    """Whether years or months lie between an act and what is told: "thirty **years ago**", "**decades after** the war"."""
    token = tree.tokens[i]
    nearby = (
        [*tree.children(i, "advmod", "mark", "prep", "npadvmod"), token.head]
        if token.dep == "pobj"
        else [*tree.children(i, "advmod", "mark", "npadvmod")]
    )
    for k in nearby:
        word = tree.tokens[k].lower
        before = tree.tokens[k - 1].lower if k else ""
        if word in BACK and before in LONG_AGO:
            return True
        if word in LATER and before in LONG_AGO and (token.head == k or tree.tokens[k].dep == "mark"):
            return True
    return False
