"""convert --engine dask on a real cluster: a scheduler and two workers, each a process, any of which may be killed."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import hazards
from newsschema.batch.cluster.run import ClusterJob, run_on_cluster
from newsschema.batch.cluster.shard import ShardSettings
from newsschema.batch.listener import Counts
from newsschema.cli.cluster import convert_on_cluster
from newsschema.cli.exits import CouldNotRun
from newsschema.engines.dask import Cluster
from newsschema.engines.local import run_here
from newsschema.engines.pool import EngineError
from newsschema.engines.work import Options, Task, Work
from newsschema.listing import list_documents
from stories import write_stories
from test_cluster import Heard, parts

COMMAND = [sys.executable, "-c", "from newsschema.cli import main; main()"]
DASK = [sys.executable, "-m", "dask"]

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # Dask's own, when its other end is killed


class Processes:
    """A scheduler and its workers."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.log = (folder / "dask.log").open("wb")
        self.scheduler = self.start_scheduler()
        self.workers = [self.start_worker() for _ in range(2)]

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **QUICKLY}
        command = [*DASK, *arguments, "--no-dashboard"]
        return subprocess.Popen(command, env=environment, stdout=self.log, stderr=self.log, start_new_session=True)

    def start_scheduler(self) -> subprocess.Popen[bytes]:
        return self.start("scheduler", "--host", "127.0.0.1", "--port", str(self.port))

    def start_worker(self) -> subprocess.Popen[bytes]:
        return self.start("worker", self.address, "--nthreads", "1")

    def end(self, *processes: subprocess.Popen[bytes]) -> None:
        for process in processes:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def close(self) -> None:
        self.end(self.scheduler, *self.workers)
        self.log.close()


QUICKLY = {
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    "DASK_DISTRIBUTED__ADMIN__EVENT_LOOP_TICK__LIMIT": "60s",
}


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    processes = Processes(tmp_path_factory.mktemp("dask"))
    yield processes
    processes.close()


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    return write_stories(tmp_path / "in", 60)


def run(
    inputs: Path, dask: Processes, work: Work, heard: Heard | None = None, shard_size: int = 320
) -> tuple[Path, Counts]:
    out = inputs.parent / "out"
    job = ClusterJob((str(inputs),), ShardSettings(str(out), work=work), shard_size=shard_size)
    listener = heard or Heard()
    with Cluster(dask.address, listener.note, patience=60) as cluster:
        return out, run_on_cluster(job, cluster, listener)


def locally(inputs: Path) -> bytes:
    tasks = [Task(name, number) for number, name in enumerate(list_documents([inputs]))]
    return b"".join(outcome.lines for outcome in run_here(tasks, Options()))


def together(out: Path) -> bytes:
    return b"".join(part.read_bytes() for part in parts(out))


def command(inputs: Path, dask: Processes, *more: str) -> list[str]:
    arguments = ["convert", str(inputs), "-o", str(inputs.parent / "out"), "--engine", "dask"]
    return [*COMMAND, *arguments, "--scheduler", dask.address, "--shard-size", "320", *more]


def test_the_command_writes_what_a_local_run_writes(inputs: Path, dask: Processes, tmp_path: Path) -> None:
    (inputs / "day0" / "story000.txt").write_text("")
    report = tmp_path / "report.jsonl"
    ended = subprocess.run(command(inputs, dask, "--report", str(report)), capture_output=True, text=True)
    assert ended.returncode == 1, ended.stderr
    assert "59 converted, 1 failed" in ended.stderr
    assert together(tmp_path / "out") == locally(inputs)
    assert len(report.read_text().splitlines()) == 60
    again = subprocess.run(command(inputs, dask), capture_output=True, text=True)
    assert "59 converted, 1 failed (15 shards known from an earlier run)" in again.stderr


def test_a_page_that_kills_its_process_costs_itself_alone(inputs: Path, dask: Processes) -> None:
    bad = inputs / "day1" / "story031.txt"
    bad.write_text("SEGFAULT")
    heard = Heard()
    out, counts = run(inputs, dask, hazards.hazardous, heard)
    assert (counts.records, counts.failed, heard.failures) == (59, 1, [(str(bad), "crashed")])
    bad.unlink()
    assert together(out) == locally(inputs)


