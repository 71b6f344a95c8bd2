"""Closed lists: the words that a field may hold, besides null. The JSON Schema has the same."""

from __future__ import annotations

from collections.abc import Mapping

from detente.model import (
    AgreementAct,
    AgreementClaim,
    CommitmentClaim,
    EventClaim,
    Party,
    PlaceRef,
    ResponseClaim,
    RoleClaim,
    StatementClaim,
    Status,
    TimeRef,
    VoiceLink,
)

# PLOVER 2.0: every type with its modes.
MODES: Mapping[str, tuple[str, ...]] = {
    name: tuple(modes.split())
    for name, modes in {
        "AGREE": "",
        "CONSULT": "visit third-party multilateral phone",
        "SUPPORT": "",
        "CONCEDE": "",
        "COOPERATE": "",
        "AID": "",
        "RETREAT": "withdraw release disarm ceasefire access resign",
        "REQUEST": "assist change yield meet",
        "ACCUSE": "disapprove investigate allege",
        "REJECT": "assist change yield meet",
        "THREATEN": "restrict arrest relations expel territory violence",
        "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
        "SANCTION": "convict expel withdraw discontinue",
        "MOBILIZE": "troops weapons police militia",
        "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
        "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack "
        "aerial drone heavy-weapons crowd-control unconventional",
    }.items()
}
_CONTEXTS = tuple(
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy "
    "economic legal reparations human_rights rights_freedoms repression human_security gender lgbt "
    "religion_ethnicity inequality diplomatic territory peacekeeping health asylum migration disasters "
    "natural_resource environment technology terrorism cbrn cyber misinformation crime corruption "
    "illegal_drugs trafficking".split()
)
_SECTORS = tuple(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()
)


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(" · "))


_MEDIA = _words(
    "social post · official website · written statement · joint statement · press conference · interview · speech · "
    "call readout · letter · state media · unnamed source · unstated"
)
OTHER_ROLES = _words("host · mediator · guarantor · observer · beneficiary · object · topic")
AGREEMENT_ROLES = _words("party · signatory · witness · guarantor · mediator")

# Class and field → the words it may hold. A list may hold several of them.
CLOSED: Mapping[tuple[type, str], tuple[str, ...]] = {
    (VoiceLink, "medium"): _MEDIA,
    (Party, "sector"): _SECTORS,
    (Party, "role"): tuple(dict.fromkeys(OTHER_ROLES + AGREEMENT_ROLES)),
    (TimeRef, "precision"): _words(
        "day · month · year · decade · week · quarter · season · interval · duration · time"
    ),
    (TimeRef, "anchor"): _words("published · event"),
    (PlaceRef, "precision"): _words("country · region · city · site · sea"),
    (EventClaim, "type"): tuple(MODES),
    (EventClaim, "mode"): tuple(dict.fromkeys(mode for modes in MODES.values() for mode in modes)),
    (EventClaim, "contexts"): _CONTEXTS,
    (StatementClaim, "act"): _words(
        "announces · asserts · assesses · hopes · is concerned · calls on · promises · warns · accuses · denies · "
        "praises · condemns · claims agreement with"
    ),
    (StatementClaim, "medium"): _MEDIA,
    (StatementClaim, "form"): _words("direct · indirect · mixed"),
    (AgreementClaim, "instrument"): _words(
        "treaty · accord · memorandum · roadmap · joint statement · unilateral declaration · resolution"
    ),
    (AgreementClaim, "stage"): _words(
        "pre-negotiation · ceasefire · partial · comprehensive · implementation or renegotiation · renewal · other"
    ),
    (AgreementAct, "act"): _words("agreed · signed · ratified · in force · suspended · withdrawn from"),
    (CommitmentClaim, "polarity"): _words("do · refrain"),
    (CommitmentClaim, "basis"): _words("signed text · own words · joint words · attributed by another"),
    (ResponseClaim, "response"): _words("denies · admits · partly admits · justifies · counter-accuses · declines"),
    (RoleClaim, "role"): _words(
        "conflict party · mediator · facilitator · host · guarantor · observer · external backer · stakeholder"
    ),
}

# The one status that claims of these kinds have; a response is denied where it denies, else happened.
FIXED_STATUS: Mapping[str, Status] = {
    "statement": Status.HAPPENED,
    "position": Status.HAPPENED,
    "agreement": Status.HAPPENED,
    "commitment": Status.PLANNED,
    "deadline": Status.PLANNED,
    "allegation": Status.ALLEGED,
    "role": Status.HAPPENED,
    "assessment": Status.HAPPENED,
}
