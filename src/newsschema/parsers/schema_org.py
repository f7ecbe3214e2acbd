"""schema.org NewsArticle as JSON-LD; source: schema.org, NewsArticle and ImageObject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.draft import Author, Draft, DraftDateline, DraftPhoto
from newsschema.errors import EmptyDocumentError
from newsschema.parsers.common.json import keys_of, objects, read_json, string, whole_number
from newsschema.parsers.common.markup import Markup, read_markup
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import distinct, finish, first, language_tag
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.source import SourceDocument

_ARTICLE = re.compile(r"(?:https?://schema\.org/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review)")
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|figure)\b", re.IGNORECASE)
_TYPED = re.compile(rb'"@type"\s{0,20}:\s{0,20}\[?\s{0,20}"[A-Za-z]{0,30}(?:Article|BlogPosting)"')


def recognises(head: bytes) -> bool:
    """Whether it is JSON that mentions schema.org or has an article type."""
    return "@type" in keys_of(head) and (b"schema.org" in head or _TYPED.search(head) is not None)


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield each article of the document: alone, in a list or in a graph."""
    found = [entry for thing in objects(read_json(source)) for entry in (thing, *objects(thing.get("@graph")))]
    articles = [entry for entry in found if any(map(_ARTICLE.fullmatch, _strings(entry.get("@type"))))]
    if not articles:
        raise EmptyDocumentError(source.name, "the JSON-LD contains no article")
    for number, article in enumerate(articles):
        yield _read(article, None if len(articles) == 1 else number)


def _read(article: dict[str, Any], number: int | None) -> Draft:
    marked = first(*_marked_up(article))
    text = marked or string(article.get("articleBody")) or string(article.get("text")) or ""
    markup = read_markup(text) if marked or _MARKUP.search(text) else Markup(paragraphs_of(text))
    times = read_times(
        (string(article.get("datePublished")), string(article.get("dateCreated"))),
        (string(article.get("dateModified")),),
    )
    authors = tuple(dict.fromkeys(author for entry in _listed(article.get("author")) for author in _author(entry)))
    dateline = clean_line(string(article.get("dateline")))
    place = next((_name(entry) for entry in _listed(article.get("locationCreated"))), None)
    return finish(
        Draft(
            headline=clean_line(string(article.get("headline")) or string(article.get("name"))),
            deck=clean_line(string(article.get("alternativeHeadline")) or string(article.get("description"))),
            byline=clean_line(string(article.get("printByline")) or string(article.get("creditText"))),
            authors=authors,
            dateline=DraftDateline(text=dateline, location=place) if dateline else None,
            published=times.published,
            modified=times.modified,
            section=first(*map(clean_line, _strings(article.get("articleSection")))),
            keywords=_keywords(article.get("keywords")),
            language=language_tag(first(*(_name(entry) for entry in _listed(article.get("inLanguage"))))),
            url=_url(article.get("url")) or _url(article.get("mainEntityOfPage")),
            publisher=first(*(_name(entry) for entry in _listed(article.get("publisher")))),
            blocks=markup.blocks,
            photos=(*_photos(article), *markup.photos),
            stated_words=whole_number(article.get("wordCount")),
            notices=times.notices,
            item=number,
        )
    )


def _marked_up(article: dict[str, Any]) -> Iterator[str | None]:
    """Yield the body in encodings that mark its headings, lists and tables."""
    for encoding in _listed(article.get("encoding")):
        if isinstance(encoding, dict) and encoding.get("encodingFormat") in ("application/xhtml+xml", "text/html"):
            yield string(encoding.get("text"))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _strings(value: Any) -> list[str]:
    return [found for found in _listed(value) if string(found)]


def _name(entry: Any) -> str | None:
    """Return the name of a thing, or the text itself if it is a string."""
    if isinstance(entry, dict):
        return clean_line(string(entry.get("name")) or string(entry.get("alternateName")))
    return clean_line(string(entry))


def _author(entry: Any) -> Iterator[Author]:
    if not (name := _name(entry)):
        return
    thing = entry if isinstance(entry, dict) else {}
    organizations = [_name(found) for key in ("worksFor", "affiliation") for found in _listed(thing.get(key))]
    yield Author(name, title=clean_line(string(thing.get("jobTitle"))), organization=first(*organizations))


def _keywords(value: Any) -> tuple[str, ...]:
    """Return keywords given as a list, or as one string separated by commas."""
    if isinstance(value, str):
        return distinct(clean_line(word) for word in value.split(","))
    return distinct(_name(word) for word in _listed(value))


def _url(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return clean_line(string(value))


def _photos(article: dict[str, Any]) -> Iterator[DraftPhoto]:
    for key in ("image", "associatedMedia"):
        for entry in _listed(article.get(key)):
            if isinstance(entry, str):
                yield DraftPhoto(url=clean_line(entry))
            elif isinstance(entry, dict) and entry.get("@type") in (None, "ImageObject", "Photograph"):
                makers = [_name(found) for part in ("creator", "author") for found in _listed(entry.get(part))]
                photo = DraftPhoto(
                    caption=clean_line(string(entry.get("caption")) or string(entry.get("description"))),
                    credit=first(clean_line(string(entry.get("creditText"))), *makers),
                    url=_url(entry.get("contentUrl")) or _url(entry.get("url")),
                    alt=clean_line(string(entry.get("abstract"))),
                )
                if photo.caption or photo.credit or photo.url:
                    yield photo


FORMAT = Format("schema.org", "application/ld+json", recognises, parse, structured=True)
