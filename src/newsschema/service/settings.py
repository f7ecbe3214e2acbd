"""Settings of the service."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsschema.engines.work import Limits
from newsschema.source import MAX_SIZE


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of the service."""

    jobs: int = 2
    """Worker processes."""
    queue: int = 64
    """Maximum requests in progress (being read, waiting or being processed); further ones get status 503."""
    max_size: int = MAX_SIZE
    """Maximum size of a request body in bytes."""
    patience: float = 30.0
    """Time limit for a client to send its request, in seconds."""
    limits: Limits = field(default_factory=Limits)
    """Limits for one document."""
    per_client: int | None = None
    """Maximum requests in progress per client address; None for no limit."""
    names: frozenset[str] = frozenset()
    """Accepted host names, besides numeric addresses and `localhost`."""
    token: str | None = field(default=None, repr=False)
    """Bearer token that clients must send; None for none."""
