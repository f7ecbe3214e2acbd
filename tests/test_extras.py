"""What needs an optional dependency says so, with the extra to install."""

from __future__ import annotations

import sys

import pytest

from newsschema import convert_all
from newsschema.source import SourceDocument

EXTRAS = [  # bytes, the module that is missing, the extra
    (b"WARC/1.0\r\n\r\n", "fastwarc.warc", "warc"),
    (b"%PDF-1.4\n", "pypdf", "documents"),
    (b"PK\x03\x04[Content_Types].xml", "docx", "documents"),
    (b"\xff\xd8\xff\xe0", "PIL", "photo"),
    (b"II*\0", "defusedxml.common", "photo"),
    (b"\x28\xb5\x2f\xfd\0", "zstandard", "zstd"),
]


@pytest.mark.parametrize(("data", "module", "extra"), EXTRAS)
def test_a_missing_extra_is_named(data: bytes, module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    [failed] = convert_all([SourceDocument("x", data)])
    assert failed.error.code == "missing_extra"  # type: ignore[union-attr]
    assert f"newsschema[{extra}]" in str(failed.error)  # type: ignore[union-attr]
