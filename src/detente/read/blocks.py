"""A page's tree to its blocks of text, each with the marks of the boxes that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from detente.knowledge.intruders import IntruderCues
from detente.read.lines import has_final_stop

_BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul button label legend amp-ad amp-embed amp-sidebar amp-social-share "
    "amp-carousel amp-accordion".split()
)
_UNSEEN_TAGS = frozenset(
    "script style template noscript head title svg math iframe object embed video audio canvas map select "
    "option textarea input datalist img amp-img amp-analytics amp-video amp-iframe amp-pixel".split()
)
# Elements that are no part of a story's text wherever they stand inside it.
_BOX_TAGS = {
    "aside": ("intruder", "box beside the story"),
    "nav": ("intruder", "page furniture"),
    "footer": ("intruder", "page furniture"),
    "form": ("intruder", "form"),
    "button": ("intruder", "page furniture"),
    "label": ("intruder", "form"),
    "dialog": ("intruder", "page furniture"),
    "menu": ("intruder", "page furniture"),
    "amp-ad": ("intruder", "advertisement"),
    "amp-embed": ("intruder", "advertisement"),
    "amp-sidebar": ("intruder", "page furniture"),
    "amp-social-share": ("intruder", "share or comment bar"),
    "figcaption": ("caption", "caption"),
    "figure": ("caption", "caption"),
}
_UNMARKED_TAGS = frozenset(("html", "body", "main", "article"))
_MARK_ATTRIBUTES = ("class", "id", "data-component", "data-testid", "data-type", "role", "itemprop", "rel")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|visuallyhidden)(?:\s|$)", re.IGNORECASE
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEGATED = ("no", "has", "with", "without", "is", "show", "hide", "not", "js")
_MARK_PARTS = 3
_WHITE = re.compile(r"[ \t\n\r\f\v]+")
_AROUND_BREAK = re.compile(r" *\x00 *")
_PARAGRAPH = re.compile(r"\n[\s]*\n\s*|\n(?=\xa0{2,}|\u3000)")
_TABLE_CAPTION = 300  # characters of a table around a picture that are still its caption


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A sign that what stands in an element is of some kind: its mark, the kind, and the reason for intruders."""

    mark: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, cell or other run of text of a page.

    Attributes:
        text: As shown; a single line break where the page breaks the line.
        tag: Name of the element that holds it.
        element: That element.
        linked: Share of its characters that stand in links, 0–1.
        boxes: Signs of the elements around it, outermost first.
    """

    text: str
    tag: str
    element: HtmlElement
    linked: float
    boxes: tuple[Box, ...]

    @property
    def prose(self) -> int:
        """Characters that count as running text: 0 for headings, labels and lists of links."""
        words = len(self.text.split())
        if self.linked > 0.5 or self.tag in HEADINGS:
            return 0
        return len(self.text) if words > 9 or (words > 3 and has_final_stop(self.text)) else 0


HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTag:
    """A `time` element: its date, before which block it stands, and the signs around it."""

    value: str
    before: int
    boxes: tuple[Box, ...]
    marked: bool


@dataclass(slots=True)
class _Walk:
    """What is known at one point of the walk through a tree."""

    cues: IntruderCues
    blocks: list[Block] = field(default_factory=list)
    times: list[TimeTag] = field(default_factory=list)
    holders: list[HtmlElement] = field(default_factory=list)
    boxes: list[tuple[HtmlElement, Box]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    links: int = 0
    linked: int = 0

    def start(self, element: HtmlElement) -> None:
        box = _box_of(element, self.cues)
        if element.tag in _BLOCK_TAGS or box is not None:
            self.flush()
            self.holders.append(element)
        if box is not None:
            self.boxes.append((element, box))
        if element.tag == "a":
            self.links += 1
        elif element.tag == "br":
            self.pieces.append("\x00")
        elif element.tag == "time" and element.get("datetime"):
            marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
            boxes = tuple(held for _, held in self.boxes)
            self.times.append(
                TimeTag(value=element.get("datetime"), before=len(self.blocks), boxes=boxes, marked=marked)
            )
        self.add(element.text)

    def end(self, element: HtmlElement) -> None:
        if element.tag == "a":
            self.links -= 1
        if self.holders and self.holders[-1] is element:
            self.flush()
            self.holders.pop()
        if self.boxes and self.boxes[-1][0] is element:
            self.boxes.pop()
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            original = text.replace("\x00", "")
            text = _WHITE.sub(" ", original)
            # Only here does the mark-up break lines as it is written.
            if self.holders and self.holders[-1].tag == "pre":
                text = original.replace("\n", "\x00")
            # Styles often set apart what the mark-up joins: "Jane Roe" and "Reporting from Juba" in two spans.
            if self.pieces and self.pieces[-1][-1:].islower() and text[:1].isupper():
                self.pieces.append(" ")
            self.pieces.append(text)
            if self.links > 0:
                self.linked += len(text.strip())

    def flush(self) -> None:
        text = _WHITE.sub(" ", "".join(self.pieces))
        text = _AROUND_BREAK.sub("\n", text).strip()
        share = min(self.linked / len(text), 1.0) if text else 0.0
        self.pieces, self.linked = [], 0
        if not text or not self.holders:
            return
        boxes = tuple(box for _, box in self.boxes)
        holder = self.holders[-1]
        for part in _PARAGRAPH.split(text):
            if part.strip():
                self.blocks.append(Block(text=part.strip(), tag=holder.tag, element=holder, linked=share, boxes=boxes))


def blocks_of(tree: HtmlElement, *, cues: IntruderCues) -> tuple[tuple[Block, ...], tuple[TimeTag, ...]]:
    """All blocks that a page shows, and its `time` elements, in document order.

    Scripts, styles and what is hidden are passed over.

    Args:
        tree: Root of the page.
        cues: Marks to look for.

    Example:
        >>> blocks, _ = blocks_of(parse_markup("<p>Both sides met.<script>x()</script></p>", where="page"), cues=load_intruders())
        >>> [block.text for block in blocks]
        ['Both sides met.']
    """
    walk = _Walk(cues=cues)
    walker = etree.iterwalk(tree, events=("start", "end"))
    unseen: HtmlElement | None = None
    for event, element in walker:
        if event == "start":
            if not isinstance(element.tag, str) or _is_unseen(element):
                unseen = element
                walker.skip_subtree()
            else:
                walk.start(element)
        elif unseen is not None and element is unseen:
            walk.add(element.tail)
            unseen = None
        else:
            walk.end(element)
    walk.flush()
    return tuple(walk.blocks), tuple(walk.times)


def _is_unseen(element: HtmlElement) -> bool:
    return (
        element.tag in _UNSEEN_TAGS
        or element.get("hidden") is not None
        or _HIDDEN_STYLE.search(element.get("style", "")) is not None
        or _HIDDEN_CLASS.search(element.get("class", "")) is not None
    )


def _box_of(element: HtmlElement, cues: IntruderCues) -> Box | None:
    if element.tag in _UNMARKED_TAGS:
        return None
    marked = _marked(element, cues)
    if marked is None and element.tag in _BOX_TAGS:
        kind, reason = _BOX_TAGS[element.tag]
        return Box(mark=element.tag, kind=kind, reason=reason)
    if marked is None and element.tag == "table" and _is_picture_table(element):
        return Box(mark="table", kind="caption", reason="caption")
    return marked


def _marked(element: HtmlElement, cues: IntruderCues) -> Box | None:
    """The strongest mark of an element: intruders before captions before the rest."""
    found: Box | None = None
    for name in _names(element):
        cue = cues.marks.get(name)
        if cue is None:
            continue
        box = Box(mark=name, kind=cue.kind, reason=cue.reason)
        if cue.kind == "intruder":
            return box
        if cue.kind != "caption" and element.tag not in _BLOCK_TAGS and _stands_in_a_line(element):
            continue
        if found is None or cue.kind == "caption":
            found = box
    return found


def _stands_in_a_line(element: HtmlElement) -> bool:
    """Whether words stand beside an inline element: the name in "By Jane Roe, Juba"."""
    parent = element.getparent()
    if parent is None:
        return False
    beside = (parent.text or "") + "".join(child.tail or "" for child in parent)
    return any(character.isalpha() for character in beside)


def _names(element: HtmlElement) -> Iterator[str]:
    """Names that an element bears, and runs of up to three of their parts."""
    for attribute in _MARK_ATTRIBUTES:
        for name in element.get(attribute, "").split()[:20]:
            parts = [part for part in re.split(r"[-_]+", _CAMEL.sub("-", name[:80]).lower()) if part]
            if parts and parts[0] in _NEGATED:
                continue
            yield name.lower()
            for size in range(min(len(parts), _MARK_PARTS), 0, -1):
                for start in range(len(parts) - size + 1):
                    yield "-".join(parts[start : start + size])


def _is_picture_table(table: HtmlElement) -> bool:
    """A small table around a picture, as old pages set a picture with its caption."""
    if table.find(".//img") is None or table.find(".//table") is not None:
        return False
    return len(" ".join(table.itertext())) < _TABLE_CAPTION
