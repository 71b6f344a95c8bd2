"""Findings → claims: who (actors), when (times), where (places).

Also what is told twice, and which denial answers which charge.
"""

from detente.resolve.resolving import Resolved, resolve

__all__ = ["Resolved", "resolve"]
