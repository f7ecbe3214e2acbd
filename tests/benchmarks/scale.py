"""Documents a second by format and by the number of workers, and what an engine adds to a document.

    python tests/benchmarks/scale.py formats [--documents 400]
    python tests/benchmarks/scale.py overhead [--documents 2000 12000]
    python tests/benchmarks/scale.py memory [--documents 1000 100000 1000000]

`formats`: stories of twenty to sixty sentences in each format, in this process, in one worker and in two. The machine
may be shared: CPU time is printed beside wall time. `overhead`: documents with which nothing is done, in this
process, in two workers and on a Dask cluster of two; the difference between two numbers of documents leaves out what
starting costs. `memory`: the peak of the process that supervises two workers, which do nothing with the documents.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

import soak

from hazards import nothing
from newsschema.batch.cluster.run import ClusterJob, run_on_cluster
from newsschema.batch.cluster.shard import ShardSettings
from newsschema.batch.listener import Counts
from newsschema.batch.run import Job, run_batch
from newsschema.batch.stream import Extras
from newsschema.engines.dask import Cluster
from newsschema.engines.local import run_here
from newsschema.engines.pool import Pool
from newsschema.engines.work import Limits, Options, Work, convert_task

FORMATS = ("page.html", "story.txt", "wire.xml", "item.json", "mail.eml", "feed.rss", "two.jsonl")
_TICKS = os.sysconf("SC_CLK_TCK")


class Cost(NamedTuple):
    """Seconds by the clock, and of CPU in all processes."""

    wall: float
    cpu: float


class Silent:
    def note(self, message: str) -> None: ...
    def failure(self, document: str, code: str, message: str) -> None: ...
    def progress(self, counts: Counts) -> None: ...


def cost_of(run: Callable[[], object], roots: list[int] | None = None) -> Cost:
    """Run a command and return its cost in this process, in other processes, and in all their children."""
    processes = [os.getpid(), *(roots or [])]

    def spent() -> float:
        return sum(_cpu(pid) for root in processes for pid in soak.family(root))

    wall, cpu = time.monotonic(), spent()
    run()
    return Cost(time.monotonic() - wall, spent() - cpu)


def _cpu(pid: int) -> float:
    """CPU seconds of a process and of those children that it has waited for. Source: proc(5), utime to cstime."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / _TICKS


def batch(inputs: Path, out: Path, jobs: int, work: Work) -> Cost:
    """The cost of a batch in so many workers, 0 for this process."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    job = Job((str(inputs),), str(out / "out.jsonl"), Options(), Limits(), Extras())
    if not jobs:
        return cost_of(lambda: run_batch(job, lambda tasks: run_here(tasks, Options(), work=work), Silent()))
    with Pool(Options(), jobs=jobs, work=work) as pool:
        return cost_of(lambda: run_batch(job, pool.run, Silent()))


def formats(work: Path, counts: list[int]) -> None:
    """Print a row a format."""
    soak.SENTENCES[:] = [20, 60]
    print(
        f"{'':14}{'KiB':>6}{'ms CPU':>9}{'here':>8}{'-j 1':>8}{'-j 2':>8}  documents/s by the clock; KiB out a document"
    )
    for name in FORMATS:
        inputs, some = work / name, random.Random(7)
        inputs.mkdir()
        data = [soak.SOUND[name].make(some) for _ in range(counts[0])]
        for number, each in enumerate(data):
            (inputs / f"{number:05}-{name}").write_bytes(each)
        costs = [batch(inputs, work / "out", jobs, convert_task) for jobs in (0, 1, 2)]
        rates = "".join(f"{len(data) / cost.wall:8.0f}" for cost in costs)
        size, written = (
            sum(map(len, data)) / len(data) / 1024,
            (work / "out" / "out.jsonl").stat().st_size / len(data) / 1024,
        )
        print(f"{name:14}{size:6.1f}{costs[0].cpu / len(data) * 1000:9.2f}{rates}  {written:.1f}", flush=True)


def overhead(work: Path, counts: list[int]) -> None:
    """Print what a document costs with which nothing is done."""
    few, many = counts
    for count in counts:
        soak.write_documents(work / f"in{count}", count, 7)
    for name, jobs in (("here", 0), ("-j 2", 2)):
        costs = [batch(work / f"in{count}", work / "out", jobs, nothing) for count in (few, many)]
        _tell(name, costs, many - few)
    with soak.dask_processes() as (address, roots), Cluster(address, print) as cluster:
        costs = []
        for number, count in enumerate((many, few, many)):  # the first so that all have started
            settings = ShardSettings(str(work / f"dask{number}"), work=nothing)
            job = ClusterJob((str(work / f"in{count}"),), settings, shard_size=256 * 1024)
            costs.append(cost_of(lambda job=job: run_on_cluster(job, cluster, Silent()), roots))  # type: ignore[misc]
        _tell("dask", costs[1:], many - few)


def memory(work: Path, counts: list[int]) -> None:
    """Print the supervisor's peak memory by the number of documents, which are a thousand files under many names."""
    soak.write_documents(work / "own", 1000, 7)
    own = sorted(path for path in (work / "own").rglob("*") if path.is_file())
    for count in counts:
        inputs = work / f"in{count}"
        for number in range(count):
            folder = inputs / f"{number // 1000:04}"
            if number % 1000 == 0:
                folder.mkdir(parents=True)
            os.link(own[number % 1000], folder / f"{number:07}")
        if os.fork() == 0:  # a process of its own, whose peak is that of this run
            started = time.monotonic()
            batch(inputs, work / "out", 2, nothing)
            status = Path("/proc/self/status").read_text().splitlines()
            (peak,) = (line.split()[1] for line in status if line.startswith("VmHWM"))
            rate = count / (time.monotonic() - started)
            print(f"{count:>11,} documents: supervisor {int(peak) // 1024} MiB, {rate:,.0f} documents/s", flush=True)
            os._exit(0)
        os.wait()


def _tell(name: str, costs: list[Cost], documents: int) -> None:
    wall, cpu = ((costs[1][at] - costs[0][at]) / documents * 1000 for at in (0, 1))
    print(f"{name:6}{wall:8.3f} ms by the clock{cpu:8.3f} ms CPU, a document", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["formats", "overhead", "memory"])
    parser.add_argument("--documents", type=int, nargs="+")
    given = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="newsschema-scale-"))
    try:
        if given.what == "formats":
            formats(work, given.documents or [400])
        elif given.what == "overhead":
            overhead(work, given.documents or [2000, 12_000])
        else:
            memory(work, given.documents or [1000, 100_000, 1_000_000])
    finally:
        shutil.rmtree(work)
    print(f"on {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
