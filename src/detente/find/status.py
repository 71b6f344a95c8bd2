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
CONDITIONAL_MARKS = frozenset({"if", "unless", "provided", "providing", "should", "assuming"})
PROGRESSIVE = frozenset({"is", "are", "'s", "’s", "been", "am", "'re", "’re", "was", "were"})
# Prepositions that say of their object that it is not, or not yet.
ABSENT = frozenset({"without", "instead"})
BEFORE = frozenset({"before"})
# Verbs whose purpose clause tells what was done in the act itself: "met to discuss".
DOING = frozenset({"meet", "gather", "convene", "sit", "talk", "use", "speak", "vote", "come", "act"})
ASPECT = frozenset("begin start continue resume proceed manage help come go keep dare be have get".split())
# Verbs that bring an act about: it is as real as they are ("hopes to **secure** the release").
BRINGING = frozenset(
    "secure achieve reach ensure deepen resume facilitate establish restore advance broker strengthen expand "
    "renew reopen relaunch revive restart launch complete implement conclude finalise finalize obtain arrange negotiate promote intensify step keep see bring".split()
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
DEEPEST_PHRASE = 3  # words between a preposition and the one that it belongs to
MEANS = frozenset({"by", "through"})
LISTING = frozenset({"include", "comprise", "contain", "cover", "encompass"})
HEARSAY = frozenset({"report", "rumour", "rumor", "allegation", "claim", "gossip"})
OPEN = (Status.PLANNED, Status.POSSIBLE)
PASSIVE = "passive"  # slot of the complement that only the passive of a verb colours: "is **said** to have fled"
# Verbs of stopping: negated, what they stop goes on.
STOPPING = frozenset({"stop", "halt", "cease", "end", "suspend", "abandon"})
# Words that, negated, say that nothing came of it: "did not **persuade** them to leave", "**no question** of leaving".
EFFECTIVE = frozenset({"persuade", "convince", "coax", "question", "talk", "chance", "prospect", "possibility", "idea"})
EXCLUDING = frozenset({"exclude", "rule", "discount"})  # what cannot be excluded may come
# Verbs that only bring an act up: one that is known they leave as it is.
WEAK = frozenset({"discuss", "debate", "welcome", "await"})
# Verbs of warding off: what they ward off is averted where they are done, and only feared where they are wanted.
WARDING = frozenset({"prevent", "avoid", "avert", "deter", "thwart", "foil", "forestall", "stop"})
# Phrases that open a condition.
CONDITION_PHRASES = (
    "in the event", "in case", "on condition", "on the condition", "so long as", "as long as", "as soon as",
    "subject to", "in return for", "in exchange for", "the moment", "on the day", "only if", "only when",
    "only after", "only once", "with the consent", "without the consent", "pending",
)  # fmt: skip
# Of these, those that mean nothing else wherever they stand.
FAR_CONDITIONS = (
    "in the event that", "in the event of", "on condition that", "provided that", "so long as", "as long as",
    "in return for", "in exchange for", "subject to", "unless", "only if", "the moment", "and only then",
)  # fmt: skip
# Predicates of two words: "is **on the cards**".
PREDICATES = {
    ("on", "card"): Status.POSSIBLE, ("on", "table"): Status.CALLED_FOR, ("on", "agenda"): Status.PLANNED,
    ("on", "horizon"): Status.POSSIBLE, ("in", "pipeline"): Status.PLANNED, ("in", "doubt"): Status.POSSIBLE,
    ("on", "hold"): Status.NEGATED, ("on", "ice"): Status.NEGATED, ("in", "progress"): Status.ONGOING,
    ("under", "way"): Status.ONGOING, ("under", "consideration"): Status.POSSIBLE, ("of", "question"): Status.NEGATED,
    ("in", "making"): Status.PLANNED, ("at", "risk"): Status.POSSIBLE,
}  # fmt: skip
# Verbs that join a predicate to their subject.
PREDICATING = frozenset("be remain look seem appear become stay prove".split())
MODALS = frozenset({"will", "would", "could", "might", "may", "can", "'ll", "’ll", "'d", "’d", "shall", "wo"})
# Verbs by which somebody speaks for himself: what he says that he did not do, he denies.
SPEAKING = frozenset(
    "say tell insist maintain add claim state declare assert contend reply answer reiterate repeat stress "
    "emphasise emphasize affirm respond argue explain".split()
)
MANDATIVE = frozenset(
    "propose recommend demand insist ask request urge suggest require order move see".split()
)  # behind them a plain verb is a wish: "recommends that the Council **refer**"
OWN = frozenset({"its", "his", "her", "their", "our", "my", "nobody", "none"})
AMID = frozenset({"amid", "amidst"})
LASTING_NOUNS = frozenset({"week", "day", "month", "year", "hour", "round"})
DETERMINERS = {"no": Status.NEGATED, "any": Status.POSSIBLE}
BACKGROUND_ADJECTIVES = frozenset({"previous", "earlier", "former", "historic", "past", "old", "recent"})
BACKGROUND_ADVERBS = frozenset({"previously", "formerly", "originally", "historically", "long", "once"})


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
    act: int
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
    walk = _Walk(act, [], [])
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
    if verb is not None and not walk.found and _by_hearsay(tree, verb):
        walk.found.append(Status.ALLEGED)
    if verb is not None and not walk.found and _is_imperative(tree, verb):
        walk.found.append(Status.CALLED_FOR)
    if verb is not None and Status.NEGATED in walk.found and _denies_himself(tree, verb):
        walk.found.append(Status.DENIED)
    if verb is not None and set(walk.found) & set(OPEN) and _conditional_words(tree, verb):
        walk.found.append(Status.CONDITIONAL)
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
    return not any(
        tree.tokens[a].dep == "ccomp"
        or tree.tokens[a].dep == "acl"
        and any(tree.tokens[m].lower == "that" for m in tree.children(a, "mark"))
        for a in (v, *tree.ancestors(v))
    )


def _conditional_words(tree: Tree, v: int) -> bool:
    """Whether a modal clause stands in one sentence with a condition that the parser hung elsewhere."""
    if not any(t.lower in MODALS for t in tree.auxiliaries(v)):
        return False
    words = f" {' '.join(t.lower for t in tree.tokens)} "
    return any(f" {phrase} " in words for phrase in FAR_CONDITIONS)


def _by_hearsay(tree: Tree, v: int) -> bool:
    """Whether a clause stands on nothing better than "**according to reports**"."""
    for p in tree.children(v, "prep"):
        if tree.tokens[p].lower == "according" and any(tree.tokens[k].lemma in HEARSAY for k in tree.subtree(p)):
            return True
    return False


def _is_imperative(tree: Tree, v: int) -> bool:
    """As in "**Hand over** the men who planned this": a bare verb without a subject."""
    token = tree.tokens[v]
    bare = token.tag == "VB" and token.dep in ("ROOT", "ccomp", "parataxis")
    return bare and not tree.auxiliaries(v) and not tree.children(v, "nsubj", "nsubjpass", "expl")


def _denies_himself(tree: Tree, v: int) -> bool:
    """Whether a speaker says of himself, or of his own, that he did not do it: "said **it had not** attacked anyone"."""
    first_person = any(tree.tokens[s].lower in ("we", "i") for s in tree.surface_subject(v))
    clause = next((a for a in (v, *tree.ancestors(v)) if tree.tokens[a].dep == "ccomp"), None)
    told = clause is not None and tree.tokens[tree.tokens[clause].head].lemma in SPEAKING
    if not (told or first_person):
        return False
    if {t.lower for t in tree.auxiliaries(v)} & (MODALS | OBLIGED):
        return False
    return _is_own(tree, v)


def _is_own(tree: Tree, v: int) -> bool:
    """Whether the subject of a verb is whoever speaks, or somebody of his."""
    for s in tree.surface_subject(v):
        own = [tree.tokens[k].lower for k in tree.subtree(s)]
        if tree.tokens[s].tag == "PRP" or any(w in OWN for w in own):
            return True
    return False


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
    if tree.negated(v) or own and _has_nobody(tree, v):
        walk.found.append(Status.NEGATED)
    if words & FUTURE or token.lower == "going" and token.tag == "VBG" and tree.children(v, "xcomp"):
        walk.found.append(Status.PLANNED)
    if "would" in words or "'d" in words:
        walk.found.append(
            Status.CONDITIONAL if _has_condition(tree, v) else Status.PLANNED if _reported(tree, v) else Status.POSSIBLE
        )
    elif words & FUTURE and _has_condition(tree, v) or words & MODALS and _has_condition(tree, v):
        walk.found.append(Status.CONDITIONAL)
    if words & POSSIBLE or "can" in words:
        walk.found.append(Status.POSSIBLE)
    if words & OBLIGED:
        walk.found.append(Status.CALLED_FOR)
    if token.tag == "VBG" and words & PROGRESSIVE and not walk.found:
        walk.found.append(Status.ONGOING)
    if "being" in words and not walk.found:
        walk.found.append(Status.ONGOING)
    marks = {tree.tokens[c].lower for c in token.children if tree.tokens[c].dep == "mark"}
    if "whether" in marks or "if" in marks and token.dep == "ccomp":
        walk.found.append(Status.POSSIBLE)
    elif marks & CONDITIONAL_MARKS:
        walk.found.append(Status.CONDITIONAL)


def _has_nobody(tree: Tree, v: int) -> bool:
    """Whether nobody does it, or it is done to nobody: "**no one** was held", "has given **no drones**"."""
    around = (*tree.surface_subject(v), *tree.children(v, "dobj", "nsubjpass"))
    return any(
        tree.tokens[n].lower in ("nobody", "none", "nothing")
        or any(tree.tokens[c].lower == "no" or tree.tokens[c].dep == "neg" for c in tree.tokens[n].children)
        for n in around
    )


def _has_condition(tree: Tree, v: int) -> bool:
    """Whether the clause around a verb names a condition: an if-clause, "in the event of …", "subject to …"."""
    for c in tree.children(v, "advcl"):
        marks = {tree.tokens[m].lower for m in tree.children(c, "mark", "advmod", "prep", "aux")}
        if marks & CONDITIONAL_MARKS:
            return True
        if marks & {"once", "until", "when"} and ("until" not in marks or tree.negated(v)):
            return True
    if any(tree.tokens[c].lower in ("unless", "if") for c in tree.tokens[v].children):
        return True
    if any(_is_inverted(tree, c) for c in tree.children(v, "advcl", "ccomp")):
        return True
    return any(_opens_condition(tree, c) for c in tree.children(v, "prep", "advmod", "acomp", "npadvmod", "advcl"))


def _is_inverted(tree: Tree, clause: int) -> bool:
    """As in "**should** a truce not be reached": the auxiliary stands before its subject, and nothing opens the clause."""
    inside = tree.subtree(clause)
    opened = tree.tokens[inside[0]].lower in ("should", "were", "had") and tree.tokens[inside[0]].head == clause
    return opened and any(s > inside[0] for s in tree.children(clause, "nsubj", "nsubjpass", "expl"))


def _opens_condition(tree: Tree, i: int) -> bool:
    """Whether a phrase of the clause is a condition by its words: "**in return for** a settlement"."""
    inside = tree.subtree(i)
    words = " ".join(tree.tokens[k].lower for k in inside[:4])
    return words.startswith(CONDITION_PHRASES)


def _reported(tree: Tree, v: int) -> bool:
    """Whether the clause is reported in the past: "said it **would** leave"."""
    token = tree.tokens[v]
    return token.dep in ("ccomp", "acl", "relcl") and tree.tokens[token.head].tag in ("VBD", "VBN", "NN", "NNS")


def _climb(tree: Tree, v: int, walk: _Walk, cues: Cues, depth: int = 0) -> None:
    """From a verb up to what governs it."""
    token = tree.tokens[v]
    head = token.head
    if depth:
        _adverbs(tree, v, walk, cues)
        if walk.found and walk.found[-1] in OPEN and _has_condition(tree, v):
            walk.found.append(Status.CONDITIONAL)  # "is ready to pull out **if** …"
    if head == v or depth > 10:
        return
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
        walk.background = walk.background or tree.tokens[c].lower in BACKGROUND_ADVERBS
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
    if governor.lemma == "have" and any(tree.tokens[c].lower == "yet" for c in tree.children(head, "advmod")):
        walk.found.append(Status.NEGATED)  # "have **yet to** lift"
        return
    if governor.lemma in ("have", "need") and tree.tokens[v].dep == "xcomp" and _is_to(tree, v):
        walk.found.append(Status.CALLED_FOR)  # "has **to** end"
        _climb(tree, head, walk, cues, depth + 1)
        return
    if governor.lemma == "expect" and tree.tokens[v].dep == "xcomp" and not tree.is_passive(head) and not tree.objects(head):
        walk.found.append(Status.PLANNED)  # "Berlin **expects to** lift its ban": its own doing
        return
    if tree.tokens[v].dep == "xcomp" and governor.lemma in ASPECT:
        _clause(tree, head, walk, own=False)
        if governor.lemma in ("begin", "start", "continue") and governor.tag in ("VBP", "VBZ") and not walk.found:
            walk.found.append(Status.ONGOING)
    _climb(tree, head, walk, cues, depth + 1)


def _is_to(tree: Tree, v: int) -> bool:
    return any(tree.tokens[c].lower == "to" for c in tree.children(v, "aux"))


def _adverbial(tree: Tree, v: int, head: int, walk: _Walk, cues: Cues, depth: int) -> None:
    marks = {tree.tokens[c].lower for c in tree.children(v, "mark", "advmod", "aux")}
    if marks & CONDITIONAL_MARKS or tree.tokens[head].tag != "VBD" and _opens_condition(tree, v):
        walk.found.append(Status.CONDITIONAL)
    elif "when" in marks and tree.tokens[v].tag in ("VBZ", "VBP") and tree.tokens[head].tag != "VBD":
        walk.found.append(Status.PLANNED)  # "looks forward to seeing her **when** she visits"
    elif marks & {"as", "while"} and tree.tokens[v].tag in ("VBZ", "VBP", "VBG"):
        walk.found.append(Status.ONGOING)  # "**as** the columns advance, the president shuttles"
    elif "to" in marks:
        if _is_wished(tree, v, head, walk, cues):  # "called on the parties to disarm", "calls grow for him to resign"
            _climb(tree, head, walk, cues, depth + 1)
        elif _is_own_objects(tree, head, walk, cues):
            pass
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


def _is_wished(tree: Tree, v: int, head: int, walk: _Walk, cues: Cues) -> bool:
    """Whether an infinitive that the parser hung on a verb is what the verb, or a noun before it, asks for."""
    if tree.grammar.control.get(tree.tokens[head].lemma) and _cue(tree, head, "complement", walk, cues):
        return True
    asking = "for" in {tree.tokens[c].lower for c in (*tree.children(v, "mark"), *tree.children(head, "prep"))}
    if not asking:
        return False
    return _cue(tree, head, "for", walk, cues) or any(
        _cue(tree, s, "for", walk, cues) for s in tree.surface_subject(head) if not tree.is_verb(s)
    )


def _is_own_objects(tree: Tree, head: int, walk: _Walk, cues: Cues) -> bool:
    """Whether an infinitive belongs to the object of the verb it was hung on: "rejected **calls to pull out**"."""
    for o in tree.children(head, "dobj", "nsubjpass"):
        if tree.tokens[o].pos == "NOUN" and _cue(tree, o, "complement", walk, cues):
            _noun(tree, o, walk, cues, quiet=True)
            return True
    return False


def _gerund(tree: Tree, preposition: int, walk: _Walk, cues: Cues, depth: int) -> None:
    word = tree.tokens[preposition].lower
    governor = tree.tokens[preposition].head
    if _is_absent(tree, preposition):
        walk.found.append(Status.NEGATED)
    elif word in BEFORE:
        if tree.tokens[governor].tag not in ("VBD", "VBN"):
            walk.found.append(
                Status.PLANNED
            )  # told in the past, it came after: "attended the funeral before holding talks"
    elif _falls_short(tree, preposition):
        walk.found.append(Status.NEGATED)
    elif not _governed(tree, governor, word, walk, cues, depth) and word in MEANS and tree.is_verb(governor):
        _clause(tree, governor, walk, own=False)  # "would help it **by** sending monitors"
        _climb(tree, governor, walk, cues, depth + 1)


def _governed(tree: Tree, governor: int, word: str, walk: _Walk, cues: Cues, depth: int) -> bool:
    """What the governor of a preposition lends to what stands behind it; False where it is no cue.

    A preposition on the object may belong to the verb: "accused the army **of** shelling".
    """
    for holder in _holders(tree, governor):
        if not _cue(tree, holder, word, walk, cues):
            continue
        if tree.is_verb(holder):
            _climb(tree, holder, walk, cues, depth + 1)
        else:
            _noun(tree, holder, walk, cues, depth + 1, quiet=True)
        return True
    return False


def _holders(tree: Tree, governor: int) -> list[int]:
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


def _falls_short(tree: Tree, preposition: int) -> bool:
    """As in "**stopped short of** signing", "came **within two votes of** leaving"."""
    governor = tree.tokens[tree.tokens[preposition].head]
    if governor.lower == "short" or governor.lower == "close" and tree.tokens[governor.head].tag == "VBD":
        return True
    within = tree.tokens[governor.head]
    return within.lower == "within" and tree.tokens[within.head].lemma == "come"


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
        "ADV": "adverb",
        "ADP": "adjective",
    }.get(token.pos, "")
    slots = (PASSIVE, slot) if slot == "complement" and pos == "verb" and tree.is_passive(head) else (slot,)
    entries = cues.get((token.lemma, pos), ()) or cues.get((token.lemma, "adjective"), ())
    for cue in entries if pos in ("adverb", "adjective") else cues.get((token.lemma, pos), ()):
        if not any(s in cue.slots for s in slots) or cue.particle and not _has_particle(tree, head, cue.particle):
            continue
        status = Status(cue.status)
        if slot == "complement" and status in (Status.CALLED_FOR, Status.PLANNED) and _tells_fact(tree, clause):
            continue
        negated = _is_negated(tree, head, pos)
        said = _of_negated(status, token.lemma) if negated else status
        if token.lemma in WEAK and (walk.found or _is_given(tree, walk.act)):
            said = None  # "discussed **the ongoing** talks": they are what they are
        if said is Status.NEGATED and walk.found and walk.found[-1] is Status.ALLEGED:
            said = Status.DENIED  # "**rejected** reports that …": what is turned down is an assertion
        elif said is Status.NEGATED and token.lemma in WARDING and slot != "complement" and not _is_done(tree, head):
            said = Status.POSSIBLE  # "to **prevent** an attack"
        if said is not None:
            walk.found.append(said)
        walk.governors.append(head)
        return True
    return False


