"""Round-to-nearest by counting midpoints: nearest, monotone, idempotent, and right at the edges."""

from fractions import Fraction

from icontract import require

from septet.spec.floats import floor
from septet.spec.formats import Format, Lane
from septet.spec.quantizer import code, value
from septet.spec.theorem import theorem


@theorem("quantizer")
@require(lambda u: u >= 0)
def code_is_nearest(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, w: Fraction) -> bool:
    """No codeword is closer to the weight than the one chosen."""
    n = fmt.codebooks[lane]
    error = abs(w - value(n, lo, u, code(n, lo, u, w)))
    return all(error <= abs(w - value(n, lo, u, c)) for c in range(len(n)))


@theorem("quantizer")
@require(lambda u: u > 0)
@require(lambda fmt, lane, k: 0 <= k < fmt.levels[lane] - 1)
def ties_go_up(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, k: int) -> bool:
    """A weight half-way between two codewords gets the upper one."""
    n = fmt.codebooks[lane]
    return code(n, 2 * lo, 2 * u, value(n, lo, u, k) + value(n, lo, u, k + 1)) == k + 1


@theorem("quantizer")
@require(lambda u: u >= 0)
@require(lambda w, x: w <= x)
def code_is_monotone(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, w: Fraction, x: Fraction) -> bool:
    """A larger weight never has a smaller code."""
    n = fmt.codebooks[lane]
    return code(n, lo, u, w) <= code(n, lo, u, x)


@theorem("quantizer")
@require(lambda u: u > 0)
@require(lambda fmt, lane, c: 0 <= c < fmt.levels[lane])
def quantizing_is_idempotent(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, c: int) -> bool:
    """The value of a code has that code."""
    n = fmt.codebooks[lane]
    return code(n, lo, u, value(n, lo, u, c)) == c


@theorem("quantizer")
@require(lambda u: u >= 0)
def code_counts_midpoints(fmt: Format, lane: Lane, lo: Fraction, u: Fraction, w: Fraction) -> bool:
    """A weight's code is the number of midpoints that are not above the weight."""
    n = fmt.codebooks[lane]
    return code(n, lo, u, w) == sum(2 * w >= 2 * lo + u * (n[k] + n[k + 1]) for k in range(len(n) - 1))


@theorem("quantizer")
@require(lambda u: u >= 0)
def codes_depend_on_whole_half_units(fmt: Format, lane: Lane, lo: int, u: int, w: Fraction) -> bool:
    """With an integer offset and unit, w has the code of floor(2 * w) under twice both: kernels need integers only."""
    n = fmt.codebooks[lane]
    return code(n, lo, u, w) == code(n, 2 * lo, 2 * u, floor(2 * w))


@theorem("quantizer")
def constant_groups_are_exact(fmt: Format, lane: Lane, lo: Fraction) -> bool:
    """Under a unit of zero every code stands for the offset: a group of weights that all equal it is kept exactly."""
    n = fmt.codebooks[lane]
    return value(n, lo, Fraction(0), code(n, lo, 0, lo)) == lo
