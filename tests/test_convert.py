"""From documents to records: identity, language, notices, failures."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

import pytest

from newsschema import Converted, Failed, NewsSchemaError, SourceDocument, convert, convert_all
from newsschema.errors import EmptyDocumentError, ParseError, TooLargeError, UnknownFormatError

PAGE = b"""<!doctype html><html lang="en"><head><title>Bridge opens</title></head><body><article>
<h1>Bridge opens after two years</h1>
<p>The bridge over the Sava opened to traffic on Tuesday, two years late, before a crowd of about 3,000 people.</p>
<p>"We waited long enough," said the mayor, Ivana Horvat, as the first lorries crossed in the rain.</p>
</article></body></html>"""
GERMAN = (
    "Stadtrat berät über neue Schule\n\n"
    "Der Stadtrat hat am Montag über den Bau einer neuen Schule beraten. Die Kosten liegen bei zwölf Millionen Euro, "
    "wie die Verwaltung mitteilte. Eine Entscheidung soll im Herbst fallen.\n"
).encode()

POLISH = (
    "Rada miasta rozmawia o nowej szkole\n\n"
    "Rada miasta rozmawiała w poniedziałek o budowie nowej szkoły. Koszty wynoszą dwanaście milionów złotych, "
    "poinformował urząd. Decyzja ma zapaść jesienią.\n"
).encode()


def codes(data: bytes) -> set[str]:
    return {notice.code for notice in convert(data).notices}


def test_identity_comes_from_the_bytes() -> None:
    article = convert(PAGE, name="bridge.html", url="https://gazette.example/bridge")
    digest = hashlib.sha256(PAGE).hexdigest()
    assert article.id == f"sha256:{digest}"
    assert (article.source.name, article.source.format, article.source.size) == ("bridge.html", "html", len(PAGE))
    assert article.source.url == "https://gazette.example/bridge"
    assert convert(PAGE).to_json() == convert(PAGE).to_json()


def test_the_format_is_chosen_by_content_not_by_name() -> None:
    assert convert(PAGE, name="bridge.txt").source.format == "html"
    assert convert(GERMAN, name="rat.html").source.format == "text"
    assert convert(PAGE, format="text").source.format == "text"


def test_what_is_missing_is_reported() -> None:
    assert "no_published_date" in codes(PAGE)


def test_extractors_do_not_half_read_a_language() -> None:
    article = convert(GERMAN)
    assert article.language == "de"
    assert [one.span.exact for one in article.dates] == ["Montag", "Herbst"]
    assert [one.value for one in article.figures] == [12_000_000]
    assert [(one.kind, one.text) for one in article.quotes] == [
        ("indirect", "Die Kosten liegen bei zwölf Millionen Euro")
    ]
    assert [(one.name, one.official) for one in article.speakers] == [("Verwaltung", True)]
    assert "language_detected" in codes(GERMAN)
    polish = convert(POLISH)
    assert (polish.dates, polish.figures, polish.quotes, polish.speakers) == ((), (), (), ())
    assert {"language_detected", "language_not_read"} <= codes(POLISH)


def test_a_wrong_language_tag_is_put_right_and_reported() -> None:
    wrong = b'<html lang="en"><body><article><h1>Stadtrat</h1><p>' + GERMAN + b"</p></article></body></html>"
    assert convert(wrong).language == "de"
    assert "language_mismatch" in codes(wrong)


REFUSED = [  # bytes, error, a word of its message
    (b"", EmptyDocumentError, "empty"),
    (b" \n\t\r\n", EmptyDocumentError, "no text"),
    (b"\0" * 100, EmptyDocumentError, "no text"),
    (b"\xef\xbb\xbf \n", EmptyDocumentError, "no text"),
    (bytes(range(256)) * 20, UnknownFormatError, "select a format with --format: "),
    (
        b'{"headline": "Bridge opens", "body_text": "The brid',
        UnknownFormatError,
        "JSON of an unknown kind",
    ),
    (b'{"@type": "NewsArticle", "headline": "Bridge op', ParseError, "line 1, column"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0" * 20, UnknownFormatError, "a PNG picture"),
]


@pytest.mark.parametrize(
    ("data", "error", "word"), REFUSED, ids=["empty", "blank", "nul", "mark", "junk", "json", "cut", "image"]
)
def test_bad_documents_are_refused_by_name(data: bytes, error: type[NewsSchemaError], word: str) -> None:
    with pytest.raises(error, match=word) as raised:
        convert(data, name="bad.bin")
    assert str(raised.value).startswith("bad.bin: ")
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownFormatError, match="'docx2'"):
        convert(PAGE, format="docx2")


def test_a_document_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLargeError):
        convert(PAGE, max_size=10)


SURVIVED = [
    PAGE.replace(b"Sava", b"Sa\0va"),
    PAGE.replace(b"Sava", "Sava\ud800".encode("utf-8", "surrogatepass")),
    PAGE[:-300],
    PAGE + b"\xe2\x82",
    b"<div>" * 20_000 + b"<p>A paragraph that stands very deep in the page but is there to be read by all.</p>",
]


@pytest.mark.parametrize("data", SURVIVED, ids=["nul", "surrogate", "cut", "cut-character", "deep"])
def test_spoiled_pages_are_read_or_refused(data: bytes) -> None:
    (result,) = convert_all([SourceDocument("spoiled.html", data)])
    assert isinstance(result, Converted | Failed)


def test_one_failure_costs_no_other_document(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(GERMAN)
    results = list(convert_all([tmp_path, tmp_path / "missing"]))
    assert [type(result) for result in results] == [Converted, Failed, Converted, Failed]


def test_quoted_officials() -> None:
    for speaker, quotes in convert(PAGE).quoted_officials:
        assert speaker.official
        assert all(quote.speaker == speaker.id for quote in quotes)
