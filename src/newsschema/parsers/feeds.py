"""RSS 2.0 (with content, dc and media modules), RSS 1.0 and Atom; sources: RSS 2.0, RFC 4287, Media RSS 1.5."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from newsschema.draft import Author, Draft, DraftPhoto
from newsschema.errors import EmptyDocumentError
from newsschema.parsers.common.markup import Markup, read_markup
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import distinct, finish, first, language_tag
from newsschema.parsers.common.xml import attribute, line, lines, markup_of, read_xml, root_name, text_of
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line
from newsschema.text.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from newsschema.source import SourceDocument

# Modules whose element names overlap with the feed's own vocabulary; their elements get a prefix.
PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/2005/Atom": "atom",
}
_RSS = frozenset((
    "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
    "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss", "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
))  # fmt: skip
"""Namespaces of the versions of RSS, and of XHTML in it."""
_ATOM = (b"http://www.w3.org/2005/Atom", b"http://purl.org/atom/ns#")
_XML = "{http://www.w3.org/XML/1998/namespace}"
_TAG = re.compile(r"<[a-zA-Z/][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
# Text that blogging software appends to a description: "Continue reading →", "The post X appeared first on Y."
_MORE = re.compile(
    r"(?:(?<=[.!?…\])])|^)\s*(?:(?:continue reading|read more|read the full (?:story|article))\b[^.!?]{0,120}\.?|"
    r"the post [^\n]{1,200} (?:appeared )?first (?:appeared )?on [^\n.]{1,80}\.?)$",
    re.IGNORECASE,
)
_LAST = 400  # it is within these last characters
_MAIL = re.compile(r"\S+@\S+\s*\((.+)\)|(?:.*<)?\S+@\S+>?")


def _is_rss(head: bytes) -> bool:
    """Whether the first element is `rss`, or RSS 1.0's `RDF`."""
    root = root_name(head)
    return root == "rss" or (root == "RDF" and any(mark in head for mark in (b"purl.org/rss/1.0", b"/rdf/simple/0.9")))


def _is_atom(head: bytes) -> bool:
    """Whether the first element is `feed` or `entry` of Atom 1.0, or of its draft 0.3."""
    return root_name(head) in ("feed", "entry") and any(namespace in head.replace(b"\0", b"") for namespace in _ATOM)


def parse_rss(source: SourceDocument) -> Iterator[Draft]:
    """Yield an article for each item, in the feed's order."""
    root = read_xml(source, PREFIXES, _RSS)
    channel = root.find("channel")
    items = list(root.iter("item"))
    if channel is None or not items:
        raise EmptyDocumentError(source.name, "the feed has no items")
    language = language_tag(first(line(channel, "language"), line(channel, "dc.language")))
    publisher = first(line(channel, "title"), line(channel, "dc.publisher"))
    for number, item in enumerate(items):
        yield _rss_item(item, number, language, publisher)


def _rss_item(item: _Element, number: int, language: str | None, publisher: str | None) -> Draft:
    content = first(*(_raw(item, path) for path in ("content.encoded", "body", "div", "fullitem")))
    described = first(*(_raw(item, path) for path in ("description", "dc.description", "dcterms.abstract")))
    markup = _markup(content or described or "")
    times = read_times(
        (line(item, path) for path in ("pubDate", "dc.date", "dcterms.issued", "dcterms.created", "atom.published")),
        (line(item, path) for path in ("atom.updated", "dcterms.modified")),
    )
    credited = [
        *map(_without_mail, lines(item, "dc.creator")),
        *map(_without_mail, lines(item, "dc.author")),
        *map(_without_mail, lines(item, "author")),
        *lines(item, "atom.author/atom.name"),
    ]
    names = distinct(clean_line(name) for name in credited)
    guid = item.find("guid")
    permanent = text_of(guid) if guid is not None and guid.get("isPermaLink") != "false" else None
    return finish(
        Draft(
            headline=first(*(_title(item, path) for path in ("title", "dc.title", "dcterms.title", "media.title"))),
            deck=_deck(described if content else None, markup),
            byline=", ".join(names) or None,
            authors=tuple(map(Author, names)),
            published=times.published,
            modified=times.modified,
            section=line(item, "category"),
            keywords=distinct([*lines(item, "category"), *_words(line(item, "media.keywords"))]),
            language=language_tag(line(item, "dc.language")) or language,
            url=first(line(item, "link"), permanent if (permanent or "").startswith("http") else None),
            publisher=first(line(item, "source"), publisher),
            blocks=markup.blocks,
            photos=_with_media(item, markup),
            notices=times.notices,
            item=number,
        )
    )


def parse_atom(source: SourceDocument) -> Iterator[Draft]:
    """Yield an article for each entry, in the feed's order."""
    prefixes = {namespace: prefix for namespace, prefix in PREFIXES.items() if prefix != "atom"}
    root = read_xml(source, prefixes)
    entries = [root] if root.tag == "entry" else root.findall("entry")
    if not entries:
        raise EmptyDocumentError(source.name, "the feed has no entries")
    publisher = None if root.tag == "entry" else line(root, "title")
    for number, entry in enumerate(entries):
        yield _atom_entry(entry, number, root, publisher)


