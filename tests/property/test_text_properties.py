"""Scraped text with lines of marks anywhere in it: no crash, no empty line, no line of marks in the record."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsschema import convert
from newsschema.parsers.text.lines import read_lines

ARTICLE = (
    "Home",
    "Cracks close the old ferry pier",
    "By Nora Lind",
    "3 June 2024",
    "The old pier, seen from the lighthouse. Photo: Kari Nes / NTB",
    "The harbour council voted on Monday to close the old ferry pier after engineers found cracks in nine piles.",
    "Ferries to the outer islands will leave from the timber quay until the spring, said harbour master Ole Lindqvist.",
    "Fears for the summer",
    "Shopkeepers on the islands fear for their trade. “We live on day trippers,” said Ida Moen, who sells ice cream.",
    "A new pier would cost 14 million kroner, more than three years of harbour dues, the council said.",
    "Read more",
    "All rights reserved.",
)
MARKS = (
    "•",
    "-",
    "*",
    "+",
    "o",
    "–",
    "—",
    "1.",
    "12)",
    "·",
    "■ ",
    "  •  ",
    "***",
    "---",
    "=====",
    "• •",
    "|",
    "…",
    "“",
)
marks = st.one_of(
    st.sampled_from(MARKS),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), min_size=1, max_size=1),
    st.text("-*•=_.|#~ ", min_size=1, max_size=12),
)
insertions = st.lists(st.tuples(st.integers(0, len(ARTICLE)), marks), min_size=1, max_size=12)


def inserted(where: list[tuple[int, str]], join: str) -> str:
    lines = list(ARTICLE)
    for at, mark in sorted(where, reverse=True):
        lines.insert(at, mark)
    return join.join(lines)


@settings(max_examples=300, deadline=None)
@given(insertions, st.sampled_from(("\n", "\n\n")))
def test_no_line_is_empty_and_none_crashes(where: list[tuple[int, str]], join: str) -> None:
    text = inserted(where, join)
    assert all(line.text.strip() for line in read_lines(text))
    convert(text.encode(), name="inserted.txt")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(7, len(ARTICLE)), st.sampled_from(("•", "-", "*", "–", "·", "***")))))
def test_lone_bullets_are_no_part_of_the_body(where: list[tuple[int, str]]) -> None:
    article = convert(inserted(where, "\n\n").encode(), name="inserted.txt")
    assert not {"•", "-", "*", "–", "·", "***"} & set(article.body.split("\n\n"))
