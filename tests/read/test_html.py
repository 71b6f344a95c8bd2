"""Pages to reports."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import EmptyReport, NotText, ReadError
from detente.model.report import PassageKind, Report
from detente.read.html import read_html
from detente.read.options import ReadOptions

from .pages import Page, pages

PAGES = pages()
NO_STORY = (PassageKind.INTRUDER, PassageKind.CAPTION)
STORY = "<p>The envoys of both sides met in Juba on Monday.</p><p>They will meet again on Friday, officials said.</p>"


def body_of(report: Report) -> list[str]:
    return [p.text for p in report.passages if p.kind is PassageKind.BODY]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_sentence_of_the_story_is_kept(page: Page) -> None:
    body = body_of(read_html(page.html))
    assert [s for s in page.story.sentences if not any(s in text for text in body)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_title_and_day(page: Page) -> None:
    report = read_html(page.html.encode())
    assert (report.title, report.published) == (page.story.title, page.story.published)
    assert report.content_hash == hashlib.sha256(page.html.encode()).hexdigest()


def test_noise_is_labelled_or_left_out() -> None:
    missed = []
    for page in PAGES:
        shown = [p for p in read_html(page.html).passages if p.kind not in NO_STORY]
        missed += [(page.name, line) for line in page.noise if any(line in p.text for p in shown)]
    total = sum(len(page.noise) for page in PAGES)
    print(f"{len(PAGES)} pages: {total - len(missed)} of {total} lines of noise labelled or left out")
    assert len(missed) <= 0.1 * total, missed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_headline_comes_first_and_once_more_only_where_printed_twice(page: Page) -> None:
    passages = [p for p in read_html(page.html).passages if p.kind not in NO_STORY]
    headlines = [p.text for p in passages if p.kind is PassageKind.HEADLINE]
    assert passages[0].kind is PassageKind.HEADLINE
    assert headlines == [page.story.title] * (2 if page.name.startswith("aggregator") else 1)


def test_scripts_and_hidden_text_are_not_shown() -> None:
    html = f"<h1>Truce <script>alert(1)</script>holds in <b>Juba</b></h1>{STORY}<p hidden>Secret one.</p><p style='display: none'>Secret two.</p><noscript>Secret three.</noscript>"
    report = read_html(html)
    assert report.title == "Truce holds in Juba"
    assert "alert" not in report.text
    assert "Secret" not in report.text


def test_entities_stay_text() -> None:
    assert (
        "<b>peace</b> & order"
        in read_html(f"{STORY}<p>They spoke of &lt;b&gt;peace&lt;/b&gt; &amp; order in Juba.</p>").text
    )


@pytest.mark.parametrize("levels", [300, 10_000])
@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "blockquote"])
def test_deep_nesting(levels: int, tag: str) -> None:
    report = read_html(f"<html><body><h1>Talks go deep</h1>{f'<{tag}>' * levels}{STORY}")
    assert len(body_of(report)) == 2


@pytest.mark.parametrize(
    "html", ["", "  ", "<html></html>", "<script>x</script>", "<img src=x>", "<h1>Only a heading</h1>"]
)
def test_page_without_a_story(html: str) -> None:
    with pytest.raises(EmptyReport):
        read_html(html)


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(NotText):
        read_html(b"%PDF-1.7 \x00\x00")


def test_declared_encoding() -> None:
    html = f'<meta charset="windows-1252">{STORY}<p>“It is over,” said José of Zürich on Monday.</p>'
    assert "“It is over,” said José of Zürich" in read_html(html.encode("cp1252")).text


def test_story_given_as_data_only() -> None:
    html = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Truce holds", "datePublished": "2021-04-07",
    "articleBody": "The truce held on Monday.\\n\\nBoth sides denied firing."}</script><div id="app"></div>"""
    report = read_html(html)
    assert (report.title, report.published, len(report.passages)) == ("Truce holds", "2021-04-07", 2)


