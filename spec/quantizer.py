"""From a weight to its code by counting midpoints, and from a code to its value.

No division and no rounding function: everything is linear in the weight, the offset and the unit, so
every theorem about it is decided at once. Numbers are exact, and any unit of measure will do.
"""

from fractions import Fraction
from typing import TypeVar

from icontract import ensure, require

from septet.spec.formats import Codebook

Real = int | Fraction
Number = TypeVar("Number", int, Fraction)
"""For functions whose result is of the type of their arguments."""


@require(lambda n, c: 0 <= c < len(n))
def value(n: Codebook, lo: Number, u: Number, c: int) -> Number:
    """The lattice value of a code: lo + u * n[c]."""
    return lo + u * n[c]


@require(lambda u: u >= 0)
@ensure(lambda n, result: 0 <= result < len(n))
def code(n: Codebook, lo: Real, u: Real, w: Real) -> int:
    """The code of a weight: the first whose midpoint with the next exceeds `w`, or the last.

    A weight on a midpoint goes up. With u = 0 every code has the same value, the offset: a weight from there upwards
    gets the last code, one below it the first.
    """
    for k in range(len(n) - 1):
        if 2 * w < 2 * lo + u * (n[k] + n[k + 1]):
            return k
    return len(n) - 1
