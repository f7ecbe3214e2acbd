"""What belongs to an expression, and what only looks like one: "to last two weeks", "today's world", awards."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

PUBLISHED = "2024-05-15"

SPANS = [  # text, each date in it with its value
    # the verb "last"
    ("The trial is expected to last two weeks.", [("two weeks", "P2W")]),
    ("They typically last two to three weeks.", [("two to three weeks", "P2W")]),
    ("Some batteries last several days.", [("several days", "PXD")]),
    ("It may last weeks.", [("weeks", "PXW")]),
    ("Fights there do not last five minutes.", [("five minutes", "PT5M")]),
    ("These talks last an hour.", [("an hour", "PT1H")]),
    ("Rents rose over the last three years.", [("the last three years", "P3Y")]),
    ("Rents have risen in last two years.", [("last two years", "P2Y")]),
    ("Sales rose across last two years.", [("last two years", "P2Y")]),
    ("Compared to last month, sales fell.", [("last month", "2024-04")]),
    # "over" as a hedge, and as how far something stretches
    ("The lamp ran for over a month on one battery.", [("over a month", "P1M")]),
    ("The mill has over 95 years of experience.", [("over 95 years", "P95Y")]),
    ("Estimated attendance over two days: 45,000.", [("two days", "P2D")]),
    # what fills a coming unit, and the unit
    ("Over the next year, we will add more.", [("the next year", "P1Y")]),
    ("It will grow over the next month or so.", [("the next month or so", "P1M")]),
    ("It will be ready in the next year.", [("the next year", "2025")]),
    ("Over the next decade, it will grow.", [("the next decade", "P10Y")]),
    # days that are not counted, the last minute
    ("On some days she runs.", []),
    ("The shop was shut on both days.", []),
    ("It rained for some days.", [("some days", "PXD")]),
    ("It was decided at the last minute.", []),
    # what is general
    ("I have one meal planned for the day.", [("the day", "XXXX-XX-XX")]),
    ("Shares rose, ending the day up 3%.", [("the day", "2024-05-15")]),
    ("Even to this day they do not speak.", [("this day", "PRESENT_REF")]),
    ("It opens every third Sunday.", [("every third Sunday", "XXXX-WXX-7")]),
    ("Those aged 18 months to five years qualify.", []),
    ("It took 18 months to five years.", [("18 months", "P18M"), ("five years", "P5Y")]),
    ("It was the second quake in as many days.", []),
    ("It took many days.", [("many days", "PXD")]),
    # awards
    ("She was named nurse of the year.", []),
    ("Lund won club of the year.", []),
    ("It was the worst storm of the year.", [("the year", "2024")]),
    ("It fell to its low for the year of $17 a share.", [("the year", "2024")]),
    # what is beside a date and no part of it
    ("This two-day event is fun.", [("two-day", "P2D")]),
    ("Lay it out the night before\n\nPut on shoes", [("the night before", "XXXX-XX-XXTNI")]),
    ("The school offers 2000+ courses.", []),
    ("Not everyone likes the rules set out overnight.", [("overnight", "2024-05-15TNI")]),
    ("She is in her mid-50s.", []),
    ("In the mid-50s he left.", [("the mid-50s", "195X")]),
    # the present age
    ("In today's digital world, speed matters.", [("today", "PRESENT_REF")]),
    ("At today's prices, it is worth $2m.", [("today", "PRESENT_REF")]),
    ("In today's fast-paced world, all run.", [("today", "PRESENT_REF")]),
    ("Today's climate talks failed.", [("Today", "2024-05-15")]),
    ("Today's post-war talks failed.", [("Today", "2024-05-15")]),
    ("Over a year after the fire, it stands empty.", [("Over a year", "P1Y")]),
    ("Several unions, including Local 2015, backed her.", []),
    ("At today's meeting, ministers agreed a deal.", [("today", "2024-05-15")]),
    # a day that is hoped for
    ("We believe that one day, you see, we may win.", [("one day", "FUTURE_REF")]),
    ("She hopes one day to sail.", [("one day", "FUTURE_REF")]),
    ("He came for one day.", [("one day", "P1D")]),
    # what is spent
    ("After spending months in hospital, he died.", [("months", "PXM")]),
    ("He is counting days.", []),
    # time, weekday and day of the month
    ("The hearing resumes at 2 p.m. Thursday, May 16.", [("2 p.m. Thursday, May 16", "2024-05-16T14")]),
    ("The hearing resumes Thursday, May 16.", [("Thursday, May 16", "2024-05-16")]),
]


@pytest.mark.parametrize(("text", "dates"), SPANS)
def test_spans_of_dates(text: str, dates: list[tuple[str, str]]) -> None:
    found = [(mention.span.exact, mention.value) for mention in find_dates(text, reference=PUBLISHED)]
    assert found == dates
