"""The article of a page that does not show it: in its unread elements, in its scripts or in its metadata.

These are looked at where the page shows little text, or text about something else than its headline (`subject`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.parsers.html import subject
from newsschema.parsers.html.body import choose_body
from newsschema.parsers.html.features import Text
from newsschema.parsers.html.headings import tokens_of
from newsschema.parsers.html.page import read_page
from newsschema.parsers.html.scripts import as_html, held_in_scripts
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.page import Page

_PART = 300
"""Characters of a part of a text that is judged by itself."""
_HARDLY_ANY, _LITTLE, _TIMES = 200, 800, 2
"""Sizes of text below which a page is taken to hold its article in scripts, and below which these and its unread
elements are looked at; how often as much text they must hold then.
"""


def least_unread(body: Body, known: Text) -> int | None:
    """Return how many characters unread elements must hold to be looked at; None where they are not."""
    if _is_off_subject(body, known):
        return 0
    size = _size(body)
    return _TIMES * size if size < _LITTLE else None


def is_better(found: Body, body: Body, known: Text) -> bool:
    """Whether a body found elsewhere is far longer than one of little text, or about the headline where it is not."""
    if (size := _size(body)) < _LITTLE and _size(found) >= _TIMES * size:
        return True
    if not _is_off_subject(body, known):
        return False
    said, now = _said(body, known) or 0, _said(found, known)
    return now is not None and now >= said + subject.GAIN and now > 0 and not _holds(body, found)


def held(text: str, known: Text, body: Body) -> tuple[Page, Body] | None:
    """Return the article that a page, `text`, holds in its scripts or states as a whole in its metadata.

    Where the page shows some text, it must hold far more, and half of the headline's words. Where it shows much, about
    something else, only the stated text is looked at.
    """
    size = _size(body)
    if size >= _LITTLE and (known.stated is None or not _is_off_subject(body, known)):
        return None
    for inner in (held_in_scripts(text) if size < _LITTLE else None, as_html(known.stated)):
        if not inner:
            continue
        page = read_page(inner)
        found = choose_body(page, Text())
        words, of_it = tokens_of(known.headline), tokens_of(" ".join(block.text for block in found.blocks))
        on_it = 2 * len(words & of_it) >= len(words)
        better = _size(found) >= _TIMES * size if size < _LITTLE else is_better(found, body, known)
        if size < _HARDLY_ANY or (on_it and better):
            return page, found
    return None


def _holds(body: Body, found: Body) -> bool:
    """Whether a body holds half of the lines of one found elsewhere, which then is a part of it."""
    text = comparable(" ".join(block.text for block in body.blocks))
    lines = [comparable(block.text) for block in found.blocks]
    return 2 * sum(len(line) for line in lines if line in text) >= sum(map(len, lines))


def _is_off_subject(body: Body, known: Text) -> bool:
    """Whether a body says nothing of what headline and descriptions do."""
    if body.says is None or body.says > 0:
        return False
    said = _said(body, known)
    return said is not None and said <= 0


def _said(body: Body, known: Text) -> int | None:
    """Return the evidence that a body is about what headline and descriptions are; None where these say too little.

    Long lines are cut, so that a text of one line counts as one of many.
    """
    parts = [block.text[at : at + _PART] for block in body.blocks for at in range(0, len(block.text), _PART)]
    values = subject.evidence_of([(part, len(part)) for part in parts], known)
    return None if values is None else sum(values)


def _size(body: Body) -> int:
    return sum(len(block.text) for block in body.blocks)
