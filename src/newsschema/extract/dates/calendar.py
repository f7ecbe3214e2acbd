"""Dates by name: months and their days."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.dates.day_lists import days_fewer, days_more
from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import (
    ENDINGS,
    article_before,
    base,
    capital,
    date_hedge_before,
    hedge_before,
    is_dash,
    is_year_number,
    lower,
    part_before,
    small_number,
    starts_sentence,
    touch,
)
from newsschema.extract.dates.words import (
    COUNTED,
    DETERMINERS,
    DOUBTFUL_MONTHS,
    MONTHS,
    RELATIONS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from newsschema.extract.dates.years import read_era, spelled_year
from newsschema.language.names import given_names, noun_kind
from newsschema.lexicons.calendar import full_year
from newsschema.lexicons.function_words import ADDITION, DEFINITE, GENITIVE, INSIDE
from newsschema.text.number_words import TENS, UNITS
from newsschema.text.numbers import read_ordinal

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

# What comes before a bare month or year.
_DATE_WORDS = words("before_month")


# Before these even "May" is a month where somebody in the text is called May.
_ONLY_DATES = words("before_month_only")
_TITLES = words("before_name")
# The month that a day by number alone is of: "the 20th of the current month".
_MONTHS_RELATED = values("month_relation")
_JOINTS = words("day_joint")
_CENTURIES = (10, 21)  # that are called by their number alone
_NEAR_CENTURY = 20  # tokens between such a number and the century that it goes on from
_MAY = words("month_or_modal")
_CALLED_MAY = re.compile(rf"\b([A-Z][a-z]+)\.? (?:{'|'.join(map(str.capitalize, _MAY))})\b")
_AFTER_DAY_NUMBER = words("after_day_number")
_AFTER_OTHER_NUMBER = words("after_other_number")
_ARTICLE_OR_POINTER = words("article_or_pointer")
_BEFORE_DAY_NUMBER = words("before_day_number")
_BEFORE_RELATED_MONTH = words("before_related_month")
_EVERY_ONE = words("every_one")
_MONTH_OR_VERB, _POINTER_TO_DAY = words("month_or_verb"), words("pointer_to_day")
_RELATION_WITH_DETERMINER, _LAST = words("relation_with_determiner"), words("last_in_order")
_DAY, _MONTH, _QUARTER = words("day_noun"), words("month_noun"), words("quarter_noun")
_CENTURY, _CENTURY_NOUNS = words("one_century"), words("century_noun")
_NUMBERED_PARTS = words("divided_by_ordinal")  # "May's third quarter"
_IN_OR_OF, _LISTING = INSIDE | GENITIVE, ADDITION | {",", ";"}


def match_month(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "June 2", "11 December 2009", "Sept. 30", "mid-April", "March 5-9, 1918" (two), "6-7 January 1916" (two)."""
    word = base(tokens.lowers[i])
    short = word not in MONTHS
    month = SHORT_MONTHS[word] if short else MONTHS[word]
    end = i + 1
    if short and lower(tokens, end) == "." and touch(tokens, i):
        end += 1
    cut = len(tokens.lowers[i]) - len(word)
    if not cut and (special := _named_by_month(tokens, i, month, floor)) is not None:
        return [special]
    left = _day_before(tokens, i, floor)
    right = None if cut or (left and _year_at(tokens, end)) else _day_after(tokens, end)
    if left and right:
        left = None
    found = Expression("date", i, end, month=month, cut=cut)
    others: list[Expression] = []
    if right:
        found.day, found.last = right
        others += days_more(tokens, found)
    elif left:
        found.day, found.first = left
        others += days_fewer(tokens, found, floor)
    if not cut:
        _read_year(tokens, others[-1] if others and others[-1].first >= found.last else found)
    for other in others:
        if other.year:
            found.year = other.year
        other.year = found.year
        floor = max(floor, other.last) if other.first < found.first else floor
    paired = short and _is_paired(tokens, i, end)
    alone = found.day is None and found.year is None and not paired
    if alone and not _is_month(tokens, i, short):
        return []
    if alone and short and end == i + 1 and lower(tokens, i - 1) not in _DATE_WORDS:
        return []
    if word in _MAY and left and found.year is None and _is_modal(tokens, i, found):
        return []
    if found.day is None and lower(tokens, found.first - 1) in GENITIVE and lower(tokens, found.first - 2) in _MONTH:
        found.first = article_before(tokens, found.first - 2, floor)
    _relate(tokens, found, floor)
    return sorted([found, *others], key=lambda one: one.first)


