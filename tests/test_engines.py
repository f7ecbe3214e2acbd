"""Engines: the outcome of every document, in order, whatever a document does to the process that converts it."""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import hazards
from newsschema.engines.local import run_here
from newsschema.engines.pool import EngineError, Pool
from newsschema.engines.shards import SHARD_BYTES, SHARD_DOCUMENTS, make_shards
from newsschema.engines.work import Limits, Options, Outcome, Task, Work, convert_task

STORY = b"Ferry returns to Lagos\n\nThe ferry came back on Tuesday with 40 people aboard.\n"
LIMITS = Limits(seconds=30.0)
SHORT = Limits(seconds=6.0)


def tasks(*contents: bytes) -> list[Task]:
    return [Task(f"doc{number}", number, data) for number, data in enumerate(contents)]


def files(folder: Path, *contents: bytes) -> list[Task]:
    made = []
    for number, data in enumerate(contents):
        path = folder / f"doc{number}.txt"
        path.write_bytes(data)
        made.append(Task(str(path), number))
    return made


def pooled(
    todo: list[Task], *, jobs: int = 2, work: Work = hazards.hazardous, limits: Limits = LIMITS
) -> list[Outcome]:
    with Pool(Options(), jobs=jobs, limits=limits, work=work) as pool:
        return list(pool.run(todo))


def codes(outcomes: list[Outcome]) -> list[str | None]:
    """The reason code of each document, None where it was converted."""
    return [outcome.failures[0].code if outcome.failures else None for outcome in outcomes]


