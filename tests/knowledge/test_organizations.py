"""Organizations, groups and role nouns are in form, say nothing twice, and point only to what exists."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import detente
from detente.knowledge.sources import read_yaml

KNOWLEDGE = Path(detente.__file__).parent / "knowledge"
ACTORS = ("organizations", "groups")

# Names of two entries, each with the reason why both must have it.
AMBIGUOUS = {
    "afp": "Agence France-Presse speaks, the Armed Forces of the Philippines act; the territory of the report decides",
    "cpc": "Communist Party of China, and the Coalition of Patriots for Change in the Central African Republic",
    "jem": "written JeM for Jaish-e-Mohammed, JEM for the Justice and Equality Movement of Darfur",
    "mit": "National Intelligence Organization of Turkey, and the Massachusetts Institute of Technology",
    "ppp": "Pakistan Peoples Party, and People Power Party of South Korea",
    "pti": "Press Trust of India speaks, Pakistan Tehreek-e-Insaf acts",
    "rsf": "Reporters sans frontières, and the Rapid Support Forces of Sudan",
    "sla": "South Lebanon Army until 2000, Sudan Liberation Army from 2003",
}
# Names that are also a territory's, each with the reason.
ALSO_TERRITORY = {
    "islamic emirate of afghanistan": "the Taliban's name for the state that they hold, and for themselves",
}


@cache
def load(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = read_yaml(KNOWLEDGE / "data" / "actors" / f"{name}.yaml")
    return entries


def names(entry: dict[str, Any]) -> list[str]:
    return [entry["name"], *entry.get("names", [])]


ENTRIES = [entry for name in ACTORS for entry in load(name)]
TERRITORIES = load("territories")
CODES = {territory["code"] for territory in TERRITORIES}
ENTRY_IDS = {entry["id"] for entry in ENTRIES}
COUNTRY_SLOTS = (
    {None, "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}
    | CODES
    | {territory.get("plover", territory["code"]) for territory in TERRITORIES}
)


@pytest.mark.parametrize("name", [*ACTORS, "roles"])
def test_file_fits_its_schema(name: str) -> None:
    schema = json.loads((KNOWLEDGE / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    problems = jsonschema.Draft202012Validator(schema).iter_errors(load(name))
    assert [f"{problem.json_path}: {problem.message}" for problem in problems] == []


@pytest.mark.parametrize("name", [*ACTORS, "roles"])
def test_file_begins_with_what_it_is_for(name: str) -> None:
    text = (KNOWLEDGE / "data" / "actors" / f"{name}.yaml").read_text("utf-8")
    head = text.split("\n\n", 1)[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert all(word in head for word in ("What it is for", "Fields", "Source", "Licence", "Known gaps"))


@pytest.mark.parametrize("name", ACTORS)
def test_entries_are_sorted_by_id(name: str) -> None:
    ids = [entry["id"] for entry in load(name)]
    assert ids == sorted(ids)


def test_ids_are_unique_across_files() -> None:
    ids = [entry["id"] for entry in ENTRIES]
    assert sorted(ids) == sorted(set(ids))


def test_a_name_has_one_meaning_or_a_reason() -> None:
    owners = defaultdict(set)
    for entry in ENTRIES:
        for name in names(entry):
            owners[name.casefold()].add(entry["id"])
    assert {name for name, ids in owners.items() if len(ids) > 1} == set(AMBIGUOUS)


def test_a_name_is_no_territory_or_has_a_reason() -> None:
    territorial = {
        word.casefold()
        for territory in TERRITORIES
        for field in ("names", "demonyms", "people", "metonyms")
        for word in (territory["name"], territory.get("capital", ""), *territory.get(field, []))
    }
    assert {name.casefold() for entry in ENTRIES for name in names(entry)} & territorial <= set(ALSO_TERRITORY)


# One test id a law, not an entry: a thousand entries would cost more to collect than to check. What is listed is what breaks the law.


def test_names_of_an_entry_are_said_once() -> None:
    assert [entry["id"] for entry in ENTRIES if len(names(entry)) != len(set(names(entry)))] == []


def test_everything_pointed_to_exists() -> None:
    missing = []
    for entry in ENTRIES:
        if entry.get("part_of") not in {None, *ENTRY_IDS} - {entry["id"]}:
            missing.append((entry["id"], "part_of", entry["part_of"]))
        if entry.get("territory") not in {None, *CODES}:
            missing.append((entry["id"], "territory", entry["territory"]))
        missing += [
            (entry["id"], "member", member["member"])
            for member in entry.get("members", [])
            if member["member"] not in CODES | ENTRY_IDS
        ]
    assert missing == []


def test_members_are_said_once() -> None:
    members = {entry["id"]: [member["member"] for member in entry.get("members", [])] for entry in ENTRIES}
    assert [id_ for id_, own in members.items() if len(own) != len(set(own))] == []


def test_country_slot_is_one_of_plovers() -> None:
    assert [
        (entry["id"], entry["country_code"]) for entry in ENTRIES if entry.get("country_code") not in COUNTRY_SLOTS
    ] == []
    assert [entry["id"] for entry in ENTRIES if "country_code" not in entry and entry["kind"] != "format"] == []


def test_sectors_neither_overlap_nor_run_backwards() -> None:
    """Each begins where the one before ends or later; a day that both name belongs to the later one."""
    spans = {
        entry["id"]: [(sector.get("from", "0"), sector.get("until", "9")) for sector in entry.get("sectors", [])]
        for entry in ENTRIES
    }
    assert [id_ for id_, own in spans.items() if any(start >= end for start, end in own)] == []
    assert [id_ for id_, own in spans.items() if any(end > start for (_, end), (start, _) in pairwise(own))] == []


def test_news_media_are_companies_or_ngos() -> None:
    media = [entry for entry in ENTRIES if any(sector["sector"] == "JRN" for sector in entry.get("sectors", []))]
    assert [(entry["id"], entry["kind"]) for entry in media if entry["kind"] not in ("company", "NGO")] == []


def test_taliban_governed_rebelled_and_governed() -> None:
    taliban = next(entry for entry in ENTRIES if entry["id"] == "group:taliban")
    assert taliban["sectors"] == [
        {"sector": "GOV", "from": "1996-09-27", "until": "2001-12"},
        {"sector": "REB", "from": "2001-12", "until": "2021-08-15"},
        {"sector": "GOV", "from": "2021-08-15"},
    ]


def test_role_nouns_are_sorted_and_said_once() -> None:
    nouns = [role["noun"] for role in load("roles")]
    assert nouns == sorted(set(nouns), key=lambda noun: (noun.casefold(), noun))


def test_role_nouns_with_a_sector_of_arms_are_armed() -> None:
    assert [
        role["noun"] for role in load("roles") if role["sector"] in ("REB", "UAF") and role["armed"] == "false"
    ] == []


def test_no_word_of_games_is_in_a_name_or_a_role() -> None:
    """A sentence with such a word tells of no event, so the Arab League would never act."""
    games = set(read_yaml(KNOWLEDGE / "data" / "cues" / "classes.yaml")["sport"])
    named = {word for entry in ENTRIES for name in names(entry) for word in name.casefold().split()}
    assert games & (named | {role["noun"] for role in load("roles")}) == set()
