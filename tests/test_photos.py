"""What a caption says of its photo: date, place, whether from the file."""

from __future__ import annotations

import pytest

from newsschema.draft import DraftPhoto
from newsschema.extract.photos import read_photos
from newsschema.models import DateMention, Photo, Span


def day(caption: str, exact: str, value: str) -> DateMention:
    start = caption.index(exact)
    span = Span(field="/photos/0/caption", start=start, end=start + len(exact), exact=exact)
    return DateMention(
        span=span, type="date", value=value, edtf=value, earliest=value, latest=value, modifier=None, resolved_from=None
    )


def photo(caption: str, *dates: DateMention) -> Photo:
    return read_photos([DraftPhoto(caption=caption)], dates)[0]


PLACES = [
    ("Boats lie idle in Tombo, Western Area, Sierra Leone, in this file photo.", "Tombo, Western Area, Sierra Leone"),
    ("A woman votes in Quito, Ecuador.", "Quito, Ecuador"),
    ("Flood water outside Hat Yai, Songkhla province, Thailand.", "Hat Yai, Songkhla province, Thailand"),
    ("The minister speaks in parliament.", None),
    ("Maria Silva and the coach.", None),
    ("A statue of the poet.", None),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "place"), PLACES)
def test_location(caption: str, place: str | None) -> None:
    assert photo(caption).location == place


FILE_PHOTOS = [
    ("A ship in this March 3, 2019 file photo.", True),
    ("FILE - A ship leaves port.", True),
    ("The bridge in an archive picture.", True),
    ("A clerk carries a file to the court.", False),
    ("She is on file with the police.", False),
]


@pytest.mark.parametrize(("caption", "expected"), FILE_PHOTOS)
def test_file_photo(caption: str, expected: bool) -> None:
    assert photo(caption).file_photo is expected


def test_date_is_the_captions_day() -> None:
    caption = "A ship near Accra, Ghana, on March 3, 2019."
    assert photo(caption, day(caption, "March 3, 2019", "2019-03-03")).date == "2019-03-03"
    assert photo(caption, day(caption, "March 3, 2019", "2019-03-03")).location == "Accra, Ghana"
    assert photo(caption).date is None
