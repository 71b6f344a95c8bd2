"""Find the acts: patterns that fire, with their parties, status, time and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.find.findings import EventFinding
from detente.find.match import Match
from detente.find.mentions import ActorMention, PlaceMention, TimeMention
from detente.find.pattern import Matcher
from detente.find.status import Modality, modality
from detente.find.tree import Tree
from detente.knowledge import Knowledge
from detente.model import Span, Status

# Prepositions whose object is where the act takes place.
PLACES = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "on", "over", "within", "along", "throughout", "off"}
)
# … and, for some types, where it leads to or comes from.
DIRECTED = {
    "CONSULT": frozenset({"to", "into"}),
    "RETREAT": frozenset({"from", "out"}),
    "MOBILIZE": frozenset({"to", "into", "along"}),
    "AID": frozenset({"to", "into"}),
    "ASSAULT": frozenset({"against"}),
}
# Words that speak of the end of something that lasts, not of the thing: "an end **to the war**".
ENDING = frozenset("end stop resolve settle settlement solution resolution root cause impact history aftermath".split())
FINENESS = {
    "time": 0,
    "hour": 0,
    "day": 1,
    "week": 2,
    "month": 3,
    "quarter": 4,
    "season": 5,
    "year": 6,
    "decade": 7,
    "century": 8,
}
PLACE_NOUNS = frozenset(
    "country region city town village area capital province territory border camp enclave peninsula island".split()
)
# Verbs that only report or arrange the act beside them: their time is the act's where it has none of its own.
LENDING = frozenset(
    "schedule set plan expect due fix slate take begin start end continue resume occur happen last cancel "
    "postpone be come follow".split()
)


def find_events(
    tree: Tree,
    actors: Mapping[int, ActorMention],
    places: Sequence[PlaceMention],
    times: Sequence[TimeMention],
    knowledge: Knowledge,
) -> tuple[EventFinding, ...]:
    """The acts of a sentence, in text order; empty where none is told of.

    A verb without any party is left out: somebody must do it or suffer it. A noun without one stays ("the talks went on"):
    the report may have told before who takes part. A sentence about a game tells of none.
    """
    if any(token.lemma in knowledge.classes["sport"] for token in tree.tokens):
        return ()
    placed = {i: p for p in places for i in range(p.first, p.last + 1)}
    matcher = Matcher(tree, actors, knowledge, frozenset(placed))
    matches = [
        m for m in matcher.matches() if m.roles.get("actor") or m.roles.get("recipient") or _stands_alone(tree, m)
    ]
    heads = {m.head: m for m in matches} | {m.support: m for m in matches if m.support is not None}
    whens = _times_of(tree, times, heads)
    wheres = _places_above(tree, placed, actors, heads)
    out = []
    for match in matches:
        when = whens.get(match.head)
        out.append(
            EventFinding(
                pattern=match.pattern,
                head=match.head,
                support=match.support,
                trigger=_trigger(tree, match),
                roles=match.roles,
                modality=_scheduled(
                    tree, modality(tree, match.head, support=match.support, cues=knowledge.status), when
                ),
                when=when,
                where=found if (found := _where(tree, match, placed, heads)) is not None else wheres.get(match.head),
                within=_within(tree, match, matches),
            )
        )
    return tuple(out)


def _stands_alone(tree: Tree, match: Match) -> bool:
    """Whether an act without a party may stay: a noun, unless only its end is spoken of.

    So may a passive with all that it needs.
    """
    if match.pattern.pos == "verb":
        needs = match.pattern.needs
        # "two bombs **went off** in Derry": nobody says who laid them
        exploded = match.pattern.type == "ASSAULT" and any(slot == "subject" for slot, _ in needs)
        return bool(needs) and (tree.is_passive(match.head) or exploded)
    governor = tree.tokens[tree.tokens[match.head].head]
    above = tree.tokens[governor.head] if governor.pos == "ADP" else governor
    return match.pattern.pos == "noun" and above.lemma not in ENDING


def _scheduled(tree: Tree, found: Modality, when: TimeMention | None) -> Modality:
    """As "is expected to visit on Tuesday": a day named for it is a schedule."""
    expected = any(tree.tokens[g].lemma == "expect" and tree.is_passive(g) for g in found.governors)
    if found.status is Status.POSSIBLE and when is not None and expected:
        return replace(found, status=Status.PLANNED)
    return found


def _trigger(tree: Tree, match: Match) -> Span:
    """The act's words: the verb with its particle, or the noun."""
    tokens = tree.tokens
    last = match.head
    if match.pattern.particle:
        behind = [
            c for c in tokens[match.head].children if tokens[c].lower == match.pattern.particle and c == match.head + 1
        ]
        last = behind[0] if behind else last
    return tree.span(match.head, last)


