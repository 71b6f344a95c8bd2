"""The nouns of the record: frozen types, no input or output, no dependency."""

from detente.model.claim import (
    CLAIM_KINDS,
    STATUS_ORDER,
    AgreementAct,
    AgreementClaim,
    AllegationClaim,
    AssessmentClaim,
    Claim,
    CommitmentClaim,
    DeadlineClaim,
    EventClaim,
    Frame,
    PositionClaim,
    Quantity,
    ResponseClaim,
    RoleClaim,
    StatementClaim,
    Status,
    VoiceLink,
    claim_id,
)
from detente.model.party import Mention, MentionKind, Party, PlaceRef
from detente.model.reading import Reading, Run
from detente.model.report import Passage, PassageKind, Report, Skipped
from detente.model.sentence import Sentence, Token
from detente.model.span import Evidence, Span
from detente.model.time import Basis, TimeRef

__all__ = [
    "CLAIM_KINDS",
    "STATUS_ORDER",
    "AgreementAct",
    "AgreementClaim",
    "AllegationClaim",
    "AssessmentClaim",
    "Basis",
    "Claim",
    "CommitmentClaim",
    "DeadlineClaim",
    "EventClaim",
    "Evidence",
    "Frame",
    "Mention",
    "MentionKind",
    "Party",
    "Passage",
    "PassageKind",
    "PlaceRef",
    "PositionClaim",
    "Quantity",
    "Reading",
    "Report",
    "ResponseClaim",
    "RoleClaim",
    "Run",
    "Sentence",
    "Skipped",
    "Span",
    "StatementClaim",
    "Status",
    "TimeRef",
    "Token",
    "VoiceLink",
    "claim_id",
]
