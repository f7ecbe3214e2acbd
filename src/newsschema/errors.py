"""Errors a document can cause.

Every message names the document, the place and the remedy. Reports group failures by `code`.
"""

from __future__ import annotations

import os
from typing import ClassVar, Self

_LONGEST = 200
"""Maximum length of an exception's message that is shown."""


class NewsSchemaError(Exception):
    """The base of all expected failures; anything else that is raised is a bug."""

    code: ClassVar[str] = "error"

    document: str
    """Name of the document that failed: a path, a URL, or `-` for standard input."""


class UnreadableError(NewsSchemaError):
    """The document cannot be opened or read."""

    code = "unreadable"

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(document, reason)
        self.document, self.reason = document, reason

    def __str__(self) -> str:
        return f"{self.document}: cannot be read: {self.reason}; check the path and its permissions"


class NothingFoundError(NewsSchemaError):
    """A folder or pattern holds no document."""

    code = "nothing_found"

    def __init__(self, document: str) -> None:
        super().__init__(document)
        self.document = document

    def __str__(self) -> str:
        return f"{self.document}: no documents found; give a file, or a folder or pattern that contains documents"


class EmptyDocumentError(NewsSchemaError):
    """The document has no text: no bytes, or only white space and control characters."""

    code = "empty"

    def __init__(self, document: str, what: str = "the document has no text") -> None:
        super().__init__(document, what)
        self.document, self.what = document, what

    def __str__(self) -> str:
        return f"{self.document}: {self.what}; check that the file was saved completely"


class TooLargeError(NewsSchemaError):
    """The document is over a limit on size, line length or nesting."""

    code = "too_large"

    def __init__(self, document: str, found: str, limit: str, remedy: str) -> None:
        super().__init__(document, found, limit, remedy)
        self.document, self.found, self.limit, self.remedy = document, found, limit, remedy

    def __str__(self) -> str:
        return f"{self.document}: {self.found}, over the limit of {self.limit}; {self.remedy}"


class UnknownFormatError(NewsSchemaError):
    """No parser recognises the document, or the requested format does not exist."""

    code = "unknown_format"

    def __init__(self, document: str, what: str, known: tuple[str, ...], remedy: str | None = None) -> None:
        super().__init__(document, what, known, remedy)
        self.document, self.what, self.known, self.remedy = document, what, known, remedy

    def __str__(self) -> str:
        remedy = self.remedy or f"select a format with --format: {', '.join(self.known)}"
        return f"{self.document}: {self.what}; {remedy}"


class ParseError(NewsSchemaError):
    """The document is of a known format but cannot be read as one."""

    code = "parse_error"

    def __init__(self, document: str, place: str, problem: str, remedy: str) -> None:
        super().__init__(document, place, problem, remedy)
        self.document, self.place, self.problem, self.remedy = document, place, problem, remedy

    def __str__(self) -> str:
        return f"{self.document}: {self.place}: {self.problem}; {self.remedy}"


class NotOneArticleError(NewsSchemaError):
    """`convert` was given a source that contains no article, or more than one."""

    code = "not_one_article"

    def __init__(self, document: str, count: int) -> None:
        super().__init__(document, count)
        self.document, self.count = document, count

    def __str__(self) -> str:
        return f"{self.document}: contains {self.count} articles, expected exactly one; use convert_all"


class InvalidRecordError(NewsSchemaError):
    """A JSON record does not conform to the schema."""

    code = "invalid_record"

    def __init__(self, document: str, problems: tuple[str, ...]) -> None:
        super().__init__(document, problems)
        self.document, self.problems = document, problems

    def __str__(self) -> str:
        return f"{self.document}: not a valid record; correct these problems:\n  " + "\n  ".join(self.problems)


class MissingExtraError(NewsSchemaError):
    """A feature needs an optional dependency that is not installed."""

    code = "missing_extra"

    def __init__(self, document: str, module: str, extra: str) -> None:
        super().__init__(document, module, extra)
        self.document, self.module, self.extra = document, module, extra

    def __str__(self) -> str:
        return f"{self.document}: needs {self.module}, which is not installed; pip install 'newsschema[{self.extra}]'"


class NoArticleError(NewsSchemaError):
    """The document is of a known format but has neither a headline nor a body."""

    code = "no_article"

    def __init__(self, document: str) -> None:
        super().__init__(document)
        self.document = document

    def __str__(self) -> str:
        return f"{self.document}: no article found: neither headline nor body; check that the file was saved completely"


class InternalError(NewsSchemaError):
    """A bug of newsschema stopped the conversion of the document; the exception is the `__cause__`."""

    code = "internal_error"

    def __init__(self, document: str, place: str, problem: str) -> None:
        super().__init__(document, place, problem)
        self.document, self.place, self.problem = document, place, problem

    @classmethod
    def of(cls, document: str, bug: Exception) -> Self:
        """Return the error for a bug; its place is the innermost line that the exception passed."""
        import traceback

        frames = traceback.extract_tb(bug.__traceback__)
        place = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else "unknown place"
        first_line = traceback.format_exception_only(bug)[-1].strip().splitlines()[0]
        error = cls(document, place, first_line[:_LONGEST])
        error.__cause__ = bug
        return error

    def __str__(self) -> str:
        return (
            f"{self.document}: internal error of newsschema: {self.problem} at {self.place}; "
            "the document is skipped, please report this message to newsschema's issue tracker"
        )


class CrashedError(NewsSchemaError):
    """The worker process crashed while converting the document."""

    code = "crashed"

    def __init__(self, document: str, how: str) -> None:
        super().__init__(document, how)
        self.document, self.how = document, how

    def __str__(self) -> str:
        return f"{self.document}: the conversion crashed ({self.how}); the document is skipped, please report it"


class TimedOutError(NewsSchemaError):
    """Converting the document took longer than the time limit."""

    code = "timeout"

    def __init__(self, document: str, seconds: float) -> None:
        super().__init__(document, seconds)
        self.document, self.seconds = document, seconds

    def __str__(self) -> str:
        return f"{self.document}: not done within {self.seconds:g} seconds; split the document or raise the time limit"


class OutOfMemoryError(NewsSchemaError):
    """Converting the document took more memory than a worker is allowed."""

    code = "out_of_memory"

    def __init__(self, document: str, limit: int) -> None:
        super().__init__(document, limit)
        self.document, self.limit = document, limit

    def __str__(self) -> str:
        return (
            f"{self.document}: needs more memory than the limit of {self.limit:,} bytes per worker; "
            "split the document or raise the memory limit"
        )


class UnsupportedLanguageError(NewsSchemaError):
    """Dates, figures or quotes were requested in a language that has no data."""

    code = "unsupported_language"

    def __init__(self, language: str, supported: tuple[str, ...]) -> None:
        super().__init__(language, supported)
        self.document, self.language, self.supported = "(text)", language, supported

    def __str__(self) -> str:
        return f"language {self.language!r} is not supported; choose one of {', '.join(self.supported)}"
