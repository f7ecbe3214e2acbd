"""Where the head of a noun phrase ends: before its first preposition that no title or name runs over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.name_places import head_word
from newsschema.extract.quotes.names.name_ends import is_inside_name, suffix_follows
from newsschema.extract.quotes.names.name_titles import behind_portfolio
from newsschema.extract.quotes.names.portfolios import lists_fields
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import LISTED, is_institution, is_role, title_class
from newsschema.extract.quotes.passage.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import GENITIVE, GERUND_ENDING, OWNER_ENDINGS, PURPOSE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_NAME_PHRASE_JOINT = words_of("name phrase joint")
_OF_OR_FOR = GENITIVE | PURPOSE


def head_end(page: Page, first: int, end: int) -> int:
    """Return one past the head of a phrase: before its first preposition that no title or name runs over."""
    for at in range(first + 1, end):
        hyphened = page.words[at - 1] == "-" and page.touching(at)  # "Editor-in-Chief"
        if is_inside_name(page, at, end) and page.words[at - 1][0].isupper():
            continue  # "Water Without Borders"
        if page.words[at] == "," and (suffix_follows(page, at, end) or lists_fields(page, at)):
            continue  # "Ana Roe, Jr.", "the Farms, Roads and Ports Department"
        if (page.lowers[at] in PREPOSITIONS and not hyphened) or page.words[at] in ",(":
            if _full_name_follows(page, first, at, end) or _closes_with_role(page, at, end):
                return end
            return at
        if page.lowers[at].endswith(GERUND_ENDING) and describes_head(page, at, end):
            return at
    return end


def description_head(page: Page, first: int, last: int) -> str:
    """The head of a description in lower case: "president-elect", "spokesman" of "a Ministry of Health spokesman"."""
    hyphened = "".join(page.lowers[last - _HYPHENED : last]) if last - first >= _HYPHENED else ""
    if hyphened and page.words[last - 2] == "-" and is_role(hyphened):
        return hyphened
    gerunds = (at for at in range(first + 2, last) if page.lowers[at].endswith(GERUND_ENDING))
    last = next((at for at in gerunds if describes_head(page, at, last)), last)  # "the union | representing the cooks"
    return closing_role(page, first, last) or head_word(description_words(page, first, last))


_HYPHENED = 3  # tokens of "president-elect"


def description_words(page: Page, first: int, last: int) -> list[str]:
    """The words of a description in lower case; its numbers and signs where it has no words."""
    return [page.lowers[at] for at in range(first, last) if page.words[at][0].isalpha()] or page.lowers[first:last]


def describes_head(page: Page, at: int, end: int) -> bool:
    """Whether a word in -ing governs an object or a place and describes the noun before: "lawyers | representing Roe".

    In "a Larne boxing coach" and "the city's governing Ports Party" it is part of what follows.
    """
    if at + 1 >= end or not page.words[at].islower() or page.words[at - 1].endswith(OWNER_ENDINGS):
        return False
    following = page.lowers[at + 1]
    opens = following in DETERMINERS or following in PREPOSITIONS or following in PRONOUNS
    if not opens and not page.words[at + 1][0].isupper():
        return False
    return page.analysis.word_class(at) == "VERB" and page.analysis.word_class(at - 1) in ("NOUN", "PROPN")


def closing_role(page: Page, first: int, end: int) -> str:
    """The role in lower case that ends a phrase behind a body with "of" in its name; empty if none does."""
    at = next((i for i in range(first + 1, end) if page.lowers[i] in PREPOSITIONS or page.words[i] == "("), end)
    return page.lowers[end - 1] if at < end and _closes_with_role(page, at, end) else ""


def _closes_with_role(page: Page, at: int, end: int) -> bool:
    """Whether a role ends a phrase behind a body with "of" in its name: "a Ministry | of Health spokesman".

    An acronym in brackets may precede it: "the Department of Ports (DP) | chief".
    """
    word = page.lowers[end - 1]
    noun = noun_type(word)
    speaks = noun.person or noun.people or noun.crowd
    small = page.words[end - 1][0].islower() and page.words[at - 1][0].isupper()
    body = is_institution([page.words[at - 1]]) or page.lowers[at - 2] in DETERMINERS  # no "Roe of the Larne police"
    if end - at < _BODY_AND_ROLE or not (speaks and small and body):
        return False
    role = end - 1
    while page.words[role - 1][0].islower() and page.analysis.word_class(role - 1) in ("NOUN", "ADJ"):
        role -= 1
    if page.words[at] == "(":
        return page.words[role - 1] == ")"
    named = [page.words[i] for i in range(at + 1, role) if page.lowers[i] not in _IN_BODY_NAME]
    return page.lowers[at] in _IN_BODY_NAME and bool(named) and all(word[0].isupper() or word in "()" for word in named)


_BODY_AND_ROLE = 3  # tokens of "of Health spokesman", from which on a phrase is looked at
_IN_BODY_NAME = words_of("name preposition") | words_of("joint in names")


def _full_name_follows(page: Page, begin: int, at: int, end: int) -> bool:
    """Whether a person's name is at the very end behind a title with "of" or "for" in it."""
    ending = end - 1 - (page.words[end - 1] == "." and end - 1 > at)
    seated = page.lowers[at] in _SEAT_JOINTS and is_role(page.lowers[at - 1]) and page.words[end - 2][0].isupper()
    joined = page.lowers[at] in _NAME_PHRASE_JOINT or seated  # "leader in the council Ana Roe"
    if not joined or not _is_in_capitals(page, ending) or LISTED.issuperset(page.lowers[at + 1 : end]):
        return False  # "Minister of Foreign Affairs"
    if is_institution([page.words[ending].title()]):  # "Ana Roe of Roe & Sons Ltd."
        return False
    first = end - 1
    while first > at and (_is_in_capitals(page, first - 1) or page.words[first - 1] in ".-&"):
        if page.words[first - 1].endswith(OWNER_ENDINGS):
            break  # "the Bureau of Meteorology's Ana Roe"
        first -= 1
    if _names_employer(page, begin, at, first) or _speaks_for_holder(page, at, end):
        return False
    before = page.lowers[first - 1]
    if before in _OF_OR_FOR and behind_portfolio(page, first, end) > first:
        return True  # "Minister of State for Trade Ana Roe"
    if first == at + 1:  # "Chief of Army Staff General Asim Roe"
        return behind_portfolio(page, first, end) > first or any(
            is_role(page.lowers[i]) for i in range(max(first + 1, end - _LONG_NAME), end - 1)
        )
    return before not in _PHRASE_OPENERS and end - first <= _LONG_NAME and first > at + 1


