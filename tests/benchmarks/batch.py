"""Measure batches: speed-up by workers, the parent's memory by the number of documents, and survival of SIGKILL.

    python tests/benchmarks/batch.py speed [--documents 2000]
    python tests/benchmarks/batch.py memory [--documents 1000 20000]
    python tests/benchmarks/batch.py kill [--documents 3000] [--times 50]
    python tests/benchmarks/batch.py resume [--documents 20000]
    python tests/benchmarks/batch.py burst [--documents 10000]

Documents come from a seeded generator: invented news pages, one in a hundred broken in some way.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2): the fork server becomes our child when its parent ends

COMMAND = [sys.executable, "-c", "from newsschema.cli import main; main()"]

_TOWNS = ("Accra", "Bergen", "Cusco", "Dhaka", "Hobart", "Jaipur", "Kigali", "Lima", "Malmö", "Nairobi")
_WHO = ("the mayor", "a port official", "police", "the transport ministry", "a union leader", "residents")
_DID = ("closed the bridge", "reopened two schools", "counted {n} boats", "spent ${n} million", "moved {n} families")
_WHEN = ("on Monday", "last week", "in March", "two days later", "by the end of 2023", "early on Friday")
_BROKEN = (b"", b"   \n", b"\0" * 64, b"\x1f\x8b\x08junk", b"<html><h1>", b"\xff\xfe\x00")


def page(number: int) -> bytes:
    """Return an invented page; the same number gives the same bytes."""
    some = random.Random(number)
    if some.random() < 0.01:
        return some.choice(_BROKEN)
    sentences = [
        f"{some.choice(_TOWNS)} {some.choice(_DID).format(n=some.randint(2, 900))} {some.choice(_WHEN)}, "
        f"{some.choice(_WHO)} said."
        for _ in range(some.randint(8, 60))
    ]
    body = "".join(f"<p>{' '.join(sentences[at : at + 3])}</p>\n" for at in range(0, len(sentences), 3))
    town = some.choice(_TOWNS)
    head = f"<!doctype html><html lang=en><head><title>{town}</title></head><body><h1>{town} waits: {number}</h1>\n"
    return f"{head}<article>{body}</article></body></html>".encode()


def write_pages(folder: Path, count: int) -> Path:
    """Write so many pages, a thousand to a folder."""
    for number in range(count):
        path = folder / f"{number // 1000:04}" / f"{number:07}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page(number))
    return folder


def convert(inputs: Path, out: Path, *more: str) -> list[str]:
    return [*COMMAND, "convert", str(inputs), "-o", str(out), "-q", *more]


def digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


class Cost(NamedTuple):
    """What a run cost: wall and CPU seconds, and the supervisor's peak memory in MiB."""

    wall: float
    supervisor: float
    workers: float
    memory: int

    def __str__(self) -> str:
        return (
            f"{self.wall:.1f} s, CPU {self.supervisor:.1f} s supervisor + {self.workers:.1f} s workers, "
            f"supervisor {self.memory} MiB"
        )


def timed(command: list[str]) -> Cost:
    """Run and wait for all processes of the run."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    started = time.monotonic()
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL).pid
    peak = 0
    while not (ended := os.wait4(child, os.WNOHANG))[0]:
        peak = max(peak, _peak_memory(child))
        time.sleep(0.02)
    wall, supervisor = time.monotonic() - started, _seconds(ended[2])
    workers = 0.0
    while True:
        try:
            workers += _seconds(os.wait4(-1, 0)[2])
        except ChildProcessError:
            return Cost(wall, supervisor, workers, peak // 1024)


def _seconds(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime


def _peak_memory(pid: int) -> int:
    """Peak resident memory of a process in KiB, 0 once it has ended. Source: proc(5), VmHWM."""
    try:
        with open(f"/proc/{pid}/status") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM")), 0)
    except (FileNotFoundError, ProcessLookupError):
        return 0


def speed(work: Path, counts: list[int]) -> None:
    inputs = write_pages(work / "in", counts[0])
    for jobs in ("1", "2"):
        cost = timed(convert(inputs, work / f"{jobs}.jsonl", "-j", jobs))
        print(f"-j {jobs}: {counts[0] / cost.wall:.0f} documents/s, {cost}")
    print("same bytes:", digest(work / "1.jsonl") == digest(work / "2.jsonl"))


def memory(work: Path, counts: list[int]) -> None:
    for count in counts:
        inputs = write_pages(work / f"in{count}", count)
        print(f"{count:,} documents: {timed(convert(inputs, work / f'{count}.jsonl', '-j', '2'))}")


def resume(work: Path, counts: list[int]) -> None:
    inputs = write_pages(work / "in", counts[0])
    for name in ("first run", "nothing changed"):
        print(f"{name}: {timed(convert(inputs, work / 'out.jsonl', '-j', '2'))}")


def kill(work: Path, counts: list[int], times: int) -> None:
    """Kill the supervisor at random moments, each run going on from the last; start over where one gets through."""
    inputs = write_pages(work / "in", counts[0])
    whole, out = work / "whole.jsonl", work / "out.jsonl"
    needed = timed(convert(inputs, whole, "-j", "2")).wall
    moments = random.Random(7)
    killed = finished = 0
    while killed < times:
        process = subprocess.Popen(convert(inputs, out, "-j", "2"), stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.1, 0.7) * needed)
        killed += process.poll() is None
        process.kill()
        process.wait()
        if out.exists():
            finished += 1
            assert digest(out) == digest(whole), "the output differs"
            for path in work.glob("*out.jsonl*"):
                path.unlink()
            for path in work.glob(".out.jsonl*"):
                path.unlink()
    subprocess.run(convert(inputs, out, "-j", "2"), stderr=subprocess.DEVNULL, check=False)
    print(f"killed {killed} times, {finished} batches finished on the way, same bytes: {digest(out) == digest(whole)}")


def burst(work: Path, counts: list[int]) -> None:
    """Deliver many files at once into the inbox of a watch."""
    inbox, out = write_pages(work / "in", counts[0]), work / "out"
    cost = timed([*COMMAND, "watch", str(inbox), "-o", str(out), "--settle", "0", "--once", "-q"])
    done, failed, records = (
        sum(1 for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".reason.json"))
        for folder in (inbox / "done", inbox / "error", out)
    )
    print(f"{counts[0]:,} files at once: {done:,} done, {failed:,} in error, {records:,} outputs, {cost}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["speed", "memory", "resume", "burst", "kill"])
    parser.add_argument("--documents", type=int, nargs="+")
    parser.add_argument("--times", type=int, default=50)
    given = parser.parse_args()
    usual = {"speed": [2000], "memory": [1000, 20_000], "resume": [20_000], "burst": [10_000], "kill": [3000]}
    counts = given.documents or usual[given.what]
    work = Path(tempfile.mkdtemp(prefix="newsschema-bench-"))
    try:
        if given.what == "kill":
            kill(work, counts, given.times)
        else:
            {"speed": speed, "memory": memory, "resume": resume, "burst": burst}[given.what](work, counts)
    finally:
        shutil.rmtree(work)
    print(f"on {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
