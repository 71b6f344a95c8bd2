"""Where settings come from: an option, else the environment. The only place that reads the environment."""

from __future__ import annotations

import os
from pathlib import Path

RECORD = "detente.db"


def record_path(given: Path | None) -> Path:
    """The record that is meant: `--record`, else DETENTE_RECORD, else ./detente.db."""
    return given or Path(os.environ.get("DETENTE_RECORD") or RECORD)


def parser_model() -> str | None:
    """The parser model of DETENTE_MODEL; None for the usual one."""
    return os.environ.get("DETENTE_MODEL") or None


def knowledge_folder() -> Path | None:
    """The folder of one's own knowledge, of DETENTE_KNOWLEDGE; None for the package's alone."""
    folder = os.environ.get("DETENTE_KNOWLEDGE")
    return Path(folder) if folder else None
