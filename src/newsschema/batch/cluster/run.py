"""A run on a cluster: plan shards, convert those not done, isolate documents that crash workers, mark completion."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson

from newsschema.batch.cluster.inputs import find_inputs
from newsschema.batch.cluster.plan import SHARD_BYTES, plan_shards
from newsschema.batch.cluster.shard import (
    DONE,
    REPORTS,
    Assignment,
    Probe,
    ShardResult,
    ShardSettings,
    convert_shard,
    probe,
)
from newsschema.batch.cluster.storage import StorageError, absolute, join, names_in, read, remove, writing
from newsschema.batch.listener import Counts
from newsschema.batch.resume import code_version
from newsschema.engines.dask import WorkerDied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.batch.cluster.inputs import Entry
    from newsschema.batch.cluster.plan import Shard
    from newsschema.batch.listener import Listener
    from newsschema.engines.dask import Cluster

SUCCESS = "_SUCCESS"

_OURS = re.compile(r"(?P<name>part-[0-9]{6}-[0-9a-f]{12})\.(?:json|jsonl|parquet)")
_BEGUN = re.compile(r"\.part-[0-9]{6}-[0-9a-f]{12}\.\w+\.[0-9]+\.part")
"""Names of partial files that a killed worker leaves; see `writer.open_output`."""
_ROUNDS = 3  # how often a shard that crashes workers is examined


@dataclass(frozen=True, slots=True)
class ClusterJob:
    """The parameters of a run."""

    paths: tuple[str, ...]
    """Paths or URLs of files, folders, patterns and lists."""
    settings: ShardSettings
    report: str | None = None
    """Path or URL of the report, one line per document."""
    shard_size: int = SHARD_BYTES
    fresh: bool = False
    """Discard the results of earlier runs."""
    retry_failed: bool = False
    """Convert again the shards with failed documents."""


def run_on_cluster(job: ClusterJob, cluster: Cluster, listener: Listener) -> Counts:
    """Convert the shards that are not done. Raises StorageError, OSError or EngineError if the run cannot continue."""
    job = replace(job, settings=_for_workers(job.settings))
    shards = list(plan_shards(_inputs(job), size=job.shard_size, version=_determining(job.settings)))
    done = _done(job, shards)
    counts = Counts(total=len(shards), unchanged=len(done), unit="shards")
    for each in done.values():
        _count(counts, each)
    assignments = [Assignment(shard, job.settings) for shard in shards if shard.name not in done]
    if assignments:
        _report_other_shards(job, shards, listener)
        remove(join(job.settings.output, SUCCESS))
    for _ in range(_ROUNDS):
        died = list(_convert(assignments, cluster, listener, counts))
        assignments = [_examined(assignment, cluster, listener) for assignment in died]
    for assignment in _convert(assignments, cluster, listener, counts):
        raise StorageError(f"{assignment.shard.name}: the cluster's workers crash before they start it; see their logs")
    counts.interrupted = counts.done < counts.total
    _finish(job, shards, counts)
    return counts


def _for_workers(settings: ShardSettings) -> ShardSettings:
    """Return the options with absolute paths, since workers have another working folder."""
    quarantine = absolute(settings.quarantine) if settings.quarantine else None
    return replace(settings, output=absolute(settings.output), quarantine=quarantine, version=code_version())


def _inputs(job: ClusterJob) -> Iterator[Entry]:
    return find_inputs(job.paths, leave_out=job.settings.output)


def _determining(settings: ShardSettings) -> str:
    """Return everything but the document that determines its records."""
    from newsschema.models import SCHEMA_VERSION

    options = replace(settings.options, max_size=0, folder=None)  # a changed limit is for --retry-failed
    return repr((settings.version, SCHEMA_VERSION, settings.shards, options))


def _done(job: ClusterJob, shards: list[Shard]) -> dict[str, ShardResult]:
    """Return the results of shards done in earlier runs, by name."""
    output = job.settings.output
    there = {name.removesuffix(".json") for name in names_in(join(output, DONE))}
    if job.fresh:
        _remove_all_but(set(), output)
        return {}
    names = [shard.name for shard in shards if shard.name in there]
    with ThreadPoolExecutor(16) as threads:
        done = dict(zip(names, threads.map(lambda name: _read_done(output, name), names), strict=True))
    if not job.retry_failed:
        return done
    for name in [name for name, each in done.items() if each.failed]:
        remove(join(output, DONE, f"{name}.json"))
        del done[name]
    return done


def _report_other_shards(job: ClusterJob, shards: list[Shard], listener: Listener) -> None:
    """Report shards of earlier runs that belong to other documents, options or code."""
    others = {name.removesuffix(".json") for name in names_in(join(job.settings.output, DONE))}
    others -= {shard.name for shard in shards}
    if others:
        listener.note(
            f"{job.settings.output} contains {len(others):,} shards of other documents, options or another version; "
            "they are removed once all shards of this run are done"
        )


def _read_done(output: str, name: str) -> ShardResult:
    return ShardResult(**orjson.loads(read(name, join(output, DONE, f"{name}.json"))))


def _convert(
    assignments: list[Assignment], cluster: Cluster, listener: Listener, counts: Counts
) -> Iterator[Assignment]:
    """Convert shards and count them; yield those that crashed workers."""
    for assignment, result in cluster.run(convert_shard, assignments):
        if isinstance(result, WorkerDied):
            yield assignment
            continue
        _count(counts, result)
        for document, code, message in result.listed:
            listener.failure(document, code, message)
        if result.failed > len(result.listed):
            listener.note(
                f"{assignment.shard.name}: {result.failed - len(result.listed):,} more failed; see its report"
            )
        listener.progress(counts)


def _examined(assignment: Assignment, cluster: Cluster, listener: Listener) -> Assignment:
    """Find the documents that crash workers, by bisecting the shard.

    One half is tried at a time: another shard on the same worker would be blamed too.
    """
    if cluster.stopping:
        return assignment
    listener.note(f"{assignment.shard.name}: it crashed workers; searching for the documents that cause it")
    count = 0
    for _, result in cluster.run(probe, [Probe(assignment.shard, assignment.settings)]):
        if isinstance(result, WorkerDied):
            return assignment._replace(given_up=True)
        count = result
    blamed = set(assignment.blamed)
    spans = _halves(0, count)
    while spans:
        probes = [Probe(assignment.shard, assignment.settings, first, stop) for first, stop in spans]
        results = (result for tried in probes for result in cluster.run(probe, [tried]))
        died = [tried for tried, result in results if isinstance(result, WorkerDied)]
        blamed.update(tried.first for tried in died if tried.stop - tried.first == 1)
        spans = [half for tried in died if tried.stop - tried.first > 1 for half in _halves(tried.first, tried.stop)]
    return assignment._replace(blamed=frozenset(blamed))


def _halves(first: int, stop: int) -> list[tuple[int, int]]:
    middle = (first + stop) // 2
    return [(start, end) for start, end in ((first, middle), (middle, stop)) if start < end]


def _count(counts: Counts, done: ShardResult) -> None:
    counts.done += 1
    counts.records += done.records
    counts.failed += done.failed


def _finish(job: ClusterJob, shards: list[Shard], counts: Counts) -> None:
    """Write the report; if all shards are done, remove files of earlier runs and write `_SUCCESS`."""
    output = job.settings.output
    there = set(names_in(join(output, DONE)))
    done = [shard for shard in shards if f"{shard.name}.json" in there]
    if len(done) < counts.done:
        raise StorageError(f"{output}: the workers wrote to another folder of that name; give a shared folder or a URL")
    if job.report:
        with writing(job.report) as report:
            for shard in done:
                report.write(read(shard.name, join(output, REPORTS, f"{shard.name}.jsonl")))
    if counts.interrupted:
        return
    _remove_all_but({shard.name for shard in shards}, output)
    totals = {
        "shards": counts.total,
        "records": counts.records,
        "failed": counts.failed,
        "newsschema": job.settings.version,
    }
    with writing(join(output, SUCCESS)) as marker:
        marker.write(orjson.dumps(totals) + b"\n")


def _remove_all_but(kept: set[str], output: str) -> None:
    """Remove the files of shards that do not belong to the run, and partial files."""
    for folder in (join(output, DONE), output, join(output, REPORTS)):
        for name in names_in(folder):
            ours = _OURS.fullmatch(name)
            if (ours and ours["name"] not in kept) or _BEGUN.fullmatch(name):
                remove(join(folder, name))
