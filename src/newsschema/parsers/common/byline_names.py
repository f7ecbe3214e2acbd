"""Whether a text is shaped like one person's name, and names before the place from which somebody reports.

Particles and words for "and": lexicons/byline_words.csv; capital cities: states.csv of each language.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsschema.lexicons import LANGUAGES, has_table, rows
from newsschema.parsers.common.byline_eastern import EAST_ASIAN
from newsschema.parsers.common.byline_leads import words_of
from newsschema.parsers.common.byline_posts import has_given_name, is_role_word
from newsschema.text.scripts import may_hold_east_asian

_REMEMBERED = 2_000
"""Texts whose reading is kept: the lines of a document are read for several of its fields."""
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[.'’‘\-‐‑][^\W\d_]*)*\.?")
_HAN_NAME = r"[\u3400-\u9fff々]{1,4}[ 　・]?[\u3040-\u30ff\u3400-\u9fff々]{1,4}|[\uac00-\ud7af]{2,4}"
# Scripts without capitals, whose names are recognised by their length alone.
_UNCASED = re.compile(r"[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff]")
_DIGIT = re.compile(r"\d")
_DOMAIN = re.compile(r"\.[a-z]{2,}\Z")
"""The end of a site's name: "ElmNews.com"."""
_LONGEST_PLACE = 2
"""Words of a capital city."""


@lru_cache(_REMEMBERED)
def is_name(text: str) -> bool:
    """Whether the text is shaped like one person's name: two to five capitalised words, particles among them."""
    text = text.strip()
    if not 2 <= len(text) <= 48 or _DIGIT.search(text):
        return False
    if may_hold_east_asian(text) and re.search(EAST_ASIAN, text):
        return re.fullmatch(_HAN_NAME, text) is not None
    words = text.split()
    if not 2 <= len(words) <= 5 or words[0].lower() in words_of("lead"):
        return False
    if _UNCASED.search(text):
        return all(_UNCASED.match(word) or _NAME_WORD.fullmatch(word) for word in words)
    own = [word for word in words if word.lower() not in words_of("particle") or word[0].isupper()]
    if len(own) < 2 or len(own[-1].rstrip(".")) < 2:
        return False
    return all(_is_part_of_name(word) for word in own) and not any(map(_joins_names, _after_given_name(own)))


def _is_part_of_name(word: str) -> bool:
    """Whether a word may be a given name or surname: "Holm", "al-Hadi"; not "holm", "Reporter"."""
    named = _NAME_WORD.fullmatch(word) is not None and _is_capital(word) and not is_role_word(word)
    return named and not _DOMAIN.search(word)


def _joins_names(word: str) -> bool:
    """Whether a word is one for "and" in some language, whatever its case: "And", "UND"."""
    return word.lower() in words_of("and")


def _after_given_name(words: list[str]) -> list[str]:
    """The words behind a known given name: "Dan" and "Ed" are names, and words for "and" in other languages."""
    return words[1:] if has_given_name(words[0]) else words


def _is_capital(word: str) -> bool:
    """ "Holm", "O'Neill", "d'Arco", "al-Hadi"."""
    return word[0].isupper() or (len(word) > 3 and any(sign in word[1:3] for sign in "'’-") and word[-1].isalpha())


def without_capital(name: str) -> str:
    """Return a name without the capital city behind it: "Emilio Ruiz Madrid", "Jan Holm New Delhi".

    A name without it still has two words, and its last is no particle and no known given name: "Ana María Lima".
    """
    words = name.split()
    for size in range(min(_LONGEST_PLACE, len(words) - 2), 0, -1):
        own = words[:-size]
        given = has_given_name(own[-1]) and own[-2] not in words_of("particle")
        open_ = given or own[-1].lower() in words_of("particle")
        if " ".join(words[-size:]).lower() in _capitals() and not open_ and is_name(" ".join(own)):
            return " ".join(own)
    return name


@cache
def _capitals() -> frozenset[str]:
    """The capital cities of all states, in English and the other languages with a table, in lower case."""
    tables = [rows("states"), *(rows("states", tag) for tag in LANGUAGES if has_table("states", tag))]
    return frozenset(row["capital"].lower() for table in tables for row in table if row["capital"])
