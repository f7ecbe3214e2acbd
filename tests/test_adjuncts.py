"""Words of time and occasion between a subject and its verb belong to neither."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

SUBJECTS = [("The union", "union"), ("Ana Roe", "Ana Roe"), ("Two drivers", "Two drivers"), ("Elm Foods", "Elm Foods")]
ADJUNCTS = [
    "late on Friday", "early on Monday", "late last week", "in March", "in March 2024", "in 2019", "on March 3",
    "on 3 March", "at the weekend", "this past week", "all week", "last Tuesday", "Tuesday night", "a week ago",
    "two days later", "days later", "the following day", "at the time", "in recent days", "for years", "overnight",
    "during the hearing", "after the verdict", "at a press conference", "on Twitter", "in court", "in response",
    "yesterday afternoon", "at the end of March", "for his part", "at midday", "at 3pm",
]  # fmt: skip


@pytest.mark.parametrize(("subject", "name"), SUBJECTS)
@pytest.mark.parametrize("adjunct", ADJUNCTS)
def test_the_subject_ends_before_them(subject: str, name: str, adjunct: str) -> None:
    [quote], [speaker] = find_quotes(f"{subject} {adjunct} said the road was closed.")
    assert (quote.text, speaker.name) == ("the road was closed", name)


OTHERS = [
    ("Ministers of the day said the road was closed.", "Ministers of the day"),
    ("Theresa May said the road was closed.", "Theresa May"),
    ("A poll in June showed the road was closed.", "A poll in June"),
    ("A reporter at the briefing said the road was closed.", "A reporter at the briefing"),
    ("More than 4 in 10 said the road was closed.", "More than 4 in 10"),
    ("Traffic stopped after the governor said the road was closed.", "the governor"),
    ("Traffic stopped after Ana Roe said the road was closed.", "Ana Roe"),
    ("Traffic stopped after figures showed the road was closed.", "figures"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_words_that_belong_to_the_subject(text: str, name: str) -> None:
    _, [speaker] = find_quotes(text)
    assert speaker.name == name


BEHIND = ["this past week", "a week ago", "two days later", "the following day", "yesterday afternoon", "late Thursday"]


@pytest.mark.parametrize("adjunct", BEHIND)
def test_they_end_an_inverted_subject_and_precede_that(adjunct: str) -> None:
    [quote], [speaker] = find_quotes(f"“The road is closed,” said the union {adjunct}.")
    assert (quote.text, speaker.name) == ("The road is closed,", "union")
    [quote], [speaker] = find_quotes(f"The union said {adjunct} that the road was closed.")
    assert (quote.text, speaker.name) == ("the road was closed", "union")
