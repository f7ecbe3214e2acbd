"""The tables of months, weekdays, zones and holidays agree with each other, and every class of a row is read."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from newsschema.extract.dates import find_dates
from newsschema.extract.dates.holidays import holiday
from newsschema.extract.dates.words import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from newsschema.language.pack import pack
from newsschema.lexicons import rows
from newsschema.lexicons.calendar import full_year, months, offset_of
from newsschema.parsers.common.times import read_time

DATES = Path(__file__).parent.parent / "src" / "newsschema" / "extract" / "dates"


def classes() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("time", "en"):
        for feature in (row["class"], *row["features"].split()):
            found.setdefault(feature.partition("=")[0], set()).add(row["word"])
    return found


def test_a_month_is_a_month_in_every_table() -> None:
    english = months()["en"]
    assert {*MONTHS, *SHORT_MONTHS} == set(english)
    assert all(english[word] == number for word, number in {**SHORT_MONTHS, **MONTHS}.items())
    assert classes()["month_or_name"] < set(MONTHS)
    assert set(MONTHS) <= pack("en").times


def test_a_weekday_is_a_weekday_in_every_table() -> None:
    assert set(WEEKDAYS) <= pack("en").times
    assert all(
        word.startswith(short[:3]) for short, n in SHORT_WEEKDAYS.items() for word, m in WEEKDAYS.items() if n == m
    )


def test_every_word_has_one_row_with_a_source() -> None:
    table = rows("time", "en")
    assert [word for word, count in Counter(row["word"] for row in table).items() if count > 1] == []
    assert [row["word"] for row in table if not row["class"] or not row["source"]] == []


def test_every_class_is_read() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in DATES.glob("*.py"))
    assert set(classes()) == set(re.findall(r'(?:words|values|numbers)\("([a-z_]+)"\)', code))


def test_every_zone_has_one_offset_in_a_country() -> None:
    zones = [(row["abbreviation"], country) for row in rows("zones") for country in row["countries"].split() or [""]]
    assert len(zones) == len(set(zones))


OFFSETS = [  # abbreviation, country, day, offset
    ("EDT", None, (2024, 5, 15), "-04:00"),
    ("ET", "US", (2024, 5, 15), "-04:00"),
    ("ET", "US", (2024, 1, 15), "-05:00"),
    ("ET", "US", (2006, 3, 20), "-05:00"),
    ("IST", "IN", (2024, 5, 15), "+05:30"),
    ("IST", None, (2024, 5, 15), None),
    ("EST", "AU", (2024, 5, 15), "+10:00"),
    ("GMT", None, (2024, 5, 15), "Z"),
    ("XYZ", None, (2024, 5, 15), None),
]


@pytest.mark.parametrize(("name", "country", "day", "offset"), OFFSETS)
def test_a_zone_is_that_of_country_and_season(
    name: str, country: str | None, day: tuple[int, int, int], offset: str | None
) -> None:
    assert offset_of(name, country, day) == offset


@pytest.mark.parametrize("two", [0, 24, 29, 30, 69, 70, 99])
def test_two_digits_mean_one_year_in_documents_and_texts(two: int) -> None:
    year = full_year(two)
    assert read_time(f"13/05/{two:02}", "en", "GB") == f"{year}-05-13"
    assert [mention.value for mention in find_dates(f"Signed 13/05/{two:02}.")] == [f"{year}-05-13"]


def test_month_first_countries_are_the_same_in_documents_and_texts() -> None:
    assert read_time("05/06/2025", "en", "MP") == "2025-05-06"


HOLIDAYS = [  # name as in the table, country, year, days
    ("labor day", "US", 2024, {date(2024, 9, 2)}),
    ("labour day", "NZ", 2024, {date(2024, 10, 28)}),
    ("memorial day", "US", 2024, {date(2024, 5, 27)}),
    ("good friday", None, 2024, {date(2024, 3, 29)}),
    ("orthodox easter|coptic easter", None, 2024, {date(2024, 5, 5)}),
    ("black friday", None, 2024, {date(2024, 11, 29)}),
    ("thanksgiving|thanksgiving day", "CA", 2024, {date(2024, 10, 14)}),
    ("thanksgiving|thanksgiving day", None, 2024, {date(2024, 11, 28)}),
    ("canada day", None, 2024, {date(2024, 7, 1)}),
    ("mother's day|mothers day", "GB", 2024, {date(2024, 3, 10)}),
    ("hanukkah|chanukah", None, 2024, {date(2024, 12, 26)}),
    ("passover|pesach", "US", 2024, {date(2024, 4, 23)}),
    ("mardi gras|pancake day", None, 2024, {date(2024, 2, 13)}),
    ("giving tuesday", None, 2024, {date(2024, 12, 3)}),
]


@pytest.mark.parametrize(("name", "country", "year", "days"), HOLIDAYS)
def test_holidays(name: str, country: str | None, year: int, days: set[date]) -> None:
    assert holiday(name, country, year) == days


def test_a_holiday_of_several_countries_has_several_days_elsewhere() -> None:
    assert len(holiday("thanksgiving|thanksgiving day", "GB", 2024)) == 2
    assert holiday("independence day", None, 2024) > {date(2024, 7, 4), date(2024, 8, 15)}
