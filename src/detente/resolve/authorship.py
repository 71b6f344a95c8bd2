"""Whose document a report is: the author of a statement or speech, the medium of a read-out.

Official texts often are themselves the statement ("Statement by President X on …"): there "I" and "we" are the author, and what is said is said in that
medium. In the read-out of a call, what the participants say is said in the call.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.find import Findings
from detente.knowledge import Knowledge
from detente.model import Party, PassageKind
from detente.resolve.parties import country_code, slug

_TITLE = re.compile(
    r"\b(?P<what>statement|remarks|speech|address|letter|message)\s+(?:by|from|of)\s+(?:the\s+)?(?P<who>[A-Z][^:]*)",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s(?:on|ahead|regarding|after|at|welcoming|following|marking|to|in|for|about|before|during|as|condemning)\s",
    re.IGNORECASE,
)
MEDIA = {
    "statement": "written statement",
    "remarks": "speech",
    "speech": "speech",
    "address": "speech",
    "letter": "letter",
    "message": "letter",
}
OPENING = 3  # sentences in which a read-out names the call that it is of


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorship:
    """Author and medium of a report that is itself a statement or a read-out; both None for a news report."""

    author: Party | None = None
    medium: str | None = None


def authorship_of(findings: Findings, knowledge: Knowledge) -> Authorship:
    """Whose document a report is, by its title and its opening.

    Example: "Statement by President Ruto on the truce" gives William Ruto and "written statement".
    """
    match = _TITLE.search(findings.report.title or "")
    if match and not (findings.report.title or "").lower().startswith("readout"):
        who = _END.split(match["who"], maxsplit=1)[0].strip(" ,.")
        return Authorship(author=_author(who, knowledge), medium=MEDIA[match["what"].lower()])
    return Authorship(medium="call readout" if _is_call(findings) else None)


def _author(who: str, knowledge: Knowledge) -> Party | None:
    words = who.split()
    for start in range(len(words)):
        name = " ".join(words[start:])
        persons = [a.id for a in knowledge.names.get(name) if a.kind in ("person", "surname")]
        if len(set(persons)) == 1 or persons and start == 0:
            return _person(persons[0], knowledge)
    if len(words) >= 2 and all(w[0].isupper() for w in words[-2:]):
        name = " ".join(words[-2:])
        return Party(text=None, start=None, end=None, name=name, actor=f"person:{slug(name)}")
    return None


def _person(name: str, knowledge: Knowledge) -> Party:
    held = knowledge.tenures_of.get(name, ())
    territory = next((o.territory for o, _ in held if o.territory), None)
    return Party(
        text=None,
        start=None,
        end=None,
        name=name,
        actor=f"person:{slug(name)}",
        territory=territory,
        country_code=country_code(knowledge, territory),
        sector="GOV" if territory else None,
    )


def _is_call(findings: Findings) -> bool:
    """Whether the opening of the body tells of a call, in the reporter's own voice."""
    body = [s for s in findings.sentences if findings.report.passages[s.tree.sentence.passage].kind is PassageKind.BODY]
    return any(e.pattern.type == "CONSULT" and e.pattern.mode == "phone" for s in body[:OPENING] for e in s.events)
