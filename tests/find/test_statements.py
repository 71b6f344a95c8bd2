"""What is said: by whom, as which act, in which medium, in which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.find import Findings, SentenceFindings
from detente.find.quotations import find_transcript

pytestmark = pytest.mark.parser
FindOne = Callable[[str], SentenceFindings]

ACTS = {
    "announces", "asserts", "assesses", "hopes", "is concerned", "calls on", "promises", "warns", "accuses", "denies", "praises", "condemns",
    "claims agreement with",
}  # fmt: skip
U, SOCIAL, PRESS, WRITTEN = "unstated", "social post", "press conference", "written statement"

# text, speakers, act, medium, form, content
ROWS: list[tuple[str, list[str], str, str, str, list[str]]] = [
    # quotations
    ("“The bridge is open,” Vučić said.", ["Vučić"], "asserts", U, "direct", ["The bridge is open"]),
    ('"The bridge is open," Vučić said.', ["Vučić"], "asserts", U, "direct", ["The bridge is open"]),
    ("“The bridge is open,” said Vučić.", ["Vučić"], "asserts", U, "direct", ["The bridge is open"]),
    ("Vučić said: “The bridge is open.”", ["Vučić"], "asserts", U, "direct", ["The bridge is open."]),
    ("Vučić said, “The bridge is open.”", ["Vučić"], "asserts", U, "direct", ["The bridge is open."]),
    ("“The bridge,” Vučić said, “is open.”", ["Vučić"], "asserts", U, "direct", ["The bridge", "is open."]),
    ("“The bridge is open!” Vučić added.", ["Vučić"], "asserts", U, "direct", ["The bridge is open!"]),
    ("“The bridge is open,” Vučić told reporters.", ["Vučić"], "asserts", PRESS, "direct", ["The bridge is open"]),
    (
        "“The bridge is open,” Vučić said at a press conference.",
        ["Vučić"],
        "asserts",
        PRESS,
        "direct",
        ["The bridge is open"],
    ),
    ("“The bridge is open,” Vučić wrote on Twitter.", ["Vučić"], "asserts", SOCIAL, "direct", ["The bridge is open"]),
    (
        "“The bridge is open,” Vučić said in a statement.",
        ["Vučić"],
        "asserts",
        WRITTEN,
        "direct",
        ["The bridge is open"],
    ),
    (
        "“The bridge is open,” Vučić said in an interview with Reuters.",
        ["Vučić"],
        "asserts",
        "interview",
        "direct",
        ["The bridge is open"],
    ),
    ("“The bridge is open,” he said.", ["he"], "asserts", U, "direct", ["The bridge is open"]),
    ("“We will reopen the bridge,” Vučić said.", ["Vučić"], "promises", U, "direct", ["We will reopen the bridge"]),
    # reported speech
    ("Vučić said the bridge was open.", ["Vučić"], "asserts", U, "indirect", ["the bridge was open"]),
    ("Vučić said that the bridge was open.", ["Vučić"], "asserts", U, "indirect", ["the bridge was open"]),
    (
        "Vučić said the bridge was “wide open” now.",
        ["Vučić"],
        "asserts",
        U,
        "mixed",
        ["the bridge was “wide open” now"],
    ),
    ("The bridge was open, Vučić said.", ["Vučić"], "asserts", U, "indirect", ["The bridge was open"]),
    (
        "Vučić and Kurti said that the bridge was open.",
        ["Vučić", "Kurti"],
        "asserts",
        U,
        "indirect",
        ["the bridge was open"],
    ),
    (
        "Vučić told Reuters that the bridge was open.",
        ["Vučić"],
        "asserts",
        "interview",
        "indirect",
        ["the bridge was open"],
    ),
    ("Vučić announced that the bridge was open.", ["Vučić"], "announces", U, "indirect", ["the bridge was open"]),
    ("Vučić confirmed that the bridge was open.", ["Vučić"], "asserts", U, "indirect", ["the bridge was open"]),
    ("Vučić insisted that the bridge was open.", ["Vučić"], "asserts", U, "indirect", ["the bridge was open"]),
    ("Officials said that the bridge was open.", ["Officials"], "asserts", U, "indirect", ["the bridge was open"]),
    (
        "A source close to Vučić said that the bridge was open.",
        ["source"],
        "asserts",
        "unnamed source",
        "indirect",
        ["the bridge was open"],
    ),
    (
        "The army said on Facebook that the bridge was open.",
        ["army"],
        "asserts",
        SOCIAL,
        "indirect",
        ["the bridge was open"],
    ),
    (
        "Serbia's Foreign Ministry said in a statement that the bridge was open.",
        ["Foreign Ministry"],
        "asserts",
        WRITTEN,
        "indirect",
        ["the bridge was open"],
    ),
    (
        "A statement from the Foreign Ministry said that the bridge was open.",
        ["Foreign Ministry"],
        "asserts",
        WRITTEN,
        "indirect",
        ["the bridge was open"],
    ),
    ("Vučić said on Monday that the bridge was open.", ["Vučić"], "asserts", U, "indirect", ["the bridge was open"]),
    # according to
    ("According to Vučić, the bridge is open.", ["Vučić"], "asserts", U, "indirect", ["the bridge is open"]),
    ("The bridge is open, according to Vučić.", ["Vučić"], "asserts", U, "indirect", ["The bridge is open"]),
    (
        "The bridge is open, according to a statement from the army.",
        ["army"],
        "asserts",
        WRITTEN,
        "indirect",
        ["The bridge is open"],
    ),
    pytest.param(
        "According to state media, the bridge is open.",
        ["state media"],
        "asserts",
        "state media",
        "indirect",
        ["the bridge is open"],
        marks=pytest.mark.xfail(
            strict=True, reason="the parser takes media for the plural of medium; nobody is marked as speaking"
        ),
    ),
    # calls on
    (
        "Guterres urged both sides to lay down their arms.",
        ["Guterres"],
        "calls on",
        U,
        "indirect",
        ["to lay down their arms"],
    ),
    (
        "Borrell called on both sides to lay down their arms.",
        ["Borrell"],
        "calls on",
        U,
        "indirect",
        ["to lay down their arms"],
    ),
    ("Borrell called for a truce.", ["Borrell"], "calls on", U, "indirect", ["a truce"]),
    (
        "Borrell appealed to both sides to lay down their arms.",
        ["Borrell"],
        "calls on",
        U,
        "indirect",
        ["to lay down their arms"],
    ),
    (
        "Borrell demanded that both sides lay down their arms.",
        ["Borrell"],
        "calls on",
        U,
        "indirect",
        ["both sides lay down their arms"],
    ),
    (
        "Borrell asked both sides to lay down their arms.",
        ["Borrell"],
        "calls on",
        U,
        "indirect",
        ["to lay down their arms"],
    ),
    (
        "“Both sides must lay down their arms,” Borrell said.",
        ["Borrell"],
        "calls on",
        U,
        "direct",
        ["Both sides must lay down their arms"],
    ),
    # promises, warns, threatens
    ("Kurti promised to free the policemen.", ["Kurti"], "promises", U, "indirect", ["to free the policemen"]),
    (
        "Kurti pledged that the policemen would be freed.",
        ["Kurti"],
        "promises",
        U,
        "indirect",
        ["the policemen would be freed"],
    ),
    ("Kurti vowed to free the policemen.", ["Kurti"], "promises", U, "indirect", ["to free the policemen"]),
    ("Kurti warned that the truce could collapse.", ["Kurti"], "warns", U, "indirect", ["the truce could collapse"]),
    ("Kurti warned of a new war.", ["Kurti"], "warns", U, "indirect", ["a new war"]),
    ("Kurti warned against a new war.", ["Kurti"], "warns", U, "indirect", ["a new war"]),
    # hopes, concern
    ("Borrell hopes that the truce will hold.", ["Borrell"], "hopes", U, "indirect", ["the truce will hold"]),
    (
        "Borrell expressed hope that the truce would hold.",
        ["Borrell"],
        "hopes",
        U,
        "indirect",
        ["the truce would hold"],
    ),
    ("Borrell expressed concern over the fighting.", ["Borrell"], "is concerned", U, "indirect", ["the fighting"]),
    (
        "Borrell voiced concern that the truce might collapse.",
        ["Borrell"],
        "is concerned",
        U,
        "indirect",
        ["the truce might collapse"],
    ),
    (
        "Borrell is worried that the truce might collapse.",
        ["Borrell"],
        "is concerned",
        U,
        "indirect",
        ["the truce might collapse"],
    ),
    ("Borrell is concerned about the fighting.", ["Borrell"], "is concerned", U, "indirect", ["the fighting"]),
    # accuses, denies
    ("Kurti accused Serbia of arming the gunmen.", ["Kurti"], "accuses", U, "indirect", ["arming the gunmen"]),
    ("Kurti blamed Serbia for the attack.", ["Kurti"], "accuses", U, "indirect", ["the attack"]),
    ("Serbia denied arming the gunmen.", ["Serbia"], "denies", U, "indirect", ["arming the gunmen"]),
    ("Serbia denied that it had armed the gunmen.", ["Serbia"], "denies", U, "indirect", ["it had armed the gunmen"]),
    ("Serbia denied the accusation.", ["Serbia"], "denies", U, "indirect", ["the accusation"]),
    # praises, condemns
    ("Tirana condemned the attack on Banjska.", ["Tirana"], "condemns", U, "indirect", ["the attack on Banjska"]),
    ("Tirana praised the agreement.", ["Tirana"], "praises", U, "indirect", ["the agreement"]),
    ("Tirana welcomed the agreement.", ["Tirana"], "praises", U, "indirect", ["the agreement"]),
    ("Tirana hailed the agreement as historic.", ["Tirana"], "praises", U, "indirect", ["the agreement"]),
    # assesses
    pytest.param(
        "Lajčák described the talks as difficult.",
        ["Lajčák"],
        "assesses",
        U,
        "indirect",
        ["difficult"],
        marks=pytest.mark.xfail(strict=True, reason="what something is described as is not taken for the content"),
    ),
    pytest.param(
        "Lajčák called the talks constructive.",
        ["Lajčák"],
        "assesses",
        U,
        "indirect",
        ["the talks constructive"],
        marks=pytest.mark.xfail(strict=True, reason="small clauses of naming are not read as speech"),
    ),
    # agreement claimed
    (
        "Vučić said both sides agreed that the bridge must stay open.",
        ["Vučić"],
        "claims agreement with",
        U,
        "indirect",
        ["both sides agreed that the bridge must stay open"],
    ),
    # nouns
    (
        "Kurti repeated his claim that Serbia armed the gunmen.",
        ["his"],
        "asserts",
        U,
        "indirect",
        ["Serbia armed the gunmen"],
    ),
    (
        "The minister's promise to free the policemen was kept.",
        ["minister"],
        "promises",
        U,
        "indirect",
        ["to free the policemen"],
    ),
    # letters, calls, speeches
    (
        "In a letter to the Security Council, Vučić said that the bridge was open.",
        ["Vučić"],
        "asserts",
        "letter",
        "indirect",
        ["the bridge was open"],
    ),
    (
        "In a speech to parliament, Vučić said that the bridge was open.",
        ["Vučić"],
        "asserts",
        "speech",
        "indirect",
        ["the bridge was open"],
    ),
    (
        "Serbia and Kosovo said in a joint statement that the bridge was open.",
        ["Serbia", "Kosovo"],
        "asserts",
        "joint statement",
        "indirect",
        ["the bridge was open"],
    ),
    (
        "The army said on its website that the bridge was open.",
        ["army"],
        "asserts",
        "official website",
        "indirect",
        ["the bridge was open"],
    ),
]


PLAIN_ROWS = [getattr(row, "values", row) for row in ROWS]


@pytest.mark.parametrize(("text", "speakers", "act", "medium", "form", "content"), ROWS)
def test_statements(
    text: str, speakers: list[str], act: str, medium: str, form: str, content: list[str], find_one: FindOne
) -> None:
    found = find_one(text)
    said = [s for s in found.statements if act == s.act] or list(found.statements)
    assert said, "nothing is read as said"
    s = said[0]
    names = [found.actors[i].text if i in found.actors else found.tree.tokens[i].text for i in s.speakers]
    assert (s.act, s.medium, s.form, [c.text for c in s.content]) == (act, medium, form, content)
    assert names == speakers or [found.tree.tokens[i].text for i in s.speakers] == speakers


def test_the_table_is_long_and_has_every_act() -> None:
    assert len(ROWS) >= 60
    assert {act for _, _, act, *_ in PLAIN_ROWS} == ACTS


@pytest.mark.parametrize("text", [text for text, *_ in PLAIN_ROWS])
def test_statements_quote_the_text(text: str, find_in: Callable[[str], Findings]) -> None:
    for s in (s for sentence in find_in(text).sentences for s in sentence.statements):
        for span in (s.cue, *s.content):
            assert text[span.start : span.end] == span.text
        assert not any(c.touches(s.cue) for c in s.content)
        assert s.act in ACTS
        assert s.form in ("direct", "indirect", "mixed")


@pytest.mark.parametrize(
    "text",
    [
        "The truce held.",
        "Both sides met in Ohrid.",
        "The bridge, it is said, is old.",
        "The attack was condemned.",
        "The sign said nothing.",
        "The “ceasefire” held.",
        "The so-called “Republic of Artsakh” is no more.",
        "The report is long.",
        "They called the envoy back.",
        "Serbia was denied entry.",
        "The clock told the time.",
        "He has a say in it.",
        "The warning lights went on.",
    ],
)
def test_nobody_says_anything(text: str, find_one: FindOne) -> None:
    assert [(s.act, s.cue.text, [c.text for c in s.content]) for s in find_one(text).statements] == []


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("Borrell urged Serbia and Kosovo to talk.", ["Serbia", "Kosovo"]),
        ("Borrell told Kurti that the bridge was open.", ["Kurti"]),
        ("Borrell called on Kurti to talk.", ["Kurti"]),
        ("Borrell appealed to Kurti to talk.", ["Kurti"]),
        ("Borrell said that the bridge was open.", []),
    ],
)
def test_addressees(text: str, addressees: list[str], find_one: FindOne) -> None:
    found = find_one(text)
    (s,) = found.statements
    assert [found.actors[i].text for i in s.addressees] == addressees


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Vučić said that Kurti had accused Serbia of arming the gunmen.", ["asserts", "accuses"]),
        ("Vučić welcomed the deal and urged Kurti to keep it.", ["praises", "calls on"]),
        ("Vučić condemned the attack but said that talks would go on.", ["condemns", "announces"]),
        ("According to Borrell, Vučić said that the bridge was open.", ["asserts", "asserts"]),
    ],
)
def test_several_in_one_sentence(text: str, acts: list[str], find_one: FindOne) -> None:
    assert [s.act for s in find_one(text).statements] == acts


def test_a_negated_word_of_speech_says_nothing_of_its_content(find_one: FindOne) -> None:
    """ "Did not say that …" reports no speech."""
    assert [s.act for s in find_one("Vučić did not say that the bridge was open.").statements] == []


def test_speech_that_is_only_planned_is_not_yet_said(find_one: FindOne) -> None:
    assert [s.act for s in find_one("Vučić will say on Monday that the bridge is open.").statements] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Staffan de Mistura: We meet tomorrow.", "Staffan de Mistura"),
        ("Foreign Minister Ine Eriksen Søreide: Thank you.", "Foreign Minister Ine Eriksen Søreide"),
        ("Q: Will you go?", None),
        ("Ceasefire: two sides agree", None),
        ("He said: We meet tomorrow.", "He said"),
        ("http://example.org is down", None),
        ("At 10:30 they met.", None),
        ("Nobody, not even the envoy who had come all the way from Oslo in the deep winter: nobody", None),
    ],
)
def test_tags_of_transcripts(text: str, speaker: str | None) -> None:
    match = find_transcript(text)
    assert (match["speaker"] if match else None) == speaker


def test_a_quotation_over_paragraphs_is_tagged_once(find_in: Callable[[str], Findings]) -> None:
    found = find_in("“The bridge is open.\n\n“It stays open,” Vučić said.")
    assert [[c.text for c in s.content] for sentence in found.sentences for s in sentence.statements] == [
        ["It stays open"]
    ]
