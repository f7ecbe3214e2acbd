"""Times of no one day: habits, nights, days that are any, and numbers and names that are no dates."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

PUBLISHED = "2024-05-15"

GENERAL = [  # text, each date in it with its value
    # habits
    ("I usually run at 7 a.m.", [("7 a.m.", "XXXX-XX-XXT07")]),
    ("They often met at noon.", [("noon", "XXXX-XX-XXT12:00")]),
    ("On Monday they met at noon, as they often do.", [("Monday", "2024-05-13"), ("noon", "2024-05-13T12:00")]),
    ("They met at noon.", [("noon", "2024-05-15T12:00")]),
    ("He is usually up in the evening.", [("the evening", "XXXX-XX-XXTEV")]),
    # nights and mornings
    ("He learned the anthem at night.", [("night", "XXXX-XX-XXTNI")]),
    ("On Monday he was seen there at night.", [("Monday", "2024-05-13"), ("night", "2024-05-13TNI")]),
    ("We walked there on a sunny Friday morning.", [("Friday morning", "XXXX-WXX-5TMO")]),
    (
        "Cool (during the day). I use it in the morning.",
        [("the day", "2024-05-15"), ("the morning", "XXXX-XX-XXTMO")],
    ),
    ("Roads can be icy, especially in winter.", [("winter", "XXXX-WI")]),
    ("It shut last year. A month later it burned.", [("last year", "2023"), ("A month later", "P1M")]),
    # awards of a day or week
    ("Tweet of the day comes from Obi.", []),
    ("She was player of the week.", []),
    ("He left on the same day as the vote.", [("the same day", "XXXX-XX-XX")]),
    ("Costs fall by 2030, and more in the next decade.", [("2030", "2030"), ("the next decade", "P10Y")]),
    # minutes of a match
    ("She scored at 5:31 and from the line at 8:02.", []),
    ("The meeting is at 7:14.", [("7:14", "2024-05-15T07:14")]),
    ("A fourth-quarter comeback beat the Bears.", []),
    ("84 minutes: Obi scores.", []),
    ("45+7 mins: Obi is booked.", []),
    ("Cook for 84 minutes: it is slow.", [("84 minutes", "PT84M")]),
    ("Second-half goals won the game, two in ten minutes.", [("ten minutes", "PT10M")]),
    ("Second-half results rose.", [("Second-half", "2023-H2")]),
    ("The Hawks led 21-7 at the end of the first quarter.", []),
    ("The second quarter was scoreless.", []),
    ("Sales rose 4% at the end of the first quarter.", [("the end of the first quarter", "2024-Q1")]),
    ("Obi threw two touchdowns.\n\nAn interception and a punt opened the third quarter.", []),
    # names with a season, a weekday or "today" in them
    ("She won at the Winter Games in 2018.", [("2018", "2018")]),
    ("Summer Games officials met.", []),
    ("In the Summer, Obi left.", [("the Summer", "2023-SU")]),
    ("He wrote for the Sunday Herald.", []),
    ("The Friday Lobi vote failed.", [("Friday", "2024-05-10")]),
    ("They wed on the Sunday Obi left.", [("Sunday", "2024-05-12")]),
    ("The Today show ended, and the Tonight Show began.", []),
    # times of the last night
    ("The shop shut at 10.50pm last night.", [("10.50pm last night", "2024-05-14T22:50")]),
    ("He fell at 2 a.m. last night.", [("2 a.m. last night", "2024-05-15T02")]),
    # before the calendar
    ("The lake dried up some 40,000 years ago.", [("some 40,000 years ago", "PAST_REF")]),
    ("The tomb is from the third century B.C.", [("the third century B.C.", "BC02")]),
    ("It was built about 2500 BC.", [("about 2500 BC", "BC2500")]),
    ("The race goes to the final day.", []),
    ("They vote on the first Thursday in May next year.", [("the first Thursday in May next year", "2025-05-01")]),
    ("They voted on the first Tuesday of May 2023.", [("the first Tuesday of May 2023", "2023-05-02")]),
    ("She scored in the 12th, 40th and 71st minutes.", []),
    ("She left in 2019, the year he came.", [("2019", "2019")]),
    # clock times with seconds, and how long a race took
    ("The quake hit at 10:15:30 on Monday.", [("10:15:30 on Monday", "2024-05-13T10:15")]),
    ("She won in 3:07:35 on Monday.", [("Monday", "2024-05-13")]),
    ("They meet every Monday evening.", [("every Monday evening", "XXXX-WXX-1TEV")]),
    # days
    ("In those days he ran.", [("those days", "PAST_REF")]),
    ("Some days, she runs.", []),
    ("It took some days.", [("some days", "PXD")]),
    # ranks and houses
    ("The season by a first-year passer was won.", []),
    ("It is a one-year deal.", [("one-year", "P1Y")]),
    ("The winery (1775 Lake Rd., Lund) is open.", []),
    # what something is about
    ("He described how they find a target during testimony Tuesday.", [("Tuesday", "2024-05-14")]),
    ("The court hears an appeal over a shooting Friday.", [("Friday", "2024-05-10")]),
    ("The council votes on the plan Friday.", [("Friday", "2024-05-17")]),
]


@pytest.mark.parametrize(("text", "dates"), GENERAL)
def test_times_of_no_one_day(text: str, dates: list[tuple[str, str]]) -> None:
    found = [(mention.span.exact, mention.value) for mention in find_dates(text, reference=PUBLISHED)]
    assert found == dates
