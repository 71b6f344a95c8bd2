"""Bytes to text: which encoding they are in, and how that is known.

In this order: a byte order mark, the declaration of a page itself, UTF-8 where it holds for the whole file, and a
guess.
"""

from __future__ import annotations

import codecs
import logging
import re
from dataclasses import dataclass

from detente.errors import NotText

_log = logging.getLogger("detente.read")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})[\"']",
    re.IGNORECASE,
)
_HEAD = 4_096  # bytes in which a page declares its encoding
_GUESSED_ON = 100_000  # bytes that the guess looks at
_FEW = 0.1  # share of bytes beyond ASCII below which a text is taken for Western
# What browsers read these labels as.
_AS_BROWSERS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "gb2312": "gb18030",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x7fELF",
    b"BZh",
    b"7z\xbc\xaf",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A decoded text, with the encoding and how it is known.

    Attributes:
        basis: "mark", "declared", "utf-8" or "guess".
    """

    text: str
    encoding: str
    basis: str


def decode(raw: bytes, *, where: str, page: bool = False) -> Decoded:
    """The text of raw bytes.

    Args:
        raw: The whole file.
        where: File name, for messages.
        page: The bytes are a page, whose own declaration counts.

    Raises:
        NotText: The bytes are no text, or no encoding fits them.

    Example:
        >>> decode("Zürich talks".encode("utf-16"), where="talks.txt").encoding
        'utf-16'
    """
    found = _by_mark(raw)
    if found is None:
        _refuse_binary(raw, where=where)
        found = (_by_declaration(raw) if page else None) or _as_utf8(raw) or _by_guess(raw)
    if found is None:
        raise NotText(f"{where}: no encoding fits these bytes; save the text as UTF-8")
    if len(_CONTROL.findall(found.text[:_HEAD])) > len(found.text[:_HEAD]) // 20:
        raise NotText(f"{where}: these bytes are no text; give a text, HTML or JSON Lines file")
    _log.info("%s: read as %s (%s)", where, found.encoding, found.basis)
    return found


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _try(raw, encoding, "mark")
    return None


def _refuse_binary(raw: bytes, *, where: str) -> None:
    """Refuse bytes that no text has."""
    if raw.startswith(_SIGNATURES) or b"\x00" in raw[:_HEAD]:
        raise NotText(f"{where}: these bytes are no text; give a text, HTML or JSON Lines file")


def _by_declaration(raw: bytes) -> Decoded | None:
    match = _DECLARED.search(raw[:_HEAD])
    if match is None:
        return None
    name = (match.group(1) or match.group(2)).decode("ascii").lower()
    encoding = _AS_BROWSERS.get(name, name)
    # A page that declares UTF-16 in ASCII letters is not in UTF-16.
    return None if encoding.startswith(("utf-16", "utf-32")) else _try(raw, encoding, "declared")


def _as_utf8(raw: bytes) -> Decoded | None:
    return _try(raw, "utf-8", "utf-8")


def _by_guess(raw: bytes) -> Decoded | None:
    # In nearly plain ASCII a guess has little to go by; English news in an old encoding is in this one.
    if sum(byte > 127 for byte in raw[:_GUESSED_ON]) < _FEW * min(len(raw), _GUESSED_ON):
        western = _try(raw, "cp1252", "guess")
        if western is not None:
            return western
    # Only needed for old files; it takes a tenth of a second to load.
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_GUESSED_ON]).best()
    return _try(raw, best.encoding, "guess") if best else None


def _try(raw: bytes, encoding: str, basis: str) -> Decoded | None:
    try:
        text = raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return Decoded(text=text, encoding=encoding, basis=basis)
