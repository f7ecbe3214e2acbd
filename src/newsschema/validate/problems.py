"""Problems of invalid records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a record."""

    document: str
    """The file, or `-` for standard input."""
    record: int
    """Number of the record in the document, from 1."""
    code: str
    """Stable, for programs: Pydantic's error type, a code of `models.grounding`, or one of this module."""
    pointer: str
    """JSON Pointer to the value within the record; empty for the record itself."""
    line: int
    """Line in the document, from 1."""
    column: int
    """Column in characters, from 1."""
    message: str
    """What was expected and what was found."""
    id: str | None = None
    """The record's `id`; None if it has none."""

    def __str__(self) -> str:
        place = f"{self.document}:{self.line}:{self.column}: record {self.record}"
        return f"{place}: {self.pointer or '(the record)'}: {self.message} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked record with its problems; valid if there are none."""

    document: str
    record: int
    problems: tuple[Problem, ...]
    notices: tuple[str, ...] | None = None
    """Codes of the notices of a raw document's record; None if the record was given as JSON."""