def _atom_entry(entry: _Element, number: int, root: _Element, publisher: str | None) -> Draft:
    content, summary = entry.find("content"), entry.find("summary")
    markup = _construct(content)
    described = _construct(summary)
    issued = ("published", "issued", "dcterms.issued", "created", "dcterms.created", "dc.date")
    changed = ("updated", "modified", "dcterms.modified")
    times = read_times((line(entry, path) for path in (*issued, *changed)), (line(entry, path) for path in changed))
    names = (
        distinct(lines(entry, "author/name"))
        or distinct(lines(entry, "source/author/name"))
        or distinct(lines(entry, "dc.creator"))
        or distinct(lines(root, "author/name"))
    )
    links = {found.get("rel") or "alternate": found.get("href") for found in reversed(entry.findall("link"))}
    languages = (None if found is None else found.get(_XML + "lang") for found in (content, entry, root))
    own = first(*(found.get("lang") for found in entry.iterchildren() if isinstance(found.tag, str)))
    return finish(
        Draft(
            headline=first(*(_title(entry, path) for path in ("title", "dc.title", "media.title"))),
            deck=clean_line(" ".join(block.text for block in described.blocks)) if markup.blocks else None,
            byline=", ".join(names) or None,
            authors=tuple(map(Author, names)),
            published=times.published,
            modified=times.modified,
            section=first(attribute(entry, "category", "label"), attribute(entry, "category", "term")),
            keywords=distinct(found.get("label") or found.get("term") for found in entry.iterfind("category")),
            language=first(language_tag(own), *map(language_tag, languages)),
            url=clean_line(links.get("alternate")),
            publisher=first(line(entry, "source/title"), publisher),
            blocks=markup.blocks or described.blocks,
            photos=_with_media(entry, Markup(photos=(*markup.photos, *described.photos)), links.get("enclosure")),
            notices=times.notices,
            item=number,
        )
    )  # fmt: skip


def _raw(item: _Element, path: str) -> str | None:
    found = item.find(path)
    if found is None:
        return None
    text = markup_of(found) if len(found) else (found.text or "")
    return text if text.strip() else None


def _markup(text: str) -> Markup:
    """Read text that may contain markup: descriptions are usually HTML, sometimes escaped twice."""
    if "&lt;" in text and "<" not in text:
        import html

        text = html.unescape(text)
    return read_markup(text) if _TAG.search(text) else Markup(paragraphs_of(text))


def _construct(element: _Element | None) -> Markup:
    """Read an Atom text construct of type text, html or xhtml."""
    if element is None:
        return Markup()
    kind = (element.get("type") or "text").lower()
    if len(element):
        return read_markup(markup_of(element))
    text = _decoded(element)
    plain = kind in ("text", "text/plain") and element.get("mode") is None
    return Markup(paragraphs_of(text)) if plain else _markup(text)


def _decoded(element: _Element) -> str:
    """Return the text of an element; base64 is stated by the mode in Atom 0.3, by the type in Atom 1.0."""
    text = element.text or ""
    kind = (element.get("type") or "text").lower()
    other = "/" in kind and not kind.startswith("text/") and not kind.endswith(("+xml", "/xml"))
    if element.get("mode") != "base64" and not other:
        return text
    try:
        return decode(base64.b64decode(text, validate=False), ("utf-8",)).text
    except binascii.Error:
        return text


def _title(item: _Element, path: str) -> str | None:
    """Return a title as text, with markup and entities in it resolved."""
    found = item.find(path)
    text = "" if found is None else "".join(map(str, found.itertext()))
    if _TAG.search(text):
        return clean_line(" ".join(block.text for block in read_markup(text).blocks))
    return clean_line(text)


def _deck(described: str | None, markup: Markup) -> str | None:
    """Return the description of an item with full content as its deck, unless it repeats the start of the content."""
    text = clean_line(" ".join(block.text for block in _markup(described or "").blocks)) or ""
    text = text[:-_LAST] + _MORE.sub("", text[-_LAST:])
    if not text:
        return None
    body = " ".join(block.text for block in markup.blocks)
    return None if body.startswith(text[:60]) else text


def _without_mail(text: str) -> str | None:
    """Return the name without the address that RSS requires: "desk@example.org (Jane Roe)"; None if there is none."""
    match = _MAIL.fullmatch(text)
    return match[1] if match else text


def _words(text: str | None) -> list[str]:
    return [word for part in (text or "").split(",") if (word := part.strip())]


def _with_media(item: _Element, markup: Markup, enclosure: str | None = None) -> tuple[DraftPhoto, ...]:
    """Return the pictures of Media RSS and of enclosures, then those in the content, each once."""
    photos: dict[str, DraftPhoto] = {}
    for media in item.iter("media.content"):
        kind = media.get("medium") or (media.get("type") or "image").partition("/")[0]
        url = clean_line(media.get("url"))
        if kind == "image" and url:
            photos[url] = _media_photo(media, item, url)
    for element in item.iterfind("enclosure"):
        if (element.get("type") or "").startswith("image/") and (url := clean_line(element.get("url"))):
            photos.setdefault(url, DraftPhoto(url=url))
    if enclosure and re.search(r"\.(?:jpe?g|png|webp|gif)\b", enclosure, re.IGNORECASE):
        photos.setdefault(enclosure, DraftPhoto(url=enclosure))
    if not photos and (url := attribute(item, "media.thumbnail", "url")):
        photos[url] = DraftPhoto(url=url)
    rest = (photo for photo in markup.photos if photo.url not in photos)
    return (*photos.values(), *rest)


def _media_photo(media: _Element, item: _Element, url: str) -> DraftPhoto:
    """Return a picture with its own description and credit, else those of its group or item."""
    group = media.getparent()
    homes = [home for home in (media, group, item) if home is not None]
    caption = first(*(_title(home, "media.description") for home in homes))
    credit = first(*(line(home, "media.credit") for home in homes), line(media, "media.copyright"))
    return DraftPhoto(caption=caption, credit=credit, url=url)


RSS = Format("rss", "application/rss+xml", _is_rss, parse_rss)
ATOM = Format("atom", "application/atom+xml", _is_atom, parse_atom)
