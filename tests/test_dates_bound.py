"""What an expression is bound to: the day of a time, the year of a month, the unit that two units share."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

PUBLISHED = "2024-05-15"
"""A Wednesday, in week 20."""

OTHER_DAYS = [  # a time and the day counted from another one
    ("He fled at 11 p.m. May 3 and was found at 5 a.m. the next day.", ["2024-05-03T23", "2024-05-04T05"]),
    (
        "No rounds were made from 10:30 p.m. Aug. 9 to 6:30 a.m. the following morning.",
        ["2023-08-09T22:30", "2023-08-10T06:30"],
    ),
    ("She landed on Friday and spoke at 9 p.m. that evening.", ["2024-05-10", "2024-05-10T21"]),
    ("They met on Friday. The next day it rained.", ["2024-05-10", "2024-05-11"]),
]

ZONES = [  # a time, the same time of another zone, and the day of both
    ("It sank at about 2am local time (0100 GMT) on Saturday.", ["2024-05-11T02", "2024-05-11T01:00Z", "2024-05-11"]),
    ("It hit at 4:10 p.m. (2010 GMT) Monday.", ["2024-05-13T16:10", "2024-05-13T20:10Z", "2024-05-13"]),
    ("It hit at 4:10 p.m. (2010 GMT). On Monday it rained.", ["2024-05-15T16:10", "2024-05-15T20:10Z", "2024-05-13"]),
]

UNKNOWN_DAYS = [  # a time that recurs, or is of an evening that nothing dates
    ("The museum opens daily at 9 a.m. and closes at 6 p.m.", ["P1D", "XXXX-XX-XXT09", "XXXX-XX-XXT18"]),
    ("The curfew applies nightly from 10pm to 5am.", ["P1D", "XXXX-XX-XXT22", "XXXX-XX-XXT05"]),
    ("The club meets every Friday at 7 p.m.", ["XXXX-WXX-5", "XXXX-XX-XXT19"]),
    ("Trams run daily. The next leaves at 9 a.m.", ["P1D", "2024-05-15T09"]),
    ("Trams run daily. On Friday the first left at 9 a.m.", ["P1D", "2024-05-10", "2024-05-10T09"]),
    ("Later that evening, he confessed. It was midnight.", ["XXXX-XX-XXTEV", "XXXX-XX-XXT00:00"]),
    ("He was held on Friday. Later that evening, at 9 p.m., he confessed.", ["2024-05-10", "2024-05-10TEV", None]),
]

PERIODS = [
    ("Anger grew over last month's attack.", ["2024-04"]),
    ("The row over last year's budget went on.", ["2023"]),
    ("Prices rose over the last month.", ["P1M"]),
    ("Two years ago this month, the river burst its banks.", ["2022-05"]),
    ("A year ago this week, it snowed.", ["2023-W20"]),
    ("Ten years ago today, the mill burned down.", ["2014-05-15"]),
    ("Ten years ago, this month was wet.", ["2014", "2024-05"]),
    ("They met two Sundays ago.", ["2024-05-05"]),
    ("They met two Sundays in a row.", ["XXXX-WXX-7"]),
    ("The weekend of June 8 looks dry.", ["2024-W23-WE"]),
    ("Talks resume early in the new year.", ["2025"]),
    ("Prices rose in the new year.", ["2024"]),
    ("One day in 2009, a letter came.", ["2009"]),
    ("He will be free in one day.", ["P1D"]),
    ("She flew home yesterday evening and will spend the day at work.", ["2024-05-14TEV", "2024-05-15"]),
    ("She flew home on Monday and spent the day at work.", ["2024-05-13", "2024-05-13"]),
    ("The film is out from Friday.", ["2024-05-17"]),
    ("The shop was shut from Friday.", ["2024-05-10"]),
]

LISTED = [
    ("The notes were written months or years ago.", [("months or years ago", "PAST_REF")]),
    ("He may be freed within weeks or months.", [("weeks or months", "PXW")]),
    ("Funds have sold in recent weeks and months.", [("recent weeks and months", "PAST_REF")]),
    ("He worked two days and several nights.", [("two days", "P2D"), ("several nights", "PXD")]),
]

CAPITALS = [
    ("They are 6-8 SEC this year at Ole Miss.", ["2024"]),
    ("IT LASTED 3 HRS IN ALL.", ["PT3H"]),
    ("It lasted 3 hrs in all.", ["PT3H"]),
]


@pytest.mark.parametrize(("text", "values"), [*OTHER_DAYS, *ZONES, *UNKNOWN_DAYS, *PERIODS, *CAPITALS])
def test_what_a_date_is_bound_to(text: str, values: list[str | None]) -> None:
    found = [one.value for one in find_dates(text, reference=PUBLISHED)]
    assert len(found) == len(values)
    assert all(value in (None, one) for one, value in zip(found, values, strict=True)), found


@pytest.mark.parametrize(("text", "dates"), LISTED)
def test_units_joined_by_a_conjunction(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(one.span.exact, one.value) for one in find_dates(text, reference=PUBLISHED)] == dates
