"""Offices as knowledge has them on the report's day: which one a title means, who holds it, whose it is."""

from __future__ import annotations

from datetime import date

from detente.find import ActorMention
from detente.knowledge import Knowledge, Office
from detente.resolve.parties import covers, holder, sector_of

# Words by which an office is not the one held on the report's day.
OTHER_DAY = frozenset({"former", "ex", "then", "late", "next", "future", "incoming", "elect", "designate"})
# Words by which an office is a lower one, or none: "the **shadow** foreign secretary".
LOWER = frozenset({"deputy", "vice", "assistant", "associate", "shadow"})
# Levels of titles, the highest first; the others follow.
RANKS = ("head of state", "head of government", "royal", "minister")
# Words that say nothing of what an envoy is sent for.
NO_MATTER = frozenset(
    {"the", "and", "of", "for", "in", "on", "to", "process", "peace", "conflict", "crisis", "affairs"}
)


def of_other_day(mention: ActorMention) -> bool:
    """Whether a title is told of before or after it was held: "the **former** president"."""
    return any(w in OTHER_DAY for w in _words(mention.text))


def of_other_rank(mention: ActorMention) -> bool:
    """Whether a word lowers a title that is not listed with it: "**deputy** governor", "**shadow** foreign secretary"."""
    return any(w in LOWER for w in set(_words(mention.text)).difference(_words(mention.title or "")))


def _words(text: str) -> list[str]:
    return text.lower().replace("-", " ").split()