def _times_of(tree: Tree, times: Sequence[TimeMention], heads: Mapping[int, Match]) -> dict[int, TimeMention]:
    """Head of an act → the time of its clause."""
    found: dict[int, TimeMention] = {}
    for time in times:
        if time.shape == "duration" and time.bound == "in":
            continue  # "the first in nine years" tells of another act
        match = _act_above(
            tree,
            time.last
            if tree.tokens[time.last].head < time.first or tree.tokens[time.last].head > time.last
            else time.first,
            time,
            heads,
        )
        if match is not None:
            known = found.get(match.head)
            if known is None or FINENESS.get(time.unit, 9) < FINENESS.get(known.unit, 9):
                found[match.head] = time
    return found


def _act_above(tree: Tree, i: int, time: TimeMention, heads: Mapping[int, Match]) -> Match | None:
    for a in tree.ancestors(i):
        if time.first <= a <= time.last:
            continue
        if a in heads:
            return heads[a]
        if tree.is_verb(a):
            return _lent(tree, a, heads)
    return None


def _lent(tree: Tree, v: int, heads: Mapping[int, Match]) -> Match | None:
    """The act that a verb without a meaning of its own arranges or reports: "talks are **set** for May"."""
    for c in tree.children(v, "nsubj", "nsubjpass", "dobj", "attr", "xcomp"):
        act = next((i for i in tree.through(c) if i in heads), None)  # "the last **round of talks** collapsed in July"
        if act is not None and (tree.tokens[v].lemma in LENDING or tree.tokens[c].dep != "xcomp"):
            return heads[act]
    return None


def _where(tree: Tree, match: Match, placed: Mapping[int, PlaceMention], heads: Mapping[int, Match]) -> int | None:
    """Token of the place of an act: a locative phrase on the act, on its support verb or on its object."""
    type_ = match.pattern.type
    allowed = PLACES | DIRECTED.get(type_, frozenset())
    holders = [match.head, *([match.support] if match.support is not None else [])]
    holders += [
        o for h in list(holders) if tree.is_verb(h) for o in tree.objects(h) if o not in heads or heads[o] is match
    ]
    for holder in holders:
        for word in ("in", "at", *sorted(allowed - {"in", "at"})):
            for p in tree.prepositional(holder, word):
                if p in placed or tree.tokens[p].lemma in PLACE_NOUNS and word in allowed:
                    return p
                found = _place_inside(tree, p, placed)
                if found is not None:
                    return found
    in_front = [m for m in tree.modifiers(match.head) if m in placed and placed[m].kind in ("city", "region")]
    if in_front and not tree.is_verb(match.head):  # "the **Geneva** talks"
        return in_front[0]
    if type_ == "CONSULT" and match.pattern.mode == "visit" or type_ == "ASSAULT":
        here = [
            *match.roles.get("recipient", ()),
            *(tree.prepositional(match.head, "of") if type_ == "ASSAULT" else ()),
        ]
        return next((r for r in here if r in placed), None)
    if type_ == "RETREAT" and tree.is_verb(match.head):  # "leave **Syria**"
        return next((o for o in tree.objects(match.head) if o in placed), None)
    return None


def _places_above(
    tree: Tree, placed: Mapping[int, PlaceMention], actors: Mapping[int, ActorMention], heads: Mapping[int, Match]
) -> dict[int, int]:
    """Head of an act → place of a locative phrase that the parser hung on one of its parties.

    "met Khalilzad, a US envoy, **in Qatar**": only people may stand between the place and the act.
    """
    found: dict[int, int] = {}
    for place in dict.fromkeys(placed.values()):
        preposition = (
            tree.tokens[place.first].head
            if tree.tokens[place.first].dep != "compound"
            else tree.tokens[place.last].head
        )
        if tree.tokens[preposition].lower not in ("in", "at"):
            continue
        for a in tree.ancestors(preposition):
            if a in heads:
                found.setdefault(heads[a].head, place.first)
                break
            if a not in actors and tree.tokens[a].pos != "ADP":
                break
    return found


def _place_inside(tree: Tree, p: int, placed: Mapping[int, PlaceMention]) -> int | None:
    """As "in the city **of Homs**", "in the Afghan capital **Kabul**"."""
    for c in tree.tokens[p].children:
        if c in placed and tree.tokens[c].dep in ("appos", "compound", "nmod"):
            return c
    return next((c for c in tree.prepositional(p, "of") if c in placed and tree.tokens[p].lemma in PLACE_NOUNS), None)


def _within(tree: Tree, match: Match, matches: Sequence[Match]) -> int | None:
    """The act during which this one took place: "a conference at which …", "talks during which …"."""
    v = match.head if tree.is_verb(match.head) else match.support
    if v is None or tree.tokens[v].dep != "relcl":
        return None
    noun = tree.tokens[v].head
    locative = any(
        tree.tokens[p].lower == "which" for c in tree.children(v, "prep") for p in tree.children(c, "pobj")
    ) or any(tree.tokens[c].lower in ("where", "when") for c in tree.children(v, "advmod"))
    if not locative:
        return None
    return next((m.head for m in matches if m is not match and (m.head == noun or noun in m.used)), None)
