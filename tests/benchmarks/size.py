"""CPU and memory against size: pages, scraped text and each extractor stay linear, on plain and on adversarial input.

usage: python tests/benchmarks/size.py [LARGEST]     (megabytes, default 10)

Each row doubles or better; the last column is CPU per megabyte, which must stay flat.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from newsschema import NewsSchemaError, SourceDocument, find_dates, find_figures, find_quotes
from newsschema.parsers import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SENTENCE = 'The mayor of Kalvik, Ada Lund, said on Friday that 1,200 people had left. "We will wait," she said. '
PARAGRAPH = f"<p>{SENTENCE * 4}</p>\n"


def grow(unit: str, size: int) -> str:
    """A text of about so many bytes."""
    return unit * (size // len(unit) + 1)


def html(text: str) -> None:
    _parse("html", text)


def text(text: str) -> None:
    _parse("text", text)


def _parse(name: str, text: str) -> None:
    try:
        list(BY_NAME[name].parse(SourceDocument(name, text.encode())))
    except NewsSchemaError as error:
        print(f"    refused: {str(error)[:100]}")


CASES: tuple[tuple[str, Callable[[str], object], str], ...] = (
    ("page of paragraphs", html, PARAGRAPH),
    ("nested elements", html, "<div>"),
    ("nested lists", html, "<ul><li>item "),
    ("attributes", html, '<p a="b" c="d">word</p>'),
    ("scraped lines", text, SENTENCE * 4 + "\n\n"),
    ("dates, prose", find_dates, SENTENCE),
    ("dates, digits", find_dates, "1"),
    ("dates, words", find_dates, "a "),
    ("figures, prose", find_figures, SENTENCE),
    ("figures, digits", find_figures, "1"),
    ("figures, scales", find_figures, "million "),
    ("quotes, prose", find_quotes, SENTENCE),
    ("quotes, marks", find_quotes, '"'),
    ("quotes, nested marks", find_quotes, "“‘said "),
)


def rows(largest: int) -> Iterator[int]:
    """Sizes in bytes from 10 KB up."""
    size = 10_000
    while size <= largest:
        yield size
        size *= 5
    yield largest


def main() -> None:
    largest = int(float(sys.argv[1] if len(sys.argv) > 1 else 10) * 1_000_000)
    for name, function, unit in CASES:
        print(name)
        for size in rows(largest):
            document = grow(unit, size)
            begin = time.process_time()
            function(document)
            spent = time.process_time() - begin
            print(f"  {size / 1e6:8.2f} MB {spent * 1000:10.1f} ms {spent * 1e9 / size:10.1f} ms/MB")


if __name__ == "__main__":
    main()
