"""Decode bytes: by byte order mark, declared encodings, UTF-8, then a library's guess.

A declaration is used only if the bytes agree with it; guesses and repairs are reported as notices.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Labels that mean a superset in practice; source: WHATWG Encoding Standard, "Names and labels".
_SUPERSETS = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}

_DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]+)"
    rb"|<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)",
    re.IGNORECASE,
)
_SAMPLE = 200_000  # bytes that detection reads
_HEAD = 4096  # WHATWG looks at 1024 bytes; real pages put scripts before their charset


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded text, its encoding, and notices (code and sentence) of what was guessed or repaired."""

    text: str
    encoding: str
    notices: tuple[tuple[str, str], ...] = ()


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an XML declaration or an HTML meta element at the document's head names."""
    match = _DECLARED.search(data, 0, _HEAD)
    return (match[1] or match[2]).decode("ascii") if match else None


def decode(data: bytes, declared: Sequence[str | None] = ()) -> Decoded:
    """Decode bytes: byte order mark, then `declared` in order, then UTF-8, then detection. Never fails."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    utf8 = _utf8(data)
    wrong: list[str] = []
    for label in declared:
        if not label:
            continue
        codec = _codec(label)
        if codec is None:
            wrong.append(label)
        elif codec == "utf-8":
            if utf8 is not None:
                return Decoded(utf8.text, "utf-8", (*_mismatch(wrong, "utf-8"), *utf8.notices))
            wrong.append(label)
        elif utf8 is not None and not data.isascii() and not codec.startswith("utf-"):
            wrong.append(label)  # bytes that are valid UTF-8 beyond ASCII are almost never anything else
        else:
            try:
                return Decoded(data.decode(codec), codec, _mismatch(wrong, codec))
            except UnicodeDecodeError:
                wrong.append(label)
    if utf8 is not None:
        return Decoded(utf8.text, "utf-8", (*_mismatch(wrong, "utf-8"), *utf8.notices))
    return _detected(data, wrong)


_NO_CHARSETS = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "mbcs", "oem"))
"""Python codecs that are not character encodings of documents, besides non-text ones ("hex", "zip")."""


def _codec(label: str) -> str | None:
    """Return the codec that a label means in practice; None if Python has none."""
    try:
        found = codecs.lookup(label.strip())
    except (LookupError, ValueError):  # ValueError: a NUL in the label
        return None
    name = found.name
    if name in _NO_CHARSETS or not found._is_text_encoding:
        return None
    return "utf-8" if name.startswith("utf-8") else _SUPERSETS.get(name.replace("_", "-"), _SUPERSETS.get(name, name))


_NO_LEADS = bytes(range(0xC2))
"""Bytes that begin no character of several bytes in UTF-8."""


def _utf8(data: bytes) -> Decoded | None:
    """Decode as UTF-8 whose last character may be incomplete; None if the bytes are something else."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            text = data[: error.start].decode("utf-8")
            return Decoded(text, "utf-8", (("characters_replaced", "The last character was cut off and is left out."),))
        bad = data.decode("utf-8", "replace").count("\ufffd")
        multibyte = len(data.translate(None, _NO_LEADS))
        if bad * 50 <= multibyte:  # a few damaged bytes in text that is UTF-8 otherwise
            return _replacing(data, "utf-8")
        return None


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    bad = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0)
    if bad <= 0:
        return Decoded(text, encoding)
    return Decoded(text, encoding, (("characters_replaced", f"{bad} characters are not valid {encoding}."),))


def _mismatch(wrong: list[str], encoding: str) -> tuple[tuple[str, str], ...]:
    if not wrong:
        return ()
    return (("encoding_mismatch", f"The document declares {', '.join(wrong)} but is {encoding}."),)


def _detected(data: bytes, wrong: list[str]) -> Decoded:
    import chardet

    label = chardet.detect(data[:_SAMPLE])["encoding"]
    encoding = (label and _codec(label)) or "windows-1252"
    notice = ("encoding_guessed", f"The encoding is not declared; read as {encoding}.")
    if wrong:
        notice = ("encoding_guessed", f"The document declares {', '.join(wrong)} but is not; read as {encoding}.")
    return Decoded(data.decode(encoding, "replace"), encoding, (notice,))
