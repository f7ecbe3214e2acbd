"""newsschema explain."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newsschema.cli.exits import OK, SOME_FAILED, printable
from newsschema.draft import explaining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.conversion import Failed, Parsed
    from newsschema.draft import Draft, LineLabel


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_name", help="Read every document as this format instead of looking at its content.")
def explain(paths: tuple[str, ...], format_name: str | None) -> None:
    """Show how each line of a document was labelled and why, and why each quote is attributed as it is.

    \b
    Example:
      newsschema explain page.html
    """
    from newsschema.conversion import Failed, parse_document
    from newsschema.errors import NewsSchemaError
    from newsschema.source import open_sources

    failed = 0
    for document in open_sources(paths):
        if isinstance(document, NewsSchemaError):
            click.echo(printable(str(document)), err=True)
            failed += 1
            continue
        with explaining():
            items = list(parse_document(document, format=format_name and format_name.lower()))
        for item in items:
            shown = item if isinstance(item, Failed) else _explained(item)
            if isinstance(shown, Failed):
                click.echo(printable(str(shown.error)), err=True)
                failed += 1
            else:
                click.echo(shown)
    sys.exit(SOME_FAILED if failed else OK)


def _explained(item: Parsed) -> str | Failed:
    """Return the text shown of a parsed document."""
    from newsschema.conversion import Failed, explain_parsed

    reasons = explain_parsed(item)
    if isinstance(reasons, Failed):
        return reasons
    name = f"{printable(item.document.name)} ({item.format.name})"
    quotes = ["\n  ".join(["  quote: " + lines[0], *lines[1:]]) for lines in reasons]
    return "\n".join([name, *_lines(item.draft), *quotes])


def _lines(draft: Draft) -> Iterator[str]:
    for name in ("headline", "kicker", "deck", "byline"):
        if value := getattr(draft, name):
            yield f"  {name}: {value}"
    for block in draft.blocks:
        yield f"  {block.kind}: {block.text}"
    for photo in draft.photos:
        yield f"  photo: {photo.caption or 'no caption'} [{photo.credit or 'no credit'}]"
    for line in draft.lines:
        yield f"  {_label(line)}: {line.text}"


def _label(line: LineLabel) -> str:
    """The label with its score and the runner-up's, and the evidence: "left out, menu 2.1 (paragraph -0.4; links)"."""
    label = line.label if line.kept else f"left out, {line.label}"
    if line.score is not None:
        label += f" {line.score / 1000:.1f}"
    details = [f"{line.runner_up} {line.runner_up_score / 1000:.1f}"] if line.runner_up_score is not None else []
    details += [f"{name} {weight / 1000:+.1f}" for name, weight in line.evidence]
    return f"{label} ({'; '.join(details)})" if details else label
