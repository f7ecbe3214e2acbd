"""Quarters and halves of a year: "third-quarter", "the latest quarter", "Q3 2020", "the same period"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import (
    ENDINGS,
    article_before,
    base,
    capital,
    is_dash,
    is_year_number,
    lower,
    part_before,
    small_number,
    touch,
)
from newsschema.extract.dates.words import EVERY, RELATIONS, SHIFTS
from newsschema.lexicons.function_words import DEFINITE, GENITIVE, GOAL, POSSESSIVE
from newsschema.text.numbers import read_ordinal

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


# What a company has of half a year, and no player of half a match: "first-half profit".
_RESULTS = words("result")
_FOUR, _TWO = ("1", "2", "3", "4"), ("1", "2")
_MANY = 99
_BETWEEN = words("between_rank_and_quarter")
_AFTER_OTHER_QUARTER = words("after_other_quarter")
_COMPARED = words("compared")
_IN_ROW = words("in_row")
_HALF, _LAST_HALF, _PERIODS = words("half_of_unit"), words("final_half"), values("period_letter")
_LAST, _LAST_OF_YEAR = words("final_quarter"), words("final_quarter_of_year")
_FISCAL, _PERCENT = words("budget_adjective"), words("percentage")
_BEFORE_QUARTER = DEFINITE | words("near_singular")
_YEAR = words("whole_of_quarters")
_OF_YEAR = frozenset(f"{year}{ending}" for year in _YEAR for ending in POSSESSIVE)
_A, _SHIFTED = words("article_before_consonant"), words("shift_of_quarter")
_AFTER_FRACTION = words("after_fraction")
# Words around a quarter that show whether it is one of a match, how far to look and how many there have to be.
_MATCH_WORDS, _BUSINESS_WORDS = words("match_word"), words("business_word")
_MATCH_PARTS, _MATCH_ONLY = words("match_part_noun"), words("match_only")
_NEAR, _ENOUGH = 16, 2


def match_quarter(tokens: Tokens, i: int, floor: int, cut: int) -> list[Expression]:
    """ "third-quarter", "the fourth quarter of 2005", "the latest quarter", "the first half"."""
    found = _half(tokens, i, floor) if base(tokens.lowers[i]) in _HALF else _quarter(tokens, i, floor)
    if found is None:
        return []
    if found.kind not in ("quarter", "half", "unit") or found.relation == "the":
        return [found]
    found.cut = cut
    if lower(tokens, found.first - 1) in _FISCAL and found.first - 1 >= floor:
        found.first -= 1
    if lower(tokens, found.first - 1) in _BEFORE_QUARTER and not is_dash(tokens, i - 1) and found.first - 1 >= floor:
        found.first -= 1
    place, modifier = part_before(tokens, found.first, floor)
    if place < found.first:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    return [found]


def _numbered(tokens: Tokens, i: int, floor: int, most: int) -> tuple[int, int] | None:
    """Return the number before token `i` and where it begins: "third-", "1st", "fiscal second"."""
    j = i - 2 if is_dash(tokens, i - 1) else i - 1
    while j >= floor and lower(tokens, j) in _BETWEEN:
        j -= 1
    start = j - 1 if lower(tokens, j) in ENDINGS and touch(tokens, j - 1) else j
    number = read_ordinal(tokens, start) if start >= floor else None
    if number is None or number.end != j + 1 or not 1 <= number.value <= most:
        return None
    return int(number.value), start


def _half(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """ "the first half of 2016", "the latter half of 2016", "first-half profit"; not the half of a match."""
    numbered = _numbered(tokens, i, floor, 2)
    after = lower(tokens, i + 1)
    of_year = after in GENITIVE and _names_year(tokens, i + 2)
    if numbered is None and of_year and i > floor and lower(tokens, i - 1) in _LAST_HALF:
        numbered = 2, i - 1
    if numbered is None:
        return None
    of_company = is_dash(tokens, i - 1) and after in _RESULTS and not _is_of_match(tokens, i)
    if of_year or is_year_number(tokens, i + 1) or of_company:
        return Expression("half", numbered[1], i + 1, number=numbered[0])
    return None


def _names_year(tokens: Tokens, i: int) -> bool:
    """Whether a year follows within three words from token `i`: "2016", "fiscal 2016", "the last year's"."""
    named = i + 1 if lower(tokens, i) in _BETWEEN else i
    return is_year_number(tokens, named) or not _YEAR.isdisjoint(base(lower(tokens, k)) for k in range(i, i + 3))


def _quarter(tokens: Tokens, i: int, floor: int) -> Expression | None:
    before, after = lower(tokens, i - 1) if i - 1 >= floor else "", lower(tokens, i + 1)
    if after in _AFTER_OTHER_QUARTER:
        return None
    row = before in _IN_ROW
    numbered = _numbered(tokens, i, floor, _MANY if row else 4)
    if numbered is not None:
        if row:
            return Expression("unit", article_before(tokens, numbered[1], floor), i + 1, unit="quarter", relation="the")
        return None if _is_of_match(tokens, i) else Expression("quarter", numbered[1], i + 1, number=numbered[0])
    last_of = before in _LAST_OF_YEAR and after in GENITIVE
    if last_of and not _names_year(tokens, i + 2):
        return None  # "the last quarter of the match"
    if before in _LAST or last_of:
        return Expression("quarter", i - 1, i + 1, number=4, relation="final")
    if lower(tokens, i - 1) in _OF_YEAR:
        return Expression("quarter", i, i + 1, relation="the")
    if before in RELATIONS and RELATIONS[before] not in ("first", "final"):
        return Expression("unit", i - 1, i + 1, unit="quarter", relation=RELATIONS[before])
    if before in EVERY:
        return Expression("set", i - 1, i + 1, number=1, unit="quarter")
    if before in _A and after in _SHIFTED:
        return Expression("shift", i - 1, i + 2, number=1, unit="quarter", relation=SHIFTS[after])
    fraction = after in _AFTER_FRACTION or (after in GOAL and lower(tokens, i + 2) != "$")
    if before in DEFINITE and not fraction and not capital(tokens, i):
        return Expression("unit", i - 1, i + 1, unit="quarter", relation="the")
    return None


def _is_of_match(tokens: Tokens, i: int) -> bool:
    """Whether a quarter is one of a match: "led by nine with a minute left in the fourth quarter"."""
    if lower(tokens, i + 1) in _MATCH_PARTS:  # "a fourth-quarter comeback"
        return True
    first, last = max(i - _NEAR, 0), min(i + _NEAR, len(tokens))
    near = set(tokens.lowers[first:last])
    scores = any(_is_score(tokens, k) for k in range(first, last))
    played = len(near & _MATCH_WORDS) + len(near & _MATCH_ONLY) + _ENOUGH * scores
    return played >= _ENOUGH and played > len(near & _BUSINESS_WORDS)


def _is_score(tokens: Tokens, i: int) -> bool:
    """Whether token `i` begins a score: "21-7"; not "2019-20", "1-2-3", "24-year"."""
    if small_number(tokens, i, 0, _MANY) is None or not (is_dash(tokens, i + 1) and touch(tokens, i)):
        return False
    apart = not (is_dash(tokens, i - 1) or is_dash(tokens, i + 3) or lower(tokens, i + 3) in _PERCENT)
    return apart and touch(tokens, i + 1) and small_number(tokens, i + 2, 0, _MANY) is not None


def match_period(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "the same period", "the corresponding period", "the latest period": the quarter spoken of, of another year."""
    before = lower(tokens, i - 1)
    if i - 2 < floor or before not in _COMPARED or lower(tokens, i - 2) not in DEFINITE:
        return []
    return [Expression("quarter", i - 2, i + 1, relation="last" if RELATIONS.get(before) == "latest" else "the")]


def match_short_quarter(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "Q3", "Q1 2020", "H1 2016", "2018 Q4", "1Q 2020" """
    kind = _PERIODS.get(tokens.lowers[i], "half")
    if not tokens.words[i].isupper():
        return []
    if kind == "quarter" and i - 1 >= floor and lower(tokens, i - 1) in _FOUR and touch(tokens, i - 1):
        return [Expression("quarter", i - 1, i + 1, number=int(tokens.lowers[i - 1]))]
    if not touch(tokens, i):
        return []
    number = lower(tokens, i + 1)
    if number not in (_FOUR if kind == "quarter" else _TWO) or (
        touch(tokens, i + 1) and lower(tokens, i + 2)[0].isalpha()
    ):
        return []
    if kind == "half" and not (lower(tokens, i + 2).isdigit() and len(lower(tokens, i + 2)) == 4):
        return []
    return [Expression(kind, i, i + 2, number=int(number))]  # type: ignore[arg-type]
