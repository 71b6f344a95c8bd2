"""What each passage of a report is: headline, deck, byline, dateline, body, caption or intruder.

Every kind but body needs a signal: place, shape, wording, or the structure of a page. What has none is body, so that
no sentence of a story is lost for want of a rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.knowledge.intruders import IntruderCues
from detente.model.report import Passage, PassageKind
from detente.read.bylines import is_byline
from detente.read.datelines import is_dateline, opening_dateline
from detente.read.headlines import has_deck_shape, has_headline_shape, is_printed_twice, same_headline
from detente.read.intruders import is_bare, line_cue
from detente.read.lines import ends_sentence, has_final_stop, starts_lower

_LISTED_WORDS = 20
_LISTED_LINES = 6
_SECOND_PRINTING = 4  # passages below a headline in which it can be printed again


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A passage before its kind is settled.

    Attributes:
        text: The exact piece of the report's text.
        kind: What the structure of the page says it is; None in plain text.
        reason: Why it is an intruder.
        linked: It is mostly a link.
    """

    start: int
    end: int
    text: str
    kind: PassageKind | None = None
    reason: str | None = None
    linked: bool = False


def classify(chunks: Sequence[Chunk], *, title: str | None, cues: IntruderCues) -> tuple[Passage, ...]:
    r"""The passages of a report, in order.

    A report whose first passage is an ordinary sentence gets no headline, nor does one of a single passage.

    Args:
        chunks: Passages without their kinds, in text order.
        title: Title known from outside the text; then only a line that equals it is a headline.
        cues: Wordings of lines that are no story text.

    Example:
        >>> [p.kind.value for p in read_text("Truce holds\n\nBy Jane Roe\n\nThe truce held on Monday.").passages]
        ['headline', 'byline', 'body']
    """
    settled = list(chunks)
    _mark_repeated_headline(settled)
    _mark_lines(settled, cues=cues)
    _mark_headline(settled, title=title)
    _mark_second_printing(settled)
    _mark_deck(settled)
    _split_dateline(settled)
    return tuple(
        Passage(
            text=chunk.text,
            start=chunk.start,
            end=chunk.end,
            kind=chunk.kind or PassageKind.BODY,
            reason=chunk.reason,
        )
        for chunk in settled
    )


def _mark_repeated_headline(chunks: list[Chunk]) -> None:
    if len(chunks) > 2 and is_printed_twice(chunks[0].text, chunks[1].text):
        for index in (0, 1):
            if chunks[index].kind is None:
                chunks[index] = replace(chunks[index], kind=PassageKind.HEADLINE)


def _mark_lines(chunks: list[Chunk], *, cues: IntruderCues) -> None:
    """Give a kind to every line that shows it by its own words, or by the list that it stands in."""
    listed: str | None = None
    left = 0
    for index, chunk in enumerate(chunks):
        if chunk.kind is not None:
            continue
        cue = line_cue(chunk.text, cues=cues, first=index == 0, linked=chunk.linked)
        if cue is not None:
            kind = PassageKind(cue.kind)
            reason = cue.reason if kind is PassageKind.INTRUDER else None
            chunks[index] = replace(chunk, kind=kind, reason=reason)
            listed = cue.reason if cue.opens_list and is_bare(chunk.text, cue) else None
            left = _LISTED_LINES
        elif listed is not None and left and _is_listed(chunk):
            chunks[index] = replace(chunk, kind=PassageKind.INTRUDER, reason=listed)
            left -= 1
        else:
            listed = None
            chunks[index] = replace(chunk, kind=_credit(chunk))


def _is_listed(chunk: Chunk) -> bool:
    return not has_final_stop(chunk.text) and not starts_lower(chunk.text) and len(chunk.text.split()) <= _LISTED_WORDS


def _credit(chunk: Chunk) -> PassageKind | None:
    if is_byline(chunk.text):
        return PassageKind.BYLINE
    return PassageKind.DATELINE if is_dateline(chunk.text) else None


def _mark_headline(chunks: list[Chunk], *, title: str | None) -> None:
    """Find the headline where neither structure nor repetition has shown it."""
    if any(chunk.kind is PassageKind.HEADLINE for chunk in chunks):
        return
    first = next((index for index, chunk in enumerate(chunks) if chunk.kind is None), None)
    if first is None:
        return
    candidate = chunks[first]
    if not any(chunk.kind is None and has_final_stop(chunk.text) for chunk in chunks[first + 1 :]):
        return
    if title:
        found = same_headline(candidate.text, title) and not ends_sentence(candidate.text)
    else:
        found = has_headline_shape(candidate.text)
    if found and not opening_dateline(candidate.text):
        chunks[first] = replace(candidate, kind=PassageKind.HEADLINE)


def _mark_second_printing(chunks: list[Chunk]) -> None:
    """The headline printed again below a link or box."""
    first = next((i for i, chunk in enumerate(chunks) if chunk.kind is PassageKind.HEADLINE), None)
    for i in range(first + 1, min(first + _SECOND_PRINTING, len(chunks) - 1)) if first is not None else ():
        if chunks[i].kind is None and is_printed_twice(chunks[first or 0].text, chunks[i].text):
            chunks[i] = replace(chunks[i], kind=PassageKind.HEADLINE)


def _mark_deck(chunks: list[Chunk]) -> None:
    last = max((i for i, chunk in enumerate(chunks) if chunk.kind is PassageKind.HEADLINE), default=None)
    if last is None or any(chunk.kind is PassageKind.DECK for chunk in chunks):
        return
    following = [i for i in range(last + 1, len(chunks)) if chunks[i].kind is None]
    if len(following) < 2 or any(chunks[i].kind is PassageKind.BYLINE for i in range(last + 1, following[0])):
        return
    deck, after = following[0], following[1]
    between = {chunks[i].kind for i in range(deck + 1, after)}
    credit = bool(between & {PassageKind.BYLINE, PassageKind.DATELINE}) or bool(opening_dateline(chunks[after].text))
    if not opening_dateline(chunks[deck].text) and has_deck_shape(chunks[deck].text, before_credit=credit):
        chunks[deck] = replace(chunks[deck], kind=PassageKind.DECK)


def _split_dateline(chunks: list[Chunk]) -> None:
    """Make a passage of its own of the dateline that the body's first paragraph begins with."""
    for index, chunk in enumerate(chunks):
        if chunk.kind is not None:
            continue
        length = opening_dateline(chunk.text)
        if length:
            dateline, body = chunk.text[:length].rstrip(), chunk.text[length:]
            chunks[index : index + 1] = [
                replace(chunk, text=dateline, end=chunk.start + len(dateline), kind=PassageKind.DATELINE),
                replace(chunk, text=body, start=chunk.end - len(body)),
            ]
        return
