"""Serve an application with uvicorn, with a time limit for the head of a request."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING, ClassVar

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from fastapi import FastAPI

GRACE_SECONDS = 30
"""Time for requests in flight when the service stops."""
KEEP_ALIVE_SECONDS = 75
"""How long a connection may idle: longer than clients keep one, so that none closes while a request is being sent."""


class PatientProtocol(H11Protocol):
    """uvicorn's HTTP/1.1 protocol with two changes: the head of a request has a time limit, and a client that has
    closed its half of the connection still gets the response.
    """

    patience: ClassVar = 30.0
    """Time limit for the head of a request in seconds, from its first byte, or from the start of a new connection."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._start_timer()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._start_timer()
        else:
            self._cancel_timer()

    def eof_received(self) -> bool:  # type: ignore[override]
        """Keep the connection for a complete request that is not yet answered."""
        return self.conn.their_state in (h11.DONE, h11.MUST_CLOSE) and not self.cycle.response_complete

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.conn.their_state is h11.IDLE and self.conn.trailing_data[0]:
            self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        self._cancel_timer()
        super().connection_lost(exc)

    def _start_timer(self) -> None:
        if self._head is None:
            self._head = self.loop.call_later(self.patience, self.transport.close)

    def _cancel_timer(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 selects a free port. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048)


def run(app: FastAPI, listening: socket.socket, *, patience: float = 30.0, started: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM, then finish the requests in flight; `started` is called once the server accepts.

    `patience` is the time limit for the head of a request in seconds.
    """
    config = uvicorn.Config(
        app,
        http=type("Protocol", (PatientProtocol,), {"patience": patience}),
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    before = [(number, signal.signal(number, _done)) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        _Server(config, started).run([listening])
    finally:
        for number, handler in before:
            signal.signal(number, handler)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._started()


def _done(*_: object) -> None:
    """Ignore the signal, which uvicorn has handled and raises again at its end."""
