"""Numbers as they are written: in digits, in words up to ninety-nine, by the dozen; ordinals up to the ninety-ninth."""

from __future__ import annotations

ONES = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        1,
    )
}
TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
ORDINALS = {
    **{f"{word}th": number for word, number in ONES.items() if number not in _IRREGULAR.values()},
    **{f"{word[:-1]}ieth": number for word, number in TENS.items()},
    **_IRREGULAR,
}
_WORDS = {**ONES, **TENS, "dozen": 12}


def number_of(text: str) -> float | None:
    """What a number says; None for what is none.

    Example: "1,200" gives 1200, "twenty-six" gives 26, "several" gives None.
    """
    plain = text.replace(",", "").lower()
    if plain.replace(".", "", 1).isdecimal():
        return float(plain)
    tens, _, ones = plain.partition("-")
    if ones:
        return float(TENS[tens] + ONES[ones]) if tens in TENS and ones in ONES else None
    return float(_WORDS[plain]) if plain in _WORDS else None


def ordinal_of(text: str) -> int | None:
    """Which place in a row an ordinal names; None for what is none.

    Example: "21st" and "twenty-first" give 21, "several" gives None.
    """
    plain = text.lower()
    if plain[:-2].isdecimal():
        return int(plain[:-2]) if plain[-2:] in ("st", "nd", "rd", "th") else None
    tens, _, ones = plain.rpartition("-")
    if tens:
        return TENS[tens] + ORDINALS[ones] if tens in TENS and ORDINALS.get(ones, 10) < 10 else None
    return ORDINALS.get(plain)
