"""The noun phrase around a title or a role noun: its modifiers, "of …" behind it, the person's name that follows."""

from __future__ import annotations

from detente.find.marks import PLURAL_TAGS, Marks, codes_of, singular
from detente.knowledge import Alias, NameHit
from detente.model import Token

POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})
DEFINITES = frozenset({"the", "both", "these", "those", "this", "that"})
HONORIFICS = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "sheikh", "mullah", "lord", "sen.", "gen.", "rep."}
)
CONNECTORS = frozenset(
    {"al", "el", "bin", "ben", "ibn", "von", "van", "de", "da", "dos", "der", "di", "abu", "-", "al-", "ul", "ur", "ud"}
)
OF = frozenset({"of", "for", "to"})
# Only envoys are sent "to" somebody and for something; "the first visit of a minister to Chad" names the visit's goal.
ENVOYS = frozenset({"ambassador", "envoy", "representative", "delegate", "emissary"})
SENT = frozenset({"for", "to", "on"})
# An abbreviation up to this length is a title only in capitals ("FM", "MP").
SHORTEST_WORD = 3
NOT_YET = frozenset({"elect", "designate"})
WHOLE_FORMS = ("territory", "organization", "people", "metonym")
BEFORE_NOUN = ("amod", "compound", "nmod")
WORDS_OF_NAME = 2  # of a person whom neither knowledge nor the parser knows
LONGEST_OF_PHRASE = 12  # words between "member of" and the name that belongs to it


# ── titles, which open or end other phrases ──


def title_at(marks: Marks, i: int) -> tuple[int, tuple[str, ...]] | None:
    """Last token and possible keys of a title that begins at the token; None where none does."""
    tokens, known = marks.tokens, marks.knowledge.title_words
    for words, keys in known.get(tokens[i].lower, ()) or known.get(tokens[i].lemma, ()):
        last = i + len(words) - 1
        if last < len(tokens) and _reads_title(tokens[i : last + 1], words):
            last = _with_suffix(marks, last)
            other = _modifies_thing(marks, last) or _lowers_title(marks, i, last) or _tells_hour(marks, i, words)
            return None if other or _opens_name(marks, i, last, keys) else (last, keys)
    return None


def _opens_name(marks: Marks, i: int, last: int, keys: tuple[str, ...]) -> bool:
    """Whether a title is only the first word of a known person's name: "**Sheikh** Hasina", but not "King Hussein"."""
    hit = marks.hits.get(i)
    person = hit.of_kind("person") if hit and hit.first == i and hit.last > last else None
    held = marks.knowledge.tenures_of.get(person.id, ()) if person else ()
    return person is not None and not any(office.title in keys for office, _ in held)


def _tells_hour(marks: Marks, i: int, words: tuple[str, ...]) -> bool:
    """Whether an abbreviation stands behind a number: "3 **PM**"."""
    return len(words[0]) <= SHORTEST_WORD and i > 0 and marks.tokens[i - 1].pos == "NUM"


def _with_suffix(marks: Marks, last: int) -> int:
    """Last token of a title with "-elect" or the like behind it."""
    tokens = marks.tokens
    if last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 2].lower in NOT_YET:
        return last + 2
    return last


def _lowers_title(marks: Marks, i: int, last: int) -> bool:
    """Whether a word only lowers the title behind it: "**Deputy** governor" is no deputy of a parliament."""
    return (
        i == last
        and marks.tokens[i].lower == "deputy"
        and last + 1 < len(marks.tokens)
        and bool(title_at(marks, last + 1))
    )


def _reads_title(tokens: tuple[Token, ...], words: tuple[str, ...]) -> bool:
    last = tokens[-1]
    if len(tokens) == 1 and len(words[0]) <= SHORTEST_WORD and not last.text[:2].isupper():
        return False
    if last.pos not in ("NOUN", "PROPN") and not (len(words) > 1 and last.pos == "ADJ"):
        return False
    return all(t.lower == w for t, w in zip(tokens[:-1], words[:-1], strict=True)) and words[-1] in (
        last.lower,
        last.lemma.lower(),
        singular(last).lower(),
    )


def _modifies_thing(marks: Marks, i: int) -> bool:
    """Whether a title only modifies a common noun: "foreign minister level", "presidential election"."""
    token = marks.tokens[i]
    head = marks.tokens[token.head]
    return token.dep == "compound" and head.pos == "NOUN" and head.index > i and head.lemma not in marks.knowledge.roles


# ── in front ──


def modifiers_before(marks: Marks, first: int) -> tuple[int, tuple[str, ...]]:
    """Where the noun phrase begins (determiners and possessors left out), and the nations that modify it."""
    nations: list[str] = []
    i = first
    while i > 0:
        hit = marks.hits.get(i - 1)
        if hit and not hit.of_kind("person", "surname") and _joined_before(marks, i - 1, first):
            nations[:0] = _codes_before(marks, hit, first)
            i = hit.first
            continue
        width = _modifier_width(marks, i - 1)
        if not width:
            break
        i -= width
    return i, tuple(nations or _possessor_nation(marks, i))


