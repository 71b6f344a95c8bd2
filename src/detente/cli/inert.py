r"""Text of reports made inert: whatever a report holds, a terminal only ever shows it.

Every piece of text that comes from outside — a report, a file name, an error that quotes either — goes through
`visible` or `flat` before it is printed. What could move the cursor, set a colour, ring, hide or turn the reading
direction is spelled out instead: an escape prints as `\x1b`, a right-to-left override as `<U+202E>`.
"""

from __future__ import annotations

import re
import unicodedata

_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_KEPT = frozenset("\u200c\u200d")  # joiners: part of how words of some scripts are written, and they turn nothing
_SPELLED = frozenset({"Cf", "Zl", "Zp"})
_BLANKS = re.compile(r"[ \t\r\n\u00a0]+")
_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]*")
# What JSON allows as it is, but no terminal should be given.
_LOOSE = re.compile(r"[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


def visible(text: str) -> str:
    r"""The text with every control character, override and half surrogate spelled out.

    Letters, marks, signs and spaces stay as they are; the result holds no line break.

    Args:
        text: Anything.

    Example:
        >>> visible("a\x1b[31mb\u202ec")
        'a\\x1b[31mb<U+202E>c'
    """
    if _PLAIN.fullmatch(text):
        return text
    return "".join(map(_shown, text))


def flat(text: str) -> str:
    """The text on one line: breaks and runs of blanks become one space, the rest is as in `visible`."""
    return visible(_BLANKS.sub(" ", text).strip())


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return _NAMED.get(character) or f"\\x{ord(character):02x}"
    if category == "Cs":
        return f"\\u{ord(character):04x}"
    if category in _SPELLED and character not in _KEPT:
        return f"<U+{ord(character):04X}>"
    return character


def inert_json(line: str) -> str:
    """A line of JSON with its loose control characters as escapes: the same value, harmless on a terminal."""
    return _LOOSE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
