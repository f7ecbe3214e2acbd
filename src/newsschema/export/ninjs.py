"""ninjs 3.1, news in JSON; source: IPTC, ninjs JSON Schema 3.1 and its guidelines.

Values that ninjs has no property for become descriptions with a role of the provider's choice: a time not known to the
second has the role `published`, a text alternative the role `alt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsschema.export.markup import xhtml
from newsschema.export.name_kinds import name_kind
from newsschema.extract import EXTRACTORS, record_model
from newsschema.models.grounding import span_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.models import Article
    from newsschema.models.article import Timestamp
    from newsschema.models.photos import Photo

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
EXTENSION = "urn:newsschema:schema:ninjs:1.1"
"""The schema of ninjs with our findings; see `extension_schema`."""

_DATE_TIME = re.compile(r"[0-9-]{10}T[0-9:.]{8,}(?:Z|[+-][0-9]{2}:[0-9]{2})")  # RFC 3339, which the schema asks for
# A scheme, and where an authority follows its host and port; source: RFC 3986, without IP literals in brackets.
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?://(?:[^/?#@]*@)?[^/?#@:\[\]]*(?::[0-9]*)?(?=[/?#]|$)|(?!//))")
_KEPT_IN_URI = "!$%&'()*+,/:;=?@~"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def ninjs(article: Article) -> dict[str, Any]:
    """Return the article as a ninjs object."""
    texts = [("main", article.headline), ("kicker", article.kicker), ("subheadline", article.deck)]
    times = [
        _time("published", "firstCreated", article.published),
        _time("modified", "versionCreated", article.modified),
    ]
    cut = any(notice.code == "truncated" for notice in article.notices)
    item = {
        "uri": article.id,
        "type": "text",
        "representationType": "partial" if cut else "full",
        "pubStatus": "usable",
        "language": article.language,
        **{key: value for stated, _ in times for key, value in stated.items()},
        "headlines": _values(texts),
        "descriptions": [description for _, described in times for description in described] + _dateline(article),
        "slugline": article.slugline,
        "by": article.byline or ", ".join(author.name for author in article.authors),
        "located": article.dateline and (article.dateline.location or article.dateline.text),
        "bodies": list(_bodies(article)),
        "people": list(_quoted(article, "person")),
        "organisations": list(_quoted(article, "organization")),
        "subjects": list(_subjects(article)),
        "infoSources": list(_sources(article)),
        "renditions": _rendition("web", article.source.url, "text/html") if _uri(article.source.url) else None,
        "associations": [_picture(article, number, photo) for number, photo in enumerate(article.photos)],
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
    }
    return _stated(item)


def ninjs_newsschema(article: Article) -> dict[str, Any]:
    """Return the article as a ninjs object with our findings, whose spans point into that object."""
    item = ninjs(article)
    keys = finding_keys()
    found = article.model_dump(mode="json", include=set(keys))
    found = {key: _pointed(found[key], _pointers(article)) for key in keys}
    standard = {"name": "ninjs+newsschema", "version": "1.1", "schema": EXTENSION}
    return item | {"standard": standard, "newsschema": found}


def finding_keys() -> list[str]:
    """Return the keys of findings with spans, last extractor first."""
    grounded = span_fields(record_model())
    return [key for one in reversed(EXTRACTORS) for key in one.keys if key in grounded]


def _stated(item: dict[str, Any]) -> dict[str, Any]:
    """The keys with a value: ninjs has no nulls."""
    return {key: value for key, value in item.items() if value}


def _values(texts: list[tuple[str, str | None]]) -> list[dict[str, str]]:
    return [{"role": role, "value": text} for role, text in texts if text]


def _time(role: str, key: str, stamp: Timestamp | None) -> tuple[dict[str, str], list[dict[str, str]]]:
    """A point in time under its key, or as a description if it is not known to the second with its offset."""
    if stamp is None:
        return {}, []
    if _DATE_TIME.fullmatch(stamp.value):
        return {key: stamp.value}, []
    return {}, _values([(role, stamp.value)])


def _dateline(article: Article) -> list[dict[str, str]]:
    return _values([("dateline", article.dateline.text if article.dateline else None)])


def _bodies(article: Article) -> Iterator[dict[str, Any]]:
    """The body as text, which spans refer to, and as XHTML, which keeps the kinds of blocks."""
    if article.body:
        counts = {"charCount": len(article.body), "wordCount": len(article.body.split())}
        yield {"role": "main", "contentType": "text/plain", **counts, "value": article.body}
        yield {"role": "main", "contentType": "application/xhtml+xml", "value": xhtml(article)}


def _quoted(article: Article, kind: str) -> Iterator[dict[str, str]]:
    for speaker in article.speakers:
        if name_kind(speaker.name) == kind:
            yield {"name": speaker.name, "rel": "quoted", "literal": speaker.id}


def _subjects(article: Article) -> Iterator[dict[str, str]]:
    if article.section:
        yield {"name": article.section, "rel": "section"}
    for keyword in article.keywords:
        yield {"name": keyword, "rel": "keyword"}


def _sources(article: Article) -> Iterator[dict[str, Any]]:
    for author in article.authors:
        properties = [("title", author.title), ("org", author.organization)]  # named as in vCard, RFC 6350
        contact = [{"type": kind, "value": text} for kind, text in properties if text]
        yield _stated({"name": author.name, "role": "author", "contactInfo": contact})
    if article.source.publisher:
        yield {"name": article.source.publisher, "role": "publisher"}


def _picture(article: Article, number: int, photo: Photo) -> dict[str, Any]:
    """A photo as an associated item; if its address is unknown, its rendition has none."""
    taken = {"contentCreated": photo.date} if photo.date and _DATE_TIME.fullmatch(photo.date) else {}
    return _stated({
        "name": f"photo-{number + 1}",
        "rel": "photo",
        "uri": f"{article.id}{'' if '#' in article.id else '#'}/photos/{number}",
        "type": "picture",
        "descriptions": _values([("caption", photo.caption), ("alt", photo.alt)]),
        "by": photo.credit,
        "located": photo.location,
        **taken,
        "renditions": _rendition("original", photo.url, None),
    })  # fmt: skip


def _rendition(name: str, url: str | None, media_type: str | None) -> list[dict[str, Any]]:
    """One rendition; a relative address, such as of a picture inside a document, becomes its title."""
    href = _uri(url)
    return [_stated({"name": name, "href": href, "title": None if href else url, "contentType": media_type})]


def _uri(url: str | None) -> str | None:
    """The address as a URI (RFC 3986), other characters percent-encoded; None if it is relative or malformed."""
    if not url or not _ABSOLUTE.match(url):
        return None
    head, hash, fragment = url.partition("#")
    encoded = quote(head, safe=_KEPT_IN_URI) + hash + quote(fragment, safe=_KEPT_IN_URI)
    encoded = _STRAY_PERCENT.sub("%25", encoded)
    return encoded if _ABSOLUTE.match(encoded) else None


def _pointed(value: Any, pointers: dict[str, str]) -> Any:
    """The value with the field of every span changed to point into the ninjs object."""
    if isinstance(value, list):
        return [_pointed(entry, pointers) for entry in value]
    if not isinstance(value, dict):
        return value
    return {
        key: pointers[entry] if key == "field" else _pointed(entry, pointers)  # spans alone have a field
        for key, entry in value.items()
    }


def _pointers(article: Article) -> dict[str, str]:
    """Map the strings of the record that spans refer to to their pointers in the ninjs object."""
    deck = sum(text is not None for text in (article.headline, article.kicker))
    captions = {
        f"/photos/{number}/caption": f"/associations/{number}/descriptions/0/value"
        for number in range(len(article.photos))
    }
    return {
        "/headline": "/headlines/0/value",
        "/deck": f"/headlines/{deck}/value",
        "/body": "/bodies/0/value",
    } | captions
