"""Times as a reader of news understands them, from the printed sentence to the resolved value, through the real parser.

A row: sentence, the phrase as printed, the report's date → EDTF, and the fields that tell most. What is marked must end
where the phrase ends and hold all of it (a preposition or an article in front is a matter of taste), and nothing else of
the sentence may be marked. A `trap` says what a careless reading would make of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import factory
import pytest

from detente.model import MentionKind, Reading, TimeRef
from detente.pipeline import Pipeline

pytestmark = pytest.mark.parser

WED = "2021-04-07"  # a Wednesday
FRI = "2021-04-09"
MON = "2021-04-05"
SAT = "2021-01-02"
DECEMBER = "2020-12-15"  # a Tuesday
NEW_YEAR = "2020-01-01"  # a Wednesday
LEAP = "2024-02-29"  # a Thursday


@dataclass(frozen=True)
class Row:
    """A phrase in its sentence, and what it means."""

    sentence: str
    phrase: str
    published: str | None
    edtf: str | None
    trap: str = ""
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Short enough for a test id."""
        return f"{self.phrase} | {self.published} | {self.sentence[:40]}"


def row(sentence: str, phrase: str, published: str | None, edtf: str | None, *, trap: str = "", **more: Any) -> Row:
    """A row; `more` are fields of the `TimeRef`."""
    return Row(sentence, phrase, published, edtf, trap, more)


