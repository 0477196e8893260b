"""A proof script for a claim that two computations agree, where hypotheses say that what they start from is equal.

Numbers with the same operation of equal numbers are equal, step by step (congruence); what else the claim says is left
to `lean_parts`. Nothing here is trusted: Lean checks the script.

Source: Downey, Sethi and Tarjan, Variations on the common subexpression problem, Journal of the ACM 27 (1980).
"""

from collections.abc import Mapping, Sequence

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.lean.parts import Parts
from septet.codegen.lean.statement import LeanError, Statement


def script(statement: Statement) -> str:
    """The lines of a tactic block, without `by`.

    Raises:
        LeanError: the claim has rationals, or no numbers in it are equal for this reason.
    """
    nodes = list(ir.order([*statement.hypotheses, statement.goal]))
    if any(e.sort is Sort.RAT for e in nodes):
        raise LeanError("rationals among integers")
    equal = {h.args[0]: (h.args[1], f"p{k}") for k, h in enumerate(statement.hypotheses)
             if h.op == "eq" and all(a.op == "var" for a in h.args)}  # fmt: skip
    if not equal:
        raise LeanError("no variables are said to be equal")
    said = set(equal)
    numbers: dict[object, int] = {}
    kind: dict[Expr, int] = {}  # alike numbers, and booleans, are of one kind
    first: dict[int, Expr] = {}
    for e in nodes:
        same = equal[e][0] if e in equal else e
        key = (same.op, same.sort, same.value, *(kind[a] for a in same.args))
        kind[e] = numbers.setdefault(key, len(numbers))
        if e in statement.names and e not in equal:
            first.setdefault(kind[e], e)
    equal |= {e: (first[kind[e]], f"c{k}") for k, e in enumerate(nodes)
              if e in statement.names and e not in equal and first[kind[e]] is not e}  # fmt: skip
    parts = list(ir.order([statement.goal], into=lambda e: e.args if e.op == "and" else ()))
    # What is said of a number that another is equal to is proved of that one, of which hypotheses speak.
    plain = {kind[e]: e for e in reversed(parts) if not set(ir.order([e])) & said}
    agreed = [e for e in parts if e.op == "eq" and kind[e.args[0]] == kind[e.args[1]]]
    copied = [e for e in parts if e.op != "and" and e not in agreed and plain.get(kind[e], e) is not e]
    if not agreed:
        raise LeanError("no numbers are equal")
    proofs = {e: f"a{k}" for k, e in enumerate(agreed + copied)}
    made = Parts(statement, proofs=proofs)
    lines = made.lines()
    for e in agreed + copied:
        shown = [e] if e in agreed else [e, plain[kind[e]]]
        below = set(ir.order(shown, into=lambda n: [*n.args, equal[n][0]] if n in equal else n.args))
        rules = ", ".join(equal[n][1] for n in nodes if n in equal and n in _own(statement, shown))
        last = f"rw [{rules}]" if e in agreed else f"simpa only [{rules}] using {made.term(plain[kind[e]])}"
        lines.append(f"have {proofs[e]} : {statement.text(e)} := by")
        lines += [f"  {step}" for step in [*_steps(statement, [n for n in nodes if n in below], equal), last]]
    return "\n".join([*lines, f"exact {made.term(statement.goal)}"])


def _steps(statement: Statement, nodes: Sequence[Expr], equal: Mapping[Expr, tuple[Expr, str]]) -> list[str]:
    """That each number is the first one like it."""
    lines = []
    names = statement.names
    for e in nodes:
        if e in equal and e.op != "var":
            other, name = equal[e]
            own = _own(statement, [*e.args, *other.args])
            rules = [f"h{names[e]}", f"h{names[other]}", *(equal[n][1] for n in nodes if n in equal and n in own)]
            lines.append(f"have {name} : {names[e]} = {names[other]} := by rw [{', '.join(rules)}]")
    return lines


def _own(statement: Statement, roots: Sequence[Expr]) -> set[Expr]:
    """The numbers that expressions name."""
    return {e for e in ir.order(roots, into=lambda n: () if n in statement.names else n.args) if e in statement.names}
