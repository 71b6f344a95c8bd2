"""The walk from an act up through the clauses and nouns that govern it.

From a verb it goes by complement, adverbial clause and gerund, from a noun by argument and preposition; each step asks
`governors`, `clauses` and `predicates` what is said there, and leaves the finding in the `Walk`.
"""

from __future__ import annotations

from detente.find.carriers import (
    ASPECT,
    BRINGING,
    CAUSING,
    DOING,
    FAILING,
    LEADING,
    LISTING,
    OCCURRING,
    PARTAKING,
    PREDICATING,
    RETURNS,
    SORTS,
    THROUGH,
)
from detente.find.clauses import (
    CONDITIONAL_MARKS,
    has_condition,
    is_beside,
    is_current,
    is_inverted,
    is_now,
    is_performed,
    is_to,
    opens_condition,
    read_clause,
)
from detente.find.governors import Cues, read_adverbs, read_hearsay, read_modifiers, take_cue
from detente.find.predicates import (
    enters_week,
    falls_short,
    holders_of,
    is_absent,
    is_first,
    is_foiled,
    is_list_of,
    is_predicated,
    is_scheduled,
    is_told,
    is_wished,
    no_truth,
)
from detente.find.tree import Tree
from detente.find.walk import Walk
from detente.model import Status

BEFORE = frozenset({"before"})
MEANS = frozenset({"by", "through"})
OPEN = (Status.PLANNED, Status.POSSIBLE)
AMID = frozenset({"amid", "amidst"})


def climb_from_verb(tree: Tree, v: int, walk: Walk, cues: Cues, depth: int = 0) -> None:
    """From a verb up to what governs it."""
    token = tree.tokens[v]
    head = token.head
    if depth:
        read_adverbs(tree, v, walk, cues)
        if walk.found and walk.found[-1] in OPEN and has_condition(tree, v, strict=True):
            walk.found.append(Status.CONDITIONAL)  # "is ready to pull out **if** …"
    if head == v or depth > 10:
        return
    if token.dep == "conj":
        _conjunct(tree, v, walk, cues, depth)
        return
    if token.dep in ("xcomp", "ccomp", "acomp"):
        if v == walk.act and is_performed(tree, v, head):
            return
        _complement(tree, v, head, walk, cues, depth)
    elif token.dep in ("acl", "relcl"):
        if walk.found and walk.found[-1] is Status.PLANNED and is_foiled(tree, head):
            walk.found.append(Status.NEGATED)  # "**thwarted** a group that planned to attack"
        _noun_clause(tree, v, head, walk, cues, depth)
    elif token.dep == "advcl":
        _adverbial(tree, v, head, walk, cues, depth)
    elif tree.is_gerund(v):
        _gerund(tree, head, walk, cues, depth)


def _conjunct(tree: Tree, v: int, walk: Walk, cues: Cues, depth: int) -> None:
    """From a coordinated verb to the one it stands beside."""
    asked = any(tree.tokens[c].lower == "for" for c in tree.children(v, "mark"))
    if asked and is_to(tree, v) and not is_to(tree, tree.tokens[v].head):
        _purpose(
            tree, v, tree.tokens[v].head, walk, cues, depth
        )  # "calls grow for him to go and **for them to be freed**"
        return
    beside = tree.coordinated_with(v)
    if tree.is_verb(beside):
        climb_from_verb(tree, beside, walk, cues, depth + 1)


def _complement(tree: Tree, v: int, head: int, walk: Walk, cues: Cues, depth: int) -> None:
    governor = tree.tokens[head]
    if governor.lemma == "be" and any(tree.tokens[c].lower == "to" for c in tree.children(v, "aux")):
        walk.found.append(Status.PLANNED)  # "is to visit"
    if governor.lemma == "expect" and tree.tokens[v].dep == "xcomp" and is_scheduled(tree, v, head):
        walk.found.append(Status.PLANNED)  # "Berlin **expects to** lift its ban", "is expected to sign **on 5 May**"
        climb_from_verb(tree, head, walk, cues, depth + 1)
        return
    if tree.is_verb(head) and v < head and is_inverted(tree, head):
        walk.found.append(Status.CONDITIONAL)  # "will attack **should** no truce **be reached**"
        return
    if take_cue(tree, head, "complement", walk, cues, clause=v):
        if tree.is_verb(head):
            climb_from_verb(tree, head, walk, cues, depth + 1)
        elif governor.dep in ("acomp", "attr", "oprd"):  # "is **ready** to leave if …"
            climb_from_verb(tree, governor.head, walk, cues, depth + 1)
        return
    if tree.is_verb(head):
        _auxiliary(tree, v, head, walk, cues, depth)


