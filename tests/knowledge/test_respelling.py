"""The key by which other spellings of a name are looked for."""

from __future__ import annotations

import pytest

from detente.knowledge.respelling import consonants_of


@pytest.mark.parametrize(
    "spellings",
    [
        ("Shah Mahmood Qureshi", "Shah Mahmud Koreshi", "Qureishi"),
        ("Sergei Lavrov", "Sergey Lavrof"),
        ("Muammar Gaddafi", "Moammar Kadhafi", "Qadhafi"),
        ("Isaias Afwerki", "Issaias Afewerki"),
        ("Slobodan Milošević", "Slobodan Milosevic"),
    ],
)
def test_spellings_of_one_surname_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({consonants_of(name) for name in spellings}) == 1


@pytest.mark.parametrize(("name", "key"), [("", ""), ("—", ""), ("Aoi", ""), ("Qureshi", "krs")])
def test_key(name: str, key: str) -> None:
    assert consonants_of(name) == key


def test_other_surnames_have_other_keys() -> None:
    assert len({consonants_of(name) for name in ("Lavrov", "Kozyrev", "Primakov", "Putin", "Yeltsin")}) == 5
