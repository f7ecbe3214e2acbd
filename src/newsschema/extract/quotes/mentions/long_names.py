"""Names of bodies that run on over small words: "Department of Roads and Lands", "the Health and Safety Executive"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import institutions, is_institution, is_role
from newsschema.extract.quotes.passage.words import DAYS, MONTHS
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    ADDITION,
    DEFINITE,
    OWNER_ENDINGS,
    PLURAL_ENDING,
    PURPOSE,
    SURFACE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_NAME_PREPOSITION = words_of("name preposition")
_NAME_OF = words_of("name_of")


def opens_body(page: Page, first: int, last: int) -> bool:
    """Whether a single common noun opens a body's name: "Office of Ports Management"."""
    if opens_group(page, first, last):
        return True
    if page.lowers[first] not in _BODY_NOUNS or last + 1 >= len(page.words) or page.lowers[last] not in _NAME_OF:
        return False
    return page.words[last + 1 + (page.lowers[last + 1] in DEFINITE)][0].isupper()


def opens_group(page: Page, first: int, last: int) -> bool:
    """Whether a plural for people opens the name of a group: "Citizens for Clean Ports", no "Lawyers for Ana Roe".

    At the head of a sentence, where any noun has a capital, all words behind "for" are nouns and adjectives.
    """
    noun = noun_type(page.lowers[first])
    if (
        last - first > 1
        or not noun.people
        or not page.words[first][0].isupper()
        or word_at(page.lowers, last) not in PURPOSE
    ):
        return False
    end = name_end(page, last + 1, min(len(page.words), last + _GROUP))
    words = page.lowers[last + 1 : end]
    if not words or words[-1].endswith(OWNER_ENDINGS) or page.lowers[first] in words_of("retained"):
        return False
    if page.sentence_start(first) < first and page.words[first - 1][-1].isalpha():
        return True
    pack = page.analysis.pack
    common = all(
        open_classes(word, pack) and word not in pack.proper and word not in given_names("en") for word in words
    )
    return common and len(words) > 1


_GROUP = 6  # tokens of "for Clean Ports and Rivers"


def long_name_end(page: Page, first: int, end: int, stop: int) -> int:
    """One past a body's name that ends at a token and runs on over small words: "Department of Roads and Lands"."""
    joints = _NAME_OF | _TOPIC_JOINTS
    if end <= first:
        return end
    kind = is_institution([page.words[end - 1]]) or page.lowers[end - 1] in _BODY_NOUNS
    if not kind and not opens_group(page, first, end):
        return end
    while end + 1 < stop and page.lowers[end] in joints:
        further = name_end(page, end + 1 + (page.lowers[end + 1] in DEFINITE), stop)
        if further <= end + 1:
            break
        end, joints = further, _NAME_PREPOSITION
    return end


_BODY_NOUNS = words_of("public_body_noun")


def joined_name(page: Page, first: int, begin: int) -> int:
    """Where the name of a body begins that contains "and": "the Health and Safety Executive"; else `begin`."""
    between = page.words[first:begin]
    joined = len(between) > 1 and between[-1] in ADDITION and all(word[0].isupper() for word in between[:-1])
    return first if joined else begin


def long_name(page: Page, first: int, name: tuple[int, int], end: int) -> int:
    """Return one past a body's name that runs over a small word: "the Chamber of Commerce"."""
    last = name[1]
    owned = name[0] > first and page.words[name[0] - 1].endswith(OWNER_ENDINGS)
    named = owned or _is_determined(page, first, name) or _is_bare_body(page, first, name, end)
    named = named or opens_group(page, *name)
    joints = _NAME_OF
    if page.lowers[last - 1] in institutions():
        joints |= _TOPIC_JOINTS
    while named and last + 1 < end and page.lowers[last] in joints and is_capital_no_day(page, last + 1):
        last, joints = max(name_end(page, last + 1, end), last + 2), _NAME_PREPOSITION
    return last


def _is_determined(page: Page, first: int, name: tuple[int, int]) -> bool:
    """Whether "the" is right before a name, or before words in small letters that describe a body: "the old | Club"."""
    if page.lowers[first] not in DEFINITE:
        return False
    small = all(page.words[at].islower() for at in range(first + 1, name[0]))
    return name[0] == first + 1 or (small and noun_type(page.lowers[name[1] - 1]).group)


_TOPIC_JOINTS = SURFACE  # "Commission on Audit"


def is_capital_no_day(page: Page, at: int) -> bool:
    """Whether a token begins with a capital and is no day or month."""
    return page.words[at][0].isupper() and page.lowers[at] not in DAYS and page.lowers[at] not in MONTHS


def _is_bare_body(page: Page, first: int, name: tuple[int, int], end: int) -> bool:
    """Whether a body without an article is named over a small word: "First Bank of Tonga", "Bread for Tomorrow"."""
    begin, last = name
    word = page.lowers[last - 1]
    if begin != first or last + 1 >= end or is_role(word):
        return False
    thing = last - first == 1 and page.lowers[last] in PURPOSE and not word.endswith(PLURAL_ENDING)
    thing = thing and page.analysis.word_class(first) == "NOUN"
    return word in institutions() or (thing and name_end(page, last + 1, end) in (last + 1, end))
