"""Where passages begin and end in plain text.

A blank line ends a passage. A single line break does so only where its line ends a sentence, is a heading, or
borders on a line that is no story text; everywhere else the text is taken as hard-wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from detente.knowledge.intruders import IntruderCues
from detente.read.bylines import is_byline
from detente.read.datelines import is_dateline, opening_dateline
from detente.read.intruders import line_cue

Bounds = tuple[int, int]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CLOSERS = "\"'”’»)]*_ \t\xa0"
_OPENERS = "\"'“‘«([*_ \t\xa0"
_STOPS = (".", "!", "?", "…", "。")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:(?:[A-Za-z]\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Amb|Rev|St|Mt|"
    r"No|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|approx|Jr|Sr)\.)$"
)
_OPEN_END = frozenset(
    "a an the of in on at to for from with by and or but as that which who is are was were be been has have "
    "had its his her their this these those not into over between against after before under about than will "
    "would could".split()
)
_HEADING_WORDS = 20
_HEADING_CHARACTERS = 150
_INNER_SENTENCE = re.compile(r"(?<![A-Z])[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")
# A link line set into a paragraph, after its last sentence.
_TAIL = re.compile(
    r"(?<=[.!?”\"’)])\s+(?=(?:ALSO READ|READ ALSO|READ MORE|SEE ALSO|RELATED|Also [Rr]ead|Read [Aa]lso|Read [Mm]ore|See [Aa]lso|Related)\s?[:|»])"
)


def has_final_stop(text: str) -> bool:
    """Whether a line ends like a sentence, closing quotes and brackets set aside.

    Example:
        >>> has_final_stop("“We will go on,” he said.")
        True
    """
    return text.rstrip(_CLOSERS).endswith(_STOPS)


def ends_sentence(text: str) -> bool:
    """Like `has_final_stop`, but the dot of an abbreviation ("Gen.", "U.S.") is none.

    Example:
        >>> ends_sentence("The envoy met Gen.")
        False
    """
    return has_final_stop(text) and not _ABBREVIATION.search(text.rstrip(_CLOSERS)[-12:])


def is_one_sentence(text: str) -> bool:
    """Whether no sentence ends inside the text."""
    return not any(
        not _ABBREVIATION.search(text[: match.start() + 1][-12:]) for match in _INNER_SENTENCE.finditer(text)
    )


def starts_lower(text: str) -> bool:
    """Whether the first letter, opening quotes and brackets set aside, is a small one."""
    return text.lstrip(_OPENERS)[:1].islower()


def split_passages(text: str, *, cues: IntruderCues) -> tuple[Bounds, ...]:
    r"""Where the passages of a plain text lie.

    Covers every character that is not white space exactly once, in order; bounds touch no white space.

    Args:
        text: Plain text; any line ends.
        cues: Wordings of lines that are no story text.

    Returns:
        Start and end in code points; empty where the text holds nothing but white space.

    Example:
        >>> split_passages("Talks resume\n\nBoth sides met.", cues=load_intruders())
        ((0, 12), (14, 29))
    """
    blocks = tuple(_blocks(text))
    width = _wrap_width(text, blocks)
    found: list[Bounds] = []
    for block in blocks:
        start = block[0][0]
        for line, following in pairwise(block):
            if _breaks(text[slice(*line)], text[slice(*following)], width=width, cues=cues):
                found.extend(_without_tail(text, start, line[1]))
                start = following[0]
        found.extend(_without_tail(text, start, block[-1][1]))
    return tuple(found)


def _blocks(text: str) -> Iterator[list[Bounds]]:
    """Runs of lines without a blank line between; each line's bounds without outer white space."""
    block: list[Bounds] = []
    fresh = True  # at the start of a line: a break here makes a blank line
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            block.append((start, end))
            fresh = False
        elif line[0] in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029":
            if fresh and block:
                yield block
                block = []
            fresh = True
    if block:
        yield block


def _wrap_width(text: str, blocks: Iterable[list[Bounds]]) -> int | None:
    """Length of the longest line that goes on in small letters; None where no line does."""
    lengths = [
        line[1] - line[0]
        for block in blocks
        for line, following in pairwise(block)
        if starts_lower(text[following[0] : following[0] + 8]) and text[line[1] - 1] not in ".!?…;:"
    ]
    return max(lengths, default=None)


def _breaks(line: str, following: str, *, width: int | None, cues: IntruderCues) -> bool:
    """Whether a passage ends between two lines of a block."""
    if _is_heading(line) and _is_date(following):
        return True
    if starts_lower(following):
        return False
    if ends_sentence(line) or _is_date(line):
        return True
    cue = line_cue(following, cues=cues)
    if cue is not None or is_byline(following) or opening_dateline(following):
        return True
    fits = width is None or len(line) + 1 + len(following.split()[0]) <= width
    return fits and (line_cue(line, cues=cues) is not None or _is_heading(line))


def _is_date(line: str) -> bool:
    """Whether a line is a date on its own, not the end of a sentence."""
    return not line.endswith(".") and is_dateline(line)


def _is_heading(line: str) -> bool:
    words = line.split()
    return (
        len(line) <= _HEADING_CHARACTERS
        and len(words) <= _HEADING_WORDS
        and not has_final_stop(line)
        and line[-1] not in ",;:–—-("
        and words[-1].lower() not in _OPEN_END
    )


def _without_tail(text: str, start: int, end: int) -> Iterator[Bounds]:
    """The passage, or the passage and the link line at its end."""
    cut = max(_TAIL.finditer(text, start, end), key=lambda match: match.start(), default=None)
    if cut is not None and is_one_sentence(text[cut.end() : end]):
        yield start, cut.start()
        yield cut.end(), end
    else:
        yield start, end