def _auxiliary(tree: Tree, v: int, head: int, walk: Walk, cues: Cues, depth: int) -> None:
    """From a complement to a verb that is no cue itself: "**has to** leave", "**began to** leave", "it **is** likely that"."""
    governor = tree.tokens[head]
    if tree.tokens[v].dep == "ccomp" and governor.lemma in PREDICATING:
        for p in tree.children(head, "acomp", "attr"):  # "it is **conceivable** that they will leave"
            if take_cue(tree, p, "complement", walk, cues, clause=v):
                climb_from_verb(tree, head, walk, cues, depth + 1)
                return
    if governor.lemma == "have" and any(tree.tokens[c].lower == "yet" for c in tree.children(head, "advmod")):
        walk.found.append(Status.NEGATED)  # "have **yet to** lift"
        return
    if governor.lemma in ("have", "need") and tree.tokens[v].dep == "xcomp" and is_to(tree, v):
        walk.found.append(Status.CALLED_FOR)  # "has **to** end"
        climb_from_verb(tree, head, walk, cues, depth + 1)
        return
    if tree.tokens[v].dep == "xcomp" and governor.lemma in ASPECT:
        read_clause(tree, head, walk, own=False)
        if governor.lemma in ("begin", "start", "continue") and is_current(tree, head) and not walk.found:
            walk.found.append(Status.ONGOING)
    climb_from_verb(tree, head, walk, cues, depth + 1)


def _adverbial(tree: Tree, v: int, head: int, walk: Walk, cues: Cues, depth: int) -> None:
    marks = {tree.tokens[c].lower for c in tree.children(v, "mark", "advmod", "aux")}
    if marks & CONDITIONAL_MARKS or tree.tokens[head].tag != "VBD" and opens_condition(tree, v):
        walk.found.append(Status.CONDITIONAL)
    elif "when" in marks and tree.tokens[v].tag in ("VBZ", "VBP") and tree.tokens[head].tag != "VBD":
        walk.found.append(Status.PLANNED)  # "looks forward to seeing her **when** she visits"
    elif marks & {"as", "while"} and tree.tokens[v].tag in ("VBZ", "VBP", "VBG"):
        if not is_told(tree, v, walk):  # "**as** the columns advance, the president shuttles"
            walk.found.append(Status.ONGOING)
    elif "to" in marks:
        _purpose(tree, v, head, walk, cues, depth)
    elif not marks - {"with"} and is_beside(tree, v):
        walk.found.append(Status.ONGOING)  # "**with** the army **shelling** the port, talks are off"
    elif not marks and tree.tokens[v].tag == "VBG" and tree.is_verb(head) and head < v:
        walk.governors.append(head)  # "will withdraw, ending operations": stands or falls with the main clause
        if tree.children(head, "xcomp"):  # "prepares to withdraw, ending operations"
            take_cue(tree, head, "complement", walk, cues)
        read_clause(tree, head, walk, own=False)
        climb_from_verb(tree, head, walk, cues, depth + 1)


def _noun_clause(tree: Tree, v: int, head: int, walk: Walk, cues: Cues, depth: int) -> None:
    """From a clause that says what a noun is about ("reports **that they met**", "a plan **to meet**") on to the noun."""
    told = tree.tokens[head].pos == "NOUN" and bool(tree.children(v, "mark"))
    infinitive = tree.tokens[v].tag == "VB" or is_to(tree, v)
    if told or infinitive and tree.tokens[v].dep == "acl":
        if take_cue(tree, head, "complement", walk, cues, clause=v if told else None):
            climb_from_noun(tree, head, walk, cues, depth + 1, quiet=True)


def _purpose(tree: Tree, v: int, head: int, walk: Walk, cues: Cues, depth: int) -> None:
    """From an infinitive that the parser hung on a verb: a purpose, or what somebody asks for."""
    if is_wished(tree, v, head, walk, cues):  # "called on the parties to disarm", "calls grow for him to resign"
        climb_from_verb(tree, head, walk, cues, depth + 1)
    elif _is_own_objects(tree, head, walk, cues):
        pass
    elif tree.tokens[head].lemma == "need":
        walk.found.append(Status.CALLED_FOR)  # "needed **to take** them back"
        climb_from_verb(tree, head, walk, cues, depth + 1)
    elif tree.tokens[head].lemma == "be" and is_first(tree, head):
        read_clause(tree, head, walk, own=False)  # "was **the first** state to make peace"
        climb_from_verb(tree, head, walk, cues, depth + 1)
    elif tree.tokens[head].lemma in DOING:
        read_clause(tree, head, walk, own=False)
        climb_from_verb(tree, head, walk, cues, depth + 1)
    else:
        walk.found.append(Status.PLANNED)


