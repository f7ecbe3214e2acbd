"""What a cluster is to read, by path or URL, and how it is cut into shards."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from typing import Any

import pytest

from newsschema.batch.cluster.documents import documents
from newsschema.batch.cluster.inputs import Entry
from newsschema.batch.cluster.plan import plan_shards
from newsschema.batch.cluster.storage import StorageError, names_in, read, remove, writing
from newsschema.engines.work import Options, Task
from newsschema.listing import list_documents
from stories import ARCHIVES, STORY, archive, found, names_of, write_stories


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of 20 stories of about 80 bytes."""
    return write_stories(tmp_path / "in", 20)


# Inputs


def test_local_inputs_are_those_of_a_local_run(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(inputs.parent)
    (inputs / ".hidden").write_text("x")
    entries = found("in", "in/day0/*.txt", "nowhere.txt")
    assert [entry.name for entry in entries] == [*list_documents(["in"]), "nowhere.txt"]
    assert all(entry.location == os.path.abspath(entry.name) for entry in entries)
    assert (entries[0].size, entries[-1].size) == (len(STORY.format(0)), None)


@pytest.mark.parametrize("path", ["memory://crawl", "memory://crawl/*.txt", "memory://crawl/a.txt"])
def test_inputs_in_an_object_store(memory: Any, path: str) -> None:
    for name in ("/crawl/b.txt", "/crawl/a.txt", "/crawl/.hidden", "/other/c.txt"):
        memory.pipe(name, name.encode())
    entries = found(path, leave_out="memory://out")
    assert [entry.name for entry in entries] == [f"memory:///crawl/{n}.txt" for n in ("a" if "a.t" in path else "ab")]
    assert {entry.size for entry in entries} == {12}
    assert all(read(entry.name, entry.location) == entry.name.removeprefix("memory://").encode() for entry in entries)


def test_the_output_is_not_read(memory: Any) -> None:
    memory.pipe("/crawl/a.txt", b"a")
    memory.pipe("/crawl/out/part-000000.jsonl", b"b")
    for out in ("memory:///crawl/out", "memory://crawl/out/"):
        assert [entry.name for entry in found("memory://crawl", leave_out=out)] == ["memory:///crawl/a.txt"]


def test_a_listing_by_http(served: tuple[Path, str]) -> None:
    folder, url = served
    write_stories(folder, 3)
    entries = found(f"{url}/", f"{url}/missing.txt")
    names = ["day0/story000.txt", "day0/story002.txt", "day1/story001.txt", "missing.txt"]
    assert [entry.name for entry in entries] == [f"{url}/{name}" for name in names]
    assert [entry.size for entry in entries] == [len(STORY.format(0))] * 3 + [None]


def test_a_list_of_archives_as_crawlers_publish_it(served: tuple[Path, str], tmp_path: Path) -> None:
    folder, url = served
    write_stories(folder, 2)
    (folder / "news").mkdir()
    (folder / "news" / "warc.paths.gz").write_bytes(gzip.compress(b"day0/story000.txt\nday1/story001.txt\n"))
    expected = [f"{url}/day0/story000.txt", f"{url}/day1/story001.txt"]
    assert [entry.name for entry in found(f"{url}/news/warc.paths.gz")] == expected
    (tmp_path / "own.paths").write_text(f"{expected[1]}\n\nwww/day0/story000.txt\n")
    assert [entry.name for entry in found(tmp_path / "own.paths")] == [
        expected[1],
        str(folder / "day0" / "story000.txt"),
    ]


WRONG = [  # an input that cannot be planned, words of the message
    ("-", "standard input cannot be read on a cluster"),
    ("nothing://x", "nothing"),
    ("missing.paths", "the list cannot be read: No such file"),
]


@pytest.mark.parametrize(("path", "words"), WRONG)
def test_an_input_that_cannot_be_planned_is_reported(path: str, words: str) -> None:
    with pytest.raises(StorageError, match=words):
        found(path)


# Places


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize("base", ["memory://out", "file://{}/out", "{}/out"])
def test_places_are_written_whole_or_not_at_all(tmp_path: Path, base: str) -> None:
    place = base.format(tmp_path)
    with writing(f"{place}/a.txt") as file:
        file.write(b"one")
    with pytest.raises(AttributeError), writing(f"{place}/b.txt") as file:
        file.no_such_method()  # type: ignore[attr-defined]
    assert names_in(place) == ["a.txt"]
    assert read("a", f"{place}/a.txt") == b"one"
    for _ in range(2):
        remove(f"{place}/a.txt")
    assert names_in(place) == names_in(f"{place}/nowhere") == []


def test_a_place_that_takes_no_writing_is_reported(served: tuple[Path, str]) -> None:
    with pytest.raises(StorageError, match="cannot be written"), writing(f"{served[1]}/out/a.txt") as file:
        file.write(b"one")


# Shards


def entry(name: str, size: int | None) -> Entry:
    return Entry(name, f"/nowhere/{name}", size)


CUTS = [  # sizes of documents, then how many are in each shard of at most 100 bytes
    ([], []),
    ([10, 20, 70], [3]),
    ([10, 20, 71], [2, 1]),
    ([500, 10], [1, 1]),
    ([None, None, 100], [3]),
]


@pytest.mark.parametrize(("sizes", "expected"), CUTS)
def test_shards_are_cut_by_bytes(sizes: list[int | None], expected: list[int]) -> None:
    entries = [entry(f"{number}.html", size) for number, size in enumerate(sizes)]
    shards = list(plan_shards(entries, size=100, version=""))
    assert [len(shard.pieces) for shard in shards] == expected
    assert [shard.number for shard in shards] == list(range(len(expected)))


def test_a_key_changes_with_what_decides_the_records() -> None:
    first = entry("a.html", 10)
    keys = {
        next(plan_shards(entries, size=100, version=version)).key
        for entries in ([first], [first._replace(tag="2")], [first._replace(size=11)], [first, entry("b.html", 1)])
        for version in ("1", "2")
    }
    assert len(keys) == 8
    assert next(plan_shards([first], size=100, version="1")).key in keys


@pytest.mark.parametrize("at", ["here", "http", "memory"])
@pytest.mark.parametrize(("kind", "is_cut"), ARCHIVES)
def test_archives_are_split_by_record(
    served: tuple[Path, str], memory: Any, tmp_path: Path, kind: str, is_cut: bool, at: str
) -> None:
    folder, url = served
    path = archive(folder, kind)
    memory.pipe(f"/crawl/{path.name}", path.read_bytes())
    place = {"here": str(path), "http": f"{url}/{path.name}", "memory": f"memory:///crawl/{path.name}"}[at]
    whole = names_of(plan_shards(found(place), size=1 << 20, version=""), tmp_path)
    shards = list(plan_shards(found(place), size=300, version=""))
    assert (len(shards) > 3) is is_cut
    assert names_of(shards, tmp_path) == whole
    assert len(whole) == len(set(whole)) == 10


def test_an_archive_of_a_server_that_gives_whole_files_alone_is_not_cut(
    served: tuple[Path, str], tmp_path: Path
) -> None:
    folder, url = served
    (folder / "old").mkdir()
    path = archive(folder / "old", "zip")
    (shard,) = plan_shards(found(f"{url}/old/{path.name}"), size=300, version="")
    assert len(names_of([shard], tmp_path)) == 10


def test_an_archive_larger_than_a_document_may_be_is_read_piece_by_piece(
    served: tuple[Path, str], tmp_path: Path
) -> None:
    folder, url = served
    for kind in ("tar.gz", "warc", "zip"):
        path = archive(folder, kind)
        for place in (str(path), f"{url}/{path.name}"):
            (shard,) = plan_shards(found(place), size=1 << 20, version="")
            many = list(documents(shard.pieces, Options(max_size=200), str(tmp_path)))
            assert [type(each) for each in many] == [Task] * 10
