"""The words of a name that tell whom it names, without titles, particles and legal forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from detente.knowledge.spelling.latin import has_kana, has_own_script, in_latin, signs_of
from detente.knowledge.spelling.sounds import is_syllables
from detente.knowledge.spelling.tables import NameTables, form_key

# A name has a few words; what stands behind them must be the same in the other name.
MAX_WORDS = 24
# First half of Arabic names that are two words ("Abdul Aziz") or one ("Abdulaziz"), from so many letters on.
SERVANT = "abd"
LEAST_COMPOUND = 7
# Roman numerals that are names where nothing shows that they are numerals.
NAMES_TOO = frozenset({"vi", "xi"})
_APOSTROPHE = re.compile(r"['`’‘ʻʼ]")
_DOTTED = re.compile(
    r"(?<![A-Za-z])(?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z])|(?<![A-Za-z])[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])"
)
_RUN_TOGETHER = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2}|[A-Z]{2,}(?![A-Za-z]))")
_SPACED_OUT = re.compile(r"(?<![A-Za-z])(?:[A-Za-z] ){3,}[A-Za-z](?![A-Za-z])")
_WORD = re.compile(r"[A-Za-z]+[0-9]*[A-Za-z0-9]*\.?|[0-9]+(?:st|nd|rd|th)?[A-Za-z0-9]*")
_ORDINAL = re.compile(r"0*([0-9]+)(?:st|nd|rd|th)?$")
_ABD = re.compile(r"abd[aeou]+(?:l|[rsdntz](?=[rsdntz])|(?=[rsdntz][aeiou]))(?!l?[oe]v)(?=[a-z]{2})")
_DIN = re.compile(r"(?<=[a-z]{3})(?:[aeiou]+|)d?d(?:i|ee|ie|y|ei)ne?$")
_DIN_ALONE = re.compile(r"(?:[aeou]u?[ld])?d(?:i|ee|ie|y|ei)ne?")
# Forms of the Arabic article before the letter that they take on: vowel + letter.
_SUN_LETTERS = {
    vowel + end: "d" if end == "dh" else "t" if end == "th" else end
    for vowel in "aeu"
    for end in ("r", "s", "sh", "d", "n", "t", "z", "dh", "th")
}
# Cyrillic letters that give two Latin ones as an initial ("Yu. Andropov").
_WIDE_INITIALS = frozenset({"ya", "ye", "yu", "yo", "zh", "kh", "ts", "ch", "sh"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: `text` in lower case; whether it stands in capitals where its neighbours do not, or is small."""

    text: str
    capitals: bool = False
    small: bool = False

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter for a whole name."""
        return len(self.text) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name taken apart.

    `initials` are those of all its words, also of those left out. `fixed` are its numbers and "junior", which must be the
    same in both names; `kinds` the kinds of its legal forms; `father` the number of words before "son of", 0 without. `signs` are Korean
    or Chinese ones, `sparse` says that vowels are missing, `by_ear` that a Japanese or Chinese hand wrote it, and
    `syllables` that each word can be Chinese.
    """

    words: tuple[Word, ...]
    initials: str
    fixed: tuple[str, ...]
    kinds: frozenset[str]
    organization: bool
    father: int
    signs: str
    sparse: bool
    by_ear: bool
    syllables: bool


def name_of(text: str, tables: NameTables) -> Name:
    """Take a name apart; a text without a letter or digit gives a name without words."""
    latin = in_latin(text, tables)
    tokens = _tokens(latin, tables)
    tokens, rest = tokens[:MAX_WORDS], tokens[MAX_WORDS:]
    tokens, kinds = _without_forms(tokens, tables)
    tokens, fixed = _without_fixed(tokens, tables)
    fixed += tuple(word.text for word in rest)
    untitled = _without_titles(tokens, tables)
    organization = bool(kinds) or any(w.text in tables.words["organization"] for w in untitled)
    own = has_own_script(text)
    initials = "".join(w.text[0] for w in untitled)
    if organization:
        tokens = _without(tokens, tables.words["empty"])
        father = 0
    else:
        tokens, father = _without_filiation(untitled, tables)
    words = tuple(_joined(_without_particles(tokens, tables, organization=organization), tables))
    return Name(
        words=words,
        initials=initials,
        fixed=fixed,
        kinds=kinds - {"any"},
        organization=organization,
        father=father if 0 < father < len(words) else 0,
        signs=signs_of(text),
        sparse=own,
        by_ear=own and (has_kana(text) or latin != text and " " in latin and _is_sinitic(text)),
        syllables=bool(words) and all(is_syllables(w.text) for w in words),
    )


def _is_sinitic(text: str) -> bool:
    return any("\u3400" <= letter <= "\u9fff" for letter in text)


def _tokens(latin: str, tables: NameTables) -> list[Word]:
    latin = _DOTTED.sub(lambda m: m.group().replace(".", "") + " ", _APOSTROPHE.sub("", latin))
    latin = _SPACED_OUT.sub(lambda m: m.group().replace(" ", ""), _RUN_TOGETHER.sub(" ", latin)).replace("&", " and ")
    before, comma, after = latin.partition(",")
    found = _WORD.findall(before)
    if comma:
        rest = _WORD.findall(after)
        surname_first = found and rest and "," not in after and not _is_tail([w.lower() for w in rest], tables)
        found = rest + found if surname_first else found + rest
    shouted = len(found) > 1 and all(w.upper() == w for w in found)
    return [_word(w, shouted=shouted) for w in found]


