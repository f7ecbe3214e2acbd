"""Words of bylines for what is no name: roles and posts, agencies, and whom somebody writes for.

Roles, places of work and words of institutions: lexicons/byline_words.csv; agencies: lexicons/agencies.csv.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsschema.language.names import given_names, known_given_names
from newsschema.language.pack import pack
from newsschema.lexicons import rows
from newsschema.parsers.common.byline_leads import words_of

_LONGEST_FAMILY_NAME = 4
"""Letters of a family name that precedes the given name and is a word of English."""
_LONGEST_AGENCY = 6
"""Words of an agency's name."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_REMEMBERED = 2_000
"""Words whose reading is kept: the lines of a document are read for several of its fields."""


@cache
def _role_stem() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words_of("role")))))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(value.lower() for row in rows("agencies") for value in (row["name"], row["source"]))


@lru_cache(_REMEMBERED)
def is_role_word(word: str) -> bool:
    """Whether a word holds a role's stem ("Auslandskorrespondent") or is a role ("Staff", but not "Stafford")."""
    lower = word.lower().strip(".,")
    if len(lower) <= 3 and lower.isascii():
        return False
    if _role_stem().search(lower):
        return True
    return any(part.removesuffix("s").removesuffix("in") in words_of("role_word") for part in lower.split("-"))


def is_initial(word: str) -> bool:
    """Whether a word of a name is one initial or several: "A.", "J.P.", "K.-H."."""
    return _INITIALS.fullmatch(word) is not None


def has_given_name(name: str) -> bool:
    """Whether a name begins with a known given name; given_names.csv of lexicons/en, de, es and fr."""
    return name.partition(" ")[0].lower() in known_given_names()


def begins_as_label(name: str) -> bool:
    """Whether a text like a name begins as a section's does: "Local Politics", "New York".

    That is with an English adjective, or a word that is too long for a family name put first, as "Song" of "Song Wei",
    or followed by other words of English; and with no given name.
    """
    first, *others = [pack("en").classes.get(word, "") for word in name.lower().split()]
    if not first or has_given_name(name) or is_agency(name):
        return False
    return "a" in first or len(name.partition(" ")[0]) > _LONGEST_FAMILY_NAME or all(others)


def has_role(text: str) -> bool:
    """Whether a word of the text names a role: "Political Editor", "Redakteurin"."""
    return any(map(is_role_word, text.split()))


def is_institution(name: str) -> bool:
    """Whether a name holds a word of institutions and begins with no English given name: "Elm Daily News", "Web Desk".

    "Washington", as in "Washington Post", is a given name in Spanish.
    """
    words = name.lower().split()
    return not words_of("institution").isdisjoint(words) and words[0] not in given_names("en")


def is_agency(text: str) -> bool:
    """Whether the text is the name of a news agency: "dpa", "The Associated Press"."""
    lower = text.lower()
    return lower in _agencies() or lower.removeprefix("the ") in _agencies() or _is_agency_by_noun(text)


@lru_cache(_REMEMBERED)
def _is_agency_by_noun(text: str) -> bool:
    """Whether the text is a name that says it is an agency's: "Fjord News Agency", "Agencia del Puerto"."""
    words = text.split()
    if not 2 <= len(words) <= _LONGEST_AGENCY or not (text[0].isupper() and text[-1].isalpha()):
        return False
    padded = f" {text.lower()} "
    return any(f" {noun} " in padded for noun in words_of("agency_noun"))


def is_post(chunk: str) -> bool:
    """Whether a chunk behind a name is a post and no name: "Print Managing Editor", "Elsund Post reporter"."""
    words = chunk.split()
    if not is_role_word(words[-1]) or has_given_name(chunk):
        return False
    beat = any(word.lower() in words_of("beat") for word in (words[0], *words[-2:-1]))
    return beat or is_agency(words[0]) or is_institution(chunk)


def house_of(chunk: str) -> str | None:
    """The capitalised name in a chunk behind a name, a preposition before it or none: "Larne", "da Agência Brasil"."""
    first, _, rest = chunk.partition(" ")
    house = rest if first in words_of("of_house") else chunk
    return house if house[:1].isupper() else None


def is_house(chunk: str) -> bool:
    """Whether a chunk behind a name is whom it works for: "The Lake Sentinel", "Elsund Herald", "da Agência Brasil"."""
    first = chunk.partition(" ")[0]
    if chunk.startswith("The ") or first.lower() in words_of("of_house"):
        return True
    return is_institution(chunk) and not (has_given_name(chunk) or is_agency(chunk))


def after_for(text: str) -> str | None:
    """The newspaper in a text behind a name: "for the Herald", "Special to The Herald"; else None."""
    joined = _for_house(text.isupper()).match(text)
    return text[joined.end() :] if joined else None


@cache
def _for_house(upper: bool) -> re.Pattern[str]:
    """What joins a name and a newspaper; a word alone with a capital may be a given name, as the Danish "Til"."""
    words = sorted(words_of("for_house"), key=lambda word: (-len(word), word))
    capital = [word.capitalize() for word in words if " " in word]
    return re.compile(rf"(?:{'|'.join(map(re.escape, words + capital))}) ", re.IGNORECASE if upper else 0)


def names_house(words: list[str]) -> bool:
    """Whether words behind a name are a newspaper's or the like and no post: "Elsund Courier", "BBC News"."""
    capitals = len(words) > 1 and all(word[0].isupper() for word in words)
    return capitals and is_institution(" ".join(words)) and not any(map(is_role_word, words))
