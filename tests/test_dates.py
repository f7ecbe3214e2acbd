"""What dates are found and what they mean; each table holds what must not match as well."""

from __future__ import annotations

from typing import Any

import pytest
from edtf import parse_edtf

from newsschema.draft import Passage, Reading
from newsschema.extract.dates import extract, find_dates

# A Wednesday, in week 22.
PUBLISHED = "2016-06-01"

STATED = [  # text, then each date in it: as printed, type, value
    ("The bridge opened on June 2, 1994.", [("June 2, 1994", "date", "1994-06-02")]),
    ("Talks ended on 11 December 2009 in Lagos.", [("11 December 2009", "date", "2009-12-11")]),
    ("It was the 25th of August 1917.", [("the 25th of August 1917", "date", "1917-08-25")]),
    ("A law of March 1986 forbids it.", [("March 1986", "date", "1986-03")]),
    ("The port was built in 1871.", [("1871", "date", "1871")]),
    ("Prices fell in the early 1990s.", [("the early 1990s", "date", "199X")]),
    ("The '70s were kinder to Turin.", [("The '70s", "date", "197X")]),
    ("A 19th-century mill burned.", [("19th-century", "date", "18XX")]),
    ("the 18th and 19th centuries", [("the 18th", "date", "17XX"), ("19th centuries", "date", "18XX")]),
    ("the decade to 2020", [("the decade", "duration", "P10Y"), ("2020", "date", "2020")]),
    ("The city fell in 490 BC.", [("490 BC", "date", "BC0490")]),
    ("Sales in the fourth quarter of 2005 rose.", [("the fourth quarter of 2005", "date", "2005-Q4")]),
    ("The latter half of 2015 was dry.", [("The latter half of 2015", "date", "2015-H2")]),
    ("The second half of fiscal 2019 was dry.", [("The second half of fiscal 2019", "date", "2019-H2")]),
    ("the second half of June 2015", [("the second half of June 2015", "date", "2015-06")]),
    (
        "the late 18th and early 19th centuries",
        [("the late 18th", "date", "17XX"), ("early 19th centuries", "date", "18XX")],
    ),
    ("the 2019/20 season", [("2019/20", "date", "2019/2020")]),
    ("Three quarters of the fleet sailed in the first half of the match.", []),
    ("The first half of 2015 was dry.", [("The first half of 2015", "date", "2015-H1")]),
    ("In the winter of 1994 the lake froze.", [("the winter of 1994", "date", "1994-WI")]),
    ("Signed 2016-05-30 in Lima.", [("2016-05-30", "date", "2016-05-30")]),
    (
        "Signed 17-Apr-2021, filed 18/April/21.",
        [("17-Apr-2021", "date", "2021-04-17"), ("18/April/21", "date", "2021-04-18")],
    ),
    ("Sent 2021-04-17T09:30:00Z.", [("2021-04-17T09:30:00Z", "time", "2021-04-17T09:30Z")]),
    ("Sent 2021-04-17T09:30:15+02:00.", [("2021-04-17T09:30:15+02:00", "time", "2021-04-17T09:30:15+02:00")]),
    ("Sent 2021-04-17 21:05 to all.", [("2021-04-17 21:05", "time", "2021-04-17T21:05")]),
    ("Week 2021-W16 was wet.", [("2021-W16", "date", "2021-W16")]),
    ("Signed 2018.04.05, version 2018.14.05.", [("2018.04.05", "date", "2018-04-05")]),
    ("Signed 31.10.1974 in Bern.", [("31.10.1974", "date", "1974-10-31")]),
    ("Signed 27.03.15, version 9.2.15 and 13.2.15.", [("27.03.15", "date", "2015-03-27")]),
    ("It closed in 03/2016, not on 12-2015.", [("03/2016", "date", "2016-03"), ("12-2015", "date", "2015-12")]),
    ("the third Monday of June", [("the third Monday of June", "date", "XXXX-06")]),
    ("the third day of October 2009", [("the third day of October 2009", "date", "2009-10-03")]),
    ("Orthodox Easter 2021 was late.", [("Orthodox Easter 2021", "date", "2021-05-02")]),
    ("valentine's day 2020", [("valentine's day 2020", "date", "2020-02-14")]),
    ("Thanksgiving 2013 fell late.", [("Thanksgiving 2013", "date", "2013-11-28")]),
    ("Easter 2014 was quiet.", [("Easter 2014", "date", "2014-04-20")]),
    ("in nineteen ninety-six the mine shut", [("nineteen ninety-six", "date", "1996")]),
    ("the last week of March 2009", [("the last week of March 2009", "date", "2009-W13")]),
    ("the first week of March 2009", [("the first week of March 2009", "date", "2009-W10")]),
    ("the year-earlier nine months", [("the year-earlier nine months", "duration", "P9M")]),
    ("Mrs. May spoke for May's allies and said May's plan stands.", []),
    ("The Midnight Choir sang.", []),
    ("Ministers Jan Novak and Jun Sato, aged 50 years, met.", []),
    # not dates
    ("The 7th Party Congress met.", []),
    ("Theresa May met Ms. June Carter.", []),
    ("They may march in step.", []),
    ("Some 2,000 people and 2000 soldiers came.", []),
    ("Sales are expected to fall; prices may spring back.", []),
    ("She spoke on “This Week” and on “40 Days”.", []),
    ("Prices showed a year-on-year rise.", []),
    ("Ten past winners and half past masters met.", []),
    ("Call 555-1996 or take Route 1950.", []),
    ("She paid $1990 for it.", []),
    ("A woman in her 80s sang.", []),
    ("Vote 24-13 was recorded, page 3/4.", []),
    ("The boy is 12 years old; a 62-year-old man helped.", []),
    ("Three-quarters of the city has no water.", []),
    ("Man of the Year", []),
    ("A 66-year-old’s Easter egg hunt on Easter Island", []),
    ("Scale 1/2000, lot 24/2016, type 13-2016 and 12/1800.", []),
    ("Chinese New Year's Day", []),
    ("between 21,000 and 23,000 years ago", [("between 21,000 and 23,000 years ago", "duration", "P21000Y")]),
    ("It lasts between 3 and 5 years.", [("between 3 and 5 years", "duration", "P3Y")]),
]

