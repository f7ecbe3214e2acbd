"""newsschema explain."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from newsschema.cli.exits import OK, SOME_FAILED, printable
from newsschema.draft import explaining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.assembly import Explained
    from newsschema.conversion import Parsed
    from newsschema.draft import Draft, LineLabel


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_name", help="Read every document as this format instead of looking at its content.")
@click.option("--finding", metavar="POINTER", help="Show one finding in detail, such as /quotes/3.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON line per article.")
def explain(paths: tuple[str, ...], format_name: str | None, finding: str | None, as_json: bool) -> None:
    """Show how each line of a document was labelled, and which rule produced each finding.

    \b
    Examples:
      newsschema explain page.html
      newsschema explain page.html --finding /quotes/3

    \b
    Exit status: 0 explained, 1 a document failed or has no such finding.
    """
    from newsschema.conversion import Failed, explain_parsed, parse_document
    from newsschema.source import SourceDocument, open_sources

    failed = 0
    for document in open_sources(paths):
        with explaining():
            parsed = (
                parse_document(document, format=format_name and format_name.lower())
                if isinstance(document, SourceDocument)
                else [Failed(document)]
            )
            items = list(parsed)
        for item in items:
            explained = item if isinstance(item, Failed) else explain_parsed(item)
            if isinstance(item, Failed) or isinstance(explained, Failed):
                error = item.error if isinstance(item, Failed) else explained.error  # type: ignore[union-attr]
                click.echo(printable(str(error)), err=True)
                failed += 1
                continue
            chosen = [one for one in explained if finding in (None, one.pointer)]
            if finding and not chosen:
                name = printable(item.document.name)
                click.echo(f"{name}: {_without(finding)}", err=True)
                failed += 1
            elif as_json:
                click.echo(_json(item, chosen, lines=finding is None))
            else:
                click.echo("\n".join(_detail(chosen[0]) if finding else _text(item, chosen)))
    sys.exit(SOME_FAILED if failed else OK)


def _without(pointer: str) -> str:
    """What is said of a pointer without a reason."""
    if pointer.startswith("/photos/"):
        return "photos are read from labelled lines; run explain without --finding for the lines"
    return f"no finding at {pointer}; run explain without --finding for a list"


def _text(item: Parsed, explained: list[Explained]) -> Iterator[str]:
    yield f"{printable(item.document.name)} ({item.format.name})"
    yield from _lines(item.draft)
    for one in explained:
        yield f"  {one.pointer}: {_shown(one)}"
        yield f"    rule: {one.reason.rule}"
        yield from (f"    {evidence}" for evidence in one.reason.evidence)


def _detail(one: Explained) -> Iterator[str]:
    """One finding with all its fields."""
    yield f"{one.pointer}: {_shown(one)}"
    yield f"  rule: {one.reason.rule}"
    yield from (f"  evidence: {evidence}" for evidence in one.reason.evidence)
    yield from (f"  {name}: {value}" for name, value in one.finding.model_dump(mode="json").items())


def _shown(one: Explained) -> str:
    """The text of a finding as printed."""
    finding: Any = one.finding
    return str(finding.span.exact if hasattr(finding, "span") else finding.text)


def _json(item: Parsed, explained: list[Explained], *, lines: bool) -> bytes:
    import orjson

    findings = [
        {"pointer": one.pointer, **asdict(one.reason), "finding": one.finding.model_dump(mode="json")}
        for one in explained
    ]
    labelled = {"lines": [asdict(line) for line in item.draft.lines]} if lines else {}
    record = {"document": item.document.name, "item": item.draft.item, "format": item.format.name}
    return orjson.dumps(record | labelled | {"findings": findings})


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
