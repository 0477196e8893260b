"""Intervals of integer expressions: what machine types and bit-vector widths are chosen from.

The ranges of the variables come from the preconditions; those of other nodes follow bottom-up. They are
not trusted: `ranges of ...` obligations prove them, in unbounded arithmetic.
"""

from collections.abc import Iterable
from fractions import Fraction

from septet.codegen.core.ir import Expr, Sort, not_, number, order

Interval = tuple[int | Fraction | None, int | Fraction | None]
"""Smallest and largest value; None where there is no bound."""


def variable_ranges(precondition: Expr) -> dict[Expr, Interval]:
    """The constant bounds that a precondition puts on variables, found among its conjuncts."""
    found: dict[Expr, Interval] = {}

    def narrow(x: Expr, low: int | Fraction | None, high: int | Fraction | None) -> None:
        if x.op == "neg":
            narrow(x.args[0], None if high is None else -high, None if low is None else -low)
        if x.op == "ite" and x.args[0].op == "lt" and high is not None:  # |v| <= high, as abs() is lifted
            c, negative, positive = x.args
            if negative.op == "neg" and negative.args[0] is positive and c.args[0] is positive:
                narrow(positive, -high, high)
        if x.op == "rat":
            narrow(x.args[0], None if low is None else -(-low // 1), None if high is None else high // 1)
        if x.op != "var":
            return
        old_low, old_high = found.get(x, (None, None))
        lows = [k for k in (old_low, low) if k is not None]
        highs = [k for k in (old_high, high) if k is not None]
        found[x] = (max(lows, default=None), min(highs, default=None))

    pending = [precondition]
    while pending:
        e = pending.pop()
        if e.op == "and":
            pending.extend(e.args)
        elif e.op == "not" and e.args[0].op == "or":
            pending.extend(not_(a) for a in e.args[0].args)
        elif e.op in ("lt", "le", "eq") and len(e.args) == 2:
            a, b = e.args
            strict = 1 if e.op == "lt" and a.sort is Sort.INT else 0
            if b.op == "const" and b.sort is not Sort.BOOL:
                k = number(b)
                narrow(a, k if e.op == "eq" else None, k - strict)
            if a.op == "const" and a.sort is not Sort.BOOL:
                k = number(a)
                narrow(b, k + strict, k if e.op == "eq" else None)
    return found


def intervals(roots: Iterable[Expr], variables: dict[Expr, Interval]) -> dict[Expr, Interval]:
    """The interval of every numeric node below some roots."""
    done: dict[Expr, Interval] = {}
    for e in order(roots):
        if e.sort is not Sort.BOOL:
            done[e] = _interval(e, done, variables)
    return done


def _interval(e: Expr, done: dict[Expr, Interval], variables: dict[Expr, Interval]) -> Interval:
    if e.op == "const":
        return number(e), number(e)
    if e.op == "var":
        return variables.get(e, (None, None))
    operands = [done[a] for a in e.args if a in done]
    if e.op == "ite":
        (a, b), (c, d) = operands[-2:]
        return (None if a is None or c is None else min(a, c)), (None if b is None or d is None else max(b, d))
    if e.op == "mod":
        return 0, number(e.args[1]) - 1
    low, high = operands[0]
    if e.op == "rat":
        return low, high
    if e.op == "floor":
        return (None if low is None else low // 1), (None if high is None else high // 1)
    if e.op == "neg":
        return (None if high is None else -high), (None if low is None else -low)
    if e.op == "floordiv":
        k = number(e.args[1])
        return (None if low is None else low // k), (None if high is None else high // k)
    low2, high2 = operands[1]
    if e.op == "add":
        return (
            None if low is None or low2 is None else low + low2,
            None if high is None or high2 is None else high + high2,
        )
    if e.op == "sub":
        return (
            None if low is None or high2 is None else low - high2,
            None if high is None or low2 is None else high - low2,
        )
    assert e.op == "mul", e.op
    if low is None or high is None or low2 is None or high2 is None:
        return None, None
    products = [a * b for a in (low, high) for b in (low2, high2)]
    return min(products), max(products)


def bits(interval: Interval) -> int | None:
    """The width of the two's-complement type that holds an interval; None if it is unbounded."""
    low, high = interval
    if low is None or high is None:
        return None
    return max(int(-low - 1).bit_length() if low < 0 else 0, int(high).bit_length() if high > 0 else 0) + 1
