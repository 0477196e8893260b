"""Claims about bounded integers: clauses written by `codegen.cnf`, and proofs by CaDiCaL, trusted with nothing."""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from septet.proofs.certificates import lrat
from septet.proofs.isolation import Lost, isolated

SOLVER = "cadical195"
INSTALL = "pip install python-sat"
SLOWER = 4
"""What finding reasons may take, in times of what the solver may."""
Clauses = list[list[int]]


def needed() -> None:
    """See that what finds proofs is installed.

    Raises:
        ModuleNotFoundError: it is not.
    """
    if find_spec("pysat") is None:
        raise ModuleNotFoundError(f"pysat is not installed: {INSTALL}")


def clauses(text: str) -> Clauses:
    """The clauses of a DIMACS file.

    Raises:
        ValueError: a line is neither a clause, nor a comment, nor the header.
    """
    found = []
    for line in text.splitlines():
        if line and line[0] not in "cp":
            *literals, end = map(int, line.split())
            if end != 0 or 0 in literals:
                raise ValueError(f"not a clause: {line[:60]!r}")
            found.append(literals)
    return found


def proof(cnf: str, seconds: float) -> str | None:
    """An LRAT proof, as text, that the clauses are unsatisfiable; None if none was found.

    Args:
        seconds: processor time for the solver; `SLOWER` times as much is for the reasons of its steps.

    Raises:
        ValueError: the clauses are satisfiable: the claim does not hold.
    """
    formula = clauses(cnf)
    try:
        found = isolated(lambda: _solved(formula), seconds)
        if found is None:
            raise ValueError("the clauses are satisfiable")
        return isolated(lambda: lrat.elaborated(formula, found), SLOWER * seconds)
    except Lost:
        return None


def _solved(formula: Clauses) -> Sequence[str] | None:
    solvers: Any = import_module("pysat.solvers")
    with solvers.Solver(name=SOLVER, bootstrap_with=formula, with_proof=True) as solver:
        if solver.solve():
            return None
        lines: list[str] = solver.get_proof()
        return lines
