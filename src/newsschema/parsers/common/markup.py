"""An inline body in HTML, XHTML or NITF's own elements, as blocks and photos."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from newsschema.draft import Block, DraftPhoto
from newsschema.text.clean import clean_line, clean_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newsschema.models.article import BlockKind

# What a block element makes of its text; NITF's elements (hl1, hl2, bq) beside HTML's.
KINDS: dict[str, BlockKind] = {
    "p": "paragraph", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "hl1": "heading", "hl2": "heading", "li": "list_item", "dt": "list_item", "dd": "list_item",
    "blockquote": "blockquote", "bq": "blockquote",
}  # fmt: skip
# Elements that end the block before them and hold blocks of their own.
CONTAINERS = frozenset({
    "html", "body", "div", "section", "article", "main", "header", "footer", "ul", "ol", "dl", "center", "block",
    "body.content", "body.head", "body.end", "nitf", "tbody", "thead", "tfoot", "table", "tr", "td", "th",
    "caption", "figure", "figcaption", "details", "summary", "address", "credit", "datasource",
})  # fmt: skip
# Elements whose text is no part of the story.
SKIPPED = frozenset({
    "head", "title", "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "button",
    "select", "textarea", "nav", "header", "footer", "aside", "audio", "video", "canvas", "note",
    "media-metadata", "media-object", "nitf-table-metadata",
})  # fmt: skip
_PICTURES = frozenset({"", "image", "photo", "picture", "graphic"})  # NITF's media-type values that are seen
_TRACKING = 2  # pixels: a picture this small counts readers
_DEEPEST = 1_000  # open elements at once
_TAG = re.compile(r"<[^<>]*>")
_NESTING = re.compile(
    r"<(/?)(?:div|li|ul|ol|dl|dd|dt|section|article|figure|blockquote|table|tr|td|th|pre|center)\b", re.IGNORECASE
)
_BLOCK_IN_CELL = "p,div,h1,h2,h3,h4,ul,ol,img,figure,table"


@dataclass(frozen=True, slots=True)
class Markup:
    """What a piece of markup holds."""

    blocks: tuple[Block, ...] = ()
    photos: tuple[DraftPhoto, ...] = ()


@dataclass(slots=True)
class _Reading:
    blocks: list[Block] = field(default_factory=list)
    photos: list[DraftPhoto] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=list)
    breaks: int = 0

    def flush(self) -> None:
        """End the block that is being read."""
        self.breaks = 0
        if self.parts:
            if text := clean_line("".join(self.parts)):
                inner = [kind for kind in self.kinds if kind != "paragraph"]
                self.blocks.append(Block(inner[-1] if inner else "paragraph", text))
            self.parts.clear()


def read_markup(html: str) -> Markup:
    """Return the blocks and the photos of a piece of HTML, in document order."""
    if _is_too_deep(html):
        html = _TAG.sub(" ", html)
    body = LexborHTMLParser(html).body
    reading = _Reading()
    if body is not None:
        _walk(body, reading)
        reading.flush()
    return Markup(tuple(reading.blocks), tuple(_distinct(reading.photos)))


def _is_too_deep(html: str) -> bool:
    """Whether elements nest deeper than any writer's do: building and reading such a tree takes time squared."""
    if html.count("<") < _DEEPEST:
        return False
    depth = 0
    for match in _NESTING.finditer(html):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def _walk(root: LexborNode, reading: _Reading) -> None:
    """Visit the nodes below `root` in document order, without recursion: a page may nest as deep as it likes."""
    path: list[tuple[LexborNode, bool, bool]] = []
    node = root.child
    while node is not None or path:
        if node is None:
            node, breaks, counted = path.pop()
            if breaks:
                reading.flush()
                if counted:
                    reading.kinds.pop()
            node = node.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            _text(node.text_content or "", reading)
        elif tag == "br":
            _break(reading)
        elif not _taken(node, tag, reading):
            kind = KINDS.get(tag)
            breaks = kind is not None or tag in CONTAINERS
            if breaks:
                reading.flush()
                if kind is not None:
                    reading.kinds.append(kind)
            path.append((node, breaks, kind is not None))
            node = node.child
            continue
        node = node.next


