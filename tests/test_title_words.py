"""Titles by their words: lists of duties, bodies among their words, offices before a comma; invented."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Expected = tuple[str, str | None, str | None, bool]

# What a minister is for may be a list of any nouns; it is no name, and the name begins behind it.
DUTIES: list[tuple[str, Expected]] = [
    (
        "Minister for Heritage, Crafts and Youth Tan Mei Hua wrote that the mill fell.",
        ("Tan Mei Hua", "Minister for Heritage, Crafts and Youth", None, True),
    ),
    (
        "Minister for Physical Planning and Harbours Sanjay Roe on Monday said the mill fell.",
        ("Sanjay Roe", "Minister for Physical Planning and Harbours", None, True),
    ),
    (
        "Minister of Lands and Rural Settlement Joseph Orr said the mill fell.",
        ("Joseph Orr", "Minister of Lands and Rural Settlement", None, True),
    ),
    (
        "The Minister for Heritage, Crafts and Roads, Ana Roe, said the mill fell.",
        ("Ana Roe", "Minister for Heritage, Crafts and Roads", None, True),
    ),
    (
        "Ana Roe, Minister for Health, Crafts and Roads, said the mill fell.",
        ("Ana Roe", "Minister for Health, Crafts and Roads", None, True),
    ),
    ("Minister of Crafts Ana Roe said the mill fell.", ("Ana Roe", "Minister of Crafts", None, True)),
    ("Minister of Health Rose Grant said the mill fell.", ("Rose Grant", "Minister of Health", None, True)),
    ("The Minister for Culture, Tan Mei Hua, said the mill fell.", ("Tan Mei Hua", "Minister for Culture", None, True)),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES)
def test_title(text: str, expected: Expected) -> None:
    _, speakers = find_quotes(text)
    speaker = speakers[-1]
    assert (speaker.name, speaker.title, speaker.organization, speaker.official) == expected
