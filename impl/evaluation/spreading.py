"""Windows of an evaluation as tasks for the workers of a Dask cluster, which see the same files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from septet.errors import SeptetError
from septet.evaluation.comparison import Kept, Window, run
from septet.models.loading import Model, open_model
from septet.models.products import one_thread_in_numpy
from septet.proofs.executors import Executor


@dataclass(frozen=True)
class Task:
    """One window of a text, for all models.

    Args:
        reference, models: where they lie, absolute.
        folder: where windows that were done are kept.
        depends: of each model, what its windows depend on.
        tokens: the window.
        packed: whether quantized weights meet activations of eight bits.
    """

    reference: Path
    models: tuple[Path, ...]
    folder: Path
    depends: tuple[tuple[str, ...], ...]
    tokens: tuple[int, ...]
    threads: int
    packed: bool


@cache
def _opened(path: Path, threads: int, packed: bool) -> Model:
    return open_model(path, threads, packed=packed)


def window(task: Task) -> list[Window]:
    """Each model on the window. Runs in a worker, which opens each model once."""

    def opened(path: Path) -> Model:
        return _opened(path, task.threads, task.packed)

    pairs = [
        (lambda path=path: opened(path), Kept(task.folder, *depends))
        for path, depends in zip(task.models, task.depends, strict=True)
    ]
    with one_thread_in_numpy():
        found = run(lambda: opened(task.reference), pairs, [np.array(task.tokens, np.int64)])
    return [one for (one,) in found]


def spread(workers: Executor, tasks: Sequence[Task], done: Callable[[], None] = lambda: None) -> list[list[Window]]:
    """What `comparison.run` gives: every model on every window, in the tasks' order; `done` as there.

    Raises:
        SeptetError: a worker could not do a window.
    """
    found: dict[int, list[Window]] = {}
    for i, answer in workers.run(window, tasks):
        if isinstance(answer, SeptetError):
            raise answer
        if isinstance(answer, BaseException):
            raise SeptetError(f"a worker failed: {type(answer).__name__}: {answer}") from answer
        found[i] = answer
        for _ in answer:
            done()
    return [list(of) for of in zip(*(found[i] for i in range(len(tasks))), strict=True)]
