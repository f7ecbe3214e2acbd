"""Plain text: text scraped off a page with its tags gone, or typed.

The lines are read with their shape (`lines`) and described by numbers (`features`, `context`); trained models label
all of them together (`labels`); dates and bylines are read from the labelled lines (`meta`), captions and credits
become photos (`photos`), and the rest the article (`article`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.errors import EmptyDocumentError, TooLargeError
from newsschema.parsers.common.binary import is_binary, is_wide
from newsschema.parsers.format import Format
from newsschema.parsers.text.article import read_article
from newsschema.parsers.text.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.draft import Draft
    from newsschema.source import SourceDocument

LONGEST_LINE = 1_000_000
"""Characters a line may have; no newspaper prints a longer paragraph."""

_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s{0,100}(?:\[\s{0,100})?\{\s{0,100}"[^"\\]{1,80}"\s{0,100}:')
"""How data begins that is no text to read: of a format that no parser knows, or cut off."""


def recognises(head: bytes) -> bool:
    """Whether the bytes look like text: no NULs but those of UTF-16 and UTF-32, hardly a control character, no JSON."""
    if is_wide(head):
        return True
    return b"\0" not in head and not _JSON.match(head) and not is_binary(head)


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the text's one article. Raises EmptyDocumentError, and TooLargeError for a line over `LONGEST_LINE`."""
    text = source.decoded.text
    _check_lines(source.name, text)
    lines = read_lines(text)
    if not lines:
        raise EmptyDocumentError(source.name, "the document holds white space and control characters only")
    yield read_article(lines)


def _check_lines(name: str, text: str) -> None:
    if len(text) <= LONGEST_LINE:
        return
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST_LINE:
            found = f"line {number} has {len(line):,} characters"
            raise TooLargeError(name, found, f"{LONGEST_LINE:,} a line", "break the line into paragraphs")


FORMAT = Format("text", "text/plain", recognises, parse)
