"""Mark role nouns: "Russian diplomats", "the parties to the conflict", "his counterpart"."""

from __future__ import annotations

from detente.find.marks import PLURAL_TAGS, Marks, codes_of, singular
from detente.find.names import BODY_NOUNS
from detente.find.phrases import (
    is_definite,
    is_given_name,
    modifiers_before,
    name_run,
    of_phrase,
    owner_before,
    person_aliases,
)
from detente.knowledge import Alias, Role
from detente.model import Token

# "the parties **to the Afghan conflict**": the phrase belongs to the noun and says who they are.
WITH_COMPLEMENT = frozenset({"party", "side", "signatory"})
# Prepositions behind which it stands where somebody is from.
WHENCE = frozenset({"in", "from", "throughout", "across", "within"})
COUNTERPART = frozenset({"counterpart", "colleague", "opposite"})


def mark_role_nouns(marks: Marks) -> None:
    """Mark the common nouns of a sentence that stand for somebody who acts."""
    for token in marks.tokens:
        role = marks.knowledge.roles.get(singular(token))
        if role is None or token.pos not in ("NOUN", "PROPN") or token.index in marks.taken:
            continue
        if not _only_modifies(marks, token, role) and not _inside_name(marks, token.index):
            _add_role(marks, token, role)


def _only_modifies(marks: Marks, token: Token, role: Role) -> bool:
    """Whether a noun in front of another stands for nobody: "Joint **Military** Commission", "**army** uniform"."""
    head = marks.tokens[token.head]
    inner = token.index and token.text[0].isupper()
    if inner and token.dep in ("compound", "amod") and head.lower in BODY_NOUNS:
        return True
    if token.dep != "compound":
        return False
    return token.lower == "national" or head.pos == "NOUN" and not _acts_in_front(marks, head, role)


def _acts_in_front(marks: Marks, head: Token, role: Role) -> bool:
    """Whether a group in front of an event noun does it: "the **police** raid", "a **rebel** attack"."""
    is_event = (head.lemma, "noun") in marks.knowledge.patterns and head.lemma not in marks.knowledge.roles
    return (role.number == "group" or role.armed) and is_event


def _inside_name(marks: Marks, i: int) -> bool:
    """Whether a token is a later word of a known name, or the first that is not its head: "**Marine** Le Pen"."""
    hit = marks.hits.get(i)
    if hit is None:
        return is_given_name(marks, i)
    opens = hit.last > i and (marks.tokens[i].dep == "compound" or hit.of_kind("person") is not None)
    return hit.first < i or opens


def _add_role(marks: Marks, token: Token, role: Role) -> None:
    start, nations = modifiers_before(marks, token.index)
    end, more = of_phrase(marks, token.index)
    name, aliases, name_end = _name_behind(marks, token, end, role)
    complement = _complement(marks, token.index) if name_end == token.index else None
    marks.add(
        start,
        complement or name_end,
        form="role",
        role=singular(token),
        nations=(*nations, *more) or _whereabouts(marks, token),
        name=name,
        aliases=aliases,
        sector=role.sector or None,
        plural=token.tag in PLURAL_TAGS,
        unnamed=role.unnamed and name is None,
        definite=is_definite(marks, start, token.index) and complement is None,
        owner=owner_before(marks, start),
    )


def _whereabouts(marks: Marks, noun: Token) -> tuple[str, ...]:
    """The territory or body that a phrase right behind says they are of: "parties **in Nepal**", "activists **from Fatah**"."""
    for p in marks.tree.children(noun.index, "prep"):
        if marks.tokens[p].lower not in WHENCE or p != noun.index + 1:
            continue
        for i in marks.tree.subtree(p):
            hit = marks.hits.get(i)
            if hit is not None and hit.of_kind("territory", "organization", "metonym"):
                return tuple(codes_of(hit))
            if marks.tokens[i].tag.startswith("VB"):
                break
    return ()


def _name_behind(marks: Marks, token: Token, end: int, role: Role) -> tuple[str | None, tuple[Alias, ...], int]:
    """The name behind a phrase that ends at `end`, whom it can mean, and its last token; `end` without a name."""
    last = name_run(marks, end + 1)
    takes_name = (token.lemma in COUNTERPART or role.number == "person") and token.tag not in PLURAL_TAGS
    if last > end and takes_name and _is_apposed(marks, token, end + 1, last):
        return marks.text(end + 1, last), person_aliases(marks, end + 1, last), last
    return None, (), end


def _is_apposed(marks: Marks, noun: Token, first: int, last: int) -> bool:
    """Whether a name right behind the noun belongs to it: "his counterpart **Shah Mahmood Qureshi**"."""
    heads = {noun.head, *(token.head for token in marks.tokens[first : last + 1])}
    return noun.index in heads or last in heads or first <= noun.head <= last


def _complement(marks: Marks, noun: int) -> int | None:
    """Last token of "to the Afghan conflict" behind "the parties"."""
    following = noun + 1
    if marks.tokens[noun].lemma not in WITH_COMPLEMENT or following >= len(marks.tokens):
        return None
    if marks.tokens[following].lower != "to":
        return None
    objects = marks.tree.children(following, "pobj")
    return objects[0] if objects and objects[0] > following else None