def _codes_before(marks: Marks, hit: NameHit, head: int) -> list[str]:
    """The nation of a name; where it reaches into a title ("Pakistani army" chief), that of its words before the title."""
    if hit.last < head:
        return codes_of(hit)
    known = marks.knowledge.names.get(marks.text(hit.first, head - 1))
    return [alias.id for alias in known if alias.kind in ("territory", "demonym", "organization")][:1] or codes_of(hit)


def nations_within(marks: Marks, first: int, last: int) -> tuple[str, ...]:
    """Nations that are words of a title itself: "**UN** chief"."""
    hits = dict.fromkeys(h for i in range(first, last + 1) if (h := marks.hits.get(i)) and h.first >= first)
    return tuple(code for hit in hits if hit.last <= last for code in codes_of(hit))


def _joined_before(marks: Marks, i: int, head: int) -> bool:
    token = marks.tokens[i]
    return token.dep in (*BEFORE_NOUN, "conj", "poss", "nummod") or token.head >= head


def _modifier_width(marks: Marks, i: int) -> int:
    """How many tokens the modifier that ends at a token has; 0 where none does."""
    token = marks.tokens[i]
    before = marks.tokens[i - 1] if i else None
    free = i not in marks.taken
    noun_like = token.pos in ("ADJ", "PROPN", "NOUN", "NUM") or token.tag == "VBG"  # "the **warring** sides"
    if noun_like and token.dep in (*BEFORE_NOUN, "nummod") and free:
        return 1
    if token.text == "-" and before and before.lower in ("then", "ex"):
        return 2
    if token.lower in ("then", "ex", "late") and free:
        return 1
    joins = token.lower in ("and", "-", "then", "vice", "deputy")
    if token.lower in ("and", ",") and i and _is_listed_nation(marks, i - 1):
        return 1
    return 1 if joins and before and before.dep in BEFORE_NOUN else 0


def _is_listed_nation(marks: Marks, i: int) -> bool:
    """Whether a token is one of several nations in front of one noun: "his **Greek**, **Cypriot** and French counterparts"."""
    hit, token = marks.hits.get(i), marks.tokens[i]
    if hit is None or hit.of_kind("demonym") is None:
        return False
    return token.dep == "amod" or token.dep == "conj" and _is_listed_nation(marks, token.head)


def _possessor_nation(marks: Marks, first: int) -> list[str]:
    """The territory or body in the genitive before the phrase: "**Russia's** foreign minister"."""
    if first < 2 or marks.tokens[first - 1].tag != "POS":
        return []
    hit = marks.hits.get(first - 2)
    return codes_of(hit) if hit else []


def owner_before(marks: Marks, start: int) -> int | None:
    """A possessive pronoun in front ("**his** Pakistani counterpart", "**whose** foreign minister")."""
    if not start:
        return None
    token = marks.tokens[start - 1]
    return start - 1 if token.tag == "WP$" or token.lower in POSSESSIVES and token.tag == "PRP$" else None


def is_definite(marks: Marks, start: int, last: int) -> bool:
    """Whether an article or the like points the phrase at somebody already told of."""
    before = marks.tokens[max(0, start - 2) : last]
    return any(t.lower in DEFINITES for t in before if t.pos in ("DET", "NUM", "CCONJ", "PRON"))


# ── behind ──


def of_phrase(marks: Marks, last: int) -> tuple[int, tuple[str, ...]]:
    """Last token and nations of "of Ukraine", "of Russia and Turkey" behind a noun; the noun itself without one."""
    tokens = marks.tokens
    i = last + 1
    if i >= len(tokens) or tokens[i].lower not in OF:
        return last, ()
    if tokens[i].lower == "to" and tokens[last].lemma not in ENVOYS:
        return last, ()
    i += 1
    if i < len(tokens) and tokens[i].lower in ("the", "all"):
        i += 1
    hit = marks.hits.get(i)
    named = _name_behind_phrase(marks, i)
    if named is not None and (hit is None or hit.last + 1 < named):
        inside = dict.fromkeys(h for k in range(i, named) if (h := marks.hits.get(k)))
        return named - 1, tuple(code for h in inside for code in codes_of(h))
    if hit is None or not hit.of_kind(*WHOLE_FORMS):
        return last, ()
    end, nations = hit.last, codes_of(hit)
    if tokens[last].tag in PLURAL_TAGS:
        end, more = _coordinated_nations(marks, end)
        nations = [*nations, *more]
    return end, tuple(nations)


def matter_behind(marks: Marks, noun: int, last: int) -> tuple[int, str | None]:
    """Last token and words of what an envoy is sent for: "for **Afghanistan reconciliation**"; `last` and None without it."""
    tokens = marks.tokens
    i = last + 2
    if tokens[noun].lemma not in ENVOYS or i >= len(tokens) or tokens[i - 1].lower not in SENT:
        return last, None
    i += tokens[i].lower == "the"
    hit = marks.hits.get(i)
    objects = marks.tree.children(last + 1, "pobj")
    end = hit.last if hit else objects[0] if objects else last
    if end < i:
        return last, None
    while tokens[end].dep == "compound" and tokens[end].head > end:
        end = tokens[end].head
    end, _ = _coordinated_nations(marks, end)
    return end, marks.text(i, end)


