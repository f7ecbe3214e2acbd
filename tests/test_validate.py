"""Incoming records: every problem, with its pointer, line and column."""

from __future__ import annotations

import random
from typing import Any

import jsonschema
import orjson
import pytest

from newsschema import read_article
from newsschema.errors import InvalidRecordError
from newsschema.models import SCHEMA_VERSION, Article
from newsschema.models.versions import MODELS
from newsschema.schema import EXAMPLE
from newsschema.text.json_positions import find_positions
from newsschema.validate import Problem, validate_document
from test_schema import SCHEMAS, spoiled

GOOD = orjson.dumps(EXAMPLE)


def problems(data: bytes) -> list[Problem]:
    return [problem for checked in validate_document("in.jsonl", data) for problem in checked.problems]


def found(data: bytes) -> list[tuple[str, str]]:
    return [(problem.code, problem.pointer) for problem in problems(data)]


def test_good_records_have_no_problems() -> None:
    assert found(GOOD) == []
    assert found(orjson.dumps(EXAMPLE, option=orjson.OPT_INDENT_2)) == []
    assert [checked.record for checked in validate_document("in", GOOD + b"\n\n" + GOOD + b"\n")] == [1, 2]


UNGROUNDED = [  # pointer, value, then code and pointer of the problem
    ("/dates/0/span/exact", "Sunday", "span_exact", "/dates/0/span"),
    ("/dates/0/span/end", 4000, "span_range", "/dates/0/span"),
    ("/dates/0/span/field", "/photos/7/caption", "span_field", "/dates/0/span"),
    ("/dates/0/span/field", "/keywords", "span_field", "/dates/0/span"),
    ("/figures/0/span/start", 0, "span_exact", "/figures/0/span"),
    ("/quotes/0/cue/exact", "denied", "span_exact", "/quotes/0/cue"),
    ("/quotes/0/speaker_span/exact", "Ana", "span_exact", "/quotes/0/speaker_span"),
    ("/quotes/0/spans/0/exact", "13 ships were late", "span_exact", "/quotes/0/spans/0"),
    ("/quotes/0/text", "12 ships", "quote_text", "/quotes/0/text"),
    ("/quotes/0/speaker", "s2", "speaker_id", "/quotes/0/speaker"),
    ("/speakers/0/mentions/0/exact", "Ana", "span_exact", "/speakers/0/mentions/0"),
    ("/blocks/0/end", 12, "blocks", "/blocks"),
    ("/blocks/0/start", 1, "blocks", "/blocks/0"),
    ("/blocks", [], "blocks", "/blocks"),
    ("/body", "", "blocks", "/blocks/0"),
]


@pytest.mark.parametrize(("pointer", "value", "code", "reported"), UNGROUNDED)
def test_an_ungrounded_record_is_invalid(pointer: str, value: Any, code: str, reported: str) -> None:
    data = orjson.dumps(spoiled(pointer, value))
    assert (code, reported) in found(data)
    with pytest.raises(ValueError, match="ungrounded"):
        Article.model_validate_json(data)


def test_two_speakers_may_not_share_an_id() -> None:
    record = spoiled("/speakers", EXAMPLE["speakers"] * 2)
    assert found(orjson.dumps(record)) == [("speaker_id", "/speakers/1/id")]


def test_every_problem_is_reported_at_once_with_its_place() -> None:
    record = spoiled("/headline", 7)
    record["figures"][0]["value"] = "12"
    record["quotes"][0]["speaker"] = "s9"
    del record["kicker"]
    found_problems = problems(orjson.dumps(record, option=orjson.OPT_INDENT_2))
    assert {problem.pointer for problem in found_problems} == {
        "/headline",
        "/figures/0/value",
        "/quotes/0/speaker",
        "/kicker",
    }
    text = orjson.dumps(record, option=orjson.OPT_INDENT_2).decode().split("\n")
    for problem in found_problems:
        here = text[problem.line - 1][problem.column - 1 :]
        assert here.startswith(
            {"/headline": "7", "/figures/0/value": '"12"', "/kicker": "{"}.get(problem.pointer, '"s9"')
        )


def test_the_line_is_the_documents() -> None:
    (problem,) = problems(GOOD + b"\n" + orjson.dumps(spoiled("/kicker", 1)) + b"\n")
    assert (problem.record, problem.line, problem.pointer) == (2, 2, "/kicker")
    assert str(problem).startswith("in.jsonl:2:")


BROKEN = [  # bytes, code, line, column
    (b"", "empty", 1, 1),
    (b" \n\n", "empty", 1, 1),
    (b'{"a":', "json", 1, 6),
    (b'{\n  "a": tru\n}', "json", 2, 8),
    (b'{"a": "\xff"}', "json", 1, 8),
    (b'{"a": NaN}', "json", 1, 7),
    (b"[" * 100_000, "json", 1, 1026),
    (b'{"a":' + b"[" * 300 + b"]" * 300 + b"}", "depth", 1, 1),
]


