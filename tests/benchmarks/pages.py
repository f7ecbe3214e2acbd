"""Pages a second, and CPU milliseconds a page, beside whatever peers are installed, in one run.

usage: python tests/benchmarks/pages.py [FOLDER or PATTERN ...]     (default: samples/html; .gz is read too)

Peers are measured where they can be imported: pip install trafilatura resiliparse, in an environment of their own kind.
CPU is user and system time of this process; the first pages are read once before, so that imports do not count.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

from newsschema import NewsSchemaError, SourceDocument, convert
from newsschema.listing import list_documents
from newsschema.parsers import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Callable


def pages(paths: list[str]) -> list[bytes]:
    """The bytes of each page."""
    names = [name for name in list_documents(paths or ["samples/html"]) if name.endswith((".html", ".htm", ".html.gz"))]
    return [gzip.open(name).read() if name.endswith(".gz") else SourceDocument.read(name).data for name in names]


def to_draft(page: bytes) -> Any:
    """Parse only."""
    return list(BY_NAME["html"].parse(SourceDocument("page.html", page)))


def to_json(page: bytes) -> Any:
    """The whole record: parse, extract, validate, write."""
    return convert(page, format="html").to_json()


def contenders() -> dict[str, Callable[[bytes], Any]]:
    """What is measured, by name."""
    found: dict[str, Callable[[bytes], Any]] = {
        "lexbor, parsing alone": lambda page: LexborHTMLParser(page.decode("utf-8", "replace")).root,
        "newsschema, to Draft": to_draft,
        "newsschema, to validated JSON": to_json,
    }
    if find_spec("trafilatura"):
        from trafilatura import bare_extraction

        found["trafilatura, with metadata"] = lambda page: bare_extraction(page, with_metadata=True)
    if find_spec("resiliparse"):
        from resiliparse.extract.html2text import extract_plain_text

        found["resiliparse, body alone"] = lambda page: extract_plain_text(
            page.decode("utf-8", "replace"), main_content=True
        )
    return found


def measure(function: Callable[[bytes], Any], documents: list[bytes]) -> list[float]:
    """CPU milliseconds of each document, ascending; a page that is refused counts like any other."""
    spent = []
    for document in [*documents[:3], *documents]:
        begin = time.process_time()
        try:
            function(document)
        except NewsSchemaError as error:
            print(f"  refused: {error}", file=sys.stderr)
        spent.append((time.process_time() - begin) * 1000)
    return sorted(spent[3:] if len(documents) >= 3 else spent[len(documents) :])


def main() -> None:
    documents = pages(sys.argv[1:])
    if not documents:
        sys.exit("no pages there; name a folder or a pattern that holds some")
    size = sum(map(len, documents)) / len(documents) / 1024
    print(f"{len(documents)} pages of {size:.0f} KiB in the mean")
    print(f"{'':32}{'mean ms':>9}{'p50':>8}{'p95':>8}{'pages/s':>9}")
    for name, function in contenders().items():
        spent = measure(function, documents)
        mean, p95 = statistics.mean(spent), spent[int(len(spent) * 0.95)]
        print(f"{name:32}{mean:9.2f}{statistics.median(spent):8.2f}{p95:8.2f}{1000 / mean:9.0f}")


if __name__ == "__main__":
    main()
