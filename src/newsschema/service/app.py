"""The FastAPI application. Worker processes do the work; this process reads requests and writes responses."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse

from newsschema.engines.pool import EngineError
from newsschema.parsers import FORMATS
from newsschema.schema import describe_fields
from newsschema.service.answers import PROBLEM, ConvertAnswer, Health, ProblemDetails, RefusedError, ValidateAnswer
from newsschema.service.home import home_page
from newsschema.service.hosts import CheckedHost
from newsschema.service.metrics import Measured, Metrics
from newsschema.service.paths import METRICS, SCHEMA, Paths
from newsschema.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.service.settings import Settings
    from newsschema.service.workers import RequestWorkers

_DESCRIPTIONS = {
    400: "The request cannot be read.",
    401: "The bearer token is missing or wrong.",
    404: "Not found.",
    408: "The request did not arrive in time.",
    413: "The request is too large.",
    421: "The Host header names an unknown host.",
    415: "No parser reads the document.",
    429: "Too many requests of this client are in progress; retry after Retry-After seconds.",
    422: "The document cannot be converted, or an argument is wrong.",
    500: "Internal error.",
    503: "The service is busy; retry after Retry-After seconds.",
}
_BODY_ERRORS = (400, 401, 408, 413, 415, 421, 422, 429, 500, 503)
"""Error statuses of requests with a body."""


def create_app(settings: Settings, workers: RequestWorkers) -> FastAPI:
    """Return the application; `workers` convert and validate."""
    describe_fields()
    app = FastAPI(
        title="newsschema",
        version=__version__,
        summary="Converts raw news articles into validated, grounded JSON records.",
        docs_url=None,  # both pages would load third-party scripts
        redoc_url=None,
    )
    paths = Paths(settings, workers, Metrics(workers))
    app.add_middleware(CheckedHost, names=settings.names)
    app.add_middleware(Measured, metrics=paths.metrics)
    _add_paths(app, paths, [Depends(_Guard(settings.token))] if settings.token else [])
    _handle_errors(app)
    _describe(app)
    return app


def _add_paths(app: FastAPI, paths: Paths, secured: list[Any]) -> None:
    app.post(
        "/convert",
        response_model=ConvertAnswer,
        responses=_problems(*_BODY_ERRORS),
        openapi_extra=_documents(),
        dependencies=secured,
    )(paths.convert)
    app.post(
        "/validate",
        response_model=ValidateAnswer,
        responses=_problems(*_BODY_ERRORS),
        openapi_extra=_body({}, "application/json", "application/x-ndjson"),
        dependencies=secured,
    )(paths.validate)
    app.get(
        "/schema/{version}",
        response_class=Response,
        responses=_answer(SCHEMA, "object") | _problems(401, 404, 422),
        dependencies=secured,
    )(paths.schema)
    app.get("/healthz", response_model=Health)(paths.health)
    app.head("/healthz", include_in_schema=False)(paths.health)
    for path in ("/", "/docs"):
        app.get(path, include_in_schema=False, response_class=HTMLResponse)(_home(app))
    app.get(
        "/metrics",
        response_class=Response,
        responses=_answer(METRICS, "string") | _problems(401),
        dependencies=secured,
    )(paths.metrics_text)


def _home(app: FastAPI) -> Callable[[Request], str]:
    def home(request: Request) -> str:
        return home_page(app, str(request.base_url).rstrip("/"))

    return home


def _problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    schema = {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}
    return {status: {"description": _DESCRIPTIONS[status], "content": {PROBLEM: schema}} for status in statuses}


def _answer(media_type: str, kind: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"description": "Success.", "content": {media_type: {"schema": {"type": kind}}}}}


def _documents() -> dict[str, Any]:
    """Describe the request body of /convert: a document of any format, or a form with files."""
    file = {"type": "string", "format": "binary"}
    body = _body(file, "application/octet-stream", *dict.fromkeys(format.media_type for format in FORMATS))
    files = {"file": {"type": "array", "items": file, "minItems": 1}}
    form = {"type": "object", "properties": files, "required": ["file"]}
    body["requestBody"]["content"]["multipart/form-data"] = {"schema": form}
    return body


def _body(schema: dict[str, Any], *media_types: str) -> dict[str, Any]:
    content = {media_type: {"schema": schema} for media_type in media_types}
    return {"requestBody": {"required": True, "content": content}}


class _Guard(HTTPBearer):
    """Refuses requests without the bearer token."""

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


def _handle_errors(app: FastAPI) -> None:
    """Turn every exception into an RFC 9457 response."""

    async def refused(_: Request, error: Exception) -> Response:
        assert isinstance(error, RefusedError)
        return error.response()

    async def wrong_argument(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        problems = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
        return RefusedError(422, "argument", "; ".join(problems)).response()

    async def http_error(_: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        headers = dict(error.headers or {})
        return RefusedError(error.status_code, "http", f"{error.detail}; see /openapi.json", headers=headers).response()

    async def no_workers(_: Request, error: Exception) -> Response:
        return RefusedError(503, "no_workers", f"{error}; retry", headers={"Retry-After": "5"}).response()

    async def fault(_: Request, error: Exception) -> Response:
        return RefusedError(500, "fault", f"internal error ({type(error).__name__}); please report it").response()

    app.add_exception_handler(RefusedError, refused)
    app.add_exception_handler(RequestValidationError, wrong_argument)
    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(EngineError, no_workers)
    app.add_exception_handler(500, fault)


def _describe(app: FastAPI) -> None:
    """Add the schema of errors to the OpenAPI document, to which the paths refer."""
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