def test_a_page_that_kills_its_worker_each_time_is_found_and_the_others_delivered(
    inputs: Path, dask: Processes
) -> None:
    bad = inputs / "day1" / "story031.txt"
    bad.write_text("HOST")
    heard = Heard()
    out, counts = run(inputs, dask, hazards.hazardous, heard)
    assert (counts.done, counts.total, counts.records, counts.failed) == (15, 15, 59, 1)
    assert heard.failures == [(str(bad), "crashed")]
    assert (out / "_SUCCESS").exists()
    bad.unlink()
    assert together(out) == locally(inputs)


def test_a_worker_that_is_killed_costs_nothing(inputs: Path, dask: Processes) -> None:
    class Killing(Heard):
        def progress(self, counts: Counts) -> None:
            if counts.done == 2:
                dask.end(dask.workers.pop(0))
                dask.workers.append(dask.start_worker())

    out, counts = run(inputs, dask, hazards.slow, Killing())
    assert (counts.records, counts.failed) == (60, 0)
    assert together(out) == locally(inputs)


def test_a_scheduler_that_is_restarted_costs_nothing(inputs: Path, dask: Processes) -> None:
    class Restarting(Heard):
        def progress(self, counts: Counts) -> None:
            if counts.done == 3:
                dask.end(dask.scheduler, *dask.workers)
                dask.scheduler = dask.start_scheduler()
                dask.workers = [dask.start_worker() for _ in range(2)]

    heard = Restarting()
    out, counts = run(inputs, dask, hazards.slow, heard)
    assert (counts.done, counts.records, counts.failed) == (15, 60, 0)
    assert [note.rpartition(" ")[2] for note in heard.notes] == ["back", "back"]
    assert together(out) == locally(inputs)


def test_a_run_that_is_killed_or_interrupted_goes_on(inputs: Path, dask: Processes) -> None:
    write_stories(inputs, 400)
    done = inputs.parent / "out" / "_done"
    for number, least in ((signal.SIGKILL, 2), (signal.SIGINT, 10)):
        process = subprocess.Popen(command(inputs, dask), stderr=subprocess.PIPE, text=True)
        eventually(partial(has_files, done, least))
        process.send_signal(number)
        _, output = process.communicate(timeout=60)
        assert process.returncode == (-9 if number == signal.SIGKILL else 2), output
    assert "shards are done; run the same command again to continue" in output
    assert not (inputs.parent / "out" / "_SUCCESS").exists()
    ended = subprocess.run(command(inputs, dask), capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert "shards known from an earlier run" in ended.stderr
    assert together(inputs.parent / "out") == locally(inputs)
    marker = json.loads((inputs.parent / "out" / "_SUCCESS").read_text())
    assert (marker["records"], marker["failed"]) == (400, 0)


def has_files(folder: Path, count: int) -> bool:
    return folder.is_dir() and len(list(folder.iterdir())) >= count


def eventually(holds: Callable[[], Any]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end, "did not happen within sixty seconds"
        time.sleep(0.02)


def test_a_cluster_that_is_not_there_is_reported() -> None:
    with pytest.raises(EngineError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        Cluster("tcp://127.0.0.1:9", print, patience=0.5).__enter__()


def test_without_dask_the_extra_is_named(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CouldNotRun, match=r"pip install 'newsschema\[dask\]'"):
        convert_on_cluster(ClusterJob((str(inputs),), ShardSettings("out")), "tcp://127.0.0.1:9", Heard())


USAGE = [  # arguments, words of the message
    ((), "needs the address of a scheduler"),
    (("--scheduler", "tcp://127.0.0.1:9"), "give its path or URL with --output"),
    (("--scheduler", "tcp://127.0.0.1:9", "-o", "out", "--pretty"), "one record per line"),
]


@pytest.mark.parametrize(("arguments", "words"), USAGE)
def test_wrong_usage_is_reported(arguments: tuple[str, ...], words: str) -> None:
    ended = subprocess.run(
        [*COMMAND, "convert", "in", "--engine", "dask", *arguments], capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 2
    assert words in ended.stderr
