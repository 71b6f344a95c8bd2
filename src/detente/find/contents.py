"""What is said: the words of the clause, phrase or quotation that a reporting verb has."""

from __future__ import annotations

from dataclasses import dataclass

from detente.find.documents import DOCUMENTS
from detente.find.quoted import tagged_quotations
from detente.find.speakers import is_infinitive
from detente.find.speech import Speech
from detente.knowledge import Reporting
from detente.model import Span

ASIDES = frozenset({"as", "while"})
NEVER_SAID = frozenset({"this", "that", "it", "so"})
JUDGING = frozenset({"praises", "condemns", "accuses"})
# Where the reason of a judgement, the matter of a noun, the matter of a verb is looked for, in this order.
REASONS = ("for", "on", "over", "of", "as")
MATTERS_OF_NOUN = ("for", "over", "about", "at", "in", "on", "with", "of", "that")
MATTERS_OF_VERB = ("about", "on", "of", "over", "at", "for", "against")
PRESENT_TAGS = ("VBZ", "VBP")


@dataclass(frozen=True, slots=True)
class Content:
    """The words said, in which form, and which rule read them; without words where nothing is said."""

    words: tuple[Span, ...] = ()
    form: str = ""
    rule: str = ""


NOTHING = Content()


def content_of(speech: Speech, v: int, row: Reporting) -> Content:
    """What a verb reports, the surest way of saying it first."""
    quotes = tagged_quotations(speech, v)
    if quotes:
        return Content(quotes, "direct", "quotation")
    return _clausal(speech, v, row) or _nominal(speech, v, row) or NOTHING


def _told(speech: Speech, head: int, v: int, rule: str) -> Content:
    return Content(clause(speech, head, v), speech.form_of(head), rule)


# ── clauses ──


def _clausal(speech: Speech, v: int, row: Reporting) -> Content | None:
    """What is said in a clause: "said **that** …", "urged X **to** …", "regretted **leaving**"."""
    tree, complements = speech.tree, set(row.complements)
    for c in tree.children(v, "ccomp"):
        if c > v and {"that", "bare"} & complements and (end := _goes_on(speech, c, v)):
            return Content((speech.span(_first_word(speech, c), end),), speech.form_of(c), "that")
        if {"that", "bare", "quote"} & complements or not complements:
            return _told(speech, c, v, "that")
        if "to" in complements and is_infinitive(speech, c):
            return _told(speech, c, v, "infinitive")
    if "to" in complements:
        for c in tree.children(v, "xcomp", "advcl"):
            if c > v and is_infinitive(speech, c):
                return _told(speech, c, v, "infinitive")
    gerund = next(iter(tree.children(v, "xcomp", "ccomp")), None) if "gerund" in complements else None
    return None if gerund is None else _told(speech, gerund, v, "gerund")


def _goes_on(speech: Speech, c: int, v: int) -> int | None:
    """Last token of reported speech that runs on behind "but" or "and" in the speech's own tense, else None.

    "She said the talks were hard, but both sides **are** trying": the parser hangs the second clause on "said".
    """
    tree, tokens = speech.tree, speech.tokens
    if tokens[v].tag != "VBD":
        return None
    for k in tree.children(v, "conj"):
        auxiliaries = {t.tag for t in tree.auxiliaries(k)}
        present = tokens[k].tag in PRESENT_TAGS or auxiliaries & {*PRESENT_TAGS, "MD"}
        reporting = speech.knowledge.reporting.get((tokens[k].lemma, "verb"))
        if k > c and tree.children(k, "nsubj", "nsubjpass") and present and not reporting:
            return [i for i in tree.subtree(k) if tokens[i].pos != "PUNCT"][-1]
    return None


def _first_word(speech: Speech, c: int) -> int:
    """The first token of a clause behind "that"."""
    inside = [speech.tokens[i] for i in speech.tree.subtree(c)]
    return next(t.index for t in inside if not (t.dep == "mark" and t.lower == "that") and t.pos != "PUNCT")


