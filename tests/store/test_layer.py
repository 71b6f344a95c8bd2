"""The record layer of one report."""

from dataclasses import replace

from factory import allegation, event, every_kind, party, report, response

from detente.store.held import CommitmentRecord, DeadlineRecord, DisputeRecord, EventRecord
from detente.store.layer import layer_of

READING = every_kind()
IDS = {claim.kind: claim.id for claim in reversed(READING.claims)}


def test_events() -> None:
    met, accuse, shelling = (held for held in layer_of(READING.claims) if isinstance(held, EventRecord))
    assert (met.type, met.status, met.actors, met.latest, met.territory) == (
        "CONSULT",
        "held",
        ("state:TCD", "state:SDN"),
        "2021-05-04",
        "QAT",
    )
    assert (accuse.status, accuse.content) == ("held", False)
    assert (shelling.status, shelling.content, shelling.origins) == ("disputed", True, 1)


def test_a_commitment_knows_its_deadline_and_what_it_is_given_for() -> None:
    leave, camps = (held for held in layer_of(READING.claims) if isinstance(held, CommitmentRecord))
    assert (leave.action, leave.obligor, leave.status) == ("withdraw its troops", ("state:TCD",), "not assessed")
    assert leave.in_exchange_for == (camps.id,)
    assert leave.deadlines == (IDS["deadline"],)
    assert leave.claims == (leave.id, IDS["deadline"])


def test_a_deadline_knows_its_commitment_from_either_end() -> None:
    for claims in (
        READING.claims,
        [replace(c, commitment=None) if c.kind == "deadline" else c for c in READING.claims],
    ):
        (due,) = (held for held in layer_of(claims) if isinstance(held, DeadlineRecord))
        assert (due.due, due.latest, due.basis) == ("by 1 June", "2021-06-01", "computed")
        assert due.commitment == IDS["commitment"]
        assert due.claims == (IDS["deadline"], IDS["commitment"])


def test_a_dispute_has_allegation_proposition_and_answers() -> None:
    (dispute,) = (held for held in layer_of(READING.claims) if isinstance(held, DisputeRecord))
    assert (dispute.accusers, dispute.accused, dispute.status) == (("state:SDN",), ("state:TCD",), "answered")
    assert (dispute.responders, dispute.responses) == (("state:TCD",), ("denies",))
    assert dispute.claims == (IDS["allegation"], dispute.proposition, IDS["response"])


def test_no_accuser_is_invented() -> None:
    text = report("Chad has long been accused of shelling Tina.")
    (dispute,) = layer_of([allegation(text, "accused", [party(text, "Chad")])])
    assert isinstance(dispute, DisputeRecord)
    assert (dispute.accusers, dispute.status) == ((), "unanswered")


def test_retellings_are_one_event() -> None:
    text = report("They met in Doha. The meeting was the first. They had met in secret.")
    first = event(text, "met")
    second = event(text, "meeting", same_as=first.id)
    third = event(text, "had met", same_as=second.id)
    (held,) = layer_of([third, second, first])
    assert (held.id, held.claims) == (first.id, (first.id, second.id, third.id))


def test_a_ring_of_retellings_ends() -> None:
    text = report("They met, and they talked.")
    first, second = event(text, "met"), event(text, "talked")
    ring = [replace(first, same_as=second.id), replace(second, same_as=first.id)]
    assert len(layer_of(ring)) == 1


def test_what_is_only_demanded_is_no_event() -> None:
    text = report("The UN urged Chad to withdraw.")
    urged = event(text, "urged", type="REQUEST")
    withdraw = event(text, "withdraw", type="RETREAT", status="called_for", content_of=urged.id)
    assert [held.id for held in layer_of([urged, withdraw])] == [urged.id]


def test_an_answer_without_an_allegation_holds_nothing() -> None:
    text = report("Chad denies this.")
    assert layer_of([response(text, "denies", [party(text, "Chad")])]) == ()
