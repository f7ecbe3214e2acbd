"""Batches into a file: every document once, in order, whatever happens on the way."""

from __future__ import annotations

import glob
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from newsschema.batch.listener import Counts
from newsschema.batch.manifest import Manifest
from newsschema.batch.run import Job, run_batch
from newsschema.batch.stream import Extras
from newsschema.engines.local import run_here
from newsschema.engines.work import Limits, Options
from newsschema.listing import find_documents, is_one_document, list_documents

COMMAND = [sys.executable, "-c", "from newsschema.cli import main; main()"]
TOWNS = ("Accra", "Bergen", "Cusco", "Dhaka", "Hobart", "Jaipur", "Kigali", "Lima")


def story(number: int) -> str:
    town = TOWNS[number % len(TOWNS)]
    body = f"<p>The harbour of {town} took in {number} boats on Monday, the mayor said.</p>\n" * (1 + number % 7)
    headline = f"{town} counts {number} boats"
    return f"<!doctype html><html lang=en><title>{headline}</title><h1>{headline}</h1>\n{body}</html>"


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of 60 pages, two of them broken."""
    return write_pages(tmp_path / "in", 60)


def write_pages(folder: Path, count: int) -> Path:
    for number in range(count):
        path = folder / f"day{number % 3}" / f"page{number:05}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("" if number % 40 == 17 else story(number))
    return folder


def run(*arguments: str | Path, jobs: int = 1, **given: Any) -> subprocess.CompletedProcess[str]:
    """Run a command to its end with that many workers; one is enough where their order is not tested."""
    command = [*COMMAND, *map(str, arguments), "-j", str(jobs)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **given)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def leftovers(folder: Path) -> set[str]:
    """Hidden files beside the output, the manifest apart."""
    return {path.name for path in folder.iterdir() if path.name.startswith(".")} - {".out.jsonl.manifest"}


# The plain run


def test_a_batch_is_each_document_once_in_order(inputs: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "out.jsonl", tmp_path / "report.jsonl"
    ended = run("convert", inputs, "-o", out, "--report", report, jobs=2)
    assert ended.returncode == 1
    assert "58 converted, 2 failed" in ended.stderr
    assert ended.stderr.count("the file is empty") == 2
    names = [line["document"] for line in lines(report)]
    assert names == list_documents([inputs])
    assert [record["source"]["name"] for record in lines(out)] == [name for name in names if os.path.getsize(name)]
    assert leftovers(tmp_path) == set()


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_bytes_do_not_depend_on_workers_or_on_the_way_out(inputs: Path, tmp_path: Path, jobs: str) -> None:
    run("convert", inputs, "-o", tmp_path / "out.jsonl")
    streamed = subprocess.run([*COMMAND, "convert", inputs, "-j", jobs], capture_output=True, timeout=120)
    assert streamed.stdout == (tmp_path / "out.jsonl").read_bytes()
    assert streamed.returncode == 1


def test_one_document_leaves_no_manifest(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(story(1))
    assert run("convert", page, "-o", tmp_path / "out.jsonl").returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "page.html"]


def test_the_report_says_where_the_records_are(inputs: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "out.jsonl", tmp_path / "report.jsonl"
    run("convert", inputs, "-o", out, "--report", report)
    data = out.read_bytes()
    for line in lines(report):
        if line["status"] == "failed":
            assert (line["code"], line["output"], line["records"]) == ("empty", None, 0)
        else:
            start, length = line["output"]["start"], line["output"]["length"]
            record = json.loads(data[start : start + length])
            assert record["source"]["name"] == line["document"]
            assert record["source"]["sha256"] == line["sha256"]


def test_failed_documents_go_into_quarantine(inputs: Path, tmp_path: Path) -> None:
    (inputs / "zeros.bin").write_bytes(b"\0" * 10)
    run("convert", inputs, tmp_path / "missing", "-o", tmp_path / "out.jsonl", "--quarantine", tmp_path / "bad")
    kept = sorted(path.name.partition("-")[2] for path in (tmp_path / "bad").iterdir())
    reasons = [name for name in kept if name.endswith(".reason.json")]
    assert len(reasons) == 4
    assert "missing.reason.json" in reasons
    assert "missing" not in kept
    assert "zeros.bin" in kept
    assert all(json.loads(path.read_text())["code"] for path in (tmp_path / "bad").glob("*.reason.json"))


def test_a_batch_does_not_read_what_it_writes(inputs: Path) -> None:
    options = ("-o", inputs / "out.jsonl", "--report", inputs / "report.jsonl", "--quarantine", inputs / "bad")
    first = run("convert", inputs, *options)
    again = run("convert", inputs, *options)
    assert "58 converted, 2 failed" in first.stderr
    assert "58 converted, 2 failed (60 documents known" in again.stderr


@pytest.mark.parametrize("arguments", [["in", "in/day1"], ["in/*", "in/day0/page00003.html"], ["in/**/*.html"], ["in"]])
def test_the_plan_is_what_patterns_and_folders_hold(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (inputs / "day1.html").write_text(story(5))
    (inputs / "day1-late").mkdir()
    (inputs / "day1-late" / "é.html").write_text(story(6))
    (inputs / ".hidden").write_text(story(7))
    (inputs / "empty").mkdir()
    planned = [found.name for found in sorted(find_documents(arguments), key=lambda found: found.order)]
    expected: list[str] = []
    for argument in arguments:
        for match in sorted(glob.glob(argument, recursive=True)):
            below = sorted(str(path) for path in Path(match).rglob("*") if path.is_file())
            expected += below if Path(match).is_dir() else [match]
    expected = [name for name in expected if "/." not in name]
    assert list(dict.fromkeys(planned)) == list_documents(arguments) == list(dict.fromkeys(expected))


ONE = [  # arguments, whether they are one document
    (("in/day0/page00000.html",), True),
    (("-",), True),
    (("nowhere.html",), True),
    (("nothing*.html",), True),
    (("in",), False),
    (("in/day0/*.html",), False),
    (("in/day0/page00000.html", "nowhere.html"), False),
]


@pytest.mark.parametrize(("paths", "one"), ONE)
def test_one_document_is_recognised(
    inputs: Path, monkeypatch: pytest.MonkeyPatch, paths: tuple[str, ...], one: bool
) -> None:
    monkeypatch.chdir(inputs.parent)
    assert is_one_document(paths) is one


# Resuming


@pytest.mark.slow
def test_a_second_run_converts_what_changed_and_nothing_else(inputs: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "out.jsonl", tmp_path / "report.jsonl"
    run("convert", inputs, "-o", out)
    assert "(60 documents known from an earlier run)" in run("convert", inputs, "-o", out).stderr
    (inputs / "day0" / "page00000.html").write_text(story(900))  # changed
    (inputs / "day0" / "page00003.html").write_bytes((inputs / "day0" / "page00003.html").read_bytes()[:60])  # cut
    (inputs / "day1" / "page00001.html").unlink()  # gone
    (inputs / "aaa.html").write_text(story(901))  # new, and first
    (inputs / "day2" / "page00017.html").write_text(story(902))  # mended
    ended = run("convert", inputs, "-o", out, "--report", report)
    assert "(56 documents known from an earlier run)" in ended.stderr
    assert "59 converted, 1 failed" in ended.stderr
    fresh = tmp_path / "fresh.jsonl"
    run("convert", inputs, "-o", fresh)
    assert out.read_bytes() == fresh.read_bytes()
    assert leftovers(tmp_path) == {".fresh.jsonl.manifest"}


def test_a_change_that_keeps_size_and_time_is_seen(inputs: Path, tmp_path: Path) -> None:
    out, page = tmp_path / "out.jsonl", inputs / "day0" / "page00000.html"
    run("convert", inputs, "-o", out)
    stat = page.stat()
    page.write_text(page.read_text().replace("boats", "ships"))
    os.utime(page, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    run("convert", inputs, "-o", out)
    assert "ships" in lines(out)[0]["body"]


def test_fresh_starts_over(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("convert", inputs, "-o", out)
    before = out.read_bytes()
    assert "known" not in run("convert", inputs, "-o", out, "--fresh").stderr
    assert out.read_bytes() == before


def test_changed_options_are_reported_and_everything_is_converted_again(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("convert", inputs, "-o", out)
    ended = run("convert", inputs, "-o", out, "--select", "officials")
    assert "form was article, is officials; all documents are converted again" in ended.stderr
    assert "known" not in ended.stderr
    assert set(lines(out)[0]) == {"id", "headline", "officials"}


def test_a_mended_rule_makes_everything_be_converted_again(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    assert run_here_into(inputs, out).unchanged == 0
    assert run_here_into(inputs, out).unchanged == 60
    monkeypatch.setattr("newsschema.batch.resume._code", lambda: "other code")
    assert run_here_into(inputs, out).unchanged == 0


def test_a_changed_limit_tries_again_what_failed_at_it(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    (inputs / "long.html").write_text(story(3) + " " * 20_000)
    assert "over the limit" in run("convert", inputs, "-o", out, "--max-size", "10K").stderr
    assert "59 converted, 2 failed (60 documents known" in run("convert", inputs, "-o", out, "--max-size", "1M").stderr


def test_retry_failed(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("convert", inputs, "-o", out)
    ended = run("convert", inputs, "-o", out, "--retry-failed")
    assert "58 converted, 2 failed (58 documents known" in ended.stderr
    assert ended.returncode == 1


@pytest.mark.slow
@pytest.mark.parametrize("spoil", ["cut", "edited", "gone"])
def test_an_output_that_somebody_spoiled_is_made_again(inputs: Path, tmp_path: Path, spoil: str) -> None:
    out = tmp_path / "out.jsonl"
    run("convert", inputs, "-o", out)
    before = out.read_bytes()
    if spoil == "gone":
        out.unlink()
    else:
        out.write_bytes(before[:500] if spoil == "cut" else before.replace(b"boats", b"ships"))
    ended = run("convert", inputs, "-o", out)
    assert "was changed or removed since the last run; 58 documents are converted again" in ended.stderr
    assert out.read_bytes() == before


def test_a_damaged_manifest_is_reported(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("convert", inputs, "-o", out)
    (tmp_path / ".out.jsonl.manifest").write_bytes(b"no database" * 1000)
    ended = run("convert", inputs, "-o", out)
    assert ended.returncode == 2
    assert "damaged; start over with --fresh" in ended.stderr
    assert run("convert", inputs, "-o", out, "--fresh").returncode == 1


# Stopped on the way


def start(*arguments: str | Path, **given: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*COMMAND, *map(str, arguments)], stderr=subprocess.PIPE, **given)


def size_of(path: Path) -> int:
    """Bytes of a file that may vanish at any moment, then 0."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def wait_for_part(folder: Path, size: float = 1, process: subprocess.Popen[bytes] | None = None) -> None:
    """Wait until so many bytes of records are in the part file, or the process has ended."""
    part = folder / ".out.jsonl.part"
    for _ in range(20_000):
        if (size_of(part) >= size) or (process and process.poll() is not None):
            return
        time.sleep(0.002)
    raise AssertionError("nothing was written in forty seconds")


