"""Variants of a page whose head is made otherwise, to learn and to measure headlines.

`unstated` leaves out the metadata, `untitled` the title too; `mistitled` has the site's name as its title.
`unheaded` has no main heading, `emboldened` one in bold type, `reheaded`
and `lowered` the site's name as their main heading.
"""

from __future__ import annotations

import re

_METADATA = re.compile(
    rb"<meta(?=[\s/])(?![^>]*charset)[^>]*>|<script[^>]*ld\+json[^>]*>.*?</script\s*>", re.IGNORECASE | re.DOTALL
)
_TITLE = re.compile(rb"<title\b[^>]*>.*?</title\s*>", re.IGNORECASE | re.DOTALL)
_MAIN_HEADING = re.compile(rb"<(/?)h1(?=[\s>])", re.IGNORECASE)
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)


def unstated(markup: bytes) -> bytes:
    """Return a page without metadata."""
    return _METADATA.sub(b"", markup)


def untitled(markup: bytes) -> bytes:
    """Return a page without metadata and title."""
    return _TITLE.sub(b"", unstated(markup))


def mistitled(markup: bytes) -> bytes:
    """Return a page that states nothing but the site's name, which is its title."""
    return _TITLE.sub(b"<title>Harbour Courier</title>", unstated(markup), count=1)


def lowered(markup: bytes) -> bytes:
    """Return a page whose main headings are of the third level, below one that is the site's name and no link."""
    third = _MAIN_HEADING.sub(rb"<\1h3", markup)
    return _BODY.sub(rb"\g<0><h1>Harbour Courier</h1>", third, count=1)


def emboldened(markup: bytes) -> bytes:
    """Return a page whose main headings are paragraphs in bold type, and whose other headings are as they are."""
    opened = re.sub(rb"<h1(?=[\s>])[^>]*>", b"<p><b>", markup, flags=re.IGNORECASE)
    return re.sub(rb"</h1\s*>", b"</b></p>", opened, flags=re.IGNORECASE)


def unheaded(markup: bytes) -> bytes:
    """Return a page whose main headings are `div` elements."""
    return _MAIN_HEADING.sub(rb"<\1div", markup)


def reheaded(markup: bytes) -> bytes:
    """Return a page whose main heading is the site's name, linked, and whose others are of the second level."""
    second = _MAIN_HEADING.sub(rb"<\1h2", markup)
    return _BODY.sub(rb'\g<0><h1><a href="/">Harbour Courier</a></h1>', second, count=1)
