"""Quoted words in parts, in few words and in headlines: what is one quote, where it begins and ends, who says it.

`data/marked_words.txt` has a text on each line, the spans of its quotes in braces behind their number, and below it the
kind, the cue and the words that name the speaker of each.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsschema import find_quotes
from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import extract
from newsschema.models.quotes import Quote

BODY = "The council met on Tuesday. “It is late,” said Ana Roe. “We know,” said Okello, the minister."
BRACES = re.compile(r"\{\d:|\}")
SENTENCES, HEADLINES = (
    part.split("\n") for part in (Path(__file__).parent / "data" / "marked_words.txt").read_text("utf-8").split("\n##")
)


def _cases(lines: list[str]) -> list[tuple[str, list[str]]]:
    """The texts, braces included, each with the lines below it."""
    cases: list[tuple[str, list[str]]] = []
    for line in lines[1:]:
        if line.startswith(" "):
            cases[-1][1].append(line.strip())
        elif line and line[0] != "#":
            cases.append((line, []))
    return cases


def _marked(text: str, quotes: list[Quote]) -> tuple[str, list[str]]:
    """A text with its quotes in braces, and a line for each."""
    places = [(span.start, 1, f"{{{number}:") for number, quote in enumerate(quotes, 1) for span in quote.spans]
    places += [(span.end, 0, "}") for quote in quotes for span in quote.spans]
    for place, _, brace in sorted(places, reverse=True):
        text = text[:place] + brace + text[place:]
    lines = [
        f"{number} {quote.kind} | {quote.cue.exact if quote.cue else '-'} | "
        f"{quote.speaker_span.exact if quote.speaker_span else '-'}"
        for number, quote in enumerate(quotes, 1)
    ]
    return text, lines


@pytest.mark.parametrize(("text", "expected"), _cases(SENTENCES))
def test_marked_words(text: str, expected: list[str]) -> None:
    plain = BRACES.sub("", text)
    assert _marked(plain, find_quotes(plain)[0]) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), _cases(HEADLINES))
def test_headlines(text: str, expected: list[str]) -> None:
    plain = BRACES.sub("", text)
    found = extract(Reading((Passage("/headline", plain), Passage("/body", BODY))))["quotes"]
    assert _marked(plain, [quote for quote in found if quote.spans[0].field == "/headline"]) == (text, expected)
