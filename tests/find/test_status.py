"""How real an act is: the status of a named trigger in a whole sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.find import SentenceFindings
from detente.model import Frame, Status

pytestmark = pytest.mark.parser
FindOne = Callable[[str], SentenceFindings]

ROWS = [
    # happened
    ("Rwanda met Congo in Luanda on Tuesday.", "met", "happened"),
    ("Rwandan and Congolese ministers have met in Luanda.", "met", "happened"),
    ("Azerbaijan released 20 Armenian prisoners.", "released", "happened"),
    ("Twenty Armenian prisoners were released by Azerbaijan.", "released", "happened"),
    ("Serbia and Kosovo signed an agreement in Ohrid.", "signed", "happened"),
    ("The two sides managed to sign an agreement.", "sign", "happened"),
    ("After meeting Houthi envoys in Muscat, Grundberg flew to Riyadh.", "meeting", "happened"),
    ("The Houthis, who attacked Marib last year, left.", "attacked", "happened"),
    ("The talks between Israel and Lebanon lasted nine hours.", "talks", "happened"),
    ("He confirmed that Israel had attacked Syria.", "attacked", "happened"),
    # ongoing
    ("Egypt and Qatar are holding talks with Hamas in Cairo.", "talks", "ongoing"),
    ("Ethiopian forces are shelling Mekelle.", "shelling", "ongoing"),
    ("Russia is withdrawing its troops from Kherson.", "withdrawing", "ongoing"),
    ("Russia has been shelling Kharkiv since Monday.", "shelling", "ongoing"),
    ("Russian troops are being withdrawn from Kherson.", "withdrawn", "ongoing"),
    ("The negotiations between Cyprus's leaders are continuing in Geneva.", "negotiations", "ongoing"),
    ("Talks between Colombia and the ELN are under way in Havana.", "Talks", "ongoing"),
    # planned
    ("Mali will withdraw its troops from Kidal.", "withdraw", "planned"),
    ("Blinken will visit Kyiv on Friday.", "visit", "planned"),
    ("Blinken is to visit Kyiv on Friday.", "visit", "planned"),
    ("Blinken plans to visit Kyiv.", "visit", "planned"),
    ("Blinken is scheduled to visit Kyiv.", "visit", "planned"),
    ("Blinken is due to meet Lavrov in Geneva.", "meet", "planned"),
    ("Blinken said he would visit Kyiv.", "visit", "planned"),
    ("France has agreed to withdraw its troops from Niger.", "withdraw", "planned"),
    ("France has begun preparations to withdraw its troops from Niger.", "withdraw", "planned"),
    ("Blinken is going to visit Kyiv.", "visit", "planned"),
    ("Talks between Kosovo and Serbia are scheduled for May.", "Talks", "planned"),
    ("Talks between Kosovo and Serbia will begin in May.", "Talks", "planned"),
    ("The government promised to release 50 rebels.", "release", "planned"),
    ("France decided to withdraw its troops from Mali.", "withdraw", "planned"),
    ("They are about to sign an agreement with Hamas.", "sign", "planned"),
    ("Russia intends to withdraw its troops from Kherson.", "withdraw", "planned"),
    # called for
    ("The UN urged Rwanda to withdraw its troops from Goma.", "withdraw", "called_for"),
    ("The UN called on Rwanda to withdraw its troops from Goma.", "withdraw", "called_for"),
    ("The UN demanded that Rwanda withdraw its troops from Goma.", "withdraw", "called_for"),
    ("Rwanda should withdraw its troops from Goma, Kinshasa said.", "withdraw", "called_for"),
    ("Rwanda must withdraw its troops from Goma.", "withdraw", "called_for"),
    ("The EU called for talks between Serbia and Kosovo.", "talks", "called_for"),
    ("Turkey offered to mediate between Russia and Ukraine.", "mediate", "called_for"),
    ("Kenya proposed talks between Sudan's generals.", "talks", "called_for"),
    ("The pope hopes that Russia will withdraw its troops from Ukraine.", "withdraw", "called_for"),
    ("Haftar was asked to withdraw his forces from Tripoli.", "withdraw", "called_for"),
    ("The resolution calls for the withdrawal of Eritrean troops from Tigray.", "withdrawal", "called_for"),
    ("He appealed to the Houthis to release the sailors.", "release", "called_for"),
    # possible
    ("Israel may attack Lebanon.", "attack", "possible"),
    ("Israel might attack Lebanon.", "attack", "possible"),
    ("Israel could attack Lebanon.", "attack", "possible"),
    ("Diplomats fear that Israel will attack Lebanon.", "attack", "possible"),
    ("The president is considering withdrawing troops from Mali.", "withdrawing", "possible"),
    ("Xi is likely to visit Moscow.", "visit", "possible"),
    ("A possible visit by Xi to Moscow made headlines.", "visit", "possible"),
    ("Perhaps Israel attacked Syria.", "attacked", "possible"),
    # conditional
    ("Russia will withdraw its troops if Ukraine disarms.", "withdraw", "conditional"),
    ("Russia would withdraw its troops from Kherson if Kyiv agreed.", "withdraw", "conditional"),
    ("Unless Kyiv agrees, Russia will attack Odesa.", "attack", "conditional"),
    ("If Russia attacks Odesa, NATO will respond.", "attacks", "conditional"),
    ("Iran threatened to attack Israel.", "attack", "conditional"),
    ("Egypt warned it would withdraw its ambassador unless Israel met its demands.", "withdraw", "conditional"),
    # alleged
    ("Kigali accused Kinshasa of shelling Gisenyi.", "shelling", "alleged"),
    ("Kinshasa has been accused of shelling Gisenyi.", "shelling", "alleged"),
    ("Kigali alleged that Kinshasa had shelled Gisenyi.", "shelled", "alleged"),
    ("Kinshasa allegedly shelled Gisenyi.", "shelled", "alleged"),
    ("Kigali claimed that Kinshasa attacked Gisenyi.", "attacked", "alleged"),
    ("The Congolese army is suspected of attacking Gisenyi.", "attacking", "alleged"),
    ("Kinshasa reportedly shelled Gisenyi.", "shelled", "alleged"),
    # denied
    ("Kinshasa denied shelling Gisenyi.", "shelling", "denied"),
    ("Kinshasa denied that it had shelled Gisenyi.", "shelled", "denied"),
    ("Kinshasa denies having attacked Gisenyi.", "attacked", "denied"),
    # negated
    ("Kinshasa did not attack Gisenyi.", "attack", "negated"),
    ("Kinshasa has never attacked Gisenyi.", "attacked", "negated"),
    ("The general refused to meet the envoy of Chad.", "meet", "negated"),
    ("Serbia called off the talks with Kosovo.", "talks", "negated"),
    ("Serbia cancelled its visit to Kosovo.", "visit", "negated"),
    ("Serbia postponed talks with Kosovo.", "talks", "negated"),
    ("Rwanda failed to withdraw its troops from Goma.", "withdraw", "negated"),
    ("They parted without signing an agreement with Serbia.", "signing", "negated"),
    ("No talks were held between Serbia and Kosovo.", "talks", "negated"),
    ("Serbia and Kosovo are no longer holding talks.", "talks", "negated"),
    ("Rwanda will not withdraw its troops from Goma.", "withdraw", "negated"),
    ("Instead of meeting the Congolese envoy, Kagame flew home.", "meeting", "negated"),
    ("Neither Serbia nor Kosovo signed the agreement.", "signed", "negated"),
    ("Serbia was prevented from attacking Kosovo.", "attacking", "negated"),
    # the order of what fits
    ("Kigali accused Kinshasa of planning to attack Gisenyi.", "attack", "alleged"),
    ("Kinshasa denied that it would attack Gisenyi.", "attack", "denied"),
    ("Rwanda urged Congo not to attack Gisenyi.", "attack", "negated"),
    ("Rwanda may not withdraw its troops from Goma.", "withdraw", "negated"),
    # subtle
    ("The talks between Serbia and Kosovo did not make progress.", "talks", "happened"),
    ("Kinshasa does not deny attacking Gisenyi.", "attacking", "happened"),
    ("Kosovo regretted that Serbia attacked Banjska.", "attacked", "happened"),
    ("Serbia resumed talks with Kosovo.", "talks", "happened"),
    ("The mediator met both sides to discuss a truce.", "met", "happened"),
    ("Before meeting Lavrov, Blinken spoke with Borrell.", "spoke", "happened"),
    ("Condemning the attack by Serbia on Kosovo, Tirana asked for calm.", "attack", "happened"),
    # conditions: inverted, negated, absolute, and those that stand beside the clause
    ("Russia will attack the port of Odesa should an agreement not be reached.", "attack", "conditional"),
    ("Unless Mali pays, Niger will not release the prisoners.", "release", "conditional"),
    ("Niger will not release the prisoners until the ransom is paid.", "release", "conditional"),
    ("Niger will not release the prisoners of Mali.", "release", "negated"),
    ("One more raid and we attack Chad, said Burhan.", "attack", "conditional"),
    ("The day Chad attacks Sudan, Egypt withdraws its troops from Chad.", "withdraws", "conditional"),
    ("The ceasefire holding, Chad will release the prisoners.", "release", "conditional"),
    ("Any further raid would lead to sanctions by the EU against Chad.", "sanctions", "conditional"),
    ("With the consent of Chad, France would withdraw its troops from Mali.", "withdraw", "conditional"),
    ("If officials in Chad are to be believed, Sudan may attack Adre.", "attack", "possible"),
    ("Chad is ready for talks with Sudan if the raids stop.", "talks", "conditional"),
    ("Chad is ready for talks with Sudan.", "talks", "planned"),
    ("France is prepared to withdraw its troops from Mali if asked.", "withdraw", "conditional"),
    # a present tense that tells of what is to come
    ("Blinken visits Kyiv this Thursday.", "visits", "planned"),
    ("Blinken visits Kyiv.", "visits", "happened"),
    ("Under the accord, Rwanda withdraws its troops from Goma.", "withdraws", "planned"),
    # expected: one's own doing or set for a day, or only foreseen
    ("Chad expects to release the prisoners.", "release", "planned"),
    ("Chad is expected to release the prisoners on 5 May.", "release", "planned"),
    ("Chad is expected to attack Sudan.", "attack", "possible"),
    ("Chad expects to be attacked by Sudan.", "attacked", "possible"),
    # asked for, also where the parser parts the clauses
    ("The bishops entreated Chad to release the prisoners.", "release", "called_for"),
    ("The Council urged those holding the town to release the prisoners.", "release", "called_for"),
    (
        "Calls are growing for Kagame to resign and for the prisoners to be released by Rwanda.",
        "released",
        "called_for",
    ),
    (
        "The UN called on Rwanda to end the siege, release the prisoners and withdraw its troops.",
        "release",
        "called_for",
    ),
    # warned and believed: a modal tells by itself
    ("Chad could attack Sudan, the envoy warned.", "attack", "possible"),
    ("It is conceivable that Chad will attack Sudan.", "attack", "possible"),
    # causes
    ("Neighbours are concerned that the raid will trigger an attack by Chad on Sudan.", "attack", "possible"),
    ("The offer will not lead to talks between Chad and Sudan.", "talks", "negated"),
    # under way
    ("The envoy reported on the progress of the talks between Chad and Sudan.", "talks", "ongoing"),
    ("Talks between Chad and Sudan have entered their third week.", "Talks", "ongoing"),
    ("Talks between Chad and Sudan entered a third week in May.", "Talks", "happened"),
    ("With Chad shelling Sudanese villages, Sudan closed the border.", "shelling", "ongoing"),
    ("Chad has begun talks with Sudan.", "talks", "ongoing"),
    ("Chad began talks with Sudan.", "talks", "happened"),
    ("The rebels show no sign of halting their attacks on Chad.", "halting", "negated"),
    ("The army is making every effort to spare the town and is shelling Adre.", "shelling", "ongoing"),
    # came to nothing, was not granted
    ("Kenya's plan to withdraw its troops from Somalia failed.", "withdraw", "negated"),
    ("Police thwarted a group that planned to attack Chad.", "attack", "negated"),
    ("Chadian deputies voted down an attack on Sudan.", "attack", "negated"),
    ("France would send neither troops nor ships to Mali.", "send", "negated"),
    ("Chad was denied a meeting with Sudan.", "meeting", "negated"),
    ("Chad denied the meeting with Sudan.", "meeting", "denied"),
    # denied: who speaks is of the subject's name, or is its own
    ("Chad had not attacked Sudan, its envoy said.", "attacked", "denied"),
    ("Kenyan officials said the French army had not attacked Mali.", "attacked", "negated"),
    ("Chad brushed aside suggestions that it had attacked Sudan.", "attacked", "denied"),
    ("Accusations that Chad attacked Sudan are slander and lies.", "attacked", "denied"),
    # facts beside modals
    ("Biden would have faced defeat but met Zelensky.", "met", "happened"),
    ("Egypt was the first state to recognise Kosovo.", "recognise", "happened"),
    ("Sudan met Egypt, as the army says that it attacked Adre.", "attacked", "happened"),
    ("Sudan is studying a possible series of attacks by Chad.", "attacks", "possible"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), ROWS)
def test_status(text: str, trigger: str, status: str, find_one: FindOne) -> None:
    found = {event.trigger.text: event.modality.status.value for event in find_one(text).events}
    assert found.get(trigger, f"none in {found}") == status


def test_the_table_is_long() -> None:
    assert len(ROWS) >= 60
    assert {getattr(row, "values", row)[2] for row in ROWS} == {status.value for status in Status}


@pytest.mark.parametrize(
    ("text", "trigger", "inner"),
    [
        ("Kigali accused Kinshasa of planning to attack Gisenyi.", "attack", "planned"),
        ("Kigali accused Kinshasa of shelling Gisenyi.", "shelling", None),
        ("Kinshasa denied that it would attack Gisenyi.", "attack", "planned"),
        ("Israel may attack Lebanon.", "attack", None),
    ],
)
def test_what_the_innermost_words_say(text: str, trigger: str, inner: str | None, find_one: FindOne) -> None:
    (modality,) = [event.modality for event in find_one(text).events if event.trigger.text == trigger]
    assert (modality.inner and modality.inner.value) == inner


@pytest.mark.parametrize(
    ("text", "trigger", "governor"),
    [
        ("The UN urged Rwanda to withdraw its troops from Goma.", "withdraw", "urged"),
        ("Kigali accused Kinshasa of shelling Gisenyi.", "shelling", "accused"),
        ("Serbia called off the talks with Kosovo.", "talks", "called"),
        ("Iran threatened to attack Israel.", "attack", "threatened"),
        ("Rwanda met Congo in Luanda.", "met", None),
    ],
)
def test_the_words_whose_content_it_is(text: str, trigger: str, governor: str | None, find_one: FindOne) -> None:
    found = find_one(text)
    (modality,) = [event.modality for event in found.events if event.trigger.text == trigger]
    assert [found.tree.tokens[i].text for i in modality.governors] == ([governor] if governor else [])


@pytest.mark.parametrize(
    ("text", "trigger", "frame"),
    [
        ("Serbia met Kosovo in Brussels.", "met", Frame.CURRENT),
        ("Previous talks between Serbia and Kosovo failed.", "talks", Frame.BACKGROUND),
        ("Earlier talks between Serbia and Kosovo failed.", "talks", Frame.BACKGROUND),
        ("Serbia will meet Kosovo.", "meet", Frame.CURRENT),
        ("The 1994 attack by Hutu militias on Tutsi villages is taught in schools.", "attack", Frame.BACKGROUND),
        ("In 1987 Pretoria denied that its commandos attacked Zambia.", "attacked", Frame.BACKGROUND),
        ("Most of the prisoners whom Chad arrested in the 1980s are dead.", "arrested", Frame.BACKGROUND),
        ("Thirty years ago Chad attacked Libya.", "attacked", Frame.BACKGROUND),
        ("Decades after Chad attacked Libya, the border is closed.", "attacked", Frame.BACKGROUND),
        ("They marked the anniversary of the attack by Chad on Libya.", "attack", Frame.BACKGROUND),
        ("In 2005 Chad had agreed to withdraw its troops from Libya.", "withdraw", Frame.BACKGROUND),
        ("The accord of 1991 called for Chad to withdraw its troops from Libya.", "withdraw", Frame.BACKGROUND),
        ("Chad will attack Libya in 2030.", "attack", Frame.CURRENT),
        ("Chad attacked Libya on 3 March 2021.", "attacked", Frame.CURRENT),
        ("Two days after the attack by Chad on Libya, the border is closed.", "attack", Frame.CURRENT),
        ("The 2015 deal forces Iran to withdraw its troops from Syria.", "withdraw", Frame.CURRENT),
        ("Chad killed 1994 soldiers of Libya.", "killed", Frame.CURRENT),
        ("Chad has long been accused of attacking Libya.", "attacking", Frame.CURRENT),
    ],
)
def test_frame(text: str, trigger: str, frame: Frame, find_one: FindOne) -> None:
    (modality,) = [event.modality for event in find_one(text).events if event.trigger.text == trigger]
    assert modality.frame is frame
