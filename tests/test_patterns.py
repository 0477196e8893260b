"""Patterns of 32 bits as a sign and the rest: the same numbers, and nothing else is taken apart."""

import pytest

from septet.codegen.core import interpreter, ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.ranges import Interval
from septet.codegen.passes.patterns import TOP, split

X, Y = ir.var("x", Sort.INT), ir.var("y", Sort.INT)
BOUNDS: dict[Expr, Interval] = {X: (0, 1), Y: (0, 1000)}
SIGNED = ir.add(ir.mul(X, ir.const(TOP)), Y)


@pytest.mark.parametrize(
    "e",
    [
        Y,
        SIGNED,
        ir.add(SIGNED, ir.mul(Y, ir.const(8))),
        ir.ite(ir.lt(Y, ir.const(500)), SIGNED, ir.mul(Y, ir.const(3))),
    ],
)
def test_a_pattern_is_its_sign_and_the_rest(e: Expr) -> None:
    found = split(e, BOUNDS, {})
    assert found is not None
    for x in (0, 1):
        for y in (0, 1, 499, 500, 1000):
            value, sign, rest = interpreter.evaluate([e, *found], {"x": x, "y": y})
            assert value == sign * TOP + rest and 0 <= sign <= 1 and 0 <= rest < TOP


@pytest.mark.parametrize(
    "e",
    [
        ir.mul(Y, ir.const(TOP)),  # a sign of more than one bit
        ir.add(SIGNED, ir.mul(Y, ir.const(1 << 22))),  # a rest that carries into the sign
        ir.add(SIGNED, ir.mul(X, ir.const(TOP))),  # two signs
        ir.sub(SIGNED, Y),
    ],
)
def test_what_is_none_stays_whole(e: Expr) -> None:
    assert split(e, BOUNDS, {}) is None
