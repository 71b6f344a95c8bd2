"""What stands between quotation marks, found on characters alone."""

from __future__ import annotations

import factory
import pytest

from detente.find.quotations import Quotation, find_quotations


def quoted(text: str, kinds: tuple[str, ...] = ()) -> tuple[Quotation, ...]:
    return find_quotations(factory.report(text, kinds=kinds))


ROWS = {
    "curly": ("“It holds,” he said.", ["It holds,"]),
    "straight": ('"It holds," he said.', ["It holds,"]),
    "guillemets": ("«Ça tient», dit-il.", ["Ça tient"]),
    "low and high": ("„Es hält“, sagte er.", ["Es hält"]),
    "curly opened, straight closed": ('“It holds," he said.', ["It holds,"]),
    "two": ("“It holds,” he said. “So far.”", ["It holds,", "So far."]),
    "two straight": ('"It holds," he said. "So far."', ["It holds,", "So far."]),
    "broken by its tag": ("“It holds,” he said, “so far.”", ["It holds,", "so far."]),
    "single inside double": ("“She said ‘never’ twice,” he said.", ["She said ‘never’ twice,"]),
    "curly inside straight": ('"She said “never” twice," he said.', ["She said “never” twice,"]),
    "straight inside curly": ('“The word "never" is hers,” he said.', ['The word "never" is hers,']),
    "curly inside curly": ("“The word “never” is hers,” he said.", ["The word “never” is hers,"]),
    "scare quotes": ("The “ceasefire” held.", ["ceasefire"]),
    "at the end": ("He called it “a farce”.", ["a farce"]),
    "behind a bracket": ("He left (“for good”).", ["for good"]),
    "behind a dash": ('He left—"for good"—at noon.', ["for good"]),
    "behind a colon": ('He wrote: "It holds."', ["It holds."]),
    "ellipses and brackets kept": ("“[They] … will leave,” he said.", ["[They] … will leave,"]),
    "inner space trimmed": ("“ It holds ,” he said.", ["It holds ,"]),
    "apostrophes": ("It’s the rebels’ camp; they don't leave.", []),
    "single marks": ("‘It holds,’ he said.", []),
    "inches": ('A 5" shell fell and a 6" one too.', []),
    "empty": ("He said “” and left.", []),
    "only space": ("He said “ ” and left.", []),
    "closing alone": ("It holds,” he said.", []),
    "never closed": ("He said “it holds and left.", ["it holds and left."]),
    "never closed, straight": ('He said "it holds and left.', ["it holds and left."]),
    "closed mark first": ("” he said “it holds.”", ["it holds."]),
    "emoji": ("“🕊 It holds 🕊,” he said.", ["🕊 It holds 🕊,"]),
    "over a line end": ("“It\nholds,” he said.", ["It\nholds,"]),
    "over CRLF": ("“It\r\nholds,” he said.", ["It\r\nholds,"]),
    "no quotation": ("It holds.", []),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_quotations(text: str, expected: list[str]) -> None:
    found = quoted(text)
    assert [q.text for q in found] == expected
    assert all(text[q.start : q.end] == q.text for q in found)


PARAGRAPHS = "“We began in May.\n\n“We ended in June.\n\n“We are tired,” the envoy said.\n\nNobody answered."


def test_over_paragraphs_opened_again_in_each() -> None:
    found = quoted(PARAGRAPHS)
    assert [(q.text, q.passage, q.continues) for q in found] == [
        ("We began in May.", 0, False),
        ("We ended in June.", 1, True),
        ("We are tired,", 2, True),
    ]


def test_an_intruder_does_not_end_a_quotation() -> None:
    found = quoted(
        "“We began in May.\n\nADVERTISEMENT “Buy now”\n\n“We ended in June,” he said.",
        kinds=("body", "intruder", "body"),
    )
    assert [(q.text, q.passage, q.continues) for q in found] == [
        ("We began in May.", 0, False),
        ("We ended in June,", 2, True),
    ]


def test_a_closed_quotation_is_not_continued() -> None:
    first, second = quoted("“We began in May.”\n\n“We ended in June.”")
    assert (first.continues, second.continues) == (False, False)


def test_a_quotation_behind_words_does_not_continue_an_open_one() -> None:
    _, second = quoted("“We began in May.\n\nHe added: “We ended in June.”")
    assert second.continues is False


def test_straight_marks_over_paragraphs() -> None:
    found = quoted('"We began in May.\n\n"We ended in June," he said.')
    assert [(q.text, q.continues) for q in found] == [("We began in May.", False), ("We ended in June,", True)]


def test_an_unbalanced_mark_does_not_leak_into_the_next_paragraph() -> None:
    found = quoted("He said “it holds and left.\n\nShe stayed.\n\n“I stay,” she said.")
    assert [q.text for q in found] == ["it holds and left.", "I stay,"]


@pytest.mark.parametrize(
    ("text", "words"), [("“It holds,” he said.", 2), ("“never”", 1), ("“It’s the rebels’ 2nd camp”", 6), ("“…!”", 0)]
)
def test_words(text: str, words: int) -> None:
    assert quoted(text)[0].words == words


@pytest.mark.parametrize("mark", ['"', "“", "”", "«", "„", "'"])
@pytest.mark.parametrize("more", ["", " a", "a ", " "])
def test_ten_thousand_marks_end(mark: str, more: str) -> None:
    text = (mark + more) * 10_000
    assert all(q.text == text[q.start : q.end] for q in quoted(text))
