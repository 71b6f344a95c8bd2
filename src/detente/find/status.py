"""How real an act is: status and frame from the words around it.

The walk goes from the act up through the clauses that govern it. Each word on the way may lend a status (cues as data),
each clause its auxiliaries and its negation; of all that fits, the order of the domain model picks one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.find.tree import Tree
from detente.knowledge import StatusCue
from detente.model import STATUS_ORDER, Frame, Status

Cues = Mapping[tuple[str, str], tuple[StatusCue, ...]]

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could"})
OBLIGED = frozenset({"should", "must", "ought"})
CONDITIONAL_MARKS = frozenset({"if", "unless", "provided", "providing", "should"})
# Prepositions that say of their object that it is not, or not yet.
ABSENT = frozenset({"without", "instead"})
BEFORE = frozenset({"before"})
# Verbs whose purpose clause tells what was done in the act itself: "met to discuss".
DOING = frozenset({"meet", "gather", "convene", "sit", "talk", "use", "speak", "vote", "come", "act"})
ASPECT = frozenset("begin start continue resume proceed manage help come go keep dare be have get".split())
# Verbs that bring an act about: it is as real as they are ("hopes to **secure** the release").
BRINGING = frozenset(
    "secure achieve reach ensure deepen resume facilitate establish restore advance broker strengthen expand "
    "implement conclude finalise finalize obtain arrange negotiate promote intensify step keep see bring".split()
)
# Prepositions behind which an act is a part or a means of what governs them.
THROUGH = frozenset({"including", "through", "via"})
OCCURRING = frozenset(
    "take occur happen begin start continue resume end proceed come go be follow last conclude open close fail "
    "succeed collapse break persist".split()
)
# Nouns of acts that last: told in the present they are under way.
LASTING = frozenset(
    "war conflict negotiation talk fighting operation sanction embargo blockade siege truce ceasefire "
    "occupation dialogue campaign offensive hostility shelling cooperation".split()
)
DETERMINERS = {"no": Status.NEGATED, "any": Status.POSSIBLE}
BACKGROUND_ADJECTIVES = frozenset({"previous", "earlier", "former", "historic", "past", "old", "recent"})
_FACTIVE = frozenset(
    {"after", "by", "since", "while", "on", "following", "in", "at", "upon", "for", "despite", "during", "over"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality:
    """What the words around an act say of it.

    `governor` is the head token of the word whose content the act is ("**urged** X to withdraw"), if it is some cue;
    `inner` is a second status that the innermost words give ("accused of **planning** an attack").
    """

    status: Status
    inner: Status | None
    frame: Frame
    governors: tuple[int, ...]


@dataclass(slots=True)
class _Walk:
    found: list[Status]
    governors: list[int]
    background: bool = False
    settled: bool = False


def modality(tree: Tree, act: int, *, support: int | None, cues: Cues) -> Modality:
    """Status and frame of an act.

    Args:
        tree: The sentence.
        act: Head token of the act: a verb, an event noun or an adjective.
        support: The noun's support verb, where it has one.
        cues: Words that lend a status.

    Example: in "Ankara threatened to cancel the visit" the visit is negated, the cancelling conditional.
    """
    walk = _Walk([], [])
    if tree.is_verb(act):
        _clause(tree, act, walk)
        _adverbs(tree, act, walk, cues)
        _climb(tree, act, walk, cues)
    else:
        if tree.tokens[act].pos == "ADJ" and tree.tokens[act].dep in ("acomp", "attr"):
            _clause(tree, tree.tokens[act].head, walk, own=False)  # "is **not** ready to meet"
            _climb(tree, tree.tokens[act].head, walk, cues)
        _noun(tree, act, walk, cues)
        if not walk.found and tree.tokens[act].lemma in LASTING and _in_present(tree, act):
            walk.found.append(Status.ONGOING)
    verb = act if tree.is_verb(act) else support
    if verb is not None and _told_before(tree, verb):
        walk.background = True
    statuses = [s for s in walk.found if s is not Status.HAPPENED]
    ranked = sorted(dict.fromkeys(statuses), key=STATUS_ORDER.index)
    status = ranked[0] if ranked else Status.HAPPENED
    inner = ranked[1] if len(ranked) > 1 and status in (Status.DENIED, Status.ALLEGED) else None
    return Modality(
        status=status,
        inner=inner,
        frame=Frame.BACKGROUND if walk.background else Frame.CURRENT,
        governors=tuple(dict.fromkeys(walk.governors)),
    )


def _told_before(tree: Tree, v: int) -> bool:
    """Whether a verb tells of what lay before what is told: "they **had met** in May".

    In what somebody said the past perfect is only the past: "she said they **had met**".
    """
    if not any(token.lower in ("had", "'d") and token.tag == "VBD" for token in tree.auxiliaries(v)):
        return False
    return not any(tree.tokens[a].dep == "ccomp" for a in (v, *tree.ancestors(v)))


def _in_present(tree: Tree, noun: int) -> bool:
    """Whether the clause around a noun is told in the present.

    As in "the talks **are** hard", "the war **has** cost lives".
    """
    v = next((a for a in tree.ancestors(noun) if tree.is_verb(a) and tree.tokens[a].dep not in ("amod", "acl")), None)
    if v is None or tree.tokens[v].tag == "VBD":
        return False
    return tree.tokens[v].tag in ("VBZ", "VBP") or any(t.tag in ("VBZ", "VBP") for t in tree.auxiliaries(v))


def _clause(tree: Tree, v: int, walk: _Walk, *, own: bool = True) -> None:
    """What a clause says by itself: auxiliaries, negation, adverbs, an if-clause beside it."""
    auxiliaries = tree.auxiliaries(v)
    words = {token.lower for token in auxiliaries}
    token = tree.tokens[v]
    if tree.negated(v):
        walk.found.append(Status.NEGATED)
    if words & FUTURE or token.lower == "going" and token.tag == "VBG":
        walk.found.append(Status.PLANNED)
    if "would" in words or "'d" in words:
        walk.found.append(
            Status.CONDITIONAL if _has_condition(tree, v) else Status.PLANNED if _reported(tree, v) else Status.POSSIBLE
        )
    elif words & FUTURE and _has_condition(tree, v):
        walk.found.append(Status.CONDITIONAL)
    if words & POSSIBLE or "can" in words:
        walk.found.append(Status.POSSIBLE)
    if words & OBLIGED:
        walk.found.append(Status.CALLED_FOR)
    if token.tag == "VBG" and words & {"is", "are", "'s", "’s", "been", "am", "'re"} and not walk.found:
        walk.found.append(Status.ONGOING)
    if "being" in words and not walk.found:
        walk.found.append(Status.ONGOING)
    marks = {tree.tokens[c].lower for c in token.children if tree.tokens[c].dep == "mark"}
    if "whether" in marks or "if" in marks and token.dep == "ccomp":
        walk.found.append(Status.POSSIBLE)
    elif marks & CONDITIONAL_MARKS:
        walk.found.append(Status.CONDITIONAL)


def _has_condition(tree: Tree, v: int) -> bool:
    for c in tree.children(v, "advcl"):
        if any(
            tree.tokens[m].lower in CONDITIONAL_MARKS and tree.tokens[m].dep in ("mark", "advmod", "prep")
            for m in tree.tokens[c].children
        ):
            return True
    return any(tree.tokens[c].lower in ("unless", "if") for c in tree.tokens[v].children)


def _reported(tree: Tree, v: int) -> bool:
    """Whether the clause is reported in the past: "said it **would** leave"."""
    token = tree.tokens[v]
    return token.dep in ("ccomp", "acl", "relcl") and tree.tokens[token.head].tag in ("VBD", "VBN", "NN", "NNS")


def _climb(tree: Tree, v: int, walk: _Walk, cues: Cues, depth: int = 0) -> None:
    """From a verb up to what governs it."""
    token = tree.tokens[v]
    head = token.head
    if head == v or depth > 10:
        return
    if depth:
        _adverbs(tree, v, walk, cues)
    governor = tree.tokens[head]
    if token.dep == "conj":
        if tree.is_verb(head):
            _climb(tree, tree.coordinated_with(v), walk, cues, depth + 1)
        return
    if token.dep in ("xcomp", "ccomp", "acomp"):
        _complement(tree, v, head, walk, cues, depth)
    elif token.dep in ("acl", "relcl"):
        if token.dep == "acl" and (
            token.tag == "VB" or governor.pos == "NOUN" and any(tree.tokens[c].dep == "mark" for c in token.children)
        ):
            if _cue(tree, head, "complement", walk, cues):
                _noun(tree, head, walk, cues, depth + 1, quiet=True)
    elif token.dep == "advcl":
        _adverbial(tree, v, head, walk, cues, depth)
    elif tree.is_gerund(v):
        _gerund(tree, head, walk, cues, depth)


def _adverbs(tree: Tree, v: int, walk: _Walk, cues: Cues) -> None:
    for c in tree.children(v, "advmod"):
        for cue in cues.get((tree.tokens[c].lemma, "adverb"), ()):
            walk.found.append(Status(cue.status))


def _complement(tree: Tree, v: int, head: int, walk: _Walk, cues: Cues, depth: int) -> None:
    governor = tree.tokens[head]
    if governor.lemma == "be" and any(tree.tokens[c].lower == "to" for c in tree.children(v, "aux")):
        walk.found.append(Status.PLANNED)  # "is to visit"
    if _cue(tree, head, "complement", walk, cues, clause=v):
        if tree.is_verb(head):
            _climb(tree, head, walk, cues, depth + 1)
        return
    if not tree.is_verb(head):
        return
    if tree.tokens[v].dep == "xcomp" and governor.lemma in ASPECT:
        _clause(tree, head, walk, own=False)
        if governor.lemma in ("begin", "start", "continue") and governor.tag in ("VBP", "VBZ") and not walk.found:
            walk.found.append(Status.ONGOING)
    _climb(tree, head, walk, cues, depth + 1)


def _adverbial(tree: Tree, v: int, head: int, walk: _Walk, cues: Cues, depth: int) -> None:
    marks = {tree.tokens[c].lower for c in tree.children(v, "mark", "advmod", "aux")}
    if marks & CONDITIONAL_MARKS:
        walk.found.append(Status.CONDITIONAL)
    elif "to" in marks:
        slot = tree.grammar.control.get(tree.tokens[head].lemma)
        if slot and _cue(tree, head, "complement", walk, cues):  # "called on the parties to disarm"
            _climb(tree, head, walk, cues, depth + 1)
        elif tree.tokens[head].lemma in DOING:
            _clause(tree, head, walk, own=False)
            _climb(tree, head, walk, cues, depth + 1)
        else:
            walk.found.append(Status.PLANNED)
    elif not marks and tree.tokens[v].tag == "VBG" and tree.is_verb(head) and head < v:
        walk.governors.append(head)  # "will withdraw, ending operations": stands or falls with the main clause
        if tree.children(head, "xcomp"):  # "prepares to withdraw, ending operations"
            _cue(tree, head, "complement", walk, cues)
        _clause(tree, head, walk, own=False)
        _climb(tree, head, walk, cues, depth + 1)


def _gerund(tree: Tree, preposition: int, walk: _Walk, cues: Cues, depth: int) -> None:
    word = tree.tokens[preposition].lower
    governor = tree.tokens[preposition].head
    if _is_absent(tree, preposition):
        walk.found.append(Status.NEGATED)
    elif word in BEFORE:
        walk.found.append(Status.PLANNED)
    elif _cue(tree, governor, word, walk, cues):
        if tree.is_verb(governor):
            _climb(tree, governor, walk, cues, depth + 1)
        else:
            _noun(tree, governor, walk, cues, depth + 1, quiet=True)


def _is_absent(tree: Tree, preposition: int) -> bool:
    """Whether what stands behind a preposition is not: "**without** talks", "**instead** of meeting"."""
    around = (preposition, tree.tokens[preposition].head, *tree.children(preposition, "advmod"))
    return any(tree.tokens[i].lower in ABSENT for i in around)


def _tells_fact(tree: Tree, clause: int | None) -> bool:
    """Whether a clause is finite and neither in the future nor in the subjunctive.

    As in "told them that it **had signed**".
    """
    if clause is None:
        return False
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


def _cue(tree: Tree, head: int, slot: str, walk: _Walk, cues: Cues, *, clause: int | None = None) -> bool:
    """Take the status that a word lends to the act in its slot; False where it lends none.

    What is demanded or planned stands in an infinitive, a future or a subjunctive: a finite past or present clause
    tells a fact.
    """
    token = tree.tokens[head]
    pos = {
        "VERB": "verb",
        "AUX": "verb",
        "NOUN": "noun",
        "ADJ": "adjective",
        "PROPN": "noun",
        "ADV": "adjective",
        "ADP": "adjective",
    }.get(token.pos, "")
    for cue in cues.get((token.lemma, pos), ()):
        if slot not in cue.slots or cue.particle and not _has_particle(tree, head, cue.particle):
            continue
        status = Status(cue.status)
        if slot == "complement" and status in (Status.CALLED_FOR, Status.PLANNED) and _tells_fact(tree, clause):
            return False
        negated = pos == "verb" and tree.negated(head) or pos == "adjective" and tree.negated(token.head)
        if negated and status in (Status.PLANNED, Status.ONGOING):
            walk.found.append(Status.NEGATED)
        elif not (negated and status in (Status.DENIED, Status.NEGATED)):
            walk.found.append(status)
        walk.governors.append(head)
        return True
    return False


def _has_particle(tree: Tree, v: int, particle: str) -> bool:
    return any(tree.tokens[c].lower == particle for c in tree.children(v, "prt", "advmod"))


def _noun(tree: Tree, n: int, walk: _Walk, cues: Cues, depth: int = 0, *, quiet: bool = False) -> None:
    """From an event noun (or a noun that governs the act) up to what governs it."""
    if depth > 10:
        return
    token = tree.tokens[n]
    if not quiet:
        _modifiers(tree, n, walk, cues)
    head = token.head
    if head == n:
        return
    if token.dep == "conj":
        _noun(tree, head, walk, cues, depth + 1, quiet=True) if not tree.is_verb(head) else None
    elif token.dep in ("dobj", "nsubjpass", "nsubj", "attr", "oprd"):
        slot = "subject" if token.dep == "nsubj" else "object"
        _argument(tree, head, slot, walk, cues, depth)
    elif token.dep in ("pobj", "pcomp"):
        _prepositional(tree, head, walk, cues, depth)
    elif token.dep == "acl" or token.dep == "appos":
        _noun(tree, head, walk, cues, depth + 1, quiet=True)


def _modifiers(tree: Tree, n: int, walk: _Walk, cues: Cues) -> None:
    """What adjectives, participles and determiners say of a noun."""
    for c in tree.tokens[n].children:
        token = tree.tokens[c]
        if token.dep in ("amod", "advmod"):
            loose = token.lower in ("likely", "possible")
            adjectives = cues.get((token.lower, "adjective"), ())
            walk.found += [Status(cue.status) for cue in adjectives if loose or not cue.slots]
            walk.background = walk.background or token.lower in BACKGROUND_ADJECTIVES
        elif token.dep == "acl" and token.tag == "VBN":  # "the summit **scheduled** for June"
            verbs = cues.get((token.lemma, "verb"), ())
            walk.found += [Status(cue.status) for cue in verbs if "object" in cue.slots and not cue.particle]
        elif token.dep == "det" and token.lower in DETERMINERS:
            walk.found.append(DETERMINERS[token.lower])


def _argument(tree: Tree, v: int, slot: str, walk: _Walk, cues: Cues, depth: int) -> None:
    if _cue(tree, v, slot, walk, cues):
        if walk.found and walk.found[-1] is Status.ONGOING:  # "talks **would** continue"
            _clause(tree, v, walk, own=False)
        _climb(tree, v, walk, cues, depth + 1)
        return
    token = tree.tokens[v]
    if slot == "object" and token.lemma in BRINGING:
        _clause(tree, v, walk, own=False)
        _climb(tree, v, walk, cues, depth + 1)
        return
    if slot == "subject" and token.lemma not in OCCURRING:
        return  # "the talks did not make progress": they were held all the same
    if slot == "subject" or token.lemma in tree.grammar.support or token.lemma in ASPECT:
        _clause(tree, v, walk, own=False)
        below = tree.children(v, "acomp", "advmod", "attr", "prep")
        way = any(
            tree.tokens[p].lower == "way"
            for c in below
            if tree.tokens[c].lower == "under"
            for p in tree.children(c, "pobj")
        )
        if (way or {tree.tokens[c].lemma for c in below} & {"underway", "ongoing"}) and not walk.found:
            walk.found.append(Status.ONGOING)
        _climb(tree, v, walk, cues, depth + 1)


def _prepositional(tree: Tree, preposition: int, walk: _Walk, cues: Cues, depth: int) -> None:
    word = tree.tokens[preposition].lower
    governor = tree.tokens[preposition].head
    if _is_absent(tree, preposition):
        walk.found.append(Status.NEGATED)
        return
    if tree.tokens[governor].pos == "ADP":  # "because of", "ahead of"
        return
    if _cue(tree, governor, word, walk, cues):
        if tree.is_verb(governor):
            _climb(tree, governor, walk, cues, depth + 1)
        else:
            _noun(tree, governor, walk, cues, depth + 1, quiet=True)
    elif word in THROUGH:
        if tree.is_verb(governor):
            _clause(tree, governor, walk, own=False)
            _climb(tree, governor, walk, cues, depth + 1)
        else:
            _noun(tree, governor, walk, cues, depth + 1, quiet=True)
    elif word == "of" and tree.tokens[governor].pos == "NOUN":
        _noun(tree, governor, walk, cues, depth + 1, quiet=True)  # "the start of the talks was put off"
    elif word == "in" and tree.tokens[governor].lemma in tree.grammar.support_by_preposition.get("in", ()):
        _argument(tree, governor, "in", walk, cues, depth)
