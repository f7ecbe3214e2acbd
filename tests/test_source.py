"""Opening what the user names: files, folders, patterns, standard input."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from newsschema.errors import NewsSchemaError, NothingFoundError, TooLargeError, UnreadableError
from newsschema.listing import list_documents
from newsschema.source import SourceDocument, open_sources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "deep/c.txt", ".hidden/d.txt", "deep/.e.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name)
    (tmp_path / "empty").mkdir()
    return tmp_path


def names(paths: list[str], folder: Path) -> list[str]:
    return [str(Path(name).relative_to(folder)) for name in list_documents(paths)]


def test_a_folder_gives_its_files_by_name_without_hidden_ones(folder: Path) -> None:
    assert names([str(folder)], folder) == ["a.html", "b.txt", "deep/c.txt"]


def test_a_pattern_gives_its_matches(folder: Path) -> None:
    assert names([f"{folder}/**/*.txt"], folder) == ["b.txt", "deep/c.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder: Path) -> None:
    odd = folder / "what[1]?.txt"
    odd.write_text("odd")
    assert list_documents([str(odd)]) == [str(odd)]


def test_each_failure_is_a_value_and_costs_no_other_document(folder: Path) -> None:
    paths = [f"{folder}/missing", f"{folder}/empty", f"{folder}/*.zip", "nul\0name", f"{folder}/b.txt"]
    results = list(open_sources(paths))
    kinds = [type(result) for result in results]
    assert kinds == [UnreadableError, NothingFoundError, NothingFoundError, UnreadableError, SourceDocument]
    for path, result in zip(paths, results[:4], strict=False):
        assert isinstance(result, NewsSchemaError)
        assert str(result).startswith(f"{path}: ")


def test_a_document_over_the_limit_is_refused(folder: Path) -> None:
    big = folder / "big.txt"
    big.write_bytes(b"x" * 101)
    assert len(SourceDocument.read(big, max_size=101).data) == 101
    with pytest.raises(TooLargeError, match="raise the size limit"):
        SourceDocument.read(big, max_size=100)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"from a pipe")))
    document = SourceDocument.read("-")
    assert (document.name, document.data) == ("-", b"from a pipe")


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        ("<p>Fête</p>".encode(), None, "<p>Fête</p>"),
        (b"\xef\xbb\xbf<p>mark</p>", None, "<p>mark</p>"),
        ("<p>Fête</p>".encode("iso-8859-1"), "iso-8859-1", "<p>Fête</p>"),
        ("<p>Fête</p>".encode("utf-16"), None, "<p>Fête</p>"),
        ("<p>Fête ".encode() * 60 + b"\xff</p>", "utf-8", "<p>Fête " * 60 + "\ufffd</p>"),
    ],
)
def test_a_document_is_had_in_utf8_whatever_it_was_in(data: bytes, charset: str | None, expected: str) -> None:
    assert SourceDocument("page.html", data, charset=charset).utf8.decode() == expected
