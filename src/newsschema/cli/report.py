"""newsschema report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newsschema.cli.exits import CouldNotRun

if TYPE_CHECKING:
    from collections import Counter

    from newsschema.batch.report import Summary

_HELP = """Summarise a batch: counts, most frequent errors, slowest documents.

FILE is a report that convert wrote with --report.

\b
Example:
  newsschema convert archive/ -o articles.jsonl --report report.jsonl
  newsschema report report.jsonl

\b
Exit status: 0 summary printed, 2 the report could not be read.
"""

_MOST = 10  # rows of a table


@click.command(help=_HELP)
@click.argument("file", metavar="FILE")
def report(file: str) -> None:
    from newsschema.batch.report import ReportError, summarise

    try:
        with click.open_file(file, "rb") as lines:
            summary = summarise(lines, name=file)
    except OSError as error:
        raise CouldNotRun(f"{file}: cannot be read: {error.strerror or error}; check the path") from error
    except ReportError as error:
        raise CouldNotRun(str(error)) from error
    _show(summary)


def _show(summary: Summary) -> None:
    from rich.console import Console
    from rich.table import Table

    # Without a terminal the width is unknown, so lines are not wrapped.
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 10_000)

    def table(title: str, *columns: str) -> Table:
        result = Table(title=title, title_justify="left", box=None, pad_edge=False, show_header=bool(columns))
        for column in columns or ("", ""):
            result.add_column(column, justify="right" if column in ("count", "seconds") else "left", overflow="fold")
        return result

    counts = table("Documents")
    for name, value in _counts(summary):
        counts.add_row(name, value)
    console.print(counts)
    for title, counter, examples in (
        ("Reasons of failure", summary.reasons, summary.example),
        ("Notices", summary.notices, {}),
    ):
        if counter:
            columns = ("count", "code", "example") if examples else ("count", "code")
            shown = table(title, *columns)
            for code, count in _commonest(counter):
                shown.add_row(f"{count:,}", code, *([_plain(examples[code])] if examples else []))
            console.print("")
            console.print(shown)
    if summary.slowest:
        slowest = table("Slowest documents", "seconds", "document")
        for seconds, document in summary.slowest:
            slowest.add_row(f"{seconds:.3f}", _plain(document))
        console.print("")
        console.print(slowest)


def _counts(summary: Summary) -> list[tuple[str, str]]:
    from newsschema.batch.report import STATUSES

    mean = summary.seconds / summary.documents * 1000 if summary.documents else 0.0
    return [
        ("total", f"{summary.documents:,}"),
        *((status, f"{summary.statuses[status]:,}") for status in STATUSES),
        ("records", f"{summary.records:,}"),
        ("time", f"{summary.seconds:,.1f} s in workers, {mean:,.1f} ms per document"),
    ]


def _commonest(counter: Counter[str]) -> list[tuple[str, int]]:
    """The largest counts; equal ones by name."""
    return sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]


def _plain(text: str) -> str:
    """Escape text so that square brackets are not read as markup."""
    from rich.markup import escape

    return escape(text)
