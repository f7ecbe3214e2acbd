"""newsschema report: a batch summed up for a person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result

from newsschema.batch.report import STATUSES, report_line, status_of, summarise
from newsschema.cli import main


def line(document: str, **changed: Any) -> bytes:
    errors = changed.pop("errors", [])
    given: dict[str, Any] = {
        "sha256": "0" * 64, "records": 0 if errors else 1, "failed": len(errors), "failures": orjson.dumps(errors),
        "notices": {}, "seconds": 0.01, "output": (0, 100),
    }  # fmt: skip
    return report_line(document, **{**given, **changed})


EMPTY = {"code": "empty", "place": None, "message": "b.html: the file is empty"}
BROKEN = {"code": "parse_error", "place": "line 3", "message": "feed.xml: line 3: [b]mismatched[/b] tag"}
LINES = [
    line("a.html", notices={"no_published_date": 1}),
    line("b.html", errors=[EMPTY]),
    line(
        "feed.xml", errors=[BROKEN, BROKEN], records=40, seconds=2.5, notices={"no_published_date": 39, "truncated": 2}
    ),
    line("c.html", errors=[{**EMPTY, "message": "c.html: the file is empty"}]),
]


def shown(tmp_path: Path, *lines: bytes) -> Result:
    path = tmp_path / "report.jsonl"
    path.write_bytes(b"".join(lines))
    return CliRunner().invoke(main, ["report", str(path)])


def test_the_summary_counts() -> None:
    summary = summarise(LINES, name="report.jsonl")
    assert (summary.documents, summary.records) == (4, 41)
    assert summary.statuses == {"converted": 1, "failed": 2, "partial": 1}
    assert summary.reasons == {"empty": 2, "parse_error": 2}
    assert summary.example["empty"] == "b.html: the file is empty"
    assert summary.notices == {"no_published_date": 40, "truncated": 2}
    assert summary.slowest[0] == (2.5, "feed.xml")


def test_the_summary_is_shown(tmp_path: Path) -> None:
    result = shown(tmp_path, *LINES)
    assert result.exit_code == 0
    rows = [" ".join(row.split()) for row in result.output.splitlines()]
    for row in (
        "total 4",
        "converted 1",
        "partial 1",
        "failed 2",
        "records 41",
        "2 empty b.html: the file is empty",
        "2 parse_error feed.xml: line 3: [b]mismatched[/b] tag",
        "40 no_published_date",
        "2.500 feed.xml",
    ):
        assert row in rows, result.output


def test_an_empty_report_is_a_report(tmp_path: Path) -> None:
    result = shown(tmp_path)
    assert result.exit_code == 0
    assert "Reasons" not in result.output


WRONG = [b"not json\n", b'{"document": "a"}\n', b"[]\n", b"3\n", LINES[0][:40]]


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_report_is_reported_with_its_line(tmp_path: Path, wrong: bytes) -> None:
    result = shown(tmp_path, LINES[0], wrong)
    assert result.exit_code == 2
    assert "line 2 was not written by convert --report" in result.output


def test_a_report_that_is_not_there(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["report", str(tmp_path / "none.jsonl")])
    assert result.exit_code == 2
    assert "cannot be read: No such file or directory" in result.output


@pytest.mark.parametrize(
    ("records", "failed", "status"), [(1, 0, "converted"), (0, 0, "converted"), (0, 2, "failed"), (3, 1, "partial")]
)
def test_statuses(records: int, failed: int, status: str) -> None:
    assert status_of(records, failed) == status
    assert status in STATUSES


def test_a_name_that_is_no_text_is_reported_as_far_as_it_can_be() -> None:
    assert orjson.loads(line("caf\udce9.html"))["document"] == "caf\ufffd.html"
