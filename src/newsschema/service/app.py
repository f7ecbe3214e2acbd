"""The service's paths. Work is done in worker processes; this one reads requests and writes answers."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Annotated, Any

import orjson
from fastapi import Depends, FastAPI, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection

from newsschema import __version__
from newsschema.engines.pool import EngineError
from newsschema.models.article import SCHEMA_VERSION
from newsschema.parsers import BY_NAME, FORMATS
from newsschema.schema import schema_bytes
from newsschema.service.answers import PROBLEM, ConvertAnswer, Health, ProblemDetails, RefusedError, ValidateAnswer
from newsschema.service.body import documents_of, read_body
from newsschema.service.metrics import Measured, Metrics
from newsschema.service.work import Validation
from newsschema.validate.profile import PROFILES

if TYPE_CHECKING:
    from newsschema.engines.work import Outcome
    from newsschema.service.crew import Crew
    from newsschema.service.settings import Settings

FormatName = Annotated[
    str | None, Query(description="Read it as this format.", json_schema_extra={"enum": [*BY_NAME, None]})
]
ProfileName = Annotated[
    str | None, Query(description="House rules too.", json_schema_extra={"enum": [*PROFILES, None]})
]

SCHEMA = "application/schema+json"
METRICS = "text/plain; version=0.0.4"

_STATUS = {"too_large": 413, "unknown_format": 415, "crashed": 500, "out_of_memory": 422, "timeout": 422}
"""The status where a document sent could not be converted, by the error's code; 422 for all others."""

_TOLD = {
    400: "The request cannot be read.",
    401: "The bearer token is missing or wrong.",
    404: "There is no such thing.",
    408: "The request did not arrive in time.",
    413: "The request is too large.",
    415: "No parser reads the document.",
    422: "The document cannot be converted, or an argument is wrong.",
    500: "The service has a fault.",
    503: "The service has its hands full; come again after Retry-After seconds.",
}


def _problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    schema = {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}
    return {status: {"description": _TOLD[status], "content": {PROBLEM: schema}} for status in statuses}


def _answer(media_type: str, kind: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"description": "What was asked for.", "content": {media_type: {"schema": {"type": kind}}}}}


def _body(schema: dict[str, Any], *media_types: str) -> dict[str, Any]:
    content = {media_type: {"schema": schema} for media_type in media_types}
    return {"requestBody": {"required": True, "content": content}}


_BYTES = {"type": "string", "format": "binary"}
_READ = (400, 401, 408, 413, 415, 422, 500, 503)
_DOCUMENTS = _body(_BYTES, "application/octet-stream", *dict.fromkeys(format.media_type for format in FORMATS))
_FORM = {
    "type": "object",
    "properties": {"file": {"type": "array", "items": _BYTES, "minItems": 1}},
    "required": ["file"],
}
_DOCUMENTS["requestBody"]["content"]["multipart/form-data"] = {"schema": _FORM}
_RECORDS = _body({}, "application/json", "application/x-ndjson")


