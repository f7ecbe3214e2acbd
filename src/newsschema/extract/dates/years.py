"""Years, decades and centuries: "1996", "nineteen ninety-six", "the '90s", "490 BC", "20th century"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.numeric import match_dotted, match_iso, match_slashed
from newsschema.extract.dates.pack import numbers, values, words
from newsschema.extract.dates.phrases import (
    ENDINGS,
    YEAR_FROM,
    YEAR_TO,
    article_before,
    base,
    capital,
    hedge_before,
    is_dash,
    is_year_number,
    lower,
    part_before,
    starts_sentence,
    touch,
)
from newsschema.extract.dates.words import COUNTED, DECADES, DETERMINERS, EARLY, PLURAL_UNITS
from newsschema.extract.dates.year_numbers import is_circa, is_year
from newsschema.lexicons.calendar import full_year
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, DEFINITE, GOAL, PLURAL_ENDING, PURPOSE
from newsschema.text.number_words import SCALES, TENS
from newsschema.text.number_words import UNITS as NUMBERS
from newsschema.text.numbers import read_number, read_ordinal

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


_ERAS = numbers("era")
_BEFORE_CHRIST = frozenset(word for word, sign in _ERAS.items() if sign < 0)
_B, _C = words("letter_before_christ"), words("letter_of_christ")
_TO_YEAR = ADDITION | GOAL | ALTERNATIVE
# What may come between a year and "BC": "BC" itself, or another year before it.
_BEFORE_ERAS = _BEFORE_CHRIST | _B | _TO_YEAR
_BEFORE_YEAR = words("before_year")
_OUR_ERA, _DIGITS_OF_YEAR = _ERAS.keys() - _BEFORE_CHRIST, 4
_AD, _FISCAL, _FISCAL_SIGN = words("era_before_year"), words("budget_adjective"), words("fiscal_year_sign")
_OPENING_YEAR, _APPROXIMATE = words("before_year_number"), words("approximate_year")
_OPEN_SIDES, _PERIODS = values("open_side"), words("period_with_year")
_TEMPERATURE = tuple(words("stem_of_temperature"))
_OF_ONE = words("of_one")
# A decade in two digits that describes a noun: from this one, younger ones may be ages. What describes no noun.
_FIRST_SHORT, _AFTER_NOUNS = 50, words("after_date") | words("after_head") | words("no_complement")
_BEFORE_DECADE, _OF_DECADE = words("before_decade"), words("of_decade")
_BEFORE_SHORT_DECADE = words("before_short_decade")
_BEFORE_SPELLED_YEAR = words("before_spelled_year")
_JOINT = words("joint")
_POSSESSOR = words("possessor")
_POSSESSOR_OF_AGE = words("possessor_of_age")
_SEASON_NOUN = words("season_noun")


def spelled_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "nineteen ninety-six", "two thousand and ten": the year and where it ends."""
    first = NUMBERS.get(lower(tokens, i), 0)
    if first in (17, 18, 19) or TENS.get(lower(tokens, i)) == 20:
        rest = lower(tokens, i + 1)
        hundred = SCALES.get(rest) == 100
        if rest not in TENS and NUMBERS.get(rest, 0) < 10 and not hundred:
            return None
        if hundred:
            number = read_number(tokens, i)
            return (int(number.value), number.end) if number and YEAR_FROM <= number.value < YEAR_TO else None
        number = read_number(tokens, i + 1)
        if number is None or not 10 <= number.value <= 99:
            return None
        return first * 100 + int(number.value), number.end
    if first == 2 and SCALES.get(lower(tokens, i + 1)) == 1000:
        number = read_number(tokens, i)
        if number and 2000 <= number.value < YEAR_TO:
            return int(number.value), number.end
    return None


