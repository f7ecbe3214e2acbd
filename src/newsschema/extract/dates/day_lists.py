"""The days that share a month with the one beside it: "June 2-5", "May 3, 4 and 5", "6-7 January"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import (
    ENDINGS,
    article_before,
    base,
    is_dash,
    is_year_number,
    lower,
    small_number,
    touch,
)
from newsschema.extract.dates.words import MONTHS, SHORT_MONTHS
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, COMPLEMENTIZER, GOAL, POINT

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_DATE_WORDS, _DAY_JOINT = words("before_month"), words("day_joint")
_LAST_JOINT, _FIRST_JOINT = ADDITION | {"&"}, GOAL | ADDITION | ALTERNATIVE
# Behind a number, what makes it a time or a share, and what it does not count.
_OF_OTHER_NUMBER = words("half_of_day_short") | {":", "%"}
_HALVES_OF_DAY = [half.split()[:3] for half in words("half_of_day")]
_NOT_COUNTED = POINT | COMPLEMENTIZER | words("temporal_relative")
_MOST_DAYS = 12


def days_more(tokens: Tokens, found: Expression) -> list[Expression]:
    """ "June 2-5", "May 3, 4 and 5", "May 2-3, 9-10": the later days of the month, and their year if there is one."""
    i = found.last
    others: list[Expression] = []
    while len(others) < _MOST_DAYS:
        ranged = is_dash(tokens, i + 2) and not _begins_other(tokens, i + 4)
        pairs = lower(tokens, i) == "," and (ranged or _lists_days(tokens, i, bool(others)))
        i += pairs and lower(tokens, i + 1) in _LAST_JOINT  # ", and 5"
        if not (pairs or is_dash(tokens, i) or lower(tokens, i) in _DAY_JOINT):
            break
        day, end = small_number(tokens, i + 1, 1, 31), i + 2
        if day is None or _begins_other(tokens, end):
            break
        if lower(tokens, end) in ENDINGS:
            end += 1
        elif not (pairs or is_dash(tokens, i)) and _counts(tokens, end):
            break
        others.append(Expression("date", i + 1, end, month=found.month, day=day))
        i = end
    return others


def _begins_other(tokens: Tokens, i: int) -> bool:
    """Whether the token behind a number makes it a day of another month, a time or a share: "4 June", "4 pm", "4%"."""
    after = lower(tokens, i)
    if after in MONTHS or base(after) in SHORT_MONTHS or after in _OF_OTHER_NUMBER:
        return True
    return tokens.lowers[i : i + 3] in _HALVES_OF_DAY


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether the word behind a number is what it counts: "May 3 and 4 people"; not "May 3 and 4 in Rome"."""
    after = lower(tokens, i)
    return after.isalpha() and after not in _DATE_WORDS and after not in _NOT_COUNTED


def _lists_days(tokens: Tokens, i: int, goes_on: bool) -> bool:
    """Whether the comma at token `i` opens a list of days: ", 5 and 7, 1998", ", 4 and 5 in Rome"; not ", 4 people"."""
    k, days, joined = i, 0, False
    while (sign := lower(tokens, k)) in (",", *_LAST_JOINT):
        k += sign == "," and lower(tokens, k + 1) in _LAST_JOINT
        if small_number(tokens, k + 1, 1, 31) is None:
            break
        joined = lower(tokens, k) in _LAST_JOINT
        k, days = k + 2, days + 1
    if joined and not _counts(tokens, k) and not _begins_other(tokens, k):
        return days > 1 or goes_on
    k += lower(tokens, k) == ","
    return days > 0 and is_year_number(tokens, k)


def days_fewer(tokens: Tokens, found: Expression, floor: int) -> list[Expression]:
    """ "6-7 January 1916", "9 to 12 of June": the earlier days of the same month."""
    i = found.first - 1
    if i - 1 < floor or not (is_dash(tokens, i) or lower(tokens, i) in _FIRST_JOINT):
        return []
    j = i - 1
    if lower(tokens, j) in ENDINGS and touch(tokens, j - 1):
        j -= 1
    day = small_number(tokens, j, 1, 31) if j >= floor else None
    if day is None or (lower(tokens, j - 1) in ("$", "/", ":", ".") and touch(tokens, j - 1)):
        return []
    return [Expression("date", article_before(tokens, j, floor), i, month=found.month, day=day)]