# A weekday is the last one in a clause of the past and the next one in a clause of the future; printed on that very day
# it is that day.
WEEKDAYS = [
    row("The envoys met on Wednesday in Muscat.", "Wednesday", FRI, "2021-04-07", basis="anchored", precision="day"),
    row("The envoys met on Wednesday in Muscat.", "Wednesday", WED, "2021-04-07"),
    row("The envoys met on Thursday in Muscat.", "Thursday", WED, "2021-04-01", trap="tomorrow's Thursday"),
    row("The envoys will meet on Wednesday in Muscat.", "Wednesday", FRI, "2021-04-14", basis="anchored"),
    row("The envoys will meet on Wednesday in Muscat.", "Wednesday", WED, "2021-04-07"),
    row("The envoys will meet Thursday in Muscat.", "Thursday", WED, "2021-04-08"),
    row("Chad's president flew to Doha Monday for talks.", "Monday", WED, "2021-04-05"),
    row("Peru has recalled its ambassador, officials said Tuesday.", "Tuesday", WED, "2021-04-06"),
    row("Ghana had expelled two diplomats on Sunday.", "Sunday", WED, "2021-04-04"),
    row("Two diplomats were expelled on Saturday.", "Saturday", WED, "2021-04-03"),
    row("The king is to receive the delegation on Friday.", "Friday", WED, "2021-04-09"),
    row("The king is receiving the delegation on Friday.", "Friday", WED, "2021-04-09"),
    row("The delegation is expected on Friday.", "Friday", WED, "2021-04-09"),
    row("The minister said the delegation would arrive on Friday.", "Friday", WED, "2021-04-09"),
    row("The two sides agreed to meet again on Friday.", "Friday", WED, "2021-04-09"),
    row("Kenya's foreign minister plans to fly to Juba on Saturday.", "Saturday", WED, "2021-04-10"),
    row("The minister said on Monday that the talks would resume on Thursday.", "Monday", WED, "2021-04-05"),
    row("The minister said on Monday that the talks would resume on Thursday.", "Thursday", WED, "2021-04-08"),
    row("Tuesday's session ended in a quarrel.", "Tuesday", WED, "2021-04-06"),
    row("Meeting on Tuesday, the two ministers signed a protocol.", "Tuesday", WED, "2021-04-06"),
    row("A convoy ambushed on Monday carried food.", "Monday", WED, "2021-04-05", trap="a participle is no future"),
    # modal verbs look ahead
    row("The militia must leave the port by Sunday.", "Sunday", WED, "../2021-04-11", precision="interval"),
    row("The rivals may meet on Friday.", "Friday", WED, "2021-04-09"),
    row("The rivals might meet on Friday.", "Friday", WED, "2021-04-09"),
    row("The council could vote on Friday.", "Friday", WED, "2021-04-09"),
    row("The council should vote on Friday.", "Friday", WED, "2021-04-09"),
    row("Both sides can vote on Friday.", "Friday", WED, "2021-04-09"),
    # the present tense with a weekday is a timetable
    row("The talks begin on Thursday in Nairobi.", "Thursday", WED, "2021-04-08"),
    row("The summit opens on Monday.", "Monday", WED, "2021-04-12"),
    row("The deadline is Friday.", "Friday", WED, "2021-04-09"),
    # what is set for a day is still to come, whatever the tense of the clause
    row("A second round is scheduled for Monday.", "Monday", WED, "2021-04-12"),
    row("Diplomats prepared a meeting scheduled for Monday.", "Monday", WED, "2021-04-12"),
    row("The union has called an emergency session for Friday.", "Friday", WED, "2021-04-09"),
    row("The session was postponed until Monday.", "Monday", WED, "../2021-04-12"),
    row("The parliament adjourned until Monday.", "Monday", WED, "../2021-04-12"),
    row("The shelling lasted until Monday.", "Monday", WED, "../2021-04-05", trap="next Monday"),
    # an infinitive happens, or does not, at the time of "failed", "refused", "met to"; "agreed to" looks ahead
    row("The two sides failed to reach a deal on Monday.", "Monday", WED, "2021-04-05", trap="next Monday"),
    row("The junta refused to receive him on Monday.", "Monday", WED, "2021-04-05", trap="next Monday"),
    row("The rebels were unable to hold the town on Monday.", "Monday", WED, "2021-04-05", trap="next Monday"),
    row("Thousands gathered to mourn the dead on Monday.", "Monday", WED, "2021-04-05", trap="next Monday"),
    row("The rebels may have fled on Monday.", "Monday", WED, "2021-04-05", trap="next Monday"),
    row("The army could not reach the town on Monday.", "Monday", WED, "2021-04-05", trap="next Monday"),
    row("The envoy will fly to Doha to sign the pact on Monday.", "Monday", WED, "2021-04-12"),
    row("A plan unveiled on Monday will be debated in parliament.", "Monday", WED, "2021-04-05", trap="next Monday"),
    row("The group has missed a Monday deadline.", "Monday", WED, "2021-04-05", trap="a deadline that is over"),
    row("The talks were scheduled for Monday but never took place.", "Monday", WED, "2021-04-05"),
    row("She said Monday's blast could ruin the truce.", "Monday", WED, "2021-04-05", trap="next Monday's blast"),
    row("Police said on Monday they believe he fled.", "Monday", WED, "2021-04-05", trap="they believe it next Monday"),
    # "last" and "next" are of the week before and after
    row("The envoys met last Wednesday.", "last Wednesday", WED, "2021-03-31"),
    row("The envoys met last Tuesday.", "last Tuesday", WED, "2021-03-30", trap="yesterday"),
    row("The envoys met last Saturday.", "last Saturday", WED, "2021-04-03"),
    row("The envoys will meet next Wednesday.", "next Wednesday", WED, "2021-04-14"),
    row("The envoys will meet next Friday.", "next Friday", WED, "2021-04-16"),
    row("The envoys meet next Monday.", "next Monday", WED, "2021-04-12"),
    row("The envoys met this past Monday.", "past Monday", WED, "2021-04-05"),
    row("The envoys met this Monday.", "this Monday", WED, "2021-04-05"),
    row("The envoys will meet this Friday.", "this Friday", WED, "2021-04-09"),
    row("They will vote this coming Sunday.", "coming Sunday", WED, "2021-04-11"),
    row("The envoys met on Tuesday of last week.", "Tuesday of last week", WED, "2021-03-30"),
    row("The envoys will meet on Friday of next week.", "Friday of next week", WED, "2021-04-16"),
    row("The envoys met on Monday last week.", "Monday last week", WED, "2021-03-29"),
    row("The vote will be held on Monday week.", "Monday week", WED, "2021-04-19", trap="British for a week later"),
    row("The vote will be held a week from Monday.", "a week from Monday", WED, "2021-04-19"),
    # parts of the day change no day
    row("The generals talked on Wednesday evening.", "Wednesday evening", FRI, "2021-04-07"),
    row("Shells fell on Monday night.", "Monday night", WED, "2021-04-05"),
    row("Shells fell late on Tuesday.", "Tuesday", WED, "2021-04-06"),
    row("Shells fell early Tuesday near the port.", "Tuesday", WED, "2021-04-06"),
    row("Talks ended late Monday without a deal.", "Monday", WED, "2021-04-05"),
    row("The cabinet will convene at noon on Friday.", "Friday", WED, "2021-04-09"),
    row("The cabinet will convene at 10 a.m. Friday.", "Friday", WED, "2021-04-09"),
    row("The truce took hold at 10 a.m. on Tuesday.", "Tuesday", WED, "2021-04-06"),
    # two days are two days, a run of days is an interval
    row("The council met on Monday and Tuesday.", "Monday", WED, "2021-04-05"),
    row("The council met on Monday and Tuesday.", "Tuesday", WED, "2021-04-06"),
    row("The council met from Monday to Wednesday.", "Monday to Wednesday", FRI, "2021-04-05/2021-04-07"),
    row("The council will sit Monday through Thursday.", "Monday through Thursday", WED, "2021-04-12/2021-04-15"),
    # open ends
    row("Protesters have camped there since Monday.", "Monday", WED, "2021-04-05/..", latest=None),
    row("The ships must leave before Friday.", "Friday", WED, "../2021-04-08"),
    row("The curfew will stay until Sunday.", "Sunday", WED, "../2021-04-11"),
    row("Voting will run through Sunday.", "Sunday", WED, "../2021-04-11"),
    # with its date, the date says which
    row("The pact was signed on Wednesday, April 7.", "Wednesday, April 7", FRI, "2021-04-07"),
    row("The pact was signed on Friday 13 March 2020.", "Friday 13 March 2020", WED, "2020-03-13", basis="stated"),
    row("The pact was signed on Wed., April 7, 2021.", "April 7, 2021", FRI, "2021-04-07", basis="stated"),
    # across the year
    row("The envoys met on Monday in Amman.", "Monday", NEW_YEAR, "2019-12-30"),
    row("The envoys will meet on Friday in Amman.", "Friday", "2020-12-30", "2021-01-01"),
]

# Days named from the report's day; a part of the day changes no day, a night has two.
DEICTIC = [
    row("Nepal's premier resigned today.", "today", WED, "2021-04-07", basis="anchored", relative="P0D"),
    row("Nepal's premier resigned yesterday.", "yesterday", WED, "2021-04-06", relative="P-1D"),
    row("Nepal's premier will resign tomorrow.", "tomorrow", WED, "2021-04-08", relative="P1D"),
    row("The premier will speak tonight.", "tonight", WED, "2021-04-07"),
    row("The premier spoke this morning.", "this morning", WED, "2021-04-07"),
    row("The premier will speak this evening.", "this evening", WED, "2021-04-07"),
    row("Guns fell silent last night.", "last night", WED, "2021-04-06"),
    row("The jets struck yesterday evening.", "yesterday evening", WED, "2021-04-06"),
    row("The envoy lands tomorrow morning.", "tomorrow morning", WED, "2021-04-08"),
    row("The envoy landed earlier today.", "earlier today", WED, "2021-04-07"),
    row("The envoy landed the day before yesterday.", "the day before yesterday", WED, "2021-04-05"),
    row("The envoy lands the day after tomorrow.", "the day after tomorrow", WED, "2021-04-09"),
    row("Drones hit the depot overnight.", "overnight", WED, "2021-04-06/2021-04-07", precision="interval"),
    row("Yesterday's vote was calm.", "Yesterday", LEAP, "2024-02-28"),
    row("Yesterday's vote was calm.", "Yesterday", "2024-03-01", "2024-02-29"),
    row("The border opened yesterday.", "yesterday", NEW_YEAR, "2019-12-31"),
    row("The border has been shut since yesterday.", "yesterday", WED, "2021-04-06/.."),
    row("They must answer by tomorrow.", "tomorrow", WED, "../2021-04-08"),
]

