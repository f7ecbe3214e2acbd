"""TIMEX3 values in other words: EDTF, and the first and last day they can mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from newsschema.extract.dates.expression import UNCOUNTED
from newsschema.extract.dates.words import UNITS

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(T.*)?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(-XX)?")
_YEAR = re.compile(r"([0-9]{4})(-XX-XX)?")
_DECADE = re.compile(r"[0-9]{3}X")
_CENTURY = re.compile(r"[0-9]{2}XX")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})(-WE)?")
_PERIOD = re.compile(r"([0-9]{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_BEFORE_CHRIST = re.compile(r"BC([0-9]{4})")

# First and last month of each; northern seasons by the meteorological calendar.
_MONTHS = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11),
}  # fmt: skip
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_FRACTIONS = {"TH": ("TM", 60), "TM": ("TS", 60), "Y": ("M", 12), "D": ("TH", 24)}
Days = tuple[date, date]


def last_of_month(year: int, month: int) -> date:
    """Return the month's last day; the end of the calendar for December 9999."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


@lru_cache(maxsize=4096)
def days_of(value: str) -> Days | None:
    """Return the first and last calendar day a TIMEX3 value can mean; None for durations, sets and open values."""
    try:
        return _days(value)
    except (ValueError, OverflowError):
        return None


def _days(value: str) -> Days | None:
    if "/" in value:  # "2023/2024"
        left, _, right = value.partition("/")
        begin, end = _days(left), _days(right)
        return (begin[0], end[1]) if begin and end else None
    if match := _DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _MONTH.fullmatch(value):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), last_of_month(year, month)
    if match := _YEAR.fullmatch(value):
        return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)
    if _DECADE.fullmatch(value):
        return date(int(value[:3]) * 10, 1, 1), date(int(value[:3]) * 10 + 9, 12, 31)
    if _CENTURY.fullmatch(value):
        return date(int(value[:2]) * 100, 1, 1), date(int(value[:2]) * 100 + 99, 12, 31)
    if match := _WEEK.fullmatch(value):
        first = date.fromisocalendar(int(match[1]), int(match[2]), 6 if match[3] else 1)
        return first, first + timedelta(days=1 if match[3] else 6)
    if match := _PERIOD.fullmatch(value):
        year, months = int(match[1]), _MONTHS.get(match[2])
        if months is None:  # the winter of a year may be the one that opens it or the one that closes it
            return date(year - 1, 12, 1), last_of_month(year + 1, 2)
        return date(year, months[0], 1), last_of_month(year, months[1])
    return None


@lru_cache(maxsize=4096)
def edtf_of(value: str, modifier: str | None = None) -> str | None:
    """Return the value in EDTF (ISO 8601-2, level 1), None where it cannot say it."""
    if match := _BEFORE_CHRIST.fullmatch(value):
        return f"-{int(match[1]) - 1:04d}" if int(match[1]) > 1 else "0000"
    days = days_of(value)
    if days is None or "T" in value:
        return None
    if "/" in value:
        return "/".join(edtf_of(part) or "" for part in value.split("/"))
    if match := _PERIOD.fullmatch(value):
        season = SEASONS.get(match[2])
        plain = f"{match[1]}-{season}" if season else f"{days[0].isoformat()[:7]}/{days[1].isoformat()[:7]}"
    elif _WEEK.fullmatch(value):
        plain = f"{days[0].isoformat()}/{days[1].isoformat()}"
    else:
        plain = value
    if modifier == "approx" and "/" not in plain and "X" not in plain:
        return f"{plain}~"
    if modifier == "on_or_before" and "/" not in plain:
        return f"../{plain}"
    if modifier == "on_or_after" and "/" not in plain:
        return f"{plain}/.."
    return plain


@lru_cache(maxsize=4096)
def bounds_of(days: Days | None, modifier: str | None = None) -> tuple[str | None, str | None]:
    """Return the first and last day as ISO days; None on a side that the modifier leaves open, or where not known."""
    if days is None:
        return None, None
    earliest: str | None = days[0].isoformat()
    latest: str | None = days[1].isoformat()
    if modifier in ("on_or_before", "before"):
        earliest = None
    elif modifier in ("on_or_after", "after"):
        latest = None
    return earliest, latest


def duration_value(number: float | None, unit: str) -> str:
    """Return the TIMEX3 value of so many units: "PT90M", "P2Y6M", "PXD" where the count is not given."""
    letter, factor = UNITS[unit]
    if number is None or number == UNCOUNTED:
        if unit == "century":
            return "PXC"
        return f"PTX{letter[1:]}" if letter[0] == "T" else f"PX{letter}"
    amount = number * factor
    whole = int(amount)
    rest = ""
    if amount != whole and letter in _FRACTIONS:
        small, size = _FRACTIONS[letter]
        part = (amount - whole) * size
        if abs(part - round(part)) > 1e-6:
            return _period(f"{amount:g}", letter)
        if not whole:
            return _period(f"{round(part)}", small)
        rest = f"{round(part)}{small[-1]}"
        if letter == "D":
            rest = f"T{rest}"
    elif amount != whole:
        return _period(f"{amount:g}", letter)
    return _period(str(whole), letter) + rest


def _period(amount: str, letter: str) -> str:
    return f"PT{amount}{letter[1:]}" if letter[0] == "T" else f"P{amount}{letter}"
