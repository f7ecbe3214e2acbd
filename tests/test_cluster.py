"""Batches on a cluster, all but the cluster: inputs by URL, shards, archives in pieces, resuming, who is to blame."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import tarfile
import threading
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import fsspec
import pytest
from pyarrow import parquet

import hazards
from newsschema.batch.cluster.documents import documents
from newsschema.batch.cluster.inputs import Entry, find_inputs
from newsschema.batch.cluster.places import PlaceError, names_in, read, remove, writing
from newsschema.batch.cluster.plan import make_shards
from newsschema.batch.cluster.run import ClusterJob, run_on_cluster
from newsschema.batch.cluster.shard import Order, Probe, Share, convert_shard
from newsschema.batch.listener import Counts
from newsschema.engines.dask import Died
from newsschema.engines.local import run_here
from newsschema.engines.work import Limits, Options, Task
from newsschema.source import list_documents
from newsschema.validate import read_article
from test_warc import RECORDS

STORY = "Ferry returns to Lagos\n\nThe ferry came back on Tuesday with {} people aboard.\n"


def write_stories(folder: Path, count: int) -> Path:
    for number in range(count):
        path = folder / f"day{number % 2}" / f"story{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY.format(number))
    return folder


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of 20 stories of about 80 bytes."""
    return write_stories(tmp_path / "in", 20)


@pytest.fixture
def memory() -> Iterator[Any]:
    """An object store that is empty, under memory://."""
    store = fsspec.filesystem("memory")
    store.store.clear()
    store.pseudo_dirs[:] = [""]
    yield store
    store.store.clear()


