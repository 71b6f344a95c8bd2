"""Pages to reports: the story as our own plain text, everything in it labelled."""

from __future__ import annotations

import copy
import hashlib
import logging
import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement

from detente.errors import EmptyReport
from detente.knowledge.intruders import IntruderCues, load_intruders
from detente.model.report import PassageKind, Report
from detente.read.blocks import Block, TimeTag, blocks_of
from detente.read.encoding import decode
from detente.read.lines import split_passages
from detente.read.markup import parse_markup
from detente.read.options import Given, ReadOptions
from detente.read.page import PageFacts, day_by_line, day_by_time, page_facts
from detente.read.passages import Chunk, classify
from detente.read.region import Placed, story_blocks
from detente.read.text import check_text, make_report, read_text

_log = logging.getLogger("detente.read")
_MOST_ELEMENTS = 50_000  # above it a page is no report, and the extractor takes minutes
_LINKED = 0.5  # share of a block in links from which a label needs no separator


def read_html(
    raw: bytes | str, *, options: ReadOptions | None = None, where: str = "page", cues: IntruderCues | None = None
) -> Report:
    """A report from a page.

    The report's text is our rendering of the story, blank lines between its blocks; offsets count in it. Boxes inside
    the story are kept as intruders or captions. Title, day, outlet and address come from the page's metadata;
    `options` fill what it does not state. Scripts are neither run nor shown.

    Args:
        raw: The page's bytes, or its text.
        options: Settings; the usual ones without it.
        where: File name, for messages.
        cues: Wordings and marks of what is no story text; those of the package without it.

    Raises:
        EmptyReport: No story can be found in the page.
        NotText: The bytes are no text.
        TooLarge: The story has more characters than `options` allows.

    Example:
        >>> report = read_html("<h1>Truce holds in Tawila</h1><p>The truce held on Monday.</p><p>Advertisement</p>")
        >>> [(passage.kind.value, passage.text) for passage in report.passages]
        [('headline', 'Truce holds in Tawila'), ('body', 'The truce held on Monday.'), ('intruder', 'Advertisement')]
    """
    options = options or ReadOptions()
    cues = cues or load_intruders()
    hashed = hashlib.sha256(raw if isinstance(raw, bytes) else raw.encode(errors="replace")).hexdigest()
    markup = decode(raw, where=where, page=True).text if isinstance(raw, bytes) else raw
    if "<" not in markup and markup.strip():
        return read_text(markup, options=options, given=Given(where=where, hashed=hashed), cues=cues)
    return _read_tree(parse_markup(markup, where=where), options=options, where=where, hashed=hashed, cues=cues)


def _read_tree(tree: HtmlElement, *, options: ReadOptions, where: str, hashed: str, cues: IntruderCues) -> Report:
    facts = page_facts(tree)
    blocks, times = blocks_of(tree, cues=cues)
    guide, guessed_day = _extracted(tree)
    placed = story_blocks(blocks, title=facts.title, guide=guide, cues=cues)
    if not placed:
        return _from_data(facts, options=options, where=where, hashed=hashed, cues=cues)
    chunks, text = _rendered(placed, cues=cues)
    check_text(text, options=options, where=where)
    given = Given(
        title=_title(placed, facts),
        published=facts.published or _day(placed, blocks, times) or _borne_out(guessed_day, facts.url or options.url),
        outlet=facts.outlet,
        url=facts.url,
        where=where,
        hashed=hashed,
    )
    passages = classify(chunks, title=given.title, cues=cues)
    return make_report(text, passages, options=options, given=given)


def _extracted(tree: HtmlElement) -> tuple[str | None, str | None]:
    """What an extractor takes for the story, and the day it comes by; None for either where it finds none."""
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return None, None
    # Half a second to load, and needed for pages only.
    import trafilatura

    # It warns of every page in which it finds nothing; whether that matters is decided here.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    try:
        found = trafilatura.bare_extraction(
            copy.deepcopy(tree),
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError) as error:
        _log.info("no guide to the story: %r", error)
        return None, None
    if found is None or isinstance(found, dict):
        return None, None
    return found.text, found.date


def _rendered(placed: Sequence[Placed], *, cues: IntruderCues) -> tuple[tuple[Chunk, ...], str]:
    """The story as plain text, a blank line between blocks, and its passages."""
    chunks: list[Chunk] = []
    at = 0
    for item in placed:
        text = item.block.text
        bounds = ((0, len(text)),) if item.kind is not None else split_passages(text, cues=cues)
        for start, end in bounds:
            chunk = Chunk(start=at + start, end=at + end, text=text[start:end], kind=item.kind, reason=item.reason)
            chunks.append(replace(chunk, linked=item.block.linked >= _LINKED))
        at += len(text) + 2
    return tuple(chunks), "\n\n".join(item.block.text for item in placed)


def _title(placed: Sequence[Placed], facts: PageFacts) -> str | None:
    printed = (item.block.text for item in placed if item.kind is PassageKind.HEADLINE)
    headline = next(printed, None)
    return " ".join(headline.split()) if headline else facts.title


def _day(placed: Sequence[Placed], blocks: Sequence[Block], times: Sequence[TimeTag]) -> str | None:
    """The day that the page prints for its readers: in a `time` element, or on a line of its own."""
    body = next((item.block for item in placed if item.kind is None and item.block.prose), None)
    first = next((i for i, block in enumerate(blocks) if block is body), len(blocks))
    return day_by_time(times, before=first) or day_by_line([item.block for item in placed if not item.block.prose])


def _borne_out(guess: str | None, url: str | None) -> str | None:
    """An extractor's guess of the day, where the page's address holds that day."""
    return guess if guess and url and guess in re.sub(r"[/_]", "-", url) else None


def _from_data(facts: PageFacts, *, options: ReadOptions, where: str, hashed: str, cues: IntruderCues) -> Report:
    """The story that a page gives as data only."""
    if not facts.body:
        raise EmptyReport(f"{where}: no story found in this page; save the page with its story, or give the text")
    given = Given(
        title=facts.title, published=facts.published, outlet=facts.outlet, url=facts.url, where=where, hashed=hashed
    )
    return read_text(facts.body, options=options, given=given, cues=cues)
