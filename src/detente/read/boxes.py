"""Boxes of a page that bear no mark, known by the heading that they begin with.

A heading that is a link begins a teaser of another story; a heading such as "Related stories" or "3 comments" begins a
list or the comments. The box is the nearest element around the heading; one that holds much of the prose, or the first
of it, is the story and no box.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from detente.knowledge.intruders import IntruderCues
from detente.read.blocks import HEADINGS, Block, Box
from detente.read.intruders import is_bare, line_cue

_HOLDERS = frozenset(("article", "aside", "div", "li", "section", "td"))
_MOST = 0.6  # share of a page's prose that a box may hold
_MOSTLY_LINK = 0.85
_TEASER = Box(mark="", kind="intruder", reason="teaser of another story")


def headed_boxes(blocks: Sequence[Block], signs: Sequence[Box | None], *, cues: IntruderCues) -> list[Box | None]:
    """The signs of all blocks, with those of unmarked boxes added.

    Args:
        blocks: All blocks of the page.
        signs: What the marks around each block say.
        cues: Wordings of headings.
    """
    prose = [block.prose if sign is None else 0 for block, sign in zip(blocks, signs, strict=True)]
    first = next((i for i, size in enumerate(prose) if size), None)
    most = _MOST * sum(prose)
    found = list(signs)
    for i, block in enumerate(blocks):
        sign = _heading_sign(block, cues) if found[i] is None and block.tag in HEADINGS else None
        holder = _holder(block.element) if sign is not None else None
        if sign is None or holder is None or first is None:
            continue
        end = _end_of(blocks, i, holder)
        starts_it = i == 0 or not _is_in(blocks[i - 1].element, holder)
        if starts_it and not i <= first < end and sum(prose[i:end]) < most:
            found[i:end] = [sign if held is None or held.kind != "intruder" else held for held in found[i:end]]
    return found


def _heading_sign(block: Block, cues: IntruderCues) -> Box | None:
    cue = line_cue(block.text, cues=cues)
    if (
        cue is not None
        and cue.kind == "intruder"
        and (cue.form == "line" or (cue.opens_list and is_bare(block.text, cue)))
    ):
        return Box(mark="", kind="intruder", reason=cue.reason)
    return _TEASER if block.linked >= _MOSTLY_LINK else None


def _holder(element: HtmlElement) -> HtmlElement | None:
    return next((holder for holder in element.iterancestors() if holder.tag in _HOLDERS), None)


def _end_of(blocks: Sequence[Block], start: int, holder: HtmlElement) -> int:
    """Number of the first block after `start` that stands outside the holder."""
    return next((i for i in range(start, len(blocks)) if not _is_in(blocks[i].element, holder)), len(blocks))


def _is_in(element: HtmlElement, holder: HtmlElement) -> bool:
    return element is holder or any(ancestor is holder for ancestor in element.iterancestors())
