"""Input is never overwritten: refused before anything is written, also through links of both kinds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

STORY = "Bridge reopens in Porto\n\nThe bridge reopened on Monday after {} days of work, the city said.\n"


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsschema", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd, timeout=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "p.jsonl").write_text('{"title": "Bridge reopens", "text": "The bridge reopened on Monday."}\n')
    (inside / "q.txt").write_text(STORY.format(3))
    (tmp_path / "soft.jsonl").symlink_to("in/p.jsonl")
    os.link(inside / "p.jsonl", tmp_path / "hard.jsonl")
    return tmp_path


def state(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


REFUSED = [
    ("convert", "in/p.jsonl", "-o", "in/p.jsonl"),
    ("convert", "in/p.jsonl", "-o", "soft.jsonl"),
    ("convert", "soft.jsonl", "-o", "in/p.jsonl"),
    ("convert", "in/p.jsonl", "-o", "hard.jsonl"),
    ("convert", "in/p.jsonl", "in/q.txt", "-o", "hard.jsonl"),
    ("convert", "in/q.txt", "--report", "in/q.txt"),
    ("convert", "in/q.txt", "in/p.jsonl", "-o", "out.jsonl", "--report", "in/q.txt"),
    ("convert", "in/*.txt", "--report", "in/q.txt"),
    ("convert", "in", "-o", "in/p.jsonl"),
    ("convert", "in", "-o", "hard.jsonl"),
    ("convert", "in/*.jsonl", "-o", "in/p.jsonl"),
    ("convert", "in", "-o", "out.jsonl", "--report", "in/q.txt"),
    ("convert", "in/q.txt", "-o", "out.jsonl", "--report", "out.jsonl"),
    ("view", "in/p.jsonl", "-o", "in/p.jsonl"),
    ("view", "in", "-o", "hard.jsonl"),
    ("watch", "in", "-o", "in"),
]


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_would_overwrite_an_input_is_refused(folder: Path, arguments: tuple[str, ...]) -> None:
    before = state(folder)
    result = run(*arguments, cwd=folder)
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr
    assert "choose another" in result.stderr
    assert state(folder) == before


def test_the_output_of_an_earlier_run_is_no_input(folder: Path) -> None:
    arguments = ("convert", "in", "-o", "in/all.jsonl", "--report", "in/report.jsonl")
    assert run(*arguments, cwd=folder).returncode == 0
    again = run(*arguments, cwd=folder)
    assert again.returncode == 0
    assert "2 converted, 0 failed (2 documents known" in again.stderr


def test_records_of_another_run_in_the_output_folder_are_not_removed(folder: Path) -> None:
    other = folder / "in" / f"{'0' * 64}.json"
    other.write_text('{"title": "Bridge reopens", "text": "The bridge reopened on Monday."}')
    result = run("convert", "in", "-o", "in/", cwd=folder)
    assert result.returncode == 2
    assert "would be overwritten" in result.stderr
    assert other.exists()


def test_an_unknown_ending_is_refused_with_the_list(folder: Path) -> None:
    before = state(folder)
    result = run("convert", "in/q.txt", "-o", "out.html", cwd=folder)
    assert result.returncode == 2
    assert "unknown kind of output .html; choose one of .jsonl, .ndjson, .json, " in result.stderr
    assert state(folder) == before