def _is_paired(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a short month goes on to another by a dash or a stroke: "Aug" of "Aug-Sept", "Nov/Dec"."""
    if not capital(tokens, i) or not (is_dash(tokens, end) or lower(tokens, end) == "/"):
        return False
    after = base(lower(tokens, end + 1))
    return (after in MONTHS or after in SHORT_MONTHS) and capital(tokens, end + 1)


def _follows_month(tokens: Tokens, i: int) -> bool:
    """Whether a month and a stroke are before: "Dec" of "Nov/Dec"."""
    month = base(lower(tokens, i - 2))
    return lower(tokens, i - 1) == "/" and (month in MONTHS or month in SHORT_MONTHS)


def _is_modal(tokens: Tokens, i: int, found: Expression) -> bool:
    """Whether "may" at token `i` is a verb behind a number: "those in row 3 may leave"; not "on 3 may", "row 3 May"."""
    return not capital(tokens, i) and lower(tokens, found.first - 1) not in _DATE_WORDS


def _named_by_month(tokens: Tokens, i: int, month: int, floor: int) -> Expression | None:
    """ "the March quarter", "that January day in 2011"."""
    before, after = lower(tokens, i - 1) if i - 1 >= floor else "", lower(tokens, i + 1)
    if after in _QUARTER and month % 3 == 0 and before in DETERMINERS:
        return Expression("quarter", article_before(tokens, i, floor), i + 2, number=month // 3)
    if after not in _DAY or before not in _POINTER_TO_DAY:
        return None
    found = Expression("date", i - 1, i + 2, month=month, value="-XX")
    if lower(tokens, i + 2) in _IN_OR_OF and is_year_number(tokens, i + 3):
        found.year, found.last = int(tokens.lowers[i + 3]), i + 4
    return found


def _is_month(tokens: Tokens, i: int, short: bool) -> bool:
    """Whether a bare month's name is a month: "in May", not "Theresa May", "may" or "June Carter"."""
    if not capital(tokens, i):
        return False
    before, doubtful = lower(tokens, i - 1), short or base(tokens.lowers[i]) in DOUBTFUL_MONTHS
    if not doubtful:
        return True
    if short and lower(tokens, i + 1) != ".":
        return before in _ONLY_DATES or _follows_month(tokens, i)
    if not short and _follows_person(tokens, i):
        return False
    if base(tokens.lowers[i]) in _MAY and before not in _ONLY_DATES and _names_somebody(tokens.text):
        return False
    if i and capital(tokens, i - 1) and not starts_sentence(tokens, i - 1) and before not in _DATE_WORDS:
        return False
    if before in _LISTING and _is_listed_name(tokens, i):
        return False
    if before in _DATE_WORDS or (i and is_dash(tokens, i - 1)) or _follows_month(tokens, i):
        return True
    if before in DETERMINERS and lower(tokens, i + 1).isalpha() and not capital(tokens, i + 1):  # "its May figures"
        return True
    if base(tokens.lowers[i]) in _MONTH_OR_VERB or short:
        return base(tokens.lowers[i]) != tokens.lowers[i]
    return not (capital(tokens, i + 1) and touch(tokens, i) is False and lower(tokens, i + 1).isalpha())


def _follows_person(tokens: Tokens, i: int) -> bool:
    """Whether a given name or title before a month makes it a surname: "Tom August", "Mr. April", "Senator June"."""
    k = i - 2 if lower(tokens, i - 1) == "." and touch(tokens, i - 2) else i - 1
    if k < 0 or not capital(tokens, k):
        return False
    before = tokens.lowers[k]
    return before in _TITLES or (k == i - 1 and (before in given_names("en") or noun_kind(before) == "person"))


def _is_listed_name(tokens: Tokens, i: int) -> bool:
    """Whether a month is a given name in a list of people: "April Obi" of "Ann Roe, April Obi and"."""
    named = capital(tokens, i + 1) and lower(tokens, i + 1).isalpha() and not tokens.words[i + 1].isupper()
    weekday = base(lower(tokens, i + 1)) in WEEKDAYS
    last = i - 2 - (lower(tokens, i - 2) == ",")  # before "," and before ", and"
    return named and not weekday and capital(tokens, last) and lower(tokens, last).isalpha()


@lru_cache(maxsize=4)
def _names_somebody(text: str) -> bool:
    """Whether somebody in the text is called May, so that "May's" is hers and not the month's."""
    return any(match[1].lower() not in _DATE_WORDS for match in _CALLED_MAY.finditer(text))


def _relate(tokens: Tokens, found: Expression, floor: int) -> None:
    """Take in what comes before: "last May", "early April", "the end of June", "around Nov. 1"."""
    start = found.first
    if found.day is None and start - 1 >= floor and lower(tokens, start - 1) in RELATIONS:
        word = lower(tokens, start - 1)
        if word in _BEFORE_RELATED_MONTH:
            found.relation, start = RELATIONS[word], start - 1
            if (
                start - 1 >= floor
                and word in _RELATION_WITH_DETERMINER
                and lower(tokens, start - 1) in _ARTICLE_OR_POINTER
            ):
                start -= 1
            start = article_before(tokens, start, floor)
    elif found.day is None and start - 1 >= floor and lower(tokens, start - 1) in _EVERY_ONE:
        found.relation, start = "every", start - 1
    place, modifier = part_before(tokens, start, floor)
    if place < start:
        found.modifier, start = modifier, article_before(tokens, place, floor)
    elif found.day is not None:
        start, found.modifier = hedge_before(tokens, start, floor)
        if found.modifier in ("more_than", "less_than"):
            start, found.modifier = found.first, None
    if found.modifier is None:
        start, found.modifier = date_hedge_before(tokens, start, floor)
    found.first = start


def _day_before(tokens: Tokens, i: int, floor: int) -> tuple[int, int] | None:
    """ "11 December", "11th of December", "the 25th day of August", "26nov", "17-Apr": the day and where it begins."""
    j = i - 1
    if _is_joint(tokens, j) and touch(tokens, j) and touch(tokens, j - 1):  # "17-Apr-2021"
        j -= 1
    elif lower(tokens, j) in GENITIVE and j - 1 >= floor:
        j -= 1 + (lower(tokens, j - 1) in _DAY and lower(tokens, j - 2) not in _LAST)
        if lower(tokens, j) not in ENDINGS and not _ordinal_ends(tokens, j):
            return None
    if lower(tokens, j) in ENDINGS and touch(tokens, j - 1):
        j -= 1
    if j < floor:
        return None
    day = small_number(tokens, j, 1, 31)
    if day is None:
        k = j - 2 if is_dash(tokens, j - 1) else j - (lower(tokens, j - 1) in TENS)
        number = read_ordinal(tokens, k) if k >= floor else None
        if number is None or number.end != j + 1 or not 1 <= number.value <= 31:
            return None
        day, j = int(number.value), k
    elif lower(tokens, j - 1) in ("$", ":", "£", "€") and touch(tokens, j - 1):
        return None
    return day, article_before(tokens, j, floor)


def _is_joint(tokens: Tokens, i: int) -> bool:
    """Whether a token joins the parts of "17-Apr-2021" or "17/Apr/2021"."""
    return is_dash(tokens, i) or lower(tokens, i) == "/"


def _ordinal_ends(tokens: Tokens, j: int) -> bool:
    number = read_ordinal(tokens, j)
    return number is not None or small_number(tokens, j, 1, 31) is not None


def _day_after(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "June 2", "March eighth", "february the 15th": the day and where it ends."""
    j = i + 1 if lower(tokens, i) in DEFINITE else i
    day = small_number(tokens, j, 1, 31)
    if day is not None:
        after = lower(tokens, j + 1)
        if after in ENDINGS and touch(tokens, j):
            return day, j + 2
        if (after == ":" and touch(tokens, j) and lower(tokens, j + 2)[:1].isdigit()) or after in _AFTER_OTHER_NUMBER:
            return None
        return day, j + 1
    word = lower(tokens, j)
    if capital(tokens, j) and capital(tokens, j + 1):  # "In May the First Minister"
        return None
    if (
        word.isalpha()
        and (number := read_ordinal(tokens, j))
        and number.value <= 31
        and lower(tokens, number.end) not in _NUMBERED_PARTS
    ):
        return int(number.value), number.end
    return None


def _year_at(tokens: Tokens, i: int) -> bool:
    return lower(tokens, i + 1 if lower(tokens, i) == "," else i).isdigit() and is_year_number(
        tokens, i + (lower(tokens, i) == ",")
    )


def _read_year(tokens: Tokens, found: Expression) -> None:
    """Read the year after a month or a day: ", 1990", "1990", "of 1940", "’80", "-21"; "in 1917" is another date."""
    i = found.last
    if found.day is not None and _is_joint(tokens, i) and _is_joint(tokens, i - 2) and touch(tokens, i):
        year = lower(tokens, i + 1)
        if is_year_number(tokens, i + 1) or (len(year) == 2 and small_number(tokens, i + 1, 0, 99) is not None):
            found.year, found.last = int(year) if len(year) == 4 else full_year(int(year)), i + 2
        return
    if lower(tokens, i) == "," and is_year_number(tokens, i + 1):
        if found.day is None and lower(tokens, i + 2).isalpha() and lower(tokens, i + 2) in COUNTED:
            return
        i += 1
    elif lower(tokens, i) in GENITIVE and is_year_number(tokens, i + 1):
        i += 1
    if is_year_number(tokens, i) and lower(tokens, i + 1) not in COUNTED:
        found.year, found.last = int(tokens.lowers[i]), i + 1
    elif lower(tokens, i) in ("'", "’", "‘") and touch(tokens, i) and len(lower(tokens, i + 1)) == 2:
        two = small_number(tokens, i + 1, 0, 99)
        if two is not None:
            found.year, found.last = full_year(two), i + 2
    elif lower(tokens, i) in UNITS and (spelled := spelled_year(tokens, i)):
        found.year, found.last = spelled
    read_era(tokens, found)


def _day_of_month(tokens: Tokens, i: int, first: int) -> Expression | None:
    """ "the 20th of next month", "20th of the previous month"; `first` is the place of its article."""
    day = small_number(tokens, i, 1, 31)
    if day is None or lower(tokens, i + 2) not in GENITIVE:
        return None
    k = i + 3 + (lower(tokens, i + 3) in DEFINITE)
    if lower(tokens, k) not in _MONTHS_RELATED or lower(tokens, k + 1) not in _MONTH:
        return None
    month = Expression("unit", i + 3, k + 2, unit="month", relation=_MONTHS_RELATED[lower(tokens, k)])
    return Expression("date", first, k + 2, day=day, of=month)


def _century_alone(tokens: Tokens, i: int, first: int) -> Expression | None:
    """ "the 21st" behind a century with its noun: "from the 19th century to the 21st"."""
    number = small_number(tokens, i, *_CENTURIES)
    if number is None or first == i or lower(tokens, i + 2).isalpha():
        return None
    for k in range(first - 1, max(-1, first - _NEAR_CENTURY), -1):
        if tokens.words[k] in ".!?":
            return None
        if lower(tokens, k) in _CENTURY and lower(tokens, k - 1) in ENDINGS:
            return Expression("century", first, i + 2, year=(number - 1) * 100)
    return None


def _lists_centuries(tokens: Tokens, i: int) -> bool:
    """Whether an ordinal behind a joint at token `i` is of centuries: "the 5th and 6th centuries"."""
    k = i + 2 + (lower(tokens, i + 2) in ENDINGS)
    return lower(tokens, i) in _JOINTS and lower(tokens, k) in _CENTURY_NOUNS


def match_day_number(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "on the 20th", "Friday the 13th", "Friday 13th": a day whose month is spoken of; not "the 20th time"."""
    if lower(tokens, i + 1) not in ENDINGS or not touch(tokens, i):
        return []
    first = article_before(tokens, i, floor)
    month = _day_of_month(tokens, i, first) or _century_alone(tokens, i, first)
    if month is not None:
        return [month]
    before = lower(tokens, first - 1)
    if before not in WEEKDAYS and (first == i or before not in _BEFORE_DAY_NUMBER):
        return []
    day = small_number(tokens, i, 1, 31)
    if day is None:
        return []
    after = lower(tokens, i + 2)
    if after.isalpha() and after not in _DATE_WORDS and after not in _AFTER_DAY_NUMBER:
        return []
    if after in GENITIVE or is_dash(tokens, i + 2) or after in _CENTURY or _lists_centuries(tokens, i + 2):
        return []
    return [Expression("date", first, i + 2, day=day)]
