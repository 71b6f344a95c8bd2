"""Readings made by hand for the views."""

from __future__ import annotations

from factory import (
    allegation,
    assessment,
    deadline,
    event,
    mention,
    party,
    place,
    quantity,
    reading,
    report,
    role,
    span,
    statement,
    time,
    voice,
)

from detente.model import Frame, Reading

UNDATED = """Ghana and Togo diplomats meet again

Ghana met Togo in Lome on Tuesday. Officials said the two would meet again before May 1.

READ MORE: Grain prices fall

Last month Benin urged Togo to release 40 fishermen, whom Togo has long been accused of seizing. In the 1970s the \
navies clashed. The talks are not getting anywhere.

The lagoon was calm.
"""


def undated() -> Reading:
    """A report without date and outlet: relative times, a retelling, content of an act, background, much unstated."""
    text = report(
        UNDATED, id="undated", kinds=("headline", "body", "intruder"), title="Ghana and Togo diplomats meet again"
    )
    ghana = party(text, "Ghana", name="Ghana", actor="state:GHA", territory="GHA", country_code="GHA")
    togo = party(text, "Togo", name="Togo", actor="state:TGO", territory="TGO", country_code="TGO")
    benin = party(text, "Benin", name="Benin", actor="state:BEN", territory="BEN", country_code="BEN")
    officials = party(text, "Officials", sector="GOV", unnamed=True)
    tuesday = time(text, "Tuesday", basis="unknown", relative="P-1W", anchor="published", timex="XXXX-WXX-2")
    last_month = time(text, "Last month", basis="unknown", precision="month", relative="P-1M", anchor="published")
    seventies = time(text, "the 1970s", precision="decade", edtf="197X", earliest="1970-01-01", latest="1979-12-31")
    met = event(
        text,
        "met",
        actors=[ghana, togo],
        when=tuesday,
        where=place(text, "Lome", name="Lomé", territory="TGO", precision="city"),
    )
    again = event(text, "meet again", actors=[ghana, togo], same_as=met.id)
    coming = event(text, "would meet", status="planned", actors=[ghana, togo], voice=[voice(text, officials, "said")])
    urged = event(text, "urged", type="REQUEST", mode="yield", actors=[benin], recipients=[togo], when=last_month)
    forty = quantity(text, "40", "released", 40, of="fishermen")
    release = event(
        text,
        "release",
        type="RETREAT",
        mode="release",
        status="called_for",
        actors=[togo],
        content_of=urged.id,
        quantities=[forty],
    )
    seizing = event(text, "seizing", type="COERCE", mode="seize", status="alleged", actors=[togo])
    clashed = event(text, "clashed", type="ASSAULT", actors=[], when=seventies, frame=Frame.BACKGROUND)
    earlier = event(text, "again", actors=[ghana], derived_from=[met.id], evidence=())
    return reading(
        text,
        met,
        again,
        earlier,
        statement(text, officials, "said", "the two would meet again before May 1", act="announces"),
        coming,
        deadline(text, time(text, "May 1", edtf="XXXX-05-01", timex="XXXX-05-01")),
        urged,
        release,
        allegation(text, "accused of seizing", [togo], proposition=seizing.id),
        seizing,
        clashed,
        role(text, benin, "talks", "mediator"),
        assessment(text, "The talks", "The talks are not getting anywhere", holder=None),
        mentions=[mention(ghana), mention(togo, why="name in knowledge")],
        unread=[span(text, "The lagoon was calm.")],
    )


# Everything that a report may try on a terminal: mark-up of rich, colours, a link, a bell, a title, overrides, half a surrogate.
HOSTILE = "[red]Chad[/red] \x1b[31m\x1b]8;;http://x.example\x07met\x1b\\ \x9b2J \u202eSudan\u202c \u2066in\u2069 \u200f[link=http://x.example]Doha[/link] \ud83d\r\x08\x7f"


def hostile(words: str = HOSTILE) -> Reading:
    """A report that attacks the terminal from every field."""
    text = report(
        f"{words}\n\n{words} again", kinds=("body", "intruder"), title=words, outlet=words, url=words, published=words
    )
    who = party(text, words.strip(), name=words, office=words, territory=words, sector=words, role=words)
    where = place(text, "[link=http://x.example]Doha[/link]", name=words, territory=words)
    said = voice(text, who, "met", medium=words)
    when = time(text, "Sudan", edtf=words)
    claim = event(
        text,
        "\x1b]8;;http://x.example\x07met",
        type=None,
        milestone=words.replace("\ud83d", ""),
        actors=[who],
        recipients=[who],
        others=[who],
        where=where,
        when=when,
        voice=[said],
    )
    return reading(
        text,
        claim,
        statement(text, who, "met", "[red]Chad[/red] \x1b[31m", medium=words, act_fine=words),
        allegation(text, "\x9b2J", [who]),
        assessment(text, "\u202eSudan\u202c", "\u2066in\u2069"),
        role(text, who, "\x1b[31m", "mediator"),
        mentions=[mention(who, why=words)],
        unread=[span(text, "\u202eSudan")],
    )
