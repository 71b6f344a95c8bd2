"""Words that take up an act told of before: "the talks lasted nine hours", "joined the talks", "declined the request".

Whoever is meant without being printed has no words in the text.
"""

from __future__ import annotations

from dataclasses import replace

from detente.find import SentenceFindings
from detente.find.findings import EventFinding
from detente.find.tree import Tree
from detente.model import EventClaim, Frame, Party, Status, Token
from detente.resolve.context import understood

# Sentence and head token of an act → its claim.
Events = dict[tuple[int, int], EventClaim]

# Types whose acts are taken up by a bare noun ("the talks", "the attack"), and how many sentences later they still are.
TAKEN_UP = {"CONSULT": 30, "ASSAULT": 12, "AGREE": 6, "RETREAT": 6, "REQUEST": 3, "ACCUSE": 3, "SANCTION": 6}
# Words in front of a bare plural that tell of no other act: "**planned** negotiations".
ANY_TALKS = frozenset({"peace", "plan", "planned", "ongoing", "further", "bilateral"})
# Of these only a noun takes up an act: "**the call** was renewed".
NAMED_ONLY = frozenset({"REQUEST", "ACCUSE", "SANCTION"})
# Verbs of taking part in what others hold, and what somebody then is who only looks on.
JOINING = frozenset({"join", "attend", "take", "participate"})
WATCHING = frozenset({"observer", "guest", "witness"})
# Acts that answer an act, and nouns by which that one is named again → its types.
ANSWERING = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
ACT_NOUNS = {
    noun: frozenset(types.split())
    for types, nouns in (
        ("REQUEST", "request demand appeal call plea ultimatum"),
        ("AGREE", "offer proposal invitation promise pledge"),
        ("SUPPORT", "agreement deal accord pact treaty memorandum"),
        ("ASSAULT", "attack raid strike offensive invasion bombing shelling assault"),
        ("SANCTION", "sanction embargo expulsion"),
        ("ACCUSE", "accusation charge allegation criticism"),
        ("THREATEN", "threat warning"),
    )
    for noun in nouns.split()
}
POINTING = frozenset({"the", "this", "these", "those", "that", "such", "both"})


def is_known(party: Party) -> bool:
    """Whether a party has a name or is somebody's: "representatives **of Oman**"."""
    return party.name is not None or party.territory is not None


def taken_up(tree: Tree, finding: EventFinding, events: Events, claim: EventClaim) -> EventClaim:
    """As "**The talks** lasted nine hours": the parties are those of the act told of before.

    They are not printed here.
    """
    first = _told_before(tree, finding, events, claim)
    if first is None:
        return claim
    told_again = first.status == claim.status and not _on_other_day(claim, first)
    return replace(
        claim,
        status=first.status if claim.status is Status.ONGOING and first.status is Status.PLANNED else claim.status,
        actors=tuple(understood(p) for p in first.actors if is_known(p)),
        recipients=tuple(understood(p) for p in first.recipients if is_known(p)),
        same_as=first.id if told_again else None,
    )


def _told_before(tree: Tree, finding: EventFinding, events: Events, claim: EventClaim) -> EventClaim | None:
    """The act that a word takes up; talks are taken up only where both sides are known."""
    if not _points_back(tree, finding.head) or claim.type not in TAKEN_UP:
        return None
    if tree.is_verb(finding.head) and claim.type in NAMED_ONLY:
        return None
    earliest = tree.sentence.number - TAKEN_UP[claim.type]
    sides = 2 if claim.type == "CONSULT" else 1
    fitting = [
        e
        for (n, _), e in events.items()
        if e.type == claim.type
        and e.trigger.start < claim.trigger.start
        and n >= earliest
        and len({p.territory or p.name for p in (*e.actors, *e.recipients)} - {None}) >= sides
        and e.same_as is None
        and e.frame is Frame.CURRENT
        and _same_kind(claim.mode, e.mode)
        and not (claim.type == "ASSAULT" and _on_other_day(claim, e))
    ]
    same_word = [e for e in fitting if _stem(e) == _stem(claim)]
    return (same_word or fitting)[-1] if fitting else None


