"""Work grows with the length of a text and not with its square, whatever is repeated in it: counted in steps, not time.

A step is a line of this package that runs, or a call that it makes.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from functools import partial
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
EXTRACTORS: dict[str, Callable[[str], object]] = {
    "dates": find_dates, "figures": find_figures, "quotes": find_quotes,
    "de": partial(find_quotes, language="de"), "fr": partial(find_quotes, language="fr"),
    "es": partial(find_quotes, language="es"),
}  # fmt: skip
# What states amounts and dates in other languages: by language.
STATING = {
    "de": (
        "12",
        "5 Prozent",
        "stieg um 5 Prozent",
        "von 3 auf 5",
        "verdoppelt",
        "drei Jahre und",
        "nach dem Brand am Montag",
    ),
    "fr": ("5 %", "de 5 %", "un euro", "deux fois plus", "la moitié"),
    "es": ("5 %", "de 5 %", "subió un 5 %", "3-1", "tres veces más"),
}
# What reports in other languages: by language.
REPORTING = {
    "de": ("sagte", "12 fordert", "sagte 2020", "„Ja“, sagte er.", "laut Polizei", "gesagt hat laut", "er habe"),
    "fr": ("indique", "a déclaré", "« Oui », dit-il.", "selon la police", "explique que que", "c'est l' indique )"),
    "es": ("dijo", "señaló dijo ( 5%", "«Sí», dijo.", "según él y", "la ministra ha dicho", "” dijo 12"),
}
SHORT, LONG = 1_500, 6_000  # characters
PER_KB = 500_000
"""Steps for 1,000 characters of nothing but what is looked for, up to 300 findings; the most seen is 497,000."""
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
    short, long, longer = (
        f"{token} " * (length // (len(token) + 1)) + f"end{next(_serial)}" for length in (SHORT, LONG, 4 * LONG)
    )
    few, many = steps(lambda: extract(short)), steps(lambda: extract(long))
    assert many <= PER_KB * LONG // 1000, (name, token, many)
    if many / len(long) > MOST * few / len(short):  # or a path is taken in the longer text alone
        most = steps(lambda: extract(longer))
        assert most / len(longer) <= MOST * many / len(long), (name, token, few, many, most)


@pytest.mark.slow
@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("name", ["dates", "figures", "quotes"])
def test_a_token_repeated_takes_linear_work(name: str, token: str) -> None:
    check(name, token)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "words"), [(name, words) for name in REPORTING for words in REPORTING[name]])
def test_reporting_words_repeated_take_linear_work(name: str, words: str) -> None:
    check(name, words)


@pytest.mark.slow
@pytest.mark.parametrize("find", [find_dates, find_figures], ids=["dates", "figures"])
@pytest.mark.parametrize(("language", "words"), [(one, words) for one, found in STATING.items() for words in found])
def test_amounts_and_dates_repeated_take_linear_work(
    find: Callable[..., object], language: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(EXTRACTORS, "found", partial(find, language=language))
    check("found", words)


@pytest.mark.slow
@given(
    name=st.sampled_from(("dates", "figures", "quotes")),
    tokens=st.lists(st.sampled_from(TOKENS), min_size=2, max_size=4),
)
@example("figures", ["5%", "and"])  # amounts that share what follows them
@example("figures", ["km", "St.", "5%"])  # no finite verb behind a share
@example("quotes", ["said", "—"])  # appositions before every verb
@example("quotes", ["—", "“Yes,” he said."])  # ends of what is said looked for anew
@example("quotes", ["told reporters", "—", "€3.50", "they"])  # a pronoun in one long sentence
@example("quotes", ["he said", "Mr. Smith", "he", '"Yes,"'])  # subjects of one long sentence
@settings(max_examples=40, deadline=None)
def test_tokens_repeated_in_turn_take_linear_work(name: str, tokens: list[str]) -> None:
    check(name, " ".join(tokens))


def test_steps_are_counted() -> None:
    assert steps(lambda: find_figures("12 ships")) > 0