# Weeks run from Monday to Sunday; "last", "this" and "next" are of the calendar.
UNITS = [
    row("Malawi hosted the talks last week.", "last week", WED, "2021-03-29/2021-04-04", precision="week"),
    row("Malawi is hosting the talks this week.", "this week", WED, "2021-04-05/2021-04-11"),
    row("Malawi will host the talks next week.", "next week", WED, "2021-04-12/2021-04-18", relative="P1W"),
    row("Malawi hosted the talks last month.", "last month", WED, "2021-03", precision="month"),
    row("Malawi hosted the talks last month.", "last month", SAT, "2020-12"),
    row("Malawi will host the talks next month.", "next month", WED, "2021-05"),
    row("Malawi will host the talks next month.", "next month", DECEMBER, "2021-01"),
    row("Malawi hosted three rounds this month.", "this month", WED, "2021-04"),
    row("Malawi hosted the talks last year.", "last year", WED, "2020", precision="year"),
    row("Malawi will host the talks next year.", "next year", WED, "2022"),
    row("Malawi has hosted two rounds this year.", "this year", WED, "2021"),
    row("Exports to Iran fell last quarter.", "last quarter", SAT, "2020-10/2020-12", precision="quarter"),
    row("Exports to Iran will grow next quarter.", "next quarter", DECEMBER, "2021-01/2021-03"),
    row("The rivals skirmished last weekend.", "last weekend", WED, "2021-04-03/2021-04-04"),
    row("The rivals skirmished over the weekend.", "weekend", MON, "2021-04-03/2021-04-04"),
    row("The rivals will meet this weekend.", "this weekend", WED, "2021-04-10/2021-04-11"),
    row("The rivals will meet at the weekend.", "weekend", WED, "2021-04-10/2021-04-11"),
    row("The rivals will meet next weekend.", "next weekend", WED, "2021-04-17/2021-04-18"),
    row("Somalia held a vote last summer.", "last summer", WED, "2020-22", precision="season"),
    row("Somalia held a vote last spring.", "last spring", WED, "2020-21", trap="the spring that runs now"),
    row("Somalia will hold a vote this summer.", "this summer", WED, "2021-22"),
    row("Somalia will hold a vote next spring.", "next spring", WED, "2022-21"),
    row("Somalia held a vote this winter.", "this winter", SAT, "2020-24", trap="the winter that is still to come"),
    row("Talks will resume in the spring.", "spring", SAT, "2021-21"),
    row("The feud began last century.", "last century", WED, "19XX"),
    row("The clash was the worst of the past decade.", "past decade", WED, "2011-04-07/2021-04-07"),
    row("The president travelled there late last month.", "late last month", WED, "2021-03-21/2021-03-31"),
    row(
        "The president travelled there at the end of last month.", "the end of last month", WED, "2021-03-21/2021-03-31"
    ),
    row("The president will go there early next week.", "early next week", WED, "2021-04-12/2021-04-14"),
    row("The president will go there early next year.", "early next year", WED, "2022-01/2022-05"),
    row("The president went there earlier this month.", "earlier this month", WED, "2021-04-01/2021-04-07"),
    row("The president went there earlier this year.", "earlier this year", WED, "2021-01-01/2021-04-07"),
    row("The president will go there later this year.", "later this year", WED, "2021-04-07/2021-12-31"),
    row("Six envoys have quit so far this year.", "this year", WED, "2021-01-01/2021-04-07", trap="all of 2021"),
    row("Troops will pull out by the end of the year.", "the end of the year", WED, "../2021-12-31"),
    row("Troops will pull out by year-end.", "year-end", WED, "../2021-12-31"),
    row("Troops will pull out by year's end.", "year's end", WED, "../2021-12-31"),
    row("Troops will pull out by the end of the month.", "the end of the month", WED, "../2021-04-30"),
    row("Troops will pull out by the end of next month.", "the end of next month", WED, "../2021-05-31"),
    row("The two have not spoken since last year.", "last year", WED, "2020/.."),
    row("The embargo will last until next week.", "next week", WED, "../2021-04-18"),
    row("Elections will be held in the first half of next year.", "first half of next year", WED, "2022-01/2022-06"),
    row(
        "Oil sales will resume in the third quarter of this year.", "third quarter of this year", WED, "2021-07/2021-09"
    ),
    row("A treaty was drafted in May of last year.", "May of last year", WED, "2020-05"),
    row("A treaty was drafted in March this year.", "March this year", WED, "2021-03"),
    row("A treaty was drafted on 3 March this year.", "3 March this year", WED, "2021-03-03"),
    row("A treaty was drafted in the summer of last year.", "summer of last year", WED, "2020-22"),
]

