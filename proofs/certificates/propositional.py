"""Claims about bounded integers: clauses written by `codegen.cnf`, and proofs by CaDiCaL, trusted with nothing."""

import tempfile
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from septet.proofs.certificates import lrat
from septet.proofs.isolation import Lost, isolated

INSTALL = "pip install python-sat"
LARGEST = 1 << 29
"""Bytes of a proof as the solver writes it."""
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
        seconds: processor time.

    Raises:
        ValueError: the clauses are satisfiable: the claim does not hold.
    """
    formula = clauses(cnf)
    try:
        satisfiable, found = isolated(lambda: solved(formula), seconds)
    except Lost:
        return None
    if satisfiable:
        raise ValueError("the clauses are satisfiable")
    return found


def solved(formula: Clauses) -> tuple[bool, str | None]:
    """Whether clauses are satisfiable; if not, an LRAT proof, or None where it would be too large.

    PySAT's own class asks CaDiCaL for DRAT proofs alone, so its functions are called one by one.
    """
    cadical: Any = import_module("pysolvers")
    with tempfile.TemporaryFile() as written:
        solver = cadical.cadical195_new()
        for option, value in (("lrat", 1), ("binary", 0)):  # what it derives names its reasons, and is text
            cadical.cadical195_set(solver, option, value)
        cadical.cadical195_tracepr(solver, written)
        for clause in formula:
            cadical.cadical195_add_cl(solver, clause)
        satisfiable = bool(cadical.cadical195_solve(solver, [], 0))
        cadical.cadical195_del(solver, written)  # it writes what is left
        if satisfiable or written.seek(0, 2) > LARGEST:
            return satisfiable, None
        written.seek(0)
        return False, lrat.trimmed((line.decode("ascii") for line in written), len(formula))
