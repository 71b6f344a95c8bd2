"""What the parser regularly gets wrong, put right in one place.

A gerund in front of its object is taken for an adjective where no article parts them: in "denied **supplying** attack
helicopters" and "accused of **dropping** barrel bombs" somebody supplies and drops. The participles that are adjectives
("growing tensions", "the warring sides") stay as they are. A list of infinitives without "and" falls apart: its later
members are put beside the first. A name behind its verb is an object, no adverb; a word behind "to" that governs is a
verb. A subject that hangs on an auxiliary is its verb's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.model import Token

# Participles that describe: in front of a noun they are no act on it.
DESCRIBING = frozenset(
    "acting advancing alarming approaching armed belonging binding boiling bordering breaking burning changing "
    "coming competing conflicting continuing corresponding crippling crumbling crushing damning dancing deepening "
    "demonstrating departing deteriorating devastating developing disturbing dwindling dying emerging encouraging "
    "enduring entering escalating existing exiled expanding failing falling fleeing flying following founding "
    "functioning governing growing guiding hardening heartbreaking increasing incoming interesting intervening "
    "invading lagging lasting leading lingering living long-running long-standing longstanding looming lying "
    "maritime missing mounting moving neighboring neighbouring nonbinding occupying ongoing opposing outgoing "
    "outstanding overarching overlapping overwhelming participating passing peacekeeping pending pressing prevailing "
    "promising protesting reigning remaining resulting retiring retreating returning rising ruling running serving "
    "simmering sitting soaring spiralling spiraling standing starving striking succeeding surrounding "
    "surviving sweeping threatening thriving touching travelling traveling troubling underlying upcoming visiting "
    "voting waning warring weakening widening winding withdrawing working worrying worsening".split()
)
NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP", "LOC"})
# Verbs whose object may be a gerund: "denied sending", "stopped shelling", "suggested lifting".
WITH_GERUND = frozenset(
    "acknowledge admit advise advocate allow avoid begin cease condemn consider contemplate continue defend delay "
    "denounce deny discuss enjoy favor favour finish forbid halt imagine include involve justify keep mean mention "
    "mind mull oppose permit postpone prohibit propose quit recall recommend regret reject report resist resume risk "
    "start stop suggest support suspend urge".split()
)


def repaired(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a sentence with gerunds as verbs; the same tuple where there is nothing to put right."""
    gerunds = [(token, noun) for token in tokens for noun in _object_of(tokens, token)]
    listed = [(token, first) for token in tokens for first in _coordinated_with(tokens, token)]
    objects = [token for token in tokens if _is_object(tokens, token)]
    infinitives = [token for token in tokens if _is_infinitive(tokens, token)]
    strayed = [token for token in tokens if _hangs_on_auxiliary(tokens, token)]
    if not (gerunds or listed or objects or infinitives or strayed):
        return tokens
    out = list(tokens)
    for token in strayed:
        out[token.index] = replace(token, head=tokens[token.head].head)
    for token in infinitives:
        out[token.index] = replace(token, tag="VB", pos="VERB")
        out[token.index - 1] = replace(tokens[token.index - 1], dep="aux", head=token.index)
    for token in objects:
        verb = out[token.head]
        out[token.index] = replace(token, dep="dobj")
        if verb.tag == "VBN" and not any(tokens[c].dep in ("aux", "auxpass") for c in verb.children):
            out[verb.index] = replace(verb, tag="VBD")
    for gerund, noun in gerunds:
        _make_verb(out, out[gerund.index], out[noun.index])
    for token, first in listed:
        out[token.index] = replace(out[token.index], dep="conj", head=first.index)
    return _with_children(out)


def _is_object(tokens: tuple[Token, ...], token: Token) -> bool:
    """Whether a name right behind a verb was taken for an adverb: "Turkey, a member, supported **Azerbaijan**"."""
    if token.dep != "npadvmod" or token.tag not in ("NNP", "NNPS") or token.entity not in NAMES:
        return False
    verb = tokens[token.head]
    subject = any(tokens[c].dep == "nsubj" for c in verb.children)
    passive = any(tokens[c].dep == "auxpass" for c in verb.children)
    return verb.tag in ("VBD", "VBN", "VBZ") and _first(tokens, token) == verb.index + 1 and subject and not passive


def _hangs_on_auxiliary(tokens: tuple[Token, ...], token: Token) -> bool:
    """Whether a subject hangs on an auxiliary in place of its verb: "**Oslo has been** urging them"."""
    auxiliary = tokens[token.head]
    return (
        token.dep in ("nsubj", "nsubjpass", "aux", "neg")
        and auxiliary.dep in ("aux", "auxpass")
        and auxiliary is not token
    )


def _is_infinitive(tokens: tuple[Token, ...], token: Token) -> bool:
    """Whether a verb behind "to" was taken for a noun: "decided **to sanction** Belarus"."""
    if token.tag not in ("NN", "NNP") or token.dep != "xcomp" or token.index == 0:
        return False
    return tokens[token.index - 1].tag == "TO"


def _coordinated_with(tokens: tuple[Token, ...], token: Token) -> Iterator[Token]:
    """The infinitive that a bare verb behind a comma goes on: "called on it to end the siege, **release** the crew"."""
    if token.dep != "dep" or token.tag != "VB":
        return
    before = [tokens[c] for c in tokens[token.head].children if c < token.index]
    yield from [t for t in before if t.dep in ("xcomp", "advcl", "ccomp") and t.tag == "VB"][-1:]


def _object_of(tokens: tuple[Token, ...], token: Token) -> Iterator[Token]:
    """The noun that a participle acts on, if it is a gerund behind a preposition or a verb that takes one."""
    if token.tag != "VBG" or token.dep != "amod" or token.lower in DESCRIBING or token.head <= token.index:
        return
    noun = tokens[token.head]
    if _first(tokens, noun) != token.index or token.index == 0:
        return
    before = tokens[token.index - 1]
    behind_preposition = noun.dep == "pobj" and before.pos in ("ADP", "SCONJ")
    behind_verb = noun.dep == "dobj" and before.lemma in WITH_GERUND
    if noun.head == before.index and (behind_preposition or behind_verb):
        yield noun


def _first(tokens: tuple[Token, ...], noun: Token) -> int:
    """The first token of a noun's own phrase."""
    return min([noun.index, *(c for c in noun.children if tokens[c].dep != "punct")])


def _make_verb(out: list[Token], gerund: Token, noun: Token) -> None:
    """Hang the gerund where its noun hung, the noun under it, and what follows the noun under the gerund, too."""
    above = out[noun.head]
    out[gerund.index] = replace(gerund, dep="pcomp" if noun.dep == "pobj" else "xcomp", head=noun.head, pos="VERB")
    out[noun.index] = replace(noun, dep="dobj", head=gerund.index)
    if above.pos == "VERB":
        for token in out[noun.index + 1 :]:
            if token.head == above.index and token.dep == "prep":
                out[token.index] = replace(token, head=gerund.index)


def _with_children(tokens: list[Token]) -> tuple[Token, ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(replace(token, children=tuple(children[token.index])) for token in tokens)
