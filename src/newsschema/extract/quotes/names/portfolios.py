"""What ministers are for, in capitals before a name: "Minister for Culture, Crafts and Rural Roads | Ana Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import (
    LISTED,
    LONGEST_TITLE,
    PORTFOLIOS,
    institutions,
    is_institution,
    is_role,
    titles,
)
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import ADDITION
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_JOINTS = words_of("office_joint")
_MINISTERS = words_of("minister_noun")
_NAME = 2  # words of a name behind duties that no table lists


def office_of_duties(page: Page, end: int) -> int | None:
    """The token of the office whose duties end before a token; None where no such list does.

    Those of a minister, a director and the like may be any nouns and adjectives of the language, those of others are in
    the table.
    """
    head = end - 1
    while head > 0 and end - head < LONGEST_TITLE and _may_be_listed(page, head):
        head -= 1
    state = head > 2 and page.lowers[head - 1] in PORTFOLIOS and page.lowers[head - 2] in _JOINTS
    if state and page.lowers[head] in _JOINTS:
        head -= 2  # "Minister of State for | Trade"
    if head < 1 or page.lowers[head] not in _JOINTS or not is_role(page.lowers[head - 1]):
        return None
    listed = all(page.words[at] in ",&" or page.lowers[at] in LISTED for at in range(head + 1, end))
    return head - 1 if listed or state or _is_of_field(page, head - 1) else None


def _is_of_field(page: Page, office: int) -> bool:
    """Whether an office may be for anything: "Minister", "Director", "Vice President"; not "President"."""
    word = page.lowers[office]
    return word in _MINISTERS or word in _OF_FIELD or f"{page.lowers[office - 1]} {word}" in _OF_FIELD


def is_field(page: Page, office: int, last: int) -> bool:
    """Whether what is behind the "of" of an office in capitals is a field and no body: "Director of | Operations"."""
    first = office + 2
    if not page.words[office][0].isupper() or not _is_of_field(page, office) or first >= last:
        return False
    named = is_institution(page.words[first:last]) and page.lowers[last - 1] not in _STUDIES
    return not named and all(_is_duty(page, at) or page.lowers[at] in LISTED for at in range(first, last))


_OF_FIELD = words_of("office of a field")
_STUDIES = words_of("field_of_study")


def duties_end(page: Page, office: int, first: int, last: int) -> int:
    """Where a name begins in capitals that an office and its list lead to: "Crafts and Rural Roads | Ana Roe"."""
    begin = first
    if _is_of_field(page, office) and page.words[first - 1] != ",":
        while last - begin > _NAME and _is_duty(page, begin) and (begin == first or _goes_on(page, begin)):
            begin += 1 + (word_at(page.lowers, begin + 1) in ADDITION and last - begin > _NAME + 1)
        begin = begin if begin > first and _ends_duty(page, begin - 1) else first
    while begin < last - 1 and (page.lowers[begin] in PORTFOLIOS or page.words[begin] == "&"):
        begin += 1
    return begin


def are_duties(page: Page, first: int, last: int) -> bool:
    """Whether capitals are duties in the list of an office, and no name: "Minister of | Foreign Affairs"."""
    if first < 2 or not all(_is_duty(page, at) or page.lowers[at] in LISTED for at in range(first, last)):
        return False
    office = office_of_duties(page, last)
    if office is None:
        return False
    return LISTED.issuperset(page.lowers[first:last]) or not ADDITION.isdisjoint(page.lowers[office : last + _AND])


_AND = 3  # tokens of ", and Roads" behind a duty


def names_duties(page: Page, first: int, last: int) -> bool:
    """Whether capitals are what an office is for, as between commas: "The General Manager, | Corporate Affairs,"."""
    return first < last and all(_may_be_listed(page, at) for at in range(first, last)) and _ends_duty(page, last - 1)


def lists_duties(page: Page, comma: int) -> bool:
    """Whether a comma is between two duties of an office: "Minister for Culture, | Crafts and Roads"."""
    behind = comma + 1
    if behind + 1 >= len(page.words) or not page.words[behind][0].isupper() or not _is_duty(page, behind):
        return False
    joined = not ADDITION.isdisjoint(page.lowers[behind + 1 : behind + _AND + 2])
    return joined and office_of_duties(page, comma) is not None


def lists_fields(page: Page, comma: int) -> bool:
    """Whether a comma is within a body's name: "Ministry of Housing, | Art and Ports", "Rail, | Bus and Tram Union"."""
    if comma < 1 or comma + _AND >= len(page.words) or not _may_be_field(page, comma - 1):
        return False
    joint = comma + 1
    while joint < min(len(page.words) - 2, comma + _FIELDS) and _is_within_fields(page, joint):
        joint += 1
    if page.lowers[joint] not in ADDITION or joint == comma + 1 or not page.words[joint + 1][0].isupper():
        return False
    first = comma - 1
    while first > 0 and comma - first < _FIELDS and _is_within_fields(page, first):
        first -= 1
    if page.lowers[first] in words_of("name_of") and _is_kind(page.lowers[first - 1]):
        return page.words[first - 1][0].isupper()
    end = joint + 1
    while end < min(len(page.words), joint + _FIELDS) and page.words[end][0].isupper():
        end += 1
    return end - joint > _FIELD_AND_KIND and _is_kind(page.lowers[end - 1]) and _is_duty(page, joint + 1)


