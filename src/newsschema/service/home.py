"""The page at `/` and `/docs`: a description of each path, without scripts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsschema.export.view import frame

if TYPE_CHECKING:
    from fastapi import FastAPI

_EXAMPLES = """curl --data-binary @page.html -H 'Content-Type: text/html' {at}/convert
curl -F file=@a.html -F file=@b.txt {at}/convert
curl --data-binary @articles.jsonl '{at}/validate?profile=wire'"""


def home_page(app: FastAPI, at: str) -> str:
    """Return the page; `at` is the base URL that the client used."""
    described = app.openapi()
    rows = "".join(
        f"<tr><td><code>{method.upper()} {escape(path)}</code></td><td>{escape(_description(operation))}</td></tr>"
        for path, operations in described["paths"].items()
        for method, operation in operations.items()
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Path", "What it does"))
    main = (
        f"<h1>newsschema {escape(described['info']['version'])}</h1><p>{escape(described['info']['summary'])}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        f"<h2>Examples</h2><pre>{escape(_EXAMPLES.format(at=at))}</pre>"
        '<p>For programs: <a href="/openapi.json">/openapi.json</a>.</p>'
    )
    return frame("newsschema", "", main)


def _description(operation: dict[str, str]) -> str:
    return operation.get("description") or operation.get("summary") or ""
