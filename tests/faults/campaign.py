"""Applies every fault, each to a copy of the spec, and asks the provers about it in a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from faults import crossing
from faults.attack import Report
from faults.catalogue import FAULTS, Fault
from faults.crossing import Finding
from faults.deductive import Exhibit, Negation, Raised
from faults.kept import anew
from faults.tree import plant
from septet.proofs.executors import Executor
from septet.proofs.leanproject import Written
from septet.proofs.provers import PROVERS, framac
from septet.proofs.provers.lean import check, starts

JOBS = 2
LIMIT = 600.0
"""Seconds after which a process is taken to hang."""
DEDUCTIVE = ("lean", "gnat", "frama-c")
Answering = Callable[[Any, Callable[[], Any]], Any]
"""As `Kept.answer`."""


def ask(folder: Path, fault: Fault | None, question: Any, script: str = "attack.py") -> Any:
    """What `attack`, or another script of this folder, answers for the spec with a fault.

    Raises:
        RuntimeError: the process failed otherwise than by the spec rejecting the fault.
    """
    tree = plant(folder, fault)
    child = subprocess.run(
        [sys.executable, str(Path(__file__).with_name(script))],
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


@dataclass(frozen=True)
class Attack:
    """A task: a fault, and what the provers are to be asked about it."""

    fault: Fault
    question: Mapping[str, Any]


def attacked(task: Attack) -> Report:
    """The report on a fault, from a process of its own."""
    with tempfile.TemporaryDirectory(prefix="septet-faults-") as folder:
        report: Report = ask(Path(folder) / "tree", task.fault, task.question)
        return report


def run(
    known: Mapping[str, Report],
    faults: Sequence[Fault] = FAULTS,
    jobs: int = JOBS,
    progress: Callable[[str], None] = lambda line: None,
    workers: Executor | None = None,
    answer: Answering = anew,
) -> dict[str, Report]:
    """A report on every fault by name.

    `known` reports, of an earlier run, say where to look first, and whom to ask. Those of a cluster, `workers`,
    need the folder of these tests on their path; what they find is not kept.
    """
    with tempfile.TemporaryDirectory(prefix="septet-faults-") as temporary:
        digests = answer("digests", lambda: ask(Path(temporary) / "none", None, None))
    tasks = []
    for fault in faults:
        before = known.get(fault.name)
        question = {
            "digests": digests,
            "hints": before["obligations"] if before else [],
            "values": before["values"] if before else {},
            "provers": before["provers"] if before else list(PROVERS),
        }
        tasks.append(Attack(fault, question))
    found: dict[int, Report] = {}

    def remembered(task: Attack) -> Report:
        told = {name: value for name, value in task.question.items() if name != "digests"}
        report: Report = answer(["attack", asdict(task.fault), told], lambda: attacked(task))
        return report

    with ThreadPoolExecutor(jobs) as pool:
        reports = enumerate(pool.map(remembered, tasks)) if workers is None else workers.run(attacked, tasks)
        for k, report in reports:
            if isinstance(report, BaseException):
                raise report
            found[k] = report
            progress(f"{faults[k].name}: {report['status']} by {', '.join(report['provers']) or report['reason']}")
    return {fault.name: found[k] for k, fault in enumerate(faults)}


def deductive(
    reports: Mapping[str, Report],
    faults: Sequence[Fault] = FAULTS,
    jobs: int = JOBS,
    progress: Callable[[str], None] = lambda line: None,
    answer: Answering = anew,
) -> dict[str, dict[str, Finding]]:
    """What Lean, GNAT and Frama-C say of each fault that is refuted, by fault and prover."""
    asked = [f for f in faults if reports[f.name]["status"] == "refuted"]

    def one(k: int) -> tuple[Negation, dict[str, Finding]]:
        report = reports[asked[k].name]
        question = {"refuted": report["obligations"], "values": report["values"]}

        def shown() -> tuple[Negation, dict[str, Finding]]:
            seen: Exhibit = ask(Path(temporary) / str(k), asked[k], question, "deductive.py")
            return seen["negation"], {"gnat": ran(seen["raised"]), "frama-c": crossing.caught(seen["c"])}

        negation, found = answer(["deductive", asdict(asked[k]), question], shown)
        progress(f"{asked[k].name}: {found}")
        return negation, found

    with (
        tempfile.TemporaryDirectory(prefix="septet-faults-") as temporary,
        ThreadPoolExecutor(jobs) as pool,
        mock.patch.object(framac, "SECONDS", crossing.SECONDS),
    ):
        answers = list(pool.map(one, range(len(asked))))
    negations = [negation for negation, _ in answers]
    said = answer(["lean", negations], lambda: lean(negations))
    return {f.name: {"lean": first, **others} for f, first, (_, others) in zip(asked, said, answers, strict=True)}


def ran(raised: Raised) -> Finding:
    """What running the generated Ada says of a fault."""
    if raised["key"]:
        return Finding(verdict="caught", by=raised["key"])
    return Finding(verdict="missed" if raised["ran"] else "not asked", by=raised["reason"])


def lean(negations: Sequence[Negation]) -> list[Finding]:
    """What Lean says of negations, as many at one start as it can hold; each has names of its own."""
    alike: dict[str, list[int]] = {}
    for k, n in enumerate(negations):
        if n["text"] is not None:
            alike.setdefault(n["text"], []).append(k)
    said: dict[int, str | None] = {}
    for batch in starts(alike):
        made = [Written(negations[k]["name"], negations[k]["text"], "decide") for k in batch]
        said |= {k: problem for k, (problem, _) in zip(batch, check(made, LIMIT), strict=True)}
    return [
        Finding(verdict="not asked", by=n["reason"])
        if n["text"] is None
        else Finding(verdict="caught", by=n["key"])
        if said[k] is None
        else Finding(verdict="missed", by=n["key"])
        for k, n in enumerate(negations)
    ]