RESOLVED = [  # in a report of Wednesday, June 1, 2016
    ("He resigned on Monday.", [("Monday", "2016-05-30")]),
    ("He resigned on Wednesday.", [("Wednesday", "2016-06-01")]),
    ("He will retire at Christmas.", [("Christmas", "2016-12-25")]),
    ("The inn was full at Christmas.", [("Christmas", "2015-12-25")]),
    ("It is due on the 12th of next month.", [("the 12th of next month", "2016-07-12")]),
    ("The bar shut at midnight on Friday.", [("midnight on Friday", "2016-05-27T24:00")]),
    ("It sank in the early hours of Friday.", [("the early hours of Friday", "2016-05-27TMO")]),
    ("It sank in the early morning hours of May 20.", [("the early morning hours of May 20", "2016-05-20TMO")]),
    ("Votes came in Friday’s early hours.", [("Friday’s early hours", "2016-05-27TMO")]),
    ("One day you will see.", [("One day", "FUTURE_REF")]),
    ("It burned until the small hours.", [("the small hours", "2016-06-01TMO")]),
    ("She will speak on Friday.", [("Friday", "2016-06-03")]),
    ("Friday's vote was close.", [("Friday", "2016-05-27")]),
    ("The strike is expected to end by Sunday.", [("Sunday", "2016-06-05")]),
    ("It closed last Tuesday.", [("last Tuesday", "2016-05-31")]),
    ("Rain fell in April.", [("April", "2016-04")]),
    ("Rain fell in October.", [("October", "2015-10")]),
    ("The fair will open in October.", [("October", "2016-10")]),
    ("It is due on Jan. 5.", [("Jan. 5", "2017-01-05")]),
    (
        "yesterday, today and tomorrow",
        [("yesterday", "2016-05-31"), ("today", "2016-06-01"), ("tomorrow", "2016-06-02")],
    ),
    ("He left last night.", [("last night", "2016-05-31TNI")]),
    ("He left on Monday night.", [("Monday night", "2016-05-30TNI")]),
    ("A train left at 10 p.m. Tuesday.", [("10 p.m. Tuesday", "2016-05-31T22")]),
    ("It starts at 9:30 a.m. on Friday.", [("9:30 a.m. on Friday", "2016-06-03T09:30")]),
    ("Since the day before yesterday", [("the day before yesterday", "2016-05-30")]),
    ("sales of fiscal year 2015", [("fiscal year 2015", "2015")]),
    ("sales of FY2015", [("FY2015", "2015")]),
    (
        "It fell between 10 p.m. and 11 p.m. Monday.",
        [("10 p.m.", "2016-05-30T22"), ("11 p.m. Monday", "2016-05-30T23")],
    ),
    (
        "It fell at 5 p.m. (2200 GMT) on Monday.",
        [("5 p.m.", "2016-05-30T17"), ("2200 GMT", "2016-05-30T22:00Z"), ("Monday", "2016-05-30")],
    ),
    ("It broke out at 4 a.m. local time on Monday.", [("4 a.m.", "2016-05-30T04"), ("Monday", "2016-05-30")]),
    (
        "on the first Monday of July and the last Friday in May 2017",
        [
            ("the first Monday of July", "2016-07-04"),
            ("the last Friday in May 2017", "2017-05-26"),
        ],
    ),
    ("on the third Thursday of every month", [("the third Thursday of every month", "P1M")]),
    ("on the fifth Monday in February 2015", []),
    (
        "Q1-Q3 2015 and 1Q 2014; FY14 sales",
        [
            ("Q1", "2015-Q1"),
            ("Q3 2015", "2015-Q3"),
            ("1Q 2014", "2014-Q1"),
            ("FY14", "2014"),
        ],
    ),
    ("The 20th of next month is a holiday.", [("The 20th of next month", "2016-07-20")]),
    ("20th of the previous month", [("20th of the previous month", "2016-05-20")]),
    ("The 20th of the crew", []),
    ("The inn shut the week before last.", [("the week before last", "2016-W20")]),
    ("The fair opens the week after next.", [("the week after next", "2016-W24")]),
    ("The inn shut the Monday before last.", [("the Monday before last", "2016-05-23")]),
    ("The fair opens the Sunday after next.", [("the Sunday after next", "2016-06-12")]),
    ("The inn shut the Sunday before last Easter.", [("Sunday", "2016-05-29"), ("last Easter", "2016-03-27")]),
    (
        "The inn shut the week before last Tuesday.",
        [("the week", "XXXX-WXX"), ("last Tuesday", "2016-05-31")],
    ),
    ("It began this afternoon at 3:20.", [("this afternoon at 3:20", "2016-06-01T15:20")]),
    ("A siren went at half past seven in the evening.", [("half past seven in the evening", "2016-06-01T19:30")]),
    ("It rang at a quarter past 3 p.m.", [("a quarter past 3 p.m.", "2016-06-01T15:15")]),
    ("It rang at 20 past noon.", [("20 past noon", "2016-06-01T12:20")]),
    ("Join us on Sunday.", [("Sunday", "2016-06-05")]),
    ("How about Friday?", [("Friday", "2016-06-03")]),
    ("Don't miss the choir on Sunday.", [("Sunday", "2016-06-05")]),
    ("He came to join the choir that was heard on Sunday.", [("Sunday", "2016-05-29")]),
    ("Oil for August delivery rose.", [("August", "2016-08")]),
    ("It expired at midnight GMT.", [("midnight GMT", "2016-06-01T00:00Z")]),
    (
        "It lost $3m in the three months ended March 31, against $1m a year earlier.",
        [("the three months", "P3M"), ("March 31", "2016-03-31"), ("a year earlier", "2015-Q1")],
    ),
    ("They meet a week from Friday.", [("a week from Friday", "2016-06-10")]),
    ("It began at 18:30 GMT.", [("18:30 GMT", "2016-06-01T18:30Z")]),
    (
        "This week, last month and next year",
        [("This week", "2016-W22"), ("last month", "2016-05"), ("next year", "2017")],
    ),
    ("It was sold five years ago.", [("five years ago", "2011")]),
    ("It was sold two weeks ago.", [("two weeks ago", "2016-05-18")]),
    ("It was sold six weeks ago.", [("six weeks ago", "2016-W16")]),
    ("The port shut the day after last Tuesday's storm.", [("the day after last Tuesday", "2016-06-01")]),
    ("He came the day before he sang on Friday.", [("the day", "XXXX-XX-XX"), ("Friday", "2016-05-27")]),
    (
        "Third-quarter profit rose after a flat second quarter. A year ago it fell, as in the 2013 quarter.",
        [
            ("Third-quarter", "2015-Q3"),
            ("second quarter", "2016-Q2"),
            ("A year ago", "2014-Q3"),
            ("the 2013 quarter", "2013-Q3"),
        ],
    ),
    (
        "Third-quarter profit rose from the quarter a year ago and beat last year's quarter.",
        [("Third-quarter", "2015-Q3"), ("the quarter a year ago", "2014-Q3"), ("last year's quarter", "2015-Q3")],
    ),
    ("It fell in the 2014 third quarter.", [("the 2014 third quarter", "2014-Q3")]),
    ("It opened in May 2009. That day it rained.", [("May 2009", "2009-05"), ("That day", "2009-05-XX")]),
    ("in the week beginning 6 June", [("the week beginning 6 June", "2016-W23")]),
    ("Prices fell in the year to May.", [("the year", "P1Y"), ("May", "2016-05")]),
    ("Snow fell over the weekend.", [("the weekend", "2016-W21-WE")]),
    ("Snow will fall over the weekend.", [("the weekend", "2016-W22-WE")]),
    ("A mild winter helped.", [("winter", "2015-WI")]),
    ("For the quarter ended July 31 it lost money.", [("the quarter", "2015-Q2"), ("July 31", "2015-07-31")]),
    (
        "For the quarter ended March 31, 2014, sales fell.",
        [("the quarter", "2014-Q1"), ("March 31, 2014", "2014-03-31")],
    ),
    (
        "It lost money in the fourth quarter of 2015 and for the entire year.",
        [("the fourth quarter of 2015", "2015-Q4"), ("the entire year", "2015")],
    ),
    ("first-half profit rose", [("first-half", "2016-H1")]),
    ("first-half goals by Ito", []),
    ("third-quarter profit rose", [("third-quarter", "2015-Q3")]),
    ("By the end of the year", [("the end of the year", "2016")]),
    ("this summer", [("this summer", "2016-SU")]),
    ("the third quarter of this year", [("the third quarter of this year", "2016-Q3")]),
    ("In June last year it burned.", [("June last year", "2015-06")]),
    (
        "The fair will run from Thursday to Sunday.",
        [("Thursday", "2016-06-02"), ("Sunday", "2016-06-05")],
    ),
    ("The clinic appeared to close on Thursday.", [("Thursday", "2016-05-26")]),
    # what was mentioned before counts
    ("In 2009 he won. The following year he lost.", [("2009", "2009"), ("The following year", "2010")]),
    (
        "He fell on May 3, 2012. Two days later he died.",
        [("May 3, 2012", "2012-05-03"), ("Two days later", "2012-05-05")],
    ),
    ("between April and June 1990", [("April", "1990-04"), ("June 1990", "1990-06")]),
    ("from October to March 1945", [("October", "1944-10"), ("March 1945", "1945-03")]),
    (
        "The choir tours June 2-3, 9-10.",
        [("June 2", "2016-06-02"), ("3", "2016-06-03"), ("9", "2016-06-09"), ("10", "2016-06-10")],
    ),
    ("The fair is in Oslo. 2-4 July 2016", [("2", "2016-07-02"), ("4 July 2016", "2016-07-04")]),
    (
        "on July 5-6 (Tues-Wed)",
        [("July 5", "2016-07-05"), ("6", "2016-07-06"), ("Tues", "2016-07-05"), ("Wed", "2016-07-06")],
    ),
    ("every Monday and Tuesday", [("every Monday", "XXXX-WXX-1"), ("Tuesday", "XXXX-WXX-2")]),
    ("It was the last day to sign up.", []),
    ("A #Friday march; the sun sat low and we wed.", []),
    ("June 2-5 in Bonn", [("June 2", "2016-06-02"), ("5", "2016-06-05")]),
    ("from 1914-18", [("1914", "1914"), ("18", "1918")]),
    (
        "First-quarter profit rose to $3 million from $2 million a year earlier.",
        [("First-quarter", "2016-Q1"), ("a year earlier", "2015-Q1")],
    ),
    ("The night porter of the night market slept.", []),
    ("Chief Sunday Amadi said so on Sunday.", [("Sunday", "2016-05-29")]),
    (
        "Sales will fall in the third quarter. Profit in the first quarter was $2m, from $1m a year earlier.",
        [("the third quarter", "2016-Q3"), ("the first quarter", "2016-Q1"), ("a year earlier", "2015-Q1")],
    ),
    ("She would resign if the papers were not sent by Friday.", [("Friday", "2016-06-03")]),
    ("Gusts of 90 kilometres per hour came.", []),
]

