"""CPU of every format from bytes to Draft, of a web archive beside its reader alone, and of what is written.

usage: python tests/benchmarks/formats.py FILE...     (default: the samples)

Files of one format are measured together, each five times, the least of the runs counting. A web archive is made of the
HTML pages among the files.
"""

from __future__ import annotations

import io
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from fastwarc.warc import ArchiveIterator

from newsschema import Converted, convert_all
from newsschema.conversion import Parsed, choose_format, parse_document
from newsschema.errors import NewsSchemaError
from newsschema.export.records import WRITTEN, record_line
from newsschema.source import SourceDocument

RUNS = 5
PAGES = 400  # in the web archive


def cpu(work: Callable[[], object]) -> float:
    """Milliseconds of CPU, the least of five runs."""
    spent = []
    for _ in range(RUNS):
        begin = time.process_time()
        work()
        spent.append((time.process_time() - begin) * 1000)
    return min(spent)


def drafts(document: SourceDocument) -> int:
    """Read a document anew, decoding included; return how many articles it has."""
    fresh = SourceDocument(document.name, document.data)
    return sum(isinstance(item, Parsed) for item in parse_document(fresh))


def by_format(documents: list[SourceDocument]) -> None:
    groups: defaultdict[str, list[SourceDocument]] = defaultdict(list)
    for document in documents:
        try:
            groups[choose_format(document).name].append(document)
        except NewsSchemaError as error:
            print(f"left out: {error}", file=sys.stderr)
    print(
        f"{'format':12} {'documents':>9} {'KiB':>8} {'articles':>8} {'ms/document':>12} {'worst':>7} {'ms/article':>11}"
    )
    for name, group in sorted(groups.items()):
        count = sum(map(drafts, group))
        spent = [cpu(lambda document=document: drafts(document)) for document in group]  # type: ignore[misc]
        size = mean(len(document.data) for document in group) / 1024
        each = sum(spent) / max(1, count)
        print(f"{name:12} {len(group):9} {size:8.1f} {count:8} {mean(spent):12.2f} {max(spent):7.2f} {each:11.2f}")


def archive(pages: list[bytes]) -> None:
    """A web archive to Drafts, beside its reader alone and the pages alone."""
    records = []
    for number in range(PAGES):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + pages[number % len(pages)]
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
        head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        records.append(head.encode() + http + b"\r\n\r\n")
    data = b"".join(records)
    alone = [SourceDocument(str(number), pages[number % len(pages)]) for number in range(PAGES)]
    reader = cpu(lambda: [record.reader.read() for record in ArchiveIterator(io.BytesIO(data))])
    own = cpu(lambda: [drafts(page) for page in alone])
    ours = cpu(lambda: drafts(SourceDocument("a.warc", data)))
    print(
        f"web archive of {PAGES} pages: reader alone {reader:.0f} ms, pages alone {own:.0f} ms, archive {ours:.0f} ms,"
    )
    print(f"  {ours / (reader + own):.2f} times the two together")


def exports(documents: list[SourceDocument]) -> None:
    articles = [result.article for result in convert_all(documents) if isinstance(result, Converted)]
    for form in WRITTEN:
        spent = cpu(lambda form=form: [record_line(article, form) for article in articles])  # type: ignore[misc]
        print(f"{form:16} {spent / len(articles):.3f} ms an article")


def main() -> None:
    root = Path(__file__).parent.parent.parent
    paths = sys.argv[1:] or sorted(map(str, root.glob("samples/*/*/source.*")))
    documents = [SourceDocument(path, Path(path).read_bytes()) for path in paths]
    by_format(documents)
    if pages := [document.data for document in documents if document.name.endswith(".html")]:
        archive(pages)
    exports(documents[:200])


if __name__ == "__main__":
    main()
