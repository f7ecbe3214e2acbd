"""Which names a request may call the server by: a page elsewhere that rebinds its own name to us is refused.

An address in figures cannot be rebound, so it is always right. Source: RFC 9110, section 7.2; RFC 6761 for `localhost`.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from newsschema.service.answers import RefusedError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class CheckedHost:
    """An application that is reached under known names only."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        """`names` are host names in lower case, beside addresses in figures and `localhost`."""
        self._app, self._names = app, names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not is_known(_stated(scope), self._names):
            message = "the Host header names another server; use its address in figures, or start it with --allow-host"
            await RefusedError(421, "host", message).response()(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def is_known(host: str, names: frozenset[str]) -> bool:
    """Whether a Host header's value, its port left out, is `localhost`, an address in figures or one of the names."""
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
