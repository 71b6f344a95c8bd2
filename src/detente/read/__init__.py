"""From outside to reports: plain text, JSON Lines and pages, with every passage labelled.

`read_path` takes a file or standard input, `read_text`, `read_html` and `read_rows` take what is already in memory.
The text is never changed; passages cover every character that is not white space exactly once, in order.
"""

from __future__ import annotations

from detente.read.files import english_only, read_path
from detente.read.html import read_html
from detente.read.jsonl import read_row, read_rows
from detente.read.options import Given, ReadOptions
from detente.read.published import valid_published
from detente.read.text import read_text, report_id

__all__ = [
    "Given",
    "ReadOptions",
    "english_only",
    "read_html",
    "read_path",
    "read_row",
    "read_rows",
    "read_text",
    "report_id",
    "valid_published",
]
