"""What an expression is bound to: the day of a time, the year of a month, the unit that two units share."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

PUBLISHED = "2024-05-15"
"""A Wednesday, in week 20."""

OTHER_DAYS = [  # a time and the day counted from another one
    ("He fled at 11 p.m. May 3 and was found at 5 a.m. the next day.", ["2024-05-03T23", "2024-05-04T05"]),
    (
        "The lift was stuck from 9:15 p.m. Jan. 4 to 5:45 a.m. the following morning.",
        ["2024-01-04T21:15", "2024-01-05T05:45"],
    ),
    ("She landed on Friday and spoke at 9 p.m. that evening.", ["2024-05-10", "2024-05-10T21"]),
    ("They met on Friday. The next day it rained.", ["2024-05-10", "2024-05-11"]),
]

ZONES = [  # a time, the same time of another zone, and the day of both
    ("It sank at about 2am local time (0100 GMT) on Saturday.", ["2024-05-11T02", "2024-05-11T01:00Z", "2024-05-11"]),
    ("It hit at 4:10 p.m. (2010 GMT) Monday.", ["2024-05-13T16:10", "2024-05-13T20:10Z", "2024-05-13"]),
    ("It hit at 4:10 p.m. (2010 GMT). On Monday it rained.", ["2024-05-15T16:10", "2024-05-15T20:10Z", "2024-05-13"]),
    ("They met on Monday, unpaid since April. Guards fired at 11am.", ["2024-05-13", "2024-04", "2024-05-13T11"]),
    ("They met on Monday, unpaid since April. It opens at 11am.", ["2024-05-13", "2024-04", "2024-05-15T11"]),
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
    ("The album came out 25 years ago this week.", ["1999-W20"]),
    ("At 9 o'clock on Tuesday night, the lights went out.", ["2024-05-14T21"]),
    ("At 9 a.m. on Tuesday, the lights went out.", ["2024-05-14T09"]),
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
    ("It shut late on Friday.", ["2024-05-10"]),
    ("The bus was late on Friday.", ["2024-05-10"]),
    ("The gate will open shortly after 8 a.m. on Friday.", ["2024-05-17T08"]),
    ("The pool opens every second day, the sauna every third week.", ["P2D", "P3W"]),
    ("The lights go out every other night.", ["P2D"]),
    ("They meet every second Sunday of the month.", ["XXXX-WXX-7"]),
    ("They met on the first Friday of the month.", ["2024-05-03"]),
    ("Four fell ill last week, against nine the week before.", ["2024-W19", "2024-W18"]),
    ("The boat left at 6.40am on Saturday and came back 20 minutes later.", ["2024-05-11T06:40", None]),
    ("The shop was shut from Friday.", ["2024-05-10"]),
]

AHEAD = [
    ("The hearing was adjourned until 10 a.m. Thursday.", ["2024-05-16T10"]),
    ("Play was suspended until Thursday.", ["2024-05-09"]),
    ("Analysts expect sales to recover in the fourth quarter.", ["2024-Q4"]),
    ("It reported a loss in the fourth quarter.", ["2023-Q4"]),
    ("They played in the autumn of 2019 and again the following spring.", ["2019-FA", "2020-SP"]),
    ("He left in May 2019. The following autumn he wed.", ["2019-05", "2019-FA"]),
    ("By the time help arrived, it had sunk.", []),
    ("By that time, it had sunk.", ["PAST_REF"]),
]

HEDGED = [
    ("It lasts no longer than a week.", "no longer than a week", "equal_or_less"),
    ("He held it for longer than two years.", "longer than two years", "more_than"),
    ("It took a little under two hours.", "a little under two hours", "less_than"),
    ("Rest it for a minimum of 30 minutes.", "a minimum of 30 minutes", "equal_or_more"),
    ("It arrived later than two ships after a week.", "a week", None),
]

OTHERS = [  # what looks like a date or a part of one
    ("The screen shows 1800 x 1920 points.", []),
    ("The photo is 2000×1080 pixels.", []),
    ("He lived from 1885 to 1920.", ["1885", "1920"]),
    ("Ann Roe, Abbi Easter and Mike Lind left.", []),
    ("Merry Christmas, Ann Roe!", ["2023-12-25"]),
    ("As we move past Labor Day, it cools.", ["2024-09-02"]),
    ("The day finally came when he left.", []),
    ("The day came, and they won.", []),
    ("He left on Friday and later in the day came back.", ["2024-05-10", "2024-05-10"]),
    ("She was at sea again by the next morning.", ["XXXX-XX-XXTMO"]),
    ("He will leave the next morning.", ["2024-05-16TMO"]),
    ("The Jan. 6 Capitol attack shook them.", ["2021-01-06"]),
    ("The Jan. 6 snow melted.", ["2024-01-06"]),
]

DAYS = [  # days that share a month; numbers that count something else
    ("It was held on June 3, 4 and 5.", ["2024-06-03", "2024-06-04", "2024-06-05"]),
    ("It was held on June 3, 4, and 5 in Rome.", ["2024-06-03", "2024-06-04", "2024-06-05"]),
    ("On May 3, 4 people died.", ["2024-05-03"]),
    ("On May 3, 12 and 14 people died in two crashes.", ["2024-05-03"]),
    ("On May 3 and 4, 12 died.", ["2024-05-03", "2024-05-04"]),
    ("The law was passed 20 years ago last month.", ["2004-04"]),
    ("By late morning the sun came out.", ["2024-05-15TMO"]),
    ("A late morning snack helps.", []),
]

LISTED = [
    ("The notes were written months or years ago.", [("months or years ago", "PAST_REF")]),
    ("He may be freed within weeks or months.", [("weeks or months", "PXW")]),
    ("Funds have sold in recent weeks and months.", [("recent weeks and months", "PAST_REF")]),
    ("He worked two days and several nights.", [("two days", "P2D"), ("several nights", "PXD")]),
]

BESIDE = [  # "before" and "after" without what completes them: a unit from the date spoken of
    ("The plant shut in 1959. Its owner had died the year before in a crash.", ["1959", "1958"]),
    ("Sales fell in 2019. They had risen the year before and were high.", ["2019", "2018"]),
    ("The vote is on June 3. Postal voting begins the week after.", ["2024-06-03", "2024-W24"]),
    ("He was tried on March 6. He had confessed the week before.", ["2024-03-06", "2024-W09"]),
    ("The storm hit on Friday. The night before, crews had closed the road.", ["2024-05-10", "2024-05-09TNI"]),
    ("He spoke on Friday and left the morning after with his wife.", ["2024-05-10", "2024-05-11TMO"]),
    ("He sang on Friday, the night before the vote.", ["2024-05-10", None]),
    ("He resigned the day before he was charged.", ["XXXX-XX-XX"]),
]

FRACTIONS = [  # the first number of a range is read whole
    ("It took 2 ½-3 weeks.", ["P2.5W"]),
    ("It took 2½ to 3 weeks.", ["P2.5W"]),
    ("It takes between 2 1/2 and 4 years.", ["P2Y6M"]),
    ("It took two to three weeks.", ["P2W"]),
    ("In group 2, 3 to 4 weeks passed.", ["P3W"]),
]

EVENTS = [  # a day known by its month and day alone
    ("The focus since 9/11 has been on terror.", ["2001-09-11"]),
    ("The 9/11 attacks changed the city.", ["2001-09-11"]),
    ("The 9/11 Day of Service is quiet.", ["2001-09-11"]),
    ("The rate was 9/11 of the sum.", []),
    ("She has 24/7 support and paid 3/11 in 5 days.", ["P5D"]),
]

LOOKALIKES = [  # "that" before a plural, an adjective, an idiom
    ("The mayor says that Sundays are quiet.", ["XXXX-WXX-7"]),
    ("He came back that Sunday.", [None]),
    ("Everyday life went on in the everyday world.", []),
    ("He calls them everyday.", ["P1D"]),
    ("They make the most of 15 minutes.", ["PT15M"]),
]

CAPITALS = [
    ("They are 6-8 SEC this year at Ole Miss.", ["2024"]),
    ("IT LASTED 3 HRS IN ALL.", ["PT3H"]),
    ("It lasted 3 hrs in all.", ["PT3H"]),
]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        *OTHER_DAYS,
        *ZONES,
        *UNKNOWN_DAYS,
        *PERIODS,
        *AHEAD,
        *OTHERS,
        *DAYS,
        *BESIDE,
        *FRACTIONS,
        *EVENTS,
        *LOOKALIKES,
        *CAPITALS,
    ],
)
def test_what_a_date_is_bound_to(text: str, values: list[str | None]) -> None:
    found = [one.value for one in find_dates(text, reference=PUBLISHED)]
    assert len(found) == len(values)
    assert all(value in (None, one) for one, value in zip(found, values, strict=True)), found


@pytest.mark.parametrize(
    ("text", "exact"),
    [("The mayor says that Sundays are quiet.", "Sundays"), ("They make the most of 15 minutes.", "15 minutes")],
)
def test_words_beside_a_date_are_no_part_of_it(text: str, exact: str) -> None:
    assert [one.span.exact for one in find_dates(text, reference=PUBLISHED)] == [exact]


@pytest.mark.parametrize(("text", "exact", "modifier"), HEDGED)
def test_hedges_of_durations(text: str, exact: str, modifier: str | None) -> None:
    assert [(one.span.exact, one.modifier) for one in find_dates(text, reference=PUBLISHED)] == [(exact, modifier)]


@pytest.mark.parametrize(("text", "dates"), LISTED)
def test_units_joined_by_a_conjunction(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(one.span.exact, one.value) for one in find_dates(text, reference=PUBLISHED)] == dates


YEAR_ALONE = [  # no day of publication, and no more than a year is known
    ("The mill shut in 2017. It reopens next week.", ["2017", "FUTURE_REF"]),
    ("The mill shut in 2017. Work starts this month.", ["2017", "PRESENT_REF"]),
    ("The mill shut in 2017. Last spring it reopened.", ["2017", "XXXX-SP"]),
    ("The mill shut in 2017. Next year it reopened.", ["2017", "2018"]),
    ("The mill shut on 3 May 2024. Next week it reopened.", ["2024-05-03", "2024-W19"]),
]


@pytest.mark.parametrize(("text", "values"), YEAR_ALONE)
def test_a_year_alone_dates_no_week_or_month(text: str, values: list[str]) -> None:
    assert [date.value for date in find_dates(text)] == values
