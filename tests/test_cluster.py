"""Batches on a cluster, all but the cluster: what is written, resuming, and who is to blame."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

import hazards
from newsschema.batch.cluster.plan import plan_shards
from newsschema.batch.cluster.run import ClusterJob, run_on_cluster
from newsschema.batch.cluster.shard import Assignment, Probe, ShardSettings, convert_shard
from newsschema.batch.cluster.storage import StorageError, names_in
from newsschema.batch.listener import Counts
from newsschema.engines.dask import WorkerDied
from newsschema.engines.local import run_here
from newsschema.engines.work import Limits, Options, Task
from newsschema.listing import list_documents
from newsschema.validate import read_article
from stories import ARCHIVES, STORY, archive, found, names_of, write_stories


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of 20 stories of about 80 bytes."""
    return write_stories(tmp_path / "in", 20)


VERSION = "1"


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("shard", "run"):
        monkeypatch.setattr(f"newsschema.batch.cluster.{module}.code_version", lambda: VERSION)


@pytest.mark.usefixtures("memory")
def test_json_lines_of_any_size_are_a_document(served: tuple[Path, str]) -> None:
    folder, url = served
    lines = "".join(json.dumps({"text": STORY.format(number)}) + "\n" for number in range(30))
    (folder / "pages.jsonl").write_text(lines)
    settings = ShardSettings("memory://out", options=Options(max_size=1000), version=VERSION)
    shard = next(plan_shards(found(f"{url}/pages.jsonl"), size=1 << 20, version=""))
    assert convert_shard(Assignment(shard, settings))[:3] == (1, 30, 0)
    (folder / "page.html").write_text("<p>" + "A long page. " * 100)
    shard = next(plan_shards(found(f"{url}/page.html"), size=1 << 20, version=""))
    assert [failure[1] for failure in convert_shard(Assignment(shard, settings)).listed] == ["too_large"]


@pytest.mark.parametrize("kind", [kind for kind, _ in ARCHIVES])
def test_the_records_of_an_archive_in_pieces_are_those_of_a_local_run(tmp_path: Path, kind: str) -> None:
    path, out = archive(tmp_path, kind), tmp_path / "out"
    assert run(path, out).records == 10
    assert b"".join(part.read_bytes() for part in parts(out)) == locally(path)


# Runs, with a cluster that is this process


@dataclass
class Here:
    """A stand-in for a cluster; `dies` decides which items crash its workers."""

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
            yield item, WorkerDied("") if self.dies(item) else function(item)


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
    settings = ShardSettings(str(out), limits=Limits(seconds=6.0), work=hazards.hazardous, **given)
    wanted = ClusterJob((str(inputs),), settings, shard_size=320, **job)
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
    assert [record["source"]["url"] for record in records] == [entry.location for entry in found(f"{url}/")]


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
    (out / f".{before[1].name}.4711.part").write_text("begun by a worker that was killed")
    counts = run(inputs, out, listener=(heard := Heard()))
    assert (counts.unchanged, counts.records) == (4, 20)
    assert "contains 1 shards of other documents, options or another version" in heard.notes[0]
    assert parts(out)[:4] == before[:4]
    assert before[4] not in parts(out)
    assert (out / "part-of-something-else.txt").exists()
    assert not list(out.glob(".part*"))
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


HAZARDS = [
    (b"KILLED", "crashed"),
    (b"SEGFAULT", "crashed"),
    (b"HANG", "timeout"),
    (b"BUG", "internal_error"),
    (b"", "empty"),
]


@pytest.mark.slow
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


def position_of(assignment: Any, name: str, folder: Path) -> int:
    return names_of([assignment.shard], folder).index(name)


def test_documents_that_workers_die_of_are_found_by_halving(inputs: Path, tmp_path: Path) -> None:
    deadly = {str(inputs / "day0" / f"story{number:03}.txt") for number in (4, 6)}

    def dies(item: Assignment | Probe) -> bool:
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


def test_a_shard_that_cannot_even_be_read_is_given_up_and_reported(inputs: Path, tmp_path: Path) -> None:
    def dies(item: Assignment | Probe) -> bool:
        return item.shard.number == 1 and not (isinstance(item, Assignment) and item.given_up)

    heard = Heard()
    counts = run(inputs, tmp_path / "out", Here(dies), heard)
    assert (counts.done, counts.records, counts.failed) == (5, 16, 4)
    assert {code for _, code in heard.failures} == {"crashed"}


def test_workers_that_died_of_something_else_blame_nobody(inputs: Path, tmp_path: Path) -> None:
    tried = []

    def dies(item: Assignment | Probe) -> bool:
        tried.append(item)
        return len(tried) == 2

    counts = run(inputs, tmp_path / "out", Here(dies))
    assert (counts.done, counts.records, counts.failed) == (5, 20, 0)


def test_paths_are_sent_to_workers_as_they_find_them(
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


def test_an_output_that_only_workers_see_is_reported(inputs: Path, tmp_path: Path) -> None:
    class Elsewhere(Here):
        def run(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
            for assignment in items:
                settings = replace(assignment.settings, output=str(tmp_path / "another machine"))
                yield assignment, function(assignment._replace(settings=settings))

    with pytest.raises(StorageError, match="give a shared folder or a URL"):
        run(inputs, tmp_path / "out", Elsewhere())


def test_workers_of_another_version_are_refused(inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsschema.batch.cluster.shard.code_version", lambda: "other")
    with pytest.raises(StorageError, match="the workers run newsschema other, this command 1; install the same"):
        run(inputs, tmp_path / "out")