HAZARDS = [  # what the document does to its process, the reason code, and words of the message
    (b"SEGFAULT", "crashed", "SIGSEGV"),
    (b"KILLED", "crashed", "SIGKILL"),
    (b"EXIT", "crashed", "exit status 7"),
    (b"HANG", "timeout", "6 seconds; split the document or raise the time limit"),
    (b"MEMORY", "out_of_memory", "raise the memory limit"),
    (b"BUG", "internal_error", "KeyError: 'a bug' at hazards.py:"),
    (b"", "empty", "the file is empty"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("content", "code", "words"), HAZARDS, ids=[row[0].decode() or "empty" for row in HAZARDS])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_hazard_costs_its_document_alone(content: bytes, code: str, words: str, jobs: int) -> None:
    limits = SHORT if code == "timeout" else LIMITS
    outcomes = pooled(tasks(STORY, STORY, content, STORY, STORY), jobs=jobs, limits=limits)
    assert codes(outcomes) == [None, None, code, None, None]
    failed = outcomes[2]
    assert words in failed.failures[0].message
    assert failed.failures[0].message.startswith("doc2: ")
    assert failed.sha256 is not None, "the hash is known, so that the document is not tried again for ever"
    assert not failed.lines


@pytest.mark.slow
def test_every_hazard_in_one_batch() -> None:
    contents = [row[0] for row in HAZARDS] * 2
    outcomes = pooled(tasks(*contents, STORY), limits=SHORT)
    assert codes(outcomes) == [*[row[1] for row in HAZARDS] * 2, None]


@pytest.mark.slow
def test_a_worker_that_its_own_timer_cannot_end_is_ended() -> None:
    assert codes(pooled(tasks(STORY, b"STOPPED", STORY), limits=SHORT)) == [None, "timeout", None]


def test_a_document_is_to_blame_only_when_it_fails_twice(tmp_path: Path) -> None:
    assert codes(pooled(files(tmp_path, STORY, b"ONCE upon a time\n\nThe ferry sank.", STORY))) == [None, None, None]


@pytest.mark.slow
def test_memory_left_behind_by_others_is_not_blamed_on_a_document() -> None:
    outcomes = pooled(tasks(*[STORY] * 5), jobs=1, work=hazards.large, limits=Limits(memory=1500 * 1024 * 1024))
    assert codes(outcomes) == [None] * 5


@pytest.mark.slow
def test_the_time_limit_of_a_container_is_for_each_item() -> None:
    assert codes(pooled(tasks(STORY), work=hazards.container, limits=SHORT)) == [None]
    assert codes(pooled(tasks(STORY), work=hazards.container, limits=Limits(seconds=0.2))) == ["timeout"]


@pytest.mark.slow
def test_workers_are_renewed() -> None:
    first = {outcome.lines for outcome in pooled(tasks(*[STORY] * 40), jobs=1, work=hazards.pid)}
    assert len(first) == 1
    many = pooled(tasks(*[STORY] * 2100), jobs=1, work=hazards.pid)
    assert codes(many) == [None] * 2100
    assert len({outcome.lines for outcome in many}) == 2


@pytest.mark.slow
def test_workers_killed_from_outside_lose_nothing(tmp_path: Path) -> None:
    todo = files(tmp_path, *[STORY] * 120)
    with Pool(Options(), jobs=2, limits=LIMITS, work=hazards.slow) as pool:
        outcomes = []
        for outcome in pool.run(todo):
            outcomes.append(outcome)
            if outcome.position in (10, 50):
                for pid in pool.pids:
                    os.kill(pid, signal.SIGKILL)
    assert [outcome.position for outcome in outcomes] == list(range(120))
    assert codes(outcomes) == [None] * 120


@pytest.mark.slow
def test_order_and_bytes_do_not_depend_on_the_number_of_workers() -> None:
    contents = [STORY + b"More of it. " * (number * 37 % 101) for number in range(90)]
    contents[13], contents[40] = b"KILLED", b"\0\0"
    here = [outcome.lines for outcome in run_here(tasks(*contents[:13]), Options())]
    one, three = (pooled(tasks(*contents), jobs=jobs) for jobs in (1, 3))
    assert [outcome.position for outcome in three] == list(range(90))
    assert [(o.lines, o.failures, o.notices) for o in one] == [(o.lines, o.failures, o.notices) for o in three]
    assert [outcome.lines for outcome in one[:13]] == here


def test_a_stopped_pool_yields_what_was_in_flight() -> None:
    with Pool(Options(), jobs=2, limits=LIMITS, work=hazards.slow) as pool:
        run = pool.run(tasks(*[STORY] * 200))
        first = next(run)
        pool.stop()
        rest = list(run)
    positions = [outcome.position for outcome in [first, *rest]]
    assert positions == sorted(set(positions))
    assert len(positions) < 200
    assert codes([first, *rest]) == [None] * len(positions)


def test_a_pool_runs_again_and_again() -> None:
    with Pool(Options(), jobs=2, limits=LIMITS) as pool:
        for _ in range(3):
            assert codes(list(pool.run(tasks(STORY, b"", STORY)))) == [None, "empty", None]
        assert list(pool.run([])) == []


def test_workers_end_with_their_pool() -> None:
    with Pool(Options(), jobs=2, limits=LIMITS, work=hazards.hazardous) as pool:
        run = pool.run(tasks(*[STORY] * 40, b"HANG"))
        next(run)
        pids = pool.pids
    assert pids
    assert _gone(pids)


def test_workers_that_cannot_start_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    module = tmp_path / "not_there_later.py"
    module.write_text("def work(task, options): pass\n")
    work = importlib.import_module("not_there_later").work
    module.unlink()
    shutil.rmtree(tmp_path / "__pycache__", ignore_errors=True)
    with pytest.raises(EngineError, match="do not start"):
        pooled(tasks(STORY), work=work)


def test_a_known_document_is_not_converted_again() -> None:
    known = next(run_here(tasks(STORY), Options())).sha256
    again = convert_task(Task("doc0", 0, STORY, known), Options())
    assert (again.unchanged, again.lines, again.records) == (True, b"", 0)
    changed = convert_task(Task("doc0", 0, STORY + b"More.\n", known), Options())
    assert (changed.unchanged, changed.records) == (False, 1)


def test_large_results_pass_through_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsschema.engines.work.SPILL", 100_000)
    story = STORY + b"\n\n".join(b"Paragraph %d of a long report from Quito." % number for number in range(2_000))
    outcome = convert_task(Task("long", 0, story), Options(folder=str(tmp_path)))
    assert outcome.lines == b""
    assert outcome.file is not None
    written = Path(outcome.file).read_bytes()
    assert len(written) > 100_000
    assert written.count(b"\n") == outcome.records == 1


SHARDS = [  # sizes of documents, then how many of them are in each shard
    ([], []),
    ([10, 10, 10], [3]),
    ([10, SHARD_BYTES + 1, 10, 10], [1, 1, 2]),
    ([SHARD_BYTES // 2] * 5, [2, 2, 1]),
    ([1] * (SHARD_DOCUMENTS + 1), [SHARD_DOCUMENTS, 1]),
]


@pytest.mark.parametrize(("sizes", "expected"), SHARDS)
def test_shards_are_cut_by_bytes(sizes: list[int], expected: list[int]) -> None:
    assert [len(shard) for shard in make_shards(tasks(*(b"x" * size for size in sizes)))] == expected


def test_a_shard_may_name_what_is_not_there() -> None:
    assert len(list(make_shards([Task("/nowhere/at/all"), Task("nul\0nul")]))) == 1


def _gone(pids: list[int]) -> bool:
    return _within(5, lambda: not any(os.path.exists(f"/proc/{pid}") for pid in pids))


def _within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
