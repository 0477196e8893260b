"""Verdicts that are kept while a long run goes on, by the text of the kernel, of the spec and of the auditor."""

import argparse
import hashlib
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import pages

from septet.audit import proof_cache
from septet.audit.manifest import Kernel
from septet.audit.tasks import Task, perform, tasks
from septet.audit.verdict import Verdict
from septet.proofs.executors import Processes
from septet.solvers.cache import Cache

ORDER = (
    ("-O2", "on"), ("-O0", "off"), ("-O3", "on"), ("-O1", "off"), ("-O2", "off"), ("-O0", "on"), ("-O3", "off"),
    ("-O1", "on"),
)  # fmt: skip
"""Settings, those first that differ most."""


INCLUDED = re.compile(rb'^#include "([^"]+)"', re.MULTILINE)


def digest(source: Path) -> str:
    """SHA-256 of a file and of what it includes that lies beside it."""
    found: dict[Path, bytes] = {}
    left = [source]
    while left:
        path = left.pop()
        if path not in found and path.is_file():
            found[path] = path.read_bytes()
            left += [path.parent / name.decode() for name in INCLUDED.findall(found[path])]
    return hashlib.sha256(b"\0".join(found.values())).hexdigest()


def verdicts(claims: Sequence[Task], folder: Path, jobs: int, ask: bool) -> dict[Kernel, list[Verdict]]:
    """The verdicts that a folder keeps, and if it is asked for them, new ones, which it keeps from now on."""
    kept = Cache(folder)
    found: dict[Kernel, list[Verdict]] = {}
    asked: list[tuple[str, Task]] = []
    for task in sorted(claims, key=lambda t: ORDER.index((t.level, t.contraction))):
        text = digest(task.kernel.source)
        claim = f"{proof_cache.described(task.kernel)} {task.level} {task.contraction} {task.seconds}"
        key = f"{proof_cache.version()} {text} {claim}"
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


def make(
    what: str, kernels: Sequence[Kernel], seconds: float, folder: Path, file: Path,
    page: Callable[[Mapping[Kernel, Sequence[Verdict]]], str],
) -> None:  # fmt: skip
    """The program that writes a page of verdicts, by the options of the command line."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--kept", action="store_true", help="ask nothing that was not asked before")
    given = parser.parse_args()
    write = pages.writer(file)
    claims = [task for kernel in kernels for task in tasks(kernel, seconds, folder)]
    write(page(verdicts(claims, folder, given.jobs, not given.kept)))
    print(f"{file.name}: written")
