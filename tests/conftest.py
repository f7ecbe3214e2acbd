"""Tests of what a machine need not have are collected where it has it."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from served import Handler

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


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a case of bytes after its argument: some hold a time stamp, and workers must agree on names."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture
def memory() -> Iterator[Any]:
    """An object store that is empty, under memory://."""
    import fsspec

    store = fsspec.filesystem("memory")
    store.store.clear()
    store.pseudo_dirs[:] = [""]
    yield store
    store.store.clear()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the URL it is served at."""
    folder = tmp_path / "www"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
