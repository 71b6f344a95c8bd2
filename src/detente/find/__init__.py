"""Sentence → mentions and findings with their spans: who, when, where, what, how real, who says so."""

from detente.find.finding import find
from detente.find.findings import Findings, SentenceFindings
from detente.find.mentions import ActorMention, PlaceMention, TimeMention
from detente.find.tree import Tree

__all__ = ["ActorMention", "Findings", "PlaceMention", "SentenceFindings", "TimeMention", "Tree", "find"]
