"""The work function of the service: convert a document or validate records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import orjson

from newsschema.engines.work import Alive, Options, Outcome, Task, convert_task


@dataclass(frozen=True, slots=True)
class Conversion(Task):
    """A document that a client sent."""

    format: str | None = None
    """Format to read it as; None to recognise it by content."""


@dataclass(frozen=True, slots=True)
class Validation(Task):
    """Records that a client sent, as JSON or JSON lines."""

    profile: str | None = None
    """Name of a profile of the package."""
    max_errors: int = 1000
    """Number of problems after which checking stops."""


def work(task: Task, options: Options, alive: Alive) -> Outcome:
    """Process the task; the outcome of a Validation is one line of JSON."""
    if isinstance(task, Validation):
        return Outcome(task.name, task.position, lines=orjson.dumps(_validated(task, alive)))
    assert isinstance(task, Conversion)
    return convert_task(task, replace(options, format=task.format), alive)


def _validated(task: Validation, alive: Alive) -> dict[str, Any]:
    """Return a ValidateAnswer as plain data."""
    from newsschema.validate import checker, validate_document
    from newsschema.validate.profile import load_profile
    from newsschema.validate.report import plain

    check = checker(profile=load_profile(task.profile) if task.profile else None)
    records = invalid = 0
    problems: list[dict[str, Any]] = []
    for checked in validate_document(task.name, task.data or b"", check):
        alive()
        records += 1
        invalid += bool(checked.problems)
        problems += [plain(problem) for problem in checked.problems]
        if len(problems) >= task.max_errors:
            break
    stopped = len(problems) >= task.max_errors
    return {"valid": not invalid, "records": records, "invalid": invalid, "stopped": stopped, "problems": problems}
