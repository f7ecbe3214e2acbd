"""Texts that break off anywhere: what is behind the last token is never read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsschema import find_dates, find_figures, find_quotes

ARTICLES = sorted((Path(__file__).parent / "data" / "articles").glob("**/*.txt"))
ENGLISH = [path for path in ARTICLES if path.parent.name not in ("de", "es", "fr")]
_MARK = re.compile(r"\{(?:[dim] \w+|\+):|\}")


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_text_may_break_off_behind_any_word(path: Path) -> None:
    first = _MARK.sub("", path.read_text().split("\n\n")[1].split("\n")[0])
    for gap in re.finditer(r"\s|$", first):
        for text in (first[: gap.start()], first[gap.start() :].strip()):
            find_dates(text)
            find_figures(text)
            find_quotes(text)


@pytest.mark.parametrize("end", ["S", "US", "</p>Š", "&", "AT&", "U.S.", "of", "of the", "and", "Watchdog’"])
@pytest.mark.parametrize(
    "text",
    [
        "“We left,” said Ana Roe, a soil scientist",
        "“We left,” said Ana Roe, Consumer",
        "Ana Roe, head of the Larne Bank",
        "The US",
    ],
)
def test_a_text_may_break_off_within_a_description(text: str, end: str) -> None:
    for joint in ("", " ", ". "):
        find_quotes(f"{text}{joint}{end}")


@pytest.mark.parametrize("sign", ["-", "–", "(", "/", "%", ",", "$", "'", "“"])
@pytest.mark.parametrize("number", ["two", "300", "$5 million", "5%", "10 km", "12 of 30", "May 7, 2024", "the 1980s"])
def test_a_text_may_break_off_behind_a_sign(number: str, sign: str) -> None:
    for text in (f"They have spent {number}{sign}", f"They have spent {number} {sign}", f"{number}{sign}"):
        find_dates(text)
        find_figures(text)
        find_quotes(text)
