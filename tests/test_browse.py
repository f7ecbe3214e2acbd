"""`view --serve`: a JSON lines file in a browser, over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import orjson
import pytest
from click.testing import CliRunner

from newsschema.cli import main
from newsschema.schema import EXAMPLE
from service import serving

COUNT = 120


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    records = [EXAMPLE | {"headline": f"Storm <{number}> delays ships"} for number in range(1, COUNT + 1)]
    records[6] = EXAMPLE | {"headline": 7, "deck": "No <b>headline</b>"}
    path = tmp_path_factory.mktemp("browse") / "articles.jsonl"
    path.write_bytes(b"\n".join([*map(orjson.dumps, records), b"no json"]) + b"\n")
    with (
        serving(str(path), command=("view", "--serve")) as service,
        httpx.Client(base_url=service.url, timeout=30) as client,
    ):
        yield client


def test_the_list_is_in_pages(client: httpx.Client) -> None:
    first, last = client.get("/").text, client.get("/?page=3").text
    assert "121 of 121 records, page 1 of 3" in first
    assert first.count('<a href="/records/') == 50
    assert "Storm &lt;1&gt; delays ships" in first
    assert last.count('<a href="/records/') == 21
    assert "(not JSON)" in last
    assert 'href="/?q=&amp;page=2"' in first


FOUND = [("STORM <12>", ["/records/12"]), ("no such words", []), ('"', []), ("&", [])]


@pytest.mark.parametrize(("words", "links"), FOUND)
def test_words_find_records(client: httpx.Client, words: str, links: list[str]) -> None:
    page = client.get("/", params={"q": words}).text
    assert [link for link in ["/records/12", "/records/13"] if f'href="{link}"' in page] == links
    assert f"{len(links)} of 121 records" in page


def test_a_record_is_shown_as_view_shows_it(client: httpx.Client) -> None:
    page = client.get("/records/2")
    assert page.status_code == 200
    assert "Storm &lt;2&gt; delays ships" in page.text
    assert "Who said what" in page.text
    assert 'href="/records/1"' in page.text
    assert 'href="/records/3"' in page.text


UNSHOWN = [("/records/7", 422), ("/records/121", 422), ("/records/122", 404), ("/records/0", 422), ("/x", 404)]


@pytest.mark.parametrize(("path", "status"), UNSHOWN)
def test_what_cannot_be_shown_is_reported(client: httpx.Client, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_problems_of_a_record_are_listed(client: httpx.Client) -> None:
    assert "/headline" in client.get("/records/7").text


REFUSED = [
    (b"[\n{}\n]\n", "not contain JSON lines"),
    (b"\x1f\x8b\x08", "not contain JSON lines"),
    (b"", "not contain JSON lines"),
]


@pytest.mark.parametrize(("data", "said"), REFUSED)
def test_a_file_that_cannot_be_browsed_is_reported(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "in").write_bytes(data)
    result = CliRunner().invoke(main, ["view", "--serve", str(tmp_path / "in")])
    assert result.exit_code == 2
    assert said in result.output


def test_serving_writes_no_file(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["view", "--serve", "a.jsonl", "-o", str(tmp_path / "out.html")])
    assert result.exit_code == 2