def matter_before(marks: Marks, noun: int, first: int) -> tuple[str | None, str | None]:
    """Words and code of a territory right in front of an envoy, who is sent there: "**Iran** envoy", not "US envoy"."""
    hit = marks.hits.get(first - 1)
    alias = hit.of_kind("territory") if hit and marks.tokens[noun].lemma in ENVOYS else None
    if hit is None or alias is None or hit.of_kind("demonym") or marks.tokens[first - 1].text.isupper():
        return None, None
    return marks.text(hit.first, hit.last), alias.id


def _coordinated_nations(marks: Marks, end: int) -> tuple[int, list[str]]:
    """What "and Turkey" adds behind "the presidents of Russia": last token and nations."""
    tokens = marks.tokens
    nations: list[str] = []
    while end + 2 < len(tokens) and tokens[end + 1].lower in ("and", ","):
        following = marks.hits.get(end + 2 + (tokens[end + 2].lower in ("the", "and")))
        if following is None or not following.of_kind(*WHOLE_FORMS):
            break
        nations += codes_of(following)
        end = following.last
    return end, nations


def _name_behind_phrase(marks: Marks, i: int) -> int | None:
    """Where the person's name begins in "member of **the Ukrainian delegation** Oleksandr Chalyi"; None without one."""
    for k in range(i, min(i + LONGEST_OF_PHRASE, len(marks.tokens))):
        token = marks.tokens[k]
        opens = k > i and (_opens_person(marks, k) or _opens_bare_name(marks, k))
        if opens and _ends_noun_phrase(marks, k - 1):
            return k
        if token.pos not in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ"):
            return None
        if token.lower in ("by", "with", "from", "at"):
            return None
    return None


def _opens_person(marks: Marks, k: int) -> bool:
    hit = marks.hits.get(k)
    return marks.tokens[k].entity == "PERSON" or hit is not None and hit.of_kind("person") is not None


def _opens_bare_name(marks: Marks, k: int) -> bool:
    """Whether two capitalized words right behind a state's name are a person's: "the Office of Oman **Badr Said**"."""
    before, run = marks.hits.get(k - 1), marks.tokens[k : k + 2]
    if before is None or before.of_kind("territory") is None or len(run) < WORDS_OF_NAME or marks.hits.get(k):
        return False
    behind = marks.tokens[k + WORDS_OF_NAME : k + WORDS_OF_NAME + 1]
    ends = not behind or behind[0].pos not in ("PROPN", "NOUN")
    return (
        ends and all(t.pos == "PROPN" and t.text.istitle() for t in run) and marks.tokens[k - 1].head == run[-1].index
    )


def _ends_noun_phrase(marks: Marks, k: int) -> bool:
    token = marks.tokens[k]
    return token.pos in ("NOUN", "PROPN") and token.entity != "PERSON" and title_at(marks, k) is None


# ── the person's name ──


def name_run(marks: Marks, first: int) -> int:
    """Last token of the person's name that begins at the token; `first - 1` where none does."""
    i = first
    while i < len(marks.tokens) and _belongs_to_name(marks, i, first):
        hit = marks.hits.get(i)
        i = hit.last + 1 if hit and hit.first == i and hit.of_kind("person") else i + 1
    return i - 1


def _belongs_to_name(marks: Marks, i: int, first: int) -> bool:
    token = marks.tokens[i]
    hit = marks.hits.get(i)
    if hit and hit.of_kind("territory", "organization", "people", "demonym") and not hit.of_kind("person", "surname"):
        return False
    if i > first and title_at(marks, i):
        return False
    if token.pos == "PROPN" and (token.text[0].isupper() or ends_given_name(marks, i)) or token.lower in HONORIFICS:
        return True
    following = marks.tokens[i + 1] if i + 1 < len(marks.tokens) else None
    return i > first and token.lower in CONNECTORS and following is not None and following.pos == "PROPN"


def is_given_name(marks: Marks, i: int) -> bool:
    """Whether a word that is also a common noun opens a person's name: "**Marine** Le Pen", but not "Marine General"."""
    token, following = marks.tokens[i], marks.tokens[i + 1 : i + 2]
    if token.lower not in marks.knowledge.name_tables.words["women"] or token.entity != "PERSON" or not following:
        return False
    return following[0].entity == "PERSON" and title_at(marks, i + 1) is None


def ends_given_name(marks: Marks, i: int) -> bool:
    """Whether a token in small letters is a syllable of a name: "Kim Yo-**jong**"."""
    tokens = marks.tokens
    return i > 1 and tokens[i].pos == "PROPN" and tokens[i - 1].text == "-" and tokens[i - 2].text[0].isupper()


def person_aliases(marks: Marks, first: int, last: int) -> tuple[Alias, ...]:
    """Whom a name can mean: by all its words, else by the last of them that are a full name."""
    for start in range(first, last + 1):
        found = marks.knowledge.names.get(marks.text(start, last))
        persons = tuple(alias for alias in found if alias.kind in ("person", "surname"))
        if persons:
            return persons if start == first or persons[0].kind == "person" else ()
    return ()
