"""Numbers read at a token: what each printed form means, and where it ends."""

from __future__ import annotations

import pytest

from newsschema.text.numbers import read_number, read_ordinal
from newsschema.text.tokens import tokenize

NUMBERS = [  # text, the words read from its start, value, kind, scale
    ("7 people", "7", 7, "digits", 1),
    ("1,200 seats", "1,200", 1200, "digits", 1),
    ("12,345,678 votes", "12,345,678", 12345678, "digits", 1),
    ("1,20,000 rupees", "1,20,000", 120000, "digits", 1),
    ("3.5 percent", "3.5", 3.5, "digits", 1),
    ("3,5 percent", "3,5", 3.5, "digits", 1),
    (".5 percent", ".5", 0.5, "digits", 1),
    ("1.200,5 euros", "1.200,5", 1200.5, "digits", 1),
    ("1,200.5 euros", "1,200.5", 1200.5, "digits", 1),
    ("1.200.000 euros", "1.200.000", 1200000, "digits", 1),
    ("1 250 000 hectares", "1 250 000", 1250000, "digits", 1),
    ("12\u202f000 homes", "12\u202f000", 12000, "digits", 1),
    ("2.3 million", "2.3 million", 2300000, "digits", 10**6),
    ("1.2bn pounds", "1.2bn", 1200000000, "digits", 10**9),
    ("20k runners", "20k", 20000, "digits", 1000),
    ("5-million", "5-million", 5000000, "digits", 10**6),
    ("2.5 lakh crore", "2.5 lakh crore", 2500000000000, "digits", 10**12),
    ("8 crore voters", "8 crore", 80000000, "digits", 10**7),
    ("2 1/2 cups", "2 1/2", 2.5, "digits", 1),
    ("5-3/4 inches", "5-3/4", 5.75, "digits", 1),
    ("2½ miles", "2½", 2.5, "digits", 1),
    ("½ mile", "½", 0.5, "fraction", 1),
    ("3/4 of them", "3/4", 0.75, "fraction", 1),
    ("3 and a half tonnes", "3 and a half", 3.5, "digits", 1),
    ("twenty-five goats", "twenty-five", 25, "words", 1),
    ("twenty five goats", "twenty five", 25, "words", 1),
    ("one hundred and sixteen", "one hundred and sixteen", 116, "words", 1),
    ("three hundred and five thousand", "three hundred and five thousand", 305000, "words", 1000),
    ("three million two hundred thousand and six", "three million two hundred thousand and six", 3200006, "words", 1),
    ("five hundred", "five hundred", 500, "words", 100),
    ("a dozen eggs", "a dozen", 12, "words", 12),
    ("two dozen", "two dozen", 24, "words", 12),
    ("a hundred and fifty", "a hundred and fifty", 150, "words", 1),
    ("half a million", "half a million", 500000, "fraction", 10**6),
    ("half a dozen", "half a dozen", 6, "fraction", 12),
    ("half-dozen", "half-dozen", 6, "fraction", 12),
    ("a half-dozen", "a half-dozen", 6, "fraction", 12),
    ("quarter of a million", "quarter of a million", 250000, "fraction", 10**6),
    ("a million and a half", "a million and a half", 1500000, "words", 10**6),
    ("two and a half", "two and a half", 2.5, "words", 1),
    ("two and a half million", "two and a half million", 2500000, "words", 10**6),
    ("three point two five", "three point two five", 3.25, "words", 1),
    ("two-thirds of", "two-thirds", 2 / 3, "fraction", 1),
    ("three quarters of", "three quarters", 0.75, "fraction", 1),
    ("a third of", "a third", 1 / 3, "fraction", 1),
    ("one-fifth of", "one-fifth", 0.2, "fraction", 1),
    ("one hundred and two hundred", "one hundred", 100, "words", 100),
    ("two three", "two", 2, "words", 1),
    ("two, three", "two", 2, "words", 1),
    ("10 20 30", "10", 10, "digits", 1),
    ("5m away", "5", 5, "digits", 1),
    ("24/7 service", "24", 24, "digits", 1),
]


@pytest.mark.parametrize(("text", "printed", "value", "kind", "scale"), NUMBERS)
def test_number(text: str, printed: str, value: float, kind: str, scale: int) -> None:
    tokens = tokenize(text)
    number = read_number(tokens, 0)
    assert number is not None
    assert text[: tokens.ends[number.end - 1]] == printed
    assert number.value == pytest.approx(value)
    assert (number.kind, number.scale) == (kind, scale)
    assert isinstance(number.value, int) == (value == int(value))


NOT_NUMBERS = [
    "several", "million", "a", "a man", "a third man", "third", "1.2.3", "1,2,3", "1,2345", ". 5", "²", "٣", "-",
    "9" * 5000, "a-time", "quarter", "",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_not_a_number(text: str) -> None:
    assert read_number(tokenize(text), 0) is None


@pytest.mark.parametrize("text", ["the second half of a match", "the 1st half of a match", "first-half goals"])
def test_a_half_that_is_counted_is_no_fraction(text: str) -> None:
    tokens = tokenize(text)
    assert read_number(tokens, tokens.lowers.index("half")) is None


def test_money_lets_letters_scale() -> None:
    assert read_number(tokenize("5m"), 0, money=True).value == 5_000_000  # type: ignore[union-attr]
    assert read_number(tokenize("5 m"), 0, money=True).value == 5_000_000  # type: ignore[union-attr]
    assert read_number(tokenize("5 m"), 0).value == 5  # type: ignore[union-attr]


def test_without_joins_and_parts_two_numbers() -> None:
    number = read_number(tokenize("two hundred and six"), 0, joins=False)
    assert number is not None
    assert (number.value, number.end) == (200, 2)


ORDINALS = [  # text, words read, value
    ("3rd place", "3rd", 3),
    ("21st century", "21st", 21),
    ("third", "third", 3),
    ("twenty-first", "twenty-first", 21),
    ("thirtieth", "thirtieth", 30),
    ("two hundredth", "two hundredth", 200),
    ("1,000th visitor", "1,000th", 1000),
]


@pytest.mark.parametrize(("text", "printed", "value"), ORDINALS)
def test_ordinal(text: str, printed: str, value: int) -> None:
    tokens = tokenize(text)
    number = read_ordinal(tokens, 0)
    assert number is not None
    assert (text[: tokens.ends[number.end - 1]], number.value, number.kind) == (printed, value, "ordinal")


@pytest.mark.parametrize("text", ["3", "3 rd", "twenty", "three", "3.5th", "", "the third"])
def test_not_an_ordinal(text: str) -> None:
    assert read_ordinal(tokenize(text), 0) is None
