"""Grammar, once: what a verb's subject is, whose visit it was, what a clause depends on.

`Tree` answers questions about one parsed sentence in terms of token indices. Voice, coordination, control, relative
clauses, reduced relatives and possessives are settled here, so that patterns need not know of them. Nothing here knows
what any word means, except the closed classes of English grammar and the lists of control and support verbs.
"""

from __future__ import annotations

from detente.find.branches import DEEPEST, NOMINAL, RELATIVES, Branches
from detente.model import Token

# What can be asked for, and what is done with it: "declined an invitation to **visit**".
ASKING = frozenset({"invitation", "request", "demand", "call", "appeal", "order", "offer"})
ANSWERING = frozenset({"decline", "accept", "reject", "receive", "refuse", "get", "ignore", "obey"})
NOBODY = frozenset({"nobody", "none", "neither", "nothing"})


class Tree(Branches):
    """Grammatical questions about the clauses of one sentence; token indices in, token indices out."""

    def is_passive(self, v: int, depth: int = 0) -> bool:
        """Whether the verb's grammatical subject is its logical object."""
        token = self.tokens[v]
        if token.tag != "VBN":
            return False
        deps = {self.tokens[c].dep for c in token.children}
        if "auxpass" in deps or "nsubjpass" in deps:
            return True
        if "aux" in deps:
            return False
        if token.dep in ("acl", "amod", "advcl", "oprd", "acomp", "xcomp"):
            return True
        return token.dep == "conj" and "dobj" not in deps and depth < DEEPEST and self.is_passive(token.head, depth + 1)

    def surface_subject(self, v: int, depth: int = 0) -> tuple[int, ...]:
        """Grammatical subjects of a verb, through coordination, control and reduced clauses."""
        own = self.children(v, "nsubj", "nsubjpass")
        if len(own) > 1:  # "the rebels, **which** Oman is accused of arming": the pronoun belongs further in
            own = [i for i in own if self.tokens[i].lower not in RELATIVES] or own
        if own:
            return tuple(self.refer(i) for i in own)
        if depth > DEEPEST:
            return ()
        token = self.tokens[v]
        head = token.head
        if token.dep == "conj":
            head = self.coordinated_with(v)
            return self.surface_subject(head, depth + 1) if self.is_verb(head) or self.tokens[head].pos == "ADJ" else ()
        if token.dep in ("xcomp", "ccomp", "advcl", "acomp", "oprd", "attr", "dep", "prt"):
            return self._controller(v, head, depth)
        if token.dep in ("acl", "amod"):
            return self._noun_controller(v, head, depth)
        if token.dep == "relcl":
            return (head,)
        if self.is_gerund(v):
            return self._governor_of_gerund(head, depth)
        return ()

    def is_gerund(self, v: int) -> bool:
        """Whether a gerund stands behind a preposition ("accused of **arming**"), whatever the parser calls it."""
        token = self.tokens[v]
        return token.dep == "pcomp" or token.dep == "pobj" and token.tag == "VBG"

    def coordinated_with(self, v: int) -> int:
        """The verb that a coordinated one stands beside.

        A past tense cannot stand beside an infinitive: in "urged them to stop and **spoke** with the king" it belongs
        to "urged".
        """
        head = self.tokens[v].head
        finite = self.tokens[v].tag in ("VBD", "VBZ") or any(
            self.tokens[c].tag in ("VBD", "VBZ", "VBP") for c in self.children(v, "aux", "auxpass")
        )
        while finite and self.tokens[head].tag in ("VB", "VBG"):
            if self.tokens[head].tag == "VBG" and self.children(head, "aux"):
                break  # "are making every effort to spare them and **are striking** bases"
            above = next((a for a in self.ancestors(head) if self.is_verb(a)), None)
            if above is None:
                break
            head = above
        if self.tokens[v].tag == "VB" and not self.children(v, "nsubj") and not self._has_modal(v):
            head = self._bare_beside(v, head)
        return head

    def _has_modal(self, v: int) -> bool:
        return any(self.tokens[c].lower != "to" for c in self.children(v, "aux"))

    def _bare_beside(self, v: int, head: int) -> int:
        """The bare verb that another one was parted from: "called on them **to end** the siege, **free** the men".

        The parser hung the second on the main verb, or on the object of the first.
        """
        if self.tokens[head].tag in ("VBD", "VBZ", "VBP", "VBN"):
            below = [c for c in self.children(head, "xcomp", "ccomp", "advcl") if self.tokens[c].tag == "VB" and c < v]
            return below[-1] if below else head
        if (
            not self.is_verb(head)
            and self.tokens[head].dep == "dobj"
            and self.tokens[self.tokens[head].head].tag == "VB"
        ):
            return self.tokens[head].head
        return head

    def _controller(self, v: int, head: int, depth: int) -> tuple[int, ...]:
        governor = self.tokens[head]
        if governor.pos in ("NOUN", "PROPN"):
            return self._noun_controller(v, head, depth)
        slot = self.grammar.control.get(governor.lemma)
        infinitive = any(self.tokens[c].lower == "to" and self.tokens[c].dep == "aux" for c in self.tokens[v].children)
        if governor.pos == "VERB" and self.tokens[v].dep == "xcomp" and slot is None:
            slot = "object"
        if governor.pos == "VERB" and slot and (infinitive or self.tokens[v].dep == "xcomp"):
            filled = self.objects(head, depth + 1) if slot == "object" else self.prepositional(head, slot)
            if filled and v not in filled:
                return filled
            if slot == "object" and self.tokens[v].dep == "advcl" and not filled:
                return self.surface_subject(head, depth + 1)
        return self.surface_subject(head, depth + 1)

    def _noun_controller(self, v: int, noun: int, depth: int) -> tuple[int, ...]:
        if self.tokens[v].tag in ("VBG", "VBN") and self.tokens[v].dep in ("acl", "amod"):
            return (noun,)
        token = self.tokens[noun]
        if token.lemma in ASKING and token.dep == "dobj" and self.tokens[token.head].lemma in ANSWERING:
            return self.subjects(
                token.head, depth + 1
            )  # "declined an invitation to visit": whoever was invited would visit
        return self.agents(noun, depth + 1)

    def _governor_of_gerund(self, preposition: int, depth: int) -> tuple[int, ...]:
        governor = self.tokens[preposition].head
        if self.tokens[governor].pos in ("NOUN", "PROPN"):
            return self.agents(governor, depth + 1)
        if self.tokens[preposition].lower in ("of", "from", "for", "with", "into"):
            objects = self.objects(governor, depth + 1)
            if objects:
                return objects
        return self.surface_subject(governor, depth + 1)

    def subjects(self, v: int, depth: int = 0) -> tuple[int, ...]:
        """Logical subjects: who acts, whatever the voice."""
        if self.is_passive(v):
            return self._by_phrase(v)
        own = self.surface_subject(v, depth)
        return (*own, *self.joined_to_subject(v)) if own else ()

    def objects(self, v: int, depth: int = 0) -> tuple[int, ...]:
        """Logical objects: what is acted on, whatever the voice."""
        if self.is_passive(v):
            return self.surface_subject(v, depth + 1)
        own = self.children(v, "dobj", "dative")
        direct = [i for i in own if self.tokens[i].dep == "dobj"] or [i for i in own if self.tokens[i].pos in NOMINAL]
        if direct:
            return tuple(self.refer(i) for i in direct)
        token = self.tokens[v]
        if token.dep == "relcl" and self.children(v, "nsubj", "nsubjpass") and not self._has_relative(v):
            return (token.head,)
        if depth > DEEPEST:
            return ()
        extracted = self._extracted(v)
        if extracted is not None:
            return (extracted,)
        for c in self.children(v, "conj"):  # "arrested and jailed activists"
            if self.tokens[c].pos == "VERB" and not self.children(c, "nsubj", "nsubjpass") and c - v <= 3:
                return self.objects(c, depth + 1)
        return ()

    def _extracted(self, v: int) -> int | None:
        """The antecedent that a verb inside a relative clause lacks.

        As in "the rebels, which Oman is accused of **arming**".
        """
        if self.tokens[v].dep not in ("pcomp", "xcomp", "ccomp") and not self.is_gerund(v):
            return None
        for a in self.ancestors(v):
            if self.tokens[a].dep == "relcl":
                relatives = [
                    c
                    for c in self.tokens[a].children
                    if self.tokens[c].lower in RELATIVES and self.tokens[c].tag in ("WDT", "WP")
                ]
                others = [c for c in self.children(a, "nsubj", "nsubjpass") if c not in relatives]
                return self.refer(relatives[0]) if relatives and others else None
            if self.tokens[a].pos not in ("VERB", "AUX", "ADP", "SCONJ"):
                return None
        return None

    def _has_relative(self, v: int) -> bool:
        return any(
            self.tokens[i].tag in ("WDT", "WP") for c in self.tokens[v].children for i in self.subtree(c) if i < v
        )

    def _by_phrase(self, i: int) -> tuple[int, ...]:
        agents = [
            c
            for c in self.tokens[i].children
            if self.tokens[c].dep in ("agent", "prep") and self.tokens[c].lower == "by"
        ]
        found = tuple(p for a in agents for p in self.children(a, "pobj"))
        if found or self.tokens[i].pos != "NOUN":
            return found
        # "the reopening of the crossings **by Chad**": the parser hangs the doer on the thing
        return tuple(
            p
            for o in self.prepositional(i, "of")
            for c in self.children(o, "prep")
            if self.tokens[c].lower == "by"
            for p in self.children(c, "pobj")
        )

    def agents(self, noun: int, depth: int = 0) -> tuple[int, ...]:
        """Who does what an event noun names: by-phrase, subject of its support verb, possessor, modifier in front."""
        found = self._by_phrase(noun)
        if found:
            return found
        possessors = self.children(noun, "poss")
        if possessors:
            return tuple(self.refer(i) for i in possessors)
        if self.tokens[noun].dep == "attr" and depth <= DEEPEST:  # "Chad **is the main supporter** of …"
            return self.surface_subject(self.tokens[noun].head, depth + 1)
        verb = self.support_verb(noun)
        if (
            verb is None
            and self.tokens[noun].dep == "dobj"
            and self.tokens[self.tokens[noun].head].lemma in self.grammar.agentive
        ):
            verb = self.tokens[noun].head  # "accused of **planning** an attack": who plans it would do it
        if verb is not None and depth <= DEEPEST:
            found = self.subjects(verb, depth + 1)
            if found and noun not in found:
                return found
        return ()

    def support_verb(self, noun: int) -> int | None:
        """The light verb that a noun leans on ("**hold** talks", "**take** part in the summit"), if any."""
        noun = self._first_conjunct(noun)
        token = self.tokens[noun]
        head = token.head
        if token.dep == "dobj" and self.tokens[head].lemma in self.grammar.support:
            return head
        if token.dep == "nsubjpass" and self.tokens[head].lemma in self.grammar.support:
            return head
        for c in self.children(noun, "relcl", "acl"):  # "the talks they held", "talks held by"
            if self.tokens[c].lemma in self.grammar.support and noun in self.objects(c):
                return c
        return self._support_through_preposition(head) if token.dep == "pobj" else None

    def _support_through_preposition(self, preposition: int) -> int | None:
        governor = self.tokens[preposition].head
        if self.tokens[governor].lemma in self.grammar.support_by_preposition.get(self.tokens[preposition].lower, ()):
            return governor
        if self.tokens[governor].lemma == "take" and any(
            self.tokens[o].lemma == "part" for o in self.children(governor, "dobj")
        ):
            return governor  # "took part **in** the talks"
        upper = self.tokens[governor].head
        if self.tokens[governor].dep == "dobj" and self.tokens[governor].lemma in ("part", "round", "series", "number"):
            return upper  # "take part in the talks", "hold a round of talks"
        return None

    def joined_to_subject(self, v: int) -> tuple[int, ...]:
        """Parties beside the subject that the parser hung on the verb: "Chad, **along with Niger**, met the envoy"."""
        found = []
        for c in self.children(v, "prep", "advcl", "advmod"):
            inside = self.subtree(c)
            words = [self.tokens[k].lower for k in inside[:2]]
            if words in (["along", "with"], ["together", "with"], ["accompanied", "by"]) or words[:1] == ["alongside"]:
                found += [
                    p
                    for k in inside
                    for p in self.children(k, "pobj")
                    if self.tokens[k].lower in ("with", "by", "alongside")
                ]
        return tuple(found[:1])

    def negated(self, v: int, depth: int = 0) -> bool:
        """Whether the clause is negated ("not", "never", "no longer")."""
        tokens = self.tokens
        if any(
            tokens[c].dep == "neg" or tokens[c].lower in ("never", "hardly", "neither", "nor")
            for c in tokens[v].children
        ):
            return True
        if any(
            tokens[c].lower == "longer" and any(tokens[k].lower == "no" for k in tokens[c].children)
            for c in tokens[v].children
        ):
            return True
        head = self.tokens[v].head
        if (
            depth < DEEPEST
            and tokens[v].dep == "conj"
            and self.is_verb(head)
            and not self.children(v, "nsubj", "nsubjpass")
        ):  # "did not sign **or** ratify"
            joined = {tokens[c].lower for c in tokens[head].children if tokens[c].dep == "cc"}
            if joined & {"or", "nor"} and self.negated(head, depth + 1):
                return True
        for s in self.children(v, "nsubj", "nsubjpass"):  # "**no** treaty was signed", "**neither** side came"
            if tokens[s].lower in NOBODY or any(tokens[c].lower in ("no", "neither") for c in tokens[s].children):
                return True
        return False

    def auxiliaries(self, v: int, depth: int = 0) -> list[Token]:
        """Auxiliaries of a verb, those of a coordinated verb before it included where it has none."""
        own = [self.tokens[c] for c in self.children(v, "aux", "auxpass")]
        token = self.tokens[v]
        if (
            not own
            and depth < DEEPEST
            and token.dep == "conj"
            and self.is_verb(self.coordinated_with(v))
            and not self.children(v, "nsubj", "nsubjpass")
            and token.tag not in ("VBD", "VBZ")  # "**would** have lost but **left**": a finite verb needs none
        ):
            return self.auxiliaries(self.coordinated_with(v), depth + 1)
        return own
