"""Plain text to a report: the text stays as given, the passages are found in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from detente.errors import EmptyReport, NotText, TooLarge
from detente.knowledge.intruders import IntruderCues, load_intruders
from detente.model.report import Passage, PassageKind, Report
from detente.read.language import language_of
from detente.read.lines import split_passages
from detente.read.options import Given, ReadOptions
from detente.read.passages import Chunk, classify

_ID_DIGITS = 16


def read_text(
    text: str,
    *,
    options: ReadOptions | None = None,
    given: Given | None = None,
    cues: IntruderCues | None = None,
) -> Report:
    r"""A report from plain text.

    The text is kept unchanged, line ends included. Its passages come in order and cover every character that is not
    white space exactly once.

    Args:
        text: The report as printed.
        options: Settings; the usual ones without it.
        given: What is known beside the text; a title in it is the report's title and no passage.
        cues: Wordings of lines that are no story text; those of the package without it.

    Raises:
        EmptyReport: There is nothing but white space.
        TooLarge: There are more characters than `options` allows.
        NotText: There are surrogate code points in it, which are no characters.

    Example:
        >>> report = read_text("Truce holds\n\nThe truce held.\n\nALSO READ: Storm nears the coast\n\nBoth sides agree.")
        >>> [passage.kind.value for passage in report.passages]
        ['headline', 'body', 'intruder', 'body']
        >>> report.title
        'Truce holds'
    """
    options = options or ReadOptions()
    given = given or Given()
    cues = cues or load_intruders()
    check_text(text, options=options, where=given.where)
    chunks = tuple(Chunk(start=start, end=end, text=text[start:end]) for start, end in split_passages(text, cues=cues))
    passages = classify(chunks, title=given.title, cues=cues)
    return make_report(text, passages, options=options, given=given)


def check_text(text: str, *, options: ReadOptions, where: str) -> None:
    """Refuse a text that can give no report.

    Raises:
        EmptyReport: There is nothing but white space.
        TooLarge: There are more characters than `options` allows.
        NotText: There are surrogate code points in it.
    """
    if len(text) > options.max_characters:
        raise TooLarge(
            f"{where}: {len(text):,} characters, more than {options.max_characters:,}; split it into its reports"
        )
    if not text or text.isspace():
        raise EmptyReport(f"{where}: nothing to read, only white space; give the report's text")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NotText(
            f"{where}: half a surrogate pair at character {error.start}; write the text anew as UTF-8"
        ) from error


def make_report(text: str, passages: Sequence[Passage], *, options: ReadOptions, given: Given) -> Report:
    """The report of a text and its passages; `options` fill what the report itself does not say."""
    published = given.published or options.published
    outlet = given.outlet or options.outlet
    url = given.url or options.url
    return Report(
        id=given.id or report_id(outlet=outlet, url=url, published=published, text=text),
        content_hash=given.hashed or hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        passages=tuple(passages),
        title=given.title or _printed_title(passages),
        published=published,
        outlet=outlet,
        url=url,
        language=language_of(passages) if options.check_language else None,
    )


def report_id(*, outlet: str | None, url: str | None, published: str | None, text: str) -> str:
    """The id of a report that was given none: 16 hex digits of SHA-256.

    Example:
        >>> report_id(outlet=None, url=None, published=None, text="Both sides met.")
        'f301cc76d7b71581'
    """
    parts = "\x1f".join((outlet or "", url or "", published or "", text))
    return hashlib.sha256(parts.encode()).hexdigest()[:_ID_DIGITS]


def _printed_title(passages: Sequence[Passage]) -> str | None:
    headline = next((passage for passage in passages if passage.kind is PassageKind.HEADLINE), None)
    return " ".join(headline.text.split()) if headline else None
