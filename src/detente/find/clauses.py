"""What a clause says by itself of how real it is: auxiliaries, negation, conditions.

Questions about one verb and what hangs on it; what governs the clause is `climb`'s.
"""

from __future__ import annotations

from detente.find.tree import Tree
from detente.find.walk import Walk
from detente.model import Status

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could"})
OBLIGED = frozenset({"should", "must", "ought"})
CONDITIONAL_MARKS = frozenset({"if", "unless", "provided", "providing", "should", "assuming"})
PROGRESSIVE = frozenset({"is", "are", "'s", "’s", "been", "am", "'re", "’re", "was", "were"})
# Phrases of condition that mean nothing else wherever they stand.
PLAIN_CONDITIONS = (
    "in the event that", "in the event of", "on condition that", "provided that", "so long as", "as long as",
    "in return for", "in exchange for", "subject to", "unless", "only if", "the moment", "supposing",
    "if necessary", "if needed", "if required", "if called upon", "and only then",
)  # fmt: skip
# Phrases that are a condition where a phrase of the clause opens with them.
CONDITION_PHRASES = (
    *PLAIN_CONDITIONS, "in the event", "in case", "on condition", "on the condition", "for as long as", "as soon as",
    "on the day", "only when", "only after", "only once", "with the consent", "without the consent", "pending",
)  # fmt: skip
# Days that a present tense sets in the future.
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday week month year weekend".split())
CONSENT = frozenset({"consent", "permission", "blessing", "assent"})  # "**with** their **consent** they would …"
MOMENTS = frozenset({"day", "moment", "minute", "instant"})
TEXTS = frozenset({"agreement", "accord", "deal", "plan", "timetable", "roadmap", "treaty", "schedule", "pact", "term"})
PERFORMED = frozenset(
    "thank recognize recognise commend congratulate condemn welcome express stress emphasise emphasize note recall say "
    "reiterate applaud acknowledge praise salute reaffirm remind".split()
)  # verbs by which what is said is done
MODALS = frozenset({"will", "would", "could", "might", "may", "can", "'ll", "’ll", "'d", "’d", "shall", "wo"})
MANDATIVE = frozenset(
    "propose recommend demand insist ask request urge suggest require order move see".split()
)  # behind them a plain verb is a wish: "recommends that the Council **refer**"


def read_clause(tree: Tree, v: int, walk: Walk, *, own: bool = True) -> None:
    """What a clause says by itself: auxiliaries, negation, tense, an if-clause beside it."""
    words = {t.lower for t in tree.auxiliaries(v)}
    token = tree.tokens[v]
    if (tree.negated(v) or own and _has_nobody(tree, v)) and not _is_conditioned(tree, v):
        walk.found.append(Status.NEGATED)
    _read_future(tree, v, walk, words)
    if words & POSSIBLE or "can" in words:
        walk.found.append(Status.POSSIBLE)
    if is_inverted(tree, v):
        walk.found.append(Status.CONDITIONAL)
    elif words & OBLIGED:
        walk.found.append(Status.CALLED_FOR)
    if not words:
        _read_present(tree, v, walk)
    if not walk.found and (token.tag == "VBG" and words & PROGRESSIVE or "being" in words):
        walk.found.append(Status.ONGOING)
    marks = {tree.tokens[c].lower for c in token.children if tree.tokens[c].dep == "mark"}
    if "whether" in marks or "if" in marks and token.dep == "ccomp":
        walk.found.append(Status.POSSIBLE)
    elif marks & CONDITIONAL_MARKS:
        walk.found.append(Status.CONDITIONAL)


def _read_future(tree: Tree, v: int, walk: Walk, words: set[str]) -> None:
    """Future and conditional: "**will** leave", "**would** leave if …"."""
    token = tree.tokens[v]
    if words & FUTURE or token.lower == "going" and token.tag == "VBG" and tree.children(v, "xcomp"):
        walk.found.append(Status.PLANNED)
    if words & MODALS and has_condition(tree, v):
        walk.found.append(Status.CONDITIONAL)
    elif "would" in words or "'d" in words:
        walk.found.append(Status.PLANNED if _reported(tree, v) else Status.POSSIBLE)


def _read_present(tree: Tree, v: int, walk: Walk) -> None:
    """A present tense that tells of what is to come: "hosts them **tomorrow**", "one more step **and we fire**"."""
    tag = tree.tokens[v].tag
    if tag in ("VBZ", "VBP", "VB") and _is_announced(tree, v):
        walk.found.append(Status.PLANNED)
    elif tag in ("VBZ", "VBP") and _follows_suit(tree, v):
        walk.found.append(Status.CONDITIONAL)


