"""newsschema serve."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from newsschema.cli.exits import CouldNotRun, missing_extra
from newsschema.cli.sizes import size

if TYPE_CHECKING:
    from newsschema.service.settings import Settings

TOKEN = "NEWSSCHEMA_TOKEN"
_SHARE = 4
"""One client may use a quarter of the queue, unless the host is loopback."""
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}

_HELP = f"""Serve over HTTP: POST /convert, POST /validate, GET /schema/{{version}}, /healthz, /metrics, /openapi.json.

\b
Examples:
  newsschema serve --port 8000
  curl --data-binary @page.html -H 'Content-Type: text/html' http://127.0.0.1:8000/convert
  curl --data-binary @articles.jsonl 'http://127.0.0.1:8000/validate?profile=wire'

If {TOKEN} or --token-file sets a token, clients must send it as
"Authorization: Bearer TOKEN" (except for /healthz and the page at /); a --host
other than loopback requires a token. The Host header of a request must be a
numeric address, localhost, --host or --allow-host. SIGTERM and Ctrl-C stop the
service after the requests in flight.

\b
Exit status: 0 stopped by a signal, 2 could not run.
"""


@click.command(help=_HELP)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 for a free one.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Worker processes.  [default: number of cores]")
@click.option(
    "--queue",
    type=click.IntRange(min=1),
    default=64,
    show_default=True,
    help="Maximum requests in progress; further ones get status 503.",
)
@click.option(
    "--per-client",
    type=click.IntRange(min=1),
    help="Maximum requests in progress per client address.  [default: a quarter of the queue; no limit on loopback]",
)
@click.option("--max-size", type=size, metavar="SIZE", help="Maximum size of a request.  [default: 20M]")
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), help="Maximum seconds per document.  [default: 60]"
)
@click.option(
    "--patience",
    type=click.FloatRange(min=0, min_open=True),
    default=30.0,
    show_default=True,
    help="Maximum seconds for a client to send a request.",
)
@click.option("--max-memory", type=size, metavar="SIZE", help="Maximum memory of a worker.  [default: 2G]")
@click.option("--token-file", metavar="FILE", help=f"File with the bearer token.  [default: {TOKEN}, if set]")
@click.option("--no-token", is_flag=True, help="Allow a --host other than loopback without a token.")
@click.option("--allow-host", multiple=True, metavar="NAME", help="Accepted host name; repeatable.")
def serve(
    host: str,
    port: int,
    token_file: str | None,
    no_token: bool,
    allow_host: tuple[str, ...],
    per_client: int | None,
    **given: Any,
) -> None:
    import tempfile

    from newsschema.engines.pool import EngineError

    settings = _settings(token=_token(token_file), **given)
    if host not in _LOOPBACK and settings.token is None and not no_token:
        raise CouldNotRun(
            f"{host} is reachable from other machines: set {TOKEN} or --token-file, or --no-token to allow anybody"
        )
    if per_client is None and host not in _LOOPBACK:
        per_client = max(1, settings.queue // _SHARE)
    settings = replace(settings, names=frozenset(map(str.lower, (host, *allow_host))), per_client=per_client)
    try:
        from newsschema.service.app import create_app
        from newsschema.service.server import listen, run
        from newsschema.service.workers import RequestWorkers
    except ImportError as error:
        raise missing_extra("serve", error) from error
    try:
        with (
            listen(host, port) as listening,
            tempfile.TemporaryDirectory(prefix="newsschema-") as folder,
            RequestWorkers(settings, folder=folder) as workers,
        ):
            name, bound = listening.getsockname()[:2]
            at = f"http://[{name}]:{bound}" if ":" in name else f"http://{name}:{bound}"
            app = create_app(settings, workers)
            run(app, listening, patience=settings.patience, started=lambda: click.echo(f"serving on {at}", err=True))
    except EngineError as error:
        raise CouldNotRun(f"{error}; try fewer --jobs, or more --max-memory") from error
    except OSError as error:
        raise CouldNotRun(f"{host}:{port}: cannot listen: {error.strerror or error}; choose another --port") from error


def _settings(*, token: str | None, jobs: int | None, queue: int, patience: float, **limits: Any) -> Settings:
    from newsschema.cli.workers import convert_options
    from newsschema.engines.pool import cores
    from newsschema.service.settings import Settings

    options, within = convert_options(None, **limits)
    return Settings(jobs or cores(), queue, options.max_size, patience, within, token=token)


def _token(path: str | None) -> str | None:
    """Return the token from the file, else from the environment; arguments would be visible to other users."""
    if path is None:
        return os.environ.get(TOKEN) or None
    try:
        with open(path, encoding="utf-8") as file:
            token = file.read().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CouldNotRun(f"{path}: cannot be read: {error}; give a file with the token") from error
    if not token:
        raise CouldNotRun(f"{path}: contains no token; write it on the first line")
    return token
