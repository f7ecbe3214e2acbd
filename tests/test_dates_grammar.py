"""Forms of dates in every place of a sentence: a grammar, each combination with what the date means."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema.extract.dates import find_dates

SUNDAY, SPRING = "2023-12-31", "2017-04-17"
"""Days of publication: the last of a year, and a Monday of spring."""

PLACES = [  # where a date with its preposition is in a sentence
    "{}, the regulator searched the ferry.",
    "Doctors searched the ferry {}.",
    "The jury {} searched the ferry.",
    '"We searched the ferry {}," his brother said.',
    "The auction, held {}, split the town.",
    "The auction, which was held {}, splits the town.",
    "The auction ({}) was filmed.",
    'Auction {} was "unfair", doctors say',
    "The regulator said {} that the ferry had been sold.",
]
FORMS = [  # preposition, date, type, value and modifier, read on SUNDAY
    ("in", "the last quarter of 2019", "date", "2019-Q4", None),
    ("in", "the fourth quarter of 2000", "date", "2000-Q4", None),
    ("in", "the spring of 1981", "date", "1981-SP", None),
    ("in", "the fall of 1996", "date", "1996-FA", None),
    ("on", "St. Patrick's Day 2011", "date", "2011-03-17", None),
    ("at", "half past four", "time", "2023-12-31T04:30", None),
    ("at", "quarter to six", "time", "2023-12-31T05:45", None),
    ("", "just over 9 weeks ago", "date", "2023-W43", "more_than"),
    ("", "just over a year ago", "date", "2022", "more_than"),
    ("on", "2nd June, 2016", "date", "2016-06-02", None),
    ("", "late last month", "date", "2023-11", "end"),
    ("on", "the third Monday of May 2016", "date", "2016-05-16", None),
]


def _read(text: str, reference: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.span.exact, one.type, one.value, one.modifier) for one in find_dates(text, reference=reference)]


@pytest.mark.parametrize(("place", "form"), [*product(PLACES, FORMS)])
def test_places(place: str, form: tuple[str, str, str, str, str | None]) -> None:
    preposition, exact, *meaning = form
    placed = place.format(f"{preposition} {exact}".strip() if "({" not in place else exact)
    [found] = _read(placed[0].upper() + placed[1:], SUNDAY)
    assert (found[0].lower(), *found[1:]) == (exact.lower(), *meaning)


TO_COME = [  # a sentence that arranges something, its date, and the value on SUNDAY
    ("Engineers to inspect the quarry on Thursday", "Thursday", "2024-01-04"),
    ("Eastvale United to tour the museum Tuesday", "Tuesday", "2024-01-02"),
    ("The tribunal to sit in June", "June", "2024-06"),
    ("The jury failed to inspect the quarry on Thursday", "Thursday", "2023-12-28"),
    ("Climbers who left to search the quarry on Thursday were found", "Thursday", "2023-12-28"),
    ("We will close the old quarry at 1:15 p.m. on Friday.", "1:15 p.m. on Friday", "2024-01-05T13:15"),
    ("We closed the old quarry at 1:15 p.m. on Friday.", "1:15 p.m. on Friday", "2023-12-29T13:15"),
    ("It shut on 4 May 2012. It will open at noon.", "noon", "2023-12-31T12:00"),
    ("It shut on 4 May 2012. Crews had left at noon.", "noon", "2012-05-04T12:00"),
]


@pytest.mark.parametrize(("text", "exact", "value"), TO_COME)
def test_to_come(text: str, exact: str, value: str) -> None:
    assert [one[2] for one in _read(text, SUNDAY) if one[0] == exact] == [value]


OTHERS = [  # text, each date in it with its value on the Monday of spring
    ("The court will sit next spring.", [("next spring", "2018-SP")]),
    ("The court will sit next summer.", [("next summer", "2017-SU")]),
    ("It shut on 4 May 2012. Crews left four days afterwards.",
     [("4 May 2012", "2012-05-04"), ("four days afterwards", "2012-05-08")]),
    ("Sales rose in the last quarter of last year.", [("the last quarter of last year", "2016-Q4")]),
    ("It shut in 2012. Turnout the year before was low.", [("2012", "2012"), ("the year before", "2011")]),
    ("Nurses waited over 40 minutes.", [("over 40 minutes", "PT40M")]),
    ("The pipe was laid over three days.", [("three days", "P3D")]),
    ("Months passed before it was found.", [("Months", "PXM")]),
    ("Minutes from the meeting were lost.", []),
    ("Profit fell by a quarter to six million.", []),
    ("The share rose from a quarter to six tenths.", []),
    ("The team scored in the last quarter of the match.", []),
    ("He fixed the spring of the clock.", []),
    ("They sold 2000 seats.", []),
    ("They sold 12 second-hand lorries.", []),
    ("They saw a 12-second clip.", [("12-second", "PT12S")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one[0], one[2]) for one in _read(text, SPRING)] == expected
