"""What is known before reading: the world's actors and places, the ontology, the words of speech and of doubt.

People edit YAML under `data/`; `load_knowledge` gives one frozen value made of it, which every later room
takes as an argument. Nothing is loaded at import.
"""

from detente.knowledge.entries import (
    EventType,
    Medium,
    Office,
    Organization,
    Pattern,
    Person,
    Region,
    Reporting,
    Role,
    StatusCue,
    Tenure,
    Territory,
    Title,
)
from detente.knowledge.gazetteer import Gazetteer, GazetteerEntry
from detente.knowledge.loading import Grammar, Knowledge, knowledge_of, load_knowledge
from detente.knowledge.names import Alias, NameHit, NameIndex

__all__ = [
    "Alias",
    "EventType",
    "Gazetteer",
    "GazetteerEntry",
    "Grammar",
    "Knowledge",
    "Medium",
    "NameHit",
    "NameIndex",
    "Office",
    "Organization",
    "Pattern",
    "Person",
    "Region",
    "Reporting",
    "Role",
    "StatusCue",
    "Tenure",
    "Territory",
    "Title",
    "knowledge_of",
    "load_knowledge",
]
