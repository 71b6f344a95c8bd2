"""Offices as knowledge has them on the report's day: which one a title means, who holds it, whose it is."""

from __future__ import annotations

from datetime import date

from detente.find import ActorMention
from detente.knowledge import Knowledge, Office
from detente.resolve.parties import covers, holder

# Words by which an office is not the one held on the report's day.
OTHER_DAY = frozenset({"former", "ex", "then", "late", "next", "future", "incoming", "elect", "designate"})


def of_other_day(mention: ActorMention) -> bool:
    """Whether a title is told of before or after it was held: "the **former** president"."""
    return any(w in OTHER_DAY for w in mention.text.lower().replace("-", " ").split())


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
        """Of the offices that a wording can mean, the one that the nation has, else the first.

        Example: "foreign minister" in Washington is the secretary of state.
        """
        having = (t for nation in reversed(nations) for t in titles if (t, nation) in self.knowledge.offices_of)
        return next(having, titles[0])

    def like(self, title: str) -> tuple[str, ...]:
        """The title and those that a counterpart may bear instead: any that shares a wording with it."""
        known = self.knowledge.titles.get(title)
        wordings = {title, *(known.names if known else ())}
        others = (t.title for t in self.knowledge.titles.values() if wordings & {t.title, *t.names})
        return tuple(dict.fromkeys((title, *others)))

    def name_of(self, title: str, nation: str) -> str | None:
        """What the office is called: "prime minister of Greece"; None where the nation is not known."""
        offices = self.knowledge.offices_of.get((title, nation), ())
        if offices:
            return offices[0].office
        known = self.knowledge.territories.get(nation) or self.knowledge.organizations.get(nation)
        return f"{title} of {known.name}" if known else None

    def holder_of(self, title: str, nation: str) -> str | None:
        """Who holds the office on the day; None where nobody is known to."""
        names = [holder(o, self.day) for o in self.knowledge.offices_of.get((title, nation), ())]
        return next((n for n in names if n), None)

    def is_held(self, person: str, title: str, nations: tuple[str, ...]) -> bool:
        """Whether a person bears the title in one of the nations, on whatever day."""
        tenures = self.knowledge.tenures_of.get(person, ())
        return any(o.title == title and (o.territory or o.body) in nations for o, _ in tenures)

    def held_by(self, person: str) -> Office | None:
        """The office that a person holds on the day (the first in the file's order)."""
        return next((o for o, t in self.knowledge.tenures_of.get(person, ()) if covers(t, self.day)), None)

    def sector_of(self, title: str) -> str | None:
        """The sector that a title belongs to; None where it shows none."""
        known = self.knowledge.titles.get(title)
        return known.sector or None if known else None
