"""The published schema: generated, in step with the models, and tied to its version."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import orjson
import pytest
from pydantic import ValidationError

from newsschema.models import SCHEMA_VERSION, Article
from newsschema.schema import EXAMPLE, FILE_NAME, article_schema, schema_bytes, schema_page

SCHEMAS = Path(__file__).parent.parent / "schemas"

# The schema may not change without its version: add a row for a new version, never edit one.
HASHES = {
    "1.0": "9ec88f1775761c72bf92458607c002c5fe2250e5195c487aaf353cb6483ecfff",
    "1.1": "fea382981d0c2ca820063739fc089a4c8f8b67bd9bdd7005671bc8ac808bcd78",
}


def validator() -> jsonschema.Draft202012Validator:
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(article_schema(), format_checker=checker)


def test_published_file_is_in_step() -> None:
    assert (SCHEMAS / FILE_NAME).read_bytes() == schema_bytes(), "run: newsschema schema -o schemas/" + FILE_NAME


def test_schema_is_tied_to_its_version() -> None:
    assert HASHES[SCHEMA_VERSION] == hashlib.sha256(schema_bytes()).hexdigest()


def test_what_is_written_is_what_is_accepted() -> None:
    assert Article.model_json_schema(mode="validation") == Article.model_json_schema(mode="serialization")


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(article_schema())


def test_every_field_is_described_and_required() -> None:
    schema = article_schema()
    for name, definition in [("Article", schema), *schema["$defs"].items()]:
        assert definition["additionalProperties"] is False, name
        assert set(definition["required"]) == set(definition["properties"]), name
        for key, value in definition["properties"].items():
            assert value.get("description"), f"{name}.{key}"


def test_example_is_valid_and_survives_writing_and_reading() -> None:
    article = Article.model_validate_json(orjson.dumps(EXAMPLE))
    assert json.loads(article.to_json()) == EXAMPLE
    assert Article.model_validate_json(article.to_json()) == article
    assert list(validator().iter_errors(EXAMPLE)) == []


def test_records_are_frozen() -> None:
    article = Article.model_validate_json(orjson.dumps(EXAMPLE))
    with pytest.raises(ValidationError, match="frozen"):
        article.headline = "Another"  # type: ignore[misc]
    hash(article)


def spoiled(pointer: str, value: Any, whole: dict[str, Any] = EXAMPLE) -> dict[str, Any]:
    """A record, the example by default, with the value at a pointer set; `...` removes the key."""
    record = copy.deepcopy(whole)
    *path, last = pointer.strip("/").split("/")
    at: Any = record
    for part in path:
        at = at[int(part)] if isinstance(at, list) else at[part]
    key: Any = int(last) if isinstance(at, list) else last
    if value is ...:
        del at[key]
    else:
        at[key] = value
    return record


SPOILED = [  # pointer, value: the models and the published schema refuse each
    ("/kicker", ...),
    ("/photos/0/alt", ...),
    ("/surprise", 1),
    ("/figures/0/surprise", None),
    ("/headline", ""),
    ("/headline", 7),
    ("/headline", "two\nlines"),
    ("/headline", "a line\n"),
    ("/headline", "nul\x00"),
    ("/body", "bell\x07"),
    ("/body", None),
    ("/keywords", None),
    ("/keywords/0", None),
    ("/schema_version", "1.0"),
    ("/schema_version", "1.2"),
    ("/schema_version", 1.1),
    ("/id", "sha256:12"),
    ("/id", EXAMPLE["id"] + "\n"),
    ("/source/size", -1),
    ("/source/size", "512"),
    ("/source/size", 1.5),
    ("/published/value", "2024-03-05T08:00:00"[:13]),
    ("/published/value", "2024-02-30"),
    ("/published/value", "2024-13"),
    ("/published/value", "2024-03-05 08:00:00+01:00"),
    ("/published/value", "2024-03-05T08:00:00+01:00\n"),
    ("/published/value", "2024-03-05T08:61:00+01:00"),
    ("/published/value", "2024-03-05T08:00:60Z"),
    ("/published/value", "yesterday"),
    ("/published/resolved_from", "guess"),
    ("/dates/0/earliest", "2024-02-30"),
    ("/dates/0/earliest", "2024-3-4"),
    ("/dates/0/type", "DATE"),
    ("/figures/0/value", "12"),
    ("/figures/0/value", True),
    ("/figures/0/per", ...),
    ("/figures/0/per", ""),
    ("/figures/0/change", ...),
    ("/figures/0/change", "none"),
    ("/quotes/0/spans", []),
    ("/speakers/0/official", "yes"),
    ("/speakers/0/official", 1),
]


@pytest.mark.parametrize(("pointer", "value"), SPOILED)
def test_models_and_schema_refuse_the_same(pointer: str, value: Any) -> None:
    record = spoiled(pointer, value)
    with pytest.raises(ValidationError):
        Article.model_validate_json(json.dumps(record), context={"grounding": "checked elsewhere"})
    assert list(validator().iter_errors(record))


ACCEPTED: list[tuple[str, Any]] = [
    ("/published/value", "2024"),
    ("/published/value", "2024-03"),
    ("/published/value", "2024-03-05"),
    ("/published/value", "2024-03-05T08:00:00"),
    ("/published/value", "2024-03-05T08:00:00Z"),
    ("/published/value", "2024-03-05T08:00:00.25-09:30"),
    ("/published", None),
    ("/figures/0/value", 2.5),
    ("/figures/0/value", 10**12),
    ("/figures/0/per", "100,000 people"),
    ("/figures/0/change", "down"),
    ("/headline", None),
    ("/keywords", []),
]


@pytest.mark.parametrize(("pointer", "value"), ACCEPTED)
def test_models_and_schema_accept_the_same(pointer: str, value: Any) -> None:
    record = spoiled(pointer, value)
    article = Article.model_validate_json(json.dumps(record))
    assert json.loads(article.to_json()) == record
    assert list(validator().iter_errors(record)) == []


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e400"])
def test_numbers_are_finite(text: str) -> None:
    data = json.dumps(EXAMPLE).replace('"value": 12', f'"value": {text}')
    with pytest.raises(ValidationError):
        Article.model_validate_json(data)


def test_published_page_is_in_step() -> None:
    page = SCHEMAS / FILE_NAME.replace(".schema.json", ".md")
    assert page.read_text("utf-8") == schema_page(), f"run: newsschema schema --page -o schemas/{page.name}"
