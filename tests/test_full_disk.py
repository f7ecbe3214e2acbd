"""A disk that is really full: a small file system in memory, made larger for the next run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from test_batch import write_pages

pytestmark = pytest.mark.slow

COMMAND = f"{sys.executable} -c 'from newsschema.cli import main; main()'"

# What runs in a namespace of its own, where $1 is a folder for the small disk, $2 the pages and $3 a folder outside it.
SCRIPT = """
mount -t tmpfs -o size={size} tmpfs "$1" || exit 99
{command} convert "$2" -o "$1/out.jsonl" -j 2 {more}
echo "ended with $?"
ls "$1"
mount -o remount,size=100m "$1" || exit 99
{command} convert "$2" -o "$1/out.jsonl" -j 2 {more}
echo "ended with $?"
cp "$1/out.jsonl" "$3"
"""

FULL = [  # the size of the disk, more arguments
    ("16k", ""),  # not even room for the manifest
    ("260k", ""),
    ("400k", ""),
    ("400k", '--report "$1/report.jsonl"'),
]


@pytest.mark.parametrize(("size", "more"), FULL)
def test_a_full_disk_is_reported_and_with_room_the_next_run_goes_on(tmp_path: Path, size: str, more: str) -> None:
    inputs, disk, kept = (tmp_path / name for name in ("in", "disk", "kept"))
    write_pages(inputs, 300)
    disk.mkdir()
    kept.mkdir()
    script = SCRIPT.format(size=size, command=COMMAND, more=more)
    unshare = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", *map(str, (disk, inputs, kept))]
    ended = subprocess.run(unshare, capture_output=True, text=True, timeout=120)
    assert ended.stdout == "ended with 2\nended with 1\n", ended.stderr
    assert "cannot be written: " in ended.stderr
    assert "free disk space" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "292 converted, 8 failed" in ended.stderr
    whole = tmp_path / "whole.jsonl"
    subprocess.run(["sh", "-c", f'{COMMAND} convert "$1" -o "$2" -q', "sh", inputs, whole], capture_output=True)
    assert (kept / "out.jsonl").read_bytes() == whole.read_bytes()
