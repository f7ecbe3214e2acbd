"""What can go wrong with a document, and what the user is told.

Every message names the document, the place and the remedy. `code` is the reason a report groups by.
"""

from __future__ import annotations

from typing import ClassVar


class NewsSchemaError(Exception):
    """The base of all expected failures; anything else that is raised is a bug."""

    code: ClassVar[str] = "error"

    document: str
    """The name of the document (a path, a URL, `-` for standard input) that failed."""


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
        return f"{self.document}: no documents found there; name a file, or a folder or pattern that holds some"


class EmptyDocumentError(NewsSchemaError):
    """The document holds no text: no bytes, or white space and control characters only."""

    code = "empty"

    def __init__(self, document: str, what: str = "the document holds no text") -> None:
        super().__init__(document, what)
        self.document, self.what = document, what

    def __str__(self) -> str:
        return f"{self.document}: {self.what}; nothing to convert, check that the file was saved whole"


class TooLargeError(NewsSchemaError):
    """The document is over a limit on size, line length or nesting."""

    code = "too_large"

    def __init__(self, document: str, found: str, limit: str, remedy: str) -> None:
        super().__init__(document, found, limit, remedy)
        self.document, self.found, self.limit, self.remedy = document, found, limit, remedy

    def __str__(self) -> str:
        return f"{self.document}: {self.found}, over the limit of {self.limit}; {self.remedy}"


class UnknownFormatError(NewsSchemaError):
    """No parser recognises the document, or the format asked for does not exist."""

    code = "unknown_format"

    def __init__(self, document: str, what: str, known: tuple[str, ...]) -> None:
        super().__init__(document, what, known)
        self.document, self.what, self.known = document, what, known

    def __str__(self) -> str:
        return f"{self.document}: {self.what}; choose one of {', '.join(self.known)} with --format"


class ParseError(NewsSchemaError):
    """The document is of a known format but cannot be read as one."""

    code = "parse_error"

    def __init__(self, document: str, place: str, problem: str, remedy: str) -> None:
        super().__init__(document, place, problem, remedy)
        self.document, self.place, self.problem, self.remedy = document, place, problem, remedy

    def __str__(self) -> str:
        return f"{self.document}: {self.place}: {self.problem}; {self.remedy}"


class NotOneArticleError(NewsSchemaError):
    """`convert` was given a source that holds no article, or more than one."""

    code = "not_one_article"

    def __init__(self, document: str, count: int) -> None:
        super().__init__(document, count)
        self.document, self.count = document, count

    def __str__(self) -> str:
        return f"{self.document}: holds {self.count} articles where one was expected; use convert_all"


class InvalidRecordError(NewsSchemaError):
    """A JSON record does not hold to the schema."""

    code = "invalid_record"

    def __init__(self, document: str, problems: tuple[str, ...]) -> None:
        super().__init__(document, problems)
        self.document, self.problems = document, problems

    def __str__(self) -> str:
        return f"{self.document}: not a valid record, correct and try again:\n  " + "\n  ".join(self.problems)


class MissingExtraError(NewsSchemaError):
    """A feature needs an optional dependency that is not installed."""

    code = "missing_extra"

    def __init__(self, document: str, module: str, extra: str) -> None:
        super().__init__(document, module, extra)
        self.document, self.module, self.extra = document, module, extra

    def __str__(self) -> str:
        return f"{self.document}: needs {self.module}, which is not installed; pip install 'newsschema[{self.extra}]'"


class CrashedError(NewsSchemaError):
    """Converting the document ended its worker process, or met a bug."""

    code = "crashed"

    def __init__(self, document: str, how: str) -> None:
        super().__init__(document, how)
        self.document, self.how = document, how

    def __str__(self) -> str:
        return f"{self.document}: converting it failed inside newsschema ({self.how}); it is left out, please report it"


class TimedOutError(NewsSchemaError):
    """Converting the document took longer than a document may take."""

    code = "timeout"

    def __init__(self, document: str, seconds: float) -> None:
        super().__init__(document, seconds)
        self.document, self.seconds = document, seconds

    def __str__(self) -> str:
        return f"{self.document}: took longer than {self.seconds:g} seconds; split the document or raise --timeout"


class OutOfMemoryError(NewsSchemaError):
    """Converting the document took more memory than a worker may have."""

    code = "out_of_memory"

    def __init__(self, document: str, limit: int) -> None:
        super().__init__(document, limit)
        self.document, self.limit = document, limit

    def __str__(self) -> str:
        return (
            f"{self.document}: took more memory than the {self.limit:,} bytes a worker may have; "
            "split the document or raise --max-memory"
        )


class UnsupportedLanguageError(NewsSchemaError):
    """Dates, figures or quotes were asked for in a language that has no data."""

    code = "unsupported_language"

    def __init__(self, language: str, supported: tuple[str, ...]) -> None:
        super().__init__(language, supported)
        self.document, self.language, self.supported = "(text)", language, supported

    def __str__(self) -> str:
        return f"language {self.language!r} is not supported; choose one of {', '.join(self.supported)}"
