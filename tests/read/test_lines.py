"""Where passages begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.knowledge.intruders import load_intruders
from detente.read.lines import ends_sentence, split_passages
from detente.read.options import ReadOptions
from detente.read.text import read_text

CUES = load_intruders()


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in split_passages(text, cues=CUES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
        pytest.param("One.\r\n\r\nTwo.\r\n", ["One.", "Two."], id="CRLF"),
        pytest.param("One.\n \xa0\t\nTwo.", ["One.", "Two."], id="line of white space"),
        pytest.param(
            "The talks between the army and\nthe rebels resumed.",
            ["The talks between the army and\nthe rebels resumed."],
            id="hard-wrapped",
        ),
        pytest.param(
            "The talks between Colombia and the\nELN resumed.",
            ["The talks between Colombia and the\nELN resumed."],
            id="hard-wrapped before a name",
        ),
        pytest.param(
            "They met Gen.\nMarcos Diaz.", ["They met Gen.\nMarcos Diaz."], id="abbreviation at the line's end"
        ),
        pytest.param("The U.S.\nwithdrew.", ["The U.S.\nwithdrew."], id="initials at the line's end"),
        pytest.param("They met.\nThey parted.", ["They met.", "They parted."], id="line that ends a sentence"),
        pytest.param("“We met.”\nThey parted.", ["“We met.”", "They parted."], id="line that ends a quoted sentence"),
        pytest.param(
            "Truce holds in Taiz\nThe truce held on Monday.",
            ["Truce holds in Taiz", "The truce held on Monday."],
            id="heading",
        ),
        pytest.param(
            "Truce holds\npublished: 2012-04-04 11:47\nIt held.",
            ["Truce holds", "published: 2012-04-04 11:47", "It held."],
            id="date below a heading",
        ),
        pytest.param(
            "The army of the north left the bridge and\nthe rebels followed it to the town of Kosti\nSudan says. ALL is well there.\nThe end.",
            [
                "The army of the north left the bridge and\nthe rebels followed it to the town of Kosti\nSudan says. ALL is well there.",
                "The end.",
            ],
            id="full line before a name in wrapped text",
        ),
        pytest.param(
            "ALSO READ: Storm nears the coast of Kenya\nBoth deny it.",
            ["ALSO READ: Storm nears the coast of Kenya", "Both deny it."],
            id="after a link line",
        ),
        pytest.param(
            "They agreed to:\n- leave the town;\n- free all men.",
            ["They agreed to:\n- leave the town;\n- free all men."],
            id="list",
        ),
        pytest.param(
            "They met. Also read: Storm nears",
            ["They met.", "Also read: Storm nears"],
            id="link line at a paragraph's end",
        ),
        pytest.param(" \n\t\r\n", [], id="nothing"),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize("text", ["He met Gen.", "in the U.S.", "on Jan."])
def test_abbreviation_ends_no_sentence(text: str) -> None:
    assert not ends_sentence(text)


pieces = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\n\n",
        "\r",
        "\x0c",
        "\u2028",
        " ",
        "\xa0",
        "\u200b",
        ". ",
        "“",
        "”",
        "ALSO READ: ",
        "Also",
        "By Jane Roe",
        "(AP) — ",
        "GENEVA, ",
        "12 March",
        "a",
        "The",
        "…",
        "😀",
        "é",
        "- ",
        "?",
    ]
)
texts = st.one_of(st.text(), st.lists(st.one_of(pieces, st.text(max_size=5)), max_size=40).map("".join))


@settings(max_examples=400, deadline=None)
@given(texts)
def test_passages_cover_every_character_once_and_in_order(text: str) -> None:
    if not text or text.isspace():
        return
    report = read_text(text, options=ReadOptions(check_language=False))
    assert report.text == text
    at = 0
    for passage in report.passages:
        assert not text[at : passage.start].strip()
        assert passage.text == text[passage.start : passage.end] == passage.text.strip() != ""
        at = passage.end
    assert not text[at:].strip()


sentences = st.sampled_from(
    ["The sides met in Doha.", "Also, they ate.", "“We will see,” she said.", "Related to this, visas were eased."]
)
noise = st.sampled_from([line for cue in CUES.lines if not cue.weak for line in cue.examples])


@settings(max_examples=200, deadline=None)
@given(st.lists(sentences, min_size=2, max_size=4, unique=True), noise, st.data())
def test_a_line_of_noise_changes_no_other_passage(body: list[str], line: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(min_value=1, max_value=len(body)))
    with_noise = [*body[:place], line, *body[place:]]
    passages = read_text("\n\n".join(with_noise), options=ReadOptions(check_language=False)).passages
    assert [p.kind.value for p in passages if p.text in body] == ["body"] * len(body)
    assert passages[place].kind.value in ("intruder", "caption")
