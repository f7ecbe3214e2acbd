"""The body that owns an office, and where its name begins: "the Bank of Larne's" governor, "Kenya's" minister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type, singular_of
from newsschema.extract.quotes.passage.offices import institutions, is_institution, is_role, title_class, title_official
from newsschema.extract.quotes.passage.words import CONJUNCTIONS, DAYS, DETERMINERS, MONTHS, PERIODS, PREPOSITIONS
from newsschema.lexicons.function_words import ADDITION, DEFINITE, OWNER_ENDINGS, PLURAL_ENDING
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_NAME_OF = words_of("name_of")
_AND = ADDITION | {"&"}
_BEFORE_TIME = PREPOSITIONS | words_of("period determiner") | words_of("part of period")
_LONG_OWNER = 12  # tokens
_SHORT_OWNER = 3  # words of an owner without small words in its name


def owner_before(page: Page, first: int, begin: int) -> str:
    """The owner of an office: "Kenya" of "Kenya's" before it; empty where there is none."""
    plural = begin - 2 >= first and page.words[begin - 1] in "'’" and page.touching(begin - 1)
    people = is_role(page.lowers[begin - 2][:-1]) and page.lowers[begin - 2] not in words_of("club name end")
    if plural and page.words[begin - 2][0].isupper() and not people:
        return _owner_name(page, first, begin - 1)  # "Edmunds'"
    if begin <= first or not page.words[begin - 1].endswith(OWNER_ENDINGS):
        return ""
    owner = _owner_name(page, first, begin)[:-2]
    common = owner.islower() and " " not in owner and owner not in institutions()
    personal = title_official(owner) == "no" or title_class(owner) in ("police", "military", "court")
    return "" if common and personal else owner  # "the man's lawyer"


def _owner_name(page: Page, first: int, end: int) -> str:
    owner = page.printed(owner_start(page, first, end), end)
    for article in _ARTICLES:
        owner = owner.removeprefix(article)
    return owner


_ARTICLES = tuple(f"{word} " for word in (*DEFINITE, *map(str.title, DEFINITE)))  # "the Bank", "The Bank"


def ends_owner(page: Page, at: int) -> bool:
    """Whether a possessive ends at a token, "PG&E's", "Edmunds'"; not of people by kind: "women's rights activist"."""
    if page.words[at].endswith(OWNER_ENDINGS):
        return page.lowers[at][:-2] not in words_of("owning plural")
    plural = page.words[at] in "'’" and page.touching(at) and page.lowers[at - 1].endswith(PLURAL_ENDING)
    return plural and not _are_people(page, at - 1)  # "victims' commissioner"


def _are_people(page: Page, at: int) -> bool:
    """Whether a plural means people by kind, and no club: "victims", "Farmers", no "Rovers"."""
    club = page.words[at][0].isupper() and page.lowers[at] in words_of("club name end")
    return noun_type(page.lowers[at]).people and not club


def says_when(page: Page, at: int) -> bool:
    """Whether a day, a month or a part of a day says when, and belongs to no office behind it: "on Monday | mayor".

    It is part of a name behind an article or as that of a newspaper: "the March organizer", "Sunday Times editor".
    """
    word = page.lowers[at]
    if word in PERIODS:
        return at > 0 and page.lowers[at - 1] in DAYS
    if (word not in DAYS and word not in MONTHS) or word_at(page.lowers, at + 1) in words_of("behind day in name"):
        return False
    outlet = at + 1 < len(page.words) and page.lowers[at + 1] in words_of("news outlet")
    before = page.lowers[at - 1] if at else ""
    return not outlet and (before in _BEFORE_TIME or before.isdigit())


def in_name(page: Page, at: int) -> bool:
    """Whether a capitalised word may be part of a body's name: no article, no time, "All" of "the All India Radio"."""
    if not page.words[at][0].isupper() or says_when(page, at):
        return False
    if page.lowers[at] not in DETERMINERS and page.lowers[at] not in PREPOSITIONS:
        return True
    return page.lowers[at] not in words_of("article") and page.sentence_start(at) < at


