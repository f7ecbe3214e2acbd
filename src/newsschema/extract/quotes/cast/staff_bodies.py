"""The body of people who are known by it alone: "A Home Office source", "the Ports Board's lawyers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.bodies import meant_body
from newsschema.extract.quotes.cast.bodies_beside import known_body
from newsschema.extract.quotes.mentions.name_places import printed
from newsschema.extract.quotes.mentions.title_owners import ends_owner
from newsschema.extract.quotes.names.nation_words import names_nation
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_end, singular_of
from newsschema.extract.quotes.passage.offices import (
    HOW_HELD,
    PORTFOLIOS,
    RANKS,
    institutions,
    is_institution,
    is_office,
    parties,
)
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import DETERMINERS
from newsschema.language.lemmas import open_classes
from newsschema.lexicons.function_words import DEFINITE, OWNER_ENDINGS

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page

_LEVELS = words_of("public_level") | words_of("community_noun")
_STAFF = words_of("anonymous") | words_of("member of staff")
_EMPLOYED = words_of("staff of a firm")
_COLLECTIVE = words_of("staff as a whole")
_OUTSIDE = words_of("outsider") | words_of("no_employee") | words_of("field expert")
_WITHIN = words_of("name_joint") | DEFINITE | {"&"}


def body_of_staff(discourse: Discourse, page: Page, first: int, last: int, head: str) -> str | None:
    """The body before the noun for its people, or that owns them; None for a place, a field, a party or a person."""
    end = last if page.lowers[last - 1] == head else noun_end(page, first, last)
    if end - 1 <= first or not _may_be_staff(head):
        return None
    owner = next((at for at in range(end - 2, first - 1, -1) if ends_owner(page, at)), None)
    begin, stop = first, end - 1 if owner is None else owner + 1
    while begin < stop and not _may_begin(page, begin):
        begin += 1
    words = [_bare(word) for word in page.words[begin:stop] if word not in "'’."]
    if not words or _is_general(page, begin, words):
        return None
    name = _bare(printed(page, begin, stop)).rstrip("'’")
    staff = singular_of(head) in _STAFF
    if name.islower():
        return meant_body(discourse, page, first, name) if staff and is_institution(words) else None
    if not _may_be_name(words, staff=staff):
        return None
    if owner is None and names_nation([word.lower() for word in words]):
        return None
    return discourse.table.full_name(name) if _is_body(discourse, name, words, head) else None


def _may_be_staff(head: str) -> bool:
    """Whether a noun is for people whom a body may employ: "sources", "management", an office; no "critics"."""
    singular = singular_of(head)
    return singular in _STAFF or head in _COLLECTIVE or (is_office(singular) and singular not in _OUTSIDE)


def _may_begin(page: Page, at: int) -> bool:
    """Whether a body before its staff may begin at a token: a capital or a noun for a body, no number, no rank."""
    word = page.lowers[at]
    if word in HOW_HELD or word in RANKS or word in DETERMINERS or not word[0].isalpha():
        return False
    if page.sentence_start(at) < at or not page.words[at][0].isupper():
        return page.words[at][0].isupper() or word in institutions()
    named = page.words[at + 1][0].isupper() or page.words[at].isupper()  # "White House aides"
    known = page.is_name(page.words[at]) or word in institutions()
    return named or known or not open_classes(word, page.analysis.pack)


def _is_general(page: Page, begin: int, words: list[str]) -> bool:
    """Whether words are a kind of body, a field or a party: "Union" bosses, "Health" chiefs, "Labour" source."""
    lowers = [word.lower() for word in words]
    if not parties().isdisjoint(lowers) or lowers[0] in _LEVELS:
        return True  # "County health officials"
    if len(words) > 1 or page.sentence_start(begin) != begin:
        return False
    return lowers[0] in PORTFOLIOS or (lowers[0] in institutions() and not page.is_name(words[0]))


def _may_be_name(words: list[str], *, staff: bool) -> bool:
    """Whether words are all of a name, or end in the noun for a body before staff: "Roe campaign" source."""
    if not all(word[0].isupper() or word in _WITHIN for word in words[:-1]):
        return False
    return words[-1][0].isupper() or (staff and is_institution(words[-1:]))


def _is_body(discourse: Discourse, name: str, words: list[str], head: str) -> bool:
    """Whether a name before a noun for people is that of a body, by its words, the text or the noun."""
    if is_institution(words) or names_government(name) or known_body(discourse, name) is not None:
        return True
    person = any(one.human and len(one.words) > 1 for one in discourse.table.known_by(words[-1]))
    employed = head in _COLLECTIVE or singular_of(head) in _EMPLOYED
    return employed and not person and words[-1][0].isupper()


def _bare(word: str) -> str:
    return word[:-2] if word[-2:] in OWNER_ENDINGS else word
