"""Whether words are reported speech at all, and which of them, over invented sentences."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text, then what its quotes report in order, spans joined by one space; with what must not match.
HEAD_NOUNS = [  # a noun for what is said leads its sentence
    ("Roe’s claim that the vote was stolen has been rejected.", ["the vote was stolen"]),
    ("A statement by the army that the road was open was false.", ["the road was open"]),
    ("Promises from the council that nobody would be moved did little to calm residents.", ["nobody would be moved"]),
    ("Despite Roe’s announcement that the mill was sold, work goes on.", ["the mill was sold"]),
    ("Amid her warnings that the dam leaks, closing the road has been ruled out.", ["the dam leaks"]),
    ("Claims that the vote was stolen have been rejected.", []),
    ("The claim that made Roe famous was false.", []),
    ("Roe’s remarks that drew laughter were deleted.", []),
    ("Despite Roe’s promise to cut fees, rents rose.", []),
]

GAPS = [  # a relative pronoun before the cue is the subject of what is reported
    ("The man who police said robbed two banks was caught on Friday.", ["robbed two banks"]),
    ("The man, who police say fled, is back.", ["fled"]),
    ("The engine, which Norda claims is a big improvement, is new.", ["is a big improvement"]),
    ("A convoy that witnesses said was carrying rice was hit.", ["was carrying rice"]),
    ("Two men died in what police say was a robbery.", ["was a robbery"]),
    ("It was sold to a firm that Roe said on Monday had no funds.", ["had no funds"]),
    ("If what the minister said is true, the dam will hold.", []),
    ("The price, which experts say the board will cut, is high.", []),
    ("He met a woman whom friends described as shy.", []),
    ("The report says which claims are true.", ["which claims are true"]),
]

NOUNS = [  # a noun with the form of a reporting verb
    ("That is not “nearly all” – the Larne shares being sold are worth little.", []),
    ("Exhaustion results from chronic parenting stress (Moe and Roe, 2017).", []),
    ("Most local demands being met, the strike ended.", []),
    ("The fund says the reports are late.", ["the reports are late"]),
    ("The firm, which Roe says is sound, was sold.", ["is sound"]),
]


@pytest.mark.parametrize(("text", "expected"), [*HEAD_NOUNS, *GAPS, *NOUNS])
def test_speech_or_not(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text)[0]] == expected
