"""Before a run: decide which outcomes of earlier runs are still valid."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsschema.batch.manifest import OUTPUT, PART, Manifest
from newsschema.batch.publish import finish, identity
from newsschema.version import __version__

if TYPE_CHECKING:
    from newsschema.batch.listener import Listener
    from newsschema.engines.work import Limits, Options


def recover(output: Path, part: Path, new: Path, manifest: Manifest) -> None:
    """Complete an interrupted publication; if the finished file was not yet renamed, it did not happen."""
    name = manifest.get("publishing")
    if name is not None:
        if output.with_name(name).exists():
            manifest.set("publishing", None)
        else:
            finish(output, part, manifest)
    new.unlink(missing_ok=True)


def forget_stale(
    options: Options, limits: Limits, output: Path, part: Path, manifest: Manifest, listener: Listener
) -> None:
    """Mark outcomes as stale that changed options, version or limits, or lost files, have made invalid."""
    _compare_options(options, manifest, listener)
    _compare_limits(options, limits, manifest)
    if identity(output) != manifest.get("output"):
        lost = manifest.forget("store = ? AND length", OUTPUT)
        if lost:
            listener.note(f"{output} was changed or removed since the last run; {lost:,} documents are converted again")
    size = part.stat().st_size if part.exists() else 0
    lost = manifest.forget("store = ? AND length AND start + length > ?", PART, size)
    if lost:
        listener.note(f"{part} was cut short since the last run; {lost:,} documents are converted again")


def _compare_options(options: Options, manifest: Manifest, listener: Listener) -> None:
    from newsschema.models import SCHEMA_VERSION

    now = {
        "--format": options.format,
        "form": options.written,
        "--pretty": options.pretty,
        "schema version": SCHEMA_VERSION,
        "newsschema": code_version(),
    }
    text = manifest.get("options")
    manifest.set("options", json.dumps(now))
    before = json.loads(text) if text else now
    changed = [f"{key} was {before.get(key)}, is {value}" for key, value in now.items() if before.get(key) != value]
    if changed:
        manifest.forget("1")
        listener.note(f"changed since the last run: {'; '.join(changed)}; all documents are converted again")


def code_version() -> str:
    """Return the version of the package with a hash of its code, which differs between builds of one version."""
    return f"{__version__} ({_code()})"


@cache
def _code() -> str:
    """Return a hash of the package's code and data: a changed rule may give other records."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parents[1].rglob("*")):
        if path.suffix in (".py", ".csv", ".sql", ".json"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _compare_limits(options: Options, limits: Limits, manifest: Manifest) -> None:
    """Convert again the documents that failed at a limit that has changed since."""
    for code, limit in (
        ("too_large", options.max_size),
        ("timeout", limits.seconds),
        ("out_of_memory", limits.memory),
        ("crashed", limits.memory),
    ):
        before = manifest.get(f"limit {code}")
        manifest.set(f"limit {code}", str(limit))
        if before is not None and before != str(limit):
            manifest.forget("failed AND failures LIKE ?", f'%"code":"{code}"%')