LENGTHS = [  # text, as printed, type, value, modifier
    ("for three days", "three days", "duration", "P3D", None),
    ("a two-day visit", "two-day", "duration", "P2D", None),
    ("within 90 minutes", "90 minutes", "duration", "PT90M", None),
    ("for just over a week", "just over a week", "duration", "P1W", "more_than"),
    ("at least two and a half years in jail", "at least two and a half years", "duration", "P2Y6M", "equal_or_more"),
    ("in the past three months", "the past three months", "duration", "P3M", None),
    ("Seven decades later she returned.", "Seven decades later", "duration", "P70Y", None),
    ("jailed for two years and three months", "two years and three months", "duration", "P2Y3M", None),
    ("about an hour and 20 minutes", "about an hour and 20 minutes", "duration", "PT1H20M", "approx"),
    ("for several years", "several years", "duration", "PXY", None),
    ("a quarter of a century", "a quarter of a century", "duration", "P25Y", None),
    ("three quarters of an hour", "three quarters of an hour", "duration", "PT45M", None),
    ("built c. 1850", "c. 1850", "date", "1850", "approx"),
    ("about a decade of war", "about a decade", "duration", "P10Y", "approx"),
    ("in recent months", "recent months", "date", "PAST_REF", None),
    ("in the past few months", "the past few months", "duration", "PXM", None),
    ("two bloody weeks", "two bloody weeks", "duration", "P2W", None),
    ("every Tuesday", "every Tuesday", "set", "XXXX-WXX-2", None),
    ("a daily flight", "daily", "set", "P1D", None),
    ("the weekly's editor", "weekly", "set", "P1W", None),
    ("$2,000 a month", "a month", "set", "P1M", None),
    ("twice a week", "a week", "set", "P1W", None),
    ("every two years", "every two years", "set", "P2Y", None),
    ("on Mondays", "Mondays", "set", "XXXX-WXX-1", None),
    ("It fell in mid-April", "mid-April", "date", "2016-04", "mid"),
    ("in late 2015", "late 2015", "date", "2015", "end"),
    ("around 7:15 p.m.", "around 7:15 p.m.", "time", "2016-06-01T19:15", "approx"),
    ("1994 or later", "1994 or later", "date", "1994", "on_or_after"),
    ("Pay on or before Friday.", "on or before Friday", "date", "2016-06-03", "on_or_before"),
    ("Reply no later than May 10.", "no later than May 10", "date", "2016-05-10", "on_or_before"),
    ("It works five days a week.", "five days a week", "set", "P1W", None),
]

