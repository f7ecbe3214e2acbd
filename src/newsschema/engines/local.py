"""The engine for one document: this process, without workers or limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.engines.work import Outcome, convert_task, failure, unwatched
from newsschema.errors import InternalError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.engines.work import Options, Task, Work


def run_here(tasks: Iterable[Task], options: Options, *, work: Work = convert_task) -> Iterator[Outcome]:
    """Yield the outcome of each task in turn."""
    for task in tasks:
        try:
            yield work(task, options, unwatched)
        except MemoryError:
            raise
        except Exception as bug:  # noqa: BLE001 - a bug fails its document; it is reported, not hidden
            yield Outcome(task.name, task.position, failures=(failure(InternalError.of(task.name, bug)),))
