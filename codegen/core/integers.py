"""A claim about rationals as the same claim about integers: its instance for multiples of one unit of measure.

Rational variables become integer variables. A rational expression is an integer expression over a positive
constant; comparisons multiply crosswise, and floors become divisions that round down.
"""

import math
from fractions import Fraction

from septet.codegen.core import ir
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.rational import REBUILD, RenderError

Quotient = tuple[Expr, int]


class Integers:
    """Expressions without rationals; equal ones are converted once.

    Attributes:
        measure: what a rational variable is counted in: its integer variable over this constant.
        made: the integer variable that each rational variable became.
        unrounded: the variables that floors were of, and are not because these are whole.
    """

    def __init__(self, measure: int = 1) -> None:
        self.measure = measure
        self.made: dict[Expr, Expr] = {}
        self.unrounded: set[Expr] = set()
        self._done: dict[Expr, Expr] = {}
        self._quotients: dict[Expr, Quotient] = {}

    def of(self, root: Expr) -> Expr:
        """An integer or boolean expression without rationals.

        Raises:
            RenderError: it multiplies two rationals that are not whole.
        """
        self._convert(root)
        return self._done[root] if root.sort is not Sort.RAT else self._whole(root)

    def quotient(self, root: Expr) -> Quotient:
        """A number as an integer expression over a positive constant.

        Raises:
            RenderError: as `of`.
        """
        self._convert(root)
        return (self._done[root], 1) if root.sort is not Sort.RAT else self._quotients[root]

    def _convert(self, root: Expr) -> None:
        for e in ir.order([root]):
            if e in self._done or e in self._quotients:
                continue
            if e.sort is Sort.RAT:
                self._quotients[e] = _reduced(*self._rational(e))
            elif e.op == "floor":
                over, below = self._quotients[e.args[0]]
                self._done[e] = ir.floordiv(over, below)
                if below == 1:
                    self.unrounded.update(x for x in self.made.values() if x in ir.order([over]))
            elif e.args and e.args[0].sort is Sort.RAT:
                (a, p), (b, q) = (self._quotients[x] for x in e.args)
                common = math.gcd(p, q)
                self._done[e] = REBUILD[e.op](ir.mul(a, ir.const(q // common)), ir.mul(b, ir.const(p // common)))
            elif e.args:
                self._done[e] = REBUILD[e.op](*(self._done[a] for a in e.args))
            else:
                self._done[e] = e

    def _whole(self, root: Expr) -> Expr:
        over, below = self._quotients[root]
        if below != 1:
            raise RenderError(f"{root!r} is not whole")
        return over

    def _rational(self, e: Expr) -> Quotient:
        if e.op == "var":
            self.made[e] = ir.var(str(e.value), Sort.INT)
            return self.made[e], self.measure
        if e.op == "const":
            x = Fraction(ir.number(e))
            return ir.const(x.numerator), x.denominator
        if e.op == "rat":
            return self._done[e.args[0]], 1
        if e.op == "ite":
            (a, p), (b, q) = (self._quotients[x] for x in e.args[1:])
            a, b, below = _common(a, p, b, q)
            return ir.ite(self._done[e.args[0]], a, b), below
        if e.op == "neg":
            over, below = self._quotients[e.args[0]]
            return ir.neg(over), below
        (a, p), (b, q) = (self._quotients[x] for x in e.args)
        if e.op == "mul":
            return ir.mul(a, b), p * q
        a, b, below = _common(a, p, b, q)
        return REBUILD[e.op](a, b), below


def _common(a: Expr, p: int, b: Expr, q: int) -> tuple[Expr, Expr, int]:
    below = math.lcm(p, q)
    return ir.mul(a, ir.const(below // p)), ir.mul(b, ir.const(below // q)), below


def _reduced(over: Expr, below: int) -> Quotient:
    """The quotient without a factor that the numerator shows."""
    if below != 1 and over.op == "mul" and over.args[1].op == "const":
        k = int(ir.number(over.args[1]))
        common = math.gcd(k, below)
        return ir.mul(over.args[0], ir.const(k // common)), below // common
    return over, below
