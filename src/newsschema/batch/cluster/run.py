"""A run on a cluster: plan, hand out what is not done, find the documents that workers die of, say when all is done."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson

from newsschema.batch.cluster.inputs import find_inputs
from newsschema.batch.cluster.places import PlaceError, absolute, join, names_in, read, remove, writing
from newsschema.batch.cluster.plan import SHARD_BYTES, make_shards
from newsschema.batch.cluster.shard import DONE, REPORTS, Done, Order, Probe, Share, convert_shard, probe
from newsschema.batch.listener import Counts
from newsschema.batch.resume import code_version
from newsschema.engines.dask import Died

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.batch.cluster.inputs import Entry
    from newsschema.batch.cluster.plan import Shard
    from newsschema.batch.listener import Listener
    from newsschema.engines.dask import Cluster

SUCCESS = "_SUCCESS"

_OURS = re.compile(r"(?P<name>part-[0-9]{6}-[0-9a-f]{12})\.(?:json|jsonl|parquet)")
_BEGUN = re.compile(r"\.part-[0-9]{6}-[0-9a-f]{12}\.\w+\.[0-9]+\.part")
"""What a worker that was killed leaves of a file it had begun; see `writer.open_output`."""
_ROUNDS = 3  # how often a shard that workers die of is looked into


@dataclass(frozen=True, slots=True)
class ClusterJob:
    """What a run is to do."""

    paths: tuple[str, ...]
    """Paths or URLs of files, folders, patterns and lists."""
    order: Order
    report: str | None = None
    """Path or URL of a file for a line a document."""
    shard_size: int = SHARD_BYTES
    fresh: bool = False
    """Forget what earlier runs did."""
    retry_failed: bool = False
    """Convert again the shards in which documents failed."""


def run_on_cluster(job: ClusterJob, cluster: Cluster, listener: Listener) -> Counts:
    """Convert the shards that are not done. Raises PlaceError, OSError or EngineError where the run cannot go on."""
    job = replace(job, order=_for_workers(job.order))
    shards = list(make_shards(_inputs(job), size=job.shard_size, version=_deciding(job.order)))
    done = _done(job, shards)
    counts = Counts(total=len(shards), unchanged=len(done), unit="shards")
    for each in done.values():
        _count(counts, each)
    shares = [Share(shard, job.order) for shard in shards if shard.name not in done]
    if shares:
        _tell_of_others(job, shards, listener)
        remove(join(job.order.output, SUCCESS))
    for _ in range(_ROUNDS):
        died = list(_convert(shares, cluster, listener, counts))
        shares = [_examined(share, cluster, listener) for share in died]
    for share in _convert(shares, cluster, listener, counts):
        raise PlaceError(f"{share.shard.name}: the cluster's workers die before they begin it; see their logs")
    counts.interrupted = counts.done < counts.total
    _finish(job, shards, counts)
    return counts


def _for_workers(order: Order) -> Order:
    """Return the order as workers need it, whose working folder is another."""
    quarantine = absolute(order.quarantine) if order.quarantine else None
    return replace(order, output=absolute(order.output), quarantine=quarantine, version=code_version())


def _inputs(job: ClusterJob) -> Iterator[Entry]:
    return find_inputs(job.paths, leave_out=job.order.output)


def _deciding(order: Order) -> str:
    """Return what decides the records of a document, beside the document."""
    from newsschema.models import SCHEMA_VERSION

    options = replace(order.options, max_size=0, folder=None)  # a changed limit is for --retry-failed
    return repr((order.version, SCHEMA_VERSION, order.shards, options))


def _done(job: ClusterJob, shards: list[Shard]) -> dict[str, Done]:
    """Return the shards that earlier runs have done, by name."""
    output = job.order.output
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


def _tell_of_others(job: ClusterJob, shards: list[Shard], listener: Listener) -> None:
    """Say that other documents, options or code make other shards."""
    others = {name.removesuffix(".json") for name in names_in(join(job.order.output, DONE))}
    others -= {shard.name for shard in shards}
    if others:
        listener.note(
            f"{job.order.output} has {len(others):,} shards of other documents, options or another version; "
            "they are removed once all of this run's are done"
        )


def _read_done(output: str, name: str) -> Done:
    return Done(**orjson.loads(read(name, join(output, DONE, f"{name}.json"))))


def _convert(shares: list[Share], cluster: Cluster, listener: Listener, counts: Counts) -> Iterator[Share]:
    """Convert shares and count them; yield those that workers died of."""
    for share, result in cluster.run(convert_shard, shares):
        if isinstance(result, Died):
            yield share
            continue
        _count(counts, result)
        for document, code, message in result.told:
            listener.failure(document, code, message)
        if result.failed > len(result.told):
            listener.note(f"{share.shard.name}: {result.failed - len(result.told):,} more failed; see its report")
        listener.progress(counts)


def _examined(share: Share, cluster: Cluster, listener: Listener) -> Share:
    """Find the documents that workers die of by halving the shard until each stands alone.

    One half is tried at a time: what is on a worker together with what it dies of would be blamed too.
    """
    if cluster.stopping:
        return share
    listener.note(f"{share.shard.name}: workers died of it; looking for the documents to blame")
    count = 0
    for _, result in cluster.run(probe, [Probe(share.shard, share.order)]):
        if isinstance(result, Died):
            return share._replace(given_up=True)
        count = result
    blamed = set(share.blamed)
    spans = _halves(0, count)
    while spans:
        probes = [Probe(share.shard, share.order, first, stop) for first, stop in spans]
        results = (result for tried in probes for result in cluster.run(probe, [tried]))
        died = [tried for tried, result in results if isinstance(result, Died)]
        blamed.update(tried.first for tried in died if tried.stop - tried.first == 1)
        spans = [half for tried in died if tried.stop - tried.first > 1 for half in _halves(tried.first, tried.stop)]
    return share._replace(blamed=frozenset(blamed))


def _halves(first: int, stop: int) -> list[tuple[int, int]]:
    middle = (first + stop) // 2
    return [(start, end) for start, end in ((first, middle), (middle, stop)) if start < end]


def _count(counts: Counts, done: Done) -> None:
    counts.done += 1
    counts.records += done.records
    counts.failed += done.failed


def _finish(job: ClusterJob, shards: list[Shard], counts: Counts) -> None:
    """Write the report of what is done; where all is, remove what earlier runs left and say so."""
    output = job.order.output
    there = set(names_in(join(output, DONE)))
    done = [shard for shard in shards if f"{shard.name}.json" in there]
    if len(done) < counts.done:
        raise PlaceError(f"{output}: the workers have written to it, but not here; name a folder all share, or a URL")
    if job.report:
        with writing(job.report) as report:
            for shard in done:
                report.write(read(shard.name, join(output, REPORTS, f"{shard.name}.jsonl")))
    if counts.interrupted:
        return
    _remove_all_but({shard.name for shard in shards}, output)
    told = {"shards": counts.total, "records": counts.records, "failed": counts.failed, "newsschema": job.order.version}
    with writing(join(output, SUCCESS)) as marker:
        marker.write(orjson.dumps(told) + b"\n")


def _remove_all_but(kept: set[str], output: str) -> None:
    """Remove the parts and reports of shards that are not among the run's, and what was begun and not ended."""
    for folder in (join(output, DONE), output, join(output, REPORTS)):
        for name in names_in(folder):
            ours = _OURS.fullmatch(name)
            if (ours and ours["name"] not in kept) or _BEGUN.fullmatch(name):
                remove(join(folder, name))
