"""Cleaning: what may stand in a record."""

from __future__ import annotations

import pytest

from newsschema.text.clean import clean_line, clean_lines

LINES = [
    ("plain", "plain"),
    ("  two \t words\n", "two words"),
    ("soft\u00adhyphen", "softhyphen"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("Cafe\u0301", "Café"),
    ("nul\x00 and bell\x07", "nul and bell"),
    ("no-break\u00a0space", "no-break space"),
    ("نمی\u200cخواهم", "نمی\u200cخواهم"),  # Persian spells with the zero-width non-joiner
    ("lone \ud800 surrogate", "lone \ufffd surrogate"),
    (" \u200b ", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_clean_line(text: str | None, expected: str | None) -> None:
    assert clean_line(text) == expected


PARAGRAPHS = [
    ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ("one\u2029two", "one\n\ntwo"),
    ("  one \t\n\n two", "one\n\ntwo"),
    ("page\x0cbreak", "page\nbreak"),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_clean_lines(text: str, expected: str) -> None:
    assert clean_lines(text) == expected
