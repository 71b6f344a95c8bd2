"""The reference pages name every field of a claim and every error."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from detente import errors
from detente.model import Party, PlaceRef, TimeRef, claim

PAGES = Path(__file__).parents[2] / "docs" / "reference"
KINDS = claim.Claim.__subclasses__()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_fields_of_claims_are_explained(kind: type[claim.Claim]) -> None:
    page = (PAGES / "claims.md").read_text(encoding="utf-8")
    assert [f.name for f in fields(kind) if f"`{f.name}`" not in page] == []
    assert f"`{kind.kind}`" in page


@pytest.mark.parametrize("part", [Party, PlaceRef, TimeRef, claim.VoiceLink], ids=lambda part: part.__name__)
def test_fields_of_parts_are_explained(part: type) -> None:
    page = (PAGES / "claims.md").read_text(encoding="utf-8")
    assert [f.name for f in fields(part) if f"`{f.name}`" not in page and f.name != "speaker"] == []


def test_errors_are_explained() -> None:
    page = (PAGES / "errors.md").read_text(encoding="utf-8")
    ours = [name for name, value in vars(errors).items() if isinstance(value, type)]
    assert [name for name in ours if f"`{name}`" not in page] == []
