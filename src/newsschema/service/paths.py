"""The request handlers of the service."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Annotated, Any

import orjson
from fastapi import Path, Query, Request, Response

from newsschema.engines.work import Outcome
from newsschema.models.article import SCHEMA_VERSION
from newsschema.parsers import BY_NAME
from newsschema.schema import schema_bytes
from newsschema.service.answers import Health, RefusedError
from newsschema.service.body import documents_of, read_body
from newsschema.service.metrics import Metrics
from newsschema.service.settings import Settings
from newsschema.service.work import Validation
from newsschema.service.workers import RequestWorkers
from newsschema.text.addresses import web_address
from newsschema.validate.profile import PROFILES
from newsschema.version import __version__

SCHEMA = "application/schema+json"
METRICS = "text/plain; version=0.0.4"

FormatName = Annotated[
    str | None, Query(description="Read the document as this format.", json_schema_extra={"enum": [*BY_NAME, None]})
]
ProfileName = Annotated[
    str | None,
    Query(description="Also check the rules of this profile.", json_schema_extra={"enum": [*PROFILES, None]}),
]
Url = Annotated[str | None, Query(description="Address the document was fetched from.")]
MaxErrors = Annotated[int, Query(ge=1, le=10_000, description="Stop after so many problems.")]
Version = Annotated[str, Path(description="Schema version.", examples=[SCHEMA_VERSION])]

_STATUS = {"too_large": 413, "unknown_format": 415, "crashed": 500, "internal_error": 500}
"""HTTP status for a document that could not be converted, by error code; 422 for all others."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The handlers and their shared state."""

    settings: Settings
    workers: RequestWorkers
    metrics: Metrics

    async def convert(self, request: Request, format: FormatName = None, url: Url = None) -> Response:
        """Convert the body, or each file of a form, into records."""
        if url is not None and web_address(url) is None:
            raise RefusedError(422, "argument", f"the url {url[:100]!r} is not a web address; give http or https")
        async with self._received(request):
            body = await read_body(request, self.settings)
            async with self.workers.admitted():
                outcomes = await self.workers.do_all(await documents_of(request, body, url, format))
        for outcome in outcomes:
            self.metrics.documents.labels("converted").inc(outcome.records)
            for failed in outcome.failures:
                self.metrics.documents.labels(failed.code).inc()
        return _converted(outcomes)

    async def validate(self, request: Request, profile: ProfileName = None, max_errors: MaxErrors = 1000) -> Response:
        """Check one record, or JSON lines of records; the response lists every problem."""
        if profile is not None and profile not in PROFILES:
            raise RefusedError(422, "argument", f"unknown profile {profile!r}; choose one of {', '.join(PROFILES)}")
        async with self._received(request):
            body = await read_body(request, self.settings)
            async with self.workers.admitted():
                outcome = await self.workers.do(Validation("(body)", data=body, profile=profile, max_errors=max_errors))
        if outcome.failures:
            raise _refused([outcome])
        answer = orjson.loads(outcome.lines)
        self.metrics.records.labels("valid").inc(answer["records"] - answer["invalid"])
        self.metrics.records.labels("invalid").inc(answer["invalid"])
        return Response(outcome.lines, media_type="application/json")

    def _received(self, request: Request) -> AbstractAsyncContextManager[None]:
        return self.workers.received(request.client.host if request.client else "")

    async def schema(self, version: Version) -> Response:
        """Return the JSON Schema of records."""
        if version != SCHEMA_VERSION:
            raise RefusedError(404, "version", f"unknown schema version {version!r}; this service has {SCHEMA_VERSION}")
        return Response(schema_bytes(), media_type=SCHEMA)

    async def health(self) -> Health:
        """Report the state of the service."""
        return Health(
            status="ok",
            version=__version__,
            schema_version=SCHEMA_VERSION,
            workers=self.workers.workers,
            in_hand=self.workers.in_hand,
        )

    async def metrics_text(self) -> Response:
        """Return metrics in Prometheus' text format."""
        return Response(self.metrics.text(), media_type=METRICS)


def _converted(outcomes: list[Outcome]) -> Response:
    """Return the response of /convert. Raises RefusedError if no document could be converted."""
    lines = [line for outcome in outcomes for line in outcome.lines.splitlines()]
    if not lines:
        raise _refused(outcomes)
    failures = orjson.dumps([failed for outcome in outcomes for failed in _failed(outcome)])
    answer = b'{"articles":[' + b",".join(lines) + b'],"failures":' + failures + b"}"
    return Response(answer, media_type="application/json")


def _failed(outcome: Outcome) -> list[dict[str, Any]]:
    return [
        {"document": outcome.name, "code": failed.code, "place": failed.place, "message": failed.message}
        for failed in outcome.failures
    ]


def _refused(outcomes: list[Outcome]) -> RefusedError:
    failures = [failed for outcome in outcomes for failed in _failed(outcome)]
    if not failures:
        return RefusedError(422, "not_one_article", "the document contains no article; send one that does")
    first = failures[0]
    refusal = RefusedError(_STATUS.get(first["code"], 422), first["code"], first["message"])
    refusal.failures = failures
    return refusal
