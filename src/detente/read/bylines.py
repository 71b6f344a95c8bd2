"""Bylines: who wrote, reported or edited a report."""

from __future__ import annotations

import re
from collections.abc import Iterable

from detente.read.datelines import without_stamps

_SMALL = frozenset(
    "van von de del della da dos bin ibn al el ben di du la le ter ten der and in for at with from the of by & | – — - / · •".split()
)
_NOT_A_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december spring summer autumn winter christmas easter ramadan eid law "
    "god contrast comparison then now the this that a an midnight noon".split()
)
_WORK = r"(?:reporting|writing|editing|edited|written|compiled|translated|produced|photography|graphics|words|text|research|translation)"
_WORK_WORDS = frozenset(
    "reporting writing editing edited written compiled translated produced photography graphics additional further staff agencies bureau newsroom".split()
)
_ROLES = frozenset(
    "correspondent editor reporter writer foreign diplomatic political defence defense world chief senior security regional special staff".split()
)

_BY = re.compile(r"(?:By|BY)(?::| )\s*")
_SMALL_BY = re.compile(r"by ")
_WORK_BY = re.compile(
    rf"[(\[]?(?:(?:additional|further) )?{_WORK}(?:(?: and | & |, ){_WORK}){{0,3}}(?: by\b|:)\s*(?!the\b|an?\b)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"[A-Z][^.!?]{2,160} contributed to this (?:report|article|story|dispatch)\.?")
_DESK = re.compile(
    r"(?:From our |Our |A |Special |Staff |Diplomatic ){0,3}(?:staff |special |diplomatic )?(?:[Rr]eporter|[Cc]orrespondent|[Ww]riter)s?"
)
_AGENCIES = frozenset(
    "reuters afp ap xinhua tass interfax anadolu agencies newsroom staff monitoring bloomberg dpa efe "
    "associated press the agence france-presse news web desk and with".split()
)
_TOKENS = re.compile(r"[^\s,;.:()\[\]]+")
_LONGEST = 400
_SHORT_CREDIT = 6
_LONG_CREDIT = 20


def is_byline(text: str) -> bool:
    """Whether a whole line names the makers of the report.

    Example:
        >>> is_byline("By Jane Roe and John Doe")
        True
        >>> is_byline("By Wednesday the talks had stalled.")
        False
    """
    if len(text) > _LONGEST:
        return False
    line = " ".join(without_stamps(text).split())
    if _CONTRIBUTED.fullmatch(line) or _DESK.fullmatch(line):
        return True
    work = _WORK_BY.match(line)
    if work:
        return _names(_TOKENS.findall(line[work.end() :]), beside=_WORK_WORDS)
    tokens = _TOKENS.findall(line)
    if not tokens or len(tokens) > _LONG_CREDIT:
        return False
    return _is_by(line, tokens) or _is_agency(tokens) or _has_role(tokens)


def _is_by(line: str, tokens: list[str]) -> bool:
    if len(tokens) < 2 or tokens[1].lower() in _NOT_A_NAME:
        return False
    if _BY.match(line):
        return _names(tokens[1:], beside=_ROLES)
    return _SMALL_BY.match(line) is not None and 2 < len(tokens) <= _SHORT_CREDIT and _names(tokens[1:], beside=())


def _is_agency(tokens: list[str]) -> bool:
    return tokens[0][0].isupper() and all(part in _AGENCIES for token in tokens for part in token.lower().split("/"))


def _has_role(tokens: list[str]) -> bool:
    """Two names or more, then a trade in small letters: "Jane Roe, diplomatic correspondent"."""
    return (
        len(tokens) > 2
        and tokens[0][0].isupper()
        and tokens[1][0].isupper()
        and any(token in ("correspondent", "editor", "reporter", "writer") for token in tokens[2:])
        and _names(tokens, beside=_ROLES)
    )


def _names(tokens: list[str], *, beside: Iterable[str]) -> bool:
    """Whether all words are capitalised, particles, or of the words allowed beside them; and one is a name."""
    allowed = _SMALL.union(beside)
    return any(token[0].isupper() for token in tokens) and all(
        token[0].isupper() or token.lower() in allowed for token in tokens
    )
