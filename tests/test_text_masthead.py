"""Days that scraped text prints beside the article's: in the page's masthead, and numbers that are none."""

from __future__ import annotations

import pytest

from newsschema.parsers.text.dated_lists import is_amid
from test_text_meta import ARTICLES, draft_of

MENU = ["Home", "World", "Business", "Sport", "Weather", "Subscribe", "Sign in"]
HEADLINE, *BODY = ARTICLES["en"].strip().split("\n")
GERMAN_HEADLINE, *GERMAN_BODY = ARTICLES["de"].strip().split("\n")

MASTHEADS = [  # lines of the page, the day of publication
    (["Friday, November 27, 2026", *MENU, HEADLINE, *BODY], None),
    (["The Elsund Courier", "27 November 2026 | ePaper", *MENU, HEADLINE, *BODY], None),
    ([f"{HEADLINE}", "Friday, November 27, 2026", *MENU, HEADLINE, *BODY], None),  # the page's title is first
    (["Freitag, 27. November 2026", *MENU, GERMAN_HEADLINE, *GERMAN_BODY], None),
    (["Friday, November 27, 2026", *MENU, HEADLINE, "June 2, 2025", *BODY], "2025-06-02"),
    ([*MENU, "June 2, 2025", HEADLINE, *BODY], "2025-06-02"),  # right above the headline
    ([*MENU, "June 2, 2025", "Harbour", HEADLINE, *BODY], "2025-06-02"),
    (["Home", HEADLINE, "June 2, 2025", *MENU, HEADLINE, *BODY], "2025-06-02"),  # under its first print
    (["2025-06-02", HEADLINE, *BODY], "2025-06-02"),  # a text with its day in the first line
]
NUMBERS = [("2207620691", None), ("1748858400", None), ("0049301234567", None), ("20250602", "2025-06-02")]


@pytest.mark.parametrize(("lines", "day"), MASTHEADS)
def test_the_day_in_a_masthead_is_no_date_of_publication(lines: list[str], day: str | None) -> None:
    published = draft_of(*lines).published
    assert (published.value[:10] if published else None) == day


@pytest.mark.parametrize(("line", "day"), NUMBERS)
def test_a_long_number_is_no_day(line: str, day: str | None) -> None:
    published = draft_of(HEADLINE, line, *BODY).published
    assert (published.value[:10] if published else None) == day


AMID = [  # the body's lines, the headline's, that of a day, and whether it interrupts the article
    (range(2, 20), 0, 12, True),
    (range(2, 20), 0, 3, False),
    (range(2, 20), 0, 19, False),
    (range(2, 20), 0, 25, False),
    (range(2, 20), 11, 12, False),  # lines above the headline are others'
    ((), 0, 4, False),
]


@pytest.mark.parametrize(("body", "headline", "at", "amid"), AMID)
def test_a_day_amid_the_body(body: range, headline: int, at: int, amid: bool) -> None:
    assert is_amid(body, headline, at) is amid