def _has_nobody(tree: Tree, v: int) -> bool:
    """Whether nobody does it, or it is done to nobody: "**no one** was held", "has given **no drones**"."""
    around = (*tree.surface_subject(v), *tree.children(v, "dobj", "nsubjpass"))
    return any(
        tree.tokens[n].lower in ("nobody", "none", "nothing")
        or any(
            tree.tokens[c].lower in ("no", "neither") or tree.tokens[c].dep == "neg" for c in tree.tokens[n].children
        )
        for n in around
    )


def has_condition(tree: Tree, v: int, *, strict: bool = False) -> bool:
    """Whether the clause around a verb names a condition: an if-clause, "in the event of …", "subject to …".

    `strict`: no mere time, as in "**once** the votes are counted".
    """
    for c in tree.children(v, "advcl"):
        marks = {tree.tokens[m].lower for m in tree.children(c, "mark", "advmod", "prep", "aux")}
        if any(tree.tokens[k].lower == "believed" for k in (c, *tree.children(c, "xcomp"))):
            continue  # "if the analysts are to be believed"
        if marks & CONDITIONAL_MARKS:
            return True
        if not strict and marks & {"once", "until", "when"} and ("until" not in marks or tree.negated(v)):
            return True
    if any(tree.tokens[c].lower in ("unless", "if") for c in tree.tokens[v].children):
        return True
    if any(
        tree.tokens[c].lower == "with" and any(tree.tokens[p].lemma in CONSENT for p in tree.children(c, "pobj"))
        for c in tree.children(v, "prep")
    ):
        return True
    if any(_is_absolute(tree, c) for c in tree.children(v, "advcl") if c < v):
        return True
    if any(is_inverted(tree, c) for c in tree.children(v, "advcl", "ccomp")):
        return True
    return any(opens_condition(tree, c) for c in tree.children(v, "prep", "advmod", "acomp", "npadvmod", "advcl"))


def _is_absolute(tree: Tree, clause: int) -> bool:
    """A participle with a subject of its own: "**the truce holding**, they will be exchanged"."""
    return (
        tree.tokens[clause].tag == "VBG"
        and bool(tree.children(clause, "nsubj"))
        and not tree.children(clause, "mark", "aux", "prep")
    )


def is_inverted(tree: Tree, clause: int) -> bool:
    """As in "**should** a truce not be reached": the auxiliary stands before its subject, and nothing opens the clause."""
    inside = tree.subtree(clause)
    subjects = tree.children(clause, "nsubj", "nsubjpass", "expl")
    if tree.tokens[-1].text == "?" or tree.children(clause, "advmod", "mark") and tree.tokens[inside[0]].tag == "WRB":
        return False
    first = [c for c in tree.children(clause, "aux", "auxpass") if tree.tokens[c].lower == "should" or c == inside[0]]
    return any(
        tree.tokens[a].lower in ("should", "were", "had") and any(s > a for s in subjects) for a in first
    ) and tree.tokens[clause].dep in ("advcl", "ccomp", "ROOT", "conj")


def _is_conditioned(tree: Tree, v: int) -> bool:
    """Whether a negated clause only sets or meets a condition: "if the attacks do **not** stop", "will not come **until**"."""
    marks = {tree.tokens[c].lower for c in tree.children(v, "mark")}
    if marks & {"unless"} or "if" in marks and tree.tokens[v].dep == "advcl":
        return True
    if not {t.lower for t in tree.auxiliaries(v)} & {"will", "would", "wo", "shall", "'ll", "’ll", "'d", "’d"}:
        return False
    below = tree.children(v, "advcl")
    return any(tree.tokens[m].lower in ("until", "unless") for c in below for m in tree.children(c, "mark", "advmod"))


def _is_announced(tree: Tree, v: int) -> bool:
    """Whether a present tense tells of the future: "hosts the talks **tomorrow**", "**under the accord** they leave"."""
    for c in tree.children(v, "npadvmod", "advmod"):
        words = {t.lower for t in tree.tokens[max(0, tree.subtree(c)[0] - 1) : c + 1]}  # "this" may hang elsewhere
        if words & {"tomorrow", "tonight"} or words & {"this", "next"} and words & DAYS:
            return True
    return any(
        tree.tokens[c].lower == "under" and any(tree.tokens[p].lemma in TEXTS for p in tree.children(c, "pobj"))
        for c in tree.children(v, "prep")
    )


