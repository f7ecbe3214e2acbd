"""NewsML 1.x: NewsItems with their tree of NewsComponents; source: IPTC, NewsML 1.2 DTD."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsschema.draft import Author, Draft, DraftDateline, DraftPhoto
from newsschema.errors import EmptyDocumentError
from newsschema.parsers.common.markup import Markup, read_markup
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times, timestamp
from newsschema.parsers.common.wire import authors_of, distinct, finish, first, is_person, language_tag
from newsschema.parsers.common.xml import attribute, line, markup_of, read_xml, root_name, text_of
from newsschema.parsers.format import Format
from newsschema.parsers.nitf import body_of, read_byline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from newsschema.source import SourceDocument

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PUBLISHED = (
    "NewsManagement/FirstCreated",
    "NewsManagement/ThisRevisionCreated",
    "Identification/NewsIdentifier/DateId",
)
PROVIDER = "Identification/NewsIdentifier/ProviderId"
# The use of a component's text by its role (IPTC's NewsML roles and others in use).
ROLES = {
    "headline": "headline", "title": "headline", "subheadline": "deck", "subtitle": "deck", "deck": "deck",
    "lead": "deck", "caption": "caption", "legend": "caption", "main": "body", "main text": "body", "body": "body",
    "text": "body", "story": "body", "article": "body", "": "body",
}  # fmt: skip
_PICTURE = frozenset({"photo", "picture", "image", "graphic"})


def recognises(head: bytes) -> bool:
    """Whether the first element is `NewsML`."""
    return root_name(head) == "NewsML"


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield an article for each NewsItem that has a headline, text or picture."""
    root = read_xml(source)
    sent = line(root, "NewsEnvelope/DateAndTime")
    drafts = [read_item(item, sent) for item in root.iterfind("NewsItem")]
    drafts = [draft for draft in drafts if draft.headline or draft.blocks or draft.photos]
    if not drafts:
        raise EmptyDocumentError(source.name, "the NewsML document has no item with a headline or text")
    for number, draft in enumerate(drafts):
        yield draft if len(drafts) == 1 else replace(draft, item=number)


@dataclass(frozen=True, slots=True)
class _Content:
    """A content item: the use that its component's role states, its text as blocks, its picture."""

    use: str
    markup: Markup
    picture: str | None
    nitf: _Element | None
    component: _Element


def read_item(item: _Element, sent: str | None = None) -> Draft:
    """Return the draft of one NewsItem; `sent` is the time of the envelope."""
    contents = [content for element in item.iter("ContentItem") if (content := _content(element))]
    texts = {use: [c for c in contents if c.use == use and c.markup.blocks] for use in ("headline", "deck", "body")}
    body = texts["body"][0] if texts["body"] else None
    times = read_times(
        (*(line(item, path) for path in PUBLISHED), sent), (line(item, "NewsManagement/ThisRevisionCreated"),)
    )
    byline, authors = _credited(item, body)
    return finish(
        Draft(
            headline=first(_line(item, "HeadLine"), *(c.markup.blocks[0].text for c in texts["headline"])),
            deck=first(_line(item, "SubHeadLine"), *(c.markup.blocks[0].text for c in texts["deck"])),
            slugline=first(_line(item, "SlugLine"), line(item, "Identification/NameLabel")),
            byline=byline,
            authors=authors,
            dateline=_dateline(item),
            published=times.published,
            modified=times.modified,
            keywords=_keywords(item),
            language=_language(item),
            publisher=first(*(_party(item, role) for role in ("Provider", "Source")), line(item, PROVIDER)),
            blocks=body.markup.blocks if body else (),
            photos=(*(body.markup.photos if body else ()), *_photos(contents)),
            notices=times.notices,
        )
    )  # fmt: skip