def _is_own_objects(tree: Tree, head: int, walk: Walk, cues: Cues) -> bool:
    """Whether an infinitive belongs to the object of the verb it was hung on: "rejected **calls to pull out**"."""
    for o in tree.children(head, "dobj", "nsubjpass"):
        if tree.tokens[o].pos == "NOUN" and take_cue(tree, o, "complement", walk, cues):
            climb_from_noun(tree, o, walk, cues, quiet=True)
            return True
    return False


def _gerund(tree: Tree, preposition: int, walk: Walk, cues: Cues, depth: int) -> None:
    word = tree.tokens[preposition].lower
    governor = tree.tokens[preposition].head
    if is_absent(tree, preposition):
        walk.found.append(Status.NEGATED)
    elif word == "with" and is_beside(tree, walk.act):
        walk.found.append(Status.ONGOING)
    elif word in BEFORE:
        if tree.tokens[governor].tag not in ("VBD", "VBN"):
            walk.found.append(
                Status.PLANNED
            )  # told in the past, it came after: "attended the funeral before holding talks"
    elif falls_short(tree, preposition):
        walk.found.append(Status.NEGATED)
    elif not _governed(tree, governor, word, walk, cues, depth) and word in MEANS and tree.is_verb(governor):
        read_clause(tree, governor, walk, own=False)  # "would help it **by** sending monitors"
        climb_from_verb(tree, governor, walk, cues, depth + 1)


def _governed(tree: Tree, governor: int, word: str, walk: Walk, cues: Cues, depth: int) -> bool:
    """What the governor of a preposition lends to what stands behind it; False where it is no cue.

    A preposition on the object may belong to the verb: "accused the army **of** shelling".
    """
    for holder in holders_of(tree, governor):
        if not take_cue(tree, holder, word, walk, cues):
            continue
        if tree.is_verb(holder):
            climb_from_verb(tree, holder, walk, cues, depth + 1)
        elif tree.tokens[holder].dep in ("acomp", "oprd"):
            climb_from_verb(tree, tree.tokens[holder].head, walk, cues, depth + 1)  # "is **ready for** talks if …"
        else:
            climb_from_noun(tree, holder, walk, cues, depth + 1, quiet=True)
        return True
    return False


def climb_from_noun(tree: Tree, n: int, walk: Walk, cues: Cues, depth: int = 0, *, quiet: bool = False) -> None:
    """From an event noun (or a noun that governs the act) up to what governs it."""
    if depth > 10:
        return
    token = tree.tokens[n]
    if not quiet:
        read_modifiers(tree, n, walk, cues)
    head = token.head
    if head == n:
        return
    if token.dep == "conj":
        climb_from_noun(tree, head, walk, cues, depth, quiet=True) if not tree.is_verb(head) else None
    elif token.dep in ("dobj", "nsubjpass", "nsubj", "attr", "oprd"):
        slot = "subject" if token.dep == "nsubj" else "object"
        _argument(tree, head, slot, walk, cues, depth)
    elif token.dep in ("pobj", "pcomp"):
        _prepositional(tree, head, walk, cues, depth)
    elif token.dep == "nummod" or token.dep in ("acl", "appos"):  # "round **three** of the talks"
        climb_from_noun(tree, head, walk, cues, depth + 1, quiet=True)


def _argument(tree: Tree, v: int, slot: str, walk: Walk, cues: Cues, depth: int) -> None:
    if take_cue(tree, v, slot, walk, cues):
        if walk.found and walk.found[-1] is Status.ONGOING:  # "talks **would** continue"
            read_clause(tree, v, walk, own=False)
        climb_from_verb(tree, v, walk, cues, depth + 1)
        return
    token = tree.tokens[v]
    if (
        slot == "object"
        and token.lemma in LISTING
        and any(is_list_of(tree, s, walk, cues) for s in tree.surface_subject(v))
    ):
        return  # "their **demands include** the release of all prisoners"
    if slot == "object" and tree.negated(v) and walk.found and walk.found[-1] in (*OPEN, Status.CALLED_FOR):
        walk.found.append(Status.NEGATED)  # "has **not announced** plans to leave"
        return
    if slot == "object" and token.lemma in CAUSING and (tree.auxiliaries(v) or tree.tokens[v].dep == "xcomp"):
        _effect(tree, v, walk, cues, depth)
        return
    if slot == "object" and token.lemma in BRINGING:
        read_clause(tree, v, walk, own=False)
        climb_from_verb(tree, v, walk, cues, depth + 1)
        return
    if (token.lemma in PREDICATING or slot == "object") and is_predicated(tree, v, walk, cues):
        climb_from_verb(tree, v, walk, cues, depth + 1)
        return
    if slot == "subject":
        _subject(tree, v, walk, cues, depth)
    elif token.lemma in tree.grammar.support or token.lemma in ASPECT:
        _occurrence(tree, v, walk, cues, depth)


