"""One reading laid out for looking up: short ids, paragraph numbers, who retells whom, what is whose content."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from itertools import pairwise
from typing import TypeVar

from detente.model import Claim, Party, Reading, Span

C = TypeVar("C", bound=Claim)

SHORTEST = 5  # digits of a short id; more where two claims share them


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A reading with its look-ups; made by `sheet_of`.

    Attributes:
        retold: Id of a claim → the claims that retell it, in text order.
        contents: Id of a claim → the claims that are its content, in text order.
    """

    reading: Reading
    length: int
    claims: Mapping[str, Claim]
    retold: Mapping[str, tuple[Claim, ...]]
    contents: Mapping[str, tuple[Claim, ...]]
    starts: tuple[int, ...]

    def short(self, claim_id: str) -> str:
        """The first digits of an id, enough to tell it from all others of the reading."""
        return claim_id[: self.length]

    def paragraph(self, span: Span) -> int:
        """The number of the passage in which a span begins, from 1; 0 where there is none."""
        return bisect_right(self.starts, span.start)

    def paragraphs(self, claim: Claim) -> tuple[int, ...]:
        """The passages on which a claim stands, its own first; for a derived claim those of its grounds."""
        spans: Iterable[Span] = claim.evidence
        if not claim.evidence:
            spans = (
                span for ground in claim.derived_from if ground in self.claims for span in self.claims[ground].evidence
            )
        return tuple(dict.fromkeys(self.paragraph(span) for span in spans))

    def of(self, kind: type[C]) -> tuple[C, ...]:
        """The claims of one kind, in text order, retellings left out."""
        return tuple(claim for claim in self.reading.claims if isinstance(claim, kind) and not self.is_retelling(claim))

    @property
    def ref_width(self) -> int:
        """Columns that a reference ("¶12 0ba57") takes at most."""
        return len(f"¶{len(self.starts)} ") + self.length

    def is_retelling(self, claim: Claim) -> bool:
        """Whether the claim retells another claim of this reading."""
        return claim.same_as is not None and claim.same_as in self.claims and claim.same_as != claim.id


def sheet_of(reading: Reading) -> Sheet:
    """The look-ups of a reading."""
    claims = {claim.id: claim for claim in reading.claims}
    return Sheet(
        reading=reading,
        length=_enough(claims),
        claims=claims,
        retold=_grouped(reading.claims, {claim.id: claim.same_as for claim in reading.claims}),
        contents=_grouped(reading.claims, {claim.id: claim.content_of for claim in reading.claims}),
        starts=tuple(passage.start for passage in reading.report.passages),
    )


def _enough(ids: Iterable[str]) -> int:
    """How many digits tell all the ids apart."""
    return max((_shared(one, other) + 1 for one, other in pairwise(sorted(ids))), default=SHORTEST)


def _shared(one: str, other: str) -> int:
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return max(length, SHORTEST - 1)


def _grouped(claims: Iterable[Claim], targets: Mapping[str, str | None]) -> dict[str, tuple[Claim, ...]]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        target = targets[claim.id]
        if target is not None and target != claim.id:
            groups.setdefault(target, []).append(claim)
    return {target: tuple(group) for target, group in groups.items()}


def parties_in(value: object) -> Iterator[Party]:
    """Every party inside a claim, in the order of its fields."""
    if isinstance(value, Party):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from parties_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from parties_in(getattr(value, field.name))
