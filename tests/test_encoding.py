"""Decoding bytes: declared encodings, detection, notices."""

from __future__ import annotations

import codecs

import pytest

from newsschema.text.encoding import declared_encoding, decode

SPANISH = "La alcaldesa respondió: «Mañana abrirá la escuela de Peñalba», según los vecinos de la región. "
ENGLISH = "The mayor’s café"

CASES = [  # bytes, declared, encoding, notice codes
    (ENGLISH.encode(), [], "utf-8", []),
    (b"plain", [], "utf-8", []),
    (codecs.BOM_UTF8 + ENGLISH.encode(), ["iso-8859-1"], "utf-8", []),
    (codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le"), [], "utf-16-le", []),
    (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), [], "utf-16-be", []),
    (ENGLISH.encode("windows-1252"), ["iso-8859-1"], "windows-1252", []),  # WHATWG: Latin-1 means windows-1252
    ("新聞".encode("gb18030"), ["gb2312"], "gb18030", []),
    ("新聞".encode("big5"), ["big5"], "big5hkscs", []),
    (ENGLISH.encode(), ["iso-8859-1"], "utf-8", ["encoding_mismatch"]),
    (ENGLISH.encode(), ["no-such-encoding"], "utf-8", ["encoding_mismatch"]),
    (ENGLISH.encode(), ["koi8-r", "utf-8"], "utf-8", ["encoding_mismatch"]),
    ((SPANISH * 5).encode("windows-1252"), [], None, ["encoding_guessed"]),
    ((SPANISH * 5).encode("windows-1252"), ["utf-8"], None, ["encoding_guessed"]),
    ((SPANISH * 50).encode() + b"\xff", [], "utf-8", ["characters_replaced"]),
]


@pytest.mark.parametrize(("data", "declared", "encoding", "codes"), CASES)
def test_decode(data: bytes, declared: list[str], encoding: str | None, codes: list[str]) -> None:
    decoded = decode(data, declared)
    assert [code for code, _ in decoded.notices] == codes
    if encoding:
        assert decoded.encoding == encoding


@pytest.mark.parametrize("declared", [[], ["utf-8"]])
def test_a_guess_reads_the_text(declared: list[str]) -> None:
    text = SPANISH * 5
    assert decode(text.encode("windows-1252"), declared).text == text


def test_a_last_character_cut_off_is_left_out() -> None:
    decoded = decode(SPANISH.encode()[: SPANISH.encode().index("ó".encode()) + 1])
    assert decoded.text == SPANISH[: SPANISH.index("ó")]
    assert [code for code, _ in decoded.notices] == ["characters_replaced"]


DECLARED = [
    (b'<meta charset="utf-8">', "utf-8"),
    (b"<META CHARSET=Shift_JIS>", "Shift_JIS"),
    (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"),
    (b"<?xml version='1.0' encoding='ISO-8859-2'?>", "ISO-8859-2"),
    (b"<p>charset=utf-8</p>", None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "expected"), DECLARED)
def test_declared_encoding(data: bytes, expected: str | None) -> None:
    assert declared_encoding(data) == expected


@pytest.mark.parametrize("label", ["hex", "zip", "idna", "undefined", "unicode_escape", "a\0b", "rot13", ""])
def test_labels_of_no_charset_are_passed_over(label: str) -> None:
    assert decode("Brücke".encode(), (label,)).text == "Brücke"
