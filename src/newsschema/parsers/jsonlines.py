"""JSON lines: a page under `html`, a text under `text`, or any article format that is JSON, one a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.draft import Draft
from newsschema.errors import ParseError
from newsschema.parsers.common.json import keys_of, string, whole_number
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.unpack import unpacked_head, unpacked_stream
from newsschema.parsers.common.wire import authors_of, finish, first, language_tag
from newsschema.parsers.format import Format
from newsschema.source import MAX_SIZE, SourceDocument, check_size
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.errors import NewsSchemaError

# The keys that data sets use for a field, the most telling first.
KEYS = {
    "html": ("html", "raw_html", "content_html"),
    "text": ("text", "body", "maintext", "article"),
    "headline": ("headline", "title"),
    "deck": ("deck", "subheadline", "subtitle", "standfirst"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date_published", "published_at", "date_publish", "publication_date", "date"),
    "modified": ("modified", "date_modified", "updated_at"),
    "language": ("language", "lang"),
    "url": ("url", "link", "canonical_url"),
    "section": ("section", "category"),
    "publisher": ("publisher", "source", "sitename"),
}
_WORD_COUNTS = ("word_count", "wordcount", "wordCount")
_CONTENT = frozenset(KEYS["html"] + KEYS["text"])
_STANDARD = frozenset({"@context", "@type", "schema_version", "versioncreated", "pubstatus", "body_text", "body_xhtml"})
_LINES = re.compile(rb'\{[^\r\n]+\}[ \t]*\r?\n[ \t]*\{[ \t]*"')


def recognises(head: bytes) -> bool:
    """Whether it is objects a line each, or one object with a page or a text in it."""
    start = (unpacked_head(head, 4096) or head).lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{"):
        return False
    keys = keys_of(start)
    return _LINES.match(start) is not None or bool(keys & _CONTENT and not keys & _STANDARD)


def parse(source: SourceDocument) -> Iterator[Draft | SourceDocument | NewsSchemaError]:
    """Yield what each line holds, or the one object printed over many lines; a broken line costs no other."""
    if not source.file and (whole := _whole(source.data)) is not None:
        yield _read(whole, f"{source.name}#1", 0)
        return
    with unpacked_stream(source) as stream:
        number = 0
        while line := stream.readline(MAX_SIZE + 1):
            number += 1
            if line.strip(b" \t\r\n\xef\xbb\xbf"):
                name = f"{source.name}#{number}"
                check_size(name, len(line), MAX_SIZE)
                yield _read(line.strip(b" \t\r\n\xef\xbb\xbf"), name, number - 1)


def _whole(data: bytes) -> bytes | None:
    """The document where it is one object, printed over several lines."""
    import orjson

    first_line = data.lstrip().split(b"\n", 1)[0].strip()
    if first_line.endswith(b"}") or b"\n" not in data.strip() or data[:1] not in b"{ \t\r\n\xef":
        return None
    text = data.strip(b" \t\r\n\xef\xbb\xbf")
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
    return text


def _read(line: bytes, name: str, item: int) -> Draft | SourceDocument | NewsSchemaError:
    import orjson

    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        place = f"line {item + 1}, column {error.colno}"
        return ParseError(name, place, f"not valid JSON: {error.msg}", "write one JSON object a line")
    if not isinstance(record, dict):
        return ParseError(name, f"line {item + 1}, column 1", "no JSON object", "write one JSON object a line")
    stated = {field: first(*(_said(record.get(key)) for key in keys)) for field, keys in KEYS.items()}
    url = clean_line(stated["url"])
    if html := stated["html"]:
        return SourceDocument(f"{name}.html", html.encode("utf-8", "replace"), url, "utf-8")
    if not (text := stated["text"]):
        if "@type" in record or "uri" in record or "guid" in record:
            return SourceDocument(f"{name}.json", line)
        return ParseError(
            name, f"line {item + 1}", "the object has no text", f"name it {' or '.join(sorted(_CONTENT))}"
        )
    if not stated["headline"]:
        return SourceDocument(f"{name}.txt", text.encode("utf-8", "replace"), url, "utf-8")
    words = next((count for key in _WORD_COUNTS if (count := whole_number(record.get(key))) is not None), None)
    return _draft(stated, text, url, words, item)


def _said(value: Any) -> str | None:
    """A string, or the name of an object, or those of a list joined by commas."""
    named = (entry.get("name") if isinstance(entry, dict) else entry for entry in _listed(value))
    return ", ".join(text for entry in named if (text := string(entry))) or None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _draft(stated: dict[str, str | None], text: str, url: str | None, words: int | None, item: int) -> Draft:
    times = read_times((stated["published"],), (stated["modified"],))
    byline = clean_line(stated["byline"])
    return finish(
        Draft(
            headline=clean_line(stated["headline"]),
            deck=clean_line(stated["deck"]),
            byline=byline,
            authors=authors_of(byline),
            published=times.published,
            modified=times.modified,
            section=clean_line(stated["section"]),
            language=language_tag(stated["language"]),
            url=url,
            publisher=clean_line(stated["publisher"]),
            blocks=paragraphs_of(text),
            stated_words=words,
            notices=times.notices,
            item=item,
        )
    )


FORMAT = Format("jsonl", "application/jsonl", recognises, parse, streams=True)
