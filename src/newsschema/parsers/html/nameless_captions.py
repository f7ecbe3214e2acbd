"""Captions that no name shows: whether text beside a picture is its caption, by the sum of weighted evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.parsers.common import byline_names, credits
from newsschema.parsers.html import kinds
from newsschema.parsers.html.lightbox import PICTURE_ENDINGS
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.page import Attributes, Page

_SMALL, _LEVELS = frozenset(("small", "em", "i", "cite")), 3
"""Elements that set text as captions are set, and how far around it they are looked for."""
_LEAST_ABOVE = 30
"""Characters of a caption above the text at least: shorter lines beside a picture are names, dates, reading times."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))
"""Elements of headings that are no captions; in the smallest, `h6`, captions are set too."""
PROSE = frozenset(("p", "li", "td", "blockquote", "button", "input", "label"))
SHORT = 200
"""Characters of a line that alone in one element with a picture is no paragraph of the text."""
_SHORTEST = 10
"""Characters of an alternative text that can be a caption."""
_NEAR = 40
"""Text nodes between a caption and the first line of the text at most."""
_UP = 4
"""Elements up from a caption in which a link is looked for."""

# Evidence that text beside a picture, in an element without a caption's name, is its caption.
_CAPTION_EVIDENCE = {
    "credit": 2.0,
    "credit in a heading": 3.5,
    "alternative text": 2.0,  # the picture's `alt` says the same
    "picture": 1.5,  # the element around both is called a picture
    "set small": 1.0,  # on a page that names no captions
    "among the text": 1.0,  # between lines of the body
    "above the text": 0.5,  # right above its first line, on such a page: a deck may be there too
    "apart": 0.5,  # in no paragraph
    "heading": -3.0,  # of a section, which the picture shows
    "link": -2.0,
}
_CAPTION_NEEDED = 1.5


def is_captioned(page: Page, body: Body, element: int, text: str, alt: str | None) -> bool:
    """Whether text beside a picture with this alternative text is its caption: the sum of `_CAPTION_EVIDENCE`."""
    tags = page.tags[element : page.ends[element]]
    heading = not HEADINGS.isdisjoint(tags)
    found = {
        "alternative text": alt is not None and len(alt) > _SHORTEST and comparable(alt) == comparable(text),
        "picture": bool((page.hints[element] | page.hints[max(0, page.parents[element])]) & kinds.PICTURE),
        "set small": not _SMALL.isdisjoint(tags) and _is_small(page, element) and not _names_captions(page),
        "among the text": is_among(page, body, element),
        "above the text": len(text) >= _LEAST_ABOVE and _is_above(page, body, element) and not _names_captions(page),
        "apart": PROSE.isdisjoint(tags),
        "heading": heading,
        "link": _is_linked(page, element),
    }
    score = sum(_CAPTION_EVIDENCE[name] for name, holds in found.items() if holds)
    lacks = _CAPTION_NEEDED - score
    credit = _CAPTION_EVIDENCE["credit in a heading" if heading else "credit"]
    return lacks <= 0 or (lacks <= credit and credits.split_credit(text)[1] is not None)


def _is_small(page: Page, element: int) -> bool:
    """Whether all text in an element is set small or emphasised."""
    texts = range(page.text_first[element], page.text_end[element])
    owners = {page.owners[index] for index in texts if page.texts[index].strip()}
    return all(any(page.tags[number] in _SMALL for number in page.ancestors(owner, _LEVELS)) for owner in owners)


def _is_linked(page: Page, element: int) -> bool:
    """Whether a picture or the text beside it lies in a link, unless that holds only the picture and opens its file."""
    last = page.owners[page.text_end[element] - 1]
    if any(page.tags[around] == "a" for around in page.ancestors(last, _UP)):
        return True
    inside = [number for number in range(element, page.ends[element]) if page.tags[number] == "a"]
    return any(page.text_of(number) or not opens_file(page.attrs[number]) for number in inside)


def _names_captions(page: Page) -> bool:
    """Whether anything on a page is a caption by its tag or its name: others are then named as well."""
    return "figcaption" in page.tags or any(hint & kinds.CAPTION for hint in set(page.hints))


def _is_above(page: Page, body: Body, element: int) -> bool:
    """Whether an element is right above the first line of the body, and does not begin with the name of its author."""
    texts = page.texts[page.text_first[element] : page.text_end[element]]
    first = next((text for text in texts if text.strip()), "")
    if not body.numbers or byline_names.is_name(first.strip()):
        return False
    end, begin = page.text_end[element], page.blocks[body.numbers[0]].start
    return 0 <= begin - end <= _NEAR and sum(len(text.strip()) for text in page.texts[end:begin]) <= SHORT


def is_among(page: Page, body: Body, element: int) -> bool:
    """Whether an element lies between the first and the last line of the body."""
    if not body.numbers or not page.inside(element, body.root):
        return False
    first, last = page.blocks[body.numbers[0]].start, page.blocks[body.numbers[-1]].start
    return first < page.text_first[element] <= last


def opens_file(attrs: Attributes) -> bool:
    """Whether a link leads to the file of a picture."""
    return (attrs.get("href") or "").lower().split("?")[0].endswith(PICTURE_ENDINGS)
