"""A body far shorter than its document states: `body_incomplete`, in every format that states a length."""

from __future__ import annotations

import json

import pytest

from newsschema import convert
from newsschema.completeness import missing_part
from newsschema.draft import Draft

SENTENCE = "The ferry left the harbour at dawn with 12 passengers on board. "
WHOLE = SENTENCE * 12  # 132 words, 767 characters

STATED = [  # words and characters stated, the body, whether it is far shorter
    (132, None, WHOLE, False),
    (160, None, WHOLE, False),  # a count that also has the captions
    (400, None, WHOLE, True),
    (70, None, "A caption.", False),  # too short to say anything
    (None, len(WHOLE), WHOLE, False),
    (None, 4_000, WHOLE, True),
    (None, None, "", False),
    (140, None, "船が港を出た。" * 20, False),  # Japanese is counted by character
    (400, None, "", True),
]


@pytest.mark.parametrize(("words", "characters", "body", "short"), STATED)
def test_a_body_is_compared_with_what_is_stated(
    words: int | None, characters: int | None, body: str, short: bool
) -> None:
    assert bool(missing_part(Draft(stated_words=words, stated_characters=characters), body)) is short


def page(fact: str, paragraphs: int) -> bytes:
    texts = "".join(f"<p>{SENTENCE}{number}.</p>" for number in range(paragraphs))
    linked = f'{{"@type": "NewsArticle", "headline": "Ferry sails", {fact}}}'
    return (
        f'<html lang="en"><head><script type="application/ld+json">{linked}</script></head>'
        f"<body><article><h1>Ferry sails</h1>{texts}</article></body></html>"
    ).encode()


DOCUMENTS = [
    (page('"wordCount": 900', 12), True),
    (page('"wordCount": "1,900"', 12), True),
    (page('"wordCount": 150', 12), False),
    (page('"wordCount": "many"', 12), False),
    (json.dumps({"title": "Ferry sails", "text": WHOLE, "word_count": 900}).encode(), True),
    (json.dumps({"title": "Ferry sails", "text": WHOLE, "word_count": 130}).encode(), False),
    (
        json.dumps(
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "F", "articleBody": WHOLE,
             "wordCount": 900}
        ).encode(),
        True,
    ),
    (
        json.dumps(
            {"uri": "urn:x:1", "headline": "Ferry sails", "body_text": WHOLE, "wordcount": 900, "versioncreated": "x"}
        ).encode(),
        True,
    ),
    (
        json.dumps(
            {"uri": "urn:x:1", "headline": "Ferry sails", "body_text": WHOLE, "wordcount": 132, "versioncreated": "x"}
        ).encode(),
        False,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("document", "short"), DOCUMENTS)
def test_every_format_that_states_a_length_is_checked(document: bytes, short: bool) -> None:
    codes = [notice.code for notice in convert(document).notices]
    assert codes.count("body_incomplete") == short
