"""The name behind a description that ends at a comma: "the police commander, Juma Abdallah", "a neighbour, Ana Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.name_titles import strip_title
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type, phrase_type
from newsschema.extract.quotes.passage.nouns import kinship
from newsschema.extract.quotes.passage.offices import is_institution, is_role
from newsschema.extract.quotes.passage.words import DAYS
from newsschema.lexicons.function_words import DEFINITE, GENITIVE
from newsschema.text.number_words import UNITS
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def behind_named(page: Page, first: int, end: int) -> int:
    """Where the name begins that ends a description behind "named": "a vet in Larne named | Ana Roe"; else `first`."""
    if _NAMING.isdisjoint(page.lowers[first:end]):
        return _behind_children(page, first, end)
    begin = next(at for at in range(first, end) if page.lowers[at] in _NAMING) + 1
    return begin if begin < end and page.words[begin][0].isupper() else first


_NAMING = words_of("naming participle")


def _behind_children(page: Page, first: int, end: int) -> int:
    """Where the name of a parent begins behind how many children they have: "mother of two | Ana Roe"; else `first`."""
    for at in range(first, min(first + _NEAR, end - _OF_CHILDREN)):
        count = page.lowers[at + 2]
        if not kinship(page.lowers[at]) or page.lowers[at + 1] not in GENITIVE:
            continue
        if (count.isdigit() or count in UNITS) and page.words[at + _OF_CHILDREN][0].isupper():
            return at + _OF_CHILDREN
    return first


_OF_CHILDREN = 3  # tokens of "mother of two"
_NEAR = 3  # tokens from the beginning of a phrase in which that begins: "the married | mother of two"


def named_after(page: Page, mention: Mention, end: int, stop: int) -> Mention:
    """The name that a comma parts from an office or a kind: "the police commander, Juma Abdallah"; else the mention."""
    first = mention.phrase[0]
    if page.lowers[first] in _INDEFINITE and mention.kind == "noun":
        return _apposed_person(page, mention, end, stop)
    if end + 1 >= stop or page.words[end] != "," or page.inside[end] >= 0:
        return mention
    last = name_end(page, end + 1, min(stop, end + 9))
    placed = page.words[end - 1][0].isupper() and not (_heads_office(page, first, end) and last - end > 2)
    if placed or page.lowers[end - 1].isdigit() or not _may_own(page, first):
        return mention
    closed = last >= stop or page.words[last] in ",.;—–" or page.inside[last] >= 0
    if last <= end + 1 or not closed or page.lowers[end + 1] in DAYS:
        return mention
    return Mention(page, end + 1, last, "name", (first, last))


_INDEFINITE = words_of("new_person")


def _apposed_person(page: Page, mention: Mention, end: int, stop: int) -> Mention:
    """The full name that a comma parts from somebody new: "a neighbour in Larne, former nurse Ana Roe"; else these."""
    if not _is_person(page, mention):
        return mention
    behind = page.analysis.phrase_from(end + 1) if page.lowers[end : end + 1] and page.lowers[end] in _PLACES else None
    comma = behind.last if behind is not None else end
    if comma + 2 >= len(page.words) or page.words[comma] != "," or page.inside[comma] >= 0:
        return mention
    begin, last = _name_from(page, comma + 1, stop)
    first = strip_title(page, begin, last)
    closed = last >= stop or page.words[last] in ",.;—–" or page.inside[last] >= 0
    if not closed or last - first < _FULL_NAME or is_institution(page.words[first:last]):
        return mention
    return Mention(page, first, last, "name", (mention.phrase[0], last))


def _name_from(page: Page, at: int, stop: int) -> tuple[int, int]:
    """The name at a token, or at the end of the phrase that begins there: "former nurse | Ana Roe"; else empty."""
    if page.words[at][0].isupper():
        return at, name_end(page, at, min(len(page.words), at + _LONGEST_NAME))
    phrase = page.analysis.phrase_from(at)
    if phrase is None or phrase.name is None or phrase.last > stop:
        return at, at
    return phrase.name[0], phrase.last


def _is_person(page: Page, mention: Mention) -> bool:
    """Whether the head of a description is a noun for people: "another witness in the inquiry", "one of the divers".

    So are capitals with "one of" before them: "one of the angry Londoners".
    """
    first, last = mention.first, mention.last
    if page.lowers[first] in _ONE and word_at(page.lowers, first + 1) in GENITIVE:
        return page.words[last - 1][0].isupper() or noun_type(page.lowers[last - 1]).people
    return phrase_type(page, first, last).person


_ONE = words_of("partitive one")
_PLACES = words_of("described with")
_FULL_NAME = 2  # words of a name in full
_LONGEST_NAME = 9  # tokens of a name with initials, hyphens and a title


def _heads_office(page: Page, first: int, end: int) -> bool:
    """Whether a phrase is an office of a body: "the former head of the Larne Institute", which a name may follow."""
    at = noun_end(page, first, end)
    return at < end and page.lowers[at] in GENITIVE and page.lowers[at + 1] in DEFINITE and is_role(page.lowers[at - 1])


def _may_own(page: Page, first: int) -> bool:
    """Whether a phrase begins as descriptions of one person or body do."""
    return page.lowers[first] in _DEFINITE or page.words[first][0].isupper()


_DEFINITE = words_of("definite")
