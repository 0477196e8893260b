"""Activations as signed bytes with one binary32 scale a vector: its largest magnitude over 127.

The scale is rounded up, as a group's unit is, so that no code needs clamping; codes are rounded to nearest,
ties to even. Divisions by a variable are outside the lifted subset: contracts say here what must hold.
"""

from fractions import Fraction

from icontract import ensure, require

from septet.spec.dot import ACTIVATION_MAX
from septet.spec.floats import BINARY32, binary32
from septet.spec.group import weight


@require(lambda vector: all(abs(a) <= weight(BINARY32.sign - BINARY32.hidden - 1) for a in vector))
@ensure(lambda vector, result: all(abs(a) <= ACTIVATION_MAX * weight(result) for a in vector))
@ensure(lambda vector, result: result == 0 or any(abs(a) > ACTIVATION_MAX * weight(result - 1) for a in vector))
def activation_scale(vector: tuple[Fraction, ...]) -> int:
    """The smallest binary32 number of which 127 cover the vector, as a pattern; 0 for a vector of zeros."""
    exact = max((abs(a) for a in vector), default=Fraction(0)) / ACTIVATION_MAX
    nearest = binary32(exact)
    return nearest if weight(nearest) >= exact else nearest + 1


@require(lambda scale, a: scale >= 0 and abs(a) <= ACTIVATION_MAX * scale)
@ensure(lambda result: -ACTIVATION_MAX <= result <= ACTIVATION_MAX)
@ensure(lambda scale, a, result: 2 * abs(a - result * scale) <= scale)
def activation_code(scale: Fraction, a: Fraction) -> int:
    """The integer nearest to a / scale, of two the even one; 0 where the scale is 0."""
    return round(a / scale) if scale else 0
