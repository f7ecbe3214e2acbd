"""Check the Host header, to protect against DNS rebinding: a request under an unknown name is refused.

Numeric addresses cannot be rebound and are always accepted. Source: RFC 9110, section 7.2; RFC 6761 for `localhost`.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from newsschema.service.answers import RefusedError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class CheckedHost:
    """ASGI middleware that accepts requests for known host names only."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        """`names` are accepted host names in lower case, besides numeric addresses and `localhost`."""
        self._app, self._names = app, names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not is_known(_stated(scope), self._names):
            message = (
                "the Host header names an unknown host; use the numeric address, or start the service with --allow-host"
            )
            await RefusedError(421, "host", message).response()(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def is_known(host: str, names: frozenset[str]) -> bool:
    """Whether the value of a Host header, without its port, is `localhost`, a numeric address or one of the names."""
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    name = name.lower().rstrip(".")
    if name in names or name == "localhost":
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _stated(scope: Scope) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
