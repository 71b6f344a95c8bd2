"""The actors marked so far in one sentence, and the known names that are still to be marked."""

from __future__ import annotations

from collections.abc import Iterable

from detente.find.mentions import ActorMention
from detente.find.tree import Tree
from detente.knowledge import Knowledge, NameHit
from detente.model import Token

PLURAL_TAGS = frozenset({"NNS", "NNPS"})
# Words that open another place's name, and words that end an enterprise's.
DIRECTIONS = frozenset({"North", "South", "East", "West", "Central", "Latin", "Middle", "Northern", "Southern"})
NAME_OPENERS = frozenset({"New", "Fort", "Port", "San", "Saint", "St.", "St", "Mount", "Lake", "Cape", "Little"})
ENTERPRISES = frozenset(
    "railway airline airlines airways university stadium street road hotel newspaper times post fc club museum "
    "festival cup".split()
)
NO_NAMES = frozenset({"VERB", "ADV", "ADP", "AUX", "PRON", "CCONJ", "SCONJ", "DET"})
DEEPEST_COORDINATION = 6  # names in a list beyond which the first is no longer looked for


def singular(token: Token) -> str:
    """Lemma of a noun; the parser leaves capitalized plurals as they are ("Islamists")."""
    return token.lemma[:-1] if token.tag == "NNPS" and token.lemma.endswith("s") else token.lemma


def codes_of(hit: NameHit) -> list[str]:
    """The territory or body that a name stands for, as a list of at most one code."""
    alias = hit.of_kind("territory", "demonym", "people", "organization", "metonym")
    return [alias.id] if alias else []


class Marks:
    """A sentence while its actors are marked; each token belongs to at most one mention.

    Attributes:
        tree: The sentence.
        tokens: Its tokens.
        knowledge: Names, titles and role nouns.
        hits: Token → the known name that it belongs to.
        taken: Token → the mention that it belongs to.
    """

    def __init__(self, tree: Tree, hits: Iterable[NameHit], knowledge: Knowledge) -> None:
        self.tree = tree
        self.tokens = tree.tokens
        self.knowledge = knowledge
        self.hits = {i: h for h in hits if _is_name(tree, h) for i in range(h.first, h.last + 1)}
        self.taken: dict[int, ActorMention] = {}

    def free(self, first: int, last: int) -> bool:
        """Whether no token of a stretch belongs to a mention."""
        return not any(i in self.taken for i in range(first, last + 1))

    def text(self, first: int, last: int) -> str:
        """The words of a stretch as printed."""
        return self.tree.span(first, last).text

    def add(self, first: int, last: int, **fields: object) -> None:
        """Mark a stretch, unless some of it is marked; `fields` are those of `ActorMention` that its words show."""
        tokens = self.tokens
        if not self.free(first, last):
            return
        heads = [tokens[self._first_of_coordination(i)] for i in range(first, last + 1)]
        subjects = [head for head in heads if head.dep in ("nsubj", "nsubjpass")]
        mention = ActorMention(
            text=self.text(first, last),
            start=tokens[first].start,
            end=tokens[last].end,
            sentence=self.tree.sentence.number,
            first=first,
            last=last,
            apposition_to=self._apposition(first, last),
            subject=bool(subjects),
            main=any(tokens[subject.head].dep == "ROOT" for subject in subjects),
            **fields,  # type: ignore[arg-type]
        )
        self.taken.update(dict.fromkeys(range(first, last + 1), mention))

    def _first_of_coordination(self, i: int) -> int:
        for _ in range(DEEPEST_COORDINATION):
            if self.tokens[i].dep != "conj":
                break
            i = self.tokens[i].head
        return i

    def _apposition(self, first: int, last: int) -> int | None:
        """Start of the phrase that this one explains, or that explains it, behind a comma."""
        for token in self.tokens[first : last + 1]:
            if token.dep == "appos" and not first <= token.head <= last:
                other = self.taken.get(token.head)
                return other.start if other else self.tokens[token.head].start
        return None


def _is_name(tree: Tree, hit: NameHit) -> bool:
    """Whether the words stand as a name here: not "polish" or "us", not a surname that is an ordinary word."""
    head = tree.tokens[hit.last]
    if head.pos in NO_NAMES and hit.first == hit.last:
        return False
    if hit.of_kind("territory", "people", "metonym", "demonym") and _inside_longer_name(tree, hit):
        return False
    only_surname = all(alias.kind == "surname" for alias in hit.aliases)
    return not only_surname or head.pos == "PROPN" or head.pos == "NOUN" and head.text[0].isupper()


def _inside_longer_name(tree: Tree, hit: NameHit) -> bool:
    """Whether a name is part of another, no name of its own: "New **Jersey**", "**London** North Eastern Railway"."""
    tokens = tree.tokens
    if hit.first and tokens[hit.first - 1].text in NAME_OPENERS and tokens[hit.first - 1].pos in ("PROPN", "ADJ"):
        return True
    if hit.first and tokens[hit.first - 1].text in DIRECTIONS and tokens[hit.last].text.startswith("America"):
        return True  # "**North** American" is no demonym of a state
    if tokens[hit.last].dep != "compound":
        return False
    head = tokens[tokens[hit.last].head]
    if hit.of_kind("metonym") and head.index == hit.last + 1 and head.entity == "PERSON":
        return True  # "**Paris** Hilton"
    end = hit.last
    while end + 1 < len(tokens) and tokens[end + 1].pos == "PROPN" and tokens[end + 1].text[0].isupper():
        end += 1
    return end > hit.last and tokens[end].lower in ENTERPRISES
