"""ninjs 1.x, 2.x and 3.x, news in JSON; source: IPTC, ninjs JSON Schemas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.draft import Author, Draft, DraftDateline, DraftPhoto
from newsschema.errors import EmptyDocumentError, NewsSchemaError
from newsschema.parsers.common.json import keys_of, objects, read_json, string, whole_number
from newsschema.parsers.common.markup import Markup, read_markup
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import authors_of, distinct, finish, first, is_person, language_tag
from newsschema.parsers.format import Format
from newsschema.source import SourceDocument
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN = frozenset({
    "body_text", "body_xhtml", "body_html", "description_text", "description_xhtml", "versioncreated",
    "headlines", "bodies", "pubstatus", "associations", "renditions", "representationtype", "copyrightholder",
    "usageterms",
})  # fmt: skip
_NOT_OURS = frozenset({"@context", "schema_version"})
PUBLISHED = ("firstpublished", "firstcreated", "contentcreated", "versioncreated")
_DECK = frozenset({"subheadline", "sub", "deck", "subtitle", "secondary"})
_CAPTION = ("caption", "text", "main", "")
_MARKED = ("nitf", "xhtml", "html", "richtext")
_SCHEMA = re.compile(rb'"\$?(?:standard|schema)"\s{0,20}:\s{0,20}(?:\{[^{}]{0,300}?)?"[^"]{0,200}ninjs', re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z]")


def recognises(head: bytes) -> bool:
    """Whether the keys are those of ninjs."""
    keys = keys_of(head)
    if keys & _NOT_OURS:
        return False
    if _SCHEMA.search(head) is not None or ("uri" in keys and keys & {"headline", "headlines"}):
        return True
    return len(keys & _OWN) >= (1 if keys & {"uri", "guid"} else 2)


def parse(source: SourceDocument) -> Iterator[Draft | NewsSchemaError]:
    """Yield an article for the object, or for each object of a list."""
    items = objects(read_json(source))
    if not items:
        raise EmptyDocumentError(source.name, "the ninjs document has no item")
    for number, item in enumerate(items):
        try:
            yield _read(item, source, None if len(items) == 1 else number)
        except NewsSchemaError as error:
            yield error


def _read(item: dict[str, Any], source: SourceDocument, number: int | None) -> Draft:
    """Return the draft of one item; versions 1, 2 and 3 differ in case and in lists for single values."""
    item = {key.lower(): value for key, value in item.items()}
    markup, inner = _body(item, source)
    published = (*(string(item.get(key)) for key in PUBLISHED[:-1]), _described_as(item, "published"))
    modified = (_described_as(item, "modified"), string(item.get("versioncreated")))
    times = read_times((*published, string(item.get(PUBLISHED[-1]))), modified)
    picture = item.get("type") in ("picture", "graphic")
    byline = clean_line(string(item.get("byline")) or string(item.get("by")))
    headline = first(
        clean_line(string(item.get("headline"))), _value_of_role(item.get("headlines"), ("main", "", "simple", "short"))
    )
    described = _described(item)
    located = clean_line(string(item.get("located")))
    dateline = clean_line(string(item.get("dateline"))) or _described_as(item, "dateline") or located
    photos = [_photo(item)] if picture else [_photo(found) for found in _associated(item)]
    urls = {photo.url for photo in photos if photo.url}
    if not headline and not markup.blocks and not described and not photos:
        raise EmptyDocumentError(source.name, "the ninjs item has neither headline nor text")
    return finish(
        Draft(
            headline=headline or (inner.headline if inner else None),
            deck=first(_value_of_role(item.get("headlines"), tuple(_DECK)), None if picture else described),
            kicker=_value_of_role(item.get("headlines"), ("kicker",)),
            slugline=clean_line(string(item.get("slugline"))),
            byline=byline or (inner.byline if inner else None),
            authors=_authors(item, byline) or (inner.authors if inner else ()),
            dateline=DraftDateline(text=dateline, location=located or dateline) if dateline else None,
            published=times.published,
            modified=times.modified,
            section=first(*(name for name, rel in _subjects(item) if rel != "keyword"), *_names(item, "genres")),
            keywords=_keywords(item),
            language=language_tag(string(item.get("language"))),
            url=first(*(_web_address(item.get(key)) for key in ("uri", "guid")), _web_page(item)),
            publisher=first(
                *(name for name, role in _sources(item) if role != "author"), _text(item.get("copyrightholder"))
            ),
            blocks=() if picture else markup.blocks,
            photos=(*photos, *(photo for photo in markup.photos if photo.url not in urls)),
            stated_characters=None if picture else _count(item, "charcount"),
            stated_words=None if picture else _count(item, "wordcount"),
            notices=times.notices,
            item=number,
        )
    )  # fmt: skip


def _body(item: dict[str, Any], source: SourceDocument) -> tuple[Markup, Draft | None]:
    """Return the body in its richest form, and its Draft if it is a complete NITF document."""
    candidates = [(key.removeprefix("body_"), string(value)) for key, value in item.items() if key.startswith("body_")]
    for body in objects(item.get("bodies")):
        body = {key.lower(): value for key, value in body.items()}
        candidates.append((f"{body.get('contenttype')} {body.get('role')}", string(body.get("value"))))
    ranked = sorted(candidates, key=lambda found: next((n for n, word in enumerate(_MARKED) if word in found[0]), 9))
    for _, text in ranked:
        if not text:
            continue
        if "<nitf" in text[:400] or "<body.content" in text[:4000]:
            from newsschema.parsers.common.xml import read_xml
            from newsschema.parsers.nitf import read_nitf

            inner = read_nitf(read_xml(SourceDocument(source.name, text.strip().encode("utf-8", "replace"))))
            return Markup(inner.blocks, inner.photos), inner
        markup = read_markup(text) if _TAG.search(text) else Markup(paragraphs_of(text))
        if markup.blocks or markup.photos:
            return markup, None
    return Markup(), None


def _count(item: dict[str, Any], key: str) -> int | None:
    """Return the largest length of the text that the item or its bodies state (`wordcount`, `charcount`)."""
    bodies = [{name.lower(): value for name, value in body.items()} for body in objects(item.get("bodies"))]
    counts = [count for entry in (item, *bodies) if (count := whole_number(entry.get(key))) is not None]
    return max(counts, default=None)


def _text(value: Any) -> str | None:
    return clean_line(string(value))


def _web_address(value: Any) -> str | None:
    text = _text(value)
    return text if text and text.startswith(("http://", "https://")) else None


def _value_of_role(value: Any, roles: tuple[str, ...]) -> str | None:
    """Return the value of the first entry with one of the roles, in the roles' order; a missing role is ""."""
    entries = [(str(entry.get("role") or "").lower(), string(entry.get("value"))) for entry in objects(value)]
    return first(*(_plain(text) for role in roles for found, text in entries if found == role))


