"""How real an act is: status and frame from the words around it.

The walk (`climb`) goes from the act up through the clauses that govern it. Each word on the way may lend a status
(`governors`; cues as data), each clause its auxiliaries and its negation (`clauses`); of all that fits, the order of the
domain model picks one.
"""

from __future__ import annotations

from dataclasses import dataclass

from detente.find.clauses import MODALS, OBLIGED, PLAIN_CONDITIONS, read_clause
from detente.find.climb import OPEN, climb_from_noun, climb_from_verb
from detente.find.governors import Cues, read_adverbs
from detente.find.history import is_history, is_told_before
from detente.find.tree import Tree
from detente.find.walk import Walk
from detente.model import STATUS_ORDER, Frame, Status

# Nouns of acts that last: told in the present they are under way.
LASTING = frozenset(
    "war conflict negotiation talk fighting operation sanction embargo blockade siege truce ceasefire "
    "occupation dialogue campaign offensive hostility shelling cooperation".split()
)
HEARSAY = frozenset({"report", "rumour", "rumor", "allegation", "claim", "gossip"})
# Verbs by which somebody speaks for himself: what he says that he did not do, he denies.
SPEAKING = frozenset(
    "say tell insist maintain add claim state declare assert contend reply answer reiterate repeat stress "
    "emphasise emphasize affirm respond argue explain".split()
)
OWN = frozenset({"its", "his", "her", "their", "our", "my", "nobody", "none"})


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


def modality(tree: Tree, act: int, *, support: int | None, cues: Cues) -> Modality:
    """Status and frame of an act.

    Args:
        tree: The sentence.
        act: Head token of the act: a verb, an event noun or an adjective.
        support: The noun's support verb, where it has one.
        cues: Words that lend a status.

    Example: in "Ankara threatened to cancel the visit" the visit is negated, the cancelling conditional.
    """
    walk = Walk(act, [], [])
    if tree.is_verb(act):
        read_clause(tree, act, walk)
        read_adverbs(tree, act, walk, cues)
        climb_from_verb(tree, act, walk, cues)
    else:
        if tree.tokens[act].pos == "ADJ" and tree.tokens[act].dep in ("acomp", "attr"):
            read_clause(tree, tree.tokens[act].head, walk, own=False)  # "is **not** ready to meet"
            climb_from_verb(tree, tree.tokens[act].head, walk, cues)
        climb_from_noun(tree, act, walk, cues)
        if not walk.found and tree.tokens[act].lemma in LASTING and _in_present(tree, act):
            walk.found.append(Status.ONGOING)
    verb = act if tree.is_verb(act) else support
    if any(is_told_before(tree, v) for v in (verb, *walk.governors) if v is not None and _is_telling(tree, v, verb)):
        walk.background = True
    if verb is not None and not walk.found and _by_hearsay(tree, verb):
        walk.found.append(Status.ALLEGED)
    if verb is not None and not walk.found and _is_imperative(tree, verb):
        walk.found.append(Status.CALLED_FOR)
    if verb is not None and Status.NEGATED in walk.found and _denies_himself(tree, verb):
        walk.found.append(Status.DENIED)
    around = tree.tokens[act].head if verb is None and tree.tokens[act].dep == "dobj" else verb
    if around is not None and set(walk.found) & set(OPEN) and _conditional_words(tree, around):
        walk.found.append(Status.CONDITIONAL)
    statuses = [s for s in walk.found if s is not Status.HAPPENED]
    ranked = sorted(dict.fromkeys(statuses), key=STATUS_ORDER.index)
    status = ranked[0] if ranked else Status.HAPPENED
    real = not set(ranked) & {Status.PLANNED, Status.POSSIBLE, Status.CALLED_FOR, Status.CONDITIONAL}
    walk.background = walk.background or is_history(tree, act, real=real, governors=tuple(walk.governors))
    inner = ranked[1] if len(ranked) > 1 and status in (Status.DENIED, Status.ALLEGED) else None
    return Modality(
        status=status,
        inner=inner,
        frame=Frame.BACKGROUND if walk.background else Frame.CURRENT,
        governors=tuple(dict.fromkeys(walk.governors)),
    )


def _is_telling(tree: Tree, v: int, verb: int | None) -> bool:
    """Whether the tense of a verb tells when the act is: its own, or a governor's that is not denied ("**had not** planned")."""
    return tree.is_verb(v) and (v == verb or not tree.negated(v))


def _conditional_words(tree: Tree, v: int) -> bool:
    """Whether a modal clause stands in one sentence with a condition that the parser hung elsewhere."""
    below = [m for c in tree.children(v, "advcl") for m in tree.children(c, "mark")]
    if tree.tokens[v].dep == "xcomp" and any(tree.tokens[m].lower in ("if", "unless") for m in below):
        return True  # "is prepared **to act if** they do not"
    ready = tree.tokens[v].dep == "xcomp" and tree.tokens[tree.tokens[v].head].pos == "ADJ"
    if not ready and not any(t.lower in MODALS for t in tree.auxiliaries(v)):
        return False
    words = f" {' '.join(t.lower for t in tree.tokens)} "
    return any(f" {phrase} " in words for phrase in PLAIN_CONDITIONS)


def _by_hearsay(tree: Tree, v: int) -> bool:
    """Whether a clause stands on nothing better than "**according to reports**"."""
    return any(
        tree.tokens[p].lower == "according" and any(tree.tokens[k].lemma in HEARSAY for k in tree.subtree(p))
        for p in tree.children(v, "prep")
    )


def _is_imperative(tree: Tree, v: int) -> bool:
    """As in "**Hand over** the men who planned this": a bare verb without a subject."""
    token = tree.tokens[v]
    bare = token.tag == "VB" and token.dep in ("ROOT", "ccomp", "parataxis")
    words = {t.lower for t in tree.auxiliaries(v)}
    listed = token.dep == "ROOT" and words == {"to"}  # "**To hold** talks within a year": an item of a proposal
    return bare and (listed or not words) and not tree.children(v, "nsubj", "nsubjpass", "expl")


def _denies_himself(tree: Tree, v: int) -> bool:
    """Whether a speaker says of himself, or of his own, that he did not do it: "said **it had not** attacked anyone"."""
    first_person = any(tree.tokens[s].lower in ("we", "i") for s in tree.surface_subject(v))
    clause = next((a for a in (v, *tree.ancestors(v)) if tree.tokens[a].dep == "ccomp"), None)
    told = clause is not None and tree.tokens[tree.tokens[clause].head].lemma in SPEAKING
    if not (told or first_person):
        return False
    if {t.lower for t in tree.auxiliaries(v)} & (MODALS | OBLIGED):
        return False
    return _is_own(tree, v) or clause is not None and _is_ones_envoy(tree, v, tree.tokens[clause].head)


def _is_ones_envoy(tree: Tree, v: int, saying: int) -> bool:
    """Whether the speaker is somebody of the subject told before: "Chad had not attacked it, **its** envoy said"."""
    subjects = tree.surface_subject(v)
    own = any(tree.tokens[k].lower in ("its", "their") for s in tree.surface_subject(saying) for k in tree.subtree(s))
    return own and bool(subjects) and subjects[-1] < saying


def _is_own(tree: Tree, v: int) -> bool:
    """Whether the subject of a verb is whoever speaks, or somebody of his: "said **its** army had not"."""
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