_FIELDS = 8  # tokens of a list of fields on one side of a comma
_FIELD_AND_KIND = 2  # tokens of "and Ports"


def _is_within_fields(page: Page, at: int) -> bool:
    return page.words[at] == "," or _may_be_field(page, at)


def _may_be_field(page: Page, at: int) -> bool:
    return page.words[at][0].isupper() and _is_duty(page, at)


def _is_kind(word: str) -> bool:
    """Whether a word in lower case is a noun for a body that has its field in its name: "ministry", "school"."""
    return word in institutions() or word in words_of("public_body_noun")


def _goes_on(page: Page, at: int) -> bool:
    """Whether a duty goes on at a token: with a listed word, behind an adjective or "and", before a given name.

    "Rural | Settlement", "Player | Personnel Ana Roe".
    """
    if page.lowers[at] in PORTFOLIOS or page.lowers[at - 1] in ADDITION:
        return True
    if word_at(page.lowers, at + 1) in given_names("en"):
        return True
    return open_classes(page.lowers[at - 1], page.analysis.pack)[:1] == "a"


def _may_be_listed(page: Page, at: int) -> bool:
    """Whether a token may be within a list of duties: "Culture, Crafts and"."""
    if page.words[at] in ",&" or page.lowers[at] in LISTED:
        return True
    return page.words[at][0].isupper() and _is_duty(page, at)


def _is_duty(page: Page, at: int) -> bool:
    """Whether a capitalised word is a noun or an adjective of the language and no name: "Crafts", "Physical"."""
    word, pack = page.lowers[at], page.analysis.pack
    if word in PORTFOLIOS or word == "&":
        return True
    classes = open_classes(word, pack)
    if classes[:1] not in ("n", "a", "N", "P") or word in given_names("en"):
        return False
    if word in pack.proper and "N" not in classes:  # "Parks" may be one
        return False
    return word not in titles() or _is_attributive(page, at)


def _is_attributive(page: Page, at: int) -> bool:
    """Whether a word for people is before a noun that it describes: "Student | Affairs", "Player | Personnel"."""
    word = word_at(page.lowers, at + 1)
    known = open_classes(word, page.analysis.pack)[:1] in ("n", "N") and word not in page.analysis.pack.proper
    return known and word not in titles() and word not in given_names("en") and page.words[at + 1][0].isupper()


def _ends_duty(page: Page, at: int) -> bool:
    """Whether a list of duties may end at a token: with a noun, no adjective."""
    return page.lowers[at] in PORTFOLIOS or open_classes(page.lowers[at], page.analysis.pack)[:1] in ("n", "N")
