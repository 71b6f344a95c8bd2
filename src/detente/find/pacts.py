"""Find agreements and commitments: who is bound to do what, in exchange for what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.find.deadlines import DUE
from detente.find.findings import AgreementFinding, CommitmentFinding, EventFinding
from detente.find.mentions import TimeMention
from detente.find.tree import Tree
from detente.find.wording import phrase, words
from detente.knowledge import Knowledge
from detente.model import Span, Status

# Nouns of binding oneself; what follows is the commitment, in own words.
PROMISES = frozenset(
    "commitment readiness willingness pledge promise intention determination agreement offer resolve guarantee".split()
)
# Verbs by which a text binds: "an agreement providing for …".
PROVIDING = frozenset(
    "provide require oblige call envisage foresee include stipulate commit set demand entail mandate bind".split()
)
ACTS = {
    "sign": "signed",
    "ratify": "ratified",
    "conclude": "signed",
    "initial": "signed",
    "reach": "agreed",
    "agree": "agreed",
    "suspend": "suspended",
    "withdraw": "withdrawn from",
}
INSTRUMENTS = {
    "treaty": "treaty",
    "accord": "accord",
    "agreement": "accord",
    "pact": "accord",
    "deal": "accord",
    "memorandum": "memorandum",
    "roadmap": "roadmap",
    "armistice": "accord",
    "truce": "accord",
    "ceasefire": "accord",
    "protocol": "accord",
    "declaration": "joint statement",
    "settlement": "accord",
}
STAGES = {
    "ceasefire": frozenset({"ceasefire", "truce", "armistice"}),
    "comprehensive": frozenset({"comprehensive", "final"}),
    "partial": frozenset({"partial", "interim", "framework", "preliminary"}),
    "renewal": frozenset({"renewed", "extended"}),
}
CONDITIONS = frozenset({"if", "unless", "provided", "once"})


def find_agreements(tree: Tree, events: Sequence[EventFinding], knowledge: Knowledge) -> tuple[AgreementFinding, ...]:
    """Agreements on which an act is told of ("signed an agreement with the rebels"); empty where there is none."""
    found = []
    for event in events:
        act = ACTS.get(event.pattern.word)
        nouns = (
            [n for n in tree.objects(event.head) if tree.tokens[n].lemma in knowledge.classes["agreement"]]
            if tree.is_verb(event.head)
            else []
        )
        if act is None or not nouns:
            continue
        noun = nouns[0]
        joined = [*event.roles.get("actor", ()), *event.roles.get("recipient", ())]
        for word in ("with", "between"):
            joined += [m for p in tree.prepositional(noun, word) for m in tree.members(p)]
            joined += [
                m
                for c in tree.children(noun, "prep")
                if tree.tokens[c].lower == word
                for v in tree.children(c, "pcomp")
                for m in tree.surface_subject(v)
            ]
        found.append(
            AgreementFinding(
                head=noun,
                act=act,
                parties=tuple(dict.fromkeys(joined)),
                span=phrase(tree, noun),
                event=event.head,
                name=_name(tree, noun),
                instrument=INSTRUMENTS.get(tree.tokens[noun].lemma),
                stage=_stage(tree, noun),
            )
        )
    return tuple(found)


def _stage(tree: Tree, noun: int) -> str | None:
    """PA-X stage where the words say it; None where they do not."""
    words = {tree.tokens[i].lemma for i in (noun, *tree.modifiers(noun))}
    return next((stage for stage, signs in STAGES.items() if words & signs), None)


def _name(tree: Tree, noun: int) -> str | None:
    """A proper name ("Doha Agreement"); None for "an agreement"."""
    core = tree.core(noun)
    proper = [i for i in core if tree.tokens[i].pos == "PROPN"]
    if tree.tokens[noun].text[0].isupper() and len(proper) > 1:
        return tree.span(core[0], noun).text
    return None


def find_commitments(
    tree: Tree,
    events: Sequence[EventFinding],
    agreements: Sequence[AgreementFinding],
    times: Sequence[TimeMention],
    knowledge: Knowledge,
) -> tuple[CommitmentFinding, ...]:
    """Commitments in text order: what an agreement binds to, and what somebody undertakes in own words."""
    found: list[CommitmentFinding] = []
    for agreement in agreements:
        for head in _bound(tree, agreement.head, events):
            found.extend(_with_exchange(tree, head, agreement.head))
    found.extend(_of_named_agreement(tree, times, knowledge))
    for event in events:
        if (
            event.pattern.type == "AGREE"
            and event.modality.status in (Status.HAPPENED, Status.ONGOING)
            and event.roles.get("actor")
        ):
            found.extend(_undertaken(tree, event, times))
    return tuple(sorted(found, key=lambda c: c.action.start))


def _of_named_agreement(tree: Tree, times: Sequence[TimeMention], knowledge: Knowledge) -> Iterator[CommitmentFinding]:
    """As "**The accord provides for** a pullback within 30 days in exchange for …": the accord was told of before."""
    for token in tree.tokens:
        if token.pos != "VERB" or token.lemma not in PROVIDING:
            continue
        subjects = [
            s for s in tree.surface_subject(token.index) if tree.tokens[s].lemma in knowledge.classes["agreement"]
        ]
        heads = (
            (*tree.prepositional(token.index, "for"), *(o for o in tree.objects(token.index) if o not in subjects))
            if subjects
            else ()
        )
        for head in (m for h in heads for m in tree.conjuncts(h)):
            inside = tree.subtree(token.index)
            due = next((t for t in times if t.bound in DUE and t.first in inside), None)
            for c in _with_exchange(tree, head, subjects[0]):
                yield replace(c, due=due) if c.head == head else c


def _bound(tree: Tree, noun: int, events: Sequence[EventFinding]) -> list[int]:
    """Heads of what an agreement provides for."""
    verbs = [c for c in tree.children(noun, "acl", "relcl") if tree.tokens[c].lemma in PROVIDING]
    verbs += [
        v for c in tree.children(noun, "prep") for v in tree.children(c, "pcomp") if tree.tokens[v].lemma in PROVIDING
    ]
    heads = [
        h
        for v in verbs
        for h in (*tree.prepositional(v, "for"), *tree.prepositional(v, "on"), *tree.objects(v))
        if h != noun
    ]
    heads += [h for h in tree.prepositional(noun, "on") if any(e.head == h for e in events)]
    heads += [
        c for c in tree.children(noun, "acl") if any(tree.tokens[a].lower == "to" for a in tree.children(c, "aux"))
    ]
    return [m for h in dict.fromkeys(heads) for m in tree.conjuncts(h)]


def _with_exchange(tree: Tree, head: int, agreement: int) -> list[CommitmentFinding]:
    """A commitment, and the one that it is given in exchange for."""
    counter = _exchanged(tree, head)
    cut = min((tree.subtree(c)[0] for c in _exchange_phrases(tree, head)), default=None)
    first = CommitmentFinding(
        head=head,
        action=words(tree, head, until=cut),
        obligor=_obligor(tree, head),
        basis="signed text",
        rule="commitment.agreement",
        exchange=counter,
        agreement=agreement,
    )
    if counter is None:
        return [first]
    second = CommitmentFinding(
        head=counter,
        action=words(tree, counter),
        obligor=(),
        basis="signed text",
        rule="commitment.exchange",
        exchange=head,
        agreement=agreement,
    )
    return [first, second]


def _exchange_phrases(tree: Tree, head: int) -> list[int]:
    """As "in exchange/return for …", on the act or on the verb above it."""
    holders = [head, *(a for a in tree.ancestors(head) if tree.is_verb(a))]
    return [
        c
        for h in holders
        for c in tree.children(h, "prep")
        if c > head
        and tree.tokens[c].lower == "in"
        and any(tree.tokens[p].lower in ("exchange", "return") for p in tree.children(c, "pobj"))
    ]


def _exchanged(tree: Tree, head: int) -> int | None:
    for c in _exchange_phrases(tree, head):
        for p in tree.children(c, "pobj"):
            for x in tree.prepositional(p, "for"):
                return x
    return None


def _obligor(tree: Tree, head: int) -> tuple[int, ...]:
    """Who is bound: the doer of the act; for "the withdrawal of American troops" the troops."""
    if tree.is_verb(head):
        return tuple(m for s in tree.subjects(head) for m in tree.members(s))
    return tree.agents(head) or tuple(tree.prepositional(head, "of"))


def _undertaken(tree: Tree, event: EventFinding, times: Sequence[TimeMention]) -> list[CommitmentFinding]:
    v = event.head
    found = []
    heads = [c for c in tree.children(v, "xcomp", "ccomp", "acl") if c > v]
    nouns = [v, *(o for o in tree.objects(v) if tree.tokens[o].lemma in PROMISES)] if tree.is_verb(v) else [v]
    if not heads:  # "reaffirmed its **commitment to** the truce", "agreed **on** a prisoner swap"
        heads = [
            c
            for n in nouns
            for c in (*tree.children(n, "acl"), *tree.prepositional(n, "to"), *tree.prepositional(n, "on"))
            if c > v and c not in event.roles.get("recipient", ())
        ]
    for head in heads:
        if tree.tokens[head].dep == "ccomp" and any(
            tree.tokens[s].lower not in ("it", "they", "he", "she", "we", "i") for s in tree.children(head, "nsubj")
        ):
            continue
        for action in (
            tree.conjuncts(head) if tree.tokens[head].pos in ("NOUN", "PROPN") else [head, *tree.children(head, "conj")]
        ):
            inside = tree.subtree(action)
            found.append(
                CommitmentFinding(
                    head=action,
                    action=words(tree, action, until=_coordinated_from(tree, action)),
                    obligor=event.roles.get("actor", ()),
                    basis="joint words" if len(event.roles.get("actor", ())) > 1 else "own words",
                    rule=f"commitment.{event.pattern.word}",
                    polarity="refrain"
                    if tree.negated(action) or tree.tokens[action].lemma in ("refrain", "abstain", "avoid")
                    else "do",
                    beneficiary=event.roles.get("recipient", ()),
                    condition=_condition(tree, v, action),
                    due=next((t for t in times if t.bound in DUE and t.first in inside), None),
                )
            )
    return found


def _coordinated_from(tree: Tree, action: int) -> int | None:
    """Where what is coordinated with an act begins: it is a commitment of its own."""
    return min((tree.subtree(c)[0] for c in tree.children(action, "conj") if c > action), default=None)


def _condition(tree: Tree, *verbs: int) -> Span | None:
    for v in verbs:
        for c in tree.children(v, "advcl"):
            if any(tree.tokens[m].lower in CONDITIONS for m in tree.children(c, "mark", "advmod")):
                inside = tree.subtree(c)
                return tree.span(inside[0], inside[-1])
    return None
