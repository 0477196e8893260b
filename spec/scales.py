"""The offset and unit of a group, chosen so that the *stored* values cover the group.

Both are integers in units of the scale type's grid (2^-24 for binary16). The offset is rounded down;
the unit is computed from the stored offset and rounded up. Nearest rounding would clip the maximum.
"""

from fractions import Fraction

from icontract import ensure, require

from septet.spec.floats import ceil, floor, round_down, round_nearest, round_up
from septet.spec.formats import Format


def in_units(fmt: Format, w: Fraction) -> Fraction:
    """A weight in units of the scale type's grid: exact, not rounded to it."""
    return w * (1 << -fmt.scale.grid)


@require(lambda fmt, minimum: -fmt.scale.largest <= minimum <= fmt.scale.largest)
@ensure(lambda minimum, result: result <= minimum)
def offset(fmt: Format, minimum: Fraction) -> int:
    """The stored offset: the largest number of the scale type that is not above the minimum."""
    return round_down(fmt.scale, floor(minimum))


@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda fmt, maximum: maximum <= fmt.scale.largest)
@require(lambda lo, maximum: lo <= maximum)
@ensure(lambda fmt, lo, maximum, result: maximum <= lo + result * fmt.span)
def unit(fmt: Format, lo: int, maximum: Fraction) -> int:
    """The stored unit: the smallest number of the scale type with maximum <= lo + unit * span."""
    return round_up(fmt.scale, ceil((maximum - lo) / fmt.span))


@require(lambda fmt, lo: -fmt.scale.largest <= lo <= fmt.scale.largest)
@require(lambda fmt, maximum: maximum <= fmt.scale.largest)
@require(lambda lo, maximum: lo <= maximum)
def nearest_unit(fmt: Format, lo: int, maximum: Fraction) -> int:
    """The unit that round-to-nearest would store. Kept for the theorem that it does not cover the group."""
    exact = (maximum - lo) / fmt.span
    return round_nearest(fmt.scale.significand, fmt.scale.binades, floor(exact + Fraction(1, 2)))
