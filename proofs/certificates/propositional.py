"""Claims about bounded integers: clauses written by `codegen.cnf`, DRAT proofs by CaDiCaL, and checkers of such proofs.

The solver is trusted with nothing. Proofs are checked by dratify (forward checking, every step), and small ones also by
drup, whose checker was extracted from verified Why3 code and is too slow for large ones.

Source: N. Wetzler, M. Heule, W. Hunt, "DRAT-trim: Efficient Checking and Trimming Using Expressive Clausal Proofs",
SAT 2014.
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from septet.proofs.isolation import Lost, isolated

SOLVER = "cadical195"
INSTALL = "pip install 'cdclkit[native]' dratify python-sat"
SMALL = 500_000
"""Clauses times steps up to which the verified checker is asked."""
PATIENCE = 20.0
"""Seconds of processor time that the verified checker gets."""
Clauses = list[list[int]]


def needed() -> None:
    """See that what finds and checks proofs is installed.

    Raises:
        ModuleNotFoundError: it is not.
    """
    for name in ("pysat", "dratify"):
        if find_spec(name) is None:
            raise ModuleNotFoundError(f"{name} is not installed: {INSTALL}")


def clauses(text: str) -> Clauses:
    """The clauses of a DIMACS file, or the added clauses of a DRAT proof, in which deletions are left out.

    Raises:
        ValueError: a line is neither a clause, nor a comment, nor the header, nor a deletion.
    """
    found = []
    for line in text.splitlines():
        if line and line[0] not in "cpd":
            *literals, end = map(int, line.split())
            if end != 0 or 0 in literals:
                raise ValueError(f"not a clause: {line[:60]!r}")
            found.append(literals)
    return found


def proof(cnf: str, seconds: float) -> str | None:
    """A DRAT proof, as text, that the clauses are unsatisfiable; None if none was found in the time.

    Raises:
        ValueError: the clauses are satisfiable: the claim does not hold.
    """
    try:
        found = isolated(lambda: _solved(clauses(cnf)), seconds)
    except Lost:
        return None
    if found is None:
        raise ValueError("the clauses are satisfiable")
    return "".join(f"{line}\n" for line in found)


def _solved(formula: Clauses) -> Sequence[str] | None:
    solvers: Any = import_module("pysat.solvers")
    with solvers.Solver(name=SOLVER, bootstrap_with=formula, with_proof=True) as solver:
        if solver.solve():
            return None
        lines: list[str] = solver.get_proof()
        # What follows the empty clause derives nothing, and a proof without it is one whose last step is propagation.
        return [*lines[: lines.index("0")], "0"] if "0" in lines else [*lines, "0"]


def problem(cnf: str, drat: str) -> str | None:
    """Why a DRAT proof does not show that clauses are unsatisfiable; None if it does."""
    dratify: Any = import_module("dratify")
    if find_spec("cdclkit_native") is not None:  # the same checker in Rust, twenty times as fast
        dratify.register_native(import_module("cdclkit_native"))
    try:
        result = dratify.check_proof(dratify.parse_dimacs(cnf), drat)
    except ValueError as error:
        return f"the proof cannot be read: {error}"[:300]
    if not (result.ok and result.reached_empty):
        return "dratify rejects the proof"
    return None


def verified(cnf: str, drat: str) -> bool | str:
    """Whether the verified checker accepts a proof; or why it was not asked, or has no answer."""
    if find_spec("drup") is None:
        return "the checker is not installed (it needs Linux and Python 3.11)"
    formula, steps = clauses(cnf), clauses(drat)
    if len(formula) * len(steps) > SMALL:
        return f"too large for the checker (clauses times steps above {SMALL:,})"
    try:
        return isolated(lambda: _verified(formula, steps), PATIENCE)
    except Lost:
        return f"the checker has no answer in {PATIENCE:g} s of processor time"


def _verified(formula: Clauses, steps: Clauses) -> bool:
    drup: Any = import_module("drup")
    return bool(drup.check_proof(formula, steps).outcome.name == "VALID")