def _text(text: str, reading: _Reading) -> None:
    if reading.breaks and not text.isspace():
        reading.breaks = 0
    reading.parts.append(text)


def _break(reading: _Reading) -> None:
    """One line break is a space, as wires wrap their lines; two in a row end the paragraph."""
    reading.breaks += 1
    if reading.breaks > 1:
        reading.flush()
    else:
        reading.parts.append(" ")


def _taken(node: LexborNode, tag: str, reading: _Reading) -> bool:
    """Read the elements that are taken as a whole; say whether `node` was one."""
    if tag in SKIPPED or tag[:1] in ("-", "!"):
        return True
    if tag == "pre":
        reading.flush()
        if text := clean_lines(node.text()).strip():
            reading.blocks.append(Block("preformatted", text))
        return True
    if tag == "table":
        return _table(node, reading)
    if tag == "img":
        reading.photos.extend(_photo(node, None))
        return True
    if tag == "media":
        reading.photos.extend(_media(node))
        return True
    if tag == "figure" or "wp-caption" in (node.attributes.get("class") or "").split():
        picture = node.css_first("img")
        if picture is not None:
            caption = node.css_first("figcaption, .wp-caption-text, .caption")
            reading.photos.extend(_photo(picture, clean_line(caption.text()) if caption is not None else None))
            return True
    return False


def _table(node: LexborNode, reading: _Reading) -> bool:
    """Read a table of figures as one block, a line a row; say False of one that only lays out paragraphs."""
    if any(cell.css_first(_BLOCK_IN_CELL) is not None for cell in node.css("td, th")[:200]):
        return False
    rows = []
    for row in node.css("tr"):
        cells = [clean_line(cell.text(separator=" ")) for cell in row.css("td, th")]
        if filled := [cell for cell in cells if cell]:
            rows.append(" | ".join(filled))
    reading.flush()
    if rows:
        reading.blocks.append(Block("table", "\n".join(rows)))
    return True


def _photo(picture: LexborNode, caption: str | None) -> Iterator[DraftPhoto]:
    attributes = picture.attributes
    sizes = [attributes.get(name) or "" for name in ("width", "height")]
    if any(size.isascii() and size.isdigit() and int(size[:6]) <= _TRACKING for size in sizes):
        return
    url = clean_line(attributes.get("src"))
    if url and url.startswith("data:"):
        url = clean_line(attributes.get("data-src"))
    if url or caption:
        yield DraftPhoto(caption=caption, url=url, alt=clean_line(attributes.get("alt")))


def _media(node: LexborNode) -> Iterator[DraftPhoto]:
    """NITF's media element: reference, captions, producer."""
    if (node.attributes.get("media-type") or "").lower() not in _PICTURES:
        return
    captions = [clean_line(caption.text(separator=" ")) for caption in node.css("media-caption")]
    references = [reference.attributes for reference in node.css("media-reference")]
    producer = node.css_first("media-producer")
    url = next((clean_line(found.get("source")) for found in references if found.get("source")), None)
    photo = DraftPhoto(
        caption=clean_line(" ".join(caption for caption in captions if caption)),
        credit=clean_line(producer.text(separator=" ")) if producer is not None else None,
        url=url,
        alt=next(
            (clean_line(found.get("alternate-text")) for found in references if found.get("alternate-text")), None
        ),
    )
    if photo.caption or photo.url:
        yield photo


def _distinct(photos: list[DraftPhoto]) -> Iterator[DraftPhoto]:
    seen: set[str] = set()
    for photo in photos:
        if photo.url is None or photo.url not in seen:
            yield photo
        if photo.url:
            seen.add(photo.url)