# So many units from the report: "ago" in the unit itself, a stretch up to the report or on from it.
DISTANCES = [
    row("The rebels left Bukavu three days ago.", "three days ago", WED, "2021-04-04", relative="P-3D"),
    row("The rebels left Bukavu two weeks ago.", "two weeks ago", WED, "2021-03-22/2021-03-28", relative="P-2W"),
    row("The rebels left Bukavu the week before last.", "the week before last", WED, "2021-03-22/2021-03-28"),
    row("The rebels will leave the week after next.", "the week after next", WED, "2021-04-19/2021-04-25"),
    row("The rebels left Bukavu a fortnight ago.", "a fortnight ago", WED, "2021-03-22/2021-03-28", relative="P-2W"),
    row("The rebels left Bukavu six months ago.", "six months ago", WED, "2020-10", relative="P-6M"),
    row("The rebels left Bukavu a year ago.", "a year ago", WED, "2020"),
    row("The rebels left Bukavu twenty-five years ago.", "twenty-five years ago", WED, "1996"),
    row("The rebels left Bukavu 48 hours ago.", "48 hours ago", WED, "2021-04-05"),
    row("The rebels left Bukavu a decade ago.", "a decade ago", WED, "201X"),
    row("The convoy will leave in three days.", "three days", WED, "2021-04-10", relative="P3D"),
    row("The convoy will leave in 10 days' time.", "10 days' time", WED, "2021-04-17"),
    row("The convoy will leave in two weeks' time.", "two weeks' time", WED, "2021-04-19/2021-04-25", relative="P2W"),
    row("The convoy will leave in two weeks.", "two weeks", WED, "2021-04-19/2021-04-25", relative="P2W"),
    row("The convoy will leave five days from now.", "five days from now", WED, "2021-04-12"),
    row(
        "Trade has doubled over the past two years.",
        "past two years",
        WED,
        "2019-04-07/2021-04-07",
        precision="duration",
    ),
    row("The pair have met twice in the last six weeks.", "last six weeks", WED, "2021-02-24/2021-04-07"),
    row("More aid will arrive over the next three days.", "next three days", WED, "../2021-04-10", earliest=WED),
    row("Clashes have flared in the past week.", "past week", WED, "2021-03-31/2021-04-07"),
    row(
        "An accord will come in the next month.",
        "next month",
        WED,
        "../2021-05-07",
        earliest=WED,
        trap="the calendar's May",
    ),
    row("Envoys will tour the region in the coming days.", "coming days", WED, "2021-04-07/..", latest=None),
    row("Violence has spread in recent weeks.", "recent weeks", WED, "../2021-04-07", earliest=None),
    row(
        "All troops shall withdraw within 30 days.",
        "30 days",
        WED,
        "../2021-05-07",
        precision="duration",
        relative="P30D",
    ),
    row("All troops shall withdraw within 48 hours.", "48 hours", WED, "../2021-04-09", relative="PT48H"),
    row("All troops shall withdraw within a week.", "a week", WED, "../2021-04-14"),
    row("All troops shall withdraw within six months.", "six months", WED, "../2021-10-07"),
    row(
        "It was the first visit by a Turkish president in nine years.",
        "nine years",
        WED,
        "2011-04/2012-12",
        relative="P-9Y",
    ),
    row("It was the deadliest raid in six months.", "six months", WED, "2020-09/2020-10"),
    row("The pair met for the first time in a decade.", "a decade", WED, "2010-04/2011-12"),
    row("The two have not met in three years.", "three years", WED, "2017-04/2018-12"),
]

# "In early March" and its like are thirds of the unit, halves and quarters are what they say.
PARTS = [
    row("Syria's army retook the town in early 2020.", "early 2020", WED, "2020-01/2020-05", precision="interval"),
    row("Syria's army retook the town in mid-2020.", "mid-2020", WED, "2020-05/2020-09"),
    row("Syria's army retook the town in late 2020.", "late 2020", WED, "2020-09/2020-12"),
    row("Syria's army retook the town late in 2020.", "late in 2020", WED, "2020-09/2020-12"),
    row("The truce collapsed in mid-March.", "mid-March", WED, "2021-03-11/2021-03-21"),
    row("The truce collapsed in late March.", "late March", WED, "2021-03-21/2021-03-31"),
    row("The truce collapsed at the beginning of April.", "the beginning of April", FRI, "2021-04-01/2021-04-10"),
    row("The truce collapsed in the middle of March 2019.", "the middle of March 2019", WED, "2019-03-11/2019-03-21"),
    row("The truce collapsed in the first half of 2019.", "first half of 2019", WED, "2019-01/2019-06"),
    row("The truce collapsed in the second half of 2019.", "second half of 2019", WED, "2019-07/2019-12"),
    row("The truce collapsed in the second quarter of 2020.", "second quarter of 2020", WED, "2020-04/2020-06"),
    row("The truce collapsed in Q3 2020.", "Q3 2020", WED, "2020-07/2020-09"),
    row("The base will close by the end of 2023.", "the end of 2023", WED, "../2023-12-31", basis="stated"),
    row("The base will close at the end of June.", "the end of June", WED, "2021-06-21/2021-06-30"),
    row("The base will close by mid-June.", "mid-June", WED, "../2021-06-21", basis="anchored"),
]

