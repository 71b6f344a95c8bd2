"""Lines that are no story text, known by their wording.

Signals are joined: cue words with a separator, or as the whole line; how long the rest is; whether it ends in a
full stop; whether the line is mostly a link. A story sentence that merely begins with the same word is none.
"""

from __future__ import annotations

import re

from detente.knowledge.intruders import IntruderCues, LineCue

_LONGEST = 60  # words of a line that may still be an intruder: copyright notices and captions are the long ones
_LABELLED = 40  # words after a label: a link line, not a paragraph
_WEAK = 25  # the same where the words also open story sentences
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_INNER = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")


def line_cue(text: str, *, cues: IntruderCues, first: bool = False, linked: bool = False) -> LineCue | None:
    r"""The cue that shows a line to be no story text; None for story text.

    Args:
        text: One passage or line, without outer white space.
        cues: Wordings to look for.
        first: The line opens the report, where "Analysis: …" is a headline.
        linked: The line is mostly a link, so that a label needs no separator.

    Example:
        >>> line_cue("ALSO READ:\xa0 Ferries stop as the storm nears", cues=load_intruders()).id
        'also-read'
        >>> line_cue("Also, the ferries stopped.", cues=load_intruders()) is None
        True
    """
    words = len(text.split())
    if words > _LONGEST:
        return None
    for cue in cues.lines:
        if cue.weak and (first or words > _WEAK or _STOP.search(text)):
            continue
        if _FORMS[cue.form](text, cue, linked):
            return cue
    return None


def is_bare(text: str, cue: LineCue) -> bool:
    """Whether a line holds the cue's words and nothing else, so that what it announces comes below it."""
    match = cue.pattern.match(text)
    return match is not None and match.end() == len(text)


def _label(text: str, cue: LineCue, linked: bool) -> bool:
    match = cue.pattern.match(text)
    if match is None:
        match = cue.linked.match(text)
        if match is None or not (linked or _is_shouted(match.group(), text[match.end() :])):
            return False
    rest = text[match.end() :]
    return len(rest.split()) <= _LABELLED and len(_INNER.findall(rest)) <= 1


def _is_shouted(words: str, rest: str) -> bool:
    """Two words or more in capitals before a rest that is not: "READ MORE Ferries stop"."""
    return words.isupper() and len(words.split()) > 1 and not rest.isupper() and bool(rest.strip())


def _start(text: str, cue: LineCue, _linked: bool) -> bool:
    return cue.pattern.match(text) is not None


def _end(text: str, cue: LineCue, _linked: bool) -> bool:
    if cue.kind == "caption" and text.endswith("."):
        return False
    return cue.pattern.search(text) is not None


_FORMS = {"label": _label, "line": _start, "start": _start, "end": _end}
