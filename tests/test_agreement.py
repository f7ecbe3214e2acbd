"""The models, the gate and two JSON Schema engines accept and refuse the same documents, spoiled in every place.

What JSON Schema cannot say, and the models therefore refuse alone: grounding and cross-references; a key that stands
twice; text that is no JSON or no Unicode (NaN, infinities, lone surrogates), which no parsed document can hold.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema
import jsonschema_rs
import orjson
import pytest
from pydantic import ValidationError

from newsschema.models import Article
from newsschema.models.grounding import ungrounded
from newsschema.schema import EXAMPLE, article_schema
from newsschema.validate import validate_document
from test_schema import spoiled

if TYPE_CHECKING:
    from collections.abc import Iterator

GROUNDING = {"span_field", "span_range", "span_exact", "blocks", "speaker_id", "quote_text"}
WHOLE: dict[str, Any] = EXAMPLE | {
    "kicker": "Weather",
    "dateline": {"text": "PUERTO LARGO, March 4 -", "location": "Puerto Largo", "date": "2024-03-04"},
    "modified": {"value": "2024-03-06", "resolved_from": "metadata"},
    "notices": [{"code": "truncated", "message": "The text ends early.", "span": EXAMPLE["dates"][0]["span"]}],
}

# Put in the place of every value of the record. `...` removes the key.
ANYWHERE: tuple[Any, ...] = (
    ..., None, "", "word", "two\nlines", "tab\there", "c1\x85", "null\x00", 0, 1, 1.0, 1.5, -1, -1.0, True, [], {},
    [None], 2**53, 2**53 + 2, 1e300, "\U0001f6a2 – ж", " ",
)  # fmt: skip
TIMES = (
    "2024", "0000", "2024-00", "2024-12", "2024-13", "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "24-02-01",
    "2024-02-30", "2024-04-31", "2024-06-31", "2024-12-32", "2024-1-1", "0000-01-01", "20240304", "2024-W10-1",
    "2024-03-04T08:00", "2024-03-04T08:00:00", "2023-02-29T08:00:00", "2024-03-04T24:00:00", "2024-03-04T08:60:00",
    "2024-03-04T08:00:00Z", "2024-03-04 08:00:00Z", "2024-03-04t08:00:00z", "2024-03-04T23:59:60Z",
    "2024-03-04T08:00:00+24:00", "2024-03-04T08:00:00+01:60", "2024-03-04T08:00:00+0100", "2024-03-04T08:00:00-00:00",
    "2024-03-04T08:00:00.5+09:30", "2024-03-04T08:00:00.Z", "2024-03-04T08:00:00,5Z", "2024-03-04T08:00:00Z\n",
    "2024-03-04\n", "٢٠٢٤-03-04", "2024-03-04T08:00:00+01:00 ", "-2024-03-04", "2023-02-29T08:00:00Z",
)  # fmt: skip
PLACED: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("/published/value", TIMES),
    ("/dates/0/earliest", TIMES),
    ("/id", ("sha256:" + "0" * 63, "sha256:" + "0" * 64 + "#1", "sha256:" + "A" * 64, "md5:" + "0" * 64)),
    ("/schema_version", ("1", "1.2", "2.0", "0.9", 1.1)),
    ("/figures/0/kind", ("Count", "counts", "money ")),
    ("/notices/0/code", ("unknown_code", "Truncated")),
)


def pointers(value: Any, at: str = "") -> Iterator[str]:
    """Every place of a record, of each list the first item alone."""
    members: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        members = list(value.items())
    elif isinstance(value, list):
        members = list(enumerate(value))[:1]
    for key, member in members:
        yield f"{at}/{key}"
        yield from pointers(member, f"{at}/{key}")


def extra_keys() -> Iterator[str]:
    yield "/surprise"
    yield from (f"{pointer}/surprise" for pointer in pointers(WHOLE) if isinstance(spoiled_at(pointer), dict))


def spoiled_at(pointer: str) -> Any:
    at: Any = WHOLE
    for part in pointer.split("/")[1:]:
        at = at[int(part)] if isinstance(at, list) else at[part]
    return at


def matrix() -> Iterator[tuple[str, Any]]:
    for pointer in pointers(WHOLE):
        yield from ((pointer, value) for value in ANYWHERE)
    yield from ((pointer, value) for pointer in extra_keys() for value in (None, 1))
    yield from ((pointer, value) for pointer, values in PLACED for value in values)


MATRIX = list(matrix())


@cache
def engines() -> tuple[jsonschema.Draft202012Validator, jsonschema_rs.Draft202012Validator]:
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return (
        jsonschema.Draft202012Validator(article_schema(), format_checker=checker),
        jsonschema_rs.Draft202012Validator(article_schema(), validate_formats=True),
    )


def verdicts(record: Any) -> dict[str, bool]:
    """Who accepts a record, grounding apart."""
    data = json.dumps(record).encode()
    python, rust = engines()
    reported = [problem.code for checked in validate_document("in", data) for problem in checked.problems]
    return {
        "models": accepted_by_models(data),
        "gate": set(reported) <= GROUNDING,
        "jsonschema": python.is_valid(record),
        "jsonschema-rs": rust.is_valid(record),
    }


def accepted_by_models(data: bytes) -> bool:
    try:
        Article.model_validate_json(data, context={"grounding": "checked elsewhere"})
    except ValidationError:
        return False
    return True


def test_the_matrix_is_large_and_spoils() -> None:
    refused = [pair for pair in MATRIX if not accepted_by_models(json.dumps(spoiled(*pair, whole=WHOLE)).encode())]
    assert len(MATRIX) > 1500
    assert len(refused) > 1000


@pytest.mark.parametrize("pointer", sorted({pointer for pointer, _ in MATRIX}))
def test_all_accept_and_refuse_the_same(pointer: str) -> None:
    for at, value in MATRIX:
        if at == pointer:
            reported = verdicts(spoiled(pointer, value, whole=WHOLE))
            assert len(set(reported.values())) == 1, (pointer, value, reported)


ONLY_READERS_REFUSE = ['"value": NaN', '"value": Infinity', '"value": 1e400', '"counted": "\\ud800"']


@pytest.mark.parametrize("text", ONLY_READERS_REFUSE)
def test_what_is_no_json_is_refused_before_any_schema(text: str) -> None:
    key = text.partition(":")[0]
    value = json.dumps(EXAMPLE["figures"][0][key.strip('"')])
    data = json.dumps(EXAMPLE).replace(
        f'"change": null, "modifier": null, {key}: {value}', f'"change": null, "modifier": null, {text}'
    )
    data = data.replace(f'"kind": "count", {key}: {value}', f'"kind": "count", {text}')
    assert text in data
    assert not accepted_by_models(data.encode())
    with pytest.raises(orjson.JSONDecodeError):
        orjson.loads(data)


def test_the_quick_look_and_the_full_one_agree_on_grounding() -> None:
    for pointer, value in MATRIX:
        record = spoiled(pointer, value, whole=WHOLE)
        data = orjson.dumps(record)
        reported = [problem.code for checked in validate_document("in", data) for problem in checked.problems]
        assert (not reported) == (accepted_by_models(data) and not list(ungrounded(record, Article))), (
            pointer,
            value,
            reported,
        )
