"""Work grows with the length of a text and not with its square, whatever is repeated in it: counted in steps, not time.

A step is a line of this package that runs, or a call that it makes.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsschema import find_dates, find_figures, find_quotes

# A token of every class that an extractor looks at, and the signs between them.
TOKENS = (
    "12", "007", "12.5", "1,200", "$5", "€3.50", "5%", "12th", "1980s", "2020", "3/4", "1/2/2020", "12:30", "12-15",
    "Q3", "A-10", "G20", "#5", "No. 5", "Route 66", "5-year-old", "aged 5", "12 km", "km", "two", "half", "million",
    "twenty-one", "dozen", "about", "at least", "between 3 and", "up", "May", "May 5,", "Jan. 5", "Monday", "last",
    "next", "last year", "two weeks ago", "5pm", "noon", "the", "a", "of", "and", "to", "or", "he", "they", "who",
    "Smith", "Mr. Smith", "Ana Reyes", "the mayor", "MR", "St.", "said", "he said", "said that", "told reporters",
    "according to", "“Yes,” he said.", '"Yes,"', '"', "“", "”", "'", "’", "‘", ",", ".", ":", ";", "!", "?", "-", "—",
    "(", ")", "[", "…", "\n\n", "\n", "é", "漢", "@", "https://x.example/z", "&",
)  # fmt: skip
EXTRACTORS: dict[str, Callable[[str], object]] = {"dates": find_dates, "figures": find_figures, "quotes": find_quotes}
SHORT, LONG = 1_500, 6_000  # characters
PER_KB = 500_000
"""Steps for 1,000 characters of nothing but what is looked for, up to 300 findings; the most seen of dates and figures
is 470,000."""
MOST = 1.8
"""Times the steps per character that four times the text may take; the square would take four."""
_serial = itertools.count()
"""Numbers the texts, since what was found in a text is remembered: read again, it takes next to no steps."""


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of this package ran, and calls of the built-in functions they made."""
    count = 0

    def line(_frame: FrameType, _event: str, _arg: Any) -> Any:
        nonlocal count
        count += 1
        return line

    def call(frame: FrameType, _event: str, _arg: Any) -> Any:
        return line if "newsschema" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def check(name: str, token: str) -> None:
    extract = EXTRACTORS[name]
    extract(token)  # tables are read when first used
    short, long = (f"{token} " * (length // (len(token) + 1)) + f"end{next(_serial)}" for length in (SHORT, LONG))
    few, many = steps(lambda: extract(short)), steps(lambda: extract(long))
    assert many <= PER_KB * LONG // 1000, (name, token, many)
    assert many / len(long) <= MOST * few / len(short), (name, token, few, many)


@pytest.mark.slow
@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("name", EXTRACTORS)
def test_a_token_repeated_takes_linear_work(name: str, token: str) -> None:
    check(name, token)


@pytest.mark.slow
@given(name=st.sampled_from(sorted(EXTRACTORS)), tokens=st.lists(st.sampled_from(TOKENS), min_size=2, max_size=4))
@example("figures", ["5%", "and"])  # amounts that share what follows them
@example("figures", ["km", "St.", "5%"])  # no finite verb behind a share
@settings(max_examples=40, deadline=None)
def test_tokens_repeated_in_turn_take_linear_work(name: str, tokens: list[str]) -> None:
    check(name, " ".join(tokens))


def test_steps_are_counted() -> None:
    assert steps(lambda: find_figures("12 ships")) > 0
