"""Whether words are reported speech at all, and which of them, over invented sentences."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text, then what its quotes report in order, spans joined by one space; with what must not match.
HEAD_NOUNS = [  # a noun for what is said leads its sentence
    ("Roe’s claim that the vote was stolen has been rejected.", ["the vote was stolen"]),
    ("A statement by the army that the road was open was false.", ["the road was open"]),
    ("Promises from the council that nobody would be moved did little to calm residents.", ["nobody would be moved"]),
    ("Despite Roe’s announcement that the mill was sold, work goes on.", ["the mill was sold"]),
    ("Amid her warnings that the dam leaks, closing the road has been ruled out.", ["the dam leaks"]),
    ("Claims that the vote was stolen have been rejected.", []),
    ("The claim that made Roe famous was false.", []),
    ("Roe’s remarks that drew laughter were deleted.", []),
    ("Despite Roe’s promise to cut fees, rents rose.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*HEAD_NOUNS])
def test_speech_or_not(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text)[0]] == expected
