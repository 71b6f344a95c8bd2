"""A sentence taken apart: tree, mentions, patterns that fired and those that nearly did, and why."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree as Branch

from detente.cli.view import words
from detente.cli.view.layout import rows
from detente.find import SentenceFindings
from detente.find.findings import EventFinding
from detente.find.pattern import Matcher, Unmet
from detente.knowledge import Knowledge, Pattern

Row = tuple[RenderableType, RenderableType]

_LABEL_WIDTH = 14
_MOST_NEAR = 6  # patterns of one word that did not fire and are shown


def anatomy(found: SentenceFindings, knowledge: Knowledge) -> Iterator[RenderableType]:
    """The views of one sentence: the tree, who and where and when, and each word that has patterns.

    Args:
        found: What was found in the sentence.
        knowledge: Its patterns.
    """
    yield _tree(found)
    yield Text()
    yield rows(_mentions(found), widths=(_LABEL_WIDTH, 0))
    matcher = Matcher(
        found.tree, found.actors, knowledge, frozenset(i for p in found.places for i in range(p.first, p.last + 1))
    )
    fired = {event.head: event for event in found.events}
    for token in found.tree.tokens:
        patterns = matcher.candidates(token.index)
        if patterns:
            yield Text()
            yield words.styled(f"{token.text}  ", words.STRONG).append(
                f"{token.lemma}, {token.pos.lower()}", words.FAINT
            )
            yield rows(
                _verdicts(found, matcher, patterns, fired.get(token.index), token.index), widths=(_LABEL_WIDTH, 0)
            )
    yield Text()


def _tree(found: SentenceFindings) -> RenderableType:
    tokens = found.tree.tokens
    root = next(t for t in tokens if t.head == t.index)
    branch = Branch(_word(found, root.index))
    _grow(found, root.index, branch)
    return branch


def _grow(found: SentenceFindings, i: int, branch: Branch) -> None:
    for child in found.tree.tokens[i].children:
        if found.tree.tokens[child].pos != "PUNCT":
            _grow(found, child, branch.add(_word(found, child)))


def _word(found: SentenceFindings, i: int) -> Text:
    token = found.tree.tokens[i]
    label = f"  {token.dep} · {token.tag}" + (f" · {token.entity}" if token.entity else "")
    return words.styled(token.text, words.STRONG).append(label, style=words.FAINT)


def _mentions(found: SentenceFindings) -> Iterator[Row]:
    for mention in dict.fromkeys(found.actors.values()):
        yield Text(mention.form, style=words.FAINT), Text(mention.text)
    for place in found.places:
        yield Text(f"place, {place.kind}", style=words.FAINT), Text(place.text)
    for time in found.times:
        yield Text(f"time, {time.shape}", style=words.FAINT), Text(time.text)


def _verdicts(
    found: SentenceFindings, matcher: Matcher, patterns: tuple[Pattern, ...], event: EventFinding | None, i: int
) -> Iterator[Row]:
    if event is not None:
        yield words.styled("fired", "green"), _meaning(event.pattern)
        for role, tokens in event.roles.items():
            yield Text(f"  {role}", style=words.FAINT), Text(", ".join(_phrase(found, t) for t in tokens))
        said = ", ".join(found.tree.tokens[g].text for g in event.modality.governors)
        yield (
            Text("  status", style=words.FAINT),
            Text(f"{event.modality.status} · {event.modality.frame}").append(
                f"  by “{said}”" if said else "", style=words.FAINT
            ),
        )
    others = [p for p in patterns if event is None or p.id != event.pattern.id]
    for pattern in others[:_MOST_NEAR]:
        unmet = matcher.unmet(pattern, i)
        verdict = _reason(found, unmet) if unmet else "fits, but names nobody, or another pattern asks for more"
        yield words.styled("did not", words.FAINT), _meaning(pattern).append(f" — {verdict}", style=words.FAINT)
    if len(others) > _MOST_NEAR:
        yield Text(), words.styled(f"and {len(others) - _MOST_NEAR} more", words.FAINT)


def _meaning(pattern: Pattern) -> Text:
    meant = pattern.type or pattern.milestone or ""
    return Text(pattern.id).append(f"  {meant}" + (f" {pattern.mode}" if pattern.mode else ""), style=words.FAINT)


def _reason(found: SentenceFindings, unmet: Unmet) -> str:
    wanted = ", ".join(unmet.words[:5]) + ("…" if len(unmet.words) > 5 else "")
    held = ", ".join(_phrase(found, t) for t in unmet.found)
    if unmet.never:
        return f"{unmet.slot} holds {held}, never to be one of {wanted}"
    return f"{unmet.slot} must hold one of {wanted}, and holds {held or 'nothing'}"


def _phrase(found: SentenceFindings, i: int) -> str:
    mention = found.actors.get(i)
    return mention.text if mention is not None else found.tree.tokens[i].text
