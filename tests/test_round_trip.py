"""What is written as another standard is read back as the same article."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsschema import Converted, convert, convert_all
from newsschema.export.records import record_line
from newsschema.models import Article
from newsschema.schema import EXAMPLE
from newsschema.source import SourceDocument
from standards import ARTICLES, NAMES

STANDARDS = ("ninjs", "ninjs+newsschema", "schema.org")
SAME = (
    "headline", "deck", "authors", "language", "section", "keywords", "body", "blocks", "photos", "dates", "figures",
    "quotes", "speakers",
)  # fmt: skip


def content(article: Article) -> dict[str, Any]:
    """What must come back; of times the value alone, for what it was read from is now the standard's document."""
    record = json.loads(article.to_json())
    kept = {key: record[key] for key in SAME}
    for key in ("published", "modified"):
        kept[key] = record[key] and record[key]["value"]
    kept["dateline"] = record["dateline"] and record["dateline"]["text"]
    return kept | {key: record["source"][key] for key in ("url", "publisher")}


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_a_sample_comes_back(article: Article, standard: str) -> None:
    again = convert(record_line(article, standard))
    assert again.source.format == standard.removesuffix("+newsschema")
    assert content(again) == content(article)


@pytest.mark.parametrize("standard", STANDARDS)
def test_many_come_back_from_one_file(standard: str) -> None:
    lines = b"".join(record_line(article, standard) for article in ARTICLES)
    results = list(convert_all([SourceDocument("all.jsonl", lines)]))
    again = [result.article for result in results if isinstance(result, Converted)]
    assert [content(article) for article in again] == [content(article) for article in ARTICLES]


@pytest.mark.parametrize("standard", STANDARDS)
def test_indented_or_not_it_is_the_same(standard: str) -> None:
    plain, pretty = (convert(record_line(ARTICLES[0], standard, pretty=pretty)) for pretty in (False, True))
    assert content(plain) == content(pretty)


BODIES = [  # blocks that plain text loses or changes
    [("table", "Day | Ships\nMay 7 | 12"), ("paragraph", "The harbour is open again.")],
    [("blockquote", "We never closed."), ("paragraph", "So the pilot said.")],
    [("preformatted", "one\ntwo\nthree"), ("heading", "What is next"), ("list_item", "Rest"), ("list_item", "Work")],
    [("paragraph", "- No, she said."), ("paragraph", "– Yes, he said."), ("paragraph", "3. Nobody spoke.")],
    [("paragraph", 'Is "a < b" & <p>not</p> a tag?'), ("paragraph", "It is not.")],
    [("paragraph", "One paragraph alone.")],
    [],
]


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("blocks", BODIES)
def test_a_body_comes_back_block_by_block(blocks: list[tuple[str, str]], standard: str) -> None:
    body, placed, at = "\n\n".join(text for _, text in blocks), [], 0
    for kind, text in blocks:
        placed.append({"kind": kind, "start": at, "end": at + len(text)})
        at += len(text) + 2
    record = EXAMPLE | {"body": body, "blocks": placed, "dates": [], "figures": [], "quotes": [], "speakers": []}
    article = convert(record_line(Article.model_validate(record), standard))
    assert article.body == body
    assert [block.model_dump() for block in article.blocks] == placed
