"""Find what is said of a process as a whole: who has a part in it, how it stands, what is held on its issues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.find.findings import AssessmentFinding, DerivedFinding, EventFinding, PositionFinding, RoleFinding
from detente.find.mentions import ActorMention, TimeMention
from detente.find.speech import StatementFinding
from detente.find.tree import Tree
from detente.knowledge import Knowledge
from detente.model import Span

PROCESS = frozenset(
    {"process", "talk", "negotiation", "dialogue", "mediation", "peace", "conflict", "conference", "format"}
)
HOLDING = frozenset({"hopes", "calls on", "promises", "claims agreement with"})
FIRST = frozenset({"first", "1st"})


def find_roles(tree: Tree, actors: Mapping[int, ActorMention], knowledge: Knowledge) -> tuple[RoleFinding, ...]:
    """Parts in a process: "the process, in which both countries have been involved"."""
    found = []
    for token in tree.tokens:
        for row in knowledge.participation:
            if row["word"] != token.lemma or row["pos"] != {"VERB": "verb", "NOUN": "noun"}.get(token.pos):
                continue
            objects = (
                [o for o in tree.objects(token.index) if tree.tokens[o].lemma == row.get("object")]
                if "object" in row
                else []
            )
            if "object" in row and not objects:
                continue
            holders = [token.index, *objects]
            behind = [p for h in holders for p in tree.prepositional(h, row["slot"])]
            processes = [q for p in behind if (q := _process_at(tree, p)) is not None]
            if row["pos"] == "verb":
                parties = tree.surface_subject(token.index)
            else:
                parties = tree.surface_subject(token.head) if token.dep == "attr" else ()
            members = tuple(m for p in parties for m in tree.members(p) if m in actors)
            if processes and members:
                found.append(
                    RoleFinding(
                        head=token.index,
                        parties=members,
                        process=_process_words(tree, processes[0]),
                        role=str(row["role"]),
                    )
                )
                break
    return tuple(found)


def _process_at(tree: Tree, p: int) -> int | None:
    """The process that a noun names, or that the noun is a part of: "the process **with the rebels**, in which …"."""
    if tree.tokens[p].lemma in PROCESS:
        return p
    for a in tree.ancestors(p):
        if tree.tokens[a].lemma in PROCESS:
            return a
        if tree.tokens[a].pos not in ("ADP", "NOUN", "PROPN"):
            break
    return None


def find_assessments(
    tree: Tree, statements: Sequence[StatementFinding], knowledge: Knowledge
) -> tuple[AssessmentFinding, ...]:
    """Judgements on how talks, a truce or a situation stand, outside what somebody else is quoted with."""
    about, predicates = set(knowledge.assessments["about"]), set(knowledge.assessments["predicates"])
    found = []
    for token in tree.tokens:
        if not tree.is_verb(token.index) or token.dep in ("aux", "auxpass", "amod"):
            continue
        subjects = [s for s in tree.surface_subject(token.index) if tree.tokens[s].lemma in about]
        below = [token.index, *tree.children(token.index, "acomp", "attr", "dobj", "prep", "advmod", "oprd")]
        words = {tree.tokens[i].lemma for i in below}
        words |= {tree.tokens[p].lemma for i in below for p in tree.children(i, "pobj")} | {
            tree.tokens[m].lemma for i in below for m in tree.children(i, "amod")
        }
        if subjects and words & predicates and not _inside(token.start, statements):
            found.append(
                AssessmentFinding(
                    head=token.index,
                    about=_words(tree, tree.core(subjects[0])),
                    content=_words(tree, _own_clause(tree, token.index)),
                )
            )
    return tuple(found)


def _inside(start: int, statements: Sequence[StatementFinding]) -> bool:
    return any(s.start <= start < s.end for statement in statements for s in statement.content)


def _own_clause(tree: Tree, v: int) -> list[int]:
    """A clause without the clauses coordinated with it."""
    inside = set(tree.subtree(v))
    for c in tree.children(v, "conj", "ccomp", "parataxis"):
        inside -= set(tree.subtree(c))
    kept = sorted(inside)
    run = [v]
    for i in kept:
        if i > v and i == run[-1] + 1:
            run.append(i)
    for i in reversed(kept):
        if i < v and i == run[0] - 1:
            run.insert(0, i)
    return run


def find_positions(
    tree: Tree, act: str, content: Sequence[Span], actors: Mapping[int, ActorMention], knowledge: Knowledge
) -> tuple[PositionFinding, ...]:
    """What words said in a sentence hold on the issues of a process.

    Args:
        tree: The sentence.
        act: What is done by saying them; only some acts hold something.
        content: The words said.
        actors: Token → mention.
        knowledge: The issues.

    Returns:
        At most one position an issue, in text order.
    """
    inside = [t.index for t in tree.tokens if any(s.start <= t.start < s.end for s in content)]
    if act not in HOLDING or not inside:
        return ()
    found: dict[str, PositionFinding] = {}
    for issue, head in _issues(tree, inside, knowledge):
        if issue not in found:
            shared = _sharing(tree, inside, actors) if act == "claims agreement with" else ()
            found[issue] = PositionFinding(issue=issue, stance=_stance(tree, head, inside), shared=shared)
    return tuple(found.values())


def _issues(tree: Tree, inside: Sequence[int], knowledge: Knowledge) -> list[tuple[str, int]]:
    found = []
    for k, i in enumerate(inside):
        for issue, phrase in knowledge.issue_phrases.get(tree.tokens[i].lemma, ()):
            span = inside[k : k + len(phrase)]
            if len(span) == len(phrase) and all(tree.tokens[j].lemma == w for j, w in zip(span, phrase, strict=True)):
                found.append((issue, span[-1]))
    return found


def _stance(tree: Tree, head: int, inside: Sequence[int]) -> Span:
    """The phrase around the words that name the issue: up through "of" to the act, with all that hangs on it."""
    i = head
    for a in tree.ancestors(head):
        above = tree.tokens[i]
        climbs = (
            above.dep in ("compound", "amod", "nmod")
            or above.dep == "conj"
            and not tree.is_verb(i)
            or above.dep == "prep"
            and above.lower == "of"
            or above.dep == "pobj"
            and tree.tokens[a].lower == "of"
            or above.dep == "dobj"
            and tree.tokens[a].tag == "VB"
        )
        if not climbs or a not in inside:
            break
        i = a
    if tree.tokens[i].pos == "ADP":
        i = head
    others = {k for c in tree.children(i, "conj") for k in tree.subtree(c)} if tree.is_verb(i) else set()
    return _words(tree, [j for j in tree.subtree(i) if j in inside and j not in others] or [head])


def _sharing(tree: Tree, inside: Sequence[int], actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Who is said to be of one mind: the subjects of the clause."""
    heads = [i for i in inside if tree.is_verb(i) and tree.tokens[i].head not in inside or tree.tokens[i].head == i]
    return tuple(m for h in heads for s in tree.surface_subject(h) for m in tree.members(s) if m in actors)


