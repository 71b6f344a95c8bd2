"""The consonants of a surname, by which the other spellings of a name are looked for."""

from __future__ import annotations

import re

from anyascii import anyascii

_SILENT = re.compile(r"[^a-z]|[aeiouyhw]")
_DOUBLE = re.compile(r"(.)\1+")
# Consonants that transliterations take for each other.
_ALIKE = str.maketrans("vqcgdzbj", "fkkktsps")


def consonants_of(name: str) -> str:
    """What different spellings of the last word of a name have in common: "krs" of "Qureshi" and "Koreshi".

    Not more than a key: of names with the same one, most are not the same.
    """
    word = anyascii(name).lower().split()[-1:]
    return _DOUBLE.sub(r"\1", _SILENT.sub("", word[0]).translate(_ALIKE)) if word else ""
