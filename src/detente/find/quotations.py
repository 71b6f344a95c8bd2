"""Find what stands between quotation marks.

Works on characters, not on the parse: curly and straight marks, quotations over several paragraphs (opened again in
each, closed once), brackets and ellipses kept as printed. Single quotation marks are apostrophes too often and are left
alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.model import PassageKind, Report, Span

_PAIRS = {"“": "”", "«": "»", "„": "“"}
_CLOSERS = frozenset({"”", "»"})
SHORTEST_WORDS = 2  # a single quoted word is a name or a scare quote, never a statement
LONGEST_TAG = 12  # words of a speaker's tag in a transcript ("Vladimir Putin: …")
_TRANSCRIPT = re.compile(r"^(?P<speaker>[A-Z][^:.!?\n“\"]{2,110}):\s+(?=[A-Z“\"(])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Span):
    """Text between quotation marks, the marks left out.

    `passage` is the index of its passage; `continues` tells that it goes on with the quotation of the passage before.
    """

    passage: int
    continues: bool = False

    @property
    def words(self) -> int:
        """How many words it holds."""
        return len(re.findall(r"\w+", self.text))


def find_quotations(report: Report) -> tuple[Quotation, ...]:
    """All quotations of a report in text order; empty where nothing is quoted.

    Example: '“The talks were useful,” the envoy said. “They go on.”' gives two.
    """
    out: list[Quotation] = []
    left_open = False
    for number, passage in enumerate(report.passages):
        if passage.kind is PassageKind.INTRUDER:
            continue
        found, still_open = _in_passage(passage.text)
        for k, (start, end) in enumerate(found):
            begin, stop = passage.start + start, passage.start + end
            text = report.text[begin:stop]
            trimmed = text.strip()
            if trimmed:
                begin += len(text) - len(text.lstrip())
                continues = left_open and k == 0 and passage.text[:start].strip(' “"«„') == ""
                out.append(
                    Quotation(text=trimmed, start=begin, end=begin + len(trimmed), passage=number, continues=continues)
                )
        left_open = still_open
    return tuple(out)


def _in_passage(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Spans between marks, and whether the last one stays open to the end of the passage."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    opener = closer = ""
    depth = 0
    for i, char in enumerate(text):
        if opened is None:
            closer = _closer_for(text, i)
            if closer:
                opened, opener, depth = i + 1, char if char in _PAIRS else "", 0
            continue
        if char == opener:
            depth += 1
        elif char == closer and depth:
            depth -= 1
        elif char == closer or closer == "”" and char == '"' and "”" not in text[i:]:
            spans.append((opened, i))
            opened = None
    if opened is not None and len(text) - opened > 1:
        spans.append((opened, len(text)))
        return spans, True
    return spans, False


def _closer_for(text: str, i: int) -> str:
    """The mark that closes a quotation that the character opens; "" where it opens none."""
    if text[i] == '"' and _opens(text, i):
        return '"'
    return _PAIRS.get(text[i], "")


def _opens(text: str, i: int) -> bool:
    """Whether a straight mark, which looks the same on either side, opens a quotation."""
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([:—–-,.;")


def find_transcript(text: str) -> re.Match[str] | None:
    """The speaker's tag at the head of a passage of a transcript ("Vladimir Putin: …"), if there is one."""
    match = _TRANSCRIPT.match(text)
    return match if match and len(match["speaker"].split()) <= LONGEST_TAG else None
