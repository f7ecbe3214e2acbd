"""JSON lines with a page, a text or a whole article in each."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from newsschema import convert_all
from newsschema.source import SourceDocument

PAGE = "<!DOCTYPE html><h1>Orchard prize</h1><p>An orchard won the prize on Friday, the jury said.</p>"
TEXT = "An orchard won the prize.\n\nThe jury was unanimous."
LINES: list[tuple[str, tuple[str, Any]]] = [  # line; format and headline, or the error's code and place
    (json.dumps({"html": PAGE, "url": "https://o.example/1"}), ("html", "Orchard prize")),
    (json.dumps({"text": TEXT, "title": "Orchard prize", "author": ["Rosa Lind"], "date": "2021-10-01"}),
     ("jsonl", "Orchard prize")),
    (json.dumps({"uri": "a", "versioncreated": "2021-10-01T00:00:00Z", "headline": "Orchard prize"}),
     ("ninjs", "Orchard prize")),
    (json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Orchard prize"}),
     ("schema.org", "Orchard prize")),
    ('{"html": ', ("parse_error", "line 5")),
    ("[1, 2]", ("parse_error", "line 6")),
    (json.dumps({"id": 7}), ("parse_error", "line 7")),
    ('{"text": ' + "[" * 900 + "]" * 900 + "}", ("parse_error", "line 8")),
]  # fmt: skip


def read(data: bytes) -> list[Any]:
    return list(convert_all([SourceDocument("o.jsonl", data)]))


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_each_line_stands_for_itself(pack: Any) -> None:
    results = read(pack("\n".join(line for line, _ in LINES).encode()))
    assert len(results) == len(LINES)
    for result, (_, (first, second)) in zip(results, LINES, strict=True):
        if hasattr(result, "article"):
            assert (result.article.source.format, result.article.headline) == (first, second)
        else:
            assert result.error.code == first
            assert second in str(result.error)


def test_what_a_line_states() -> None:
    [result] = read((LINES[1][0] + "\n").encode())
    article = result.article
    assert ([author.name for author in article.authors], article.body) == (["Rosa Lind"], TEXT)
    assert (article.published.value, article.published.resolved_from, article.id[-2:]) == (
        "2021-10-01",
        "metadata",
        "#0",
    )


def test_one_object_printed_over_many_lines() -> None:
    [result] = read(json.dumps({"html": PAGE}, indent=2).encode())
    assert result.article.headline == "Orchard prize"


def test_json_of_another_kind_is_not_taken_for_it() -> None:
    [result] = read(b'{"name": "config", "version": 3}')
    assert not hasattr(result, "article") or result.article.source.format == "text"
