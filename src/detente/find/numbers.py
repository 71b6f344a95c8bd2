"""Numbers as they are written: in digits, in words up to ninety-nine, by the dozen."""

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
