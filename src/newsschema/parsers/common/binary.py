"""Recognise bytes that are not text in any encoding: pictures, programs, databases, noise."""

from __future__ import annotations

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # byte order marks of UTF-16 and UTF-32
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_MOST_CONTROLS = 0.02
"""Share of control characters above which bytes are not text."""
_WIDE_NULS = 0.1
"""Share of NULs above which bytes may be UTF-16 or UTF-32, where any byte can occur."""


def is_wide(head: bytes) -> bool:
    """Whether the bytes begin with the byte order mark of UTF-16 or UTF-32."""
    return head.startswith(_WIDE)


def is_binary(head: bytes) -> bool:
    """Whether bytes contain more than a few control characters and are not UTF-16 or UTF-32."""
    if is_wide(head) or head.count(0) > len(head) * _WIDE_NULS:
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > len(head) * _MOST_CONTROLS