def _is_tail(rest: list[str], tables: NameTables) -> bool:
    """Whether what follows a comma is a legal form, a degree or a generation, and no given name."""
    bare = [w.rstrip(".") for w in rest]
    tails = tables.words["letters_after"] | tables.words["younger"] | tables.words["older"]
    return tuple(bare) in tables.forms or all(w in tails or (w,) in tables.forms for w in bare)


def _word(found: str, *, shouted: bool) -> Word:
    text = found.rstrip(".")
    lower = text.lower()
    if found.endswith(".") and lower in _WIDE_INITIALS:
        return Word(lower[0])
    return Word(lower, capitals=text.isupper() and len(text) > 1 and not shouted, small=text.islower())


def _without_forms(tokens: list[Word], tables: NameTables) -> tuple[list[Word], frozenset[str]]:
    """Legal forms taken off the end and the beginning, longest first; one word always stays."""
    kinds: set[str] = set()
    texts = form_key([w.text for w in tokens])
    while True:
        for size in range(min(6, len(texts) - 1), 0, -1):
            form = tables.forms.get(texts[-size:])
            if form is not None:
                tokens, texts = tokens[:-size], texts[:-size]
                kinds.add(form.kind)
                break
            form = tables.forms.get(texts[:size])
            if form is not None and form.leads and (tokens[0].capitals or texts[0] not in tables.given):
                tokens, texts = tokens[size:], texts[size:]
                kinds.add(form.kind)
                break
        else:
            return tokens, frozenset(kinds)


def _without_fixed(tokens: list[Word], tables: NameTables) -> tuple[list[Word], tuple[str, ...]]:
    """Numbers and "junior" apart from the words; "senior" is what a name without either means too."""
    fixed: list[str] = []
    words: list[Word] = []
    tens = False
    for place, word in enumerate(tokens):
        number = _number(word, place, tables)
        if number is not None and tens and len(number) == 1:
            fixed[-1] = str(int(fixed[-1]) + int(number))
            tens = False
        elif number is not None:
            fixed.append(number)
            tens = word.text in tables.numbers and len(number) == 2 and number[1] == "0"
        elif place and word.text in tables.words["younger"]:
            fixed.append("junior")
        elif not (place and word.text in tables.words["older"]):
            words.append(word)
    return words, tuple(sorted(fixed))


def _number(word: Word, place: int, tables: NameTables) -> str | None:
    if word.text[-1:].isdigit() or word.text[:1].isdigit():
        plain = _ORDINAL.match(word.text)
        return plain.group(1) if plain else word.text
    if word.text in tables.numbers:
        return tables.numbers[word.text]
    return tables.roman.get(word.text) if place and (word.capitals or word.text not in NAMES_TOO) else None


def _without(tokens: list[Word], section: frozenset[str]) -> list[Word]:
    return [w for w in tokens if w.text not in section] or tokens


def _without_titles(tokens: list[Word], tables: NameTables) -> list[Word]:
    titles, office, after = (tables.words[key] for key in ("titles", "office", "letters_after"))
    start, end = 0, len(tokens)
    while start < end - 1 and (tokens[start].text in titles or start and tokens[start].text in office):
        start += 1
    while end - start > 2 and tokens[end - 1].text in after:
        end -= 1
    return tokens[start:end]


def _without_filiation(tokens: list[Word], tables: NameTables) -> tuple[list[Word], int]:
    words: list[Word] = []
    father = 0
    for place, word in enumerate(tokens):
        if word.text in tables.words["filiation"] and len(tokens) > 2 and (place or word.text != "ben"):
            father = father or len(words)
        else:
            words.append(word)
    return words, father


def _without_particles(tokens: list[Word], tables: NameTables, *, organization: bool) -> list[Word]:
    article, particles = tables.words["article"], tables.words["particles"]
    kept: list[Word] = []
    for word, following in zip_longest(tokens, tokens[1:]):
        small = word.text in particles and not organization and (len(word.text) > 1 or word.small)
        if following is not None and (small or word.text in article and is_article(word.text, following.text)):
            continue
        kept.append(word)
    return kept


def is_article(word: str, following: str) -> bool:
    """Whether a form of the article fits what follows: "as" is one before s ("as-Sadr"), and a word of its own elsewhere."""
    sun = _SUN_LETTERS.get(word)
    return len(following) > 1 and (sun is None or following.startswith(sun))


def _joined(tokens: list[Word], tables: NameTables) -> list[Word]:
    """Words as all spellings have them: "Abdulaziz" is two, "Abu Bakr" and "Saif al-Din" are one each."""
    words: list[Word] = []
    pending = ""
    for word in tokens:
        text = word.text
        if not pending and text in tables.joining:
            pending = tables.joining[text]
        elif _DIN_ALONE.fullmatch(text) and words and not pending:
            words[-1] = Word(words[-1].text + "din")
        else:
            words += _halves(pending, word)
            pending = ""
    return [*words, Word(pending)] if pending else words


def _halves(pending: str, word: Word) -> list[Word]:
    """A word with the half that stood before it; "abd" (servant of) stays a word of its own."""
    text = word.text
    if len(text) >= LEAST_COMPOUND:
        text = _DIN.sub("din", text)
    if pending == SERVANT:
        return [Word(SERVANT), Word("lah" if text == "allah" else text)]
    split = _ABD.match(text) if len(text) >= LEAST_COMPOUND and not pending else None
    if split:
        return [Word(SERVANT), Word(text[split.end() :])]
    return [word if text == word.text and not pending else Word(pending + text, word.capitals)]
