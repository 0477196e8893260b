"""cvc5, from PyPI, run by a driver of ours."""

from pathlib import Path

from septet.proofs.provers.solver import Solver, driver


class Cvc5(Solver):
    """cvc5: bit-vectors, linear and nonlinear arithmetic."""

    name = "cvc5"
    package = "cvc5"

    def command(self, file: Path, seconds: float) -> list[str]:
        return [*driver("cvc5_driver.py"), str(file), str(round(1000 * seconds))]
