"""Titles that a clause about a name or a list of names gives: "Ana Roe is the mayor", "vets Ana Roe and Li Wei"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.employers import body_end
from newsschema.extract.quotes.cast.titles_after import title_after
from newsschema.extract.quotes.names.name_ends import is_abbreviated
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import singular_of
from newsschema.extract.quotes.passage.offices import RANKS, is_office, is_role, title_class
from newsschema.extract.quotes.passage.words import ADVERBS, AUXILIARIES, DETERMINERS, MODALS, verbs
from newsschema.lexicons.function_words import (
    ADDITION,
    GENITIVE,
    INSIDE,
    MANNER,
    PERSONAL_RELATIVE,
    PLURAL_ENDING,
    POSSESSIVE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page

_ARTICLE = words_of("article")
_WORKS = 9  # tokens of "who replaced Li Wei as" before an office
_OFFICE = 3  # words of "managing director"


def predicate_office(place: NamePlace) -> tuple[str | None, str | None]:
    """The office in "Ana Roe is the head of the bank", "Ana Roe, who heads the bank", "who replaced Li as mayor"."""
    page, at = place.page, place.end
    size = len(page.words)
    found = _clause_office(place, at)
    if found[0] is not None or at >= size:
        return found
    at += page.words[at] == ","
    if page.words[at - 1] == "," and at + 1 < size and page.words[at].isdigit() and page.words[at + 1] == ",":
        at += 2
        found = _clause_office(place, at)  # "Ana Roe, 31, took over as"
        if found[0] is not None:
            return found
    held = _held_now(page, at)
    if held > at:
        return title_after(page, held, min(size, held + _HELD))
    if at + 4 >= size or page.lowers[at] not in PERSONAL_RELATIVE:
        return found
    found = _clause_office(place, at + 1)
    if found[0] is not None:
        return found
    for other in range(at + 2, min(at + _WORKS, size - 1)):
        if page.words[other] in ",.;":
            return None, None
        office = other + 1 + (page.lowers[other + 1] in DETERMINERS)
        if page.lowers[other] in MANNER and any(is_role(word) for word in page.lowers[office : office + _OFFICE]):
            return title_after(page, other + 1, min(size, other + 12))
    return None, None


def _clause_office(place: NamePlace, at: int) -> tuple[str | None, str | None]:
    """The office that a clause with its verb at a token gives: "is the head of the bank", "works at Tarvo as a vet"."""
    page, size = place.page, len(place.page.words)
    if at + 2 >= size:
        return None, None
    if page.lowers[at] in words_of("copula"):
        behind = at + 1 + (page.lowers[at + 1] in ADVERBS)  # "is now the only doctor"
        if page.lowers[behind] in _ARTICLE or _opens_with_owner(page, behind) or _opens_with_office(page, behind):
            return title_after(page, behind, min(size, at + 30))
    if page.lowers[at] in words_of("working verb"):
        if page.lowers[at + 1] in MANNER:
            return title_after(page, at + 2, min(size, at + 30))  # "Ana Roe works as a vet at Larne Clinic"
        return _office_at_body(page, at + 2) if page.lowers[at + 1] in words_of("works_for") else (None, None)
    if at + 4 < size and page.lowers[at] in words_of("verb of joining"):
        return _office_at_body(page, at + 1)
    begins = page.lowers[at] in AUXILIARIES or page.lowers[at] in _BECOME
    begins = begins and not (page.lowers[at] in _UNCERTAIN or page.lowers[place.first - 1] in words_of("condition"))
    office = _behind_appointment(page, at) if begins else _behind_as(page, at)
    return title_after(page, office, min(size, at + 30)) if office > at else (None, None)


def _behind_as(page: Page, at: int) -> int:
    """Where an office begins behind a verb with "as": "took over as | head of Tarvo"; `at` if none does."""
    for joint in range(at + 1, min(at + _PHRASE, len(page.words) - 2)):
        if page.lowers[joint] in MANNER and page.words[joint + 1][0].islower() and _names_office(page, joint + 1):
            return joint + 1 if page.analysis.word_class(at) == "VERB" else at
        if page.lowers[joint] not in _TO_POST:
            return at
    return at


_TO_POST = words_of("word of taking office")
_PHRASE = 4  # tokens of "took over as"


def _opens_with_office(page: Page, at: int) -> bool:
    """Whether an office without an article begins at a token: "is | mayor of Larne", "is | senior analyst at Tarvo"."""
    for word, token in zip(page.lowers[at : at + _OFFICE], range(at, len(page.words)), strict=False):
        if is_role(word):
            return True
        if word not in RANKS and page.analysis.word_class(token) not in _NOMINAL:
            return False
    return False


_NOMINAL = ("NOUN", "PROPN")


def _held_now(page: Page, at: int) -> int:
    """Where an office begins in a second clause about a name: "who left in May and is now | a vet"; `at` if none.

    No comma, mark or other subject is between them.
    """
    for joint in range(at + 1, min(at + _CLAUSE, len(page.words) - 3)):
        if page.words[joint] in ",.;:" or page.inside[joint] >= 0:
            return at
        if page.lowers[joint] in ADDITION and page.lowers[joint + 1] in words_of("copula"):
            office = joint + 2 + (page.lowers[joint + 2] in ADVERBS)
            return office if page.lowers[office] in _ARTICLE and _names_office(page, office) else at
    return at


_CLAUSE = 20  # tokens of a clause behind a name
_HELD = 20  # tokens of an office and its body


def _office_at_body(page: Page, at: int) -> tuple[str | None, str | None]:
    """The office and the body in "joined | the Larne Trust as its director in 2019", "works at | Tarvo as a vet"."""
    begin = at + (page.lowers[at] in DETERMINERS)
    end = body_end(page, begin)
    year = word_at(page.lowers, end) in INSIDE and all(word.isdigit() for word in page.words[end + 1 : end + 2])
    joint = end + 2 * year  # "joined Tarvo in 2019 as an engineer"
    if end == begin or word_at(page.lowers, joint) not in MANNER:
        return None, None
    title, _ = title_after(page, joint + 1, min(len(page.words), joint + _WORKS))
    return title, page.printed(begin, end) if title else None


def _opens_with_owner(page: Page, at: int) -> bool:
    """Whether capitals from a token on end in a possessive: "is | Slack's editorial director"."""
    for word in page.words[at : at + _OWNER]:
        if not word[0].isupper():
            return False
        if word[-2:] in POSSESSIVE:
            return True
    return False


_OWNER = 4  # words of the longest owner


def _behind_appointment(page: Page, at: int) -> int:
    """Where an office begins behind a verb of getting it: "became | mayor", "was named | head"; `at` if none does."""
    behind = at
    while behind < min(len(page.words), at + _AUXILIARIES) and page.lowers[behind] in AUXILIARIES:
        behind += 1
    if behind - at > 1 and page.lowers[behind - 1] in _BEEN and page.lowers[behind] not in _APPOINTED:
        return behind if _names_office(page, behind) else at  # "has been | head of the bank since 2019"
    verbs = _APPOINTED if behind > at else _BECOME
    if behind + 1 >= len(page.words) or page.lowers[behind] not in verbs:
        return at
    behind += 1 + (page.lowers[behind + 1] in MANNER)
    return behind if _names_office(page, behind) else at


def _names_office(page: Page, at: int) -> bool:
    """Whether an office begins at a token, a determiner before it left out."""
    office = at + (page.lowers[at : at + 1] != [] and page.lowers[at] in DETERMINERS)
    return any(is_role(word) for word in page.lowers[office : office + _OFFICE])


_UNCERTAIN = MODALS - words_of("certain modal")  # "could become mayor"
_AUXILIARIES = 3  # tokens of "has been"
_LIST = 16  # tokens before a name within which the office of several begins, and behind it within which "and" is


def shared_office(place: NamePlace) -> str | None:
    """The office that a plural before a list of names gives to each: "vet" in "vets Ana Roe and Li Wei"."""
    page, begin = place.page, place.begin
    floor = max(page.sentence_start(begin), begin - _LIST)
    if ADDITION.isdisjoint(page.lowers[floor : place.end + _LIST]):
        return None
    at = begin - 1
    while at >= floor and not _is_plural_office(page, at):
        if not _is_in_list(page, at):
            return None
        at -= 1
    last = place.end
    while last < min(len(page.words), place.end + _LIST) and _is_in_list(page, last):
        last += 1
    if at < floor or ADDITION.isdisjoint(page.lowers[at:last]):
        return None
    return singular_of(page.words[at]) + page.words[at + 1] * (page.words[at + 1] == ".")


def _is_plural_office(page: Page, at: int) -> bool:
    """Whether the plural of an office is at a token and a name behind it: "vets | Ana Roe", "Sens. | Ana Roe"."""
    behind = at + 1 + (page.words[at + 1] == "." and page.touching(at + 1))
    named = behind < len(page.words) and page.words[behind][0].isupper()
    if not named or page.lowers[at][-1] != PLURAL_ENDING or page.lowers[at - 1] in verbs():
        return False  # "told reporters Ana Roe"
    office = singular_of(page.lowers[at])
    return is_office(office) and title_class(office) != "honorific"


def _is_in_list(page: Page, at: int) -> bool:
    """Whether a token is of a list of names: a capital, "and", a comma, the stop of an initial, "of" before a place."""
    placed = page.lowers[at] in GENITIVE and page.words[at + 1][0].isupper()
    stops = page.words[at] == "." and at > 0 and is_abbreviated(page, at)
    return page.words[at][0].isupper() or page.lowers[at] in _BETWEEN or placed or stops


_BETWEEN = words_of("between names")
_BECOME = words_of("verb of becoming")
_BEEN = words_of("participle of be")
_APPOINTED = words_of("verb of appointing") | _BECOME
