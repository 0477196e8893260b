"""SMT solvers as separate programs: each reads the same SMT-LIB 2 file and shares nothing else with us."""

import subprocess
import sys
import tempfile
from abc import abstractmethod
from importlib import metadata
from pathlib import Path
from typing import ClassVar

from septet.codegen import smtlib
from septet.proofs.obligations import Obligation
from septet.proofs.provers.base import Prover, Verdict
from septet.proofs.replay import refutes

GRACE = 2.0
"""Seconds after its own time limit at which a solver is killed."""


class Solver(Prover):
    """A solver, run on a file with a time limit of its own and one of ours."""

    independent = True
    package: ClassVar[str]

    @property
    def install(self) -> str:  # type: ignore[override]
        """How to get it."""
        return f"pip install {self.package}"

    def version(self) -> str | None:
        try:
            return metadata.version(self.package)
        except metadata.PackageNotFoundError:
            return None

    def identity(self, obligation: Obligation) -> str:
        return obligation.digest

    @abstractmethod
    def command(self, file: Path, seconds: float) -> list[str]:
        """The command line that runs the solver on a file."""

    def answer(self, script: str, seconds: float) -> str:
        """What the solver prints for a script; "timeout" if it had to be killed."""
        with tempfile.TemporaryDirectory(prefix="septet-") as folder:
            file = Path(folder) / "obligation.smt2"
            file.write_text(script)
            try:
                done = subprocess.run(
                    self.command(file, seconds), capture_output=True, text=True, timeout=seconds + GRACE, check=False
                )
            except subprocess.TimeoutExpired:
                return "timeout"
            return done.stdout.strip() or f"error: {done.stderr.strip()[-300:]}"

    def prove(self, obligation: Obligation, seconds: float) -> Verdict:
        said = self.answer(obligation.script, seconds)
        first = said.split(maxsplit=1)[0] if said else ""
        if first == "unsat":
            return Verdict("proved")
        if first != "sat":
            timed_out = first in ("timeout", "unknown")
            return Verdict("unknown", f"time-out after {seconds:g} s" if timed_out else said[:300])
        claim = obligation.lifted()
        try:
            values = smtlib.values(
                self.answer(obligation.script + obligation.query, seconds).partition("sat")[2], claim
            )
        except (ValueError, KeyError) as problem:
            return Verdict("unknown", f"satisfiable, but the counterexample cannot be read: {problem}")
        if not refutes(obligation, values, claim):
            return Verdict("unknown", "the counterexample does not replay on the Python spec", values, False)
        return Verdict("refuted", None, values, True)


def driver(name: str) -> list[str]:
    """The command that starts a driver of this folder: an isolated Python that imports nothing of ours."""
    return [sys.executable, "-I", str(Path(__file__).with_name(name))]
