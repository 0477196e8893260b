"""bitwuzla, from PyPI, run by a driver of ours."""

from collections.abc import Sequence
from pathlib import Path

from septet.proofs.obligations import Obligation
from septet.proofs.provers.solver import Solver
from septet.solvers.programs import driver


class Bitwuzla(Solver):
    """bitwuzla: bit-vectors. It has no integers and no reals."""

    name = "bitwuzla"
    package = "bitwuzla"
    starting = 10.0
    many = True

    def declines(self, obligation: Obligation) -> str | None:
        logic = obligation.script.partition("(set-logic ")[2].partition(")")[0]
        return None if logic == "QF_BV" else f"unsupported: {logic} (bitwuzla decides bit-vectors only)"

    def command(self, files: Sequence[Path], seconds: float) -> list[str]:
        return [*driver("bitwuzla_driver.py"), str(round(1000 * seconds)), *map(str, files)]
