"""Expressions of running prose by their construction: what they are and what looks like them and is not."""

from __future__ import annotations

import pytest

from newsschema import find_dates

WRITTEN = "2024-05-15"  # a Wednesday

# Text, then each date: as printed, value.
PROSE: list[tuple[str, list[tuple[str, str | None]]]] = [
    # a day that a clause says which is no day of the calendar
    ("He knew something was wrong the day Mayor Pratt's staff called him.", []),
    ("She cried the day the factory shut.", []),
    ("The harbour froze the day we sailed.", []),
    ("The day before Weber left for Peru, he gave her a key.", [("The day", "XXXX-XX-XX")]),
    ("Drink it at any time of the day.", []),
    ("At the end of the day, it is only a game.", []),
    ("Later in the day the court adjourned.", [("Later in the day", "2024-05-15")]),
    ("In this day and age nobody writes letters.", []),
    # any weekday
    ("They met on a Sunday in the old chapel.", [("Sunday", "XXXX-WXX-7")]),
    ("The shop opened on a Tuesday and closed for good a year on.", [("Tuesday", "XXXX-WXX-2"), ("a year", "P1Y")]),
    ("It was a Friday statement from the mill.", [("Friday", "2024-05-10")]),
    ("On Sunday they met in the chapel.", [("Sunday", "2024-05-12")]),
    # both ends of a time
    ("Breakfast is served 8:00-9:00 AM in the hall.", [("8:00", "2024-05-15T08:00"), ("9:00 AM", "2024-05-15T09:00")]),
    (
        "The fair runs from 6-9 p.m. on June 11.",
        [("6", "2024-06-11T18"), ("9 p.m. on June 11", "2024-06-11T21")],
    ),
    (
        "Doors open between 7 and 8 p.m. on Friday.",
        [("7", "2024-05-17T19"), ("8 p.m. on Friday", "2024-05-17T20")],
    ),
    ("The office is open from 9 to 5 p.m.", [("9", "2024-05-15T09"), ("5 p.m.", "2024-05-15T17")]),
    ("The season opens Sunday, May 19, at 9 p.m. sharp.", [("Sunday, May 19, at 9 p.m.", "2024-05-19T21")]),
    ("The ban runs until 11pm on Friday.", [("11pm on Friday", "2024-05-17T23")]),
    ("The blast came at about 6.40pm on Thursday.", [("about 6.40pm on Thursday", "2024-05-09T18:40")]),
    ("They met at noon on May 3 and on May 4.", [("noon on May 3", "2024-05-03T12:00"), ("May 4", "2024-05-04")]),
    ("It rang at 9am. On Monday it was mended.", [("9am", "2024-05-15T09"), ("Monday", "2024-05-13")]),
    ("The score was 6-9 at noon.", [("noon", "2024-05-15T12:00")]),
    ("Lunch is at 12:00 noon.", [("12:00 noon", "2024-05-15T12:00")]),
    ("The bus leaves at 12 noon.", [("12 noon", "2024-05-15T12:00")]),
    # two short months
    (
        "It blooms Aug-Sept and is cut back Feb-March.",
        [("Aug", "2023-08"), ("Sept", "2023-09"), ("Feb", "2025-02"), ("March", "2025-03")],
    ),
    ("The exhibition (Aug-Sept) is free.", [("Aug", "2024-08"), ("Sept", "2024-09")]),
    ("Sales fell in Nov/Dec.", [("Nov", "2023-11"), ("Dec.", "2023-12")]),
    ("The Mar-a-Lago club is in Florida.", []),
    # days before their year
    ("The band played on Oct. 9, 11, 1981, in the stadium.", [("Oct. 9", "1981-10-09"), ("11, 1981", "1981-10-11")]),
    (
        "Shows on May 3, 5 and 7, 1998, sold out.",
        [("May 3", "1998-05-03"), ("5", "1998-05-05"), ("7, 1998", "1998-05-07")],
    ),
    ("On June 2, 12 people left.", [("June 2", "2024-06-02")]),
    # lengths
    ("The cloud is 230 million light-years wide.", []),
    ("The star is 4.2 light years away.", []),
    # units without a number
    ("The pair were found hours before the storm hit.", [("hours", "PTXH")]),
    ("He was taken off the list days later.", [("days later", "PXD")]),
    ("It would take hours to sort the mail.", [("hours", "PTXH")]),
    ("You can start in seconds.", [("seconds", "PTXS")]),
    ("Seconds into the speech she fainted.", [("Seconds", "PTXS")]),
    ("The hearing ran over multiple days.", [("multiple days", "PXD")]),
    ("She finished seconds behind him.", []),
    ("Opening hours vary.", []),
    # a year and a colon
    ("Here are seven predictions for trains in 2017:", [("2017", "2017")]),
    ("She won the medal in 1932: 80 metres hurdles.", [("1932", "1932")]),
    ("The ratio was 1932:80.", []),
    # one day
    ("He could win the cup one day.", [("one day", "FUTURE_REF")]),
    ("Will the show return one day?", [("one day", "FUTURE_REF")]),
    ("It lasted one day.", [("one day", "P1D")]),
    ("The strike ends in one day.", [("one day", "P1D")]),
    ("They want to sail there one day.", [("one day", "FUTURE_REF")]),
    # a year before
    ("Prices are lower than at this time last year.", [("last year", "2023")]),
    ("By this time next week the ship will be home.", [("next week", "2024-W21")]),
    # parts of any day
    (
        "I train in the mornings and read in the evenings.",
        [("the mornings", "XXXX-XX-XXTMO"), ("the evenings", "XXXX-XX-XXTEV")],
    ),
    ("They slept in the mornings.", [("the mornings", "XXXX-XX-XXTMO")]),
    # the month spoken of
    (
        "The seat is open this November. The chance of losing in November is small.",
        [("this November", "2024-11"), ("November", "2024-11")],
    ),
    ("The chance of losing in November was small.", [("November", "2023-11")]),
    # events called by their day
    ("The Jan. 6 attack on the Capitol shook the nation.", [("Jan. 6", "2021-01-06")]),
    ("She sat on the Jan. 6 committee.", [("Jan. 6", "2021-01-06")]),
    ("The Sept. 11 attacks changed travel.", [("Sept. 11", "2001-09-11")]),
    ("On Jan. 6 the shop closed.", [("Jan. 6", "2024-01-06")]),
    ("The Jan. 6 concert was fun.", [("Jan. 6", "2024-01-06")]),
    # a quarter of a century
    ("It was well managed over the last quarter-century.", [("the last quarter-century", "P25Y")]),
    ("A quarter century ago the mill closed.", [("A quarter century ago", "1999")]),
    ("Her quarter-century of service ended.", []),
    ("Profit rose in the last quarter.", [("the last quarter", "2024-Q1")]),
    # named days in compounds
    ("A Christmas-tree stand fell over.", []),
    ("The shop opens on Christmas Eve.", [("Christmas Eve", "2024-12-24")]),
    ("An Easter-themed cake won.", []),
    # the weekend of a named day
    ("Fans came out on Labor Day weekend.", [("Labor Day weekend", "2023-W35-WE")]),
    ("Thanksgiving weekend was wet.", [("Thanksgiving weekend", "2023-W47-WE")]),
    # a century by its number
    ("From the 19th century to the 21st, little changed.", [("the 19th century", "18XX"), ("the 21st", "20XX")]),
    ("He arrives on the 21st.", [("the 21st", "2024-05-21")]),
    # given names
    ("The panel was Anna Roe, April Schiff, and June Pike.", []),
    ("In March, April and May it rained.", [("March", "2024-03"), ("April", "2024-04"), ("May", "2024-05")]),
    ("Those on platform 3 may wait.", []),
    ("On 3 May the train left.", [("3 May", "2024-05-03")]),
    # past days
    ("I saw him the other day.", [("the other day", "PAST_REF")]),
    ("A few years back he quit.", [("A few years back", "PAST_REF")]),
    ("Two years back he quit.", [("Two years back", "2022")]),
    ("She sent two years back pay.", [("two years", "P2Y")]),
    # times that a clause says
    ("He knew it the day president Ade Roe fell ill.", []),
    ("The morning they woke up, the sea was flat.", []),
    ("In the morning the court sat.", [("the morning", "2024-05-15TMO")]),
    ("The night the lights went out, he sang.", []),
    # names
    ("The farm.weekly site is down.", []),
    ("It won album of the year.", []),
    ("It was the best month of the year.", [("the year", "2024")]),
    ("Her record “1989” sold well.", []),
    ("The ‘2018 Spring Fair’ opened.", [("2018", "2018")]),
    # what a dateline or a clause of content leaves
    ("OSLO (AP) -- Starting on Sunday, the ferry will stop.", [("Sunday", "2024-05-19")]),
    ("Beginning Friday, buses will run all day.", [("Friday", "2024-05-17"), ("all day", "P1D")]),
    ("It follows the firm's announcement on Thursday that it will close the mill.", [("Thursday", "2024-05-09")]),
    ("Voters face a ballot on Thursday that will decide the matter.", [("Thursday", "2024-05-16")]),
    ("The report on Monday that he had died was false.", [("Monday", "2024-05-13")]),
    # numbered units
    ("In the first year of the plan, costs fell.", [("the first year", "P1Y")]),
    ("It was her third month in office.", [("third month", "P1M")]),
    ("Few first year students came.", [("Few first year", "PXY")]),
    ("The first month of 2023 was wet.", [("2023", "2023")]),
    ("She left in the first hour.", [("the first hour", "PT1H")]),
    # what a part of the day and a month say together
    (
        "Police came in the early morning hours on May 6 to a home.",
        [("the early morning hours", "2024-05-06TMO"), ("May 6", "2024-05-06")],
    ),
    ("Guests left in the morning on May 6.", [("the morning", "2024-05-06TMO"), ("May 6", "2024-05-06")]),
    # names of centuries and nights at a price
    ("Credit: 20th Century Arts", []),
    ("The 20th Century was long.", [("The 20th Century", "19XX")]),
    ("It is a $35-a-night motel.", [("a-night", "P1D")]),
    # forecasts of the past
    ("It cut its outlook to 1.6%, down from an August forecast of 2.3%.", [("August", "2023-08")]),
    ("It cut its outlook to 1.6%, down from a July forecast of 2.3%.", [("July", "2023-07")]),
    ("The house is closed from July.", [("July", "2024-07")]),
    # the next of its name
    ("They meet next Monday.", [("next Monday", "2024-05-20")]),
    ("They meet next Thursday.", [("next Thursday", "2024-05-23")]),
    ("By the time 2023 is over, all will be built.", [("2023", "2023")]),
    # some day to come
    ("They may coexist and perhaps one day even grow together.", [("one day", "FUTURE_REF")]),
    ("It took perhaps one day.", [("one day", "P1D")]),
    # houses
    ("The winery is at 1775 Lake Rd., Oslo.", []),
    ("In 1998 Lake Placid froze.", [("1998", "1998")]),
    ("By 1998 Elm Street was paved.", [("1998", "1998")]),
    # what may come in a month
    ("He is at risk of losing the seat in November.", [("November", "2024-11")]),
    ("The risk of losing it in November was small.", [("November", "2023-11")]),
    ("She spoke of losing it in November.", [("November", "2023-11")]),
    # surnames
    ("The family asked that Weeks' body be flown home.", []),
    ("The shop closed. Weeks later it opened.", [("Weeks later", "PXW")]),
    # what a day is said to be
    ("It was a day about racing.", []),
    ("It is a year since he left.", [("a year", "P1Y")]),
    ("It was a week ago.", [("a week ago", "2024-05-08")]),
    ("It is an election year.", []),
    ("It was a school day.", []),
    ("He waited a day to call.", [("a day", "P1D")]),
    # times later than something unknown
    ("They met in 2023. He quit 22 months later.", [("2023", "2023"), ("22 months later", "P22M")]),
    ("They met in 2021. He quit 22 months later.", [("2021", "2021"), ("22 months later", "2022-11")]),
    ("She joined this year and he left two years later.", [("this year", "2024"), ("two years later", "P2Y")]),
]


@pytest.mark.parametrize(("text", "dates"), PROSE)
def test_dates_of_prose(text: str, dates: list[tuple[str, str | None]]) -> None:
    assert [(date.span.exact, date.value) for date in find_dates(text, reference=WRITTEN)] == dates


LIFE = (
    "Ana was born in 1931, left school in 1945, married in 1953 and moved in 1960. Her book came out in 1964 and a play"
    " in 1971. "
)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("A film of her life will open in November.", "2024-11"),
        ("The town will hold a March fair.", "2025-03"),
        ("It won a prize in November.", "1971-11"),
    ],
)
def test_what_is_promised_in_a_history_is_after_the_day_of_writing(text: str, month: str) -> None:
    assert find_dates(LIFE + text, reference=WRITTEN)[-1].value == month