# What the words state themselves needs no report's date and is never moved by it.
STATED = [
    row("They signed it on 3 October 2016.", "3 October 2016", WED, "2016-10-03", basis="stated", anchor=None),
    row("They signed it on October 3, 2016, in Bamako.", "October 3, 2016", WED, "2016-10-03", basis="stated"),
    row("They signed it on the 3rd of October 2016.", "3rd of October 2016", None, "2016-10-03", basis="stated"),
    row("They signed it on Oct. 3, 2016.", "Oct. 3, 2016", None, "2016-10-03"),
    row("The letter is dated 2021-05-01.", "2021-05-01", None, "2021-05-01", basis="stated"),
    row("The letter is dated 1.5.2021.", "1.5.2021", None, "2021-05-01", trap="points: the day stands first"),
    row("The letter is dated 25/12/2020.", "25/12/2020", None, "2020-12-25"),
    row("The letter is dated 12/25/2020.", "12/25/2020", None, "2020-12-25"),
    row(
        "The letter is dated 05/01/2021.", "05/01/2021", None, "2021", trap="day or month first: only the year is sure"
    ),
    row("Niger closed its border in July 2023.", "July 2023", None, "2023-07", precision="month"),
    row("Niger closed its border in 1998.", "1998", None, "1998", precision="year"),
    row("Niger closed its border in the year 2000.", "2000", WED, "2000"),
    row("The 2015 nuclear deal is dead.", "2015", WED, "2015"),
    row("Arabs want a state on the 1967 lines.", "1967", WED, "1967"),
    row("The two kings first met in the summer of 2015.", "summer of 2015", WED, "2015-22"),
    row("The two kings first met in the fall of 2001.", "fall of 2001", WED, "2001-23"),
    row("They fought two wars in the 1980s.", "1980s", WED, "198X", precision="decade", earliest="1980-01-01"),
    row("They fought a war in the early 1990s.", "early 1990s", WED, "199X", earliest="1990-01-01"),
    row("They fought a war in the mid-1970s.", "mid-1970s", WED, "197X"),
    row("They fought a war in the ’80s.", "80s", WED, "198X"),
    row("They fought a war in the nineties.", "nineties", WED, "199X"),
    row("They signed a pact in ’94.", "94", WED, "1994"),
    row("Borders drawn in the 19th century still matter.", "19th century", WED, "18XX"),
    row("Borders drawn in the early 20th century still matter.", "20th century", WED, "19XX"),
    row("Borders drawn in the twentieth century still matter.", "twentieth century", WED, "19XX"),
    row("A pact was signed on 29 February 2020.", "29 February 2020", WED, "2020-02-29"),
    row("The accord of Easter 1998 has held.", "1998", WED, "1998"),
    row("The ships met at 20:00 GMT on 7 April 2021.", "7 April 2021", WED, "2021-04-07"),
    row("The raid took place on the evening of 3 May 2019.", "3 May 2019", WED, "2019-05-03"),
]

# Both ends of an interval, one giving what the other leaves out.
INTERVALS = [
    row("The round ran from 2 to 5 March 2021.", "2 to 5 March 2021", None, "2021-03-02/2021-03-05", basis="stated"),
    row("The round ran from 2 to 5 March.", "2 to 5 March", WED, "2021-03-02/2021-03-05", basis="anchored"),
    row("The round (2-5 March 2021) failed.", "2-5 March 2021", WED, "2021-03-02/2021-03-05", precision="interval"),
    row("The round was held on March 2–5.", "March 2–5", WED, "2021-03-02/2021-03-05"),
    row("The round was held March 28–April 2.", "March 28–April 2", WED, "2021-03-28/2021-04-02"),
    row("The round was held between 2 and 5 March.", "2 and 5 March", WED, "2021-03-02/2021-03-05"),
    row("The round was held on 2 and 3 March 2021.", "2 and 3 March 2021", WED, "2021-03-02/2021-03-03"),
    row("The round was held on March 2 and 3.", "March 2 and 3", WED, "2021-03-02/2021-03-03"),
    row(
        "The round ran from 28 December to 5 January.",
        "28 December to 5 January",
        "2021-01-10",
        "2020-12-28/2021-01-05",
    ),
    row("Raids rose between 2011 and 2013.", "2011 and 2013", WED, "2011/2013"),
    row("He led the mission from 2014 through 2019.", "2014 through 2019", WED, "2014/2019"),
    row("He led the mission from 2014 until 2019.", "2014 until 2019", WED, "2014/2019"),
    row("He led the mission in 2014-2019.", "2014-2019", WED, "2014/2019"),
    row("The war of 1992-95 killed thousands.", "1992-95", WED, "1992/1995"),
    row("He led the mission from May 2010 to June 2011.", "May 2010 to June 2011", WED, "2010-05/2011-06"),
    row("He led the mission between May and July 1994.", "May and July 1994", WED, "1994-05/1994-07"),
    row("Sanctions have been in force since 2014.", "2014", WED, "2014/..", latest=None, precision="interval"),
    row("Sanctions will be in force until 2022.", "2022", WED, "../2022", earliest=None),
    row("Sanctions will be in force through 2022.", "2022", WED, "../2022"),
    row("Sanctions were in force through March 31.", "March 31", WED, "../2021-03-31"),
    row("The flag flies there for the first time since 1979.", "1979", WED, "1979/.."),
    row("No envoy had gone there before 2014.", "2014", WED, "../2013-12-31"),
    row("Both must reply no later than 15 June.", "15 June", WED, "../2021-06-15"),
    row("Both must reply by May 1.", "May 1", WED, "../2021-05-01", basis="anchored"),
    row("Both must reply before 15 June 2022.", "15 June 2022", WED, "../2022-06-14", basis="stated"),
    row("The zone will be closed from 1 July.", "1 July", WED, "2021-07-01/.."),
    row("The zone will be closed as of 1 July.", "1 July", WED, "2021-07-01/.."),
]

