"""Whole documents: `samples/<format>/<slug>/source.*` beside `expected.json`, `refused.*` beside `expected-error.txt`.

A container of several articles has `expected.jsonl`. A new or changed expectation is written with the command, read,
and committed; no test writes its own:
`newsschema convert samples/text/german/source.txt --pretty -o samples/text/german/expected.json`
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsschema import Converted, NewsSchemaError, convert, convert_all
from newsschema.validate import validate_document

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path.relative_to(ROOT) for path in ROOT.glob("samples/*/*/source.*"))
REFUSED = sorted(path.relative_to(ROOT) for path in ROOT.glob("samples/*/*/refused.*"))


@pytest.fixture(autouse=True)
def _from_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_there_are_samples() -> None:
    assert len(SOURCES) >= 12
    assert len(REFUSED) >= 3


def expectation(path: Path) -> Path:
    several = path.parent / "expected.jsonl"
    return several if several.exists() else path.parent / "expected.json"


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_sample_gives_its_record(path: Path) -> None:
    expected = expectation(path)
    several = expected.suffix == ".jsonl"
    results = list(convert_all([path]))
    articles = [result.article for result in results if isinstance(result, Converted)]
    assert len(articles) == len(results)
    assert several or len(articles) == 1
    assert b"".join(article.to_json(indent=not several) + b"\n" for article in articles) == expected.read_bytes()


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_sample_record_is_valid(path: Path) -> None:
    checked = validate_document(str(path), expectation(path).read_bytes())
    assert [problem for one in checked for problem in one.problems] == []


@pytest.mark.parametrize("path", REFUSED, ids=str)
def test_refused_sample_gives_its_error(path: Path) -> None:
    expected = (path.parent / "expected-error.txt").read_text(encoding="utf-8")
    with pytest.raises(NewsSchemaError) as error:
        convert(path)
    assert f"{error.value}\n" == expected


@pytest.mark.parametrize("path", sorted({path.parent for path in SOURCES + REFUSED}), ids=str)
def test_no_sample_is_without_its_line_in_the_readme(path: Path) -> None:
    readme = (ROOT / "samples/README.md").read_text(encoding="utf-8")
    assert f"`{path.relative_to('samples')}`" in readme
