"""Ages set beside a person: "Maria Lopez, 25, said", "the driver, 42, was", "Ana Roe (57)", "Ana Roe, 52" in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import DETERMINERS, is_plural, words_of
from newsschema.language.names import given_names, noun_kind
from newsschema.lexicons.function_words import ADDITION

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

LEAST_NAMED = 16
"""A smaller number behind a bare name may be a score or a count: "Leeds was 4 and"."""
OLDEST_NAMED = 105
"""The years of a person."""
_FULL_NAME = 2  # words of a full name
_NEAR_DETERMINER = 6  # tokens before a noun in which its determiner is: "the “Red Sky” singer"
_SAYS = words_of("after_age")
_JOINS = words_of("joining")
_GENERATIONS = words_of("generation_suffix")


def is_apposed(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is between commas after a name or role: "Maria Lopez, 25, of Lima", "the driver, 42, was"."""
    start, end = found.start, found.end
    start -= start > 2 and analysis.lowers[start - 1] in words_of("age_adverb")
    if start < 2 or found.value is None or analysis.words[start - 1] != "," or not _is_single(analysis, found):
        return False
    if start > 3 and analysis.words[start - 2] == "." and analysis.lowers[start - 3] in _GENERATIONS:  # "Obi Jr., 55"
        start -= 1
    if _is_unclosed(analysis, start, end) or _ends_line(analysis, start, found):
        return True
    if analysis.words[start - 2][0].isupper() and start > 2:
        return end < len(analysis.words) and analysis.words[end] in ",.;)–—" and found.value >= 1
    if analysis.words[start - 2][0].isupper() and start == 2:
        closed = end < len(analysis.words) and analysis.words[end] in ",–—"
        return closed and found.value >= 1
    after = analysis.lowers[end + 1] if end + 1 < len(analysis.words) and analysis.words[end] == "," else "."
    if after in ADDITION and found.value >= LEAST_NAMED and _names_person(analysis, start - 2):
        return True  # "the driver, 45, and three passengers"
    if not after[0].isalpha() or after in _JOINS or found.value < 5:
        return False
    if analysis.lowers[start - 2] in words_of("quantity_noun") | words_of("quantifier"):  # "the toll, 31, rose"
        return False
    if after in _SAYS or _is_person(analysis, start - 2):
        return True
    return is_of_people(analysis, start - 2, "n")  # "Teen, 15, wins"


def _is_unclosed(analysis: Analysis, start: int, end: int) -> bool:
    """Whether an age behind a person has no second comma: "Ana Roe, 51 would join", "a daughter Mia, 17 and a son"."""
    name = analysis.phrase_before(start - 1)
    if name is None or name.name is None or end >= len(analysis.words):
        return False
    goes_on = analysis.lowers[end] in ADDITION or analysis.tag(end) == "F"
    given = not given_names("en").keys().isdisjoint(analysis.lowers[name.name[0] : name.last - 1])
    return goes_on and (given or (name.noun is not None and noun_kind(analysis.lowers[name.noun]) == "person"))


def _ends_line(analysis: Analysis, start: int, found: Quantity) -> bool:
    """Whether a line ends in a person's full name and an age: "Ana Roe, 52" over what is said of her."""
    end, value = found.end, found.value or 0
    if not LEAST_NAMED <= value <= OLDEST_NAMED or not found.is_bare:
        return False
    if end < len(analysis.words) and "\n" not in analysis.text[analysis.ends[end - 1] : analysis.starts[end]]:
        return False
    name = analysis.phrase_before(start - 1)
    if name is None or name.name is None or name.name[1] - name.name[0] < _FULL_NAME:
        return False
    return analysis.lowers[name.name[0]] in given_names("en")


def _is_single(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is a plain number in digits, or words between commas: "Prince Abe, four, and", "Roe, sixty-one,"."""
    if found.is_bare:
        return True
    joined = found.end - found.start == 3 and analysis.words[found.start + 1] == "-"
    alone = (joined or found.end - found.start == 1) and found.value is not None and found.value > 1
    return alone and analysis.words[found.start].islower() and analysis.words[found.end : found.end + 1] == [","]


def _names_person(analysis: Analysis, k: int) -> bool:
    """Whether the noun at token `k` is one person of a kind: "the bus driver"."""
    return noun_kind(analysis.lowers[k]) == "person" and _is_person(analysis, k)


def _is_person(analysis: Analysis, k: int) -> bool:
    """Whether the noun at token `k` may be a person's: singular and determined."""
    noun = analysis.lowers[k]
    opened = any(lower in DETERMINERS for lower in analysis.lowers[max(0, k - _NEAR_DETERMINER) : k])
    return opened and not is_plural(noun)


def is_bracketed(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is alone in brackets behind a person: "Ana Roe (57), of Lund", "her son Leo (9)"; not "Lund (57)"."""
    start, end = found.start, found.end
    if start < 2 or analysis.words[start - 1] != "(" or not found.is_bare or analysis.words[end : end + 1] != [")"]:
        return False
    person = analysis.phrase_before(start - 1)
    if person is None or person.name is None or found.value is None or found.value > OLDEST_NAMED:
        return False
    if person.noun is not None and analysis.lowers[person.noun] in words_of("young_kin"):
        return True
    if found.value < LEAST_NAMED or analysis.tag(min(end + 1, len(analysis.words) - 1)) == "z":
        return False  # the number on a shirt: "Ana Roe (24) celebrates a goal"
    first, last = person.name
    full = last - first > 1 and analysis.lowers[first] in given_names("en")
    return full or (person.noun is not None and noun_kind(analysis.lowers[person.noun]) == "person")


def is_of_people(analysis: Analysis, k: int, tag: str) -> bool:
    """Whether a noun at token `k` of a number, "n" or "N", is of people by its kind: "girls", "teen"."""
    return analysis.tag(k) == tag and noun_kind(analysis.lemma(k)) == "person"