def _is_negated(tree: Tree, i: int, pos: str) -> bool:
    if pos == "noun":  # "has **no plans** to", "has **no intention** of"
        return any(tree.tokens[c].lower == "no" for c in tree.children(i, "det"))
    return tree.negated(i) or pos == "adjective" and tree.negated(tree.tokens[i].head)


def _is_given(tree: Tree, act: int) -> bool:
    """Whether an act is spoken of as one that is known: "**the** talks", "**Russia's** war"."""
    if tree.is_verb(act):
        return False
    return any(
        tree.tokens[c].lower in ("the", "this", "these", "those") or tree.tokens[c].dep == "poss"
        for c in tree.children(act, "det", "poss")
    )


def _of_negated(status: Status, lemma: str) -> Status | None:
    """What a negated cue says: "did **not** plan", "has **not** stopped", "did **not** deny"; None for nothing."""
    if status in (Status.PLANNED, Status.ONGOING) or lemma in EFFECTIVE:
        return Status.NEGATED
    if status is Status.NEGATED and lemma in STOPPING:
        return Status.ONGOING
    if status is Status.NEGATED and lemma in EXCLUDING:
        return Status.POSSIBLE
    return None if status in (Status.DENIED, Status.NEGATED) else status


def _is_done(tree: Tree, v: int) -> bool:
    """Whether a verb tells of something done or being done: not an infinitive, not behind a modal."""
    auxiliaries = tree.auxiliaries(v)
    return tree.tokens[v].tag != "VB" and not any(t.tag in ("MD", "TO") for t in auxiliaries)


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


