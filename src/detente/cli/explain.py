"""`detente explain`: how a sentence is read, for whoever tunes patterns."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.arguments import PublishedOption
from detente.cli.faults import ends_clearly


@ends_clearly
def explain(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="A sentence, or a few.", show_default=False)],
    published: PublishedOption = None,
) -> int:
    """Show how a sentence is read, and by which patterns.

    Its tree, who and where; for each word that has patterns, which one fired with whom in its roles, what the others miss, and the words that
    say how real the act is. DETENTE_KNOWLEDGE may name a folder with patterns of your own.
    """
    from detente.cli.settings import knowledge_folder
    from detente.cli.terminal import page, put
    from detente.cli.view.anatomy import anatomy
    from detente.find import find
    from detente.pipeline import load_pipeline
    from detente.read import ReadOptions, read_text

    pipeline = load_pipeline(knowledge=knowledge_folder())
    report = read_text(sentence, options=ReadOptions(published=published))
    findings = find(report, pipeline.parser.parse(report), pipeline.knowledge)
    put(page(), *(part for found in findings.sentences for part in anatomy(found, pipeline.knowledge)))
    return 0
