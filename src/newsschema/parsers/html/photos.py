"""Photos: figures and captioned pictures of the article, credits split from captions."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from newsschema.draft import DraftPhoto
from newsschema.parsers.common import bylines, credits
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.html import kinds
from newsschema.parsers.html.lightbox import CREDIT_ATTRIBUTES, read_lightboxes
from newsschema.parsers.html.nameless_captions import HEADINGS, PROSE, SHORT, is_among, is_captioned, opens_file
from newsschema.parsers.html.photo_lines import read_unit
from newsschema.parsers.html.trims import is_date
from newsschema.text.clean import clean_line, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Attributes, Page

_MOST = 300
_MOST_NODES = 14
"""Text nodes that a picture and its caption have at most where nothing says caption."""
_MOST_ELEMENTS = 60
"""Elements that such a unit has at most."""
_BETWEEN = 3
"""Text nodes, of blanks, between a picture and the paragraph under it."""
_LONGEST_BESIDE = 600
"""Characters of a caption that nothing names."""
_LONGEST_UNDER = 300
"""Characters of such a paragraph that is a caption with its credit."""
_UP = 4
"""Elements up from a caption in which its picture is looked for."""
_PICTURED = kinds.FIGURE | kinds.CAPTION | kinds.CREDIT
_AWAY = kinds.NAV | kinds.RELATED | kinds.AD | kinds.COMMENT | kinds.AUTHOR | kinds.COOKIE
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset")
_LONGEST_CREDIT = 120
_PICTURES = frozenset(("img", "amp-img", "picture"))
_PICTURE_WORDS = ("image", "img", "picture", "photo", "foto")
"""In the names of elements that scripts define for pictures."""
_LEAST_FILE_NAME = 8
_NEAR, _BETWEEN_CHARS = 40, 40
"""Elements between a caption and the picture next to it, and characters of text, at most."""


def choose_photos(page: Page, body: Body, facts: Facts, begin: int, end: int) -> list[DraftPhoto]:
    """Return the article's photos in document order, each once; `begin` and `end` are text nodes."""
    shown: list[tuple[int, DraftPhoto]] = []
    for number in _units(page, body, begin, end):
        photo = _read(page, number, facts)
        if photo is not None:
            shown.append((number, photo))
        if len(shown) >= _MOST:
            break
    units = [number for number, _ in shown]
    for number, photo in islice(read_lightboxes(page, begin, end), _MOST):
        apart = not any(page.inside(number, unit) or page.inside(unit, number) for unit in units)
        if apart and not body.zones[max(0, page.parents[number])] & _AWAY:
            shown.append((number, photo))
    units = [number for number, _ in shown]
    for number in page.between(begin, end + 1):
        if page.tags[number] == "img" and not any(page.inside(number, unit) for unit in units):
            photo = _read_attributes(page, body, number)
            if photo is not None and len(shown) < _MOST:
                shown.append((number, photo))
    shown.sort(key=lambda pair: pair[0])
    return _merged([photo for _, photo in shown], facts)


def beside_pictures(page: Page, body: Body) -> set[int]:
    """Return the blocks that are alone with a picture, of the body or left out of it: captions, teasers.

    They are short lines in a small element that holds nothing else, amid the text, and not paragraphs.
    """
    found: set[int] = set()
    for number in (*body.numbers[1:], *[number for number, line in body.dropped if line.label == "beside"]):
        block = page.blocks[number]
        if len(block.text) > SHORT or page.tags[block.element] in PROSE:
            continue
        for element in page.ancestors(block.element, _UP):
            if page.text_end[element] - page.text_first[element] > _MOST_NODES or element <= body.root:
                break
            tags = page.tags[element : min(page.ends[element], element + _MOST_ELEMENTS)]
            if not _PICTURES.isdisjoint(tags):
                text = page.text_of(element) or ""
                if len(text) <= SHORT and PROSE.isdisjoint(tags) and HEADINGS.isdisjoint(tags):
                    found.add(number)
                break
    return found


def _units(page: Page, body: Body, begin: int, end: int) -> Iterator[int]:
    """Yield the elements that hold a picture and its caption: figures, what is around a caption, picture and line."""
    done = -1
    pictures = [number for number, tag in enumerate(page.tags) if tag in _PICTURES]
    figures = [number for number, tag in enumerate(page.tags) if tag == "figure"] if "figure" in page.tags else []
    captions = [number for number, hint in enumerate(page.hints) if hint & kinds.CAPTION]
    for number in page.between(begin, end + 1):
        hints, picture = page.hints[number], page.tags[number] in _PICTURES
        if not (picture or hints & _PICTURED) or number < done:
            continue
        unit: int | None = number
        if picture:
            unit = _beside(page, body, number)
            if unit is None:
                unit = _under(page, number, page.starts)
        elif page.tags[number] == "figure":
            if _count(figures, number + 1, page.ends[number]):
                continue
        elif hints & (kinds.CAPTION | kinds.CREDIT):
            unit = _around(page, number, pictures)
        else:
            end_of = page.ends[number]
            if _count(captions, number + 1, end_of) != 1 or _count(figures, number, end_of):
                continue
        if unit is not None and not _is_away(page, body, unit):
            yield unit
            done = page.ends[unit]


