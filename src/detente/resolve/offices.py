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
# Words for whoever leads, of whatever.
CHIEFS = frozenset({"chief", "head", "leader", "boss"})
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

    def placed(self, mention: ActorMention, nations: tuple[str, ...]) -> tuple[str, ...]:
        """The nations; for one that has none of the offices of a title, the body or the state that has it.

        "The Pakistan Army's chief" is Pakistan's, "the UN **refugee** chief" that of the UN's body for refugees.
        """
        return tuple(
            n
            if any(self.has(t, n) and self.is_worded(mention, t, n) for t in mention.titles)
            else self._part_of(n, mention) or self._state_of(n)
            for n in nations
        )

    def has(self, title: str, nation: str) -> bool:
        """Whether a nation has an office of a title."""
        return (title, nation) in self.knowledge.offices_of

    def is_worded(self, mention: ActorMention, title: str, nation: str) -> bool:
        """Whether an office that goes by a narrower wording of its title is called so here.

        "The UN **humanitarian** chief" is not the "political chief of the United Nations", though both are
        under-secretaries-general.
        """
        offices, known = self._offices_of(title, nation), self.knowledge.titles.get(title)
        if mention.form != "title" or len(offices) != 1 or known is None:
            return True
        wording = offices[0].office.partition(" of ")[0]
        narrower = set(_words(wording)) if wording != title and wording in known.names else set()
        return not narrower & CHIEFS or narrower - CHIEFS <= set(_words(mention.text))

    def _part_of(self, nation: str, mention: ActorMention) -> str | None:
        """The one part of a body that has an office of the title and whose name shares a word with the mention."""
        if nation not in self.knowledge.organizations:
            return None
        bodies = {o.body for o in self.knowledge.offices if o.body and o.title in mention.titles}
        words = {w.rstrip("s") for w in _words(mention.text)} - NO_MATTER
        parts = [b for i in bodies if (b := self.knowledge.organizations.get(i)) and b.part_of == nation]
        whole = self.knowledge.organizations.get(nation)
        own = {w.rstrip("s") for n in (whole.name, *whole.names) for w in _words(n)} if whole else set()
        fitting = [b.id for b in parts if (words - own) & {w.rstrip("s") for w in _words(b.name)}]
        return fitting[0] if len(fitting) == 1 else None

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
        offices = self._offices_of(title, nation)
        if len(offices) == 1:
            return offices[0].office
        known = self.knowledge.territories.get(nation) or self.knowledge.organizations.get(nation)
        return f"{title} of {known.name}" if known else None

    def _offices_of(self, title: str, nation: str) -> tuple[Office, ...]:
        """The offices of a title and nation; of several, the one of the whole: not the "leader of Hamas **in Gaza**"."""
        offices = self.knowledge.offices_of.get((title, nation), ())
        known = self.knowledge.territories.get(nation) or self.knowledge.organizations.get(nation)
        plain = {f"{title} of {the}{known.name}" for the in ("", "the ")} if known else set()
        return tuple(o for o in offices if o.office in plain) or offices

    def holder_of(self, title: str, nation: str) -> str | None:
        """Who holds the office on the day; None where nobody is known to, or several are."""
        names = {holder(o, self.day) for o in self._offices_of(title, nation)} - {None}
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
