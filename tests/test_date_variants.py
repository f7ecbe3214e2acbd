"""Texts changed in a way whose effect on their dates is known: another form, another name, another paragraph."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema import find_dates

DAY = "2024-05-15"
"""A Wednesday, the day of publication."""


def values(text: str) -> list[str | None]:
    return [date.value for date in find_dates(text, reference=DAY)]


WEEKDAYS = [  # forms of a day that are no other word, or that a preposition makes one
    "Tuesday", "Tues.", "Tues", "Tue.",
]  # fmt: skip
WITH_WEEKDAY = [
    "The mayor left on {} for Lobi.",
    "The mayor said {} that the bridge was safe.",
    "The court sat {}, and the crowd left.",
]


@pytest.mark.parametrize(("weekday", "text"), [*product(WEEKDAYS, WITH_WEEKDAY)])
def test_weekdays_written_short(weekday: str, text: str) -> None:
    assert values(text.format(weekday)) == ["2024-05-14"]


OTHER_WORDS = [
    "They read the Sun.",
    "He said that Sun's profit rose.",
    "Couple to Wed at Sea",
    "He works at Sat TV.",
    "Mon Repos is for sale.",
]


@pytest.mark.parametrize("text", OTHER_WORDS)
def test_no_weekdays(text: str) -> None:
    assert values(text) == []


MONTHS = ["April", "June", "August", "May"]
PEOPLE = ["Tom {} spoke first.", "In Lobi, Mr. {} left.", "Senator {} won the seat.", "Ana {} and her son left."]


@pytest.mark.parametrize(("month", "text"), [*product(MONTHS, PEOPLE)])
def test_months_as_surnames(month: str, text: str) -> None:
    assert values(text.format(month)) == []


@pytest.mark.parametrize("text", ["Last August it rained.", "The August talks failed.", "Rain fell in August."])
def test_months(text: str) -> None:
    assert values(text) == ["2023-08"]


ENTRIES = "The vote is on Friday.\n\n7:40 p.m.\n\nThe mayor is still ahead.\n\n9:15 p.m.\n\nThe count is over."
PROGRAMME = "Friday, 17 May\n\n7:40 p.m.\n\nA film from Lobi.\n\n9:15 p.m.\n\nA concert."


def test_times_alone_in_a_line_are_of_the_day_of_the_report() -> None:
    assert values(ENTRIES) == ["2024-05-17", "2024-05-15T19:40", "2024-05-15T21:15"]


def test_times_below_a_day_alone_in_a_line_are_of_that_day() -> None:
    assert values(PROGRAMME) == ["2024-05-17T19:40", "2024-05-17T21:15"]


FUTURE = [
    "The mayor will {} on Friday.",
    "The mayor, who will {} on Friday, left.",
    "The mayor will {} at Friday's forum.",
]
WHAT = [  # titles with a point, and many words between a verb and its date
    "meet Mr. Roe",
    "meet Sen. Ana Roe and Dr. Obi",
    "see St. Mary's church",
    "speak to a crowd of more than three thousand students in the old harbour of Lobi near the market",
]


@pytest.mark.parametrize(("text", "what"), [*product(FUTURE[:2], WHAT), (FUTURE[2], WHAT[0])])
def test_titles_and_length_do_not_hide_the_future(text: str, what: str) -> None:
    assert values(text.format(what)) == ["2024-05-17"]


PAST = [
    "He will appear in court charged with robbing a shop in Lobi on Friday.",
    "The mayor met Mr. Roe in the harbour on Friday.",
    "He said after Friday's vote that he will go.",
    "She is raising doubts about what was said during Friday's forum.",
]


@pytest.mark.parametrize("text", PAST)
def test_past(text: str) -> None:
    assert values(text) == ["2024-05-10"]


HISTORY = "".join(f"In {year} the mill of Lobi burned. " for year in range(1901, 1909))


def test_this_month_counts_from_publication_in_a_history() -> None:
    assert values(HISTORY + "It will open again this November.")[-1] == "2024-11"


@pytest.mark.parametrize("many", ["two", "2"])
def test_a_day_or_two(many: str) -> None:
    [date] = find_dates(f"It took a day or {many}.", reference=DAY)
    assert (date.span.exact, date.modifier) == (f"a day or {many}", "approx")
