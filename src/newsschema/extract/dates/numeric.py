"""Dates in digits alone: "2016-06-02", "10/31/1974", "31.10.1974"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import (
    YEAR_FROM,
    YEAR_TO,
    is_year_number,
    lower,
    small_number,
    touch,
)
from newsschema.extract.dates.zones import is_zone, read_zone
from newsschema.lexicons.calendar import full_year
from newsschema.lexicons.function_words import GENITIVE

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

# Months in digits are read for years from here on.
_MODERN = 1900
# Days known by their month and day alone.
EVENT_DAYS = values("event_day")
_HALVES = words("clock_half") | words("half_of_day_letter")
_ENDS = {".", ",", ";", ":", ")", "?", "!", '"', "”"}


# The letters of ISO 8601: before a time, a week and a quarter (EDTF), and behind a time in UTC.
_TIME, _WEEK, _QUARTER, _UTC = map(frozenset, "twqz")


def match_iso(tokens: Tokens, i: int) -> list[Expression]:
    """ "2016-06-02", "2016/06/02", "2016-06-02T09:30:00Z", "2016-06", "2016-W22" """
    year, sign = int(tokens.lowers[i]), lower(tokens, i + 1)
    if lower(tokens, i + 2) in _WEEK and touch(tokens, i + 1) and touch(tokens, i + 2):
        return _iso_week(tokens, i, year)
    if lower(tokens, i + 2) in _QUARTER and touch(tokens, i + 1) and touch(tokens, i + 2):
        quarter = small_number(tokens, i + 3, 1, 4)
        return [Expression("quarter", i, i + 4, year=year, number=quarter)] if quarter else []
    month = small_number(tokens, i + 2, 1, 12)
    if month is None or not touch(tokens, i + 1):
        return []
    if lower(tokens, i + 3) == sign and touch(tokens, i + 2) and touch(tokens, i + 3):
        day = small_number(tokens, i + 4, 1, 31)
        if day is None or (touch(tokens, i + 4) and lower(tokens, i + 5) in ("-", "/")):
            return []
        found = Expression("date", i, i + 5, year=year, month=month, day=day)
        _iso_time(tokens, found)
        return [found]
    if len(tokens.lowers[i + 2]) == 2 and year % 100 >= month and sign == "-" and not touch(tokens, i + 2):
        return [Expression("date", i, i + 3, year=year, month=month)]
    return []


def _iso_week(tokens: Tokens, i: int, year: int) -> list[Expression]:
    week = small_number(tokens, i + 3, 1, 53)
    if week is None or len(tokens.lowers[i + 3]) != 2:
        return []
    return [Expression("date", i, i + 4, year=year, value=f"{year:04d}-W{week:02d}")]


def _is_tight_colon(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a colon without a blank on either side: "09:30"."""
    return lower(tokens, i) == ":" and touch(tokens, i - 1) and touch(tokens, i)


def _iso_time(tokens: Tokens, found: Expression) -> None:
    """Take in the time after a day, "T09:30:00Z" or " 09:30+02:00"; seconds are kept if they are not zero."""
    i = found.last
    joined = lower(tokens, i) in _TIME and touch(tokens, i - 1) and touch(tokens, i)
    i += joined
    hour, minute = small_number(tokens, i, 0, 24), _sixty(tokens, i + 2)
    if hour is None or minute is None or not _is_tight_colon(tokens, i + 1):
        return
    end, stated = i + 3, f"{hour:02d}:{minute}"
    if _is_tight_colon(tokens, end):
        seconds = lower(tokens, end + 1)
        if not seconds[:2].isdigit():
            return
        stated, end = stated + (f":{seconds[:2]}" if seconds[:2] != "00" else ""), end + 2
    elif not joined and lower(tokens, end) in _HALVES:
        return  # "9:30 p.m." is read as a clock time of its own
    if touch(tokens, end - 1):
        zone, end = _iso_zone(tokens, end)
        stated += zone
    else:  # "2024-05-14 08:15 UTC"
        found.zone, end = read_zone(tokens, end) if is_zone(tokens, end) else (None, end)
    found.clock, found.last = stated, end


def _iso_zone(tokens: Tokens, i: int) -> tuple[str, int]:
    """Read "Z" or "+02:00" at token `i`: the zone and where it ends."""
    if lower(tokens, i) in _UTC:
        return "Z", i + 1
    sign = lower(tokens, i)
    if sign not in ("+", "-") or not touch(tokens, i):
        return "", i
    digits = lower(tokens, i + 1)
    if len(digits) == 4 and digits.isascii() and digits.isdigit():
        return f"{sign}{digits[:2]}:{digits[2:]}", i + 2
    minute = _sixty(tokens, i + 3)
    if small_number(tokens, i + 1, 0, 14) is None or lower(tokens, i + 2) != ":" or minute is None:
        return "", i
    return f"{sign}{digits:0>2}:{minute}", i + 4


