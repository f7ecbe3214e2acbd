"""NewsML-G2: newsItem, packageItem and newsMessage; source: IPTC, NewsML-G2 2.x."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.draft import Author, Draft, DraftDateline, DraftPhoto
from newsschema.errors import EmptyDocumentError
from newsschema.parsers.common.markup import Markup, read_markup
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import authors_of, distinct, finish, first, is_person, language_tag
from newsschema.parsers.common.xml import line, lines, markup_of, read_xml, root_name, text_of
from newsschema.parsers.format import Format
from newsschema.parsers.nitf import body_of, read_byline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from newsschema.source import SourceDocument

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PUBLISHED = ("itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated")
MODIFIED = ("itemMeta/versionCreated", "contentMeta/contentModified")
_DECK = frozenset({"subheadline", "sub", "deck", "subtitle"})  # the local part of a headline's role, any vocabulary
_SUMMARY = frozenset({"summary", "intro", "abstract", "standfirst", "teaser"})
_CAPTION = frozenset({"caption", "text", "main", ""})
_TIMESTAMP = re.compile(r"[\d\s:/.,TZ+-]{6,}(?:GMT|UTC)?[\d\s:+-]*")
_CODES = re.compile(r"(?:[A-Z0-9]{2,}\s+){2,}[A-Z0-9]{2,}")
_ESCAPED = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,6}|quot|apos|amp|lt|gt|nbsp);")


def _unescape_twice(draft: Draft) -> Draft:
    """Unescape text that was escaped twice ("o&amp;#39;clock")."""
    if not any(_ESCAPED.search(block.text) for block in draft.blocks):
        return draft
    blocks = (replace(block, text=" ".join(html.unescape(block.text).split())) for block in draft.blocks)
    return replace(draft, blocks=tuple(block for block in blocks if block.text))


def _drop_codes(draft: Draft) -> Draft:
    """Drop a last paragraph of routing codes ("51 77 CRO01 APE4800")."""
    if len(draft.blocks) > 1 and _CODES.fullmatch(draft.blocks[-1].text):
        return replace(draft, blocks=draft.blocks[:-1])
    return draft


def _drop_timestamp(draft: Draft) -> Draft:
    """Drop a dateline that is a machine's timestamp ("2014-07-16 20:15:21 GMT+00:00")."""
    return replace(draft, dateline=None) if draft.dateline and _TIMESTAMP.fullmatch(draft.dateline.text) else draft


def _drop_slug_deck(draft: Draft) -> Draft:
    """Drop a description that repeats slugline and headline ("SPORT/RESULTS:Results of Sunday")."""
    if draft.deck and draft.slugline and draft.deck.startswith(draft.slugline):
        return replace(draft, deck=None)
    return draft


# Deviations of vendors, recognised by content and not by vendor: description and correction.
CORRECTIONS: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("text escaped twice", _unescape_twice),
    ("routing codes after the last paragraph", _drop_codes),
    ("a timestamp as dateline", _drop_timestamp),
    ("slugline and headline as description", _drop_slug_deck),
)


def recognises(head: bytes) -> bool:
    """Whether the first element is one of NewsML-G2's items or its message."""
    return root_name(head) in ("newsMessage", "newsItem", "packageItem")


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield an article for each text, or for each picture without a text."""
    root = read_xml(source)
    drafts = _with_pictures([root] if root.tag != "newsMessage" else root.findall("itemSet/*"))
    if not drafts:
        raise EmptyDocumentError(source.name, "the NewsML-G2 document has neither headline nor text")
    for number, draft in enumerate(drafts):
        yield draft if len(drafts) == 1 else replace(draft, item=number)


def _with_pictures(items: list[_Element]) -> list[Draft]:
    """Read the items; pictures sent with a single text become its photos; packages are used only if nothing else is."""
    kinds = {"text": [], "picture": [], "package": []}  # type: dict[str, list[Draft]]
    for item in items:
        if item.tag in ("newsItem", "packageItem"):
            draft = read_item(item)
            if draft.headline or draft.blocks or draft.photos:
                kinds[_kind(item)].append(draft)
    texts, pictures = kinds["text"], kinds["picture"]
    if len(texts) == 1 and pictures:
        photos = tuple(photo for draft in (texts[0], *pictures) for photo in draft.photos)
        return [replace(texts[0], photos=photos)]
    return texts + pictures or kinds["package"]


def _kind(item: _Element) -> str:
    if item.tag == "packageItem":
        return "package"
    found = item.find("itemMeta/itemClass")
    return "picture" if found is not None and _local(found.get("qcode")) in ("picture", "graphic") else "text"


def read_item(item: _Element) -> Draft:
    """Return the draft of one newsItem or packageItem."""
    markup, nitf = _body(item)
    head = None if nitf is None else nitf.find("body/body.head")
    times = read_times((line(item, path) for path in PUBLISHED), (line(item, path) for path in MODIFIED))
    byline, authors = _credited(item)
    if not authors and head is not None:
        byline, authors = read_byline(head)
    language = first(
        *(language_tag(found.get("tag")) for found in item.iterfind("contentMeta/language")),
        language_tag(item.get(_XML_LANG)),
        *(language_tag(found.get(_XML_LANG)) for found in item.iterfind("contentMeta/headline")),
    )
    draft = Draft(
        headline=first(
            _headline(item, language),
            None if head is None else line(head, "hedline/hl1"),
            None if nitf is None else line(nitf, "head/title"),
            line(item, "itemMeta/title"),
        ),
        deck=_role(item, "contentMeta/headline", _DECK) or _role(item, "contentMeta/description", _SUMMARY),
        slugline=line(item, "contentMeta/slugline"),
        byline=byline,
        authors=authors,
        dateline=_dateline(item),
        published=times.published,
        modified=times.modified,
        section=line(item, "itemMeta/service/name"),
        keywords=distinct(lines(item, "contentMeta/keyword")),
        language=language,
        publisher=_named(item, "itemMeta/provider") or _named(item, "rightsInfo/copyrightHolder"),
        blocks=markup.blocks,
        photos=_photos(item, markup, byline, authors),
        notices=times.notices,
    )
    for _, correct in CORRECTIONS:
        draft = correct(draft)
    return finish(draft)


def _headline(item: _Element, language: str | None) -> str | None:
    """Return the headline without another role, preferably in the item's language."""
    main = [found for found in item.iterfind("contentMeta/headline") if _local(found.get("role")) not in _DECK]
    spoken = [found for found in main if language_tag(found.get(_XML_LANG)) == language]
    return first(*(text_of(found) for found in spoken + main))


