"""Times of what people do again and again, parts of the day without an article, and times of matches."""

from __future__ import annotations

import pytest

from newsschema import find_dates

PUBLISHED = "2024-05-15"  # a Wednesday

CUSTOMARY = [  # text, each time in it with its value
    ("Some parents come home from the mill at 6 p.m.", ["XXXX-XX-XXT18"]),
    ("I wake up at 5 a.m.", ["XXXX-XX-XXT05"]),
    ("We eat dinner at 6 p.m.", ["XXXX-XX-XXT18"]),
    ("They switch the lamps off at 11 p.m.", ["XXXX-XX-XXT23"]),
    ("Your alarm goes off at 5 a.m.", ["XXXX-XX-XXT05"]),
    ("Your day ends at 7 p.m.", ["XXXX-XX-XXT19"]),
    ("The shop opens at 9 a.m. every day.", ["XXXX-XX-XXT09", "P1D"]),
    ("Shops close at 6 p.m. on Sundays.", ["XXXX-XX-XXT18", "XXXX-WXX-7"]),
    ("He speaks at 6 p.m.", ["2024-05-15T18"]),
    ("She lands at 9 a.m.", ["2024-05-15T09"]),
    ("They play at 6 p.m.", ["2024-05-15T18"]),
    ("The shop opens at 9 a.m.", ["2024-05-15T09"]),
    ("We are there at 9 a.m.", ["2024-05-15T09"]),
    ("I woke up at 5 a.m.", ["2024-05-15T05"]),
    ("They meet at 9 a.m. on Friday.", ["2024-05-17T09"]),
    ("Police said he left at 9 a.m.", ["2024-05-15T09"]),
    # nights behind a day that another sentence speaks of
    ("On Monday he fell. Owls hunt at night.", ["2024-05-13", "XXXX-XX-XXTNI"]),
    ("On Monday it opens. It is cold at night.", ["2024-05-20", "XXXX-XX-XXTNI"]),
    ("On Monday he fell. No one gets over grief overnight.", ["2024-05-13", "XXXX-XX-XXTNI"]),
    ("On Monday he fell. He was seen at night.", ["2024-05-13", "2024-05-13TNI"]),
    ("On Monday he fell at night.", ["2024-05-13", "2024-05-13TNI"]),
    ("Pack your bag the night before and sleep well.", ["XXXX-XX-XXTNI"]),
    ("The vote is on Friday. They will meet the night before.", ["2024-05-17", "2024-05-16TNI"]),
    ("On Monday he fell. He had slept well the night before.", ["2024-05-13", "2024-05-12TNI"]),
    ("He will leave the next morning.", ["2024-05-16TMO"]),
]


@pytest.mark.parametrize(("text", "values"), CUSTOMARY)
def test_times_of_what_people_do_again_and_again_have_no_day(text: str, values: list[str]) -> None:
    assert [date.value for date in find_dates(text, reference=PUBLISHED)] == values


