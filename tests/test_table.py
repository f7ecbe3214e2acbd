"""convert_table: documents in a column of an Arrow table become records in another."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zipfile
from typing import Any

import pyarrow as pa
import pytest

from newsschema import convert, convert_table
from newsschema.engines import table as module
from newsschema.engines.work import convert_task
from newsschema.errors import MissingExtraError

PAGE = "<!doctype html><html lang=en><h1>Ferry returns to Lagos</h1><p>The ferry came back on Tuesday.</p></html>"
STORY = "Ferry returns to Lagos\n\nThe ferry came back on Tuesday with 40 people aboard.\n"
MADE = ["record", "status", "error_code", "error", "articles"]


def rows(table: pa.Table) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = table.to_pylist()
    return found


def packed(*contents: str) -> bytes:
    """A ZIP archive of documents."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number, content in enumerate(contents):
            archive.writestr(f"{number}.txt", content)
    return file.getvalue()


def test_a_row_becomes_a_record_and_keeps_its_columns() -> None:
    given = pa.table({"id": ["a", "b"], "html": [PAGE, PAGE], "url": ["https://g.example/1", None], "shelf": [7, None]})
    made = convert_table(given)
    assert made.column_names == ["id", "url", "shelf", *MADE]
    assert made["shelf"].to_pylist() == [7, None]
    assert made["status"].to_pylist() == ["converted"] * 2
    assert made["articles"].to_pylist() == [1, 1]
    first, second = (json.loads(record) for record in made["record"].to_pylist())
    assert (first["headline"], first["source"]["name"], first["source"]["url"]) == (
        "Ferry returns to Lagos", "a", "https://g.example/1",
    )  # fmt: skip
    assert second["source"]["url"] is None
    assert "encoding_guessed" not in {notice["code"] for notice in first["notices"]}


def test_the_record_is_what_convert_writes() -> None:
    made = convert_table(pa.table({"content": [STORY.encode()], "id": ["story.txt"]}))
    assert made["record"][0].as_py().encode() == convert(STORY.encode(), name="story.txt").to_json()


TYPES = [pa.binary(), pa.large_binary(), pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string())]


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_documents_are_bytes_or_strings_of_any_width(kind: pa.DataType) -> None:
    column = pa.chunked_array([[STORY], [None, STORY]], pa.string()).cast(pa.string() if "dict" in str(kind) else kind)
    if "dict" in str(kind):
        column = column.dictionary_encode()
    made = convert_table(pa.table({"content": column}))
    assert made["status"].to_pylist() == ["converted", "failed", "converted"]


BAD = [  # a document and its reason code
    (None, "empty"),
    (b"", "empty"),
    (b"\0\0", "empty"),
    (b"\x1f\x8b\x08junk", "parse_error"),
    (b'{"uri": "x", "version', "unknown_format"),
    (STORY.encode() * 200, "too_large"),
]


@pytest.mark.parametrize(("content", "code"), BAD)
def test_a_bad_document_costs_its_row_alone(content: bytes | None, code: str) -> None:
    given = pa.table({"content": pa.array([STORY.encode(), content, STORY.encode()], pa.binary()), "id": [1, 2, None]})
    made = rows(convert_table(given, max_size=10_000))
    assert [row["error_code"] for row in made] == [None, code, None]
    assert (made[1]["record"], made[1]["status"], made[1]["articles"], made[1]["id"]) == (None, "failed", 0, 2)
    assert made[1]["error"].startswith("2: ")


def test_a_bug_costs_its_row_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def buggy(task: Any, options: Any) -> Any:
        if b"BUG" in task.data:
            raise KeyError("a bug")
        return convert_task(task, options)

    monkeypatch.setattr(module, "convert_task", buggy)
    made = convert_table(pa.table({"text": [STORY, "BUG", STORY]}))
    assert made["error_code"].to_pylist() == [None, "internal_error", None]
    assert "KeyError: 'a bug' at test_table.py:" in made["error"][1].as_py()


def test_a_container_is_a_row_for_each_article_and_each_failure() -> None:
    archive = packed(STORY, "", STORY)
    made = rows(convert_table(pa.table({"content": [archive, gzip.compress(STORY.encode())], "id": ["z", "g"]})))
    assert [(row["id"], row["status"], row["articles"]) for row in made] == [
        ("z", "converted", 2),
        ("z", "converted", 2),
        ("z", "failed", 2),
        ("g", "converted", 1),
    ]


def test_large_results_pass_through_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsschema.engines.work.SPILL", 100)
    made = convert_table(pa.table({"content": [packed(STORY, STORY)]}))
    assert [json.loads(record)["headline"] for record in made["record"].to_pylist()] == ["Ferry returns to Lagos"] * 2


COLUMNS = [  # arguments, the columns kept
    ({}, ["id", "url", "text", "note"]),
    ({"keep": []}, []),
    ({"keep": ["url"]}, ["url"]),
    ({"keep": ["content", "id"]}, ["content", "id"]),
    ({"content": "text"}, ["id", "url", "content", "note"]),
]


@pytest.mark.parametrize(("arguments", "kept"), COLUMNS)
def test_columns_are_kept_as_asked(arguments: dict[str, Any], kept: list[str]) -> None:
    given = pa.table({"id": ["a"], "url": ["u"], "content": [STORY], "text": [STORY], "note": [{"x": [1]}]})
    made = convert_table(given, **arguments)
    assert made.column_names == [*kept, *MADE]
    assert made["status"].to_pylist() == ["converted"]


WRONG: list[tuple[dict[str, Any], dict[str, Any], str]] = [  # columns, arguments, words of the message
    ({"page": [PAGE]}, {}, "name the column of documents with content="),
    ({"html": [PAGE]}, {"content": "page"}, "the column page is not in the table; it has html"),
    ({"html": [PAGE]}, {"keep": ["nothing"]}, "the column nothing is not in the table"),
    ({"html": [PAGE], "status": [1]}, {}, "the column status would occur twice"),
    ({"content": [12]}, {}, "the column content is of int64; documents are bytes or strings"),
]


@pytest.mark.parametrize(("columns", "arguments", "words"), WRONG)
def test_a_wrong_table_is_reported(columns: dict[str, Any], arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        convert_table(pa.table(columns), **arguments)


def test_what_is_made_of_an_empty_table_and_of_a_batch_has_the_same_columns() -> None:
    batch = pa.record_batch({"content": [STORY], "id": ["a"]})
    full = convert_table(batch)
    assert full.num_rows == 1
    assert convert_table(pa.table([batch.schema.empty_table()[name] for name in ("content", "id")],
                                  names=["content", "id"])).schema == full.schema  # fmt: skip


def test_other_formats_and_selections_can_be_asked_for() -> None:
    made = convert_table(pa.table({"text": [PAGE]}), format="html", select="officials")
    assert set(json.loads(made["record"][0].as_py())) == {"id", "headline", "officials"}


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"newsschema\[parquet\]"):
        convert_table(None)
