"""Texts that break off anywhere: what is behind the last token is never read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsschema import find_dates, find_figures, find_quotes

FOLDER = Path(__file__).parent / "data" / "articles"
ARTICLES = sorted(FOLDER.glob("**/*.txt"))
_MARK = re.compile(r"\{(?:[dim] \w+|\+):|\}")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_a_text_may_break_off_behind_any_word(path: Path) -> None:
    folder = path.relative_to(FOLDER).parts[0]
    language = folder if folder in ("de", "es", "fr") else "en"
    first = _MARK.sub("", path.read_text().split("\n\n")[1].split("\n")[0])
    for gap in re.finditer(r"\s|$", first):
        for text in (first[: gap.start()], first[gap.start() :].strip()):
            find_dates(text, language=language)
            find_figures(text, language=language)
            find_quotes(text, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Evaristo de de defensa"),
        ("fr", "Herbert de l\u2019\u00c9tat de de"),
        ("es", "\u00abNo hay\u00bb \u2014dice \u2014"),
        ("es", "\u2014No hay \u2014dijo\u2014"),
        ("de", "Sie wollten sagen, dass dir ist Das schulde"),
        ("de", "Sie behaupteten, sie dazu zwingen zu wollen,"),
        ("de", "Es sei kalt, hie\u00df es \u2013 und"),
    ],
)
def test_small_words_and_signs_may_have_nothing_behind_them(language: str, text: str) -> None:
    find_quotes(text, language=language)


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
