"""Integer expressions without rationals: what kernels compute, from what the spec says in fractions."""

from collections.abc import Callable, Mapping
from typing import Any

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort


class RenderError(Exception):
    """An expression that a kernel cannot compute exactly in the machine types that there are."""


def whole(e: Any, known: Mapping[Expr, Expr] | None = None) -> Expr:
    """An integer expression without rationals: floors of integers over a constant become floor divisions.

    Args:
        known: what parts of it are equal to.

    Raises:
        RenderError: a rational is not an integer expression over a constant.
    """
    done: dict[Expr, Expr] = dict(known or {})
    for node in ir.order([_expr(e)]):
        if node.sort is Sort.RAT or node in done:
            continue
        if node.op == "floor":
            over, below = _quotient(node.args[0], done)
            done[node] = ir.floordiv(over, below)
        elif node.args and node.args[0].sort is Sort.RAT:
            raise RenderError(f"the comparison of rationals {node!r}")
        elif node.args:
            done[node] = REBUILD[node.op](*(done[a] for a in node.args))
        else:
            done[node] = node
    return done[_expr(e)]


def _quotient(e: Expr, done: dict[Expr, Expr]) -> tuple[Expr, int]:
    """A rational as an integer expression over a positive constant."""
    if e.op == "rat":
        return done[e.args[0]], 1
    if e.op == "neg":
        over, below = _quotient(e.args[0], done)
        return ir.neg(over), below
    if e.op == "sub":
        (left, below), (right, other) = (_quotient(a, done) for a in e.args)
        if below == other:
            return ir.sub(left, right), below
    if e.op == "mul" and e.args[1].op == "const":
        over, below = _quotient(e.args[0], done)
        k = ir.number(e.args[1])
        return ir.mul(over, ir.const(k.numerator)), below * k.denominator
    raise RenderError(f"the rational {e!r}")


REBUILD: dict[str, Callable[..., Expr]] = {
    "add": ir.add,
    "sub": ir.sub,
    "mul": ir.mul,
    "neg": ir.neg,
    "floordiv": lambda a, k: ir.floordiv(a, int(ir.number(k))),
    "mod": lambda a, k: ir.mod(a, int(ir.number(k))),
    "lt": ir.lt,
    "le": ir.le,
    "eq": ir.eq,
    "and": ir.and_,
    "or": ir.or_,
    "not": ir.not_,
    "ite": ir.ite,
}


def _expr(value: Any) -> Expr:
    return value if isinstance(value, Expr) else ir.const(value)


def substituted(e: Expr, parts: Mapping[Expr, Expr]) -> Expr:
    """An expression with others in the place of some of its parts."""
    done = dict(parts)
    for x in ir.order([e], into=lambda x: () if x in parts else x.args):
        if x not in done:
            done[x] = REBUILD[x.op](*(done[a] for a in x.args)) if x.args else x
    return done[e]
