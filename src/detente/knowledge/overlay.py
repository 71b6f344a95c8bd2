"""A user's own knowledge: a folder that adds to what comes with the package, or replaces it entry by entry.

The folder has the layout of `data/`, with any of its files: `plover/patterns/MINE.yaml`, `actors/groups.yaml`,
`cues/reporting.yaml` … An entry that bears the name of one of ours replaces it; all others are added.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from detente.errors import KnowledgeError
from detente.knowledge.sources import FILES, read_entries

# The fields that name an entry; entries of a kind that is not here are only added.
NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "territories": ("code",),
    "organizations": ("id",),
    "groups": ("id",),
    "offices": ("office",),
    "persons": ("name",),
    "titles": ("title",),
    "roles": ("noun",),
    "regions": ("name",),
    "types": ("type",),
    "contexts": ("context",),
    "patterns": ("id",),
    "reporting": ("word", "pos"),
    "status": ("word", "pos", "particle", "status"),
    "media": ("phrase",),
    "issues": ("issue",),
}


def with_overlay(rows: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The rows of all files with those of a folder laid over them, under a hash of both.

    Args:
        rows: The rows that come with the package.
        folder: The user's folder.

    Raises:
        KnowledgeError: The folder is missing or holds none of the files, or a file is no YAML.
    """
    mine = {key: read_entries(folder, key) for key, name in FILES.items() if (folder / name).exists()}
    if not mine:
        known = ", ".join(sorted(FILES.values()))
        raise KnowledgeError(f"{folder}: no knowledge file here; it may hold any of {known}")
    merged = {key: _merged(key, rows[key], entries) for key, entries in mine.items() if entries}
    stamp = json.dumps([rows.get("hash", ""), mine], sort_keys=True, ensure_ascii=False).encode()
    return {**rows, **merged, "hash": hashlib.sha256(stamp).hexdigest()[:16]}


def _merged(key: str, ours: Any, mine: Any) -> Any:
    if isinstance(ours, dict) and isinstance(mine, dict):
        return {**ours, **mine}
    if not isinstance(ours, list) or not isinstance(mine, list):
        raise KnowledgeError(f"{FILES[key]}: expected a {type(ours).__name__}, found a {type(mine).__name__}")
    named_by = NAMED_BY.get(key)
    if named_by is None:
        return [*ours, *mine]
    named = {tuple(row.get(field, "") for field in named_by): row for row in mine}
    kept = [row for row in ours if tuple(row.get(field, "") for field in named_by) not in named]
    return [*kept, *named.values()]
