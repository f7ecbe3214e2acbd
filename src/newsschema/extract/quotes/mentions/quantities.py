"""Quantities of people as subjects, and hedged numbers: "Nearly a third of voters", "Four in 10", "at least six"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import AUXILIARIES, CONJUNCTIONS, SUBORDINATORS
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import COMPARISON, GENITIVE
from newsschema.text.number_words import DENOMINATORS
from newsschema.text.numbers import read_number
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_FAR = 16  # tokens of a quantity and what it is of
_PERCENT = tuple(tuple(phrase.split()) for phrase in words_of("hundredth"))
_OUT_OF = tuple(tuple(phrase.split()) for phrase in words_of("before whole number"))
_BEFORE_WHOLE = frozenset(phrase[0] for phrase in _OUT_OF)
_ONE = words_of("numerator of one")


@cache
def _hedges() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The hedges before numbers by their first word, the longest first."""
    found = dict[str, list[tuple[str, ...]]]()
    for row in rows("hedges", "en"):
        if row["class"] == "before":
            phrase = tuple(row["phrase"].split())
            found.setdefault(phrase[0], []).append(phrase)
    for adverb in words_of("adverb before number"):
        found.setdefault(adverb, []).append((adverb,))
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


@cache
def _vague() -> frozenset[str]:
    """The plurals of numbers that count without saying how many: "dozens", "hundreds"."""
    return frozenset(row["word"] for row in rows("numbers", "en") if row["class"] in _VAGUE)


_VAGUE = ("vague_scale", "vague_multiple")


@cache
def _quantifiers() -> frozenset[str]:
    """The words before "of" that say how many: "scores", "lots", "most"."""
    return _vague() | {row["word"] for row in rows("figures", "en") if row["class"] == "quantifier"}


def is_quantifier(page: Page, at: int) -> bool:
    """Whether a word before "of" says how many are meant: "Scores of parents"."""
    return page.lowers[at] in _quantifiers() and word_at(page.lowers, at + 1) in GENITIVE


def _behind(page: Page, at: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """One past the first of the phrases that is at a token, else the token."""
    lowers = page.lowers
    return next((at + len(one) for one in phrases if tuple(lowers[at : at + len(one)]) == one), at)


def behind_hedge(page: Page, at: int) -> int:
    """The token behind a hedge that a number follows: behind "at least" of "at least six boats"; else `at`."""
    phrases = _hedges().get(page.lowers[at]) if at < len(page.words) else None
    behind = at if phrases is None else _behind(page, at, phrases)
    if behind == at or behind >= len(page.words):
        return at
    number = behind + (page.analysis.word_class(behind) == "SYM")  # "at least $6 million"
    return behind if _number_end(page, number) > number else at


def _number_end(page: Page, at: int) -> int:
    """One past the number at a token, "%" and "in 10" with it; `at` where none is."""
    if at >= len(page.words):
        return at
    end = _plain_number_end(page, at)
    if end == at:
        return at
    end = _behind(page, end, _PERCENT)
    of = _behind(page, end, _OUT_OF)
    whole = _plain_number_end(page, of) if of > end else of
    return whole if whole > of else end


def _plain_number_end(page: Page, at: int) -> int:
    """One past "six", "60" or "a third" at a token; `at` where no number is."""
    lowers = page.lowers
    if at >= len(lowers):
        return at
    if lowers[at] in _ONE and word_at(lowers, at + 1) in DENOMINATORS:
        return at + 2
    if lowers[at] in _vague():
        return at + 1
    number = read_number(page.analysis.tokens, at)
    return number.end if number is not None else at


def quantity_subject(page: Page, floor: int, end: int) -> Mention | None:
    """Return a quantity of people that ends before a token: "Just 12%", "Four in 10", "Two of the five judges"."""
    first = end
    while first > max(floor, end - _FAR) and _continues(page, first - 1):
        first -= 1
    at = behind_hedge(page, first) if first < end else end
    last = _number_end(page, at)
    whole = last == end or (last < end and page.lowers[last] in GENITIVE) or _counts_people(page, at, last, end)
    return Mention(page, first, end, "noun", (first, end)) if at < last <= end and whole else None


def quantity_after(page: Page, at: int, stop: int) -> Mention | None:
    """Return a quantity of people that begins at a token: "two of the judges", "nearly half of voters"."""
    last = _number_end(page, behind_hedge(page, at))
    if not at < last < stop:
        return None
    of = page.lowers[last] in GENITIVE
    end = phrase_end(page, last + of, stop)
    people = end > last + of and (of or noun_type(page.lowers[end - 1]).people)
    return Mention(page, at, end, "noun", (at, end)) if people else None


def _counts_people(page: Page, first: int, last: int, end: int) -> bool:
    """Whether people of whom a share is given follow the number: "3 in 10 voters"."""
    share = not _BEFORE_WHOLE.isdisjoint(page.lowers[first + 1 : last])
    return share and last < end and noun_type(page.lowers[end - 1]).people


def is_quantity(page: Page, subject: Mention) -> bool:
    """Whether a description is a quantity of people, which takes a plural verb: "a third of voters"."""
    return quantity_subject(page, subject.first, subject.last) is not None


def _continues(page: Page, at: int) -> bool:
    """Whether a token belongs to the phrase that ends behind it."""
    word = page.lowers[at]
    if page.inside[at] >= 0 or not (word[0].isalnum() or word in "%-"):
        return False
    return word in COMPARISON or (word not in AUXILIARIES and word not in CONJUNCTIONS and word not in SUBORDINATORS)