def _follows_suit(tree: Tree, v: int) -> bool:
    """Whether a clause says what follows a threat: "one more shell **and we fire**", "**the day** they attack, we leave"."""
    token = tree.tokens[v]
    head = tree.tokens[token.head]
    subjects = tree.children(v, "nsubj")
    moments = [c for c in tree.children(v, "npadvmod") if tree.children(c, "relcl")]
    moments += [k for c in tree.children(v, "advcl") for k in tree.children(c, "npadvmod") if k < c]
    if any(tree.tokens[c].lemma in MOMENTS and tree.children(c, "det") for c in moments):
        return True
    if not subjects:
        return False
    before = subjects[0] - 1
    while before >= 0 and tree.tokens[before].dep in ("det", "amod", "compound", "poss"):
        before -= 1
    joined = before > 0 and tree.tokens[before].lower == "and"
    bare = head.tag == "VB" and not tree.auxiliaries(token.head) and not tree.children(token.head, "nsubj")
    return joined and (
        token.dep == "conj"
        and (bare or head.pos == "NOUN")
        or any(tree.tokens[before].head == c and tree.tokens[c].pos == "NOUN" for c in tree.children(v, "npadvmod"))
    )


def opens_condition(tree: Tree, i: int) -> bool:
    """Whether a phrase of the clause is a condition by its words: "**in return for** a settlement"."""
    inside = tree.subtree(i)
    words = " ".join(tree.tokens[k].lower for k in inside[:4])
    return words.startswith(CONDITION_PHRASES)


def _reported(tree: Tree, v: int) -> bool:
    """Whether the clause is reported in the past: "said it **would** leave"."""
    token = tree.tokens[v]
    if token.head == v:
        return False
    if token.dep == "conj" and tree.is_verb(token.head):
        return _reported(tree, tree.coordinated_with(v))
    past = any(t.lower == "did" for t in tree.auxiliaries(token.head))
    return token.dep in ("ccomp", "acl", "relcl") and (
        past or tree.tokens[token.head].tag in ("VBD", "VBN", "NN", "NNS")
    )


def tells_fact(tree: Tree, clause: int | None) -> bool:
    """Whether a clause is finite and neither in the future nor in the subjunctive.

    As in "told them that it **had signed**".
    """
    if clause is None:
        return False
    if tree.tokens[clause].tag == "VBP" and tree.tokens[tree.tokens[clause].head].lemma in MANDATIVE:
        return False  # "recommends that the Council **refer** the matter"
    if tree.tokens[clause].tag in ("VBD", "VBZ", "VBP"):
        return True
    words = {t.lower for t in tree.auxiliaries(clause)}
    return bool(words & {"had", "has", "have", "was", "were", "is", "are", "did", "does"}) and not words & {
        "to",
        "will",
        "would",
        "should",
        "be",
    }


def is_done(tree: Tree, v: int) -> bool:
    """Whether a verb tells of something done or being done: not an infinitive, not behind a modal."""
    auxiliaries = tree.auxiliaries(v)
    return tree.tokens[v].tag != "VB" and not any(t.tag in ("MD", "TO") for t in auxiliaries)


def is_to(tree: Tree, v: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(tree.tokens[c].lower == "to" for c in tree.children(v, "aux"))


def is_now(tree: Tree, v: int) -> bool:
    """Whether somebody **is** on a visit, on strike: the verb is "be", in the present."""
    return tree.tokens[v].lemma == "be" and tree.tokens[v].tag in ("VBZ", "VBP")


def is_beside(tree: Tree, v: int) -> bool:
    """Whether a participle with a subject of its own stands behind "with": "**with** rebels **shelling** the port"."""
    subjects = tree.children(v, "nsubj")
    if tree.tokens[v].tag != "VBG" or not subjects:
        return False
    first = tree.subtree(subjects[0])[0]
    return first > 0 and tree.tokens[first - 1].lower == "with" or tree.tokens[first].lower == "with"


def is_performed(tree: Tree, v: int, wanting: int) -> bool:
    """Whether somebody does by saying so what he says that he wants to: "**I would like to thank** them"."""
    if tree.tokens[v].lemma not in PERFORMED or tree.tokens[wanting].lemma not in ("want", "like", "wish"):
        return False
    return any(tree.tokens[s].lower in ("i", "we") for s in tree.surface_subject(wanting))


def is_current(tree: Tree, v: int) -> bool:
    """Whether a verb of beginning tells of what goes on: "**begins** to leave", "**has begun** leaving"."""
    return tree.tokens[v].tag in ("VBP", "VBZ") or any(t.lower in ("has", "have") for t in tree.auxiliaries(v))
