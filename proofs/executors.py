"""Where tasks run: processes of this machine, or the workers of a Dask cluster. The same tasks, the same answers."""

import concurrent.futures as futures
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol, TypeVar

from septet.spec import own

Task = TypeVar("Task")
Answer = TypeVar("Answer")

ATTEMPTS = 2
"""How often a task is tried whose worker process dies."""


class Died(Exception):
    """The process that ran a task died, every time it was tried."""


class Executor(Protocol):
    """Runs a function on tasks and yields (index of the task, answer or exception), in any order."""

    def run(
        self, function: Callable[[Task], Answer], tasks: Sequence[Task]
    ) -> Iterator[tuple[int, Answer | BaseException]]:
        """Start everything, yield as it ends."""
        ...


class Processes:
    """Worker processes on this machine."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def run(
        self, function: Callable[[Task], Answer], tasks: Sequence[Task]
    ) -> Iterator[tuple[int, Answer | BaseException]]:
        """As `Executor.run`. A task that kills its process does not take the others with it."""
        attempts = [0] * len(tasks)
        waiting = list(range(len(tasks)))
        alone = False
        while waiting:
            # After a death, whoever was running is suspect: run one task a pool until the culprit is known.
            batch, waiting = (waiting[:1], waiting[1:]) if alone else (waiting, [])
            context = multiprocessing.get_context("spawn")
            pool = futures.ProcessPoolExecutor(min(self.jobs, len(batch)), context, own.load_all, (tuple(own.READ),))
            try:
                running = {pool.submit(function, tasks[i]): i for i in batch}
                for done in futures.as_completed(running):
                    i = running[done]
                    error = done.exception()
                    if isinstance(error, BrokenProcessPool):
                        attempts[i] += 1
                        if alone and attempts[i] > ATTEMPTS:
                            yield i, Died(f"the process running it died {attempts[i]} times")
                        else:
                            waiting.append(i)
                    else:
                        yield i, error if error is not None else done.result()
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
            alone = alone or bool(waiting)


class Cluster:
    """The workers of a Dask scheduler, each with Septet installed. Tasks of a worker that dies run elsewhere.

    Files with formats of one's own must lie where they lie here.
    """

    def __init__(self, address: str) -> None:
        self.address = address

    def run(
        self, function: Callable[[Task], Answer], tasks: Sequence[Task]
    ) -> Iterator[tuple[int, Answer | BaseException]]:
        """As `Executor.run`.

        Raises:
            ModuleNotFoundError: distributed is not installed.
            OSError: there is no scheduler at the address.
        """
        from distributed import Client, as_completed

        with Client(self.address, timeout="10s", set_as_default=False) as client:
            client.run(own.load_all, tuple(own.READ))
            running = {client.submit(function, t, pure=False, retries=ATTEMPTS): i for i, t in enumerate(tasks)}
            for done in as_completed(list(running), loop=client.loop):
                error = done.exception()
                yield running[done], error if error is not None else done.result()
