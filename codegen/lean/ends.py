"""What hypotheses say a number is at least, or at most: by itself, or by its absolute value."""

from collections.abc import Iterator

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr
from septet.codegen.lean.statement import TYPES, Statement

ENDS = {"const", "var", "neg"}
"""Operations of bounds that are made use of."""


def ends(statement: Statement, x: Expr) -> Iterator[tuple[Expr, bool, str]]:
    """Each end of a number's range: what it is, whether the number is at least that, and a proof.

    Of a number below another it is said only that it is not above that.
    """
    sort = TYPES[x.sort]
    absolute = ir.ite(ir.lt(x, ir.const(0)), ir.neg(x), x)
    for k, h in enumerate(statement.hypotheses):
        if h.op not in ("lt", "le"):
            continue
        least, most = h.args
        proof = f"p{k}" if h.op == "le" else f"({sort}.le_of_lt p{k})"
        if most is x and least.op in ENDS:
            yield least, True, proof
        elif least is x and most.op in ENDS:
            yield most, False, proof
        elif least is absolute and most.op == "const":
            opposite = ir.neg(most)
            name, text = statement.names[absolute], statement.text(opposite)
            both = f"(Linear.absolute{sort} (d := {text}) h{name} {proof} (by decide +kernel))"
            yield opposite, True, f"{both}.1"
            yield most, False, f"{both}.2"
