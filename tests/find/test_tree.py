"""Grammar: who a verb's subject is, whose visit it was, who stands beside whom.

The first part needs no parser: sentences are built by hand, `word/POS/TAG/dep>head/lemma`. The second asks the same of real parses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import factory
import pytest

from detente.find import SentenceFindings, Tree
from detente.knowledge import Grammar

GRAMMAR = Grammar(
    control={"urge": "object", "promise": "subject", "appeal": "to", "call": "on", "force": "object"},
    support=frozenset({"hold", "make", "pay", "launch"}),
    support_by_preposition={"in": frozenset({"engage"})},
)


PASSIVE = "Chad/PROPN/NNP/nsubjpass>2 was/AUX/VBD/auxpass>2/be attacked/VERB/VBN/ROOT/attack by/ADP/IN/agent>2 Sudan/PROPN/NNP/pobj>3"


def tree(notation: str) -> Tree:
    return Tree(factory.sentence(notation), GRAMMAR)


def at(t: Tree, word: str) -> int:
    """Index of the only token of that word."""
    (found,) = [token.index for token in t.tokens if token.text == word]
    return found


def texts(t: Tree, tokens: Iterable[int]) -> list[str]:
    return [t.tokens[i].text for i in tokens]


# ── by hand ──


def test_the_notation_gives_a_sentence() -> None:
    found = factory.sentence(
        "The/DET/DT/det>1 king/NOUN/NN/nsubj>2 left/VERB/VBD/ROOT/leave ,/PUNCT/,/punct>2 sad/ADJ/JJ/advcl>2//MOOD",
        start=10,
        number=3,
    )
    assert (found.text, found.start, found.end, found.number) == ("The king left, sad", 10, 28, 3)
    assert [(t.text, t.start, t.end) for t in found.tokens][-1] == ("sad", 25, 28)
    assert (found.tokens[2].lemma, found.tokens[2].head, found.tokens[2].children) == ("leave", 2, (1, 3, 4))
    assert (found.tokens[1].children, found.tokens[4].entity, found.tokens[4].lemma) == ((0,), "MOOD", "sad")


# notation, verb, subjects, objects
CLAUSES = {
    "active": ("Chad/PROPN/NNP/nsubj>1 met/VERB/VBD/ROOT/meet Sudan/PROPN/NNP/dobj>1", "met", ["Chad"], ["Sudan"]),
    "passive": (PASSIVE, "attacked", ["Sudan"], ["Chad"]),
    "passive without an agent": (
        "Chad/PROPN/NNP/nsubjpass>2 was/AUX/VBD/auxpass>2/be attacked/VERB/VBN/ROOT/attack",
        "attacked",
        [],
        ["Chad"],
    ),
    "perfect is no passive": (
        "Chad/PROPN/NNP/nsubj>2 has/AUX/VBZ/aux>2/have attacked/VERB/VBN/ROOT/attack Sudan/PROPN/NNP/dobj>2",
        "attacked",
        ["Chad"],
        ["Sudan"],
    ),
    "reduced relative": (
        "rebels/NOUN/NNS/nsubj>4/rebel backed/VERB/VBN/acl>0/back by/ADP/IN/agent>1 Chad/PROPN/NNP/pobj>2 fled/VERB/VBD/ROOT/flee",
        "backed",
        ["Chad"],
        ["rebels"],
    ),
    "participle in front": (
        "backed/VERB/VBN/amod>1/back rebels/NOUN/NNS/nsubj>2/rebel fled/VERB/VBD/ROOT/flee",
        "backed",
        [],
        ["rebels"],
    ),
    "present participle": (
        "rebels/NOUN/NNS/nsubj>3/rebel holding/VERB/VBG/acl>0/hold Goma/PROPN/NNP/dobj>1 fled/VERB/VBD/ROOT/flee",
        "holding",
        ["rebels"],
        ["Goma"],
    ),
    "coordinated verb": (
        "Chad/PROPN/NNP/nsubj>1 met/VERB/VBD/ROOT/meet Sudan/PROPN/NNP/dobj>1 and/CCONJ/CC/cc>1 left/VERB/VBD/conj>1/leave",
        "left",
        ["Chad"],
        [],
    ),
    "coordinated verbs share an object": (
        "Chad/PROPN/NNP/nsubj>1 met/VERB/VBD/ROOT/meet and/CCONJ/CC/cc>1 praised/VERB/VBD/conj>1/praise Sudan/PROPN/NNP/dobj>3",
        "met",
        ["Chad"],
        ["Sudan"],
    ),
    "coordinated passive": (
        "Chad/PROPN/NNP/nsubjpass>2 was/AUX/VBD/auxpass>2/be attacked/VERB/VBN/ROOT/attack and/CCONJ/CC/cc>2 robbed/VERB/VBN/conj>2/rob by/ADP/IN/agent>4 Sudan/PROPN/NNP/pobj>5",
        "robbed",
        ["Sudan"],
        ["Chad"],
    ),
    "object control": (
        "Oman/PROPN/NNP/nsubj>1 urged/VERB/VBD/ROOT/urge Chad/PROPN/NNP/dobj>1 to/PART/TO/aux>4 leave/VERB/VB/xcomp>1 Goma/PROPN/NNP/dobj>4",
        "leave",
        ["Chad"],
        ["Goma"],
    ),
    "subject control": (
        "Oman/PROPN/NNP/nsubj>1 promised/VERB/VBD/ROOT/promise Chad/PROPN/NNP/dobj>1 to/PART/TO/aux>4 leave/VERB/VB/xcomp>1",
        "leave",
        ["Oman"],
        [],
    ),
    "control through a preposition": (
        "Oman/PROPN/NNP/nsubj>1 appealed/VERB/VBD/ROOT/appeal to/ADP/IN/prep>1 Chad/PROPN/NNP/pobj>2 to/PART/TO/aux>5 leave/VERB/VB/xcomp>1",
        "leave",
        ["Chad"],
        [],
    ),
    "control in the passive": (
        "Chad/PROPN/NNP/nsubjpass>2 was/AUX/VBD/auxpass>2/be urged/VERB/VBN/ROOT/urge to/PART/TO/aux>4 leave/VERB/VB/xcomp>2",
        "leave",
        ["Chad"],
        [],
    ),
    "raising": (
        "Chad/PROPN/NNP/nsubj>1 seems/VERB/VBZ/ROOT/seem to/PART/TO/aux>3 leave/VERB/VB/xcomp>1 Goma/PROPN/NNP/dobj>3",
        "leave",
        ["Chad"],
        ["Goma"],
    ),
    "subject relative": (
        "rebels/NOUN/NNS/nsubj>4/rebel who/PRON/WP/nsubj>2 held/VERB/VBD/relcl>0/hold Goma/PROPN/NNP/dobj>2 fled/VERB/VBD/ROOT/flee",
        "held",
        ["rebels"],
        ["Goma"],
    ),
    "object relative": (
        "rebels/NOUN/NNS/nsubj>4/rebel whom/PRON/WP/dobj>3 Chad/PROPN/NNP/nsubj>3 backed/VERB/VBD/relcl>0/back fled/VERB/VBD/ROOT/flee",
        "backed",
        ["Chad"],
        ["rebels"],
    ),
    "bare relative": (
        "rebels/NOUN/NNS/nsubj>3/rebel Chad/PROPN/NNP/nsubj>2 backed/VERB/VBD/relcl>0/back fled/VERB/VBD/ROOT/flee",
        "backed",
        ["Chad"],
        ["rebels"],
    ),
    "adverbial participle": (
        "Chad/PROPN/NNP/nsubj>1 left/VERB/VBD/ROOT/leave ,/PUNCT/,/punct>1 ending/VERB/VBG/advcl>1/end talks/NOUN/NNS/dobj>3/talk",
        "ending",
        ["Chad"],
        ["talks"],
    ),
    "gerund behind a preposition": (
        "Oman/PROPN/NNP/nsubj>1 accused/VERB/VBD/ROOT/accuse Chad/PROPN/NNP/dobj>1 of/ADP/IN/prep>1 shelling/VERB/VBG/pcomp>3/shell Goma/PROPN/NNP/dobj>4",
        "shelling",
        ["Chad"],
        ["Goma"],
    ),
    "gerund of the subject": (
        "Chad/PROPN/NNP/nsubj>1 succeeded/VERB/VBD/ROOT/succeed in/ADP/IN/prep>1 taking/VERB/VBG/pcomp>2/take Goma/PROPN/NNP/dobj>3",
        "taking",
        ["Chad"],
        ["Goma"],
    ),
    "a past tense stands beside no infinitive": (
        "Oman/PROPN/NNP/nsubj>1 urged/VERB/VBD/ROOT/urge Chad/PROPN/NNP/dobj>1 to/PART/TO/aux>4 stop/VERB/VB/xcomp>1 and/CCONJ/CC/cc>4 flew/VERB/VBD/conj>4/fly home/ADV/RB/advmod>6",
        "flew",
        ["Oman"],
        [],
    ),
    "imperative": ("Leave/VERB/VB/ROOT/leave Goma/PROPN/NNP/dobj>0", "Leave", [], ["Goma"]),
}


@pytest.mark.parametrize(("notation", "verb", "subjects", "objects"), CLAUSES.values(), ids=CLAUSES.keys())
def test_subjects_and_objects(notation: str, verb: str, subjects: list[str], objects: list[str]) -> None:
    t = tree(notation)
    v = at(t, verb)
    assert (texts(t, t.subjects(v)), texts(t, t.objects(v))) == (subjects, objects)


@pytest.mark.parametrize("notation", [row[0] for row in CLAUSES.values()], ids=CLAUSES.keys())
def test_any_question_about_any_token_has_an_answer(notation: str) -> None:
    t = tree(notation)
    for i in range(len(t.tokens)):
        for answer in (
            t.subjects(i),
            t.objects(i),
            t.agents(i),
            t.surface_subject(i),
            t.conjuncts(i),
            t.members(i),
            t.core(i),
            t.subtree(i),
            t.through(i),
            list(t.ancestors(i)),
        ):
            assert all(0 <= j < len(t.tokens) for j in answer)
        assert i in t.conjuncts(i)
        assert i in t.subtree(i)
        assert t.core(i)[-1] == i
        assert isinstance(t.is_passive(i), bool)
        assert isinstance(t.negated(i), bool)


@pytest.mark.parametrize(
    ("notation", "noun", "members"),
    [
        (
            "Chad/PROPN/NNP/nsubj>3 and/CCONJ/CC/cc>0 Niger/PROPN/NNP/conj>0 met/VERB/VBD/ROOT/meet",
            "Chad",
            ["Chad", "Niger"],
        ),
        (
            "Chad/PROPN/NNP/nsubj>6 ,/PUNCT/,/punct>0 Niger/PROPN/NNP/conj>0 ,/PUNCT/,/punct>2 and/CCONJ/CC/cc>2 Mali/PROPN/NNP/conj>2 met/VERB/VBD/ROOT/meet",
            "Chad",
            ["Chad", "Niger", "Mali"],
        ),
        (
            "Chad/PROPN/NNP/nsubj>6 ,/PUNCT/,/punct>0 along/ADP/IN/prep>0 with/ADP/IN/prep>2 Niger/PROPN/NNP/pobj>3 ,/PUNCT/,/punct>0 left/VERB/VBD/ROOT/leave",
            "Chad",
            ["Chad", "Niger"],
        ),
        (
            "Chad/PROPN/NNP/nsubj>6 ,/PUNCT/,/punct>0 together/ADV/RB/advmod>3 with/ADP/IN/prep>0 Niger/PROPN/NNP/pobj>3 ,/PUNCT/,/punct>0 left/VERB/VBD/ROOT/leave",
            "Chad",
            ["Chad", "Niger"],
        ),
        (
            "Chad/PROPN/NNP/nsubj>5 ,/PUNCT/,/punct>0 alongside/ADP/IN/prep>0 Niger/PROPN/NNP/pobj>2 ,/PUNCT/,/punct>0 left/VERB/VBD/ROOT/leave",
            "Chad",
            ["Chad", "Niger"],
        ),
        (
            "states/NOUN/NNS/nsubj>5/state ,/PUNCT/,/punct>0 including/VERB/VBG/prep>0/include Niger/PROPN/NNP/pobj>2 ,/PUNCT/,/punct>0 left/VERB/VBD/ROOT/leave",
            "states",
            ["states", "Niger"],
        ),
        (
            "men/NOUN/NNS/nsubj>3/man with/ADP/IN/prep>0 guns/NOUN/NNS/pobj>1/gun left/VERB/VBD/ROOT/leave",
            "men",
            ["men"],
        ),
        (
            "talks/NOUN/NNS/nsubj>5/talk with/ADP/IN/prep>0 Chad/PROPN/NNP/pobj>1 and/CCONJ/CC/cc>2 Mali/PROPN/NNP/conj>2 failed/VERB/VBD/ROOT/fail",
            "talks",
            ["talks"],
        ),
    ],
    ids=["two", "three", "along with", "together with", "alongside", "including", "with a thing", "talks with"],
)
def test_members(notation: str, noun: str, members: list[str]) -> None:
    t = tree(notation)
    assert texts(t, t.members(at(t, noun))) == members


@pytest.mark.parametrize(
    ("notation", "noun", "agents"),
    [
        ("Chad/PROPN/NNP/poss>2 's/PART/POS/case>0 visit/NOUN/NN/nsubj>3 ended/VERB/VBD/ROOT/end", "visit", ["Chad"]),
        (
            "a/DET/DT/det>1 visit/NOUN/NN/nsubj>4 by/ADP/IN/prep>1 Chad/PROPN/NNP/pobj>2 ended/VERB/VBD/ROOT/end",
            "visit",
            ["Chad"],
        ),
        ("Chad/PROPN/NNP/nsubj>1 paid/VERB/VBD/ROOT/pay a/DET/DT/det>3 visit/NOUN/NN/dobj>1", "visit", ["Chad"]),
        ("Chad/PROPN/NNP/nsubj>1 saw/VERB/VBD/ROOT/see a/DET/DT/det>3 visit/NOUN/NN/dobj>1", "visit", []),
        (
            "talks/NOUN/NNS/nsubj>4/talk held/VERB/VBN/acl>0/hold by/ADP/IN/agent>1 Chad/PROPN/NNP/pobj>2 failed/VERB/VBD/ROOT/fail",
            "talks",
            ["Chad"],
        ),
        ("Chad/PROPN/NNP/nsubj>1 is/AUX/VBZ/ROOT/be the/DET/DT/det>3 supporter/NOUN/NN/attr>1", "supporter", ["Chad"]),
        (
            "Chad/PROPN/NNP/nsubj>1 engaged/VERB/VBD/ROOT/engage in/ADP/IN/prep>1 talks/NOUN/NNS/pobj>2/talk",
            "talks",
            ["Chad"],
        ),
    ],
    ids=["possessor", "by", "support verb", "another verb", "held by", "is a", "engaged in"],
)
def test_agents(notation: str, noun: str, agents: list[str]) -> None:
    t = tree(notation)
    assert texts(t, t.agents(at(t, noun))) == agents


@pytest.mark.parametrize(
    ("notation", "i", "preposition", "found"),
    [
        ("met/VERB/VBD/ROOT/meet with/ADP/IN/prep>0 Chad/PROPN/NNP/pobj>1", 0, "with", ["Chad"]),
        (
            "fled/VERB/VBD/ROOT/flee from/ADP/IN/prep>0 within/ADP/IN/prep>1 Chad/PROPN/NNP/pobj>2",
            0,
            "within",
            ["Chad"],
        ),
        (
            "flew/VERB/VBD/ROOT/fly to/ADP/IN/prep>0 and/CCONJ/CC/cc>1 from/ADP/IN/conj>1 Chad/PROPN/NNP/pobj>3",
            0,
            "from",
            ["Chad"],
        ),
        ("met/VERB/VBD/ROOT/meet with/ADP/IN/prep>0 Chad/PROPN/NNP/pobj>1", 0, "by", []),
    ],
    ids=["plain", "two in a row", "coordinated", "none"],
)
def test_prepositional(notation: str, i: int, preposition: str, found: list[str]) -> None:
    t = tree(notation)
    assert texts(t, t.prepositional(i, preposition)) == found


@pytest.mark.parametrize(
    ("notation", "verb", "negated"),
    [
        ("Chad/PROPN/NNP/nsubj>3 did/AUX/VBD/aux>3/do not/PART/RB/neg>3 leave/VERB/VB/ROOT", "leave", True),
        ("Chad/PROPN/NNP/nsubj>2 never/ADV/RB/advmod>2 left/VERB/VBD/ROOT/leave", "left", True),
        ("Chad/PROPN/NNP/nsubj>2 hardly/ADV/RB/advmod>2 left/VERB/VBD/ROOT/leave", "left", True),
        ("Chad/PROPN/NNP/nsubj>1 left/VERB/VBD/ROOT/leave", "left", False),
    ],
    ids=["not", "never", "hardly", "no negation"],
)
def test_negation(notation: str, verb: str, negated: bool) -> None:
    t = tree(notation)
    assert t.negated(at(t, verb)) is negated


def test_no_longer_negates() -> None:
    t = tree(
        "Chad/PROPN/NNP/nsubj>3 no/ADV/RB/neg>2 longer/ADV/RB/advmod>3 shells/VERB/VBZ/ROOT/shell Goma/PROPN/NNP/dobj>3"
    )
    assert t.negated(at(t, "shells"))


def test_core_leaves_out_determiner_and_what_follows() -> None:
    t = tree(
        "the/DET/DT/det>2 Russian/ADJ/JJ/amod>2 strikes/NOUN/NNS/ROOT/strike on/ADP/IN/prep>2 Homs/PROPN/NNP/pobj>3"
    )
    assert texts(t, t.core(2)) == ["Russian", "strikes"]
    assert t.start(2).text == "Russian"
    assert texts(t, t.modifiers(2)) == ["Russian"]


def test_measures_lead_to_what_they_measure() -> None:
    t = tree(
        "thousands/NOUN/NNS/ROOT/thousand of/ADP/IN/prep>0 pairs/NOUN/NNS/pobj>1/pair of/ADP/IN/prep>2 boots/NOUN/NNS/pobj>3/boot"
    )
    assert texts(t, t.through(0)) == ["thousands", "pairs", "boots"]
    assert texts(t, t.through(4)) == ["boots"]


@pytest.mark.parametrize("length", [20, 200, 2000])
def test_long_chains_of_coordination_end(length: int) -> None:
    """Whatever the parser makes of repeated input, no question runs away."""
    chain = " ".join(f"went{k}/VERB/VBD/conj>{k}/go" for k in range(length))
    t = tree(f"went/VERB/VBD/ROOT/go {chain}")
    assert t.subjects(length) == ()
    assert t.objects(0) == ()
    assert len(t.subtree(0)) == length + 1
    assert t.auxiliaries(length) == []


@pytest.mark.parametrize("length", [20, 200, 2000])
def test_long_chains_of_infinitives_end(length: int) -> None:
    chain = " ".join(f"want{k}/VERB/VB/xcomp>{k}/want" for k in range(length))
    t = tree(f"want/VERB/VB/ROOT {chain}")
    assert t.subjects(length) == ()
    assert t.is_passive(length) is False


# ── with the parser ──

PARSED = [
    ("Norway mediated between Sri Lanka and the LTTE.", "mediated", ["Norway"], []),
    ("The Tamil Tigers were defeated by the army.", "defeated", ["army"], ["Tigers"]),
    ("Manila and the MILF signed the framework.", "signed", ["Manila", "MILF"], ["framework"]),
    ("Manila, Kuala Lumpur and the MILF signed it.", "signed", ["Manila", "Lumpur", "MILF"], ["it"]),
    ("Kenya, along with Uganda, sent troops.", "sent", ["Kenya", "Uganda"], ["troops"]),
    ("Kenya, together with Uganda, sent troops.", "sent", ["Kenya", "Uganda"], ["troops"]),
    ("Havana urged Bogotá to free the hostages.", "free", ["Bogotá"], ["hostages"]),
    ("Bogotá promised Havana to free the hostages.", "free", ["Bogotá"], ["hostages"]),
    ("Bogotá promised to free the hostages.", "free", ["Bogotá"], ["hostages"]),
    ("Caracas called on Bogotá to free the hostages.", "free", ["Bogotá"], ["hostages"]),
    ("Caracas forced Bogotá to free the hostages.", "free", ["Bogotá"], ["hostages"]),
    ("Bogotá was forced to free the hostages.", "free", ["Bogotá"], ["hostages"]),
    ("Eritrea agreed to receive Ethiopian envoys.", "receive", ["Eritrea"], ["envoys"]),
    ("Eritrea is expected to receive Ethiopian envoys.", "receive", ["Eritrea"], ["envoys"]),
    ("The rebels who attacked Bangui fled.", "attacked", ["rebels"], ["Bangui"]),
    ("The rebels whom Chad had armed fled.", "armed", ["Chad"], ["rebels"]),
    ("The rebels armed by Chad fled.", "armed", ["Chad"], ["rebels"]),
    ("The rebels, armed by Chad, fled to Bangui.", "armed", ["Chad"], ["rebels"]),
    ("The rebels attacking Bangui fled.", "attacking", ["rebels"], ["Bangui"]),
    ("Chad attacked Bangui, killing two soldiers.", "killing", ["Chad"], ["soldiers"]),
    ("Chad invaded and occupied Bangui.", "invaded", ["Chad"], ["Bangui"]),
    ("Chad invaded and occupied Bangui.", "occupied", ["Chad"], ["Bangui"]),
    ("Oman accused Iran of arming the rebels.", "arming", ["Iran"], ["rebels"]),
    ("Iran was accused of arming the rebels.", "arming", ["Iran"], ["rebels"]),
    ("Iran denied arming the rebels.", "arming", ["Iran"], ["rebels"]),
    ("Iran, which armed the rebels, denied it.", "armed", ["Iran"], ["rebels"]),
    ("Did Iran arm the rebels?", "arm", ["Iran"], ["rebels"]),
    ("Iran has not armed the rebels.", "armed", ["Iran"], ["rebels"]),
    ("Iran will be armed by Russia.", "armed", ["Russia"], ["Iran"]),
    ("The rebels are being armed by Iran.", "armed", ["Iran"], ["rebels"]),
    pytest.param(
        "It was Iran that armed the rebels.",
        "armed",
        ["Iran"],
        ["rebels"],
        marks=pytest.mark.xfail(strict=True, reason="cleft sentences are not resolved"),
    ),
    ("After meeting the rebels, Norway left.", "meeting", ["Norway"], ["rebels"]),
]


@pytest.mark.parser
@pytest.mark.parametrize(("text", "verb", "subjects", "objects"), PARSED)
def test_who_does_what_in_real_parses(
    text: str, verb: str, subjects: list[str], objects: list[str], find_one: Callable[[str], SentenceFindings]
) -> None:
    t = find_one(text).tree
    v = at(t, verb)
    found = [m for s in t.subjects(v) for m in t.members(s)]
    assert texts(t, dict.fromkeys(found)) == subjects
    assert texts(t, t.objects(v)) == objects


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "noun", "agents"),
    [
        ("Norway's visit ended early.", "visit", ["Norway"]),
        ("A visit by Norway ended early.", "visit", ["Norway"]),
        ("Norway paid a visit to Juba.", "visit", ["Norway"]),
        ("Talks were held by Norway in Juba.", "Talks", ["Norway"]),
        ("Norway took part in the talks in Juba.", "talks", ["Norway"]),
        ("Its visit ended early.", "visit", ["Its"]),
        ("The visit ended early.", "visit", []),
    ],
)
def test_who_does_what_a_noun_names_in_real_parses(
    text: str, noun: str, agents: list[str], find_one: Callable[[str], SentenceFindings]
) -> None:
    t = find_one(text).tree
    assert texts(t, t.agents(at(t, noun))) == agents
