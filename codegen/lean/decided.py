"""A proof script for a claim whose preconditions decide its choices: rounding within one binade takes one step.

Each number that is such a choice, or a ladder of them, is shown to be what is chosen, from bounds by constants; the
rest of the ladder is not looked at again. Nothing here is trusted: Lean checks the script.
"""

from collections.abc import Sequence

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr
from septet.codegen.lean import parts as lean_parts
from septet.codegen.lean.cases import Known, by_bounds
from septet.codegen.lean.statement import LeanError, Statement


def script(statement: Statement) -> str:
    """The lines of a tactic block, without `by`.

    Raises:
        LeanError: no choice is decided, or as `lean_parts.script`.
    """
    known = [Known(f"p{k}", h) for k, h in enumerate(statement.hypotheses)]
    lines: list[str] = []
    settled: dict[Expr, tuple[Expr, str]] = {}

    def into(e: Expr) -> Sequence[Expr]:
        steps, chosen = _steps(statement, e, known)
        if not steps:
            return e.args
        lines.append(f"have d{len(lines)} := {steps}")
        settled[e] = chosen, f"d{len(lines) - 1}"
        return (chosen,)

    list(ir.order([statement.goal, *statement.hypotheses], into=into))
    if not settled:
        raise LeanError("no choice is decided")
    return "\n".join([*lines, lean_parts.script(statement, settled)])


def _steps(statement: Statement, e: Expr, known: Sequence[Known]) -> tuple[str, Expr]:
    """A proof that a choice is what is chosen, and that; the proof is empty if it is not decided."""
    proof = ""
    while e.op == "ite" and e in statement.names and (found := by_bounds(e.args[0], known)) is not None:
        truth, why = found
        step = f"(h{statement.names[e]}.trans ({'if_pos' if truth else 'if_neg'} {why}))"
        proof = f"({proof}.trans {step})" if proof else step
        e = e.args[1 if truth else 2]
    return proof, e
