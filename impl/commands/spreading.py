"""`--jobs` and `--scheduler`: where a command's tasks run."""

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from septet.errors import SeptetError
from septet.proofs.executors import Cluster, Executor, Processes

Scheduler = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="Run on a Dask cluster instead: tcp://host:8786.")
]

ADDRESS = re.compile(r"(?:[a-z]+://)?(?:\[[0-9a-fA-F:]+\]|[^\s:/\[\]]+):\d{1,5}")


def _spread(tasks: str) -> Any:
    return typer.Option(
        "--scheduler", metavar="ADDRESS",
        help=f"Do the {tasks} on a Dask cluster, tcp://host:8786, whose workers see the same files.",
    )  # fmt: skip


Shards = Annotated[str | None, _spread("shards")]
Windows = Annotated[str | None, _spread("windows")]


def executor(scheduler: str | None, jobs: int) -> Executor:
    """Processes of this machine, or the workers of a scheduler if one is named.

    Raises:
        SeptetError: Dask is not installed.
    """
    return cluster(scheduler) or Processes(jobs)


def cluster(scheduler: str | None, spec: Path | None = None) -> Executor | None:
    """The workers of a scheduler, if one is named.

    Raises:
        SeptetError: Dask is not installed, the address is none, or `spec` brings formats, which workers do not know.
    """
    if scheduler is None:
        return None
    if not ADDRESS.fullmatch(scheduler):
        raise SeptetError(f"--scheduler {scheduler!r} is no address: an example is tcp://host:8786")
    if spec is not None:
        raise SeptetError("--scheduler and --spec: the workers of a cluster do not know formats of one's own")
    if find_spec("distributed") is None:
        raise SeptetError("--scheduler needs a package: pip install 'septet[cluster]'")
    return Cluster(scheduler)
