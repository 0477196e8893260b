"""Dot products: exact integers that fit their types, an error bound, and one order of summation."""

from fractions import Fraction

from icontract import require

from septet.spec.dot import (
    ACTIVATION_MAX,
    ACTIVATION_MIN,
    LARGEST_K,
    LARGEST_TERM,
    contribution,
    group_dot,
    term,
)
from septet.spec.floats import BINARY16, BINARY32
from septet.spec.formats import LARGEST_GROUP, LARGEST_LEVEL, Format, Lane
from septet.spec.theorem import theorem

INT16_MAX, INT32_MAX, INT64_MAX = (1 << 15) - 1, (1 << 31) - 1, (1 << 63) - 1


@theorem("dot")
@require(lambda fmt, c0: 0 <= c0 < fmt.levels[0])
@require(lambda fmt, c1: 0 <= c1 < fmt.levels[1])
@require(lambda a0: ACTIVATION_MIN <= a0 <= ACTIVATION_MAX)
@require(lambda a1: ACTIVATION_MIN <= a1 <= ACTIVATION_MAX)
def pairs_fit_int16(fmt: Format, c0: int, c1: int, a0: int, a1: int) -> bool:
    """The two products of a septet add up within 16 bits: no saturation in pairwise multiply-add."""
    pair = group_dot((fmt.codebooks[0][c0], fmt.codebooks[1][c1]), (a0, a1))
    return -INT16_MAX - 1 <= pair <= INT16_MAX


@theorem("dot", loop=("k", "acc"))
@require(lambda k: 0 <= k < LARGEST_K)
@require(lambda k, acc: -k * LARGEST_TERM <= acc <= k * LARGEST_TERM)
@require(lambda fmt, lane, c: 0 <= c < fmt.levels[lane])
@require(lambda a: ACTIVATION_MIN <= a <= ACTIVATION_MAX)
def sums_fit_int32(fmt: Format, lane: Lane, k: int, acc: int, c: int, a: int) -> bool:
    """By induction over k up to LARGEST_K: a sum of k terms is at most k times the largest term, within 32 bits."""
    after = acc + fmt.codebooks[lane][c] * a
    return abs(after) <= (k + 1) * LARGEST_TERM and -INT32_MAX - 1 <= after <= INT32_MAX


@theorem("dot", holds=False)
@require(lambda k: 0 <= k <= LARGEST_K + 1)
def longer_sums_fit_int32(k: int) -> bool:
    """One term more would also fit 32 bits. It does not: LARGEST_K is the largest length for all codebooks."""
    return k * LARGEST_TERM <= INT32_MAX


@theorem("dot", loop=("k", "acc"))
@require(lambda k: 0 <= k < 1024)
@require(lambda k, acc: -k * LARGEST_TERM <= acc <= k * LARGEST_TERM)
@require(lambda fmt, lane, c: 0 <= c < fmt.levels[lane])
@require(lambda a: ACTIVATION_MIN <= a <= ACTIVATION_MAX)
def sums_are_exact_in_binary32(fmt: Format, lane: Lane, k: int, acc: int, c: int, a: int) -> bool:
    """By induction over k up to 1,024: every partial sum is an integer up to 2^24, exact in binary32."""
    after = acc + fmt.codebooks[lane][c] * a
    return abs(after) <= (k + 1) * LARGEST_TERM and abs(after) <= 1 << BINARY32.significand


@theorem("dot")
@require(lambda lo: -BINARY16.largest <= lo <= BINARY16.largest)
@require(lambda u: 0 <= u <= BINARY16.largest)
@require(lambda dot: abs(dot) <= LARGEST_GROUP * LARGEST_TERM)
@require(lambda total: abs(total) <= LARGEST_GROUP * -ACTIVATION_MIN)
def contributions_fit_int64(lo: Fraction, u: Fraction, dot: Fraction, total: Fraction) -> bool:
    """A group's contribution, its scales included, fits 64 bits, and so does each of its two products."""
    return abs(lo * total) <= INT64_MAX and abs(u * dot) <= INT64_MAX and abs(lo * total + u * dot) <= INT64_MAX


@theorem("dot")
@require(lambda a: ACTIVATION_MIN <= a <= ACTIVATION_MAX)
@require(lambda bound, error: -bound <= error <= bound)
def a_term_errs_by_its_weight(a: Fraction, error: Fraction, bound: Fraction) -> bool:
    """An error of at most `bound` in a weight changes its product with an activation by at most |a| * bound."""
    return abs(a * error) <= abs(a) * bound


@theorem("dot", loop=("y", "exact", "bound"))
@require(lambda y, exact, bound: abs(y - exact) <= bound)
@require(lambda t, term, step: abs(t - term) <= step)
def output_error_adds_up(
    y: Fraction, exact: Fraction, bound: Fraction, t: Fraction, term: Fraction, step: Fraction
) -> bool:
    """By induction over the columns: a layer's output errs by at most the sum of |a| * unit * (largest gap) / 2."""
    return abs((y + t) - (exact + term)) <= bound + step


@theorem("dot")
@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
@require(lambda a: ACTIVATION_MIN <= a <= ACTIVATION_MAX)
def contribution_is_the_exact_product(lo: Fraction, u: Fraction, n: int, a: int) -> bool:
    """A weight's share of its group's contribution is its lattice value times the activation, exactly."""
    return contribution(lo, u, Fraction(term(n, a)), Fraction(a)) == a * (lo + u * n)
