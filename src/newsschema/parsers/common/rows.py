"""Read an article from an object or table row, by the field names that data sets use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsschema.draft import Draft
from newsschema.errors import ParseError
from newsschema.parsers.common.json import string, whole_number
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import authors_of, finish, first, language_tag
from newsschema.source import SourceDocument
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from newsschema.errors import NewsSchemaError

# Keys that data sets use for a field, most specific first; compared by `key_of`.
KEYS = {
    "html": ("html", "raw_html", "content_html"),
    "text": ("text", "body", "maintext", "article", "article_text", "content", "fulltext", "full_text"),
    "headline": ("headline", "title"),
    "deck": ("deck", "subheadline", "subtitle", "standfirst"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date_published", "published_at", "date_publish", "publication_date", "publish_date",
                  "pub_date", "datetime", "date"),
    "modified": ("modified", "date_modified", "updated_at"),
    "language": ("language", "lang"),
    "url": ("url", "link", "canonical_url"),
    "section": ("section", "category"),
    "publisher": ("publisher", "publication", "source", "sitename"),
}  # fmt: skip
CONTENT = frozenset(KEYS["html"] + KEYS["text"])
_WORD_COUNTS = ("word_count", "wordcount")


def key_of(name: str) -> str:
    """Return a key or column name in the form of `KEYS`: "Publish Date" is "publish_date"."""
    return "_".join(name.strip().lower().replace("-", " ").split())


def read_row(row: dict[str, Any], name: str, item: int, place: str) -> Draft | SourceDocument | NewsSchemaError:
    """Return the article of an object, the document embedded in it, or an error.

    `item` is its number, from 0; `place` is its place for messages.
    """
    fields = {key_of(key): value for key, value in row.items()}
    stated = {field: first(*(_as_text(fields.get(key)) for key in keys)) for field, keys in KEYS.items()}
    url = clean_line(stated["url"])
    if html := stated["html"]:
        return SourceDocument(f"{name}.html", html.encode("utf-8", "replace"), url, "utf-8")
    if not (text := stated["text"]):
        return ParseError(
            name, place, "it has no text", f"name the text's key or column {' or '.join(sorted(CONTENT))}"
        )
    if not stated["headline"]:
        return SourceDocument(f"{name}.txt", text.encode("utf-8", "replace"), url, "utf-8")
    words = next((count for key in _WORD_COUNTS if (count := whole_number(fields.get(key))) is not None), None)
    return _draft(stated, text, url, words, item)


def _as_text(value: Any) -> str | None:
    """Return a string, the name of an object, or those of a list joined by commas."""
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