@pytest.mark.parametrize(("data", "code", "line", "column"), BROKEN)
def test_broken_json_is_reported_with_its_place(data: bytes, code: str, line: int, column: int) -> None:
    (problem,) = problems(data)
    assert (problem.code, problem.line, problem.column) == (code, line, column)


DAMAGE = [b"", b'"', b"}", b"[[", b",", b"1", b"\\", b"\xff", b"\n"]


def test_damaged_records_are_reported_and_never_crash() -> None:
    chance = random.Random(8)
    for _ in range(400):
        data = bytearray(GOOD)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 9)] = chance.choice(
                [b"", b'"', b"}", b"[[", b",", b"1", b"\\", b"\xff", b"\n"]
            )
        for problem in problems(bytes(data)):
            assert problem.line >= 1
            assert problem.column >= 1
            assert problem.message


@pytest.mark.parametrize("data", [b"[]", b"7", b"null", b'"text"'])
def test_only_objects_are_records(data: bytes) -> None:
    assert [problem.pointer for problem in problems(data)] == [""]


def test_a_key_that_occurs_twice_is_refused() -> None:
    data = GOOD.replace(b'"language":"en"', b'"language":"en","language":"en"')
    assert found(data) == [("duplicate_key", "/language")]
    with pytest.raises(InvalidRecordError, match="duplicate"):
        read_article(data)


def test_an_unknown_major_version_is_refused_by_name() -> None:
    (problem,) = problems(orjson.dumps(spoiled("/schema_version", "2.0") | {"brand_new": 1}))
    assert problem.code == "version"
    assert "2.0" in problem.message
    assert "upgrade newsschema" in problem.message


OLD = spoiled("/schema_version", "1.0")
OLD["figures"] = [{k: v for k, v in OLD["figures"][0].items() if k not in {"per", "change"}}]


def test_a_record_of_1_0_is_valid_by_its_own_schema() -> None:
    assert found(orjson.dumps(OLD)) == []
    assert found(orjson.dumps(spoiled("/figures/0/per", None, OLD))) == [("extra_forbidden", "/figures/0/per")]
    assert found(orjson.dumps(spoiled("/dates/0/value", None, OLD))) == [("string_type", "/dates/0/value")]
    assert found(orjson.dumps(spoiled("/figures/0/unit", ..., OLD))) == [("missing", "/figures/0/unit")]
    assert found(orjson.dumps(spoiled("/figures/0/unit", "a\tb", OLD))) == [
        ("string_pattern_mismatch", "/figures/0/unit")
    ]
    present = spoiled("/schema_version", SCHEMA_VERSION, OLD)
    assert found(orjson.dumps(present)) == [("missing", "/figures/0/per"), ("missing", "/figures/0/change")]


def test_the_frozen_schema_of_1_0_agrees_with_its_model() -> None:
    published = orjson.loads((SCHEMAS / "article-1.0.schema.json").read_bytes())
    frozen = jsonschema.Draft202012Validator(published)
    assert list(frozen.iter_errors(OLD)) == []
    assert list(frozen.iter_errors(published["examples"][0])) == []
    generated = MODELS["1.0"].model_json_schema()
    for name, definition in [("Article", published), *published["$defs"].items()]:
        model = generated if name == "Article" else generated["$defs"][name]
        assert list(model["properties"]) == list(definition["properties"]), name
        assert model["required"] == definition["required"], name
    (old,), (new,) = spoiled("/figures/0/per", None, OLD)["figures"], OLD["figures"]
    assert list(frozen.iter_errors(OLD | {"figures": [old]}))
    assert not list(frozen.iter_errors(OLD | {"figures": [new]}))


def test_a_record_of_1_0_is_read_with_its_new_keys_as_null() -> None:
    article = read_article(orjson.dumps(OLD))
    assert article.schema_version == SCHEMA_VERSION
    assert [(figure.per, figure.change) for figure in article.figures] == [(None, None)]
    assert orjson.loads(article.to_json()) == EXAMPLE


def test_reading_gives_the_article() -> None:
    assert read_article(GOOD).to_json() == GOOD


POSITIONS = [  # JSON, pointer, line, column
    ('{"a": 1}', "/a", 1, 7),
    ('{"a": {"b": [1,\n 2]}}', "/a/b/1", 2, 2),
    ('{"a/b": {"c~": true}}', "/a~1b/c~0", 1, 16),
    ('{"a": "x, {y", "b": 2}', "/b", 1, 21),
    ('{"a": [[], {"k": null}]}', "/a/1/k", 1, 18),
    ('{"a": 1}', "/missing/deeper", 1, 1),
    (' [1, "é", 3]', "/2", 1, 11),
]


@pytest.mark.parametrize(("text", "pointer", "line", "column"), POSITIONS)
def test_positions(text: str, pointer: str, line: int, column: int) -> None:
    assert find_positions(text).line_column(pointer) == (line, column)


def test_positions_in_a_deep_document_are_found() -> None:
    depth = 254  # deeper records are refused before their positions are searched
    assert find_positions("[" * depth + "]" * depth).line_column("/0" * (depth - 1)) == (1, depth)
