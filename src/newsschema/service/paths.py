"""What the service does on each of its paths."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Annotated, Any

import orjson
from fastapi import Path, Query, Request, Response

from newsschema import __version__
from newsschema.engines.work import Outcome
from newsschema.models.article import SCHEMA_VERSION
from newsschema.parsers import BY_NAME
from newsschema.schema import schema_bytes
from newsschema.service.answers import Health, RefusedError
from newsschema.service.body import documents_of, read_body
from newsschema.service.crew import Crew
from newsschema.service.metrics import Metrics
from newsschema.service.settings import Settings
from newsschema.service.work import Validation
from newsschema.text.addresses import web_address
from newsschema.validate.profile import PROFILES

SCHEMA = "application/schema+json"
METRICS = "text/plain; version=0.0.4"

FormatName = Annotated[
    str | None, Query(description="Read it as this format.", json_schema_extra={"enum": [*BY_NAME, None]})
]
ProfileName = Annotated[
    str | None, Query(description="House rules too.", json_schema_extra={"enum": [*PROFILES, None]})
]
Url = Annotated[str | None, Query(description="Where the document was fetched from.")]
MaxErrors = Annotated[int, Query(ge=1, le=10_000, description="Stop after so many problems.")]
Version = Annotated[str, Path(description="Of the records.", examples=[SCHEMA_VERSION])]

_STATUS = {"too_large": 413, "unknown_format": 415, "crashed": 500, "internal_error": 500}
"""The status where a document sent could not be converted, by the error's code; 422 for all others."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The paths and what they share."""

    settings: Settings
    crew: Crew
    metrics: Metrics

    async def convert(self, request: Request, format: FormatName = None, url: Url = None) -> Response:
        """Convert the body, or each file of a form, into records."""
        if url is not None and web_address(url) is None:
            raise RefusedError(422, "argument", f"the url {url[:100]!r} is no address of the web; give http or https")
        async with self._received(request):
            body = await read_body(request, self.settings)
            async with self.crew.admitted():
                outcomes = await self.crew.do_all(await documents_of(request, body, url, format))
        for outcome in outcomes:
            self.metrics.documents.labels("converted").inc(outcome.records)
            for failed in outcome.failures:
                self.metrics.documents.labels(failed.code).inc()
        return _converted(outcomes)

    async def validate(self, request: Request, profile: ProfileName = None, max_errors: MaxErrors = 1000) -> Response:
        """Check one record, or JSON lines of them; the answer lists every problem."""
        if profile is not None and profile not in PROFILES:
            raise RefusedError(422, "argument", f"there is no profile {profile!r}; choose one of {', '.join(PROFILES)}")
        async with self._received(request):
            body = await read_body(request, self.settings)
            async with self.crew.admitted():
                outcome = await self.crew.do(Validation("(body)", data=body, profile=profile, max_errors=max_errors))
        if outcome.failures:
            raise _refused([outcome])
        answer = orjson.loads(outcome.lines)
        self.metrics.records.labels("valid").inc(answer["records"] - answer["invalid"])
        self.metrics.records.labels("invalid").inc(answer["invalid"])
        return Response(outcome.lines, media_type="application/json")

    def _received(self, request: Request) -> AbstractAsyncContextManager[None]:
        return self.crew.received(request.client.host if request.client else "")

    async def schema(self, version: Version) -> Response:
        """Return the JSON Schema of records."""
        if version != SCHEMA_VERSION:
            raise RefusedError(404, "version", f"there is no schema {version!r}; this service has {SCHEMA_VERSION}")
        return Response(schema_bytes(), media_type=SCHEMA)

    async def health(self) -> Health:
        """Tell that the service takes work."""
        return Health(
            status="ok",
            version=__version__,
            schema_version=SCHEMA_VERSION,
            workers=self.crew.workers,
            in_hand=self.crew.in_hand,
        )

    async def numbers(self) -> Response:
        """Return counts in Prometheus' text format."""
        return Response(self.metrics.text(), media_type=METRICS)


def _converted(outcomes: list[Outcome]) -> Response:
    """Return the answer to /convert. Raises RefusedError where no document became an article."""
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
        return RefusedError(422, "not_one_article", "the document holds no article; send one that does")
    first = failures[0]
    refusal = RefusedError(_STATUS.get(first["code"], 422), first["code"], first["message"])
    refusal.failures = failures
    return refusal
