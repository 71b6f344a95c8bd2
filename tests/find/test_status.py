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
    ],
)
def test_frame(text: str, trigger: str, frame: Frame, find_one: FindOne) -> None:
    (modality,) = [event.modality for event in find_one(text).events if event.trigger.text == trigger]
    assert modality.frame is frame
