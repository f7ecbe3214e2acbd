"""Data that no parser reads is refused by its name, with what to do instead; what looks like it is still read."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest

from newsschema import Converted, Failed, SourceDocument, convert, convert_all
from newsschema.errors import UnknownFormatError

STORY = "Bridge reopens in Porto\n\nThe bridge reopened on Monday after 12 days of work, the city said.\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR<p>\0\0\0\1\0\0\0\1\x08\2\0\0\0"


def opened(name: str, content: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", content)
        archive.writestr(name, "x")
    return file.getvalue()


RECORD = json.dumps({"schema_version": "1.0", "id": "sha256:0", "source": {"name": "a"}, "body": "Text."}).encode()
REFUSED = [  # name, bytes, what the message calls it
    ("a.png", PNG, "a PNG picture"),
    ("a.html", PNG, "a PNG picture"),
    ("a.gif", b"GIF89a<html><p>", "a GIF picture"),
    ("a.rtf", b"{\\rtf1\\ansi Bridge reopens\\par}", "a Rich Text (RTF) document; save it as .docx"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "a document of Office 97 to 2003"),
    ("a.odt", opened("content.xml", "application/vnd.oasis.opendocument.text"), "an OpenDocument file"),
    ("a.epub", opened("a.xhtml", "application/epub+zip"), "an EPUB book"),
    ("a.bz2", b"BZh91AY&SY", "a bzip2 archive"),
    ("a.db", b"SQLite format 3\0" + b"\0" * 100, "an SQLite database"),
    ("a.xml", b'<?xml version="1.0"?><opml version="2.0"><body/></opml>', "XML whose root element is <opml>"),
    ("a.xml", b'<!-- c --><svg xmlns="http://www.w3.org/2000/svg"><p>x</p></svg>', "XML whose root element is <svg>"),
    ("a.xml", '<?xml version="1.0"?><catalog><p>Bücher</p></catalog>'.encode("utf-16"), "element is <catalog>"),
    ("a.json", b'{"name": "config", "version": 3}', "JSON of an unknown kind (keys: name, version)"),
    ("a.json", b"[1, 2, 3]", "JSON of an unknown kind (no objects)"),
    ("a.json", b"[\n[\n[-1, 2]]]", "JSON of an unknown kind (no objects)"),
    ("a.json", b"[[], [1]]", "JSON of an unknown kind (no objects)"),
    ("a.json", b'[{"name": "x"}, {"name": "y"}]', "JSON of an unknown kind (keys: name)"),
    ("a.csv", b"port,ships\nSplit,12\nHvar,3\n", "a table without a known column name in its first line (port,ships)"),
    ("-", b"port;ships;day\nSplit;12;1\nHvar;3;2\n", "a table without a known column name in its first line"),
    ("setup.py", b"from setuptools import setup\n\nsetup(name='x')\n", "program source code (.py)"),
    ("-", b"#!/bin/sh\necho The bridge reopened.\n", "a script"),
    ("poetry.lock", b"# This file is generated.\n[[package]]\nname = 'x'\n", "a lock file (.lock)"),
    ("package-lock.json", b'{"name": "x", "lockfileVersion": 2}', "a lock file"),
    ("Makefile", b"all:\n\techo done\n", "program source code (makefile)"),
    ("style.css", b"body { color: red }\n", "a style sheet"),
    ("a.json", RECORD, "it is already a newsschema record; use the commands validate"),
    ("a.jsonl", RECORD + b"\n" + RECORD + b"\n", "it is already a newsschema record; use the commands validate"),
]


@pytest.mark.parametrize(("name", "data", "words"), REFUSED, ids=[f"{row[2]:.40}" for row in REFUSED])
def test_unknown_data_is_refused_by_name(name: str, data: bytes, words: str) -> None:
    results = list(convert_all([SourceDocument(name, data)]))
    [failed] = [result for result in results if isinstance(result, Failed)]
    assert isinstance(failed.error, UnknownFormatError)
    assert words in str(failed.error)
    assert len(results) == 1
    assert "--" not in str(failed.error), "the message is for the API as well"


READ = [  # name, bytes, format
    ("a.py", b"<!doctype html><h1>Bridge reopens</h1><p>The bridge reopened on Monday.</p>", None),
    ("a.html", b"<p>BM is a car. The bridge reopened on Monday.</p>", "html"),
    ("a.txt", b"[\n[\nBridge reopens\n\nThe bridge reopened on Monday, the city said on Tuesday.\n", "text"),
    ("a.txt", b"BMW opens a bridge\n\nThe bridge reopened on Monday, the city said on Tuesday.\n", "text"),
    ("a.xml", b'<?xml version="1.0"?><html><body><p>The bridge reopened on Monday.</p></body></html>', "html"),
    ("-", b"<section><h2>Bridge reopens</h2><p>The bridge reopened.</p></section>", "html"),
    ("a.txt", STORY.replace("bridge", "bridge, once grey, then red, now blue,").encode(), "text"),
    ("notes.md", STORY.encode(), "text"),
]


@pytest.mark.parametrize(("name", "data", "format"), READ, ids=[f"{row[0]}-{row[2]}" for row in READ])
def test_what_looks_like_it_is_read(name: str, data: bytes, format: str | None) -> None:
    [result] = convert_all([SourceDocument(name, data)])
    if format is None:
        assert isinstance(result, Failed)
    else:
        assert isinstance(result, Converted)
        assert result.article.source.format == format


def test_a_format_that_is_named_is_used_whatever_the_name_says() -> None:
    assert convert(STORY.encode(), name="notes.py", format="text").headline == "Bridge reopens in Porto"


ROWS = [
    {"Title": "Bridge reopens", "Text": "The bridge, red, reopened on Monday.\n\nIt was closed.", "URL": "https://g.example/1",
     "Publish Date": "2024-03-05", "Author": "Rosa Lind"},
    {"Title": "Ferry sails", "Text": 'The ferry "Dawn" sailed.', "URL": "", "Publish Date": "2024-03-06", "Author": ""},
]  # fmt: skip


@pytest.mark.parametrize(
    ("delimiter", "encoding", "format"), [(",", "utf-8", "csv"), (";", "utf-8-sig", "csv"), ("\t", "utf-16", "tsv")]
)
def test_tables_hold_an_article_per_row(delimiter: str, encoding: str, format: str) -> None:
    file = io.StringIO()
    writer = csv.DictWriter(file, ROWS[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    results = list(convert_all([SourceDocument("a.csv", file.getvalue().encode(encoding))]))
    articles = [result.article for result in results if isinstance(result, Converted)]
    assert [article.headline for article in articles] == ["Bridge reopens", "Ferry sails"]
    assert [article.source.format for article in articles] == [format] * 2
    assert articles[0].body == "The bridge, red, reopened on Monday.\n\nIt was closed."
    assert (articles[0].source.url, articles[1].source.url) == ("https://g.example/1", None)
    assert articles[0].published is not None
    assert articles[0].published.value == "2024-03-05"
    assert [author.name for author in articles[0].authors] == ["Rosa Lind"]
    assert [article.id[-2:] for article in articles] == ["#0", "#1"]


def test_a_row_without_text_costs_no_other() -> None:
    results = list(convert_all([SourceDocument("a.csv", b"title,text\nBridge,\nFerry,The ferry sailed.\n,\n")]))
    assert [type(result) for result in results] == [Failed, Converted]
    assert "a.csv#1: row 1: it has no text" in str(results[0].error)  # type: ignore[union-attr]


def test_a_list_of_objects_holds_an_article_each() -> None:
    rows = [{key.lower().replace(" ", "_"): value for key, value in row.items()} for row in ROWS]
    results = list(convert_all([SourceDocument("a.json", json.dumps([*rows, 7], indent=1).encode())]))
    assert [result.article.headline for result in results if isinstance(result, Converted)] == [
        "Bridge reopens",
        "Ferry sails",
    ]
    assert [str(result.error)[:15] for result in results if isinstance(result, Failed)] == ["a.json#3: item "]


MARKDOWN = """---
title: "Bridge reopens"
author: [Rosa Lind, Ola Berg]
date: 2024-03-05
tags:
  - bridges
  - Porto
