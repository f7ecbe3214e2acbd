"""The quarantine: a copy of each document that failed, with the reason beside it."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path


def quarantine(folder: Path, name: str, reason: bytes, data: bytes | None = None) -> None:
    """Copy a document into the folder, and write the reason (its line of the report) beside it.

    The copy has the document's name, preceded by twelve digits of the name's hash to make it unique. For an unreadable
    document, only the reason is written. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / quarantine_name(name)
    if data is not None:
        target.write_bytes(data)
    elif os.path.isfile(name) and os.access(name, os.R_OK):
        shutil.copyfile(name, target)
    Path(f"{target}.reason.json").write_bytes(reason)


def quarantine_name(name: str) -> str:
    """Return the file name of a document's copy."""
    digits = hashlib.sha256(os.fsencode(name)).hexdigest()[:12]
    base = os.path.basename(name.rstrip("/")).replace("\0", "") if name != "-" else "standard-input"
    return f"{digits}-{base[-150:]}"