def _on_other_day(claim: EventClaim, first: EventClaim) -> bool:
    """Whether two acts have times of their own that differ."""
    return claim.when is not None and first.when is not None and claim.when.edtf != first.when.edtf


def _stem(claim: EventClaim) -> str:
    """The word of an act without its plural: "meeting" for "meetings"."""
    return claim.trigger.text.lower().removesuffix("s")


def _joins(tree: Tree, finding: EventFinding) -> bool:
    """Whether somebody only takes part in what others hold: "the envoy **joined** the talks"."""
    verb = finding.support
    if verb is None or tree.tokens[verb].lemma not in JOINING:
        return False
    return set(finding.roles.get("actor", ())) <= set(tree.subjects(verb))


def joined(tree: Tree, finding: EventFinding, events: Events, claim: EventClaim) -> EventClaim:
    """As "Oman **joined the talks** as an observer": those who hold them are the parties of the talks told of before."""
    if claim.type != "CONSULT" or not _joins(tree, finding):
        return claim
    first = _told_before(tree, finding, events, claim)
    if first is None or finding.support is None:
        return claim
    known = {p.name for p in claim.actors}
    holding = tuple(understood(p) for p in first.actors if is_known(p) and p.name not in known)
    watching = any(tree.tokens[p].lemma in WATCHING for p in tree.prepositional(finding.support, "as"))
    if watching:
        seen = tuple(replace(p, role="observer") for p in claim.actors)
        return replace(claim, actors=holding, others=(*claim.others, *seen))
    return replace(claim, actors=(*claim.actors, *holding))


def answering(s: SentenceFindings, finding: EventFinding, events: Events, claim: EventClaim) -> EventClaim:
    """The claim, aimed at whoever did what it answers: "denounced the outcome **of the summit**", "declined **the request**"."""
    if claim.type not in ANSWERING:
        return claim
    tree, own = s.tree, {p.name for p in claim.actors}
    things = finding.roles.get("object", ()) or (tree.objects(finding.head) if tree.is_verb(finding.head) else ())
    for thing in [t for o in things for t in (o, *tree.prepositional(o, "of"))]:
        done = events.get((tree.sentence.number, thing)) or _named_again(tree, thing, events, claim)
        if done is None or claim.type == done.type == "SUPPORT":
            continue  # a treaty is signed with those who signed it, not towards them
        towards = tuple(understood(p) for p in done.actors if is_known(p) and p.name not in own)
        if towards:
            return replace(claim, recipients=towards)
    return claim


def _named_again(tree: Tree, noun: int, events: Events, claim: EventClaim) -> EventClaim | None:
    """The last act that a noun names again: "**the request**"; None where it points at none told of just before."""
    types = ACT_NOUNS.get(tree.tokens[noun].lemma)
    if types is None or not _points_back(tree, noun):
        return None
    near = (e for (n, _), e in events.items() if tree.sentence.number - 2 <= n and e.type in types)
    before = [e for e in near if e.trigger.start < claim.trigger.start and e.id != claim.id]
    return before[-1] if before else None


def _points_back(tree: Tree, head: int) -> bool:
    """Whether an act's word takes up an act told of: "**the** talks", bare "**negotiations** went on", a verb."""
    if tree.is_verb(head):
        return True
    if any(tree.tokens[m].pos == "PROPN" for m in tree.modifiers(head)):
        return False  # "the **Raqqa** battle" is another one
    determiners = tree.children(head, "det", "predet", "poss")
    if determiners:
        return any(tree.tokens[c].lower in POINTING or _dates(tree.tokens[c]) for c in determiners)
    return tree.tokens[head].tag == "NNS" and all(tree.tokens[m].lemma in ANY_TALKS for m in tree.modifiers(head))


def _dates(token: Token) -> bool:
    """Whether a possessor is a time: "**Monday's** attack"."""
    return token.dep == "poss" and token.entity in ("DATE", "TIME")


def _same_kind(mode: str | None, earlier: str | None) -> bool:
    """Whether a word for an act can take up an earlier act of the same type: "the summit" a meeting, no call."""
    if mode == earlier:
        return True
    return earlier not in ("phone", "visit") and mode in (None, "multilateral") or mode is None and earlier == "visit"
