"""cvc5, from PyPI, run by a driver of ours."""

from collections.abc import Sequence
from pathlib import Path

from septet.proofs.provers.solver import Solver
from septet.solvers.programs import driver


class Cvc5(Solver):
    """cvc5: bit-vectors, linear and nonlinear arithmetic."""

    name = "cvc5"
    package = "cvc5"
    starting = 10.0
    many = True

    def command(self, files: Sequence[Path], seconds: float) -> list[str]:
        return [*driver("cvc5_driver.py"), str(round(1000 * seconds)), *map(str, files)]
