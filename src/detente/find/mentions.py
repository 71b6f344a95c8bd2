"""What `find` marks in a text before anybody says who, when or where is meant."""

from __future__ import annotations

from dataclasses import dataclass

from detente.knowledge import Alias
from detente.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Span):
    """Words that name, describe or stand for somebody who acts.

    Attributes:
        sentence: Number of the sentence in the report.
        first: First token of the words in the sentence.
        last: Last token.
        form: "person" (a person's name), "title" (an office, with or without a name), "role" (a common noun: "Russian
            diplomats"), "name" (a state, body, group), "people" ("Afghans"), "demonym" ("**Russian** strikes"), "unknown"
            (a capitalized name that is not known) or "pronoun".
        aliases: What a known name can mean.
        title: Key of the title, where there is one.
        titles: All keys that the wording can mean; the office that the nation has decides.
        nations: Territory codes and organization ids that modify it ("Russian", "of Ukraine", "Taliban").
        matter: What an envoy is sent for or to ("envoy **for Afghanistan reconciliation**"), without preposition and article.
        name: The person's or body's name as printed, without title and modifiers.
        role: Lemma of the role noun.
        sector: PLOVER sector that the words show.
        plural: More than one.
        unnamed: Somebody whom the text does not name ("officials").
        definite: Points at somebody already told of ("the ministers", "both countries").
        indefinite: Has an indefinite article or the like ("**a** Russian minister").
        owner: Token of a possessive pronoun ("his counterpart"), else None.
        apposition_to: Start of the mention that it explains ("Blinken, **the US secretary of state**"), else None.
        subject: Whether it is a grammatical subject (pronouns look for those first).
        main: Whether it is the subject of the main clause.
    """

    sentence: int
    first: int
    last: int
    form: str
    aliases: tuple[Alias, ...] = ()
    title: str | None = None
    titles: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    matter: str | None = None
    name: str | None = None
    role: str | None = None
    sector: str | None = None
    plural: bool = False
    unnamed: bool = False
    definite: bool = False
    indefinite: bool = False
    owner: int | None = None
    apposition_to: int | None = None
    subject: bool = False
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Span):
    """Words that name a place: a territory also where it acts, a city, a region."""

    sentence: int
    first: int
    last: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention(Span):
    """Words that name a time, read but not yet anchored.

    Attributes:
        sentence: Number of the sentence in the report.
        first: First token.
        last: Last token.
        unit: "minute", "hour", "day", "night" (which has two days), "week", "month", "quarter", "season", "year", "decade" or
            "century".
        shape: How it is meant: "absolute" (`value` holds EDTF, "XXXX-05-01" where the year is open), "weekday" (`value` 1–7),
            "offset" (`count` units from the anchor), "named" (month or season without a year in `value`), "duration"
            (`count` 0 where nobody says how many: "in the coming days"), "set" ("every Friday": `value` or `count`).
        value: See `shape`.
        count: Units from the anchor, negative for the past; 0 for "this"; of a weekday, -1 for "last", 1 for "next", 2 for "Monday week".
        part: "early", "mid", "late", "start", "end" of the unit, or "".
        share: Into how many equal stretches `part` divides the unit: 2 for "the first half", else 3.
        bound: "" · "since" · "until" · "by" · "before" · "after" · "within" · "earlier" · "later" · "in" (a span ending at the anchor: "first in nine years").
        until: Second point of an interval ("from 2 to 5 March"), same form as `value`.
        tense: "past", "future" or "" as the clause shows it.
        anchor: "published" or "event" for what hangs on another time ("three days later", "30 days after signing").
    """

    sentence: int
    first: int
    last: int
    unit: str
    shape: str
    value: str = ""
    count: int = 0
    part: str = ""
    share: int = 3
    bound: str = ""
    until: str = ""
    tense: str = ""
    anchor: str = "published"
