"""NITF 3.x, the News Industry Text Format; source: IPTC, NITF 3.6 DTD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.draft import Author, Draft, DraftDateline
from newsschema.errors import EmptyDocumentError
from newsschema.parsers.common.markup import Markup, read_markup
from newsschema.parsers.common.timestamps import read_times, timestamp
from newsschema.parsers.common.wire import authors_of, distinct, finish, first, is_agency_byline, language_tag
from newsschema.parsers.common.xml import (
    attribute,
    line,
    lines,
    markup_of,
    read_xml,
    root_name,
    spaced_text_of,
    text_of,
)
from newsschema.parsers.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from newsschema.source import SourceDocument

# Where NITF states the publication time, most specific first.
PUBLISHED = (
    ("head/docdata/date.issue", "norm"),
    ("head/docdata/date.release", "norm"),
    ("body/body.head/dateline/story.date", "norm"),
    ("head/pubdata", "date.publication"),
)
MODIFIED = (("head/revision-history", "norm"),)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def recognises(head: bytes) -> bool:
    """Whether the first element is `nitf`."""
    return root_name(head) == "nitf"


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the document's one article. Raises EmptyDocumentError if it has neither headline nor text."""
    draft = read_nitf(read_xml(source))
    if not draft.headline and not draft.blocks:
        raise EmptyDocumentError(source.name, "the NITF document has neither headline nor text")
    yield draft


def read_nitf(root: _Element) -> Draft:
    """Return the draft of a `nitf` element."""
    head = root.find("body/body.head")
    markup = body_of(root)
    times = read_times(
        (attribute(root, path, name) for path, name in PUBLISHED),
        (attribute(root, path, name) for path, name in MODIFIED),
    )
    byline, authors = (None, ()) if head is None else read_byline(head)
    headline = first(
        line(root, "body/body.head/hedline/hl1"), line(root, "body/body.head/hedline"), line(root, "head/title")
    )
    return finish(
        Draft(
            headline=headline,
            deck=first(line(root, "body/body.head/hedline/hl2"), _abstract(root, markup)),
            slugline=attribute(root, "head/docdata/du-key", "key"),
            byline=byline,
            authors=authors,
            dateline=_dateline(head),
            published=times.published,
            modified=times.modified,
            section=first(
                attribute(root, "head/tobject/tobject.subject", "tobject.subject.type"),
                attribute(root, "head/pubdata", "position.section"),
            ),
            keywords=distinct(element.get("key") for element in root.iterfind("head/docdata/key-list/keyword")),
            language=language_tag(root.get("baselang") or root.get(_XML_LANG)),
            url=attribute(root, "head/pubdata", "ex-ref"),
            publisher=first(
                line(root, "body/body.head/distributor"), attribute(root, "head/docdata/doc.copyright", "holder")
            ),
            blocks=markup.blocks,
            photos=markup.photos,
            notices=times.notices,
        )
    )


def body_of(root: _Element) -> Markup:
    """Return the blocks and photos of a `nitf` element's body."""
    content = root.find("body/body.content")
    return Markup() if content is None else read_markup(markup_of(content))


def read_byline(head: _Element) -> tuple[str | None, tuple[Author, ...]]:
    """Return the byline as printed and its authors; `person` and `byttl` elements mark name and title."""
    bylines: list[str] = []
    authors: list[Author] = []
    for element in head.iterfind("byline"):
        if not (text := spaced_text_of(element)):
            continue
        bylines.append(text)
        title = line(element, "byttl")
        stated = [name for person in lines(element, "person") for name in _people(person)]
        if not stated:
            stated = [author.name for author in authors_of(text.replace(title or "\0", "").strip() or text)]
            if not title and element.find("person") is None:
                authors += authors_of(text)
                continue
        agency = title if title and is_agency_byline(title) else None
        authors += [Author(name, title=None if agency else title, organization=agency) for name in stated]
    return (", ".join(bylines) or None), tuple(authors)


def _people(person: str) -> list[str]:
    """Return the names in a `person` element: "A. Roe and B. Poe" are two, "Ana Reyes/HW" has a desk's initials."""
    names = [author.name for author in authors_of(person)]
    if names:
        return names
    bare = person.partition("/")[0].strip()
    return [bare] if bare and bare[0].isupper() and bare.replace(" ", "").replace("-", "").isalpha() else []


def _abstract(root: _Element, markup: Markup) -> str | None:
    """Return the abstract as deck, unless it repeats the first paragraph."""
    abstract = line(root, "body/body.head/abstract")
    return None if markup.blocks and abstract == markup.blocks[0].text else abstract


def _dateline(head: _Element | None) -> DraftDateline | None:
    element = None if head is None else head.find("dateline")
    if element is None:
        return None
    location = text_of(element.find("location"))
    own = " ".join(part for part in (element.text, *(child.tail for child in element)) if part)
    text = location or " ".join(own.split()) or None
    date = timestamp(attribute(element, "story.date", "norm") or "")
    return DraftDateline(text, location or text, date[:10] if date else None) if text else None


FORMAT = Format("nitf", "application/nitf+xml", recognises, parse, structured=True)
