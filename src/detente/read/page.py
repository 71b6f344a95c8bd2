"""What a page says about itself: title, day of publication, outlet, address.

Only what the page states is taken. A day is never concluded from the story's own words, nor from a copyright line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from detente.read.blocks import Block, TimeTag
from detente.read.datelines import is_dateline
from detente.read.published import page_day, printed_day

_META_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "dcterms.issued", "pubdate", "publish-date",
    "publishdate", "publish_date",
    "publication_date", "article.published", "date", "citation_publication_date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_META_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_SEPARATOR = re.compile(r"\s+[|–—»•·]\s+|\s+-\s+|\s+::\s+")
_WORDS = re.compile(r"\w+")
_ARTICLE = re.compile(r"Article|BlogPosting|Report|WebPage$")
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a page's metadata state; None where they do not. `body` is the story as data, where given."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    body: str | None = None


def page_facts(tree: HtmlElement) -> PageFacts:
    """Read a page's metadata: JSON-LD first, then meta elements, then the title element.

    Example:
        >>> tree = parse_markup('<title>Truce holds | The Courier</title><meta property="og:site_name" content="The Courier">', where="page")
        >>> page_facts(tree).title
        'Truce holds'
    """
    metas = _metas(tree)
    linked = _linked_data(tree)
    outlet = _text(linked.get("publisher"), "name") or next(
        (metas[name] for name in _META_OUTLETS if name in metas), None
    )
    titles = [
        _text(linked.get("headline")),
        metas.get("og:title"),
        metas.get("twitter:title"),
        tree.findtext(".//title"),
    ]
    dates = [_text(linked.get("datePublished")), *(metas.get(name) for name in _META_DATES)]
    body = linked.get("articleBody")
    canonical = tree.find(".//link[@rel='canonical']")
    return PageFacts(
        title=next((_without_site(title, outlet) for title in titles if title and title.strip()), None),
        published=next((day for day in (page_day(date) for date in dates if date) if day), None),
        outlet=outlet,
        url=(canonical.get("href") if canonical is not None else None)
        or metas.get("og:url")
        or _text(linked.get("url")),
        body=body if isinstance(body, str) and body.strip() else None,
    )


def day_by_time(times: Sequence[TimeTag], *, before: int) -> str | None:
    """The day of the `time` element that dates the page: a marked one, else the first above the end of the story's head.

    Args:
        times: All `time` elements of the page.
        before: Number of the block at which the body has begun.
    """
    marked = (time for time in times if time.marked)
    in_head = (
        time for time in times if time.before <= before and not any(box.kind == "intruder" for box in time.boxes)
    )
    days = (page_day(time.value) for time in (*marked, *in_head))
    return next((day for day in days if day), None)


def day_by_line(blocks: Sequence[Block]) -> str | None:
    """The first full date that a line of its own prints, one of publication before one of change.

    Args:
        blocks: Blocks that stand around the story, its own prose left out.
    """
    lines = [block.text for block in blocks if is_dateline(block.text) or _is_labelled(block)]
    dated = [(line.lower(), day) for line in lines if (day := printed_day(line))]
    first = (day for line, day in dated if "updated" not in line and "modified" not in line)
    return next(first, None) or next((day for _, day in dated), None)


def _is_labelled(block: Block) -> bool:
    return any(box.kind in ("dateline", "byline") for box in block.boxes) and len(block.text.split()) <= 25


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_data(tree: HtmlElement) -> dict[str, Any]:
    """The first JSON-LD object of the page that describes an article; empty where there is none."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and _ARTICLE.search(name) for name in names) and node.get("headline"):
                return node
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """All objects in JSON data, outer ones first; at most two thousand."""
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _text(value: Any, key: str | None = None) -> str | None:
    """A string in JSON data, or the one under a key of an object; of a list the first."""
    if isinstance(value, list):
        value = value[0] if value else None
    if key is not None and isinstance(value, dict):
        value = value.get(key)
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _without_site(title: str, outlet: str | None) -> str:
    """A page title without the name of the site at its end or start."""
    title = " ".join(title.split())
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
    site = {word.casefold() for word in _WORDS.findall(outlet or "")}
    longest = max(parts, key=lambda part: len(part.split()))
    for end, rest in ((parts[-1], title[: title.rfind(parts[-1])]), (parts[0], title[len(parts[0]) :])):
        words = {word.casefold() for word in _WORDS.findall(end)}
        if end != longest and (words & site or (not site and len(words) <= 4)):
            return _without_site(rest.strip(" |–—»•·-:"), outlet)
    return title
