"""A soak: many documents of every kind, one in a hundred broken in every way known, and counts that add up exactly.

    python tests/benchmarks/soak.py [--documents 200000] [--engines local dask] [--seed 7]

Documents come from a seeded generator, which knows of each how many records and failures it must give. Every line of
the report is held against that, and the records against the report. Memory is printed at each tenth of the run.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

import hazards
from newsschema.batch.cluster.run import ClusterJob, run_on_cluster
from newsschema.batch.cluster.shard import ShardSettings
from newsschema.batch.listener import Counts
from newsschema.batch.run import Job, run_batch
from newsschema.batch.stream import Extras
from newsschema.engines.dask import Cluster
from newsschema.engines.pool import Pool
from newsschema.engines.work import Limits, Options

LIMITS = Limits(seconds=3.0)
_TOWNS = ("Accra", "Bergen", "Cusco", "Dhaka", "Hobart", "Jaipur", "Kigali", "Lima", "Malmö", "Nairobi")
_DID = ("closed the bridge", "reopened {n} schools", "counted {n} boats", "spent ${n} million", "moved {n} families")
_WHEN = ("on Monday", "last week", "in March 2023", "two days later", "early on Friday")

Some = random.Random


SENTENCES = [1, 3]
"""How many a story has, at the least and at the most."""


def story(some: Some) -> tuple[str, str]:
    """An invented headline and a body."""
    town = some.choice(_TOWNS)
    sentences = [
        f"{town} {some.choice(_DID).format(n=some.randint(2, 900))} {some.choice(_WHEN)}, the mayor said."
        for _ in range(some.randint(*SENTENCES))
    ]
    return f"{town} waits for boat {some.randint(1, 10**6)}", " ".join(sentences)


def page(some: Some) -> bytes:
    headline, body = story(some)
    return f"<!doctype html><html lang=en><title>{headline}</title><h1>{headline}</h1><p>{body}</p></html>".encode()


def text(some: Some) -> bytes:
    return "\n\n".join(story(some)).encode() + b"\n"


def nitf(some: Some) -> bytes:
    headline, body = story(some)
    return (
        f'<?xml version="1.0"?><nitf><head><title>{headline}</title></head><body><body.head><hedline>'
        f"<hl1>{headline}</hl1></hedline></body.head><body.content><p>{body}</p></body.content></body></nitf>"
    ).encode()


def ninjs(some: Some) -> bytes:
    headline, body = story(some)
    return json.dumps(
        {"uri": f"urn:x:{some.random()}", "type": "text", "versioncreated": "2023-03-01T10:00:00Z",
         "headline": headline, "body_text": body}
    ).encode()  # fmt: skip


def feed(some: Some) -> bytes:
    items = "".join(f"<item><title>{h}</title><description>{b}</description></item>" for h, b in (story(some),) * 3)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'.encode()


def mail(some: Some) -> bytes:
    headline, body = story(some)
    head = f"From: desk@wire.example\r\nSubject: {headline}\r\nDate: Wed, 01 Mar 2023 10:00:00 +0000\r\n"
    return f"{head}\r\n{body}\r\n".encode()


def lines(some: Some) -> bytes:
    return b"".join(json.dumps({"title": h, "text": b}).encode() + b"\n" for h, b in (story(some), story(some)))


def half_lines(some: Some) -> bytes:
    return lines(some) + b'{"title": "cut o\n'


def packed(some: Some) -> bytes:
    return gzip.compress(page(some))


def zipped(some: Some) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in (("a.html", page(some)), ("b.txt", text(some)), ("empty.txt", b"")):
            archive.writestr(name, data)
    return file.getvalue()


def encrypted(some: Some) -> bytes:
    data = bytearray(zipped(some))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            data[start + at] |= 1
            start += 4
    return bytes(data)


class Kind(NamedTuple):
    """A kind of document, and what must become of it."""

    make: Callable[[Some], bytes]
    records: int = 1
    failed: int = 0
    assignment: float = 1.0
    """How often it is made, beside its like."""
    codes: str = ""
    """The reason code if it fails."""


SOUND = {
    "page.html": Kind(page, assignment=5),
    "story.txt": Kind(text, assignment=2),
    "wire.xml": Kind(nitf),
    "item.json": Kind(ninjs),
    "feed.rss": Kind(feed, records=3, assignment=0.5),
    "mail.eml": Kind(mail),
    "two.jsonl": Kind(lines, records=2, assignment=0.5),
    "page.html.gz": Kind(packed),
}
BROKEN = {
    "empty.txt": Kind(lambda _: b"", 0, 1, codes="empty"),
    "blank.txt": Kind(lambda _: b" \n\t\r\n", 0, 1, codes="empty"),
    "zeros.bin": Kind(lambda some: b"\0" * some.randint(1, 999), 0, 1, codes="empty"),
    "noise.bin": Kind(lambda some: b"\x01\x02\x80\xff\0" + some.randbytes(300), 0, 1, codes="unknown_format"),
    "junk.gz": Kind(lambda some: b"\x1f\x8b\x08" + some.randbytes(60), 0, 1, codes="parse_error"),
    "cut.html.gz": Kind(lambda some: packed(some)[:-12], 0, 1, codes="parse_error"),
    "cut.zip": Kind(lambda some: zipped(some)[:200], 0, 1, codes="parse_error"),
    "part.zip": Kind(zipped, 2, 1, codes="empty"),
    "secret.zip": Kind(encrypted, 0, 3, codes="parse_error"),
    "cut.json": Kind(lambda some: ninjs(some)[:-20], 0, 1, codes="parse_error"),
    "cut.xml": Kind(lambda some: nitf(some)[:60], 0, 1, codes="parse_error"),
    "half.jsonl": Kind(half_lines, 2, 1, codes="parse_error"),
    "large.txt": Kind(lambda some: text(some) * 400, 0, 1, codes="too_large"),
    "segfault.txt": Kind(lambda _: b"SEGFAULT", 0, 1, 0.1, codes="crashed"),
    "killed.txt": Kind(lambda _: b"KILLED", 0, 1, 0.1, codes="crashed"),
    "exit.txt": Kind(lambda _: b"EXIT", 0, 1, 0.1, codes="crashed"),
    "bug.txt": Kind(lambda _: b"BUG", 0, 1, 0.1, codes="internal_error"),
    "memory.txt": Kind(lambda _: b"MEMORY", 0, 1, 0.1, codes="out_of_memory"),
    "hang.txt": Kind(lambda _: b"HANG", 0, 1, 0.05, codes="timeout"),
}
OPTIONS = Options(max_size=20_000)
KINDS = SOUND | BROKEN


def write_documents(folder: Path, count: int, seed: int) -> Counter[str]:
    """Write so many documents, a thousand to a folder; return how many of each kind."""
    some = random.Random(seed)
    made: Counter[str] = Counter()
    for number in range(count):
        table = BROKEN if some.random() < 0.01 else SOUND
        (name,) = some.choices(list(table), [kind.assignment for kind in table.values()])
        path = folder / f"{number // 1000:04}" / f"{number:07}-{name}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(table[name].make(some))
        made[name] += 1
    return made


class Watching:
    """Prints memory at each tenth of the run."""

    def __init__(self, processes: Callable[[], dict[str, list[int]]]) -> None:
        self._processes = processes
        self._told = -1
        self._started = time.monotonic()

    def note(self, message: str) -> None:
        print("  note:", message, flush=True)

    def failure(self, document: str, code: str, message: str) -> None: ...

    def progress(self, counts: Counts) -> None:
        tenth = counts.done * 10 // counts.total
        if tenth > self._told:
            self._told = tenth
            memory = ", ".join(f"{name} {_memory(pids)}" for name, pids in self._processes().items())
            seconds = time.monotonic() - self._started
            print(f"  {tenth * 10:3}%  {seconds:7.1f} s  {memory} MiB", flush=True)


def _memory(pids: list[int]) -> str:
    """Resident memory of processes in MiB. Source: proc(5)."""
    found = []
    for pid in pids:
        try:
            status = Path(f"/proc/{pid}/status").read_text()
        except FileNotFoundError:
            continue
        found += [int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmRSS")]
    return "+".join(map(str, found)) or "-"


def run_local(inputs: Path, work: Path, report: Path) -> tuple[Counts, Iterator[Path]]:
    """Run in two workers of this process."""
    out = work / "local.jsonl"
    job = Job((str(inputs),), str(out), OPTIONS, LIMITS, Extras(report=str(report)))
    with Pool(OPTIONS, jobs=2, limits=LIMITS, work=hazards.hazardous) as pool:
        watching = Watching(lambda: {"supervisor": [os.getpid()], "workers": pool.pids})
        return run_batch(job, pool.run, watching), iter([out])


def run_dask(inputs: Path, work: Path, report: Path) -> tuple[Counts, Iterator[Path]]:
    """Run on a cluster of two workers on this machine."""
    out = work / "dask"
    settings = ShardSettings(str(out), options=OPTIONS, limits=LIMITS, work=hazards.hazardous)
    job = ClusterJob((str(inputs),), settings, str(report), shard_size=256 * 1024)
    with dask_processes() as (address, roots):
        watching = Watching(
            lambda: {"driver": [os.getpid()], "cluster": [pid for root in roots for pid in family(root)]}
        )
        with Cluster(address, watching.note) as cluster:
            return run_on_cluster(job, cluster, watching), iter(sorted(out.glob("part-*")))


@contextmanager
def dask_processes() -> Iterator[tuple[str, list[int]]]:
    """Start a scheduler and two workers; give the address, and their process ids."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    commands = [["scheduler", "--host", "127.0.0.1", "--port", str(port)]]
    commands += [["worker", address, "--nthreads", "1"]] * 2
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "dask", *command, "--no-dashboard"],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )
        for command in commands
    ]  # fmt: skip
    try:
        yield address, [process.pid for process in started]
    finally:
        for process in started:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def family(pid: int) -> list[int]:
    """A process and all below it, the small ones left out that only start others. Source: proc(5)."""
    try:
        below = [
            child for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
        ]
    except OSError:  # it has ended
        return []
    own = [pid] if int(_memory([pid]).replace("-", "0")) > 20 else []
    return own + [each for child in below for each in family(int(child))]


