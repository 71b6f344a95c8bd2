"""Who is spoken of: the words, and as what they stand; who that is, is for `resolve` to say."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from detente.find import ActorMention, SentenceFindings

pytestmark = pytest.mark.parser
FindOne = Callable[[str], SentenceFindings]

ROWS: list[Any] = [
    # offices with a name
    ("Russian Foreign Minister Sergei Lavrov left.", [("Russian Foreign Minister Sergei Lavrov", "title")]),
    ("President of Ukraine Volodymyr Zelenskyy left.", [("President of Ukraine Volodymyr Zelenskyy", "title")]),
    ("Ukrainian President Volodymyr Zelenskyy left.", [("Ukrainian President Volodymyr Zelenskyy", "title")]),
    ("Kenya's President William Ruto left.", [("Kenya", "name"), ("President William Ruto", "title")]),
    ("Kenya’s President William Ruto left.", [("Kenya", "name"), ("President William Ruto", "title")]),
    ("UN Secretary-General António Guterres left.", [("UN Secretary-General António Guterres", "title")]),
    ("UN special envoy Hans Grundberg left.", [("UN special envoy Hans Grundberg", "title")]),
    ("Deputy Foreign Minister Ana Souza left.", [("Deputy Foreign Minister Ana Souza", "title")]),
    ("Former president Joseph Kabila left.", [("Former president Joseph Kabila", "title")]),
    ("Zambian Defence Minister Ambrose Lufuma left.", [("Zambian Defence Minister Ambrose Lufuma", "title")]),
    (
        "Norway's foreign minister, Espen Barth Eide, left.",
        [("Norway", "name"), ("foreign minister", "title"), ("Espen Barth Eide", "person")],
    ),
    (
        "Espen Barth Eide, the Norwegian foreign minister, left.",
        [("Espen Barth Eide", "person"), ("Norwegian foreign minister", "title")],
    ),
    ("King Abdullah II of Jordan left.", [("King Abdullah II of Jordan", "title")]),
    # offices without a name
    ("The Kenyan president left.", [("Kenyan president", "title")]),
    ("Kenya's president left.", [("Kenya", "name"), ("president", "title")]),
    ("The president of Kenya left.", [("president of Kenya", "title")]),
    ("The presidents of Kenya and Uganda left.", [("presidents of Kenya and Uganda", "title")]),
    ("The foreign ministers of Chad, Niger and Mali left.", [("foreign ministers of Chad, Niger and Mali", "title")]),
    ("The US ambassador to Chad left.", [("US ambassador to Chad", "title")]),
    ("The prime minister left.", [("prime minister", "title")]),
    pytest.param(
        "The Speaker of the Libyan parliament left.",
        [("Speaker of the Libyan parliament", "title")],
        marks=pytest.mark.xfail(strict=True, reason="an office of a described body is marked in two pieces"),
    ),
    # counterparts
    (
        "Lavrov met his Pakistani counterpart.",
        [("Lavrov", "person"), ("his", "pronoun"), ("Pakistani counterpart", "role")],
    ),
    (
        "Lavrov met his counterpart Shah Mahmood Qureshi.",
        [("Lavrov", "person"), ("his", "pronoun"), ("counterpart Shah Mahmood Qureshi", "role")],
    ),
    (
        "Lavrov met his Pakistani counterpart Shah Mahmood Qureshi.",
        [("Lavrov", "person"), ("his", "pronoun"), ("Pakistani counterpart Shah Mahmood Qureshi", "role")],
    ),
    pytest.param(
        "Lavrov met his counterpart from Pakistan.",
        [("Lavrov", "person"), ("his", "pronoun"), ("counterpart from Pakistan", "role")],
        marks=pytest.mark.xfail(strict=True, reason="from behind a role noun is not read as its nation"),
    ),
    # persons
    ("Abiy Ahmed and Debretsion Gebremichael left.", [("Abiy Ahmed", "person"), ("Debretsion Gebremichael", "person")]),
    ("Mr Guterres left.", [("Mr Guterres", "person")]),
    ("Dr. Amal al-Hashimi left.", [("Dr. Amal al-Hashimi", "person")]),
    ("Ms. Nomsa Dlamini left.", [("Ms. Nomsa Dlamini", "person")]),
    ("Gen. Khalifa Haftar left.", [("Gen. Khalifa Haftar", "title")]),
    ("Zelenskyy’s envoy left.", [("Zelenskyy", "person"), ("envoy", "title")]),
    ("Mullah Abdul Ghani Baradar left.", [("Mullah Abdul Ghani Baradar", "person")]),
    ("Ilham Aliyev and Nikol Pashinyan left.", [("Ilham Aliyev", "person"), ("Nikol Pashinyan", "person")]),
    ("Jean-Pierre Lacroix left.", [("Jean-Pierre Lacroix", "person")]),
    # states, bodies, groups, peoples
    ("Armenia and Azerbaijan talked.", [("Armenia", "name"), ("Azerbaijan", "name")]),
    ("South Sudan and Sudan talked.", [("South Sudan", "name"), ("Sudan", "name")]),
    ("Yerevan and Baku talked.", [("Yerevan", "name"), ("Baku", "name")]),
    ("The Kremlin denied it.", [("Kremlin", "name"), ("it", "pronoun")]),
    ("The United States and Iran talked.", [("United States", "name"), ("Iran", "name")]),
    ("The U.S. and the U.K. talked.", [("U.S.", "name"), ("U.K.", "name")]),
    ("The European Union and the African Union talked.", [("European Union", "name"), ("African Union", "name")]),
    ("ECOWAS and NATO talked.", [("ECOWAS", "name"), ("NATO", "name")]),
    ("The UN Security Council met.", [("UN Security Council", "name")]),
    ("The Houthis and Hezbollah talked.", [("Houthis", "name"), ("Hezbollah", "name")]),
    ("The M23 and the Congolese army clashed.", [("M23", "name"), ("Congolese army", "name")]),
    ("Afghans and Syrians fled.", [("Afghans", "people"), ("Syrians", "people")]),
    ("The Joint Military Commission met.", [("Joint Military Commission", "role")]),
    ("The Shanti Reconciliation Committee met.", [("Shanti Reconciliation Committee", "role")]),
    ("Oman's Foreign Ministry agreed.", [("Oman", "name"), ("Foreign Ministry", "role")]),
    ("The Foreign Ministry of Oman agreed.", [("Foreign Ministry of Oman", "role")]),
    # role nouns
    ("Sudanese officials met Egyptian diplomats.", [("Sudanese officials", "role"), ("Egyptian diplomats", "title")]),
    ("Officials left.", [("Officials", "role")]),
    ("A senior official left.", [("senior official", "role")]),
    ("Taliban fighters left.", [("Taliban fighters", "role")]),
    (
        "Colombian rebels and their commanders left.",
        [("Colombian rebels", "role"), ("their", "pronoun"), ("commanders", "title")],
    ),
    ("Protesters clashed with police.", [("Protesters", "role"), ("police", "role")]),
    ("The parties to the conflict left.", [("parties to the conflict", "role")]),
    ("Both sides left.", [("sides", "role")]),
    ("French and German troops left.", [("French and German troops", "role")]),
    ("Anti-government forces left.", [("Anti-government forces", "role")]),
    # pronouns
    ("He met her.", [("He", "pronoun"), ("her", "pronoun")]),
    ("We will meet them.", [("We", "pronoun"), ("them", "pronoun")]),
    ("It broke its word.", [("It", "pronoun"), ("its", "pronoun")]),
    # nobody
    ("The truce held.", []),
    ("Talks failed on Monday.", []),
    ("Polish the text.", []),
    ("The minister-level talks failed.", []),
    ("The presidential vote was calm.", []),
    ("May ended in rain.", []),
    ("There was a truce.", []),
    ("The official results are out.", []),
    ("Resolution 2254 was adopted.", []),
    ("Whoever wins, loses.", []),
    pytest.param(
        "The party lasted all night.",
        [],
        marks=pytest.mark.xfail(strict=True, reason="a word of two meanings: only the predicate tells"),
    ),
    # a demonym is no state
    ("French wine is good.", [("French", "demonym")]),
    ("Syrian refugees fled Russian strikes.", [("Syrian refugees", "role"), ("Russian", "demonym")]),
]


def mentions(found: SentenceFindings) -> list[ActorMention]:
    return list(dict.fromkeys(found.actors.values()))


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_mentions(text: str, expected: list[tuple[str, str]], find_one: FindOne) -> None:
    assert [(mention.text, mention.form) for mention in mentions(find_one(text))] == expected


def test_the_table_is_long() -> None:
    assert len(ROWS) >= 50


TEXTS = [row.values[0] if hasattr(row, "values") else row[0] for row in ROWS]


@pytest.mark.parametrize("text", TEXTS)
def test_mentions_are_spans_and_never_overlap(text: str, find_one: FindOne) -> None:
    found = find_one(text)
    marked = mentions(found)
    assert all(text[m.start : m.end] == m.text for m in marked)
    assert all(a.end <= b.start for a, b in itertools.pairwise(marked))
    assert [i for m in marked for i in range(m.first, m.last + 1)] == list(found.actors)


DETAILS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Russian Foreign Minister Sergei Lavrov left.",
        "Russian Foreign Minister Sergei Lavrov",
        {"title": "foreign minister", "nations": ("RUS",), "name": "Sergei Lavrov", "sector": "GOV"},
    ),
    (
        "President of Ukraine Volodymyr Zelenskyy left.",
        "President of Ukraine Volodymyr Zelenskyy",
        {"title": "president", "nations": ("UKR",), "name": "Volodymyr Zelenskyy"},
    ),
    (
        "Kenya's President William Ruto left.",
        "President William Ruto",
        {"title": "president", "nations": ("KEN",), "name": "William Ruto"},
    ),
    (
        "Kenya's president left.",
        "president",
        {"title": "president", "nations": ("KEN",), "name": None, "plural": False},
    ),
    (
        "The presidents of Kenya and Uganda left.",
        "presidents of Kenya and Uganda",
        {"nations": ("KEN", "UGA"), "plural": True},
    ),
    (
        "The foreign ministers of Chad, Niger and Mali left.",
        "foreign ministers of Chad, Niger and Mali",
        {"nations": ("TCD", "NER", "MLI"), "plural": True},
    ),
    (
        "The Russian and Turkish presidents left.",
        "Russian and Turkish presidents",
        {"nations": ("RUS", "TUR"), "plural": True},
    ),
    (
        "Deputy Foreign Minister Ana Souza left.",
        "Deputy Foreign Minister Ana Souza",
        {"title": "deputy foreign minister", "aliases": ()},
    ),
    (
        "Lavrov met his Pakistani counterpart.",
        "Pakistani counterpart",
        {"role": "counterpart", "nations": ("PAK",), "owner": 2},
    ),
    (
        "Lavrov met his Pakistani counterpart Shah Mahmood Qureshi.",
        "Pakistani counterpart Shah Mahmood Qureshi",
        {"name": "Shah Mahmood Qureshi", "nations": ("PAK",)},
    ),
    (
        "Sudanese officials left.",
        "Sudanese officials",
        {"role": "official", "nations": ("SDN",), "sector": "GOV", "plural": True, "unnamed": True},
    ),
    ("A senior official left.", "senior official", {"unnamed": True, "plural": False, "definite": False}),
    ("Sources in Hamas left.", "Sources", {"unnamed": True, "plural": True}),
    ("Taliban fighters left.", "Taliban fighters", {"role": "fighter", "nations": ("group:taliban",), "plural": True}),
    ("Both countries left.", "countries", {"role": "country", "plural": True, "definite": True}),
    ("The two countries left.", "two countries", {"definite": True, "plural": True}),
    ("The ministers left.", "ministers", {"title": "minister", "plural": True, "definite": True}),
    ("Ministers left.", "Ministers", {"plural": True, "definite": False}),
    ("Afghans left.", "Afghans", {"plural": True}),
    ("Dr. Amal al-Hashimi left.", "Dr. Amal al-Hashimi", {"name": "Amal al-Hashimi", "aliases": ()}),
    ("Mr Guterres left.", "Mr Guterres", {"name": "Guterres"}),
    ("They left.", "They", {"plural": True, "name": "they", "subject": True, "main": True}),
    ("Chad met Mali.", "Mali", {"subject": False, "main": False}),
    ("Chad said Mali left.", "Mali", {"subject": True, "main": False}),
    ("Espen Barth Eide, the Norwegian foreign minister, left.", "Norwegian foreign minister", {"nations": ("NOR",)}),
]


@pytest.mark.parametrize(("text", "wording", "expected"), DETAILS)
def test_what_a_mention_says(text: str, wording: str, expected: dict[str, Any], find_one: FindOne) -> None:
    (mention,) = [m for m in mentions(find_one(text)) if m.text == wording]
    assert {name: getattr(mention, name) for name in expected} == expected


def test_an_apposition_points_at_what_it_explains(find_one: FindOne) -> None:
    name, office = mentions(find_one("Espen Barth Eide, the Norwegian foreign minister, left."))
    assert name.apposition_to is None
    assert office.apposition_to is not None
    assert name.start <= office.apposition_to < name.end


@pytest.mark.parametrize(
    "text",
    ["Ms. Jane Putin left.", "Mr. John Lavrov left.", "Dr Maria Biden left.", "Jane Putin left.", "Oscar Biden left."],
)
def test_another_first_name_is_another_person(text: str, find_one: FindOne) -> None:
    """A known surname behind an unknown first name is nobody known."""
    (mention,) = mentions(find_one(text))
    assert (mention.form, mention.aliases, mention.text) == ("person", (), text.removesuffix(" left."))


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Sergei\nLavrov left.", "Sergei\nLavrov"),
        ("Sergei\r\nLavrov left.", "Sergei\r\nLavrov"),
        ("Sergei\xa0Lavrov left.", "Sergei\xa0Lavrov"),
        ("Sergei  Lavrov left.", "Sergei  Lavrov"),
        ("South\nSudan left.", "South\nSudan"),
        ("South\r\nSudan left.", "South\r\nSudan"),
        ("South   Sudan left.", "South   Sudan"),
        ("The Security\r\nCouncil left.", "Security\r\nCouncil"),
    ],
)
def test_names_across_any_white_space(text: str, wording: str, find_one: FindOne) -> None:
    (mention,) = mentions(find_one(text))
    assert (mention.text, bool(mention.aliases)) == (wording, True)