PARTS = [  # text, each date in it with its value
    ("Rain fell in late afternoon.", [("late afternoon", "2024-05-15TAF")]),
    (
        "It is best in the morning or early afternoon.",
        [("the morning", "XXXX-XX-XXTMO"), ("early afternoon", "XXXX-XX-XXTAF")],
    ),
    ("He left in early evening, she said.", [("early evening", "2024-05-15TEV")]),
    ("The park opens early morning.", [("early morning", "XXXX-XX-XXTMO")]),
    ("Friday late afternoon he fell.", [("Friday late afternoon", "2024-05-10TAF")]),
    ("She liked late afternoon sun.", []),
    ("It was an early morning flight.", []),
    ("A late night show was on.", []),
    ("He was on Late Night with Roe.", []),
    # reckoned from something that is not stated
    ("It led to a job almost a decade later.", [("almost a decade later", "P10Y")]),
    ("He will leave two years later.", [("two years later", "P2Y")]),
    ("He was removed from monitoring days later.", [("days later", "PXD")]),
    ("She stopped training weeks before the race.", [("weeks", "PXW")]),
    ("After counting days, they left.", []),
    ("Shares rose during trading hours after a loss.", []),
    ("They began counting days.", []),
    ("It stood for nearly three-quarters of a century.", [("nearly three-quarters of a century", "P75Y")]),
    ("He has slept for the last 10 or so years.", [("the last 10 or so years", "P10Y")]),
    ("It took 20 or so minutes.", [("20 or so minutes", "PT20M")]),
    ("It took so many years.", [("many years", "PXY")]),
    # what a level is compared with
    ("Sales are down from the December high of 21.", [("December", "2023-12")]),
    ("Output fell from the November peak.", [("November", "2023-11")]),
    # matches
    ("Roe scored at 6:12 and on the power play at 18:31.", []),
    ("The header at 12:03 was the first goal, Obi's at 14:10 the last.", []),
    ("The vote is at 19:56.", [("19:56", "2024-05-15T19:56")]),
    ("The coach liked their second-half performance. The striker scored.", []),
    ("The firm praised its second-half performance as sales grew.", [("second-half", "2023-H2")]),
]


@pytest.mark.parametrize(("text", "dates"), PARTS)
def test_parts_of_the_day_and_what_is_beside_a_date(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(date.span.exact, date.value) for date in find_dates(text, reference=PUBLISHED)] == dates


SPANS = [  # text, the last date in it with its type and value
    ("It keeps fresh throughout the week.", "the week", "duration", "P1W"),
    ("Eggs keep for the entire week.", "the entire week", "duration", "P1W"),
    ("The park is open throughout the year.", "the year", "duration", "P1Y"),
    ("Shares rose throughout the week.", "the week", "date", "2024-W20"),
    ("It will rain throughout the week.", "the week", "date", "2024-W20"),
    ("He stayed the entire week.", "the entire week", "date", "2024-W20"),
    # one of a row
    (
        "In April sales fell. Prices rose for the fourth consecutive month.",
        "the fourth consecutive month",
        "date",
        "2024-04",
    ),
    ("On 3 May 2023 it fell for a third straight week.", "third straight week", "date", "2023-W18"),
    ("In 2021, profit fell for a fourth consecutive year.", "fourth consecutive year", "date", "2021"),
    ("In May it was the third straight month that prices rose.", "May", "date", "2024-05"),
    ("It rained for a third day in a row.", "third day in a row", "duration", "P3D"),
    ("It rained for three straight weeks.", "three straight weeks", "duration", "P3W"),
    ("They met week after week.", "week after week", "set", "P1W"),
]


@pytest.mark.parametrize(("text", "words", "kind", "value"), SPANS)
def test_units_that_what_holds_fills_and_units_of_a_row(text: str, words: str, kind: str, value: str) -> None:
    found = find_dates(text, reference=PUBLISHED)[-1]
    assert (found.span.exact, found.type, found.value) == (words, kind, value)


MONTHS = [  # text, each date in it
    ("It usually rains in May.", ["XXXX-05"]),
    ("Wheat is typically sown in November.", ["XXXX-11"]),
    ("Elections are usually held in June.", ["XXXX-06"]),
    ("The river usually floods in December.", ["XXXX-12"]),
    ("They usually meet in May but met in June.", ["XXXX-05", "2023-06"]),
    ("The fair was usually held in May.", ["2024-05"]),
    ("He often says it was in May.", ["2024-05"]),
    ("It is an often-repeated vow that they would leave in October.", ["2024-10"]),
    ("Members usually vote in May this year.", ["2024-05"]),
    ("The fair opens in June.", ["2024-06"]),
]


@pytest.mark.parametrize(("text", "values"), MONTHS)
def test_a_month_of_every_year_has_none(text: str, values: list[str]) -> None:
    assert [date.value for date in find_dates(text, reference=PUBLISHED)] == values
