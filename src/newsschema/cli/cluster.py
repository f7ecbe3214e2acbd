"""newsschema convert --engine dask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from newsschema.cli.exits import CouldNotRun
from newsschema.cli.sizes import size

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.batch.cluster.run import ClusterJob
    from newsschema.batch.listener import Counts, Listener

OPTIONS = (
    click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True,
                 help="Where to convert: in workers on this machine, or on a Dask cluster."),
    click.option("--scheduler", metavar="ADDRESS", help="The Dask cluster's scheduler, such as tcp://head:8786."),
    click.option("--shards", type=click.Choice(["jsonl", "parquet"]), default="jsonl", show_default=True,
                 help="File type of the shards in the folder --output."),
    click.option("--shard-size", type=size, metavar="SIZE", help="Maximum bytes in a shard.  [default: 128M]"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClusterArguments:
    """The command line options of engines."""

    engine: str
    scheduler: str | None
    shards: str
    shard_size: int | None


def cluster_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of engines to a command, which receives them as `cluster`."""

    @wraps(command)
    def with_cluster(*, engine: str, scheduler: str | None, shards: str, shard_size: int | None, **rest: Any) -> Any:
        return command(cluster=ClusterArguments(engine, scheduler, shards, shard_size), **rest)

    for option in reversed(OPTIONS):
        with_cluster = option(with_cluster)
    return with_cluster


def job_of(cluster: ClusterArguments, arguments: Any) -> ClusterJob:
    """Return the job for the arguments. Raises UsageError."""
    from newsschema.batch.cluster.plan import SHARD_BYTES
    from newsschema.batch.cluster.run import ClusterJob
    from newsschema.batch.cluster.shard import ShardSettings

    if cluster.scheduler is None:
        raise click.UsageError("--engine dask needs the address of a scheduler: --scheduler tcp://HOST:8786")
    if arguments.output == "-":
        raise click.UsageError("--engine dask writes a folder of shards; give its path or URL with --output")
    if arguments.options.pretty:
        raise click.UsageError("--pretty is for reading one document; shards have one record per line")
    settings = ShardSettings(
        arguments.output, cluster.shards, arguments.options, arguments.limits, arguments.extras.quarantine
    )
    return ClusterJob(
        arguments.paths,
        settings,
        arguments.extras.report,
        cluster.shard_size or SHARD_BYTES,
        arguments.fresh,
        arguments.retry_failed,
    )


def convert_on_cluster(job: ClusterJob, address: str, listener: Listener) -> Counts:
    """Run the job on the cluster with this scheduler address; a signal stops it after the shards in flight."""
    from newsschema.batch.cluster.run import run_on_cluster
    from newsschema.batch.cluster.storage import StorageError
    from newsschema.cli.workers import stopped_by_signals
    from newsschema.engines.dask import Cluster
    from newsschema.engines.pool import EngineError

    try:
        with Cluster(address, listener.note) as cluster, stopped_by_signals(cluster.stop, "shards"):
            return run_on_cluster(job, cluster, listener)
    except ImportError as error:
        missing = f"--engine dask needs {error.name}, which is not installed; pip install 'newsschema[dask]'"
        raise CouldNotRun(missing) from error
    except (EngineError, StorageError) as error:
        raise CouldNotRun(f"{error}; finished shards are kept, run the same command again to continue") from error
    except OSError as error:
        place, reason = error.filename or job.settings.output, error.strerror or str(error)
        raise CouldNotRun(
            f"{place}: cannot be written: {reason}; finished shards are kept, run the same command again"
        ) from error