@pytest.mark.parametrize(
    "around",
    [
        pytest.param("<h1>Truce</h1>{}<footer>© 2021 Courier</footer>", id="copyright"),
        pytest.param(
            "<div class='top'>Today is 12 May 2023</div><h1>Rivals meet in Juba</h1>{}", id="day of the visit"
        ),
        pytest.param(
            "<h1>Rivals meet in Juba</h1>{}<p>The pact was signed on 12 March 2019.</p>", id="day in the story"
        ),
        pytest.param(
            "<h1>Rivals meet in Juba</h1>{}<aside class='related'><time datetime='2020-01-01'>1 January 2020</time><a href='/x'>Storm</a></aside>",
            id="day of another story",
        ),
    ],
)
def test_no_day_is_made_up(around: str) -> None:
    assert read_html(around.format(STORY)).published is None
    assert read_html(around.format(STORY), options=ReadOptions(published="2021-04-07")).published == "2021-04-07"


@pytest.mark.parametrize(
    ("wrapped", "expected"),
    [
        pytest.param("<form action='/'><div>{}</div></form>", 2, id="page inside a form"),
        pytest.param("<div class='content-with-sidebar sidebar'>{}</div>", 2, id="mark on the story's own element"),
        pytest.param("<div class='subscribe-content'>{}</div>", 2, id="story for subscribers"),
    ],
)
def test_a_mark_on_the_story_itself_is_passed_over(wrapped: str, expected: int) -> None:
    assert len(body_of(read_html(wrapped.format(STORY)))) == expected


def test_link_inside_a_paragraph_is_cut_out_and_the_sentence_stays() -> None:
    html = f"<h1>Rivals meet in Juba</h1>{STORY}<p>Both sides denied it. <a class='read-more' href='/x'>Storm nears the coast</a> No talks are planned.</p>"
    report = read_html(html)
    assert body_of(report)[-2:] == ["Both sides denied it.", "No talks are planned."]
    assert [p.text for p in report.passages if p.kind is PassageKind.INTRUDER] == ["Storm nears the coast"]


@pytest.mark.parametrize(
    ("box", "reason"),
    [
        pytest.param(
            "<article><h3><a href=1>Storm nears</a></h3><p>A storm will reach the coast by Friday.</p></article>",
            "teaser of another story",
            id="teaser",
        ),
        pytest.param(
            "<div><h3>2 comments</h3><div><p>I do not believe a word of it.</p></div></div>",
            "share or comment bar",
            id="comments",
        ),
        pytest.param(
            "<div><h4>Related stories</h4><p>A storm will reach the coast by Friday.</p></div>",
            "link to another story",
            id="list with prose",
        ),
    ],
)
def test_box_without_marks_is_known_by_its_heading(box: str, reason: str) -> None:
    report = read_html(
        f"<main><div><h1>Rivals meet in Juba today</h1>{STORY}</div>{box}<div>{STORY.replace('Juba', 'Wau')}</div></main>"
    )
    assert len(body_of(report)) == 4
    assert {p.reason for p in report.passages if p.kind is PassageKind.INTRUDER} == {reason}


def test_linked_heading_of_the_story_itself_makes_no_teaser() -> None:
    report = read_html(
        f"<article><h2><a href='/self'>Rivals meet in Juba today</a></h2>{STORY}<h3><a href='/b'>What is next</a></h3>{STORY}</article>"
    )
    assert len(body_of(report)) == 4


def test_text_as_it_is_written() -> None:
    lines = "The envoys met in Juba on Monday.\n\nThey will meet again on Friday."
    assert body_of(read_html(f"<pre>{lines}</pre>")) == body_of(read_html(lines)) == lines.split("\n\n")


def test_sentence_with_links_is_story() -> None:
    html = f"{STORY}<p><a href='/a'>The African Union</a> and <a href='/b'>the United Nations</a> praised <a href='/c'>the meeting in Juba</a>.</p>"
    assert "The African Union and the United Nations praised the meeting in Juba." in body_of(read_html(html))


tags = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div class='share'>",
        "</div>",
        "<br>",
        "<h1>",
        "</h1>",
        "<a href=x>",
        "</a>",
        "<b>",
        "<!--",
        "-->",
        "<aside>",
        "</aside>",
        "<td>",
        "<script>",
        "</script>",
        "&nbsp;",
        "\n",
        "The sides met in Juba. ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(tags, st.text(max_size=8)), max_size=30).map("".join))
def test_any_page_gives_a_sound_report_or_a_clear_error(html: str) -> None:
    try:
        report = read_html(html, options=ReadOptions(check_language=False))
    except ReadError:
        return
    joined = "".join("".join(p.text.split()) for p in report.passages)
    assert joined == "".join(report.text.split())
    assert all(p.text == report.text[p.start : p.end] for p in report.passages)
