"""A grammar of quote sentences, drawn with a fixed seed: words, kind and speaker are known by construction."""

from __future__ import annotations

import random
from typing import NamedTuple

import pytest

from newsschema import find_quotes


class Drawn(NamedTuple):
    """A text with one quote: its words, spans joined by one space, its kind and the name of its speaker."""

    text: str
    words: str
    kind: str
    speaker: str


# How a speaker is named at the cue, who that is, and what the text says before.
SPEAKERS = (
    ("Carla Benedetti", "Carla Benedetti", ""),
    ("Governor Kofi Asante", "Kofi Asante", ""),
    ("party leader Nadia Karimova", "Nadia Karimova", ""),
    ("Peter Vandermeer, the sheriff of Arlow County,", "Peter Vandermeer", ""),
    ("Grace Wanjiru, who coaches the youth team,", "Grace Wanjiru", ""),
    ("the 34-year-old", "Edward Pell", "Edward Pell, 34, was rescued on Monday."),
    ("Solberg", "Ingrid Solberg", "Councillor Ingrid Solberg visited the farm."),
    ("the Tavistone School Board", "Tavistone School Board", ""),
    ("four teachers", "four teachers", ""),
    ("a spokeswoman for the hospital", "a spokeswoman for the hospital", ""),
)
SPOKEN = (
    "The pipes burst before dawn.",
    "Every field here is under water. We will not give up.",
    "Where has all the money gone?",
    "They came back!",
)
REPORTED = ("the driver had fallen asleep", "the school would stay open", "two boats were still at sea")
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("``", "''"))
TAILS = (
    "",
    " on Friday",
    " late Thursday",
    " last week",
    " at a rally in Arlow",
    " in an interview",
    " after the vote",
)
BETWEEN = ("", " on Friday", " while touring the farm", " before boarding a bus", " after the vote")
VERBS = ("said", "claimed", "admitted", "declared", "insisted", "warned")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _draw(choose: random.Random) -> Drawn:
    """One text of the grammar."""
    phrase, name, before = choose.choice(SPEAKERS)
    verb, (left, right) = choose.choice(VERBS), choose.choice(MARKS)
    spoken, reported, tail = choose.choice(SPOKEN), choose.choice(REPORTED), choose.choice(TAILS)
    closed = spoken if spoken[-1] in "?!" else f"{spoken[:-1]},"
    ended = phrase if tail else phrase.rstrip(",")
    subject, between = _capital(phrase), choose.choice(BETWEEN)
    text, words, kind = choose.choice((
        (f"{left}{closed}{right} {phrase} {verb}{tail}.", closed, "direct"),
        (f"{left}{closed}{right} {verb} {ended}{tail}.", closed, "direct"),
        (f"{subject} {verb}{between}: {left}{spoken}{right}", spoken, "direct"),
        (f"{subject} {verb}{between}, {left}{spoken}{right}", spoken, "direct"),
        (f"{subject} {verb}{between} that {reported}.", reported, "indirect"),
        (f"{_capital(reported)}, {phrase} said{tail}.", _capital(reported), "indirect"),
        (f"{_capital(reported)}, as {phrase} said{tail}.", _capital(reported), "indirect"),
        (f"{_capital(reported)}, according to {phrase.rstrip(',')}.", _capital(reported), "indirect"),
    ))  # fmt: skip
    return Drawn(f"{before}\n\n{text}".strip(), words, kind, name)


_SEED, _SIZE = 16, 200
_CHOOSE = random.Random(_SEED)


@pytest.mark.parametrize("drawn", [_draw(_CHOOSE) for _ in range(_SIZE)], ids=range(_SIZE))
def test_drawn_sentences(drawn: Drawn) -> None:
    quotes, speakers = find_quotes(drawn.text)
    names = {speaker.id: speaker.name for speaker in speakers}
    found = [(quote.kind, quote.text, _capital(names.get(quote.speaker or "", "?"))) for quote in quotes]
    assert found == [(drawn.kind, drawn.words, _capital(drawn.speaker))]
