"""Dates by name and number: months, days, years, weekdays, decades, centuries, numeric dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.phrases import (
    article_before,
    base,
    capital,
    hedge_before,
    is_dash,
    lower,
    part_before,
    small_number,
    starts_sentence,
    touch,
)
from newsschema.extract.dates.words import (
    DECADES,
    DOUBTFUL_MONTHS,
    MONTHS,
    PLURAL_WEEKDAYS,
    RELATIONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from newsschema.text.numbers import TENS, UNITS, read_number, read_ordinal

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_ENDINGS = {"st", "nd", "rd", "th"}
_ERAS = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}
# What stands before a bare month or year.
_DATE_WORDS = {
    "in", "since", "by", "until", "till", "of", "during", "from", "to", "through", "throughout", "before", "after",
    "between", "and", "or", "early", "late", "mid", "last", "this", "next", "every", "each", "for", "circa", "around",
    "about", "the", "as", "previous", "past", "following", "than", "coming", "on", "fiscal", "(", "-", "–",
    "with", "is", "was", "due", ",",
}  # fmt: skip
_YEAR_ONLY_AFTER = {
    "in", "since", "by", "until", "till", "of", "during", "from", "to", "through", "throughout", "before", "after",
    "between", "early", "late", "mid", "circa", "fiscal", "year", "for", "around", "about", "(", "than", "and", "c",
}  # fmt: skip
# A number before one of these counts or measures, so that it is no year.
_COUNTED = {
    "people", "percent", "%", "per", "miles", "meters", "metres", "feet", "km", "kilometers", "kilometres", "acres",
    "troops", "soldiers", "men", "women", "workers", "employees", "dollars", "euros", "pounds", "jobs", "homes",
    "tons", "tonnes", "kg", "degrees", "million", "billion", "points", "shares", "students", "children", "hours",
    "days", "weeks", "months", "years", "votes", "seats", "members", "cases", "deaths", "barrels", "m", "mm", "cc",
    "hp", "rpm", "mph", "square", "cubic", "others", "residents", "refugees", "police", "prisoners", "guests", "fans",
}  # fmt: skip
_NOT_YEARS_BEFORE = {"$", "€", "£", "¥", "#", "no", "nos", "number", "route", "highway", "flight", "page", "room", "boeing",
                     "us$", "rs", "usd", "about", "nearly", "over", "almost", "than", "some"}  # fmt: skip
_YEAR_FROM, _YEAR_TO = 1000, 2100


def match_month(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "June 2", "11 December 2009", "Sept. 30", "mid-April", "March 5-9, 1918" (two), "6-7 January 1916" (two)."""
    word = base(tokens.lowers[i])
    short = word not in MONTHS
    month = SHORT_MONTHS[word] if short else MONTHS[word]
    end = i + 1
    if short and lower(tokens, end) == "." and touch(tokens, i):
        end += 1
    cut = len(tokens.lowers[i]) - len(word)
    left = _day_before(tokens, i, floor)
    right = None if cut or (left and _year_at(tokens, end)) else _day_after(tokens, end)
    if left and right:
        left = None
    found = Expression("date", i, end, month=month, cut=cut)
    others: list[Expression] = []
    if right:
        found.day, found.last = right
        others += _days_more(tokens, found)
    elif left:
        found.day, found.first = left
        others += _days_fewer(tokens, found, floor)
    if not cut:
        _read_year(tokens, others[-1] if others and others[-1].first >= found.last else found)
    for other in others:
        if other.year:
            found.year = other.year
        other.year = found.year
        floor = max(floor, other.last) if other.first < found.first else floor
    if found.day is None and found.year is None and not _is_month(tokens, i, short):
        return []
    if short and found.day is None and found.year is None and end == i + 1 and lower(tokens, i - 1) not in _DATE_WORDS:
        return []
    if found.day is None and lower(tokens, found.first - 1) == "of" and lower(tokens, found.first - 2) == "month":
        found.first = article_before(tokens, found.first - 2, floor)
    _relate(tokens, found, floor)
    return sorted([found, *others], key=lambda one: one.first)


