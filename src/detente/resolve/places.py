"""Say where: places as read, with a point and a territory.

Aliases first, then regions, then cities; of several cities of one name the one in a territory that the report
speaks of, else the largest. Unstated stays unstated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from detente.find import PlaceMention
from detente.knowledge import City, Knowledge
from detente.model import PlaceRef, Span

# A namesake this many times larger is meant even where the report speaks of the smaller one's territory.
FAR_LARGER = 20


class PlaceResolver:
    """Resolves the places of one report.

    Args:
        knowledge: Territories, regions and the gazetteer.
        territories: Codes of the territories that the report names, as often as it does.
    """

    def __init__(self, knowledge: Knowledge, territories: Iterable[str]) -> None:
        self.knowledge = knowledge
        self.spoken_of = Counter(territories)

    def resolve(self, mention: PlaceMention) -> PlaceRef:
        """The place that a mention names."""
        span: dict[str, Any] = {"text": mention.text, "start": mention.start, "end": mention.end}
        if mention.kind == "territory":
            return self.territory(mention, mention.id)
        if mention.kind == "region":
            region = self.knowledge.regions[mention.id]
            kind = region.kind if region.kind in ("sea", "site") else "region"
            return PlaceRef(
                **span,
                name=region.name,
                territory=region.territory or None,
                lat=region.lat,
                lon=region.lon,
                precision=kind,
            )
        city = self._city(mention)
        if city is None:
            return PlaceRef(
                **span, name=mention.text, precision="city", territory=mention.id if len(mention.id) == 3 else None
            )
        return PlaceRef(
            **span,
            name=city.name,
            territory=city.territory,
            lat=city.lat,
            lon=city.lon,
            geonames=city.geonames or None,
            precision="city",
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

    def _city(self, mention: PlaceMention) -> City | None:
        cities = self.knowledge.gazetteer.cities(mention.text)
        if not cities:
            return None
        if mention.id in self.knowledge.territories and any(c.territory == mention.id for c in cities):
            return next(c for c in cities if c.territory == mention.id)  # a capital under its own name
        near = [c for c in cities if c.territory in self.spoken_of]
        if near and cities[0].population < FAR_LARGER * max(near[0].population, 1):
            return max(near, key=lambda c: (c.population, c.geonames))
        return cities[0]
