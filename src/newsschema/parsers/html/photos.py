"""Photos: figures and captioned pictures of the article, credits told from captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.draft import DraftPhoto
from newsschema.parsers.common import credits
from newsschema.parsers.html import hints as H

if TYPE_CHECKING:
    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_WORDS = re.compile(r"\w+")
_MOST = 200
_AWAY = H.NAV | H.RELATED | H.AD | H.COMMENT | H.NEWSLETTER | H.AUTHOR
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset")


def choose_photos(page: Page, body: Body, facts: Facts, begin: int, end: int) -> list[DraftPhoto]:
    """Return the article's photos in the order they stand, each once."""
    photos: list[DraftPhoto] = []
    done = -1
    for number, hints in enumerate(page.hints):
        if number < done or len(photos) >= _MOST:
            continue
        if not hints & (H.FIGURE | H.CAPTION | H.CREDIT) or not begin <= page.text_first[number] <= end:
            continue
        if body.zones[number] & _AWAY:
            continue
        photo = _read(page, number)
        if photo:
            photos.append(photo)
            done = page.ends[number]
    return _merged(photos, facts)


def _read(page: Page, number: int) -> DraftPhoto | None:
    """Read a figure, or an element called a caption, with the picture in or before it."""
    end = page.ends[number]
    captions = [n for n in range(number, end) if page.hints[n] & H.CAPTION]
    own = [n for n in range(number, end) if page.hints[n] & H.CREDIT]
    credit = next((text for n in own if (text := page.text_of(n)) and len(text) < 160), None)
    text = page.text_of(captions[0]) if captions else None
    if credit and text and text.endswith(credit):
        text = text[: -len(credit)].strip() or None
    elif credit and text and credit in text:
        text = text.replace(credit, " ", 1)
    caption, split = credits.split_credit(" ".join(text.split()) if text else None)
    credit = credits.clean_credit(credit) or split
    picture = next((n for n in range(number, end) if page.tags[n] in ("img", "amp-img")), None)
    if not caption and not credit:
        return None
    url = alt = None
    if picture is not None:
        attrs = page.attrs[picture]
        url = next((attrs[name] for name in _SOURCES if attrs.get(name) and not attrs[name].startswith("data:")), None)  # type: ignore[union-attr]
        alt = attrs.get("alt")
    return DraftPhoto(caption, credit, (url or "").split()[0] if url else None, " ".join(alt.split()) or None if alt else None)


def _merged(photos: list[DraftPhoto], facts: Facts) -> list[DraftPhoto]:
    found: dict[str, DraftPhoto] = {}
    for photo in photos:
        key = "".join(_WORDS.findall((photo.caption or photo.url or photo.credit or "").lower()))
        before = found.get(key)
        if before is None or (photo.credit and not before.credit):
            found[key] = photo
    if not found:
        return facts.photos
    return list(found.values())