# A day or month without its year takes the year that the tense and the report's day ask for, and says so.
OPEN_YEAR = [
    row("Foreign troops will be gone on May 1.", "May 1", WED, "2021-05-01", basis="anchored"),
    row("Foreign troops left on May 1.", "May 1", WED, "2020-05-01"),
    row("Foreign troops left on May 1st.", "May 1st", "2021-05-20", "2021-05-01"),
    row("Foreign troops left on 1 May.", "1 May", "2021-05-20", "2021-05-01"),
    row("Foreign troops left on the first of May.", "first of May", "2021-05-20", "2021-05-01"),
    row("Foreign troops left on the 1st of May.", "1st of May", "2021-05-20", "2021-05-01"),
    row("Foreign troops left on the twenty-first of May.", "twenty-first of May", "2021-05-25", "2021-05-21"),
    row("Foreign troops left on May the 1st.", "May the 1st", "2021-05-20", "2021-05-01"),
    row("Foreign troops must leave on May 1.", "May 1", "2021-05-20", "2022-05-01"),
    row("Both camps accepted a May 1 deadline.", "May 1", WED, "2021-05-01", trap="a deadline lies ahead"),
    row("Both camps accepted the deadline of 15 June.", "15 June", WED, "2021-06-15", trap="a deadline lies ahead"),
    row("A conference is set for 12 June.", "12 June", WED, "2021-06-12"),
    row("The UN named a conference planned for 12 June.", "12 June", WED, "2021-06-12", trap="last year's June"),
    row("Mali's junta freed him on December 30.", "December 30", SAT, "2020-12-30"),
    row("Mali's junta will free him on January 3.", "January 3", "2020-12-30", "2021-01-03"),
    row("Mali's junta freed him in January.", "January", DECEMBER, "2020-01"),
    row("Mali's junta will free him in January.", "January", DECEMBER, "2021-01"),
    row("Mali's junta freed him in December.", "December", SAT, "2020-12"),
    row("Mali's junta freed him last December.", "last December", SAT, "2020-12"),
    row(
        "Mali's junta freed him last December.", "last December", DECEMBER, "2019-12", trap="this December is not over"
    ),
    row("Mali's junta will free him next January.", "next January", DECEMBER, "2021-01"),
    row("Mali's junta will free him this June.", "this June", WED, "2021-06"),
    row("Mali's junta freed him on 29 February.", "29 February", "2021-03-10", "2020-02-29"),
    row("Mali's junta freed him on 29 February.", "29 February", "2020-03-10", "2020-02-29"),
    row("Since March the two have talked daily.", "March", WED, "2021-03/.."),
    row("The two will talk until September.", "September", WED, "../2021-09"),
    row("The April 3 blast killed six.", "April 3", WED, "2021-04-03"),
    row("The talks of 3 April failed.", "3 April", WED, "2021-04-03"),
    row("The meeting will begin at 20:00 GMT on 17 April.", "17 April", WED, "2021-04-17"),
    row("The shelling began on the night of March 3.", "March 3", WED, "2021-03-03"),
    row("The truce ends at midnight on 30 June.", "30 June", WED, "2021-06-30"),
    row("Prime Minister Theresa May flew home on 3 May.", "3 May", "2019-05-10", "2019-05-03", trap="the name"),
    row("They may sign in May.", "May", WED, "2021-05", trap="the modal"),
]

# Without the report's date all that is relative stays so; what is printed of a date is kept.
UNDATED = [
    row("The envoys met on Wednesday.", "Wednesday", None, None, basis="unknown", relative="P-1W", anchor="published"),
    row("The envoys will meet on Wednesday.", "Wednesday", None, None, basis="unknown", relative="P1W"),
    row("The envoys met last Wednesday.", "last Wednesday", None, None, relative="P-1W"),
    row("The envoys met today.", "today", None, None, basis="unknown", relative="P0D", earliest=None, latest=None),
    row("The envoys met yesterday.", "yesterday", None, None, relative="P-1D"),
    row("The envoys will meet tomorrow.", "tomorrow", None, None, relative="P1D"),
    row("The envoys met overnight.", "overnight", None, None, basis="unknown"),
    row("The envoys met last week.", "last week", None, None, relative="P-1W"),
    row("The envoys will meet next month.", "next month", None, None, relative="P1M"),
    row("The envoys met last quarter.", "last quarter", None, None, relative="P-3M"),
    row("The envoys met two weeks ago.", "two weeks ago", None, None, relative="P-2W"),
    row("The envoys met a fortnight ago.", "a fortnight ago", None, None, relative="P-2W"),
    row("The envoys met a decade ago.", "a decade ago", None, None, relative="P-10Y"),
    row("The envoys will meet in two weeks' time.", "two weeks' time", None, None, relative="P2W"),
    row("The envoys will meet in three days.", "three days", None, None, relative="P3D", trap="three days before"),
    row("The envoys must meet within 30 days.", "30 days", None, None, relative="P30D", precision="duration"),
    row("The envoys have met twice over the past two years.", "past two years", None, None, relative="P-2Y"),
    row("It was the first meeting in nine years.", "nine years", None, None, relative="P-9Y"),
    row("The envoys will meet by the end of the year.", "the end of the year", None, None, relative="P0Y"),
    row("The envoys met on May 1.", "May 1", None, "XXXX-05-01", basis="stated", earliest=None, latest=None),
    row("The envoys met in August.", "August", None, "XXXX-08", earliest=None),
    row("The envoys met from 2 to 5 March.", "2 to 5 March", None, "XXXX-03-02/XXXX-03-05", earliest=None),
    row("The envoys met last December.", "last December", None, "XXXX-12", basis="unknown", latest=None),
    row("The envoys met last summer.", "last summer", None, "XXXX-22", basis="unknown"),
    row("The envoys met on 3 May 2019.", "3 May 2019", None, "2019-05-03", basis="stated"),
    row("The envoys have met since 2014.", "2014", None, "2014/..", basis="stated"),
]

