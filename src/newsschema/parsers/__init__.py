"""The formats, most specific first: the first that recognises a document reads it."""

from __future__ import annotations

from newsschema.parsers import (
    anpa,
    archives,
    docx,
    eml,
    feeds,
    html,
    iptc_7901,
    jsonlines,
    markdown,
    newsml_1,
    newsml_g2,
    ninjs,
    nitf,
    pdf,
    photo,
    schema_org,
    tables,
    text,
    warc,
)
from newsschema.parsers.format import Format

FORMATS: tuple[Format, ...] = (
    # By their first bytes.
    docx.FORMAT,
    pdf.FORMAT,
    photo.FORMAT,
    warc.FORMAT,
    archives.ZIP,
    archives.TAR,
    # By what is packed in them, or by their first line.
    jsonlines.FORMAT,
    archives.GZ,
    archives.ZST,
    anpa.FORMAT,
    iptc_7901.FORMAT,
    eml.MBOX,
    eml.FORMAT,
    # By their first element or their keys.
    nitf.FORMAT,
    newsml_g2.FORMAT,
    newsml_1.FORMAT,
    feeds.RSS,
    feeds.ATOM,
    schema_org.FORMAT,
    ninjs.FORMAT,
    jsonlines.ARRAY,
    tables.CSV,
    tables.TSV,
    markdown.FORMAT,
    html.FORMAT,
    text.FORMAT,
)
GENERAL = (markdown.FORMAT, html.FORMAT, text.FORMAT)
"""The formats that would take what is no article at all: what `unread` names is refused before them."""

BY_NAME = {format.name: format for format in FORMATS}

__all__ = ["BY_NAME", "FORMATS", "GENERAL", "Format"]
