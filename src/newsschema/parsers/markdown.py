"""Markdown: headings, lists, quotations and emphasis, with the front matter of site generators.

Source: CommonMark 0.31, without what articles do not use (nested lists, references with nested brackets).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsschema.draft import Block, Draft, DraftPhoto
from newsschema.parsers.common.rows import KEYS, key_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import authors_of, distinct, finish, first, language_tag
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.models.article import BlockKind
    from newsschema.source import SourceDocument

_FRONT = re.compile(r"---[ \t]*\n(?P<fields>(?:[^\n]*\n){1,100}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):[ \t]*(?P<value>[^\n]*)")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>[^\n]*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_ITEM = re.compile(r" {0,8}(?:[-*+]|\d{1,4}[.)])[ \t]+(?P<text>\S[^\n]*)")
_QUOTE = re.compile(r" {0,3}>[ \t]?(?P<text>[^\n]*)")
_FENCE = re.compile(r" {0,3}(?P<fence>```+|~~~+)")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+[^\n]*")
_ROW = re.compile(r"[ \t]*\|(?P<cells>[^\n]*)\|[ \t]*")
_ROW_RULE = re.compile(r"[\s|:-]*")
# Inline marks, in the order they are removed.
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\]\n]{0,500})\]"
    r"(?:\((?P<url>[^\s()]{0,2000})(?:\s+\"(?P<title>[^\"\n]{0,500})\")?\)|\[[^\]\n]{0,200}\])"
)
_LINK = re.compile(
    r"\[(?P<text>[^\[\]\n]{0,1000})\]"
    r"(?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\])"
)
_AUTOLINK = re.compile(r"<(?P<text>(?:https?://|mailto:)[^<>\s]{1,2000})>")
_ELEMENT = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<!--.{0,2000}?-->", re.DOTALL)
_CODE = re.compile(r"(?<!`)(`{1,3})(?P<text>[^`\n]{1,500})\1(?!`)")
_STRONG = re.compile(
    r"(?<![\w*_\\])(\*\*\*|\*\*|__|\*|_|~~)(?=\S)(?P<text>[^\n*_~]{1,1000}?)(?<=\S)\1(?![\w*_])"
    r"|(?<=\w)(\*\*|\*)(?=\S)(?P<inner>[^\n*]{1,200}?)(?<=\S)\3"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGNS = re.compile(
    r"(?m)^ {0,3}#{1,6} \S|\]\(https?://|(?<!\w)(?:\*\*|__)\w[^*_\n]{1,200}(?:\*\*|__)(?!\w)|^!\[|^>[ ]\S|^```"
)
_HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FIRST_HEADING = re.compile(r"\s*# [^\n#][^\n]*\n[ \t]*\n")


def recognises(head: bytes) -> bool:
    """Whether it begins with front matter or a first-level heading, or contains at least three marks."""
    text = head.decode("utf-8", "replace").lstrip("\ufeff").replace("\r\n", "\n")
    if "\0" in text or text.lstrip().startswith("<"):
        return False
    if (front := _FRONT.match(text)) and "title" in {key_of(one["key"]) for one in _FIELD.finditer(front["fields"])}:
        return True
    signs = _SIGNS.findall(text)
    return bool(_FIRST_HEADING.match(text)) or (len(signs) >= 3 and any("#" in sign or "](" in sign for sign in signs))


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the document's one article."""
    text = source.decoded.text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front: dict[str, Any] = {}
    if match := _FRONT.match(text):
        front, text = _front_matter(match["fields"]), text[match.end() :]
    reading = _Reading()
    for line in _HTML_COMMENT.sub("", text).split("\n"):
        reading.add(line)
    reading.flush()
    blocks, headline = reading.blocks, _stated(front, "headline")
    if blocks and blocks[0].kind == "heading" and not headline:
        headline = blocks.pop(0).text
    times = read_times((_stated(front, "published"),), (_stated(front, "modified"),))
    byline = _stated(front, "byline")
    yield finish(
        Draft(
            headline=headline,
            deck=_stated(front, "deck") or _stated(front, "description"),
            byline=byline,
            authors=authors_of(byline),
            published=times.published,
            modified=times.modified,
            section=_stated(front, "section"),
            keywords=distinct(map(clean_line, _listed(front.get("tags") or front.get("keywords")))),
            language=language_tag(_stated(front, "language")),
            url=_stated(front, "url"),
            publisher=_stated(front, "publisher"),
            blocks=tuple(blocks),
            photos=tuple(reading.photos),
            notices=times.notices,
        )
    )


