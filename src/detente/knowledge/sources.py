"""The people-edited files, and the compiled artefact made of them.

People edit the YAML under `data/`; programs read `compiled.json`, which `make knowledge` writes from it. Nothing is
lost or repaired on the way: the artefact holds the same rows, so that loading it takes a tenth of the time.
"""

from __future__ import annotations

import hashlib
import json
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from detente.errors import KnowledgeError

DATA = resources.files("detente.knowledge") / "data"
COMPILED = "compiled.json"

# Key → file, or folder whose files are joined.
FILES = {
    "territories": "actors/territories.yaml",
    "organizations": "actors/organizations.yaml",
    "groups": "actors/groups.yaml",
    "offices": "actors/offices/",
    "persons": "actors/persons/",
    "titles": "actors/titles.yaml",
    "roles": "actors/roles.yaml",
    "regions": "places/regions.yaml",
    "aliases": "places/aliases.yaml",
    "types": "plover/types.yaml",
    "contexts": "plover/contexts.yaml",
    "cameo": "plover/cameo.yaml",
    "classes": "cues/classes.yaml",
    "control": "cues/control.yaml",
    "status": "cues/status.yaml",
    "support": "cues/support.yaml",
    "reporting": "cues/reporting.yaml",
    "media": "cues/media.yaml",
    "acts": "cues/acts.yaml",
    "intruders": "cues/intruders.yaml",
    "issues": "cues/issues.yaml",
    "assessments": "cues/assessments.yaml",
    "participation": "cues/participation.yaml",
    "patterns": "plover/patterns/",
    "name_words": "names/words.yaml",
    "name_forms": "names/forms.yaml",
    "name_variants": "names/variants.yaml",
    "name_letters": "names/letters.yaml",
    "name_sounds": "names/sounds.yaml",
}


def read_yaml(path: Path) -> Any:
    """A knowledge file with every scalar a string ("NO" is Norway, "042" keeps its nought)."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a base loader makes strings only
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{path.name}: not YAML: {error}") from error


def read_entries(folder: Path, key: str) -> Any:
    """The entries of one kind of knowledge, from its file or from all files of its folder."""
    path = folder / FILES[key]
    if path.is_dir():
        return [row for file in sorted(path.glob("*.yaml")) for row in read_yaml(file) or ()]
    return read_yaml(path)


def read_sources(folder: Path) -> dict[str, Any]:
    """All of a knowledge folder, by key."""
    rows = {key: read_entries(folder, key) for key in FILES}
    # the gazetteer is too large for the artefact; its hash makes the hash of the knowledge change with it
    rows["gazetteer"] = hashlib.sha256((folder / "places" / "gazetteer.tsv.gz").read_bytes()).hexdigest()
    return rows


def digest(rows: dict[str, Any]) -> str:
    """Hash of the knowledge, as it goes into every run (16 hex digits of SHA-256)."""
    return hashlib.sha256(json.dumps(rows, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def compile_knowledge(folder: Path) -> str:
    """The text of the compiled artefact: examples left out, hash of all in front."""
    rows = read_sources(folder)
    stamp = digest(rows)
    for pattern in rows["patterns"]:
        for key in ("examples", "counter_examples", "note"):
            pattern.pop(key, None)
    return json.dumps({"hash": stamp, **rows}, ensure_ascii=False, separators=(",", ":")) + "\n"


def read_compiled() -> dict[str, Any]:
    """The rows of the artefact that comes with the package.

    Raises:
        KnowledgeError: It is missing: `make knowledge` writes it.
    """
    try:
        rows: dict[str, Any] = json.loads((DATA / COMPILED).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise KnowledgeError(f"{DATA / COMPILED}: missing; run `make knowledge` to build it") from error
    except json.JSONDecodeError as error:
        raise KnowledgeError(
            f"{DATA / COMPILED}: broken at character {error.pos}; run `make knowledge` to build it anew"
        ) from error
    missing = FILES.keys() - rows.keys()
    if missing:
        raise KnowledgeError(
            f"{DATA / COMPILED}: without {', '.join(sorted(missing))}; run `make knowledge` to build it anew"
        )
    return rows
