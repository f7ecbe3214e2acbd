"""Timestamps as machines write them: ISO 8601 in its long and short forms, IPTC's, RFC 5322's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from newsschema.draft import DraftNotice, Stated

if TYPE_CHECKING:
    from collections.abc import Iterable

# 2016-06-02T09:30:00+09:00, 20160602T093000+0900, 2016-06-02 09:30, 2016.06.02, 20160602
_ISO = re.compile(
    r"(\d{4})([-./]?)(\d\d)\2(\d\d)"
    r"(?:(?:T|\s{1,3})?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s{0,3}(?:(Z|UTC|GMT)|(?:GMT|UTC)?([+-]\d\d):?(\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_RFC5322 = re.compile(r"(?:[A-Za-z]{3,9},?\s)?\s{0,3}\d{1,2}[\s-][A-Za-z]{3,9}[\s-]\d{2,4}\s\d\d:\d\d")
_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)  # 2016-06, 2016: EDTF, no more was known
_EARLIEST, _LATEST = 1700, 2100  # a newspaper's oldest archive; beyond is a slip of the keyboard


@dataclass(frozen=True, slots=True)
class Times:
    """When an article was published and last changed, and notices on it."""

    published: Stated | None
    modified: Stated | None
    notices: tuple[DraftNotice, ...]


def timestamp(text: str) -> str | None:
    """Return the timestamp as RFC 3339, or as EDTF where it has no offset; None where it is none that exists."""
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return _iso(match)
    if _RFC5322.match(text[:60]):
        try:
            when = parsedate_to_datetime(text[:60])
        except (ValueError, TypeError, OverflowError):
            return None
        value = when.isoformat()
        return value + "+00:00" if when.tzinfo is None and text.endswith("-0000") else value
    return None


def _iso(match: re.Match[str]) -> str | None:
    year, _, month, day, hour, minute, second, fraction, utc, hours, minutes = match.groups()
    value = f"{year}-{month}-{day}"
    if hour:
        value += f"T{hour}:{minute}:{second or '00'}"
        offset = "Z" if utc else f"{hours}:{minutes or '00'}" if hours else ""
        value += (f".{fraction}" if fraction and offset else "") + offset
    try:
        datetime.fromisoformat(value[:19])
        datetime.fromisoformat(value if not fraction else value.replace(f".{fraction}", ""))
    except ValueError:
        return None
    return value


def read_times(published: Iterable[str | None], modified: Iterable[str | None] = ()) -> Times:
    """Choose among candidates, the best first: the first plausible one counts, notices report those before it."""
    notices: list[DraftNotice] = []
    first, last = _choose(published, "publication", notices), _choose(modified, "modification", notices)
    if first and last and _earlier(last, first):
        message = f"The document says it was modified {last}, before it was published {first}."
        notices.append(DraftNotice("modified_before_published", message))
    return Times(
        Stated(first, "metadata") if first else None, Stated(last, "metadata") if last else None, tuple(notices)
    )


def _choose(candidates: Iterable[str | None], what: str, notices: list[DraftNotice]) -> str | None:
    for text in candidates:
        if not text or not text.strip():
            continue
        value = timestamp(text) or (text.strip() if _MONTH_OR_YEAR.fullmatch(text.strip()) else None)
        if value and _EARLIEST <= int(value[:4]) <= _LATEST:
            return value
        shown = " ".join(text.split())[:40]
        code = "implausible_date" if any(map(str.isdigit, shown)) else "malformed_metadata"
        notices.append(DraftNotice(code, f"The {what} date {shown!r} is no date a news article can have."))
    return None


def _earlier(one: str, other: str) -> bool:
    known = min(len(one), len(other))
    if known < len("2016-06-02"):
        return one[:known] < other[:known]
    a, b = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if (a.tzinfo is None) != (b.tzinfo is None):
        return one[:10] < other[:10]
    return a < b
