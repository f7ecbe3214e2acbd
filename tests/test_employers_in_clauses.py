"""The body that somebody leads, joined or works for, named in a clause or behind "partner with"."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

BODIES = [  # what precedes or holds the quote, and the body of its speaker
    ("Ana Roe has led the Rivers Trust since 2019. “We left,” she said.", "Rivers Trust"),
    ("Ana Roe has led Volo since 2019. “We left,” she said.", "Volo"),
    ("Ana Roe joined Tarvo Foods in 2019 as an engineer. “We left,” Roe said.", "Tarvo Foods"),
    ("“We left,” said Ana Roe, who works for Volo.", "Volo"),
    ("“We left,” said Ana Roe, who works for the Rivers Trust.", "Rivers Trust"),
    ("“We left,” said Ana Roe, a partner with Holt & Marsh.", "Holt & Marsh"),
    ("Ana Roe has led Tom Orr in every poll. “We left,” she said.", None),
    ("“We left,” said Ana Roe, who works for Mayor Li Wei.", None),
    ("“We left,” said Ana Roe, who works with Dan Holt.", None),
    ("“We left,” said Ana Roe, a partner with Dan Holt in the yard.", None),
]


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_the_body_that_somebody_works_for(text: str, body: str | None) -> None:
    _, speakers = find_quotes(text)
    assert [(one.name, one.organization) for one in speakers] == [("Ana Roe", body)]
