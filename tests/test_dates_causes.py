"""Dates by the cause of an error: for each cause what must be read, and what must not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsschema.draft import Passage, Reading
from newsschema.extract.dates import extract, find_dates

if TYPE_CHECKING:
    from newsschema.models.dates import DateMention

# A Wednesday, in week 20.
PUBLISHED = "2024-05-15"

LIFE = (
    "Ana Ruiz was born in 1931 in Cadiz. She left school in 1945, married in 1953 and moved to Lyon in 1960. Her first"
    " novel appeared in 1964, the second in 1971 and the last in 1988. "
)

HISTORY = [  # a sentence after a life recounted in years, then its dates
    ("She died on Monday.", [("Monday", "2024-05-13")]),
    ("She fell ill last week.", [("last week", "2024-W19")]),
    ("Her family confirmed it yesterday.", [("yesterday", "2024-05-14")]),
    ("She moved to Rome two years ago.", [("two years ago", "2022")]),
    ("The funeral will be held this Saturday.", [("this Saturday", "2024-05-18")]),
    ("Her house opens as a museum today.", [("today", "2024-05-15")]),
    ("A film of her life is due next year.", [("next year", "2025")]),
    ("She lived there until last month.", [("last month", "2024-04")]),
    # what has no year still takes the one before it
    (
        "A play followed in March 1990. In April it won a prize.",
        [("March 1990", "1990-03"), ("April", "1990-04")],
    ),
    ("The year after, she wrote nothing.", [("The year after", "1989")]),
    (
        "She fell on 3 May 1990. Two days later she was home.",
        [("3 May 1990", "1990-05-03"), ("Two days later", "1990-05-05")],
    ),
]

CLOCKS = [
    (
        "The service starts at 10am on Monday, 6 May 2024.",
        [("10am on Monday, 6 May 2024", "2024-05-06T10")],
    ),
    (
        "The blast came at 7:58 a.m. (2358 GMT Tuesday).",
        [("7:58 a.m.", "2024-05-15T07:58"), ("2358 GMT Tuesday", "2024-05-14T23:58Z")],
    ),
    ("They play at 8 p.m. EDT on Saturday.", [("8 p.m. EDT on Saturday", "2024-05-18T20-04:00")]),
    ("The quake struck at 3:15 p.m. (GMT+8).", [("3:15 p.m. (GMT+8)", "2024-05-15T15:15+08:00")]),
    ("The call is at 9 a.m. ET on Thursday.", [("9 a.m. ET on Thursday", "2024-05-16T09-04:00")]),
    (
        "The vote was at 9 a.m. ET on January 11, 2024.",
        [("9 a.m. ET on January 11, 2024", "2024-01-11T09-05:00")],
    ),
    ("The stage starts at 14:00 CEST.", [("14:00 CEST", "2024-05-15T14:00+02:00")]),
    (
        "He landed at 11:40 p.m. on Saturday, May 11, 2024.",
        [("11:40 p.m. on Saturday, May 11, 2024", "2024-05-11T23:40")],
    ),
    ("It opens at 9am on weekdays.", [("9am", "2024-05-15T09")]),
    ("It rang at 9am. Monday was dry.", [("9am", "2024-05-15T09"), ("Monday", "2024-05-13")]),
    ("The match starts at 6 p.m. IST.", [("6 p.m. IST", "2024-05-15T18")]),
    ("The office shuts at 5:30 p.m. UTC+2.", [("5:30 p.m. UTC+2", "2024-05-15T17:30+02:00")]),
    ("It ended at 3 p.m. and 8 runners won.", [("3 p.m.", "2024-05-15T15")]),
]

INVENTED = [
    (
        "He resigned in May. The following day his deputy left.",
        [("May", "2024-05"), ("The following day", "2024-05-XX")],
    ),
    (
        "He was sacked on May 3. The following day his deputy left.",
        [("May 3", "2024-05-03"), ("The following day", "2024-05-04")],
    ),
    ("The day before the club was sold, he quit.", [("The day", "XXXX-XX-XX")]),
    ("The day after she was elected, prices fell.", [("The day", "XXXX-XX-XX")]),
    ("It fell to its lowest since 2019, ending the day down 2%.", [("2019", "2019"), ("the day", "2024-05-15")]),
    ("The custom survives to this day.", [("this day", "PRESENT_REF")]),
    ("It is still sung to this very day.", [("this very day", "PRESENT_REF")]),
    ("Cars today are heavier.", [("today", "PRESENT_REF")]),
    ("Children today spend more time indoors.", [("today", "PRESENT_REF")]),
    ("Cars are queuing today.", [("today", "2024-05-15")]),
    ("Ministers met today to vote.", [("today", "2024-05-15")]),
    ("The firm today announced a loss.", [("today", "2024-05-15")]),
    ("In May the First Minister resigned.", [("May", "2024-05")]),
    ("Since June the Third Division has two teams.", [("June", "2023-06")]),
    ("Shops close on May the first.", [("May the first", "2024-05-01")]),
]

EXPRESSIONS = [
    (
        "Sales rose in April from the same month a year ago.",
        [("April", "2024-04"), ("the same month a year ago", "2023-04")],
    ),
    (
        "Sales rose in April from the same month last year.",
        [("April", "2024-04"), ("the same month last year", "2023-04")],
    ),
    (
        "Profit rose in the first quarter from the same period last year.",
        [("the first quarter", "2024-Q1"), ("the same period last year", "2023-Q1")],
    ),
    ("Snow came a month earlier than usual.", [("a month", "P1M")]),
    ("The train left an hour later than planned.", [("an hour", "PT1H")]),
    ("Shares fell for a third day in a row.", [("third day in a row", "P3D")]),
    ("They won the title for the fourth year in a row.", [("fourth year in a row", "P4Y")]),
    ("It was a difficult day for the club.", []),
    ("She had a bad week and a good year.", []),
    ("They walked for a full day.", [("a full day", "P1D")]),
    ("Prices doubled over the following decade.", [("the following decade", "P10Y")]),
    ("The plant shuts by end of year.", [("end of year", "2024")]),
    ("The plant shuts at end of month.", [("end of month", "2024-05")]),
    ("Shares rose in morning trading.", [("morning", "2024-05-15TMO")]),
    ("Shares fell in afternoon trade.", [("afternoon", "2024-05-15TAF")]),
    ("He wore morning dress and read the evening paper.", []),
    ("She never forgot that January day in 2011.", [("that January day in 2011", "2011-01-XX")]),
    ("Exports fell in the March quarter.", [("the March quarter", "2024-Q1")]),
    ("Exports fell in the December quarter.", [("the December quarter", "2023-Q4")]),
    ("The fair opens on Friday week.", [("Friday week", "2024-05-24")]),
    ("The market opens every second Tuesday.", [("every second Tuesday", "XXXX-WXX-2")]),
    ("The market opens every other Tuesday.", [("every other Tuesday", "XXXX-WXX-2")]),
    ("The board meets quarterly.", [("quarterly", "P3M")]),
    ("A monthslong siege ended.", [("monthslong", "PXM")]),
    ("It rained day after day.", [("day after day", "P1D")]),
    ("Planes flew all morning.", [("all morning", "2024-05-15TMO")]),
    ("the 2023-24 season", [("2023-24", "2023/2024")]),
    ("the budget for 2023/24", [("2023/24", "2023/2024")]),
    ("The 2025/2026 session has begun.", [("2025/2026", "2025/2026")]),
    ("The fund for 2023-24 is $9m.", [("2023-24", "2023/2024")]),
    ("the war of 1914-18", [("1914", "1914"), ("18", "1918")]),
    ("coats for autumn/winter 2024", [("autumn/winter 2024", "2024-FA/2024-WI")]),
    ("coats for spring/summer 2025", [("spring/summer 2025", "2025-SP/2025-SU")]),
    ("Prices fell in the last two or three years.", [("the last two or three years", "P2Y")]),
    ("Months earlier, he had been sacked.", [("Months earlier", "PAST_REF")]),
    ("Years later, she returned.", [("Years later", "PXY")]),
    (
        "He left on 2 October 2023 and died on the 28th of that month.",
        [("2 October 2023", "2023-10-02"), ("the 28th of that month", "2023-10-28")],
    ),
    ("He had quit a few months before.", [("a few months before", "PAST_REF")]),
    ("It fell in the last week of last month.", [("the last week of last month", "2024-W17")]),
    ("It began 2 weeks and 2 days ago.", [("2 weeks and 2 days ago", "2024-04-29")]),
    ("The figure for 2017-q1 was revised.", [("2017-q1", "2017-Q1")]),
    ("It fell in week 27 of last year.", [("week 27 of last year", "2023-W27")]),
    ("He served from April to June in 2017.", [("April", "2017-04"), ("June in 2017", "2017-06")]),
    ("The future is bright in the coming weeks.", [("The future", "FUTURE_REF"), ("the coming weeks", "FUTURE_REF")]),
    ("Sales rose 3% year to date.", [("year to date", "2024")]),
    ("Year-to-date sales rose.", [("Year-to-date", "2024")]),
    ("It cut its full-year forecast.", [("full-year", "2024")]),
    ("He joins them next season.", [("next season", "FUTURE_REF")]),
    ("He scored twice last season.", [("last season", "PAST_REF")]),
    ("The season opens late.", []),
    ("Pupils leave by the end of the school year.", [("the end of the school year", "XXXX")]),
    ("He was ill on 3 May, the week after the vote.", [("3 May", "2024-05-03"), ("the week", "2024-W18")]),
    ("He fell ill the week after the vote was held.", [("the week", "XXXX-WXX")]),
    ("It will rain in the weeks ahead.", [("the weeks ahead", "FUTURE_REF")]),
    ("It will shut in the next year or so.", [("the next year or so", "2025")]),
    ("He has slept badly in recent years.", [("recent years", "PAST_REF")]),
    ("She bought a winter coat for her summer camp.", []),
    ("A mild winter helped.", [("winter", "2023-WI")]),
    ("The past two years were dry.", [("The past two years", "P2Y")]),
]

GENERIC = [  # words of time that name no date, beside those that do
    ("By the time the doors opened, he had left.", []),
    ("Paint it on a Sunday afternoon.", [("Sunday afternoon", "XXXX-WXX-7TAF")]),
    ("He spoke at a Sunday afternoon rally.", [("Sunday afternoon", "2024-05-12TAF")]),
    ("The truth is the day I left was calm.", []),
    ("Prices soared that day.", [("that day", "XXXX-XX-XX")]),
    ("He came on May 2. That day it rained.", [("May 2", "2024-05-02"), ("That day", "2024-05-02")]),
    ("Severe summer weather continues.", []),
    ("She used up her sick days.", []),
    ("They waited for days.", [("days", "PXD")]),
    ("The rock is billions of years old.", []),
    ("The rock lay there for billions of years.", [("billions of years", "PXY")]),
    ("He looks 10 years younger.", []),
    ("He was ten years in prison.", [("ten years", "P10Y")]),
    ("They signed the Good Friday Agreement.", []),
    ("It is for those over the age of 18 months.", []),
    ("It began over a year ago.", [("over a year ago", "2023")]),
    ("This is the replay of the game from February.", [("February", "2024-02")]),
    ("The road is closed from Friday.", [("Friday", "2024-05-17")]),
    ("They won seven of the past 10 games.", []),
    (
        "He was heard on Tuesday about his May 3 call. Later in the day she spoke.",
        [("Tuesday", "2024-05-14"), ("May 3", "2024-05-03"), ("Later in the day", "2024-05-14")],
    ),
    ("He stays until they choose a new leader in November.", [("November", "2024-11")]),
    ("He stayed until they chose a new leader in November.", [("November", "2023-11")]),
    ("Nobody gets rich overnight.", [("overnight", "XXXX-XX-XXTNI")]),
    ("The river rose overnight.", [("overnight", "2024-05-15TNI")]),
    ("That evening he was found.", [("That evening", "XXXX-XX-XXTEV")]),
    ("Use it in the morning.", [("the morning", "XXXX-XX-XXTMO")]),
    ("It is cold at night.", [("night", "XXXX-XX-XXTNI")]),
    ("It rained in the morning.", [("the morning", "2024-05-15TMO")]),
    ("Sunscreen wears off during the day.", [("the day", "XXXX-XX-XX")]),
    ("Shares ended the day lower.", [("the day", "2024-05-15")]),
    ("His goal saved the day.", []),
    ("In winter the pass is closed.", [("winter", "XXXX-WI")]),
    ("Summer brings rain.", [("Summer", "XXXX-SU")]),
    ("Work will begin in autumn.", [("autumn", "2024-FA")]),
    ("He read it in USA Today.", []),
    ("One day, you are going to win.", [("One day", "FUTURE_REF")]),
    ("They saw the midnight sun.", []),
    ("It shut at midnight.", [("midnight", "2024-05-15T00:00")]),
    (
        "“It is what we heard today.” Ito said in November that he left.",
        [("today", "2024-05-15"), ("November", "2023-11")],
    ),
]


NO_YEARS = [
    ("The 1740 sq m site was sold.", []),
    ("It fell to an average of 1650.", []),
    ("He has 1998 runs in his career.", []),
    ("The film, Orbit 2049, drew crowds.", []),
    ("She drove a Peugeot 2008 into a wall.", []),
    ("He sold his Nova '11 and bought a boat.", []),
    ("It is for ages 6 months and older.", []),
    ("Vaccines are open to children 6 months and older.", []),
    ("She won the marathon in 3:07:35.", []),
    ("He set a time of 2:05:10 on Sunday.", [("Sunday", "2024-05-12")]),
    ("The plant made 1650 units in 1998.", [("1998", "1998")]),
    ("The class of '11 met.", [("'11", "2011")]),
    ("In 2049 the dam will be 100 years old.", [("2049", "2049")]),
    ("Euro 2024 opens in June.", [("2024", "2024"), ("June", "2024-06")]),
    ("The average in 1998 was low.", [("1998", "1998")]),
]

NAMES = [
    ("It was the worst fall since Black Monday.", []),
    ("Bloody Sunday is taught at school.", []),
    ("She joined Sheffield Wednesday as coach.", []),
    ("Voters in six states choose on Super Tuesday.", []),
    ("The Thirty Years' War ruined the town.", []),
    ("The Six-Day War redrew the map.", []),
    ("He hosts Saturday Night Live.", []),
    ("The war lasted thirty years.", [("thirty years", "P30Y")]),
    ("It snowed on a black Monday.", [("Monday", "2024-05-13")]),
    ("He said on Saturday night that Ana had left.", [("Saturday night", "2024-05-11TNI")]),
    ("United beat Rovers on Wednesday.", [("Wednesday", "2024-05-15")]),
]

HOLIDAYS = [  # a sentence, the country of publication, its dates
    ("Voters queued on Election Day.", "US", [("Election Day", "2023-11-07")]),
    ("The film is about Election Day.", None, [("Election Day", "2024-11-05")]),
    ("Soldiers will guard the polls on Election Day.", "PH", [("Election Day", None)]),
    ("Shops close on Labor Day.", "US", [("Labor Day", "2024-09-02")]),
    ("Shops close on Labour Day.", "CA", [("Labour Day", "2024-09-02")]),
    ("Marches were held on Labour Day.", "ZA", [("Labour Day", None)]),
    ("Marches were held on Labour Day.", "SG", [("Labour Day", "2024-05-01")]),
    ("Marches were held on Labour Day.", None, [("Labour Day", None)]),
    ("He was shot at Thanksgiving.", "US", [("Thanksgiving", "2023-11-23")]),
    ("He was shot at Thanksgiving.", "CA", [("Thanksgiving", "2023-10-09")]),
    ("The fort fell on Independence Day.", "IN", [("Independence Day", "2023-08-15")]),
    ("The fort fell on Independence Day.", None, [("Independence Day", None)]),
    ("Banks were shut on Easter Monday.", None, [("Easter Monday", "2024-04-01")]),
    ("Schools were shut for Eid al-Fitr.", "AE", [("Eid al-Fitr", "2024-04-10")]),
    ("Schools were shut for Diwali.", "IN", [("Diwali", "2023-11-12")]),
    ("Shops were shut on Boxing Day.", "GB", [("Boxing Day", "2023-12-26")]),
    ("Crowds gathered on Republic Day.", "IN", [("Republic Day", "2024-01-26")]),
    ("Queues formed on Black Friday.", "US", [("Black Friday", "2023-11-24")]),
    ("They labour day and night.", "US", []),
    ("He worked the independence day shift.", None, []),
]

QUOTED = [
    ("“We are starting today,” she said on Friday.", [("today", "2024-05-10"), ("Friday", "2024-05-10")]),
    ("“Come back tomorrow,” he was told on Monday.", [("tomorrow", "2024-05-14"), ("Monday", "2024-05-13")]),
    ("“Today is a great day,” he wrote in 2009.", [("Today", "2009-XX-XX"), ("2009", "2009")]),
    (
        "In March 2019 he said: “Today we begin again.”",
        [("March 2019", "2019-03"), ("Today", "2019-03-XX")],
    ),
    (
        "On May 3, 2021 she posted: “Yesterday I quit.”",
        [("May 3, 2021", "2021-05-03"), ("Yesterday", "2021-05-02")],
    ),
    ("“We start today,” she said.", [("today", "2024-05-15")]),
    ("“It will rain today,” she said on Wednesday.", [("today", "2024-05-15"), ("Wednesday", "2024-05-15")]),
    ("She said on Friday that work will start today.", [("Friday", "2024-05-10"), ("today", "2024-05-15")]),
    ("“We were told in 2019 and start today,” she said.", [("2019", "2019"), ("today", "2024-05-15")]),
]


SEASONS = [  # two seasons that a conjunction joins, adverbs beside adjectives, stretches and what was "the time"
    ("The kiln dries clay in spring and autumn.", [("spring", "XXXX-SP"), ("autumn", "XXXX-FA")]),
    ("We cut roses in late winter or early spring.", [("late winter", "2023-WI"), ("early spring", "2024-SP")]),
    ("The ferry stops in spring when the ice melts.", [("spring", "XXXX-SP")]),
    ("The pears are kept in spring water.", []),
    ("The shop sells spring and summer coats.", []),
    ("Levels rise and fall with the tide.", []),
    ("The council reviews its fees quarterly to keep them low.", [("quarterly", "P3M")]),
    ("Its quarterly figures are due.", []),
    ("Rents are lower than in previous years.", [("previous years", "PAST_REF")]),
    ("Rents rose in the previous two years.", [("the previous two years", "P2Y")]),
    ("The queue has not moved for the last hour.", [("the last hour", "PT1H")]),
    ("It is the last hour of his shift.", []),
    (
        "The bridge opens on 3 June 2024. At the time, it was only a drawing.",
        [("3 June 2024", "2024-06-03"), ("the time", "PAST_REF")],
    ),
    (
        "The bridge opened on 3 May 2024. At the time, it was only half built.",
        [("3 May 2024", "2024-05-03"), ("the time", "2024-05-03")],
    ),
]


def values(mentions: list[DateMention] | tuple[Any, ...]) -> list[tuple[str, str | None]]:
    return [(mention.span.exact, mention.value) for mention in mentions]


@pytest.mark.parametrize(("text", "dates"), HISTORY)
def test_what_points_counts_from_the_day_of_publication_in_a_history_too(
    text: str, dates: list[tuple[str, str]]
) -> None:
    found = [m for m in find_dates(LIFE + text, reference=PUBLISHED) if m.span.start >= len(LIFE)]
    assert values(found) == dates


@pytest.mark.parametrize(("text", "dates"), CLOCKS)
def test_a_clock_time_lies_in_the_day_beside_it_and_keeps_its_zone(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates


@pytest.mark.parametrize(("text", "dates"), INVENTED)
def test_no_day_is_given_where_the_text_states_none(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates


@pytest.mark.parametrize(("text", "dates"), EXPRESSIONS)
def test_expressions_of_news(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates


@pytest.mark.parametrize(("text", "dates"), GENERIC)
def test_words_of_time_that_state_none_are_no_dates(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates


@pytest.mark.parametrize(("text", "dates"), NO_YEARS)
def test_a_number_that_counts_measures_or_names_is_no_year(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates


@pytest.mark.parametrize(("text", "dates"), NAMES)
def test_names_made_of_days_and_years_are_no_dates(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates


@pytest.mark.parametrize(("text", "country", "dates"), HOLIDAYS)
def test_a_holiday_is_that_of_the_country_of_publication(
    text: str, country: str | None, dates: list[tuple[str, str | None]]
) -> None:
    reading = Reading((Passage("/body", text),), published=PUBLISHED, country=country)
    assert values(extract(reading)["dates"]) == dates


@pytest.mark.parametrize(("text", "dates"), QUOTED)
def test_today_in_words_quoted_from_the_past_is_the_day_they_were_said(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates


UPDATED = [  # published, modified, a sentence, its dates
    ("2024-05-13", "2024-05-16T10:00:00Z", "He died on Tuesday.", [("Tuesday", "2024-05-14")]),
    ("2024-05-13", "2024-05-16T10:00:00Z", "He died on Sunday.", [("Sunday", "2024-05-12")]),
    ("2024-05-13", "2024-05-13T22:00:00Z", "He died on Tuesday.", [("Tuesday", "2024-05-07")]),
    ("2024-05-13", "2025-02-01T22:00:00Z", "He died on Tuesday.", [("Tuesday", "2024-05-07")]),
    ("2024-05-13", "2024-05-16T10:00:00Z", "He will speak on Tuesday.", [("Tuesday", "2024-05-14")]),
    ("2024-05-13", None, "He died on Tuesday.", [("Tuesday", "2024-05-07")]),
]


@pytest.mark.parametrize(("published", "modified", "text", "dates"), UPDATED)
def test_a_page_updated_after_a_weekday_means_the_one_since_publication(
    published: str, modified: str | None, text: str, dates: list[tuple[str, str]]
) -> None:
    reading = Reading((Passage("/body", text),), published=published, modified=modified)
    assert values(extract(reading)["dates"]) == dates


@pytest.mark.parametrize(("text", "dates"), SEASONS)
def test_seasons_joined_and_words_that_only_describe(text: str, dates: list[tuple[str, str]]) -> None:
    assert values(find_dates(text, reference=PUBLISHED)) == dates
