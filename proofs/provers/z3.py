"""Z3, from PyPI's z3-solver, which carries the program."""

import shutil
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from septet.proofs.provers.solver import Solver


def _program() -> str | None:
    return shutil.which("z3", path=sysconfig.get_path("scripts")) or shutil.which("z3")


BITS = "(then simplify propagate-values bit-blast sat)"
"""For bit-vectors: straight to bits. On conversions of binary16 this is ten times as fast as Z3's own choice."""


class Z3(Solver):
    """Z3: bit-vectors, linear and nonlinear arithmetic."""

    name = "z3"
    package = "z3-solver"

    def version(self) -> str | None:
        return super().version() if _program() else None

    def command(self, files: Sequence[Path], seconds: float) -> list[str]:
        (file,) = files
        tactic = [f"tactic.default_tactic={BITS}"] if "(set-logic QF_BV)" in file.read_text() else []
        return [_program() or "z3", *tactic, str(file)]