def _subject(tree: Tree, v: int, walk: Walk, cues: Cues, depth: int) -> None:
    """What a verb says of its subject; most say nothing: "the talks did not make progress", they were held all the same."""
    lemma = tree.tokens[v].lemma
    if lemma in FAILING and depth and walk.found and walk.found[-1] in (*OPEN, Status.CALLED_FOR):
        walk.found.append(Status.NEGATED)  # "earlier **plans** to meet **failed**"
    elif enters_week(tree, v):
        walk.found.append(Status.ONGOING)
    elif lemma == "be" and not depth and any(is_to(tree, c) for c in tree.children(v, "xcomp")):
        walk.found.append(Status.PLANNED)  # "the meetings **are to help** restore it"
    elif lemma in OCCURRING:
        _occurrence(tree, v, walk, cues, depth)


def _occurrence(tree: Tree, v: int, walk: Walk, cues: Cues, depth: int) -> None:
    """From the verb by which an act takes place, or is done: "**began** on Monday", "**held** talks"."""
    read_clause(tree, v, walk, own=False)
    below = tree.children(v, "acomp", "advmod", "attr", "prep")
    way = any(
        tree.tokens[p].lower == "way"
        for c in below
        if tree.tokens[c].lower == "under"
        for p in tree.children(c, "pobj")
    )
    begun = tree.tokens[v].lemma in ("begin", "start") and is_current(tree, v)
    if (begun or way or {tree.tokens[c].lemma for c in below} & {"underway", "ongoing"}) and not walk.found:
        walk.found.append(Status.ONGOING)
    climb_from_verb(tree, v, walk, cues, depth + 1)


def _effect(tree: Tree, v: int, walk: Walk, cues: Cues, depth: int) -> None:
    """What a verb of cause says of its effect: what "any further step **would** lead to" hangs on that step."""
    words = {t.lower for t in tree.auxiliaries(v)}
    any_step = any(tree.tokens[c].lower == "any" for s in tree.surface_subject(v) for c in tree.children(s, "det"))
    if any_step and words & {"will", "would"}:
        walk.found.append(Status.CONDITIONAL)
    read_clause(tree, v, walk, own=False)
    climb_from_verb(tree, v, walk, cues, depth + 1)


def _prepositional(tree: Tree, preposition: int, walk: Walk, cues: Cues, depth: int) -> None:
    word = tree.tokens[preposition].lower
    governor = tree.tokens[preposition].head
    if is_absent(tree, preposition):
        walk.found.append(Status.NEGATED)
        return
    if tree.tokens[governor].pos == "ADP":  # "because of", "ahead of"
        return
    if word in AMID or word == "on" and is_now(tree, governor):
        walk.found.append(Status.ONGOING)
    elif word in BEFORE and not (tree.is_verb(governor) and tree.tokens[governor].tag in ("VBD", "VBN")):
        walk.found.append(Status.PLANNED)
    elif no_truth(tree, governor):
        walk.found.append(Status.DENIED)
    elif _governed(tree, governor, word, walk, cues, depth):
        pass
    elif (tree.tokens[governor].lemma, word) in LEADING:
        _effect(tree, governor, walk, cues, depth)
    else:
        _beyond(tree, governor, word, walk, cues, depth)


def _beyond(tree: Tree, governor: int, word: str, walk: Walk, cues: Cues, depth: int) -> None:
    """From a preposition on to its governor, where that is no cue itself but what the act is a part of."""
    if word in THROUGH or tree.tokens[governor].lemma in PARTAKING and word in ("in", "at"):
        if tree.is_verb(governor):
            read_clause(tree, governor, walk, own=False)
            climb_from_verb(tree, governor, walk, cues, depth + 1)
        else:
            climb_from_noun(tree, governor, walk, cues, depth + 1, quiet=True)
    elif word == "to" and tree.tokens[governor].lemma in RETURNS:
        climb_from_noun(tree, governor, walk, cues, depth + 1, quiet=True)  # "an **escalation to** war is likely"
    elif word == "of" and tree.tokens[governor].pos in ("NOUN", "PROPN") or tree.tokens[governor].pos == "NUM":
        if tree.tokens[governor].lemma in SORTS:
            read_modifiers(tree, governor, walk, cues)  # "a **possible act** of sabotage"
        else:
            read_hearsay(tree, governor, walk, cues)  # "**purported** footage of the attack"
        climb_from_noun(tree, governor, walk, cues, depth + 1, quiet=True)  # "the start of the talks was put off"
    elif word == "in" and tree.tokens[governor].lemma in tree.grammar.support_by_preposition.get("in", ()):
        _argument(tree, governor, "in", walk, cues, depth)
