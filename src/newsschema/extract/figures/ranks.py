"""Ordinals where they rank: "the second-largest economy", "ranked 45th", "10th place"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.quantity import Quantity
from newsschema.extract.figures.words import DETERMINERS, words_of
from newsschema.lexicons.function_words import COMPANY, DEFINITE, INFINITIVE, INSIDE, SUPERLATIVE_ENDING, SURFACE
from newsschema.text.number_words import HUNDREDTHS, ORDINALS, TENTHS
from newsschema.text.numbers import read_ordinal
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

RANK_WORDS = frozenset(ORDINALS) | frozenset(TENTHS) | frozenset(HUNDREDTHS)
_SUPERLATIVES = words_of("superlative")
_RANKING = words_of("ranking")
_BE = words_of("rank_being")  # "Rovers, who are seventh, lost"
_PLACES = words_of("rank_place")
_NOT_RANKED = words_of("not_ranked")
_BEHIND_RANK, _BEFORE_RANK = INSIDE | SURFACE | COMPANY, words_of("between_ranking_and_rank")
_COPULAS = words_of("rank_copula")
_AFTER_COUNTED = words_of("after_counted")
_NEAR_CLAUSE = 5  # tokens behind an ordinal in which a clause or phrase limits what it counts


def read_rank(tokens: Tokens, i: int) -> Quantity | None:
    """Return the ordinal at token `i` where it ranks; None for "the 7th Party Congress", "second, we must"."""
    number = read_ordinal(tokens, i)
    if number is None:
        return None
    n, lowers = len(tokens.words), tokens.lowers
    k = number.end
    if k < n and tokens.words[k] == "-" and tokens.starts[k] == tokens.ends[k - 1]:
        k += 1
    after = lowers[k] if k < n else ""
    before = lowers[i - 1] if i else ""
    ranks = _compares(after) or _follows_ranking(tokens, i, after)
    ranks = ranks or _is_one_of_many(tokens, i, k) or _is_predicate(tokens, i, k)
    if number.value == 1 and before in DEFINITE and word_at(lowers, i - 2) in INSIDE:  # "in the first place"
        return None
    if not ranks or (number.value == 1 and after not in _PLACES and before not in _RANKING):
        return None
    return Quantity(i, number.end, "ordinal", number.value)


def _compares(after: str) -> bool:
    """Whether the word behind an ordinal makes it a rank: "second-largest", "10th place"."""
    return after in _SUPERLATIVES or after in _PLACES or (after.endswith(SUPERLATIVE_ENDING) and len(after) > 5)


def _follows_ranking(tokens: Tokens, i: int, after: str) -> bool:
    """Whether a verb of ranking precedes the ordinal at `i`: "finished 14th", "came joint third", "is second."."""
    lowers = tokens.lowers
    before = lowers[i - 1] if i else ""
    if before in _RANKING:
        return after not in _NOT_RANKED
    if before in _BE:
        return not after[:1].isalpha() or after in _BEHIND_RANK
    return before in _BEFORE_RANK and i > 1 and lowers[i - 2] in _RANKING


def _is_predicate(tokens: Tokens, i: int, k: int) -> bool:
    """Whether it counts what its subject is: "she is the third mayor in a year", not "it is the second time"."""
    if i < 2 or tokens.lowers[i - 1] not in DEFINITE or k >= len(tokens.words) or not tokens.words[k].isalpha():
        return False
    at = i - 2 - (tokens.lowers[i - 2] in words_of("age_adverb"))
    clause = any(lower in _AFTER_COUNTED for lower in tokens.lowers[k + 1 : k + _NEAR_CLAUSE])
    return tokens.lowers[at] in _COPULAS and clause and tokens.lowers[k] not in words_of("numbered_part")


def _is_one_of_many(tokens: Tokens, i: int, k: int) -> bool:
    """Whether it counts who did the same before: "the seventh person to die", not "a second chance to win"."""
    if k + 2 >= len(tokens.words) or i == 0 or tokens.lowers[i - 1] not in DEFINITE or not tokens.words[k][0].islower():
        return False
    at = k + 1 + (tokens.lowers[k + 1] not in INFINITIVE)  # "the third British woman to win"
    if tokens.lowers[at] not in INFINITIVE or tokens.lowers[at - 1] in words_of("repeated"):
        return False
    verb = at + 1
    return verb < len(tokens.words) and tokens.words[verb].islower() and tokens.lowers[verb] not in DETERMINERS