BOUNDS = [  # text, edtf, earliest, latest
    ("June 2, 1994", "1994-06-02", "1994-06-02", "1994-06-02"),
    ("February 2016", "2016-02", "2016-02-01", "2016-02-29"),
    ("the 1990s", "199X", "1990-01-01", "1999-12-31"),
    ("spring 2014", "2014-21", "2014-03-01", "2014-05-31"),
    ("the second quarter of 2014", "2014-04/2014-06", "2014-04-01", "2014-06-30"),
    ("this week", "2016-05-30/2016-06-05", "2016-05-30", "2016-06-05"),
    ("for three days", None, None, None),
    ("in 490 BC", "-0489", None, None),
    ("1994 or later", "1994/..", "1994-01-01", None),
    ("21st century", "20XX", "2000-01-01", "2099-12-31"),
    ("the winter of 1994", "1994-24", "1993-12-01", "1995-02-28"),
    ("the first half of 2015", "2015-01/2015-06", "2015-01-01", "2015-06-30"),
    ("over the weekend", "2016-05-28/2016-05-29", "2016-05-28", "2016-05-29"),
    ("in 44 BC", "-0043", None, None),
    ("circa 1871", "1871~", "1871-01-01", "1871-12-31"),
    ("on 03/04/2015", "2015", "2015-03-04", "2015-04-03"),
]