def _is_month(tokens: Tokens, i: int, short: bool) -> bool:
    """Whether a bare month's name is a month: "in May", not "Theresa May", "may" or "June Carter"."""
    if not capital(tokens, i):
        return False
    before, doubtful = lower(tokens, i - 1), short or base(tokens.lowers[i]) in DOUBTFUL_MONTHS
    if not doubtful:
        return True
    if i and capital(tokens, i - 1) and not starts_sentence(tokens, i - 1) and before not in _DATE_WORDS:
        return False
    if before in _DATE_WORDS or (i and is_dash(tokens, i - 1)):
        return True
    if base(tokens.lowers[i]) in ("may", "march") or short:
        return False
    return not (capital(tokens, i + 1) and touch(tokens, i) is False and lower(tokens, i + 1).isalpha())


def _relate(tokens: Tokens, found: Expression, floor: int) -> None:
    """Take in what stands before: "last May", "early April", "the end of June", "around Nov. 1"."""
    start = found.first
    if found.day is None and start - 1 >= floor and lower(tokens, start - 1) in RELATIONS:
        word = lower(tokens, start - 1)
        if word in ("last", "past", "this", "next", "coming", "previous", "following", "that", "same"):
            found.relation, start = RELATIONS[word], start - 1
            if (
                start - 1 >= floor
                and word in ("past", "coming", "same")
                and lower(tokens, start - 1) in ("this", "the", "that")
            ):
                start -= 1
            start = article_before(tokens, start, floor)
    elif found.day is None and start - 1 >= floor and lower(tokens, start - 1) in ("every", "each"):
        found.relation, start = "every", start - 1
    place, modifier = part_before(tokens, start, floor)
    if place < start:
        found.modifier, start = modifier, article_before(tokens, place, floor)
    elif found.day is not None:
        start, found.modifier = hedge_before(tokens, start, floor)
        if found.modifier in ("more_than", "less_than"):
            start, found.modifier = found.first, None
    found.first = start


def _day_before(tokens: Tokens, i: int, floor: int) -> tuple[int, int] | None:
    """ "11 December", "11th of December", "the 25th of August", "26nov": the day and where it begins."""
    j = i - 1
    if lower(tokens, j) == "of" and j - 1 >= floor:
        j -= 1
        if lower(tokens, j) not in _ENDINGS and not _ordinal_ends(tokens, j):
            return None
    if lower(tokens, j) in _ENDINGS and touch(tokens, j - 1):
        j -= 1
    if j < floor:
        return None
    day = small_number(tokens, j, 1, 31)
    if day is None:
        k = j - 2 if is_dash(tokens, j - 1) else j
        number = read_ordinal(tokens, k) if k >= floor else None
        if number is None or number.end != j + 1 or not 1 <= number.value <= 31:
            return None
        day, j = int(number.value), k
    elif lower(tokens, j - 1) in ("$", ":", "£", "€") and touch(tokens, j - 1):
        return None
    return day, article_before(tokens, j, floor)


def _ordinal_ends(tokens: Tokens, j: int) -> bool:
    number = read_ordinal(tokens, j)
    return number is not None or small_number(tokens, j, 1, 31) is not None


