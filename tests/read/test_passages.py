"""Kinds of passages, told by place, shape and wording."""

from __future__ import annotations

import pytest

from detente.model.report import PassageKind
from detente.read.bylines import is_byline
from detente.read.datelines import is_dateline, opening_dateline
from detente.read.headlines import has_headline_shape
from detente.read.options import Given
from detente.read.text import read_text

BODY = "Both sides met in Juba on Monday.\n\nThey agreed on little."


def kinds(text: str, title: str | None = None) -> str:
    """First letters of the kinds: H D(eck) B(yline) P(lace: dateline) t(ext) C(aption) I(ntruder)."""
    letters = dict(zip(PassageKind, "HDBPtCI", strict=True))
    return "".join(letters[p.kind] for p in read_text(text, given=Given(title=title)).passages)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        pytest.param(BODY, None, "tt", id="starts with the body"),
        pytest.param(f"Rivals meet in Juba\n\n{BODY}", None, "Htt", id="headline"),
        pytest.param(
            f"Rivals meet in Juba\n\nRivals meet in Juba\n\n{BODY}", None, "HHtt", id="headline printed twice"
        ),
        pytest.param(f"Rivals meet in Juba.\n\nRIVALS MEET IN JUBA.\n\n{BODY}", None, "HHtt", id="twice, with a stop"),
        pytest.param(
            f"Rivals meet in Juba\n\nMediators hope for a pause before the rains\n\n{BODY}",
            None,
            "HDtt",
            id="deck without a stop",
        ),
        pytest.param(
            f"Rivals meet in Juba\n\nMediators hope for a pause.\n\nBy Jane Roe\n\n{BODY}",
            None,
            "HDBtt",
            id="deck with a stop before a byline",
        ),
        pytest.param(
            f"Rivals meet in Juba\n\n{BODY}\n\nReporting by Jane Roe; editing by John Doe",
            None,
            "HttB",
            id="no deck: only a lead",
        ),
        pytest.param(f"Rivals meet in Juba\n\nBy Jane Roe\n\nJUBA (Reuters) - {BODY}", None, "HBPtt", id="wire"),
        pytest.param("Geneva, 12 March – The envoy spoke.\n\nHe left.", None, "Ptt", id="dateline without headline"),
        pytest.param(
            "Joint statement\n\nGeneva, 12 March 2021\n\nThe parties met.", None, "HPt", id="dateline on its own line"
        ),
        pytest.param("Live: Rivals meet in Juba\n\n" + BODY, None, "Htt", id="headline with a label"),
        pytest.param("Will the truce hold?\n\n" + BODY, None, "Htt", id="headline that asks"),
        pytest.param("Dear colleagues\n\n" + BODY, None, "ttt", id="greeting"),
        pytest.param("The parties agreed as follows:\n\n" + BODY, None, "ttt", id="opening with a colon"),
        pytest.param(
            "President Roe: Thank you all.\n\nQ: Will you meet?\n\nPRESIDENT ROE: We will see.",
            None,
            "ttt",
            id="transcript",
        ),
        pytest.param("Rivals meet in Juba", None, "t", id="one line is body"),
        pytest.param("Rivals meet in Juba\n\n" + BODY, "Rivals meet in Juba", "Htt", id="title given and printed"),
        pytest.param(
            "The rivals spoke by telephone\n\n" + BODY,
            "Telephone call of the rivals",
            "ttt",
            id="title given, lead without a stop",
        ),
        pytest.param(
            "The rivals sent greetings.\n\n" + BODY,
            "The rivals sent greetings",
            "ttt",
            id="title given, lead repeats it as a sentence",
        ),
        pytest.param("File photo: The hall in Juba.\n\n" + BODY, None, "Ctt", id="caption first"),
        pytest.param(BODY + "\n\nPhoto: Jane Roe", None, "ttC", id="photo credit"),
        pytest.param(
            BODY + "\n\nWomen queue for water in Tawila. (AP Photo/John Doe)", None, "ttC", id="caption with credit"
        ),
        pytest.param(
            BODY + "\n\nRelated stories\n\nStorm nears the coast\n\nFerries stop\n\nThe rivals left.",
            None,
            "ttIIIt",
            id="list under a cue",
        ),
        pytest.param(
            "Rivals meet. ALSO READ: Storm nears the coast\n\nThey denied it.",
            None,
            "tIt",
            id="link line set into a paragraph",
        ),
        pytest.param(
            "Breaking news\n\nRivals meet in Juba\n\n" + BODY, None, "IHtt", id="section label above the headline"
        ),
    ],
)
def test_kinds(text: str, title: str | None, expected: str) -> None:
    assert kinds(text, title) == expected


