"""Strategies: any text, texts that are nearly news, and reports with planted intruders. Seeded, so that every run tries the same."""

from __future__ import annotations

import factory
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from detente.model import Report

FEW = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MANY = settings(FEW, max_examples=300)

PHRASES = (
    "Chad met Sudan in Doha", "Russian Foreign Minister Sergei Lavrov", "his Pakistani counterpart", "the two sides", "both countries", "The Houthis",
    "“We will not sign,” she said", '"Nothing is agreed"', "accused Kinshasa of shelling Gisenyi", "denied this", "denied the charge", "signed an agreement with the FARC",
    "pledged to release 50 rebels by 1 June", "on Tuesday", "last month", "on 30 February", "in the 1980s", "from 2 to 5 March", "in May", "three days later", "first in nine years",
    "urged Rwanda to withdraw its troops", "if Kyiv agrees", "may attack Lebanon", "killing 12 people", "according to state media", "It", "They", "He", "the ministers",
    "The deadline for the vote is Friday", "in exchange for security guarantees", "Staffan de Mistura:", "a statement on its web site said that", "and", "but", ", which", "who",
    "O’Brien’s “peace”", "U.S.", "e.g.", "🕊️", "cafe\u0301", "\u200b", "İstanbul", "ﬁrm", "…", "—", "(", ")", "[", "]", "%", "$5m", "1,000", "’", "‘", "“", "”", '"', "«", "»", "¿",
    "ADVERTISEMENT", "ALSO READ: Prices rise", "@envoy #truce https://example.org/a?b=c",
)  # fmt: skip
GAPS = (
    " ",
    " ",
    " ",
    ". ",
    ".\n\n",
    "\n",
    "\r\n",
    "\xa0",
    "  ",
    ", ",
    ": ",
    "; ",
    "! ",
    "? ",
    "\n\n\n",
    "\t",
    "\u2028",
    "\u3000",
    "",
)

wild = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=120)
newsy = st.lists(st.tuples(st.sampled_from(PHRASES), st.sampled_from(GAPS)), min_size=1, max_size=14).map(
    lambda parts: "".join(a + b for a, b in parts)
)
any_text = st.one_of(newsy, wild, st.tuples(newsy, wild, newsy).map(" ".join))
dates = st.sampled_from((None, "2021-04-07", "2020-02-29", "2020-01-01", "2021-04", "2021"))
kinds = st.lists(st.sampled_from(("body", "headline", "intruder", "deck", "caption", "body")), max_size=5)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of any text, any of its paragraphs an intruder."""
    return factory.report(
        draw(any_text),
        kinds=draw(kinds),
        published=draw(dates),
        title=draw(st.sampled_from((None, "Truce holds", "Statement by President William Ruto on the truce"))),
    )
