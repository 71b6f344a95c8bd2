"""Words that lend a status to an act: verbs, nouns and adjectives that govern it, adverbs and adjectives beside it.

The words are data (`knowledge/data/cues/status.yaml`); here is what their negation and their complement make of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.find.clauses import is_done, tells_fact
from detente.find.tree import Tree
from detente.find.walk import Walk
from detente.knowledge import StatusCue
from detente.model import Status

Cues = Mapping[tuple[str, str], tuple[StatusCue, ...]]

# The parser's part of speech → that of a cue.
CUE_POS = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADP": "adjective",
    "ADV": "adverb",
}
THAT = "that"  # slot of the clause that a noun tells as a fact: "**suggestions** that it had fled"
PASSIVE = "passive"  # slot of the complement that only the passive of a verb colours: "is **said** to have fled"
# Verbs of stopping: negated, what they stop goes on.
STOPPING = frozenset({"stop", "halt", "cease", "end", "suspend", "abandon"})
# Words that, negated, say that nothing came of it: "did not **persuade** them to leave", "**no question** of leaving".
EFFECTIVE = frozenset(
    {"persuade", "convince", "coax", "question", "talk", "chance", "prospect", "possibility", "idea", "sign"}
)
EXCLUDING = frozenset({"exclude", "rule", "discount", "dismiss"})  # what cannot be excluded may come
# Verbs that only bring an act up: one that is known they leave as it is.
WEAK = frozenset({"discuss", "debate", "welcome", "await", "concern"})
# Verbs of warding off: what they ward off is averted where they are done, and only feared where they are wanted.
WARDING = frozenset({"prevent", "avoid", "avert", "deter", "thwart", "foil", "forestall", "stop"})
MUSING = frozenset({"believe", "think", "assume", "suspect", "warn"})
GRANTED = frozenset({"approval", "permission", "access", "entry", "recognition", "extradition", "clearance"})
DETERMINERS = {"no": Status.NEGATED, "any": Status.POSSIBLE}
BACKGROUND_ADJECTIVES = frozenset({"previous", "earlier", "former", "historic", "past", "old", "recent"})
BACKGROUND_ADVERBS = frozenset({"previously", "formerly", "originally", "historically", "long", "once"})


def take_cue(tree: Tree, head: int, slot: str, walk: Walk, cues: Cues, *, clause: int | None = None) -> bool:
    """Take the status that a word lends to the act in its slot; False where it lends none.

    What is demanded or planned stands in an infinitive, a future or a subjunctive: a finite past or present clause
    tells a fact.
    """
    token = tree.tokens[head]
    pos = CUE_POS.get(token.pos, "")
    fact = slot == "complement" and tells_fact(tree, clause)
    slots = [slot]
    if fact and pos == "noun":
        slots.append(THAT)
    elif slot == "complement" and pos == "verb" and tree.is_passive(head):
        slots.append(PASSIVE)
    entries = cues.get((token.lemma, pos), ())
    if not entries and pos == "adverb":
        entries = cues.get((token.lemma, "adjective"), ())  # the parser's adverb: "the truce is **off**"
    for cue in entries:
        if not _fits(tree, head, slots, cue):
            continue
        status = Status(cue.status)
        if fact and status in (Status.CALLED_FOR, Status.PLANNED):
            continue
        if not lent_by_mood(tree, token.lemma, clause):
            said = _lent(tree, head, pos, slot, status, walk)
            walk.found += [said] if said is not None else []
        walk.governors.append(head)
        return True
    return False


def _lent(tree: Tree, head: int, pos: str, slot: str, status: Status, walk: Walk) -> Status | None:
    """What a cue's status comes to, given its negation and what has been found below it; None for nothing."""
    lemma, below = tree.tokens[head].lemma, walk.found[-1] if walk.found else None
    said = _of_negated(status, lemma) if _is_negated(tree, head, pos) else status
    if lemma == "sign" and below is Status.ONGOING:
        return None  # "no sign of halting": read with what is halted
    if lemma in WEAK and (below or _is_given(tree, walk.act)):
        return None  # "discussed **the ongoing** talks": they are what they are
    if said is Status.DENIED and _is_withheld(tree, head, walk):
        said = Status.NEGATED  # "**denied** them a meeting", "denied a request to land"
    if said is Status.NEGATED and below is Status.ALLEGED:
        return Status.DENIED  # "**rejected** reports that …": what is turned down is an assertion
    if said is Status.NEGATED and lemma in WARDING and slot != "complement" and not is_done(tree, head):
        return Status.POSSIBLE  # "to **prevent** an attack"
    return said


def _fits(tree: Tree, head: int, slots: Sequence[str], cue: StatusCue) -> bool:
    """Whether an act stands in a slot of a cue, and the cue's particle beside it, even read as the act's preposition."""
    if cue.particle and cue.particle in slots and "object" in cue.slots:
        return True  # "voted **down** the strike"
    return any(s in cue.slots for s in slots) and (not cue.particle or _has_particle(tree, head, cue.particle))


