"""Applies every fault, each to a copy of the spec, and asks the provers about it in a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from faults.attack import Report
from faults.catalogue import FAULTS, Fault
from faults.tree import plant
from septet.proofs.provers import PROVERS

JOBS = 2
LIMIT = 600.0
"""Seconds after which a process is taken to hang."""


def ask(folder: Path, fault: Fault | None, question: Any) -> Any:
    """What `attack` answers for the spec with a fault.

    Raises:
        RuntimeError: the process failed otherwise than by the spec rejecting the fault.
    """
    tree = plant(folder, fault)
    child = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("attack.py"))],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(tree)},
    )
    if child.returncode:
        last = child.stderr.strip().splitlines()[-1:] or ["no message"]
        if fault is not None and last[0].startswith("ValueError: format "):
            reason = last[0].removeprefix("ValueError: ")
            return Report(status="rejected", obligations=[], values={}, provers=[], reason=reason)
        raise RuntimeError(f"{fault}: exit status {child.returncode}: {child.stderr}")
    said = json.loads(child.stdout)
    if not Path(said["spec"]).is_relative_to(tree):
        raise RuntimeError(f"the process imported {said['spec']}")
    return said["answer"]


def run(
    known: Mapping[str, Report],
    faults: Sequence[Fault] = FAULTS,
    jobs: int = JOBS,
    progress: Callable[[str], None] = lambda line: None,
) -> dict[str, Report]:
    """A report on every fault by name.

    `known` reports, of an earlier run, say where to look first, and whom to ask.
    """
    with tempfile.TemporaryDirectory(prefix="septet-faults-") as temporary, ThreadPoolExecutor(jobs) as pool:
        digests = ask(Path(temporary) / "none", None, None)

        def one(k: int) -> Report:
            before = known.get(faults[k].name)
            question = {
                "digests": digests,
                "hints": before["obligations"] if before else [],
                "values": before["values"] if before else {},
                "provers": before["provers"] if before else list(PROVERS),
            }
            answer: Report = ask(Path(temporary) / str(k), faults[k], question)
            progress(f"{faults[k].name}: {answer['status']} by {', '.join(answer['provers']) or answer['reason']}")
            return answer

        return {fault.name: answer for fault, answer in zip(faults, pool.map(one, range(len(faults))), strict=True)}
