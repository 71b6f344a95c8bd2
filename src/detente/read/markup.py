"""Mark-up to a tree that can be walked safely, however deep it is nested."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

from lxml import etree
from lxml.html import HtmlElement, document_fromstring
from lxml.html import HTMLParser as TreeParser

from detente.errors import EmptyReport, ReadError

_DEEPEST = 200  # levels of elements that are kept; the parser itself gives up at 256 or 2048
# Start tags so long hold data, and parsers take time by the square of the number of attributes.
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})\s[^<>]{20000,}>")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_PARAGRAPH = "<br><br>"  # what an element left out leaves behind
_TEXT_ONLY = frozenset(("script", "style"))


def parse_markup(text: str, *, where: str) -> HtmlElement:
    """The tree of a page. Nothing in it is run or fetched.

    Elements nested deeper than 200 levels are left out of the tree, their text is kept.

    Raises:
        EmptyReport: There is no element and no text.
        ReadError: The mark-up cannot be parsed.

    Example:
        >>> parse_markup("<p>Both sides met.", where="page").text_content()
        'Both sides met.'
    """
    text = _LONG_TAG.sub(r"<\1>", text.replace("\x00", ""))
    parser, tree = _parse(text, where=where)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        flat = _Flat()
        flat.feed(text)
        flat.close()
        _, tree = _parse("".join(flat.parts), where=where)
    return tree


def _parse(text: str, *, where: str) -> tuple[TreeParser, HtmlElement]:
    parser = TreeParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return parser, document_fromstring(text.encode(errors="replace"), parser=parser)
    except etree.ParserError as error:
        raise EmptyReport(f"{where}: a page without any text; save the page with its story") from error
    except etree.XMLSyntaxError as error:
        raise ReadError(f"{where}: mark-up that cannot be parsed ({error}); save the page anew") from error


class _Flat(HTMLParser):
    """Writes a page anew without the elements below a depth, keeping all text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._depth = 0
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID or tag in _TEXT_ONLY:
            self._write(tag, attrs)
            self._inside = tag if tag in _TEXT_ONLY else ""
            return
        self._depth += 1
        if self._depth <= _DEEPEST:
            self._write(tag, attrs)
        elif self.parts[-1] != _PARAGRAPH:
            self.parts.append(_PARAGRAPH)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if tag in _TEXT_ONLY:
            self.parts.append(f"</{tag}>")
            self._inside = ""
            return
        if self._depth <= _DEEPEST:
            self.parts.append(f"</{tag}>")
        self._depth = max(self._depth - 1, 0)

    def handle_data(self, data: str) -> None:
        self.parts.append(data if self._inside else escape(data, quote=False))

    def _write(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = "".join(
            f' {name}="{escape(value or "")}"' for name, value in attrs if name.isidentifier() or "-" in name
        )
        self.parts.append(f"<{tag}{written}>")
