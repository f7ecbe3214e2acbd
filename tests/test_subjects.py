"""Subjects over invented sentences: what parts them from their verb, who is named behind a description."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

SUBJECTS = [  # text, then who says each quote
    # Words of time, manner or company between "who" or "which" and its verb.
    ("Ana Roe, who in May said it was late, left.", ["Ana Roe"]),
    ("Ana Roe, who on Monday told the Mail it was late, left.", ["Ana Roe"]),
    ("Ana Roe, who as a girl claimed she could fly, left.", ["Ana Roe"]),
    ("The club, which along with the unions insisted the plan would cost jobs, left.", ["club"]),
    ("Ana Roe, who aides said was late, left.", ["aides"]),
    ("The man, who police say fled, is back.", ["police"]),
    # The name behind somebody described for the first time.
    ("“It was dark,” said a neighbour, Ana Roe.", ["Ana Roe"]),
    ("“It was dark,” said one witness, former adviser Ana Roe, on Monday.", ["Ana Roe"]),
    ("It was dark, said another witness in the inquiry, Ana Roe.", ["Ana Roe"]),
    ("It was dark, according to a nurse at the clinic, Ana Roe.", ["Ana Roe"]),
    ("“It was dark,” said a neighbour, Larne Radio reported.", ["a neighbour"]),
    ("“It was dark,” said a neighbour, Ana Roe having left.", ["a neighbour"]),
    # Shares of people, and somebody else of the same kind.
    ("About 3 in 10 voters say that Roe is honest.", ["About 3 in 10 voters"]),
    ("Six in 10 Larne voters said the fee was fair.", ["Six in 10 Larne voters"]),
    ("One reader wrote: “It is late.”\n\nAnother added: “It is cold.”", ["One reader", "Another"]),
    ("Another claim was made in May.", []),
    # Bodies with a list in their names.
    (
        "“They left,” an analyst at the Council on Water, Energy and Trade told Radio Larne.",
        ["an analyst at the Council on Water, Energy and Trade"],
    ),
    # Who describes or accuses, in the passive and with a list of the accused.
    ("The chants, described by the Campaign Against Hate as “vile”, went on.", ["Campaign Against Hate"]),
    ("The hall, dubbed by locals “the barn”, is shut.", ["locals"]),
    ("Marsh accused the mayor, the police and the press of lying.", ["Marsh"]),
    ("Marsh accused Ana Roe, the mayor, of lying.", ["Marsh"]),
    ("Marsh accused Ana Roe, who left, and spoke of Larne.", []),
    # A participle that modifies an office, a verb between a comma and the end, a participle in front.
    ("“It is cold,” said managing director Ana Roe.", ["Ana Roe"]),
    ("“It is cold,” said leading cancer scientist Ana Roe.", ["Ana Roe"]),
    ("“It is cold,” says organizing expert Ana Roe.", ["Ana Roe"]),
    ("It is the third case of the disease called the Grey Death, say officials.", ["officials"]),
    ("Noting that rain was due, Roe said it was late.", ["Roe", "Roe"]),
    ("Noting the rain, Roe left.", []),
    # What a noun reports, and what it does.
    ("Roe failed on his often-repeated vow that Larne would win.", ["Roe"]),
    ("The move follows remarks from Mayor Ana Roe that seemed to help.", []),
    # Acts and pointing words that report nothing.
    ("A judge denied Roe’s request to stay the order.", []),
    ("A judge denied bail to Roe.", []),
    ("Roe denied that the request was late.", ["Roe"]),
    ("Roe reaffirmed those views at once.", []),
    ("Shops have complained of rain and say that sales fell.", ["Shops", "Shops"]),
    # "it" with a form that may be a participle.
    ("Norland claimed it bombed several bridges.", ["Norland"]),
    ("Roe reported it stolen.", []),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_who_says_each_quote(text: str, expected: list[str]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [names[one.speaker] for one in quotes if one.speaker] == expected
