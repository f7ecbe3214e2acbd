"""newsschema validate: inputs, reports, exit status."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import orjson
import pyarrow
import pytest
import zstandard
from click.testing import CliRunner, Result
from pyarrow import parquet

from newsschema.cli import main
from newsschema.errors import ParseError
from newsschema.schema import EXAMPLE
from newsschema.validate import validate_document
from newsschema.validate.profile import PROFILES, load_profile
from records import large_record
from test_schema import spoiled

GOOD = orjson.dumps(EXAMPLE) + b"\n"
BAD = orjson.dumps(spoiled("/figures/0/value", "12")) + b"\n"


def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["validate", *map(str, arguments)], input=stdin, catch_exceptions=False)


def at(folder: Path, data: bytes, name: str = "in.jsonl") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


WRITTEN = [  # bytes of a file, then how many records are valid and invalid
    (GOOD, 1, 0),
    (GOOD * 3 + b"\n" + BAD, 3, 1),
    (b"\xef\xbb\xbf" + GOOD, 1, 0),
    (GOOD.replace(b"\n", b"\r\n") * 2, 2, 0),
    (json.dumps(EXAMPLE, indent=4).encode(), 1, 0),
    (json.dumps(EXAMPLE).encode() * 1 + b"\n" + GOOD, 2, 0),
    (gzip.compress(GOOD + BAD), 1, 1),
    (zstandard.compress(GOOD + BAD), 1, 1),
    (zstandard.compress(GOOD) + zstandard.compress(BAD), 1, 1),
    (b"", 0, 1),
]


@pytest.mark.parametrize(("data", "valid", "invalid"), WRITTEN)
def test_what_is_read(tmp_path: Path, data: bytes, valid: int, invalid: int) -> None:
    result = run(at(tmp_path, data))
    assert f"{valid} valid, {invalid} invalid" in result.stderr
    assert result.exit_code == (1 if invalid else 0)


def test_a_folder_and_standard_input(tmp_path: Path) -> None:
    at(tmp_path, GOOD, "a.json")
    at(tmp_path, BAD, "b.json")
    assert "1 valid, 1 invalid" in run(tmp_path).stderr
    result = run("-", stdin=GOOD + BAD)
    assert result.stdout.startswith("-:2:")


def test_parquet_is_read_by_columns_or_by_its_column_of_json(tmp_path: Path) -> None:
    broken = spoiled("/figures/0/value", "12")
    for number, rows in enumerate(([EXAMPLE], [{"record": json.dumps(one)} for one in (EXAMPLE, broken)])):
        parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / f"{number}.parquet")
    result = run(tmp_path / "0.parquet")
    assert (result.exit_code, result.stderr) == (0, "1 valid, 0 invalid\n")
    result = run(tmp_path / "1.parquet")
    assert result.exit_code == 1
    assert "record 2: /figures/0/value" in result.stdout


UNREADABLE = [("missing", None), ("torn", gzip.compress(GOOD * 9)[:-9]), ("no-zstd", b"\x28\xb5\x2f\xfdnothing")]


@pytest.mark.parametrize(("name", "data"), UNREADABLE)
def test_what_cannot_be_read_ends_with_3(tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / name if data is None else at(tmp_path, data, name)
    result = run(path, at(tmp_path, GOOD))
    assert result.exit_code == 3
    assert "cannot be read" in result.stderr
    assert "1 not readable" in result.stderr


USAGE = [(), ("--output", "yaml", "x"), ("--profile", "no-such-profile", "x"), ("--schema", "no-such-file", "x")]


@pytest.mark.parametrize("arguments", USAGE)
def test_what_could_not_run_ends_with_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_stopping_and_counting(tmp_path: Path) -> None:
    result = run(at(tmp_path, BAD * 9), "--max-errors", "2", "--stats")
    assert len(result.stdout.splitlines()) == 2
    assert "2  int_type" in result.stderr
    assert "stopped after 2 problems" in result.stderr


def reported(tmp_path: Path, output: str, data: bytes = GOOD + BAD * 2) -> str:
    return run(at(tmp_path, data), "--output", output, "-q").stdout


def test_reports_for_machines(tmp_path: Path) -> None:
    listed = json.loads(reported(tmp_path, "json"))
    assert [(problem["record"], problem["line"], problem["pointer"]) for problem in listed] == [
        (2, 2, "/figures/0/value"),
        (3, 3, "/figures/0/value"),
    ]
    assert listed[0]["id"] == EXAMPLE["id"]
    assert [json.loads(line) for line in reported(tmp_path, "jsonl").splitlines()] == listed
    assert json.loads(reported(tmp_path, "json", GOOD)) == []


def test_report_for_github_is_escaped(tmp_path: Path) -> None:
    data = orjson.dumps(spoiled("/language", {"50%": "a\nb"}))
    (line,) = reported(tmp_path, "github", data).splitlines()
    assert line.startswith("::error file=")
    assert "50%25" in line


def test_report_as_sarif(tmp_path: Path) -> None:
    sarif = json.loads(reported(tmp_path, "sarif"))
    assert sarif["version"] == "2.1.0"
    region = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == 2


def test_report_as_junit_survives_any_text(tmp_path: Path) -> None:
    data = BAD + orjson.dumps(spoiled("/language", "\x01<&\ufffe\"'"))
    cases = ElementTree.fromstring(reported(tmp_path, "junit", GOOD + data)).findall(".//testcase")
    assert [len(case.findall("failure")) for case in cases] == [0, 1, 1]


TWO_MISSING = [("house_required", "/kicker"), ("house_required", "/authors/0/title")]
CUT = {"notices": [{"code": "truncated", "message": "Cut.", "span": None}]}
YEAR = {"published": {"value": "2024", "resolved_from": "url"}}
HOUSE: list[tuple[str, dict[str, Any], list[tuple[str, str]]]] = [  # a profile, changes of the record, what it refuses
    ("", {}, []),
    ('required = ["/headline", "/source/url"]', {}, []),
    ('required = ["/kicker", "/authors/0/title"]', {}, TWO_MISSING),
    ('required = ["/photos"]', {"photos": []}, [("house_required", "/photos")]),
    ("min_body = 10", {}, []),
    ("min_body = 1000", {}, [("house_min_body", "/body")]),
    ('languages = ["EN"]', {"language": "en-GB"}, []),
    ('languages = ["fr"]', {}, [("house_language", "/language")]),
    ('languages = ["en"]', {"language": "enm"}, [("house_language", "/language")]),
    ('refused_notices = ["truncated"]', {}, []),
    ('refused_notices = ["truncated"]', CUT, [("house_notice", "/notices/0")]),
    ('published_by = "now"', {}, []),
    ('published_by = "2024-03-05T06:59:59Z"', {}, [("house_embargo", "/published/value")]),
    ("published_by = 2024-03-05T07:00:00Z", {}, []),
    ('published_by = "2023-12-31"', YEAR, [("house_embargo", "/published/value")]),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "changes", "refused"), HOUSE)
def test_house_rules(tmp_path: Path, rules: str, changes: dict[str, Any], refused: list[tuple[str, str]]) -> None:
    profile = at(tmp_path, rules.encode(), "house.toml")
    printed = run(at(tmp_path, orjson.dumps(EXAMPLE | changes)), "--profile", profile, "--output", "jsonl").stdout
    assert [(line["code"], line["pointer"]) for line in map(json.loads, printed.splitlines())] == refused


@pytest.mark.parametrize("rules", ["colour = 1", "min_body = -1", 'required = "x"', "= 1", 'published_by = "soon"'])
def test_a_wrong_profile_is_reported(tmp_path: Path, rules: str) -> None:
    with pytest.raises(ParseError):
        load_profile(str(at(tmp_path, rules.encode())))


@pytest.mark.parametrize("name", PROFILES)
def test_the_packages_profiles_are_read(name: str) -> None:
    assert load_profile(name).required


OTHER = {
    "type": "object",
    "required": ["uri"],
    "properties": {"uri": {"format": "uuid"}, "versioncreated": {"format": "date"}},
}


def test_another_schema_with_formats(tmp_path: Path) -> None:
    schema = at(tmp_path, orjson.dumps(OTHER), "other.json")
    data = b'{"uri":"x"}\n{"uri":"12345678-1234-1234-1234-123456789abc"}\n{"a":1}\n'
    result = run(at(tmp_path, data), "--schema", schema, "--output", "jsonl")
    assert [(line["record"], line["code"]) for line in map(json.loads, result.stdout.splitlines())] == [
        (1, "format"),
        (3, "required"),
    ]


def test_another_schema_is_not_fetched(tmp_path: Path) -> None:
    schema = at(tmp_path, b'{"$ref": "https://schemas.example/x.json"}', "other.json")
    result = run(at(tmp_path, GOOD), "--schema", schema)
    assert result.exit_code == 2
    assert "nothing is downloaded" in result.stderr


@pytest.mark.parametrize("data", [b"7", b"[]", b'{"type": 7}', b"no json"])
def test_what_is_no_schema_ends_with_2(tmp_path: Path, data: bytes) -> None:
    assert run(at(tmp_path, GOOD), "--schema", at(tmp_path, data, "other.json")).exit_code == 2


def test_raw_documents(tmp_path: Path) -> None:
    path = at(tmp_path, b"Storm delays ships\n\nShips waited outside the harbour.\n", "story.txt")
    result = run("--raw", path)
    assert result.exit_code == 0
    assert "would pass" in result.stdout
    assert "no_published_date" in result.stdout
    assert run("--raw", path, "--profile", "wire").exit_code == 1
    assert run("--raw", path, at(tmp_path, b"", "empty.txt")).exit_code == 1
    assert run("--raw", tmp_path / "missing").exit_code == 3


VERSIONS = [("2.0", "upgrade"), ("1.2", "upgrade"), ("1.7", "upgrade"), ("0.9", "older newsschema")]


@pytest.mark.parametrize(("version", "remedy"), VERSIONS)
def test_versions_not_known_are_refused_by_name(version: str, remedy: str) -> None:
    (checked,) = validate_document("in", orjson.dumps(spoiled("/schema_version", version) | {"brand_new": 1}))
    (problem,) = checked.problems
    assert (problem.code, problem.pointer) == ("version", "/schema_version")
    assert version in problem.message
    assert remedy in problem.message


def test_a_large_record_is_valid_and_its_places_are_found_however_it_is_written() -> None:
    record = large_record()
    assert not [checked for checked in validate_document("in", orjson.dumps(record)) if checked.problems]
    record["quotes"][7]["cue"]["exact"] = "denied"
    record["speakers"][0]["name"] = 7
    for text in (
        json.dumps(record),
        json.dumps(record, separators=(",", ":"), ensure_ascii=False),
        json.dumps(record, indent=1),
    ):
        (checked,) = validate_document("in", text.encode())
        lines = text.split("\n")
        here = {problem.pointer: lines[problem.line - 1][problem.column - 1 :] for problem in checked.problems}
        assert set(here) == {"/speakers/0/name", "/quotes/7/cue"}
        assert here["/speakers/0/name"].startswith("7")
        assert here["/quotes/7/cue"].startswith("{")
