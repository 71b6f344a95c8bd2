"""Pages made for the tests: ten stories in ten layouts, with the noise that such layouts set into a story."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape

from .stories import STORIES, Story


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page with its truth: story, and every line inside the story that is none of it."""

    name: str
    html: str
    story: Story
    noise: tuple[str, ...]


Layout = Callable[[Story], tuple[str, tuple[str, ...]]]


def _paragraphs(story: Story) -> list[str]:
    return [escape(" ".join(paragraph), quote=False) for paragraph in story.paragraphs]


def _day(story: Story, form: str) -> str:
    return date.fromisoformat(story.published).strftime(form)


def _links(titles: tuple[str, ...], mark: str = "") -> str:
    items = "".join(f'<li{mark}><a href="/{number}">{title}</a></li>' for number, title in enumerate(titles))
    return f"<ul>{items}</ul>"


def wordpress(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (
        f"Also read: {story.elsewhere[0]}",
        story.caption,
        "Share this:",
        "Click to share on Facebook",
        "Get our newsletter every morning, free of charge.",
        "Related Posts",
        story.elsewhere[1],
        story.elsewhere[2],
        "Tags:",
        f"{story.author} has covered the region for a decade. She lives in the capital.",
        "Leave a Reply",
        "What nonsense, the whole thing will fail by Christmas as it did the last time around.",
    )
    html = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{story.title} - {story.outlet}</title>
<meta property="og:title" content="{story.title}"><meta property="og:site_name" content="{story.outlet}">
<meta property="article:published_time" content="{story.published}T08:15:00+00:00"><script>var shown = "never";</script>
<style>p {{ color: black }}</style></head><body class="single single-post has-sidebar">
<header id="masthead" class="site-header"><p class="site-title"><a href="/">{story.outlet}</a></p>
<nav class="main-navigation"><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<div id="content"><main><article class="post type-post tag-talks category-world">
<header class="entry-header"><h1 class="entry-title">{story.title}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{story.published}T08:15:00+00:00">{_day(story, "%B %d, %Y")}</time></span>
<span class="byline"> by <span class="author vcard"><a href="/a">{story.author}</a></span></span></div></header>
<div class="entry-content"><figure class="wp-caption alignnone"><img src="a.jpg" alt="x"><figcaption class="wp-caption-text">{story.caption}</figcaption></figure>
<p>{p[0]}</p><p>{p[1]}</p><p><strong>Also read: <a href="/0">{story.elsewhere[0]}</a></strong></p><p>{p[2]}</p>
<div class="mc4wp-form newsletter-box"><p>Get our newsletter every morning, free of charge.</p><form><input type="email"></form></div>
{"".join(f"<p>{text}</p>" for text in p[3:])}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share on Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related Posts</h3>{_links(story.elsewhere[1:])}</div></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a href="/t">talks</a>, <a href="/p">peace</a></span></footer></article>
<div class="author-box"><p>{story.author} has covered the region for a decade. She lives in the capital.</p></div>
<div id="comments" class="comments-area"><h2>Leave a Reply</h2>
<p>What nonsense, the whole thing will fail by Christmas as it did the last time around.</p></div></main>
<aside class="widget-area"><h2>Recent Posts</h2>{_links(story.elsewhere)}</aside></div>
<footer class="site-footer"><p>© 2024 {story.outlet}. All rights reserved.</p></footer></body></html>"""
    return html, noise


def components(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (
        story.caption,
        "Image source, Getty Images",
        "More on this story",
        *story.elsewhere,
        "Related Topics",
        "Peace talks",
        "Share",
        "Save",
    )
    data = json.dumps(
        {
            "@context": "http://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": f"{story.published}T17:40:12.000Z",
            "dateModified": "2025-01-01T00:00:00Z",
            "publisher": {"@type": "NewsMediaOrganization", "name": story.outlet},
            "author": [{"@type": "Person", "name": story.author}],
        }
    )
    text = "".join(
        f'<div data-component="text-block" class="sc-1 kAbC"><p class="sc-9 x">{part}</p></div>' for part in p[1:]
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{story.title} - {story.outlet}</title>
<script type="application/ld+json">{data}</script></head><body><div id="__next"><header><nav><a href="/">Home</a><a href="/n">News</a></nav></header>
<main id="main-content"><article class="sc-a"><div data-component="headline-block"><h1>{story.title}</h1></div>
<div data-component="byline-block" class="sc-b"><div><time datetime="{story.published}T17:40:12.000Z">3 days ago</time></div><button>Share</button><button>Save</button>
<div><span>{story.author}</span><span>Reporting from {story.place}</span></div></div>
<div data-component="image-block"><figure><div><img src="i.jpg" alt=""><span class="sc-c">Image source, Getty Images</span></div>
<figcaption data-component="caption-block">{story.caption}</figcaption></figure></div>
<div data-component="text-block"><p><b>{p[0]}</b></p></div>{text}
<section data-component="links-block"><p>More on this story</p>{_links(story.elsewhere)}</section>
<div data-component="topic-list"><h2>Related Topics</h2><ul><li><a href="/t">Peace talks</a></li></ul></div></article></main>
<footer><p>Copyright 2025 {story.outlet}. The outlet is not responsible for the content of external sites.</p></footer></div></body></html>"""
    return html, noise


def ticker(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (*story.elsewhere, "BREAKING", "Follow our live coverage on Telegram", "Share on X", "Refresh")
    entries = "".join(
        f'<section class="liveblog-entry" id="e{number}"><time datetime="{story.published}T1{number}:30:00Z">1{number}:30 GMT</time><div class="entry-text"><p>{text}</p></div>'
        f'<div class="share-bar"><a href="#">Share on X</a></div></section>'
        for number, text in enumerate(p)
    )
    html = f"""<html><head><title>{story.title} | {story.outlet}</title><meta name="date" content="{story.published}">
<meta property="og:site_name" content="{story.outlet}"><meta property="og:title" content="{story.title}"></head><body>
<div class="news-ticker"><span>BREAKING</span> {_links(story.elsewhere)}</div>
<div class="live-page"><h1>{story.title}</h1><p class="standfirst">{story.deck}</p><button>Refresh</button>
<div class="liveblog">{entries}<p>Follow our live coverage on Telegram</p></div></div></body></html>"""
    return html, noise


def amp(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (
        story.caption,
        "Advertisement",
        f"READ MORE: {story.elsewhere[0]}",
        "Sponsored",
        "Ten ways to cut your heating bill",
        *story.elsewhere[1:],
    )
    html = f"""<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>{story.title}</title><link rel="canonical" href="https://example.org/world/{story.published.replace("-", "/")}/story">
<script type="application/ld+json">[{{"@type":"BreadcrumbList","itemListElement":[]}},{{"@type":["NewsArticle"],"headline":{json.dumps(story.title)},"datePublished":"{story.published}","publisher":{{"name":{json.dumps(story.outlet)}}}}}]</script>
<style amp-boilerplate>body{{visibility:hidden}}</style></head><body><amp-sidebar id="s"><ul><li><a href="/">Front page</a></li></ul></amp-sidebar>
<article><h1>{story.title}</h1><h2 class="subtitle">{story.deck}</h2><p class="byline">By {story.author}</p>
<amp-img src="x.jpg" width="1" height="1"></amp-img><p class="image-caption">{story.caption}</p>
<p>{p[0]}</p><amp-ad width="300" height="250"><div>Advertisement</div></amp-ad><p>{p[1]}</p>
<p class="inline-link"><a href="/0">READ MORE: {story.elsewhere[0]}</a></p>{"".join(f"<p>{text}</p>" for text in p[2:])}
<amp-embed type="taboola"><span>Sponsored</span><a href="/x">Ten ways to cut your heating bill</a></amp-embed>
<amp-social-share type="twitter"></amp-social-share><section class="next-up"><h3>Up next</h3>{_links(story.elsewhere[1:])}</section></article></body></html>"""
    return html, noise


def old_table(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (story.caption, "Print this page", "Back to top", *story.elsewhere)
    rest = "<br><br>".join(p[1:])
    html = f"""<HTML><HEAD><TITLE>{story.outlet} - {story.title}</TITLE></HEAD><BODY bgcolor=white>
<TABLE width=100%><TR><TD colspan=3><FONT size=6>{story.outlet}</FONT></TD></TR>
<TR><TD width=120 valign=top><A href=1>{story.elsewhere[0]}</A><BR><A href=2>{story.elsewhere[1]}</A><BR><A href=3>{story.elsewhere[2]}</A></TD>
<TD valign=top><FONT size=5><B>{story.title}</B></FONT><BR><BR><I>{_day(story, "%d %B %Y")}</I><BR><BR>
<TABLE align=right width=150><TR><TD><IMG src=p.gif></TD></TR><TR><TD><FONT size=1>{story.caption}</FONT></TD></TR></TABLE>
{p[0]}<P>{rest}<P><A href=p>Print this page</A><BR><A href=#top>Back to top</A></TD><TD width=100>&nbsp;</TD></TR></TABLE></BODY></HTML>"""
    return html, noise


def ministry(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = ("Home", "Press releases", "Print", "Share", "Last news", *story.elsewhere, "Text size")
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{story.title} | {story.outlet}</title></head>
<body><form id="aspnetForm" action="./"><div class="page"><div class="top"><a href="/">{story.outlet}</a></div>
<div class="main-col"><div class="breadcrumb"><a href="/">Home</a> / <a href="/p">Press releases</a></div>
<h1>{story.title}</h1><div class="doc-date">{_day(story, "%d %B %Y")}</div><div class="toolbar"><a href="#">Print</a><a href="#">Share</a><span>Text size</span></div>
<div class="doc-text">{"".join(f"<p>{text}</p>" for text in p)}</div>
<div class="last-news"><h3>Last news</h3>{_links(story.elsewhere)}</div></div></div></form></body></html>"""
    return html, noise


def aggregator(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (
        f"Read more: {story.elsewhere[0]}",
        f"ALSO READ:\xa0 {story.elsewhere[1]}",
        f"Watch: {story.elsewhere[2]}",
        "Advertisement - story continues below",
        "Follow us on Facebook and Telegram",
        "Sign up for our newsletter to get stories like this one",
        f"© 2024 {story.outlet}",
        "This article was first published elsewhere and has been shortened.",
    )
    html = f"""<html><head><meta charset=utf-8><meta property="og:title" content="{story.title} » {story.outlet}"><meta property="og:site_name" content="{story.outlet}">
<meta itemprop="datePublished" content="{_day(story, "%a, %d %b %Y")} 06:00:00 +0000"></head><body><div class="wrap"><div class="item"><h1>{story.title}</h1><h2>{story.title}</h2>
<p>{story.deck}</p><p>{p[0]}</p><p>Read more: {story.elsewhere[0]}</p><p>{p[1]}</p><p>ALSO READ:&nbsp; <a href=1>{story.elsewhere[1]}</a></p>
<p>Advertisement - story continues below</p>{"".join(f"<p>{text}</p>" for text in p[2:-1])}<p><b>Watch: {story.elsewhere[2]}</b></p><p>{p[-1]}</p>
<p>Sign up for our newsletter to get stories like this one</p><p>Follow us on Facebook and Telegram</p>
<p>This article was first published elsewhere and has been shortened.</p><p>© 2024 {story.outlet}</p></div></div></body></html>"""
    return html, noise


def breaks(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (story.caption, f"See also: {story.elsewhere[0]}", "Subscribe to our channel", *story.elsewhere[1:])
    inner = "<br>\n<br>\n".join((*p[1:3], f'See also: <a href="/0">{story.elsewhere[0]}</a>', *p[3:]))
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{story.title} :: {story.outlet}</title><meta name="pubdate" content="{story.published.replace("-", "")}"></head><body>
<div class="logo">{story.outlet}</div><div class="story"><div class="title">{story.title}</div><div class="info">By {story.author} | {_day(story, "%d.%m.%Y")}</div>
<div class="pic"><img src="q.png"><div class="caption">{story.caption}</div></div><div class="txt">{story.place.upper()} — {p[0]}<br>{inner}<br><br>Subscribe to our channel</div></div>
<div class="more-news"><div><a href="/1">{story.elsewhere[1]}</a></div><div><a href="/2">{story.elsewhere[2]}</a></div></div></body></html>"""
    return html, noise


def tabloid(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (
        f"{story.caption} (Photo: Handout/Reuters)",
        "Most Read",
        *story.elsewhere,
        "Your email address",
        "Trending now",
        "12 comments",
        "A poll of our readers: will it last?",
    )
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{story.title}</title><meta property="og:type" content="article"><meta name="parsely-pub-date" content="{story.published}T23:59:00-05:00"></head><body>
<div class="page-wrapper"><div class="articleBody" itemprop="articleBody"><h1 itemprop="headline">{story.title}</h1><p itemprop="alternativeHeadline">{story.deck}</p>
<p class="author-line">By <a rel="author" href="/a">{story.author}</a>, {story.outlet}</p><p>{p[0]}</p><p><em>{story.caption} (Photo: Handout/Reuters)</em></p><p>{p[1]}</p>
<div class="rail"><h4>Most Read</h4>{_links(story.elsewhere)}</div><p>{p[2]}</p><div class="reader-poll poll"><p>A poll of our readers: will it last?</p></div>
{"".join(f"<p>{text}</p>" for text in p[3:])}<div class="signup"><label>Your email address</label></div><h4>Trending now</h4>{_links(story.elsewhere)}<a href="#c">12 comments</a></div></div></body></html>"""
    return html, noise


def wire(story: Story) -> tuple[str, tuple[str, ...]]:
    p = _paragraphs(story)
    noise = (
        "Our Standards: The Meridian Trust Principles.",
        "opens new tab",
        "Read Next",
        *story.elsewhere,
        "Item 1 of 2",
    )
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{story.title} | {story.outlet}</title><meta name="article:published_time" content="{story.published}T05:02:11Z"><meta property="og:site_name" content="{story.outlet}"></head><body>
<div class="layout"><div class="article"><div class="header"><h1 data-testid="Heading">{story.title}</h1><div class="info"><address>By {story.author}</address><time datetime="{story.published}"><span>{_day(story, "%B %d, %Y")}</span><span>5:02 AM UTC</span></time></div></div>
<div class="carousel"><p>Item 1 of 2</p></div><div class="article-body__content"><div data-testid="paragraph-0" class="text paragraph-0">{story.place.upper()}, {_day(story, "%B %d")} (Reuters) - {p[0]}</div>
{"".join(f'<div data-testid="paragraph-{n}" class="text">{text}</div>' for n, text in enumerate(p[1:], 1))}
<p>Reporting by {story.author}; Editing by Pat Lindqvist</p><p>Our Standards: <a href="/s">The Meridian Trust Principles.</a><span class="visually-hidden">, opens new tab</span></p></div></div>
<div class="read-next"><h2>Read Next</h2>{_links(story.elsewhere)}</div></div></body></html>"""
    return html, noise


LAYOUTS: tuple[Layout, ...] = (
    wordpress,
    components,
    ticker,
    amp,
    old_table,
    ministry,
    aggregator,
    breaks,
    tabloid,
    wire,
)


def pages() -> tuple[Page, ...]:
    """Two pages of every layout, each of another story."""
    made = []
    for number, layout in enumerate(LAYOUTS):
        for shift in (0, 3):
            story = STORIES[(number + shift) % len(STORIES)]
            html, noise = layout(story)
            made.append(Page(name=f"{layout.__name__}-{story.outlet}", html=html, story=story, noise=noise))
    return tuple(made)
