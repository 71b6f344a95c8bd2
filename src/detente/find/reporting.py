"""Statements by a reporting verb ("said that …"), noun ("the claim that …") or adjective ("is worried that …")."""

from __future__ import annotations

from detente.find.contents import Content, clause, content_of
from detente.find.media import medium_of
from detente.find.quoted import tag_behind
from detente.find.speakers import PLAIN_VERBS, addressees_of, can_speak, is_infinitive, is_somebody, speakers_of
from detente.find.speech import Speech, StatementFinding
from detente.find.speech_acts import act_of_content
from detente.knowledge import Reporting
from detente.model import Span

UNSAID = frozenset({"will", "shall", "would", "may", "might", "could", "should", "must", "can", "to"})
NEUTRAL = frozenset({"asserts", "announces"})
POS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective", "ADP": "adposition", "AUX": "verb"}


def reported_at(speech: Speech, i: int) -> StatementFinding | None:
    """The statement that a token reports; None where it is no reporting word, or nothing is said by it here."""
    token = speech.tokens[i]
    rows = speech.knowledge.reporting.get((token.lemma, POS.get(token.pos, "")), ())
    if not rows or speech.is_quoted(i) and not _is_nested(speech, i):
        return None
    found = (_by_row(speech, i, row) for row in rows if _has_particle(speech, i, row) and _has_needs(speech, i, row))
    return next((finding for finding in found if finding is not None), None)


def _by_row(speech: Speech, i: int, row: Reporting) -> StatementFinding | None:
    if row.pos == "verb":
        return _by_verb(speech, i, row)
    return _by_noun(speech, i, row) if row.pos in ("noun", "adjective") else None


def _has_particle(speech: Speech, i: int, row: Reporting) -> bool:
    """Whether a word has the particle that its row asks for, if any: "called **for**"."""
    beside = speech.tree.children(i, "prt", "advmod", "prep")
    return not row.particle or any(speech.tokens[c].lower == row.particle for c in beside)


def _has_needs(speech: Speech, i: int, row: Reporting) -> bool:
    """Whether the slots of a word are filled as its row asks for."""
    return all(_fills(speech, i, slot) & set(lemmas) for slot, lemmas in row.needs)


def _fills(speech: Speech, i: int, slot: str) -> set[str]:
    """Lemmas of what fills a slot of a word: "object", "subject" or a preposition's."""
    tree = speech.tree
    filled = (
        tree.objects(i) if slot == "object" else tree.subjects(i) if slot == "subject" else tree.prepositional(i, slot)
    )
    return {speech.tokens[c].lemma for f in filled for c in tree.conjuncts(f)}


def _is_nested(speech: Speech, i: int) -> bool:
    """Speech inside a quotation counts where somebody else is named as its speaker."""
    return any(s in speech.actors and speech.actors[s].form != "pronoun" for s in speech.tree.subjects(i))


# ── verbs ──


def _by_verb(speech: Speech, v: int, row: Reporting) -> StatementFinding | None:
    content, speakers = content_of(speech, v, row), speakers_of(speech, v)
    tail = tag_behind(speech, v) if not content.words or not speakers else None
    if tail is not None:
        content, speakers = Content(tail[1], "indirect", "tag"), tail[0]
    if not content.words or _is_unsaid(speech, v, content):
        return None
    if not _is_spoken(speech, v, content, speakers, row):
        return None
    return StatementFinding(
        sentence=speech.tree.sentence.number,
        head=v,
        speakers=speakers,
        cue=speech.span(v, v),
        act=_act_of(speech, row, content.words, speakers),
        fine=row.fine or row.word,
        medium=row.medium or medium_of(speech, v, content.words),
        form=content.form,
        content=content.words,
        addressees=addressees_of(speech, v, row),
        mental=row.mental,
        rule=f"statement.{content.rule}.{row.word}",
    )


def _is_unsaid(speech: Speech, v: int, content: Content) -> bool:
    """Whether nothing is said, or not yet: "has not announced a truce", "will say on Monday that …"."""
    if content.form == "direct":
        return False
    return speech.tree.negated(v) or any(t.lower in UNSAID for t in speech.tree.auxiliaries(v))


def _is_spoken(speech: Speech, v: int, content: Content, speakers: tuple[int, ...], row: Reporting) -> bool:
    """Whether somebody speaks by a verb; "was condemned" tells of nobody who does."""
    if speakers:
        plain = row.word in PLAIN_VERBS
        return any(can_speak(speech, s) or plain and is_somebody(speech, s) for s in speakers)
    if speech.tree.is_passive(v):
        return content.rule in ("that", "quotation")
    return content.form != "indirect"


def _act_of(speech: Speech, row: Reporting, content: tuple[Span, ...], speakers: tuple[int, ...]) -> str:
    if row.act not in NEUTRAL or row.mental:
        return row.act
    return act_by_content(speech, row.act, content, speakers)


def act_by_content(speech: Speech, default: str, content: tuple[Span, ...], speakers: tuple[int, ...]) -> str:
    """The act that neutral words perform, by what they say."""
    inside = [t.index for t in speech.tokens if any(s.start <= t.start < s.end for s in content)]
    return act_of_content(speech.tree, inside, speakers, speech.knowledge, default)


# ── nouns: "the minister's claim that …", "is worried that …" ──


def _by_noun(speech: Speech, n: int, row: Reporting) -> StatementFinding | None:
    speakers = _speakers_of_noun(speech, n, row)
    content = _content_of_noun(speech, n, row) if speakers else ()
    if not content or not any(can_speak(speech, s) for s in speakers):
        return None
    return StatementFinding(
        sentence=speech.tree.sentence.number,
        head=n,
        speakers=tuple(dict.fromkeys(m for s in speakers for m in speech.tree.members(s))),
        cue=speech.span(n, n),
        act=row.act,
        fine=row.fine or row.word,
        medium=medium_of(speech, n, content),
        content=content,
        mental=row.mental,
        rule=f"statement.{row.pos}.{row.word}",
    )


def _speakers_of_noun(speech: Speech, n: int, row: Reporting) -> tuple[int, ...]:
    """Who speaks by a noun or an adjective; nobody where a reporting verb speaks by it: "expressed hope that …"."""
    tree, token = speech.tree, speech.tokens[n]
    if row.pos == "adjective":
        return tree.surface_subject(token.head) if token.dep == "acomp" else ()
    verb = tree.support_verb(n)
    if verb is not None and speech.knowledge.reporting.get((speech.tokens[verb].lemma, "verb")):
        return ()
    return tree.agents(n)


def _content_of_noun(speech: Speech, n: int, row: Reporting) -> tuple[Span, ...]:
    """What is said by a noun or an adjective: its clause, or what an adjective is "about"."""
    tree = speech.tree
    for c in tree.children(n, "acl", "ccomp", "xcomp"):
        infinitive = is_infinitive(speech, c)
        marked = any(speech.tokens[m].lower in ("that", "to") for m in tree.children(c, "mark", "aux"))
        if c > n and (marked or row.pos == "adjective") and (not infinitive or "to" in row.complements):
            return clause(speech, c, n)
    about = ("about", "over", "by", "at", "of") if row.pos == "adjective" else ()
    return next((clause(speech, o, n) for word in about for o in tree.prepositional(n, word)), ())