def lent_by_mood(tree: Tree, lemma: str, clause: int | None) -> bool:
    """Whether a verb of thinking or warning leaves what it tells to its modal: "warned that they **might** attack"."""
    if clause is None or lemma not in MUSING:
        return False
    return bool({t.lower for t in tree.auxiliaries(clause)} & {"may", "might", "could"})


def _is_withheld(tree: Tree, v: int, walk: Walk) -> bool:
    """Whether a denial is of something wanted: "was **denied a meeting**", "denied **approval**", "denied a request"."""
    if tree.tokens[v].lemma != "deny":
        return False
    wanted = walk.found and walk.found[-1] is Status.CALLED_FOR or tree.tokens[walk.act].lemma in GRANTED
    return bool(wanted) or bool(tree.children(v, "dative")) or tree.is_passive(v) and bool(tree.children(v, "dobj"))


def _is_negated(tree: Tree, i: int, pos: str) -> bool:
    preposition = tree.tokens[i].head
    if tree.is_gerund(i) and tree.tokens[tree.tokens[preposition].head].lemma == "sign":
        return _is_negated(tree, tree.tokens[preposition].head, "noun")  # "shows **no sign of** halting its attacks"
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
    if status in (Status.NEGATED, Status.DENIED) and lemma in EXCLUDING:
        return Status.POSSIBLE
    return None if status in (Status.DENIED, Status.NEGATED) else status


def _has_particle(tree: Tree, v: int, particle: str) -> bool:
    return any(tree.tokens[c].lower == particle for c in tree.children(v, "prt", "advmod"))


def read_adverbs(tree: Tree, v: int, walk: Walk, cues: Cues) -> None:
    """What the adverbs beside a verb say of it: "**reportedly** met", "**previously** met"."""
    for c in tree.children(v, "advmod"):
        walk.background = walk.background or _tells_history(tree, v, c)
        for cue in cues.get((tree.tokens[c].lemma, "adverb"), ()):
            walk.found.append(Status(cue.status))


def _tells_history(tree: Tree, v: int, adverb: int) -> bool:
    """As in "**formerly** led"; not "has **long** been accused", "**as long as** they stay"."""
    word = tree.tokens[adverb].lower
    if word == "long" and (
        tree.children(adverb, "advmod", "mark", "advcl") or any(t.lower in ("has", "have") for t in tree.auxiliaries(v))
    ):
        return False
    return word in BACKGROUND_ADVERBS


def read_modifiers(tree: Tree, n: int, walk: Walk, cues: Cues) -> None:
    """What adjectives, participles and determiners say of a noun."""
    for c in tree.tokens[n].children:
        token = tree.tokens[c]
        if token.dep in ("amod", "advmod"):
            loose = token.lower in ("likely", "possible")
            adjectives = cues.get((token.lower, "adjective"), ())
            walk.found += [Status(cue.status) for cue in adjectives if loose or not cue.slots]
            walk.background = walk.background or token.lower in BACKGROUND_ADJECTIVES
        elif token.dep == "acl" and token.tag == "VBN" and tree.children(c, "auxpass"):  # "the aid **being given**"
            walk.found.append(Status.ONGOING)
        elif token.dep == "acl" and token.tag == "VBN":  # "the summit **scheduled** for June"
            verbs = cues.get((token.lemma, "verb"), ())
            walk.found += [Status(cue.status) for cue in verbs if "object" in cue.slots and not cue.particle]
        elif token.dep == "relcl" and token.tag == "VBZ" and _takes_effect(tree, c):
            walk.found.append(Status.PLANNED)  # "a truce that **comes into force** on Monday"
        elif token.dep == "det" and token.lower in DETERMINERS:
            walk.found.append(DETERMINERS[token.lower])


def _takes_effect(tree: Tree, v: int) -> bool:
    return tree.tokens[v].lemma in ("come", "take", "enter") and any(
        tree.tokens[k].lower in ("effect", "force") for k in tree.subtree(v)
    )


def calls_for(tree: Tree, v: int, cues: Cues) -> bool:
    """Whether a verb asks whoever is its object to do something."""
    asks = any(
        cue.status == "called_for" and "complement" in cue.slots for cue in cues.get((tree.tokens[v].lemma, "verb"), ())
    )
    return asks and bool(tree.children(v, "dobj"))


def read_hearsay(tree: Tree, n: int, walk: Walk, cues: Cues) -> None:
    """What the adjectives of a noun say of the act that it is about: "**alleged** evidence of the attack"."""
    for c in tree.children(n, "amod"):
        adjectives = cues.get((tree.tokens[c].lower, "adjective"), ())
        walk.found += [Status.ALLEGED for cue in adjectives if cue.status == "alleged" and not cue.slots]