def _is_now(tree: Tree, v: int) -> bool:
    """Whether somebody **is** on a visit, on strike: the verb is "be", in the present."""
    return tree.tokens[v].lemma == "be" and tree.tokens[v].tag in ("VBZ", "VBP")


def _is_list_of(tree: Tree, noun: int, walk: _Walk, cues: Cues) -> bool:
    """Whether a noun is a plan, demand or charge, so that what it includes is planned, demanded or alleged."""
    entries = cues.get((tree.tokens[noun].lemma, "noun"), ())
    walk.found += [Status(cue.status) for cue in entries[:1] if cue.slots]
    return bool(entries)


def _no_truth(tree: Tree, n: int) -> bool:
    """As in "there was **no truth** in talk of …"."""
    no = any(tree.tokens[c].lower == "no" for c in tree.children(n, "det"))
    return no and tree.tokens[n].lemma in ("truth", "basis", "substance", "foundation")


def _predicated(tree: Tree, v: int, walk: _Walk, cues: Cues) -> bool:
    """What a predicate says of its subject or object: "is **likely**", "is **off**", "called it **a lie**".

    False where there is none that lends a status.
    """
    for c in tree.children(v, "acomp", "attr", "advmod", "oprd", "prep", "prt"):
        if _cue(tree, c, "subject", walk, cues):
            if tree.negated(v) and walk.found[-1] is Status.POSSIBLE:
                walk.found[-1] = Status.NEGATED
            return True
        token = tree.tokens[c]
        where = next(
            (
                PREDICATES[key]
                for p in tree.children(c, "pobj")
                if (key := (token.lower, tree.tokens[p].lemma)) in PREDICATES
            ),
            None,
        )
        if where is not None:
            walk.found.append(where)
            return True
        lasting = token.lower in ("in", "into") and any(
            tree.tokens[p].lemma in LASTING_NOUNS and tree.children(p, "poss") for p in tree.children(c, "pobj")
        )
        if lasting and tree.tokens[v].tag != "VBD":  # "is **in its fourth week**"
            walk.found.append(Status.ONGOING)
            return True
    return False


