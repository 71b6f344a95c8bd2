"""The verdict: whether two spellings name the same person or organization."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from detente.knowledge.loading import load_knowledge
from detente.knowledge.spelling.pairing import LONG, READING, SOUND, Hearing, Pair, pairs_of
from detente.knowledge.spelling.sounds import Ear
from detente.knowledge.spelling.tables import NameTables
from detente.knowledge.spelling.words import SERVANT, Name, Word, name_of

# The most doubt a pair of words may have on average, and all together. On the pairs of the eval set "names" that people made, both halves by id come
# out the same from 0.33 to 0.5; beyond 0.45 one wrong consonant is forgiven in a name of one word ("Glencore", "Glenmore").
MEAN_DOUBT = 0.36
WHOLE_DOUBT = 0.95
# A name in a script without vowels must have this many letters, so that chance does not make it one with another.
LEAST_CONSONANTS = 4
# Characters; what is longer is no name, and the same as another only where the texts are equal.
LONGEST = 300
# Two capitals stand for too much.
LEAST_CAPITALS = 3
# Names taken apart that are kept, since one name is mostly compared with many.
REMEMBERED = 4096
# A name with fewer words is not taken for part of a longer one.
LEAST_WORDS = 2
_ALTERNATIVE = re.compile(r"(?<=[^\W\d_]{3})\s*/\s*(?=[^\W\d_][^\W_])")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")


def same_name(a: str, b: str) -> bool:
    """Whether two spellings name the same person or organization, be it in different scripts.

    Order, titles, particles, patronymics and middle names, legal forms, initials, well-known short forms, transliteration and a mistyped
    letter in a long word make no difference. A word that finds no partner on either side, another number, place, generation or kind of company
    does. The answer is the same for (b, a), and yes for two equal texts; a text without a letter or digit names nobody else.
    Part of a name alone ("Putin") is not taken for the whole, since others bear it too. A text of more than 300 characters is
    no name, and the same as its equal only.

    Args:
        a: A name as it stands in a text, without quotation marks or a genitive.
        b: Another.

    Raises:
        KnowledgeError: The knowledge that comes with the package cannot be loaded (first call only).

    Example:
        >>> same_name("Shah Mahmood Qureshi", "Shah Mehmood Koreshi"), same_name("Владимир Путин", "Putin, Vladimir V.")
        (True, True)
        >>> same_name("Imran Khan", "Ayub Khan"), same_name("Deutsche Bank AG", "Deutsche Bank GmbH")
        (False, False)
    """
    return _comparer().same(a, b)


@cache
def _comparer() -> NameComparer:
    return NameComparer(load_knowledge().name_tables)


class NameComparer:
    """Compares names by given tables; `same_name` is one with the tables of the package.

    Args:
        tables: Words, forms, variants, letters and sounds of names.
    """

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._ear = Ear(tables)
        self._names = lru_cache(REMEMBERED)(self._read)
        self._common = frozenset(map(self._ear.plain, tables.words["common"]))
        also = "|".join(re.escape(words) for words in tables.also)
        self._also = re.compile(rf"[\s,;(]+(?:{also}|a\.k\.a\.)[:\s]+", re.IGNORECASE)

    def same(self, a: str, b: str) -> bool:
        """Whether two spellings name the same person or organization (`same_name`)."""
        if a == b or max(len(a), len(b)) > LONGEST:
            return a == b
        a, b = sorted((a, b))
        return any(self._is_same(one, other) for one in self._names(a) for other in self._names(b))

    def _read(self, text: str) -> tuple[Name, ...]:
        """The names in a text, taken apart; none where it has neither letter nor digit."""
        names = (name_of(part, self._tables) for part in self._alternatives(text))
        return tuple(name for name in names if name.words or name.fixed)

    def _alternatives(self, text: str) -> Iterator[str]:
        """The names that a text gives for one bearer: "X alias Y", "X/Y", "Long Name (LN)"."""
        for part in _ALTERNATIVE.split(self._also.sub(" / ", text)):
            yield part
            inside = _IN_BRACKETS.search(part) if "(" in part else None
            if inside and inside.group(1).isupper():
                yield _IN_BRACKETS.sub(" ", part)

    def _is_same(self, left: Name, right: Name) -> bool:
        if left.fixed != right.fixed or (left.kinds and right.kinds and left.kinds.isdisjoint(right.kinds)):
            return False
        if left.signs and right.signs:
            return left.signs == right.signs
        if left.sparse != right.sparse and not _has_enough_consonants(left if left.sparse else right):
            return False
        if _abbreviates(left, right) or _abbreviates(right, left):
            return True
        hearing = Hearing(
            tables=self._tables,
            ear=self._ear,
            sparse=left.sparse != right.sparse,
            by_ear=left.by_ear or right.by_ear,
            syllables=left.syllables and right.syllables,
        )
        pairs = pairs_of(left.words, right.words, hearing)
        return self._agree(left, right, pairs) and _is_sure(pairs, left.words, right.words)

    def _agree(self, left: Name, right: Name, pairs: Sequence[Pair]) -> bool:
        """Whether what finds no partner is no more than a middle name, and children are not taken for fathers."""
        alone_left = _alone(left.words, [i for pair in pairs for i in pair.left])
        alone_right = _alone(right.words, [i for pair in pairs for i in pair.right])
        if alone_left and alone_right or not pairs:
            return not (left.words or right.words)
        if left.father and right.father and _swaps_father(left, right, pairs):
            return False
        if not (alone_left or alone_right):
            return not self._swaps_given(left, right, pairs)
        if left.organization or right.organization:
            return False
        if not any(_is_whole(pair, left.words, right.words) for pair in pairs):
            return False
        shorter, longer, alone = (left, right, alone_right) if alone_right else (right, left, alone_left)
        if len(longer.words) - len(alone) < LEAST_WORDS or _moves_initial(left, right, pairs):
            return False
        return self._is_enough(shorter, longer, alone, in_order=_is_in_order(pairs))

    def _is_enough(self, shorter: Name, longer: Name, alone: Sequence[int], *, in_order: bool) -> bool:
        """Whether the shorter name says enough to be told from others: two words, and not common ones alone."""
        words = [w for w in shorter.words if not w.is_initial and w.text != SERVANT]
        if not words or sum(w.text != SERVANT for w in shorter.words) < LEAST_WORDS:
            return False
        only_initials = all(longer.words[i].is_initial for i in alone)
        if shorter.words[0].is_initial:
            return only_initials
        if all(self._is_common(w.text) for w in words) and not (in_order and _is_inside(alone, longer)):
            return only_initials
        return not (any(w.is_initial for w in shorter.words[1:-1]) and any(longer.words[i].is_initial for i in alone))

    def _is_common(self, word: str) -> bool:
        return self._ear.plain(word) in self._common

    def _swaps_given(self, left: Name, right: Name, pairs: Sequence[Pair]) -> bool:
        """Whether two given names change places: James Thomas is not Thomas James."""
        given = self._tables.given
        return (
            len(left.words) == len(right.words) == len(pairs) == 2
            and all(pair.left != pair.right for pair in pairs)
            and all(word.text in given for word in left.words)
        )


def _abbreviates(short: Name, long: Name) -> bool:
    """Whether one name is the initials of all words of the other ("MBS" with the b of bin)."""
    if len(short.words) != 1 or not short.words[0].capitals:
        return False
    return len(short.words[0].text) >= LEAST_CAPITALS and short.words[0].text == long.initials


def _has_enough_consonants(name: Name) -> bool:
    return sum(len(word.text) for word in name.words) >= LEAST_CONSONANTS


def _is_inside(alone: Sequence[int], name: Name) -> bool:
    """Whether only middle names found no partner."""
    return 0 not in alone and len(name.words) - 1 not in alone


def _alone(words: Sequence[Word], paired: Sequence[int]) -> list[int]:
    return [i for i in range(len(words)) if i not in paired]


def _swaps_father(left: Name, right: Name, pairs: Sequence[Pair]) -> bool:
    """Whether the child in one name is the father in the other ("Salman bin Mohammed")."""
    return any((pair.left[0] < left.father) != (pair.right[0] < right.father) for pair in pairs)


def _is_in_order(pairs: Sequence[Pair]) -> bool:
    places = [pair.right[0] for pair in sorted(pairs, key=lambda pair: pair.left[0])]
    return places == sorted(places)


def _moves_initial(left: Name, right: Name, pairs: Sequence[Pair]) -> bool:
    """Whether an initial in front stands for a name that is not in front ("A. Hameed", "Hamid Ansari")."""
    return any(
        (pair.left[0] == 0) != (pair.right[0] == 0)
        and (left.words[0].is_initial and pair.left[0] == 0 or right.words[0].is_initial and pair.right[0] == 0)
        for pair in pairs
    )


def _is_sure(pairs: Sequence[Pair], left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether the doubts are few; one short word alone leaves no room for any."""
    doubts = [pair.doubt for pair in pairs]
    if len(left) == len(right) == 1 and len(left[0].text) < LONG:
        return sum(doubts) <= SOUND
    return not doubts or (sum(doubts) <= WHOLE_DOUBT and sum(doubts) / len(doubts) <= MEAN_DOUBT)


def _is_whole(pair: Pair, left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether a pair is of two words written out, and no initials or abbreviation."""
    initial = any(words[i].is_initial for words, part in ((left, pair.left), (right, pair.right)) for i in part)
    return not initial and not (pair.doubt == READING and len(pair.left) != len(pair.right))
