"""Recognise data that no parser reads, so that the error can name it and suggest a remedy.

Sources: the formats' own magic numbers; for program code, the endings of file names in common use.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common.json import keys_of
from newsschema.parsers.common.xml import root_name

if TYPE_CHECKING:
    from newsschema.source import SourceDocument


class Unread(NamedTuple):
    """The kind of a document, and a remedy."""

    what: str
    remedy: str


_TEXT = "export it as text, HTML, PDF or .docx"
_PICTURE = "use the article's page or text; the only pictures that are read are JPEG and TIFF with IPTC metadata"
_OFFICE = "save it as .docx, PDF or HTML"
_ARCHIVE = "unpack it, or use ZIP, TAR, gzip or zstd"

# Offset, bytes at that offset, kind of document.
MAGIC: tuple[tuple[int, bytes, Unread], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", Unread("a PNG picture", _PICTURE)),
    (0, b"GIF8", Unread("a GIF picture", _PICTURE)),
    (0, b"BM", Unread("a BMP picture", _PICTURE)),
    (0, b"8BPS", Unread("a Photoshop picture", _PICTURE)),
    (8, b"WEBP", Unread("a WebP picture", _PICTURE)),
    (4, b"ftyp", Unread("a video or picture in an ISO media file", _PICTURE)),
    (0, b"ID3", Unread("an MP3 recording", _TEXT)),
    (0, b"OggS", Unread("an Ogg recording", _TEXT)),
    (0, b"RIFF", Unread("a RIFF recording", _TEXT)),
    (0, b"{\\rtf", Unread("a Rich Text (RTF) document", "save it as .docx, HTML or plain text")),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unread("a document of Office 97 to 2003", _OFFICE)),
    (0, b"%!PS", Unread("a PostScript document", "convert it to PDF")),
    (0, b"BZh", Unread("a bzip2 archive", _ARCHIVE)),
    (0, b"\xfd7zXZ\0", Unread("an xz archive", _ARCHIVE)),
    (0, b"7z\xbc\xaf\x27\x1c", Unread("a 7-Zip archive", _ARCHIVE)),
    (0, b"Rar!", Unread("a RAR archive", _ARCHIVE)),
    (0, b"SQLite format 3\0", Unread("an SQLite database", "export its rows as JSON lines or CSV")),
    (0, b"PAR1", Unread("a Parquet file", "export its rows as JSON lines, or use convert_table")),
    (0, b"\x7fELF", Unread("a program", "give the documents themselves")),
    (0, b"\xca\xfe\xba\xbe", Unread("a compiled Java class", "give the documents themselves")),
    (0, b"wOF", Unread("a font", "give the documents themselves")),
    (0, b"#!", Unread("a script", "give the documents themselves")),
    (0, b"<?php", Unread("PHP source code", "fetch the page that it generates")),
    (30, b"mimetypeapplication/vnd.oasis", Unread("an OpenDocument file", _OFFICE)),
    (30, b"mimetypeapplication/epub", Unread("an EPUB book", "export the article as HTML or text")),
)
_RESERVED = {b"BM": b"\0\0\0\0"}  # a BMP file's reserved bytes, since words can begin with "BM" too

# File name endings -> kind of file, none of which is an article.
CODE = {
    **dict.fromkeys(
        (".bat", ".c", ".cc", ".cmake", ".cpp", ".cs", ".el", ".feature", ".go", ".h", ".hpp", ".java", ".js", ".jsx",
         ".kt", ".lua", ".m", ".mjs", ".php", ".pl", ".pm", ".ps1", ".pxd", ".py", ".pyi", ".pyx", ".r", ".rb", ".rs",
         ".scala", ".sh", ".sql", ".swift", ".ts", ".tsx", ".vim"),
        "program source code",
    ),
    **dict.fromkeys((".css", ".less", ".sass", ".scss"), "a style sheet"),
    **dict.fromkeys((".bib", ".cls", ".sty", ".tex"), "TeX source"),
    **dict.fromkeys(
        (".cfg", ".conf", ".editorconfig", ".gitattributes", ".gitignore", ".ini", ".properties", ".toml", ".yaml",
         ".yml"),
        "settings",
    ),
    **dict.fromkeys((".lock", ".sum"), "a lock file"),
    **dict.fromkeys((".mo", ".po", ".pot"), "a catalogue of translations"),
    **dict.fromkeys((".log", ".ipynb", ".map"), "data of a program"),
}  # fmt: skip
_CODE_NAMES = {
    "dockerfile": "program source code", "makefile": "program source code", "package-lock.json": "a lock file",
    "pipfile": "settings", "cargo.lock": "a lock file", "go.mod": "settings", "requirements.txt": "a lock file",
}  # fmt: skip

# Elements that an HTML document or fragment may begin with; any other root is other XML.
_HTML = frozenset({
    "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "body", "br", "caption",
    "center", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure",
    "font", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
    "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark",
    "menu", "meta", "nav", "noscript", "object", "ol", "p", "picture", "pre", "q", "s", "samp", "script",
    "section", "select", "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody",
    "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video",
})  # fmt: skip
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<\0?\0?\0?(?:\?\0?\0?\0?x|[A-Za-z!])")
_JSON = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s{0,100}
    (?:\{\s{0,100}["}] | (?:\[\s{0,100}){1,9}(?:\{\s{0,100}["}] | "|-?\d|true|false|null | \]\s{0,100}(?:[,\]]|\Z)))""",
    re.VERBOSE,
)
_RECORD_KEYS = {"schema_version", "source", "id"}
_COLUMNS = re.compile(r"[^,;\t\n]{0,200}(?:([,;\t])(?! )[^,;\t\n]{0,200})(?:\1(?! )[^,;\t\n]{0,200})+")
_LEAST_ROWS = 3