@pytest.mark.slow
def test_killed_at_random_moments_the_output_is_the_same(tmp_path: Path) -> None:
    inputs = write_pages(tmp_path / "in", 600)
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    run("convert", inputs, "-o", whole, jobs=2)
    moments = random.Random(20240305)
    killed = 0
    for _ in range(6):
        process = start("convert", inputs, "-o", out, "-j", "2")
        wait_for_part(tmp_path, moments.uniform(0.01, 0.9) * whole.stat().st_size, process)
        killed += process.poll() is None
        process.kill()
        process.communicate()
        assert not out.exists() or out.read_bytes() == whole.read_bytes(), "the output is whole or not there"
    assert killed
    assert run("convert", inputs, "-o", out, jobs=2).returncode == 1
    assert out.read_bytes() == whole.read_bytes()


class Killed(BaseException):
    """The process ends here, and nothing after it happens."""


@pytest.mark.slow
@pytest.mark.parametrize("edited", [False, True], ids=["new", "after a change"])
@pytest.mark.parametrize("renamed", [False, True], ids=["before the rename", "after the rename"])
def test_killed_around_the_rename(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renamed: bool, edited: bool
) -> None:
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    if edited:
        run_here_into(inputs, out)
        (inputs / "aaa.html").write_text(story(901))

    def killed(partial: Path, target: Path) -> None:
        if renamed:
            os.replace(partial, target)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("newsschema.batch.publish.replace", killed)
        with pytest.raises(Killed):
            run_here_into(inputs, out)
    counts = run_here_into(inputs, out)
    run_here_into(inputs, whole)
    assert out.read_bytes() == whole.read_bytes()
    assert counts.unchanged == counts.total
    assert leftovers(tmp_path) == {".whole.jsonl.manifest"}


