"""Mark offices: "Russian Foreign Minister Sergei Lavrov", "President of Ukraine Volodymyr Zelenskyy"."""

from __future__ import annotations

from detente.find.marks import PLURAL_TAGS, Marks
from detente.find.phrases import (
    is_definite,
    matter_before,
    matter_behind,
    modifiers_before,
    name_run,
    nations_within,
    of_phrase,
    owner_before,
    person_aliases,
    title_at,
)

INDEFINITES = frozenset({"a", "an", "another", "any", "every", "no", "some"})


def mark_titles(marks: Marks) -> None:
    """Mark every title of a sentence with its modifiers and the name that follows it."""
    i = 0
    while i < len(marks.tokens):
        match = title_at(marks, i)
        i = _add_title(marks, i, *match) + 1 if match else i + 1


def _add_title(marks: Marks, first: int, last: int, keys: tuple[str, ...]) -> int:
    """Mark one title; gives the last token of it and its name."""
    start, nations = modifiers_before(marks, first)
    nations = nations or nations_within(marks, first, last)
    end, matter = matter_behind(marks, last, last)
    end, more = (end, ()) if matter else of_phrase(marks, last)
    if matter is None:
        end, matter = matter_behind(marks, last, end)
    if matter is None:
        matter, code = matter_before(marks, last, first)
        nations = tuple(n for n in nations if n != code)
    chained = title_at(marks, end + 1) if end == last and end + 1 < len(marks.tokens) else None
    if chained and not more:  # "Deputy Prime Minister and" is one title; "Foreign Minister, General X" is not
        end = chained[0]
    name_end = name_run(marks, end + 1)
    name = marks.text(end + 1, name_end) if name_end > end else None
    full_end = max(end, name_end)
    if name and not more:  # "King Abdullah II **of Jordan**"
        full_end, more = of_phrase(marks, name_end)
    marks.add(
        start,
        full_end,
        form="title",
        title=keys[0],
        titles=keys,
        nations=(*nations, *more),
        matter=matter,
        name=name,
        aliases=person_aliases(marks, end + 1, name_end) if name else (),
        sector=marks.knowledge.titles[keys[0]].sector or None,
        plural=marks.tokens[last].tag in PLURAL_TAGS and name is None,
        definite=is_definite(marks, start, last),
        indefinite=start > 0 and marks.tokens[start - 1].lower in INDEFINITES,
        owner=owner_before(marks, start),
    )
    return full_end
