"""IPTC 7901 wire text; source: IPTC 7901, "The IPTC recommended message format"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.draft import Block, Draft
from newsschema.lexicons.calendar import full_year, months
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import authors_of, finish
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.source import SourceDocument

# SOH, source and number, priority, category, word count, then what the service adds: "eca062 4 i 211 ccccb dpa 061".
_HEADER = re.compile(rb"\x01[^\x00-\x1f]{2,30}? [1-9] [A-Za-z]{1,3} {1,3}[0-9]{1,5}\b")
_BY = re.compile(r"(?:by|von|par|por|di)\s+\S", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:[0-9](?:st|nd|rd|th) lead|refile|urgent|correct(?:ed|ion)|updated? ?[0-9]*|lead|advance|wrap|eds?:.*)[: -]*",
    re.IGNORECASE,
)
# "131137 GMT Nov 13", "131137 Mrz 13": day, hour, minute, zone, month in the service's language, year of two figures.
_SENT = re.compile(r"(\d\d)(\d\d)(\d\d)\s+(GMT|UTC|[A-Z]{3,4}\s)?\s*([^\W\d_]{3,10})\.?\s+(\d\d)\b")
_MAX_HEADS = 600  # characters
# The start of the notes to editors below the text.
_NOTES = re.compile(
    r"#+(?: .*)?|(?:editorial )?(?:notes?|contacts?|notebook)(?: to editors)?\s*:?|\* \* \* \*|-{2,}", re.IGNORECASE
)


def recognises(head: bytes) -> bool:
    """Whether it begins with an IPTC 7901 message header."""
    return _HEADER.match(head.lstrip(b"\r\n\0\x7f ")) is not None


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the message's one article; its publication time is the time of transmission at the end."""
    text = source.decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    before, begun, content = text.partition("\x02")
    if not begun:  # no start of text: what follows the header line and the slug
        before, _, content = text.partition("\n\n")
    content, _, after = content.partition("\x03")
    heads, body = _split_heads(content)
    titles, credits = _heads(heads)
    times = read_times((_when(after),))
    yield finish(
        Draft(
            headline=titles[0] if titles else None,
            deck=titles[1] if len(titles) > 1 else None,
            slugline=clean_line(before.strip().rpartition("\n")[2].strip("/ ")) if "/" in before else None,
            byline=" ".join(credits) or None,
            authors=authors_of(", ".join(credits)),
            published=times.published,
            blocks=tuple(_before_notes(paragraphs_of(body))),
            notices=times.notices,
        )
    )


def _split_heads(content: str) -> tuple[str, str]:
    """Split the heads, which end with "=" or a blank line, from the text."""
    end = content.find("=\n", 0, _MAX_HEADS)
    if end >= 0:
        return content[:end], content[end + 2 :]
    heads, blank, body = content.lstrip("\n").partition("\n\n")
    return (heads, body) if blank and len(heads) <= _MAX_HEADS // 2 and heads[-1:] not in ".?!" else ("", content)


def _heads(heads: str) -> tuple[list[str], list[str]]:
    """Split headline lines from byline lines; the desk's labels such as "1ST LEAD" are left out."""
    titles: list[str] = []
    credits: list[str] = []
    for row in heads.split("\n"):
        line = clean_line(row)
        if line and not _LABEL.fullmatch(line):
            (credits if _BY.match(line) and titles else titles).append(line)
    if len(titles) > 1 and titles[0].isupper() and len(titles[0].split()) <= 2:  # another of the desk's labels
        del titles[0]
    return titles, credits


def _before_notes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks before the notes to editors."""
    for block in blocks:
        if _NOTES.fullmatch(block.text):
            return
        yield block


def _when(after: str) -> str | None:
    match = _SENT.search(after[:200])
    month = months()[""].get(match[5].lower()) if match else None
    if match is None or month is None:
        return None
    day, hour, minute, zone, _, year = match.groups()
    utc = "Z" if zone in ("GMT", "UTC") else ""
    return f"{full_year(int(year))}-{month:02}-{day}T{hour}:{minute}:00{utc}"


FORMAT = Format("iptc-7901", "text/vnd.iptc.7901", recognises, parse)