def told(text: str, reference: str | None = PUBLISHED) -> list[tuple[str, str, str | None]]:
    return [(mention.span.exact, mention.type, mention.value) for mention in find_dates(text, reference=reference)]


@pytest.mark.parametrize(("text", "dates"), STATED)
def test_dates_stated_in_full_need_no_reference(text: str, dates: list[tuple[str, str, str]]) -> None:
    assert told(text, None) == dates


@pytest.mark.parametrize(("text", "dates"), RESOLVED)
def test_dates_are_resolved_by_reference_and_story(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(exact, value) for exact, _, value in told(text)] == dates


@pytest.mark.parametrize(("text", "exact", "kind", "value", "modifier"), LENGTHS)
def test_durations_sets_and_modifiers(text: str, exact: str, kind: str, value: str, modifier: str | None) -> None:
    found = [(m.span.exact, m.type, m.value, m.modifier) for m in find_dates(text, reference=PUBLISHED)]
    assert found == [(exact, kind, value, modifier)]


@pytest.mark.parametrize(("text", "edtf", "earliest", "latest"), BOUNDS)
def test_edtf_and_bounds(text: str, edtf: str | None, earliest: str | None, latest: str | None) -> None:
    (mention,) = find_dates(text, reference=PUBLISHED)
    assert (mention.edtf, mention.earliest, mention.latest) == (edtf, earliest, latest)
    if edtf is not None:
        parse_edtf(edtf)


