"""Seasons and times that hold in any year or on any day; ranges over midnight, and what is beside a time."""

from __future__ import annotations

import pytest

from newsschema import find_dates

PUBLISHED = "2024-05-15"
SEASONS = [  # text, each season in it with its value
    ("Most accidents happen in autumn.", ["XXXX-FA"]),
    ("Farmers plant the seeds in spring and harvest them in autumn.", ["XXXX-SP", "XXXX-FA"]),
    ("In winter, when the lake freezes, the villagers walk across.", ["XXXX-WI"]),
    ("Cover the roses during the winter.", ["XXXX-WI"]),
    ("In fall, be sure not to wait until late.", ["XXXX-FA"]),
    ("If you plant a tree in the summer, water it often.", ["XXXX-SU"]),
    ("He said the road is usually closed in the winter.", ["XXXX-WI"]),
    ("Building during the winter is not always a good idea.", ["XXXX-WI"]),
    ("Winter is hard on the roads.", ["XXXX-WI"]),
    ("Swimmers should not enter the river in spring, when it is high.", ["XXXX-SP"]),
    ("The animals change colour from summer to winter.", ["XXXX-SU", "XXXX-WI"]),
    ("Ticks are most active in spring and early summer.", ["XXXX-SP", "XXXX-SU"]),
    ("The shop opens in the spring.", ["2024-SP"]),
    ("Elections are due in the autumn.", ["2024-FA"]),
    ("Join us in the spring for a new season.", ["2024-SP"]),
    ("Voters will decide in the fall.", ["2024-FA"]),
    ("Temperatures dropped during the winter.", ["2023-WI"]),
    ("She has worked there since spring.", ["2024-SP"]),
    ("The contract runs until spring.", ["2024-SP"]),
    ("The company plans to expand in autumn.", ["2024-FA"]),
    ("The new timetable applies from autumn.", ["2024-FA"]),
    ("Construction begins in spring and should end in autumn.", ["2024-SP", "2024-FA"]),
]


@pytest.mark.parametrize(("text", "seasons"), SEASONS)
def test_a_season_of_any_year_has_none(text: str, seasons: list[str]) -> None:
    assert [found.value for found in find_dates(text, reference=PUBLISHED)] == seasons


TIMES = [  # text, each time in it with its value and modifier
    ("The curfew runs from 10 p.m. to 5 a.m.", [("2024-05-15T22", None), ("2024-05-16T05", None)]),
    ("Between 9 p.m. and 1 a.m., shots were heard.", [("2024-05-15T21", None), ("2024-05-16T01", None)]),
    ("Trains were stopped between 23:00 and 05:00.", [("2024-05-15T23:00", None), ("2024-05-16T05:00", None)]),
    ("The party ran from 9 p.m. to midnight.", [("2024-05-15T21", None), ("2024-05-16T00:00", None)]),
    ("The shop was open from 9 a.m. to 5 p.m.", [("2024-05-15T09", None), ("2024-05-15T17", None)]),
    ("Polls were open from 9:00 to 5:00.", [("2024-05-15T09:00", None), ("2024-05-15T05:00", None)]),
    ("Shots were heard at 9 p.m. and 1 a.m.", [("2024-05-15T21", None), ("2024-05-15T01", None)]),
    ("He left shortly before 1 p.m. on Sunday.", [("2024-05-12T13", "before")]),
    ("Phones rang just after 8 in the morning.", [("2024-05-15T08", "after")]),
    ("Moments before noon the bell rang.", [("2024-05-15T12:00", "before")]),
    ("He left before 10 a.m.", [("2024-05-15T10", None)]),
    ("He left around 10 a.m.", [("2024-05-15T10", "approx")]),
    ("The dock will close for a year from October.", [("P1Y", None), ("2024-10", None)]),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_ranges_over_midnight_and_what_is_beside_a_time(text: str, times: list[tuple[str, str | None]]) -> None:
    assert [(found.value, found.modifier) for found in find_dates(text, reference=PUBLISHED)] == times


HABITS = [  # text behind another sentence, the value of its time
    ("Some parents get home from work at 6 p.m.", "XXXX-XX-XXT18"),
    ("You wake up at 5 a.m. and make breakfast.", "XXXX-XX-XXT05"),
    ("People here eat dinner at 10 p.m.", "XXXX-XX-XXT22"),
    ("Customers tend to order lunch at noon.", "XXXX-XX-XXT12:00"),
    ("She rarely goes to bed before 2 a.m.", "XXXX-XX-XXT02"),
    ("Polls close at 8 p.m.", "2024-05-15T20"),
    ("Roads reopen at 6 p.m.", "2024-05-15T18"),
    ("Viewers can vote until 9 p.m.", "2024-05-15T21"),
    ("Witnesses say the bus left at 7 a.m.", "2024-05-15T07"),
    ("Airlines have cancelled flights until 6 p.m.", "2024-05-15T18"),
    ("3:41 p.m.: Fans sing in the square.", "2024-05-15T15:41"),
]


@pytest.mark.parametrize(("text", "value"), HABITS)
def test_a_time_of_what_people_do_again_and_again_is_of_no_day(text: str, value: str) -> None:
    (found,) = find_dates(f"The town is old.\n\n{text}", reference=PUBLISHED)
    assert found.value == value


def test_a_time_that_something_came_shortly_before_is_of_its_day() -> None:
    (found,) = find_dates("The bell rang just before noon.", reference=PUBLISHED)
    assert (found.earliest, found.latest) == (PUBLISHED, PUBLISHED)
