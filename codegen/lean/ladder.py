"""Proof terms about rounding, which is a ladder of binades: `if |x| < 2^k then <x in units of u> else ...`.

Rounded down, each step is below the number, and not below a multiple of all units that the number is not below. Nothing
here is trusted: Lean checks the terms.
"""

from collections.abc import Callable

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr
from septet.codegen.lean.statement import LeanError, Statement


def bound(statement: Statement, fact: Expr, proved: Callable[[Expr], list[str]]) -> list[str] | None:
    """The lines of a proof that a number rounded down is at most the number, or it, or at least a constant, or None.

    Args:
        proved: the lines of a proof that the number itself is at least the constant.

    Raises:
        LeanError: as `proved`.
    """
    if fact.op == "eq":
        return _kept_down(statement, *fact.args)
    if fact.op != "le":
        return None
    least, most = fact.args
    if (steps := rounded_down(least)) is not None and most is steps[-1]:
        return [f"exact {_bounded(statement, least, '')}"]
    if (steps := rounded_down(most)) is None or least.op != "const":
        return None
    number = ir.le(least, steps[-1])
    first = [f"have q : {statement.text(number)} := by", *(f"  {line}" for line in proved(number))]
    return [*first, f"exact {_bounded(statement, most, 'q')}"]


def rounded_down(e: Expr) -> list[Expr] | None:
    """The choices of a ladder, of which each is `x / u * u`, and x."""
    steps = []
    while e.op == "ite":
        steps.append(e)
        e = e.args[2]
    if not steps or any(step is not e and not _in_units(step, e) for step in (s.args[1] for s in steps)):
        return None
    return [*steps, e]


def _in_units(e: Expr, x: Expr) -> bool:
    return (
        e.op == "mul" and e.args[0].op == "floordiv" and e.args[0].args[0] is x and e.args[0].args[1] is e.args[1]
    )  # fmt: skip


def _bounded(statement: Statement, e: Expr, least: str) -> str:
    """That a ladder is at most its number; or at least a constant, given a proof that its number is."""
    if e.op != "ite":
        return least or "(Int.le_refl _)"
    step = e.args[1]
    own = least or "(Int.le_refl _)"
    if step.op == "mul":
        quotient = statement.names.get(step.args[0])
        whole = f"h{quotient}" if quotient else "rfl"
        own = f"(Ladder.least {whole} rfl rfl {least})" if least else f"(Ladder.down {whole} rfl)"
    lemma = "above" if least else "below"
    return f"(Ladder.{lemma} h{statement.names[e]} {own} {_bounded(statement, e.args[2], least)})"


def _kept_down(statement: Statement, ladder: Expr, x: Expr) -> list[str] | None:
    """The lines of a proof that a number rounded down is itself, from a hypothesis that it is representable."""
    steps = rounded_down(ladder)
    if steps is None or steps[-1] is not x:
        return None
    for k, h in enumerate(statement.hypotheses):
        if h.op == "or" and h.args[0].op == "lt" and h.args[1].op == "ite":
            size = h.args[0].args[0]
            if size.op == "ite" and size in statement.names and h.args[0].args[1].op == "const":
                return [f"exact {_rung(statement, ladder, x, size, h, f'p{k}')}"]
    return None


def _rung(statement: Statement, e: Expr, x: Expr, size: Expr, given: Expr, proof: str) -> str:
    """That a ladder is its number.

    Args:
        given: that the number is a multiple of the unit that its size asks for, from this step on, with its proof.
    """
    names = statement.names
    if e.op != "ite":
        return "rfl"
    limit = int(ir.number(e.args[0].args[1].args[1]))
    ladder, absolute = f"h{names[e]}", f"h{names[size]}"
    if e.args[1] is x:
        rest = _rung(statement, e.args[2], x, size, given.args[1], "g")
        return f"(Ladder.first {ladder} {absolute} {proof} (fun g => {rest}))"
    condition, multiple = given.args[0], given.args[1]
    if given.op not in ("ite", "and") or condition.op != "lt" or int(ir.number(condition.args[1])) != limit:
        raise LeanError("a ladder of other steps")
    remainder, quotient = multiple.args[0], e.args[1].args[0]
    if multiple.op != "eq" or remainder.op != "mod" or remainder.args[0] is not x:
        raise LeanError("a ladder of other multiples")
    parts = " ".join(f"h{names[n]}" if n in names else "rfl" for n in (quotient, size, remainder))
    if given.op == "and":
        return f"(Ladder.last {ladder} {parts} {proof})"
    rest = _rung(statement, e.args[2], x, size, given.args[2], "g")
    return f"(Ladder.rung {ladder} {parts} rfl {proof} (fun g => {rest}))"
