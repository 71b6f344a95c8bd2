"""Who has been told of: the memory of one report, and whom its words can lead back to.

Entries come in the order of the text. Every look-up takes the latest that fits and gives None, or nothing, where none
does.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace

from anyascii import anyascii

from detente.find import ActorMention
from detente.knowledge import Knowledge
from detente.model import Party
from detente.resolve.parties import Referent

SHORTEST_MISSPELLED = 6  # letters from which one that differs still means the same surname
OPENING_WEIGHT = 5  # mentions that one in the opening sentence counts for: whoever opens a report is what it is about
NEAR = 4  # sentences back in which a pronoun or "the minister" looks for its antecedent
FAR = 12  # sentences back in which "the ministers" looks for those who were told of together
HEADS_OF_STATE = frozenset({"head of state", "head of government", "royal"})
# Kinds of actors that a pronoun can mean.
PRONOUN_KINDS = {
    **dict.fromkeys(("he", "she", "him", "her", "his"), ("person",)),
    **dict.fromkeys(("it", "its"), ("state", "body")),
    **dict.fromkeys(("they", "them"), ("people", "body")),
    "their": ("people", "body", "state"),
}
HERS = frozenset({"she", "her", "hers"})
HIS = frozenset({"he", "him", "his"})
# Words in front of a name, or instead of it, that only women bear.
WOMEN = frozenset("mrs ms miss lady dame madam madame queen princess spokeswoman chairwoman congresswoman".split())


@dataclass(slots=True)
class Told:
    """Somebody told of: as which party, in which sentence, in which place of it.

    `kind` is "person", "state", "body" or "people"; `titles` are keys of the titles borne so far in the report. Later
    words can add to what is known ("Faría, his Venezuelan counterpart"): then party and titles change in place.
    """

    party: Party
    kind: str
    sentence: int
    subject: bool
    main: bool = False
    titles: set[str] = field(default_factory=set)

    def stands_at(self, start: int) -> bool:
        """Whether its words cover a place in the text."""
        return self.party.start is not None and self.party.start <= start < (self.party.end or 0)


class Memory:
    """Everybody told of in a report up to now.

    Attributes:
        told: The entries, in text order.
        referents: Sentence and first token of a mention → who it stands for.
        in_office: Title and nation → whom the report itself names in that office.
        abbreviated: Abbreviation that the report gives → what it stands for.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.told: list[Told] = []
        self.referents: dict[tuple[int, int], Referent] = {}
        self.in_office: dict[tuple[str, str], Party] = {}
        self.abbreviated: dict[str, Party] = {}
        self._knowledge = knowledge

    # ── taking in ──

    def add(self, mention: ActorMention, party: Party) -> None:
        """Keep whom a mention tells of; a pronoun carries its antecedent on where it is a subject."""
        if mention.form == "pronoun":
            self._add_pronoun(mention, party)
            return
        kind = kind_of(mention, party)
        titles = {mention.title} if mention.title else set()
        if kind == "person":
            titles |= {t for told in self.told if told.party.name == party.name for t in told.titles}
            if party.office and (mention.role == "counterpart" or not titles):
                titles.add(self._knowledge.title_of(party.office))
        known = {t for t in titles if t}
        self.told.append(Told(party, kind, mention.sentence, mention.subject, mention.main, known))

    def _add_pronoun(self, mention: ActorMention, party: Party) -> None:
        """A subject pronoun carries its antecedent on: the next "they" means the same."""
        told = next((t for t in reversed(self.told) if t.party.name == party.name), None)
        if told is not None and mention.subject:
            self.told.append(Told(party, told.kind, mention.sentence, mention.subject, mention.main, told.titles))

    def give_office(self, party: Party, sentence: int) -> None:
        """The office that the following words give belongs to the mention before them, too."""
        for key, found in self.referents.items():
            if key[0] == sentence and any(p.start == party.start for p in found.parties):
                parties = (
                    replace(p, office=party.office, sector=party.sector) if p.start == party.start else p
                    for p in found.parties
                )
                self.referents[key] = replace(found, parties=tuple(parties))

    # ── by name and place ──

    def person_named(self, name: str) -> Party | None:
        """A person of the same surname, or of a name that holds this one."""
        words = [w.lower() for w in name.split()]
        if not words:
            return None
        for told in reversed(self.told):
            if told.kind == "person" and told.party.name:
                spoken = {w.lower() for n in (told.party.name, told.party.text or "") for w in n.split()}
                if words[-1] in spoken and all(w in spoken or w.endswith(".") for w in words):
                    return told.party
        return None

    def misspelled(self, word: str) -> Party | None:
        """A person told of whose surname is one letter off a word ("Kureshi"): a slip or another transliteration."""
        if " " in word or len(word) < SHORTEST_MISSPELLED:
            return None
        for told in reversed(self.told):
            surname = (told.party.name or "").lower().split()[-1:]
            if told.kind == "person" and surname and _one_letter_off(surname[0], word.lower()):
                return told.party
        return None

    def last_of(self, names: Container[str | None]) -> str | None:
        """The name told of last among some."""
        return next((t.party.name for t in reversed(self.told) if t.party.name in names), None)

    def tells_of(self, actor: str) -> bool:
        """Whether an actor has been told of."""
        return any(t.party.actor == actor for t in self.told)

    def at(self, start: int, *kinds: str) -> Told | None:
        """Whom the words at a place in the text tell of, of some kinds where given."""
        fitting = (t for t in reversed(self.told) if t.stands_at(start))
        return next((t for t in fitting if not kinds or t.kind in kinds), None)

    def names_at(self, sentence: int, starts: set[int]) -> frozenset[str]:
        """Names of those told of at some places of a sentence."""
        here = [t for t in self.told if t.sentence == sentence]
        return frozenset(t.party.name or "" for t in here if any(t.stands_at(s) for s in starts))

    # ── by title ──

    def with_office(self, name: str) -> Party | None:
        """A person as told of with an office."""
        return next((t.party for t in reversed(self.told) if t.party.name == name and t.party.office), None)

    def title_of(self, name: str | None) -> str | None:
        """A title that somebody bears in the report."""
        told = next((t for t in reversed(self.told) if t.party.name == name and t.titles), None)
        return sorted(told.titles)[0] if told else None

    def title_before(self, start: int) -> str | None:
        """A title of the last person told of before a place in the text."""
        bearers = [t for t in self.told if t.kind == "person" and t.titles and t.party.start is not None]
        others = [t for t in bearers if t.party.start is not None and t.party.start < start]
        return sorted(others[-1].titles)[0] if others else None

    def with_title(self, title: str) -> Party | None:
        """Who bears the title, or else one that ends in the same word ("the minister")."""
        last = title.split()[-1]
        persons = [t for t in reversed(self.told) if t.kind == "person"]
        exact = (t.party for t in persons if title in t.titles)
        near = (t.party for t in persons if any(self._is_called(known, last) for known in t.titles))
        return next(exact, None) or next(near, None)

    def _is_called(self, title: str, word: str) -> bool:
        """Whether the bearer of a title goes by a word: a foreign secretary is a minister, too."""
        known = self._knowledge.titles.get(title)
        return word in title.split() or known is not None and known.level == word

    def of_level(self, title: str) -> Party | None:
        """The last head of that level, whatever the title ("the Head of State"), else of any level."""
        titles = self._knowledge.titles
        known = titles.get(title)
        if known is None or known.level not in HEADS_OF_STATE:
            return None
        heads = [t for t in reversed(self.told) if t.kind == "person" and t.party.name]
        for wanted in ({known.level}, HEADS_OF_STATE):
            for told in heads:
                if wanted & {titles[t].level for t in told.titles if t in titles}:
                    return told.party
        return None

    # ── several ──

    def persons(self, number: int, title_word: str | None) -> list[Party]:
        """The last persons, up to a number, whose title has a word (None: whatever their titles), in text order."""
        found: dict[str, Party] = {}
        for told in reversed(self.told):
            if told.kind != "person" or not told.party.name or told.party.name in found:
                continue
            if title_word is None or any(self._is_called(t, title_word) for t in told.titles):
                found[told.party.name] = told.party
            if len(found) == number:
                break
        return list(reversed(found.values()))

    def company_titled(self, title: str, sentence: int) -> list[Party]:
        """All persons of a title, else of its last word, that the last sentence with several of them names together."""
        word = title.split()[-1]
        for number in range(sentence, sentence - FAR - 1, -1):
            here = [t for t in self.told if t.sentence == number and t.kind == "person" and t.party.name]
            exact = [t for t in here if title in t.titles]
            near = [t for t in here if any(self._is_called(known, word) for known in t.titles)]
            for bearers in (exact, near):
                named = {t.party.name: t.party for t in bearers}
                if len(named) > 1:
                    return list(named.values())
        return []

    def states(self, number: int, sentence: int) -> list[str]:
        """Territories of the last actors, up to a number, in text order: of persons near the sentence, if there are."""
        known = self._knowledge.territories
        acting = [t for t in reversed(self.told) if t.kind in ("person", "state") and t.party.territory in known]
        near = [t for t in acting if t.kind == "person" and t.sentence >= sentence - NEAR] or acting
        codes = dict.fromkeys(str(t.party.territory) for t in near)
        return list(codes)[:number][::-1]

    def sides(self, number: int) -> list[Party]:
        """One party for each of the sides that the report tells most of, up to a number, in text order."""
        sides: dict[str, list[Told]] = {}
        for told in self.told:
            if told.kind in ("person", "state", "body") and told.party.name:
                sides.setdefault(self._side_of(told), []).append(told)
        leading = sorted(sides.values(), key=self._weight)[:number]
        leading.sort(key=lambda side: self.told.index(side[0]))
        return [_face(side) for side in leading]

    def _side_of(self, told: Told) -> str:
        """Which side somebody is on: that of his state; a group that is no organ of a state is a side of its own."""
        body = self._knowledge.organizations.get(told.party.actor or "")
        own = body is not None and body.kind != "organ"
        return (None if own else told.party.territory) or told.party.name or ""

    def _weight(self, side: list[Told]) -> int:
        """What sides are sorted by, the one told of most first."""
        return -len(side) - OPENING_WEIGHT * any(t.sentence == self.told[0].sentence for t in side)

    def subjects_before(self, mention: ActorMention, back: int) -> list[Party]:
        """The last main subject that is more than one person, be it several, a body or a people, some sentences back."""
        for sentence in range(mention.sentence, mention.sentence - back - 1, -1):
            here = [t for t in self.told if t.sentence == sentence and t.main]
            subjects = [t for t in here if (t.party.start or 0) < mention.start]
            parties = {t.party.name: t.party for t in subjects}
            if len(parties) > 1 or any(t.kind in ("people", "body") for t in subjects):
                return list(parties.values())
        return []

    def company_before(self, mention: ActorMention) -> list[Party]:
        """Two or more persons, else states, of the same sentence or the one before; empty for fewer."""
        for sentence in (mention.sentence, mention.sentence - 1):
            for kind in ("person", "state"):
                here = [t.party for t in self.told if t.sentence == sentence and t.kind == kind and t.party.name]
                named = {p.name: p for p in here if (p.start or 0) < mention.start}
                if len(named) > 1:
                    return list(named.values())
        return []

    def subjects_behind(self, mention: ActorMention) -> list[Party]:
        """The persons who are the main subject behind a mention in its sentence."""
        here = [t for t in self.told if t.sentence == mention.sentence and t.main and t.kind == "person"]
        return list({t.party.name: t.party for t in here if (t.party.start or 0) > mention.start}.values())

    def pair_before(self, mention: ActorMention) -> list[Party]:
        """The last two of one kind that stand in one sentence before a mention, in text order."""
        for sentence in range(mention.sentence, mention.sentence - NEAR - 1, -1):
            before = [t for t in self.told if t.sentence == sentence and (t.party.start or 0) < mention.start]
            for kind in ("person", "state", "body"):
                parties = {t.party.name: t.party for t in before if t.kind == kind and t.party.name}
                if len(parties) == 2:
                    return list(parties.values())
        return []

    # ── pronouns ──

    def antecedent(self, word: str, sentence: int, *, other_than: frozenset[str] = frozenset()) -> Party | None:
        """Whom a pronoun means: the nearest fitting actor, subjects first."""
        kinds = PRONOUN_KINDS.get(word, ())
        fitting = [t for t in self.told if t.kind in kinds and t.sentence >= sentence - NEAR]
        fitting = self._of_gender(fitting, word)
        near = [t for t in reversed(fitting) if t.party.name and t.party.name not in other_than]
        orders = (
            (t for t in near if t.sentence == sentence and t.subject),
            (t for t in near if t.sentence < sentence and t.main),
            (t for t in near if t.sentence < sentence and t.subject),
            iter(near) if word not in ("it", "its") else (t for t in near if t.sentence >= sentence - 1),
        )
        return next((told.party for order in orders for told in order), None)

    def _of_gender(self, told: list[Told], word: str) -> list[Told]:
        """Those of whom "he" or "she" can be said: women by their names or words, and whose name does not tell."""
        if word in HERS:
            return [t for t in told if self._is_woman(t)] or told
        return [t for t in told if not self._is_woman(t)] if word in HIS else told

    def _is_woman(self, told: Told) -> bool:
        """Whether a person's name, or a word in front of it, shows a woman."""
        words = (told.party.text or "").lower().replace(".", "").split()
        if WOMEN.intersection(words):
            return True
        given = self._knowledge.name_tables.words["women"]
        name = anyascii(told.party.name or "").lower()
        return name.split(" ")[0].replace("-", " ") in given or name.replace("-", " ") in given


def kind_of(mention: ActorMention, party: Party) -> str:
    """Whether a mention tells of a "person", a "state", a "body" or "people"."""
    actor = party.actor or ""
    if actor.startswith("person:") or mention.form in ("person", "title"):
        return "person"
    if actor.startswith("state:"):
        return "state"
    if mention.form in ("name", "unknown") or actor.startswith("organ:"):
        return "body"
    return "people" if mention.plural else "body"


def _face(side: list[Told]) -> Party:
    """Who stands for a side: the one told of most often, a person before a state."""
    names = [told.party.name for told in side]
    return max(side, key=lambda t: (names.count(t.party.name), t.kind == "person")).party


def _one_letter_off(name: str, word: str) -> bool:
    return len(name) == len(word) and sum(a != b for a, b in zip(name, word, strict=True)) == 1
