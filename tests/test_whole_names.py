"""Names with a nickname in marks, and names with two surnames, of which the first is used alone later."""

from __future__ import annotations

import pytest

from newsschema import find_quotes


@pytest.mark.parametrize("name", ["Ana “Bo” Roe", "Dan “The Wall” Roe", "Ana ‘Big Bo’ Roe", 'Dan "The Wall" Roe'])
@pytest.mark.parametrize(
    "frame",
    [
        "“We left in the rain,” said {name}, the mayor of Larne.",
        "“We left in the rain,” {name} said.",
        "{name} told reporters on Monday that the bridge was closed.",
        "The bridge was closed, said {name}.",
    ],
)
def test_a_nickname_is_within_a_name_and_no_quote(frame: str, name: str) -> None:
    quotes, speakers = find_quotes(frame.format(name=name))
    assert len(quotes) == 1
    assert [one.name for one in speakers] == [name]


def test_a_quoted_word_behind_a_name_is_no_nickname() -> None:
    quotes, speakers = find_quotes("Ana Roe “We left” Lee Marsh. Roe said that she was tired.")
    assert [one.name for one in speakers] == ["Ana Roe"]
    assert quotes


@pytest.mark.parametrize("name", ["Ana Ruizo Garcia", "Pedro Montalvo Diaz", "Ana Maria Ruizo Lopez"])
def test_the_first_of_two_surnames_means_its_person(name: str) -> None:
    surname = name.split()[-2]
    text = f"“We left in the rain,” said {name}, the mayor of Larne. “It was late,” {surname} added."
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == [name]


def test_a_word_inside_a_name_is_not_of_somebody_else() -> None:
    text = "“We left,” said Ana Marsh Holm. Lee Marsh, a nurse, said that she was late. “It was dark,” Marsh said."
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == ["Ana Marsh Holm", "Lee Marsh"]
