"""Who speaks, and to whom."""

from __future__ import annotations

from collections.abc import Iterable

from detente.find.documents import DOCUMENTS, speakers_behind
from detente.find.speech import Speech
from detente.knowledge import Reporting

PLAIN_VERBS = frozenset({"say", "tell", "add", "explain", "claim"})
# Nouns that "say" something without anybody speaking.
THINGS = frozenset(
    "this that it law article sign book rule plan deal agreement figure data study poll survey clause".split()
)
CALLING = frozenset({"call", "prevail", "press"})  # "called **on** the parties"
ADDRESSING = frozenset({"tell", "urge", "ask", "inform", "remind", "assure", "brief", "warn", "call", "invite"})


def can_speak(speech: Speech, i: int) -> bool:
    """Whether a token is somebody who acts, or a text that speaks for somebody; an "it" without meaning is neither."""
    mention = speech.actors.get(i)
    if mention is None:
        return speech.tokens[i].lemma in DOCUMENTS
    empty = mention.form == "pronoun" and mention.name == "it" and speech.tokens[i].dep == "expl"
    return not empty or speech.tokens[i].lemma in DOCUMENTS


def is_somebody(speech: Speech, i: int) -> bool:
    """Whether a token is a common noun of persons that nobody listed: "**smugglers** said"."""
    token = speech.tokens[i]
    return token.pos == "NOUN" and token.tag == "NNS" and token.lemma not in THINGS


def speakers_of(speech: Speech, v: int) -> tuple[int, ...]:
    """Head tokens of who speaks by a verb; empty where the text does not say."""
    tree = speech.tree
    subjects = tree.subjects(v)
    if tree.is_passive(v) and not subjects:
        surface = tree.surface_subject(v)  # "was quoted as saying", "was told"
        subjects = surface if speech.tokens[v].lemma in ("quote", "cite") else ()
    return members_behind(speech, subjects)


def members_behind(speech: Speech, heads: Iterable[int]) -> tuple[int, ...]:
    """All who are joined by "and" at some tokens, texts replaced by whom they speak for."""
    members = (m for head in heads for m in speech.tree.members(head))
    return tuple(dict.fromkeys(b for m in members for b in speakers_behind(speech.tree, m, speech.actors) or (m,)))


def addressees_of(speech: Speech, v: int, row: Reporting) -> tuple[int, ...]:
    """Head tokens of whom a verb speaks to; empty where nobody is addressed."""
    tree = speech.tree
    candidates = (*tree.children(v, "dative"), *tree.prepositional(v, "to"))
    if row.word in CALLING:
        candidates += tree.prepositional(v, "on")
    if row.word in ADDRESSING or "to" in row.complements:
        candidates += tree.objects(v)
        infinitives = [c for c in tree.children(v, "ccomp", "xcomp") if is_infinitive(speech, c)]
        candidates += tuple(s for c in infinitives for s in tree.children(c, "nsubj"))
    return tuple(dict.fromkeys(m for c in candidates for m in tree.members(c) if m in speech.actors))


def is_infinitive(speech: Speech, c: int) -> bool:
    """Whether a clause is an infinitive with "to"."""
    return any(speech.tokens[k].lower == "to" for k in speech.tree.children(c, "aux"))