def _is_away(page: Page, body: Body, unit: int) -> bool:
    """Whether a unit belongs to something else on the page: a teaser, an advert, the comments.

    A figure with a caption among the lines of the body is the article's whatever the elements around it are called,
    unless picture and caption lie in one link.
    """
    link = next((n for n in page.ancestors(page.parents[unit], _UP) if page.tags[n] == "a"), None)
    if link is not None and not _leads_to_picture(page.attrs[link]) and not credits.split_credit(page.text_of(unit))[1]:
        return True  # a teaser is one link
    if not body.zones[max(0, page.parents[unit])] & _AWAY:
        return False
    if "figcaption" not in page.tags[unit : page.ends[unit]] or not body.numbers or not page.inside(unit, body.root):
        return True
    if not is_among(page, body, unit):
        return True
    return "a" in page.tags[unit : page.ends[unit]] or any(page.tags[n] == "a" for n in page.ancestors(unit, _UP))


def _leads_to_picture(attrs: Attributes) -> bool:
    """Whether a link opens the picture itself, as a lightbox does."""
    href = attrs.get("href") or ""
    return not href or href.lower().startswith(("#", "javascript:")) or opens_file(attrs)


def _count(numbers: list[int], first: int, end: int) -> int:
    """Return how many of the sorted numbers are at least `first` and below `end`."""
    return bisect_left(numbers, end) - bisect_left(numbers, first)


def _beside(page: Page, body: Body, picture: int) -> int | None:
    """Return the element that holds this picture and its caption."""
    for element in page.ancestors(picture, _UP + 2):
        nodes = page.text_end[element] - page.text_first[element]
        if (
            nodes > _MOST_NODES
            or page.ends[element] - element > _MOST_ELEMENTS
            or page.tags[element] == "figure"
            or page.hints[element] & (kinds.CAPTION | kinds.FIGURE | kinds.BODY)
        ):
            return None
        if nodes > 0:
            text = page.text_of(element)
            if text and len(text) > 10:
                fits = len(text) < _LONGEST_BESIDE and not is_date(text)
                return element if fits and is_captioned(page, body, element, text, _picture(page, element)[1]) else None
    return None


def _under(page: Page, picture: int, starts: list[int]) -> int | None:
    """Return the paragraph right under the one that holds the picture alone, where it is credited as captions are."""
    if any(page.tags[around] == "figure" for around in page.ancestors(picture, _UP)):
        return None
    at = bisect_left(starts, page.text_first[picture])
    if at >= len(starts) or starts[at] > page.text_first[picture] + _BETWEEN:
        return None
    block = page.blocks[at]
    beside = page.parents[block.element] in (page.parents[picture], page.parents[max(0, page.parents[picture])])
    if page.tags[block.element] != "p" or not beside or len(block.text) > _LONGEST_UNDER:
        return None
    caption, credit = credits.split_credit(block.text)
    signed = block.text.endswith(f"({credit})") and "/" not in (credit or "")
    return block.element if caption and credit and not signed and not read_dateline(block.text) else None


def _around(page: Page, number: int, pictures: list[int]) -> int | None:
    """Return the element that holds a caption and a picture, and little text besides."""
    own = page.text_end[number] - page.text_first[number]
    for element in page.ancestors(number, _UP + 1):
        if page.text_end[element] - page.text_first[element] > own + 12:
            break
        if _count(pictures, element + 1, page.ends[element]):
            return element
    return number if page.hints[number] & kinds.CAPTION and page.tags[number] != "figure" else None


def _read_attributes(page: Page, body: Body, picture: int) -> DraftPhoto | None:
    """Read a picture without a caption whose `title` or `alt` ends in a credit; None for any other, and in links."""
    if body.zones[max(0, page.parents[picture])] & _AWAY:
        return None
    if any(page.tags[around] == "a" for around in page.ancestors(picture, _UP + 2)):
        return None
    url, alt = _picture(page, picture)
    for name in ("title", "alt"):
        said, credit = credits.find_credit(clean_line(page.attrs[picture].get(name)))
        if credit is not None and said and (credit.label or credit.agencies):
            return DraftPhoto(said if name == "title" else None, credit.text, url, alt)
    return None


