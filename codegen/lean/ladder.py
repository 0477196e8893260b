"""Proof terms about rounding, which is a ladder of binades: `if |x| < 2^k then <x in units of u> else ...`.

A number that needs no rounding is each step itself; rounded down, each step is below it, and not below a multiple of
all units that the number is not below. Nothing here is trusted: Lean checks the terms.
"""

from collections.abc import Callable

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr
from septet.codegen.lean.statement import LeanError, Statement


def script(statement: Statement) -> str:
    """The lines of a tactic block, without `by`, for the claim that rounding keeps a number.

    Raises:
        LeanError: the statement has another form.
    """
    goal, names = statement.goal, statement.names
    if goal.op != "and" or goal.args[0].op != "eq" or not statement.hypotheses:
        raise LeanError("no ladder of choices")
    ladder, x = goal.args[0].args
    bound = statement.hypotheses[0]
    if bound.op != "le" or bound.args[1].op != "const" or bound.args[0].op != "ite" or ladder.op != "ite":
        raise LeanError("no ladder of choices below a bound")
    size, most = bound.args[0], int(ir.number(bound.args[1]))
    unit = 1
    if len(statement.hypotheses) > 1:
        multiple = statement.hypotheses[1]
        if multiple.op != "eq" or multiple.args[0].op != "mod" or multiple.args[0].args[0] is not x:
            raise LeanError("no ladder of choices for a multiple")
        unit = int(ir.number(multiple.args[0].args[1]))
    exact = f"(h{names[multiple.args[0]]}.symm.trans p1)" if unit > 1 else "(Int.emod_one _)"
    term, ends = "", ""
    e, above = ladder, 0
    while True:
        if e.op != "ite" or e.args[0].op != "lt" or e.args[0].args[0] is not size:
            raise LeanError("no ladder of choices by size")
        limit, (_, inner, rest) = int(ir.number(e.args[0].args[1])), e.args
        last = limit > most
        if inner is x:
            value = "rfl"
        elif last and above == most:
            value = _kept(statement, inner, x, f"(Ladder.whole h{names[size]} p0 n{above} rfl)")
        else:
            value = _kept(statement, inner, x, f"(Ladder.coarser rfl {exact})")
        term += f"(Ladder.step h{names[e]} (fun _ => {value}) (fun n{limit} => "
        ends += "))"
        if last:
            term += f"absurd (Int.lt_of_le_of_lt p0 (by decide)) n{limit}"
            break
        e, above = rest, limit
    return f"exact ⟨{term}{ends}, Int.lt_of_le_of_lt p0 (by decide)⟩"


def _kept(statement: Statement, e: Expr, x: Expr, whole: str) -> str:
    """That a number rounded to a unit is itself, given a proof that it is a multiple."""
    names = statement.names
    below = e.args[1]
    if e.op != "ite" or below.op != "sub" or below.args[0] is not x or below.args[1].op != "mod":
        raise LeanError("no ladder of roundings")
    rest = below.args[1]
    doubled = next((n for n in ir.order([e.args[0]]) if n.op == "mul" and n.args[0] is rest), None)
    if doubled is None or not {e, below, rest, doubled} <= set(names):
        raise LeanError("no ladder of roundings")
    equations = " ".join(f"h{names[n]}" for n in (rest, doubled, below, e))
    return f"Ladder.kept {equations} {whole} (by decide) Or.inl"


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
