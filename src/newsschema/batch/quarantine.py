"""The quarantine: a copy of each document that failed, with the reason beside it."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path


def quarantine(folder: Path, name: str, reason: bytes, data: bytes | None = None) -> None:
    """Copy a document into the folder, and write the reason (its line of the report) beside it.

    The copy is called as the document is, after twelve digits of its name's hash, so that no two meet. A document that
    cannot be read leaves its reason alone. Raises OSError where the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / quarantine_name(name)
    if data is not None:
        target.write_bytes(data)
    elif os.path.isfile(name) and os.access(name, os.R_OK):
        shutil.copyfile(name, target)
    Path(f"{target}.reason.json").write_bytes(reason)


def quarantine_name(name: str) -> str:
    """Return what the copy of a document is called."""
    digits = hashlib.sha256(os.fsencode(name)).hexdigest()[:12]
    base = os.path.basename(name.rstrip("/")).replace("\0", "") if name != "-" else "standard-input"
    return f"{digits}-{base[-150:]}"
