"""Speakers named together over invented sentences: who speaks, and where "and" joins something else."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

SPEAKERS = [  # text, then who says its last quote
    ("Ana Marsh met Bo Willow. Marsh and Willow said that the plan was unsafe.", "Ana Marsh and Bo Willow"),
    ("Both Marsh and Willow told councillors that the plan was unsafe.", "Marsh and Willow"),
    ("“It is a trap,” Marsh and Willow wrote in a joint letter.", "Marsh and Willow"),
    ("“It was fair,” said Ana Marsh and Bo Willow.", "Ana Marsh and Bo Willow"),
    ("According to Ana Marsh and Bo Willow, the vote was fair.", "Ana Marsh and Bo Willow"),
    ("Marsh, Willow and Roe said the plan was unsafe.", "Marsh, Willow and Roe"),
    ("Senators Ana Marsh and Bo Willow said the plan was unsafe.", "Ana Marsh and Bo Willow"),
    ("Ana Roe is late. She and Mr. Allen said the vote was fair.", "Ana Roe and Allen"),
    ("The mayor and Bo Willow said the vote was fair.", "The mayor and Bo Willow"),
    ("Norland and Sudland said the vote was fair.", "Norland and Sudland"),
    ("Chief executive Ana Roe and chairman Bo Willow said the pier was safe.", "Ana Roe and Bo Willow"),
    ("The pier is safe, said club captain Ana Roe and coach Bo Willow.", "Ana Roe and Bo Willow"),
    ("“It is late,” vet Ana Roe and farmer Bo Willow said.", "Ana Roe and Bo Willow"),
    # One name, one office, or a name that a verb or preposition governs.
    ("The Department of Trade and Rural Affairs said sales fell.", "Department of Trade and Rural Affairs"),
    ("Trade and Industry Minister Ana Roe said sales fell.", "Ana Roe"),
    ("Roe spoke to Marsh and Willow said the pier was safe.", "Willow"),
    ("The river rose above Larne and Willow said the pier was safe.", "Willow"),
    ("They met mayor Ana Roe and chairman Bo Willow said the pier was safe.", "Bo Willow"),
    ("Lau wrote to chief executive Ana Roe, and chairman Bo Willow said the pier was safe.", "Bo Willow"),
    ("Ana Marsh left the party and Bo Willow said she was sorry.", "Bo Willow"),
    ("Most voters in Larne, Derry and Omagh said the bank was safe.", "Most voters in Larne, Derry and Omagh"),
    ("In Larne, Marsh and Willow said the bank was safe.", "Marsh and Willow"),
    ("Ana Roe left. She and her aides vowed to stay and said it would be hard.", "Ana Roe and her aides"),
    ("The storm would hit the coast, Marsh and Willow said.", "Marsh and Willow"),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text: str, expected: str) -> None:
    quotes, speakers = find_quotes(text)
    assert {one.id: one.name for one in speakers}[quotes[-1].speaker or ""] == expected


def test_officials_named_together_are_official() -> None:
    _, speakers = find_quotes("Mayor Ana Roe and Senator Bo Willow said the ferry was safe.")
    assert [(one.name, one.official) for one in speakers] == [("Ana Roe and Bo Willow", True)]
