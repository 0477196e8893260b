"""Obligations as files that anyone can re-run with any solver, without Septet."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from septet.proofs.executors import Executor
from septet.proofs.obligations import Obligation
from septet.proofs.provers import PROVERS
from septet.proofs.provers.solver import Solver
from septet.proofs.results import Run

MANIFEST = "manifest.json"


def script_file(o: Obligation) -> str:
    """The text of an obligation's `.smt2` file: what it says, and the script."""
    return f"; {o.name} ({o.format}{', ' if o.instance else ''}{o.instance})\n; {o.claim_text}\n{o.script}"


def write(folder: Path, claims: Sequence[Obligation], run: Run) -> int:
    """Write one `.smt2` file an obligation, and a manifest: hash, expected answer, and who said what in which time.

    Returns:
        The number of obligations.
    """
    answers: dict[str, list[dict[str, object]]] = {}
    for r in run["results"]:
        if r["obligation"] is not None and r["verdict"] in ("proved", "refuted"):
            said = {"prover": r["prover"], "verdict": r["verdict"], "seconds": r["seconds"]}
            answers.setdefault(r["obligation"], []).append(said)
    entries = []
    for o in claims:
        if not o.script:
            continue
        name = f"{o.key}.smt2"
        text = script_file(o)
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        entries.append(
            {
                "file": name,
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "expected": o.expected_answer,
                "kind": o.kind,
                "theorem": o.name,
                "format": o.format,
                "instance": o.instance,
                "answers": answers.get(name, []),
            }
        )
    manifest = {
        "septet": run["septet"],
        "spec": run["spec"],
        "provers": {p["name"]: p["version"] for p in run["provers"]},
        "obligations": entries,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n")
    return len(entries)


@dataclass(frozen=True)
class Check:
    """What re-running one file gave; `problem` is None if a solver gave the expected answer and none another."""

    file: str
    expected: str
    answers: Mapping[str, str]
    problem: str | None


@dataclass(frozen=True)
class _Question:
    solver: str
    script: str
    seconds: float


def _ask(question: _Question) -> str:
    solver = PROVERS[question.solver]
    assert isinstance(solver, Solver)
    said = solver.answer(question.script, question.seconds)
    return said.split(maxsplit=1)[0] if said else "nothing"


def recheck(
    folder: Path,
    executor: Executor,
    seconds: float,
    names: Sequence[str],
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[Check]:
    """Run solvers on the files of a bundle again; neither the spec nor the lifter has a part in it.

    As in a run, a solver gets a few seconds at first, and all of its time where nobody gave the expected answer.

    `progress` is told how many of the questions have been answered.

    Raises:
        ValueError: the folder has no manifest, or it is not one of ours.
    """
    try:
        entries = json.loads((folder / MANIFEST).read_text())["obligations"]
        wanted = [(str(e["file"]), str(e["sha256"]), str(e["expected"])) for e in entries]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{folder}: no readable {MANIFEST}: {error}") from error
    solvers = [n for n in names if isinstance(PROVERS[n], Solver) and PROVERS[n].version()]
    asked: dict[_Question, list[int]] = {}  # files that differ in their comments alone are one question
    broken: dict[int, str] = {}
    for k, (name, digest, _) in enumerate(wanted):
        file = folder / name
        data = file.read_bytes() if file.is_file() else None
        if data is None or hashlib.sha256(data).hexdigest() != digest:
            broken[k] = "missing" if data is None else "not the file that the manifest names (hash differs)"
            continue
        script = "".join(line for line in data.decode().splitlines(True) if not line.startswith(";"))
        for solver in solvers:
            if solver != "bitwuzla" or "(set-logic QF_BV)" in script:
                first = min(PROVERS[solver].first, seconds)
                asked.setdefault(_Question(solver, script, first), []).append(k)
    said: dict[int, dict[str, str]] = {}
    questions, done, total = list(asked), 0, len(asked)
    while questions:
        for i, answer in executor.run(_ask, questions):
            done += 1
            progress(done, total)
            for k in asked[questions[i]]:
                said.setdefault(k, {})[questions[i].solver] = str(answer)
        asked = {
            replace(question, seconds=seconds): files
            for question, files in asked.items()
            if question.seconds < seconds and any(wanted[k][2] not in said[k].values() for k in files)
        }
        questions = list(asked)
        total += len(questions)
    for k, (name, _, expected) in enumerate(wanted):
        answers = said.get(k, {})
        contrary = {s for s, a in answers.items() if a in ("sat", "unsat") and a != expected}
        problem = broken.get(k)
        if problem is None and contrary:
            problem = f"{', '.join(sorted(contrary))} answered {answers[min(contrary)]}, not {expected}"
        if problem is None and expected not in answers.values():
            problem = f"no solver answered {expected}"
        yield Check(name, expected, answers, problem)
