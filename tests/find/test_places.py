"""Places: territories also where they act, cities, regions; no demonym, no person, no body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.find import SentenceFindings

pytestmark = pytest.mark.parser

ROWS = [
    ("Talks in Muscat on Yemen failed.", [("Muscat", "city"), ("Yemen", "territory")]),
    ("Chad met Sudan in Doha.", [("Chad", "territory"), ("Sudan", "territory"), ("Doha", "city")]),
    ("The UK's Health Ministry agreed.", [("UK", "territory")]),
    ("South Sudan and Sudan signed in Juba.", [("South Sudan", "territory"), ("Sudan", "territory"), ("Juba", "city")]),
    ("They met in Geneva, Switzerland.", [("Geneva", "city"), ("Switzerland", "territory")]),
    ("They met in the city of Homs.", [("Homs", "city")]),
    ("They met near Mariupol.", [("Mariupol", "city")]),
    ("They flew from Addis Ababa to Asmara.", [("Addis Ababa", "city"), ("Asmara", "city")]),
    ("Baku and Yerevan talked.", [("Baku", "city"), ("Yerevan", "city")]),
    ("Fighting in Tigray went on.", [("Tigray", "region")]),
    ("Fighting in Darfur went on.", [("Darfur", "region")]),
    ("A ship was hit in the Red Sea.", [("Red Sea", "region")]),
    ("They met in New York.", [("New York", "city")]),
    ("They met in Sana’a.", [("Sana’a", "city")]),
    ("They met in Port-au-Prince.", [("Port-au-Prince", "city")]),
    ("They met in Côte d'Ivoire.", [("Côte d'Ivoire", "territory")]),
    ("They met in Côte d’Ivoire.", [("Côte d’Ivoire", "territory")]),
    ("They met in Northern Ireland.", [("Northern Ireland", "region")]),
    ("They met in the Democratic Republic of the Congo.", [("Democratic Republic of the Congo", "territory")]),
    pytest.param(
        "Ukraine's Kharkiv was hit.",
        [("Ukraine", "territory"), ("Kharkiv", "city")],
        marks=pytest.mark.xfail(strict=True, reason="the parser takes the city for a person"),
    ),
    ("They met in South\nSudan.", [("South\nSudan", "territory")]),
    ("They met in South\r\nSudan.", [("South\r\nSudan", "territory")]),
    # no place
    ("Yemeni talks failed.", []),
    ("Russian strikes went on.", []),
    ("Afghans fled.", []),
    ("The Kremlin denied it.", []),
    ("The European Union agreed.", []),
    pytest.param(
        "Paris Hilton sang.",
        [],
        marks=pytest.mark.xfail(strict=True, reason="the parser does not take the name for a person"),
    ),
    ("Sydney Carton died.", []),
    ("Amnesty International agreed.", []),
    ("General Santiago Peña left.", []),
    ("Florence Nightingale nursed them.", []),
    ("They met on Monday.", []),
    ("The Geneva Convention forbids it.", []),
    ("The Dayton Agreement holds.", []),
    ("The talks went nowhere.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_places(text: str, expected: list[tuple[str, str]], find_one: Callable[[str], SentenceFindings]) -> None:
    found = find_one(text).places
    assert [(place.text, place.kind) for place in found] == expected
    assert all(text[p.start : p.end] == p.text for p in found)


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("Chad met Sudan in Doha.", "met", "Doha"),
        ("In Doha, Chad met Sudan.", "met", "Doha"),
        ("Chad and Sudan held talks in Doha.", "talks", "Doha"),
        ("Chad met Sudan, its neighbour, in Doha.", "met", "Doha"),
        ("Lavrov visited Islamabad.", "visited", "Islamabad"),
        ("Lavrov flew to Islamabad to meet Khan.", "meet", None),
        ("The Geneva talks between Cyprus and Turkey failed.", "talks", "Geneva"),
        ("Russian troops left Syria.", "left", "Syria"),
        ("Russia withdrew its troops from Kherson.", "withdrew", "Kherson"),
        ("Chad met Sudan on Monday.", "met", None),
    ],
)
def test_where_an_act_took_place(
    text: str, trigger: str, where: str | None, find_one: Callable[[str], SentenceFindings]
) -> None:
    found = find_one(text)
    (event,) = [e for e in found.events if e.trigger.text == trigger]
    place = found.place_at(event.where) if event.where is not None else None
    assert (place.text if place else None) == where