def test_dateline_holds_only_its_characters() -> None:
    passages = read_text("Talks resume\n\nKHARTOUM, Oct 29 (AFP) – Envoys left.\n\nMore follows.").passages
    assert [p.text for p in passages[1:3]] == ["KHARTOUM, Oct 29 (AFP) –", "Envoys left."]


def test_title_is_the_headline_once() -> None:
    report = read_text("Rivals\nmeet\n\nRivals\nmeet\n\n" + BODY)
    assert report.title == "Rivals meet"


def test_reason_only_for_intruders() -> None:
    report = read_text(f"Rivals meet\n\n{BODY}\n\nRead more: Storm\n\nPhoto: Jane Roe")
    assert [(p.kind.value, p.reason) for p in report.passages if p.reason or p.kind is PassageKind.INTRUDER] == [
        ("intruder", "link to another story")
    ]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ISLAMABAD (Reuters) - Pakistan", "ISLAMABAD (Reuters) - "),
        ("Geneva, 12 March – The", "Geneva, 12 March – "),
        ("GENEVA, March 12 (Xinhua) -- The", "GENEVA, March 12 (Xinhua) -- "),
        ("ADDIS ABABA, Ethiopia (AP) — The", "ADDIS ABABA, Ethiopia (AP) — "),
        ("WASHINGTON, D.C. – The", "WASHINGTON, D.C. – "),
        ("ISLAMABAD: Pakistan", "ISLAMABAD: "),
        ("Khartoum, Sudan – The army", "Khartoum, Sudan – "),
        ("(Beirut, May 3, 2021) – The", "(Beirut, May 3, 2021) – "),
        ("April 7 (Reuters) - The", "April 7 (Reuters) - "),
        ("Paris – the French capital – hosted talks.", ""),
        ("On September 30–October 1, the ministers met.", ""),
        ("The Rapid Support Forces (RSF) – a militia – denied it.", ""),
        ("THE PRESIDENT: We will see.", ""),
        ("NATO – the alliance – met.", ""),
        ("Geneva, Bern – two cities – vied for it.", ""),
    ],
)
def test_opening_dateline(text: str, dateline: str) -> None:
    assert text[: opening_dateline(text)] == dateline


@pytest.mark.parametrize(
    "line",
    [
        "7 April 2021",
        "Published: 7 April 2021, 10:30 GMT",
        "New York, 12 March 2021",
        "10:45 GMT",
        "2:20 P.M. EEST",
        "Updated 3 hours ago",
        "Sun, 15 Sep 2013",
    ],
)
def test_dateline_lines(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Wednesday",
        "The accord of 7 April 2021",
        "They met on 7 April 2021.",
        "Talks 12 March 2021",
        "2021",
        "– President Roe, 19 February 2021",
    ],
)
def test_no_dateline_lines(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "BY JANE ROE AND JOHN DOE",
        "By Ludwig van der Berg, Reuters",
        "By Jane Roe | 7 April 2021",
        "Reporting by Jane Roe and John Doe in Kabul; editing by Pat Lind",
        "(Additional reporting by Jane Roe; Writing by John Doe; Editing by Pat Lind)",
        "Jane Roe in Kabul and John Doe in Doha contributed to this report.",
        "Jane Roe, diplomatic correspondent",
        "Associated Press",
        "Our Correspondent",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Wednesday the talks had stalled.",
        "By May Colombia wants a deal",
        "By sending troops, Turkey broke the embargo.",
        "Reporting by the mission shows a pattern.",
        "Reporting by Reuters showed that forty people died.",
        "The Associated Press quoted him.",
        "Gunmen kidnap reporter in Mogadishu",
    ],
)
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "- first point",
        "truce talks go on",
        "We met; we parted,",
        "Good morning to all of you",
        "The President had a telephone conversation with the Prime Minister of Chad",
        "Today, the minister is announcing a plan",
        "1. Withdrawal of troops",
    ],
)
def test_no_headline_shapes(line: str) -> None:
    assert not has_headline_shape(line)