def _is_in_capitals(page: Page, at: int) -> bool:
    """Whether a word is capitalised, or joined by a hyphen to one that is: "Eun-ji"."""
    joined = at > 1 and page.words[at - 1] == "-" and page.touching(at) and page.words[at - 2][0].isupper()
    return page.words[at][0].isupper() or joined


def _names_employer(page: Page, begin: int, at: int, first: int) -> bool:
    """Whether capitals at a phrase's end are a body: of whom its kind is before them, or whose member is named before.

    "Ana Roe of the aid group | Open Hands", "head of the charity | Bread for All", "Ana Roe of the Larne | Rowers".
    """
    kind = page.lowers[first - 1]
    if kind in _BODY_NOUNS and page.lowers[first] not in given_names("en"):
        return True
    member = page.words[max(begin, at - 2) : at]
    named = len(member) > 1 and all(word[0].isupper() and not is_role(word.lower()) for word in member)
    return named and not (is_institution(member) or is_role(kind))


def _speaks_for_holder(page: Page, at: int, end: int) -> bool:
    """Whether an office and its holder are whom somebody speaks for: "a spokesman for | Transport Minister Ana Roe"."""
    if page.lowers[at] not in PURPOSE or title_class(page.lowers[at - 1]) != "spokesperson":
        return False
    return any(page.words[i][0].isupper() and is_role(page.lowers[i]) for i in range(at + 1, end - 2))


_BODY_NOUNS = words_of("private_body_noun") | words_of("any_body_noun")
_LONG_NAME = 4  # tokens of a long name of a person
_PHRASE_OPENERS = PREPOSITIONS | DETERMINERS | CONJUNCTIONS
_SEAT_JOINTS = words_of("seat joint")
