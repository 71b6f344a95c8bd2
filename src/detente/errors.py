"""Everything that detente raises on purpose, as one tree.

    DetenteError
    ├── ReadError            a file or stream that gives no report
    │   ├── EmptyReport      nothing to read in it
    │   ├── NotText          bytes that are no text, or in no encoding that is known
    │   ├── TooLarge         a report above the stated limit
    │   └── BadRow           one row of a JSON Lines file that is no report
    ├── BadDate              a date that is none
    ├── KnowledgeError       a knowledge file that breaks its schema or its rules
    ├── ParseError           the parser is missing or cannot be loaded
    ├── RecordError          a record that cannot be opened, read or written
    │   └── UnknownId        an id that the record does not hold
    └── ExportError          an output that cannot be written

A message says what is wrong, where, and what to do.
"""

from __future__ import annotations


class DetenteError(Exception):
    """Root of the tree: catch this to catch everything that detente raises on purpose."""


class ReadError(DetenteError):
    """A file or stream that gives no report."""


class EmptyReport(ReadError):
    """Nothing to read: no character that is not white space."""


class NotText(ReadError):
    """Bytes that are no text, or that are in no encoding that is known."""


class TooLarge(ReadError):
    """A report above the stated limit of characters."""


class BadRow(ReadError):
    """One row of a JSON Lines file that is no report; the other rows go on."""


class BadDate(DetenteError):
    """A date that is none, such as 30 February."""


class KnowledgeError(DetenteError):
    """A knowledge file that breaks its schema or its rules; stops the start."""


class ParseError(DetenteError):
    """The parser is missing or cannot be loaded."""


class RecordError(DetenteError):
    """A record that cannot be opened, read or written."""


class UnknownId(RecordError):
    """An id that the record does not hold."""


class ExportError(DetenteError):
    """An output that cannot be written."""