def test_a_day_that_is_not_known_is_bounded_by_its_month() -> None:
    day = find_dates("It opened in May 2009. That day it rained.")[1]
    assert (day.edtf, day.earliest, day.latest) == ("2009-05-XX", "2009-05-01", "2009-05-31")


def test_a_winter_spoken_of_in_its_last_months_bears_their_year() -> None:
    assert told("Winter closed the pass.", "2016-02-10") == [("Winter", "date", "2016-WI")]
    assert told("The winter was mild.", "2016-04-10") == [("The winter", "date", "2015-WI")]


def test_years_before_1000_keep_four_digits() -> None:
    (mention,) = find_dates("Q2", reference="1000-01-01")
    assert (mention.value, mention.edtf) == ("0999-Q2", "0999-04/0999-06")


HISTORY = (
    "In March 1861 the fort was besieged. By 15 April it had fallen. In December 1861 the fleet sailed, and in January"
    " it landed at the cape. On 3 May 1863 the army crossed the river. Two days later it was beaten. In 1864 the"
    " governor fled. The following year he died. A treaty was signed in June 1866, and another in August of that year."
    " The railway came in 1869."
)


def test_history_is_reckoned_from_what_was_told_and_not_from_publication() -> None:
    values = [value for _, _, value in told(HISTORY)]
    assert values == [
        "1861-03", "1861-04-15", "1861-12", "1862-01", "1863-05-03", "1863-05-05", "1864", "1865", "1866-06", "1866-08",
        "1869",
    ]  # fmt: skip


