"""A bug fails its document and no other, and is reported as what it is: in Python, and by every command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsschema.assembly
from newsschema import Converted, Failed, convert, convert_all
from newsschema.errors import InternalError, NoArticleError
from newsschema.source import SourceDocument

STORY = "Ferry sails at dawn\n\nThe ferry left the harbour at dawn on Monday, the harbour master said.\n"

# The command line with a bug in it: a document that holds the word BUG meets it.
BUGGY = """
import sys
import newsschema.assembly as assembly
choose = assembly.choose_language
def buggy(stated, text, **given):
    if "BUG" in text:
        raise KeyError("a bug")
    return choose(stated, text, **given)
assembly.choose_language = buggy
import newsschema.conversion as conversion
def chosen(document, name=None, choose=conversion.choose_format):
    if b"PARSER" in document.data:
        raise IndexError("another bug")
    return choose(document, name)
conversion.choose_format = chosen
from newsschema.cli import main
main(sys.argv[1:], prog_name="newsschema")
"""


def run(*arguments: str | Path, code: str = BUGGY) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=False, env=os.environ
    )


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in "abcd"]
    for path, story in zip(
        paths, (STORY, STORY.replace("left", "left BUG"), STORY.replace("left", "left PARSER"), STORY), strict=True
    ):
        path.write_text(story)
    return paths


def test_convert_all_goes_on_after_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    documents = [SourceDocument(name, STORY.encode()) for name in "ab"]
    with monkeypatch.context() as patched:
        patched.setattr(newsschema.assembly, "choose_language", bug)
        results = list(convert_all(documents))
        with pytest.raises(InternalError) as raised:
            convert(STORY.encode(), name="story.txt")
    assert [type(result) for result in results] == [Failed, Failed]
    error = raised.value
    assert isinstance(error.__cause__, ZeroDivisionError)
    assert error.place.startswith("test_internal_errors.py:")
    assert str(error).startswith("story.txt: internal error of newsschema: ZeroDivisionError: division by zero at ")
    assert "please report this message" in str(error)
    assert [type(result) for result in convert_all(documents)] == [Converted, Converted]


@pytest.mark.slow
@pytest.mark.parametrize(("command", "bugs", "sound"), [(["explain"], 2, 2), (["validate", "--raw"], 2, 2)])
def test_commands_go_on_after_a_bug(documents: list[Path], command: list[str], bugs: int, sound: int) -> None:
    result = run(*command, *documents)
    output = result.stdout + result.stderr
    assert result.returncode == 1, output
    assert "Traceback" not in output
    assert output.count("internal error of newsschema") == bugs
    assert output.count("(text)") == sound if command == ["explain"] else f"{sound} valid" in output


@pytest.mark.parametrize("name", ["b", "c"])
def test_one_document_with_a_bug_is_one_line(documents: list[Path], name: str) -> None:
    [path] = [path for path in documents if path.stem == name]
    result = run("convert", path)
    assert (result.returncode, result.stdout) == (1, "")
    assert "Traceback" not in result.stderr
    assert f"{path}: internal error of newsschema: " in result.stderr


def test_a_bug_of_a_command_itself_is_one_line() -> None:
    code = """
import sys
import newsschema.schema
def bug():
    raise RuntimeError("a bug")
newsschema.schema.schema_bytes = bug
from newsschema.cli import main
main(sys.argv[1:], prog_name="newsschema")
"""
    result = run("schema", code=code)
    assert result.returncode == 2
    assert result.stderr.startswith("Error: schema: internal error of newsschema: RuntimeError: a bug at ")
    assert len(result.stderr.splitlines()) == 1


NOTHING = [  # documents of known formats without headline and body
    b"<html><head><meta property='og:image' content='https://gazette.example/a.jpg'></head><body></body></html>",
    b"<rss version='2.0'><channel><item><guid>1</guid></item></channel></rss>",
    b"<nitf><head/><body><body.head/></body></nitf>",
]


@pytest.mark.parametrize("document", NOTHING)
def test_a_record_of_nothing_is_a_failure(document: bytes) -> None:
    results = list(convert_all([SourceDocument("a", document)]))
    assert [type(result) for result in results] == [Failed]
    assert next(result.error.code for result in results if isinstance(result, Failed)) in ("no_article", "empty")


def test_no_article_says_so() -> None:
    assert str(NoArticleError("a.xml")).startswith("a.xml: no article found: ")
