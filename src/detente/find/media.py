"""In which medium something is said: "on Twitter", "told Reuters", "a statement on its web site"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from detente.find.documents import DOCUMENTS
from detente.find.speech import Speech
from detente.model import Span, Token

UNSTATED = "unstated"
# What a text alone tells of its medium; the place where it is found says more.
VAGUE = frozenset({UNSTATED, "written statement"})
SMALL_WORDS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "-", "'s", "’s", "own", "official"}
)


def medium_of(speech: Speech, i: int, content: tuple[Span, ...]) -> str:
    """The medium of what a verb or noun reports, as the words outside the content name it; "unstated" where none do."""
    tree, token = speech.tree, speech.tokens[i]
    outside = [t.index for t in speech.tokens if not any(s.start <= t.start < s.end for s in content)]
    medium = medium_in(speech, outside)
    if medium in VAGUE:
        medium = medium_of_document(speech, tree.subjects(i) if token.pos == "VERB" else ()) or medium
    if medium == UNSTATED and token.lemma in ("tell", "say"):
        if any(_is_journalist(speech, o) for o in (*tree.objects(i), *tree.prepositional(i, "to"))):
            return "interview"
    return medium


def medium_of_document(speech: Speech, heads: Iterable[int]) -> str | None:
    """What a text that speaks is: "a **statement** from the ministry", "a statement on its web **site**"."""
    for head in heads:
        lemma = speech.tokens[head].lemma
        if lemma in DOCUMENTS and head not in speech.actors:
            inner = medium_in(speech, speech.tree.subtree(head))
            return inner if inner not in VAGUE else DOCUMENTS[lemma] or None
    return None


def medium_in(speech: Speech, inside: Iterable[int]) -> str:
    """The medium that the longest phrase among some tokens names; small words between its words do not count."""
    all_tokens = [speech.tokens[i] for i in inside]
    tokens = [t for t in all_tokens if t.lower not in SMALL_WORDS and t.pos != "PUNCT"]
    best, words = UNSTATED, 0
    for k, token in enumerate(tokens):
        for key in {token.lemma, token.lower}:
            for phrase, medium in speech.knowledge.media_by_first.get(key, ()):
                if len(phrase) > words and _reads(speech, tokens[k : k + len(phrase)], phrase):
                    best, words = medium, len(phrase)
    return best


def _reads(speech: Speech, tokens: Sequence[Token], phrase: tuple[str, ...]) -> bool:
    """Whether tokens are the words of a media phrase ("@jrn" stands for a news organization)."""
    if len(tokens) < len(phrase):
        return False
    return all(
        _is_journalist(speech, t.index) if word == "@jrn" else word in (t.lemma, t.lower)
        for t, word in zip(tokens, phrase, strict=True)
    )


def _is_journalist(speech: Speech, i: int) -> bool:
    """Whether a token names a news organization."""
    mention = speech.actors.get(i)
    if mention is None:
        return False
    organizations = (speech.knowledge.organizations.get(alias.id) for alias in mention.aliases)
    return any(o is not None and any(s.sector == "JRN" for s in o.sectors) for o in organizations)
