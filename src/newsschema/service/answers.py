"""What the service answers, as models for its OpenAPI document; a problem is told as RFC 9457 says."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import orjson
from fastapi import Response
from pydantic import BaseModel, ConfigDict

from newsschema.models.article import Article

PROBLEM = "application/problem+json"


class Answer(BaseModel):
    """The base of answers: what is not described is not there."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class FailedItem(Answer):
    """A document, or an item of one, that did not become an article."""

    document: str
    """The name it came under."""
    code: str
    """Stable, for programs."""
    place: str | None
    """Where in the document; null where it is the whole."""
    message: str
    """What is wrong and what to do, for people."""


class ConvertAnswer(Answer):
    """What became of the documents sent."""

    articles: list[Article]
    """The records, in the order of the documents."""
    failures: list[FailedItem]
    """What did not become a record."""


class RecordProblem(Answer):
    """One thing wrong with a record."""

    document: str
    """The name it came under."""
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
    """The record's own id, where it states one."""


class ValidateAnswer(Answer):
    """What is wrong with the records sent."""

    valid: bool
    """Whether all records looked at are valid."""
    records: int
    """How many were looked at."""
    invalid: int
    """How many of them are not valid."""
    stopped: bool
    """Whether records were left out after `max_errors` problems."""
    problems: list[RecordProblem]
    """Every problem of every record."""


class Health(Answer):
    """Whether the service takes work."""

    status: str
    """"ok"."""
    version: str
    """Of newsschema."""
    schema_version: str
    """Of the records."""
    workers: int
    """Worker processes."""
    in_hand: int
    """Requests being read, waiting or worked on."""


class ProblemDetails(Answer):
    """Why a request was not done; source: RFC 9457."""

    type: str
    """A URN that ends in the code."""
    title: str
    """The status in words."""
    status: int
    """The HTTP status."""
    detail: str
    """What is wrong and what to do."""
    code: str
    """Stable, for programs: a code of newsschema's errors or one of the service."""
    failures: list[FailedItem] | None = None
    """For documents that could not be converted: each of them."""


class RefusedError(Exception):
    """A request that is not done, with what the client is told."""

    def __init__(self, status: int, code: str, detail: str, *, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, code, detail)
        self.status, self.code, self.detail, self.headers = status, code, detail, headers
        self.failures: list[dict[str, Any]] | None = None

    def response(self) -> Response:
        """Return the problem as RFC 9457 writes it."""
        told: dict[str, Any] = {
            "type": f"urn:newsschema:problem:{self.code}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
        }
        if self.failures is not None:
            told["failures"] = self.failures
        return Response(orjson.dumps(told), self.status, self.headers, PROBLEM)
