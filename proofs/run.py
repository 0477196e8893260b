"""A proof run: obligations x provers, with a cache, on processes or a cluster, to a result.

No verdict depends on how busy a machine is: provers are limited in processor time or in steps, what a limit ended is
asked again when nothing else runs, unless solvers enough have settled it already, and a verdict that is not settled is
not kept. A solver's first limit is a short one, since most of what it would spend its whole time on without an answer
others settle at once.
"""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import septet.audit
import septet.codegen
import septet.proofs
from septet.proofs.executors import Executor
from septet.proofs.kernels import granted, kernels
from septet.proofs.obligations import CODE, Obligation, obligations, spec_digest
from septet.proofs.provers import PROVERS
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.results import ProverInfo, Result, Run, TheoremInfo, as_claimed
from septet.solvers.cache import Cache
from septet.spec import own
from septet.spec.blocks.block import BlockFormat
from septet.spec.formats import Format

ENOUGH = 2
"""Solvers that share no code and settle a statement: one more that ran out of time is not asked a second time."""
SECONDS = 20.0
"""Processor time that a prover gets for one obligation."""
LAST = "seconds that each question took when it was last asked"
"""The cache's entry with them, by prover and obligation."""
WITNESS = "z3"
"""Who looks for arguments that meet a theorem's preconditions; the first solver present where it is missing."""


@dataclass(frozen=True)
class Task:
    """One prover on obligations that it answers at once."""

    prover: str
    batch: tuple[Obligation, ...]
    seconds: float


@dataclass(frozen=True)
class Plan:
    """What a run is about to ask.

    Attributes:
        asked: the number of questions to each prover, those that a cache answers left out.
        known: how many the cache answers.
        took: seconds of processor time that the questions took when they were last asked.
        measured: how many of them were asked before.
    """

    asked: Mapping[str, int]
    known: int
    took: float
    measured: int


def perform(task: Task) -> list[tuple[Verdict, float]]:
    """The verdicts, and the seconds of processor time that each took. Runs in a worker."""
    return PROVERS[task.prover].prove_all(task.batch, task.seconds)


def written(
    formats: Mapping[str, Format], cache: Cache, blocks: Sequence[BlockFormat] = (), everything: bool = True
) -> list[Obligation]:
    """All obligations with their scripts; lifted once for each state of the sources.

    Args:
        formats: those that theorems are stated for.
        cache: where obligations are kept.
        blocks: formats of blocks besides the shipped ones.
        everything: whether also those that depend on none of these formats.

    Raises:
        LiftError: a theorem uses Python outside the lifted subset.
    """
    described = sorted(map(repr, formats.values())) + [own.sources(fmt) for fmt in blocks]
    key = f"obligations {sources()} {described} {[fmt.name for fmt in blocks]} {everything}"
    found: list[Obligation] | None = cache.get_any(key)
    if found is None:
        found = [o.written() for o in obligations(formats, blocks, everything)] + granted(formats) + kernels(formats)
        cache.put_any(key, found)
    return found


def sources() -> str:
    """SHA-256 of the Python that scripts are made from."""
    return spec_digest() + digest(septet.codegen, septet.audit, septet.proofs)


def digest(*packages: ModuleType) -> str:
    """SHA-256 of the Python of packages."""
    found = hashlib.sha256()
    for package in packages:
        for path in sorted(Path(str(package.__file__)).parent.rglob("*.py")):
            found.update(path.read_bytes())
    return found.hexdigest()


def prove(
    claims: Sequence[Obligation],
    provers: Mapping[str, Prover],
    executor: Executor,
    cache: Cache,
    seconds: float = SECONDS,
    progress: Callable[[int, int], None] = lambda done, total: None,
    planned: Callable[[Plan], None] = lambda plan: None,
    again: Callable[[int], None] = lambda number: None,
) -> Run:
    """Ask every prover about every obligation, and put the answers together.

    Identical scripts are solved once; generated code is left out where no prover that has a part in it was chosen.
    `planned` is told first what will be asked, `progress` how many of the questions that are not in the cache have been
    answered, and `again` how many are asked a second time, alone, because a limit or an error ended the first.
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
        tasks += [Task(name, tuple(batch), min(prover.first, seconds)) for batch in prover.batches(new)]
    last: dict[tuple[str, str], float] = cache.get_any(LAST) or {}
    tasks.sort(key=lambda task: -_expected(task, last))  # the long ones first: one that starts last would end alone
    planned(_plan(tasks, len(asked) - len(keys), last))
    ended: dict[str, list[Obligation]] = {}

    def keep(task: Task, found: Sequence[tuple[Obligation, Verdict, float]]) -> None:
        for o, verdict, took in found:
            cache.put(keys[task.prover, o.key], verdict, took)
            answers[task.prover, o.key] = verdict, took, False
            last[task.prover, o.key] = took

    done, total = 0, sum(len(task.batch) for task in tasks)
    for task, found in _performed(executor, tasks):
        keep(task, found)
        if late := [o for o, verdict, _ in found if verdict.timed_out or verdict.raised]:
            ended.setdefault(task.prover, []).extend(late)
        done += len(task.batch)
        progress(done, total)

    def wanted(o: Obligation, verdict: Verdict) -> bool:
        """Whether an answer that a limit or an error ended could still change what the run says of an obligation."""
        others = (answers.get((name, o.key)) for name, p in provers.items() if p.independent)
        settled = sum(found is not None and as_claimed(o.holds, found[0].answer) for found in others)
        return verdict.raised or settled < ENOUGH

    ended = {
        name: kept for name, late in ended.items() if (kept := [o for o in late if wanted(o, answers[name, o.key][0])])
    }
    if ended:
        again(sum(map(len, ended.values())))
    for name, late in ended.items():
        for batch in provers[name].batches(late):
            for task, found in _performed(executor, [Task(name, tuple(batch), seconds)]):
                keep(task, found)
    if keys:
        cache.put_any(LAST, last)
    for same in asked.values():
        first_name, first = same[0]
        verdict, _, cached = answers[first_name, first.key]
        for name, o in same[1:]:  # it was asked once, and is counted once
            answers[name, o.key] = verdict, 0.0, cached
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


def _performed(
    executor: Executor, tasks: Sequence[Task]
) -> Iterator[tuple[Task, list[tuple[Obligation, Verdict, float]]]]:
    """Each task as it ends, with its verdicts and the seconds they took."""
    for i, answer in executor.run(perform, tasks):
        batch = tasks[i].batch
        if isinstance(answer, BaseException):
            failed = Verdict("unknown", f"{type(answer).__name__}: {answer}"[:300], raised=True)
            answer = [(failed, 0.0)] * len(batch)
        yield tasks[i], [(o, *said) for o, said in zip(batch, answer, strict=True)]


def _expected(task: Task, last: Mapping[tuple[str, str], float]) -> float:
    """Seconds that a task takes, by what it took last time."""
    usual = PROVERS[task.prover].usual
    return sum(last.get((task.prover, o.key), usual) for o in task.batch)


def _plan(tasks: Sequence[Task], known: int, last: Mapping[tuple[str, str], float]) -> Plan:
    asked: dict[str, int] = {}
    for task in tasks:
        asked[task.prover] = asked.get(task.prover, 0) + len(task.batch)
    before = [last[task.prover, o.key] for task in tasks for o in task.batch if (task.prover, o.key) in last]
    return Plan(asked, known, sum(before), len(before))


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
