"""Findings → claims: who (actors), when (times), where (places), what is told twice, which denial answers which charge."""

from detente.resolve.resolving import Resolved, resolve

__all__ = ["Resolved", "resolve"]
