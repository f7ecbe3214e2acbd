"""How the service runs."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsschema.engines.work import Limits
from newsschema.source import MAX_SIZE


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator decides."""

    jobs: int = 2
    """Worker processes."""
    queue: int = 64
    """Requests that may be in hand at once, read, waiting or being worked on; any more are told to come again."""
    max_size: int = MAX_SIZE
    """Bytes a request body may have."""
    patience: float = 30.0
    """Seconds for a client to send its request."""
    limits: Limits = field(default_factory=Limits)
    """What one document may cost."""
    per_client: int | None = None
    """Requests that one client, known by its address, may have in hand at once; None for no limit."""
    names: frozenset[str] = frozenset()
    """Host names under which the service is reached, beside addresses in figures and `localhost`."""
    token: str | None = field(default=None, repr=False)
    """What a client must bear, where it must."""
