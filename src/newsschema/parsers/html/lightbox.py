"""Pictures whose captions only a script shows: attributes and JSON that galleries and lightboxes read.

Names of attributes by the documentation of the libraries: Fancybox, lightGallery, Lightbox2, GLightbox, Magnific Popup,
PhotoSwipe, nanogallery2, Elementor, Jetpack's Carousel.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

import orjson

from newsschema.draft import DraftPhoto
from newsschema.parsers.common import credits
from newsschema.parsers.html.facts import plain
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.page import Attributes, Page

# Attributes that hold a caption, the fullest first: <a href="big.jpg" data-fancybox data-caption="The mill">.
_CAPTIONS = (
    "data-caption", "data-sub-html", "data-image-caption", "data-pswp-caption", "data-lightbox-caption",
    "data-glightbox", "data-ngdesc", "data-elementor-lightbox-description", "data-image-description",
)  # fmt: skip
# Attributes that hold one only where a lightbox opens the picture: <a href="big.jpg" data-lightbox="a" title="A mill">.
_TITLES = ("data-title", "data-description", "data-elementor-lightbox-title", "title")
_OPENERS = frozenset(
    ("data-lightbox", "data-fancybox", "data-fslightbox", "data-mfp-src", "data-pswp-src", "data-gallery")
)
_OPENING_NAMES = ("lightbox", "fancybox", "popup", "mfp", "swipebox", "pswp", "colorbox", "lightgallery")
CREDIT_ATTRIBUTES = ("data-credit", "data-copyright", "data-image-credit", "data-photographer", "data-rights")
_URLS = (
    "data-src", "data-mfp-src", "data-pswp-src", "data-orig-file", "data-large-file", "data-full", "href", "src",
)  # fmt: skip
# Attributes that hold a whole gallery as JSON: data-gallery='[{"src": "1.jpg", "caption": "The mill"}]'.
_LISTS = (
    "data-gallery", "data-images", "data-photos", "data-slides", "data-slideshow", "data-items", "data-pictures",
    "data-media", "data-lightgallery", "data-dynamic-el",
)  # fmt: skip
_NAMES = frozenset((*_CAPTIONS, *_TITLES[:-1], *_OPENERS, *_LISTS, *CREDIT_ATTRIBUTES))
_JSON_CAPTIONS = ("caption", "subHtml", "description", "title", "text")
_JSON_CREDITS = ("credit", "credits", "copyright", "photographer", "author", "source")
_JSON_URLS = ("src", "url", "href", "image", "original", "large", "big", "full", "file")
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
# "IMG_2041.jpg", "tower-at-dusk_2958"
_FILE_NAME = re.compile(r"[^\s]*[_\d][^\s]*|[^\s]+\.(?:jpe?g|png|webp|gif|avif)", re.ASCII | re.IGNORECASE)
_LONGEST, _LONGEST_JSON, _MOST = 1_500, 500_000, 300
"""Characters of a caption and of a gallery's JSON, and pictures of a gallery, at most."""


def read_lightboxes(page: Page, begin: int, end: int) -> Iterator[tuple[int, DraftPhoto]]:
    """Yield the captioned pictures among the elements whose text begins between two text nodes, with their element."""
    ids: dict[str, int] = {}
    for number in range(bisect_left(page.text_first, begin), bisect_right(page.text_first, end)):
        attrs = page.attrs[number]
        if not _NAMES.isdisjoint(attrs) or ("title" in attrs and page.tags[number] == "a"):
            for photo in _photos(page, attrs, ids):
                yield number, photo


def _photos(page: Page, attrs: Attributes, ids: dict[str, int]) -> Iterator[DraftPhoto]:
    """Yield the photos that an element's attributes describe; `ids` are the page's, filled when first needed."""
    listed = next((value for name in _LISTS if (value := attrs.get(name)) and value.lstrip()[:1] in ("[", "{")), None)
    if listed is not None:
        yield from _from_json(listed)
        return
    names = _CAPTIONS + _TITLES if _opens(attrs) else _CAPTIONS
    said = next((value for name in names if (value := attrs.get(name))), None)
    if said and said.startswith("#") and " " not in said:
        if "" not in ids:  # marks that the page's are in it
            ids[""] = -1
            ids.update((value, n) for n, others in enumerate(page.attrs) if (value := others.get("id")))
        said = page.text_of(ids[said[1:]]) if said[1:] in ids else None
    credit = next((value for name in CREDIT_ATTRIBUTES if (value := attrs.get(name))), None)
    if (said or credit) and (photo := _photo(_described(said), credit, _url(attrs))):
        yield photo


def _opens(attrs: Attributes) -> bool:
    """Whether the element is one that a lightbox opens: it says so, or is called so and leads to a picture."""
    if not _OPENERS.isdisjoint(attrs):
        return True
    names = f"{attrs.get('class') or ''} {attrs.get('rel') or ''}".lower()
    leads = (attrs.get("href") or "").lower().split("?")[0].endswith(PICTURE_ENDINGS)
    return leads and any(name in names for name in _OPENING_NAMES)


def _described(said: str | None) -> str | None:
    """Return the description of GLightbox's "title: A mill; description: The mill at noon", any other text whole."""
    if said and "description:" in said[:_LONGEST]:
        return said.split("description:", 1)[1].split("; ", 1)[0]
    return said


def _url(attrs: Attributes) -> str | None:
    urls = (attrs.get(name) for name in _URLS)
    return next((clean_line(url) for url in urls if url and not url.startswith(("#", "data:", "javascript:"))), None)


def _photo(said: Any, credit: Any, url: str | None) -> DraftPhoto | None:
    """Return a photo where there is a caption or a credit."""
    text, stated = plain(said), credits.clean_credit(plain(credit))
    if text and (len(text) > _LONGEST or not any(map(str.isalpha, text)) or _FILE_NAME.fullmatch(text)):
        text = None
    caption, found = credits.split_credit(text)
    return DraftPhoto(caption, stated or found, url) if caption or stated or found else None


def _from_json(text: str) -> Iterator[DraftPhoto]:
    """Yield the photos that a gallery's JSON lists: objects with an address and a caption or credit."""
    try:
        queue: list[Any] = [orjson.loads(text)] if len(text) <= _LONGEST_JSON else []
    except orjson.JSONDecodeError:
        return
    at = 0
    while at < len(queue) and at < _MOST:
        value, at = queue[at], at + 1
        if isinstance(value, list):
            queue.extend(value[:_MOST])
        elif isinstance(value, dict):
            url = next((value[key] for key in _JSON_URLS if isinstance(value.get(key), str)), None)
            said = next((value[key] for key in _JSON_CAPTIONS if value.get(key)), None)
            credit = next((value[key] for key in _JSON_CREDITS if value.get(key)), None)
            if url and (photo := _photo(said, credit, clean_line(url))):
                yield photo
            else:
                queue.extend(inner for inner in value.values() if isinstance(inner, dict | list))
