"""Say where: places as read, with a point and a territory.

A name that several places bear is decided by what stands beside it ("Birmingham, Alabama"), by the divisions and
territories that the report speaks of, and by size, in this order. Within a report one name means one place, unless what
stands beside it says otherwise. Unstated stays unstated.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from detente.find import Findings, PlaceMention
from detente.knowledge import GazetteerEntry, Knowledge
from detente.model import PlaceRef, Span

# What stands between a place and the larger one that says which it is: "Stroud, Ontario", "Aleppo in Syria".
BESIDE = re.compile(r",? \(?|,? in (the )?(\w+ )?|, (the )?(\w+ )?(state|province|region) of ")
# Points of a candidate. One step of size is a factor of ten in inhabitants; calibrated on GeoVirus, dev half.
NEIGHBOUR = 8.0  # what stands beside it lies around it, or in it
SAME_DIVISION = 1.5  # the report speaks of its first-level division
SAME_TERRITORY = 2.0  # the report speaks of its territory
SISTER = 2.0  # a sister division stands in the same sentence ("Alabama, Georgia and Florida")
DIVISION = 1.0  # a first-level division, bare, is meant more often than a town of the same size …
OF_ITS_TOWN = -3.0  # … but not where a city of that territory has the same name ("New York", "Buenos Aires")
LARGE = 100_000  # inhabitants of a city that is named before its division
TERRITORY = 10.0  # a territory needs no inhabitants to be meant
REGION = 9.0  # nor does a region that knowledge names
CAPITAL = 2.5
SECOND_NAME = -1.0  # each step down the gazetteer's own order of likelihood


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name can mean."""

    kind: str
    name: str
    territory: str
    division: str
    lat: float
    lon: float
    points: float
    geonames: int | None = None
    id: str = ""

    @property
    def precision(self) -> str:
        """How exact the point is, in the words of `PlaceRef`."""
        return {"territory": "country", "town": "city"}.get(self.kind, self.kind)