def match_spelled_year(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "nineteen ninety-six" """
    spelled = spelled_year(tokens, i)
    if spelled is None or (spelled[0] == 2000 and lower(tokens, i - 1) not in _BEFORE_SPELLED_YEAR):
        return []
    after = lower(tokens, spelled[1])
    if after in COUNTED or (after.endswith(PLURAL_ENDING) and spelled[0] % 1000 == 0):
        return []
    return [_year(tokens, i, spelled[1], spelled[0], floor)]


def match_digits(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Years, decades and numeric dates: "1996", "1990s", "2016-06-02", "10/31/1974", "10.31.1974"."""
    word = tokens.lowers[i]
    length = len(word)
    if length <= 4 and (found := _before_christ(tokens, i, floor)):
        return found
    if length > 10 or not word.isascii():
        return []
    if length < _DIGITS_OF_YEAR and (found := _anno_domini(tokens, i, floor)):
        return found
    if not word.isdigit():
        return match_dotted(tokens, i)
    if length == 4:
        return _four_digits(tokens, i, floor)
    if length <= 2:
        if touch(tokens, i) and lower(tokens, i + 1) in ("/", "-"):
            return match_slashed(tokens, i)
        if length == 2 and lower(tokens, i - 1) in _FISCAL_SIGN and touch(tokens, i - 1) and i - 1 >= floor:
            return [Expression("date", i - 1, i + 1, year=full_year(int(word)))]
        if length == 2 and touch(tokens, i) and lower(tokens, i + 1) == PLURAL_ENDING and word[1] == "0":
            return _short_decade(tokens, i, floor)
    return []


def _decade_end(tokens: Tokens, i: int) -> int | None:
    """Return where the decade that begins at token `i` ends: "1990s", "the 1990's"; None if it is a year alone."""
    if lower(tokens, i + 1) == PLURAL_ENDING:
        return i + 2
    possessive = lower(tokens, i + 1) in ("'", "’") and lower(tokens, i + 2) == PLURAL_ENDING
    return i + 3 if possessive and lower(tokens, i - 1) in _BEFORE_DECADE else None


def _four_digits(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    if not is_year_number(tokens, i):
        return []
    year, after = int(tokens.lowers[i]), lower(tokens, i + 1)
    touching = touch(tokens, i)
    end = _decade_end(tokens, i) if touching and year % 10 == 0 else None
    if end is not None:
        return [_decade(tokens, i, end, year, floor)]
    if touching and (after == "/" or is_dash(tokens, i + 1)):
        iso = match_iso(tokens, i)
        if iso:
            return iso
    if after in _PERIODS and lower(tokens, i - 1) in DEFINITE:
        return [Expression("quarter", article_before(tokens, i, floor), i + 2, year=year)]
    if not is_year(tokens, i):
        return []
    found = _year(tokens, i, i + 1, year, floor)
    read_era(tokens, found)
    found.value = None
    if (
        lower(tokens, found.last) == "/"
        and touch(tokens, found.last)
        and lower(tokens, found.last + 1) == str(year + 1)
    ):
        found.value, found.last = f"{year:04d}/{year + 1:04d}", found.last + 2  # "the 2025/2026 session"
        return [found]
    if (
        (is_dash(tokens, found.last) or lower(tokens, found.last) == "/")
        and touch(tokens, found.last)
        and (two := _two_digits(tokens, found.last + 1)) is not None
    ):
        later = year // 100 * 100 + two
        if later == year + 1 and _is_season(tokens, found):
            found.value, found.last = f"{year:04d}/{later:04d}", found.last + 2
            return [found]
        if later > year:
            return [found, Expression("date", found.last + 1, found.last + 2, year=later)]
    return [found]


def _is_season(tokens: Tokens, found: Expression) -> bool:
    """Whether two years are one span that runs over New Year: "2023/24", "the 2023-24 season"; not "in 2007-08"."""
    after = lower(tokens, found.last + 2)
    noun = lower(tokens, found.first - 1) in DETERMINERS and after.isalpha()
    budget = lower(tokens, found.first - 1) in PURPOSE  # "the budget for 2019-20"
    return lower(tokens, found.last) == "/" or noun or budget or after in _SEASON_NOUN


def _anno_domini(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "476 AD", "AD 43", "650 CE": a year of our era of less than four digits."""
    word = tokens.lowers[i]
    if not _is_count(word) or len(word) > _DIGITS_OF_YEAR or not int(word):
        return []
    behind, before = lower(tokens, i + 1) in _OUR_ERA, lower(tokens, i - 1) in _AD and i - 1 >= floor
    behind = behind and lower(tokens, i - 1) in _BEFORE_YEAR  # not "30 AD positions"
    era = tokens.words[i + 1] if behind else tokens.words[i - 1] if before else ""
    if not era.isupper() or (touch(tokens, i) if behind else touch(tokens, i - 1)):
        return []
    return [_year(tokens, i - (not behind), i + 1 + behind, int(word), floor)]


def _before_christ(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "490 BC", "499-493 BC", "496 and 495 BCE": years before our era, which carry a minus."""
    word = tokens.lowers[i]
    if lower(tokens, i + 1) not in _BEFORE_ERAS and not is_dash(tokens, i + 1):
        return []
    glued = i > 0 and tokens.words[i - 1].isalnum() and touch(tokens, i - 1)
    if glued or not _is_count(word) or not int(word):
        return []
    end = _era_ends(tokens, i + 1)
    if end is not None:
        return [_year(tokens, i, end, -int(word), floor)]
    j = i + 2
    if not (is_dash(tokens, i + 1) or lower(tokens, i + 1) in _TO_YEAR):
        return []
    end = _era_ends(tokens, j + 1) if _is_count(lower(tokens, j)) and len(lower(tokens, j)) <= 4 else None
    if end is None:
        return []
    return [_year(tokens, i, i + 1, -int(word), floor), Expression("date", j, end, year=-int(tokens.lowers[j]))]


def _is_count(word: str) -> bool:
    """Whether a word is a number in ASCII digits."""
    return word.isdigit() and word.isascii()


def _era_ends(tokens: Tokens, i: int) -> int | None:
    """Return where "BC", "BCE" or "B.C." at token `i` ends; None if there is none."""
    if lower(tokens, i) in _BEFORE_CHRIST and tokens.words[i].isupper():
        return i + 1
    if lower(tokens, i) in _B and lower(tokens, i + 1) == "." and lower(tokens, i + 2) in _C and touch(tokens, i):
        return i + 4 if lower(tokens, i + 3) == "." else i + 3
    return None


def _two_digits(tokens: Tokens, i: int) -> int | None:
    word = lower(tokens, i)
    if len(word) == 2 and word.isdigit() and word.isascii() and lower(tokens, i + 1) not in ("-", "/"):
        return int(word)
    return None


def _year(tokens: Tokens, first: int, last: int, year: int, floor: int) -> Expression:
    """ "1996", "early 1990", "the end of 1994", "fiscal 1989", "the year 2000", "mid-1996"."""
    found = Expression("date", first, last, year=year)
    start = first
    if start - 1 >= floor and lower(tokens, start - 1) in _OPENING_YEAR:
        start -= 1
        if lower(tokens, start - 1) in _FISCAL and start - 1 >= floor:
            start -= 1
        start = article_before(tokens, start, floor)
    place, modifier = part_before(tokens, start, floor)
    if place < start:
        found.modifier, start = modifier, article_before(tokens, place, floor)
    elif lower(tokens, start - 1) in _APPROXIMATE and start - 1 >= floor:
        found.modifier, start = "approx", start - 1
    elif is_circa(tokens, start - 2) and start - 2 >= floor:
        found.modifier, start = "approx", start - 2
    elif year < YEAR_FROM and (hedge := hedge_before(tokens, start, floor))[1] == "approx":  # "about 2500 BC"
        start, found.modifier = hedge
    if lower(tokens, last) in ALTERNATIVE and lower(tokens, last + 1) in _OPEN_SIDES:
        found.modifier, found.last = _OPEN_SIDES[lower(tokens, last + 1)], last + 2
    found.first = start
    return found


def _decade(tokens: Tokens, first: int, last: int, year: int, floor: int) -> Expression:
    kind = "century" if year % 100 == 0 and year < 1900 else "decade"
    found = Expression(kind, first, last, year=year)  # type: ignore[arg-type]
    start = article_before(tokens, first, floor)
    place, modifier = part_before(tokens, start, floor)
    if place < start:
        found.modifier, start = modifier, article_before(tokens, place, floor)
    found.first = start
    return found


def _short_decade(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "the '90s", "80s"; not "in his 80s", "temperatures in the 80s"."""
    start = i
    if lower(tokens, i - 1) in ("'", "’", "‘") and i - 1 >= floor and touch(tokens, i - 1):
        start = i - 1
    before = lower(tokens, start - 1)
    if is_dash(tokens, start - 1) and lower(tokens, start - 3) in _POSSESSOR:
        return []  # "in their mid-50s"
    if before in _POSSESSOR or lower(tokens, start - 2) in _POSSESSOR_OF_AGE:
        return []
    near = tokens.lowers[max(0, i - 12) : i + 8]
    named = before in _BEFORE_SHORT_DECADE or _describes_noun(tokens, i)
    if start == i and (not named or any(word.startswith(_TEMPERATURE) for word in near)):
        return []
    two = int(tokens.lowers[i])
    return [_decade(tokens, start, i + 2, (2000 if two < 30 else 1900) + two, floor)]


def _describes_noun(tokens: Tokens, i: int) -> bool:
    """Whether a decade at token `i` says of what time something is: "a 90s band", "80s-style"; not "men in 60s"."""
    if int(tokens.lowers[i]) < _FIRST_SHORT or not (lower(tokens, i - 1) in _OF_ONE or starts_sentence(tokens, i)):
        return False
    after = i + 2 + is_dash(tokens, i + 2)
    return lower(tokens, after).isalpha() and lower(tokens, after) not in _AFTER_NOUNS


def match_spelled_decade(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "the nineties", "the late sixties", "the roaring twenties" """
    first = i - (lower(tokens, i - 1) in _OF_DECADE)
    if lower(tokens, first - 1) not in _BEFORE_DECADE or lower(tokens, first - 2) in _POSSESSOR:
        return []  # "in her late sixties" is an age
    word = base(tokens.lowers[i])
    found = _decade(tokens, first, i + 1, (2000 if DECADES[word] == 0 else 1900) + DECADES[word], floor)
    found.cut = len(tokens.lowers[i]) - len(word)
    return [found]


def match_apostrophe(tokens: Tokens, i: int, _floor: int) -> list[Expression]:
    """ "'82", "since ’99": a year of two digits after an apostrophe."""
    two = _two_digits(tokens, i + 1) if touch(tokens, i) else None
    if two is None or (i and touch(tokens, i - 1)):
        return []
    if touch(tokens, i + 1) and lower(tokens, i + 2).isalnum():
        return []
    if lower(tokens, i + 2) in COUNTED or lower(tokens, i + 2) in ("'", "’"):
        return []
    if capital(tokens, i - 1) and not starts_sentence(tokens, i - 1) and lower(tokens, i - 2) in _OF_ONE:
        return []  # "his Nova '11"
    return [Expression("date", i, i + 2, year=full_year(two))]


def read_era(tokens: Tokens, found: Expression) -> None:
    i = found.last
    if lower(tokens, i) in _ERAS and tokens.words[i].isupper():
        found.last = i + 1
        if _ERAS[lower(tokens, i)] < 0 and found.year:
            found.year = -found.year


def match_century(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "20th century", "the nineteenth century", "the 4th century BC", "17th-century"."""
    j = i - 1
    if is_dash(tokens, j):
        j -= 1
    if lower(tokens, j) in ENDINGS:
        j -= 1
    number = None
    for k in (j - 2, j - 1, j):
        if k >= floor and (number := read_ordinal(tokens, k)) and number.end >= j + 1 and number.value <= 30:
            j = k
            break
    else:
        return []
    word = base(tokens.lowers[i])
    if capital(tokens, i) and capital(tokens, i + 1) and not capital(tokens, i + 2) and lower(tokens, i + 1).isalpha():
        return []  # the name "20th Century Arts"
    found = Expression("century", j, i + 1, year=(int(number.value) - 1) * 100, cut=len(tokens.lowers[i]) - len(word))
    if (end := _era_ends(tokens, i + 1)) is not None:
        found.last, found.year, found.value = end, None, f"BC{int(number.value) - 1:02d}"
    start = article_before(tokens, j, floor)
    place, modifier = part_before(tokens, start, floor)
    if place < start:
        found.modifier, start = modifier, article_before(tokens, place, floor)
    found.first = start
    return [*_century_before(tokens, j, floor), found] if word in PLURAL_UNITS else [found]


def _century_before(tokens: Tokens, j: int, floor: int) -> list[Expression]:
    """The first of two centuries: "the 18th" of "the 18th and 19th centuries"."""
    if lower(tokens, j - 1) in EARLY:  # "the late 18th and early 19th centuries"
        j -= 1
    if lower(tokens, j - 1) not in _JOINT and not is_dash(tokens, j - 1):
        return []
    for k in (j - 3, j - 2):
        number = read_ordinal(tokens, k) if k >= floor else None
        if number and number.end == j - 1 and number.value <= 30:
            found = Expression("century", article_before(tokens, k, floor), j - 1, year=(int(number.value) - 1) * 100)
            place, found.modifier = part_before(tokens, found.first, floor)
            if place < found.first:
                found.first = article_before(tokens, place, floor)
            return [found]
    return []