def behind_determiners(page: Page, at: int, stop: int) -> int:
    """The token behind determiners; one may be part of a name or word: "the | All India Radio", "an | all-rounder"."""
    while at < stop and page.lowers[at] in DETERMINERS:
        joined = page.words[at + 1 : at + 2] == ["-"] and page.touching(at + 1)
        if joined or (page.words[at][0].isupper() and in_name(page, at)):
            break
        at += 1
    return at


def owner_start(page: Page, first: int, end: int) -> int:
    """Where the owner in "the U.N. secretary-general's" begins, at most a few words before its end."""
    named = long_owner_start(page, first, end)
    if named is not None:
        return named
    at = max(first, end - _SHORT_OWNER)
    while at > first and (page.words[at] == "-" or page.words[at - 1] == "-"):
        at -= 1
    breaks = (i for i in range(end - 2, at - 1, -1) if _breaks_owner(page, i))
    at = next(breaks, at - 1) + 1
    if page.words[at + 1] == "-":  # "U.N. secretary-general's"
        while at > first and (page.words[at - 1][0].isupper() or page.words[at - 1] == "."):
            at -= 1
    return at


def _breaks_owner(page: Page, at: int) -> bool:
    """Whether a word is of no owner's name: "and", "on" and "Monday" of "Roe and Kenya's", "On Monday Kenya's"."""
    return page.lowers[at] in CONJUNCTIONS or page.lowers[at] in PREPOSITIONS or says_when(page, at)


def long_owner_start(page: Page, first: int, end: int) -> int | None:
    """Where a name of many words or with a small word in it begins: "the Chartered Clerks of Canada's"; None if none.

    Its last word may be a common noun for its kind: "the Oakway Rail union's".
    """
    at, joint = end - 1, ""
    while at > first and end - at < _LONG_OWNER:
        if in_name(page, at - 1):
            at -= 1
        elif size := joint_before(page, first, at):
            joint = page.lowers[at - size]
            at -= size + 1
        else:
            break
    if joint in ADDITION and not _names_body(page, at, end):  # a firm has "&" in its name
        return None  # "Roe and Kenya's"
    kind = at < end - 1 and page.words[end - 1][0].islower() and is_institution([_bare(page.lowers[end - 1])])
    return at if joint or kind or (end - at > _SHORT_OWNER and page.words[end - 1][0].isupper()) else None


def joint_before(page: Page, first: int, at: int) -> int:
    """The number of small words between a token and the name before it: 2 in "Office | of the | President"; else 0."""
    size = 1 + (page.lowers[at - 1] in DEFINITE)
    joint = at - size
    if joint <= first or not (page.lowers[joint] in _NAME_OF or (size == 1 and page.lowers[joint] in _AND)):
        return 0
    return size if in_name(page, joint - 1) and page.words[at][0].isupper() else 0


def _names_body(page: Page, first: int, end: int) -> bool:
    """Whether words with "and" are one name: that of a body by its last word or before "for" or "of"."""
    heads = [end - 1, *(at - 1 for at in range(first + 1, end) if page.lowers[at] in _NAME_OF)]
    words = [singular_of(_bare(page.lowers[at])) for at in heads]
    return any(is_institution([word]) or word in words_of("public_body_noun") for word in words)


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(OWNER_ENDINGS) else word


def named_owner_end(page: Page, first: int, end: int) -> int | None:
    """One past the possessive of a name with small words in it: "the Bank of Larne's | deputy"; None if none is."""
    office = first + 1 < end and page.lowers[first + 1] in _NAME_OF and is_role(page.lowers[first])
    if first >= end or office or not in_name(page, first):
        return None  # "Director of Kenya's parks"
    for at in range(first + 1, end):
        small = page.lowers[at] in _NAME_OF or page.lowers[at] in _AND or page.lowers[at] in DEFINITE
        if not small and not in_name(page, at):
            return None
        if page.words[at].endswith(OWNER_ENDINGS) and at + 1 < end and page.words[at + 1][0].islower():
            return at + 1
    return None
