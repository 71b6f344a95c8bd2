"""Which blocks of a page are the story, and what the boxes around them make of them.

The story is the deepest element that holds four fifths of the page's prose. An extractor's text is a guide: prose that
it dropped counts less, prose that it kept outside that element joins the story. Nothing inside is dropped; what is no
story text is labelled.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from detente.knowledge.intruders import IntruderCues
from detente.model.report import PassageKind
from detente.read.blocks import Block, Box
from detente.read.boxes import headed_boxes
from detente.read.bylines import is_byline
from detente.read.datelines import is_dateline
from detente.read.headlines import same_headline
from detente.read.lines import has_final_stop

_MARKS_THE_STORY = 0.4  # share of a page's prose from which a mark stands for the story itself
_HOLDS_THE_STORY = 0.8  # share of the weighed prose that the story's element holds
_DROPPED = 0.25  # weight of prose that the extractor dropped
_MOSTLY_LINK = 0.85
_SENTENCE_WORDS = 8
_CREDIT_WORDS = 25
_DECK_WORDS = 60
_LEAVES = frozenset(("p", "li", "blockquote", "dd", "dt", "pre", "center"))
_LETTERS = re.compile(r"[\W_]+")
_COMPARED = 80  # letters by which a block is found in the extractor's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A block of the story with the kind that the structure gives it, if any."""

    block: Block
    kind: PassageKind | None = None
    reason: str | None = None


def story_blocks(
    blocks: Sequence[Block], *, title: str | None, guide: str | None, cues: IntruderCues
) -> tuple[Placed, ...]:
    """The blocks of the story, in document order, headline first.

    Args:
        blocks: All blocks of the page.
        title: The page's title as its metadata has it.
        guide: What an extractor took for the story; None where it found none.
        cues: Wordings of headings of boxes.

    Returns:
        The blocks to show; empty where the page holds no prose.
    """
    ignored = _marks_of_the_story(blocks)
    signs = headed_boxes(blocks, [_sign(block, ignored) for block in blocks], cues=cues)
    kept = _kept_by(guide, blocks)
    story = _story_element(blocks, signs, kept)
    if story is None:
        return ()
    inside = [_is_inside(block.element, story) or block.element is story for block in blocks]
    joined = [inside[i] or (kept[i] and blocks[i].prose > 0 and signs[i] is None) for i in range(len(blocks))]
    first = _first_of_body(blocks, [joined[i] and signs[i] is None for i in range(len(blocks))], title=title)
    headline = _headline(blocks, title=title, before=first)
    placed = []
    for i, block in enumerate(blocks):
        if i == headline:
            placed.append(Placed(block=block, kind=PassageKind.HEADLINE))
        elif joined[i] and (headline is None or i > headline or i >= first):
            placed.append(_place(block, signs[i], in_head=i < first))
        elif joined[i]:
            placed.append(_above(block, signs[i], title=title))
        elif headline is not None and headline < i < first and _is_head_line(block, signs[i]):
            placed.append(_place(block, signs[i], in_head=True))
    return _with_list_headings(placed)


def _marks_of_the_story(blocks: Sequence[Block]) -> frozenset[str]:
    """Marks under which so much prose stands that they cannot mean what they say."""
    total = sum(block.prose for block in blocks)
    under: Counter[str] = Counter()
    for block in blocks:
        for mark in {box.mark for box in block.boxes}:
            under[mark] += block.prose
    return frozenset(mark for mark, prose in under.items() if prose >= _MARKS_THE_STORY * total > 0)


def _sign(block: Block, ignored: frozenset[str]) -> Box | None:
    """The box that decides for a block: the outermost intruder, else the innermost of the others."""
    boxes = [box for box in block.boxes if box.mark not in ignored]
    for box in boxes:
        if box.kind == "intruder":
            return box
    return boxes[-1] if boxes else None


def _kept_by(guide: str | None, blocks: Sequence[Block]) -> list[bool]:
    text = _LETTERS.sub("", guide or "").casefold()
    keys = [_LETTERS.sub("", block.text[: 3 * _COMPARED]).casefold()[:_COMPARED] for block in blocks]
    return [bool(key) and key in text for key in keys]


