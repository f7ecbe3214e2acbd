"""Reports of problems for people and programs: each turns checked records into lines, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

import orjson

from newsschema.validate.problems import Checked, Problem

Report = Callable[[Iterable[Checked]], Iterator[str]]


def _text(records: Iterable[Checked]) -> Iterator[str]:
    for checked in records:
        yield from map(str, checked.problems)
        if checked.notices is not None and not checked.problems:
            noticed = f"; notices: {', '.join(checked.notices)}" if checked.notices else ""
            yield f"{checked.document}: record {checked.record}: would pass{noticed}"


def _jsonl(records: Iterable[Checked]) -> Iterator[str]:
    for checked in records:
        for problem in checked.problems:
            yield orjson.dumps(plain(problem)).decode()


def _json(records: Iterable[Checked]) -> Iterator[str]:
    """One JSON array of all problems."""
    between = "["
    for line in _jsonl(records):
        yield between + line
        between = ","
    yield "[]" if between == "[" else "]"


def _github(records: Iterable[Checked]) -> Iterator[str]:
    """Workflow commands; source: GitHub's documentation, "Workflow commands for GitHub Actions"."""
    for checked in records:
        for problem in checked.problems:
            place = f"file={_escaped(problem.document, ':,')},line={problem.line},col={problem.column}"
            where = problem.pointer or "(the record)"
            text = _escaped(f"record {problem.record}: {where}: {problem.message}")
            yield f"::error {place},title={_escaped(problem.code, ':,')}::{text}"


def _escaped(text: str, more: str = "") -> str:
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _sarif(records: Iterable[Checked]) -> Iterator[str]:
    """SARIF 2.1.0, one result per problem."""
    head = {"name": "newsschema", "rules": []}
    yield (
        '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":'
        + orjson.dumps(head).decode()
        + '},"columnKind":"unicodeCodePoints","results":['
    )
    between = ""
    for checked in records:
        for problem in checked.problems:
            yield between + orjson.dumps(_result(problem)).decode()
            between = ","
    yield "]}]}"


def _result(problem: Problem) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "level": "error",
        "message": {"text": problem.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": problem.document.replace("\\", "/").replace(" ", "%20")},
                    "region": {"startLine": problem.line, "startColumn": problem.column},
                },
                "logicalLocations": [{"fullyQualifiedName": f"record {problem.record} {problem.pointer}".rstrip()}],
            }
        ],
    }


def _junit(records: Iterable[Checked]) -> Iterator[str]:
    """JUnit XML: one test case per record, one failure per problem."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites><testsuite name="newsschema validate">'
    for checked in records:
        case = f"<testcase classname={_attribute(checked.document)} name={_attribute(f'record {checked.record}')}"
        if not checked.problems:
            yield f"{case}/>"
            continue
        yield f"{case}>"
        for problem in checked.problems:
            yield f"<failure type={_attribute(problem.code)} message={_attribute(str(problem))}/>"
        yield "</testcase>"
    yield "</testsuite></testsuites>"


def _attribute(text: str) -> str:
    return quoteattr("".join(letter if letter.isprintable() else "\ufffd" for letter in text))


def plain(problem: Problem) -> dict[str, Any]:
    """Return a problem as plain data."""
    return {name: getattr(problem, name) for name in Problem.__slots__}


REPORTS: dict[str, Report] = {
    "text": _text, "json": _json, "jsonl": _jsonl, "github": _github, "sarif": _sarif, "junit": _junit,
}  # fmt: skip
