"""Photos: headline, caption, byline and credit in the IPTC-IIM or XMP metadata of a JPEG or TIFF file.

Sources: IPTC-NAA IIM 4.2, record 2; IPTC Photo Metadata Standard.
"""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING, Any

from newsschema.draft import Author, Draft, DraftPhoto
from newsschema.errors import MissingExtraError, ParseError, TooLargeError
from newsschema.parsers.common.timestamps import Times, read_times
from newsschema.parsers.common.wire import distinct, finish, first, language_tag
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line
from newsschema.text.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image as Picture

    from newsschema.source import SourceDocument

# Facts with their dataset in IIM record 2 and their property in XMP.
FACTS = {
    "slugline": (5, "title"),
    "section": (15, "Category"),
    "keywords": (25, "subject"),
    "byline": (80, "creator"),
    "byline_title": (85, "AuthorsPosition"),
    "headline": (105, "Headline"),
    "credit": (110, "Credit"),
    "source": (115, "Source"),
    "caption": (120, "description"),
    "language": (135, "language"),
    "day": (55, "DateCreated"),
    "time": (60, ""),
}
_UTF8 = b"\x1b%G"  # ISO 2022's escape to UTF-8, in dataset 1:90
_OBJECT = re.compile(r"<_io[^>]*>")
_MAX_PIXELS = 500_000_000


def recognises(head: bytes) -> bool:
    """Whether it is a JPEG or TIFF file."""
    return head.startswith((b"\xff\xd8\xff", b"II*\0", b"MM\0*"))


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the photo as an article. Raises ParseError, TooLargeError or MissingExtraError."""
    facts = read_facts(source.name, source.data)
    names = facts["byline"]
    times = _created(facts)
    title = first(*facts["byline_title"])
    photo = DraftPhoto(caption=first(*facts["caption"]), credit=first(*facts["credit"], *facts["source"], *names))
    yield finish(
        Draft(
            headline=first(*facts["headline"]),
            slugline=first(*facts["slugline"]),
            byline=", ".join(names) or None,
            authors=tuple(Author(name, title=title if title and len(title) > 3 else None) for name in names),
            published=times.published,
            section=first(*facts["section"]),
            keywords=distinct(facts["keywords"]),
            language=language_tag(first(*facts["language"])),
            publisher=first(*facts["source"], *facts["credit"]),
            photos=(photo,),
            notices=times.notices,
        )
    )


def read_facts(name: str, data: bytes) -> dict[str, tuple[str, ...]]:
    """Return the values of each fact of `FACTS`, () if not stated; IIM takes precedence over XMP."""
    try:
        from defusedxml.common import DefusedXmlException
        from PIL import Image, IptcImagePlugin, UnidentifiedImageError
    except ImportError as error:
        raise MissingExtraError(name, error.name or "Pillow", "photo") from error
    remedy = "save the picture again as JPEG or TIFF"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as image:
                width, height = image.size
                if width * height > _MAX_PIXELS:
                    found = f"the header states {width:,} x {height:,} pixels"
                    raise TooLargeError(name, found, f"{_MAX_PIXELS:,} pixels", remedy)
                iim = IptcImagePlugin.getiptcinfo(image) or {}
                xmp = _xmp(image, DefusedXmlException)
    except Image.DecompressionBombError as error:
        raise TooLargeError(
            name, "the header states more pixels than a photo has", f"{_MAX_PIXELS:,} pixels", remedy
        ) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, IndexError, KeyError, TypeError) as error:
        raise ParseError(name, "picture header", f"cannot be read: {_reason(error)}", remedy) from error
    return {fact: _iim(iim, dataset) or xmp.get(key, ()) for fact, (dataset, key) in FACTS.items()}


def _reason(error: Exception) -> str | None:
    """Return the library's message without the object's representation, which differs between runs."""
    return clean_line(_OBJECT.sub("it", str(error)))


def _iim(iim: dict[tuple[int, int], Any], dataset: int) -> tuple[str, ...]:
    values = iim.get((2, dataset), ())
    declared = "utf-8" if iim.get((1, 90)) == _UTF8 else None
    listed = values if isinstance(values, list) else [values]
    return distinct(
        clean_line(decode(value, (declared,)).text) for value in listed if isinstance(value, bytes) and value
    )


def _xmp(image: Picture, refused: type[Exception]) -> dict[str, tuple[str, ...]]:
    """Return the properties of the XMP packet by their local names; {} if it is not well-formed."""
    from xml.etree.ElementTree import ParseError as XmlError

    try:
        described = image.getxmp().get("xmpmeta", {}).get("RDF", {}).get("Description", {})
    except (XmlError, refused, AttributeError, UnicodeDecodeError, RecursionError):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for entry in described if isinstance(described, list) else [described]:
        if isinstance(entry, dict):
            found |= {key: values for key, value in entry.items() if (values := distinct(_values(value)))}
    return found


def _values(value: Any) -> Iterator[str | None]:
    """Yield the texts of an XMP value: plain, a bag or sequence, or language alternatives."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            yield clean_line(found)
        elif isinstance(found, list):
            waiting += reversed(found)
        elif isinstance(found, dict):
            waiting += [found[key] for key in ("text", "li", "Bag", "Seq", "Alt") if key in found]


def _created(facts: dict[str, tuple[str, ...]]) -> Times:
    """Return the time of creation; an impossible time zone offset ("-1057") is left out."""
    day, time = first(*facts["day"]), first(*facts["time"]) or ""
    if not day or "T" in day or len(time) < 6:
        return read_times((day,))
    offset = time[6:11]
    known = len(offset) == 5 and offset[1:3] <= "14" and offset[3:5] in ("00", "15", "30", "45")
    return read_times((f"{day}T{time[:6]}{offset if known else ''}",))


FORMAT = Format("photo", "image/jpeg", recognises, parse, is_text=False, structured=True)