def _sixty(tokens: Tokens, i: int) -> str | None:
    """Return two digits of minutes at token `i`."""
    return tokens.lowers[i] if small_number(tokens, i, 0, 59) is not None and len(tokens.lowers[i]) == 2 else None


def match_slashed(tokens: Tokens, i: int) -> list[Expression]:
    """ "10/31/1974", "31-10-74", "03/2016": the value stays open where day and month may change places."""
    sign = tokens.lowers[i + 1]
    goes_on = i > 0 and touch(tokens, i - 1) and lower(tokens, i - 1) in ("/", "-", ".")
    if goes_on or not touch(tokens, i + 1):
        return []
    if (month := _month_and_year(tokens, i)) is not None:
        return [month]
    if (event := _event(tokens, i)) is not None:
        return [event]
    first, second = small_number(tokens, i, 1, 31), small_number(tokens, i + 2, 1, 31)
    if first is None or lower(tokens, i + 3) != sign or not touch(tokens, i + 2) or not touch(tokens, i + 3):
        return []
    last = lower(tokens, i + 4)
    numbered = len(last) in (2, 4) and last.isdigit() and last.isascii()
    if second is None or not numbered or (touch(tokens, i + 4) and lower(tokens, i + 5) in (sign, "/")):
        return []
    if touch(tokens, i + 4) and lower(tokens, i + 5) in (sign, "/"):
        return []  # "10/31/20/15"
    year = int(last) if len(last) == 4 else full_year(int(last))
    return numeric(i, i + 5, first, second, year)


def _event(tokens: Tokens, i: int) -> Expression | None:
    """A day known by its month and day alone: "9/11"; not "9/11 of the sum"."""
    day = EVENT_DAYS.get("".join(tokens.lowers[i : i + 3]))
    if day is None or lower(tokens, i + 3) in GENITIVE or (touch(tokens, i + 2) and lower(tokens, i + 3) in ("/", "-")):
        return None
    return Expression("date", i, i + 3, year=int(day[:4]), month=int(day[5:7]), day=int(day[8:]))


def _month_and_year(tokens: Tokens, i: int) -> Expression | None:
    """ "03/2016", "12-2015" """
    month, end = small_number(tokens, i, 1, 12), i + 3
    if month is None or len(tokens.lowers[i]) != 2 or not is_year_number(tokens, i + 2) or not touch(tokens, i + 1):
        return None
    if int(tokens.lowers[i + 2]) < _MODERN or (touch(tokens, i + 2) and lower(tokens, end) not in _ENDS):
        return None
    return Expression("date", i, end, year=int(tokens.lowers[i + 2]), month=month)


def match_dotted(tokens: Tokens, i: int) -> list[Expression]:
    """ "31.10.1974", "31.10.74", "2018.04.05" """
    pieces = tokens.lowers[i].split(".")
    if [len(piece) for piece in pieces] == [4, 2, 2] and all(piece.isdigit() for piece in pieces):
        year, month, day = map(int, pieces)
        stated = YEAR_FROM <= year < YEAR_TO and 1 <= month <= 12 and 1 <= day <= 31
        return [Expression("date", i, i + 1, year=year, month=month, day=day)] if stated else []
    if (
        len(pieces) != 3
        or not all(piece.isdigit() for piece in pieces)
        or len(pieces[2]) not in (2, 4)
        or max(map(len, pieces[:2])) > 2
    ):
        return []
    if len(pieces[2]) == 2:  # "27.03.15", not the version 9.2.15
        stated = len(pieces[1]) == 2 and int(pieces[0]) > 12
        return numeric(i, i + 1, int(pieces[0]), int(pieces[1]), full_year(int(pieces[2]))) if stated else []
    return numeric(i, i + 1, int(pieces[0]), int(pieces[1]), int(pieces[2]))


def numeric(first: int, last: int, one: int, two: int, year: int) -> list[Expression]:
    """Return a numeric date; where both numbers may be the month, `value` keeps "one/two" for the resolver."""
    if not (1 <= one <= 31 and 1 <= two <= 31 and YEAR_FROM <= year < YEAR_TO) or min(one, two) > 12:
        return []
    if one <= 12 and two <= 12 and one != two:
        return [Expression("date", first, last, year=year, month=one, day=two, value=f"{one}/{two}")]
    month, day = (one, two) if one <= 12 else (two, one)
    return [Expression("date", first, last, year=year, month=month, day=day)]
