"""Offices, titles and persons: form, order, and facts that must come out right on the day."""

import calendar
import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import detente
from detente.knowledge.sources import read_entries, read_yaml

KNOWLEDGE = Path(detente.__file__).parent / "knowledge"


@cache
def load(name):
    return read_entries(KNOWLEDGE / "data", name)


OFFICES = load("offices")
TITLES = load("titles")
PERSONS = load("persons")
TENURES = [(office, tenure) for office in OFFICES for tenure in office["tenures"]]


def earliest(edtf):
    return edtf + "-01-01"[len(edtf) - 4 :] if len(edtf) > 4 else f"{edtf}-01-01"


def latest(edtf):
    if len(edtf) == 4:
        return f"{edtf}-12-31"
    if len(edtf) == 7:
        year, month = map(int, edtf.split("-"))
        return f"{edtf}-{calendar.monthrange(year, month)[1]:02}"
    return edtf


def start(tenure):
    return earliest(tenure["from"])


def end(tenure):
    return latest(tenure["until"]) if "until" in tenure else "9999-12-31"


def holders(wording, day):
    """All who held the office; in a single office the one whose tenure began last."""
    (office,) = [office for office in OFFICES if office["office"] == wording]
    found = [tenure for tenure in office["tenures"] if start(tenure) <= day <= end(tenure)]
    if office["single"] == "true":
        found = sorted(found, key=start)[-1:]
    return [tenure["person"] for tenure in found]


