"""Binary32 expressions whose products are exact: fused with a sum or not, they are rounded once, in the sum."""

from collections.abc import Iterator, Sequence

from septet.audit.machine.operations import negated
from septet.audit.terms import terms
from septet.audit.terms.script import Questions
from septet.audit.terms.terms import FLOATS, Term, bv, eq, not_

SINGLE, DOUBLE = FLOATS["float"], FLOATS["double"]


class Contraction:
    """Knows of which products it was proved that they are exact."""

    def __init__(self, ask: Questions) -> None:
        self.ask = ask
        self._exactly: dict[tuple[Term, Term, tuple[Term, ...]], bool] = {}

    def plain(self, t: Term, known: Sequence[Term], seconds: Iterator[float]) -> Term:
        """The term with its differences as sums, signs after products, exact products not fused, and without
        additions of zero.

        All of it changes no number: of an exact product and a sum, fused or not, the sum alone is rounded. That a
        product is exact is asked in binary64, where it always is. Adding zero makes minus zero zero, which is the same
        to a sum with anything but minus zero.
        """
        done: dict[Term, Term] = {}
        for x in terms.order([t]):
            args = tuple(done.get(a, a) for a in x.args)
            if x.op == "fp.mul" and x.sort == SINGLE:
                done[x] = _product(*args)
            elif x.op == "fp.sub" and x.sort == SINGLE:
                done[x] = terms.floating("fp.add", SINGLE, args[0], negated(args[1]))
            elif x.op == "fp.fma" and x.sort == SINGLE and self._exact(args[0], args[1], known, seconds):
                done[x] = self._sum(_product(*args[:2]), args[2], known, seconds)
            elif x.op == "fp.add" and x.sort == SINGLE:
                done[x] = self._sum(args[0], args[1], known, seconds)
            else:
                done[x] = terms.rebuilt(x, args)
        return done[t]

    def _sum(self, a: Term, b: Term, known: Sequence[Term], seconds: Iterator[float]) -> Term:
        zero = terms.as_float(bv(0, 32), SINGLE)
        for x, y in ((a, b), (b, a)):
            if x.op == "fp.add" and zero in x.args and y.op == "fp.mul" and self._positive(y, known, seconds):
                other = x.args[1] if x.args[0] is zero else x.args[0]
                return terms.floating("fp.add", SINGLE, other, y)
        return terms.floating("fp.add", SINGLE, a, b)

    def _positive(self, a: Term, known: Sequence[Term], seconds: Iterator[float]) -> bool:
        """Whether a number is never minus zero."""
        minus_zero = terms.as_float(bv(1 << 31, 32), SINGLE)
        key = (a, minus_zero, tuple(known))
        if key not in self._exactly:
            self._exactly[key] = self.ask.satisfiable([*known, eq(a, minus_zero)], next(seconds)).said == "unsat"
        return self._exactly[key]

    def _exact(self, a: Term, b: Term, known: Sequence[Term], seconds: Iterator[float]) -> bool:
        """Whether a product of binary32 numbers is not rounded."""
        key = (a, b, tuple(known))
        if key not in self._exactly:
            wide = [terms.floating("convert", DOUBLE, x) for x in (a, b, terms.floating("fp.mul", SINGLE, a, b))]
            rounded = not_(eq(wide[2], terms.floating("fp.mul", DOUBLE, *wide[:2])))
            self._exactly[key] = self.ask.satisfiable([*known, rounded], next(seconds)).said == "unsat"
        return self._exactly[key]


def _product(a: Term, b: Term) -> Term:
    """The product of two binary32 numbers, with a sign that is not inside."""
    for x, y in ((a, b), (b, a)):
        if x.op == "as_float" and x.args[0].op == "xor":
            for sign, other in (x.args[0].args, x.args[0].args[::-1]):
                if sign.constant == 1 << 31:
                    return negated(_product(terms.as_float(other, SINGLE), y))
    return terms.floating("fp.mul", SINGLE, a, b)
