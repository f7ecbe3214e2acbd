"""Convert spoiled documents of every sample format and count exceptions: none may leave the package.

usage: PYTHONPATH=src:tests python tests/benchmarks/mutate.py [--count 20000] [--seed N]

The seed is printed; the same seed gives the same documents.
"""

from __future__ import annotations

import argparse
import random
import secrets
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType

from mutations import bugs_of, mutated, sources

LIMIT = 20
"""Seconds of one document, after which it counts as a hang."""


class Hang(BaseException):
    """The time limit of a document has passed."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--keep", type=Path, help="folder for the documents that met a bug")
    arguments = parser.parse_args()
    seed = secrets.randbelow(2**32) if arguments.seed is None else arguments.seed
    print(f"seed {seed}", flush=True)
    paths = sources()
    bugs: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    began = time.process_time()

    def alarm(_number: int, _frame: FrameType | None) -> None:
        raise Hang

    signal.signal(signal.SIGALRM, alarm)
    for number in range(arguments.count):
        path = paths[number % len(paths)]
        data = mutated(path.read_bytes(), random.Random(f"{seed}/{number}"))
        signal.alarm(LIMIT)
        try:
            found = bugs_of(path.name, data)
        except Hang:
            found = [f"hang: over {LIMIT} s"]
        signal.alarm(0)
        documents[path.parts[-3]] += 1
        for bug in found:
            bugs[bug.partition(": ")[2] or bug] += 1
            print(f"document {number} ({path}): {bug}", flush=True)
        if found and arguments.keep:
            arguments.keep.mkdir(exist_ok=True)
            (arguments.keep / f"{number}-{path.name}").write_bytes(data)
    print(", ".join(f"{name} {count:,}" for name, count in sorted(documents.items())))
    print(f"{arguments.count:,} documents, {bugs.total():,} bugs, {time.process_time() - began:.0f} s of CPU")
    sys.exit(1 if bugs else 0)


if __name__ == "__main__":
    main()