# What hangs on another event or on the day told of is not counted from the report, however well its day is known.
EVENTS = [
    row("Three days later the port fell.", "Three days later", WED, None, basis="unknown", anchor="event", relative="P3D"),
    row("The port had fallen three days earlier.", "three days earlier", WED, None, anchor="event", relative="P-3D"),
    row("A similar pact had failed a year earlier.", "a year earlier", WED, None, anchor="event", relative="P-1Y"),
    row("The port had fallen the day before.", "the day before", WED, None, anchor="event", relative="P-1D"),
    row("The port fell the day after.", "the day after", WED, None, anchor="event", relative="P1D"),
    row("The port fell the following day.", "the following day", WED, None, anchor="event", relative="P1D"),
    row("The port fell the next day.", "the next day", WED, None, anchor="event", relative="P1D", trap="tomorrow"),
    row("The port fell the same day.", "the same day", WED, None, anchor="event", relative="P0D", trap="today"),
    row("The port fell later that day.", "that day", WED, None, anchor="event", relative="P0D"),
    row("The port had fallen the previous day.", "the previous day", WED, None, anchor="event", relative="P-1D"),
    row("The port fell the following month.", "the following month", WED, None, anchor="event", relative="P1M"),
    row("The port fell the next year.", "the next year", WED, None, anchor="event", relative="P1Y"),
    row("The port had fallen the previous week.", "the previous week", WED, None, anchor="event", relative="P-1W"),
    row("The port fell that same year.", "that same year", WED, None, anchor="event", relative="P0Y"),
    row("The port fell the following Monday.", "the following Monday", WED, None, anchor="event"),
    row("Troops will leave 14 months after signing.", "14 months after", WED, None, anchor="event", relative="P14M"),
    row("He resigned three days after the attack.", "three days after", WED, None, anchor="event", relative="P3D"),
    row("He resigned a week before the vote.", "a week before", WED, None, anchor="event", relative="P-1W"),
    row("He resigned the day after the vote.", "the day after", WED, None, anchor="event", relative="P1D"),
    row("Troops will leave within 60 days of the signing.", "60 days", WED, None, anchor="event", relative="P60D",
        trap="60 days from the report"),
    row("Troops will leave within two weeks after the vote.", "two weeks after", WED, None, anchor="event", relative="P2W",
        trap="two weeks from the report"),
    row("He had ruled in the last year of the war.", "the last year", WED, None, trap="2020: it is the war's year"),
    row("He had ruled in the last five months of the war.", "last five months", WED, None, anchor="event"),
]  # fmt: skip

# How long and how often is kept as such and is no date.
DURATIONS = [
    row("The presidents talked for three hours.", "three hours", WED, None, timex="PT3H", precision="duration"),
    row("The presidents talked for 90 minutes.", "90 minutes", WED, None, timex="PT90M", precision="duration"),
    row("The blockade had lasted for six weeks.", "six weeks", WED, None, timex="P6W", earliest=None),
    row("The two had fought for more than 50 years.", "50 years", WED, None, timex="P50Y"),
    row("The two will train there for two months.", "two months", WED, None, timex="P2M", latest=None),
    row("The two had fought for a decade.", "a decade", None, None, timex="P10Y"),
]

# Words about time that give no day: none may be filled in. They may be marked, but never with a date.
NO_DATE = [
    # sets
    ("The commission meets every Friday.", "no single Friday"),
    ("The commission meets on Fridays.", "no single Friday"),
    ("The commission meets each Monday and Thursday.", "no single Monday"),
    ("The commission meets twice a week.", "no week"),
    ("The commission meets annually.", "no year"),
    ("The commission meets every two weeks.", "no two weeks"),
    ("The commission meets once a year.", "a year ago"),
    ("The commission meets every summer.", "no single summer"),
    ("The commission meets every day.", "today"),
    ("The commission meets every March.", "no single March"),
    ("Exports rise by a tenth per year.", "no year"),
    # durations without a place in the calendar
    ("The presidents held a two-day summit.", "two days from the report"),
    ("After nine years of war both sides are tired.", "nine years before the report"),
    ("The decades-long feud is over.", "decades before the report"),
    ("The rebels took the city in three days.", "three days before the report"),
    ("Years of talks brought nothing.", "no year"),
    ("The two had been rivals for years.", "no year"),
    ("The two had been rivals for decades.", "no decade"),
    ("It was the first such visit in years.", "no year"),
    ("The port fell weeks later.", "weeks from the report"),
    ("The treaty lasts ten years.", "ten years from the report"),
    # feasts and days of the year that no calendar date is printed for
    ("Ramadan begins with a truce.", "no day is printed"),
    ("The guns fell silent at Christmas.", "no day is printed"),
    ("The guns fell silent on New Year's Eve.", "no day is printed"),
    ("The guns fell silent before Easter.", "no day is printed"),
    ("The king pardoned rebels on Independence Day.", "no day is printed"),
    # anniversaries
    ("They marked the tenth anniversary of the accord.", "ten years before the report"),
    ("They spoke on the anniversary of the coup.", "no day is printed"),
    # vague
    ("The border moved at the turn of the century.", "no year is printed"),
    ("A budget for fiscal year 2022 was passed.", "a fiscal year is not the calendar's"),
    ("The militia must leave by midnight.", "of which day is not printed"),
    ("The shelling began at 20:15 local time.", "of which day is not printed"),
    ("The embassy recently reopened.", "no day"),
    ("The embassy will soon reopen.", "no day"),
    ("The embassy is now open.", "no day"),
    ("One day the embassy will reopen.", "one day from the report"),
    ("The two met the other day.", "no day"),
    ("At the end of the day, only talks will help.", "an idiom"),
    ("The attacks of 9/11 changed everything.", "no year is printed"),
]

