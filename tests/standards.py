"""What the tests of other standards share: the samples' records, and what each standard refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from referencing import Registry, Resource
from schema_org import registry

from newsschema.export.ninjs import SCHEMA
from newsschema.models import Article

ROOT = Path(__file__).parent.parent
RECORDS = [
    line
    for path in sorted(ROOT.glob("samples/*/*/expected.json*"))
    for line in (path.read_bytes().splitlines() if path.suffix == ".jsonl" else [path.read_bytes()])
]
ARTICLES = [Article.model_validate_json(record) for record in RECORDS]
NAMES = [f"{article.source.name} {article.id[-3:]}" for article in ARTICLES]

# Of the properties of ninjs 3.1 that we write, restated by hand after IPTC's schema, which is not kept here.
# It replaces that schema in these tests, and cannot show where the restatement errs.
NINJS = json.loads((ROOT / "tests/data/ninjs-3.1-written.schema.json").read_bytes())

Thing = dict[str, Any]
TEXTS = {"Text", "URL", "Date", "DateTime", "Time"}


def refused(schema: Thing, item: Thing) -> list[str]:
    """What a schema refuses, formats included; one that refers to ninjs 3.1 finds ours of what we write."""
    known: Registry[Any] = Registry().with_resource(SCHEMA.rstrip("#"), Resource.from_contents(NINJS))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(schema, registry=known, format_checker=checker)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(item)]


def unknown(thing: Thing) -> list[str]:
    """What of a JSON-LD document is not of schema.org's vocabulary."""
    return _problems(thing, {entry["@id"]: entry["@type"] for entry in things(thing) if "@id" in entry})


def _problems(thing: Thing, types: dict[str, str], at: str = "") -> list[str]:
    """What of a thing schema.org does not know: its type, a property of that type, a value the property takes."""
    kind = str(thing.get("@type"))
    if kind not in registry.PARENTS:
        return [f"{at}: no type {kind}"]
    told = []
    known = {entry.schema_name: entry for entry in registry.get_model(kind).SCHEMA_PROPERTIES}
    for key, value in thing.items():
        if key.startswith("@"):
            continue
        if key not in known or known[key].superseded_by:
            told.append(f"{at}: {kind} has no property {key}")
            continue
        for one in value if isinstance(value, list) else [value]:
            told += _expected(one, known[key].ranges, types, f"{at}/{key}")
    return told


def _expected(value: Any, ranges: tuple[str, ...], types: dict[str, str], at: str) -> list[str]:
    """Whether a value is of a property's ranges, and what is wrong inside of it."""
    if isinstance(value, dict):
        kind = types.get(value["@id"], "") if set(value) == {"@id"} else str(value.get("@type"))
        kinds = {kind, *registry.ancestry(kind)} if kind in registry.PARENTS else set()
        wrong = [] if kinds & set(ranges) else [f"{at}: {kind} is none of {ranges}"]
        return wrong + (_problems(value, types, at) if "@type" in value else [])
    fits = TEXTS & set(ranges) if isinstance(value, str) else {"Number", "Integer"} & set(ranges)
    return [] if fits else [f"{at}: {value!r} is none of {ranges}"]


def things(value: Any) -> list[Thing]:
    """Every typed thing in a value."""
    if isinstance(value, list):
        return [thing for entry in value for thing in things(entry)]
    if not isinstance(value, dict):
        return []
    return [value] * ("@type" in value) + [thing for entry in value.values() for thing in things(entry)]
