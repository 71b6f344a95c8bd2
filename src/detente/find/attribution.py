"""Attribution beside a sentence: "according to …"."""

from __future__ import annotations

from detente.find.media import medium_in, medium_of_document
from detente.find.reporting import act_by_content
from detente.find.speakers import can_speak, is_somebody, members_behind
from detente.find.speech import Speech, StatementFinding
from detente.model import Span


def attributed_at(speech: Speech, i: int) -> StatementFinding | None:
    """The statement that "according to" at a token attributes; None where there is none, or nobody who can speak."""
    token, tree = speech.tokens[i], speech.tree
    if token.lower != "according" or speech.is_quoted(i):
        return None
    to = [c for c in token.children if speech.tokens[c].lower == "to"]
    objects = [p for c in to for p in tree.children(c, "pobj")]
    if not objects:
        return None
    phrase = tree.subtree(i)
    speakers = members_behind(speech, objects)
    content = _beside(speech, phrase, token.head)
    if not content or not any(can_speak(speech, s) or is_somebody(speech, s) for s in speakers):
        return None
    return StatementFinding(
        sentence=tree.sentence.number,
        head=i,
        speakers=speakers,
        cue=speech.span(i, to[0]),
        act=act_by_content(speech, "asserts", content, speakers),
        fine="according to",
        medium=medium_of_document(speech, objects) or medium_in(speech, phrase),
        content=content,
        rule="statement.according-to",
    )


def _beside(speech: Speech, phrase: list[int], head: int) -> tuple[Span, ...]:
    """The clause that the phrase qualifies, without the phrase."""
    tokens = speech.tokens
    inside = [i for i in speech.tree.subtree(head) if i not in set(phrase)]
    if all(token.pos == "PUNCT" for token in tokens[: phrase[0]]):
        inside = [i for i in inside if i > phrase[-1]]
    elif phrase[0] > head:
        inside = [i for i in inside if i < phrase[0]] or inside
    while inside and tokens[inside[0]].pos in ("PUNCT", "CCONJ"):
        inside.pop(0)
    while inside and tokens[inside[-1]].pos == "PUNCT":
        inside.pop()
    return (speech.span(inside[0], inside[-1]),) if inside else ()
