"""The matcher: which event patterns fire in a sentence, and who stands in their slots.

A pattern is looked up by the lemma and the part of speech of a word, then tested against the slots that the grammar
fills. Work grows with the number of words, not with the number of patterns.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from detente.find.aims import aimed
from detente.find.branches import NOMINAL
from detente.find.documents import DOCUMENTS, is_city, speakers_behind
from detente.find.elsewhere import ENDING, actors_elsewhere, doers_around, recipients_elsewhere
from detente.find.match import Match
from detente.find.mentions import ActorMention
from detente.find.tree import Tree
from detente.knowledge import Knowledge, Pattern

# Parts of speech under which a word's patterns are looked up; participles in front of nouns act as adjectives too.
POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
# Acts on acts: what is called off, demanded or threatened keeps a claim of its own.
SPEAKING = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE"})
# Verbal acts that go towards somebody even where only their content says whom.
TOWARDS = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "SUPPORT", "CONCEDE", "PROTEST"})
# Verbs by which a text obliges whoever stands as their object.
BINDING = frozenset({"commit", "bind", "oblige", "obligate"})
# Sectors that fight.
ARMED = frozenset({"MIL", "REB", "UAF", "PRM", "SEP"})
# Slots of a verb that may hang on its object instead: "signed an agreement **with** the rebels".
THROUGH_OBJECT = frozenset(
    "with to against from on between among over for about into of at towards toward near outside under".split()
)


class Unmet(NamedTuple):
    """Why a pattern does not fit: a slot that must hold one of `words`, or never, and the tokens that it holds."""

    slot: str
    words: tuple[str, ...]
    found: tuple[int, ...]
    never: bool = False


class Matcher:
    """Finds the patterns that fire in a sentence.

    Args:
        tree: The sentence.
        actors: Token → mention, as `find_actors` gives it.
        knowledge: Patterns and word classes.
        places: Tokens that belong to a place mention.
    """

    def __init__(
        self, tree: Tree, actors: Mapping[int, ActorMention], knowledge: Knowledge, places: frozenset[int] = frozenset()
    ) -> None:
        self.tree = tree
        self.actors = actors
        self.knowledge = knowledge
        self.places = places

    def matches(self) -> list[Match]:
        """All patterns that fire, at most one a word, in text order."""
        found = [match for token in self.tree.tokens if (match := self._at(token.index))]
        kept = [match for match in found if not any(self._uses_up(other, match) for other in found)]
        return aimed(self.tree, kept, frozenset(self.actors))

    def _uses_up(self, other: Match, match: Match) -> bool:
        """Whether another act holds this noun as its own content: "**signed** an agreement" tells of one act."""
        if match.head not in other.used:
            return False
        return other.pattern.type not in SPEAKING or other.pattern.type == match.pattern.type

    def _at(self, i: int) -> Match | None:
        token = self.tree.tokens[i]
        pos = POS.get(token.pos)
        if (
            pos is None
            or token.dep == "compound"
            or self._names_war(i)
            or i in self.actors
            and self.actors[i].form != "demonym"
            and not self._acts(i)
        ):
            return None
        for pattern in self.candidates(i):
            used = self._fits(pattern, i)
            if not isinstance(used, Unmet):
                support = self.tree.support_verb(i) if pattern.pos == "noun" else None
                return Match(pattern=pattern, head=i, support=support, roles=self._roles(pattern, i), used=used)
        return None

    def candidates(self, i: int) -> tuple[Pattern, ...]:
        """The patterns of a word, those that ask for most first; empty where it has none."""
        token = self.tree.tokens[i]
        return self.knowledge.patterns.get((token.lemma, POS.get(token.pos, "")), ())

    def unmet(self, pattern: Pattern, i: int) -> Unmet | None:
        """What a pattern misses at a word; None where it fits."""
        found = self._fits(pattern, i)
        return found if isinstance(found, Unmet) else None

    def _names_war(self, i: int) -> bool:
        """Whether a noun of fighting is a name from history: "the Korean **War**"."""
        token = self.tree.tokens[i]
        return token.pos == "PROPN" and token.lemma.lower() in self.knowledge.classes["conflict"]

    def _acts(self, i: int) -> bool:
        """A role noun names an act where it is said of somebody: "Chad was the main **supporter** of the rebels"."""
        return self.actors[i].form == "role" and self.tree.tokens[i].dep == "attr"

    def _fits(self, pattern: Pattern, i: int) -> frozenset[int] | Unmet:
        """The nouns used up by the pattern's needs, or what it misses."""
        if pattern.particle and not self._has_particle(i, pattern.particle):
            return Unmet("particle", (pattern.particle,), ())
        used: set[int] = set()
        for slot, wanted in pattern.needs:
            filled = [
                d for f in self.slot(pattern, i, slot) for c in self.tree.conjuncts(f) for d in self.tree.through(c)
            ]
            fitting = [f for f in filled if self._is(f, wanted)]
            if not fitting:
                return Unmet(slot, wanted, tuple(filled))
            if slot != "subject":
                used.update(f for f in fitting if f not in self.actors)
        for slot, unwanted in pattern.never:
            wrong = tuple(f for f in self.slot(pattern, i, slot) if self._is(f, unwanted))
            if wrong:
                return Unmet(slot, unwanted, wrong, never=True)
        return frozenset(used)

    def _has_particle(self, i: int, particle: str) -> bool:
        tokens = self.tree.tokens
        if any(tokens[c].lower == particle and tokens[c].dep in ("prt", "advmod", "prep") for c in tokens[i].children):
            return True
        return i + 1 < len(tokens) and tokens[i + 1].lower == particle

    def _is(self, i: int, wanted: tuple[str, ...]) -> bool:
        return any(self._is_one(i, self.tree.tokens[i].lemma, word) for word in wanted)

    def _is_one(self, i: int, lemma: str, word: str) -> bool:
        if not word.startswith("@"):
            return word == "any" or lemma == word
        if word == "@actor":
            return i in self.actors
        if word == "@person":
            return i in self.actors and self.actors[i].form in ("person", "title", "pronoun", "role")
        if word == "@armed":
            return i in self.actors and self._is_armed(self.actors[i])
        if word == "@place":
            return i in self.places
        if word == "@several":
            return (
                self.tree.tokens[i].tag in ("NNS", "NNPS")
                or self.tree.tokens[i].lower in ("they", "we")
                or len(self.tree.conjuncts(i)) > 1
            )
        if word == "@obliged":
            return self._is_obliged(i)
        if word == "@number":
            return self.tree.tokens[i].pos == "NUM"
        return lemma in self.knowledge.classes.get(word[1:], ())

    def _is_obliged(self, v: int) -> bool:
        """Whether a clause says what somebody named must do: "said that **Libya must** hand over the crew"."""
        if not any(t.lower in ("must", "should", "ought") for t in self.tree.auxiliaries(v)):
            return False
        subjects = [m for s in self.tree.children(v, "nsubj", "nsubjpass") for m in self.tree.members(s)]
        return any(s in self.actors and self.actors[s].form != "pronoun" for s in subjects)

    def _is_armed(self, mention: ActorMention) -> bool:
        """Whether a name means an armed group or force, whatever the time: "the **M23**"."""
        bodies = (self.knowledge.organizations.get(a.id) for a in mention.aliases if a.kind == "organization")
        return mention.sector in ARMED or any(s.sector in ARMED for b in bodies if b for s in b.sectors)

    def slot(self, pattern: Pattern, i: int, name: str) -> tuple[int, ...]:
        """Head tokens in a slot; empty where nothing stands there."""
        if pattern.pos == "verb":
            return self._verb_slot(i, name)
        if pattern.pos == "noun":
            return self._noun_slot(i, name)
        return self._adjective_slot(i, name)

    def _verb_slot(self, v: int, name: str) -> tuple[int, ...]:
        tree = self.tree
        if name == "subject":
            return tree.subjects(v)
        if name == "object":
            return (*tree.objects(v), *self._hung_on_verb(v))
        if name == "dative":
            return tuple(tree.children(v, "dative"))
        if name == "complement":
            purposes = (c for c in tree.children(v, "advcl") if self._is_infinitive(c))
            return (*tree.children(v, "xcomp", "ccomp", "acomp", "oprd"), *purposes)
        if name == "particle":
            return tuple(tree.children(v, "prt"))
        found = tree.prepositional(v, name)
        if found or name not in THROUGH_OBJECT:
            return found
        for noun in tree.objects(v):
            if (noun not in self.actors or name != "of") and (through := tree.prepositional(noun, name)):
                return through
        return ()

    def _hung_on_verb(self, v: int) -> tuple[int, ...]:
        """Further objects behind "as well as", which the parser hangs on the verb: "praised Oman, as well as **Iran**"."""
        objects = self.tree.objects(v)
        added = (c for c in self.tree.children(v, "conj") if objects and c > objects[-1] and c in self.actors)
        return tuple(c for c in added if self.tree.tokens[c].pos in NOMINAL and self._behind_as_well_as(c))

    def _behind_as_well_as(self, i: int) -> bool:
        first = self.tree.core(i)[0]
        words = [t.lower for t in self.tree.tokens[max(0, first - 4) : first] if t.pos != "DET"]
        return words[-3:] == ["as", "well", "as"]

    def _noun_slot(self, n: int, name: str) -> tuple[int, ...]:
        tree = self.tree
        if name == "agent":
            around = self._agents_in_front(n) or doers_around(tree, n, self.actors)
            return self._doers(n) or around or self._party_of_clause(n)
        if name == "modifier":
            return tuple(tree.modifiers(n))
        if name == "complement":  # "the threat **to expel** the envoy"
            return tuple(c for c in tree.children(n, "acl") if self._is_infinitive(c))
        if name == "subject":
            verb = tree.support_verb(n)
            return tree.subjects(verb) if verb is not None else ()
        found = tree.prepositional(n, name)
        if found:
            return (*found, *self._repeated(n, name))
        verb = tree.support_verb(n)
        if verb is not None and name != "of":
            found = tree.prepositional(verb, name)
        if not found and name in ("to", "from", "with"):
            # "the first visit by a minister **to Chad**": the parser hangs the goal on the visitor
            found = tuple(
                p for word in ("by", "of") for f in tree.prepositional(n, word) for p in tree.prepositional(f, name)
            )
        if not found:
            for c in tree.conjuncts(n)[1:]:  # "talks and consultations with Oslo"
                found = found or tree.prepositional(c, name)
        return found

    def _doers(self, n: int) -> tuple[int, ...]:
        """Who does what a noun names; never who only ends the fighting ("his goal of **ending** the war")."""
        verb = self.tree.tokens[self.tree.tokens[n].head]
        fighting = self.tree.tokens[n].lemma in self.knowledge.classes["conflict"]
        if fighting and verb.lemma in ENDING and not self.tree.children(n, "poss"):
            return ()
        return self.tree.agents(n)

    def _repeated(self, n: int, name: str) -> tuple[int, ...]:
        """What stands behind a repeated preposition that the parser hangs further up: "calls with A and **with B**"."""
        above = self.tree.tokens[self.tree.tokens[n].head]
        again = [c for c in self.tree.children(above.index, "conj") if self.tree.tokens[c].lower == name and c > n]
        return tuple(
            p for c in again if above.pos != "VERB" or above.dep == "prep" for p in self.tree.children(c, "pobj")
        )

    def _is_infinitive(self, c: int) -> bool:
        return self.tree.tokens[c].tag == "VB" and any(t.tag == "TO" for t in self.tree.auxiliaries(c))

    def _party_of_clause(self, n: int) -> tuple[int, ...]:
        """The other side of "talks **with** Oslo" where only one is named: the subject of the clause around."""
        if not self.tree.prepositional(n, "with"):
            return ()
        clauses = (self.tree.surface_subject(a) for a in self.tree.ancestors(n) if self.tree.is_verb(a))
        return tuple(s for s in next((c for c in clauses if c), ()) if s in self.actors and s != n)

    def _agents_in_front(self, n: int) -> tuple[int, ...]:
        """A demonym or name in front: "the **Russian** withdrawal", "**Taliban** attack", "**US-Iranian** talks"."""
        found = []
        for m in self.tree.modifiers(n):
            for i in [m, *self.tree.children(m, "compound", "conj", "amod", "nmod", "npadvmod")]:
                if i in self.actors and i < n and not self._is_site(i):
                    found.append(i)
        return tuple(sorted(dict.fromkeys(found)))

    def _is_site(self, i: int) -> bool:
        """A city in front of an act is where it is, not who does it.

        As in "the **Kabul** bombing", "the **Geneva** talks".
        """
        return i in self.places and is_city(self.actors[i])

    def _adjective_slot(self, a: int, name: str) -> tuple[int, ...]:
        tree = self.tree
        token = tree.tokens[a]
        if name == "subject":
            return (token.head,) if token.dep == "amod" else tree.surface_subject(token.head)
        if name == "complement":
            return tuple(tree.children(a, "xcomp", "ccomp"))
        return tree.prepositional(a, name)

    def _roles(self, pattern: Pattern, i: int) -> dict[str, tuple[int, ...]]:
        roles: dict[str, tuple[int, ...]] = {}
        spent: set[int] = set()
        for role, slots in pattern.roles:
            acting = role in ("actor", "recipient", "host", "mediator", "guarantor", "observer")
            for joined in slots:
                filled = [
                    t
                    for name in joined.split("+")
                    for f in self.slot(pattern, i, name)
                    for m in self.tree.members(f)
                    for n in self._listed(m)
                    for t in self._acting(n)
                ]
                if role == "recipient":  # "softened **its** stance" goes towards nobody
                    filled = [f for f in filled if f in self.actors or not self._is_own(f, spent)]
                filled = [
                    f
                    for f in dict.fromkeys(filled)
                    if (f not in spent or role == "host") and (not acting or self.is_party(f))
                ]
                if filled:
                    roles[role] = tuple(filled)
                    spent.update(filled)
                    break
        self._add_from_elsewhere(pattern, i, roles, spent)
        return roles

    def _add_from_elsewhere(self, pattern: Pattern, i: int, roles: dict[str, tuple[int, ...]], spent: set[int]) -> None:
        """Complete the roles by whom the words around the act's own slots name."""
        if "actor" not in roles and pattern.pos == "verb":
            doing = actors_elsewhere(self.tree, i, pattern.type, self.actors)
            doing = tuple(m for d in doing for m in self.tree.members(d) if m in self.actors and m not in spent)
            if doing:
                roles["actor"] = doing
                spent.update(doing)
                roles["recipient"] = tuple(r for r in roles.get("recipient", ()) if r not in doing)
        if "actor" not in roles and pattern.type == "AGREE" and self.tree.tokens[i].lemma in BINDING:
            roles["actor"] = roles.pop("recipient", ())  # "the pact commits **both parties** to …"
            return
        if not roles.get("recipient"):
            aimed: tuple[int, ...] = ()
            if pattern.pos == "verb" and pattern.type in TOWARDS:
                aimed = self._aimed_at(pattern.type, i, spent)
            aimed = aimed or recipients_elsewhere(self.tree, i, pattern.type, self.actors)
            aimed = tuple(m for m in aimed if m not in spent)
            if aimed:
                roles["recipient"] = aimed

    def _is_own(self, i: int, doers: Collection[int]) -> bool:
        """Whether a thing is the doer's own: a possessive pronoun stands before it that can mean him.

        As in "praised **its** army"; in "**I** praise their efforts" it cannot.
        """
        owners = [self.tree.tokens[c] for c in self.tree.children(i, "poss") if self.tree.tokens[c].tag == "PRP$"]
        speaking = any(self.tree.tokens[d].lower in ("i", "we") for d in doers)
        return any((o.lower in ("my", "our")) == speaking for o in owners)

    def _aimed_at(self, type_: str, v: int, spent: set[int]) -> tuple[int, ...]:
        """Towards whom a verbal act goes where no slot says so: whoever its object comes from, or its clause is about.

        "demanded that **Iraq** comply", "rejected an offer from **Oslo**", "promised to continue aid to
        **Mozambique**".
        """
        tree = self.tree
        for c in tree.children(v, "ccomp"):
            if type_ in ("REQUEST", "ACCUSE"):
                subjects = tuple(
                    m
                    for s in tree.children(c, "nsubj", "nsubjpass")
                    for m in tree.members(s)
                    if m in self.actors and m not in spent
                )
                if subjects:
                    return subjects
        if type_ in ("REJECT", "ACCUSE", "SUPPORT", "CONCEDE", "REQUEST", "PROTEST"):
            for o in tree.objects(v):
                owners = (
                    tuple(m for m in owners_of(tree, o, self.actors) if m not in spent)
                    if o not in self.actors and not self._is_own(o, spent)
                    else ()
                )
                if owners:
                    return owners
        for c in tree.children(v, "xcomp", "ccomp"):
            if type_ in ("AGREE", "REJECT", "CONCEDE"):
                inner = tuple(
                    m for o in self._inner_recipients(c) for m in tree.members(o) if m in self.actors and m not in spent
                )
                if inner:
                    return inner
        return ()

    def _inner_recipients(self, c: int) -> list[int]:
        """Actors behind the verb of an infinitive and its object: "to provide aid **to X**", "to meet **X**"."""
        tree = self.tree
        holders = [c, *(o for o in tree.objects(c) if o not in self.actors)]
        found = [o for o in tree.objects(c) if o in self.actors and self.actors[o].form != "role"]
        found += [
            p for h in holders for word in ("to", "for", "with", "against", "on") for p in tree.prepositional(h, word)
        ]
        return found

    def _listed(self, i: int) -> list[int]:
        """A named actor and those that follow it in a list that the parser took for explanations.

        As in "A, **B**, **C** and D".
        """
        out = [i, *self._examples(i)]
        for c in self.tree.children(i, "appos"):  # "the participants, **among them** Cuba and Chile"
            if any(self.tree.tokens[k].lower in ("among", "including") for k in self.tree.children(c, "prep")):
                out += [m for m in self.tree.members(c) if m in self.actors]
        if i in self.actors and self.actors[i].name:
            for c in self.tree.children(i, "appos"):
                if c in self.actors and self.actors[c].name and self.actors[c].form in ("person", "title"):
                    out += [m for k in self.tree.members(c) for m in self._listed(k)] if c != i else []
        return out

    def _examples(self, i: int) -> list[int]:
        """Those who are named as examples of a group: "allies such as **Oman** and Iran"."""
        behind = [c for c in self.tree.children(i, "prep") if self.tree.tokens[c].lower == "as"]
        such = [c for c in behind if any(self.tree.tokens[k].lower == "such" for k in self.tree.tokens[c].children)]
        return [m for c in such for p in self.tree.children(c, "pobj") for m in self.tree.members(p)]

    def _acting(self, i: int) -> list[int]:
        """Who acts behind a noun of quantity or a text.

        As in "thousands of **troops**", "a statement by **the ministry** accused".
        """
        if i not in self.actors and self.tree.tokens[i].lemma in DOCUMENTS:
            return list(speakers_behind(self.tree, i, self.actors)) or [i]
        return [i] if i in self.actors else self.tree.through(i)[-1:]

    def is_party(self, i: int) -> bool:
        """Whether somebody, or something that belongs to somebody, stands at the token."""
        return i in self.actors or self.owner_of(i) is not None

    def owner_of(self, noun: int) -> int | None:
        """The actor in front of a thing that is acted on in its stead.

        As in "**Ukrainian** positions", "the **UN** base".
        """
        return next(iter(owners_of(self.tree, noun, self.actors)), None)