def find_derived(
    tree: Tree, events: Sequence[EventFinding], times: Sequence[TimeMention]
) -> tuple[DerivedFinding, ...]:
    """Earlier acts that follow from the wording: "the first visit in nine years"."""
    found = []
    for event in events:
        if tree.is_verb(event.head) or not any(
            tree.tokens[c].lower in FIRST for c in tree.children(event.head, "amod")
        ):
            continue
        inside = set(tree.subtree(event.head))
        for time in times:
            if (
                time.shape == "duration"
                and time.bound == "in"
                and time.unit in ("year", "month", "decade", "week")
                and time.first in inside
            ):
                found.append(DerivedFinding(event=event.head, span=event.trigger, time=time))
                break
    return tuple(found)


def _process_words(tree: Tree, i: int) -> Span:
    inside = [*tree.core(i)]
    for c in tree.children(i, "prep"):
        if c > i and tree.tokens[c].lower in ("in", "on", "of", "between"):
            inside.extend(tree.subtree(c))
    return _words(tree, sorted(set(inside)))


def _words(tree: Tree, inside: Sequence[int]) -> Span:
    first, last = inside[0], inside[-1]
    while first < last and (tree.tokens[first].pos in ("PUNCT", "CCONJ", "DET")):
        first += 1
    while last > first and tree.tokens[last].pos in ("PUNCT", "CCONJ"):
        last -= 1
    return tree.span(first, last)
