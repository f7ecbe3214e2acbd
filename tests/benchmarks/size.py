"""CPU against size: pages, scraped text and each extractor stay linear, on plain and on adversarial input.

usage: python tests/benchmarks/size.py [LARGEST]     (megabytes of the largest page, default 50)

One row a case, one column a size; the last column is what the case takes per megabyte at its largest against what it
takes at 100 KB: about 1 where it is linear, 40 where it took the square. Where hundreds of thousands of elements or
findings live at once, Python's cyclic garbage collector goes over them about five times in all: there it is up to 5
from 1 MB on, and stays so. Parsers are called directly, so `--max-size`
does not interfere; refused documents are marked.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from newsschema import NewsSchemaError, SourceDocument, find_dates, find_figures, find_quotes
from newsschema.parsers import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCE = 'The mayor of Kalvik, Ada Lund, said on Friday that 1,200 people had left. "We will wait," she said. '
PARAGRAPH = f"<p>{SENTENCE * 4}</p>\n"


def html(text: str) -> None:
    """Parse a page."""
    list(BY_NAME["html"].parse(SourceDocument("page.html", text.encode())))


def scraped(text: str) -> None:
    """Parse scraped text."""
    list(BY_NAME["text"].parse(SourceDocument("page.txt", text.encode())))


# What is repeated up to the size, by case.
PAGES = {
    "paragraphs": PARAGRAPH,
    "links": '<li><a href="/a">A headline of another story</a></li>',
    "small elements": '<p a="b" c="d">word</p>',
    "nested elements": "<div>",
    "nested lists": "<ul><li>item ",
    "one element of attributes": 'a="b" ',
    "one image in base64": "iVBORw0KGgoAAAANSUhEUg",
    "one script": "var a = 1 < 2;",
    "NULs": "\0",
    "no tags": SENTENCE,
}
BEFORE = {"one element of attributes": "<p ", "one image in base64": '<img src="data:', "one script": "<script>"}
SCRAPED = {"paragraphs": SENTENCE * 4 + "\n\n", "one paragraph": SENTENCE, "no blanks": "x", "empty lines": "\n"}
DATES = {
    "prose": SENTENCE,
    "one number": "1",
    "points": "1.2.",
    "months": "May ",
    "a a a": "a ",
    "no blanks": "x",
}
FIGURES = {
    "prose": SENTENCE,
    "one number": "1",
    "grouped": "1,000,",
    "points": "1.2.",
    "scales": "million ",
    "hyphens": "two-",
    "a a a": "a ",
    "no blanks": "x",
}
QUOTES = {
    "one paragraph of prose": SENTENCE,
    "marks alone": '"',
    "marks that open": "“",
    "quoted words": '"a" ',
    "nested marks": "“‘said ",
    "cues alone": "said ",
    "names alone": "Ada ",
    "sources": "according to ",
    "no blanks": "x",
}
TABLES: tuple[tuple[str, Callable[[str], object], dict[str, str]], ...] = (
    ("page to Draft", html, PAGES),
    ("scraped text to Draft", scraped, SCRAPED),
    ("dates", find_dates, DATES),
    ("figures, with the dates they leave out", find_figures, FIGURES),
    ("quotes", find_quotes, QUOTES),
)
SIZES = (100_000, 1_000_000, 4_000_000)
PAGE_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def measure(function: Callable[[str], object], document: str) -> tuple[float, bool]:
    """CPU milliseconds of one document, and whether it was refused."""
    begin = time.process_time()
    try:
        function(document)
        refused = False
    except NewsSchemaError:
        refused = True
    return (time.process_time() - begin) * 1000, refused


def main() -> None:
    largest = int(float(sys.argv[1] if len(sys.argv) > 1 else 50) * 1_000_000)
    for title, function, units in TABLES:
        sizes = SIZES if function is not html else (*(size for size in PAGE_SIZES if size < largest), largest)
        function(SENTENCE)  # lexicons are read
        print(f"\n{title + ', ms':40}" + "".join(f"{size / 1e6:>10.2f} MB" for size in sizes) + "   per MB, growth")
        for name, unit in units.items():
            row = [measure(function, (BEFORE.get(name, "") + unit * (size // len(unit) + 1))[:size]) for size in sizes]
            cells = "".join(f"{spent:>12.1f}{'r' if refused else ' '}" for spent, refused in row)
            small = max(row[sizes.index(100_000)][0], 1.0) / 0.1
            print(f"{name:40}{cells}{row[-1][0] / (sizes[-1] / 1e6) / small:>12.1f}", flush=True)


if __name__ == "__main__":
    main()
