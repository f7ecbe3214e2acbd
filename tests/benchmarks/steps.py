"""Where the time goes: CPU milliseconds a page of each step from a page's bytes to its validated line of JSON.

usage: python tests/benchmarks/steps.py [FOLDER or PATTERN ...]     (default: samples/html; .gz is read too)

Each step is measured inside one run over the pages, less the steps inside it; the first pages are read once before.
"""

from __future__ import annotations

import sys
import time
from functools import wraps
from typing import TYPE_CHECKING, Any

from pages import pages

from newsschema import NewsSchemaError, assembly, convert, source
from newsschema.export.records import record_line
from newsschema.extract import EXTRACTORS
from newsschema.parsers.html import article
from newsschema.parsers.html import page as html_page

if TYPE_CHECKING:
    from collections.abc import Callable

REST = "the rest: recognising, joining, freeing"
spent: dict[str, int] = {}
inside: list[int] = [0]


def timed(step: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function with its CPU time, less that of timed functions it calls, added to its step's."""
    spent.setdefault(step, 0)

    @wraps(function)
    def measured(*args: Any, **named: Any) -> Any:
        begin = time.process_time_ns()
        inside.append(0)
        try:
            return function(*args, **named)
        finally:
            whole = time.process_time_ns() - begin
            spent[step] += whole - inside.pop()
            inside[-1] += whole

    return measured


def instrument() -> Callable[[bytes], Any]:
    """Time the steps where they are called; return the whole."""
    steps: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
        ("decoding", source, ("decode",)),
        ("checks of nesting and attributes", article, ("_check",)),
        ("lexbor", html_page, ("LexborHTMLParser",)),
        ("the walk over the tree", article, ("read_page",)),
        ("metadata", article, ("read_facts",)),
        ("headline, deck, kicker", article, ("choose_headline", "choose_deck", "choose_kicker")),
        ("body", article, ("choose_body", "_parted", "_notices", "beside_pictures")),
        ("authors and times", article, ("choose_authors", "choose_times")),
        ("photos", article, ("choose_photos",)),
        ("language", assembly, ("choose_language",)),
        ("validation of the record", assembly, ("record_model",)),
    )
    for step, module, names in steps:
        for name in names:
            setattr(module, name, timed(step, getattr(module, name)))
    for extractor in EXTRACTORS:
        vars(extractor.module)["extract"] = timed(extractor.name, extractor.module.extract)
    write = timed("writing", record_line)
    return timed(REST, lambda page: write(convert(page, format="html")))


def main() -> None:
    documents = pages(sys.argv[1:])
    if not documents:
        sys.exit("no pages there; name a folder or a pattern that holds some")
    whole = instrument()
    for document in [*documents[:5], *documents]:
        if document is documents[0]:
            spent.update(dict.fromkeys(spent, 0))
        try:
            whole(document)
        except NewsSchemaError as error:
            print(f"  refused: {error}", file=sys.stderr)
    total = sum(spent.values())
    for step, nanoseconds in [*spent.items(), ("all", total)]:
        print(f"{step:40}{nanoseconds / 1e6 / len(documents):8.2f} ms{100 * nanoseconds / total:7.1f}%")


if __name__ == "__main__":
    main()