class Handler(SimpleHTTPRequestHandler):
    """Answers like an object store, that is with the middle of a file where it is asked for, except below `old/`."""

    def log_message(self, format: str, *arguments: Any) -> None: ...

    def do_GET(self) -> None:
        asked = re.fullmatch(r"bytes=([0-9]+)-([0-9]+)", self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if not asked or not path.is_file() or "/old/" in self.path:
            super().do_GET()
            return
        data = path.read_bytes()[int(asked[1]) : int(asked[2]) + 1]
        self.send_response(206)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Range", f"bytes {asked[1]}-{asked[2]}/{path.stat().st_size}")
        self.end_headers()
        self.wfile.write(data)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the URL it is served at."""

    folder = tmp_path / "www"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


# Inputs


def found(*paths: str | Path, leave_out: str = "memory://nowhere") -> list[Entry]:
    return list(find_inputs(map(str, paths), leave_out=leave_out))


def test_local_inputs_are_those_of_a_local_run(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(inputs.parent)
    (inputs / ".hidden").write_text("x")
    entries = found("in", "in/day0/*.txt", "nowhere.txt")
    assert [entry.name for entry in entries] == [*list_documents(["in"]), "nowhere.txt"]
    assert all(entry.place == os.path.abspath(entry.name) for entry in entries)
    assert (entries[0].size, entries[-1].size) == (len(STORY.format(0)), None)


@pytest.mark.parametrize("path", ["memory://crawl", "memory://crawl/*.txt", "memory://crawl/a.txt"])
def test_inputs_in_an_object_store(memory: Any, path: str) -> None:
    for name in ("/crawl/b.txt", "/crawl/a.txt", "/crawl/.hidden", "/other/c.txt"):
        memory.pipe(name, name.encode())
    entries = found(path, leave_out="memory://out")
    assert [entry.name for entry in entries] == [f"memory:///crawl/{n}.txt" for n in ("a" if "a.t" in path else "ab")]
    assert {entry.size for entry in entries} == {12}
    assert all(read(entry.name, entry.place) == entry.name.removeprefix("memory://").encode() for entry in entries)


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
def test_an_input_that_cannot_be_planned_is_told(path: str, words: str) -> None:
    with pytest.raises(PlaceError, match=words):
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


def test_a_place_that_takes_no_writing_is_told(served: tuple[Path, str]) -> None:
    with pytest.raises(PlaceError, match="cannot be written"), writing(f"{served[1]}/out/a.txt") as file:
        file.write(b"one")


# Shards


def entry(name: str, size: int | None) -> Entry:
    return Entry(name, f"/nowhere/{name}", size)


CUTS = [  # sizes of documents, then how many stand in each shard of at most 100 bytes
    ([], []),
    ([10, 20, 70], [3]),
    ([10, 20, 71], [2, 1]),
    ([500, 10], [1, 1]),
    ([None, None, 100], [3]),
]


@pytest.mark.parametrize(("sizes", "expected"), CUTS)
def test_shards_are_cut_by_bytes(sizes: list[int | None], expected: list[int]) -> None:
    entries = [entry(f"{number}.html", size) for number, size in enumerate(sizes)]
    shards = list(make_shards(entries, size=100, version=""))
    assert [len(shard.pieces) for shard in shards] == expected
    assert [shard.number for shard in shards] == list(range(len(expected)))


def test_a_key_changes_with_what_decides_the_records() -> None:
    first = entry("a.html", 10)
    keys = {
        next(make_shards(entries, size=100, version=version)).key
        for entries in ([first], [first._replace(tag="2")], [first._replace(size=11)], [first, entry("b.html", 1)])
        for version in ("1", "2")
    }
    assert len(keys) == 8
    assert next(make_shards([first], size=100, version="1")).key in keys


def archive(folder: Path, kind: str) -> Path:
    """Write an archive of pages; some of its records are none."""
    path = folder / f"pages.{kind}"
    match kind:
        case "warc":
            path.write_bytes(b"".join(RECORDS * 5))
        case "warc.gz":
            path.write_bytes(b"".join(map(gzip.compress, RECORDS * 5)))
        case "zip":
            with zipfile.ZipFile(path, "w") as zipped:
                for number in range(10):
                    zipped.writestr(f"{number}.txt", STORY.format(number))
        case "tar.gz":
            with tarfile.open(path, "w:gz") as tarred:
                for number in range(10):
                    data = STORY.format(number).encode()
                    info = tarfile.TarInfo(f"{number}.txt")
                    info.size = len(data)
                    tarred.addfile(info, io.BytesIO(data))
    return path


def names_of(shards: Iterable[Any], tmp_path: Path) -> list[str]:
    return [each.name for shard in shards for each in documents(shard.pieces, Options(), str(tmp_path))]


ARCHIVES = [("warc", True), ("warc.gz", True), ("zip", True), ("tar.gz", False)]


@pytest.mark.parametrize("at", ["here", "http", "memory"])
@pytest.mark.parametrize(("kind", "is_cut"), ARCHIVES)
def test_archives_are_split_by_record(
    served: tuple[Path, str], memory: Any, tmp_path: Path, kind: str, is_cut: bool, at: str
) -> None:
    folder, url = served
    path = archive(folder, kind)
    memory.pipe(f"/crawl/{path.name}", path.read_bytes())
    place = {"here": str(path), "http": f"{url}/{path.name}", "memory": f"memory:///crawl/{path.name}"}[at]
    whole = names_of(make_shards(found(place), size=1 << 20, version=""), tmp_path)
    shards = list(make_shards(found(place), size=300, version=""))
    assert (len(shards) > 3) is is_cut
    assert names_of(shards, tmp_path) == whole
    assert len(whole) == len(set(whole)) == 10


@pytest.mark.parametrize("kind", [kind for kind, _ in ARCHIVES])
def test_the_records_of_an_archive_in_pieces_are_those_of_a_local_run(tmp_path: Path, kind: str) -> None:
    path, out = archive(tmp_path, kind), tmp_path / "out"
    assert run(path, out).records == 10
    assert b"".join(part.read_bytes() for part in parts(out)) == locally(path)


def test_an_archive_of_a_server_that_gives_whole_files_alone_is_not_cut(
    served: tuple[Path, str], tmp_path: Path
) -> None:
    folder, url = served
    (folder / "old").mkdir()
    path = archive(folder / "old", "zip")
    (shard,) = make_shards(found(f"{url}/old/{path.name}"), size=300, version="")
    assert len(names_of([shard], tmp_path)) == 10


def test_an_archive_larger_than_a_document_may_be_is_read_piece_by_piece(
    served: tuple[Path, str], tmp_path: Path
) -> None:
    folder, url = served
    for kind in ("tar.gz", "warc", "zip"):
        path = archive(folder, kind)
        for place in (str(path), f"{url}/{path.name}"):
            (shard,) = make_shards(found(place), size=1 << 20, version="")
            many = list(documents(shard.pieces, Options(max_size=200), str(tmp_path)))
            assert [type(each) for each in many] == [Task] * 10


@pytest.mark.usefixtures("memory")
def test_json_lines_of_any_size_are_a_document(served: tuple[Path, str]) -> None:
    folder, url = served
    lines = "".join(json.dumps({"text": STORY.format(number)}) + "\n" for number in range(30))
    (folder / "pages.jsonl").write_text(lines)
    order = Order("memory://out", options=Options(max_size=1000), version=VERSION)
    shard = next(make_shards(found(f"{url}/pages.jsonl"), size=1 << 20, version=""))
    assert convert_shard(Share(shard, order))[:3] == (1, 30, 0)
    (folder / "page.html").write_text("<p>" + "A long page. " * 100)
    shard = next(make_shards(found(f"{url}/page.html"), size=1 << 20, version=""))
    assert [told[1] for told in convert_shard(Share(shard, order)).told] == ["too_large"]


VERSION = "1"


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("shard", "run"):
        monkeypatch.setattr(f"newsschema.batch.cluster.{module}.code_version", lambda: VERSION)


# Runs, with a cluster that is this process


@dataclass
class Here:
    """Stands for a cluster; `dies` says of which of what it is given its workers die."""

    dies: Callable[[Any], bool] = lambda _: False
    most: int = 1000
    stopping: bool = False
    done: list[Any] = field(default_factory=list)

    def run(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        for item in items:
            if len(self.done) >= self.most:
                self.stopping = True
                return
            self.done.append(item)
            yield item, Died("") if self.dies(item) else function(item)


class Heard:
    def __init__(self) -> None:
        self.notes: list[str] = []
        self.failures: list[tuple[str, str]] = []

    def note(self, message: str) -> None:
        self.notes.append(message)

    def failure(self, document: str, code: str, message: str) -> None:  # noqa: ARG002 - the listener's
        self.failures.append((document, code))

    def progress(self, counts: Counts) -> None: ...


def run(
    inputs: Path | str, out: Path | str, cluster: Here | None = None, listener: Heard | None = None, **given: Any
) -> Counts:
    job = {name: given.pop(name) for name in ("report", "fresh", "retry_failed") if name in given}
    order = Order(str(out), limits=Limits(seconds=2.0), work=hazards.hazardous, **given)
    wanted = ClusterJob((str(inputs),), order, shard_size=320, **job)
    return run_on_cluster(wanted, cluster or Here(), listener or Heard())  # type: ignore[arg-type]


def parts(out: Path) -> list[Path]:
    return sorted(out.glob("part-*"))


def locally(inputs: Path) -> bytes:
    tasks = [Task(name, number) for number, name in enumerate(list_documents([inputs]))]
    return b"".join(outcome.lines for outcome in run_here(tasks, Options()))


def test_the_parts_together_are_what_a_local_run_writes(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    counts = run(inputs, out, report=str(tmp_path / "report.jsonl"))
    assert (counts.total, counts.done, counts.records, counts.failed, counts.unit) == (5, 5, 20, 0, "shards")
    assert b"".join(part.read_bytes() for part in parts(out)) == locally(inputs)
    assert json.loads((out / "_SUCCESS").read_text()) == {
        "shards": 5,
        "records": 20,
        "failed": 0,
        "newsschema": VERSION,
    }
    report = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    assert [line["document"] for line in report] == list_documents([inputs])
    place = report[7]["output"]
    record = (out / place["file"]).read_bytes()[place["start"] : place["start"] + place["length"]]
    assert json.loads(record)["source"]["name"] == report[7]["document"]


def test_shards_as_parquet_hold_valid_records(inputs: Path, tmp_path: Path) -> None:
    run(inputs, tmp_path / "out", shards="parquet", report=str(tmp_path / "report.jsonl"))
    tables = [parquet.read_table(part) for part in parts(tmp_path / "out")]
    rows = [row for table in tables for row in table.to_pylist()]
    assert len(rows) == 20
    for row in rows:
        article = read_article(row["record"].encode())
        assert (row["id"], row["headline"], row["body"]) == (article.id, article.headline, article.body)
        assert (row["figures"], row["source_name"]) == (len(article.figures), article.source.name)
    places = [json.loads(line)["output"] for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    assert [place["start"] for place in places[:5]] == [0, 1, 2, 3, 0]


def test_from_a_store_to_a_store(memory: Any) -> None:
    for number in range(20):
        memory.pipe(f"/crawl/{number:02}.txt", STORY.format(number).encode() if number != 7 else b"")
    given: dict[str, Any] = {"quarantine": "memory://bad", "report": "memory://report.jsonl"}
    assert run("memory://crawl", "memory://out", **given).failed == 1
    assert len(names_in("memory://out")) == 8
    assert [name.partition("-")[2] for name in names_in("memory://bad")] == ["07.txt", "07.txt.reason.json"]
    assert len(memory.cat("/report.jsonl").splitlines()) == 20


def test_pages_fetched_by_http_say_where_they_are_from(served: tuple[Path, str], tmp_path: Path) -> None:
    folder, url = served
    write_stories(folder, 3)
    counts = run(f"{url}/", tmp_path / "out")
    assert (counts.records, counts.failed) == (3, 0)
    records = [json.loads(line) for part in parts(tmp_path / "out") for line in part.read_text().splitlines()]
    assert [record["source"]["url"] for record in records] == [entry.place for entry in found(f"{url}/")]


def test_a_stopped_run_goes_on_by_shard(inputs: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "out", tmp_path / "report.jsonl"
    counts = run(inputs, out, Here(most=2), report=str(report))
    assert (counts.interrupted, counts.done, counts.total) == (True, 2, 5)
    assert not (out / "_SUCCESS").exists()
    assert len(report.read_text().splitlines()) == 8
    cluster = Here()
    counts = run(inputs, out, cluster, report=str(report))
    assert (counts.unchanged, counts.records, len(cluster.done)) == (2, 20, 3)
    assert b"".join(part.read_bytes() for part in parts(out)) == locally(inputs)
    assert len(report.read_text().splitlines()) == 20
    again = Here()
    assert run(inputs, out, again).unchanged == 5
    assert again.done == []


def test_shards_whose_documents_changed_are_converted_again_and_old_ones_removed(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    before = parts(out)
    (inputs / "day1" / "story019.txt").write_text(STORY.format(12345))
    (out / "part-of-something-else.txt").write_text("not ours")
    counts = run(inputs, out)
    assert (counts.unchanged, counts.records) == (4, 20)
    assert parts(out)[:4] == before[:4]
    assert before[4] not in parts(out)
    assert (out / "part-of-something-else.txt").exists()
    assert b"".join(part.read_bytes() for part in parts(out)[:5]) == locally(inputs)
    assert len(names_in(str(out / "_report"))) == len(names_in(str(out / "_done"))) == 5


def test_fresh_and_retry_failed(inputs: Path, tmp_path: Path) -> None:
    (inputs / "day0" / "story000.txt").write_text("")
    out = tmp_path / "out"
    assert run(inputs, out).failed == 1
    assert run(inputs, out, cluster := Here(), retry_failed=True).failed == 1
    assert len(cluster.done) == 1
    assert run(inputs, out, cluster := Here(), fresh=True).failed == 1
    assert len(cluster.done) == 5


HAZARDS = [(b"KILLED", "crashed"), (b"SEGFAULT", "crashed"), (b"HANG", "timeout"), (b"BUG", "crashed"), (b"", "empty")]


@pytest.mark.parametrize(("content", "code"), HAZARDS, ids=[row[0].decode() or "empty" for row in HAZARDS])
def test_a_hazard_costs_its_document_alone(inputs: Path, tmp_path: Path, content: bytes, code: str) -> None:
    bad = inputs / "day0" / "story004.txt"
    bad.write_bytes(content)
    heard, quarantine = Heard(), tmp_path / "bad"
    counts = run(inputs, tmp_path / "out", listener=heard, quarantine=str(quarantine))
    assert (counts.records, counts.failed) == (19, 1)
    assert heard.failures == [(str(bad), code)]
    kept, reason = sorted(quarantine.iterdir())
    assert kept.read_bytes() == content
    assert json.loads(reason.read_text())["code"] == code


def position_of(share: Any, name: str, folder: Path) -> int:
    return names_of([share.shard], folder).index(name)


def test_documents_that_workers_die_of_are_found_by_halving(inputs: Path, tmp_path: Path) -> None:
    deadly = {str(inputs / "day0" / f"story{number:03}.txt") for number in (4, 6)}

    def dies(item: Share | Probe) -> bool:
        names = names_of([item.shard], tmp_path)
        if isinstance(item, Probe):
            return bool(deadly.intersection(names[item.first : item.stop]))
        return any(name in deadly and names.index(name) not in item.blamed for name in names)

    heard, cluster = Heard(), Here(dies)
    counts = run(inputs, tmp_path / "out", cluster, heard, quarantine=str(tmp_path / "bad"))
    assert (counts.done, counts.records, counts.failed) == (5, 18, 2)
    assert heard.failures == [(name, "crashed") for name in sorted(deadly)]
    assert len(list((tmp_path / "bad").iterdir())) == 4
    assert len(cluster.done) < 5 + 1 + 2 * 4


def test_a_shard_that_cannot_even_be_read_is_given_up_and_told(inputs: Path, tmp_path: Path) -> None:
    def dies(item: Share | Probe) -> bool:
        return item.shard.number == 1 and not (isinstance(item, Share) and item.given_up)

    heard = Heard()
    counts = run(inputs, tmp_path / "out", Here(dies), heard)
    assert (counts.done, counts.records, counts.failed) == (5, 16, 4)
    assert {code for _, code in heard.failures} == {"crashed"}


def test_workers_that_died_of_something_else_blame_nobody(inputs: Path, tmp_path: Path) -> None:
    tried = []

    def dies(item: Share | Probe) -> bool:
        tried.append(item)
        return len(tried) == 2

    counts = run(inputs, tmp_path / "out", Here(dies))
    assert (counts.done, counts.records, counts.failed) == (5, 20, 0)


def test_paths_are_told_to_workers_as_they_find_them(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Elsewhere(Here):
        def run(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
            for item in items:
                with monkeypatch.context() as patch:
                    patch.chdir("/")
                    result = function(item)
                yield item, result

    monkeypatch.chdir(tmp_path)
    (inputs / "day0" / "story000.txt").write_text("")
    counts = run("in", "out", Elsewhere(), quarantine="bad", report="report.jsonl")
    assert (counts.records, counts.failed) == (19, 1)
    assert len(names_in("out")) == 8
    assert len(names_in("bad")) == 2
    assert len(Path("report.jsonl").read_text().splitlines()) == 20


def test_an_output_that_only_workers_see_is_told(inputs: Path, tmp_path: Path) -> None:
    class Elsewhere(Here):
        def run(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
            for share in items:
                order = replace(share.order, output=str(tmp_path / "another machine"))
                yield share, function(share._replace(order=order))

    with pytest.raises(PlaceError, match="name a folder all share, or a URL"):
        run(inputs, tmp_path / "out", Elsewhere())


def test_workers_of_another_version_are_refused(inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsschema.batch.cluster.shard.code_version", lambda: "other")
    with pytest.raises(PlaceError, match="the workers run newsschema other, this command is 1; install the same"):
        run(inputs, tmp_path / "out")
