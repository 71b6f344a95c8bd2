"""The JSON Schema of what detente prints for programs."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def output_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of the object that `detente read --json` prints for one report."""
    text = files("detente").joinpath("schemas", "output.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def claim_schema() -> dict[str, Any]:
    """The schema of one line of `detente export claims --format jsonl`."""
    output = output_schema()
    return {
        "$schema": output["$schema"],
        "title": "One claim of detente",
        "$ref": "#/$defs/claim",
        "$defs": output["$defs"],
    }