def _plain(text: str | None) -> str | None:
    if text and _TAG.search(text):
        return clean_line(" ".join(block.text for block in read_markup(text).blocks))
    return clean_line(text)


def _described(item: dict[str, Any]) -> str | None:
    """Return the description: the caption of a picture, the deck of a text."""
    own = (item.get(key) for key in ("description_text", "description_html", "description_xhtml"))
    return first(
        *(_plain(string(value)) for value in own),
        _value_of_role(item.get("descriptions"), (*_CAPTION, "summary", "richtext")),
    )


def _described_as(item: dict[str, Any], role: str) -> str | None:
    """Return the description with a role: a date without time, a text alternative."""
    return _value_of_role(item.get("descriptions"), (role,))


def _authors(item: dict[str, Any], byline: str | None) -> tuple[Author, ...]:
    """Return the authors stated individually, else those of the byline."""
    sources = (entry for entry in objects(item.get("infosources")) if entry.get("role") == "author")
    if authors := tuple(author for entry in sources if (author := _author(entry))) or authors_of(byline):
        return authors
    names = (clean_line(string(author.get("name"))) for author in objects(item.get("authors")))
    return tuple(Author(name) for name in names if name and is_person(name))


def _author(source: dict[str, Any]) -> Author | None:
    """Return an information source as an author, with title and organization of its contact information."""
    contact = {str(entry.get("type")): _text(entry.get("value")) for entry in objects(source.get("contactInfo"))}
    name = _text(source.get("name"))
    return Author(name, contact.get("title"), contact.get("org")) if name else None


def _sources(item: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Return the names of information sources with their roles."""
    return _named(item, "role", "infosources", "infosource")


def _subjects(item: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Return the names of subjects with their relations."""
    return _named(item, "rel", "subject", "subjects")


def _names(item: dict[str, Any], *keys: str) -> list[str]:
    return [name for name, _ in _named(item, "", *keys)]


def _named(item: dict[str, Any], qualifier: str, *keys: str) -> list[tuple[str, str | None]]:
    """Return the names of entries, each with the value of its `qualifier` key."""
    things = [entry for key in keys for entry in objects(item.get(key))]
    return [(name, _text(entry.get(qualifier))) for entry in things if (name := _text(entry.get("name")))]


def _keywords(item: dict[str, Any]) -> tuple[str, ...]:
    """Return the keywords; version 3 has only subjects whose relation says "keyword"."""
    words = item.get("keywords") or item.get("keyword") or ()
    stated = (clean_line(string(word)) for word in (words if isinstance(words, list) else [words]))
    return distinct((*stated, *(name for name, rel in _subjects(item) if rel == "keyword")))


def _web_page(item: dict[str, Any]) -> str | None:
    """Return the address of the item's web rendition."""
    pages = [entry for entry in objects(item.get("renditions")) if entry.get("name") == "web"]
    return first(*(_web_address(entry.get("href")) for entry in pages))


def _associated(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the associated pictures: version 1 has them in an object, later versions in a list."""
    found = item.get("associations")
    entries = objects(list(found.values()) if isinstance(found, dict) else found)
    lowered = [{key.lower(): value for key, value in entry.items()} for entry in entries]
    return [entry for entry in lowered if entry.get("type") in ("picture", "graphic", None) and entry.get("renditions")]


def _photo(picture: dict[str, Any]) -> DraftPhoto:
    renditions = picture.get("renditions")
    pictures = objects(list(renditions.values()) if isinstance(renditions, dict) else renditions)
    pictures = [found for found in pictures if string(found.get("href")) or string(found.get("title"))]
    best = max(pictures, key=lambda found: found["width"] if isinstance(found.get("width"), int) else 0, default=None)
    credit = (picture.get(key) for key in ("creditline", "byline", "by", "copyrightholder"))
    return DraftPhoto(
        caption=_described(picture),
        credit=first(*(clean_line(string(value)) for value in credit)),
        url=clean_line(string(best.get("href")) or string(best.get("title"))) if best else None,
        alt=clean_line(string(picture.get("alttext"))) or _described_as(picture, "alt"),
    )


FORMAT = Format("ninjs", "application/json", recognises, parse, structured=True)
