"""The schema of ninjs extended with our findings: IPTC's type by reference, and one more key."""

from __future__ import annotations

import json
from typing import Any

from newsschema.export.ninjs import EXTENSION, SCHEMA, finding_keys
from newsschema.extract import finding_models
from newsschema.schema import article_schema

FILE_NAME = "ninjs-newsschema-1.1.schema.json"


def extension_schema() -> dict[str, Any]:
    """Return the JSON Schema of `export.ninjs.ninjs_newsschema`; it refers to IPTC's schema of ninjs 3.1."""
    article = article_schema()
    keys = finding_keys()
    lists = {key: article["properties"][key] for key in keys}
    used = ["Span", *(model.__name__ for key, model in finding_models().items() if key in keys)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": EXTENSION,
        "title": "ninjs 3.1 with the findings of newsschema",
        "description": "A span's `field` is the JSON Pointer to the string of this object that it is in.",
        "type": "object",
        "allOf": [{"$ref": f"{SCHEMA}/$defs/ninjsType"}],
        "properties": {
            "newsschema": {
                "description": "Quotes, who said them, figures and dates, as in a newsschema record.",
                "type": "object",
                "properties": lists,
                "required": keys,
                "additionalProperties": False,
            }
        },
        "required": ["uri", "newsschema"],
        "unevaluatedProperties": False,
        "$defs": {name: article["$defs"][name] for name in used},
    }


def extension_bytes() -> bytes:
    """Return the schema as in the published file."""
    return (json.dumps(extension_schema(), indent=2, ensure_ascii=False) + "\n").encode()