class Offices:
    """Looks offices up as of one day.

    Args:
        knowledge: Titles, offices and tenures.
        day: First and last day that the report may be of; None where unknown: then nobody is in office.
    """

    def __init__(self, knowledge: Knowledge, day: tuple[date, date] | None) -> None:
        self.knowledge = knowledge
        self.day = day

    def territory(self, nation: str) -> str | None:
        """The territory of a nation, be it a territory or a body that has one."""
        if nation in self.knowledge.territories:
            return nation
        organization = self.knowledge.organizations.get(nation)
        return organization.territory or None if organization else None

    def first_territory(self, nations: tuple[str, ...]) -> str | None:
        """The territory of the first nation that has one."""
        return next((t for n in nations if (t := self.territory(n))), None)

    def specific(self, titles: tuple[str, ...], nations: tuple[str, ...]) -> str:
        """Of the offices that a wording can mean, the one that is held in the nation, else that it has, else the first.

        Example: "foreign minister" in Washington is the secretary of state, "the Indian leader" the prime minister.
        """
        states = (self.knowledge.territories.get(nation) for nation in nations)
        titles = (*(s.leader for s in states if s and s.leader in titles), *titles)
        having = [(t, n) for n in reversed(nations) for t in titles if (t, n) in self.knowledge.offices_of]
        held = (title for title, nation in having if self.holder_of(title, nation))
        return next(held, None) or next((title for title, _ in having), titles[0])

    def widened(self, titles: tuple[str, ...], nations: tuple[str, ...]) -> tuple[str, ...]:
        """The nations; for an organ that has none of the offices, its state: "the Pakistan Army's chief"."""
        return tuple(
            self._state_of(n) if not any((t, n) in self.knowledge.offices_of for t in titles) else n for n in nations
        )

    def _state_of(self, nation: str) -> str:
        organization = self.knowledge.organizations.get(nation)
        is_organ = organization is not None and organization.kind == "organ"
        return organization.territory or nation if organization is not None and is_organ else nation

    def like(self, title: str) -> tuple[str, ...]:
        """The title and those that a counterpart may bear instead: any that shares a wording with it."""
        known = self.knowledge.titles.get(title)
        wordings = {title, *(known.names if known else ())}
        others = (t.title for t in self.knowledge.titles.values() if wordings & {t.title, *t.names})
        return tuple(dict.fromkeys((title, *others)))

    def name_of(self, title: str, nation: str) -> str | None:
        """What the office is called: "prime minister of Greece"; None where the nation is not known."""
        offices = self.knowledge.offices_of.get((title, nation), ())
        if len(offices) == 1:
            return offices[0].office
        known = self.knowledge.territories.get(nation) or self.knowledge.organizations.get(nation)
        return f"{title} of {known.name}" if known else None

    def holder_of(self, title: str, nation: str) -> str | None:
        """Who holds the office on the day; None where nobody is known to, or several are."""
        names = {holder(o, self.day) for o in self.knowledge.offices_of.get((title, nation), ())} - {None}
        return names.pop() if len(names) == 1 else None

    def sent_for(self, titles: tuple[str, ...], sender: str, matter: str) -> Office | None:
        """The office of an envoy by what he is sent for: "**Afghanistan** reconciliation" for "Afghanistan".

        None where several offices would fit.
        """
        wanted = self._matter(matter)
        offices = [o for t in titles for o in self.knowledge.offices_of.get((t, sender), ())]
        shared = {o.office: self._matter(_errand(o.office)) for o in offices}
        fitting = [
            o for o in offices if shared[o.office] and (shared[o.office] <= wanted or wanted <= shared[o.office])
        ]
        exact = [o for o in fitting if shared[o.office] == wanted] or fitting
        held = [o for o in exact if holder(o, self.day)] or exact
        return held[0] if len(held) == 1 else None

    def seat_of(self, titles: tuple[str, ...], matter: str) -> tuple[str, str] | None:
        """Title and nation of an office that is named by its place: "high representative **for Bosnia**"."""
        codes = self._matter(matter)
        return next(((t, code) for t in titles for code in codes if (t, code) in self.knowledge.offices_of), None)

    def _matter(self, words: str) -> frozenset[str]:
        """The words that tell a matter; territories and their adjectives by their code."""
        known = self.knowledge.names.get(words.removeprefix("the "))
        codes = {a.id for a in known if a.kind in ("territory", "region")}
        if codes:
            return frozenset(codes)
        found = set()
        for word in words.replace("'s", "").replace("’s", "").split():
            alias = next((a for a in self.knowledge.names.get(word) if a.kind in ("territory", "demonym")), None)
            found.add(alias.id if alias else word.lower())
        return frozenset(found - NO_MATTER)

    def borne(self, person: str, titles: tuple[str, ...], nations: tuple[str, ...]) -> str | None:
        """The office of one of the titles, and of one of the nations where there are any, that a person bears or bore.

        The one held on the day goes first.
        """
        held = [(o, t) for o, t in self.knowledge.tenures_of.get(person, ()) if o.title in titles]
        here = [(o, t) for o, t in held if not nations or (o.territory or o.body) in nations]
        now = (o.office for o, t in here if covers(t, self.day))
        return next(now, None) or next((o.office for o, _ in here), None)

    def bears(self, person: str, titles: tuple[str, ...]) -> bool:
        """Whether a person holds an office of one of the titles on the day."""
        return any(o.title in titles and covers(t, self.day) for o, t in self.knowledge.tenures_of.get(person, ()))

    def is_held(self, person: str, title: str, nations: tuple[str, ...]) -> bool:
        """Whether a person bears the title in one of the nations, on whatever day."""
        tenures = self.knowledge.tenures_of.get(person, ())
        return any(o.title == title and (o.territory or o.body) in nations for o, _ in tenures)

    def held_by(self, person: str) -> Office | None:
        """The office that a person holds on the day: the highest, and of those the first in the file's order."""
        held = (o for o, t in self.knowledge.tenures_of.get(person, ()) if covers(t, self.day))
        return min(held, key=self.rank, default=None)

    def rank(self, office: Office) -> int:
        """How high an office is: 0 for a head of state."""
        known = self.knowledge.titles.get(office.title)
        level = known.level if known else ""
        return RANKS.index(level) if level in RANKS else len(RANKS)

    def sector_in(self, title: str, nation: str) -> str | None:
        """The sector of an office: of its title, else of its body, else that of a government."""
        shown = self.sector_of(title)
        if shown or (title, nation) not in self.knowledge.offices_of:
            return shown
        body = self.knowledge.organizations.get(nation)
        if body is not None:
            return sector_of(body, self.day)
        known = self.knowledge.titles.get(title)
        return "GOV" if known is None or known.level != "party" else None

    def sector_of(self, title: str) -> str | None:
        """The sector that a title belongs to; None where it shows none."""
        known = self.knowledge.titles.get(title)
        return known.sector or None if known else None


def _errand(office: str) -> str:
    """What an office is for, by its wording: "Afghanistan" of "special envoy of the United States for Afghanistan"."""
    return next((office.split(f" {word} ", 1)[1] for word in ("for", "on", "in") if f" {word} " in office), "")