def create_app(settings: Settings, crew: Crew) -> FastAPI:
    """Return the service, whose work the crew does."""
    metrics = Metrics(crew)
    app = FastAPI(
        title="newsschema",
        version=__version__,
        summary="Raw news articles in, validated and grounded JSON records out.",
        docs_url=None,  # both pages would load scripts from elsewhere
        redoc_url=None,
    )
    app.add_middleware(Measured, metrics=metrics)
    _tell_problems(app)
    secured = [Depends(_Guard(settings.token))] if settings.token else []

    @app.post(
        "/convert",
        response_model=ConvertAnswer,
        responses=_problems(*_READ),
        openapi_extra=_DOCUMENTS,
        dependencies=secured,
    )
    async def convert(
        request: Request,
        format: FormatName = None,
        url: Annotated[str | None, Query(description="Where the document was fetched from.")] = None,
    ) -> Response:
        """Convert the body, or each file of a form, into records."""
        async with crew.admitted():
            body = await read_body(request, settings)
            tasks = await documents_of(request, body, url, format)
            outcomes = await crew.do_all(tasks)
        for outcome in outcomes:
            metrics.documents.labels("converted").inc(outcome.records)
            for failed in outcome.failures:
                metrics.documents.labels(failed.code).inc()
        return _converted(outcomes)

    @app.post(
        "/validate",
        response_model=ValidateAnswer,
        responses=_problems(*_READ),
        openapi_extra=_RECORDS,
        dependencies=secured,
    )
    async def validate(
        request: Request,
        profile: ProfileName = None,
        max_errors: Annotated[int, Query(ge=1, le=10_000, description="Stop after so many problems.")] = 1000,
    ) -> Response:
        """Check one record, or JSON lines of them; the answer lists every problem."""
        if profile is not None and profile not in PROFILES:
            raise RefusedError(422, "argument", f"there is no profile {profile!r}; choose one of {', '.join(PROFILES)}")
        async with crew.admitted():
            body = await read_body(request, settings)
            task = Validation("(body)", data=body, profile=profile, max_errors=max_errors)
            outcome = await crew.do(task)
        if outcome.failures:
            raise _refused([outcome])
        answer = orjson.loads(outcome.lines)
        metrics.records.labels("valid").inc(answer["records"] - answer["invalid"])
        metrics.records.labels("invalid").inc(answer["invalid"])
        return Response(outcome.lines, media_type="application/json")

    @app.get(
        "/schema/{version}",
        response_class=Response,
        responses=_answer(SCHEMA, "object") | _problems(401, 404, 422),
        dependencies=secured,
    )
    async def schema(
        version: Annotated[str, Path(description="Of the records.", examples=[SCHEMA_VERSION])],
    ) -> Response:
        """Return the JSON Schema of records."""
        if version != SCHEMA_VERSION:
            raise RefusedError(404, "version", f"there is no schema {version!r}; this service has {SCHEMA_VERSION}")
        return Response(schema_bytes(), media_type=SCHEMA)

    @app.get("/healthz", response_model=Health)
    async def health() -> Health:
        """Tell that the service takes work."""
        return Health(
            status="ok",
            version=__version__,
            schema_version=SCHEMA_VERSION,
            workers=crew.workers,
            in_hand=crew.in_hand,
        )

    @app.get(
        "/metrics", response_class=Response, responses=_answer(METRICS, "string") | _problems(401), dependencies=secured
    )
    async def numbers() -> Response:
        """Return counts in Prometheus' text format."""
        return Response(metrics.text(), media_type=METRICS)

    _describe(app)
    return app


class _Guard(HTTPBearer):
    """Refuses a request that does not bear the token."""

    def __init__(self, token: str) -> None:
        super().__init__(scheme_name="bearer", auto_error=False)
        self._token = token

    async def __call__(self, request: HTTPConnection) -> HTTPAuthorizationCredentials | None:
        stated = await super().__call__(request)
        given = stated.credentials if stated else ""
        if not hmac.compare_digest(given.encode(), self._token.encode()):
            message = "the bearer token is missing or wrong; send Authorization: Bearer TOKEN"
            raise RefusedError(401, "unauthorized", message, headers={"WWW-Authenticate": "Bearer"})
        return stated


def _converted(outcomes: list[Outcome]) -> Response:
    """Return the answer to /convert. Raises RefusedError where no document became an article."""
    lines = [line for outcome in outcomes for line in outcome.lines.splitlines()]
    failures = orjson.dumps([failed for outcome in outcomes for failed in _failed(outcome)])
    if not lines:
        raise _refused(outcomes)
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


def _tell_problems(app: FastAPI) -> None:
    """Have everything that is not done told as a problem."""

    async def refused(_: Request, error: Exception) -> Response:
        assert isinstance(error, RefusedError)
        return error.response()

    async def wrong_argument(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        told = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
        return RefusedError(422, "argument", "; ".join(told)).response()

    async def no_such_thing(_: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        headers = dict(error.headers or {})
        return RefusedError(error.status_code, "http", f"{error.detail}; see /openapi.json", headers=headers).response()

    async def no_workers(_: Request, error: Exception) -> Response:
        return RefusedError(503, "no_workers", f"{error}; come again", headers={"Retry-After": "5"}).response()

    async def fault(_: Request, error: Exception) -> Response:
        return RefusedError(
            500, "fault", f"a fault of the service ({type(error).__name__}); please report it"
        ).response()

    app.add_exception_handler(RefusedError, refused)
    app.add_exception_handler(RequestValidationError, wrong_argument)
    app.add_exception_handler(HTTPException, no_such_thing)
    app.add_exception_handler(EngineError, no_workers)
    app.add_exception_handler(500, fault)


def _describe(app: FastAPI) -> None:
    """Add the problem's schema to the OpenAPI document, which paths refer to but no answer returns."""
    described = app.openapi

    def openapi() -> dict[str, Any]:
        document = described()
        schemas = document["components"]["schemas"]
        if "ProblemDetails" not in schemas:
            problem = ProblemDetails.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas |= problem.pop("$defs")
            schemas["ProblemDetails"] = problem
        return document

    app.openapi = openapi  # type: ignore[method-assign]
