"""What nouns for what is said report: "her claim that", "reports emerged that", "the union's demand to", passives."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema import find_quotes

OWNERS = ("Ana Roe's", "the mayor's", "the water company's", "a doctor's")
OWNED = [
    f"{lead} {owner} {noun} that the lake was safe."
    for lead, owner, noun in product(
        ("The article is based on", "The row follows"),
        OWNERS,
        ("claim", "assurance", "conclusion", "explanation", "warning", "answer"),
    )
]
LINKED = [
    f"{owner} {adjective}{noun} {be} that the lake was safe."
    for owner, adjective, noun, be in product(
        ("Her", "Ana Roe's", "The mayor's"), ("main ", ""), ("argument", "answer", "conclusion"), ("is", "was")
    )
]
NEWS = [
    f"{noun} {verb} {time}that the lake was safe."
    for noun, verb, time in product(
        ("Reports", "Rumours", "Rumors"), ("emerged", "surfaced", "spread"), ("", "on Friday ", "last week ")
    )
]
ASKED = [
    f"{lead} {owner} {noun} to sell the old mill."
    for lead, owner, noun in product(
        ("Few heeded", "The vote follows"), (*OWNERS, "her"), ("request", "demand", "call", "plea", "pledge", "threat")
    )
]
ACCUSED = [
    f"{lead} accused {agent}of hiding its losses."
    for lead, agent in product(
        ("The bank was", "The firm has been", "Both clubs were"),
        ("", "on Friday ", "Wednesday ", "by its rivals ", "by the union's head, Ana Roe, ", "on Monday by rivals "),
    )
]

OTHERS = [  # text, then what its quotes report
    ("There were reports that the dam had cracked.", ["the dam had cracked"]),
    ("Word came on Sunday that the king had died.", ["the king had died"]),
    ("He handed her a note with the message that the train was cancelled.", ["the train was cancelled"]),
    ("She gave him the assurance that the money was safe.", ["the money was safe"]),
    ("One of her key points is that the law is vague.", ["the law is vague"]),
    ("Lau broke his often-repeated vow that the tram would run in May.", ["the tram would run in May"]),
    ("The firm faces calls from residents to shut the plant.", ["to shut the plant"]),
    ("Roe's demand to widen the road was turned down.", ["to widen the road"]),
    (
        "Lau is accused by critics of raising taxes and of ignoring the poor.",
        ["raising taxes and of ignoring the poor"],
    ),
    ("Roe was told by her boss, Ana Lau, to go to the police.", ["to go to the police"]),
    (
        "Note that if Lau is right, and manages to prove his claim that the trial was unfair, the fine would fall.",
        ["the trial was unfair"],
    ),
    ("The town wins if the judge accepts her argument that the lease is void.", ["the lease is void"]),
]

NOTHING = [  # nouns that nobody owns, other uses of them, charges without an accuser
    "The fact that the mill closed is sad.",
    "The claim that he made was odd.",
    "Her argument was short.",
    "His plan to sell the mill failed.",
    "Reports spread by rivals hurt the firm.",
    "The call to Roe was short.",
    "Her appeal to voters failed.",
    "The firm's call to action was ignored.",
    "The demand for bread rose.",
    "The threat to the club is real.",
    "His request is that of a child.",
    "The answer is to sell.",
    "The town's plea for help was brief.",
    "He left with the box that Roe had sold.",
    "He cannot stop with the answer that it is late.",
    "The bank is accused of theft.",
    "The finding that they published was odd.",
    "Word of mouth helped the shop.",
    "A judge denied Roe's request to stay the order.",
]


def _found(text: str) -> list[str]:
    return [quote.text for quote in find_quotes(text)[0]]


@pytest.mark.parametrize("text", [*OWNED, *LINKED, *NEWS])
def test_clause_of_a_noun(text: str) -> None:
    assert _found(text) == ["the lake was safe"]


@pytest.mark.parametrize("text", ASKED)
def test_act_that_a_noun_asks_for(text: str) -> None:
    assert _found(text) == ["to sell the old mill"]


@pytest.mark.parametrize("text", ACCUSED)
def test_charge_behind_time_and_agent(text: str) -> None:
    assert _found(text) == ["hiding its losses"]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_other_contents(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_content(text: str) -> None:
    assert _found(text) == []