---

# Bridge reopens

The **bridge** reopened on *Monday* after 12 days, said [the city](https://g.example/city "City").
It is `red` and snake_case_names stay, as do 2 * 3 * 4.

![A red bridge](https://g.example/a.jpg "The bridge. Photo: Ana Kos")

## What is next

- Trains, from **May**
- Trams

> "It is a good day," she said.

| Port | Ships |
| --- | ---: |
| Split | 12 |

1\\. is no list.
"""


def test_markdown_is_read_with_its_marks() -> None:
    article = convert(MARKDOWN.encode(), name="a.md")
    assert article.source.format == "markdown"
    assert (article.headline, [author.name for author in article.authors]) == (
        "Bridge reopens",
        ["Rosa Lind", "Ola Berg"],
    )
    assert article.published is not None
    assert article.published.value == "2024-03-05"
    assert article.keywords == ("bridges", "Porto")
    texts = [(block.kind, article.body[block.start : block.end]) for block in article.blocks]
    assert texts == [
        (
            "paragraph",
            (
                "The bridge reopened on Monday after 12 days, said the city. "
                "It is red and snake_case_names stay, as do 2 * 3 * 4."
            ),
        ),
        ("heading", "What is next"),
        ("list_item", "Trains, from May"),
        ("list_item", "Trams"),
        ("blockquote", '"It is a good day," she said.'),
        ("table", "Port | Ships\nSplit | 12"),
        ("paragraph", "1. is no list."),
    ]
    assert [(photo.caption, photo.url, photo.alt) for photo in article.photos] == [
        ("The bridge.", "https://g.example/a.jpg", "A red bridge")
    ]


def test_markdown_without_front_matter() -> None:
    article = convert(
        b"# Ferry sails\n\nBy Rosa Lind\n\nThe ferry sailed at __dawn__.\n\nSubhead\n-------\n\nMore text.\n"
    )
    assert (article.source.format, article.headline, article.byline) == ("markdown", "Ferry sails", "By Rosa Lind")
    assert article.body == "The ferry sailed at dawn.\n\nSubhead\n\nMore text."
