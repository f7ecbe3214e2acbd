"""A server of files for tests."""

from __future__ import annotations

import re
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any


class Handler(SimpleHTTPRequestHandler):
    """Answers like an object store, that is with the middle of a file where it is asked for, except below `old/`."""

    def log_message(self, format: str, *arguments: Any) -> None: ...

    def do_GET(self) -> None:
        asked = re.fullmatch(r"bytes=([0-9]+)-([0-9]+)", self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if not asked or not path.is_file() or "/old/" in self.path:
            super().do_GET()
            return
        data = path.read_bytes()[int(asked[1]) : int(asked[2]) + 1]
        self.send_response(206)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Range", f"bytes {asked[1]}-{asked[2]}/{path.stat().st_size}")
        self.end_headers()
        self.wfile.write(data)
