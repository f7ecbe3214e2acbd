"""Dates of listings, reports of matches and histories: days with times, opening hours, labels, eras, centuries."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

PUBLISHED = "2024-05-15"

LISTED = [  # text, each date in it with its value
    # days and times
    (
        "Walk: Friday, May 17, 8-10 p.m.",
        [("Friday, May 17, 8", "2024-05-17T20"), ("10 p.m.", "2024-05-17T22")],
    ),
    (
        "The fair is on May 17, 18 and 19.",
        [("May 17", "2024-05-17"), ("18", "2024-05-18"), ("19", "2024-05-19")],
    ),
    ("The course lasts ten weeks from 9 September.", [("ten weeks", "P10W"), ("9 September", "2024-09-09")]),
    ("It opens a week from Friday.", [("a week from Friday", "2024-05-24")]),
    ("The heat began a week ago Tuesday.", [("a week ago Tuesday", "2024-05-07")]),
    ("He left two weeks ago Friday.", [("two weeks ago Friday", "2024-05-03")]),
    # times of live reports
    ("22:14 Polls have closed.\n\n21:58 It is calm.", [("22:14", "2024-05-15T22:14"), ("21:58", "2024-05-15T21:58")]),
    ("12:14 is a verse.", []),
    (
        "He left on May 2.\n\n2:58 p.m.: This article was updated.",
        [("May 2", "2024-05-02"), ("2:58 p.m.", "2024-05-15T14:58")],
    ),
    ("The minister voted at 9.20 this morning.", [("9.20 this morning", "2024-05-15T09:20")]),
    ("Shares were at 9.20 on Monday.", [("Monday", "2024-05-13")]),
    ("It ends tomorrow. At 9 p.m. all was calm.", [("tomorrow", "2024-05-16"), ("9 p.m.", "2024-05-15T21")]),
    ("It opens tomorrow. At 9 p.m. the band plays.", [("tomorrow", "2024-05-16"), ("9 p.m.", "2024-05-16T21")]),
    ("Saturday 18 May\nBand\n7pm, hall", [("Saturday 18 May", "2024-05-18"), ("7pm", "2024-05-18T19")]),
    # the small hours after a night
    (
        "On Sunday night all was calm. At 2 a.m. a shot fell.",
        [("Sunday night", "2024-05-12TNI"), ("2 a.m.", "2024-05-13T02")],
    ),
    ("On Sunday all was calm. At 2 a.m. a shot fell.", [("Sunday", "2024-05-12"), ("2 a.m.", "2024-05-12T02")]),
    ("Last night they met. By 1 a.m. it was over.", [("Last night", "2024-05-14TNI"), ("1 a.m.", "2024-05-15T01")]),
    # another zone's day in brackets
    (
        "On Saturday polls open at 7 a.m. (1900 GMT on Friday).",
        [
            ("Saturday", "2024-05-18"),
            ("7 a.m.", "2024-05-18T07"),
            ("1900 GMT on Friday", "2024-05-17T19:00Z"),
        ],
    ),
    # a week on a weekday
    ("The board meets a week on Friday.", [("a week on Friday", "2024-05-24")]),
    ("The shop was shut for a week on Monday.", [("a week", "P1W"), ("Monday", "2024-05-13")]),
    # opening hours
    ("The shop is open Monday to Friday.", [("Monday", "XXXX-WXX-1"), ("Friday", "XXXX-WXX-5")]),
    ("The fair runs Friday to Sunday.", [("Friday", "2024-05-17"), ("Sunday", "2024-05-19")]),
    ("It will be open Friday to Sunday.", [("Friday", "2024-05-17"), ("Sunday", "2024-05-19")]),
    # labels
    ("Book launch: Monday at 7pm.", [("Monday at 7pm", "2024-05-20T19")]),
    ("Last updated: Monday.", [("Monday", "2024-05-13")]),
    # eras and centuries
    ("The empire fell in 476 AD.", [("476 AD", "0476")]),
    ("The legion landed in AD 43 and left.", [("AD 43", "0043")]),
    ("There are 30 AD positions.", []),
    ("Coins from the 5th and 6th centuries were found.", [("the 5th", "04XX"), ("6th centuries", "05XX")]),
    ("He was born on the 5th and christened on the 6th.", [("the 5th", "2024-05-05"), ("the 6th", "2024-05-06")]),
    # quarters of matches and of years
    ("They led by nine with four minutes left in the fourth quarter.", [("four minutes", "PT4M")]),
    ("Reed scored 12 points in the third quarter of the game.", []),
    ("Profit rose in the third quarter, led by sales.", [("the third quarter", "2023-Q3")]),
    # what somebody attends
    ("His deputy will take charge for Saturday's trip to Lund.", [("Saturday", "2024-05-18")]),
    ("She hopes to return for Saturday's final.", [("Saturday", "2024-05-18")]),
    ("He will be missed after Saturday's match.", [("Saturday", "2024-05-11")]),
    ("He will be tried over Saturday's attack.", [("Saturday", "2024-05-11")]),
    # chances
    ("Next week looks cold, with frost likely on Tuesday.", [("Next week", "2024-W21"), ("Tuesday", "2024-05-21")]),
    ("The show moves to Lund in the autumn.", [("the autumn", "2024-FA")]),
]


@pytest.mark.parametrize(("text", "dates"), LISTED)
def test_dates_of_listings_and_reports(text: str, dates: list[tuple[str, str]]) -> None:
    found = [(mention.span.exact, mention.value) for mention in find_dates(text, reference=PUBLISHED)]
    assert found == dates
