"""Titles that a clause about a name or a list of names gives: "Ana Roe is the mayor", "vets Ana Roe and Li Wei"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.offices import is_office, is_role
from newsschema.extract.quotes.titles_after import title_after
from newsschema.extract.quotes.words import ADVERBS, AUXILIARIES, DETERMINERS

if TYPE_CHECKING:
    from newsschema.extract.quotes.names import NamePlace
    from newsschema.extract.quotes.page import Page

_ARTICLE = words_of("article")
_WORKS = 9  # tokens of "who replaced Li Wei as" before an office
_OFFICE = 3  # words of "managing director"


def predicate_office(place: NamePlace) -> tuple[str | None, str | None]:
    """The office in "Ana Roe is the head of the bank", "Ana Roe, who heads the bank", "who replaced Li as mayor"."""
    page, at = place.page, place.end
    size = len(page.words)
    copula = at + 3 < size and page.lowers[at] in words_of("copula")
    behind = at + 1 + (copula and page.lowers[at + 1] in ADVERBS)  # "is now the only doctor"
    if copula and page.lowers[behind] in _ARTICLE:
        return title_after(page, behind, min(size, at + 30))
    if at + 2 < size and page.lowers[at] in words_of("copula") and is_role(page.lowers[at + 1]):
        return title_after(page, at + 1, min(size, at + 30))
    begins = at < size and (page.lowers[at] in AUXILIARIES or page.lowers[at] in _BECOME)
    office = _behind_appointment(page, at) if begins else at
    if office > at:
        return title_after(page, office, min(size, at + 30))
    at += at < size and page.words[at] == ","
    if at + 4 >= size or page.lowers[at] != "who":
        return None, None
    if page.lowers[at + 1] in words_of("copula") and page.lowers[at + 2] in _ARTICLE:
        return title_after(page, at + 2, min(size, at + 30))
    for other in range(at + 2, min(at + _WORKS, size - 1)):
        if page.words[other] in ",.;":
            return None, None
        office = other + 1 + (page.lowers[other + 1] in DETERMINERS)
        if page.lowers[other] == "as" and any(is_role(word) for word in page.lowers[office : office + _OFFICE]):
            return title_after(page, other + 1, min(size, other + 12))
    return None, None


def _behind_appointment(page: Page, at: int) -> int:
    """Where an office begins behind a verb of getting it: "became | mayor", "was named | head"; `at` if none does."""
    behind = at
    while behind < min(len(page.words), at + _AUXILIARIES) and page.lowers[behind] in AUXILIARIES:
        behind += 1
    verbs = _APPOINTED if behind > at else _BECOME
    if behind + 1 >= len(page.words) or page.lowers[behind] not in verbs:
        return at
    behind += 1 + (page.lowers[behind + 1] == "as")
    office = behind + (page.lowers[behind : behind + 1] != [] and page.lowers[behind] in DETERMINERS)
    return behind if any(is_role(word) for word in page.lowers[office : office + _OFFICE]) else at


_AUXILIARIES = 3  # tokens of "has been"
_LIST = 12  # tokens before a name within which the office of several begins


def shared_office(place: NamePlace) -> str | None:
    """The office that a plural before a list of names gives to each: "vet" in "vets Ana Roe and Li Wei"."""
    page, first = place.page, place.first
    if "and" not in page.lowers[max(first - _LIST, 0) : first] and page.lowers[place.end : place.end + 1] != ["and"]:
        return None
    floor = max(page.sentence_start(place.begin), first - _LIST)
    while first > floor and (page.words[first - 1][0].isupper() or page.lowers[first - 1] in _BETWEEN):
        first -= 1
    first -= first > floor and page.words[first - 1][0].islower()
    several = "and" in page.lowers[first : place.first] or page.lowers[place.end : place.end + 1] == ["and"]
    plural = page.lowers[first]
    if not several or first >= place.begin or plural[-1] != "s" or not is_office(plural[:-1]):
        return None
    return page.words[first][:-1] if page.words[first + 1][0].isupper() else None


_BETWEEN = words_of("between names")
_BECOME = words_of("verb of becoming")
_APPOINTED = words_of("verb of appointing") | _BECOME
