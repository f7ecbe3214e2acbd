"""Convert a table of documents to a table of records, for the batches of Spark, Ray Data or datatrove.

Each input row becomes one row per article and one per failure; no row is lost, and no document raises. Crashes and
hangs of the process are left to the caller's engine.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsschema.engines.work import Failure, Options, Outcome, Task, convert_task, failure
from newsschema.errors import EmptyDocumentError, InternalError, MissingExtraError
from newsschema.source import MAX_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

    from newsschema.errors import NewsSchemaError

# Default columns of documents (the first that exists is used), and the format that the name implies.
CONTENTS = {"content": None, "html": "html", "text": "text"}
MADE = ("record", "status", "error_code", "error", "articles")
"""Columns of the result: the record as JSON, `converted` or `failed`, code and message of the error, and the number of
articles in the document."""


@dataclass(slots=True)
class _Rows:
    """The result's rows so far, by column; `of` is the number of the input row."""

    of: list[int] = field(default_factory=list)
    record: list[bytes | None] = field(default_factory=list)
    status: list[str] = field(default_factory=list)
    error_code: list[str | None] = field(default_factory=list)
    error: list[str | None] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)

    def add(self, row: int, articles: int, record: bytes | None, failed: Failure | None = None) -> None:
        self.of.append(row)
        self.record.append(record)
        self.status.append("failed" if failed else "converted")
        self.error_code.append(failed.code if failed else None)
        self.error.append(failed.message if failed else None)
        self.articles.append(articles)


def convert_table(
    table: pa.Table | pa.RecordBatch,
    *,
    content: str | None = None,
    keep: Sequence[str] | None = None,
    format: str | None = None,
    select: str = "article",
    max_size: int = MAX_SIZE,
) -> pa.Table:
    """Convert the documents in a column of bytes or strings.

    `content` names the column; default is the first of `content`, `html` and `text`. The columns `url` and `id`, if
    present, state the address of a document and its name in messages. The result has the columns `keep` (default: all
    but the content), then those of `MADE`. Raises ValueError if a column is missing, has another type or would occur
    twice.
    """
    pa = _pyarrow()
    given = pa.Table.from_batches([table]) if isinstance(table, pa.RecordBatch) else table
    column = _content_column(given, content)
    kept = [name for name in given.column_names if name != column] if keep is None else list(keep)
    _check(given, column, kept)
    options = Options(format or (CONTENTS.get(column) if content is None else None), max_size, select)
    rows = _Rows()
    for task in _tasks(given, column):
        _add(rows, task.position, _outcome(task, options))
    made: dict[str, Any] = {
        "record": pa.array(rows.record, pa.string()),
        "status": pa.array(rows.status, pa.string()),
        "error_code": pa.array(rows.error_code, pa.string()),
        "error": pa.array(rows.error, pa.string()),
        "articles": pa.array(rows.articles, pa.int32()),
    }
    columns = {name: given[name].take(pa.array(rows.of, pa.int64())) for name in kept}
    return pa.table(columns | made)


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtraError("convert_table", "pyarrow", "parquet") from error
    return pyarrow


def _content_column(table: pa.Table, content: str | None) -> str:
    if content is not None:
        return content
    for name in CONTENTS:
        if name in table.column_names:
            return name
    raise ValueError(f"the table has no column {', '.join(CONTENTS)}; name the column of documents with content=")


def _check(table: pa.Table, column: str, kept: Sequence[str]) -> None:
    from pyarrow import types

    for name in (column, *kept):
        if table.column_names.count(name) != 1:
            found = "twice" if name in table.column_names else "not"
            raise ValueError(f"the column {name} is {found} in the table; it has {', '.join(table.column_names)}")
    for name in set(kept) & set(MADE):
        raise ValueError(f"the column {name} would occur twice in the result; rename it, or leave it out with keep=")
    kind = table.schema.field(column).type
    kind = kind.value_type if types.is_dictionary(kind) else kind
    known = (types.is_string, types.is_large_string, types.is_binary, types.is_large_binary)
    views = (types.is_fixed_size_binary, types.is_string_view, types.is_binary_view, types.is_null)
    if not any(is_one(kind) for is_one in (*known, *views)):
        raise ValueError(f"the column {column} is of {kind}; documents are bytes or strings")


def _tasks(table: pa.Table, column: str) -> Iterator[Task]:
    """Yield one task per row, without bytes if the row has no document."""
    contents, urls, names = (_values(table, name) for name in (column, "url", "id"))
    for row, (value, url, name) in enumerate(zip(contents, urls, names, strict=True)):
        called = next((str(word) for word in (name, url) if word is not None), "(row)")
        data, charset = (value.encode(), "utf-8") if isinstance(value, str) else (value, None)
        yield Task(called, row, data or b"", url=url if isinstance(url, str) else None, charset=charset)


def _values(table: pa.Table, column: str) -> Iterator[Any]:
    if column not in table.column_names:
        yield from [None] * table.num_rows
        return
    for chunk in table[column].chunks:
        for value in chunk:
            yield value.as_py()


def _outcome(task: Task, options: Options) -> Outcome:
    """Convert a document; a bug fails only its row."""
    error: NewsSchemaError
    if not task.data:
        error = EmptyDocumentError(task.name, "the row has no document")
    else:
        try:
            return convert_task(task, options)
        except Exception as bug:  # noqa: BLE001 - one document never fails the table
            error = InternalError.of(task.name, bug)
    return Outcome(task.name, task.position, failures=(failure(error),))


def _add(rows: _Rows, row: int, outcome: Outcome) -> None:
    for line in _lines(outcome):
        rows.add(row, outcome.records, line)
    for failed in outcome.failures:
        rows.add(row, outcome.records, None, failed)


def _lines(outcome: Outcome) -> Iterator[bytes]:
    if outcome.file is None:
        yield from outcome.lines.splitlines()  # JSON text has no line ends but ours
        return
    try:
        with open(outcome.file, "rb") as file:
            yield from (line.rstrip(b"\n") for line in file)
    finally:
        os.unlink(outcome.file)
