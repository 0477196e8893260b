"""A proof run: obligations x provers, with a cache, on processes or a cluster, to a result."""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from importlib import metadata
from pathlib import Path
from typing import Any

import septet.audit
import septet.codegen
import septet.proofs
from septet.proofs.executors import Executor
from septet.proofs.kernels import kernels
from septet.proofs.obligations import CODE, Obligation, obligations, spec_digest
from septet.proofs.provers import PROVERS
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.results import ProverInfo, Result, Run, TheoremInfo, as_claimed
from septet.solvers.cache import Cache
from septet.spec.formats import Format

SECONDS = 20.0
"""Time that a prover gets for one obligation."""
WITNESS = "z3"
"""Who looks for arguments that meet a theorem's preconditions; the first solver present where it is missing."""


@dataclass(frozen=True)
class Task:
    """One prover on obligations that it answers at once."""

    prover: str
    batch: tuple[Obligation, ...]
    seconds: float


def perform(task: Task) -> list[tuple[Verdict, float]]:
    """The verdicts, and the seconds each took. Runs in a worker."""
    return PROVERS[task.prover].prove_all(task.batch, task.seconds)


def written(formats: Mapping[str, Format], cache: Cache) -> list[Obligation]:
    """All obligations with their scripts; lifted once for each state of the sources.

    Raises:
        LiftError: a theorem uses Python outside the lifted subset.
    """
    key = f"obligations {_sources()} {sorted(formats)}"
    found: list[Obligation] | None = cache.get_any(key)
    if found is None:
        found = [o.written() for o in obligations(formats)] + kernels(formats)
        cache.put_any(key, found)
    return found


def _sources() -> str:
    """SHA-256 of the Python that scripts are made from."""
    digest = hashlib.sha256(spec_digest().encode())
    for package in (septet.codegen, septet.audit, septet.proofs):
        for path in sorted(Path(str(package.__file__)).parent.rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def prove(
    claims: Sequence[Obligation],
    provers: Mapping[str, Prover],
    executor: Executor,
    cache: Cache,
    seconds: float = SECONDS,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Run:
    """Ask every prover about every obligation, and put the answers together.

    Identical scripts are solved once; generated code is left out where no prover that has a part in it was chosen.
    `progress` is told how many of the questions that are not in the cache have been answered.
    """
    started, clock = datetime.now(UTC), time.perf_counter()
    claims = [o for o in claims if o.kind not in CODE or any(o.kind in p.kinds for p in provers.values())]
    versions = {name: prover.version() for name, prover in provers.items()}
    asked: dict[str, list[tuple[str, Obligation]]] = {}
    answers: dict[tuple[str, str], tuple[Verdict, float, bool]] = {}
    tasks: list[Task] = []
    keys: dict[tuple[str, str], str] = {}
    witness = WITNESS if versions.get(WITNESS) else next((n for n, p in provers.items() if p.independent), None)
    for name, prover in provers.items():
        new: list[Obligation] = []
        for o in claims:
            if o.kind not in prover.kinds or (o.kind == "precondition" and name != witness):
                continue
            if versions[name] is None:
                answers[name, o.key] = Verdict("not run", f"not installed: {prover.install}"), 0.0, False
                continue
            declined = prover.declines(o)
            if declined is not None:
                answers[name, o.key] = Verdict("unknown", declined), 0.0, False
                continue
            key = f"{name} {versions[name]} {seconds} {prover.identity(o)}"
            if key in asked:
                asked[key].append((name, o))
                continue
            asked[key] = [(name, o)]
            known = cache.get(key)
            if known is None:
                new.append(o)
                keys[name, o.key] = key
            else:
                answers[name, o.key] = (*known, True)
        tasks += [Task(name, tuple(batch), seconds) for batch in prover.batches(new)]
    tasks.sort(key=lambda task: -len(task.batch))  # the long ones first: one that starts last would end alone
    done, total = 0, sum(len(task.batch) for task in tasks)
    for i, answer in executor.run(perform, tasks):
        task = tasks[i]
        if isinstance(answer, BaseException):
            failed = Verdict("unknown", f"{type(answer).__name__}: {answer}"[:300])
            answer = [(failed, 0.0)] * len(task.batch)
            sure = False
        else:
            sure = True
        for o, (verdict, took) in zip(task.batch, answer, strict=True):
            if sure:
                cache.put(keys[task.prover, o.key], verdict, took)
            answers[task.prover, o.key] = verdict, took, False
        done += len(task.batch)
        progress(done, total)
    for same in asked.values():
        first_name, first = same[0]
        for name, o in same[1:]:
            answers[name, o.key] = answers[first_name, first.key]
    return Run(
        septet=metadata.version("septet"),
        spec=spec_digest(),
        started=started.isoformat(timespec="seconds"),
        seconds=round(time.perf_counter() - clock, 3),
        provers=[
            ProverInfo(
                name=n,
                version=versions[n],
                present=versions[n] is not None,
                install=p.install,
                independent=p.independent,
            )
            for n, p in provers.items()
        ],
        theorems=_theorems(claims),
        results=[
            _result(name, o, *answers[name, o.key]) for o in claims for name in provers if (name, o.key) in answers
        ],
    )


def _theorems(claims: Sequence[Obligation]) -> list[TheoremInfo]:
    found: dict[str, TheoremInfo] = {}
    for o in claims:
        found.setdefault(o.name, TheoremInfo(name=o.name, family=o.family, claim=o.claim_text, holds=o.holds))
    return list(found.values())


def _result(prover: str, o: Obligation, verdict: Verdict, seconds: float, cached: bool) -> Result:
    counterexample = None
    if verdict.counterexample is not None:
        counterexample = {name: _shown(value) for name, value in verdict.counterexample.items()}
    return Result(
        theorem=o.name,
        format=o.format,
        instance=o.instance,
        prover=prover,
        verdict=verdict.answer,
        seconds=round(seconds, 4),
        cached=cached,
        reason=verdict.reason,
        counterexample=counterexample,
        replayed=verdict.replayed,
        obligation=f"{o.key}.smt2" if o.script else None,
        expected=as_claimed(o.holds, verdict.answer),
    )


def _shown(value: Any) -> Any:
    return str(value) if isinstance(value, Fraction) else value
