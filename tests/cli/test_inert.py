"""Nothing that a report holds reaches a terminal as anything but characters."""

import json

import pytest

from detente.cli.inert import flat, inert_json, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “words” – 5 € naïve", "plain “words” – 5 € naïve"),
        ("Кабул ‹كابل›", "Кабул ‹كابل›"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b2J", "\\x9b2J"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\x00\x07\x08\x7f", "\\x00\\x07\\x08\\x7f"),
        ("\u202eevil\u202c", "<U+202E>evil<U+202C>"),
        ("\u2066a\u2069\u200e\u200f", "<U+2066>a<U+2069><U+200E><U+200F>"),
        ("a\u2028b\u00adc\ufeff", "a<U+2028>b<U+00AD>c<U+FEFF>"),
        ("\ud83d", "\\ud83d"),
        ("[red]x[/red] [link=http://x]y[/link]", "[red]x[/red] [link=http://x]y[/link]"),
        ("می\u200cشود", "می\u200cشود"),
    ],
)
def test_controls_are_spelled_out_and_letters_kept(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_every_character_of_every_plane_is_inert() -> None:
    shown = visible("".join(map(chr, range(0x3000))))
    assert all(
        character.isprintable() or character.isspace() or character in "\u200c\u200d" or ord(character) > 0x2FF
        for character in shown
    )
    assert not any(
        chr(code) in shown
        for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)
    )


def test_flat_is_one_line() -> None:
    assert flat("  hard\r\n wrapped\u00a0 \t text ") == "hard wrapped text"


def test_json_keeps_its_value_and_loses_its_bite() -> None:
    value = {"text": "“a”\x1b\x9b\x7f\u202e\u200f\ud83d 😀"}
    line = inert_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(line) == value
    assert "“" in line
    assert not set("\x1b\x9b\x7f\u202e\u200f\ud83d") & set(line)
