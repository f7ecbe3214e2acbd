"""Models of the service's responses, for its OpenAPI document; errors follow RFC 9457."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import orjson
from fastapi import Response
from pydantic import BaseModel, ConfigDict

from newsschema.models.article import Article

PROBLEM = "application/problem+json"


class Answer(BaseModel):
    """Base of the responses: no undocumented fields."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class FailedItem(Answer):
    """A document, or an item of a container, that could not be converted."""

    document: str
    """Name of the document."""
    code: str
    """Stable, for programs."""
    place: str | None
    """Place in the document; null for the whole document."""
    message: str
    """Problem and remedy, for people."""


class ConvertAnswer(Answer):
    """Result of a conversion."""

    articles: list[Article]
    """The records, in the order of the documents."""
    failures: list[FailedItem]
    """The documents and items that could not be converted."""


class RecordProblem(Answer):
    """One thing wrong with a record."""

    document: str
    """Name of the document."""
    record: int
    """Number of the record in the document, from 1."""
    code: str
    """Stable, for programs."""
    pointer: str
    """JSON Pointer to the value within the record; empty for the record itself."""
    line: int
    """Line in the document, from 1."""
    column: int
    """Column in characters, from 1."""
    message: str
    """What was expected and what was found."""
    id: str | None
    """The record's id; null if it has none."""


class ValidateAnswer(Answer):
    """Result of a validation."""

    valid: bool
    """Whether all checked records are valid."""
    records: int
    """Number of records checked."""
    invalid: int
    """Number of invalid records."""
    stopped: bool
    """Whether checking stopped after `max_errors` problems."""
    problems: list[RecordProblem]
    """Every problem of every record."""


class Health(Answer):
    """State of the service."""

    status: str
    """"ok"."""
    version: str
    """Version of newsschema."""
    schema_version: str
    """Schema version of the records."""
    workers: int
    """Number of worker processes."""
    in_hand: int
    """Requests accepted and not yet answered."""


class ProblemDetails(Answer):
    """Why a request was refused; source: RFC 9457."""

    type: str
    """A URN that ends in the code."""
    title: str
    """Phrase of the HTTP status."""
    status: int
    """The HTTP status."""
    detail: str
    """Problem and remedy."""
    code: str
    """Stable, for programs: a code of newsschema's errors or one of the service."""
    failures: list[FailedItem] | None = None
    """If documents could not be converted: each of them."""


class RefusedError(Exception):
    """A request is refused; holds the response."""

    def __init__(self, status: int, code: str, detail: str, *, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, code, detail)
        self.status, self.code, self.detail, self.headers = status, code, detail, headers
        self.failures: list[dict[str, Any]] | None = None

    def response(self) -> Response:
        """Return the response, in the format of RFC 9457."""
        content: dict[str, Any] = {
            "type": f"urn:newsschema:problem:{self.code}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
        }
        if self.failures is not None:
            content["failures"] = self.failures
        return Response(orjson.dumps(content), self.status, self.headers, PROBLEM)
