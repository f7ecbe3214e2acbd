"""The lead words of bylines ("By", "Text von", "Author:"): where they are in a text, and what follows them.

Words: lexicons/byline_words.csv.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsschema.language.names import known_given_names
from newsschema.lexicons import rows
from newsschema.parsers.common.times import month_number

_REMEMBERED = 2_000
"""Texts whose reading is kept: the lines of a document are read for several of its fields."""
_EDGES = " •*-–—·|/"
"""Signs around a byline."""
_LONGEST_DATE = 9
"""Words of a date and time before a lead word, at most."""
_LONGEST_CLOCK_END = 3
"""Words between the last figure of a date and a lead word: "6:08 PM ET by"."""
_LONGEST_ARTICLE = 3
"""Letters of an article or preposition before a date."""
_TWO_WORKS = 3
"""Words of "Story and photos"."""
_DIGIT = re.compile(r"\d")


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a kind ("lead", "role", "particle", ...) in lower case."""
    return frozenset(row["word"].lower() for row in rows("byline_words") if row["kind"] == kind)


@cache
def lead_starts() -> frozenset[str]:
    """The first words of the lead words: without one of them a line is no byline."""
    return frozenset(word.split()[0] for word in words_of("lead") | words_of("label"))


@lru_cache(_REMEMBERED)
def after_lead(text: str) -> str | None:
    """Return what follows the lead word; None where there is none.

    It is at the head, after a genre ("Kolumne von"), a date ("Posted on May 7, 2024 by") or more work than writing
    ("Story and photos by").
    """
    words = text.split()
    starts = [0, *(at + 1 for at, word in enumerate(words[:-2]) if word.lower().strip(".:,") in words_of("genre"))]
    starts = [_TWO_WORKS] if _names_two_works(words) else starts + starts_after_date(words)
    for at in starts:
        first = once(words[at].lower()) if at < len(words) else ""
        if first not in lead_starts() and first.rstrip(":") not in lead_starts():
            continue
        for size in (3, 2, 1):
            lead = " ".join((first, *words[at + 1 : at + size])).lower()
            stem = lead.rstrip(":")
            if stem not in words_of("lead") or at + size >= len(words):
                continue
            if stem == "de" and lead == stem and not (at and words[at + 1].lower() in known_given_names()):
                return None  # Romanian for "by", but in French and Spanish half of all phrases
            return " ".join(words[at + size :])
    head, colon, rest = text.partition(":")
    label = head.lower().strip()
    labelled = label in words_of("lead") or label in words_of("label") or _names_two_works(label.split())
    return rest.strip() or None if colon and labelled else None


def once(word: str) -> str:
    """A word that ran together with itself when the tags went ("byby") once; any other word as it is."""
    half = len(word) // 2
    return word[:half] if half > 1 and word[:half] == word[half:] and word[:half] in words_of("lead") else word


def _names_two_works(words: list[str]) -> bool:
    """Whether words begin with writing and other work: "Story and photos by", "Foto's en tekst:"."""
    if len(words) < _TWO_WORKS or words[1].lower() not in words_of("and"):
        return False
    kinds = {words[0].lower(), words[2].lower().rstrip(":")}
    return not (kinds.isdisjoint(words_of("other_work")) or kinds.isdisjoint(_kinds_of_text()))


@cache
def _kinds_of_text() -> frozenset[str]:
    """What somebody writes, in lower case: "text", "story", "interview"."""
    return words_of("genre") | words_of("label") | words_of("lead")


def starts_after_date(words: list[str]) -> list[int]:
    """Return where words behind a date at a line's head, an article before it or none, may begin: a byline, a name."""
    headed = len(words) > 1 and len(words[0]) <= _LONGEST_ARTICLE and words[1][0].isdigit()  # "Le 10/01/2024 par"
    first = words[headed].lower().strip(":,.") if words else ""
    if not (first in words_of("stamp") or first in words_of("updated") or _DIGIT.search(first) or month_number(first)):
        return []
    last = max((at for at, word in enumerate(words[:_LONGEST_DATE]) if _DIGIT.search(word)), default=-1)
    return [*range(last + 1, last + 1 + _LONGEST_CLOCK_END)] if last >= 0 else []


def is_other_lead(text: str) -> bool:
    """Whether a text ends like the lead of another work than writing: "Edited by", "Photos:", but not "Written by"."""
    words = text.lower().strip(_EDGES + ":").split()
    if _names_two_works(words[-1 - _TWO_WORKS :]):
        return False
    if text.rstrip().endswith(":") and words and words[-1] in words_of("other_work"):
        return True
    if len(words) < 2 or words[-1] not in words_of("lead"):
        return False
    before = words[-2].strip(":,.")
    known = before in words_of("genre") or before in words_of("stamp") or before in words_of("updated")
    return before.isalpha() and not known and " ".join(words[-2:]) not in words_of("lead")


def is_lead(line: str) -> bool:
    """Whether the line is a lead word and nothing else: "Von", "Author:"."""
    return line.strip(" :•").lower() in words_of("lead")


def heads_profile(line: str) -> bool:
    """Whether the line heads a note on who wrote the article: "About the author"."""
    return line.strip(" :•").lower().replace("’", "'") in words_of("about")