def clause(speech: Speech, c: int, v: int) -> tuple[Span, ...]:
    """The words of a clause or phrase: without "that", without what belongs to the reporting verb."""
    tokens = speech.tokens
    inside = _without_asides(speech, c)
    if c < v:
        inside = [i for i in inside if i < v]
    first, last = inside[0], inside[-1]
    while first < last and _opens_clause(speech, first):
        first += 1
    while last > first and tokens[last].pos == "PUNCT" and tokens[last].text not in (")", "]"):
        last -= 1
    return (speech.span(first, last),)


def _opens_clause(speech: Speech, i: int) -> bool:
    """Whether a token in front of a clause is none of the words said: "that", a mark."""
    token = speech.tokens[i]
    if token.dep == "mark" and token.lower == "that":
        return True
    return token.pos == "PUNCT" and token.text not in ("(", "[")


def _without_asides(speech: Speech, c: int) -> list[int]:
    """A clause without what the reporter adds behind it: "fears that it will spread **as troops leave**"."""
    inside = speech.tree.subtree(c)
    for a in speech.tree.children(c, "advcl"):
        marks = [m for m in speech.tree.children(a, "mark") if speech.tokens[m].lower in ASIDES]
        if a > c and marks and not speech.is_quoted(marks[0]):
            inside = [i for i in inside if i < marks[0]]
    return inside


# ── phrases ──


def _nominal(speech: Speech, v: int, row: Reporting) -> Content | None:
    """What is said in a phrase: "called **for** a truce", "expressed **hope** that …", "spoke **about** trade"."""
    said = _in_document(speech, v)
    if said is not None:
        return said
    by_particle = speech.tree.prepositional(v, row.particle) if row.particle else ()
    if by_particle:
        return _told(speech, by_particle[0], v, "particle")
    said = _object(speech, v, row) if "object" in row.complements else None
    if said is None and {"about", "on", "of"} & set(row.complements):
        said = _matter(speech, v)
    if said is None and "as" in row.complements:
        said = next((_told(speech, o, v, "as") for o in speech.tree.prepositional(v, "as")), None)
    return said


def _in_document(speech: Speech, v: int) -> Content | None:
    """What the parser hangs on a statement: "said in a statement **that** …"."""
    tree, tokens = speech.tree, speech.tokens
    documents = [p for p in tree.prepositional(v, "in") if tokens[p].lemma in DOCUMENTS]
    for c in (c for p in documents for c in tree.children(p, "acl", "relcl", "ccomp")):
        if any(tokens[m].lower == "that" for m in tree.children(c, "mark")):
            return _told(speech, c, v, "that")
    return None


def _object(speech: Speech, v: int, row: Reporting) -> Content | None:
    for o in speech.tree.objects(v):
        inner = _inside_noun_of_speech(speech, o, row)
        if inner is not None:
            return _told(speech, inner, v, "object")
        if o not in speech.actors and speech.tokens[o].lemma not in NEVER_SAID:
            return _told(speech, o, v, "object")
        if row.act in JUDGING and o in speech.actors:
            reasons = (p for word in REASONS for p in speech.tree.prepositional(v, word))
            return _told(speech, next(reasons, o), v, "object")  # "thanked the king **for his mediation**"
    return None


def _inside_noun_of_speech(speech: Speech, o: int, row: Reporting) -> int | None:
    """What is hoped in "expressed **hope** that …", feared in "voiced **concern** over …"; the noun names the act."""
    nouns = {lemma for slot, lemmas in row.needs if slot == "object" for lemma in lemmas}
    if speech.tokens[o].lemma not in nouns:
        return None
    clauses = (c for c in speech.tree.children(o, "acl", "relcl", "ccomp") if c > o)
    phrases = (p for word in MATTERS_OF_NOUN for p in speech.tree.prepositional(o, word))
    return next(clauses, None) or next(phrases, None)


def _matter(speech: Speech, v: int) -> Content | None:
    """What is spoken **about** or insisted **on**; somebody who acts is a matter only behind "about" and "of"."""
    for word in MATTERS_OF_VERB:
        for o in speech.tree.prepositional(v, word):
            if o not in speech.actors or word in ("about", "of"):
                return _told(speech, o, v, "about")
    return None