def _story_element(blocks: Sequence[Block], signs: Sequence[Box | None], kept: Sequence[bool]) -> HtmlElement | None:
    """The deepest element that holds most of the prose."""
    guided = any(kept)
    weights: dict[HtmlElement, float] = {}
    for block, sign, keep in zip(blocks, signs, kept, strict=True):
        if sign is None and block.prose:
            weight = block.prose * (1.0 if keep or not guided else _DROPPED)
            weights[block.element] = weights.get(block.element, 0.0) + weight
    if not weights:
        return None
    held: dict[HtmlElement, float] = {}
    for element, weight in weights.items():
        for holder in (element, *element.iterancestors()):
            held[holder] = held.get(holder, 0.0) + weight
    heaviest = max(weights, key=lambda element: weights[element])
    enough = _HOLDS_THE_STORY * sum(weights.values())
    # A paragraph that outweighs the rest is not the whole story: what stands beside it belongs to it.
    holders = heaviest.iterancestors() if heaviest.tag in _LEAVES else (heaviest, *heaviest.iterancestors())
    return next(holder for holder in holders if held[holder] >= enough)


def _is_inside(element: HtmlElement, holder: HtmlElement) -> bool:
    return any(ancestor is holder for ancestor in element.iterancestors())


def _first_of_body(blocks: Sequence[Block], open_to: Sequence[bool], *, title: str | None) -> int:
    """Number of the first block of prose that is not the headline."""
    prose = [i for i, block in enumerate(blocks) if open_to[i] and block.prose]
    return next((i for i in prose if not (title and same_headline(blocks[i].text, title))), prose[0])


def _headline(blocks: Sequence[Block], *, title: str | None, before: int) -> int | None:
    """Which block is the headline: one that equals the title, else the last first-level heading above the story."""
    above = [i for i, block in enumerate(blocks[: before + 1]) if not _is_furniture(block)]
    if title:
        same = [i for i in above if same_headline(blocks[i].text, title)]
        headings = [i for i in same if blocks[i].tag == "h1"]
        if same:
            return (headings or same)[-1]
    headings = [i for i in above if blocks[i].tag == "h1" and len(blocks[i].text.split()) > 2]
    return headings[-1] if headings else None


def _is_furniture(block: Block) -> bool:
    return any(box.mark in ("nav", "breadcrumb", "breadcrumbs", "menu") for box in block.boxes)


def _place(block: Block, sign: Box | None, *, in_head: bool) -> Placed:
    words = len(block.text.split())
    if sign is not None and sign.kind in ("intruder", "caption"):
        kind = PassageKind(sign.kind)
        return Placed(block=block, kind=kind, reason=sign.reason if kind is PassageKind.INTRUDER else None)
    if is_byline(block.text):
        return Placed(block=block, kind=PassageKind.BYLINE)
    if is_dateline(block.text):
        return Placed(block=block, kind=PassageKind.DATELINE)
    if sign is not None and words <= _CREDIT_WORDS and sign.kind in ("byline", "dateline") and not block.prose:
        return Placed(block=block, kind=PassageKind(sign.kind))
    if sign is not None and sign.kind == "deck" and in_head and words <= _DECK_WORDS:
        return Placed(block=block, kind=PassageKind.DECK)
    if _is_link_line(block):
        return Placed(block=block, kind=PassageKind.INTRUDER, reason="link to another page")
    return Placed(block=block)


def _above(block: Block, sign: Box | None, *, title: str | None) -> Placed:
    """A block inside the story's element but above the headline."""
    if title and same_headline(block.text, title) and not _is_furniture(block):
        return Placed(block=block, kind=PassageKind.HEADLINE)
    placed = _place(block, sign, in_head=True)
    if placed.kind is None and not block.prose:
        return Placed(block=block, kind=PassageKind.INTRUDER, reason="above the headline")
    return placed


def _is_link_line(block: Block) -> bool:
    if block.linked < _MOSTLY_LINK:
        return False
    return not (has_final_stop(block.text) and len(block.text.split()) >= _SENTENCE_WORDS and block.tag != "li")


def _is_head_line(block: Block, sign: Box | None) -> bool:
    """Whether a line between headline and story belongs to the report: credit, date, deck or caption."""
    placed = _place(block, sign, in_head=True)
    return placed.kind not in (None, PassageKind.INTRUDER)


def _with_list_headings(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """Headings of lists of links are intruders like their lists."""
    found = list(placed)
    for i in range(len(found) - 2, -1, -1):
        heading, following = found[i], found[i + 1]
        is_heading = heading.block.tag in ("h2", "h3", "h4", "h5", "h6") and heading.kind is None
        if is_heading and following.kind is PassageKind.INTRUDER and following.block.linked >= _MOSTLY_LINK:
            found[i] = Placed(block=heading.block, kind=PassageKind.INTRUDER, reason="heading of a list of links")
    return tuple(found)