ASIDES = (
    "In May 1871 rebels took the fort, which held out until the relief of February 1873. In July the bridge fell. The"
    " leader of the March 1868 rising was hanged in August. An old law (1790) forbade it. There had been no harvest the"
    " previous year. In September hunger came. By December no grain was left, and over the winter hundreds died. In"
    " 1874 the king fled; by 1876 he was dead. In June of that year his son returned. The reign of 1876-1899 was calm."
    " In May 1880 a treaty was signed, like one of 1878. By March of that year the war had been lost."
)


def test_years_told_aside_leave_the_story_where_it_was() -> None:
    values = [value for _, _, value in told(ASIDES)]
    assert values == [
        "1871-05", "1873-02", "1871-07", "1868-03", "1871-08", "1790", "1870", "1871-09", "1871-12", "1872-WI", "1874",
        "1876", "1876-06", "1876", "1899", "1880-05", "1878", "1878-03",
    ]  # fmt: skip


def test_a_year_alone_states_no_day() -> None:
    told = [(date.span.exact, date.value) for date in find_dates("Nobody drowned in 2021. It was late on Sunday.")]
    assert told == [("2021", "2021"), ("Sunday", "XXXX-WXX-7")]


def test_a_year_alone_states_no_month() -> None:
    told = [(date.span.exact, date.value) for date in find_dates("Her 1974 book sold well. She died on 3 March.")]
    assert told == [("1974", "1974"), ("3 March", "XXXX-03-03")]


def test_a_day_told_further_down_is_not_the_day_of_writing() -> None:
    told = [(date.span.exact, date.value) for date in find_dates("He left today. The war began on April 15, 2023.")]
    assert told == [("today", "XXXX-XX-XX"), ("April 15, 2023", "2023-04-15")]


def test_today_in_a_history_is_the_day_of_writing_where_that_is_known() -> None:
    text = f"{HISTORY} The port is a museum today."
    assert told(text)[-1] == ("today", "date", "2016-06-01")
    assert told(text, None)[-1] == ("today", "date", "PRESENT_REF")


POSTS = [  # a short post, and the bare words that are dates there; a headline has none
    ("Long day, good night all! @ana", [("day", "P1D"), ("night", "2016-06-01TNI")]),
    ("Happy weekend, no rain! #rest", [("weekend", "2016-W22-WE")]),
    ("left camp at 2250, home next year!", [("2250", "2016-06-01T22:50"), ("next year", "2017")]),
    ("evening stroll #rain", [("evening", "2016-06-01TEV")]),
    ("off tmrw, see you tonite! @ana", [("tmrw", "2016-06-02"), ("tonite", "2016-06-01TNI")]),
    ("rain last wk, sun this wknd #hope", [("last wk", "2016-W21"), ("this wknd", "2016-W22-WE")]),
    ("she's 16 days old! #baby", []),
    ("Evening stroll in the rain", []),
]


@pytest.mark.parametrize(("text", "dates"), POSTS)
def test_bare_words_are_dates_in_short_posts_alone(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(exact, value) for exact, _, value in told(text)] == dates


