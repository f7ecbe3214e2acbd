"""What goes on behind words in marks, topics with marks or a question, and verbs of plural speakers behind content."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

MARKED = [  # text, then what its quotes report
    (
        "Roe said the crew had a “rough night” after the storm broke.",
        ["the crew had a “rough night” after the storm broke"],
    ),
    (
        "Lau admitted the family had been through a “hard year” after claims by a neighbour.",
        ["the family had been through a “hard year” after claims by a neighbour"],
    ),
    (
        "Roe said the firm would test the ship “many times” before carrying any cargo.",
        ["the firm would test the ship “many times” before carrying any cargo"],
    ),
    (
        "Roe said the plan will be “a mess” after the election.",
        ["the plan will be “a mess” after the election"],
    ),
    (
        "Roe said the number of “dead letters”, as clerks call them, is growing.",
        ["the number of “dead letters”, as clerks call them, is growing"],
    ),
    (
        "Lau said she would have “refused” to sign and did not know that it was for sale.",
        ["she would have “refused” to sign and did not know that it was for sale"],
    ),
    ("Lau was accused of posing as a “nurse” during the war.", ["posing as a “nurse” during the war"]),
    # What is so, and a label: the writer gives the time at which it was said.
    ("Roe said it was “a mess” after the match.", ["it was “a mess”"]),
    ("Roe said the crew was “ready” before leaving the hall.", ["the crew was “ready”"]),
    ("Lau called the vote a “farce” before leaving the hall.", ["the vote a “farce”"]),
    ("Lau described the cuts as “cruel” after the vote.", ["the cuts as “cruel”"]),
    ("Roe said prices would rise and lifted its forecast.", ["prices would rise"]),
    ("The firm said it would have a new owner and lifted its forecast.", ["it would have a new owner"]),
]

TOPICS = [
    ("The sisters spoke of how they had hidden in a barn.", ["how they had hidden in a barn"]),
    ("Lau spoke to pupils on Monday about why he had quit the force.", ["why he had quit the force"]),
    ("Roe alluded to her illness and “the end of a long road.”", ["her illness and “the end of a long road.”"]),
    ("Lau talked about the need for “honest” work.", ["the need for “honest” work"]),
    ("While Ana Roe spoke of a “hard year” before the match, her rivals were silent.", ["a “hard year”"]),
    ("Roe, speaking of a “hard year”, thanked the crew.", ["a “hard year”"]),
    ("Lau spoke about trade.", []),
    ("Lau talked about the boats he sold.", []),
    ("She speaks of the sea.", []),
    ("People who talk about how they feel live longer.", []),
    ("He can talk about how he won.", []),
    ("The band talks about the film “Salt Road” in the book.", []),
]

PLURAL = [
    ("Police said a guard was robbed and are now looking for a man.", ["a guard was robbed"]),
    ("Police said a man was found dead and are treating it as murder.", ["a man was found dead"]),
    ("Officers said a van was stolen and have asked for help.", ["a van was stolen"]),
    ("Officials said a school was shut and is being cleaned.", ["a school was shut and is being cleaned"]),
    ("Officials said two schools were shut and are being cleaned.", ["two schools were shut and are being cleaned"]),
    ("Doctors said he was in pain and was given pills.", ["he was in pain and was given pills"]),
    ("Roe said the men were fed and are now at home.", ["the men were fed and are now at home"]),
    ("Police said the boy was seen and can be helped.", ["the boy was seen and can be helped"]),
]


@pytest.mark.parametrize(("text", "expected"), [*MARKED, *TOPICS, *PLURAL])
def test_ends(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text)[0]] == expected
