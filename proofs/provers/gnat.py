"""GNAT: theorems as ghost lemmas and kernels in SPARK Ada, compiled with their contracts and run. It never proves."""

import functools
import re
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from septet.codegen.core.claim import Claim
from septet.codegen.core.ir import Sort, Value
from septet.codegen.targets import spark
from septet.codegen.targets.spark import Lemma
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import refutes
from septet.proofs.samples import samples
from septet.solvers import limits
from septet.spec.formats import FORMATS

SAMPLES = 600
"""Arguments drawn for a lemma; those that meet its precondition count."""
SWITCHES = ("-gnat2022", "-gnatwa", "-gnatwe", "-gnata", "-gnato", "-gnatVa")
"""Ada 2022, every warning an error, contracts executing, all run-time checks, validity checks."""
UNMET = re.compile(r"failed precondition from septet-\w+-lemmas\.ads")
"""What a lemma says to arguments that it is not about. Those of what it calls are declared elsewhere, and count."""
COMPILING = 300.0
"""Seconds of processor time that compiling may take, for each of its programs, and running after it."""


@dataclass(frozen=True)
class Question:
    """What the program is to be run on for an obligation."""

    obligation: Obligation
    names: Sequence[str]
    where: tuple[int, int]
    """Unit and number of the lemma."""
    inputs: Sequence[tuple[int, ...]]
    every: bool
    measure: int
    """What the integers of rational variables are over."""


class Gnat(Prover):
    """The Ada that is generated from the spec, run."""

    name = "gnat"
    kinds = frozenset({"theorem"})
    independent = False
    install = "make tools, or apt-get install gnat"

    def version(self) -> str | None:
        return _version()

    def declines(self, obligation: Obligation) -> str | None:
        return _found(obligation)[1]

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        return [obligations] if obligations else []

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        return self.prove_all([obligation], seconds)[0][0]

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        with tempfile.TemporaryDirectory(prefix="septet-gnat-") as folder:
            problem = build(Path(folder), spark.sources())
            if problem:
                return [(Verdict("unknown", f"the Ada does not compile: {problem}"), 0.0) for _ in batch]
            questions = [question(o) for o in batch]
            lines = run(Path(folder), [(*q.where, len(x), *x) for q in questions for x in q.inputs])
        verdicts = []
        for q in questions:
            verdicts.append((judged(q, lines[: len(q.inputs)]), 0.0))
            del lines[: len(q.inputs)]
        return verdicts


@functools.cache
def _version() -> str | None:
    if shutil.which("gnatmake") is None:
        return None
    said = subprocess.run(["gnatmake", "--version"], capture_output=True, text=True, check=False).stdout
    return said.splitlines()[0].removeprefix("GNATMAKE ") if said else None


def _found(o: Obligation) -> tuple[tuple[int, int, Lemma] | None, str | None]:
    """The lemma of an obligation with its unit and number, or why there is none."""
    key = o.name, o.format, o.instance
    if o.format != "any" and o.format not in FORMATS:
        return None, f"unsupported: Ada is generated for {', '.join(FORMATS)}"
    made = spark.lemmas(FORMATS.get(o.format))
    unit = [None, *FORMATS].index(o.format if o.format != "any" else None)
    for number, lemma in enumerate(made.lemmas, 1):
        if lemma.key == key:
            return (unit + 1, number, lemma), None
    return None, made.declined.get(key, "unsupported: no lemma is made of it")


def question(o: Obligation) -> Question:
    """What to run for an obligation that has a lemma."""
    found, problem = _found(o)
    assert found is not None, problem
    unit, number, lemma = found
    bounds = [(0, 1) if b is None else (int(b[0] or 0), int(b[1] or 0)) for b in lemma.variables.values()]
    inputs, every = samples(bounds, SAMPLES, zlib.crc32(o.key.encode()), o.exhaustive)
    return Question(o, list(lemma.variables), (unit, number), inputs, every, lemma.measure)


def build(folder: Path, sources: Mapping[str, str], main: str = "septet_run.adb") -> str | None:
    """Compile the generated Ada, contracts included; what the compiler says if it does not."""
    for name, text in sources.items():
        (folder / name).write_text(text)
    done = limits.run(["gnatmake", "-q", *SWITCHES, main], COMPILING, folder=folder)
    if done.ended is not None:
        return done.ended
    return None if done.status == 0 else (done.errors or done.output or "no reason").strip().splitlines()[0][:300]


def run(folder: Path, rows: Sequence[Sequence[int]]) -> list[str]:
    """What the program says to each row of numbers.

    Raises:
        RuntimeError: it ended early.
    """
    text = "".join(" ".join(map(str, row)) + "\n" for row in rows)
    done = limits.run([str(folder / "septet_run")], COMPILING, given=text)
    lines = done.output.splitlines()
    if done.status or len(lines) != len(rows):
        why = done.ended or done.errors.strip()[:200]
        raise RuntimeError(f"the Ada program answered {len(lines)} of {len(rows)}: {why}")
    return lines


def judged(q: Question, lines: Sequence[str]) -> Verdict:
    """The verdict on an obligation from what the program said to each of its inputs."""
    answers = [(x, said) for x, said in zip(q.inputs, lines, strict=True) if not UNMET.search(said)]
    failed = [(x, said) for x, said in answers if said != "ok"]
    if not failed:
        if not answers:
            return Verdict("unknown", "no example met the preconditions", repeatable=True)
        return Verdict("unknown", f"tested on {'all ' if q.every else ''}{len(answers)} examples", repeatable=True)
    inputs, said = min(failed, key=lambda f: sum(abs(x) for x in f[0]))
    claim = q.obligation.lifted()
    shown = _values(claim, dict(zip(q.names, inputs, strict=True)), q.measure)
    if refutes(q.obligation, shown, claim):
        return Verdict("refuted", None, shown, True)
    return Verdict("unknown", f"the Ada fails where the Python spec does not: {said}", shown, False)


def _values(claim: Claim, integers: Mapping[str, int], measure: int) -> dict[str, Value]:
    """Integers as values of a claim's variables."""
    kinds: dict[Sort, Callable[[int], Value]] = {
        Sort.BOOL: bool,
        Sort.INT: int,
        Sort.RAT: lambda n: Fraction(n, measure),
    }
    return {str(v.value): kinds[v.sort](integers[str(v.value)]) for v in claim.variables}
