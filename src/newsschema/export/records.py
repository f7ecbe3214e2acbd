"""Write an article as JSON in the requested form, and read such a file record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from newsschema.export.ninjs import ninjs, ninjs_newsschema
from newsschema.export.schema_org import schema_org

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsschema.models import Article


def officials(article: Article) -> dict[str, Any]:
    """Return the quoted officials with their quotes."""
    quoted = [
        {"speaker": speaker.model_dump(mode="json"), "quotes": [quote.model_dump(mode="json") for quote in quotes]}
        for speaker, quotes in article.quoted_officials
    ]
    return {"id": article.id, "headline": article.headline, "officials": quoted}


def _record(article: Article) -> dict[str, Any]:
    return article.model_dump(mode="json")


WRITTEN: dict[str, Callable[[Article], dict[str, Any]]] = {
    "article": _record,
    "officials": officials,
    "ninjs": ninjs,
    "ninjs+newsschema": ninjs_newsschema,
    "schema.org": schema_org,
}
"""The forms an article can be written in, by their names on the command line."""

_ID_KEYS = ("id", "uri", "@id")


def record_line(article: Article, form: str = "article", *, pretty: bool = False) -> bytes:
    """Return an article as JSON with a final line feed; `form` is a key of `WRITTEN`."""
    return orjson.dumps(WRITTEN[form](article), option=orjson.OPT_INDENT_2 if pretty else 0) + b"\n"


def split_written(file: Iterable[bytes]) -> Iterator[bytes]:
    """Yield each record that `record_line` wrote, with its line feed; records may be indented."""
    lines: list[bytes] = []
    for line in file:
        lines.append(line)
        if line.endswith(b"}\n") and not line.startswith(b" "):
            yield b"".join(lines)
            lines.clear()


def id_of(record: bytes) -> str:
    """Return the article's id, which every form contains."""
    stated: dict[str, Any] = orjson.loads(record)
    return str(next(stated[key] for key in _ID_KEYS if key in stated))
