"""Where reported content ends, over invented sentences: before where it was said and what the writer adds."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

VENUES = [  # text, then what its one quote reports
    ("Roe called the coach a “danger” to children in a post on X.", "the coach a “danger” to children"),
    ("Roe called Lau an “enemy” of the town in a letter to the club.", "Lau an “enemy” of the town"),
    ("Roe said the plan is “not ours” in response to an email query.", "the plan is “not ours”"),
    ("Roe said the ferry was late during a press conference on Monday.", "the ferry was late"),
    ("Roe said the ferry was late in a brief statement posted on X.", "the ferry was late"),
    ("Roe said trade had fallen steeply in remarks to reporters.", "trade had fallen steeply"),
    ("Roe warned of floods in a video posted on Facebook.", "floods"),
    # What a verb needs, other places, and what a clause follows.
    ("Roe said the error was in a letter to the mayor.", "the error was in a letter to the mayor"),
    ("Roe said Lau had been named in a statement by the club.", "Lau had been named in a statement by the club"),
    ("Roe said it would reply in a letter to Lau.", "it would reply in a letter to Lau"),
    ("Roe said the ferry sank in a harbour near Larne.", "the ferry sank in a harbour near Larne"),
    ("Roe called for a ban in response to the attacks.", "a ban in response to the attacks"),
    ("Roe said he found a job in a radio station.", "he found a job in a radio station"),
    (
        "Roe said he was hurt in a call that lasted until it was dark.",
        "he was hurt in a call that lasted until it was dark",
    ),
]


@pytest.mark.parametrize(("text", "expected"), VENUES)
def test_where_content_ends(text: str, expected: str) -> None:
    quotes, _ = find_quotes(text)
    assert [one.text for one in quotes] == [expected]
