"""ANPA 1312 wire text; source: ANPA 1312, "High-speed news transmission", header and format codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.draft import Block, Draft
from newsschema.lexicons.calendar import full_year
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import authors_of, finish
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.source import SourceDocument

# Start of the message header: SYN SYN SOH, the service letter and a number of four figures, a unit separator.
_START = re.compile(rb"\x16*\x01[A-Za-z]{1,3}[0-9]{4}\x1f")
# "r a^S^Q BC-US--Storm 1stLd   06-29 0358": priority, category, keyword with version, date, words.
_SLUG = re.compile(r"^([a-z])[ ]([a-z])\x13\x11\s*(.*?)\s{2,}\d\d-\d\d\s+\d{1,4}\s*$", re.MULTILINE)
# "AP-WF-06-29-17 2350GMT": agency, wire, month, day, year and time of transmission.
_TRAILER = re.compile(r"^[ \t\x03^]*[A-Z]{2,5}-[A-Z]{1,3}-(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)GMT<?\s*$", re.MULTILINE)
_MAX_ROWS = 6
_HEADER = 500  # the message header is within these first characters
_EMBEDDED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PARAGRAPH = re.compile(r"\n(?=[ \t]*\t|[ ]{3})")
_NOTE = re.compile(
    r"(?:eds?\b|editor'?s?'? note|ap (?:photo|video|graphic)|with ap|photos?\b|.{0,20}\bphoto\b.*\d{3})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Heads:
    """The lines before the text: headline lines end with "<", byline lines with "="."""

    lines: tuple[str, ...]
    credits: tuple[str, ...]


def recognises(head: bytes) -> bool:
    """Whether the document starts with an ANPA 1312 message header."""
    return _START.match(head.lstrip(b"\r\n\0")) is not None


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the message's one article; its publication time is the time of transmission in the trailer."""
    text = source.decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    slug = _SLUG.search(text, 0, _HEADER)
    trailer = _TRAILER.search(text)
    _, _, content = text.partition("\x02")
    content = content[: content.find("\x03")] if "\x03" in content else content
    heads, body = _split(_TRAILER.sub("", content))
    byline = " ".join(heads.credits) or None
    times = read_times((_when(trailer),))
    lines = [line for line in heads.lines[1:] if not _NOTE.match(line)]
    yield finish(
        Draft(
            headline=lines[0] if lines else None,
            deck=lines[1] if len(lines) > 1 else None,
            slugline=heads.lines[0].rsplit(",", 1)[0] if heads.lines else clean_line(slug[3]) if slug else None,
            byline=byline,
            authors=authors_of(", ".join(heads.credits)),
            published=times.published,
            blocks=tuple(_blocks(body)),
            notices=times.notices,
        )
    )


def _split(content: str) -> tuple[_Heads, str]:
    """Split the heads (lines that begin with "^" and end with "<" or "=") from the text below."""
    lines: list[str] = []
    credits: list[str] = []
    rows = content.split("\n")
    number = 0
    while number < len(rows):
        text, used = _head(rows, number)
        if not used:
            break
        cleaned = clean_line(_characters(text.strip("^<= ")))
        if cleaned:
            (credits if text[-1] == "=" else lines).append(cleaned)
        number += used
    return _Heads(tuple(lines), tuple(credits)), "\n".join(rows[number:])


def _head(rows: list[str], number: int) -> tuple[str, int]:
    """Return the head that begins on a row and its number of rows (long ones are wrapped); 0 rows at the text."""
    text = rows[number].strip()
    if not text:
        return "", 1
    if text[0] != "^" and number > 0 and not (text[-1] == "=" and rows[number][:1] not in " \t"):
        return "", 0
    for used in range(1, _MAX_ROWS):
        if text[-1] in "<=":
            return text, used
        following = rows[number + used] if number + used < len(rows) else "^"
        if following.startswith(("^", "\t")):
            break
        text = f"{text} {following.strip()}".strip()
    return "", 0


def _blocks(body: str) -> Iterator[Block]:
    """Yield the paragraphs, which begin with a tab or three blanks; lines of underscores separate sections."""
    for chunk in _PARAGRAPH.split("\n" + body):
        text = clean_line(_characters(chunk.lstrip("^")))
        if text and text.strip("_- "):
            yield Block("paragraph", text)


def _characters(text: str) -> str:
    """Replace doubled accents and apostrophes by quotation marks, and drop typesetting codes."""
    return _EMBEDDED.sub("", text.replace("``", '"').replace("''", '"'))


def _when(trailer: re.Match[str] | None) -> str | None:
    if trailer is None:
        return None
    month, day, year, hour, minute = trailer.groups()
    return f"{full_year(int(year))}-{month}-{day}T{hour}:{minute}:00Z"


FORMAT = Format("anpa-1312", "text/vnd.anpa.1312", recognises, parse)
