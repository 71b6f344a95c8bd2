"""Which word of one name stands for which of the other, and how doubtful that is.

A doubt is 0 for one and the same word and grows to 1; `None` says that two words are not one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from detente.knowledge.spelling.sounds import SHORT, Ear
from detente.knowledge.spelling.tables import NameTables
from detente.knowledge.spelling.words import Word, is_article

# Doubts, in the order of what readers of news forgive. Set by hand on tests/knowledge/test_spelling.py and on the spellings in data/actors/persons
# (9,000 pairs alike, 200,000 of two persons), looked at on the eval set "names"; only their order and their sums against same.MEAN_DOUBT matter.
SOUND = 0.1  # the same under English reading, or a known variant
READING = 0.2  # the same under another language's reading
INITIAL = 0.25
CONSONANTS = 0.3  # vowels differ in a long word, or are not written
LETTER = 0.45  # one letter differs in a long word
BEGINNING = 0.75  # … the first one: who mistypes seldom does so there
LETTERS = 0.6  # two letters differ in a very long word
# Below these lengths one letter makes another name ("Imran", "Irfan"; "Li", "Lu").
LONG = 5
VERY_LONG = 9
# The most words that are written as one ("Jong Un", "Abu Bakr Siddiq").
MOST_JOINED = 3
# … and by how many letters the two may differ in length.
MOST_LETTERS_OFF = 3
# An abbreviation stands for two to seven words.
MOST_CAPITALS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """How the words of two names are compared: tables, ear, and what the scripts of the names ask for."""

    tables: NameTables
    ear: Ear
    sparse: bool = False
    by_ear: bool = False
    syllables: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Words `first` to `last` (exclusive) of one name that stand for words of the other."""

    doubt: float
    left: range
    right: range


def pairs_of(left: Sequence[Word], right: Sequence[Word], hearing: Hearing) -> list[Pair]:
    """The best pairs of words, none used twice; the least doubtful and the longest go first."""
    found = [*_single_pairs(left, right, hearing)]
    if len(left) != len(right) or any(pair.doubt for pair in found) or len(found) < len(left):
        found += _joined_pairs(left, right, hearing)
        found += _abbreviations(left, right)
    found.sort(key=lambda p: (p.doubt, -len(p.left) - len(p.right), abs(p.left[0] - p.right[0]), p.left[0], p.right[0]))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for pair in found:
        if taken_left.isdisjoint(pair.left) and taken_right.isdisjoint(pair.right):
            pairs.append(pair)
            taken_left.update(pair.left)
            taken_right.update(pair.right)
    return pairs


def _single_pairs(left: Sequence[Word], right: Sequence[Word], hearing: Hearing) -> Iterator[Pair]:
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            doubt = doubt_of(one, other, hearing)
            if doubt is not None:
                yield Pair(doubt=doubt, left=range(i, i + 1), right=range(j, j + 1))


def _joined_pairs(left: Sequence[Word], right: Sequence[Word], hearing: Hearing) -> Iterator[Pair]:
    """One word that is written as several in the other name."""
    for i, whole in enumerate(left):
        for parts in _runs(whole, right, hearing):
            if (doubt := _doubt_of_parts(whole, right, parts, hearing)) is not None:
                yield Pair(doubt=doubt, left=range(i, i + 1), right=parts)
    for j, whole in enumerate(right):
        for parts in _runs(whole, left, hearing):
            if (doubt := _doubt_of_parts(whole, left, parts, hearing)) is not None:
                yield Pair(doubt=doubt, left=parts, right=range(j, j + 1))


def _runs(whole: Word, words: Sequence[Word], hearing: Hearing) -> Iterator[range]:
    """Runs of words that are together about as long as one word."""
    most = len(whole.text) // 2 + 1 if hearing.sparse else MOST_LETTERS_OFF
    for first in range(len(words) - 1):
        length = len(words[first].text)
        for last in range(first + 1, min(first + MOST_JOINED, len(words))):
            length += len(words[last].text)
            if abs(length - len(whole.text)) <= most:
                yield range(first, last + 1)


def _doubt_of_parts(whole: Word, words: Sequence[Word], parts: range, hearing: Hearing) -> float | None:
    text = "".join(words[k].text for k in parts)
    if text == whole.text:
        return 0.0
    doubt = doubt_of(whole, Word(text), hearing)
    return doubt if doubt is not None and doubt <= CONSONANTS else None


def _abbreviations(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Pair]:
    """Capitals that stand for words of the other name ("UN")."""
    for i, word in enumerate(left):
        for run in _spelled_out(word, right):
            yield Pair(doubt=READING, left=range(i, i + 1), right=run)
    for j, word in enumerate(right):
        for run in _spelled_out(word, left):
            yield Pair(doubt=READING, left=run, right=range(j, j + 1))


