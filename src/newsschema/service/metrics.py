"""Metrics for Prometheus: requests, documents, and requests in progress."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from newsschema.service.workers import RequestWorkers


class Metrics:
    """The metrics of one application."""

    def __init__(self, workers: RequestWorkers) -> None:
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "newsschema_requests", "Requests answered.", ["path", "status"], registry=self._registry
        )
        self.seconds = Histogram(
            "newsschema_request_seconds", "Time from request to answer.", ["path"], registry=self._registry
        )
        self.documents = Counter(
            "newsschema_documents", "Documents converted, by outcome.", ["outcome"], registry=self._registry
        )
        self.records = Counter(
            "newsschema_records", "Records checked, by outcome.", ["outcome"], registry=self._registry
        )
        in_hand = Gauge("newsschema_requests_in_hand", "Requests in progress.", registry=self._registry)
        in_hand.set_function(lambda: workers.in_hand)

    def text(self) -> bytes:
        """Return the metrics in Prometheus' text format."""
        return generate_latest(self._registry)


class Measured:
    """ASGI middleware that counts requests; all unknown paths count as one."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = perf_counter(), 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sending)
        finally:
            route = scope.get("route")
            path = route.path if route else "(none)"
            self._metrics.requests.labels(path, str(status)).inc()
            self._metrics.seconds.labels(path).observe(perf_counter() - begun)