def unread_data(document: SourceDocument) -> Unread | None:
    """Return the kind of a document that no parser reads, by its first bytes; None if they do not show it."""
    head = document.head
    for offset, magic, unread in MAGIC:
        if head.startswith(magic, offset) and _RESERVED.get(magic, b"") in head[6:10]:
            return unread
    if keys_of(head) >= _RECORD_KEYS and b'"schema_version"' in head[:200]:
        return Unread("it is already a newsschema record", "use the commands validate or view")
    return None


def unread_text(document: SourceDocument) -> Unread | None:
    """Return the kind of a document that only the parsers of `GENERAL` would accept wrongly; None if it is theirs."""
    head = document.head
    name = document.name.replace("\\", "/").rpartition("/")[2].lower()
    ending = name[name.rfind(".") :] if "." in name else ""
    if what := _CODE_NAMES.get(name) or CODE.get(ending):
        return Unread(f"{what} ({ending or name})", "give the documents themselves, or exclude it")
    if _XML.match(head) and (root := root_name(head)).lower() not in _HTML and (root or b"<?xml" in head[:100]):
        element = f"root element is <{root}>" if root else "root element is not within its first 4,096 bytes"
        return Unread(f"XML whose {element}", "export it as NITF, NewsML, RSS, Atom or HTML")
    if _JSON.match(head):
        keys = ", ".join(sorted(keys_of(head))[:8])
        return Unread(f"JSON of an unknown kind ({'keys: ' + keys if keys else 'no objects'})", _NAMED)
    if ending in (".csv", ".tsv") or _is_table(head):
        first_line = head.partition(b"\n")[0].decode("utf-8", "replace").strip()[:80]
        return Unread(f"a table without a known column name in its first line ({first_line})", _NAMED)
    return None


_NAMED = "name the key or column of the text 'text', 'body' or 'html', that of the headline 'headline' or 'title'"


def _is_table(head: bytes) -> bool:
    """Whether the first lines have equally many columns, at least three, without blanks after the separators."""
    lines = [line for line in head.decode("utf-8", "replace").split("\n")[:-1] if line.strip()][:10]
    matches = [_COLUMNS.fullmatch(line.rstrip("\r")) for line in lines]
    if len(lines) < _LEAST_ROWS or None in matches:
        return False
    counts = {(match[1], match[0].count(match[1])) for match in matches if match}
    return len(counts) == 1