def _stated_credit(page: Page, unit: int, caption: str | None, facts: Facts) -> str | None:
    """Return the credit that a picture's attributes or an ImageObject of the page states."""
    for number in range(unit, page.ends[unit]):
        if page.tags[number] not in _PICTURES:
            continue
        attrs = page.attrs[number]
        if stated := next((value for name in CREDIT_ATTRIBUTES if (value := attrs.get(name))), None):
            return credits.clean_credit(clean_line(stated))
        for name in ("title", "alt"):
            said, credit = credits.find_credit(clean_line(attrs.get(name)))
            if credit is not None and said and (credit.label or credit.agencies):
                return credit.text
    url, _ = _picture(page, unit)
    key, file = comparable(caption or ""), _file_of(url)
    for photo in facts.pictures:
        said = comparable(credits.split_credit(photo.caption)[0] or "")
        if (key and said == key) or (file and _file_of(photo.url) == file):
            return credits.clean_credit(photo.credit)
    return None


def _file_of(url: str | None) -> str | None:
    """Return the file name of an address, without its ending; None where it is too short to be one picture's own."""
    name = (url or "").split("?")[0].rstrip("/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return name.lower() if len(name) >= _LEAST_FILE_NAME else None


def _read(page: Page, unit: int, facts: Facts) -> DraftPhoto | None:
    """Read caption, credit and picture of one unit; None where it has neither caption nor credit."""
    said, credited = read_unit(page, unit)
    caption, credit = credits.split_credit(said, facts.publisher)
    stated = credits.clean_credit(credited)
    if stated and credit and stated not in credit:
        credit = f"{stated}, {credit}" if len(credit) < _LONGEST_CREDIT else stated
    elif stated and not credit:
        credit = stated
    if not _is_illustrated(page, unit):
        return None
    if caption and (caption == credit or (len(caption) < SHORT and bylines.read_byline(caption))):
        caption = None  # or beside the picture of who wrote the article
    if not credit:
        credit = _stated_credit(page, unit, caption, facts)
    if not caption and not credit:
        return None
    url, alt = _picture(page, unit)
    return DraftPhoto(clean_line(caption), clean_line(credit), url, alt)


def _is_illustrated(page: Page, unit: int) -> bool:
    """Whether a unit holds a picture, or one is right before or after it, and it is no pull quote."""
    tags = page.tags[unit : page.ends[unit]]
    if "blockquote" in tags:
        return False
    if any(map(_is_picture, tags)):
        return True
    first, end = page.text_first[unit], page.text_end[unit]
    around = range(max(0, unit - _NEAR), min(len(page.tags), page.ends[unit] + _NEAR))
    for number in around:
        if not _is_picture(page.tags[number]):
            continue
        at = page.text_first[number]
        between = page.texts[at:first] if number < unit else page.texts[end:at]
        if sum(len(text.strip()) for text in between) <= _BETWEEN_CHARS:
            return True
    return False


def _is_picture(tag: str) -> bool:
    """Whether an element is a picture: one of HTML's or AMP's, or one that a script defines ("lazy-image")."""
    return tag in _PICTURES or ("-" in tag and any(word in tag for word in _PICTURE_WORDS))


def _picture(page: Page, unit: int) -> tuple[str | None, str | None]:
    """Return the address and the text alternative of the unit's picture."""
    for number in range(unit, page.ends[unit]):
        if page.tags[number] in ("img", "amp-img"):
            attrs = page.attrs[number]
            stated = [value for name in _SOURCES if (value := attrs.get(name)) and not value.startswith("data:")]
            url = clean_line(stated[0]) if stated else None
            return url.split()[0].rstrip(",") if url else None, clean_line(attrs.get("alt"))
    return None, None


def _merged(photos: list[DraftPhoto], facts: Facts) -> list[DraftPhoto]:
    """Keep each photo once; where the page shows none, those that the metadata states."""
    found: dict[str, DraftPhoto] = {}
    for photo in photos:
        key = comparable(photo.caption or photo.url or photo.credit or "")
        before = found.get(key)
        if before is None or (photo.credit and not before.credit):
            found[key] = photo
    return list(found.values()) if found else [_stated(photo) for photo in facts.photos[:_MOST]]


def _stated(photo: DraftPhoto) -> DraftPhoto:
    caption, credit = credits.split_credit(photo.caption)
    return DraftPhoto(caption, credits.clean_credit(photo.credit) or credit, photo.url, photo.alt)
