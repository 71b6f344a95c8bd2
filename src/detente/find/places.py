"""Mark the places: territories (also where they act), regions, towns.

Only marks: `resolve.places` decides which Georgia is meant. A demonym is no place; neither is a person's or a body's
name. The longest name wins: "New Mexico" is not Mexico.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from detente.find.marks import NAME_OPENERS
from detente.find.mentions import ActorMention, PlaceMention
from detente.find.tree import Tree
from detente.knowledge import GazetteerEntry, Knowledge, NameHit

LOCATIVE = frozenset(
    "in at near from to into around outside across inside through towards toward of on between over within".split()
)
STRICTLY_LOCATIVE = LOCATIVE - {"of", "to", "on", "between", "over"}
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# Nouns that say what kind of place a name is: "Nyanza **province**", "the **city** of Homs".
DIVISION_NOUNS = frozenset(
    "province state region governorate county district oblast prefecture department canton division municipality "
    "republic territory emirate parish voivodeship".split()
)
PLACE_NOUNS = DIVISION_NOUNS | frozenset(
    "city town village suburb neighbourhood neighborhood quarter camp island port area airport capital township "
    "settlement valley peninsula border coast slum".split()
)
LINKS = frozenset({",", "and", "or", "the"})
LONGEST_NAME = 5  # words in a name that are tried
LARGE = 100_000  # inhabitants from which a town needs no other sign than its name and a place's preposition
FAMOUS = 1_000_000  # inhabitants from which its name alone will do where the parser has no opinion
SHORTEST_NAME = 3  # letters


def find_places(
    tree: Tree,
    hits: Sequence[NameHit],
    actors: Mapping[int, ActorMention],
    knowledge: Knowledge,
    elsewhere: frozenset[str] = frozenset(),
) -> tuple[PlaceMention, ...]:
    """Mark the places of a sentence, in text order, never overlapping; empty where none is named.

    Args:
        tree: The sentence.
        hits: The known names in it.
        actors: Token → who is spoken of there; a person's name is no place.
        knowledge: Territories, regions and the gazetteer.
        elsewhere: Names that are places elsewhere in the report.

    Example: "Talks in Muscat on Yemen" gives a city and a territory; "Yemeni talks" gives none.
    """
    scan = _Scan(tree, {hit.first: hit for hit in hits}, actors, knowledge, elsewhere)
    found: dict[int, PlaceMention] = {}
    i = 0
    while i < len(tree.tokens):
        mention, last = scan.at(i)
        if mention is not None:
            found[i] = mention
        i = last + 1
    scan.add_listed(found)
    return tuple(found[i] for i in sorted(found))


class _Scan:
    """One sentence, read for places from left to right."""

    def __init__(
        self,
        tree: Tree,
        hits: Mapping[int, NameHit],
        actors: Mapping[int, ActorMention],
        knowledge: Knowledge,
        elsewhere: frozenset[str],
    ) -> None:
        self.tree = tree
        self.tokens = tree.tokens
        self.hits = hits
        self.actors = actors
        self.knowledge = knowledge
        self.elsewhere = elsewhere
        self.doubtful: dict[int, PlaceMention] = {}  # names of places that nothing but a list can vouch for

    def at(self, i: int) -> tuple[PlaceMention | None, int]:
        """The place that begins at a token, if one does, and the last token that was read."""
        hit = self.hits.get(i)
        run = self._run(i)
        if run is not None and (hit is None or hit.last < run[0]):
            last, entries = run
            mention = self._in_gazetteer(i, last, entries)
            if self._reads_as_place(i, last, entries):
                return mention, mention.last
            if hit is None:
                self.doubtful[i] = mention
        if hit is None:
            return self._unheard_of(i)
        return self._known(hit), hit.last

    def add_listed(self, found: dict[int, PlaceMention]) -> None:
        """Add the doubtful names that stand in a list with a place: "Cairo, **Giza** and Minya"."""
        again = True
        while again and self.doubtful:
            again = False
            edges = {j for m in found.values() for j in (m.first, m.last)}
            for i, mention in list(self.doubtful.items()):
                if self._listed(mention, edges):
                    found[i] = self.doubtful.pop(i)
                    again = True

    def _listed(self, mention: PlaceMention, edges: set[int]) -> bool:
        before, behind = mention.first - 1, mention.last + 1
        while before > 0 and self.tokens[before].lower in LINKS:
            before -= 1
        while behind < len(self.tokens) - 1 and self.tokens[behind].lower in LINKS:
            behind += 1
        return before < mention.first - 1 and before in edges or behind > mention.last + 1 and behind in edges

    # ── known names ──

    def _known(self, hit: NameHit) -> PlaceMention | None:
        alias = hit.of_kind("territory", "region") or hit.of_kind("metonym")
        if alias is None or hit.of_kind("person") or self.tokens[hit.last].pos not in ("PROPN", "NOUN", "ADJ"):
            return None
        text = self.tree.span(hit.first, hit.last).text
        if self._in_persons_name(hit, text) or self._opened_before(hit.first):
            return None
        if alias.kind == "metonym":
            if text != self.knowledge.territories[alias.id].capital and not self.knowledge.gazetteer.named(text):
                return None  # "the Kremlin" acts and is no place
            return self._mention(hit.first, hit.last, "city", alias.id)
        return self._mention(hit.first, hit.last, alias.kind, alias.id)

    def _opened_before(self, i: int) -> bool:
        """Whether another place's name goes on here: "New **Mexico** Department of Health"."""
        return i > 0 and self.tokens[i - 1].text in NAME_OPENERS and self.tokens[i - 1].pos == "PROPN"

    def _in_persons_name(self, hit: NameHit, text: str) -> bool:
        """Whether the name is a part of somebody's: "**Paris** Hilton"."""
        around = [self.tokens[j] for j in (hit.first - 1, hit.last + 1) if 0 <= j < len(self.tokens)]
        if self.tokens[hit.first].entity == "PERSON" and any(t.entity == "PERSON" and t.pos == "PROPN" for t in around):
            return True
        mention = self.actors.get(hit.first)
        if mention is None or mention.form not in ("person", "title", "role") or not mention.name:
            return False
        return text in mention.name and mention.name != text

    # ── names in the gazetteer ──

    def _run(self, i: int) -> tuple[int, tuple[GazetteerEntry, ...]] | None:
        """The longest name in the gazetteer that begins at a token: its last token and its meanings."""
        if not self._opens_name(i):
            return None
        last = i
        while last + 1 < len(self.tokens) and last - i + 1 < LONGEST_NAME and self._goes_on(last + 1):
            last += 1
        for end in range(last, i - 1, -1):
            if end < last and self.tokens[end + 1].pos == "PROPN" and not self._kind_behind(end):
                continue  # "Paris Hilton", "Wellington Street"
            name = self.tree.span(i, end).text
            entries = self.knowledge.gazetteer.named(name) if len(name) >= SHORTEST_NAME else ()
            if entries:
                return end, entries
        return None

    def _opens_name(self, i: int) -> bool:
        token = self.tokens[i]
        if not token.text[0].isupper() or token.pos in ("DET", "ADP"):
            return False
        if token.pos != "PROPN" and token.entity not in PLACE_LABELS:
            return False
        if i and self.tokens[i - 1].pos == "PROPN" and self.tokens[i - 1].text[0].isupper():
            return i - 1 in self.actors or self.tokens[i - 1].entity != token.entity
        return True

    def _goes_on(self, i: int) -> bool:
        token = self.tokens[i]
        return token.text == "-" or token.pos in ("PROPN", "ADP", "DET") and i not in self.hits

    def _kind_behind(self, end: int) -> bool:
        return end + 1 < len(self.tokens) and self.tokens[end + 1].lower in PLACE_NOUNS

    def _reads_as_place(self, first: int, last: int, entries: Sequence[GazetteerEntry]) -> bool:
        labels = {token.entity for token in self.tokens[first : last + 1]}
        if self._taken(first, last, labels):
            return False
        if self._said_to_be_a_place(first, last) or labels & PLACE_LABELS:
            return True
        if self.tree.span(first, last).text in self.elsewhere:
            return True
        before = self.tokens[first - 1].lower if first else ""
        population = entries[0].population
        if "PERSON" in labels:
            return before in STRICTLY_LOCATIVE and population >= LARGE
        return before in LOCATIVE and population >= LARGE or not any(labels) and population >= FAMOUS

    def _taken(self, first: int, last: int, labels: Set[str]) -> bool:
        """Whether the words are somebody's name. A title or a role may begin with a place: "**Denver** judge"."""
        mention = self.actors.get(first)
        if mention is None or mention.last < last:
            return False
        if mention.form in ("title", "role"):
            name = self.tree.span(first, last).text
            return not labels & PLACE_LABELS or mention.last == last or name in (mention.name or "")
        return not labels & PLACE_LABELS or any(alias.kind != "surname" for alias in mention.aliases)

    def _unheard_of(self, i: int) -> tuple[PlaceMention | None, int]:
        """A name that no gazetteer has, where the words around say that it is a place; it gets no point."""
        if not self._opens_name(i) or self.tokens[i].entity not in PLACE_LABELS or i in self.actors:
            return None, i
        last = i
        while last + 1 < len(self.tokens) and self._same_name(i, last + 1):
            last += 1
        while last > i and self.tokens[last].pos in ("PUNCT", "ADP", "DET"):
            last -= 1
        before = self.tokens[i - 1].lower if i else ""
        if before not in STRICTLY_LOCATIVE and not self._said_to_be_a_place(i, last):
            return None, i
        kind = "region" if self.tokens[last].lower in DIVISION_NOUNS else "city"
        return self._mention(i, last, kind, self.tree.span(i, last).text), last

    def _same_name(self, first: int, i: int) -> bool:
        token = self.tokens[i]
        return token.entity == self.tokens[first].entity and token.text != "," and i not in self.hits

    def _said_to_be_a_place(self, first: int, last: int) -> bool:
        """Whether the words around say so: "Pibor **county**", "the **town of** Pibor", "Pibor, **South Sudan**"."""
        tokens = self.tokens
        if self._kind_behind(last):
            return True
        if first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in PLACE_NOUNS:
            return True
        if first and tokens[first - 1].lower in PLACE_NOUNS:
            return True
        if last + 2 < len(tokens) and tokens[last + 1].text == ",":
            hit = self.hits.get(last + 2)
            return hit is not None and hit.of_kind("territory", "region") is not None
        return False

    def _in_gazetteer(self, first: int, last: int, entries: Sequence[GazetteerEntry]) -> PlaceMention:
        name = self.tree.span(first, last).text
        if last + 1 < len(self.tokens) and self.tokens[last + 1].lower in DIVISION_NOUNS:
            capital = (
                self.tokens[last + 1].text[0].isupper()
            )  # "Nyanza Province" is a name, "Nyanza province" says more
            return self._mention(first, last + capital, "region", name)
        town = entries[0].kind == "town" or any(e.kind == "town" and e.population >= LARGE for e in entries)
        return self._mention(first, last, "city" if town else "region", name)

    def _mention(self, first: int, last: int, kind: str, id_: str) -> PlaceMention:
        return PlaceMention(
            text=self.tree.span(first, last).text,
            start=self.tokens[first].start,
            end=self.tokens[last].end,
            sentence=self.tree.sentence.number,
            first=first,
            last=last,
            kind=kind,
            id=id_,
        )
