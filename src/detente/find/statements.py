"""Find what is said: by whom, by which words, in which medium.

Three ways to say something are read: quotations with their tag ("…," she said), reported speech ("said that …", "urged X to …",
"expressed concern over …"), and attribution beside the sentence ("according to …"). Whoever speaks is a mention here;
`resolve` says who that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.find.documents import DOCUMENTS, speakers_behind
from detente.find.mentions import ActorMention
from detente.find.quotations import SHORTEST_WORDS, Quotation
from detente.find.tree import Tree
from detente.knowledge import Knowledge, Reporting
from detente.model import Span, Token

PLAIN_VERBS = frozenset({"say", "tell", "add", "explain", "claim"})
THINGS = frozenset({"this", "that", "it", "law", "article", "sign", "book", "rule", "plan", "deal", "agreement", "figure", "data", "study", "poll", "survey", "clause"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
UNSAID = frozenset({"will", "shall", "would", "may", "might", "could", "should", "must", "can", "to"})
SMALL_WORDS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "-", "'s", "’s", "own", "official"})
FIRST_PERSON = frozenset({"we", "i", "our", "us", "my", "me"})
ASIDES = frozenset({"as", "while"})
NEUTRAL = frozenset({"asserts", "announces"})
POS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective", "ADP": "adposition", "AUX": "verb"}
LONGEST_TAG = 12  # words between a quotation and its speaker in a transcript ("Vladimir Putin: …")
_TRANSCRIPT = re.compile(r"^(?P<speaker>[A-Z][^:.!?\n“\"]{2,110}):\s+(?=[A-Z“\"(])")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFinding:
    """Something said, its speaker still a mention.

    Attributes:
        sentence: Number of the sentence that holds the cue.
        head: Token of the reporting word; None where a quotation goes on without a tag.
        speakers: Head tokens of who speaks, in that sentence; empty where the text does not say or the tag is missing.
        continues: Goes on with what the statement before it says.
        cue: The words that report ("said", "according to").
        act: What is done by saying it.
        fine: A finer word.
        medium: Where it was said, "unstated" where the text does not say.
        form: direct, indirect or mixed.
        content: The words said; the marks and "that" left out.
        addressees: Head tokens of who is addressed.
        rule: Which rule read it.
    """

    sentence: int
    head: int | None
    speakers: tuple[int, ...]
    cue: Span
    act: str
    content: tuple[Span, ...]
    fine: str = ""
    medium: str = "unstated"
    form: str = "indirect"
    addressees: tuple[int, ...] = ()
    continues: bool = False
    mental: bool = False
    rule: str = ""


class StatementFinder:
    """Finds the statements of one sentence.

    Args:
        tree: The sentence.
        actors: Token → mention.
        quotations: The quotations that touch the sentence.
        knowledge: Reporting words, media, acts.
    """

    def __init__(self, tree: Tree, actors: Mapping[int, ActorMention], quotations: Iterable[Quotation], knowledge: Knowledge) -> None:
        self.tree = tree
        self.tokens = tree.tokens
        self.actors = actors
        self.quotations = tuple(quotations)
        self.knowledge = knowledge

    def find(self) -> list[StatementFinding]:
        """All statements of the sentence in text order; a quotation without a tag is not among them."""
        found = [s for token in self.tokens for s in self._at(token.index)]
        found += self._according()
        found = [s for s in found if not self._repeats(s, found)]
        return sorted(found, key=lambda s: (s.content[0].start, s.cue.start))

    def _repeats(self, s: StatementFinding, found: Sequence[StatementFinding]) -> bool:
        """A noun of speech inside what a verb reports says nothing more: "reaffirmed its **readiness** to talk"."""
        if s.head is None or self.tokens[s.head].pos == "VERB" or s.rule == "statement.according-to":
            return False
        return any(o is not s and any(c.start <= s.cue.start < c.end for c in o.content) for o in found)

    def _at(self, i: int) -> list[StatementFinding]:
        token = self.tokens[i]
        rows = self.knowledge.reporting.get((token.lemma, POS.get(token.pos, "")), ())
        for row in rows:
            if self._quoted(i) and not self._nested(i):
                continue
            if row.particle and not any(self.tokens[c].lower == row.particle for c in self.tree.children(i, "prt", "advmod", "prep")):
                continue
            if not self._needs(i, row):
                continue
            finding = self._verb(i, row) if row.pos == "verb" else self._noun(i, row) if row.pos in ("noun", "adjective") else None
            if finding is not None:
                return [finding]
        return []

    def _needs(self, i: int, row: Reporting) -> bool:
        for slot, lemmas in row.needs:
            filled = self.tree.objects(i) if slot == "object" else self.tree.subjects(i) if slot == "subject" else self.tree.prepositional(i, slot)
            if not any(self.tokens[c].lemma in lemmas for f in filled for c in self.tree.conjuncts(f)):
                return False
        return True

    def _quoted(self, i: int) -> bool:
        start = self.tokens[i].start
        return any(q.start <= start < q.end for q in self.quotations)

    def _nested(self, i: int) -> bool:
        """Speech inside a quotation counts where somebody else is named as its speaker."""
        return any(s in self.actors and self.actors[s].form != "pronoun" for s in self.tree.subjects(i))

    # ── verbs ──

    def _verb(self, v: int, row: Reporting) -> StatementFinding | None:
        content, form, rule = self._content(v, row)
        tail = self._tag_behind(v) if not content or not self._speakers(v) else None
        if tail is not None:
            content, form, rule = tail[1], "indirect", "tag"
        if not content or self.tree.negated(v) and form != "direct":
            return None  # "has not announced a truce", "did not say that": nothing is said
        if form != "direct" and any(t.lower in UNSAID for t in self.tree.auxiliaries(v)):
            return None  # "will say on Monday that …": not said yet
        speakers = tail[0] if tail is not None else self._speakers(v)
        if self.tree.is_passive(v) and not speakers and rule not in ("that", "quotation"):
            return None  # "was condemned": nobody is said to speak
        if not speakers and form == "indirect" and not self.tree.is_passive(v):
            return None
        if speakers and not any(self._can_speak(s) or self._is_somebody(s, row) for s in speakers):
            return None
        medium = row.medium or self._medium(v, content)
        addressees = self._addressees(v, row)
        return StatementFinding(
            sentence=self.tree.sentence.number,
            head=v,
            speakers=speakers,
            cue=self._span(v, v),
            act=self._act(row, content, speakers),
            fine=row.fine or row.word,
            medium=medium,
            form=form,
            content=content,
            addressees=addressees,
            mental=row.mental,
            rule=f"statement.{rule}.{row.word}",
        )

    def _can_speak(self, i: int) -> bool:
        mention = self.actors.get(i)
        return mention is not None and not (mention.form == "pronoun" and mention.name == "it" and self.tokens[i].dep == "expl") or self.tokens[i].lemma in DOCUMENTS

    def _tag_behind(self, v: int) -> tuple[tuple[int, ...], tuple[Span, ...]] | None:
        """"The talks go on, **the ministry said** in a statement": a tag that the parser took for a part of the clause before it."""
        if self.tokens[v].tag not in ("VBD", "VBZ") or self.tree.children(v, "nsubj", "nsubjpass") or v < 4:
            return None
        mention = self.actors.get(v - 1)
        if mention is None or mention.form == "pronoun" and mention.name == "it":
            return None
        start = mention.first
        while start and (self.tokens[start - 1].pos == "DET" or self.tokens[start - 1].tag in ("POS", "PRP$") or self.tokens[start - 1].dep == "poss"):
            start -= 1
        if start < 3 or self.tokens[start - 1].text != ",":
            return None
        return (v - 1,), (self._span(0, start - 2),)

    def _is_somebody(self, i: int, row: Reporting) -> bool:
        """A common noun that nobody listed speaks all the same where it says, tells or adds: "**smugglers** said"."""
        token = self.tokens[i]
        return row.word in PLAIN_VERBS and token.pos == "NOUN" and token.lemma not in THINGS

    def _speakers(self, v: int) -> tuple[int, ...]:
        subjects = self.tree.subjects(v)
        if self.tree.is_passive(v) and not subjects:
            surface = self.tree.surface_subject(v)  # "was quoted as saying", "was told"
            subjects = surface if self.tokens[v].lemma in ("quote", "cite") else ()
        out: list[int] = []
        for s in subjects:
            for member in self.tree.members(s):
                out.extend(speakers_behind(self.tree, member, self.actors) or (member,))
        return tuple(dict.fromkeys(out))

    def _addressees(self, v: int, row: Reporting) -> tuple[int, ...]:
        candidates = (*self.tree.children(v, "dative"), *self.tree.prepositional(v, "to"))
        if row.word in ("call", "prevail", "press"):
            candidates += self.tree.prepositional(v, "on")
        if row.word in ("tell", "urge", "ask", "inform", "remind", "assure", "brief", "warn", "call", "invite") or "to" in row.complements:
            candidates += self.tree.objects(v)
            candidates += tuple(s for c in self.tree.children(v, "ccomp", "xcomp") for s in self.tree.children(c, "nsubj") if "to" in {self.tokens[k].lower for k in self.tree.children(c, "aux")})
        return tuple(dict.fromkeys(m for c in candidates for m in self.tree.members(c) if m in self.actors))

    # ── what is said ──

    def _content(self, v: int, row: Reporting) -> tuple[tuple[Span, ...], str, str]:
        quotes = self._tagged_quotations(v)
        if quotes:
            return quotes, "direct", "quotation"
        for c in self.tree.children(v, "ccomp"):
            if c > v and {"that", "bare"} & set(row.complements) and (more := self._goes_on(c, v)):
                return (self._span(self._first_word(c), more),), self._form(c), "that"
            if {"that", "bare", "quote"} & set(row.complements) or not row.complements:
                return self._clause(c, v), self._form(c), "that"
            if "to" in row.complements and self._is_infinitive(c):
                return self._clause(c, v), self._form(c), "infinitive"
        if "to" in row.complements:
            for c in self.tree.children(v, "xcomp", "advcl"):
                if self._is_infinitive(c) and c > v:
                    return self._clause(c, v), self._form(c), "infinitive"
        if "gerund" in row.complements:
            for c in self.tree.children(v, "xcomp", "ccomp"):
                return self._clause(c, v), self._form(c), "gerund"
        return self._nominal_content(v, row)

    def _goes_on(self, c: int, v: int) -> int | None:
        """Last token of reported speech that runs on behind "but" or "and" in the speech's own tense; None where it does not.

        "She said the talks were hard, but both sides **are** trying": the parser hangs the second clause on "said".
        """
        if self.tokens[v].tag != "VBD":
            return None
        for k in self.tree.children(v, "conj"):
            subjects = self.tree.children(k, "nsubj", "nsubjpass")
            present = self.tokens[k].tag in ("VBZ", "VBP") or any(t.tag in ("VBZ", "VBP", "MD") for t in self.tree.auxiliaries(k))
            reporting = self.knowledge.reporting.get((self.tokens[k].lemma, "verb"))
            if k > c and subjects and present and not reporting:
                inside = [i for i in self.tree.subtree(k) if self.tokens[i].pos != "PUNCT"]
                return inside[-1]
        return None

    def _first_word(self, c: int) -> int:
        inside = self.tree.subtree(c)
        return next(i for i in inside if not (self.tokens[i].dep == "mark" and self.tokens[i].lower == "that") and self.tokens[i].pos != "PUNCT")

    def _nominal_content(self, v: int, row: Reporting) -> tuple[tuple[Span, ...], str, str]:
        for p in self.tree.prepositional(v, "in"):  # "said in a statement **that** …", which the parser hangs on the statement
            for c in self.tree.children(p, "acl", "relcl", "ccomp") if self.tokens[p].lemma in DOCUMENTS else ():
                if any(self.tokens[m].lower == "that" for m in self.tree.children(c, "mark")):
                    return self._clause(c, v), self._form(c), "that"
        if row.particle:
            for o in self.tree.prepositional(v, row.particle):  # "called **for** a truce"
                return self._clause(o, v), self._form(o), "particle"
        if "object" in row.complements:
            for o in self.tree.objects(v):
                inner = self._inside_noun_of_speech(o, row)
                if inner is not None:
                    return self._clause(inner, v), self._form(inner), "object"
                if o not in self.actors and self.tokens[o].lemma not in ("this", "that", "it", "so"):
                    return self._clause(o, v), self._form(o), "object"
                if row.act in ("praises", "condemns", "accuses") and o in self.actors:
                    reasons = [p for word in ("for", "on", "over", "of", "as") for p in self.tree.prepositional(v, word)]
                    said = reasons[0] if reasons else o  # "thanked the king **for his mediation**"
                    return self._clause(said, v), self._form(said), "object"
        if {"about", "on", "of"} & set(row.complements):
            for word in ("about", "on", "of", "over", "at", "for", "against"):
                for o in self.tree.prepositional(v, word):
                    if o not in self.actors or word in ("about", "of"):
                        return self._clause(o, v), self._form(o), "about"
        if "as" in row.complements:
            for o in self.tree.prepositional(v, "as"):
                return self._clause(o, v), self._form(o), "as"
        return (), "", ""

    def _inside_noun_of_speech(self, o: int, row: Reporting) -> int | None:
        """What is hoped or feared in "expressed **hope** that …", "voiced **concern** over …": the noun only names the act."""
        if not row.needs or not any(self.tokens[o].lemma in lemmas for slot, lemmas in row.needs if slot == "object"):
            return None
        clauses = [c for c in self.tree.children(o, "acl", "relcl", "ccomp") if c > o]
        for word in ("for", "over", "about", "at", "in", "on", "with", "of", "that"):
            clauses += self.tree.prepositional(o, word)
        return next(iter(clauses), None)

    def _is_infinitive(self, c: int) -> bool:
        return any(self.tokens[k].lower == "to" for k in self.tree.children(c, "aux"))

    def _tagged_quotations(self, v: int) -> tuple[Span, ...]:
        """The quotations that a reporting verb outside them tags: as its complement, or beside its clause."""
        own = [q for q in self.quotations if q.words > SHORTEST_WORDS or q.text.endswith((",", ".", "!", "?"))]
        if not own or self._quoted(v):
            return ()
        sentence = self.tree.sentence
        picked = []
        for q in own:
            inside = [t.index for t in self.tokens if q.start <= t.start < q.end]
            if not inside:
                continue
            heads = {self._clause_head_outside(i, inside) for i in inside}
            begins = all(not t.text.isalnum() for t in self.tokens[: inside[0]])
            goes_on = bool(picked) and q.text.endswith((".", "!", "?", "…"))  # "“The bridge,” he said, “**is open.**”"
            if goes_on and inside[0] > v or v in heads and (self._is_utterance(q, inside, v) or begins):
                picked.append(Span(text=_trim(q.text), start=q.start, end=q.start + len(_trim(q.text))))
        return tuple(picked) if sentence else ()

    def _clause_head_outside(self, i: int, inside: list[int]) -> int:
        """The nearest token above `i` that lies outside the quotation."""
        for a in self.tree.ancestors(i):
            if a not in inside:
                return a
        return i

    def _is_utterance(self, q: Quotation, inside: list[int], v: int) -> bool:
        """Whether the quotation is a whole utterance and not a few quoted words inside an indirect clause."""
        if q.text.endswith((",", ".", "!", "?", "…")) and self.tokens[inside[0]].text[0].isupper():
            return True
        first = self.tokens[inside[0]]
        return any(self.tokens[i].head == v and self.tokens[i].dep in ("ccomp", "parataxis", "dobj") for i in inside) and first.text[0].isupper()

    def _form(self, c: int) -> str:
        lo, hi = self.tokens[self.tree.subtree(c)[0]].start, self.tokens[self.tree.subtree(c)[-1]].end
        return "mixed" if any(q.start < hi and lo < q.end for q in self.quotations) else "indirect"

    def _clause(self, c: int, v: int) -> tuple[Span, ...]:
        """The words of a clause or phrase: without "that", without what belongs to the reporting verb."""
        inside = self._without_asides(c)
        if c < v:
            inside = [i for i in inside if i < v]
        first, last = inside[0], inside[-1]
        while first < last and (self.tokens[first].dep == "mark" and self.tokens[first].lower == "that" or self.tokens[first].pos == "PUNCT" and self.tokens[first].text not in ("(", "[")):
            first += 1
        while last > first and self.tokens[last].pos == "PUNCT" and self.tokens[last].text not in (")", "]"):
            last -= 1
        return (self._span(first, last),)

    def _without_asides(self, c: int) -> list[int]:
        """A clause without what the reporter adds behind it: "fears that it will spread **as troops leave**"."""
        inside = self.tree.subtree(c)
        for a in self.tree.children(c, "advcl"):
            marks = [self.tokens[m] for m in self.tree.children(a, "mark") if self.tokens[m].lower in ASIDES]
            if a > c and marks and not any(q.start <= marks[0].start < q.end for q in self.quotations):
                inside = [i for i in inside if i < marks[0].index]
        return inside

    # ── nouns: "the minister's claim that …", "is worried that …" ──

    def _noun(self, n: int, row: Reporting) -> StatementFinding | None:
        clauses = [c for c in self.tree.children(n, "acl", "ccomp", "xcomp") if c > n and (row.pos == "adjective" or any(self.tokens[m].lower in ("that", "to") for m in self.tree.children(c, "mark", "aux")))]
        wanted = set(row.complements)
        clauses = [c for c in clauses if ("to" in wanted if self._is_infinitive(c) else True)]
        if row.pos == "adjective":
            speakers = self.tree.surface_subject(self.tokens[n].head) if self.tokens[n].dep == "acomp" else ()
        else:
            verb = self.tree.support_verb(n)
            if verb is not None and self.knowledge.reporting.get((self.tokens[verb].lemma, "verb")):
                return None  # "expressed hope that …" is the verb's
            speakers = self.tree.agents(n)
        content: tuple[Span, ...] = ()
        if clauses:
            content = self._clause(clauses[0], n)
        elif row.pos == "adjective":
            for word in ("about", "over", "by", "at", "of"):
                for o in self.tree.prepositional(n, word):
                    content = content or self._clause(o, n)
        if not content or not speakers or not any(self._can_speak(s) for s in speakers):
            return None
        return StatementFinding(
            sentence=self.tree.sentence.number,
            head=n,
            speakers=tuple(dict.fromkeys(m for s in speakers for m in self.tree.members(s))),
            cue=self._span(n, n),
            act=row.act,
            fine=row.fine or row.word,
            medium=self._medium(n, content),
            content=content,
            mental=row.mental,
            rule=f"statement.{row.pos}.{row.word}",
        )

    # ── "according to …" ──

    def _according(self) -> list[StatementFinding]:
        found = []
        for token in self.tokens:
            if token.lower != "according" or self._quoted(token.index):
                continue
            to = [c for c in token.children if self.tokens[c].lower == "to"]
            objects = [p for c in to for p in self.tree.children(c, "pobj")]
            if not objects:
                continue
            phrase = self.tree.subtree(token.index)
            speakers = tuple(dict.fromkeys(b for o in objects for m in self.tree.members(o) for b in speakers_behind(self.tree, m, self.actors) or (m,)))
            content = self._beside(phrase, token.head)
            if not content or not any(self._can_speak(s) or self.tokens[s].pos == "NOUN" and self.tokens[s].lemma not in THINGS for s in speakers):
                continue
            found.append(
                StatementFinding(
                    sentence=self.tree.sentence.number,
                    head=token.index,
                    speakers=speakers,
                    cue=self._span(token.index, to[0]),
                    act=self._by_content("asserts", content, speakers),
                    fine="according to",
                    medium=self._medium_of_document(objects) or self._medium_in(phrase),
                    content=content,
                    rule="statement.according-to",
                )
            )
        return found

    def _beside(self, phrase: list[int], head: int) -> tuple[Span, ...]:
        """The clause that the phrase qualifies, without the phrase."""
        inside = [i for i in self.tree.subtree(head) if i not in set(phrase)]
        if phrase[0] == 0 or all(self.tokens[i].pos == "PUNCT" for i in range(phrase[0])):
            inside = [i for i in inside if i > phrase[-1]]
        elif phrase[0] > head:
            before = [i for i in inside if i < phrase[0]]
            inside = before or inside
        while inside and self.tokens[inside[0]].pos in ("PUNCT", "CCONJ"):
            inside.pop(0)
        while inside and self.tokens[inside[-1]].pos == "PUNCT":
            inside.pop()
        return (self._span(inside[0], inside[-1]),) if inside else ()

    # ── act and medium ──

    def _act(self, row: Reporting, content: tuple[Span, ...], speakers: tuple[int, ...]) -> str:
        return self._by_content(row.act, content, speakers) if row.act in NEUTRAL and not row.mental else row.act

    def _by_content(self, default: str, content: tuple[Span, ...], speakers: tuple[int, ...]) -> str:
        inside = [t.index for t in self.tokens if any(s.start <= t.start < s.end for s in content)]
        return act_of_content(self.tree, inside, speakers, self.knowledge, default)

    def _medium(self, i: int, content: tuple[Span, ...]) -> str:
        outside = [t.index for t in self.tokens if not any(s.start <= t.start < s.end for s in content)]
        subjects = self.tree.subjects(i) if self.tokens[i].pos == "VERB" else ()
        phrase = self._medium_in(outside)
        medium = phrase if phrase not in ("unstated", "written statement") else self._medium_of_document(subjects) or phrase
        if medium == "unstated" and self.tokens[i].lemma in ("tell", "say") and any(self._is_journalist(o) for o in (*self.tree.objects(i), *self.tree.prepositional(i, "to"))):
            return "interview"
        return medium

    def _medium_of_document(self, heads: Iterable[int]) -> str | None:
        """What a text that speaks is: "a **statement** from the ministry", "a statement on its web **site**"."""
        for head in heads:
            if self.tokens[head].lemma in DOCUMENTS and head not in self.actors:
                inner = self._medium_in(self.tree.subtree(head))
                return inner if inner not in ("unstated", "written statement") else DOCUMENTS[self.tokens[head].lemma] or None
        return None

    def _is_journalist(self, i: int) -> bool:
        mention = self.actors.get(i)
        if mention is None:
            return False
        organizations = (self.knowledge.organizations.get(alias.id) for alias in mention.aliases)
        return any(o is not None and any(s.sector == "JRN" for s in o.sectors) for o in organizations)

    def _medium_in(self, inside: list[int]) -> str:
        """The medium that the longest phrase among the tokens names; small words between its words do not count."""
        tokens = [self.tokens[i] for i in inside if self.tokens[i].lower not in SMALL_WORDS and self.tokens[i].pos != "PUNCT"]
        best, words = "unstated", 0
        for k, token in enumerate(tokens):
            for key in {token.lemma, token.lower}:
                for phrase, medium in self.knowledge.media_by_first.get(key, ()):
                    if len(phrase) > words and self._reads(tokens[k : k + len(phrase)], phrase):
                        best, words = medium, len(phrase)
        return best

    def _reads(self, tokens: Sequence[Token], phrase: tuple[str, ...]) -> bool:
        """Whether tokens are the words of a media phrase ("@jrn" stands for a news organization)."""
        if len(tokens) < len(phrase):
            return False
        return all(
            self._is_journalist(t.index) if word == "@jrn" else word in (t.lemma, t.lower) for t, word in zip(tokens, phrase, strict=True)
        )

    def _span(self, first: int, last: int) -> Span:
        sentence = self.tree.sentence
        start, end = self.tokens[first].start, self.tokens[last].end
        return Span(text=sentence.text[start - sentence.start : end - sentence.start], start=start, end=end)


def _trim(text: str) -> str:
    """A quotation without the comma that belongs to its tag."""
    return text[:-1] if text.endswith(",") else text


def act_of_content(tree: Tree, inside: list[int], speakers: tuple[int, ...], knowledge: Knowledge, default: str) -> str:
    """Which act of speech neutral words perform, by what they say; `default` where nothing tells."""
    span = set(inside)
    heads = [i for i in inside if tree.tokens[i].head not in span or tree.tokens[i].head == i]
    predicates = [i for i in heads if tree.is_verb(i) or tree.tokens[i].pos in ("ADJ", "NOUN")]
    for p in predicates:
        for row in knowledge.acts:
            if _fits_act(tree, p, row, speakers):
                return str(row["act"])
    return default


def _fits_act(tree: Tree, p: int, row: Mapping[str, Any], speakers: tuple[int, ...]) -> bool:
    below = tree.children(p, "acomp", "attr", "dobj", "advmod", "xcomp", "oprd", "prep")
    words = {tree.tokens[i].lemma for i in (p, *below)} | {tree.tokens[m].lemma for b in below for m in tree.children(b, "amod", "acomp", "attr")}
    if "words" in row and not words & set(row["words"]):
        return False
    if "modal" in row and not _has_modal(tree, p, str(row["modal"])):
        return False
    if row["act"] == "promises" and tree.negated(p):
        return False  # "we will not accept" promises nothing
    who = row.get("subjects")
    subjects = tree.surface_subject(p)
    # "said **it** would host": reported, the speaker is in the third person
    reported = not tree.children(p, "acomp") and tree.tokens[p].dep == "ccomp"
    first = any(tree.tokens[s].lower in FIRST_PERSON or reported and tree.tokens[s].lower in THIRD_PERSON for s in subjects)
    if who == "we":
        return any(tree.tokens[s].lower in FIRST_PERSON for s in subjects)
    if who == "first":
        return first or any(s in speakers for s in subjects)
    if who == "joint":
        return first or any(len(tree.conjuncts(s)) > 1 or tree.tokens[s].lemma in ("side", "party", "country", "they") for s in subjects)
    return not (who == "other" and (first or not subjects))


def _has_modal(tree: Tree, p: int, modal: str) -> bool:
    """Whether a predicate has a modal; "would" is the past of "will" in reported speech, but not of a judgement ("would be hard")."""
    words = {t.lower for t in tree.auxiliaries(p)} | {t.lemma for t in tree.auxiliaries(p)}
    judging = tree.tokens[p].lemma == "be" and bool(tree.children(p, "acomp", "attr"))
    return modal in words and not (judging and modal == "will") or modal == "will" and "would" in words and not judging


def find_transcript(text: str) -> re.Match[str] | None:
    """The speaker's tag at the head of a passage of a transcript ("Vladimir Putin: …"), if there is one."""
    match = _TRANSCRIPT.match(text)
    return match if match and len(match["speaker"].split()) <= LONGEST_TAG else None