def _spelled_out(word: Word, words: Sequence[Word]) -> Iterator[range]:
    size = len(word.text)
    if word.capitals and 2 <= size <= MOST_CAPITALS:
        for first in range(len(words) - size + 1):
            if all(words[first + k].text[0] == letter for k, letter in enumerate(word.text)):
                yield range(first, first + size)


def doubt_of(one: Word, other: Word, hearing: Hearing) -> float | None:
    """How doubtful it is that two words are one name; None where they are not."""
    a, b = one.text, other.text
    if a == b:
        return 0.0
    if one.is_initial or other.is_initial:
        return INITIAL if a[0] == b[0] and not (one.is_initial and other.is_initial) else None
    tables = hearing.tables
    if hearing.ear.are_variants(a, b):
        return SOUND
    most = max(len(a), len(b)) // 2 + 2
    if not hearing.sparse and OSA.distance(a, b, score_cutoff=most) > most:
        return None
    if _is_grown_on(a, b, tables):
        return READING
    heard = _doubt_of_sound(a, b, hearing)
    if heard is not None:
        return heard
    doubt = _doubt_of_letters(a, b)
    known = tables.given if doubt == CONSONANTS else tables.attested
    return None if a in known and b in known else doubt


def _doubt_of_sound(a: str, b: str, hearing: Hearing) -> float | None:
    ear = hearing.ear
    if hearing.sparse and not ear.skeletons(a, hearing.by_ear).isdisjoint(ear.skeletons(b, hearing.by_ear)):
        return CONSONANTS
    if hearing.syllables and ear.syllable_key(a) == ear.syllable_key(b):
        return READING
    if ear.is_short(a) or ear.is_short(b):
        if ear.strict(a) == ear.strict(b):
            return SOUND
        return None if ear.strict_keys(a).isdisjoint(ear.strict_keys(b)) else READING
    if ear.plain(a) == ear.plain(b):
        return SOUND
    if is_other_gender(a, b):
        return None
    if abs(len(a) - len(b)) <= max(len(a), len(b)) // 2 and not ear.keys(a).isdisjoint(ear.keys(b)):
        return READING
    if any(_differs_in_a_vowel(x, y) for x in (ear.plain(a), ear.close(a)) for y in (ear.plain(b), ear.close(b))):
        return CONSONANTS
    return None


def _differs_in_a_vowel(a: str, b: str) -> bool:
    """Whether two keys are one but for a vowel inside ("Dbeibah", "Dabaiba")."""
    return (
        min(len(a), len(b)) >= LONG
        and a[0] == b[0]
        and OSA.distance(a, b, score_cutoff=1) == 1
        and a.translate(_KEY_VOWELS) == b.translate(_KEY_VOWELS)
    )


def _doubt_of_letters(a: str, b: str) -> float | None:
    """One letter off in a long word, two in a very long one; vowels count less than consonants."""
    shorter, longer = sorted((len(a), len(b)))
    if shorter < LONG - 1 or longer < LONG or longer - shorter > 2 or is_other_gender(a, b):
        return None
    distance = OSA.distance(a, b, score_cutoff=2)
    if distance > 2:
        return None
    vowels = _without_vowels(a) == _without_vowels(b)
    if distance == 1:
        if a[0] != b[0] and a[1:2] != b[:1]:
            return BEGINNING
        return CONSONANTS if vowels or a.translate(_ALIKE) == b.translate(_ALIKE) else LETTER
    if shorter >= VERY_LONG or vowels and shorter >= LONG:
        return LETTERS
    return None


# Consonants that ears and languages take for each other.
_ALIKE = str.maketrans("zdbgvjnc", "stpkfymk")
_KEY_VOWELS = str.maketrans("", "", "AIUE")
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiouy")


def _without_vowels(word: str) -> str:
    return word[:1] + _DOUBLE.sub(r"\1", word[1:].translate(_VOWELS))


def _is_grown_on(a: str, b: str, tables: NameTables) -> bool:
    """Whether one word is the other with an article or "son of" grown on ("Elbaradei", "Bensalah", "Ziaur")."""
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    added = len(longer) - len(shorter)
    if len(shorter) < SHORT or added not in (2, 3):
        return False
    words = tables.words
    if longer.endswith(shorter) and len(shorter) > SHORT:
        head = longer[:added]
        if head in words["filiation"] or head in words["particles"]:
            return True
        return head in words["article"] and is_article(head, shorter)
    return longer[-added:] in ("ul", "ur") and longer.startswith(shorter)


def is_other_gender(a: str, b: str) -> bool:
    """Whether two words differ as a woman's name from a man's ("Angela", "Angelo"; "Amir", "Amira")."""
    if len(a) < len(b):
        a, b = b, a
    if len(a) == len(b):
        return a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"}
    return len(b) >= SHORT and a[-1] == "a" and a[:-1] == b and b[-1] not in "aeiouh"
