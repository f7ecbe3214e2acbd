"""Words that describe an office before a name: adverbs with participles, compounds with hyphens, words of licence."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

FRAMES = (
    "“We left in the rain,” said {office} Ana Roe.",
    "“We left in the rain,” {office} Ana Roe said.",
    "“We left in the rain,” {office} Ana Roe told the Herald.",
    "The road was shut, according to {office} Ana Roe.",
)
DESCRIBED = (
    "newly elected",
    "newly-elected",
    "recently appointed",
    "recently re-elected",
    "highly respected",
    "widely popular",
    "locally born",
    "freshly crowned",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("head", ["mayor", "police chief", "coach"])
@pytest.mark.parametrize("described", DESCRIBED)
def test_an_adverb_describes_an_office(described: str, head: str, frame: str) -> None:
    quotes, speakers = find_quotes(frame.format(office=f"{described} {head}"))
    assert len(quotes) == 1
    assert [(one.name, (one.title or "").endswith(head)) for one in speakers] == [("Ana Roe", True)]


@pytest.mark.parametrize("described", ["long-time", "well-known", "first-year"])
def test_a_compound_that_begins_as_an_adverb_describes_an_office(described: str) -> None:
    _, speakers = find_quotes(FRAMES[0].format(office=f"{described} lawyer"))
    assert [(one.name, one.title) for one in speakers] == [("Ana Roe", f"{described} lawyer")]


@pytest.mark.parametrize("word", ["registered", "licensed", "certified", "chartered"])
def test_a_word_of_licence_is_part_of_a_title(word: str) -> None:
    for text in (FRAMES[0].format(office=f"{word} nurse"), f"“We left in the rain,” said Ana Roe, a {word} nurse."):
        _, speakers = find_quotes(text)
        assert [(one.name, one.title) for one in speakers] == [("Ana Roe", f"{word} nurse")]


@pytest.mark.parametrize(
    "text",
    [
        "“We left in the rain,” she said, clearly tired.",
        "Hardly anyone left, and publicly nobody said why.",
        "“We left in the rain,” he said, newly elected and happy.",
    ],
)
def test_an_adverb_without_an_office_names_nobody(text: str) -> None:
    _, speakers = find_quotes(text)
    assert not [one.name for one in speakers if "ly" in one.name]
