"""Dot products and matrix-vector products that are the same to the last bit on every target.

Activations are signed bytes with one binary32 scale. Inside a group everything is an integer, the
scales included: lo * sum(a) + u * sum(n * a), in units of the scale type's grid, fits 64 bits. Each
group's integer is rounded once to binary32; groups are then added in an order fixed here. No product
of floats is ever added to anything, so there is nothing that a compiler could contract.
"""

from fractions import Fraction

from icontract import ensure, require

from septet.spec.floats import BINARY32, binary32, round_nearest
from septet.spec.formats import LARGEST_LEVEL, Format
from septet.spec.group import group_codes, weight
from septet.spec.layout import place
from septet.spec.quantizer import Number
from septet.spec.storage import group_bytes, group_length, row_bytes, row_groups

ACTIVATION_MIN, ACTIVATION_MAX = -128, 127
LARGEST_TERM = LARGEST_LEVEL * -ACTIVATION_MIN
"""No product of a codebook entry and an activation is larger."""
LARGEST_K = (2**31 - 1) // LARGEST_TERM
"""The longest dot product of codebook entries and activations that fits 32 bits in any format."""

PARTIAL_SUMS = 8
"""Group g is added to partial sum g % 8; then partial sums 4, 2 and 1 apart are added."""
BINADES = 80
"""Shifts that rounding a sum may need: sums stay below 2^(24 + 80 - 1) units."""


@require(lambda n: -LARGEST_LEVEL <= n <= LARGEST_LEVEL)
@require(lambda a: ACTIVATION_MIN <= a <= ACTIVATION_MAX)
@ensure(lambda result: -LARGEST_TERM <= result <= LARGEST_TERM)
def term(n: int, a: int) -> int:
    """One product of a codebook entry and an activation."""
    return n * a


@require(lambda values, activations: len(values) == len(activations) <= LARGEST_K)
@require(lambda values: all(-LARGEST_LEVEL <= n <= LARGEST_LEVEL for n in values))
@require(lambda activations: all(ACTIVATION_MIN <= a <= ACTIVATION_MAX for a in activations))
@ensure(lambda values, result: abs(result) <= len(values) * LARGEST_TERM)
def group_dot(values: tuple[int, ...], activations: tuple[int, ...]) -> int:
    """The dot product of codebook entries and activations: fits 32 bits up to LARGEST_K terms."""
    return sum(term(n, a) for n, a in zip(values, activations, strict=True))


def contribution(lo: Number, u: Number, dot: Number, total: Number) -> Number:
    """What a group adds to its row: lo * (sum of activations) + u * (dot product), exactly."""
    return lo * total + u * dot


@require(lambda q: abs(q) < 1 << (BINARY32.significand + BINADES - 1))
def rounded(q: int) -> int:
    """The binary32 number nearest to `q` units, ties to even; on this grid it is never subnormal."""
    return round_nearest(BINARY32.significand, BINADES, q)


def sum_groups(contributions: tuple[int, ...]) -> int:
    """The sum of a row's contributions in the fixed order, rounded to binary32 at every step."""
    partial = [0] * PARTIAL_SUMS
    for g, q in enumerate(contributions):
        partial[g % PARTIAL_SUMS] = rounded(partial[g % PARTIAL_SUMS] + rounded(q))
    for half in (4, 2, 1):
        partial = [rounded(partial[i] + partial[i + half]) for i in range(half)]
    return partial[0]


@require(lambda columns, activations: len(activations) == columns)
@require(lambda activations: all(ACTIVATION_MIN <= a <= ACTIVATION_MAX for a in activations))
@require(lambda fmt, group, row, columns: len(row) == row_bytes(fmt, group, columns))
def row_product(fmt: Format, group: int, row: bytes, columns: int, activations: tuple[int, ...], scale: int) -> int:
    """The product of a stored row and a vector of activations, as a binary32 pattern.

    `scale` is the pattern of the activations' binary32 scale, multiplied in last, with one rounding.

    Raises:
        ValueError: the row or the scale is not valid.
    """
    contributions: list[int] = []
    size = group_bytes(fmt, group)
    for g in range(row_groups(fmt, group, columns)):
        lo, u, codes = group_codes(fmt, group, row[g * size : (g + 1) * size])
        a = activations[g * group : g * group + group_length(fmt, group, columns, g)]
        values = tuple(fmt.codebooks[place(fmt, i % fmt.block)[1]][codes[i]] for i in range(len(a)))
        contributions.append(contribution(lo, u, group_dot(values, a), sum(a)))
    total = Fraction(sum_groups(tuple(contributions))) * Fraction(2) ** fmt.scale.grid
    return binary32(total * weight(scale))


@require(lambda rows, columns, fmt, group, data: len(data) == rows * row_bytes(fmt, group, columns))
def matvec(
    fmt: Format, group: int, data: bytes, rows: int, columns: int, activations: tuple[int, ...], scale: int
) -> tuple[int, ...]:
    """The product of a stored matrix of `rows` x `columns` and a vector, as binary32 patterns.

    Raises:
        ValueError: as `row_product`.
    """
    size = row_bytes(fmt, group, columns)
    return tuple(
        row_product(fmt, group, data[r * size : (r + 1) * size], columns, activations, scale) for r in range(rows)
    )
