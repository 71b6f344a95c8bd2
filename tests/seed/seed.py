"""The acceptance story: somebody's text, read from beside the project and never part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

_PATH = Path(__file__).parents[2] / ".." / "shared" / "seed" / "report.txt"

absent = pytest.mark.skipif(not _PATH.is_file(), reason="the acceptance story is not part of the project")
TEXT = _PATH.read_text(encoding="utf-8") if _PATH.is_file() else ""

# Offsets of paragraphs, and of sentences where a paragraph has several.
TITLE, TITLE_AGAIN, DECK = (0, 60), (62, 122), (124, 220)
MEETING, VISIT, TWEET, AGENDA, KHAN = (222, 446), (448, 682), (684, 844), (846, 1046), (1048, 1174)
EIGHTIES, FEARS, ALSO_READ, DENIAL, CONFERENCE = (1176, 1302), (1304, 1553), (1555, 1661), (1663, 1684), (1686, 1946)
CONCERN, HOPE = (1948, 2087), (2088, 2324)
ACCORD, DEADLINE, BIDEN = (2326, 2502), (2503, 2562), (2563, 2632)

LAVROV, QURESHI, KHAN_NAME, BIDEN_NAME = "Sergei Lavrov", "Shah Mahmood Qureshi", "Imran Khan", "Joe Biden"
US, RUSSIA, PAKISTAN, CHINA, TALIBAN = "United States", "Russia", "Pakistan", "China", "Taliban"
PAK_MFA, RUS_MFA = "Pakistani Foreign Ministry", "Russian Foreign Ministry"