def test_stopped_after_every_seventh_document_the_output_is_the_same(inputs: Path, tmp_path: Path) -> None:
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    run_here_into(inputs, whole)
    for count in range(7, 60, 7):
        counts = run_here_into(inputs, out, count)
        assert (counts.interrupted, counts.done, counts.unchanged) == (True, count, count - 7)
        assert not out.exists()
    assert run_here_into(inputs, out).unchanged == 56
    assert out.read_bytes() == whole.read_bytes()


def test_a_part_file_that_was_cut_is_made_good(inputs: Path, tmp_path: Path) -> None:
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    run_here_into(inputs, whole)
    run_here_into(inputs, out, 30)
    part = tmp_path / ".out.jsonl.part"
    os.truncate(part, part.stat().st_size // 2)
    counts = run_here_into(inputs, out)
    assert 0 < counts.unchanged < 30
    assert out.read_bytes() == whole.read_bytes()


class Silent:
    def note(self, message: str) -> None: ...
    def failure(self, document: str, code: str, message: str) -> None: ...
    def progress(self, counts: Counts) -> None: ...


def run_here_into(inputs: Path, out: Path, most: int | None = None) -> Counts:
    """Run a batch in this process; stop after so many documents."""
    job = Job((str(inputs),), str(out), Options(), Limits(), Extras())
    return run_batch(job, lambda tasks: islice(run_here(tasks, Options()), most), Silent())


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_finishes_what_is_in_flight(tmp_path: Path, number: signal.Signals) -> None:
    inputs = write_pages(tmp_path / "in", 1000)
    out = tmp_path / "out.jsonl"
    process = start("convert", inputs, "-o", out, "--report", tmp_path / "report.jsonl")
    wait_for_part(tmp_path)
    process.send_signal(number)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 2
    assert b"run the same command again to continue" in told
    assert not out.exists()
    done = len(lines(tmp_path / "report.jsonl"))
    assert 0 < done < 1000
    ended = run("convert", inputs, "-o", out)
    assert f"({done:,} documents known from an earlier run)" in ended.stderr
    assert [r["source"]["name"] for r in lines(out)] == [n for n in list_documents([inputs]) if os.path.getsize(n)]


def test_a_full_disk_is_reported_and_the_next_run_goes_on(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    full = run("convert", inputs, "-o", out, preexec_fn=lambda: limit_files(40_000))
    assert full.returncode == 2
    assert "cannot be written" in full.stderr
    assert "run the command again" in full.stderr
    assert not out.exists()
    assert "58 converted, 2 failed" in run("convert", inputs, "-o", out).stderr
    assert len(lines(out)) == 58


def limit_files(size: int) -> None:
    """Let no file grow beyond a size: to the process, the disk is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.mark.slow
def test_a_full_disk_while_publishing_loses_nothing(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("convert", inputs, "-o", out)
    before = out.read_bytes()
    (inputs / "aaa.html").write_text(story(901))
    full = run("convert", inputs, "-o", out, preexec_fn=lambda: limit_files(len(before) - 100))
    assert full.returncode == 2
    assert out.read_bytes() == before
    assert "59 converted" in run("convert", inputs, "-o", out).stderr
    assert len(lines(out)) == 59


def test_a_closed_pipe_ends_the_run(tmp_path: Path) -> None:
    inputs = write_pages(tmp_path / "in", 400)
    process = start("convert", inputs, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=30) == 141
    assert told == b""


@pytest.mark.slow
@pytest.mark.parametrize("more", [(), ("--fresh",)])
def test_two_runs_into_one_output_do_not_meet(inputs: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    first = Manifest(tmp_path / ".out.jsonl.manifest")
    second = run("convert", inputs, "-o", tmp_path / "out.jsonl", *more)
    first.close()
    assert second.returncode == 2
    assert "another newsschema convert is writing this output" in second.stderr
    assert run("convert", inputs, "-o", tmp_path / "out.jsonl", *more).returncode == 1


CANNOT = [  # what is at the output's path, words of the message
    ("folder", "Is a directory"),
    ("no folder", "No such file or directory"),
]


@pytest.mark.parametrize(("there", "words"), CANNOT)
def test_an_output_that_cannot_be_is_reported_at_once(inputs: Path, tmp_path: Path, there: str, words: str) -> None:
    out = inputs if there == "folder" else tmp_path / "nowhere" / "out.jsonl"
    ended = run("convert", inputs, "-o", out)
    assert ended.returncode == 2
    assert f"cannot be written: {words}" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_device_is_written_to_as_it_is(inputs: Path) -> None:
    assert run("convert", inputs, "-o", "/dev/null").returncode == 1
    assert not os.path.isfile("/dev/null")


@pytest.mark.slow
def test_files_that_vanish_between_runs_are_reported(inputs: Path, tmp_path: Path) -> None:
    pages = sorted((inputs / "day0").iterdir())
    out = tmp_path / "out.jsonl"
    run("convert", *pages, "-o", out)
    shutil.rmtree(inputs)
    ended = run("convert", *pages, "-o", out)
    assert ended.returncode == 1
    assert f"0 converted, {len(pages)} failed" in ended.stderr
    assert out.read_bytes() == b""
