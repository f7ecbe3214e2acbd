"""Whom descriptions of two people mean: "both men", "the two senators", "the two"."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

JOINT = "Tom Hart and Ana Roe"

# A text, and whose its last quote is.
PAIRS = [
    # Two people named together.
    ("Ed Lowe, 40, and Sam Hart, 31, were held in May. Both men said they were innocent.", "Ed Lowe and Sam Hart"),
    ("Ed Lowe and Sam Hart lead the union. Both said it was safe.", "Ed Lowe and Sam Hart"),
    ("Ana Roe and Eva Hart wrote the book. “We love it,” the two women said.", "Ana Roe and Eva Hart"),
    ("Singer Ana Roe and her brother Tom Roe sing. Both siblings said it was late.", "Ana Roe and Tom Roe"),
    ("Ana Roe, Ed Lowe and Sam Hart left. Both men said it was late.", "Ed Lowe and Sam Hart"),
    ("Senators Ana Roe and Tom Hart wrote the bill. The two senators said it was late.", "Ana Roe and Tom Hart"),
    ("Ana Roe and Tom Hart left. Roe said Sam Lowe stayed. “It is late,” the two said.", "Ana Roe and Tom Hart"),
    ("Two men were held. Ed Lowe and Sam Hart were charged. Both men said it was late.", "Ed Lowe and Sam Hart"),
    # Two people named apart, nobody else near.
    ("Ed Lowe met Sam Hart at the mine. The two said it was safe.", "Ed Lowe and Sam Hart"),
    ("Ed Lowe said it was late. Sam Hart said it was early. Both men said it was dark.", "Ed Lowe and Sam Hart"),
    ("Tom Hart and Ana Roe own it. Both said it was late. Ana Roe and Tom Hart left. Both said it was dark.", JOINT),
    # Others.
    ("Ana Roe, Ed Lowe and Eva Hart spoke. Both said it was late.", "Both"),
    ("Ana Roe and Tom Hart left Larne and Garsa. The two countries said it was late.", "The two countries"),
    ("Larne and Garsa met on Monday. Ana Roe and Tom Hart left. Both sides said it was late.", "Both sides"),
    ("Ana Roe and Tom Hart run a mill. Both customers said it was late.", "Both customers"),
    ("Ana Roe and Tom Hart run a mill. Two customers said it was late.", "Two customers"),
    ("Senators Ana Roe and Tom Hart left. Two senators said it was late.", "Two senators"),
    ("Ed Lowe and Tom Hart saw two men. The two men said it was late.", "The two men"),
    ("Ana Roe and Tom Hart run a mill. The couple said it was late.", "Ana Roe and Tom Hart"),
]


@pytest.mark.parametrize(("text", "name"), PAIRS)
def test_a_description_of_two_people_means_the_two_named_before(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text)
    assert {one.id: one.name for one in speakers}[quotes[-1].speaker or ""] == name
