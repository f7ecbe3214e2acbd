"""The report of a batch: one JSON line per document with its outcome, and a summary for people."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsschema.engines.work import Outcome

STATUSES = ("converted", "partial", "failed")
"""All of a document is in the output; some items of a container are missing; all of it is missing."""

_LISTED = 20  # maximum failures listed in the line of one document
_SLOWEST = 5


def status_of(records: int, failed: int) -> str:
    """Return a document's status."""
    return "converted" if not failed else "partial" if records else "failed"


def failures_json(outcome: Outcome) -> bytes:
    """Return the first twenty failures of a document as JSON."""
    listed = [{"code": f.code, "place": f.place, "message": f.message} for f in outcome.failures[:_LISTED]]
    return orjson.dumps(listed)


def report_line(
    document: str,
    *,
    sha256: str | None,
    records: int,
    failed: int,
    failures: bytes | str,
    notices: dict[str, int],
    seconds: float,
    output: tuple[int, int] | None,
    file: str | None = None,
) -> bytes:
    """Return a document's line.

    `output` is the first byte and the length of its records in the output or in the part `file`; in a table, the first
    row and the number of rows.
    """
    listed = orjson.loads(failures)
    place: dict[str, int | str] | None = {"start": output[0], "length": output[1]} if output else None
    if place is not None and file:
        place = {"file": file, **place}
    first = listed[0] if listed else {"code": None, "place": None, "message": None}
    line = {
        "document": document.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
        "status": status_of(records, failed),
        "code": first["code"],
        "place": first["place"],
        "message": first["message"],
        "seconds": round(seconds, 6),
        "sha256": sha256,
        "records": records,
        "failed": failed,
        "failures": listed,
        "notices": notices,
        "output": place,
    }
    return orjson.dumps(line) + b"\n"


class ReportError(Exception):
    """The report cannot be read; the message names the line."""


@dataclass
class Summary:
    """Totals of a report."""

    documents: int = 0
    records: int = 0
    seconds: float = 0.0
    statuses: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    """Number of failures by reason code; items of containers count."""
    example: dict[str, str] = field(default_factory=dict)
    """The first message of each reason code."""
    notices: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    """Seconds and name, slowest first."""


def summarise(lines: Iterable[bytes], *, name: str) -> Summary:
    """Read a report line by line. Raises ReportError for an invalid line."""
    summary = Summary()
    slowest: list[tuple[float, str]] = []
    for number, text in enumerate(lines, 1):
        try:
            line = orjson.loads(text)
            _add(summary, line)
            heapq.heappush(slowest, (line["seconds"], line["document"]))
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise ReportError(f"{name}: line {number} was not written by convert --report") from error
        if len(slowest) > _SLOWEST:
            heapq.heappop(slowest)
    summary.slowest = sorted(slowest, reverse=True)
    return summary


def is_report(path: str) -> bool:
    """Whether a file begins with a line of a report."""
    try:
        with open(path, "rb") as file:
            line = orjson.loads(file.readline(1 << 20))
    except (OSError, orjson.JSONDecodeError):
        return False
    return isinstance(line, dict) and line.get("status") in STATUSES and "failures" in line


def _add(summary: Summary, line: dict[str, Any]) -> None:
    summary.documents += 1
    summary.records += line["records"]
    summary.seconds += line["seconds"]
    summary.statuses[line["status"]] += 1
    summary.notices.update(line["notices"])
    for failure in line["failures"]:
        summary.reasons[failure["code"]] += 1
        summary.example.setdefault(failure["code"], failure["message"])


def outcome_line(outcome: Outcome, place: tuple[int, int] | None, *, file: str | None = None) -> bytes:
    """Return the report line of an outcome; for `place` and `file` see `report_line` (there `output` and `file`)."""
    return report_line(
        outcome.name,
        sha256=outcome.sha256,
        records=outcome.records,
        failed=len(outcome.failures),
        failures=failures_json(outcome),
        notices=outcome.notices,
        seconds=outcome.seconds,
        output=place,
        file=file,
    )
