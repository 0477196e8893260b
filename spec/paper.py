"""The quantizer of the paper that Septet started from, as published: signed codes and a rounded zero point.

For weights w: s = max|w|/7, z = round(-min(w)/s), q = clip(round(w/s + z), -8, 7) in the 4-bit lane and
-4..3 in the 3-bit lane, and the value of a code is s*(q - z). The published claim |w - value| <= s/2
does not hold: the codes run out long before the maximum is reached (theorem `paper_error_bound`).
"""

from fractions import Fraction

from icontract import ensure, require

from septet.spec.floats import floor
from septet.spec.formats import Lane

CODES: tuple[tuple[int, int], tuple[int, int]] = ((-8, 7), (-4, 3))
"""Lowest and highest code of each lane."""


def round_half_even(x: Fraction) -> int:
    """The nearest integer, ties to even."""
    low = floor(x)
    twice = 2 * (x - low)
    if twice < 1 or (twice == 1 and low % 2 == 0):
        return low
    return low + 1


def scale(weights: tuple[Fraction, ...]) -> Fraction:
    """The paper's scale of a group: max|w| / 7."""
    return max(abs(w) for w in weights) / 7


@require(lambda s: s > 0)
def zero_point(s: Fraction, minimum: Fraction) -> int:
    """The paper's zero point."""
    return round_half_even(-minimum / s)


@require(lambda s: s > 0)
@ensure(lambda lane, result: CODES[lane][0] <= result <= CODES[lane][1])
def code(lane: Lane, s: Fraction, z: int, w: Fraction) -> int:
    """The paper's code of a weight."""
    lowest, highest = CODES[lane]
    return max(lowest, min(highest, round_half_even(w / s + z)))


def value(s: Fraction, z: int, q: int) -> Fraction:
    """The paper's value of a code."""
    return s * (q - z)
