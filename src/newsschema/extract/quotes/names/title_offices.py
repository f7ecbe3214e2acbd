"""The offices in a title: where they are, whether their holders are officials, which of them head its parts."""

from __future__ import annotations

from newsschema.extract.quotes.passage.offices import titles
from newsschema.extract.quotes.passage.words import PREPOSITIONS
from newsschema.lexicons.function_words import ADDITION, PURPOSE

Office = tuple[int, str, str]
"""An office in a title: the number of its first word, its name in the table, and whether its holder is an official."""


def offices_in(words: list[str]) -> list[Office]:
    """The offices in a title: first word, office and whether its holder is an official; the longest at each place."""
    table, found, at = titles(), list[Office](), 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            office = " ".join(words[at : at + size])
            if at + size <= len(words) and office in table:
                found.append((at, office, table[office][1]))
                at += size
                break
        else:
            at += 1
    return found


def head_offices(words: list[str], offices: list[Office]) -> list[Office]:
    """The offices that head a title's parts: of "justice activist" and "nominee for mayor" the activist and nominee."""
    found: list[Office] = []
    for at, office, official in offices:
        end = at + office.count(" ") + 1
        between = words[found[-1][0] : at] if found else []
        if any(word in PREPOSITIONS for word in between[1:]) and ADDITION.isdisjoint(between):
            continue
        if found and ADDITION.isdisjoint(between) and not any("," in word for word in between):
            found.pop()
        found.append((at, office, official))
        if end < len(words) and words[end] in PURPOSE and official == "no":
            break
    return found