def _front_matter(text: str) -> dict[str, Any]:
    """Return the fields of YAML front matter that are a string or a list of strings."""
    fields: dict[str, Any] = {}
    key = ""
    for line in text.split("\n"):
        if match := _FIELD.fullmatch(line.rstrip()):
            key, value = key_of(match["key"]), match["value"].strip()
            inner = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else None
            fields[key] = [part.strip(" \"'") for part in inner] if inner else value.strip("\"'")
        elif line.strip().startswith("- ") and key:
            entries = fields[key] if isinstance(fields.get(key), list) else []
            fields[key] = [*entries, line.strip()[2:].strip(" \"'")]
    return fields


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [part.strip() for part in str(value or "").split(",")]


def _stated(front: dict[str, Any], field: str) -> str | None:
    values = (front.get(key) for key in KEYS.get(field, (field,)))
    return first(*(clean_line(", ".join(value) if isinstance(value, list) else value) for value in values))


@dataclass(slots=True)
class _Reading:
    """The blocks and pictures so far, and the lines of the current block."""

    blocks: list[Block] = field(default_factory=list)
    photos: list[DraftPhoto] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    kind: BlockKind = "paragraph"
    fence: str = ""

    def add(self, line: str) -> None:
        """Add the next line."""
        fence = _FENCE.match(line)
        if self.fence:
            if fence and fence["fence"].startswith(self.fence):
                self.fence = ""
                self.flush()
            else:
                self.lines.append(line)
        elif fence:
            self._begin("preformatted")
            self.fence = fence["fence"]
        elif not line.strip() or _DEFINITION.fullmatch(line):
            self.flush()
        elif self.kind == "paragraph" and len(self.lines) == 1 and _UNDERLINE.fullmatch(line):
            self.kind = "heading"
            self.flush()
        elif _RULE.fullmatch(line):
            self.flush()
        elif match := _HEADING.fullmatch(line):
            self._begin("heading", match["text"])
            self.flush()
        elif match := _QUOTE.fullmatch(line):
            if self.kind != "blockquote" or not match["text"].strip():
                self._begin("blockquote")
            self.lines.append(match["text"])
        elif match := _ITEM.fullmatch(line):
            self._begin("list_item", match["text"])
        elif match := _ROW.fullmatch(line):
            if self.kind != "table":
                self._begin("table")
            self.lines.append(match["cells"])
        else:
            self.lines.append(line.strip())

    def _begin(self, kind: BlockKind, *lines: str) -> None:
        self.flush()
        self.kind = kind
        self.lines.extend(lines)

    def flush(self) -> None:
        """End the current block."""
        kind, lines = self.kind, self.lines
        self.kind, self.lines = "paragraph", []
        if kind == "preformatted":
            text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
        elif kind == "table":
            rows = (
                " | ".join(filter(None, map(self._inline, row.split("|"))))
                for row in lines
                if not _ROW_RULE.fullmatch(row)
            )
            text = "\n".join(filter(None, rows))
        else:
            text = self._inline(" ".join(lines)) or ""
        if text:
            self.blocks.append(Block(kind, text))

    def _inline(self, text: str) -> str | None:
        """Return text without its marks; pictures are added to `photos`."""
        for match in _IMAGE.finditer(text):
            url = clean_line(match["url"])
            if url:
                self.photos.append(
                    DraftPhoto(caption=clean_line(match["title"]), url=url, alt=clean_line(match["alt"]))
                )
        text = _IMAGE.sub("", text)
        text = _LINK.sub(lambda match: match["text"], text)
        text = _ELEMENT.sub("", _AUTOLINK.sub(lambda match: match["text"], text))
        text = _CODE.sub(lambda match: match["text"], text)
        for _ in range(3):  # emphasis within emphasis
            text = _STRONG.sub(lambda match: match["text"] or match["inner"] or "", text)
        return clean_line(html.unescape(_ESCAPED.sub(r"\1", text)))


FORMAT = Format("markdown", "text/markdown", recognises, parse)
