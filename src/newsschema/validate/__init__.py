"""Validate incoming JSON: list every problem with its pointer, line and column."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from newsschema.errors import InvalidRecordError
from newsschema.extract import record_model
from newsschema.models.versions import upgraded
from newsschema.validate.problems import Checked, Problem
from newsschema.validate.profile import profile_problems
from newsschema.validate.record import IncomingRecord, check, locate, read_json
from newsschema.validate.stream import read_records, split_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsschema.models.article import Article
    from newsschema.validate.other import Other
    from newsschema.validate.profile import Profile
    from newsschema.validate.stream import Raw

    Check = Callable[[str, Raw], list[Problem]]

__all__ = ["Checked", "Problem", "checker", "read_article", "validate_document", "validate_file"]


def check_record(document: str, raw: Raw) -> list[Problem]:
    """Return every problem of one record, including findings that are not in its text."""
    return check(IncomingRecord(document, *raw))[1]


def checker(other: Other | None = None, profile: Profile | None = None) -> Check:
    """Return a function that checks a record: against our schema or another, and valid ones against a profile."""
    if other is None and profile is None:
        return check_record

    def checked(document: str, raw: Raw) -> list[Problem]:
        at = IncomingRecord(document, *raw)
        if other is not None:
            value, duplicates, problems = read_json(at)
            return problems or locate(at, other(value), value, duplicates=duplicates)
        record, problems = check(at)
        found = list(profile_problems(record, profile)) if profile and not problems else []
        return locate(at, found, record, duplicates=False) if found else problems

    return checked


def validate_document(document: str, data: bytes, check: Check = check_record) -> Iterator[Checked]:
    """Check a JSON document, or each line of a JSON lines document; `document` is its name in problems."""
    return _checked(document, split_records(io.BytesIO(data)), check)


def validate_file(path: str, check: Check = check_record) -> Iterator[Checked]:
    """Check each record of a file, or of standard input for `-`. Raises UnreadableError and MissingExtraError."""
    return _checked(path, read_records(path), check)


def read_article(data: bytes, *, name: str = "(bytes)") -> Article:
    """Read one JSON record of a supported schema version; keys that an older one lacks are null.

    Raises InvalidRecordError with every problem; duplicate keys are problems too.
    """
    record, problems = check(IncomingRecord(name, 1, 1, data))
    if problems:
        raise InvalidRecordError(name, tuple(map(str, problems)))
    return upgraded(record, data, record_model())


def _checked(document: str, records: Iterable[Raw], check: Check) -> Iterator[Checked]:
    found = False
    for raw in records:
        found = True
        yield Checked(document, raw.number, tuple(check(document, raw)))
    if not found:
        message = "the document contains no record; expected JSON or JSON lines"
        yield Checked(document, 1, (Problem(document, 1, "empty", "", 1, 1, message),))
