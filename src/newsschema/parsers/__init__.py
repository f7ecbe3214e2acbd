"""The formats, most specific first: the first that recognises a document reads it."""

from __future__ import annotations

from newsschema.parsers import anpa, eml, feeds, html, iptc_7901, newsml_1, newsml_g2, ninjs, nitf, photo, schema_org, text
from newsschema.parsers.format import Format

FORMATS: tuple[Format, ...] = (
    photo.FORMAT,
    anpa.FORMAT,
    iptc_7901.FORMAT,
    nitf.FORMAT,
    newsml_g2.FORMAT,
    newsml_1.FORMAT,
    feeds.RSS,
    feeds.ATOM,
    eml.MBOX,
    eml.FORMAT,
    schema_org.FORMAT,
    ninjs.FORMAT,
    html.FORMAT,
    text.FORMAT,
)

BY_NAME = {format.name: format for format in FORMATS}

__all__ = ["BY_NAME", "FORMATS", "Format"]