def _argument(tree: Tree, v: int, slot: str, walk: _Walk, cues: Cues, depth: int) -> None:
    if _cue(tree, v, slot, walk, cues):
        if walk.found and walk.found[-1] is Status.ONGOING:  # "talks **would** continue"
            _clause(tree, v, walk, own=False)
        _climb(tree, v, walk, cues, depth + 1)
        return
    token = tree.tokens[v]
    if slot == "object" and token.lemma in LISTING and any(_is_list_of(tree, s, walk, cues) for s in tree.surface_subject(v)):
        return  # "their **demands include** the release of all prisoners"
    if slot == "object" and tree.negated(v) and walk.found and walk.found[-1] in (*OPEN, Status.CALLED_FOR):
        walk.found.append(Status.NEGATED)  # "has **not announced** plans to leave"
        return
    if slot == "object" and token.lemma in BRINGING:
        _clause(tree, v, walk, own=False)
        _climb(tree, v, walk, cues, depth + 1)
        return
    if (token.lemma in PREDICATING or slot == "object") and _predicated(tree, v, walk, cues):
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
    if word in AMID or word == "on" and _is_now(tree, governor):
        walk.found.append(Status.ONGOING)
    elif word in BEFORE and not tree.is_verb(governor) | (tree.tokens[governor].tag in ("VBD", "VBN")):
        walk.found.append(Status.PLANNED)
    elif _no_truth(tree, governor):
        walk.found.append(Status.DENIED)
    elif _governed(tree, governor, word, walk, cues, depth):
        pass
    elif word in THROUGH:
        if tree.is_verb(governor):
            _clause(tree, governor, walk, own=False)
            _climb(tree, governor, walk, cues, depth + 1)
        else:
            _noun(tree, governor, walk, cues, depth + 1, quiet=True)
    elif word == "of" and tree.tokens[governor].pos in ("NOUN", "PROPN") or tree.tokens[governor].pos == "NUM":
        _noun(tree, governor, walk, cues, depth + 1, quiet=True)  # "the start of the talks was put off"
    elif word == "in" and tree.tokens[governor].lemma in tree.grammar.support_by_preposition.get("in", ()):
        _argument(tree, governor, "in", walk, cues, depth)
