"""Tests of what a machine need not have are collected where it has it."""

from __future__ import annotations

import subprocess
from importlib.util import find_spec

# Test files, and the package that each is about.
PACKAGES = {"test_table_spark.py": "pyspark", "test_table_ray.py": "ray"}


def _may_mount() -> bool:
    """Whether a file system of one's own may be mounted, as Linux allows in a namespace of one's own."""
    command = ["unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


collect_ignore = [name for name, package in PACKAGES.items() if find_spec(package) is None]
if not _may_mount():
    collect_ignore.append("test_full_disk.py")
