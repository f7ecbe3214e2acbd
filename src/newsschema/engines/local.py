"""The engine for one document: this process, which has nothing to start and nothing to protect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.engines.work import convert_task, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.engines.work import Options, Outcome, Task, Work


def run_here(tasks: Iterable[Task], options: Options, *, work: Work = convert_task) -> Iterator[Outcome]:
    """Yield the outcome of each task in turn."""
    for task in tasks:
        yield work(task, options, unwatched)
