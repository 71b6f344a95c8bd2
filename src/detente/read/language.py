"""Which language a report is in; only English is read.

The guess is made on the first words of the body and is the same on every run. Names of people and places pull short
texts towards other languages, so common English words decide before the model is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from detente.model.report import Passage, PassageKind

_ENOUGH = 40  # letters below which a text is taken as English
_LOOKED_AT = 2_000  # code points that the guess is made on
_ENGLISH = frozenset(
    "the of and to with was were has have had that from for by said which their this is been not would will "
    "after they its are it his her at who we our you your as be".split()
)
_ENGLISH_SHARE = 0.15  # of all words; French, Spanish and German texts stay below 0.05
_ARTICLE_SHARE = 0.02
# By how much (natural log of likelihood) another language must lead. On 3,700 one-sentence English news items full of
# foreign names the lead stayed below 33; on one-sentence items in ten other languages it was above 55.
_LEAD = 40
_WORDS = re.compile(r"[^\W\d_]+")
_ARTICLES = frozenset("the of and".split())


def language_of(passages: Iterable[Passage]) -> str:
    """ISO 639-1 code of the language that the body is in; "en" for a body too short to tell.

    Example:
        >>> language_of(read_text("The envoy left Juba on Monday, the ministry said.").passages)
        'en'
    """
    body = ""
    for passage in passages:
        if passage.kind is PassageKind.BODY:
            body += passage.text[:_LOOKED_AT] + "\n"
            if len(body) >= _LOOKED_AT:
                break
    return guess_language(body[:_LOOKED_AT])


def guess_language(text: str) -> str:
    """ISO 639-1 code of the language of a text; "en" where it has fewer than 40 letters."""
    words = [word.casefold() for word in _WORDS.findall(text)]
    if sum(map(len, words)) < _ENOUGH:
        return "en"
    share = sum(word in _ENGLISH for word in words) / len(words)
    articles = sum(word in _ARTICLES for word in words) / len(words)
    if share >= _ENGLISH_SHARE and articles >= _ARTICLE_SHARE:
        return "en"
    # The model takes half a second to load: only texts that are not plainly English pay for it.
    import py3langid

    scores = dict(py3langid.rank(text))
    code: str = max(scores, key=lambda name: scores[name])
    return code if scores[code] - scores["en"] > _LEAD else "en"
