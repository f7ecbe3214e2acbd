"""Calendar data for documents and texts: month names, time zones, two-digit years, order of day and month.

Months: `months.csv` (CLDR). Zones: `zones.csv`. Order of day and month: CLDR, short date format.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from newsschema.lexicons import rows

MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "PR", "GU", "AS", "MP", "VI", "UM", "FM", "MH", "PW"})
"""Countries (ISO 3166-1 alpha-2) where the month precedes the day in numeric dates."""

_THIS_CENTURY = 30


def full_year(two: int) -> int:
    """Return the year of two digits: 00-29 are in this century, 30-99 in the last."""
    return 2000 + two if two < _THIS_CENTURY else 1900 + two


@cache
def months() -> dict[str, dict[str, int]]:
    """Return month names in lower case by language, and of all languages together under "" (the first row wins)."""
    table: dict[str, dict[str, int]] = {"": {}}
    for row in rows("months"):
        own = table.setdefault(row["language"], {})
        for number in range(1, 13):
            for form in row[str(number)].split("|"):
                own.setdefault(form, number)
                table[""].setdefault(form, number)
    return table


@cache
def weekdays() -> frozenset[str]:
    """Return the names of weekdays and their abbreviations in lower case, of all languages together."""
    cells = (row[str(number)] for row in rows("weekdays") for number in range(1, 8))
    return frozenset(form for cell in cells for form in cell.split("|"))


def long_and_short_months(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return the full names of a language's months and their abbreviations; raises KeyError for an unknown language."""
    full: dict[str, int] = {}
    for row in rows("months"):
        if row["language"] == language:
            full = {row[str(number)].partition("|")[0]: number for number in range(1, 13)}
    return full, {form: number for form, number in months()[language].items() if form not in full}


@cache
def _zones() -> dict[tuple[str, str], tuple[int, bool]]:
    """Map abbreviation and country ("" for any) to minutes east of Greenwich and whether US summer time adds to it."""
    return {
        (row["abbreviation"], country): (int(row["minutes"]), row["summer"] == "US")
        for row in rows("zones")
        for country in row["countries"].split() or [""]
    }


LOCAL_ZONES = frozenset({"cst", "ist"})
"""Abbreviations of zones on several continents: ambiguous without a country."""


@cache
def zone_names() -> frozenset[str]:
    """Return the abbreviations of time zones in lower case."""
    return frozenset(name for name, _ in _zones())


def offset_of(name: str, country: str | None, day: tuple[int, int, int]) -> str | None:
    """Return the offset of a zone on a day: "EDT" is "-04:00", "GMT" is "Z".

    `country` is the ISO 3166-1 code of the publisher's country, since abbreviations such as "IST" are ambiguous.
    None for an abbreviation that is unknown in that country.
    """
    zone = _zones().get((name.lower(), (country or "").upper())) or _zones().get((name.lower(), ""))
    if zone is None or (zone[1] and not day[0]):
        return None
    minutes = zone[0] + 60 * (zone[1] and _is_american_summer(*day))
    if not minutes:
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _is_american_summer(year: int, month: int, day: int) -> bool:
    """Whether daylight saving time held on a day; source: 15 U.S.C. 260a, before and after the Energy Policy Act."""
    if year >= 2007:  # second Sunday of March to first of November
        begin, end = _sunday(year, 3, 8), _sunday(year, 11, 1)
    else:  # first Sunday of April to last of October
        begin, end = _sunday(year, 4, 1), _sunday(year, 10, 25)
    return begin <= (month, day) < end


def _sunday(year: int, month: int, day: int) -> tuple[int, int]:
    """Return month and day of the first Sunday from a day on."""
    return month, day + (6 - date(year, month, day).weekday()) % 7
