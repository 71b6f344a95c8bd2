"""The gazetteer: towns of the world and the divisions they lie in, by name.

GeoNames data, CC BY 4.0; see data/places/README.md.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from detente.errors import KnowledgeError
from detente.knowledge.names import normal
from detente.knowledge.sources import DATA

GAZETTEER = "gazetteer.tsv.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """A town, or a division of a state.

    `id` is a GeoNames id for towns, "US.GA" for a first-level division (ISO 3166-1 alpha-2 and GeoNames' code) and
    "US.GA.Fulton County" for a second-level one; `kind` is "town", "division" or "district"; `within` is the id of the
    first-level division, "" where it is not known.
    """

    id: str
    kind: str
    name: str
    territory: str
    within: str
    lat: float
    lon: float
    population: int

    @property
    def geonames(self) -> int | None:
        """The GeoNames id, where the entry has one."""
        return int(self.id) if self.id.isdigit() else None

    @property
    def division(self) -> str:
        """Id of the first-level division that the entry is or lies in."""
        return self.id if self.kind == "division" else self.within


class Gazetteer:
    """Towns and divisions by any of their names; lines are read only when they are asked for.

    Args:
        rows: Lines of the file: id, kind, name, other names, territory, division, latitude, longitude, population.
        index: One line a name, sorted: the name, a tab, the numbers of its rows, the one most likely meant first.
    """

    def __init__(self, rows: Sequence[str], index: Sequence[str]) -> None:
        self._rows = rows
        self._index = index
        self._read: dict[str, tuple[GazetteerEntry, ...]] = {}

    def named(self, name: str) -> tuple[GazetteerEntry, ...]:
        """All entries of that name, whatever its apostrophes, the one most likely meant first; empty for none."""
        found = self._read.get(name)
        if found is None:
            plain = normal(name)
            found = self._look_up(name) or (self._look_up(plain) if plain != name else ())
            self._read[name] = found
        return found

    def _look_up(self, name: str) -> tuple[GazetteerEntry, ...]:
        key = f"{name}\t"
        at = bisect_left(self._index, key)
        if at == len(self._index) or not self._index[at].startswith(key):
            return ()
        return tuple(self._entry(int(number)) for number in self._index[at][len(key) :].split())

    def _entry(self, number: int) -> GazetteerEntry:
        id_, kind, name, _, territory, within, lat, lon, population = self._rows[number].split("\t")
        return GazetteerEntry(
            id=id_,
            kind=kind,
            name=name,
            territory=territory,
            within=within,
            lat=float(lat),
            lon=float(lon),
            population=int(population),
        )


def read_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package.

    Raises:
        KnowledgeError: The file is missing or broken.
    """
    path = DATA / "places" / GAZETTEER
    try:
        rows, index = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n\n")
    except (OSError, EOFError, ValueError) as error:
        raise KnowledgeError(f"{path}: missing or broken: {error}; run tools/build_places.py") from error
    return Gazetteer(rows.split("\n")[1:], index.rstrip("\n").split("\n"))