def reading(body: str, caption: str | None = None, **known: Any) -> Reading:
    passages = [Passage("/headline", "A quiet year"), Passage("/body", body)]
    if caption:
        passages.append(Passage("/photos/0/caption", caption))
    return Reading(tuple(passages), **known)


SOURCES = [  # the reading, then each date: field, as printed, value, what completed it
    (
        reading("He left on June 2. It rained in May 1998.", published="2016-06-10T09:30:00+09:00"),
        [("/body", "June 2", "2016-06-02", "published"), ("/body", "May 1998", "1998-05", None)],
    ),
    (
        reading("He left on June 2.", dateline_date="2016-06-10"),
        [("/body", "June 2", "2016-06-02", "dateline")],
    ),
    (
        reading("In April the inn closed.", "The inn, in this April 12, 2016 file photo."),
        [("/body", "April", "2016-04", "caption"), ("/photos/0/caption", "April 12, 2016", "2016-04-12", None)],
    ),
    (
        reading("The inn opened on May 3, 2012. In June it closed."),
        [("/body", "May 3, 2012", "2012-05-03", None), ("/body", "June", "2012-06", "context")],
    ),
    (reading("The inn closed in June."), [("/body", "June", "XXXX-06", None)]),
    (reading("Now he is recently rich.", published="2016-06-10"), []),
    (reading("Signed 03/04/2015.", country="US"), [("/body", "03/04/2015", "2015-03-04", None)]),
    (reading("Signed 03/04/2015.", country="GB"), [("/body", "03/04/2015", "2015-04-03", None)]),
]


@pytest.mark.parametrize(("given", "dates"), SOURCES)
def test_every_value_says_what_completed_it(given: Reading, dates: list[tuple[str, str, str, str | None]]) -> None:
    found = extract(given)["dates"]
    assert [(m.span.field, m.span.exact, m.value, m.resolved_from) for m in found] == dates


AMBIGUOUS = [  # the reading, then each date that a notice names
    (reading("Signed 03/04/2015 in Lima, then on 5.6.2015."), ["03/04/2015", "5.6.2015"]),
    (reading("A dry year.", "The inn on 3-4-15."), ["3-4-15"]),
    # something decides
    (reading("Signed 03/04/2015.", country="US"), []),
    (reading("Signed 03/04/2015.", country="IE"), []),
    (reading("Signed 03/04/2015.", published="2015-04-03"), []),
    (reading("Signed 13/04/2015, 04/13/2015, 04/04/2015 and 2015-04-03."), []),
    (reading("Rain fell in 2015, from 2012 to 2015, and in 1 of 3 towns."), []),
]


@pytest.mark.parametrize(("given", "named"), AMBIGUOUS)
def test_a_notice_names_each_date_that_may_be_read_both_ways(given: Reading, named: list[str]) -> None:
    found = extract(given)
    assert [(notice.code, notice.span.exact) for notice in found["notices"]] == [
        ("ambiguous_date", one) for one in named
    ]
    assert all(m.value == "2015" for m in found["dates"] if m.span.exact in named)
    assert all(notice.span in [m.span for m in found["dates"]] for notice in found["notices"])


def test_spans_index_the_text() -> None:
    text = "İzmir, June 2 – “Last Friday’s” fire burned for three days."
    mentions = find_dates(text, reference=PUBLISHED)
    assert [m.span.exact for m in mentions] == ["June 2", "Last Friday", "three days"]
    assert all(text[m.span.start : m.span.end] == m.span.exact for m in mentions)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On May 14, two trawlers left port.", "2019-05-14"),
        ("On November 2, two trawlers left port.", "2019-11-02"),
        ("In December six vessels had been fined.", "2019-12"),
    ],
)
def test_without_a_publication_date_the_year_is_the_captions(text: str, value: str) -> None:
    caption = Passage("/photos/0/caption", "Boats lie idle in this March 3, 2019 file photo.")
    first = extract(Reading((Passage("/body", text), caption)))["dates"][0]
    assert (first.value, first.resolved_from) == (value, "caption")
