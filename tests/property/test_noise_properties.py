"""How a text is set changes no quote: blanks that are missing, doubled or hard, hyphens for dashes, other signs."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from articles import LATER, STYLES, read_article
from newsschema import find_quotes

_WORD = re.compile(r"\w+")

# What is changed, and how; words and their order stay.
CHANGES: dict[str, Callable[[str], str]] = {
    "no blank before opening marks": lambda text: re.sub(r"(?<=[.,:?!]) (?=“)", "", text),
    "no blank behind stops": lambda text: re.sub(r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ [a-z])", "", text),
    "two blanks behind sentences": lambda text: re.sub(r"(?<=[.?!”]) (?=\S)", "  ", text),
    "hard blanks": lambda text: re.sub(r"(?<=[a-z]) (?=[a-z])", "\N{NO-BREAK SPACE}", text),
    "hyphens for dashes": lambda text: re.sub(r" [–—] ", " - ", text),
    "questions for commas": lambda text: re.sub(r"(?<=[a-z]),”(?= \w+ (?:said|says))", "?”", text),
}


def reading(text: str) -> list[tuple[str, list[str], str]]:
    """The quotes of a text: kind, words and who says them."""
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    return [(one.kind, _WORD.findall(one.text), names[one.speaker] if one.speaker else "") for one in quotes]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("style", [*STYLES, *LATER])
def test_how_a_text_is_set_changes_no_quote(style: str, change: str) -> None:
    body = read_article(style).passages[1].text
    assert reading(CHANGES[change](body)) == reading(body)