class PlaceResolver:
    """Resolves the places of one report.

    Args:
        findings: The report's findings.
        knowledge: Territories, regions and the gazetteer.
        territories: Codes of the territories that the report's actors belong to, as often as it names them.
    """

    def __init__(self, findings: Findings, knowledge: Knowledge, territories: Iterable[str]) -> None:
        self.knowledge = knowledge
        self._text = findings.report.text
        self._sentences = {s.tree.sentence.number: s.places for s in findings.sentences if s.places}
        self._candidates: dict[tuple[str, str], tuple[Candidate, ...]] = {}
        self._chosen: dict[int, Candidate | None] = {}
        self.spoken_of = Counter(territories)
        self._divisions: Counter[str] = Counter()
        self._hear()
        self._choose()

    def resolve(self, mention: PlaceMention) -> PlaceRef:
        """The place that a mention names; without a point where it is not known."""
        found = self._chosen.get(mention.start)
        span: dict[str, Any] = {"text": mention.text, "start": mention.start, "end": mention.end}
        if found is None:
            return PlaceRef(**span, name=mention.text, precision=mention.kind)
        return PlaceRef(
            **span,
            name=found.name,
            territory=found.territory or None,
            lat=found.lat,
            lon=found.lon,
            geonames=found.geonames,
            precision=found.precision,
        )

    def territory(self, words: Span, code: str) -> PlaceRef:
        """A territory, named or meant by some words ("the country")."""
        territory = self.knowledge.territories[code]
        return PlaceRef(
            text=words.text,
            start=words.start,
            end=words.end,
            name=territory.name,
            territory=territory.code,
            lat=territory.lat,
            lon=territory.lon,
            precision="country",
        )

    # ── what a name can mean ──

    def candidates(self, mention: PlaceMention) -> tuple[Candidate, ...]:
        """All places that bear the name, with what speaks for each by itself, the most likely first."""
        key = (mention.kind, mention.id)
        if key not in self._candidates:
            found = [*self._known(mention), *self._from_gazetteer(mention)]
            self._candidates[key] = tuple(sorted(found, key=lambda c: -c.points))
        return self._candidates[key]

    def _known(self, mention: PlaceMention) -> Iterable[Candidate]:
        if mention.kind == "territory":
            territory = self.knowledge.territories[mention.id]
            yield Candidate(
                kind="territory",
                name=territory.name,
                territory=territory.code,
                division="",
                lat=territory.lat,
                lon=territory.lon,
                points=TERRITORY,
                id=territory.code,
            )
        region = self.knowledge.regions.get(mention.id) if mention.kind == "region" else None
        if region is not None:
            yield Candidate(
                kind=region.kind if region.kind in ("sea", "site") else "region",
                name=region.name,
                territory=region.territory or "",
                division=self._division_named(region.name, region.territory),
                lat=region.lat,
                lon=region.lon,
                points=REGION,
                id=region.name,
            )

    def _division_named(self, name: str, territory: str | None) -> str:
        entries = self.knowledge.gazetteer.named(name)
        return next((e.id for e in entries if e.kind == "division" and e.territory == territory), "")

    def _from_gazetteer(self, mention: PlaceMention) -> Iterable[Candidate]:
        if mention.kind == "region" and mention.id in self.knowledge.regions:
            return
        capital = mention.id if mention.id in self.knowledge.territories and mention.kind == "city" else ""
        name = mention.id if mention.kind == "region" else mention.text
        entries = self.knowledge.gazetteer.named(name)
        if mention.kind == "region":  # "Nyanza province" is no town
            entries = tuple(e for e in entries if e.kind != "town") or entries
        own = mention.id if mention.kind == "territory" else ""
        cities = {e.territory for e in entries if e.kind == "town" and e.population >= LARGE}
        for rank, entry in enumerate(
            e for e in entries if e.territory != own
        ):  # "Mexico" is not its own State of Mexico
            yield Candidate(
                kind="town" if entry.kind == "town" else "region",
                name=entry.name,
                territory=entry.territory,
                division=entry.division,
                lat=entry.lat,
                lon=entry.lon,
                points=self._size(entry)
                + SECOND_NAME * min(rank, 3)
                + CAPITAL * (capital == entry.territory)
                + OF_ITS_TOWN * (entry.kind != "town" and entry.territory in cities),
                geonames=entry.geonames,
                id=entry.id,
            )

    @staticmethod
    def _size(entry: GazetteerEntry) -> float:
        return math.log10(entry.population + 10) + DIVISION * (entry.kind == "division")

    # ── what the report speaks of ──

    def _hear(self) -> None:
        """Count the territories and divisions of the names that can hardly mean anything else."""
        for mention in self._mentions():
            found = self.candidates(mention)
            if not found or len(found) > 1 and found[0].points - found[1].points < SAME_TERRITORY:
                continue
            if found[0].territory:
                self.spoken_of[found[0].territory] += 1
            if found[0].division:
                self._divisions[found[0].division] += 1

    def _mentions(self) -> Iterable[PlaceMention]:
        return (mention for mentions in self._sentences.values() for mention in mentions)

    # ── which is meant ──

    def _choose(self) -> None:
        meant: dict[str, Candidate] = {}  # what a name was decided to mean by what stood beside it
        for mentions in self._sentences.values():
            for number, mention in enumerate(mentions):
                found = self.candidates(mention)
                inside, around = self._beside(mentions, number)
                best = max(found, key=lambda c: self._points(c, mention, mentions, inside, around), default=None)
                if best is not None and self._vouched(best, mention, inside, around):
                    meant[mention.text] = best
                self._chosen[mention.start] = best
        for mention in self._mentions():
            if mention.text in meant and not self._decided(mention):
                self._chosen[mention.start] = meant[mention.text]

    def _decided(self, mention: PlaceMention) -> bool:
        """Whether what stands beside this very mention says which place it is."""
        mentions = self._sentences[mention.sentence]
        chosen = self._chosen[mention.start]
        return chosen is not None and self._vouched(chosen, mention, *self._beside(mentions, mentions.index(mention)))

    def _beside(
        self, mentions: Sequence[PlaceMention], number: int
    ) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
        """What the names right before and right behind can mean: English puts the smaller place first.

        Only where a comma or the like stands between.
        """
        here = mentions[number]
        before = mentions[number - 1] if number else None
        behind = mentions[number + 1] if number + 1 < len(mentions) else None
        return (
            self.candidates(before) if before is not None and self._joined(before, here) else (),
            self.candidates(behind) if behind is not None and self._joined(here, behind) else (),
        )

    @staticmethod
    def _vouched(
        candidate: Candidate, mention: PlaceMention, inside: Iterable[Candidate], around: Iterable[Candidate]
    ) -> bool:
        """Whether what stands beside says so; "China, Japan" is a list, no town in Japan."""
        listed = mention.kind == "territory" and candidate.kind == "town"
        return any(_lies_in(small, candidate) for small in inside) or any(
            _lies_in(candidate, large) for large in around if not (listed and large.kind == "territory")
        )

    def _joined(self, left: PlaceMention, right: PlaceMention) -> bool:
        return BESIDE.fullmatch(self._text[left.end : right.start]) is not None

    def _points(
        self,
        candidate: Candidate,
        mention: PlaceMention,
        mentions: Sequence[PlaceMention],
        inside: Sequence[Candidate],
        around: Sequence[Candidate],
    ) -> float:
        points = candidate.points
        if self._vouched(candidate, mention, inside, around):
            points += NEIGHBOUR
        if candidate.kind != "territory" and candidate.territory in self.spoken_of:
            points += SAME_TERRITORY
        if candidate.division in self._divisions and candidate.division != candidate.id:
            points += SAME_DIVISION
        if candidate.division == candidate.id and self._has_sister(candidate, mention, mentions):
            points += SISTER
        return points

    def _has_sister(self, candidate: Candidate, mention: PlaceMention, mentions: Sequence[PlaceMention]) -> bool:
        if not candidate.division:
            return False
        for other in mentions:
            if other is not mention:
                for c in self.candidates(other)[:1]:
                    if c.division and c.division != candidate.division and c.territory == candidate.territory:
                        return True
        return False


def _lies_in(small: Candidate, large: Candidate) -> bool:
    """Whether one place lies in another, as far as is known."""
    if large.kind == "territory":
        return small.kind != "territory" and small.territory == large.territory
    return bool(large.division) and small.division == large.division and _rank(small) < _rank(large)


def _rank(candidate: Candidate) -> int:
    if candidate.kind == "territory":
        return 3
    if candidate.kind == "town":
        return 0
    return 2 if candidate.id == candidate.division or not candidate.id.count(".") > 1 else 1
