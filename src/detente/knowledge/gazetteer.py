"""The gazetteer: cities of the world by name.

GeoNames data, CC BY 4.0; see data/places/README.md.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass

from detente.knowledge.names import normal
from detente.knowledge.sources import DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A populated place."""

    geonames: int
    name: str
    territory: str
    lat: float
    lon: float
    population: int


class Gazetteer:
    """Cities by any of their names; rows are parsed when they are asked for.

    Args:
        lines: Rows of cities.tsv: id, name, ASCII name, other names, territory, first-level region, latitude,
            longitude, population.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = list(lines)
        self._by_name: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            _, name, ascii_name, others, _ = line.split("\t", 4)
            for spelling in {name, ascii_name, *others.split("|")} - {""}:
                self._by_name.setdefault(spelling, []).append(number)

    def cities(self, name: str) -> tuple[City, ...]:
        """All cities of that name, whatever its apostrophes, the largest first; empty where there is none."""
        numbers = self._by_name.get(name, ()) or self._by_name.get(normal(name), ())
        found = [self._city(number) for number in numbers]
        return tuple(sorted(found, key=lambda city: (-city.population, city.geonames)))

    def _city(self, number: int) -> City:
        id_, name, _, _, territory, _, lat, lon, population = self._lines[number].split("\t")
        return City(
            geonames=int(id_),
            name=name,
            territory=territory,
            lat=float(lat),
            lon=float(lon),
            population=int(population or 0),
        )


def read_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package."""
    text = gzip.decompress((DATA / "places" / "cities.tsv.gz").read_bytes()).decode("utf-8")
    return Gazetteer(line for line in text.splitlines() if line and not line.startswith("#"))
