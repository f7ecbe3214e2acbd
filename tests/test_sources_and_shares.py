"""Sources before a colon, documents without an article, shares of a whole, speech over several paragraphs."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

SOURCES = [  # text, then what its quotes report
    ("Bonus points, per the experts: Salt water helps to heal wounds.", ["Salt water helps to heal wounds"]),
    ("Per the experts: Salt water helps to heal wounds.", ["Salt water helps to heal wounds"]),
    ("Why we like it, according to our testers: The handle stays cool.", ["The handle stays cool"]),
    ("The downside, according to owners: The lid is hard to clean.", ["The lid is hard to clean"]),
    ("Per Ana Roe, the lid is hard to clean.", ["the lid is hard to clean"]),
    ("The lid is hard to clean, per our testers.", ["The lid is hard to clean"]),
    ("The road is shut, according to Roe: it floods.", ["The road is shut"]),
    ("Per person: three eggs and a cup of milk.", []),
    ("Two per customer: no more.", []),
    ("Per the rules, the game was lost.", []),
    ("Cost per night: 40 euros.", []),
    ("According to evidence presented at trial, Lau hid the knife in a shed.", ["Lau hid the knife in a shed"]),
    ("According to papers filed in court, the firm owes $2 million.", ["the firm owes $2 million"]),
    ("The boat had no lights, according to testimony heard in court.", ["The boat had no lights"]),
    ("As documents leaked to the Larne Times show, the order came from Lau.", ["the order came from Lau"]),
    ("As records obtained by the paper have revealed, it was never tested.", ["it was never tested"]),
    ("As the chart shows, prices fell.", []),
]

SHARES = [
    ("Of those who have moved, the survey found, 40% regret it.", ["Of those who have moved 40% regret it"]),
    ("Of the farmers asked, the study said 12% had lost sheep.", ["Of the farmers asked 12% had lost sheep"]),
    ("Among the young, the poll found that 60% want a new road.", ["Among the young 60% want a new road"]),
    ("Of the two, Roe said the first was better.", ["the first was better"]),
    ("Among friends, Roe said the first was better.", ["the first was better"]),
    ("In May, Roe said 40 boats were lost.", ["40 boats were lost"]),
]

RELATED = [  # what a relative clause behind a clause says is said; behind what is asked for and of a name it is not
    ("Roe said she wore a mask, which feeds air into the lungs.", ["she wore a mask, which feeds air into the lungs"]),
    ("Roe said she liked crime novels, which are her favourite.", ["she liked crime novels, which are her favourite"]),
    ("Roe urged them to let aid into the camp, where 90 are stuck.", ["them to let aid into the camp"]),
    ("Roe said she met Ana Lau, who is the mayor of Larne.", ["she met Ana Lau"]),
]

PARAGRAPHS = [
    (
        "Roe runs it.\n\n“It was late,” she recalled.\n\n“As we worked, men rang me.\n\n“We kept on,” she said.",
        ["It was late,", "As we worked, men rang me. We kept on,"],
    ),
    (
        "Roe runs it.\n\n“It was late,” she recalled.\n\n“As we worked, men rang me.”\n\n“We kept on,” she said.",
        ["It was late, As we worked, men rang me.", "We kept on,"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*SOURCES, *SHARES, *RELATED, *PARAGRAPHS])
def test_contents(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text)[0]] == expected