def check(counts: Counts, made: Counter[str], report: Path, outputs: Iterator[Path]) -> list[str]:
    """Return what does not add up."""
    wrong = []
    reported: Counter[str] = Counter()
    records = failed = 0
    for line in map(json.loads, report.open("rb")):
        document, _, inner = Path(line["document"]).name.partition("-")[2].partition("#")
        kind = KINDS[document]
        reported[document] += not inner or inner in ("a.html", "0")
        records, failed = records + line["records"], failed + line["failed"]
        if not inner and (line["records"], line["failed"]) != (kind.records, kind.failed):
            wrong.append(f"{line['document']}: {line['records']} records, {line['failed']} failed: {line['message']}")
        if line["failed"] and line["code"] != kind.codes:
            wrong.append(f"{line['document']}: is reported as {line['code']}, must be {kind.codes or 'sound'}")
    expected = [sum(getattr(KINDS[name], what) * made[name] for name in made) for what in ("records", "failed")]
    written = sum(1 for path in outputs for _ in path.open("rb"))
    for what, found in (("counted", [counts.records, counts.failed]), ("reported", [records, failed])):
        if found != expected:
            wrong.append(f"{what} {found} records and failures, must be {expected}")
    if written != expected[0]:
        wrong.append(f"{written} records written, must be {expected[0]}")
    if reported != made:
        wrong.append(f"reported of each kind {reported - made} too many, {made - reported} too few")
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--engines", nargs="+", choices=["local", "dask"], default=["local", "dask"])
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="newsschema-soak-"))
    try:
        made = write_documents(work / "in", given.documents, given.seed)
        broken = sum(made[name] for name in BROKEN)
        print(f"{given.documents:,} documents of {len(made)} kinds, {broken:,} broken")
        for engine in given.engines:
            print(engine)
            started, report = time.monotonic(), work / f"{engine}-report.jsonl"
            run = {"local": run_local, "dask": run_dask}[engine]
            counts, outputs = run(work / "in", work, report)
            wrong = check(counts, made, report, outputs)
            seconds = time.monotonic() - started
            print(
                f"  {counts.records:,} records, {counts.failed:,} failures, {given.documents / seconds:.0f} documents/s"
            )
            print("\n".join(["  counts do NOT add up:", *wrong[:20]]) if wrong else "  counts add up exactly")
    finally:
        shutil.rmtree(work)
    print(f"on {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
