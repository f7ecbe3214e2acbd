"""The service under load: python tests/benchmarks/serve.py PAGE... [--clients 200] [--seconds 60]

Concurrent clients send the pages repeatedly; a client that is refused as busy retries. Prints responses per second,
their times, refusals, and the number of lost or wrong responses, which must be 0.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

sys.path.insert(0, str(Path(__file__).parent.parent))

import newsschema
from service import serving


@dataclass
class Seen:
    """What the clients saw."""

    seconds: list[float] = field(default_factory=list)
    refused: int = 0
    wrong: int = 0


async def send(client: httpx.AsyncClient, pages: list[tuple[bytes, bytes]], end: float, seen: Seen, first: int) -> None:
    number = first
    while time.monotonic() < end:
        page, expected = pages[number % len(pages)]
        number += 1
        begun = time.monotonic()
        while (answer := await client.post("/convert", content=page)).status_code == 503:
            seen.refused += 1
            await asyncio.sleep(0.5)
        seen.seconds.append(time.monotonic() - begun)
        seen.wrong += answer.content != expected


async def load(url: str, pages: list[tuple[bytes, bytes]], clients: int, seconds: float) -> Seen:
    seen, end = Seen(), time.monotonic() + seconds
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=url, timeout=300, limits=limits) as client:
        await asyncio.gather(*(send(client, pages, end, seen, first) for first in range(clients)))
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    arguments = parser.parse_args()
    pages = []
    for path in arguments.pages:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        record = newsschema.convert(data, name="(body)").to_json()
        pages.append((data, b'{"articles":[' + record + b'],"failures":[]}'))
    with serving() as service:
        seen = asyncio.run(load(service.url, pages, arguments.clients, arguments.seconds))
    times = statistics.quantiles(seen.seconds, n=100)
    print(f"{len(seen.seconds):,} answers, {len(seen.seconds) / arguments.seconds:.1f} a second")
    print(f"seconds until the answer: median {times[49]:.2f}, 95 of 100 within {times[94]:.2f}")
    print(f"refused as busy {seen.refused:,} times; wrong or lost: {seen.wrong}")


if __name__ == "__main__":
    main()
