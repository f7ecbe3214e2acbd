"""Generate the JSON Schema from the models; the published file in `schemas/` equals the output byte for byte."""

from __future__ import annotations

import ast
import inspect
import json
from functools import cache
from itertools import pairwise
from typing import Any

from newsschema.extract import record_model
from newsschema.models.article import SCHEMA_VERSION
from newsschema.models.base import Record

SCHEMA_ID = f"urn:newsschema:schema:article:{SCHEMA_VERSION}"
FILE_NAME = f"article-{SCHEMA_VERSION}.schema.json"

_BODY = "Harbour master Ana Reyes said on Monday that 12 ships were late."


def _span(exact: str) -> dict[str, Any]:
    start = _BODY.index(exact)
    return {"field": "/body", "start": start, "end": start + len(exact), "exact": exact}


# A complete record, small enough to read: the example in the schema; a test checks that it is valid.
EXAMPLE: dict[str, Any] = {
    "schema_version": SCHEMA_VERSION,
    "id": "sha256:" + "0" * 64,
    "source": {
        "name": "harbour.html",
        "format": "html",
        "media_type": "text/html",
        "encoding": "utf-8",
        "size": 512,
        "sha256": "0" * 64,
        "url": "https://gazette.example/harbour",
        "publisher": "The Gazette",
    },
    "language": "en",
    "headline": "Storm delays ships",
    "kicker": None,
    "deck": None,
    "slugline": None,
    "byline": "By Ola Berg",
    "authors": [{"name": "Ola Berg", "title": None, "organization": None}],
    "dateline": None,
    "published": {"value": "2024-03-05T08:00:00+01:00", "resolved_from": "metadata"},
    "modified": None,
    "section": "Local",
    "keywords": ["harbour", "storm"],
    "body": _BODY,
    "blocks": [{"kind": "paragraph", "start": 0, "end": len(_BODY)}],
    "photos": [
        {
            "caption": "Ships wait outside the harbour.",
            "credit": "Tom Ek / Gazette",
            "date": None,
            "location": None,
            "file_photo": False,
            "url": None,
            "alt": None,
        }
    ],
    "dates": [
        {
            "span": _span("Monday"),
            "type": "date",
            "value": "2024-03-04",
            "edtf": "2024-03-04",
            "earliest": "2024-03-04",
            "latest": "2024-03-04",
            "modifier": None,
            "resolved_from": "published",
        }
    ],
    "figures": [
        {
            "span": _span("12"),
            "kind": "count",
            "value": 12,
            "low": None,
            "high": None,
            "unit": None,
            "per": None,
            "change": None,
            "modifier": None,
            "counted": "ships",
        }
    ],
    "quotes": [
        {
            "spans": [_span("12 ships were late")],
            "text": "12 ships were late",
            "kind": "indirect",
            "cue": _span("said"),
            "speaker": "s1",
            "speaker_span": _span("Ana Reyes"),
        }
    ],
    "speakers": [
        {
            "id": "s1",
            "name": "Ana Reyes",
            "title": "harbour master",
            "organization": None,
            "official": True,
            "mentions": [_span("Ana Reyes")],
        }
    ],
    "notices": [],
}


@cache
def describe_fields() -> None:
    """Set the docstring of each model field as its description."""
    models = Record.__subclasses__()
    for model in models:
        [definition] = ast.parse(inspect.getsource(model)).body
        assert isinstance(definition, ast.ClassDef)
        for field, text in pairwise(definition.body):
            if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
                continue
            if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
                model.model_fields[field.target.id].description = inspect.cleandoc(str(text.value.value))
    for model in (*models, record_model()):  # each is defined after those it contains
        model.model_rebuild(force=True)


def article_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an Article record."""
    describe_fields()
    model = record_model()
    schema = model.model_json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"News article {SCHEMA_VERSION}",
    }
    example = EXAMPLE | {key: [] for key in model.model_fields if key not in EXAMPLE}
    return head | {key: value for key, value in schema.items() if key not in head} | {"examples": [example]}


def schema_bytes() -> bytes:
    """Return the schema as in the published file: UTF-8, indented by two blanks, with a final line feed."""
    return (json.dumps(article_schema(), indent=2, ensure_ascii=False) + "\n").encode()


def schema_page() -> str:
    """Return a Markdown page that describes every field of every model, from the same docstrings."""
    schema = article_schema()
    parts = [f"# News article {SCHEMA_VERSION}", _PAGE_HEAD, _fields_of("Article", schema)]
    parts += [_fields_of(name, schema["$defs"][name]) for name in schema["$defs"] if name != "Article"]
    return "\n\n".join(parts) + "\n"


_PAGE_HEAD = f"""Generated from the models; the schema itself is [{FILE_NAME}]({FILE_NAME}).
Every key is required and no other is allowed. Offsets count Unicode code points. JSON Schema cannot express that the
text of each span is in the record at its offsets, that no key is repeated and that quotes name speakers of the
record: `newsschema validate` checks it."""


def _fields_of(name: str, definition: dict[str, Any]) -> str:
    rows = [
        f"| `{key}` | {_type_of(value)} | {_cell(value.get('description', ''))} |"
        for key, value in definition["properties"].items()
    ]
    head = "| key | type | meaning |\n| --- | --- | --- |"
    return f"## {name}\n\n{_cell(definition.get('description', ''))}\n\n{head}\n" + "\n".join(rows)


def _type_of(value: dict[str, Any]) -> str:
    if "anyOf" in value and "examples" not in value:
        return " or ".join(dict.fromkeys(_type_of(branch) for branch in value["anyOf"]))
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in value or "enum" in value:
        return ", ".join(f"`{option}`" for option in value.get("enum", [value.get("const")]))
    if value.get("type") == "array":
        return f"list of {_type_of(value['items'])}"
    return str(value.get("type", "string"))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
