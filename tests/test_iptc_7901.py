"""IPTC 7901 wire text."""

from __future__ import annotations

import pytest

from newsschema import convert

STORY = (
    "\x01abc012 4 i 120  nwa 0099\r\n\nGlacier/climate/\r\n\x02{heads} =\r\n\n"
    "   Bern (nwa) - A glacier above the village lost a metre of ice since\r\n"
    "the spring, surveyors said on Tuesday after a week of measurements.\r\n\n"
    '   "We did not expect it," one surveyor said.\r\n\n'
    "# Notebook\r\n\n## Contacts\r\n- Editing by: A. Person\r\n\nnwa ap\r\n\x03{sent}\r\n\x7f\x04"
)
HEADS = [  # lines before the text; headline, authors
    ("Glacier melts faster than feared", "Glacier melts faster than feared", []),
    ("1ST LEAD\nGlacier melts faster than feared", "Glacier melts faster than feared", []),
    ("Glacier melts faster\nBy Reto Frei, nwa", "Glacier melts faster", ["Reto Frei"]),
]
SENT = [("091015 GMT Jul 19", "2019-07-09T10:15:00Z"), ("091015 Jul 19", "2019-07-09T10:15:00"), ("", None)]


@pytest.mark.parametrize(("heads", "headline", "authors"), HEADS)
def test_heads(heads: str, headline: str, authors: list[str]) -> None:
    article = convert(STORY.format(heads=heads, sent="").encode())
    assert article.source.format == "iptc-7901"
    assert (article.headline, [author.name for author in article.authors]) == (headline, authors)
    assert article.slugline == "Glacier/climate"


@pytest.mark.parametrize(("sent", "published"), SENT)
def test_the_time_of_transmission(sent: str, published: str | None) -> None:
    article = convert(STORY.format(heads="Glacier melts", sent=sent).encode())
    assert (article.published and article.published.value) == published


def test_wrapped_lines_are_joined_and_notes_to_editors_left_out() -> None:
    assert convert(STORY.format(heads="Glacier melts", sent="").encode()).body == (
        "Bern (nwa) - A glacier above the village lost a metre of ice since the spring, surveyors said on Tuesday "
        'after a week of measurements.\n\n"We did not expect it," one surveyor said.'
    )


def test_a_message_without_marks_between_its_parts() -> None:
    story = "\x01abc012 4 i 120  nwa 0099\n\nGlacier melts faster than feared\n\nBern (nwa) - A glacier lost a metre.\n"
    article = convert(story.encode())
    assert (article.headline, article.body) == (
        "Glacier melts faster than feared",
        "Bern (nwa) - A glacier lost a metre.",
    )
