"""How many speakers a text has: forms of one name are one, different people and bodies are several."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text and the names of its speakers, in the order of their first quotes.
SPEAKERS: list[tuple[str, list[str]]] = [
    # The body behind a name is its bearer's employer; behind an office its holder follows.
    ("“It helps,” said Mira Holt of the global environmental group The River Conservancy.", ["Mira Holt"]),
    ("“It is late,” said Li Vane of the aid group Open Hands.", ["Li Vane"]),
    ("“It is late,” said Peter Moss of the charity Bread for Tomorrow.", ["Peter Moss"]),
    ("“It is late,” said Tova Rask of the nearby Larne Rowers.", ["Tova Rask"]),
    ("“It is late,” said the head of the charity Open Hands.", ["the head of the charity Open Hands"]),
    ("“It is late,” said the leader of the group Ana Roe.", ["Ana Roe"]),
    ("“It is late,” said First Minister of Larne Ana Roe.", ["Ana Roe"]),
    ("“It is late,” said Red Cross of Garsa spokesman Peter Moss.", ["Peter Moss"]),
    ("“It is late,” said University of Larne professor Peter Moss.", ["Peter Moss"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers_occur_once(text: str, expected: list[str]) -> None:
    _, speakers = find_quotes(text)
    assert [speaker.name for speaker in speakers] == expected