# Words and numbers that only look like a time: none is marked.
NO_TIME = [
    # days that no calendar has
    ("The accord was signed on Feb. 30.", "no such day"),
    ("The accord was signed on 31 April 2020.", "no such day"),
    ("The accord was signed on 29 February 2021.", "no leap year"),
    ("The accord was signed on June 31.", "no such day"),
    # ages
    ("A 24-year-old was shot at the border.", "24 years ago"),
    ("The envoy, aged 64, fell ill.", "1964"),
    ("The king is in his eighties.", "the 1980s"),
    ("The king is in his 80s.", "the 1980s"),
    ("The 1,200-year-old mosque was hit.", "a year"),
    # quantities
    ("Some 2,000 troops crossed the river.", "the year 2000"),
    ("About 2010 prisoners were exchanged.", "the year 2010"),
    ("The border is 1,950 km long.", "the year 1950"),
    ("Turkey pledged $2020 to each family.", "the year 2020"),
    ("The motion passed by 19 votes to 20.", "years"),
    ("Between 10 and 12 people were hurt.", "days"),
    # numbers of things
    ("Resolution 2254 calls for a truce.", "the year 2254"),
    ("They invoked Security Council Resolution 1973.", "the year 1973"),
    ("UNSCR 1701 must be obeyed.", "the year 1701"),
    ("A Boeing 737 took the hostages home.", "a number"),
    ("The base lies on Route 66.", "a number"),
    ("An F-16 crossed the line.", "a number"),
    ("They invoked article 19 of the charter.", "a day"),
    ("The ship sails along the 38th parallel.", "a day"),
    ("The ship was met at 2000 GMT.", "the year 2000"),
    ("The jets fly 24/7.", "a date"),
    ("The delegation stayed in room 2001.", "the year 2001"),
    # names
    ("Theresa May rejected the offer.", "the month"),
    ("Prime Minister May rejected the offer.", "the month"),
    ("The offer was rejected by May and her cabinet.", "the month"),
    ("Jan Egeland spoke for the aid workers.", "January"),
    ("April Glaspie saw the president.", "the month"),
    ("August Hanning led the service.", "the month"),
    ("USA Today interviewed the envoy.", "the day"),
    ("Russia Today interviewed the envoy.", "the day"),
    ("The Sunday Times interviewed the envoy.", "the weekday"),
    ("The Good Friday Agreement is in danger.", "the weekday"),
    ("Black September seized the embassy.", "the month"),
    ("Hezbollah leads the March 8 alliance.", "the day"),
    ("The convoy crossed the 6 October Bridge.", "the day"),
    ("The Sun praised the accord.", "Sunday"),
    ("The Arab Spring swept him from power.", "the season"),
    ("The Prague Spring was crushed.", "the season"),
    # words with another meaning
    ("The rivals may sign a truce.", "the month"),
    ("The rebels march on the capital.", "the month"),
    ("March on the capital, the general told them.", "the month"),
    ("Sat at one table, the foes smiled.", "Saturday"),
    ("Both foes sat down to talk.", "Saturday"),
    ("A second envoy was expelled.", "a unit of time"),
    ("The second half of the plan is vague.", "a half year"),
    ("The third quarter of the city was razed.", "a quarter of the year"),
    ("New hopes spring from the accord.", "the season"),
    ("The capital will fall to the rebels.", "the season"),
    ("The fall of Kabul shocked the allies.", "the season"),
    ("Prices fall where peace returns.", "the season"),
    ("The late president signed it.", "late in some month"),
    ("The last stand of the militia failed.", "a time"),
    ("The order of the day was peace.", "a day"),
    ("An august assembly rose to greet the king.", "the month"),
]

ROWS = [
    *WEEKDAYS, *DEICTIC, *UNITS, *DISTANCES, *PARTS, *STATED, *INTERVALS, *OPEN_YEAR, *UNDATED, *EVENTS, *DURATIONS,
]  # fmt: skip
DATED = WED  # the day on which words without a date are read: on it a wrong reading shows

Times = dict[tuple[str, str | None], tuple[TimeRef, ...]]


@pytest.fixture(scope="module")
def times(pipeline: Pipeline) -> Times:
    """The times of every sentence, each a report of its own, all read in one go."""
    wanted = [(r.sentence, r.published) for r in ROWS]
    keys = list(dict.fromkeys([*wanted, *((sentence, DATED) for sentence, _ in [*NO_DATE, *NO_TIME])]))
    reports = (factory.report(text, id=f"r{n}", published=day) for n, (text, day) in enumerate(keys))
    readings = [reading for reading in pipeline.read_many(reports) if isinstance(reading, Reading)]
    marked = (tuple(m.time for m in r.mentions if m.kind is MentionKind.TIME and m.time) for r in readings)
    return dict(zip(keys, marked, strict=True))


@pytest.mark.parametrize("row", ROWS, ids=[r.name for r in ROWS])
def test_a_phrase_means_what_a_reader_takes_it_to_mean(row: Row, times: Times) -> None:
    found = times[row.sentence, row.published]
    end = row.sentence.index(row.phrase) + len(row.phrase)
    here = [time for time in found if time.end == end and row.phrase in time.text]
    assert len(here) == 1, f"{row.phrase!r} is not marked once: {[time.text for time in found]}"
    wanted = {"edtf": row.edtf, **row.more}
    assert {name: getattr(here[0], name) for name in wanted} == wanted, row.trap


@pytest.mark.parametrize("key", sorted({(r.sentence, r.published) for r in ROWS}, key=str), ids=str)
def test_nothing_else_of_the_sentence_is_a_time(key: tuple[str, str | None], times: Times) -> None:
    phrases = [r.phrase for r in ROWS if (r.sentence, r.published) == key]
    assert [time.text for time in times[key] if not any(phrase in time.text for phrase in phrases)] == []
    assert len(times[key]) <= len(phrases)


@pytest.mark.parametrize(("sentence", "trap"), NO_DATE, ids=[sentence for sentence, _ in NO_DATE])
def test_no_date_is_filled_in(sentence: str, trap: str, times: Times) -> None:
    filled = [t for t in times[sentence, DATED] if t.edtf or t.earliest or t.latest]
    assert [(time.text, time.edtf) for time in filled] == [], trap


@pytest.mark.parametrize(("sentence", "trap"), NO_TIME, ids=[sentence for sentence, _ in NO_TIME])
def test_what_only_looks_like_a_time_is_none(sentence: str, trap: str, times: Times) -> None:
    assert [(time.text, time.edtf) for time in times[sentence, DATED]] == [], trap


def test_an_assumed_date_never_looks_stated(times: Times) -> None:
    """A stated value hangs on nothing; a value that hangs on the report's day says so."""
    for found in times.values():
        for time in found:
            stated = time.basis.value == "stated"
            assert not (stated and (time.anchor or time.relative)), time
            assert not (time.basis.value == "unknown" and (time.earliest or time.latest)), time


def test_the_table_is_long() -> None:
    assert len(ROWS) + len(NO_DATE) + len(NO_TIME) >= 300
