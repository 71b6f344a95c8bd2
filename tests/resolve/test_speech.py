"""Whose words: voices, quotations without a tag, transcripts, the first person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import EventClaim, Reading, StatementClaim

pytestmark = pytest.mark.parser
Read = Callable[..., Reading]


def said(reading: Reading) -> list[tuple[str | None, str]]:
    """Speaker and words of each statement."""
    return [
        (c.speaker.name or c.speaker.text, " … ".join(s.text for s in c.content))
        for c in reading.claims
        if isinstance(c, StatementClaim)
    ]


def voice(reading: Reading, trigger: str) -> list[str | None]:
    """Who tells of an act, outermost first."""
    (event,) = [c for c in reading.claims if isinstance(c, EventClaim) and c.trigger.text == trigger]
    return [link.speaker.name or link.speaker.text for link in event.voice]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Chad attacked Tina.", "attacked", []),
        ("Sudan said that Chad attacked Tina.", "attacked", ["Sudan"]),
        ("“Chad attacked Tina,” said Nomsa Dlamini.", "attacked", ["Nomsa Dlamini"]),
        ("According to Sudan, Chad attacked Tina.", "attacked", ["Sudan"]),
        ("Chad attacked Tina, according to Sudan.", "attacked", ["Sudan"]),
        ("Officials said that Chad attacked Tina.", "attacked", ["Officials"]),
        ("Sudan accused Chad of shelling Tina.", "shelling", ["Sudan"]),
        ("Oman said that Sudan had accused Chad of shelling Tina.", "shelling", ["Oman", "Sudan"]),
        ("Oman said Sudan said that Chad attacked Tina.", "attacked", ["Oman", "Sudan"]),
        ("According to Oman, Sudan said that Chad attacked Tina.", "attacked", ["Oman", "Sudan"]),
        ("Oman urged Chad to withdraw its troops from Tina.", "withdraw", ["Oman"]),
        ("Oman said that Sudan accused Chad of shelling Tina.", "accused", ["Oman"]),
        ("A statement from the Sudanese army said that Chad attacked Tina.", "attacked", ["Sudanese Armed Forces"]),
    ],
)
def test_voices(text: str, trigger: str, expected: list[str], read: Read) -> None:
    assert voice(read(text), trigger) == expected


def test_statements_inside_statements_carry_the_outer_voice(read: Read) -> None:
    reading = read("Oman said that Sudan had promised that it would leave Tina.")
    outer, inner = [c for c in reading.claims if isinstance(c, StatementClaim)]
    assert (outer.voice, [link.speaker.name for link in inner.voice]) == ((), ["Oman"])


def test_a_voice_names_medium_and_cue(read: Read) -> None:
    reading = read("In a speech, Oman said that Chad attacked Tina.")
    (event,) = [c for c in reading.claims if isinstance(c, EventClaim)]
    assert [(link.medium, link.cue.text) for link in event.voice] == [("speech", "said")]


# ── quotations without a tag ──


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It holds,” Borrell said. “We are patient people here.”",
            [("Josep Borrell", "It holds"), ("Josep Borrell", "We are patient people here.")],
        ),
        (
            "“It holds,” Borrell said.\n\n“We are patient people here.”",
            [("Josep Borrell", "It holds"), ("Josep Borrell", "We are patient people here.")],
        ),
        ("“It holds,” Borrell said.\n\nRain fell.\n\n“We are patient people here.”", [("Josep Borrell", "It holds")]),
        ("Rain fell. “We are patient people here.”", []),
        ("The “so-called peace” held.", []),
        (
            "“We began in May in Oslo.\n\n“We ended in June in Doha,” Borrell said.",
            [("Josep Borrell", "We began in May in Oslo."), ("Josep Borrell", "We ended in June in Doha")],
        ),
    ],
    ids=[
        "same paragraph",
        "next paragraph",
        "paragraphs between",
        "nobody before",
        "a few words",
        "one quotation over two paragraphs",
    ],
)
def test_quotations_without_a_tag(text: str, expected: list[tuple[str, str]], read: Read) -> None:
    assert said(read(text, "2021-04-07")) == expected


def test_a_quotation_goes_on_behind_an_intruder(read: Read) -> None:
    reading = read(
        "“It holds,” Borrell said.\n\nALSO READ: Prices rise\n\n“We are patient people here.”",
        kinds=("body", "intruder", "body"),
    )
    assert said(reading) == [("Josep Borrell", "It holds"), ("Josep Borrell", "We are patient people here.")]


def test_going_on_points_at_what_it_goes_on_with(read: Read) -> None:
    first, second = [
        c
        for c in read("“It holds,” Borrell said. “We are patient people here.”").claims
        if isinstance(c, StatementClaim)
    ]
    assert (second.same_as, second.form, second.rule) == (first.id, "direct", "statement.quotation.continued")


@pytest.mark.parametrize("mark", ["!", "?"])
@pytest.mark.parametrize("verb", ["said", "added"])
def test_a_tag_behind_a_mark_of_its_own(mark: str, verb: str, read: Read) -> None:
    """“…!” Borrell said: the quotation's mark ends no sentence of the reporter's."""
    assert said(read(f"“The bridge to Tina is open{mark}” Borrell {verb}.")) == [
        ("Josep Borrell", f"The bridge to Tina is open{mark}")
    ]


def test_a_quotation_broken_by_its_tag_is_kept_whole(read: Read) -> None:
    words = " … ".join(text for _, text in said(read("“We signed,” Borrell said, “and left.”")))
    assert "We signed" in words
    assert "and left" in words


# ── the first person ──


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("“We will withdraw our troops from Tina,” said Minister Nomsa Dlamini.", "withdraw", ["Nomsa Dlamini"]),
        ("“I met Amal Hashimi in Tina,” said Minister Nomsa Dlamini.", "met", ["Nomsa Dlamini", "Amal Hashimi"]),
        ("Chad's army said: “We attacked Tina.”", "attacked", ["Chadian National Army"]),
    ],
)
def test_we_and_i_are_the_speaker(text: str, trigger: str, actors: list[str], read: Read) -> None:
    (event,) = [c for c in read(text).claims if isinstance(c, EventClaim) and c.trigger.text == trigger]
    assert [p.name for p in (*event.actors, *event.recipients)][: len(actors)] == actors


def test_i_in_the_words_of_others_is_not_one_of_them(read: Read) -> None:
    reading = read("Iran said that I met Josep Borrell.")
    (event,) = [c for c in reading.claims if isinstance(c, EventClaim) and c.trigger.text == "met"]
    assert "Iran" not in [p.name for p in (*event.actors, *event.recipients)]


def test_mentions_of_i_lead_to_the_speaker_and_we_stays_open(read: Read) -> None:
    mentions = {m.text: m for m in read("“I have asked Chile, and we will wait,” said Josep Borrell.").mentions}
    assert mentions["I"].party is not None
    assert mentions["I"].party.name == "Josep Borrell"
    assert mentions["I"].why == "who speaks here"
    assert mentions["we"].party is not None
    assert mentions["we"].party.name is None


# ── transcripts ──

TRANSCRIPT = "Staffan de Mistura: We meet tomorrow in Geneva.\n\nReporter: With whom?\n\nStaffan de Mistura: With everybody who wants to come."


def test_each_passage_of_a_transcript_belongs_to_its_speaker(read: Read) -> None:
    assert said(read(TRANSCRIPT)) == [
        ("Staffan de Mistura", "We meet tomorrow in Geneva."),
        ("Reporter", "With whom?"),
        ("Staffan de Mistura", "With everybody who wants to come."),
    ]


def test_statements_of_a_transcript_are_direct_and_quote(read: Read) -> None:
    for claim in read(TRANSCRIPT).claims:
        if isinstance(claim, StatementClaim):
            assert (claim.form, claim.rule, claim.voice) == ("direct", "statement.transcript", ())
            assert all(TRANSCRIPT[c.start : c.end] == c.text for c in claim.content)


@pytest.mark.parametrize(
    "text",
    ["Ceasefire: Both sides agree in Doha.", "Breaking: The army of Chad left.", "Background: The war began in 2013."],
)
def test_a_heading_with_a_colon_is_no_speaker(text: str, read: Read) -> None:
    assert [c for c in read(text).claims if c.rule == "statement.transcript"] == []


# ── the author of a document ──


@pytest.mark.parametrize(
    ("title", "text", "name", "medium"),
    [
        (
            "Statement by President William Ruto on the truce",
            "We urge both sides to lay down their arms.",
            "William Ruto",
            "written statement",
        ),
        (
            "Remarks by Josep Borrell at the conference",
            "I urge both sides to lay down their arms.",
            "Josep Borrell",
            "speech",
        ),
        ("Truce holds", "We urge both sides to lay down their arms.", None, "unstated"),
    ],
)
def test_the_first_person_outside_speech_is_the_author(
    title: str, text: str, name: str | None, medium: str, read: Read
) -> None:
    (claim,) = [c for c in read(text, title=title).claims if isinstance(c, StatementClaim)]
    assert (claim.speaker.name, claim.medium) == (name, medium)
