"""How a word may sound: one key a reading, so that spellings of one sound share a key."""

from __future__ import annotations

import re
from functools import lru_cache

from detente.knowledge.spelling.tables import FIRST, LAST, SYLLABLES, NameTables, Step

_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[AEIUaeiouyh]")
_GLIDES = re.compile(r"[wy]")
# Voiced and voiceless lips, which Arabic and Japanese do not tell apart; z and s, t and d stay apart.
_LIPS = str.maketrans({"p": "b", "v": "b", "w": "b"})
_LIQUIDS = str.maketrans({"l": "r", "v": "b", "p": "b", "w": "b"})
# A word of one to three Chinese syllables in pinyin or Wade–Giles.
_SYLLABLE = r"(?:[bcdfghjklmnpqrstwxyz]|[zcs]h|ts|tz|hs)?(?:[aeiou]{1,3}|yu|ieh|ueh)(?:ng|n|r|h)?"
_ONE_SYLLABLE = re.compile(_SYLLABLE)
_SYLLABLES = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")
# Words beyond this are no names; their tail is not listened to, so that work stays linear.
MAX_LETTERS = 40
_REMEMBERED = 8192
# Readings that tell apart names of one syllable; under others "Jong" would be "Yong".
EASTERN = frozenset({"chinese", "korean"})
# Words of so few letters sound like many others.
SHORT = 3
_NONE: frozenset[int] = frozenset()


def is_syllables(word: str) -> bool:
    """Whether a word can be made of one or two Chinese syllables."""
    return len(word) <= 12 and _SYLLABLES.fullmatch(word) is not None


def is_short(word: str) -> bool:
    """Whether a word is so short, or one Chinese or Korean syllable, that each of its sounds counts."""
    return len(word) <= SHORT or _ONE_SYLLABLE.fullmatch(word) is not None


class Ear:
    """Keys of words by the readings of `names/sounds.yaml`; remembers the words it heard last.

    Args:
        tables: Tables of names.
    """

    def __init__(self, tables: NameTables) -> None:
        readings = tables.readings
        self._first, self._last = readings[FIRST], readings[LAST]
        self._syllables = readings[SYLLABLES]
        self._eastern = tuple(steps for name, steps in readings.items() if name in EASTERN)
        self._others = tuple(steps for name, steps in readings.items() if name not in (FIRST, LAST, SYLLABLES))
        self._variants = tables.variants
        self._by_sound: dict[str, frozenset[int]] = {}
        self.is_short = lru_cache(_REMEMBERED)(is_short)
        self.close = lru_cache(_REMEMBERED)(self._close)
        self.strict = lru_cache(_REMEMBERED)(self._strict)
        self.strict_keys = lru_cache(_REMEMBERED)(self._strict_keys)
        self.plain = lru_cache(_REMEMBERED)(self._plain)
        self.keys = lru_cache(_REMEMBERED)(self._keys)
        self.syllable_key = lru_cache(_REMEMBERED)(self._syllable_key)
        self.skeletons = lru_cache(_REMEMBERED)(self._skeletons)
        self.rows_of = lru_cache(_REMEMBERED)(self._rows_of)
        for name, rows in tables.variants.items():
            if len(name) > SHORT:
                key = self._plain(name)
                self._by_sound[key] = self._by_sound.get(key, _NONE) | rows

    def are_variants(self, a: str, b: str) -> bool:
        """Whether two words stand in one row of variants, as written or in another spelling of the same sound."""
        return not self.rows_of(a).isdisjoint(self.rows_of(b))

    def _rows_of(self, word: str) -> frozenset[int]:
        rows = self._variants.get(word, _NONE)
        return rows | self._by_sound.get(self.plain(word), _NONE) if len(word) > SHORT else rows

    def _strict(self, word: str) -> str:
        """The key of English reading that still tells a from e: for short words, where each vowel counts."""
        return self._finish(_apply(self._first, word[:MAX_LETTERS]))

    def _strict_keys(self, word: str) -> frozenset[str]:
        """The keys under all readings, e kept."""
        return frozenset(self._heard(word[:MAX_LETTERS]))

    def _plain(self, word: str) -> str:
        """The key of English reading, a and e alike."""
        return _single(self.strict(word).replace("E", "A"))

    def _close(self, word: str) -> str:
        """The key of English reading, e and i alike."""
        return _single(self.strict(word).replace("E", "I"))

    def _keys(self, word: str) -> frozenset[str]:
        """The keys under all readings, with e as a and with e as i."""
        return frozenset(_single(key.replace("E", vowel)) for key in self.strict_keys(word) for vowel in "AI")

    def _heard(self, word: str) -> set[str]:
        start = _apply(self._first, word)
        heard = {start}
        for steps in self._eastern if is_short(word) else self._others:
            heard.add(_apply(steps, start))
        return {self._finish(word) for word in heard}

    def _syllable_key(self, word: str) -> str:
        """The key of a Chinese word that is the same in pinyin and in Wade–Giles."""
        return self._finish(_apply(self._syllables, word))

    def _skeletons(self, word: str, by_ear: bool) -> frozenset[str]:
        """The consonants of a word, for scripts that leave out vowels; `by_ear`: for Japanese and Chinese."""
        word = word[0] + _GLIDES.sub("", word[1:]) if word else word
        merge = _LIQUIDS if by_ear else _LIPS
        return frozenset(
            _single(_VOWELS.sub("", key.translate(merge)).replace("g", "K")) for key in self.strict_keys(word)
        )

    def _finish(self, word: str) -> str:
        return _single(_apply(self._last, word))


def _apply(steps: tuple[Step, ...], word: str) -> str:
    for step in steps:
        word = step(word)
    return word


def _single(word: str) -> str:
    return _DOUBLE.sub(r"\1", word)
