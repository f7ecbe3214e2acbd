"""Ends of content before other cues, occasions, brackets and asides, and verbs that report nothing."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

ENDS = [  # text, then what its quotes report
    (
        "The union told members to stay, said Ana Roe, its head since May.",
        ["to stay", "The union told members to stay"],
    ),
    ("Lau asked for help, said Ana Roe, a clerk.", ["help", "Lau asked for help"]),
    (
        "The man fled before telling police where he lived, Roe said.",
        ["where he lived", "The man fled before telling police where he lived"],
    ),
    ("According to the mayor, as of 2016, the mill had lost men.", ["as of 2016, the mill had lost men"]),
    # What leads ends before the speaker.
    ("As it rained, Roe said the boat, a ferry, had sunk.", ["the boat, a ferry, had sunk"]),
    ("After the vote, Roe said that the mill, which is old, had been sold.", ["the mill, which is old, had been sold"]),
    ("Although it was late, Lau told the crew that the boat, a ferry, would sail.", ["the boat, a ferry, would sail"]),
    ("When Roe asked them to pay, they left.", ["them to pay"]),
    ("After Roe said the mill was old, workers left the hall.", ["the mill was old"]),
    ("The mill is shut, according to the Echo.", ["The mill is shut"]),
    ("Lau said on Monday that because of the storm, it was shut.", ["because of the storm, it was shut"]),
    ("Police told a court in Larne that if it rains, it is off.", ["if it rains, it is off"]),
    (
        "He said Norland returned fire and destroyed some coastal posts.",
        ["Norland returned fire and destroyed some coastal posts"],
    ),
    # The occasion on which a thing was announced or asked for; of a clause it may be part.
    ("The mayor announced the deal during a meeting in the hall with Ana Roe.", ["the deal"]),
    ("Roe announced the sale at a rally in Larne.", ["the sale"]),
    ("Roe called for calm at a vigil on Sunday.", ["calm"]),
    ("Roe said she fell during a meeting in May.", ["she fell during a meeting in May"]),
    ("Roe called for a ban on boats in the bay.", ["a ban on boats in the bay"]),
    # Brackets, asides of time, contrasts behind a dash, a source without a comma.
    ("Roe denies that this stops her from hiring a man (if she can find one).", ["this stops her from hiring a man"]),
    ("Roe said the road (the only one to the port) was shut.", ["the road (the only one to the port) was shut"]),
    ("The bank announced that it was selling its art, shortly after Roe quit.", ["it was selling its art"]),
    ("Roe said she was robbed shortly after she left.", ["she was robbed shortly after she left"]),
    ("Roe has been accused of lying to the town — and now she is mayor.", ["lying to the town"]),
    (
        "Roe said towns, among them Larne, D.C., that tax cars are clean.",
        ["towns, among them Larne, D.C., that tax cars are clean"],
    ),
]

NOTHING = [  # nothing was said: negations behind adverbs, requests for comment, thoughts
    "Although he has not loudly stressed his illness, Roe has written about it.",
    "Roe has not publicly confirmed the sale.",
    "The firm has never fully explained why it closed the mill.",
    "The paper has asked the firm for comment and will update this post if it responds.",
    "The pair wondered whether the right salt would help the crystals grow.",
]

SAID = [
    ("Roe has repeatedly emphasized the need for rain.", ["the need for rain"]),
    ("Roe wondered aloud whether it would rain.", ["whether it would rain"]),
    ("“Is it late?” she wondered.", ["Is it late?"]),
    ("Roe asked the town for a loan and will pay it back.", ["the town for a loan"]),
]


@pytest.mark.parametrize(("text", "expected"), [*ENDS, *SAID])
def test_contents(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text)[0]] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_content(text: str) -> None:
    assert find_quotes(text)[0] == []
