"""Mark who is spoken of: names, offices, role nouns, peoples, pronouns.

Only marks: `resolve.actors` decides who is meant. Mentions come in text order, never overlap, and each token belongs to
at most one. What is not known stays "unknown": a capitalized name is never forced onto somebody.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.find.mentions import ActorMention
from detente.find.tree import Tree
from detente.knowledge import Alias, Knowledge, NameHit
from detente.model import Token

PRONOUNS = {
    "he": False, "she": False, "him": False, "her": False, "they": True, "them": True, "it": False, "we": True, "us": True,
    "i": False, "me": False, "both": True, "who": False,
}  # fmt: skip
POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})
HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "sheikh", "mullah", "lord", "sen.", "gen.", "rep."})
CONNECTORS = frozenset({"al", "el", "bin", "ben", "ibn", "von", "van", "de", "da", "dos", "der", "di", "abu", "-", "al-", "ul", "ur", "ud"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
WHOLE_FORMS = ("territory", "organization", "people", "metonym")
# Head nouns of capitalized names of bodies: "Free Patriotic Movement", "Joint Military Commission".
BODY_NOUNS = frozenset(
    "agency alliance army assembly association authority bank brigade bureau cabinet coalition command commission committee community "
    "conference congress council court department directorate federation force forces forum foundation front fund government group guard "
    "institute league ministry mission movement office organisation organization parliament party police senate service union".split()
)
# Words that open another place's name, and words that end an enterprise's.
NAME_OPENERS = frozenset({"New", "Fort", "Port", "San", "Saint", "St.", "St", "Mount", "Lake", "Cape", "Little"})
ENTERPRISES = frozenset({"railway", "airline", "airlines", "airways", "university", "stadium", "street", "road", "hotel", "newspaper", "times", "post", "fc", "club", "museum", "festival", "cup"})
DEFINITES = frozenset({"the", "both", "these", "those", "this", "that"})
LONGEST_OF_PHRASE = 10  # words between "member of" and the name that belongs to it
LOCATIVE = frozenset({"in", "at", "near", "from", "to", "into", "around", "outside", "towards", "toward"})
OF = frozenset({"of", "for", "to"})
ENVOYS = frozenset({"ambassador", "envoy", "representative", "delegate", "emissary"})
# "the parties **to the Afghan conflict**": the phrase belongs to the noun and says who they are.
WITH_COMPLEMENT = frozenset({"party", "side", "signatory"})
COUNTERPART = frozenset({"counterpart", "colleague", "opposite"})


def _singular(token: Token) -> str:
    """Lemma of a noun; the parser leaves capitalized plurals as they are ("Islamists")."""
    return token.lemma[:-1] if token.tag == "NNPS" and token.lemma.endswith("s") else token.lemma


@dataclass(slots=True)
class _Work:
    """The sentence while its mentions are collected."""

    tree: Tree
    hits: dict[int, NameHit]
    taken: dict[int, ActorMention] = field(default_factory=dict)

    def free(self, first: int, last: int) -> bool:
        return not any(i in self.taken for i in range(first, last + 1))


def find_actors(tree: Tree, knowledge: Knowledge) -> dict[int, ActorMention]:
    """Mark everybody who is spoken of in a sentence.

    Args:
        tree: The sentence.
        knowledge: Names, titles and role nouns.

    Returns:
        Token → mention, for every token that belongs to one; empty where nobody is named.

    Example: "Russian Foreign Minister Sergei Lavrov met his Pakistani counterpart." gives a title with a name, and a role
        noun with the owner "his".
    """
    sentence = tree.sentence
    hits: dict[int, NameHit] = {}
    for hit in knowledge.names.hits(tree.tokens, sentence.text, sentence.start):
        if _is_name(tree, hit):
            hits.update(dict.fromkeys(range(hit.first, hit.last + 1), hit))
    work = _Work(tree, hits)
    finder = _Finder(work, knowledge)
    finder.titles()
    finder.roles()
    finder.names()
    finder.unknown()
    finder.pronouns()
    return dict(sorted(work.taken.items()))


def _is_name(tree: Tree, hit: NameHit) -> bool:
    """Whether the words stand as a name here: not "polish" or "us", not a surname that is an ordinary word."""
    head = tree.tokens[hit.last]
    if head.pos in ("VERB", "ADV", "ADP", "AUX", "PRON", "CCONJ", "SCONJ", "DET") and hit.first == hit.last:
        return False
    if hit.of_kind("territory", "people", "metonym", "demonym") and _inside_longer_name(tree, hit):
        return False
    only_surname = all(alias.kind == "surname" for alias in hit.aliases)
    return not only_surname or head.pos == "PROPN" or head.pos == "NOUN" and head.text[0].isupper()


def _inside_longer_name(tree: Tree, hit: NameHit) -> bool:
    """"New **Jersey**", "**London** North Eastern Railway": part of another name, no name of its own."""
    tokens = tree.tokens
    if hit.first and tokens[hit.first - 1].text in NAME_OPENERS and tokens[hit.first - 1].pos in ("PROPN", "ADJ"):
        return True
    head = tokens[tokens[hit.last].head]
    if tokens[hit.last].dep == "compound" and hit.of_kind("metonym") and head.index == hit.last + 1 and head.entity == "PERSON":
        return True  # "**Paris** Hilton"
    end = hit.last
    while end + 1 < len(tokens) and tokens[end + 1].pos == "PROPN" and tokens[end + 1].text[0].isupper():
        end += 1
    return end > hit.last and tokens[end].lower in ENTERPRISES and tokens[hit.last].dep == "compound"


class _Finder:
    def __init__(self, work: _Work, knowledge: Knowledge) -> None:
        self.work = work
        self.tree = work.tree
        self.tokens = work.tree.tokens
        self.knowledge = knowledge

    # ── offices: "Russian Foreign Minister Sergei Lavrov", "President of Ukraine Volodymyr Zelenskyy" ──

    def titles(self) -> None:
        i = 0
        while i < len(self.tokens):
            match = self._title_at(i)
            i = self._add_title(i, *match) + 1 if match else i + 1

    def _title_at(self, i: int) -> tuple[int, tuple[str, ...]] | None:
        """Last token and possible keys of a title that begins at the token."""
        tokens = self.tokens
        rows = self.knowledge.title_words.get(tokens[i].lower, ()) or self.knowledge.title_words.get(tokens[i].lemma, ())
        for words, keys in rows:
            last = i + len(words) - 1
            if last >= len(tokens) or tokens[last].pos not in ("NOUN", "PROPN") and not (len(words) > 1 and tokens[last].pos == "ADJ"):
                continue
            if all(tokens[i + k].lower == w for k, w in enumerate(words[:-1])) and words[-1] in (tokens[last].lower, tokens[last].lemma):
                return None if self._modifies_thing(last) else (last, keys)
        return None

    def _modifies_thing(self, i: int) -> bool:
        """"foreign minister level", "presidential election": the title only modifies a common noun."""
        token = self.tokens[i]
        head = self.tokens[token.head]
        return token.dep == "compound" and head.pos == "NOUN" and head.index > i and head.lemma not in self.knowledge.roles

    def _add_title(self, first: int, last: int, keys: tuple[str, ...]) -> int:
        start, nations = self._modifiers_before(first)
        end, more = self._of_phrase(last)
        chained = self._title_at(end + 1) if end == last and end + 1 < len(self.tokens) else None
        if chained and not more:  # "Deputy Prime Minister and" is one title; "Foreign Minister, General X" is not
            end = chained[0]
        name_end = self._name_run(end + 1)
        name = self._text(end + 1, name_end) if name_end > end else None
        full_end = max(end, name_end)
        if name and not more:  # "King Abdullah II **of Jordan**"
            full_end, more = self._of_phrase(name_end)
        title = self.knowledge.titles[keys[0]]
        plural = self.tokens[last].tag in PLURAL_TAGS and name is None
        self._add(
            start,
            full_end,
            form="title",
            title=keys[0],
            titles=keys,
            nations=(*nations, *more),
            name=name,
            aliases=self._person_aliases(end + 1, name_end) if name else (),
            sector=title.sector or None,
            plural=plural,
            definite=self._definite(start, last),
            owner=self._owner(start, last),
        )
        return full_end

    def _modifiers_before(self, first: int) -> tuple[int, tuple[str, ...]]:
        """Where the noun phrase begins (determiners and possessors left out), and the nations that modify it."""
        nations: list[str] = []
        i = first
        while i > 0:
            token = self.tokens[i - 1]
            hit = self.work.hits.get(i - 1)
            if hit and not hit.of_kind("person", "surname") and self._joined_before(i - 1, first):
                nations[:0] = self._codes(hit)
                i = hit.first
            elif token.pos in ("ADJ", "PROPN", "NOUN", "NUM") and token.dep in ("amod", "compound", "nmod", "nummod") and i - 1 not in self.work.taken:
                i -= 1
            elif token.text == "-" and i > 1 and self.tokens[i - 2].lower in ("then", "ex"):
                i -= 2
            elif token.lower in ("then", "ex", "late") and i - 1 not in self.work.taken:
                i -= 1
            elif token.lower in ("and", "-", "then", "vice", "deputy") and i >= 2 and self.tokens[i - 2].dep in ("amod", "compound", "nmod"):
                i -= 1
            else:
                break
        if not nations:
            nations = self._possessor_nation(i)
        return i, tuple(nations)

    def _joined_before(self, i: int, head: int) -> bool:
        return self.tokens[i].dep in ("amod", "compound", "nmod", "conj", "poss", "nummod") or self.tokens[i].head >= head

    def _possessor_nation(self, first: int) -> list[str]:
        """"Russia's foreign minister": the territory or body in the genitive before the phrase."""
        if first >= 2 and self.tokens[first - 1].tag == "POS":
            hit = self.work.hits.get(first - 2)
            if hit:
                return self._codes(hit)
        return []

    def _of_phrase(self, last: int) -> tuple[int, tuple[str, ...]]:
        """"of Ukraine", "of the European Union", "of Russia and Turkey" behind a title."""
        i = last + 1
        if i >= len(self.tokens) or self.tokens[i].lower not in OF or self.tokens[i].lower == "to" and not self._is_envoy(last):
            return last, ()
        i += 1
        if i < len(self.tokens) and self.tokens[i].lower in ("the", "all"):
            i += 1
        hit = self.work.hits.get(i)
        named = self._name_behind_phrase(i)
        if named is not None and (hit is None or hit.last + 1 < named):
            inside = dict.fromkeys(h for k in range(i, named) if (h := self.work.hits.get(k)))
            return named - 1, tuple(code for h in inside for code in self._codes(h))
        if hit is None or not hit.of_kind(*WHOLE_FORMS):
            return last, ()
        nations, end = self._codes(hit), hit.last
        while end + 2 < len(self.tokens) and self.tokens[end + 1].lower in ("and", ",") and self.tokens[last].tag in PLURAL_TAGS:
            step = end + 2 + (self.tokens[end + 2].lower in ("the", "and"))
            following = self.work.hits.get(step)
            if following is None or not following.of_kind(*WHOLE_FORMS):
                break
            nations, end = [*nations, *self._codes(following)], following.last
        return end, tuple(nations)

    def _name_behind_phrase(self, i: int) -> int | None:
        """Where the person's name begins in "member of **the Ukrainian delegation** Oleksandr Chalyi"; None without one."""
        for k in range(i, min(i + LONGEST_OF_PHRASE, len(self.tokens))):
            token = self.tokens[k]
            hit = self.work.hits.get(k)
            person = token.entity == "PERSON" or hit is not None and hit.of_kind("person") is not None
            if person and k > i and self.tokens[k - 1].pos in ("NOUN", "PROPN") and self.tokens[k - 1].entity != "PERSON" and self._title_at(k - 1) is None:
                return k
            if token.pos not in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ") or token.lower in ("by", "with", "from", "at"):
                return None
        return None

    def _is_envoy(self, last: int) -> bool:
        """Only envoys are sent "to" somebody; "the first visit of a minister to Chad" names the visit's goal."""
        return self.tokens[last].lemma in ENVOYS

    def _codes(self, hit: NameHit) -> list[str]:
        alias = hit.of_kind("territory", "demonym", "people", "organization", "metonym")
        return [alias.id] if alias else []

    def _name_run(self, i: int) -> int:
        """Last token of the person's name that begins at the token; `i - 1` where none does."""
        first = i
        while i < len(self.tokens):
            token = self.tokens[i]
            hit = self.work.hits.get(i)
            if hit and hit.of_kind("territory", "organization", "people", "demonym") and not hit.of_kind("person", "surname"):
                break
            inner = token.lower in CONNECTORS and i + 1 < len(self.tokens) and self.tokens[i + 1].pos == "PROPN"
            if not (token.pos == "PROPN" and token.text[0].isupper() or inner and i > first or token.lower in HONORIFICS):
                break
            if self._title_at(i) and i > first:
                break
            i += 1
        return i - 1

    def _person_aliases(self, first: int, last: int) -> tuple[Alias, ...]:
        for start in range(first, last + 1):
            found = self.knowledge.names.get(self._text(start, last))
            persons = tuple(alias for alias in found if alias.kind in ("person", "surname"))
            if persons:
                return persons if start == first or persons[0].kind == "person" else ()
        return ()

    # ── role nouns: "Russian diplomats", "the parties to the conflict", "his counterpart" ──

    def roles(self) -> None:
        for token in self.tokens:
            role = self.knowledge.roles.get(_singular(token))
            if role is None or token.pos not in ("NOUN", "PROPN") or token.index in self.work.taken:
                continue
            if token.text[0].isupper() and token.index and token.dep in ("compound", "amod") and self.tokens[token.head].lower in BODY_NOUNS:
                continue  # "Joint **Military** Commission"
            if token.dep == "compound" and (self.tokens[token.head].pos == "NOUN" and not self._acts_in_front(token, role.number) or token.lower == "national"):
                continue
            if token.index in self.work.hits and self.work.hits[token.index].last >= token.index and self.work.hits[token.index].first < token.index:
                continue
            self._add_role(token, role.sector, role.unnamed, role.number)

    def _acts_in_front(self, token: Token, number: str) -> bool:
        """"the **police** raid", "a **rebel** attack": a group in front of an event noun does it."""
        head = self.tokens[token.head]
        return (number == "group" or self.knowledge.roles[_singular(token)].armed) and (head.lemma, "noun") in self.knowledge.patterns and head.lemma not in self.knowledge.roles

    def _add_role(self, token: Token, sector: str, unnamed: bool, number: str) -> None:
        start, nations = self._modifiers_before(token.index)
        end, more = self._of_phrase(token.index)
        name: str | None = None
        aliases: tuple[Alias, ...] = ()
        following = self._name_run(end + 1)
        adjacent = following > end and (token.lemma in COUNTERPART or number == "person") and token.tag not in PLURAL_TAGS
        if adjacent and self._is_apposed(token.index, end + 1, following):
            name, aliases, end = self._text(end + 1, following), self._person_aliases(end + 1, following), following
        owner = self._owner(start, token.index)
        complement = self._complement(token.index) if end == token.index else None
        end = complement or end
        self._add(
            start,
            end,
            form="role",
            role=_singular(token),
            nations=(*nations, *more),
            name=name,
            aliases=aliases,
            sector=sector or None,
            plural=token.tag in PLURAL_TAGS,
            unnamed=unnamed and name is None,
            definite=self._definite(start, token.index) and complement is None,
            owner=owner,
        )

    def _complement(self, noun: int) -> int | None:
        """Last token of "to the Afghan conflict" behind "the parties"."""
        following = noun + 1
        if self.tokens[noun].lemma not in WITH_COMPLEMENT or following >= len(self.tokens) or self.tokens[following].lower != "to":
            return None
        objects = self.tree.children(following, "pobj")
        return objects[0] if objects and objects[0] > following else None

    def _is_apposed(self, noun: int, first: int, last: int) -> bool:
        """"his counterpart **Shah Mahmood Qureshi**": a name right behind the noun that belongs to it."""
        heads = {self.tokens[i].head for i in range(first, last + 1)} | {self.tokens[noun].head}
        return noun in heads or last in heads or any(first <= h <= last for h in (self.tokens[noun].head,))

    def _owner(self, start: int, last: int) -> int | None:
        """A possessive pronoun in front ("his Pakistani counterpart")."""
        i = start - 1
        return i if i >= 0 and self.tokens[i].lower in POSSESSIVES and self.tokens[i].tag == "PRP$" else None

    def _definite(self, start: int, last: int) -> bool:
        return any(self.tokens[i].lower in DEFINITES for i in range(max(0, start - 2), last) if self.tokens[i].pos in ("DET", "NUM", "CCONJ", "PRON"))

    # ── names of states, bodies, groups, persons, peoples ──

    def names(self) -> None:
        for hit in dict.fromkeys(self.work.hits.values()):
            if not self.work.free(hit.first, hit.last):
                continue
            if hit.of_kind("person"):
                self._add(self._with_honorific(hit.first), hit.last, form="person", aliases=hit.aliases, name=self._text(hit.first, hit.last))
            elif hit.of_kind("demonym") and self.tokens[hit.last].dep in ("amod", "compound", "nmod", "conj") and self.tokens[hit.last].pos != "NOUN":
                self._add(hit.first, hit.last, form="demonym", aliases=hit.aliases)
            elif hit.of_kind("people"):
                self._add(hit.first, hit.last, form="people", aliases=hit.aliases, plural=True)
            elif hit.of_kind("territory", "organization", "metonym", "demonym"):
                self._add(hit.first, hit.last, form="name", aliases=hit.aliases, name=self._text(hit.first, hit.last))
            elif hit.of_kind("surname"):
                self._surname(hit)

    def _surname(self, hit: NameHit) -> None:
        first, last = self._proper_run(hit.first)
        if first == hit.first and last == hit.last or self.tokens[first].lower in HONORIFICS and first + 1 == hit.first:
            self._add(first, last, form="person", aliases=hit.aliases, name=self._text(hit.first, hit.last))
        elif self.work.free(first, last):
            self._add(first, last, form="person", name=self._text(first, last))

    def _with_honorific(self, first: int) -> int:
        return first - 1 if first > 0 and self.tokens[first - 1].lower in HONORIFICS else first

    def _proper_run(self, i: int) -> tuple[int, int]:
        """The run of capitalized proper nouns around a token."""
        first = last = i
        while first > 0 and self._proper(first - 1):
            first -= 1
        while last + 1 < len(self.tokens) and self._proper(last + 1):
            last += 1
        return first, last

    def _proper(self, i: int) -> bool:
        token = self.tokens[i]
        if i in self.work.taken or token.entity in ("DATE", "TIME"):
            return False
        hyphen = token.lower in CONNECTORS and 0 < i < len(self.tokens) - 1 and self.tokens[i - 1].pos == "PROPN" and self.tokens[i + 1].pos == "PROPN"
        return token.pos == "PROPN" and (token.text[0].isupper() or token.lower in HONORIFICS) or hyphen

    def unknown(self) -> None:
        i = 0
        while i < len(self.tokens):
            if not self._proper(i) or i in self.work.hits or self.tokens[i].text == "-":
                i += 1
                continue
            first, last = self._proper_run(i)
            self._add_unknown(first, last)
            i = last + 1

    def _add_unknown(self, first: int, last: int) -> None:
        labels = {self.tokens[k].entity for k in range(first, last + 1)}
        head = self.tokens[last]
        honorific = self.tokens[first].lower in HONORIFICS
        start = first + honorific
        if start > last:
            return
        body = head.lower in BODY_NOUNS or "ORG" in labels and "PERSON" not in labels
        if not honorific and first == last and first and self.tokens[first - 1].lower in LOCATIVE and self.knowledge.gazetteer.cities(head.text):
            return  # "from **Kherson**", whatever the parser takes it for
        if honorific or "PERSON" in labels and head.lower not in BODY_NOUNS:
            self._add(first, last, form="person", name=self._text(start, last))
        elif body and last > first or body and head.text.isupper():
            nations = tuple(code for k in range(first, last + 1) if k in self.work.hits for code in self._codes(self.work.hits[k]))
            self._add(first, last, form="unknown", name=self._text(first, last), nations=nations)
        elif ("ORG" in labels or labels == {""} and first == last and self._stands_as_party(head)) and head.dep in ("nsubj", "nsubjpass", "pobj", "poss", "agent", "conj", "dobj"):
            self._add(first, last, form="unknown", name=self._text(first, last))

    def _stands_as_party(self, token: Token) -> bool:
        """Whether a name that the parser knows nothing of stands where somebody acts: "**Casicas** asked", "met with **Lavrof**"."""
        return token.dep in ("nsubj", "nsubjpass") or token.dep == "pobj" and self.tokens[token.head].lower in ("with", "by")

    def pronouns(self) -> None:
        for token in self.tokens:
            if token.index in self.work.taken or token.pos != "PRON" or token.tag == "WP$":
                continue
            if token.tag == "PRP$" and token.lower in POSSESSIVES:
                self._add(token.index, token.index, form="pronoun", plural=token.lower in ("their", "our"), name=token.lower)
                continue
            plural = PRONOUNS.get(token.lower)
            if plural is not None and token.lower != "who":
                self._add(token.index, token.index, form="pronoun", plural=plural, name=token.lower)

    # ── shared ──

    def _text(self, first: int, last: int) -> str:
        sentence = self.tree.sentence
        return sentence.text[self.tokens[first].start - sentence.start : self.tokens[last].end - sentence.start]

    def _add(self, first: int, last: int, **fields: object) -> None:
        tokens = self.tokens
        if not self.work.free(first, last):
            return
        subjects = [j for i in range(first, last + 1) if tokens[j := self._first_of_coordination(i)].dep in ("nsubj", "nsubjpass")]
        mention = ActorMention(
            text=self._text(first, last),
            start=tokens[first].start,
            end=tokens[last].end,
            sentence=self.tree.sentence.number,
            first=first,
            last=last,
            apposition_to=self._apposition(first, last),
            subject=bool(subjects),
            main=any(tokens[tokens[i].head].dep == "ROOT" for i in subjects),
            **fields,  # type: ignore[arg-type]
        )
        for i in range(first, last + 1):
            self.work.taken[i] = mention

    def _first_of_coordination(self, i: int) -> int:
        for _ in range(6):
            if self.tokens[i].dep != "conj":
                break
            i = self.tokens[i].head
        return i

    def _apposition(self, first: int, last: int) -> int | None:
        """Start of the phrase that this one explains, or that explains it, behind a comma."""
        for i in range(first, last + 1):
            token = self.tokens[i]
            if token.dep == "appos" and not first <= token.head <= last:
                other = self.work.taken.get(token.head)
                return other.start if other else self.tokens[token.head].start
        return None
