"""Group tasks into shards, the content of one message to a worker, by bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.engines.work import Task

SHARD_BYTES = 512 * 1024
SHARD_DOCUMENTS = 16


def make_shards(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """Yield groups of consecutive tasks of at most 512 KiB and 16 documents; a larger document is alone."""
    shard: list[Task] = []
    total = 0
    for task in tasks:
        size = _size(task)
        if shard and (total + size > SHARD_BYTES or len(shard) == SHARD_DOCUMENTS):
            yield shard
            shard, total = [], 0
        shard.append(task)
        total += size
    if shard:
        yield shard


def _size(task: Task) -> int:
    if task.data is not None:
        return len(task.data)
    try:
        return os.stat(task.name).st_size
    except (OSError, ValueError):  # the worker reports the error; ValueError: a NUL in the path
        return 0
