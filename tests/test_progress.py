"""What a batch reports during a run: failures, progress, a summary."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from newsschema.batch.listener import Counts
from newsschema.cli.progress import Plain, pace
from test_batch import COMMAND, run, write_pages


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of 60 pages, two of them broken."""
    return write_pages(tmp_path / "in", 60)


def test_quiet_reports_failures_alone(inputs: Path, tmp_path: Path) -> None:
    output = run("convert", inputs, "-o", tmp_path / "out.jsonl", "-q").stderr.splitlines()
    assert len(output) == 2
    assert all("the file is empty" in line for line in output)


def test_the_log_is_json(inputs: Path, tmp_path: Path) -> None:
    output = run("convert", inputs, "-o", tmp_path / "out.jsonl", "--log-json").stderr.splitlines()
    events = [event for line in output if (event := json.loads(line))["event"] != "progress"]  # every ten seconds
    assert [event["event"] for event in events] == ["failed", "failed", "finished"]
    assert events[0]["code"] == "empty"
    assert events[-1] == {
        "event": "finished", "documents": 60, "done": 60, "unchanged": 0, "converted": 58, "failed": 2,
    }  # fmt: skip


def test_without_a_terminal_progress_is_a_line_at_intervals(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = [100.0]
    monkeypatch.setattr("newsschema.cli.progress.time.monotonic", lambda: clock[0])
    listener = Plain(quiet=False)
    for done in range(1, 3001):
        clock[0] += 0.0078125  # 128 a second, without a rest
        listener.progress(Counts(total=12_000, done=done, failed=done // 100))
    assert capsys.readouterr().err.splitlines() == [
        "1,280 of 12,000 documents, 128 documents/s, 0:01:23 left; 12 failures",
        "2,560 of 12,000 documents, 128 documents/s, 0:01:13 left; 25 failures",
    ]


PACES = [  # counts, seconds, documents a second, time left
    (Counts(total=100, done=10), 2.0, 5.0, "0:00:18"),
    (Counts(total=100, done=60, unchanged=50), 2.0, 5.0, "0:00:08"),
    (Counts(total=100, done=50, unchanged=50), 2.0, 25.0, "0:00:02"),
    (Counts(total=100), 2.0, 0.0, "0:00:00"),
]


@pytest.mark.parametrize(("counts", "seconds", "rate", "left"), PACES)
def test_pace_is_that_of_the_documents_converted(counts: Counts, seconds: float, rate: float, left: str) -> None:
    assert pace(counts, seconds) == (rate, left)


def test_on_a_terminal_there_is_a_bar(inputs: Path, tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    process = subprocess.Popen([*COMMAND, "convert", inputs, "-o", tmp_path / "out.jsonl"], stderr=theirs)
    os.close(theirs)
    output = read_terminal(ours)
    assert process.wait(timeout=120) == 1
    assert "Converting" in output
    assert "60/60" in output
    assert output.count("the file is empty") == 2
    assert "58 converted, 2 failed" in output


def read_terminal(handle: int) -> str:
    """Read what was written to a terminal until nobody has it open any more."""
    read = b""
    while True:
        try:
            read += os.read(handle, 4096)
        except OSError:
            os.close(handle)
            return read.decode()


SIZES = [
    ("20M", None),
    ("1g", None),
    ("500000", None),
    ("0", "is not a size"),
    ("-1", "is not a size"),
    ("many", "20M"),
]


@pytest.mark.parametrize(("text", "words"), SIZES)
def test_sizes(inputs: Path, text: str, words: str | None) -> None:
    ended = run("convert", inputs / "day0" / "page00000.html", f"--max-size={text}")
    assert (ended.returncode, words is None or words in ended.stderr) == (2 if words else 0, True)
