"""Photos: IPTC-IIM and XMP inside JPEG and TIFF."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from newsschema import convert, convert_all
from newsschema.errors import NoArticleError
from newsschema.source import SourceDocument


def picture(**options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", **options)
    return file.getvalue()


def with_iim(*datasets: tuple[int, int, bytes]) -> bytes:
    """A JPEG with an APP13 segment that holds the datasets (record, number, value)."""
    iim = b"".join(
        b"\x1c" + bytes((record, number)) + struct.pack(">H", len(value)) + value for record, number, value in datasets
    )
    block = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iim)) + iim + b"\0" * (len(iim) % 2)
    data = picture()
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(block) + 2) + block + data[2:]


IIM = (
    (1, 90, b"\x1b%G"), (2, 105, b"Regatta off Split"),
    (2, 120, "Boats near Brač on Saturday.".encode()), (2, 110, b"Adria Foto"),
    (2, 80, "Željka Horvat".encode()), (2, 5, b"REGATTA"), (2, 25, b"sailing"), (2, 25, b"sea"), (2, 55, b"20220910"),
    (2, 60, b"101500+0200"),
)  # fmt: skip


def test_iim() -> None:
    article = convert(with_iim(*IIM))
    assert (article.source.format, article.headline, article.slugline) == ("photo", "Regatta off Split", "REGATTA")
    [photo] = article.photos
    assert (photo.caption, photo.credit) == ("Boats near Brač on Saturday.", "Adria Foto")
    assert [author.name for author in article.authors] == ["Željka Horvat"]
    assert article.keywords == ("sailing", "sea")
    assert article.published is not None
    assert article.published.value == "2022-09-10T10:15:00+02:00"


TIMES = [  # time created; published
    (b"101500+0200", "2022-09-10T10:15:00+02:00"),
    (b"101500-1057", "2022-09-10T10:15:00"),  # no such offset
    (b"10", "2022-09-10"),
]


@pytest.mark.parametrize(("time", "published"), TIMES)
def test_offsets_that_no_zone_has_are_left_out(time: bytes, published: str) -> None:
    article = convert(with_iim((2, 105, b"Regatta"), (2, 55, b"20220910"), (2, 60, time)))
    assert article.published is not None
    assert article.published.value == published


def test_latin_1_without_a_declaration() -> None:
    [photo] = convert(with_iim((2, 120, "Zürich, Café Schön".encode("latin-1")))).photos
    assert photo.caption == "Zürich, Café Schön"


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
 <rdf:Description photoshop:Headline="Regatta off Split" photoshop:Credit="Adria Foto">
 <dc:creator><rdf:Seq><rdf:li>Ana Kos</rdf:li></rdf:Seq></dc:creator>
 <dc:description><rdf:Alt>
 <rdf:li xml:lang="x-default">Boats near Hvar.</rdf:li></rdf:Alt></dc:description></rdf:Description>
</rdf:RDF></x:xmpmeta>"""


def test_xmp() -> None:
    article = convert(picture(xmp=XMP.encode()))
    assert (article.headline, [author.name for author in article.authors]) == ("Regatta off Split", ["Ana Kos"])
    assert [(photo.caption, photo.credit) for photo in article.photos] == [("Boats near Hvar.", "Adria Foto")]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + XMP.replace("Boats", "&b;")

DEEP = XMP.replace("Boats near Hvar.", "<a>" * 3000 + "</a>" * 3000)


@pytest.mark.parametrize(
    "data", [picture(), picture(xmp=b"<x:xmpmeta"), picture(xmp=BOMB.encode()), picture(xmp=DEEP.encode())]
)
def test_a_picture_without_headline_and_caption_is_no_article(data: bytes) -> None:
    with pytest.raises(NoArticleError, match="no article found"):
        convert(data)


def test_a_picture_with_a_caption_alone_is_one() -> None:
    article = convert(with_iim((2, 120, b"Boats near Hvar.")))
    assert [photo.caption for photo in article.photos] == ["Boats near Hvar."]
    assert "no_headline" in {notice.code for notice in article.notices}


def test_broken_and_huge_pictures_are_refused() -> None:
    huge = bytearray(picture())
    at = huge.index(b"\xff\xc0")
    huge[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    for data, code in (
        (bytes(huge), "too_large"),
        (b"\xff\xd8\xff\xe0cut", "parse_error"),
        (b"II*\0\xff\xff\xff\xff", "parse_error"),
    ):
        [failed] = convert_all([SourceDocument("p.jpg", data)])
        assert failed.error.code == code  # type: ignore[union-attr]


def test_a_refusal_says_the_same_at_each_run() -> None:
    messages = [str(failed.error) for _ in range(2) for failed in convert_all([SourceDocument("p.jpg", b"II*\0cut")])]  # type: ignore[union-attr]
    assert messages[0] == messages[1]
    assert "0x" not in messages[0]