def _day_after(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "June 2", "March eighth", "february the 15th": the day and where it ends."""
    j = i + 1 if lower(tokens, i) == "the" else i
    day = small_number(tokens, j, 1, 31)
    if day is not None:
        after = lower(tokens, j + 1)
        if after in _ENDINGS and touch(tokens, j):
            return day, j + 2
        if (after == ":" and touch(tokens, j) and lower(tokens, j + 2)[:1].isdigit()) or after in (
            "%",
            "percent",
            "per",
            "a.m",
            "am",
            "pm",
            "p.m",
            "million",
        ):
            return None
        return day, j + 1
    word = lower(tokens, j)
    if (
        word.isalpha()
        and (number := read_ordinal(tokens, j))
        and number.value <= 31
        and lower(tokens, number.end)
        not in (
            "quarter",
            "half",
            "week",
        )
    ):
        return int(number.value), number.end
    return None


def _days_more(tokens: Tokens, found: Expression) -> list[Expression]:
    """ "June 2-5", "May 3 and 4": the later days of the same month, and what stands of their year."""
    i = found.last
    others: list[Expression] = []
    while len(others) < 4:
        joint = lower(tokens, i)
        if not (is_dash(tokens, i) or joint in ("to", "and", "through", "thru", "or", "&")):
            break
        day = small_number(tokens, i + 1, 1, 31)
        after = lower(tokens, i + 2)
        if day is None or after in MONTHS or base(after) in SHORT_MONTHS or after == ":" or after == "%":
            break
        if after in _ENDINGS:
            end = i + 3
        elif (
            not is_dash(tokens, i)
            and after.isalpha()
            and after not in _DATE_WORDS
            and after not in ("at", "when", "that")
        ):
            break
        else:
            end = i + 2
        others.append(Expression("date", i + 1, end, month=found.month, day=day))
        i = end
    return others


def _days_fewer(tokens: Tokens, found: Expression, floor: int) -> list[Expression]:
    """ "6-7 January 1916", "9 to 12 of June": the earlier days of the same month."""
    i = found.first - 1
    if i - 1 < floor or not (is_dash(tokens, i) or lower(tokens, i) in ("to", "and", "or")):
        return []
    j = i - 1
    if lower(tokens, j) in _ENDINGS and touch(tokens, j - 1):
        j -= 1
    day = small_number(tokens, j, 1, 31) if j >= floor else None
    if day is None or lower(tokens, j - 1) in ("$", "/", ":", "."):
        return []
    return [Expression("date", article_before(tokens, j, floor), i, month=found.month, day=day)]


def _year_at(tokens: Tokens, i: int) -> bool:
    return lower(tokens, i + 1 if lower(tokens, i) == "," else i).isdigit() and _plausible(
        tokens, i + (lower(tokens, i) == ",")
    )


def _plausible(tokens: Tokens, i: int) -> bool:
    word = lower(tokens, i)
    return len(word) == 4 and word.isascii() and word.isdigit() and _YEAR_FROM <= int(word) < _YEAR_TO


def _read_year(tokens: Tokens, found: Expression) -> None:
    """Read the year after a month or a day: ", 1990", "1990", "of 1940", "’80", "in 1917" is another date."""
    i = found.last
    if lower(tokens, i) == "," and _plausible(tokens, i + 1):
        if found.day is None and lower(tokens, i + 2).isalpha() and lower(tokens, i + 2) in _COUNTED:
            return
        i += 1
    elif lower(tokens, i) == "of" and _plausible(tokens, i + 1):
        i += 1
    if _plausible(tokens, i) and lower(tokens, i + 1) not in _COUNTED:
        found.year, found.last = int(tokens.lowers[i]), i + 1
    elif lower(tokens, i) in ("'", "’", "‘") and touch(tokens, i) and len(lower(tokens, i + 1)) == 2:
        two = small_number(tokens, i + 1, 0, 99)
        if two is not None:
            found.year, found.last = full_year(two), i + 2
    elif lower(tokens, i) in UNITS and (spelled := spelled_year(tokens, i)):
        found.year, found.last = spelled
    _read_era(tokens, found)


def _read_era(tokens: Tokens, found: Expression) -> None:
    i = found.last
    if lower(tokens, i) in _ERAS and tokens.words[i].isupper():
        found.last = i + 1
        if _ERAS[lower(tokens, i)] < 0 and found.year:
            found.year = -found.year


def full_year(two: int) -> int:
    """Return the year two digits mean: 00-29 lie in this century, 30-99 in the last."""
    return 2000 + two if two < 30 else 1900 + two


def spelled_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "nineteen ninety-six", "two thousand and ten": the year and where it ends."""
    first = UNITS.get(lower(tokens, i), 0)
    if first in (17, 18, 19) or lower(tokens, i) == "twenty":
        rest = lower(tokens, i + 1)
        if rest not in TENS and UNITS.get(rest, 0) < 10 and rest != "hundred":
            return None
        if rest == "hundred":
            number = read_number(tokens, i)
            return (int(number.value), number.end) if number and _YEAR_FROM <= number.value < _YEAR_TO else None
        number = read_number(tokens, i + 1)
        if number is None or not 10 <= number.value <= 99:
            return None
        return first * 100 + int(number.value), number.end
    if first == 2 and lower(tokens, i + 1) == "thousand":
        number = read_number(tokens, i)
        if number and 2000 <= number.value < _YEAR_TO:
            return int(number.value), number.end
    return None


def match_spelled_year(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "nineteen ninety-six" """
    spelled = spelled_year(tokens, i)
    if spelled is None or (spelled[0] == 2000 and lower(tokens, i - 1) not in ("in", "year", "since", "by", "of")):
        return []
    if lower(tokens, spelled[1]) in _COUNTED or (lower(tokens, spelled[1]).endswith("s") and spelled[0] % 1000 == 0):
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
    if not word.isdigit():
        return _dotted(tokens, i)
    if length == 4:
        return _four_digits(tokens, i, floor)
    if length <= 2:
        if touch(tokens, i) and lower(tokens, i + 1) in ("/", "-"):
            return _slashed(tokens, i)
        if length == 2 and touch(tokens, i) and lower(tokens, i + 1) == "s" and word[1] == "0":
            return _short_decade(tokens, i, floor)
    return []


def _four_digits(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    if not _plausible(tokens, i):
        return []
    year, after = int(tokens.lowers[i]), lower(tokens, i + 1)
    touching = touch(tokens, i)
    if touching and after == "s" and year % 10 == 0:
        return [_decade(tokens, i, i + 2, year, floor)]
    if (
        touching
        and after in ("'", "’")
        and lower(tokens, i + 2) == "s"
        and year % 10 == 0
        and lower(tokens, i - 1) in ("the", "early", "late", "mid", "-")
    ):
        return [_decade(tokens, i, i + 3, year, floor)]
    if touching and (after == "/" or is_dash(tokens, i + 1)):
        iso = _iso(tokens, i)
        if iso:
            return iso
    if after in ("quarter", "period") and lower(tokens, i - 1) == "the":
        return [Expression("quarter", article_before(tokens, i, floor), i + 2, year=year)]
    if not _is_year(tokens, i):
        return []
    found = _year(tokens, i, i + 1, year, floor)
    _read_era(tokens, found)
    found.value = None
    if (
        is_dash(tokens, found.last)
        and touch(tokens, found.last)
        and (two := _two_digits(tokens, found.last + 1)) is not None
    ):
        later = year // 100 * 100 + two
        if later > year:
            return [found, Expression("date", found.last + 1, found.last + 2, year=later)]
    return [found]


def _before_christ(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "490 BC", "499-493 BC", "496 and 495 BCE": years before our era, which carry a minus."""
    word = tokens.lowers[i]
    if not (word.isdigit() and word.isascii() and int(word)):
        return []
    end = _era_ends(tokens, i + 1)
    if end is None:
        j = i + 2
        if not (is_dash(tokens, i + 1) or lower(tokens, i + 1) in ("and", "to", "or")):
            return []
        if not lower(tokens, j).isdigit() or not lower(tokens, j).isascii() or len(lower(tokens, j)) > 4:
            return []
        end = _era_ends(tokens, j + 1)
        if end is None:
            return []
        return [_year(tokens, i, i + 1, -int(word), floor), Expression("date", j, end, year=-int(tokens.lowers[j]))]
    return [_year(tokens, i, end, -int(word), floor)]


def _era_ends(tokens: Tokens, i: int) -> int | None:
    """Return where "BC", "BCE" or "B.C." at token `i` ends; None where none stands there."""
    if lower(tokens, i) in ("bc", "bce") and tokens.words[i].isupper():
        return i + 1
    if lower(tokens, i) == "b" and lower(tokens, i + 1) == "." and lower(tokens, i + 2) == "c" and touch(tokens, i):
        return i + 4 if lower(tokens, i + 3) == "." else i + 3
    return None


def _two_digits(tokens: Tokens, i: int) -> int | None:
    word = lower(tokens, i)
    if len(word) == 2 and word.isdigit() and word.isascii() and lower(tokens, i + 1) not in ("-", "/"):
        return int(word)
    return None


def _is_year(tokens: Tokens, i: int) -> bool:
    year, before, after = int(tokens.lowers[i]), lower(tokens, i - 1), lower(tokens, i + 1)
    if after in _COUNTED or (before in _NOT_YEARS_BEFORE and not (before in ("about",) and year >= 1900)):
        return False
    if (
        i
        and tokens.ends[i - 1] == tokens.starts[i]
        and before not in ("(", "-", "–", "—", "[", '"', "“", "‘", "'", "/")
    ):
        return False
    if (
        i
        and is_dash(tokens, i - 1)
        and touch(tokens, i - 1)
        and touch(tokens, i - 2)
        and not (_plausible(tokens, i - 2) or lower(tokens, i - 2) in ("mid", "early", "late", "pre", "post"))
    ):
        return False
    if touch(tokens, i) and (after in ("$", "£", "€", "#") or (after == ":" and lower(tokens, i + 2)[:1].isdigit())):
        return False
    if touch(tokens, i) and after.isalpha():
        return False
    if year % 100 == 0 and after.endswith("s") and after.isalpha() and lower(tokens, i - 1) != "the":
        return False
    if 1900 <= year <= 2099:
        return True
    if (
        touch(tokens, i)
        and is_dash(tokens, i + 1)
        and _plausible(tokens, i + 2)
        and year < int(tokens.lowers[i + 2]) < 1900
    ):
        return True
    if before in _YEAR_ONLY_AFTER or before in ("the", "as"):
        return not (
            after.isalpha() and after.endswith("s") and after not in ("was", "is", "as", "his", "has", "its", "this")
        )
    return _plausible(tokens, i - 2) and (before in ("to", "and", "or") or is_dash(tokens, i - 1))


def _year(tokens: Tokens, first: int, last: int, year: int, floor: int) -> Expression:
    """ "1996", "early 1990", "the end of 1994", "fiscal 1989", "the year 2000", "mid-1996"."""
    found = Expression("date", first, last, year=year)
    start = first
    if start - 1 >= floor and lower(tokens, start - 1) in ("year", "fiscal"):
        start -= 1
        if lower(tokens, start - 1) == "fiscal" and start - 1 >= floor:
            start -= 1
        start = article_before(tokens, start, floor)
    place, modifier = part_before(tokens, start, floor)
    if place < start:
        found.modifier, start = modifier, article_before(tokens, place, floor)
    elif lower(tokens, start - 1) in ("circa", "around") and start - 1 >= floor:
        found.modifier, start = "approx", start - 1
    if lower(tokens, last) == "or" and lower(tokens, last + 1) in ("later", "earlier"):
        found.modifier, found.last = "on_or_after" if lower(tokens, last + 1) == "later" else "on_or_before", last + 2
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
    if before in ("his", "her", "their", "my", "your", "our") or lower(tokens, start - 2) in (
        "his",
        "her",
        "their",
        "my",
    ):
        return []
    near = tokens.lowers[max(0, i - 12) : i + 8]
    if start == i and (
        before not in ("the", "and", "early", "late", "mid", "-")
        or any(w.startswith(("temperature", "degree", "high", "low")) for w in near)
    ):
        return []
    two = int(tokens.lowers[i])
    return [_decade(tokens, start, i + 2, (2000 if two < 30 else 1900) + two, floor)]


def match_spelled_decade(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "the nineties", "the late sixties" """
    if lower(tokens, i - 1) not in ("the", "early", "late", "mid", "-"):
        return []
    return [_decade(tokens, i, i + 1, 1900 + DECADES[tokens.lowers[i]], floor)]


def match_apostrophe(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "'82", "since ’99": a year of two digits after an apostrophe."""
    two = _two_digits(tokens, i + 1) if touch(tokens, i) else None
    if (
        two is None
        or (i and tokens.ends[i - 1] == tokens.starts[i])
        or (touch(tokens, i + 1) and lower(tokens, i + 2).isalnum())
    ):
        return []
    if lower(tokens, i + 2) in _COUNTED or lower(tokens, i + 2) in ("'", "’"):
        return []
    return [Expression("date", i, i + 2, year=full_year(two))]


def _iso(tokens: Tokens, i: int) -> list[Expression]:
    """ "2016-06-02", "2016/06/02", "2016-06" """
    month = small_number(tokens, i + 2, 1, 12)
    if month is None or not touch(tokens, i + 1) or len(lower(tokens, i + 2)) > 2:
        return []
    if lower(tokens, i + 3) == lower(tokens, i + 1) and touch(tokens, i + 2) and touch(tokens, i + 3):
        day = small_number(tokens, i + 4, 1, 31)
        if day is not None and not (touch(tokens, i + 4) and lower(tokens, i + 5) in ("-", "/")):
            return [Expression("date", i, i + 5, year=int(tokens.lowers[i]), month=month, day=day)]
        return []
    year = int(tokens.lowers[i])
    if (
        len(lower(tokens, i + 2)) == 2
        and month
        and (year % 100) >= month
        and tokens.lowers[i + 1] == "-"
        and not touch(tokens, i + 2)
    ):
        return [Expression("date", i, i + 3, year=year, month=month)]
    return []


def _slashed(tokens: Tokens, i: int) -> list[Expression]:
    """ "10/31/1974", "31-10-74": the value stays open where day and month may change places."""
    sign = tokens.lowers[i + 1]
    if (i and tokens.ends[i - 1] == tokens.starts[i] and lower(tokens, i - 1) in ("/", "-", ".")) or not touch(
        tokens, i + 1
    ):
        return []
    first, second = small_number(tokens, i, 1, 31), small_number(tokens, i + 2, 1, 31)
    if first is None or lower(tokens, i + 3) != sign or not touch(tokens, i + 2) or not touch(tokens, i + 3):
        return []
    last = lower(tokens, i + 4)
    if (
        second is None
        or len(last) not in (2, 4)
        or not (last.isdigit() and last.isascii())
        or (touch(tokens, i + 4) and lower(tokens, i + 5) in (sign, "/"))
    ):
        return []
    year = int(last) if len(last) == 4 else full_year(int(last))
    return numeric(i, i + 5, first, second, year)


def _dotted(tokens: Tokens, i: int) -> list[Expression]:
    """ "31.10.1974" """
    pieces = tokens.lowers[i].split(".")
    if (
        len(pieces) != 3
        or not all(piece.isdigit() for piece in pieces)
        or len(pieces[2]) != 4
        or max(map(len, pieces[:2])) > 2
    ):
        return []
    return numeric(i, i + 1, int(pieces[0]), int(pieces[1]), int(pieces[2]))


def numeric(first: int, last: int, one: int, two: int, year: int) -> list[Expression]:
    """Return a numeric date; where both numbers may be the month, `value` keeps "one/two" for the resolver."""
    if not (1 <= one <= 31 and 1 <= two <= 31 and _YEAR_FROM <= year < _YEAR_TO) or min(one, two) > 12:
        return []
    if one <= 12 and two <= 12 and one != two:
        return [Expression("date", first, last, year=year, month=one, day=two, value=f"{one}/{two}")]
    month, day = (one, two) if one <= 12 else (two, one)
    return [Expression("date", first, last, year=year, month=month, day=day)]


def match_weekday(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "Friday", "last Monday", "this coming Sunday", "Mondays", "every Tuesday", "Sat." beside another date."""
    word = base(tokens.lowers[i])
    cut, end = len(tokens.lowers[i]) - len(word), i + 1
    number = WEEKDAYS.get(word) or PLURAL_WEEKDAYS.get(word) or SHORT_WEEKDAYS[word]
    if word in SHORT_WEEKDAYS:
        before = lower(tokens, i - 1)
        dot = lower(tokens, end) == "." and touch(tokens, i)
        after = lower(tokens, end + 1 if dot or lower(tokens, end) == "," else end)
        strong = before in ("this", "next", "last", "every", "coming")
        if not strong and not (
            capital(tokens, i)
            and (after in MONTHS or after in SHORT_MONTHS or (dot and before in ("on", "from", "to", "until", "by")))
        ):
            return []
        end += dot and word != "sun"
    elif not capital(tokens, i) and False:
        return []
    if i and tokens.lowers[i - 1] == "#" and touch(tokens, i - 1):
        return []
    found = Expression("weekday", i, end, weekday=number, cut=cut)
    if word in PLURAL_WEEKDAYS:
        found.kind = "set"
    start = i
    before = lower(tokens, start - 1) if start - 1 >= floor else ""
    if before in ("every", "each"):
        found.kind, start = "set", start - 1
    elif before in ("last", "next", "this", "past", "coming", "previous", "following", "that", "same", "upcoming"):
        found.relation, start = RELATIONS[before], start - 1
        if start - 1 >= floor and lower(tokens, start - 1) in ("this", "the", "that"):
            if lower(tokens, start - 1) == "this" and before == "past":
                found.relation = "last"
            start -= 1
    elif before in ("early", "late", "earlier", "later"):
        found.modifier, start = "start" if before.startswith("ear") else "end", start - 1
        if before == "later" and found.kind == "weekday":
            start += 1
            found.modifier = None
    found.first = start
    return [found]


def match_century(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "20th century", "the nineteenth century", "the 4th century BC", "17th-century"."""
    j = i - 1
    if is_dash(tokens, j):
        j -= 1
    if lower(tokens, j) in _ENDINGS:
        j -= 1
    number = None
    for k in (j - 2, j - 1, j):
        if k >= floor and (number := read_ordinal(tokens, k)) and number.end >= j + 1 and number.value <= 30:
            j = k
            break
    else:
        return []
    word = base(tokens.lowers[i])
    found = Expression("century", j, i + 1, year=(int(number.value) - 1) * 100, cut=len(tokens.lowers[i]) - len(word))
    if lower(tokens, i + 1) in ("bc", "bce"):
        found.last, found.year, found.value = i + 2, None, f"BC{int(number.value) - 1:02d}"
    start = article_before(tokens, j, floor)
    place, modifier = part_before(tokens, start, floor)
    if place < start:
        found.modifier, start = modifier, article_before(tokens, place, floor)
    found.first = start
    return [found]


def match_day_number(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "on the 20th": a day whose month is spoken of; not "the 20th time"."""
    if (
        lower(tokens, i - 1) != "the"
        or i - 1 < floor
        or lower(tokens, i - 2) not in ("on", "by", "until", "of", "from", "to")
    ):
        return []
    day = small_number(tokens, i, 1, 31)
    if day is None or lower(tokens, i + 1) not in _ENDINGS or not touch(tokens, i):
        return []
    after = lower(tokens, i + 2)
    if (
        after.isalpha()
        and after not in _DATE_WORDS
        and after not in ("at", "when", "that", "but", "he", "she", "they", "it", "we")
    ):
        return []
    if after == "of" or is_dash(tokens, i + 2) or after in ("century",):
        return []
    return [Expression("date", i - 1, i + 2, day=day)]
