"""A name in Latin letters, whatever its script."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

from detente.knowledge.spelling.tables import NameTables

# Scripts that write a syllable or a word with one sign; between two of them stands no space.
_SIGNS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0002ffff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
# Scripts that leave out vowels, or that write foreign names by syllables: only their consonants can be compared.
_CONSONANTS = re.compile(
    r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1200-\u139f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ufb1d-\ufdff\ufe70-\ufeff]"
)
_ARABIC_ARTICLE = re.compile(r"(?<![^\W_])ال(?=\w)")
# Pictures, trade marks and characters without a width.
_NO_LETTERS = frozenset({"So", "Cf", "Cn", "Co", "Cs"})
_LATIN = re.compile(r"[a-zA-Z]")
_DISGUISED = re.compile(r"\S*[^\s\x00-@\[-`{-\x7f]\S*|\S*[a-zA-Z][0-9@$]\S*")
_DIGIT_INSIDE = re.compile(r"^[a-zA-Z]+[0-9@$]{1,2}[a-zA-Z]{2,}$")


def has_own_script(name: str) -> bool:
    """Whether the name is in a script of which only consonants can be compared with Latin letters."""
    return _CONSONANTS.search(name) is not None


def signs_of(name: str) -> str:
    """A name in Korean letters or Chinese signs alone, which say more than its spelling in Latin; empty for others.

    Chinese signs stand as pinyin, so that traditional and simplified ones are alike.
    """
    if _LATIN.search(name) or has_kana(name):
        return ""
    return "".join(_HANGUL.findall(name)) or anyascii("".join(_SIGNS.findall(name)))


def has_kana(name: str) -> bool:
    """Whether a Japanese hand wrote the name by ear: l and r, b and v are one."""
    return _KANA.search(name) is not None


def in_latin(name: str, tables: NameTables) -> str:
    """The name in ASCII letters, case kept; signs of Chinese and Korean as one word each.

    Letters that only look Latin inside a Latin word ("Рutin" with a Cyrillic Р) become the letter they look like.
    """
    if name.isascii():
        return _undisguised(name, tables) if _DISGUISED.search(name) else name
    name = "".join(letter for letter in name if unicodedata.category(letter) not in _NO_LETTERS)
    name = unicodedata.normalize("NFKC", name)
    name = _undisguised(name, tables)
    for old, new in tables.letters:
        name = name.replace(old, new)
    name = _ARABIC_ARTICLE.sub("", name)
    name = _SIGNS.sub(lambda sign: f" {sign.group()} ", name)
    return anyascii(name)


def _undisguised(name: str, tables: NameTables) -> str:
    return " ".join(word.translate(tables.lookalikes) if _is_disguised(word, tables) else word for word in name.split())


def _is_disguised(word: str, tables: NameTables) -> bool:
    if word.isascii():
        return _DIGIT_INSIDE.match(word) is not None
    strange = [
        letter for letter in word if not letter.isascii() and not unicodedata.name(letter, "").startswith("LATIN")
    ]
    return bool(_LATIN.search(word)) and bool(strange) and all(ord(letter) in tables.lookalikes for letter in strange)
