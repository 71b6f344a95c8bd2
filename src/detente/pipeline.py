"""The order of the stages, and the only place where a bad report is caught.

read → parse → find → resolve: each room gives one frozen value to the next. A report that breaks a stage is `Skipped`
with the stage and the reason; the others go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from detente.errors import DetenteError
from detente.find import Findings, find
from detente.knowledge import Knowledge, load_knowledge
from detente.model import Reading, Report, Run, Sentence, Skipped
from detente.parse import DEFAULT_MODEL, Parser, SpacyParser
from detente.resolve import resolve

SCHEMA = "1"
BATCH = 32  # reports parsed together; bounds memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """Everything that a reading needs, loaded once.

    `strict` re-raises what breaks a report instead of skipping it.
    """

    parser: Parser
    knowledge: Knowledge
    strict: bool = False

    @property
    def run(self) -> Run:
        """What the readings are made with."""
        return Run(schema=SCHEMA, detente=version("detente"), knowledge=self.knowledge.hash, parser=self.parser.name)

    def read(self, report: Report) -> Reading:
        """The reading of one report.

        Raises:
            DetenteError: The parser is missing.
        """
        return self._reading(find(report, self.parser.parse(report), self.knowledge), self.run)

    def read_many(self, reports: Iterable[Report | Skipped]) -> Iterator[Reading | Skipped]:
        """Readings in the order of the reports; what was skipped passes through in its place."""
        run = self.run
        batch: list[Report | Skipped] = []
        for report in reports:
            batch.append(report)
            if len(batch) == BATCH:
                yield from self._batch(batch, run)
                batch = []
        yield from self._batch(batch, run)

    def _batch(self, batch: list[Report | Skipped], run: Run) -> Iterator[Reading | Skipped]:
        parsed = self._parsed([r for r in batch if isinstance(r, Report)])
        for report in batch:
            if isinstance(report, Skipped):
                yield report
                continue
            sentences = next(parsed)
            yield sentences if isinstance(sentences, Skipped) else self._guarded(report, sentences, run)

    def _parsed(self, reports: list[Report]) -> Iterator[tuple[Sentence, ...] | Skipped]:
        """Parses of a batch; where one report breaks the parser, each is tried alone."""
        try:
            parses: list[tuple[Sentence, ...] | Skipped] = list(self.parser.parse_many(reports))
        except DetenteError:
            raise
        except Exception as error:
            if self.strict:
                raise
            parses = [self._parsed_alone(r) if len(reports) > 1 else _skipped(r, "parse", error) for r in reports]
        return iter(parses)

    def _parsed_alone(self, report: Report) -> tuple[Sentence, ...] | Skipped:
        return next(self._parsed([report]))

    def _guarded(self, report: Report, sentences: tuple[Sentence, ...], run: Run) -> Reading | Skipped:
        stage = "find"
        try:
            findings = find(report, sentences, self.knowledge)
            stage = "resolve"
            return self._reading(findings, run)
        except Exception as error:
            if self.strict:
                raise
            return _skipped(report, stage, error)

    def _reading(self, findings: Findings, run: Run) -> Reading:
        resolved = resolve(findings, self.knowledge)
        return Reading(
            run=run, report=findings.report, mentions=resolved.mentions, claims=resolved.claims, unread=resolved.unread
        )


def _skipped(report: Report, stage: str, error: Exception) -> Skipped:
    return Skipped(
        where=report.url or report.title or report.id,
        stage=stage,
        reason=" ".join(f"{type(error).__name__}: {error}".split()),
        id=report.id,
    )


def load_pipeline(model: str = DEFAULT_MODEL, *, strict: bool = False, knowledge: Path | None = None) -> Pipeline:
    """A pipeline with the knowledge that comes with the package and an installed spaCy model.

    Args:
        model: Name of the installed model.
        strict: Re-raise what breaks a report instead of skipping it.
        knowledge: A folder with patterns, names or cues of one's own, laid over those of the package.

    Raises:
        KnowledgeError: A file of the folder is missing or broken.
    """
    return Pipeline(parser=SpacyParser(model), knowledge=load_knowledge(knowledge), strict=strict)