def _content(element: _Element) -> _Content | None:
    """Read a ContentItem; None for anything but text and pictures (style sheets, videos)."""
    component = element.getparent()
    while component is not None and component.tag != "NewsComponent":
        component = component.getparent()
    if component is None:
        return None
    media = (attribute(element, "MediaType", "FormalName") or "").lower()
    mime = (attribute(element, "MimeType", "FormalName") or "").lower()
    if media in _PICTURE or mime.startswith("image/"):
        return _Content("picture", Markup(), element.get("Href"), None, component)
    data = element.find("DataContent")
    use = ROLES.get((attribute(component, "Role", "FormalName") or "").lower())
    if data is None or use is None or media not in ("", "text", "complexdata") or "css" in mime:
        return None
    nitf = data if data.find("body") is not None and data.find("html") is None else data.find("nitf")
    if nitf is not None:
        return _Content(use, body_of(nitf), None, nitf, component)
    if len(data):
        body = data.find("html/body")
        return _Content(use, read_markup(markup_of(data if body is None else body)), None, None, component)
    text = data.text or ""
    marked = "<" in text and ">" in text
    return _Content(use, read_markup(text) if marked else Markup(paragraphs_of(text)), None, None, component)


def _line(item: _Element, name: str) -> str | None:
    """Return the first NewsLines element of this name in any component except pictures."""
    for lines in item.iter("NewsLines"):
        if not _is_picture(lines.getparent()) and (text := line(lines, name)):
            return text
    return None


def _is_picture(component: _Element | None) -> bool:
    if component is None:
        return False
    media = {(found.get("FormalName") or "").lower() for found in component.iterfind("ContentItem/MediaType")}
    return bool(media & _PICTURE) or (attribute(component, "Role", "FormalName") or "").lower() in _PICTURE


def _credited(item: _Element, body: _Content | None) -> tuple[str | None, tuple[Author, ...]]:
    if byline := _line(item, "ByLine"):
        return byline, authors_of(byline)
    if body is not None and body.nitf is not None and (head := body.nitf.find("body/body.head")) is not None:
        byline, authors = read_byline(head)
        if byline:
            return byline, authors
    creator = _party(item, "Creator")
    return None, tuple(author for author in authors_of(creator) if is_person(author.name))


def _party(item: _Element, role: str) -> str | None:
    for found in item.iter(role):
        if name := first(attribute(found, "Party", "FormalName"), line(found, "Party")):
            return name
    return None


def _dateline(item: _Element) -> DraftDateline | None:
    text = _line(item, "DateLine")
    if not text or timestamp(text) or not any(map(str.isalpha, text)):
        return None
    for location in item.iter("Location"):
        for found in location.iterfind("Property"):
            if found.get("FormalName") == "City" and found.get("Value"):
                return DraftDateline(text=text, location=" ".join(found.get("Value", "").split()) or None)
    return DraftDateline(text=text)


def _keywords(item: _Element) -> tuple[str, ...]:
    """Return the keyword properties, else the keyword lines."""
    properties = (found for found in item.iter("Property") if found.get("FormalName") in ("Keyword", "Keywords"))
    return distinct(found.get("Value") for found in properties) or distinct(map(text_of, item.iter("KeywordLine")))


def _language(item: _Element) -> str | None:
    stated = (language_tag(found.get("FormalName")) for found in item.iter("Language"))
    return first(*stated, language_tag(item.get(_XML_LANG)))


def _photos(contents: list[_Content]) -> Iterator[DraftPhoto]:
    """Yield each component with a picture once; the caption is its own or that of a sibling component."""
    seen: set[int] = set()
    for content in contents:
        component = content.component
        role = (attribute(component, "Role", "FormalName") or "").lower()
        if content.use != "picture" or id(component) in seen or role in ("logo", "icon", "thumbnail"):
            continue
        seen.add(id(component))
        whole = component if component.getparent() is None else component.getparent()
        captions = [c.markup.blocks[0].text for c in contents if c.use == "caption" and c.markup.blocks]
        near = [c for c in contents if c.use == "caption" and c.component.getparent() is whole and c.markup.blocks]
        caption = first(
            line(component, "NewsLines/CaptionLine"),
            *(c.markup.blocks[0].text for c in near),
            line(component, "NewsLines/HeadLine") if _is_picture(component) else None,
            *captions[:1],
        )
        credit = first(line(component, "NewsLines/CreditLine"), line(component, "NewsLines/ByLine"))
        if caption or credit or content.picture:
            yield DraftPhoto(caption=caption, credit=credit, url=content.picture)


FORMAT = Format("newsml-1", "text/vnd.iptc.newsml", recognises, parse, structured=True)
