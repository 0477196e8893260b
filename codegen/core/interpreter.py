"""Runs the IR on concrete values: what lifting is validated with."""

import operator
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from septet.codegen.core.ir import Expr, Value, order

OPERATIONS: dict[str, Callable[..., Value]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "neg": operator.neg,
    "floordiv": operator.floordiv,
    "mod": operator.mod,
    "rat": Fraction,
    "floor": lambda a: a.__floor__(),
    "lt": operator.lt,
    "le": operator.le,
    "eq": operator.eq,
    "and": lambda a, b: a and b,
    "or": lambda a, b: a or b,
    "not": operator.not_,
    "ite": lambda c, a, b: a if c else b,
}


def evaluate(roots: Iterable[Expr], values: Mapping[str, Value]) -> list[Value]:
    """The values of some expressions, given those of their variables by name.

    Raises:
        KeyError: a variable has no value.
    """
    roots = list(roots)
    done: dict[Expr, Value] = {}
    for e in order(roots):
        if e.op == "var":
            done[e] = values[str(e.value)]
        elif e.op == "const":
            assert e.value is not None and not isinstance(e.value, str)
            done[e] = e.value
        else:
            done[e] = OPERATIONS[e.op](*(done[a] for a in e.args))
    return [done[r] for r in roots]