def _role(item: _Element, path: str, roles: frozenset[str]) -> str | None:
    return first(*(text_of(found) for found in item.iterfind(path) if _local(found.get("role")) in roles))


def _local(qcode: str | None) -> str:
    """Return the code without its vocabulary, in lower case: "hld:subHeadline" is "subheadline"."""
    return (qcode or "").rpartition(":")[2].lower()


def _named(item: _Element, path: str) -> str | None:
    found = item.find(path)
    return None if found is None else first(line(found, "name"), " ".join((found.get("literal") or "").split()))


def _credited(item: _Element) -> tuple[str | None, tuple[Author, ...]]:
    """Return byline and authors: the `by` line, else creators that are people."""
    if byline := line(item, "contentMeta/by"):
        return byline, authors_of(byline)
    authors = []
    for creator in item.iterfind("contentMeta/creator"):
        name = first(line(creator, "name"), " ".join((creator.get("literal") or "").split()))
        if name and is_person(name):
            titles = (
                text_of(found.find("name"))
                for found in creator.iterfind("related")
                if "title" in _local(found.get("rel"))
            )
            authors.append(Author(name, title=first(*titles)))
    return None, tuple(authors)


def _dateline(item: _Element) -> DraftDateline | None:
    text = line(item, "contentMeta/dateline")
    located = first(line(item, "contentMeta/located/name"), _named(item, "contentMeta/located"))
    return DraftDateline(text=text, location=located) if text else None


def _body(item: _Element) -> tuple[Markup, _Element | None]:
    """Return the first inline content with text, and its `nitf` element if it is NITF."""
    for content in item.iterfind("contentSet/*"):
        if content.tag == "inlineXML":
            nitf = content.find("nitf")
            body = content.find("html/body")
            markup = body_of(nitf) if nitf is not None else read_markup(markup_of(content if body is None else body))
            if markup.blocks or markup.photos or nitf is not None:
                return markup, nitf
        elif content.tag == "inlineData" and (text := "".join(map(str, content.itertext()))).strip():
            return (read_markup(text) if re.search(r"<(?:p|br|div)\b", text) else Markup(paragraphs_of(text))), None
    return Markup(), None


def _photos(item: _Element, markup: Markup, byline: str | None, authors: tuple[Author, ...]) -> tuple[DraftPhoto, ...]:
    """Return the item's own picture with caption and credit; for a text, the pictures it refers to."""
    pictures = [
        content
        for content in item.iterfind("contentSet/remoteContent")
        if (content.get("contenttype") or "").startswith("image/")
    ]
    url = max(pictures, key=_width).get("href") if pictures else None
    if _kind(item) != "picture":
        return (*markup.photos, *([DraftPhoto(url=url)] if url and url not in {p.url for p in markup.photos} else ()))
    caption = first(_role(item, "contentMeta/description", _CAPTION), line(item, "contentMeta/description"))
    credit = first(line(item, "contentMeta/creditline"), byline, *(author.name for author in authors))
    return (DraftPhoto(caption=caption, credit=credit, url=url),)


def _width(content: _Element) -> int:
    width = content.get("width") or ""
    return int(width[:6]) if width.isascii() and width.isdigit() else 0


FORMAT = Format("newsml-g2", "application/vnd.iptc.g2.newsitem+xml", recognises, parse, structured=True)
