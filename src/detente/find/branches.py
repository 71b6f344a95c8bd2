"""The branches of a parsed sentence: children, phrases, coordination, and what stands behind a preposition."""

from __future__ import annotations

from collections.abc import Iterator

from detente.knowledge import Grammar
from detente.model import Sentence, Span, Token

DEEPEST = 12  # links of control and coordination followed before giving up; real sentences stay below 8

VERBAL = frozenset({"VERB", "AUX"})
# Adverbs whose preposition is their verb's.
ASIDE = frozenset({"away", "back", "out", "aside", "off", "down"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PREMODIFIERS = frozenset({"compound", "amod", "nmod", "nummod", "quantmod", "poss"})
RELATIVES = frozenset({"who", "whom", "which", "that"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "IN", "DT"})
# Prepositions that join a further party to a subject: "Chad, along with Niger, …".
JOINING = frozenset({"with", "alongside"})
INCLUDING = frozenset({"including", "like"})
# Prepositions whose object the parser takes for the subject of a clause behind it.
SMALL_CLAUSE = frozenset({"with", "between", "to", "against"})
# Nouns that only measure or count what stands behind their "of".
MEASURES = frozenset(
    "level number amount series round scale thousand hundred dozen million score majority group kind sort wave "
    "spate string part half most bulk handful pair couple set package range total rest quarter third member "
    "couple crowd".split()
)


class Branches:
    """What hangs where in one sentence; token indices in, token indices out."""

    def __init__(self, sentence: Sentence, grammar: Grammar) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.grammar = grammar
        self._slots: dict[int, dict[str, tuple[int, ...]]] = {}

    def span(self, first: int, last: int) -> Span:
        """The words from one token to another, both included, as they are printed."""
        start, end = self.tokens[first].start, self.tokens[last].end
        offset = self.sentence.start
        return Span(text=self.sentence.text[start - offset : end - offset], start=start, end=end)

    def children(self, i: int, *deps: str) -> list[int]:
        """Children of a token with one of the dependencies, in text order."""
        tokens = self.tokens
        return [c for c in tokens[i].children if tokens[c].dep in deps]

    def is_verb(self, i: int) -> bool:
        """Whether the token heads a clause."""
        return self.tokens[i].pos in VERBAL

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads from the token's own up to the root."""
        tokens = self.tokens
        while tokens[i].head != i:
            i = tokens[i].head
            yield i

    def subtree(self, i: int) -> list[int]:
        """The token and all below it, sorted."""
        out, todo = [], [i]
        while todo:
            j = todo.pop()
            out.append(j)
            todo.extend(self.tokens[j].children)
        return sorted(out)

    def refer(self, i: int) -> int:
        """The antecedent of a relative pronoun, else the token itself."""
        token = self.tokens[i]
        if token.tag != "WP$" and (token.lower not in RELATIVES or token.tag not in RELATIVE_TAGS):
            return i
        for verb in self.ancestors(i):
            if self.tokens[verb].dep == "relcl":
                return self._antecedent(i, verb)
        return i

    def _antecedent(self, pronoun: int, verb: int) -> int:
        head = self.tokens[verb].head
        if self.tokens[pronoun].dep == "pobj":
            return head  # "the process, **in which** they are involved"
        before = pronoun - 1
        while before > head and self.tokens[before].pos in ("PUNCT", "ADP"):
            before -= 1
        # ", which" takes the noun that it follows; the parser often jumps to an earlier one
        if self.tokens[pronoun].lower == "which" and self.tokens[before].pos in NOMINAL and before > head:
            return before
        return head

    def prepositional(self, i: int, preposition: str) -> tuple[int, ...]:
        """What stands behind a preposition that hangs on the token."""
        return self._prepositions(i).get(preposition, ())

    def _prepositions(self, i: int) -> dict[str, tuple[int, ...]]:
        found = self._slots.get(i)
        if found is None:
            lists: dict[str, list[int]] = {}
            for c in self.tokens[i].children:
                self._collect(c, lists)
                if self.tokens[c].lower in ASIDE and self.tokens[c].dep in ("advmod", "prt"):
                    for k in self.tokens[c].children:  # "walked **away from** the talks"
                        self._collect(k, lists)
            found = {key: tuple(value) for key, value in lists.items()}
            self._slots[i] = found
        return found

    def _collect(self, c: int, lists: dict[str, list[int]], word: str = "") -> None:
        token = self.tokens[c]
        word = word or token.lower
        if token.dep not in ("prep", "agent", "dative") or token.pos in NOMINAL:
            return
        for p in token.children:
            inner = self.tokens[p]
            if inner.dep in ("pobj", "pcomp"):
                # "an agreement with the rebels providing for …": the parser makes a clause of it
                small = (
                    self.children(p, "nsubj")
                    if inner.dep == "pcomp" and inner.tag == "VBG" and token.lower in SMALL_CLAUSE
                    else []
                )
                lists.setdefault(word, []).extend(self.refer(i) for i in small or [p])
            elif inner.dep == "prep":  # "along with X", "because of X", "from within X"
                self._collect(p, lists, "from" if (token.lower, inner.lower) == ("out", "of") else "")
            elif inner.dep == "conj" and inner.pos == "ADP":  # "to and from X"
                self._collect_conjunct(p, lists)

    def _collect_conjunct(self, c: int, lists: dict[str, list[int]]) -> None:
        for p in self.children(c, "pobj", "pcomp"):
            lists.setdefault(self.tokens[c].lower, []).append(self.refer(p))

    def modifiers(self, noun: int) -> list[int]:
        """Words in front of a noun that modify it: "the **Russian air** strikes"."""
        return [c for c in self.children(noun, "compound", "amod", "nmod") if c < noun]

    def _first_conjunct(self, i: int) -> int:
        for _ in range(DEEPEST):
            if self.tokens[i].dep != "conj" or self.tokens[self.tokens[i].head].pos not in NOMINAL:
                break
            i = self.tokens[i].head
        return i

    def through(self, i: int) -> list[int]:
        """The noun, and what stands behind it where it only measures.

        As in "the **level** of **violence**", "thousands of troops".
        """
        out = [i]
        while self.tokens[i].lemma in MEASURES and len(out) < DEEPEST:
            inner = self.prepositional(i, "of")
            if not inner:
                break
            i = inner[0]
            out.append(i)
        return out

    def conjuncts(self, i: int) -> list[int]:
        """The token and all that is coordinated with it."""
        out, todo = [], [i]
        while todo:
            j = todo.pop(0)
            out.append(j)
            todo.extend(
                c for c in self.children(j, "conj") if self.tokens[c].pos in NOMINAL or self.tokens[c].pos == "ADJ"
            )
        return out

    def members(self, i: int) -> list[int]:
        """Everybody that a noun phrase names: "Chad, along with Niger and Mali", "the parties, including Oman"."""
        out = []
        for j in self.conjuncts(i):
            out.append(j)
            for word, filled in self._prepositions(j).items():
                if word in INCLUDING or word in JOINING and self._joins(j, word):
                    out.extend(m for f in filled for m in self.conjuncts(f))
        return out

    def _joins(self, i: int, word: str) -> bool:
        """Whether "with" adds a party ("along with", "together with") rather than a property."""
        for c in self.children(i, "prep", "advmod"):
            inner = [self.tokens[k].lower for k in self.subtree(c)]
            if inner[:2] in (["along", word], ["together", word]) or inner[:1] == ["alongside"]:
                return True
        return False

    def start(self, i: int) -> Token:
        """The leftmost token of the noun phrase headed by the token, determiner left out."""
        return self.tokens[self.core(i)[0]]

    def core(self, i: int) -> list[int]:
        """The noun phrase headed by the token without what follows it: its premodifiers and itself."""
        first = i
        for c in self.tokens[i].children:
            if c < first and self.tokens[c].dep in PREMODIFIERS:
                first = min(first, min(self.subtree(c)))
        return list(range(first, i + 1))
