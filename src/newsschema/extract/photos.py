"""Photos: date, place and file photo status from their captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.models.photos import Photo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsschema.draft import DraftPhoto, Reading
    from newsschema.models.dates import DateMention

# "in this April 12, 2016 file photo", "FILE -", "(File)", "file picture", "archive photo"
_FILE_PHOTO = re.compile(
    r"\b(?:file|archive|archival) (?:photo|photograph|picture|pic|image|frame|footage)\b"
    r"|^FILE\s*(?:PHOTO)?\s*[-–—:]"
    r"|\(file(?: photo)?\)",
    re.IGNORECASE,
)

# A place as captions print it: capitalised words parted by commas, the last parts possibly lower case nouns of
# administration ("Ningbo, Zhejiang province, China").
_WORD = r"[^\W\d_a-z]\w*(?:['’.-]\w+)*"
_NAME = rf"{_WORD}(?: (?:(?:de|da|do|del|la|le|el|al|of|the|upon|am|an der|sur) )?{_WORD}){{0,3}}"
_AREA = r"(?: (?:province|prefecture|county|district|state|region|governorate|oblast))?"
_PLACE = rf"{_NAME}{_AREA}(?:, {_NAME}{_AREA}){{0,3}}"
# The place follows a preposition and ends at the date, the end of a sentence or a comma before the date.
_LOCATION = re.compile(
    rf"\b(?:in|at|near|outside|of|from|on|over|off) (?:the (?:\w+ )?(?:city|town|village|port|capital|suburb) of )?"
    rf"(?P<place>{_PLACE})(?=,? (?:on|in) |[.,;)]|$)"
)


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the photos of the article with the dates and places in their captions."""
    return {"photos": read_photos(reading.photos, reading.found.get("dates", ()))}


def read_photos(photos: Iterable[DraftPhoto], dates: Iterable[DateMention]) -> tuple[Photo, ...]:
    """Return the photos with facts from their captions; `dates` are those found in the whole record."""
    by_field: dict[str, list[DateMention]] = {}
    for mention in dates:
        by_field.setdefault(mention.span.field, []).append(mention)
    return tuple(
        Photo(
            caption=photo.caption,
            credit=photo.credit,
            date=_date(by_field.get(f"/photos/{number}/caption", [])),
            location=_location(photo.caption, by_field.get(f"/photos/{number}/caption", [])),
            file_photo=bool(photo.caption and _FILE_PHOTO.search(photo.caption)),
            url=photo.url,
            alt=photo.alt,
        )
        for number, photo in enumerate(photos)
    )


def _date(mentions: list[DateMention]) -> str | None:
    """Return the day the picture was taken: the last day in the caption."""
    days = [mention.edtf for mention in mentions if mention.type in ("date", "time") and _is_day(mention)]
    return days[-1] if days else None


def _is_day(mention: DateMention) -> bool:
    return mention.edtf is not None and mention.earliest is not None and mention.earliest == mention.latest


def _location(caption: str | None, mentions: list[DateMention]) -> str | None:
    """Return the last place in the caption that names its area ("Quito, Ecuador"); None if there is none."""
    if not caption:
        return None
    months = [(mention.span.start, mention.span.end) for mention in mentions]
    places = [
        match
        for match in _LOCATION.finditer(caption)
        if not any(start < match.end("place") and match.start("place") < end for start, end in months)
    ]
    with_area = [match for match in places if ", " in match["place"]]
    return with_area[-1]["place"] if with_area else None
