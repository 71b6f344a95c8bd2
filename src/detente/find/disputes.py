"""Find accusations and what is answered to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.find.findings import AllegationFinding, EventFinding, ResponseFinding
from detente.find.mentions import ActorMention
from detente.find.tree import Tree
from detente.model import Status

# Verb → what is answered by it; the second set must be its object for verbs that answer other things too.
RESPONSES = {
    **dict.fromkeys("deny refute reject dismiss disavow rebuff repudiate".split(), "denies"),
    **dict.fromkeys("admit acknowledge concede confess".split(), "admits"),
    **dict.fromkeys("justify defend".split(), "justifies"),
}
CHARGES = frozenset(
    "accusation allegation charge claim this that it report suggestion assertion involvement responsibility "
    "suspicion role".split()
)
NEED_CHARGE = frozenset(
    {"reject", "dismiss", "refute", "rebuff", "repudiate", "acknowledge", "concede", "justify", "defend", "admit"}
)
WITHHELD = frozenset(
    "access entry visa permission asylum bail right passage request license licence recognition".split()
)
DECLINING = frozenset({"decline", "refuse"})
ALLEGING = frozenset({"accuse", "allege", "blame", "charge", "suspect", "implicate"})


def find_allegations(
    tree: Tree, events: Sequence[EventFinding], actors: Mapping[int, ActorMention]
) -> tuple[AllegationFinding, ...]:
    """Accusations with the act that is alleged; `accusers` is empty where nobody is named as making it."""
    found = []
    taken: set[int] = set()
    for event in events:
        if event.pattern.type != "ACCUSE" or event.modality.status is Status.NEGATED:
            continue
        proposition = next(
            (
                e
                for e in events
                if e.modality.status is Status.ALLEGED and event.head in e.modality.governors and e.head not in taken
            ),
            None,
        )
        if proposition is None and event.pattern.word not in ALLEGING:
            continue
        if proposition is not None:
            taken.add(proposition.head)
        accused = event.roles.get("recipient", ()) or (proposition.roles.get("actor", ()) if proposition else ())
        found.append(
            AllegationFinding(
                head=event.head,
                cue=event.trigger,
                accusers=event.roles.get("actor", ()),
                accused=accused,
                proposition=proposition.head if proposition else None,
            )
        )
    unmade = {e.head for e in events if e.pattern.type == "ACCUSE" and e.modality.status is Status.NEGATED}
    for event in events:
        if unmade & set(event.modality.governors):
            continue  # "did not accuse them of shelling"
        if event.modality.status is Status.ALLEGED and event.head not in taken and event.roles.get("actor"):
            found.append(
                AllegationFinding(
                    head=event.head,
                    cue=event.trigger,
                    accusers=_alleging(tree, event),
                    accused=event.roles["actor"],
                    proposition=event.head,
                )
            )
    return tuple(found)


def _alleging(tree: Tree, event: EventFinding) -> tuple[int, ...]:
    """Subjects of the words that put the act forward ("**the rebels** claim that …")."""
    for governor in event.modality.governors:
        who = tree.subjects(governor) if tree.is_verb(governor) else tree.agents(governor)
        if who:
            return tuple(m for s in who for m in tree.members(s))
    return ()


def find_responses(tree: Tree, actors: Mapping[int, ActorMention]) -> tuple[ResponseFinding, ...]:
    """Answers to accusations; a denial that is itself denied ("does not deny") gives none."""
    found = []
    for token in tree.tokens:
        if token.pos != "VERB":
            continue
        i = token.index
        response = RESPONSES.get(token.lemma)
        objects = tree.objects(i)
        if response is None:
            if token.lemma not in DECLINING or not any(
                tree.tokens[c].lemma == "comment" for c in tree.children(i, "xcomp")
            ):
                continue
            response = "declines"
        elif (
            tree.negated(i) or token.lemma in NEED_CHARGE and not any(tree.tokens[o].lemma in CHARGES for o in objects)
        ):
            continue
        if response == "denies" and (
            tree.children(i, "dative") or any(tree.tokens[o].lemma in WITHHELD for o in objects)
        ):
            continue  # "denied him a visa"
        if (
            response == "denies"
            and any(o in actors and actors[o].form != "pronoun" for o in objects)
            and not tree.children(i, "ccomp", "xcomp")
        ):
            continue  # "denied him a visa", "denied Taiwan entry"
        responders = tuple(m for s in tree.subjects(i) for m in tree.members(s) if m in actors)
        if responders:
            target = next(iter((*objects, *tree.children(i, "ccomp", "xcomp"))), None)
            found.append(
                ResponseFinding(head=i, cue=tree.span(i, i), responders=responders, response=response, object=target)
            )
    return tuple(found)
