"""SMT solvers as separate programs: each reads the same SMT-LIB 2 file and shares nothing else with us."""

import itertools
import tempfile
from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from septet.codegen.annotate import facts
from septet.codegen.smt import smtlib
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import refutes
from septet.solvers import limits
from septet.solvers.limits import TIMED_OUT, by_limit
from septet.solvers.programs import MARK, version

SMALL = 2000
"""Characters of a script that is solved in less time than a solver's start takes."""
MANY = 16
"""Small scripts that share a start."""


class Solver(Prover):
    """A solver, run on a file within a limit of processor time."""

    kinds = frozenset({"theorem", "contract", "ranges", "precondition", "fact"})
    independent = True
    first = 5.0  # twice what any takes, on a busy machine too, to settle what it settles
    package: ClassVar[str]
    starting: ClassVar[float] = 0.0
    """Seconds of processor time that its start takes at most, where it keeps to the time for each file itself."""
    many: ClassVar[bool] = False
    """Whether one start takes many files, and prints `MARK`, a file's place and its seconds after each."""

    @property
    def install(self) -> str:  # type: ignore[override]
        """How to get it."""
        return f"pip install {self.package}"

    def version(self) -> str | None:
        return version(self.package)

    def identity(self, obligation: Obligation) -> str:
        return obligation.digest

    @abstractmethod
    def command(self, files: Sequence[Path], seconds: float) -> list[str]:
        """The command line that runs the solver on files, one after the other, with so much processor time for each."""

    def answer(self, script: str, seconds: float) -> str:
        """What the solver prints for a script; "time-out ..." if a limit ended it, "error: ..." if it is silent."""
        with tempfile.TemporaryDirectory(prefix="septet-") as folder:
            file = Path(folder) / "obligation.smt2"
            file.write_text(script)
            done = limits.run(self.command([file], seconds), seconds + self.starting)
            stopped = by_limit(done.status) or done.output.strip() == "timeout"  # Z3 says it, and ends of itself
            if stopped or done.ended is not None:
                return f"{TIMED_OUT} after {seconds:g} s of processor time" if stopped else str(done.ended)
            lines = (line for line in done.output.splitlines() if not line.startswith(MARK))
            return "\n".join(lines).strip() or f"error: {done.errors.strip()[-300:]}"

    def batches(self, obligations: Sequence[Obligation]) -> Sequence[Sequence[Obligation]]:
        """Small scripts share a start of the solver, which takes longer than they do."""
        small = [o for o in obligations if self.many and o.holds and len(o.script) < SMALL]
        together = [small[k : k + MANY] for k in range(0, len(small), MANY)]
        return [*together, *([o] for o in obligations if o not in small)]

    def prove_all(self, batch: Sequence[Obligation], seconds: float) -> list[tuple[Verdict, float]]:
        """As `Prover.prove_all`. Whatever is not answered `unsat` by a shared start is asked again, alone."""
        if len(batch) == 1:
            return super().prove_all(batch, seconds)
        with tempfile.TemporaryDirectory(prefix="septet-") as folder:
            files = [Path(folder) / f"{k}.smt2" for k in range(len(batch))]
            for file, o in zip(files, batch, strict=True):
                file.write_text(o.script)
            lines = limits.run(self.command(files, seconds), seconds + self.starting).output.splitlines()
        said = dict.fromkeys(range(len(batch)), ("", 0.0))
        for line, mark in itertools.pairwise(lines):
            if mark.startswith(MARK):
                place, took = mark.removeprefix(MARK).split()
                said[int(place)] = line, float(took)
        found: list[tuple[Verdict, float]] = []
        for k, o in enumerate(batch):
            found += [(Verdict("proved"), said[k][1])] if said[k][0] == "unsat" else super().prove_all([o], seconds)
        return found

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        said = self.answer(obligation.script, seconds)
        first = said.split(maxsplit=1)[0] if said else ""
        if first == "unsat":
            return Verdict("proved")
        if first != "sat":
            return Verdict("unknown", f"{self.name} gives up on it" if first == "unknown" else said[:300])
        claim = None if obligation.kind == "fact" else obligation.lifted()
        variables = (facts.VARIABLE,) if claim is None else claim.variables
        try:
            values = smtlib.values(
                self.answer(obligation.script + obligation.query, seconds).partition("sat")[2], variables
            )
        except (ValueError, KeyError) as problem:
            return Verdict("unknown", f"satisfiable, but the counterexample cannot be read: {problem}")
        if not refutes(obligation, values, claim):
            return Verdict("unknown", "the counterexample does not replay on the Python spec", values, False)
        return Verdict("refuted", None, values, True)
