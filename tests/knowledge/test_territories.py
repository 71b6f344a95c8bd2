"""Territories, regions, town aliases and the gazetteer say nothing twice and nothing wrong that can be checked."""

from __future__ import annotations

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import detente
from detente.knowledge.gazetteer import read_gazetteer
from detente.knowledge.sources import read_yaml

KNOWLEDGE = Path(detente.__file__).parent / "knowledge"
FILES = {"territories": "actors/territories.yaml", "regions": "places/regions.yaml", "aliases": "places/aliases.yaml"}
WORDS = ("name", "names", "demonyms", "people", "capital", "metonyms")

# Words of two territories, each with the reason why both must have it.
FORMER = "one of them is gone; the dates tell them apart"
AMBIGUOUS = {
    "belgrade": FORMER,
    "kinshasa": FORMER,
    "kremlin": FORMER,
    "moscow": FORMER,
    "prague": FORMER,
    "willemstad": FORMER,
    "kingston": "capital of Jamaica and of Norfolk Island; the second is hardly ever in the news",
}
WITHOUT_DEMONYM = {"COG": '"Congolese" is given to COD', "DMA": '"Dominican" is given to DOM'}


@cache
def load(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = read_yaml(KNOWLEDGE / "data" / FILES[name])
    return entries


def words(entry: dict[str, Any], fields: Iterable[str] = WORDS) -> Iterator[str]:
    """The words of an entry in lower case, each once."""
    found: dict[str, None] = {}
    for field in fields:
        value = entry.get(field, [])
        found |= dict.fromkeys(word.casefold() for word in ([value] if isinstance(value, str) else value))
    yield from found


def repeated(entries: Iterable[dict[str, Any]], fields: Iterable[str]) -> dict[str, list[str]]:
    """Words of more than one entry, with the entries' own names."""
    owners = defaultdict(list)
    for entry in entries:
        for word in words(entry, fields):
            owners[word].append(entry.get("code") or entry.get("name") or entry["names"][0])
    return {word: owner for word, owner in owners.items() if len(owner) > 1}


@pytest.fixture(scope="module")
def gazetteer() -> list[dict[str, str]]:
    """The rows of the gazetteer, without its index."""
    text = gzip.decompress((KNOWLEDGE / "data" / "places" / "gazetteer.tsv.gz").read_bytes()).decode("utf-8")
    rows = text.split("\n\n")[0].split("\n")
    return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("name", FILES)
def test_follows_its_schema(name: str) -> None:
    schema = json.loads((KNOWLEDGE / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = jsonschema.Draft202012Validator(schema).iter_errors(load(name))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize(("name", "key"), [("territories", "code"), ("regions", "name")])
def test_is_sorted_and_names_each_once(name: str, key: str) -> None:
    keys = [entry[key].casefold() for entry in load(name)]
    assert keys == sorted(set(keys))


def test_aliases_are_sorted() -> None:
    keys = [entry["names"][0].casefold() for entry in load("aliases")]
    assert keys == sorted(set(keys))


def test_all_of_iso_3166_is_here() -> None:
    pycountry = pytest.importorskip("pycountry")
    iso = {country.alpha_3: country.alpha_2 for country in pycountry.countries}
    ours = {entry["code"]: entry.get("iso2") for entry in load("territories")}
    assert {code: ours.get(code) for code in iso} == iso


def test_no_word_belongs_to_two_territories() -> None:
    assert repeated(load("territories"), WORDS).keys() == AMBIGUOUS.keys()


@pytest.mark.parametrize("name", ["regions", "aliases"])
def test_no_place_is_named_twice(name: str) -> None:
    assert repeated(load(name), ("name", "names")) == {}


def test_no_region_is_also_a_territory_or_a_town_alias() -> None:
    regions = {word for entry in load("regions") for word in words(entry)}
    territories = {word for entry in load("territories") for word in words(entry)}
    aliases = {word for entry in load("aliases") for word in words(entry)}
    assert regions & (territories | aliases) == set()


def test_sovereign_territories_have_a_capital_and_a_demonym() -> None:
    sovereign = [entry for entry in load("territories") if "sovereignty" not in entry]
    assert len(sovereign) == 194  # the members of the United Nations and the Vatican
    assert [entry["code"] for entry in sovereign if "capital" not in entry] == []
    assert {entry["code"] for entry in sovereign if "demonyms" not in entry} == WITHOUT_DEMONYM.keys()


@pytest.mark.parametrize("name", ["regions", "aliases"])
def test_places_lie_in_known_territories(name: str) -> None:
    codes = {entry["code"] for entry in load("territories")}
    assert {entry["territory"] for entry in load(name) if "territory" in entry} <= codes


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("US", "USA"),
        ("U.S.", "USA"),
        ("Britain", "GBR"),
        ("DPRK", "PRK"),
        ("Burma", "MMR"),
        ("Turkey", "TUR"),
        ("Macedonia", "MKD"),
        ("Swazi", "SWZ"),
        ("Congolese", "COD"),
        ("Dominican", "DOM"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Dutch", "NLD"),
        ("Kyrgyz", "KGZ"),
        ("Filipino", "PHL"),
        ("Kiev", "UKR"),
        ("Downing Street", "GBR"),
        ("Élysée", "FRA"),
        ("Holy See", "VAT"),
        ("Turkish Cypriot", "XNC"),
        ("Soviet", "SUN"),
    ],
)
def test_words_of_the_news_find_their_territory(word: str, code: str) -> None:
    assert [entry["code"] for entry in load("territories") if word.casefold() in words(entry)] == [code]


@pytest.mark.parametrize(
    ("name", "territory"),
    [
        ("Islamabad", "PAK"),
        ("Doha", "QAT"),
        ("Geneva", "CHE"),
        ("Minsk", "BLR"),
        ("Riyadh", "SAU"),
        ("Pristina", "XKX"),
    ],
)
def test_cities_lie_in_their_territory(name: str, territory: str) -> None:
    assert read_gazetteer().named(name)[0].territory == territory


def test_the_gazetteer_is_well_formed(gazetteer: list[dict[str, str]]) -> None:
    codes = {entry["code"] for entry in load("territories")}
    towns = [int(row["id"]) for row in gazetteer if row["id"].isdigit()]
    ids = {row["id"] for row in gazetteer}
    assert len(towns) > 60_000
    assert towns == sorted(set(towns))
    assert len(ids) == len(gazetteer)
    assert {row["kind"] for row in gazetteer} == {"town", "division", "district"}
    assert {row["territory"] for row in gazetteer} <= codes | {""}
    assert all(-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180 for row in gazetteer)
    assert all(row["within"] in ids for row in gazetteer if row["kind"] == "district")


def test_the_index_of_the_gazetteer_is_sorted_and_whole() -> None:
    text = gzip.decompress((KNOWLEDGE / "data" / "places" / "gazetteer.tsv.gz").read_bytes()).decode("utf-8")
    rows, index = (part.rstrip("\n").split("\n") for part in text.split("\n\n"))
    names = [line.split("\t")[0] for line in index]
    assert names == sorted(set(names))
    assert {int(n) for line in index for n in line.split("\t")[1].split()} <= set(range(len(rows) - 1))


def test_aliases_point_at_cities(gazetteer: list[dict[str, str]]) -> None:
    names = {row["id"]: row["name"] for row in gazetteer}
    pointing = [entry for entry in load("aliases") if "geonames" in entry]
    assert [entry["names"] for entry in pointing if names.get(entry["geonames"]) != entry["place"]] == []


def test_capitals_are_cities(gazetteer: list[dict[str, str]]) -> None:
    known: defaultdict[str, set[str]] = defaultdict(set)
    for row in gazetteer:
        known[row["territory"]] |= {n.casefold() for n in (row["name"], *row["names"].split("|"))}
    for entry in load("aliases"):
        known[entry.get("territory", "")] |= {word.casefold() for word in entry["names"]}
    sovereign = [entry for entry in load("territories") if "sovereignty" not in entry]
    assert [e["code"] for e in sovereign if not known[e["code"]] & set(words(e, ("capital", "metonyms")))] == []
