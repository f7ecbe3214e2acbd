"""Cleaning of strings for a record."""

from __future__ import annotations

import pytest

from newsschema.text.clean import clean_line, clean_lines, comparable

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


COMPARED = [
    ("Rain in Oslo.", "RAIN, in Oslo!"),
    ("“We will wait”", "We will wait"),
    ("Ärger über Öl", "ärger - über öl"),
    ("A line. " * 500, "a line; " * 500),
]


@pytest.mark.parametrize(("one", "other"), COMPARED)
def test_texts_that_differ_in_signs_and_case_are_comparable(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


def test_texts_of_other_words_are_not() -> None:
    assert comparable("Rain in Oslo") != comparable("Rain in Osla")
    assert comparable("1.5 million") == "15million"
    assert comparable("– … !") == ""
