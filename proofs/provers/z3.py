"""Z3, from PyPI's z3-solver, which carries the program."""

import shutil
import sysconfig
from pathlib import Path

from septet.proofs.provers.solver import Solver


def _program() -> str | None:
    return shutil.which("z3", path=sysconfig.get_path("scripts")) or shutil.which("z3")


class Z3(Solver):
    """Z3: bit-vectors, linear and nonlinear arithmetic."""

    name = "z3"
    package = "z3-solver"

    def version(self) -> str | None:
        return super().version() if _program() else None

    def command(self, file: Path, seconds: float) -> list[str]:
        return [_program() or "z3", f"-T:{max(1, round(seconds))}", str(file)]
