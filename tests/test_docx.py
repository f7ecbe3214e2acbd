"""Word documents."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from newsschema import convert, convert_all
from newsschema.source import SourceDocument


def saved(*paragraphs: tuple[str, str | None]) -> bytes:
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Hens", "240"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


HEADS = [  # the first paragraphs; headline, deck
    ([("Egg prices fall", "Title"), ("Farmers worry", "Subtitle")], "Egg prices fall", "Farmers worry"),
    ([("Egg prices fall", "Heading 1")], "Egg prices fall", None),
    ([("Egg prices fall", None)], "Egg prices fall", None),
    ([], None, None),
]
REST = [
    ("By Olu Ade", None),
    ("Prices fell by a tenth on Monday.", None),
    ("Demand", "Heading 2"),
    ("Less", "List Bullet"),
    ("A hen.", "Caption"),
]


@pytest.mark.parametrize(("heads", "headline", "deck"), HEADS)
def test_styles_and_shapes(heads: list[tuple[str, str | None]], headline: str | None, deck: str | None) -> None:
    article = convert(saved(*heads, *(REST if heads else REST[1:])))
    assert (article.source.format, article.headline, article.deck) == ("docx", headline, deck)
    assert [block.kind for block in article.blocks] == ["paragraph", "heading", "list_item", "table"]
    assert article.body == "Prices fell by a tenth on Monday.\n\nDemand\n\nLess\n\nHens | 240"
    assert [photo.caption for photo in article.photos] == ["A hen."]
    assert [author.name for author in article.authors] == (["Olu Ade"] if heads else [])


def packed(name: str, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, data)
    return file.getvalue()


REFUSED = [  # bytes; the error's code
    (packed("xl/workbook.xml", b"<x/>"), "parse_error"),
    (packed("word/document.xml", b"<x/>"), "parse_error"),
    (packed("word/document.xml", b"a" * (101 << 20)), "too_large"),
    (saved(*REST)[:2000], "parse_error"),
]


@pytest.mark.parametrize(("data", "code"), REFUSED)
def test_what_is_no_document_is_refused(data: bytes, code: str) -> None:
    [failed] = convert_all([SourceDocument("e.docx", data)])
    assert failed.error.code == code  # type: ignore[union-attr]


def test_a_document_that_begins_with_a_table_has_no_headline_of_many_lines() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    cells = [cell for row in table.rows for cell in row.cells]
    for cell, text in zip(cells, ("Port", "Ships", "Split", "12"), strict=True):
        cell.text = text
    document.add_paragraph("The harbour master counted 12 ships on Monday.")
    file = io.BytesIO()
    document.save(file)
    article = convert(file.getvalue())
    assert article.headline is None
    assert article.body.startswith("Port | Ships\nSplit | 12")
