"""PDF with a text layer, and what has none."""

from __future__ import annotations

import io
import subprocess
import sys
import time

import pytest
from pypdf import PdfWriter

from newsschema import convert, convert_all
from newsschema.errors import ParseError
from newsschema.parsers.pdf import LIGATURES, paragraphs_of_rows
from newsschema.source import SourceDocument


def pdf(*lines: tuple[int, str], pages: int = 1, kids: str = "") -> bytes:
    """A PDF with the lines (type size, text) on each page."""
    text = "".join(f"/F1 {size} Tf ({line}) Tj T* " for size, line in lines)
    stream = f"BT 20 TL 50 700 Td {text}ET" if lines else ""
    numbers = range(4, 4 + pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {pages} /Kids [{kids or ' '.join(f'{number} 0 R' for number in numbers)}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {4 + pages} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
            for _ in numbers
        ),
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    xref = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    return out + f"{xref}trailer << /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()


STORY = [
    (24, "Lighthouse sold"),
    (11, "By Mona Berg"),
    (11, "The lighthouse on the southern cape was sold on Tuesday to a"),
    (11, "fami-"),
    (11, "ly of three from the mainland, the harbour office said."),
    (11, "They plan a museum."),
    (11, "The price was not disclosed by either of the two parties yet."),
]


def test_headline_byline_and_paragraphs() -> None:
    article = convert(pdf(*STORY))
    assert (article.source.format, article.headline) == ("pdf", "Lighthouse sold")
    assert [author.name for author in article.authors] == ["Mona Berg"]
    assert article.body.startswith("The lighthouse on the southern cape was sold on Tuesday to a family of three")


def encrypted() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


REFUSED = [  # bytes; what the message says
    (pdf(), "without a text layer"),
    (pdf(*STORY, kids="2 0 R"), "cannot be read"),
    (pdf(*STORY)[:200], "cannot be read"),
    (b"%PDF-1.4\n", "cannot be read"),
    (encrypted(), "needs a password"),
    (pdf(*STORY, pages=501), "501 pages"),
]


@pytest.mark.parametrize(("data", "said"), REFUSED)
def test_what_cannot_be_read_is_reported(data: bytes, said: str) -> None:
    [failed] = convert_all([SourceDocument("l.pdf", data)])
    assert said in str(failed.error)  # type: ignore[union-attr]


def aes(password: str) -> bytes:
    """The document encrypted with AES, which the reader needs another library for."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(*STORY)))
    writer.encrypt(password, "owner", algorithm="AES-256")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_an_aes_encrypted_document_without_a_password_is_read() -> None:
    assert convert(aes("")).body == convert(pdf(*STORY)).body


def test_an_aes_encrypted_document_with_a_password_is_refused() -> None:
    with pytest.raises(ParseError, match="needs a password"):
        convert(aes("secret"))


def test_the_library_for_aes_is_named_where_it_is_missing() -> None:
    missing = "import sys; sys.modules['cryptography'] = sys.modules['Crypto'] = None"
    code = f"{missing}; from newsschema.cli import main; main()"
    command = [sys.executable, "-c", code, "convert", "-", "--format", "pdf"]
    result = subprocess.run(command, input=aes(""), capture_output=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith(
        b"-: needs cryptography, which is not installed; pip install 'newsschema[documents]'"
    ), result.stderr


def test_ligatures_are_undone() -> None:
    printed = "mis\ufb01ts o\ufb00er \ufb02at e\ufb03cient wa\ufb04es"
    assert printed.translate(LIGATURES) == "misfits offer flat efficient waffles"


def test_a_paragraph_without_an_end_takes_linear_work() -> None:
    rows = ["bour for a berth and for the tide", "the ships waited outside of the har-"] * 10_000
    begin = time.process_time()
    [block] = paragraphs_of_rows(rows)
    assert time.process_time() - begin < 2.0, "the square would take a minute"
    assert block.text.startswith("bour for a berth and for the tide the ships waited outside of the harbour for")