@pytest.mark.parametrize("name", ["offices", "persons", "titles"])
def test_schema(name):
    schema = json.loads((KNOWLEDGE / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    problems = [
        f"{list(error.path)}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(load(name))
    ]
    assert problems == []


def test_dates_exist():
    for _, tenure in TENURES:
        for edtf in (tenure["from"], tenure.get("until", "2000")):
            if len(edtf) == 10:
                year, month, day = map(int, edtf.split("-"))
                assert day <= calendar.monthrange(year, month)[1], tenure


def test_no_tenure_runs_backwards():
    assert [(o["office"], t) for o, t in TENURES if "until" in t and end(t) < start(t)] == []


def test_tenures_are_in_order():
    for office in OFFICES:
        starts = [tenure["from"] for tenure in office["tenures"]]
        assert starts == sorted(starts), office["office"]


def test_no_overlap_in_single_offices():
    """A day, month or year may be named by two tenures that follow each other, not more than that."""
    for office in OFFICES:
        if office["single"] != "true":
            continue
        for before, after in zip(office["tenures"], office["tenures"][1:], strict=False):
            assert "until" in before, (office["office"], before)
            assert earliest(before["until"]) <= latest(after["from"]), (office["office"], before, after)


def test_no_name_twice_in_a_row():
    for office in OFFICES:
        for before, after in zip(office["tenures"], office["tenures"][1:], strict=False):
            if office["single"] == "true" and before["person"] == after["person"]:
                assert before["until"] != after["from"], office["office"]


def test_titles_of_offices_exist():
    assert {office["title"] for office in OFFICES} - {title["title"] for title in TITLES} == set()


def test_wordings_are_unique():
    wordings = [office["office"] for office in OFFICES]
    assert len(wordings) == len(set(wordings))


def test_sorted():
    for path in (KNOWLEDGE / "data" / "actors" / "offices").glob("*.yaml"):
        keys = [(o.get("territory") or o["body"], o["title"], o["office"]) for o in read_yaml(path)]
        assert keys == sorted(keys), path.name
    for path in (KNOWLEDGE / "data" / "actors" / "persons").glob("*.yaml"):
        names = [person["name"] for person in read_yaml(path)]
        assert names == sorted(names), path.name
    assert [t["title"] for t in TITLES] == sorted(t["title"] for t in TITLES)


def test_territories_and_bodies_exist():
    codes = {territory["code"] for territory in load("territories")}
    ids = {entry["id"] for entry in load("organizations") + load("groups")}
    assert {o["territory"] for o in OFFICES if "territory" in o} - codes == set()
    assert {o["body"] for o in OFFICES if "body" in o} - ids == set()
    assert {p["territory"] for p in PERSONS if "territory" in p} - codes == set()
    assert {p["of"] for p in PERSONS if "of" in p} - ids == set()


def test_title_keys_are_unique():
    keys = [title["title"] for title in TITLES]
    assert len(keys) == len(set(keys))
    for title in TITLES:
        assert title["title"] not in title.get("names", [])


def test_persons_hold_offices_and_spellings_are_theirs_alone():
    held = {tenure["person"] for _, tenure in TENURES}
    names = [person["name"] for person in PERSONS]
    assert set(names) - held == set()
    assert len(names) == len(set(names))
    owner = {name.casefold(): name for name in held}
    for person in PERSONS:
        for spelling in person.get("spellings", []):
            assert owner.setdefault(spelling.casefold(), person["name"]) == person["name"], spelling


def test_surname_is_part_of_the_name_or_of_a_spelling():
    for person in PERSONS:
        if "surname" in person:
            everywhere = " | ".join([person["name"], *person.get("spellings", [])]).casefold()
            assert person["surname"].casefold() in everywhere, person


def test_enough_states_are_complete():
    """Who led the state and who was foreign minister is known for most days of 2018 to 2022."""
    days = [f"{year}-{month}-15" for year in range(2018, 2023) for month in ("02", "05", "08", "11")]
    leaders = {
        "president",
        "king",
        "emir",
        "sultan",
        "supreme leader",
        "prime minister",
        "chancellor",
        "taoiseach",
        "chairman",
        "pope",
        "queen",
    }
    ministers = {"foreign minister", "foreign secretary", "secretary of state"}
    complete = set()
    for code in {o["territory"] for o in OFFICES if "territory" in o}:
        own = [o for o in OFFICES if o.get("territory") == code]
        kinds = [[o for o in own if o["title"] in kind] for kind in (leaders, ministers)]
        covered = [sum(any(holders(o["office"], day) for o in kind) for day in days) for kind in kinds]
        if all(kinds) and min(covered) >= 18:
            complete.add(code)
    assert len(complete) >= 110


FACTS = [
    ("foreign minister of Russia", "2021-04-07", "Sergei Lavrov"),
    ("foreign minister of Pakistan", "2021-04-07", "Shah Mahmood Qureshi"),
    ("prime minister of Pakistan", "2021-04-07", "Imran Khan"),
    ("prime minister of Pakistan", "2022-04-09", "Imran Khan"),
    ("prime minister of Pakistan", "2022-04-11", "Shehbaz Sharif"),
    ("foreign minister of Pakistan", "2018-07-15", "Abdullah Hussain Haroon"),
    ("president of the United States", "2021-01-19", "Donald Trump"),
    ("president of the United States", "2021-01-20", "Joe Biden"),
    ("secretary of state of the United States", "2018-04-25", "John Sullivan"),
    ("secretary of state of the United States", "2018-04-27", "Mike Pompeo"),
    ("defense secretary of the United States", "2020-11-10", "Christopher Miller"),
    ("chancellor of Germany", "2021-12-07", "Angela Merkel"),
    ("chancellor of Germany", "2021-12-08", "Olaf Scholz"),
    ("prime minister of the United Kingdom", "2022-09-05", "Boris Johnson"),
    ("prime minister of the United Kingdom", "2022-10-01", "Liz Truss"),
    ("prime minister of the United Kingdom", "2022-10-25", "Rishi Sunak"),
    ("queen of the United Kingdom", "2022-09-08", "Elizabeth II"),
    ("prime minister of Israel", "2021-06-12", "Benjamin Netanyahu"),
    ("prime minister of Israel", "2022-06-30", "Naftali Bennett"),
    ("prime minister of Israel", "2022-07-01", "Yair Lapid"),
    ("foreign minister of Israel", "2022-09-15", "Yair Lapid"),
    ("president of Iran", "2021-08-02", "Hassan Rouhani"),
    ("president of Iran", "2021-08-03", "Ebrahim Raisi"),
    ("foreign minister of Iran", "2021-08-20", "Mohammad Javad Zarif"),
    ("foreign minister of China", "2022-12-29", "Wang Yi"),
    ("foreign minister of China", "2022-12-31", "Qin Gang"),
    ("president of Afghanistan", "2021-08-14", "Ashraf Ghani"),
    ("prime minister of Armenia", "2018-04-20", "Serzh Sargsyan"),
    ("prime minister of Ethiopia", "2020-11-04", "Abiy Ahmed"),
    ("president of Sudan", "2019-04-10", "Omar al-Bashir"),
    ("prime minister of Sudan", "2021-12-01", "Abdalla Hamdok"),
    ("foreign minister of Turkey", "2022-03-10", "Mevlüt Çavuşoğlu"),
    ("president of Ukraine", "2019-05-19", "Petro Poroshenko"),
    ("president of Ukraine", "2019-05-20", "Volodymyr Zelensky"),
    ("foreign minister of India", "2019-05-29", "Sushma Swaraj"),
    ("prime minister of Sri Lanka", "2018-11-15", "Mahinda Rajapaksa"),
    ("foreign minister of France", "2022-05-19", "Jean-Yves Le Drian"),
    ("chairman of the Presidency of Bosnia and Herzegovina", "2021-01-01", "Milorad Dodik"),
    ("chairperson-in-office of the OSCE", "2021-06-01", "Ann Linde"),
    ("high representative of the European Union", "2019-11-30", "Federica Mogherini"),
    ("high representative of the European Union", "2019-12-01", "Josep Borrell"),
    ("director-general of the International Atomic Energy Agency", "2019-12-03", "Rafael Grossi"),
    ("special envoy of the United Nations for Syria", "2019-02-01", "Geir Pedersen"),
    ("leader of Hamas", "2021-05-20", "Ismail Haniyeh"),
]


@pytest.mark.parametrize(("wording", "day", "person"), FACTS)
def test_facts(wording, day, person):
    assert holders(wording, day) == [person]


VACANT = [
    ("president of Lebanon", "2022-11-15"),
    ("president of Afghanistan", "2021-08-16"),
    ("prime minister of Tunisia", "2021-09-01"),
    ("prime minister of Sudan", "2021-11-01"),
    ("foreign minister of Belarus", "2022-12-01"),
]


@pytest.mark.parametrize(("wording", "day"), VACANT)
def test_vacancies(wording, day):
    assert holders(wording, day) == []


SPELLINGS = [
    ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
    ("Sergey Lavrov", "Sergei Lavrov"),
    ("Shah Mahmoud Kureishi", "Shah Mahmood Qureshi"),
    ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
    ("Ismail Haniya", "Ismail Haniyeh"),
    ("Alyaksandr Lukashenka", "Alexander Lukashenko"),
    ("Aleksandar Vucic", "Aleksandar Vučić"),
    ("Abdel-Fattah el-Sissi", "Abdel Fattah al-Sisi"),
    ("MBS", "Mohammed bin Salman"),
    ("AMLO", "Andrés Manuel López Obrador"),
]


@pytest.mark.parametrize(("spelling", "name"), SPELLINGS)
def test_spellings(spelling, name):
    assert [person["name"] for person in PERSONS if spelling in person.get("spellings", [])] == [name]


SURNAMES = {
    "Xi Jinping": "Xi",
    "Abiy Ahmed": "Abiy",
    "Aung San Suu Kyi": "Suu Kyi",
    "Moon Jae-in": "Moon",
    "Kim Jong Un": "Kim",
}


@pytest.mark.parametrize("name", SURNAMES)
def test_surnames(name):
    assert [person["surname"] for person in PERSONS if person["name"] == name] == [SURNAMES[name]]