# Behind which prepositions the people of a thing stand: "the agreement **between** A and B", "the decision **by** C".
OWNING = ("between", "by", "from", "of", "with", "among")


# "the expulsion **of** its students": behind nouns of action "of" names who suffers it, behind these it names who acts.
SUFFERED = ("tion", "sion", "ing", "ment")
ACTIVE = frozenset(
    "decision statement government parliament agreement intention position document aggression mission meeting "
    "delegation".split()
)

# What lies between two is neither's: "blocked the border with Ukraine" is not aimed at Ukraine.
BETWEEN_TWO = frozenset({"border", "frontier", "boundary"})


def owners_of(tree: Tree, noun: int, actors: Mapping[int, ActorMention]) -> tuple[int, ...]:
    """Who stands behind a thing: its possessor or modifier, else the parties named in its phrase; empty for nobody.

    Example: "denounced the agreement between Oman and Iran" is aimed at Oman and Iran.
    """
    if tree.tokens[noun].pos not in NOMINAL or tree.tokens[noun].lemma in BETWEEN_TWO:
        return ()
    for c in [*tree.modifiers(noun), *tree.children(noun, "poss")]:
        if c in actors and not is_city(actors[c]):
            return (c,)
    for word in OWNING:
        if word == "of" and tree.tokens[noun].lemma.endswith(SUFFERED) and tree.tokens[noun].lemma not in ACTIVE:
            continue
        for p in tree.prepositional(noun, word):
            found = tuple(m for m in tree.members(p) if m in actors)
            if found or word != "of":
                return found
            inner = owners_of(tree, p, actors)
            if inner:
                return inner
    for c in tree.children(noun, "acl"):  # "crimes committed **by the militia**"
        if tree.tokens[c].tag == "VBN" and (doers := tuple(m for m in tree.subjects(c) if m in actors)):
            return doers
    return ()
