"""Runs the IR on arrays: all values of a small domain at once."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from septet.codegen.core import ranges
from septet.codegen.core.ir import Expr, Sort, order

Array = npt.NDArray[Any]

OPERATIONS: dict[str, Callable[..., Array]] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "neg": np.negative,
    "floordiv": np.floor_divide,
    "mod": np.mod,
    "lt": np.less,
    "le": np.less_equal,
    "eq": np.equal,
    "and": np.logical_and,
    "or": np.logical_or,
    "not": np.logical_not,
    "ite": np.where,
}


def evaluate(roots: Iterable[Expr], values: Mapping[Expr, Array]) -> list[Array]:
    """The values of integer and boolean expressions over int64 arrays of their variables' values.

    Raises:
        OverflowError: a value might not fit 63 bits.
        TypeError: there are rationals.
    """
    roots = list(roots)
    bounds: dict[Expr, ranges.Interval] = {v: (int(a.min()), int(a.max())) for v, a in values.items()}
    widths = ranges.intervals(roots, bounds)
    done: dict[Expr, Array] = dict(values)
    for e in order(roots):
        if e.sort is Sort.RAT:
            raise TypeError("rationals cannot be vectorized")
        if e.sort is Sort.INT and (ranges.bits(widths[e]) or 64) > 63:
            raise OverflowError(f"a value may need more than 63 bits: {widths[e]}")
        if e not in done:
            done[e] = np.asarray(e.value) if e.op == "const" else OPERATIONS[e.op](*(done[a] for a in e.args))
    return [done[r] for r in roots]
