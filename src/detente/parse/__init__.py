"""Report → sentences and tokens with offsets: one adapter per parser, behind one Protocol."""

from detente.parse.protocol import Parser
from detente.parse.spacy_parser import DEFAULT_MODEL, SpacyParser

__all__ = ["DEFAULT_MODEL", "Parser", "SpacyParser"]
