"""An application on a port, by uvicorn, with a limit on how long a client may take over its request's head."""

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
"""Time for requests in flight when the service is told to end."""
KEEP_ALIVE_SECONDS = 75
"""How long a connection may idle: longer than clients keep one, so that none is closed as a request is sent over it."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, but it neither waits for ever for a head nor hangs up on a client that has
    closed its own half of the connection and still waits for the answer.
    """

    patience: ClassVar = 30.0
    """Seconds for the head of a request, from its first byte or, on a new connection, from the start."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._expect_head()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._expect_head()
        else:
            self._head_is_there()

    def eof_received(self) -> bool:  # type: ignore[override]
        """Stay for a request that is whole and not yet answered."""
        return self.conn.their_state in (h11.DONE, h11.MUST_CLOSE) and not self.cycle.response_complete

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.conn.their_state is h11.IDLE and self.conn.trailing_data[0]:
            self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._head_is_there()
        super().connection_lost(exc)

    def _expect_head(self) -> None:
        if self._head is None:
            self._head = self.loop.call_later(self.patience, self.transport.close)

    def _head_is_there(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 takes a free one. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048)


def run(app: FastAPI, listening: socket.socket, *, patience: float = 30.0, started: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM, then finish what is in flight; `started` is called once requests are taken.

    `patience` is the seconds a client may take over a request's head.
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
        self._tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell()


def _done(*_: object) -> None:
    """Take the signal that uvicorn has obeyed and raises once more when it has ended."""
