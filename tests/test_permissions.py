"""Permissions that are not given, or taken away between two runs."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from test_batch import COMMAND, lines, write_pages

_DROP = 24  # PR_CAPBSET_DROP of prctl(2)
_OVERRIDES = (1, 2)  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH of capabilities(7)


def without_privileges() -> None:
    """Have permissions hold for root too."""
    if sys.platform == "linux":
        for capability in _OVERRIDES:
            ctypes.CDLL(None).prctl(_DROP, capability, 0, 0, 0)


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, preexec_fn=without_privileges)


@contextmanager
def taken_away(path: Path, mode: int = 0) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of 16 pages, none of them broken."""
    return write_pages(tmp_path / "in", 16)


@pytest.mark.slow
@pytest.mark.parametrize("what", ["day1/page00004.html", "day1"])
def test_a_file_or_folder_that_may_not_be_read_is_reported_and_costs_no_other(
    inputs: Path, tmp_path: Path, what: str
) -> None:
    out, report = tmp_path / "out.jsonl", tmp_path / "report.jsonl"
    with taken_away(inputs / what):
        ended = run("convert", inputs, "-o", out, "--report", report)
    assert ended.returncode == 1
    (failed,) = (line for line in lines(report) if line["status"] == "failed")
    assert (failed["document"], failed["code"]) == (str(inputs / what), "unreadable")
    assert f"{inputs / what}: cannot be read: Permission denied; check the path and its permissions" in ended.stderr
    assert len(lines(out)) == (15 if what.endswith("html") else 11)
    assert run("convert", inputs, "-o", out).returncode == 0
    assert len(lines(out)) == 16


@pytest.mark.slow
def test_a_document_that_may_no_longer_be_read_leaves_the_output(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("convert", inputs, "-o", out)
    before = out.read_bytes()
    with taken_away(inputs / "day0" / "page00003.html"):
        assert "15 converted, 1 failed" in run("convert", inputs, "-o", out).stderr
    assert run("convert", inputs, "-o", out).returncode == 0
    assert out.read_bytes() == before


@pytest.mark.slow
@pytest.mark.parametrize("first", [False, True], ids=["from the start", "after a run"])
def test_a_folder_that_may_not_be_written_to_is_reported(inputs: Path, tmp_path: Path, first: bool) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    out = folder / "out.jsonl"
    if first:
        run("convert", inputs, "-o", out)
    before = out.read_bytes() if first else None
    (inputs / "aaa.html").write_text("<h1>Storm</h1><p>It rained on Monday.</p>")
    with taken_away(folder, 0o555):
        ended = run("convert", inputs, "-o", out)
    assert ended.returncode == 2
    assert "cannot be written: " in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert (out.read_bytes() if first else None) == before
    assert "17 converted, 0 failed" in run("convert", inputs, "-o", out).stderr


@pytest.mark.slow
@pytest.mark.parametrize("option", ["--report", "--quarantine"])
def test_what_is_written_beside_the_output_may_fail_and_the_records_are_kept(
    inputs: Path, tmp_path: Path, option: str
) -> None:
    locked, out = tmp_path / "locked", tmp_path / "out.jsonl"
    locked.mkdir()
    (inputs / "empty.html").write_text("")
    with taken_away(locked, 0o555):
        ended = run("convert", inputs, "-o", out, option, locked / "there")
    assert ended.returncode == 2
    assert "cannot be written: Permission denied" in ended.stderr
    assert len(lines(out)) == 16
    assert "16 converted, 1 failed (17 documents known" in run("convert", inputs, "-o", out).stderr


def test_an_inbox_whose_files_may_not_be_moved_is_reported(tmp_path: Path) -> None:
    inbox, out = write_pages(tmp_path / "in", 3), tmp_path / "out"
    (inbox / "done").mkdir()
    (inbox / "error").mkdir()
    watch = ("watch", inbox, "-o", out, "--settle", "0", "--interval", "0.05", "--once")
    with taken_away(inbox / "done", 0o555):
        ended = run(*watch)
    assert ended.returncode == 2
    assert "Permission denied" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert run(*watch).returncode == 0
    assert len([path for path in (inbox / "done").rglob("*") if path.is_file()]) == 3
