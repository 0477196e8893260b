"""Verdicts that are kept while a long run goes on, by the text of the kernel, of the spec and of the auditor."""

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from septet.audit import remembered
from septet.audit.manifest import Kernel
from septet.audit.verdict import Task, Verdict, perform
from septet.proofs.executors import Processes
from septet.solvers.cache import Cache

ORDER = (
    ("-O2", "on"), ("-O0", "off"), ("-O3", "on"), ("-O1", "off"), ("-O2", "off"), ("-O0", "on"), ("-O3", "off"),
    ("-O1", "on"),
)  # fmt: skip
"""Settings, those first that differ most."""


def verdicts(tasks: Sequence[Task], folder: Path, jobs: int, ask: bool) -> dict[Kernel, list[Verdict]]:
    """The verdicts that a folder keeps, and if it is asked for them, new ones, which it keeps from now on."""
    kept = Cache(folder)
    found: dict[Kernel, list[Verdict]] = {}
    asked: list[tuple[str, Task]] = []
    for task in sorted(tasks, key=lambda t: ORDER.index((t.level, t.contraction))):
        text = hashlib.sha256(task.kernel.source.read_bytes()).hexdigest()
        claim = f"{remembered.described(task.kernel)} {task.level} {task.contraction} {task.seconds}"
        key = f"{remembered.version()} {text} {claim}"
        verdict = kept.get_any(key)
        if verdict is not None:
            found.setdefault(task.kernel, []).append(verdict)
        elif ask:
            asked.append((key, task))
    for done, (i, answer) in enumerate(Processes(jobs).run(perform, [task for _, task in asked]), 1):
        if isinstance(answer, BaseException):
            raise answer
        key, task = asked[i]
        if answer.answer != "bad input":  # a compiler that was stopped on a busy machine may end another time
            kept.put_any(key, answer)
        found.setdefault(task.kernel, []).append(answer)
        told = f"{task.kernel.symbol} {task.level}, contraction {task.contraction}: {answer.answer}"
        print(f"{done} of {len(asked)}: {told}", file=sys.stderr)
    return found
