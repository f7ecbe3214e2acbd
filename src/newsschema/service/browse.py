"""Show the records of a JSON lines file in a browser: a paged list with search, and each record as in `view`."""

from __future__ import annotations

from array import array
from html import escape
from typing import TYPE_CHECKING, Annotated, Any

import orjson
from fastapi import FastAPI, Path, Query
from fastapi.responses import HTMLResponse

from newsschema.errors import InvalidRecordError, UnreadableError
from newsschema.export.excerpt import sentence_around
from newsschema.export.view import frame, shown, view_record
from newsschema.service.hosts import CheckedHost
from newsschema.source import check_is_file
from newsschema.validate import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = 50
"""Records on one page of the list."""


class Records:
    """The lines of a file by number, from 0; only their offsets are kept in memory."""

    def __init__(self, path: str) -> None:
        """Raises UnreadableError, also if the file does not contain JSON lines."""
        self.path = path
        self._starts = array("Q", [0])
        check_is_file(path)
        try:
            with open(path, "rb") as file:
                for line in file:
                    self._starts.append(self._starts[-1] + len(line))
                file.seek(0)
                first = file.readline(64).lstrip()
        except OSError as error:
            raise UnreadableError(path, error.strerror or str(error)) from error
        if first[:1] != b"{":
            raise UnreadableError(path, "it does not contain JSON lines (one record per line, uncompressed)")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> bytes:
        start, end = self._starts[number], self._starts[number + 1]
        with open(self.path, "rb") as file:
            file.seek(start)
            return file.read(end - start)

    def matching(self, words: str) -> list[int]:
        """Return the numbers of the lines that contain the words, ignoring case; all lines for an empty search."""
        if not words:
            return list(range(len(self)))
        sought = orjson.dumps(words)[1:-1].decode().casefold()
        with open(self.path, encoding="utf-8", errors="replace", newline="\n") as file:
            return [number for number, line in enumerate(file) if sought in line.casefold()][: len(self)]


def create_browser(records: Records, *, images: bool = False) -> FastAPI:
    """Return the application that shows the records."""
    app = FastAPI(title=records.path, docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(CheckedHost, names=frozenset())

    @app.get("/", response_class=HTMLResponse)
    def listing(q: str = "", page: Annotated[int, Query(ge=1)] = 1) -> str:
        return _listing(records, q.strip(), page)

    @app.get("/records/{number}", response_class=HTMLResponse)
    def record(number: Annotated[int, Path(ge=1)]) -> HTMLResponse:
        if number > len(records):
            gone = frame("Record not found", _BACK, f"<p>The file has {len(records):,} records.</p>")
            return HTMLResponse(gone, 404)
        return _record(records, number, images=images)

    return app


_BACK = '<nav aria-label="Records"><a href="/">All records</a></nav>'


def _record(records: Records, number: int, *, images: bool) -> HTMLResponse:
    around = [("Previous", number - 1), ("Next", number + 1)]
    links = [f'<a href="/records/{n}">{name}</a>' for name, n in around if 1 <= n <= len(records)]
    nav = _BACK.replace("</nav>", f" · {' · '.join(links)}</nav>") if links else _BACK
    try:
        article = read_article(records[number - 1], name=f"{records.path}:{number}")
    except InvalidRecordError as error:
        problems = "".join(f"<li>{shown(problem)}</li>" for problem in error.problems)
        return HTMLResponse(frame(f"Record {number} is not valid", nav, f"<ul>{problems}</ul>"), 422)
    shown_record = view_record(article, images=images)
    return HTMLResponse(frame(article.headline or article.source.name, nav, shown_record, images=images))


def _listing(records: Records, words: str, page: int) -> str:
    found = records.matching(words)
    pages = max(1, -(-len(found) // PAGE))
    numbers = found[(page - 1) * PAGE : page * PAGE]
    search = (
        '<form role="search" action="/"><label>Find <input type="search" name="q" '
        f'value="{escape(words)}"></label> <button>Find</button></form>'
    )
    rows = "".join(_rows(records, numbers, words))
    names = ("Headline", "Published", "Quotes", "Source", *(("Match",) if words else ()))
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    count = f"<p>{len(found):,} of {len(records):,} records, page {page:,} of {pages:,}</p>"
    turns = [("Previous", page - 1), ("Next", page + 1)]
    links = [f'<a href="/?{_query(words, n)}">{name}</a>' for name, n in turns if 1 <= n <= pages]
    nav = f'<nav aria-label="Pages">{" · ".join(links)}</nav>' if links else ""
    return frame(f"{len(records):,} records", search, f"<h1>Records</h1>{count}{table}{nav}")


def _query(words: str, page: int) -> str:
    from urllib.parse import urlencode

    return escape(urlencode({"q": words, "page": page}))


def _rows(records: Records, numbers: list[int], words: str) -> Iterator[str]:
    for number in numbers:
        line = records[number]
        cells = _cells(line) + ((_hit(line, words),) if words else ())
        link = f'<a href="/records/{number + 1}">{shown(cells[0])}</a>'
        yield f"<tr><td>{link}</td>{''.join(f'<td>{shown(text)}</td>' for text in cells[1:])}</tr>"


def _cells(line: bytes) -> tuple[str, ...]:
    """The columns of the list for a record, valid or not."""
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError:
        return "(not JSON)", "", "", ""
    published, quotes = _at(record, "published", "value"), _at(record, "quotes")
    count = str(len(quotes)) if isinstance(quotes, list) else ""
    headline = _at(record, "headline") or "(no headline)"
    return str(headline), str(published or ""), count, str(_at(record, "source", "name") or "")


def _hit(line: bytes, words: str) -> str:
    """The sentence around the first match, in the body or else in another text of the record."""
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError:
        return ""
    sought = words.casefold()
    for text in (_at(record, "body"), *_texts(record)):
        if isinstance(text, str) and (at := text.casefold().find(sought)) >= 0:
            return sentence_around(text, at, at + len(words))
    return ""


def _texts(record: Any) -> Iterator[str]:
    """Every string of a record, in its order."""
    waiting = [record]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            waiting += reversed(list(value.values()) if isinstance(value, dict) else value)


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
