"""Nobody's role is turned round: twenty acts, each told in every construction that English has for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from detente.find import SentenceFindings

pytestmark = pytest.mark.parser


class Act(NamedTuple):
    """Who did what to whom, with the forms of its verb, and its noun with the preposition of whoever suffers it."""

    type: str
    actor: str
    of_actor: str  # the actor's demonym
    recipient: str
    base: str
    past: str
    done: str
    doing: str
    noun: str = ""
    towards: str = ""


ACTS = [
    Act("ASSAULT", "Chad", "Chadian", "Sudan", "attack", "attacked", "attacked", "attacking", "attack", "on"),
    Act("ASSAULT", "Israel", "Israeli", "Hezbollah", "bomb", "bombed", "bombed", "bombing", "bombing", "of"),
    Act("ASSAULT", "Ethiopia", "Ethiopian", "Eritrea", "invade", "invaded", "invaded", "invading", "invasion", "of"),
    Act("ACCUSE", "Serbia", "Serbian", "Kosovo", "condemn", "condemned", "condemned", "condemning", "condemnation", "of"),
    Act("ACCUSE", "Rwanda", "Rwandan", "Burundi", "criticise", "criticised", "criticised", "criticising", "criticism", "of"),
    Act("ACCUSE", "Qatar", "Qatari", "Bahrain", "denounce", "denounced", "denounced", "denouncing", "denunciation", "of"),
    Act("SUPPORT", "Turkey", "Turkish", "Azerbaijan", "support", "supported", "supported", "supporting"),
    Act("SUPPORT", "Norway", "Norwegian", "Colombia", "praise", "praised", "praised", "praising"),
    Act("SUPPORT", "Japan", "Japanese", "Kosovo", "recognise", "recognised", "recognised", "recognising", "recognition", "of"),
    Act("SANCTION", "Canada", "Canadian", "Belarus", "sanction", "sanctioned", "sanctioned", "sanctioning"),
    Act("THREATEN", "Iran", "Iranian", "Israel", "threaten", "threatened", "threatened", "threatening", "threat", "against"),
    Act("REQUEST", "Egypt", "Egyptian", "Hamas", "urge", "urged", "urged", "urging"),
    Act("AID", "Poland", "Polish", "Ukraine", "aid", "aided", "aided", "aiding"),
    Act("COERCE", "Kuwait", "Kuwaiti", "Lebanon", "besiege", "besieged", "besieged", "besieging"),
    Act("CONSULT", "Uganda", "Ugandan", "Kenya", "visit", "visited", "visited", "visiting", "visit", "to"),
    Act("COERCE", "Saudi Arabia", "Saudi", "Yemen", "blockade", "blockaded", "blockaded", "blockading", "blockade", "of"),
    Act("ASSAULT", "Turkey", "Turkish", "Syria", "shell", "shelled", "shelled", "shelling", "shelling", "of"),
    Act("REJECT", "Armenia", "Armenian", "Turkey", "rebuff", "rebuffed", "rebuffed", "rebuffing"),
    Act("ACCUSE", "Malawi", "Malawian", "Mozambique", "rebuke", "rebuked", "rebuked", "rebuking"),
    Act("ASSAULT", "Russia", "Russian", "Georgia", "strike", "struck", "struck", "striking", "strike", "on"),
]  # fmt: skip

CONSTRUCTIONS = {
    "active": "{a} {past} {r} on Monday.",
    "passive": "{r} was {done} by {a} on Monday.",
    "relative": "{a}, which {past} {r} on Monday, gave no reason.",
    "passive-relative": "{r}, which was {done} by {a} on Monday, gave no answer.",
    "reduced-relative": "{r}, {done} by {a} on Monday, gave no answer.",
    "fronted": "On Monday, to the surprise of diplomats, {a} {past} {r}.",
    "reported": "Officials said that {a} had {done} {r}.",
    "reported-passive": "Officials said that {r} had been {done} by {a}.",
    "control": "{a} decided to {base} {r}.",
    "raising": "{a} appears to have {done} {r}.",
    "after": "After {doing} {r}, {a} closed its border.",
    "coordinated-verbs": "{a} closed its border and {past} {r}.",
    "coordinated-passives": "{r} was surrounded and {done} by {a}.",
    "apposition": "{a}, a member of the bloc, {past} {r}.",
    "possessive": "{a}'s {noun} {towards} {r} drew no comment.",
    "by-agent": "The {noun} {towards} {r} by {a} drew no comment.",
    "demonym": "The {of_a} {noun} {towards} {r} drew no comment.",
}
NOMINAL = ("possessive", "by-agent", "demonym")


def rows() -> Iterator[tuple[Act, str, str]]:
    for act in ACTS:
        for name, template in CONSTRUCTIONS.items():
            if name in NOMINAL and not act.noun:
                continue
            forms = {"past": act.past, "done": act.done, "doing": act.doing, "base": act.base, "noun": act.noun}
            text = template.format(a=act.actor, r=act.recipient, of_a=act.of_actor, towards=act.towards, **forms)
            yield act, name, text[0].upper() + text[1:]


ADJECTIVE = "the parser takes the verb for an adjective"
KNOWN = {
    ("rebuff", "coordinated-verbs"): ADJECTIVE,
    ("rebuff", "apposition"): ADJECTIVE,
    ("aid", "coordinated-verbs"): "the parser takes the verb for a participle in front of the name",
}


def marks(act: Act, name: str) -> list[pytest.MarkDecorator]:
    reason = KNOWN.get((act.base, name))
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


ROWS = [
    pytest.param(act, text, id=f"{act.actor}-{act.base}-{act.recipient}-{name}", marks=marks(act, name))
    for act, name, text in rows()
]


def test_the_table_is_long() -> None:
    assert len(ROWS) >= 200
    assert len(ACTS) >= 20


@pytest.mark.parametrize(("act", "text"), ROWS)
def test_roles(act: Act, text: str, find_one: Callable[[str], SentenceFindings]) -> None:
    found = find_one(text)
    events = [event for event in found.events if event.pattern.type == act.type]
    assert events, text
    said = [
        tuple(
            {found.actors[t].text for t in event.roles.get(role, ()) if t in found.actors}
            for role in ("actor", "recipient")
        )
        for event in events
    ]
    actors = ({act.actor}, {act.of_actor})
    assert any(a in actors and r == {act.recipient} for a, r in said), said
