"""What stands above the body: headline and deck, known by place and shape."""

from __future__ import annotations

import re

from detente.read.lines import ends_sentence, has_final_stop, is_one_sentence, starts_lower

_LONGEST_WORDS = 25
_LONGEST_CHARACTERS = 180
_ASKING_WORDS = 15
_DECK_WORDS = (4, 45)
_SAME = 0.8  # share of common words from which two wordings of a headline are the same one
_WORDS = re.compile(r"\w+")
_BULLET = re.compile(r"[•*·▪◦#]|[–—-]\s|\(?[0-9ivx]{1,3}[.)]\s", re.IGNORECASE)
_SALUTATION = re.compile(
    r"(?:dear|excellenc|your (?:excellenc|majest|highness|holiness)|ladies and gentlemen|(?:esteemed |distinguished |dear )?colleagues|"
    r"(?:good )(?:morning|afternoon|evening|day)|mr\.? (?:president|chair|speaker|secretary)|madam|friends|q\b|a\b:|question\b:?$|"
    r"to (?:whom|the congress))",
    re.IGNORECASE,
)
# First sentences of communiqués that have lost their stop: headlines of news leave the article out.
_TOLD = re.compile(
    r"(?:Today|Yesterday|This (?:morning|week))\b|(?:\S+ ){1,5}(?:had|held|sent|received|paid|gave) (?:a|an|the) (?:\S+ ){4}"
)
_SPEAKER = re.compile(r"[A-Z][^:]{2,60}:\s+\S")


def same_headline(first: str, second: str) -> bool:
    """Whether two lines are one headline: equal words, or nearly so.

    Example:
        >>> same_headline("Truce holds in Hodeidah", "TRUCE HOLDS IN HODEIDAH")
        True
    """
    a, b = (_WORDS.findall(text.casefold()) for text in (first, second))
    if not a or not b:
        return False
    return a == b or (len(a) > 3 and len(set(a) & set(b)) / len(set(a) | set(b)) >= _SAME)


def is_printed_twice(first: str, second: str) -> bool:
    """Whether two passages in a row are one headline printed twice."""
    words = _WORDS.findall(first.casefold())
    return 0 < len(words) <= _LONGEST_WORDS * 2 and words == _WORDS.findall(second.casefold())


def has_headline_shape(text: str) -> bool:
    """Whether a first line can be a headline: short, without a final stop, no greeting, no list item.

    Example:
        >>> has_headline_shape("Envoys of both Sudans agree on a joint patrol")
        True
        >>> has_headline_shape("The envoys of both Sudans met in Addis Ababa on Monday.")
        False
    """
    words = text.split()
    if len(words) > _LONGEST_WORDS or len(text) > _LONGEST_CHARACTERS or len(_WORDS.findall(text)) < 1:
        return False
    if starts_lower(text) or _BULLET.match(text) or _SALUTATION.match(text) or _TOLD.match(text) or text[-1] in ",;:…":
        return False
    if not any(character.isalpha() for character in text):
        return False
    if text.rstrip("\"'”’").endswith(("?", "!")):
        return len(words) <= _ASKING_WORDS and is_one_sentence(text) and not _SPEAKER.match(text)
    return is_one_sentence(text) and (not has_final_stop(text) or not ends_sentence(text))


def has_deck_shape(text: str, *, before_credit: bool) -> bool:
    """Whether the passage below a headline can be its deck.

    Args:
        text: The passage.
        before_credit: A byline or dateline follows, so that it may end in a full stop.
    """
    low, high = _DECK_WORDS
    if not low <= len(text.split()) <= high or starts_lower(text) or _BULLET.match(text):
        return False
    if text[-1] in ",;:" or _SALUTATION.match(text) or not is_one_sentence(text):
        return False
    return before_credit or not has_final_stop(text)
